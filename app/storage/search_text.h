// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace Warmline::SearchText {

/// Full width to half width, lower case, no blanks at the ends.
[[nodiscard]] QString normalised(const QString &text);
/// "3号楼" → "3", "三号楼" → "3", "A座" → "a", "12-1号楼" → "12-1", "甲楼" → "甲".
[[nodiscard]] QString buildingLabel(const QString &name);
/// Chinese numerals that stand before a word for building, unit or room, or after such a word, as digits:
/// 三号楼二单元五零一 → 3号楼2单元501. Others stay (锦绣家园一期).
[[nodiscard]] QString withDigits(const QString &text);
/// Pairs of neighbouring Han characters and whole words of other scripts, blank-separated, for a full-text
/// column.
[[nodiscard]] QString grams(const QString &text);

[[nodiscard]] QString reversed(const QString &text); ///< to find by an end
/// Where texts that begin with \a prefix end, in the order of the file.
[[nodiscard]] QString behind(const QString &prefix);
[[nodiscard]] bool isLatin(const QString &word); ///< by its first character

/// A name as it is kept, with what people type for it.
struct Person
{
    QString name;
    QString initials;
    QString pinyin; ///< in full
    /// Each of \a words is a part of the name, or the beginning of its initials or of its pinyin.
    [[nodiscard]] bool isCalled(const QStringList &words) const;
};

/// A number of an address with the word behind it.
struct Number
{
    enum class Part { Any, Building, Unit, Room };
    QString label; ///< "3", "12-1", "a"
    Part part = Part::Any;
    bool chained = false; ///< follows the one before with a dash: 3-2-501
};

/// What a person typed, taken apart.
struct Query
{
    QString whole; ///< normalised
    QString digits; ///< all digits, when there is nothing but digits and separators
    QStringList words; ///< Han words and Latin words (two letters or more), in order
    QList<Number> numbers;
    QStringList bare; ///< digit runs that stand alone between blanks, three digits or more
};

/// \a knownName gives the longest place name within a text, so that it is cut out before its numerals are
/// read.
[[nodiscard]] Query parse(const QString &text, const std::function<QString(const QString &)> &knownName);

} // namespace Warmline::SearchText
