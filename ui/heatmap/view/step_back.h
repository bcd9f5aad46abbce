// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtSystemDetection>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace Warmline {

/// Lets the thread that calls, and those it starts from now on, have a third of what frames get where the
/// processor is short: a picture may come later, a pan under the hand may not. For threads that only make
/// pictures: there is no way back. Qt's own thread priorities do nothing under Linux's usual scheduler.
inline void stepBackBehindFrames()
{
#ifdef Q_OS_LINUX
    constexpr int kNice = 5;
    // Of the thread, as Linux counts it; a program that is nicer already stays so.
    const auto own = static_cast<id_t>(gettid());
    if (getpriority(PRIO_PROCESS, own) < kNice)
        (void)setpriority(PRIO_PROCESS, own, kNice);
#endif
}

} // namespace Warmline
