// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace Warmline::Testing {

/// One call, in milliseconds since its INVITE was at the socket of the real program (the demo city, its
/// window offscreen, its telephone the real stack).
struct CardTime
{
    double seen = 0; ///< by the engine (to the millisecond)
    double heard = 0; ///< of it, by the window's thread
    double read = 0; ///< who it is, from the store (to the millisecond)
    double shown = 0; ///< taken by the widgets
    double painted = 0; ///< the ringing telephone and the household's card
    double cpu = 0; ///< processor time of the window's thread from heard to painted
};

/// \a calls of them, each of another household; fewer when one did not come.
[[nodiscard]] QList<CardTime> cardTimes(int calls);

} // namespace Warmline::Testing
