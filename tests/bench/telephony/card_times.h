// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace Warmline::Testing {

/// Milliseconds from an INVITE at the socket of the real program (the demo city, its window offscreen, its
/// telephone the real stack) until the ringing telephone and the household's card are painted. \a calls of
/// them, each of another household; fewer when one did not come.
[[nodiscard]] QList<double> cardTimes(int calls);

} // namespace Warmline::Testing
