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

void SearchIndex::eachPhoneEnding(const QString &digits,
                                  const std::function<bool(const SqliteStatement &)> &visit)
{
    if (digits.size() < 4)
        return;
    // A household's number, and the second one that somebody noted.
    constexpr auto kFirst4 = "select h.id, h.building, n.name, h.sealed_phone, k.key from household h "
                             "join person_key k on k.household = h.id join person_name n on n.id = h.name "
                             "where h.phone_last4 = ?1 limit 5000";
    constexpr auto kFirst8 = "select h.id, h.building, n.name, h.sealed_phone, k.key from household h "
                             "join person_key k on k.household = h.id join person_name n on n.id = h.name "
                             "where h.phone_last8 = ?1 limit 5000";
    constexpr auto kSecond4 =
        "select h.id, h.building, n.name, c.second_phone, c.key from customer c "
        "join household h on h.account = cast(c.code as text) join person_name n on n.id = h.name "
        "where c.second_last4 = ?1 limit 5000";
    constexpr auto kSecond8 =
        "select h.id, h.building, n.name, c.second_phone, c.key from customer c "
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

/// "和丰 2671", "孙艳华 2671": no such door, so the digits may be the end of a telephone number.
void SearchIndex::searchBareDigits(const SearchText::Query &query, const Scope &scope)
{
    if (query.words.isEmpty())
        return;
    QSet<qint64> buildings;
    for (const auto &[b, score] : buildingsFor(scope, {}))
        buildings.insert(m_tree.buildings().at(b).id);
    for (const QString &digits : query.bare) {
        eachPhoneEnding(digits, [&](const SqliteStatement &row) {
            if (!scope.isOpen() && !buildings.contains(row.integer(1)))
                return true;
            const QString name = row.text(2);
            const bool named = std::ranges::all_of(
                scope.names, [&](const QString &part) { return name.contains(part, Qt::CaseInsensitive); });
            return !named || add(row.integer(0), kPhoneTail + 2);
        });
    }
}

} // namespace Warmline
