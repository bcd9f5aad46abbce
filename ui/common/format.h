// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <optional>

/// Numbers, times and phones as the screen shows them. Pure functions; words come from tr() of the running
/// language.
namespace Warmline::Format {

/// Wraps text in U+2066…U+2069 so that it keeps its left-to-right order inside Uyghur. Only when the
/// interface is right-to-left, so left-to-right text stays free of invisible characters.
QString isolate(const QString &text);
/// Always isolated, whatever the direction.
QString isolated(const QString &text);

/// A sentence of an engine, which knows no screen: each figure in it, with its unit, is isolated ("3.9 °C"
/// would be read as "C° 3.9" inside Uyghur). As it is in a left-to-right interface.
QString isolateFigures(const QString &sentence);

/// Words of an engine as a sentence or a title begins: with a capital, where the script has them ("riser
/// fault" as "Riser fault").
QString capitalized(const QString &words);

/// A number with a true minus (U+2212), a narrow no-break space for thousands and `decimals` places. NaN
/// gives "—".
QString number(double value, int decimals = 0);
/// With an explicit plus for positive values ("+0.9").
QString signedNumber(double value, int decimals = 0);
/// Number, no-break space, unit, isolated when needed: "−24.3 °C". "—" without a unit when there is no value.
QString quantity(std::optional<double> value, const QString &unit, int decimals = 0);
/// A unit of time as numbers carry it in the running language: "s", "min" and "h" as 秒, 分, 小时, short
/// ("s", "min", "h") in the others. Any other unit is written alike everywhere and comes back as it is.
QString unit(const QString &symbol);
/// A sum in fen (1/100 yuan) as the running language writes it: "1 467.20 元", "¥1 467.20".
QString money(qint64 fen);
/// A share 0…1 as "82 %".
QString percent(double share, int decimals = 0);

/// A span as a clock: m:ss, from one hour h:mm:ss. Negative spans carry a true minus.
QString clock(qint64 ms);
/// Always h:mm:ss, as ticket clocks show it.
QString longClock(qint64 ms);
/// mm:ss padded ("01:26"), as the call timer shows it; h:mm:ss from one hour.
QString callClock(qint64 ms);
/// A span in words, two parts at most: "8 秒", "3 分 12 秒", "26 分", "3 天 4 小时".
QString span(qint64 ms);
/// The age of something: span and "前", "刚刚" below one second. Negative ages (clock offset) count as now.
QString age(qint64 ms);
/// The age without "前", for narrow tags.
QString shortAge(qint64 ms);
/// \a ms in whole minutes, less than one as now: for the ages of what is measured each quarter of an hour, so
/// that all that tell one reading's age say the same ("刚刚", "14 分前").
qint64 wholeMinutes(qint64 ms);

/// "15412342671" as "154 **** 2671"; shorter numbers keep the last two digits; other text is masked wholly.
/// Nothing stays nothing: stars would speak of a number that there is not.
QString maskedPhone(const QString &phone);
/// "15412342671" as "154 1234 2671".
QString phone(const QString &phone);

/// A key sequence as the key caps show it: "Ctrl ↵", "Shift F12".
QString keyText(const QKeySequence &sequence);

} // namespace Warmline::Format
