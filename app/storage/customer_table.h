// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/customer.h"
#include "app/domain/reference.h"
#include "app/storage/phone_vault.h"
#include "app/storage/sqlite_connection.h"

namespace Warmline {

/// What a person is called, and the number.
struct ContactValues
{
    QString name;
    QString phone; ///< in clear
};

/// Corrections of households' contact data (table customer), and the household's row as they leave it. Used
/// by the writer, and by readers to read. Failures stay in the connection.
class CustomerTable
{
public:
    explicit CustomerTable(SqliteConnection &db)
        : m_db(db)
        , m_phones(db)
    { }

    struct Row
    {
        qint64 id = 0; ///< 0: nothing was corrected
        QByteArray key;
        QByteArray state; ///< opened; empty when damaged
        std::optional<ContactValues> imported; ///< none: no import brought the household yet
    };
    /// \a code: the account as operation_entity has it.
    [[nodiscard]] Row read(const QByteArray &code);
    /// The key that the row of \a code is sealed with, for what else is kept of it; empty: no row.
    [[nodiscard]] QByteArray keyOf(const QByteArray &code);

    /// Writes the corrections and lays them over the household; gives the row.
    qint64 write(const QByteArray &code, const Customer &customer, const QByteArray &state);
    /// Nothing is corrected any more: what was imported holds.
    void remove(const QByteArray &code);
    /// What is to be written of an imported household: with what was corrected laid over it.
    [[nodiscard]] Household corrected(const Household &imported);
    /// Whether there are corrections at all, so that an import needs not look for each household.
    [[nodiscard]] bool isEmpty();
    /// The person is forgotten: what was imported beneath the corrections goes, and the key.
    void forget(const QByteArray &code);

private:
    struct Home
    {
        qint64 id = 0;
        ContactValues values;
    };
    [[nodiscard]] Home home(const QByteArray &code);
    void writeHome(const Home &home, const ContactValues &values);
    void resealShadow(const QByteArray &code, const QByteArray &before, const QByteArray &key);
    void writeImported(const Row &row, const ContactValues &values);

    SqliteConnection &m_db;
    PhoneVault m_phones;
};

} // namespace Warmline
