// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlite_connection.h"

namespace Warmline {

/// Telephone numbers of households as they lie in the file: sealed (XChaCha20-Poly1305) under a key of their
/// person, and three keyed hashes to match them by. Without the person's key, which can be destroyed, a
/// sealed number is nothing; without the store's hash key, nobody can try numbers against the hashes.
class PhoneVault
{
public:
    /// \a db must stay. The hash key is read at first use.
    explicit PhoneVault(SqliteConnection &db)
        : m_db(db)
    { }

    /// At the opening of a store, in its transaction: makes the hash key, and seals what a version before
    /// kept in clear.
    static void prepare(SqliteConnection &db);

    /// 0: the number is too short.
    struct Hashes
    {
        qint64 whole = 0;
        qint64 last8 = 0;
        qint64 last4 = 0;
    };
    /// Of a normalised number; the last digits are those in front of an extension.
    [[nodiscard]] Hashes hashes(const QString &number);

    struct Sealed
    {
        QByteArray key; ///< the person's; goes into person_key
        QByteArray bytes;
        Hashes hashes;
    };
    /// A new key each time. Empty for an empty number.
    [[nodiscard]] Sealed seal(const QString &number);
    /// Empty when there is none, or its key is destroyed.
    [[nodiscard]] static QString open(const QByteArray &sealed, const QByteArray &key);

private:
    static void sealOld(SqliteConnection &db);
    [[nodiscard]] qint64 hash(char kind, QStringView digits);

    SqliteConnection &m_db;
    QByteArray m_hashKey;
};

} // namespace Warmline
