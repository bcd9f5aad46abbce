// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace Warmline {

/// A combo box for narrow places: what does not fit of its text ends in "…" and stands in the tool tip, where
/// QComboBox breaks it off in the middle of a letter. GUI thread.
class ElidedComboBox : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;
    /// The current text as it is drawn.
    [[nodiscard]] QString shownText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace Warmline
