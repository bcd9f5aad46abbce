// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"

#include <QHash>
#include <QObject>

class QAbstractButton;

namespace Warmline {

class CommandRegistry;

/// Keeps the keys and commands disabled that lead to what an account's role may not do, by the server's table
/// of rights, whatever else the panes enable them by; their tool tip says why. The panes need not know of
/// roles. GUI thread.
class RoleKeys : public QObject
{
    Q_OBJECT

public:
    /// \a commands outlives this.
    RoleKeys(AccountRole role, CommandRegistry &commands, QObject *parent = nullptr);

    /// Keys of the old role open, and those of the new one close, as their panes are built anew: the window
    /// is to be rebuilt. The account's role may change while its session lives.
    void setRole(AccountRole role);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void disableCommands();

    CommandRegistry &m_commands;
    QHash<QString, QString> m_keys; ///< object names of keys that lead to nothing, and why
    QHash<QString, QString> m_closed; ///< the same of commands
};

} // namespace Warmline
