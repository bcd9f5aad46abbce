// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of SearchIndex that finds households by telephone. Numbers are sealed: what is typed is matched by
// the hashes of its last four or eight digits, and only what those leave is opened and compared.
#include "app/domain/phone_number.h"
#include "app/storage/phone_vault.h"
#include "app/storage/search_index.h"
#include "app/storage/search_scores_p.h"

#include <algorithm>

namespace Warmline {

using namespace SearchScores;

namespace {
constexpr qsizetype kLeastPhoneDigits = 4; ///< of an end: what the shortest hash is of
}

void SearchIndex::eachPhoneEnding(const QString &digits,
                                  const std::function<bool(const SqliteStatement &)> &visit)
{
    if (digits.size() < kLeastPhoneDigits)
        return;
    // A household's number, and the second one that somebody noted.
    constexpr auto kFirst4 = "select h.id, h.building, n.name, h.sealed_phone, k.key, n.initials, n.pinyin, "
                             "h.unit, h.room from household h "
                             "join person_key k on k.household = h.id join person_name n on n.id = h.name "
                             "where h.phone_last4 = ?1 limit 5000";
    constexpr auto kFirst8 = "select h.id, h.building, n.name, h.sealed_phone, k.key, n.initials, n.pinyin, "
                             "h.unit, h.room from household h "
                             "join person_key k on k.household = h.id join person_name n on n.id = h.name "
                             "where h.phone_last8 = ?1 limit 5000";
    constexpr auto kSecond4 =
        "select h.id, h.building, n.name, c.second_phone, c.key, n.initials, n.pinyin, h.unit, h.room from "
        "customer c "
        "join household h on h.account = cast(c.code as text) join person_name n on n.id = h.name "
        "where c.second_last4 = ?1 limit 5000";
    constexpr auto kSecond8 =
        "select h.id, h.building, n.name, c.second_phone, c.key, n.initials, n.pinyin, h.unit, h.room from "
        "customer c "
        "join household h on h.account = cast(c.code as text) join person_name n on n.id = h.name "
        "where c.second_last8 = ?1 limit 5000";
    const PhoneVault::Hashes hashes = PhoneVault(m_db).hashes(digits);
    const bool eight = digits.size() >= 8;
    const bool told = digits.size() == (eight ? 8 : 4); // the hash says it all
    const auto each = [&](SqliteStatement rows) {
        rows.bind(1, eight ? hashes.last8 : hashes.last4);
        while (rows.step()) {
            if (!told && !PhoneVault::open(rows.blob(3), rows.blob(4)).section(u'-', 0, 0).endsWith(digits))
                continue;
            if (!visit(rows))
                return false;
        }
        return true;
    };
    if (each(eight ? m_db.cached(kFirst8) : m_db.cached(kFirst4)))
        each(eight ? m_db.cached(kSecond8) : m_db.cached(kSecond4));
}

void SearchIndex::searchPhones(const QString &digits)
{
    const QString number = PhoneNumber::normalised(digits);
    if (number.size() >= 7) {
        auto query =
            m_db.cached("select id from household where phone_whole = ?1 or account in (select cast(code as "
                        "text) from customer where second_whole = ?1) order by account limit 1001");
        query.bind(1, PhoneVault(m_db).hashes(number).whole);
        addRows(query, kPhoneExact);
    }
    eachPhoneEnding(digits, [this](const SqliteStatement &row) { return add(row.integer(0), kPhoneTail); });
}

/// "和丰 2671", "孙艳华 2671", "3号楼 2671": the digits may be the end of a telephone number, and what stands
/// beside them a person, a place or a part of an address. A door that is numbered so comes before.
void SearchIndex::searchBareDigits(const SearchText::Query &query, const Scope &scope)
{
    if (!query.digits.isEmpty() && !m_candidates.isEmpty())
        return; // one number, typed in groups
    for (const QString &digits : query.bare) {
        if (digits.size() < kLeastPhoneDigits)
            continue;
        QList<SearchText::Number> others = query.numbers;
        others.removeIf([&](const SearchText::Number &number) { return number.label == digits; });
        if (others.isEmpty()) {
            if (!query.words.isEmpty())
                addPhoneEnding(digits, {}, scope);
            continue;
        }
        for (const Reading &reading : readings(others, !scope.isOpen()))
            addPhoneEnding(digits, reading, scope);
    }
}

void SearchIndex::addPhoneEnding(const QString &digits, const Reading &reading, const Scope &scope)
{
    QSet<qint64> buildings;
    const bool anywhere = scope.isOpen() && reading.building.isEmpty();
    if (!anywhere) {
        for (const auto &[b, score] : buildingsFor(scope, reading.building))
            buildings.insert(m_tree.buildings().at(b).id);
    }
    eachPhoneEnding(digits, [&](const SqliteStatement &row) {
        const bool there = (anywhere || buildings.contains(row.integer(1)))
                        && (reading.unit.isEmpty() || row.text(7) == reading.unit)
                        && (reading.room.isEmpty() || row.text(8) == reading.room);
        const bool named = SearchText::Person{row.text(2), row.text(5), row.text(6)}.isCalled(scope.names);
        return !there || !named || add(row.integer(0), kPhoneTail + 2);
    });
}

} // namespace Warmline
