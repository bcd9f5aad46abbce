// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/customer_table.h"

#include "app/core/crypto.h"
#include "app/storage/person_names.h"

#include <QCborArray>
#include <QCborMap>

namespace Warmline {

namespace {

constexpr qsizetype kKeySize = 32;

QByteArray encoded(const ContactValues &values)
{
    return QCborValue(QCborArray{values.name, values.phone}).toCbor();
}

std::optional<ContactValues> decoded(const QByteArray &bytes)
{
    const QCborArray list = QCborValue::fromCbor(bytes).toArray();
    if (list.size() != 2)
        return {};
    return ContactValues{list.at(0).toString(), list.at(1).toString()};
}

QByteArray opened(const QByteArray &sealed, const QByteArray &key)
{
    return sealed.isEmpty() ? QByteArray() : Crypto::open(sealed, key).value_or(QByteArray());
}

} // namespace

CustomerTable::Row CustomerTable::read(const QByteArray &code)
{
    auto query = m_db.cached("select id, key, state, imported from customer where code = ?1");
    query.bind(1, code);
    if (!query.step())
        return {};
    const QByteArray key = query.blob(1);
    return {query.integer(0), key, opened(query.blob(2), key), decoded(opened(query.blob(3), key))};
}

QByteArray CustomerTable::keyOf(const QByteArray &code)
{
    auto query = m_db.cached("select key from customer where code = ?1");
    query.bind(1, code);
    return query.step() ? query.blob(0) : QByteArray();
}

CustomerTable::Home CustomerTable::home(const QByteArray &code)
{
    auto query = m_db.cached("select h.id, n.name, h.sealed_phone, k.key from household h join person_name n "
                             "on n.id = h.name left join person_key k on k.household = h.id "
                             "where h.account = ?1");
    const QString account = QString::fromUtf8(code);
    query.bind(1, account);
    if (!query.step())
        return {};
    return {query.integer(0), {query.text(1), PhoneVault::open(query.blob(2), query.blob(3))}};
}

qint64 CustomerTable::write(const QByteArray &code, const Customer &customer, const QByteArray &state)
{
    Row row = read(code);
    const Home at = home(code);
    if (row.id == 0) {
        row.key = Crypto::random(kKeySize);
        if (at.id != 0)
            row.imported = at.values;
    }
    const QString &second = customer.secondPhone;
    const PhoneVault::Hashes hashes = m_phones.hashes(second);
    const QByteArray sealedState = Crypto::seal(state, row.key);
    const QByteArray sealedImport =
        row.imported ? Crypto::seal(encoded(*row.imported), row.key) : QByteArray();
    const QByteArray sealedSecond =
        second.isEmpty() ? QByteArray() : Crypto::seal(second.toLatin1(), row.key);
    auto query = m_db.cached(
        "insert into customer (code, key, state, imported, second_phone, second_whole, second_last8, "
        "second_last4, disputed) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict (code) do update "
        "set state = ?3, imported = ?4, second_phone = ?5, second_whole = ?6, second_last8 = ?7, "
        "second_last4 = ?8, disputed = ?9");
    query.bind(1, code).bind(2, row.key).bind(3, sealedState);
    if (row.imported)
        query.bind(4, sealedImport);
    else
        query.bindNull(4);
    if (second.isEmpty())
        query.bindNull(5);
    else
        query.bind(5, sealedSecond);
    query.bindKey(6, hashes.whole).bindKey(7, hashes.last8).bindKey(8, hashes.last4);
    const FieldMemory &fields = customer.fields;
    query.bind(9, fields.openConflicts() > 0 ? 2 : fields.conflicts.isEmpty() ? 0 : 1).run();
    if (at.id != 0 && row.imported)
        writeHome(at,
                  {customer.name.value_or(row.imported->name), customer.phone.value_or(row.imported->phone)});
    return row.id != 0 ? row.id : m_db.number("select max(id) from customer");
}

void CustomerTable::remove(const QByteArray &code)
{
    const Row row = read(code);
    if (row.id == 0)
        return;
    if (const Home at = home(code); at.id != 0 && row.imported)
        writeHome(at, *row.imported);
    m_db.cached("delete from customer where id = ?1").bind(1, row.id).run();
}

void CustomerTable::writeHome(const Home &home, const ContactValues &values)
{
    if (values.name != home.values.name)
        m_db.cached("update household set name = ?2 where id = ?1")
            .bind(1, home.id)
            .bind(2, PersonNames::key(m_db, values.name))
            .run();
    if (values.phone == home.values.phone)
        return;
    const PhoneVault::Sealed phone = m_phones.seal(values.phone);
    auto query = m_db.cached("update household set sealed_phone = ?2, phone_whole = ?3, phone_last8 = ?4, "
                             "phone_last4 = ?5 where id = ?1");
    query.bind(1, home.id);
    if (phone.bytes.isEmpty())
        query.bindNull(2);
    else
        query.bind(2, phone.bytes);
    query.bindKey(3, phone.hashes.whole).bindKey(4, phone.hashes.last8).bindKey(5, phone.hashes.last4).run();
    if (phone.key.isEmpty())
        m_db.cached("delete from person_key where household = ?1").bind(1, home.id).run();
    else
        m_db.cached("insert or replace into person_key (household, key) values (?1, ?2)")
            .bind(1, home.id)
            .bind(2, phone.key)
            .run();
}

void CustomerTable::writeImported(const Row &row, const ContactValues &values)
{
    const QByteArray sealed = Crypto::seal(encoded(values), row.key);
    m_db.cached("update customer set imported = ?2 where id = ?1").bind(1, row.id).bind(2, sealed).run();
}

Household CustomerTable::corrected(const Household &imported)
{
    const Row row = read(imported.account.value.toUtf8());
    if (row.id == 0)
        return imported;
    writeImported(row, {imported.customerName, imported.phone});
    Household household = imported;
    if (const auto customer = customerFromCbor(QCborValue::fromCbor(row.state).toMap())) {
        household.customerName = customer->name.value_or(imported.customerName);
        household.phone = customer->phone.value_or(imported.phone);
    }
    return household;
}

bool CustomerTable::isEmpty()
{
    return m_db.number("select exists (select 1 from customer)") == 0;
}

/// The confirmed state while corrections of this seat wait.
void CustomerTable::resealShadow(const QByteArray &code, const QByteArray &before, const QByteArray &key)
{
    auto query = m_db.cached("select state from shadow where kind = 1 and entity = ?1 and state is not null");
    query.bind(1, code);
    if (!query.step())
        return;
    const QByteArray state = Crypto::seal(opened(query.blob(0), before), key);
    query.reset();
    m_db.cached("update shadow set state = ?2 where kind = 1 and entity = ?1")
        .bind(1, code)
        .bind(2, state)
        .run();
}

void CustomerTable::forget(const QByteArray &code)
{
    Row row = read(code);
    if (row.id == 0)
        return;
    const QByteArray before = std::exchange(row.key, Crypto::random(kKeySize));
    resealShadow(code, before, row.key);
    const QByteArray state = Crypto::seal(row.state, row.key); // soon folded anew from what is left
    m_db.cached("update customer set key = ?2, state = ?3, second_phone = null, second_whole = null, "
                "second_last8 = null, second_last4 = null where id = ?1")
        .bind(1, row.id)
        .bind(2, row.key)
        .bind(3, state)
        .run();
    writeImported(row, {});
}

} // namespace Warmline
