// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline::Format {
namespace {

constexpr QChar Minus(0x2212);
constexpr QChar NarrowSpace(0x202F);
constexpr QChar NoBreakSpace(0x00A0);
constexpr QChar Dash(0x2014);

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

QString plain(double absolute, int decimals)
{
    QString digits = QString::number(absolute, 'f', decimals);
    qsizetype point = digits.indexOf(u'.');
    if (point < 0)
        point = digits.size();
    for (qsizetype at = point - 3; at > 0; at -= 3)
        digits.insert(at, NarrowSpace);
    return digits;
}

// "-0.0" would be a lie: what rounds to zero has no sign.
bool roundsToZero(double value, int decimals)
{
    return std::fabs(value) * std::pow(10.0, decimals) < 0.5;
}

QString padded(qint64 value)
{
    return QString::number(value).rightJustified(2, u'0');
}

} // namespace

QString isolated(const QString &text)
{
    // A figure with a unit in Uyghur letters runs as its letters do: the figure is read first.
    return QChar(text.isRightToLeft() ? 0x2067 : 0x2066) + text + QChar(0x2069);
}

QString isolate(const QString &text)
{
    return QGuiApplication::layoutDirection() == Qt::RightToLeft && !text.isEmpty() ? isolated(text) : text;
}

QString isolateFigures(const QString &sentence)
{
    if (QGuiApplication::layoutDirection() != Qt::RightToLeft)
        return sentence;
    // A sign, digits with what joins them (8:30, 1-2, 12 345), a unit in Latin letters.
    static const QRegularExpression figure(
        uR"(((?:(?<!\d)[−+±-])?\d+(?:[.,:/–\-\x{202F}]\d+)*(?:[ \x{A0}]?[%°A-Za-z][A-Za-z°²³/%]*)?))"_s);
    QString out = sentence;
    return out.replace(figure, QChar(0x2066) + u"\\1"_s + QChar(0x2069));
}

QString capitalized(const QString &words)
{
    return words.isEmpty() ? words : QString(words.front().toUpper() + words.sliced(1));
}

QString number(double value, int decimals)
{
    if (!std::isfinite(value))
        return QString(Dash);
    const QString digits = plain(std::fabs(value), decimals);
    return value < 0 && !roundsToZero(value, decimals) ? Minus + digits : digits;
}

QString signedNumber(double value, int decimals)
{
    const QString text = number(value, decimals);
    return std::isfinite(value) && value > 0 && !roundsToZero(value, decimals) ? u'+' + text : text;
}

QString quantity(std::optional<double> value, const QString &unit, int decimals)
{
    if (!value || !std::isfinite(*value))
        return QString(Dash);
    if (unit.isEmpty())
        return isolate(number(*value, decimals));
    return isolate(number(*value, decimals) + NoBreakSpace + unit);
}

QString unit(const QString &symbol)
{
    if (symbol == "s"_L1)
        return Tr::tr("秒", "unit after a number, short");
    if (symbol == "min"_L1)
        return Tr::tr("分", "unit after a number, short");
    if (symbol == "h"_L1)
        return Tr::tr("小时", "unit after a number, short");
    return symbol;
}

QString money(qint64 fen)
{
    const QString form = Tr::tr("%1 元", "a sum of money").replace(u' ', NoBreakSpace);
    return isolate(form.arg(number(double(fen) / 100, 2)));
}

QString percent(double share, int decimals)
{
    return quantity(share * 100.0, u"%"_s, decimals);
}

QString longClock(qint64 ms)
{
    const qint64 seconds = std::abs(ms) / 1000;
    const QString text =
        u"%1:%2:%3"_s.arg(seconds / 3600).arg(padded(seconds / 60 % 60), padded(seconds % 60));
    return isolate(ms <= -1000 ? Minus + text : text);
}

QString clock(qint64 ms)
{
    const qint64 seconds = std::abs(ms) / 1000;
    if (seconds >= 3600)
        return longClock(ms);
    const QString text = u"%1:%2"_s.arg(seconds / 60).arg(padded(seconds % 60));
    return isolate(ms <= -1000 ? Minus + text : text);
}

QString callClock(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(ms, 0) / 1000;
    if (seconds >= 3600)
        return longClock(ms);
    return isolate(padded(seconds / 60) + u':' + padded(seconds % 60));
}

namespace {

/// Words for the parts of a span; %1 is the figure.
struct SpanWords
{
    QString seconds, minutes, hours, days;
};

QString spanWith(qint64 ms, const SpanWords &words)
{
    const qint64 seconds = std::max<qint64>(0, ms) / 1000;
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    const auto join = [](const QString &first, qint64 rest, const QString &second) {
        return rest > 0 ? first + u' ' + second : first;
    };
    if (minutes == 0)
        return words.seconds.arg(seconds);
    // Seconds stop mattering after ten minutes, minutes after a day.
    if (minutes < 10)
        return join(words.minutes.arg(minutes), seconds % 60, words.seconds.arg(seconds % 60));
    if (hours == 0)
        return words.minutes.arg(minutes);
    if (days == 0)
        return join(words.hours.arg(hours), minutes % 60, words.minutes.arg(minutes % 60));
    return join(words.days.arg(days), hours % 24, words.hours.arg(hours % 24));
}

} // namespace

QString span(qint64 ms)
{
    return spanWith(ms, {Tr::tr("%1 秒"), Tr::tr("%1 分"), Tr::tr("%1 小时"), Tr::tr("%1 天")});
}

QString age(qint64 ms)
{
    return ms < 1000 ? Tr::tr("刚刚") : Tr::tr("%1前").arg(span(ms));
}

qint64 wholeMinutes(qint64 ms)
{
    return ms < 60'000 ? 0 : ms - ms % 60'000;
}

QString shortAge(qint64 ms)
{
    return ms < 1000 ? Tr::tr("刚刚", "short, in narrow tags")
                     : spanWith(ms, {Tr::tr("%1 秒", "short, in narrow tags"),
                                     Tr::tr("%1 分", "short, in narrow tags"),
                                     Tr::tr("%1 小时", "short, in narrow tags"),
                                     Tr::tr("%1 天", "short, in narrow tags")});
}

QString maskedPhone(const QString &phone)
{
    if (phone.contains(u'*'))
        return isolate(phone); // the store gives numbers masked already
    QString digits;
    for (const QChar c : phone) {
        if (c.isDigit())
            digits += c;
    }
    if (digits.size() == 11)
        return isolate(digits.first(3) + u" **** "_s + digits.last(4));
    if (digits.size() > 4)
        return isolate(u"**** "_s + digits.last(2));
    if (digits.size() > 2) // an extension
        return isolate(QString(digits.size() - 2, u'*') + digits.last(2));
    return phone.isEmpty() ? QString() : isolate(u"****"_s);
}

QString phone(const QString &phone)
{
    if (phone.size() == 11)
        return isolate(phone.first(3) + u' ' + phone.sliced(3, 4) + u' ' + phone.last(4));
    return isolate(phone);
}

QString keyText(const QKeySequence &sequence)
{
    QString text = sequence.toString(QKeySequence::PortableText);
    text.replace("Return"_L1, u"↵"_s).replace("Enter"_L1, u"↵"_s);
    text.replace("Left"_L1, u"←"_s).replace("Right"_L1, u"→"_s);
    if (!text.endsWith(u'+'))
        text.replace(u'+', u' ');
    return text;
}

} // namespace Warmline::Format
