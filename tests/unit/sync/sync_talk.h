// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/sync_core.h"

#include <optional>

namespace Warmline::Testing {

inline OperationId idOf(int number)
{
    QByteArray bytes(16, '\0');
    bytes[15] = char(number);
    return OperationId(Uuid7::fromBytes(bytes));
}

inline Error error(ErrorCode code)
{
    return Error{code, QStringLiteral("test"), {}};
}

/// A core with the requests that are open, so that a test reads like a conversation.
struct SyncTalk
{
    SyncCore core;
    SyncMoment now{1'000, 5'000'000};
    QList<SyncAction::Any> last;

    explicit SyncTalk(const SyncCore::Options &options = {})
        : core(options)
    { }

    SyncTalk &tell(const SyncEvent::Any &event)
    {
        last = core.handle(event, now);
        return *this;
    }
    SyncTalk &after(qint64 ms)
    {
        now.monotonicMs += ms;
        now.utcMs += ms;
        return tell(SyncEvent::Tick{});
    }
    template <class A>
    std::optional<A> action() const
    {
        for (const SyncAction::Any &any : last) {
            if (const A *a = std::get_if<A>(&any))
                return *a;
        }
        return std::nullopt;
    }
    /// Signed in, everything known, waiting for news.
    quint64 settle(qint64 head = 10)
    {
        tell(SyncEvent::Started{head, 0, 0});
        tell(SyncEvent::SignedIn{action<SyncAction::SignIn>()->request, head, 250});
        return action<SyncAction::WaitForNews>() ? action<SyncAction::WaitForNews>()->request : 0;
    }
    /// Lets the outbox hold operations first … last.
    SyncTalk &outbox(int first, int last_, qint64 bytes = 100)
    {
        tell(SyncEvent::OutboxChanged{last_ - first + 1, 0});
        const auto read = action<SyncAction::ReadOutbox>();
        if (!read)
            return *this;
        QList<SyncEvent::OutboxItem> items;
        for (int i = first; i <= last_; ++i)
            items.append({idOf(i), bytes});
        return tell(SyncEvent::OutboxRead{read->request, items});
    }
    static QList<SyncEvent::Placed> placed(const SyncAction::Push &push, qint64 from)
    {
        QList<SyncEvent::Placed> places;
        for (const OperationId &id : push.operations)
            places.append({id, from++});
        return places;
    }
};

} // namespace Warmline::Testing
