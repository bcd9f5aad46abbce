// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_paths.h"
#include "translations/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment; ///< tells texts of the same words apart
    QStringList translations; ///< one; of a text with a count one for each number that the language has
    bool counts = false;
    bool unfinished = false;

    [[nodiscard]] QString translation() const { return translations.join(u" | "_s); }
};

/// What a .ts file holds; empty when it cannot be read.
QList<Message> messagesOf(const QString &name)
{
    QFile file(Warmline::Testing::sourcePath(QStringLiteral("translations/")) + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    bool counts = false;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"message") {
            counts = xml.attributes().value("numerus"_L1) == u"yes";
        } else if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"source") {
            messages.append({context, xml.readElementText(), {}, {}, counts, false});
        } else if (xml.name() == u"comment") {
            messages.last().comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.last().unfinished = xml.attributes().hasAttribute(u"type"_s);
            if (!counts)
                messages.last().translations.append(xml.readElementText());
        } else if (xml.name() == u"numerusform") {
            messages.last().translations.append(xml.readElementText());
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%\\d+"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : placeholder.globalMatch(text))
        found.append(match.captured());
    found.sort();
    return found;
}

bool hasHan(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

QString named(const Message &message)
{
    return message.context + u": "_s + message.source + u" → "_s + message.translation();
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void isWhole_data();
    void isWhole();
    void reachesTheProgram_data() { isWhole_data(); }
    void reachesTheProgram();
    void translates_data();
    void translates();
    void coversTheSameTexts();
    void goesBackToChinese();
};

void TestTranslations::isWhole_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("English") << u"en"_s << u"warmline_en.ts"_s << 1000;
    QTest::newRow("Uyghur") << u"ug"_s << u"warmline_ug.ts"_s << 1000;
    QTest::newRow("Uyghur of Qt") << u"ug"_s << u"qtbase_ug.ts"_s << 100;
}

/// Every text is translated, in its own script, and keeps its placeholders and lines.
void TestTranslations::isWhole()
{
    QFETCH(QString, file);
    QFETCH(int, atLeast);
    const QList<Message> messages = messagesOf(file);
    QVERIFY2(messages.size() >= atLeast, qPrintable(QString::number(messages.size())));
    for (const Message &message : messages) {
        QVERIFY2(!message.unfinished && !message.translations.isEmpty(), qPrintable(named(message)));
        // English tells one from many; Qt asks for as many forms as the language has.
        if (message.counts && file == u"warmline_en.ts")
            QVERIFY2(message.translations.size() == 2, qPrintable(named(message)));
        // lupdate could not tell whose text it is (a helper in a file whose class it does not know): it would
        // never be found at run time. QCoreApplication::translate() names the context itself.
        QVERIFY2(message.context != u"Tr"_s, qPrintable(named(message)));
        for (const QString &form : message.translations) {
            QVERIFY2(!form.isEmpty(), qPrintable(named(message)));
            QVERIFY2(placeholdersOf(message.source) == placeholdersOf(form), qPrintable(named(message)));
            QVERIFY2(message.source.count(u'\n') == form.count(u'\n'), qPrintable(named(message)));
            // The brand stays in Chinese where the script is not Latin.
            const bool brand = message.source == u"暖线"_s;
            QVERIFY2(brand || !hasHan(form), qPrintable(named(message)));
        }
    }
}

/// What is in the .ts is what the running program gets for the same context.
void TestTranslations::reachesTheProgram()
{
    QFETCH(QString, language);
    QFETCH(QString, file);
    Language::install(language);
    QCOMPARE(Language::current(), language);
    for (const Message &message : messagesOf(file)) {
        const QByteArray comment = message.comment.toUtf8();
        const auto shown = [&](int n) {
            return QCoreApplication::translate(
                message.context.toUtf8().constData(), message.source.toUtf8().constData(),
                comment.isEmpty() ? nullptr : comment.constData(), message.counts ? n : -1);
        };
        const QString one = shown(1), many = shown(5);
        QVERIFY2(one == message.translations.first(), qPrintable(named(message) + u" but "_s + one));
        QVERIFY2(many == message.translations.last(), qPrintable(named(message) + u" but "_s + many));
    }
}

void TestTranslations::translates_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("uyghur");
    const auto row = [](const char *context, const char *source, const QString &english,
                        const QString &uyghur) {
        QTest::addRow("%s, %s", context, source)
            << QByteArray(context) << QByteArray(source) << english << uyghur;
    };
    row("Warmline::CallKeys", "接听", u"Answer"_s, u"جاۋاب بېرىش"_s);
    row("Warmline::CallKeys", "转接", u"Transfer"_s, u"يۆتكەش"_s);
    row("TicketViews", "受理", u"Accept"_s, u"قوبۇل"_s);
    row("TicketViews", "闭环", u"Close"_s, u"يېپىش"_s);
    row("AgentState", "话后整理", u"Wrap-up"_s, u"رەتلەش"_s);
    row("StationWords", "供温", u"Supply temp."_s, u"بېرىش تېمپ."_s);
    row("Storage", "密钥不对，或者文件已损坏", u"Wrong key, or the file is damaged"_s,
        u"ئاچقۇچ خاتا ياكى ھۆججەت بۇزۇلغان"_s);
    // The word for a clock that stands is not the word for stopping a film.
    row("TicketViews", "暂停", u"Paused"_s, u"توختىتىلدى"_s);
    row("Warmline::TimeSliderPane", "暂停", u"Pause"_s, u"توختىتىش"_s);
}

void TestTranslations::translates()
{
    QFETCH(QByteArray, context);
    QFETCH(QByteArray, source);
    const auto shown = [&] { return QCoreApplication::translate(context.constData(), source.constData()); };
    Language::install(u"en"_s);
    QTEST(shown(), "english");
    Language::install(u"ug"_s);
    QTEST(shown(), "uyghur");
}

void TestTranslations::coversTheSameTexts()
{
    const auto keys = [](const QString &file) {
        QSet<std::pair<QString, QString>> found;
        for (const Message &message : messagesOf(file))
            found.insert({message.context, message.source});
        return found;
    };
    QCOMPARE(keys(u"warmline_en.ts"_s), keys(u"warmline_ug.ts"_s));
}

void TestTranslations::goesBackToChinese()
{
    Language::install(u"ug"_s);
    QCOMPARE(Language::direction(Language::current()), Qt::RightToLeft);
    Language::install(u"zh_CN"_s);
    QCOMPARE(QCoreApplication::translate("Warmline::CallKeys", "接听"), u"接听"_s);
    Language::install(u"xx"_s);
    QCOMPARE(Language::current(), u"zh_CN"_s);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
