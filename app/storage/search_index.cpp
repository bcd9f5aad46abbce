// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/search_index.h"

#include "app/domain/address.h"
#include "app/domain/phone_number.h"
#include "app/storage/phone_vault.h"
#include "app/storage/pinyin.h"

#include <QElapsedTimer>

#include <algorithm>

namespace Warmline {

namespace {

// What is worth more: an exact identifier, an exact door, a place, a person, a part of something.
constexpr double kAccountExact = 100;
constexpr double kTicketExact = 95;
constexpr double kDoorExact = 90;
constexpr double kPlace = 88; ///< times the match
constexpr double kNameExact = 86;
constexpr double kNameBegin = 70;
constexpr double kNamePinyin = 60;
constexpr double kNamePart = 55;
constexpr double kAccountBegin = 68;
constexpr double kTicketTail = 64;
constexpr double kDoorBegin = 62;
constexpr double kInPlace = 40;

constexpr int kRows = 1001;
/// Up to here all homes of the buildings may be looked at; beyond, only what an index finds.
constexpr qsizetype kFewBuildings = 60;

QString after(const QString &prefix)
{
    return prefix + QChar(0xFFFF);
}

QString reversed(const QString &text)
{
    QString result = text;
    std::ranges::reverse(result);
    return result;
}

bool isLatin(const QString &word)
{
    return !word.isEmpty() && word.front().unicode() < 0x250;
}

/// All words are parts of the name, or the beginning of its initials.
bool isPerson(const QStringList &words, const QString &name, const QString &initials)
{
    return std::ranges::all_of(words, [&](const QString &word) {
        return name.contains(word, Qt::CaseInsensitive) || (isLatin(word) && initials.startsWith(word));
    });
}

} // namespace

bool SearchIndex::add(qint64 household, double score)
{
    if (m_candidates.size() > kExact) {
        m_open = true;
        return false;
    }
    if (!m_seen.contains(household)) {
        m_seen.insert(household);
        m_candidates.append({household, score});
    }
    return true;
}

void SearchIndex::addRows(SqliteStatement &query, double score)
{
    while (query.step() && add(query.integer(0), score)) { }
    query.reset();
}

Result<SearchAnswer> SearchIndex::search(const QString &text, int limit)
{
    QElapsedTimer timer;
    timer.start();
    const SearchText::Query query =
        SearchText::parse(text, [this](const QString &chunk) { return m_tree.nameWithin(chunk); });
    SearchAnswer answer;
    if (!query.whole.isEmpty()) {
        const Scope scope = resolve(query);
        searchDigits(query.digits);
        searchTickets(query);
        searchPlaces(query, scope);
        searchAddress(query, scope);
        if (m_candidates.isEmpty())
            searchBareDigits(query, scope);
        if (query.words.size() == 1 && query.numbers.isEmpty()) {
            searchNames(query.words.first(), 1.0);
        } else if (m_candidates.isEmpty() && scope.isOpen() && query.words.size() == 1
                   && query.digits.isEmpty()) {
            searchNames(query.words.first(), 0.8);
        }
        m_hits.append(households(std::max(limit, 1)));
        std::ranges::stable_sort(m_hits, std::greater(), &SearchHit::score);
        answer.total = m_candidates.size()
                     + (m_hits.size() - std::min<qsizetype>(m_candidates.size(), std::max(limit, 1)));
        answer.totalIsOpen = m_open || answer.total > kExact;
        answer.total = std::min<qint64>(answer.total, kExact);
        answer.hits = m_hits.first(std::min<qsizetype>(m_hits.size(), std::max(limit, 1)));
    }
    answer.seconds = double(timer.nsecsElapsed()) / 1e9;
    return m_db.result(std::move(answer));
}

SearchIndex::Scope SearchIndex::resolve(const SearchText::Query &query) const
{
    Scope scope;
    for (const QString &word : query.words) {
        const QList<AddressTree::Match> communities = m_tree.matchCommunities(word);
        if (!communities.isEmpty() && scope.communities.isEmpty()) {
            scope.communities = communities;
            continue;
        }
        const QString street = m_tree.streetWithin(word);
        if (!street.isEmpty() && !scope.byStreet) {
            const QString number = query.numbers.isEmpty() ? QString() : query.numbers.first().label;
            scope.streetBuildings = m_tree.buildingsInStreet(street, number);
            if (scope.streetBuildings.isEmpty())
                scope.streetBuildings = m_tree.buildingsInStreet(street, {});
            scope.byStreet = true;
            continue;
        }
        if (communities.isEmpty()) {
            scope.names.append(word);
            continue;
        }
        // A second word that means a place narrows the first, if they have a place in common; else it is a
        // name.
        QSet<int> places;
        for (const AddressTree::Match &match : communities)
            places.insert(match.place);
        QList<AddressTree::Match> common = scope.communities;
        common.removeIf([&](const AddressTree::Match &match) { return !places.contains(match.place); });
        if (common.isEmpty())
            scope.names.append(word);
        else
            scope.communities = common;
    }
    return scope;
}

void SearchIndex::searchDigits(const QString &digits)
{
    if (digits.size() < 3)
        return;
    {
        auto query = m_db.cached("select id from household where account = ?1");
        query.bind(1, digits);
        addRows(query, kAccountExact);
    }
    {
        const QString end = after(digits);
        auto query = m_db.cached(
            "select id from household where account >= ?1 and account < ?2 order by account limit 1001");
        query.bind(1, digits).bind(2, end);
        addRows(query, kAccountBegin);
    }
    searchPhones(digits);
}

void SearchIndex::searchTickets(const SearchText::Query &query)
{
    const auto addTickets = [this, &query](SqliteStatement rows) {
        int count = 0;
        while (rows.step()) {
            if (++count >= kRows) {
                m_open = true;
                break;
            }
            SearchHit hit;
            hit.kind = SearchKind::Ticket;
            hit.id = hit.title = rows.text(0);
            const int building = m_tree.buildingIndex(rows.integer(1));
            if (building >= 0) {
                const AddressTree::Building &b = m_tree.buildings().at(building);
                hit.subtitle = m_tree.communities().at(b.community).name + u' ' + b.name;
            }
            hit.score = hit.id.compare(query.whole, Qt::CaseInsensitive) == 0 ? kTicketExact : kTicketTail;
            m_hits.append(std::move(hit));
        }
    };
    if (query.digits.size() >= 3) {
        const QString tail = reversed(query.digits);
        const QString end = after(tail);
        auto rows =
            m_db.cached("select t.number, b.id from ticket t left join building b on b.code = t.building "
                        "where t.number_tail >= ?1 and t.number_tail < ?2 limit 1001");
        rows.bind(1, tail).bind(2, end);
        addTickets(std::move(rows));
    } else if (query.whole.size() >= 4 && query.whole.contains(u'-') && query.whole.front().isLetter()
               && !Pinyin::isHan(query.whole.front())) {
        const QString prefix = query.whole.toUpper();
        const QString end = after(prefix);
        auto rows =
            m_db.cached("select t.number, b.id from ticket t left join building b on b.code = t.building "
                        "where t.number >= ?1 and t.number < ?2 order by t.number limit 1001");
        rows.bind(1, prefix).bind(2, end);
        addTickets(std::move(rows));
    }
}

void SearchIndex::searchPlaces(const SearchText::Query &query, const Scope &scope)
{
    if (!query.numbers.isEmpty() || query.words.isEmpty() || !scope.names.isEmpty())
        return searchStations(query);
    for (const AddressTree::Match &match : scope.communities) {
        const AddressTree::Place &place = m_tree.communities().at(match.place);
        m_hits.append(
            {SearchKind::Community, place.code, place.name, place.street, {}, {}, kPlace * match.score});
    }
    searchStations(query);
}

void SearchIndex::searchStations(const SearchText::Query &query)
{
    if (!query.numbers.isEmpty() || query.words.size() != 1)
        return;
    for (const AddressTree::Match &match : m_tree.matchStations(query.words.first())) {
        const AddressTree::Place &place = m_tree.stations().at(match.place);
        m_hits.append(
            {SearchKind::Station, place.code, place.name, place.street, {}, {}, kPlace * match.score - 1});
    }
}

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
        QSet<qint64> ids;
        for (const auto &[b, score] : buildings)
            ids.insert(m_tree.buildings().at(b).id);
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

void SearchIndex::addAllOf(qint64 building, const QString &unit, double score)
{
    auto query = unit.isEmpty()
                   ? m_db.cached("select id from household where building = ?1 order by unit, room")
                   : m_db.cached("select id from household where building = ?1 and unit = ?2 order by room");
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
    auto query = m_db.cached("select id, unit, room from household where building = ?1 order by unit, room");
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
    auto query = m_db.cached(
        "select h.id, h.unit, n.name, n.initials from household h join person_name n on n.id = h.name "
        "where h.room = ?1 and h.building = ?2");
    query.bind(1, reading.room).bind(2, building);
    while (query.step()) {
        if ((reading.unit.isEmpty() || query.text(1) == reading.unit)
            && isPerson(names, query.text(2), query.text(3)) && !add(query.integer(0), score))
            break;
    }
}

void SearchIndex::addPersons(qint64 building, const Reading &reading, double score, const QStringList &names)
{
    auto query = m_db.cached("select h.id, h.unit, h.room, n.name, n.initials from household h join "
                             "person_name n on n.id = h.name "
                             "where h.building = ?1 order by h.unit, h.room");
    query.bind(1, building);
    while (query.step()) {
        if ((!reading.unit.isEmpty() && query.text(1) != reading.unit)
            || (!reading.room.isEmpty() && !query.text(2).startsWith(reading.room)))
            continue;
        if (isPerson(names, query.text(3), query.text(4)) && !add(query.integer(0), score))
            break;
    }
}

void SearchIndex::addByNameIn(const QSet<qint64> &buildings, const QStringList &names)
{
    for (const QString &word : names) {
        const QString end = after(word);
        auto query =
            isLatin(word)
                ? m_db.cached(
                      "select h.id, h.building, n.name from person_name n join household h on h.name = n.id "
                      "where n.initials >= ?1 and n.initials < ?2 limit 12000")
                : m_db.cached(
                      "select h.id, h.building, n.name from person_name n join household h on h.name = n.id "
                      "where n.name >= ?1 and n.name < ?2 limit 12000");
        query.bind(1, word).bind(2, end);
        while (query.step()) {
            if (!buildings.contains(query.integer(1)))
                continue;
            const QString name = query.text(2);
            const bool all = std::ranges::all_of(names, [&](const QString &part) {
                return isLatin(part) || name.contains(part, Qt::CaseInsensitive);
            });
            if (all && !add(query.integer(0), name == word ? kNameExact + 2 : kNameBegin + 2))
                break;
        }
    }
}

void SearchIndex::searchNames(const QString &word, double weight)
{
    const QString end = after(word);
    if (isLatin(word)) {
        const QString keys = Pinyin::normalisedInput(word);
        const QString keysEnd = after(keys);
        auto initials = m_db.cached("select h.id from person_name n join household h on h.name = n.id where "
                                    "n.initials >= ?1 and n.initials < ?2 "
                                    "order by n.initials limit 1001");
        initials.bind(1, keys).bind(2, keysEnd);
        addRows(initials, kNamePinyin * weight);
        if (keys.size() >= 2) {
            auto spelt = m_db.cached("select h.id from person_name n join household h on h.name = n.id where "
                                     "n.pinyin >= ?1 and n.pinyin < ?2 "
                                     "order by n.pinyin limit 1001");
            spelt.bind(1, keys).bind(2, keysEnd);
            addRows(spelt, (kNamePinyin + 2) * weight);
        }
    }
    auto exact = m_db.cached(
        "select h.id from person_name n join household h on h.name = n.id where n.name = ?1 limit 1001");
    exact.bind(1, word);
    addRows(exact, kNameExact * weight);
    auto begin = m_db.cached("select h.id from person_name n join household h on h.name = n.id where n.name "
                             ">= ?1 and n.name < ?2 order by n.name limit 1001");
    begin.bind(1, word).bind(2, end);
    addRows(begin, kNameBegin * weight);
    const QString grams = SearchText::grams(word);
    if (word.size() < 2 || grams.isEmpty())
        return;
    QStringList terms;
    for (const QString &gram : grams.split(u' '))
        terms.append(u'"' + gram + u'"' + (isLatin(gram) ? QStringLiteral("*") : QString()));
    const QString match = terms.join(QStringLiteral(" AND "));
    auto part = m_db.cached("select h.id from person_grams g join household h on h.name = g.rowid where "
                            "person_grams match ?1 limit 1001");
    part.bind(1, match);
    addRows(part, kNamePart * weight);
}

QList<SearchHit> SearchIndex::households(int limit)
{
    std::ranges::stable_sort(m_candidates, std::greater(), &Candidate::score);
    QList<SearchHit> hits;
    auto query = m_db.cached(
        "select h.account, h.building, h.unit, h.room, n.name, h.sealed_phone, k.key from household h "
        "join person_name n on n.id = h.name left join person_key k on k.household = h.id "
        "where h.id = ?1");
    for (const Candidate &candidate : std::as_const(m_candidates)) {
        if (hits.size() >= limit)
            break;
        query.bind(1, candidate.household);
        if (!query.step())
            continue;
        Household household;
        household.unit = query.text(2);
        household.room = query.text(3);
        Building building;
        Community community;
        const int index = m_tree.buildingIndex(query.integer(1));
        if (index >= 0) {
            building.name = m_tree.buildings().at(index).name;
            community.name = m_tree.communities().at(m_tree.buildings().at(index).community).name;
        }
        SearchHit hit;
        hit.kind = SearchKind::Household;
        hit.id = query.text(0);
        hit.title = Address::display(household, building, community);
        hit.customerName = query.text(4);
        hit.subtitle = hit.customerName;
        hit.phone = PhoneNumber::masked(PhoneVault::open(query.blob(5), query.blob(6)));
        hit.score = candidate.score;
        hits.append(std::move(hit));
    }
    return hits;
}

} // namespace Warmline
