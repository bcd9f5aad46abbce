// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/language.h"
#include "ui/common/format.h"
#include "ui/common/sla_clock.h"

#include <QGuiApplication>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace Warmline;

class FormatTest : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void numbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("text");
        QTest::newRow("thousands") << 5126.0 << 0 << u"5\u202F126"_s;
        QTest::newRow("million") << 1234567.25 << 2 << u"1\u202F234\u202F567.25"_s;
        QTest::newRow("hundreds") << 999.0 << 0 << u"999"_s;
        QTest::newRow("true minus") << -24.3 << 1 << u"\u221224.3"_s;
        QTest::newRow("no minus zero") << -0.04 << 1 << u"0.0"_s;
        QTest::newRow("no value") << std::numeric_limits<double>::quiet_NaN() << 1 << u"—"_s;
    }
    void numbers()
    {
        QFETCH(double, value);
        QFETCH(int, decimals);
        QTEST(Format::number(value, decimals), "text");
    }
    void signedNumbers()
    {
        QCOMPARE(Format::signedNumber(0.9, 1), u"+0.9"_s);
        QCOMPARE(Format::signedNumber(-0.9, 1), u"\u22120.9"_s);
        QCOMPARE(Format::signedNumber(0.01, 1), u"0.0"_s);
    }
    void quantities()
    {
        QCOMPARE(Format::quantity(-24.3, u"°C"_s, 1), u"\u221224.3\u00A0°C"_s);
        QCOMPARE(Format::quantity(std::nullopt, u"°C"_s, 1), u"—"_s);
        QCOMPARE(Format::percent(0.816), u"82\u00A0%"_s);
    }
    void clocks()
    {
        QCOMPARE(Format::clock(86'000), u"1:26"_s);
        QCOMPARE(Format::clock(7'114'000), u"1:58:34"_s);
        QCOMPARE(Format::longClock(326'000), u"0:05:26"_s);
        QCOMPARE(Format::callClock(86'000), u"01:26"_s);
        QCOMPARE(Format::clock(-5'000), u"\u22120:05"_s);
    }
    void spans_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("seconds") << 8'400LL << u"8 秒"_s;
        QTest::newRow("two parts") << 192'000LL << u"3 分 12 秒"_s;
        QTest::newRow("whole minutes") << 120'000LL << u"2 分"_s;
        QTest::newRow("seconds stop mattering") << 26 * 60'000LL + 31'000 << u"26 分"_s;
        QTest::newRow("hours") << 5 * 3'600'000LL + 7 * 60'000 << u"5 小时 7 分"_s;
        QTest::newRow("days") << 76 * 3'600'000LL + 59 * 60'000 << u"3 天 4 小时"_s;
    }
    void spans()
    {
        QFETCH(qint64, ms);
        QTEST(Format::span(ms), "text");
    }
    void ages()
    {
        QCOMPARE(Format::age(8'000), u"8 秒前"_s);
        QCOMPARE(Format::age(300), u"刚刚"_s);
        QCOMPARE(Format::age(-4'000), u"刚刚"_s);
        QCOMPARE(Format::age(Format::wholeMinutes(59'999)), u"刚刚"_s);
        QCOMPARE(Format::shortAge(Format::wholeMinutes(-4'000)), u"刚刚"_s);
        QCOMPARE(Format::age(Format::wholeMinutes(9 * 60'000 + 42'000)), u"9 分前"_s);
    }
    void phones()
    {
        QCOMPARE(Format::maskedPhone(u"15412342671"_s), u"154 **** 2671"_s);
        QCOMPARE(Format::maskedPhone(u"85551234"_s), u"**** 34"_s);
        QCOMPARE(Format::maskedPhone(u"8012"_s), u"**12"_s);
        QCOMPARE(Format::maskedPhone(u"12"_s), u"****"_s);
        QCOMPARE(Format::maskedPhone(u"anonymous"_s), u"****"_s);
        QCOMPARE(Format::maskedPhone({}), QString()); // no number is no stars
        QCOMPARE(Format::phone(u"15412342671"_s), u"154 1234 2671"_s);
    }
    void sumsAreWrittenAsTheLanguageDoes()
    {
        QCOMPARE(Format::money(146'720), u"1\u202F467.20\u00A0元"_s);
        QCOMPARE(Format::money(5), u"0.05\u00A0元"_s);
        for (const QString &language : {u"en"_s, u"ug"_s}) {
            Language::install(language);
            const QString sum = Format::money(146'720);
            QVERIFY2(sum.contains(u"1\u202F467.20"_s) && sum.contains(u'¥') && !sum.contains(u'元'),
                     qPrintable(language + u": "_s + sum));
        }
        Language::install(u"zh_CN"_s);
    }
    void isolatesOnlyWhenMirrored()
    {
        QCOMPARE(Format::isolate(u"x"_s), u"x"_s);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(Format::quantity(-18.5, u"°C"_s, 1), u"\u2066\u221218.5\u00A0°C\u2069"_s);
        QCOMPARE(Format::maskedPhone(u"15412342671"_s), u"\u2066154 **** 2671\u2069"_s);
        QCOMPARE(Format::clock(86'000), u"\u20661:26\u2069"_s);
        QCOMPARE(Format::isolate(QString()), QString());
        // A unit in Uyghur letters: the figure stands at the right, where reading begins.
        QCOMPARE(Format::quantity(3.9, u"مىنۇت"_s, 1), u"\u20673.9\u00A0مىنۇت\u2069"_s);
        QCOMPARE(Format::isolate(u"NC-25-031877"_s), u"\u2066NC-25-031877\u2069"_s);
    }
    void figuresInASentence()
    {
        const QString sentence = u"سۇ 48.4 °C، 16 % ى، 4.15 m³/h، −3 K، 1-2، 8:30"_s;
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QCOMPARE(Format::isolateFigures(sentence), sentence);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(Format::isolateFigures(sentence),
                 u"سۇ \u206648.4 °C\u2069، \u206616 %\u2069 ى، \u20664.15 m³/h\u2069، \u2066−3 K\u2069، "
                 "\u20661-2\u2069، \u20668:30\u2069"_s);
        QCOMPARE(Format::isolateFigures(u"يوق"_s), u"يوق"_s);
    }
    void sentencesBeginWithACapital()
    {
        QCOMPARE(Format::capitalized(u"riser fault"_s), u"Riser fault"_s);
        QCOMPARE(Format::capitalized(u"立管故障"_s), u"立管故障"_s);
        QCOMPARE(Format::capitalized(u"تۇرۇبا"_s), u"تۇرۇبا"_s);
        QCOMPARE(Format::capitalized({}), QString());
    }
    void keys()
    {
        QCOMPARE(Format::keyText(QKeySequence(Qt::CTRL | Qt::Key_Return)), u"Ctrl ↵"_s);
        QCOMPARE(Format::keyText(QKeySequence(Qt::SHIFT | Qt::Key_F12)), u"Shift F12"_s);
        QCOMPARE(Format::keyText(QKeySequence(Qt::CTRL | Qt::Key_Plus)), u"Ctrl++"_s);
    }
    void slaWords()
    {
        SlaClockState state{TierLook::Yellow, 7'114'000, 7'200'000};
        QCOMPARE(slaClockWords(state), u"剩 1:58:34"_s);
        QVERIFY(!state.overdue());
        QVERIFY(state.usedShare() > 0.01 && state.usedShare() < 0.013);
        state.withTierWord = true;
        QCOMPARE(slaClockWords(state), u"黄 · 剩 1:58:34"_s);
        state.withTierWord = false;
        state.remainingMs = -326'000;
        QCOMPARE(slaClockWords(state), u"超 0:05:26"_s);
        QVERIFY(state.overdue());
        QCOMPARE(state.usedShare(), 1.0);
        state.paused = true;
        state.pauseReason = u"等用户"_s;
        QCOMPARE(slaClockWords(state), u"暂停 · 等用户"_s);
        QVERIFY(!state.overdue());
    }
};

QTEST_MAIN(FormatTest)
#include "tst_format.moc"
