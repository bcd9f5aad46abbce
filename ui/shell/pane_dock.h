// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

namespace Warmline {

class Pane;

/// A pane in a workspace: the pane's own header is the title bar, so it can be dragged, floated and closed.
/// Draws the pane's frame around header and content. GUI thread.
class PaneDock : public QDockWidget
{
    Q_OBJECT

public:
    /// \a id is the object name under which the layout is remembered; it never changes with the language.
    PaneDock(const QString &id, Pane *pane, QWidget *parent = nullptr);

    [[nodiscard]] Pane *pane() const { return m_pane; }
    /// Comes before what it lies behind; the keyboard goes to the first part of it that takes keys.
    void takeFocus();

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    Pane *m_pane;
};

} // namespace Warmline
