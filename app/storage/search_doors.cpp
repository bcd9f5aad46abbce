// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of SearchIndex that finds households by their address, and by a name within one.
#include "app/storage/pinyin.h"
#include "app/storage/search_index.h"
#include "app/storage/search_scores_p.h"

#include <algorithm>

namespace Warmline {

using namespace SearchScores;

namespace {

/// Up to here all homes of the buildings may be looked at; beyond, only what an index finds.
constexpr qsizetype kFewBuildings = 60;
/// Up to here all homes may be gone through without reading their names.
constexpr qsizetype kSomeBuildings = 200;
/// Homes of persons with a name that are gone through beyond that.
constexpr int kHomes = 12'000;

} // namespace

QList<SearchIndex::Reading> SearchIndex::readings(const QList<SearchText::Number> &numbers,
                                                  bool hasPlace) const
{
    using Part = SearchText::Number::Part;
    Reading marked;
    QStringList open;
    for (const SearchText::Number &number : numbers) {
        switch (number.part) {
        case Part::Building: marked.building = number.label; break;
        case Part::Unit: marked.unit = number.label; break;
        case Part::Room: marked.room = number.label; break;
        case Part::Any: open.append(number.label); break;
        }
    }
    QList<Reading> result;
    const auto fill = [&](Reading reading, QStringList rest) {
        if (rest.size() == 1) {
            const bool door = rest.first().size() >= 3 || !reading.building.isEmpty();
            if (reading.room.isEmpty() && door)
                reading.room = rest.takeFirst();
            else if (reading.building.isEmpty())
                reading.building = rest.takeFirst();
        } else {
            if (!rest.isEmpty() && reading.building.isEmpty())
                reading.building = rest.takeFirst();
            // Two numbers: 3-501 is a door, 3-2 a stairwell.
            if (!rest.isEmpty() && reading.unit.isEmpty() && (rest.size() > 1 || rest.first().size() < 3))
                reading.unit = rest.takeFirst();
            if (!rest.isEmpty() && reading.room.isEmpty())
                reading.room = rest.takeFirst();
        }
        if (rest.isEmpty())
            result.append(std::move(reading));
    };
    fill(marked, open);
    // 12-1-501 may be building 12-1.
    if (open.size() >= 2 && marked.building.isEmpty()) {
        const QString both = open.at(0) + u'-' + open.at(1);
        if (!m_tree.buildingsLabelled(both).isEmpty()) {
            Reading reading = marked;
            reading.building = both;
            fill(reading, open.sliced(2));
        }
    }
    // In a known place a number of three digits may be a building too; alone it must be one.
    if (hasPlace && open.size() == 1 && marked.building.isEmpty() && open.first().size() >= 3) {
        Reading reading = marked;
        reading.building = open.first();
        result.append(reading);
    }
    return result;
}

QList<std::pair<int, double>> SearchIndex::buildingsFor(const Scope &scope, const QString &label) const
{
    QList<std::pair<int, double>> found;
    if (scope.byStreet) {
        for (const int b : scope.streetBuildings) {
            const AddressTree::Building &building = m_tree.buildings().at(b);
            if (label.isEmpty() || building.label == label || building.streetNo == label)
                found.append({b, 1.0});
        }
        if (!found.isEmpty() || scope.communities.isEmpty())
            return found;
    }
    for (const AddressTree::Match &match : scope.communities) {
        for (const int b : m_tree.communities().at(match.place).buildings) {
            if (label.isEmpty() || m_tree.buildings().at(b).label == label)
                found.append({b, match.score});
        }
    }
    if (scope.isOpen() && !label.isEmpty()) {
        for (const int b : m_tree.buildingsLabelled(label))
            found.append({b, 0.5});
    }
    return found;
}

void SearchIndex::searchAddress(const SearchText::Query &query, const Scope &scope)
{
    if (query.numbers.isEmpty()) {
        if (scope.isOpen())
            return;
        const auto buildings = buildingsFor(scope, {});
        if (scope.names.isEmpty() || buildings.size() <= kFewBuildings) {
            addReading(buildings, {}, scope.names.isEmpty() ? kInPlace : kNameBegin, scope.names);
            return;
        }
        QList<qint64> ids;
        for (const auto &[b, score] : buildings)
            ids.append(m_tree.buildings().at(b).id);
        addByNameIn(ids, scope.names);
        return;
    }
    for (const Reading &reading : readings(query.numbers, !scope.isOpen())) {
        if (scope.isOpen()
            && (reading.building.isEmpty()
                || (reading.room.isEmpty() && reading.unit.isEmpty() && scope.names.isEmpty())))
            continue; // a lone number is no address
        addReading(buildingsFor(scope, reading.building), reading,
                   reading.room.isEmpty() ? kInPlace + 10 : kDoorExact, scope.names);
    }
    // A block without a number: 民主路37号 2-301 is unit and room.
    if (m_candidates.isEmpty() && !scope.isOpen() && query.numbers.size() == 2) {
        const Reading reading{{}, query.numbers.at(0).label, query.numbers.at(1).label};
        addReading(buildingsFor(scope, {}), reading, kDoorExact - 10, scope.names);
    }
}

/// Each building is asked by the index that answers alone; rows are read only where a name must be compared.
void SearchIndex::addReading(const QList<std::pair<int, double>> &buildings, const Reading &reading,
                             double score, const QStringList &names)
{
    const bool few = buildings.size() <= kFewBuildings;
    for (const auto &[b, match] : buildings) {
        if (full())
            return;
        const qint64 id = m_tree.buildings().at(b).id;
        if (!names.isEmpty() && few)
            addPersons(id, reading, score + match, names);
        else if (!names.isEmpty() && reading.room.isEmpty())
            continue; // too many to read: a person in so vague a place is found by more of the place
        else if (!names.isEmpty())
            addPersonsAtDoor(id, reading, score + match, names);
        else if (reading.room.isEmpty())
            addAllOf(id, reading.unit, score + match);
        else
            addDoor(id, reading, score + match);
    }
    if (!few || !names.isEmpty() || reading.room.isEmpty())
        return;
    for (const auto &[b, match] : buildings) // the number may still be being typed
        addDoorsBeginning(m_tree.buildings().at(b).id, reading, kDoorBegin + match);
}

// Doors are counted, not spelled, here and below: 201 comes before 1001.
void SearchIndex::addAllOf(qint64 building, const QString &unit, double score)
{
    auto query = unit.isEmpty() ? m_db.cached("select id from household where building = ?1 "
                                              "order by length(unit), unit, length(room), room")
                                : m_db.cached("select id from household where building = ?1 and unit = ?2 "
                                              "order by length(room), room");
    query.bind(1, building);
    if (!unit.isEmpty())
        query.bind(2, unit);
    addRows(query, score);
}

void SearchIndex::addDoor(qint64 building, const Reading &reading, double score)
{
    auto query = reading.unit.isEmpty()
                   ? m_db.cached("select id from household where room = ?1 and building = ?2")
                   : m_db.cached("select id from household where room = ?1 and building = ?2 and unit = ?3");
    query.bind(1, reading.room).bind(2, building);
    if (!reading.unit.isEmpty())
        query.bind(3, reading.unit);
    addRows(query, score);
}

void SearchIndex::addDoorsBeginning(qint64 building, const Reading &reading, double score)
{
    auto query = m_db.cached("select id, unit, room from household where building = ?1 "
                             "order by length(unit), unit, length(room), room");
    query.bind(1, building);
    while (query.step()) {
        if (!reading.unit.isEmpty() && query.text(1) != reading.unit)
            continue;
        if (query.text(2).startsWith(reading.room, Qt::CaseInsensitive) && !add(query.integer(0), score))
            break;
    }
}

void SearchIndex::addPersonsAtDoor(qint64 building, const Reading &reading, double score,
                                   const QStringList &names)
{
    auto query = m_db.cached("select h.id, h.unit, n.name, n.initials, n.pinyin from household h join "
                             "person_name n on n.id = h.name "
                             "where h.room = ?1 and h.building = ?2");
    query.bind(1, reading.room).bind(2, building);
    while (query.step()) {
        if ((reading.unit.isEmpty() || query.text(1) == reading.unit)
            && SearchText::Person{query.text(2), query.text(3), query.text(4)}.isCalled(names)
            && !add(query.integer(0), score))
            break;
    }
}

void SearchIndex::addPersons(qint64 building, const Reading &reading, double score, const QStringList &names)
{
    auto query =
        m_db.cached("select h.id, h.unit, h.room, n.name, n.initials, n.pinyin from household h join "
                    "person_name n on n.id = h.name "
                    "where h.building = ?1 order by length(h.unit), h.unit, length(h.room), h.room");
    query.bind(1, building);
    while (query.step()) {
        if ((!reading.unit.isEmpty() && query.text(1) != reading.unit)
            || (!reading.room.isEmpty() && !query.text(2).startsWith(reading.room)))
            continue;
        if (SearchText::Person{query.text(3), query.text(4), query.text(5)}.isCalled(names)
            && !add(query.integer(0), score))
            break;
    }
}

void SearchIndex::addByNameIn(const QList<qint64> &buildings, const QStringList &words)
{
    Names names;
    for (const QString &word : words)
        takeNamesBeginning(word, {words}, names);
    const QString whole = words.join(QString());
    const auto take = [&](qint64 home, const QString &name) {
        return add(home, scoreOf(name, whole, kNameBegin) + 2);
    };
    // All homes of some phases of a community are fewer than those of a surname in a city.
    if (buildings.size() <= kSomeBuildings) {
        auto homes = m_db.cached("select id, name from household where building = ?1");
        for (const qint64 building : buildings) {
            homes.bind(1, building);
            while (homes.step()) {
                const auto name = names.constFind(homes.integer(1));
                if (name != names.cend() && !take(homes.integer(0), *name))
                    return;
            }
            homes.reset();
        }
        return;
    }
    const QSet<qint64> within(buildings.cbegin(), buildings.cend());
    auto homes = m_db.cached("select id, building from household where name = ?1");
    int looked = 0;
    for (const auto &[id, name] : std::as_const(names).asKeyValueRange()) {
        homes.bind(1, id);
        while (homes.step()) {
            if (++looked > kHomes) {
                m_missed = true;
                return;
            }
            if (within.contains(homes.integer(1)) && !take(homes.integer(0), name))
                return;
        }
        homes.reset();
    }
}

} // namespace Warmline
