// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QPromise>

#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <utility>

namespace Warmline {

/// Asynchronous work of which each piece must see what the one before has done: it begins when that has
/// ended, however it ended. One thread, with an event loop. All of it is done there, too: a chain of
/// continuations would be taken apart by the store's thread while this one still adds to it.
class InTurn
{
public:
    /// \a work gives a QFuture<T>; it runs in the thread of \a context, which lives as long as this.
    template <class T, class Work>
    [[nodiscard]] QFuture<T> run(QObject *context, Work work)
    {
        const auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        m_waiting.push_back([this, context, promise, work = std::move(work)] {
            auto *watcher = new QFutureWatcher<T>(context);
            QObject::connect(watcher, &QFutureWatcher<T>::finished, context, [this, promise, watcher] {
                passOn(watcher->future(), *promise);
                watcher->deleteLater();
                m_isBusy = false;
                goOn();
            });
            watcher->setFuture(work());
        });
        goOn();
        return promise->future();
    }

private:
    void goOn()
    {
        if (m_waiting.empty() || std::exchange(m_isBusy, true))
            return;
        const auto next = std::move(m_waiting.front());
        m_waiting.pop_front();
        next();
    }

    template <class T>
    static void passOn(QFuture<T> done, QPromise<T> &promise)
    {
        try {
            done.waitForFinished(); // it is; throws what it failed with
            if (done.isCanceled())
                promise.future().cancel();
            else
                promise.addResult(done.result());
        } catch (...) {
            promise.setException(std::current_exception());
        }
        promise.finish();
    }

    std::deque<std::function<void()>> m_waiting;
    bool m_isBusy = false;
};

} // namespace Warmline
