// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/photo_strip.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/key_button.h"
#include "ui/common/text_role.h"
#include "ui/common/theme.h"
#include "ui/tickets/attachment_opener.h"
#include "ui/tickets/attachment_viewer.h"

#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kThumbnailEdge = 192; ///< decoded; drawn smaller, also on dense screens
constexpr qint64 kLargestThumbnail = 16LL * 1024 * 1024; ///< of a file that is read for a small picture

QString sizeWords(qint64 bytes)
{
    return Format::isolated(bytes < 1024 * 1024 ? u"%1 KiB"_s.arg((bytes + 1023) / 1024)
                                                : u"%1 MiB"_s.arg(double(bytes) / 1024 / 1024, 0, 'f', 1));
}

} // namespace

PhotoStrip::PhotoStrip(AttachmentService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_title(new QLabel(this))
    , m_add(new KeyButton({}, KeyButton::Kind::Quiet, this))
    , m_list(new QListWidget(this))
    , m_message(new QLabel(this))
    , m_opener(new AttachmentOpener(service, *this))
{
    setObjectName(u"photo_strip"_s);
    setAcceptDrops(true);
    const Theme *theme = Theme::of(this);
    setTextRole(m_title, TextRole::LabelStrong, ColorToken::T2);
    m_add->setObjectName(u"photo_strip_add"_s);
    m_add->setSizeClass(KeyButton::Size::Small);
    m_add->setIconName(u"paperclip"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_add);
    m_list->setObjectName(u"photo_strip_list"_s);
    m_list->setViewMode(QListView::IconMode);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(false);
    m_list->setMovement(QListView::Static);
    m_list->setIconSize({theme->px(84), theme->px(56)});
    m_list->setGridSize({theme->px(116), theme->px(104)});
    m_list->setFixedHeight(theme->px(118));
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setDragDropMode(QAbstractItemView::NoDragDrop);
    m_list->viewport()->setAcceptDrops(false); // the strip takes them
    m_list->installEventFilter(this);
    m_message->setObjectName(u"photo_strip_message"_s);
    m_message->setWordWrap(true);
    setTextRole(m_message, TextRole::Label, ColorToken::Red);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme->px(12), theme->px(6), theme->px(12), 0);
    column->setSpacing(theme->px(4));
    column->addLayout(head);
    column->addWidget(m_list);
    column->addWidget(m_message);
    connect(m_add, &KeyButton::clicked, this, &PhotoStrip::chooseFiles);
    connect(m_list, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { activate(item->data(kIdRole).value<OperationId>()); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &PhotoStrip::showMenu);
    connect(&m_service, &AttachmentService::statusChanged, this, &PhotoStrip::refreshStates);
    connect(&m_service, &AttachmentService::arrived, this, [this](const OperationId &id) {
        m_asked.remove(id);
        if (const Attachment *attachment = find(id))
            wantThumbnail(*attachment);
    });
    connect(&m_service, &AttachmentService::addFailed, this, [this](const QString &name, const Error &error) {
        say(tr("%1 没有添加：%2").arg(Format::isolated(name), error.text));
    });
    connect(&m_service, &AttachmentService::removeFailed, this,
            [this](const Error &error) { say(error.text); });
    connect(m_opener, &AttachmentOpener::said, this, &PhotoStrip::say);
    retranslate();
    rebuild();
}

void PhotoStrip::retranslate()
{
    m_title->setText(tr("照片与附件"));
    m_add->setText(tr("添加"));
    m_add->setToolTip(tr("添加照片、录音、PDF 或文本；也可以拖进来，或按 Ctrl+V 粘贴"));
    m_add->setAccessibleName(tr("添加附件"));
    m_list->setAccessibleName(tr("照片与附件"));
}

void PhotoStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refreshStates();
    }
}

void PhotoStrip::setAttachments(const AttachmentOwner &owner, const QList<Attachment> &attachments,
                                bool editable)
{
    QList<Attachment> shown;
    for (const Attachment &attachment : attachments) {
        if (!attachment.isRemoved())
            shown.append(attachment);
    }
    const bool isOther = owner != m_owner;
    if (!isOther && shown == m_attachments && editable == m_editable)
        return;
    if (isOther) {
        m_thumbnails.clear();
        m_asked.clear();
        m_opener->forget();
        say({});
    }
    m_owner = owner;
    m_attachments = shown;
    m_editable = editable && m_service.isAvailable();
    rebuild();
}

int PhotoStrip::count() const
{
    return int(m_attachments.size());
}

void PhotoStrip::rebuild()
{
    const OperationId chosen = current();
    m_list->clear();
    for (const Attachment &attachment : std::as_const(m_attachments)) {
        auto *item = new QListWidgetItem(m_list);
        item->setData(kIdRole, QVariant::fromValue(attachment.operation));
        describe(*item, attachment);
        if (attachment.operation == chosen)
            m_list->setCurrentItem(item);
        wantThumbnail(attachment);
    }
    m_list->setVisible(!m_attachments.isEmpty());
    m_add->setVisible(m_editable);
    setVisible(m_editable || !m_attachments.isEmpty());
}

void PhotoStrip::refreshStates()
{
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        if (const Attachment *attachment = find(item->data(kIdRole).value<OperationId>()))
            describe(*item, *attachment);
    }
}

QString PhotoStrip::signOf(AttachmentKind kind)
{
    return kind == AttachmentKind::Photo     ? u"image"_s
         : kind == AttachmentKind::Recording ? u"mic"_s
                                             : u"file-earmark-text"_s;
}

void PhotoStrip::describe(QListWidgetItem &item, const Attachment &attachment) const
{
    using State = AttachmentStatus::State;
    const AttachmentStatus status = m_service.status(attachment.operation);
    const QString percent = Format::isolated(u"%1 %"_s.arg(status.percent));
    QString words = sizeWords(attachment.size);
    switch (status.state) {
    case State::There: break;
    case State::Waiting: words = tr("等待上传"); break;
    case State::Sending: words = tr("上传 %1").arg(percent); break;
    case State::Fetching: words = tr("取回 %1").arg(percent); break;
    case State::Held: words = tr("稍后再试：%1").arg(status.reason); break;
    case State::Failed: words = tr("失败：%1").arg(status.reason); break;
    case State::WithTicket: words = tr("随工单保存"); break;
    }
    const QString name = attachment.isDestroyed() ? tr("已删除") : attachment.name;
    if (attachment.isDestroyed())
        words = tr("随个人信息删除");
    item.setText(name + u'\n' + words);
    const QString whole = tr("%1，%2，%3 添加").arg(Format::isolated(name), words, attachment.by.value);
    item.setToolTip(whole);
    item.setData(Qt::AccessibleTextRole, whole);
    const QImage picture = m_thumbnails.value(attachment.operation);
    item.setIcon(picture.isNull() ? Icons::get(signOf(attachment.kind)) : QIcon(QPixmap::fromImage(picture)));
}

void PhotoStrip::wantThumbnail(const Attachment &attachment)
{
    const OperationId id = attachment.operation;
    if (attachment.kind != AttachmentKind::Photo || attachment.isDestroyed()
        || attachment.size > kLargestThumbnail || m_thumbnails.contains(id) || m_asked.contains(id))
        return;
    m_asked.insert(id);
    m_service.peek(attachment)
        .then(QtFuture::Launch::Async,
              [](const Result<QByteArray> &content) {
                  return content ? readPicture(*content, kThumbnailEdge) : QImage();
              })
        .then(this, [this, id](const QImage &picture) {
            if (picture.isNull() || !m_asked.contains(id))
                return;
            m_thumbnails.insert(id, picture);
            refreshStates();
        });
}

// Adding

void PhotoStrip::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("添加照片或附件"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->setNameFilters(
        {tr("照片、录音、文件 (%1)")
             .arg(
                 u"*.jpg *.jpeg *.png *.webp *.gif *.bmp *.heic *.wav *.mp3 *.m4a *.ogg *.opus *.flac *.amr *.pdf *.txt"_s),
         tr("所有文件 (*)")});
    // Whoever was shown when the dialog was opened gets them.
    connect(dialog, &QFileDialog::filesSelected, this, [this, owner = m_owner](const QStringList &paths) {
        for (const QString &path : paths)
            m_service.addFile(owner, path);
    });
    dialog->open();
}

void PhotoStrip::paste()
{
    if (const QMimeData *held = QGuiApplication::clipboard()->mimeData())
        addFrom(*held);
}

void PhotoStrip::addFrom(const QMimeData &given)
{
    if (!m_editable)
        return;
    say({});
    bool any = false;
    const QList<QUrl> urls = given.urls();
    for (const QUrl &url : urls) {
        if (!url.isLocalFile())
            continue;
        m_service.addFile(m_owner, url.toLocalFile());
        any = true;
    }
    if (any)
        return;
    const QImage picture = given.hasImage() ? given.imageData().value<QImage>() : QImage();
    if (picture.isNull())
        return say(tr("剪贴板里没有照片或文件"));
    QtConcurrent::run([picture] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "PNG");
        return buffer.data();
    }).then(this, [this, owner = m_owner](const QByteArray &png) {
        m_service.addBytes(owner, png, tr("剪贴板.png"));
    });
}

void PhotoStrip::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_editable && (event->mimeData()->hasUrls() || event->mimeData()->hasImage()))
        event->acceptProposedAction();
}

void PhotoStrip::dropEvent(QDropEvent *event)
{
    addFrom(*event->mimeData());
    event->acceptProposedAction();
}

// Keys

bool PhotoStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Paste)) {
            paste();
            return true;
        }
        if (key->matches(QKeySequence::Delete) && !current().isNull()) {
            remove(current());
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !current().isNull()
            && key->modifiers() == Qt::NoModifier) {
            activate(current());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PhotoStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        paste();
    else
        QWidget::keyPressEvent(event);
}

void PhotoStrip::showMenu(const QPoint &at)
{
    const OperationId id = current();
    const Attachment *attachment = find(id);
    if (!attachment || attachment->isDestroyed())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (attachment->kind == AttachmentKind::Photo)
        menu->addAction(tr("打开"), this, [this, id] { activate(id); });
    menu->addAction(tr("另存为…"), m_opener,
                    [this, what = *attachment, owner = m_owner] { m_opener->saveAs(owner, what); });
    const auto state = m_service.status(id).state;
    if (state == AttachmentStatus::State::Held || state == AttachmentStatus::State::Failed)
        menu->addAction(tr("现在重试"), this, [this, id] { m_service.retry(id); });
    if (m_editable)
        menu->addAction(tr("移除"), this, [this, id] { remove(id); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void PhotoStrip::activate(const OperationId &id)
{
    if (const Attachment *attachment = find(id))
        m_opener->open(m_owner, *attachment);
}

void PhotoStrip::remove(const OperationId &id)
{
    if (m_editable && find(id))
        m_service.remove(m_owner, id);
}

void PhotoStrip::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

const Attachment *PhotoStrip::find(const OperationId &id) const
{
    const auto found = std::ranges::find(m_attachments, id, &Attachment::operation);
    return found == m_attachments.end() ? nullptr : &*found;
}

OperationId PhotoStrip::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(kIdRole).value<OperationId>() : OperationId();
}

} // namespace Warmline
