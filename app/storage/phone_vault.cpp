// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/phone_vault.h"

#include "app/core/crypto.h"
#include "app/storage/operation_table.h"

#include <QtEndian>

#include <algorithm>

namespace Warmline {

namespace {

constexpr qsizetype kKeySize = 32;

QString hashKeyName()
{
    return QStringLiteral("phone.hash_key");
}

} // namespace

void PhoneVault::prepare(SqliteConnection &db)
{
    if (StoreValue::bytes(db, hashKeyName()).size() != kKeySize)
        StoreValue::set(db, hashKeyName(), Crypto::random(kKeySize));
    const QString sealed = QStringLiteral("phones.sealed");
    if (StoreValue::number(db, sealed) == 0) {
        sealOld(db);
        StoreValue::set(db, sealed, 1);
    }
}

void PhoneVault::sealOld(SqliteConnection &db)
{
    PhoneVault vault(db);
    qint64 last = 0;
    for (;;) { // one after the other, so that a large store needs no memory for it
        auto query =
            db.cached("select id, phone from household where id > ?1 and phone <> '' order by id limit 1");
        query.bind(1, last);
        if (!query.step())
            break;
        last = query.integer(0);
        QString number = query.text(1);
        query.reset();
        std::ranges::reverse(number); // as the version before kept it
        const Sealed phone = vault.seal(number);
        db.cached("update household set phone = '', sealed_phone = ?2, phone_whole = ?3, phone_last8 = ?4, "
                  "phone_last4 = ?5 where id = ?1")
            .bind(1, last)
            .bind(2, phone.bytes)
            .bindKey(3, phone.hashes.whole)
            .bindKey(4, phone.hashes.last8)
            .bindKey(5, phone.hashes.last4)
            .run();
        db.cached("insert or replace into person_key (household, key) values (?1, ?2)")
            .bind(1, last)
            .bind(2, phone.key)
            .run();
    }
}

qint64 PhoneVault::hash(char kind, QStringView digits)
{
    if (m_hashKey.isEmpty())
        m_hashKey = StoreValue::bytes(m_db, hashKeyName());
    if (m_hashKey.size() != kKeySize)
        return 0;
    const QByteArray bytes = Crypto::keyedHash(QByteArray(1, kind).append(digits.toLatin1()), m_hashKey);
    const qint64 number = qFromLittleEndian<qint64>(bytes.constData());
    return number == 0 ? 1 : number;
}

PhoneVault::Hashes PhoneVault::hashes(const QString &number)
{
    if (number.isEmpty())
        return {};
    const QStringView local = QStringView(number).left(number.indexOf(u'-'));
    const QStringView main = number.contains(u'-') ? local : QStringView(number);
    Hashes found;
    found.whole = hash('w', number);
    if (main.size() >= 8)
        found.last8 = hash('8', main.last(8));
    if (main.size() >= 4)
        found.last4 = hash('4', main.last(4));
    return found;
}

PhoneVault::Sealed PhoneVault::seal(const QString &number)
{
    if (number.isEmpty())
        return {};
    Sealed sealed;
    sealed.key = Crypto::random(kKeySize);
    sealed.bytes = Crypto::seal(number.toLatin1(), sealed.key);
    sealed.hashes = hashes(number);
    return sealed;
}

QString PhoneVault::open(const QByteArray &sealed, const QByteArray &key)
{
    return sealed.isEmpty() || key.isEmpty()
             ? QString()
             : QString::fromLatin1(Crypto::open(sealed, key).value_or(QByteArray()));
}

} // namespace Warmline
