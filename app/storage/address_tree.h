// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlite_connection.h"

#include <QHash>
#include <QList>

#include <memory>
#include <mutex>

namespace Warmline {

/// Communities, streets, buildings and stations in memory, so that a search resolves the place first and only
/// then touches households: even a large company has a few thousand communities and some ten thousand
/// buildings. Immutable once loaded; shared by the readers.
class AddressTree
{
public:
    struct Place
    {
        qint64 id = 0;
        QString code;
        QString name;
        QString street;
        QStringList names; ///< normalised: the name, then the aliases
        QStringList full; ///< pinyin of all names and readings
        QStringList initials;
        QList<int> buildings; ///< indices; communities only
    };
    struct Building
    {
        qint64 id = 0;
        QString code;
        QString name;
        QString label; ///< "3号楼" → "3", "A座" → "a"
        QString street;
        QString streetNo; ///< "133号" → "133"
        int community = 0; ///< index
    };
    struct Match
    {
        int place = 0;
        double score = 0; ///< 0…1
    };

    [[nodiscard]] static Result<std::shared_ptr<const AddressTree>> load(SqliteConnection &db);

    [[nodiscard]] const QList<Place> &communities() const { return m_communities; }
    [[nodiscard]] const QList<Place> &stations() const { return m_stations; }
    [[nodiscard]] const QList<Building> &buildings() const { return m_buildings; }
    /// Index of a building by its integer key; -1 when unknown.
    [[nodiscard]] int buildingIndex(qint64 id) const { return m_byId.value(id, -1); }
    [[nodiscard]] QList<int> buildingsLabelled(const QString &label) const { return m_byLabel.value(label); }

    /// Places that \a word may mean, best first: whole name or alias, beginning, part; pinyin in full or
    /// initials.
    [[nodiscard]] QList<Match> matchCommunities(const QString &word) const
    {
        return match(m_communities, word);
    }
    [[nodiscard]] QList<Match> matchStations(const QString &word) const { return match(m_stations, word); }
    /// The longest name or alias (two characters or more) that stands in \a text; empty when none does.
    [[nodiscard]] QString nameWithin(const QString &text) const;
    /// The longest street name that stands in \a text.
    [[nodiscard]] QString streetWithin(const QString &text) const;
    /// Buildings in the streets whose name \a word is a part of, or the pinyin of its beginning; for words of
    /// two letters or more.
    [[nodiscard]] QList<int> buildingsInStreetsLike(const QString &word) const;
    /// Buildings in a street, with that number if one is given.
    [[nodiscard]] QList<int> buildingsInStreet(const QString &street, const QString &number) const;
    [[nodiscard]] QStringList communityCodesMatching(const QString &word) const;

private:
    [[nodiscard]] static QList<Match> match(const QList<Place> &places, const QString &word);
    void readCommunities(SqliteConnection &db);
    void readBuildings(SqliteConnection &db);
    void readStations(SqliteConnection &db);

    QList<Place> m_communities;
    QList<Place> m_stations;
    QList<Place> m_streets; ///< names and readings only
    QList<Building> m_buildings;
    QHash<qint64, int> m_byId;
    QHash<QString, QList<int>> m_byLabel;
    QHash<QString, QList<int>> m_byStreet;
};

/// The tree as it is now; loaded anew by the first reader after an import. Thread-safe.
class AddressTreeCache
{
public:
    /// The tree that fits the snapshot which \a db reads.
    [[nodiscard]] Result<std::shared_ptr<const AddressTree>> get(SqliteConnection &db);

    /// Name of the counter in the file (StoreValue) that grows with every import of places; being in the
    /// file, it is always of the same snapshot as the tables.
    static inline const QString kGeneration = QStringLiteral("places.generation");

private:
    std::mutex m_mutex;
    qint64 m_loaded = -1;
    std::shared_ptr<const AddressTree> m_tree;
};

} // namespace Warmline
