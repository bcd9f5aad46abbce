// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

namespace Warmline::Testing {

/// Waits for a future (a store answers from its own threads, no event loop needed) and gives its value.
template <class T>
T take(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace Warmline::Testing
