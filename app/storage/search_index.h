// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"
#include "app/storage/address_tree.h"
#include "app/storage/search_text.h"
#include "app/storage/sqlite_connection.h"

#include <QMap>
#include <QSet>

#include <functional>

namespace Warmline {

/// One search as a person types: resolves places in the address tree, then asks the B-tree indexes of
/// households, names and tickets. Every source is asked for at most a thousand rows, and at most some
/// thousand names are compared, so the time does not grow with the number of households.
class SearchIndex
{
public:
    SearchIndex(SqliteConnection &db, const AddressTree &tree)
        : m_db(db)
        , m_tree(tree)
    { }

    [[nodiscard]] Result<SearchAnswer> search(const QString &text, int limit);

private:
    struct Candidate
    {
        qint64 household = 0;
        double score = 0;
    };
    /// One way to read the numbers of an address; empty parts are open.
    struct Reading
    {
        QString building;
        QString unit;
        QString room;
    };
    /// Places that the words of the query mean, and the words that mean none.
    struct Scope
    {
        QList<AddressTree::Match> communities; ///< empty: everywhere
        QList<int> streetBuildings;
        bool byStreet = false;
        QStringList names; ///< words that are parts of a person's name
        [[nodiscard]] bool isOpen() const { return communities.isEmpty() && !byStreet; }
    };

    void searchDigits(const QString &digits);
    void searchPhones(const QString &digits);
    void searchTickets(const SearchText::Query &query);
    void searchPlaces(const SearchText::Query &query, const Scope &scope);
    void searchStations(const SearchText::Query &query);
    void searchAddress(const SearchText::Query &query, const Scope &scope);
    void searchNames(const QString &word, double weight);
    /// A name that was typed in parts: 欧阳 春晓, 阿不都·热合曼.
    void searchNameParts(const QStringList &words);
    void searchBareDigits(const SearchText::Query &query, const Scope &scope);
    /// A word that is no place and hardly a person may be a part of a street's name, or its pinyin.
    void searchStreets(const SearchText::Query &query, Scope scope);

    [[nodiscard]] Scope resolve(const SearchText::Query &query) const;
    [[nodiscard]] QList<Reading> readings(const QList<SearchText::Number> &numbers, bool hasPlace) const;
    [[nodiscard]] QList<std::pair<int, double>> buildingsFor(const Scope &scope, const QString &label) const;
    void addAllOf(qint64 building, const QString &unit, double score);
    void addDoor(qint64 building, const Reading &reading, double score);
    void addDoorsBeginning(qint64 building, const Reading &reading, double score);
    void addPersonsAtDoor(qint64 building, const Reading &reading, double score, const QStringList &names);
    void addPersons(qint64 building, const Reading &reading, double score, const QStringList &names);
    void addReading(const QList<std::pair<int, double>> &buildings, const Reading &reading, double score,
                    const QStringList &names);
    /// Calls \a visit with rows (id, building, name, sealed number, its key, initials, pinyin, unit, room) of
    /// households whose number ends so, until it says no.
    void eachPhoneEnding(const QString &digits, const std::function<bool(const SqliteStatement &)> &visit);
    /// Households of \a scope whose number ends so, behind the door that \a reading tells.
    void addPhoneEnding(const QString &digits, const Reading &reading, const Scope &scope);
    /// In too many buildings to compare each home's name.
    void addByNameIn(const QList<qint64> &buildings, const QStringList &words);
    using Names = QMap<qint64, QString>; ///< by id
    /// Those of \a rows (id, name, initials, pinyin) that one of \a words calls; at most kNames are looked
    /// at.
    void takeCalled(SqliteStatement rows, const QList<QStringList> &words, Names &names);
    /// Of those that begin with \a word, or whose initials or pinyin do.
    void takeNamesBeginning(const QString &word, const QList<QStringList> &words, Names &names);
    /// kNameExact for the whole name, else \a part.
    [[nodiscard]] static double scoreOf(QString name, const QString &whole, double part);
    void addRows(SqliteStatement &query, double score);
    bool add(qint64 household, double score);
    [[nodiscard]] bool full() const { return m_open || m_candidates.size() > kExact; }
    [[nodiscard]] QList<SearchHit> households(int limit);

    static constexpr qsizetype kExact = 1000;
    static constexpr int kNames = 12'000; ///< that one question compares; statements ask for one more

    SqliteConnection &m_db;
    const AddressTree &m_tree;
    QList<Candidate> m_candidates;
    QSet<qint64> m_seen;
    QList<SearchHit> m_hits; ///< tickets and places
    bool m_open = false;
    bool m_missed = false; ///< not all names or homes that might fit were looked at
};

} // namespace Warmline
