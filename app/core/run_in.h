// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/held_reads.h"

#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace Warmline {

/// Runs \a work in a thread of \a pool and in no other; cancelled when the pool is cleared first. Who waits
/// for a future of QtConcurrent::run() runs himself what stands in the queue: beside what runs already, out
/// of order, with what belongs to the pool's thread (a database's connection), and the pool's waitForDone()
/// knows nothing of it, so that it may outlive what it works on. What \a work throws, its future carries.
template <class F>
[[nodiscard]] auto runIn(QThreadPool &pool, F work)
{
    using Answer = std::invoke_result_t<F>;
    const HeldPromise<Answer> promise;
    QFuture<Answer> future = promise.future();
    pool.start([promise, work = std::make_shared<F>(std::move(work))]() mutable {
        promise.finishWith([&work] {
            const auto own =
                std::move(work); // what the work holds goes before somebody hears that it is done
            return (*own)();
        });
    });
    return future;
}

} // namespace Warmline
