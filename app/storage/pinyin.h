// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Warmline::Pinyin {

/// A Chinese text as a person types it on a Latin keyboard: lower case, no tones, no blanks, ü as u.
struct Reading
{
    QString full; ///< 和丰家园 → "hefengjiayuan"; letters and digits stay
    QString initials; ///< "hfjy"
    friend bool operator==(const Reading &, const Reading &) = default;
};

/// Character by character, with the readings that surnames have at the start (单 shan, 尉迟 yuchi) and that
/// are usual in given names (长 chang). Thread-safe. Good for finding, not for showing: a character with
/// several readings is taken with its commonest.
[[nodiscard]] Reading ofPersonName(const QString &name);
/// For names of places: by character, in all ways that characters with two readings allow (长江路 →
/// zhangjianglu, changjianglu), and by context where that differs (重庆路 → chongqinglu).
[[nodiscard]] QList<Reading> ofPlaceName(const QString &name);
/// A character of \a name is read in more than one way.
[[nodiscard]] bool hasSeveralReadings(const QString &name);
/// What a person typed, brought to the same form: lower case, v for ü as u, no blanks or apostrophes.
[[nodiscard]] QString normalisedInput(const QString &text);
[[nodiscard]] bool isHan(QChar c);

} // namespace Warmline::Pinyin
