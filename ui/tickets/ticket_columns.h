// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Warmline {

class Theme;
class TicketListModel;

/// How the columns of the ticket list share its width. Each is as wide as what stands in it; the matter takes
/// the rest. Where that is too little to be read, the others give way: the word beside the step's blocks, the
/// chip (below the time), the room between the blocks, then the crew (it goes below the blocks, behind the
/// step's word), address and number, which go on in a second line, at last the crew's words. Nothing but the
/// matter, and the crew below the blocks, is ever cut for it: the tool tip has both whole. GUI thread.
namespace TicketColumns {

/// Of the matter: a dozen characters of what was said, design pixels.
constexpr int kReasonLeast = 200;

/// Widths of the model's columns in \a width pixels, in their order; 0: hidden.
[[nodiscard]] QList<int> share(const TicketListModel &model, const Theme &theme, int width);

/// The two lines over which a cell goes on that is too narrow for its words.
struct Fold
{
    QString first;
    QString second; ///< empty: the words have no place to part
};
/// An address parts before its door, a number before its last figures, other words after the first " · ".
[[nodiscard]] Fold fold(int column, const QString &words);

} // namespace TicketColumns

} // namespace Warmline
