// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include <utility>

namespace Warmline {

/// \a work, run only while \a object is whole. For onCanceled(this, …) behind then(this, …): with the object
/// its continuations go, and what hears of that would otherwise run in the middle of its destruction, when
/// its members are gone. The object's thread.
template <class T, class Work>
auto whileAlive(T *object, Work work)
{
    return [guard = QPointer<T>(object), work = std::move(work)] {
        if (guard)
            work();
    };
}

} // namespace Warmline
