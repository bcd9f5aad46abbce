// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtClassHelperMacros>

#include <functional>

namespace Warmline {

/// Keeps back what its thread asks readers for (Reader::ask) until the outermost of them goes. For whoever asks
/// and then chains on the answer: when a future of Qt 6.8 ends in one thread while another calls .then() on
/// it, its continuation may run twice, the second time without its promise (setContinuation() runs it and keeps
/// it, the thread that ends the future finds it): a server crashed so under load. What is held has its
/// chain before it begins. Nothing may be waited for meanwhile. Any thread; each has its own.
class HeldReads
{
public:
    HeldReads();
    ~HeldReads();
    Q_DISABLE_COPY_MOVE(HeldReads)

    /// Begins now, or with the end of what holds it.
    static void begin(std::function<void()> read);
};

} // namespace Warmline
