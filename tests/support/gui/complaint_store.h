// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/gui/fake_store.h"

#include <algorithm>
#include <utility>

namespace Warmline::Testing {

/// A store of complaints in which single ones come and change.
class ComplaintQueries final : public FakeQueries
{
public:
    QList<ComplaintPoint> all;

    Result<QList<ComplaintPoint>> complaints(qint64 fromMs, qint64 toMs) override
    {
        QList<ComplaintPoint> found = all;
        found.removeIf([&](const ComplaintPoint &c) { return c.atMs < fromMs || c.atMs >= toMs; });
        return found;
    }
    Result<std::optional<ComplaintPoint>> complaint(const TicketId &id) override
    {
        const auto at = std::ranges::find(all, id, &ComplaintPoint::ticket);
        return at == all.end() ? std::optional<ComplaintPoint>() : std::optional(*at);
    }
};

/// Reads at once; the answers come through the event loop. One read can be held back meanwhile, as a long
/// one takes its time beside short ones.
class ComplaintReader final : public Reader
{
public:
    enum class Snapshot {
        OfThen, ///< as the store was when it was asked
        OfNow ///< as it is when the read begins
    };
    ComplaintQueries queries;

    /// The next read waits for letGo().
    void holdNext() { m_holdsNext = true; }
    [[nodiscard]] bool holds() const { return m_held != nullptr; }
    void letGo(Snapshot snapshot)
    {
        ComplaintQueries then;
        then.all = m_then;
        std::exchange(m_held, nullptr)(snapshot == Snapshot::OfThen ? then : queries);
    }

protected:
    void run(std::function<void(Queries &)> work) override
    {
        if (std::exchange(m_holdsNext, false)) {
            m_held = std::move(work);
            m_then = queries.all;
        } else {
            work(queries);
        }
    }

private:
    bool m_holdsNext = false;
    std::function<void(Queries &)> m_held;
    QList<ComplaintPoint> m_then;
};

} // namespace Warmline::Testing
