// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/search_index.h"

#include "app/domain/address.h"
#include "app/domain/phone_number.h"
#include "app/storage/phone_vault.h"
#include "app/storage/pinyin.h"
#include "app/storage/search_scores_p.h"

#include <QElapsedTimer>

#include <algorithm>

namespace Warmline {

using namespace SearchScores;

namespace {

/// All of \a grams, as the full-text index is asked.
QString gramQuery(const QString &grams)
{
    QStringList terms;
    for (const QString &gram : grams.split(u' '))
        terms.append(u'"' + gram + u'"' + (SearchText::isLatin(gram) ? QStringLiteral("*") : QString()));
    return terms.join(QStringLiteral(" AND "));
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
        const bool isTicket = !m_hits.isEmpty() && query.digits.isEmpty();
        searchPlaces(query, scope);
        // Before the homes of a place that is called the same: those alone may be more than are counted.
        if (query.words.size() == 1 && query.numbers.isEmpty())
            searchNames(query.words.first(), 1.0);
        searchAddress(query, scope);
        searchBareDigits(query, scope);
        if (scope.isOpen() && query.digits.isEmpty()) {
            if (m_candidates.isEmpty() && query.words.size() == 1 && !query.numbers.isEmpty())
                searchNames(query.words.first(), 0.8);
            else if (m_candidates.isEmpty() && query.words.size() > 1 && query.numbers.isEmpty())
                searchNameParts(query.words);
            if (!isTicket && (m_candidates.isEmpty() || !query.numbers.isEmpty()))
                searchStreets(query, scope);
        }
        m_hits.append(households(std::max(limit, 1)));
        std::ranges::stable_sort(m_hits, std::greater(), &SearchHit::score);
        answer.total = m_candidates.size()
                     + (m_hits.size() - std::min<qsizetype>(m_candidates.size(), std::max(limit, 1)));
        answer.totalIsOpen = m_open || m_missed || answer.total > kExact;
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
        const QString end = SearchText::behind(digits);
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
        const QString tail = SearchText::reversed(query.digits);
        const QString end = SearchText::behind(tail);
        auto rows =
            m_db.cached("select t.number, b.id from ticket t left join building b on b.code = t.building "
                        "where t.number_tail >= ?1 and t.number_tail < ?2 limit 1001");
        rows.bind(1, tail).bind(2, end);
        addTickets(std::move(rows));
    } else if (query.whole.size() >= 4 && query.whole.contains(u'-') && query.whole.front().isLetter()
               && !Pinyin::isHan(query.whole.front())) {
        const QString prefix = query.whole.toUpper();
        const QString end = SearchText::behind(prefix);
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

void SearchIndex::searchNames(const QString &word, double weight)
{
    const QString end = SearchText::behind(word);
    if (SearchText::isLatin(word)) {
        const QString keys = Pinyin::normalisedInput(word);
        const QString keysEnd = SearchText::behind(keys);
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
    const QString match = gramQuery(grams);
    auto part = m_db.cached("select h.id from person_grams g join household h on h.name = g.rowid where "
                            "person_grams match ?1 limit 1001");
    part.bind(1, match);
    addRows(part, kNamePart * weight);
}

/// A surname has tens of thousands of households and far fewer names, so names are compared first.
void SearchIndex::takeCalled(SqliteStatement rows, const QList<QStringList> &words, Names &names)
{
    for (int looked = 0; rows.step(); ++looked) {
        if (looked == kNames) {
            m_missed = true;
            return;
        }
        const SearchText::Person person{rows.text(1), rows.text(2), rows.text(3)};
        if (std::ranges::any_of(words, [&person](const QStringList &one) { return person.isCalled(one); }))
            names.insert(rows.integer(0), person.name);
    }
}

void SearchIndex::takeNamesBeginning(const QString &word, const QList<QStringList> &words, Names &names)
{
    const QString from = SearchText::isLatin(word) ? Pinyin::normalisedInput(word) : word;
    const QString end = SearchText::behind(from);
    const auto take = [&](SqliteStatement rows) {
        rows.bind(1, from).bind(2, end);
        takeCalled(std::move(rows), words, names);
    };
    if (!SearchText::isLatin(word))
        return take(m_db.cached("select id, name, initials, pinyin from person_name "
                                "where name >= ?1 and name < ?2 limit 12001"));
    take(m_db.cached("select id, name, initials, pinyin from person_name "
                     "where initials >= ?1 and initials < ?2 limit 12001"));
    take(m_db.cached("select id, name, initials, pinyin from person_name "
                     "where pinyin >= ?1 and pinyin < ?2 limit 12001"));
}

void SearchIndex::searchNameParts(const QStringList &words)
{
    const QString whole = words.join(QString());
    QStringList latin;
    QStringList others;
    for (const QString &word : words)
        (SearchText::isLatin(word) ? latin : others).append(word);
    if (others.isEmpty())
        return searchNames(whole, 1.0); // pinyin is kept in one piece
    if (latin.isEmpty())
        searchNames(whole, 1.0); // first: 王 芳 is mostly 王芳
    if (full())
        return;
    QList<QStringList> called{words};
    if (!latin.isEmpty()) { // 王 xm, 王 xiaoming: all of it is kept in letters, too
        const Pinyin::Reading read = Pinyin::ofPersonName(others.join(QString()));
        const QString rest = latin.join(QString());
        called.append(others + QStringList{read.initials + rest});
        called.append(others + QStringList{read.full + rest});
    }
    // The longest part is in the fewest names. Of two characters it is found wherever it stands, and all that
    // is wanted with it; a single one only at the beginning, so the others are tried, too.
    std::ranges::stable_sort(others, std::greater(), &QString::size);
    Names names;
    for (const QString &word : std::as_const(others)) {
        takeNamesBeginning(word, called, names);
        const QString grams = SearchText::grams(word);
        if (grams.isEmpty())
            continue;
        const QString match = gramQuery(grams);
        auto part = m_db.cached("select n.id, n.name, n.initials, n.pinyin from person_grams g join "
                                "person_name n on n.id = g.rowid where person_grams match ?1 limit 12001");
        part.bind(1, match);
        takeCalled(std::move(part), called, names);
        break;
    }
    auto homes = m_db.cached("select id from household where name = ?1 limit 1001");
    for (const auto &[id, name] : std::as_const(names).asKeyValueRange()) {
        if (full())
            return;
        homes.bind(1, id);
        addRows(homes, scoreOf(name, whole, kNamePart));
    }
}

double SearchIndex::scoreOf(QString name, const QString &whole, double part)
{
    name.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return name.compare(whole, Qt::CaseInsensitive) == 0 ? kNameExact : part;
}

void SearchIndex::searchStreets(const SearchText::Query &query, Scope scope)
{
    for (const QString &word : std::as_const(scope.names)) {
        scope.streetBuildings = m_tree.buildingsInStreetsLike(word);
        if (scope.streetBuildings.isEmpty())
            continue;
        scope.byStreet = true;
        scope.names.removeOne(QString(word)); // a copy: it is of this list
        searchAddress(query, scope);
        searchBareDigits(query, scope);
        return;
    }
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
