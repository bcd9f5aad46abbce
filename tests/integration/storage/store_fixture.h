// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/import_block.h"
#include "app/domain/queries.h"
#include "app/storage/store.h"
#include "tests/support/take.h"
#include "tests/support/ticket_drafts.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace Warmline::Testing {

template <class F>
auto ask(Store &store, F read)
{
    return take(static_cast<Reader &>(store).ask(std::move(read)));
}

inline QByteArray testKey()
{
    return QByteArray(32, '\x42');
}

/// Set by the tests that run this contract over another database: makes a server's store a replica of it.
inline std::function<void(StoreOptions &)> &serverOptionsHook()
{
    static std::function<void(StoreOptions &)> hook;
    return hook;
}

inline std::unique_ptr<Store> openStore(const QString &folder, StoreRole role,
                                        std::shared_ptr<Clock> clock = std::make_shared<SystemClock>())
{
    StoreOptions options{.folder = folder,
                         .role = role,
                         .key = testKey(),
                         .clock = std::move(clock),
                         .deviceName = QStringLiteral("test")};
    if (role == StoreRole::Server && serverOptionsHook())
        serverOptionsHook()(options);
    auto store = Store::open(options);
    if (!store)
        qFatal("%s", qPrintable(store.error().message()));
    if (options.order) {
        if (const auto known = take((*store)->follow()).and_then([&](bool) {
                return take((*store)->enrol((*store)->device()));
            });
            !known)
            qFatal("%s", qPrintable(known.error().message()));
    }
    return *std::move(store);
}

inline OperationDraft settingDraft(const QString &name, const QString &value)
{
    OperationDraft draft;
    draft.intent = QStringLiteral("setting.set");
    draft.company = QStringLiteral("nuanchuan");
    draft.entities = {{EntityKind::Setting, name, 0}};
    draft.values = {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}};
    draft.actor = AgentId(QStringLiteral("admin"));
    return draft;
}

inline void importBlocks(Store &store, const QList<ImportBlock> &blocks)
{
    const auto drafts =
        ImportCodec::drafts(blocks, BatchId(Uuid7::make(SystemClock())), QStringLiteral("nuanchuan"),
                            BranchId(QStringLiteral("B1")), AgentId(QStringLiteral("admin")));
    const auto done = take(store.author(drafts));
    if (!done)
        qFatal("import: %s", qPrintable(done.error().message()));
}

/// Carries all of the server's order that the seat does not have yet.
inline Result<void> carryPages(Store &server, Store &seat, qint64 maxBytes = 20'000)
{
    for (;;) {
        const qint64 cursor = ask(seat, [](Queries &q) { return q.cursor(); }).value_or(-1);
        auto page = ask(server, [=](Queries &q) { return q.page(cursor, maxBytes); });
        if (!page)
            return std::unexpected(page.error());
        if (page->entries.isEmpty())
            return {};
        if (auto done = take(seat.integrate(*page)); !done)
            return done;
    }
}

/// Carries the seat's outbox to the server.
inline Result<QList<JournalEntry>> carryOutbox(Store &seat, Store &server)
{
    const auto waiting = ask(seat, [](Queries &q) { return q.outbox(0); });
    if (!waiting)
        return waiting;
    QList<Operation> operations;
    for (const JournalEntry &entry : *waiting)
        operations.append(entry.operation);
    return take(server.receive(operations));
}

inline Queries::Verification verified(Store &store)
{
    const auto result = ask(store, [](Queries &q) { return q.verify({}); });
    return result ? *result : Queries::Verification{0, false, {}, 0, result.error().message()};
}

} // namespace Warmline::Testing
