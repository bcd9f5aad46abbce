// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>

#include <memory>
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

} // namespace Warmline
