// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include <functional>

namespace Warmline {

/// Something a person can do from the palette, a menu or a key.
struct Command
{
    QString id; ///< "call.answer"
    QString text; ///< 接听
    QString keys; ///< portable text of the key: "F12"; empty: none
    QString group; ///< 通话
    bool enabled = true;
    std::function<void()> trigger;
};

/// All commands of the program; the shell registers, the palette searches, keys are remapped here. GUI
/// thread.
class CommandRegistry : public QObject
{
    Q_OBJECT

public:
    explicit CommandRegistry(QObject *parent = nullptr);

    /// A second registration of an id replaces the first.
    void add(Command command);
    void remove(const QString &id);
    void setEnabled(const QString &id, bool enabled);
    /// A person's choice; empty: none. False when another command has the key: its id is in \a conflict.
    bool setKeys(const QString &id, const QString &keys, QString *conflict = nullptr);
    /// What persons have chosen, by command; also for commands that are added later.
    void setChosenKeys(const QHash<QString, QString> &keys);
    [[nodiscard]] const QHash<QString, QString> &chosenKeys() const { return m_chosen; }
    /// As the command was added.
    [[nodiscard]] QString shippedKeys(const QString &id) const { return m_shipped.value(id); }
    [[nodiscard]] const QList<Command> &commands() const { return m_commands; }
    [[nodiscard]] const Command *find(const QString &id) const;
    /// Those whose text, id or group holds all words of \a text, best first; all of them for an empty text,
    /// those with a key first.
    [[nodiscard]] QList<Command> match(const QString &text, int limit) const;
    /// False when there is none or it is disabled.
    bool trigger(const QString &id);

signals:
    void changed();
    /// chosenKeys() has changed by setKeys().
    void keysChosen();

private:
    /// The key of \a command as it is to be: the chosen one, else its own unless somebody gave that to
    /// another.
    [[nodiscard]] QString keysFor(const Command &command) const;

    QList<Command> m_commands;
    QHash<QString, QString> m_shipped;
    QHash<QString, QString> m_chosen;
};

} // namespace Warmline
