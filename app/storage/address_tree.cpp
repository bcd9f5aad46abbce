// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/address_tree.h"

#include "app/storage/operation_table.h"
#include "app/storage/pinyin.h"
#include "app/storage/search_text.h"

#include <algorithm>

namespace Warmline {

namespace {

/// Lines of "full initials".
void readKeys(AddressTree::Place &place, const QString &keys)
{
    for (const QString &line : keys.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype blank = line.indexOf(u' ');
        place.full.append(line.first(blank));
        place.initials.append(line.sliced(blank + 1));
    }
}

/// Readings that the program which wrote the keys did not know yet.
void addReadings(AddressTree::Place &place, const QString &name)
{
    if (!Pinyin::hasSeveralReadings(name))
        return;
    for (const Pinyin::Reading &reading : Pinyin::ofPlaceName(name)) {
        if (place.full.contains(reading.full) && place.initials.contains(reading.initials))
            continue;
        place.full.append(reading.full);
        place.initials.append(reading.initials);
    }
}

bool isLatin(const QString &word)
{
    return std::ranges::all_of(word, [](QChar c) { return c.unicode() < 0x250 && c.isLetterOrNumber(); })
        && std::ranges::any_of(word, [](QChar c) { return c.isLetter(); });
}

double scoreByName(const AddressTree::Place &place, const QString &word)
{
    double best = 0;
    for (qsizetype i = 0; i < place.names.size(); ++i) {
        const QString &name = place.names.at(i);
        double score = 0;
        if (name == word)
            score = 1.0;
        else if (name.startsWith(word))
            score = 0.8;
        else if (name.contains(word))
            score = 0.6;
        if (score > 0 && i > 0)
            score -= 0.05; // an alias
        best = std::max(best, score);
    }
    return best;
}

double scoreByPinyin(const AddressTree::Place &place, const QString &word)
{
    double best = 0;
    for (const QString &full : place.full)
        best = std::max(best, full == word ? 0.9 : full.startsWith(word) && word.size() >= 2 ? 0.7 : 0.0);
    for (const QString &initials : place.initials)
        best = std::max(best, initials == word ? 0.85 : initials.startsWith(word) ? 0.65 : 0.0);
    return best;
}

} // namespace

Result<std::shared_ptr<const AddressTree>> AddressTree::load(SqliteConnection &db)
{
    auto tree = std::make_shared<AddressTree>();
    tree->readCommunities(db);
    tree->readBuildings(db);
    tree->readStations(db);
    return db.result(std::shared_ptr<const AddressTree>(std::move(tree)));
}

void AddressTree::readCommunities(SqliteConnection &db)
{
    auto query = db.cached("select id, code, name, aliases, street, keys from community order by id");
    while (query.step()) {
        Place p;
        p.id = query.integer(0);
        p.code = query.text(1);
        p.name = query.text(2);
        p.street = query.text(4);
        if (!p.name.isEmpty())
            p.names.append(SearchText::normalised(p.name));
        for (const QString &alias : query.text(3).split(u'\n', Qt::SkipEmptyParts))
            p.names.append(SearchText::normalised(alias));
        readKeys(p, query.text(5));
        for (const QString &name : std::as_const(p.names))
            addReadings(p, name);
        m_communities.append(std::move(p));
    }
}

void AddressTree::readBuildings(SqliteConnection &db)
{
    QHash<qint64, int> communities;
    for (int i = 0; i < m_communities.size(); ++i)
        communities.insert(m_communities.at(i).id, i);
    auto query = db.cached("select id, code, community, name, street, street_no from building");
    while (query.step()) {
        const auto community = communities.constFind(query.integer(2));
        if (community == communities.cend())
            continue;
        Building b;
        b.id = query.integer(0);
        b.code = query.text(1);
        b.community = *community;
        b.name = query.text(3);
        b.label = SearchText::buildingLabel(b.name);
        b.street = SearchText::normalised(query.text(4));
        b.streetNo = SearchText::buildingLabel(query.text(5));
        m_buildings.append(std::move(b));
    }
    // 2号楼 before 10号楼.
    std::ranges::sort(m_buildings, [](const Building &a, const Building &b) {
        const int left = a.label.toInt();
        const int right = b.label.toInt();
        return std::tie(a.community, left, a.label, a.id) < std::tie(b.community, right, b.label, b.id);
    });
    for (int i = 0; i < m_buildings.size(); ++i) {
        const Building &b = m_buildings.at(i);
        m_byId.insert(b.id, i);
        m_communities[b.community].buildings.append(i);
        if (!b.label.isEmpty())
            m_byLabel[b.label].append(i);
        if (!b.street.isEmpty())
            m_byStreet[b.street].append(i);
    }
    for (auto street = m_byStreet.keyBegin(); street != m_byStreet.keyEnd(); ++street) {
        Place p;
        p.name = *street;
        p.names = {p.name};
        for (const Pinyin::Reading &reading : Pinyin::ofPlaceName(p.name)) {
            p.full.append(reading.full);
            p.initials.append(reading.initials);
        }
        m_streets.append(std::move(p));
    }
}

void AddressTree::readStations(SqliteConnection &db)
{
    auto query = db.cached("select id, code, name, source, keys from station order by id");
    while (query.step()) {
        Place p;
        p.id = query.integer(0);
        p.code = query.text(1);
        p.name = query.text(2);
        p.street = query.text(3);
        p.names = {SearchText::normalised(p.name), SearchText::normalised(p.code)};
        readKeys(p, query.text(4));
        addReadings(p, p.name);
        m_stations.append(std::move(p));
    }
}

QList<AddressTree::Match> AddressTree::match(const QList<Place> &places, const QString &word)
{
    QList<Match> matches;
    const QString wanted = SearchText::normalised(word);
    if (wanted.isEmpty())
        return matches;
    const bool latin = isLatin(wanted);
    const QString keys = latin ? Pinyin::normalisedInput(wanted) : QString();
    for (int i = 0; i < places.size(); ++i) {
        double score = scoreByName(places.at(i), wanted);
        if (latin)
            score = std::max(score, scoreByPinyin(places.at(i), keys));
        if (score > 0)
            matches.append({i, score});
    }
    std::ranges::stable_sort(matches, std::greater(), &Match::score);
    return matches;
}

QString AddressTree::nameWithin(const QString &text) const
{
    QString best;
    for (const Place &place : m_communities) {
        for (const QString &name : place.names) {
            if (name.size() >= 2 && name.size() > best.size() && text.contains(name))
                best = name;
        }
    }
    return best;
}

QString AddressTree::streetWithin(const QString &text) const
{
    QString best;
    for (const auto &[street, buildings] : m_byStreet.asKeyValueRange()) {
        if (street.size() >= 2 && street.size() > best.size() && text.contains(street))
            best = street;
    }
    return best;
}

QList<int> AddressTree::buildingsInStreetsLike(const QString &word) const
{
    QList<int> found;
    if (word.size() < 2)
        return found;
    for (const Match &match : match(m_streets, word))
        found += m_byStreet.value(m_streets.at(match.place).name);
    return found;
}

QList<int> AddressTree::buildingsInStreet(const QString &street, const QString &number) const
{
    QList<int> found = m_byStreet.value(street);
    if (!number.isEmpty())
        found.removeIf([&](int i) { return m_buildings.at(i).streetNo != number; });
    return found;
}

QStringList AddressTree::communityCodesMatching(const QString &word) const
{
    QStringList codes;
    for (const Match &match : matchCommunities(word))
        codes.append(m_communities.at(match.place).code);
    return codes;
}

Result<std::shared_ptr<const AddressTree>> AddressTreeCache::get(SqliteConnection &db)
{
    const std::lock_guard lock(m_mutex);
    const qint64 wanted = StoreValue::number(db, kGeneration);
    if (m_loaded != wanted) {
        auto tree = AddressTree::load(db);
        if (!tree)
            return tree;
        m_tree = *std::move(tree);
        m_loaded = wanted;
    }
    return m_tree;
}

} // namespace Warmline
