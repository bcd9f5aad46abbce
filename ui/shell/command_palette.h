// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/dialling.h"

#include <QAbstractListModel>
#include <QFrame>
#include <QPointer>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;

namespace Warmline {

/// A row of the palette: a household, a ticket, a command …
struct PaletteRow
{
    QString iconName;
    QString title;
    QString subtitle;
    QString end; ///< account, key …: at the far end
    std::function<void()> activate;
    DialTarget dial = {}; ///< whose number it shows
    bool enabled = true;
    bool staysOpen = false; ///< choosing it does not close the palette: more rows follow
};

/// The palette's rows. GUI thread.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IconRole = Qt::UserRole + 1, SubtitleRole, EndRole };
    using QAbstractListModel::QAbstractListModel;

    void setRows(QList<PaletteRow> rows);
    [[nodiscard]] const PaletteRow &row(int index) const { return m_rows.at(index); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<PaletteRow> m_rows;
};

/// Ctrl+K: one field that reaches households, tickets, stations and every command. A child of the window, not
/// a window of its own, so that it never takes the focus from another program; Esc gives the focus back where
/// it was. GUI thread.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    void open(const QString &text = {});
    void closePalette();
    [[nodiscard]] QString text() const;
    /// What the answer to the present text is; \a note stands below ("3 条，0.8 ms").
    void setRows(QList<PaletteRow> rows, const QString &note, bool chooseFirst = true);

signals:
    void textChanged(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void activateCurrent();
    void placeInWindow();

    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_note;
    PaletteModel *m_model;
    QPointer<QWidget> m_focusBefore;
};

} // namespace Warmline
