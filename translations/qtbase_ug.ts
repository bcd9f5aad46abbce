<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ug" sourcelanguage="en">
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>ھەممىنى تاللاش</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>ئاشۇرۇش</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>ئازايتىش</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>تاللاش تىزىملىكىنى ئېچىش</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>جەزملەش</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Close</source>
        <translation>تاقاش</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>كۆزنەكنى تاقايدۇ</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>لەيلىتىش</translation>
    </message>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>كۆزنەكنى ئاجرىتىدۇ ۋە قايتا چاپلايدۇ</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
قىسقۇچ تېپىلمىدى.
ئىسمى توغرىمۇ، تەكشۈرۈڭ.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
ھۆججەت تېپىلمىدى.
ئىسمى توغرىمۇ، تەكشۈرۈڭ.</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1 ھۆججىتى</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 مەۋجۇت.
ئۇنى ئالماشتۇرامسىز؟</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>تاللاش</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>ئۆچۈرۈش</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>يېڭى قىسقۇچ</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>ئېچىش</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>ئىسمىنى ئۆزگەرتىش</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>ساقلاش</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>«%1» يېزىشتىن قوغدالغان.
يەنىلا ئۆچۈرەمسىز؟</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>بارلىق ھۆججەتلەر (*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>بارلىق ھۆججەتلەر (*)</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>«%1» نى راستتىنلا ئۆچۈرەمسىز؟</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>ئارقىغا</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>تەپسىلىي كۆرۈنۈشكە ئالماشتۇرۇش</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>تىزىملىك كۆرۈنۈشىگە ئالماشتۇرۇش</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>قىسقۇچ ئۆچۈرۈلمىدى.</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>يېڭى قىسقۇچ قۇرۇش</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>يېڭى قىسقۇچ قۇرۇش</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>ئۆچۈرۈش</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>تەپسىلىي</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>قىسقۇچلار</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>قىسقۇچ:</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>دىسكا</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ھۆججەت</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>ھۆججەت ئىسمى:</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>ھۆججەت قىسقۇچى</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ھۆججەتلەر</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>ھۆججەت تۈرى:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>قىسقۇچ ئىزدەش</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>قىسقۇچ</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>ئالدىغا</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>ئارقىغا قايتىش</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>ئالدىغا مېڭىش</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>ئۈستى قىسقۇچقا</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>تىزىملىك</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>ئورۇن ۋە خەتكۈچلەر</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>ئورنى:</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>كومپيۇتېرىم</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>يېڭى قىسقۇچ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>ئېچىش</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>ئۈستى قىسقۇچ</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>يېقىنقى ئورۇنلار</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>چىقىرىۋېتىش</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>باشقا ساقلاش</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>تېزلەتمە</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>يوشۇرۇن ھۆججەتلەرنى كۆرسىتىش</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>يان بالداق</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>نامەلۇم</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>كومپيۇتېر</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>ئۆزگەرتىلگەن</translation>
    </message>
    <message>
        <source>Invalid filename</source>
        <translation>ئىسمى ئىناۋەتسىز</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>تۈرى</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>كومپيۇتېرىم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ئىسمى</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>چوڭلۇقى</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>تۈرى</translation>
    </message>
</context>
<context>
    <name>QInputDialog</name>
    <message>
        <source>Enter a value:</source>
        <translation>قىممەت كىرگۈزۈڭ:</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>كۆچۈرۈش</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>چاپلاش</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>قايتىلاش</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>يېنىۋېلىش</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>كېسىش</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>ئۆچۈرۈش</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>ھەممىنى تاللاش</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Hide Details...</source>
        <translation>تەپسىلاتىنى يوشۇرۇش…</translation>
    </message>
    <message>
        <source>Show Details...</source>
        <translation>تەپسىلاتىنى كۆرسىتىش…</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>ياق</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>ھەئە</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>توختىتىش</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>قوللىنىش</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>بىكار قىلىش</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>تاقاش</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تاشلىۋېتىش</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ياردەم</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>پەرۋا قىلماسلىق</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>ھەممىسىگە ياق</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>جەزملەش</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>ئېچىش</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>ئەسلىگە قايتۇرۇش</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>كۆڭۈلدىكىگە قايتۇرۇش</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>قايتا سىناش</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>ساقلاش</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>ھەممىنى ساقلاش</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>ھەممىسىگە ھەئە</translation>
    </message>
</context>
<context>
    <name>QProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>بىكار قىلىش</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Bottom</source>
        <translation>ئاستى</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>سول چەت</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>كېيىنكى بەت</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>سولدىكى بەت</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>ئوڭدىكى بەت</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>ئالدىنقى بەت</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>ئوڭ چەت</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>تۆۋەنگە سۈرۈش</translation>
    </message>
    <message>
        <source>Scroll here</source>
        <translation>بۇ يەرگە سۈرۈش</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>سولغا سۈرۈش</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>ئوڭغا سۈرۈش</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>يۇقىرىغا سۈرۈش</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>ئۈستى</translation>
    </message>
</context>
<context>
    <name>QTabBar</name>
    <message>
        <source>Scroll Left</source>
        <translation>سولغا سۈرۈش</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>ئوڭغا سۈرۈش</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>كۆچۈرۈش</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>چاپلاش</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>قايتىلاش</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>يېنىۋېلىش</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>ئۇلانمىنى كۆچۈرۈش</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>كېسىش</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>ئۆچۈرۈش</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>ھەممىنى تاللاش</translation>
    </message>
</context>
</TS>
