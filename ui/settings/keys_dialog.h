// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTableWidget;

namespace Warmline {

class CommandRegistry;

/// All commands with their keys, and another key for the chosen one. A key that is in use, or that is needed
/// for typing or editing, is refused with the reason. Object names: keys_table, keys_edit, keys_use,
/// keys_reset, keys_note. GUI thread.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(CommandRegistry &commands, QWidget *parent = nullptr);

private:
    void fill();
    /// The commands as they are now; the chosen one stays chosen.
    void refill();
    void showCurrent();
    void use(const QString &keys);
    [[nodiscard]] QString current() const; ///< id of the chosen command; empty: none

    CommandRegistry &m_commands;
    QTableWidget *m_table;
    QKeySequenceEdit *m_edit;
    QPushButton *m_use;
    QPushButton *m_reset;
    QLabel *m_note;
    QTimer m_refill;
};

} // namespace Warmline
