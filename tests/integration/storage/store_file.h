// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/sqlite_connection.h"
#include "store_fixture.h"

namespace Warmline::Testing {

/// The beginning of a test that does something to the file of a server's store.
class StoreFile : public QObject
{
protected:
    /// For init(): an empty folder.
    void begin() { m_dir = std::make_unique<QTemporaryDir>(); }
    [[nodiscard]] QString file() const { return Store::fileIn(m_dir->path()); }
    [[nodiscard]] Result<std::unique_ptr<Store>> reopen(const QByteArray &key = testKey(),
                                                        StoreRole role = StoreRole::Server) const
    {
        return Store::open(
            {.folder = m_dir->path(), .role = role, .key = key, .deviceName = QStringLiteral("test")});
    }
    /// Three tickets with two operations each, closed again.
    void fill() const
    {
        auto store = openStore(m_dir->path(), StoreRole::Server);
        const SystemClock clock;
        for (int i = 1; i <= 3; ++i) {
            const TicketId id = TicketId::make(clock);
            QVERIFY(take(store->author({openDraft(id, QStringLiteral("NC-25-00000%1").arg(i)),
                                        noteDraft(id, QStringLiteral("已联系"))})));
        }
    }
    void tamper(const QString &sql) const
    {
        auto db = SqliteConnection::open({.file = file(), .key = testKey()});
        QVERIFY(db);
        QVERIFY2((*db)->execute(sql), qPrintable((*db)->error().message()));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

} // namespace Warmline::Testing

/// The result is this error, and its text names \a place.
#define VERIFY_ERROR(result, wanted, place) \
    do { \
        QVERIFY(!(result)); \
        QCOMPARE((result).error().code, wanted); \
        QVERIFY2((result).error().message().contains(place), qPrintable((result).error().message())); \
    } while (false)
