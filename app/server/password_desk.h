// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QFuture>
#include <QThreadPool>

#include <atomic>

namespace Warmline {

/// Checks passwords away from the server's thread: each takes about 0.1 s and 64 MiB, so only a few at a time
/// and a bounded number in the queue. Thread-safe.
class PasswordDesk
{
public:
    explicit PasswordDesk(int threads = 2, int waiting = 64);
    ~PasswordDesk();

    /// Unavailable when the queue is full.
    [[nodiscard]] QFuture<Result<bool>> check(const QByteArray &verifier, const QString &password);
    [[nodiscard]] QFuture<Result<QByteArray>> verifierOf(const QString &password);

private:
    template <class T, class F>
    QFuture<Result<T>> run(F work);

    const int m_limit;
    std::atomic<int> m_queued = 0;
    QThreadPool m_pool;
};

} // namespace Warmline
