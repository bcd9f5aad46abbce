// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>

#include <memory>
#include <utility>

namespace Warmline {

/// Asynchronous work of which each piece must see what the one before has done: it begins when that has
/// ended, however it ended. One thread.
class InTurn
{
public:
    /// \a work gives a QFuture<T>; it runs in the thread of \a context, while that lives.
    template <class T, class Work>
    [[nodiscard]] QFuture<T> run(QObject *context, Work work)
    {
        const auto over = std::make_shared<QPromise<void>>();
        over->start();
        QFuture<void> before = std::exchange(m_last, over->future());
        // What was cancelled takes its promise with it, and is over, too.
        return before.onCanceled([] {}).then(context, std::move(work)).unwrap().then([over](const T &answer) {
            over->finish();
            return answer;
        });
    }

private:
    QFuture<void> m_last = QtFuture::makeReadyVoidFuture();
};

} // namespace Warmline
