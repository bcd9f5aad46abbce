// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMainWindow>
#include <QTimer>

namespace Warmline {

class Pane;
class PaneDock;

/// One work area (seat, tickets, map …) whose panes can be docked anywhere; the arrangement is remembered per
/// workspace. GUI thread.
class Workspace : public QMainWindow
{
    Q_OBJECT

public:
    /// A row or column of the first arrangement: panes by id with their share of the space in design pixels.
    struct Column
    {
        struct Cell
        {
            QString pane;
            int height = 1;
        };
        int width = 1;
        QList<Cell> cells;
    };

    explicit Workspace(const QString &id, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const { return m_id; }
    void addPane(const QString &id, Pane *pane);
    [[nodiscard]] PaneDock *dock(const QString &paneId) const { return m_docks.value(paneId); }

    /// The arrangement that the workspace starts with and goes back to. \a topPane, if not empty, lies above
    /// all columns.
    void setDefaultArrangement(const QList<Column> &columns, const QString &topPane = {}, int topHeight = 0);
    void resetArrangement();

    /// Of the set of panes: an arrangement that lacks one of them would leave it nowhere. The same in every
    /// process; 0 to 65535.
    [[nodiscard]] int version() const;
    [[nodiscard]] QByteArray saveArrangement() const;
    /// False when the bytes are not an arrangement of this workspace's panes; then the default stays.
    bool restoreArrangement(const QByteArray &state);

    /// Opens the pane if it was closed, and gives it the keyboard.
    void focusPane(const QString &paneId);
    /// The keyboard goes \a step panes on, as they stand in the direction of reading; from the last to the
    /// first.
    void stepFocus(int step);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void place();
    void share();

    QString m_id;
    QHash<QString, PaneDock *> m_docks;
    QList<Column> m_columns;
    QString m_topPane;
    int m_topHeight = 0;
    bool m_shareOnShow = false;
    QTimer m_shareTimer;
    /// Until somebody moves a separator or a dock, the columns keep their shares when the window's size
    /// changes: Qt alone would take everything from one of them.
    bool m_sharesOnResize = true;
};

} // namespace Warmline
