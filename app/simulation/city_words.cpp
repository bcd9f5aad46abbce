// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/city_words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Warmline {

namespace {

QStringList list(const QJsonValue &value)
{
    QStringList words;
    for (const QJsonValue &word : value.toArray())
        words.append(word.toString());
    return words;
}

} // namespace

const CityWords &CityWords::instance()
{
    static const CityWords words;
    return words;
}

CityWords::CityWords()
{
    QFile file(QStringLiteral(":/demo/city_words.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the demo city's word lists are not compiled in");
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    const auto words = [&](const char *name) { return list(all.value(QLatin1StringView(name))); };
    const auto word = [&](const char *name) { return all.value(QLatin1StringView(name)).toString(); };
    city = word("city");
    company = word("company");
    river = word("river");
    surnames = words("surnames");
    given = words("given");
    communities = words("communities");
    communityPrefixes = words("community_prefixes");
    communitySuffixes = words("community_suffixes");
    streetsEastWest = words("streets_ew");
    streetsNorthSouth = words("streets_ns");
    parks = words("parks");
    places = words("places");
    sources = words("sources");
    branches = words("branches");
    leaders = words("leaders");
    agents = words("agents");
    rooms = words("rooms");
    const QJsonObject textsByTopic = all.value(QLatin1StringView("texts")).toObject();
    for (auto it = textsByTopic.begin(); it != textsByTopic.end(); ++it)
        texts.insert(it.key(), list(it.value()));
    const QJsonObject resultsByCause = all.value(QLatin1StringView("results")).toObject();
    for (auto it = resultsByCause.begin(); it != resultsByCause.end(); ++it)
        results.insert(it.key(), it.value().toString());
}

} // namespace Warmline
