// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>

namespace Warmline {

/// Runs \a work on a thread of its own: the event loop hears interrupts meanwhile.
template <class Work>
[[nodiscard]] QFuture<std::invoke_result_t<Work>> away(Work work)
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Work>>>();
    promise->start();
    std::thread([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    }).detach();
    return promise->future();
}

/// Work that cannot be asked to stop, such as waiting for input: nobody waits for it any longer once \a stop
/// is requested. Its thread goes on meanwhile, and what it makes is dropped. Lives as long as its result is
/// awaited.
template <class Value>
class AwayUntil
{
public:
    AwayUntil(const std::stop_token &stop, std::function<Value()> work)
        : m_answer(std::make_shared<Answer>())
        , m_onStop(stop, [answer = m_answer] { answer->give({}); })
    {
        std::thread([answer = m_answer, work = std::move(work)] { answer->give(work()); }).detach();
    }
    /// Nothing: \a stop was requested first.
    [[nodiscard]] QFuture<std::optional<Value>> future() const { return m_answer->promise.future(); }

private:
    struct Answer
    {
        Answer() { promise.start(); }
        void give(std::optional<Value> result)
        {
            if (given.exchange(true))
                return;
            promise.addResult(std::move(result));
            promise.finish();
        }
        QPromise<std::optional<Value>> promise;
        std::atomic<bool> given = false;
    };
    std::shared_ptr<Answer> m_answer;
    std::stop_callback<std::function<void()>> m_onStop;
};

} // namespace Warmline
