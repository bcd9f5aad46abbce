// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store_fixture.h"

namespace Warmline::Testing {

/// A page of what a scope sees, with its proof.
inline JournalPage page(Store &server, qint64 after, const PageScope &scope = {}, qint64 bytes = 20'000)
{
    const auto page = ask(server, [&](Queries &q) { return q.scopedPage(after, bytes, scope); });
    if (!page)
        qFatal("%s", qPrintable(page.error().message()));
    return *page;
}
/// Carries all that the scope sees and the seat lacks.
inline Result<void> follow(Store &server, Store &seat, const PageScope &scope)
{
    for (;;) {
        const qint64 cursor = ask(seat, [](Queries &q) { return q.cursor(); }).value_or(-1);
        const JournalPage next = page(server, cursor, scope);
        if (next.nextCursor == cursor)
            return {};
        if (auto done = take(seat.integrate(next)); !done)
            return done;
    }
}

} // namespace Warmline::Testing
