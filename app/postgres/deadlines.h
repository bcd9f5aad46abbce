// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/held_reads.h"
#include "app/core/result.h"

#include <QFuture>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace Warmline {

/// Answers for work that does not come to its end in time: the work goes on, but nobody waits for it. One
/// thread for all. Thread-safe.
class Deadlines
{
public:
    Deadlines();
    ~Deadlines();

    /// \a future, or \a late when it has not finished after \a ms.
    template <class T>
    QFuture<Result<T>> within(int ms, QFuture<Result<T>> future, const Error &late)
    {
        struct Once
        {
            std::atomic_flag done;
            HeldPromise<Result<T>> promise;
            void finish(Result<T> result)
            {
                if (!done.test_and_set())
                    promise.finish(std::move(result));
            }
        };
        auto once = std::make_shared<Once>();
        const qint64 id = add(ms, [once, late] { once->finish(std::unexpected(late)); });
        QFuture<Result<T>> answer = once->promise.future();
        future.then(QtFuture::Launch::Sync, [this, once, id](const Result<T> &result) {
            remove(id);
            once->finish(result);
        });
        return answer;
    }

private:
    using Moment = std::chrono::steady_clock::time_point;
    qint64 add(int ms, std::function<void()> late);
    void remove(qint64 id);
    void loop(const std::stop_token &stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::map<std::pair<Moment, qint64>, std::function<void()>> m_waiting;
    std::map<qint64, Moment> m_moments;
    qint64 m_last = 0;
    std::jthread m_thread; // last: it uses all above
};

} // namespace Warmline
