// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"

#include <algorithm>
#include <optional>

/// When an operation counts as made. Its device says when; between the last time of the server that the
/// device had seen and the receipt is what can be true. The first bound is kept by the author, who signs the
/// offset that leads there; the second by everybody who folds an operation that has its place.
namespace Warmline::EffectiveTime {

/// UTC ms. \a receivedMs: the server's clock at sequencing; 0: the operation waits. Imported history keeps
/// its own times. The schema version does not matter: it is the device's word, too.
[[nodiscard]] inline qint64 of(const Operation &operation, qint64 receivedMs)
{
    const bool bounded = receivedMs > 0 && operation.origin != Origin::Import;
    return bounded ? std::min(operation.atMs(), receivedMs) : operation.atMs();
}
[[nodiscard]] inline qint64 of(const JournalEntry &entry)
{
    return of(entry.operation, entry.receivedAtMs);
}

/// The offset that an author signs: what was measured, or more, so that its operation is not made before
/// \a seenMs, the last time of the server that it has seen. A clock that was set back shows in the wall time.
[[nodiscard]] inline qint64 authoredOffset(qint64 wallMs, qint64 measuredMs, qint64 seenMs)
{
    return seenMs > 0 ? std::max(measuredMs, seenMs - wallMs) : measuredMs;
}

/// An operation as reducers are given it: its atMs() is the time that it counts with. For folding only, the
/// body is another then. Refers to the given one, which must outlive it.
class Bounded
{
public:
    Bounded(const Operation &operation, qint64 receivedMs)
        : m_operation(operation)
    {
        if (const qint64 at = of(operation, receivedMs); at != operation.atMs()) {
            m_earlier = operation;
            m_earlier->effectiveAtMs = at;
        }
    }
    explicit Bounded(const JournalEntry &entry)
        : Bounded(entry.operation, entry.receivedAtMs)
    { }
    Q_DISABLE_COPY_MOVE(Bounded)
    [[nodiscard]] const Operation &operation() const { return m_earlier ? *m_earlier : m_operation; }

private:
    const Operation &m_operation;
    std::optional<Operation> m_earlier;
};

} // namespace Warmline::EffectiveTime
