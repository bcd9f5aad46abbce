// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

namespace Warmline {

/// Word lists of the demo city (resources/demo/city_words.json): invented places and people. Immutable;
/// thread-safe.
class CityWords
{
public:
    [[nodiscard]] static const CityWords &instance();

    QString city;
    QString company;
    QStringList surnames, given;
    QStringList communities, communityPrefixes, communitySuffixes;
    QStringList streetsEastWest, streetsNorthSouth, parks, places, sources, branches;
    QString river;
    QStringList leaders, agents, rooms;
    QHash<QString, QStringList> texts; ///< by topic; %1 is a temperature
    QHash<QString, QString> results; ///< by cause

private:
    CityWords();
};

} // namespace Warmline
