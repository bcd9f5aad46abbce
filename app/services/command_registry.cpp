// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/command_registry.h"

#include <algorithm>

namespace Warmline {

CommandRegistry::CommandRegistry(QObject *parent)
    : QObject(parent)
{ }

QString CommandRegistry::keysFor(const Command &command) const
{
    if (const auto chosen = m_chosen.constFind(command.id); chosen != m_chosen.cend())
        return *chosen;
    const QString own = m_shipped.value(command.id);
    const bool taken = std::ranges::any_of(
        m_chosen, [&](const QString &keys) { return keys.compare(own, Qt::CaseInsensitive) == 0; });
    return taken ? QString() : own;
}

void CommandRegistry::setChosenKeys(const QHash<QString, QString> &keys)
{
    m_chosen = keys;
    for (Command &command : m_commands)
        command.keys = keysFor(command);
    emit changed();
}

void CommandRegistry::add(Command command)
{
    m_shipped.insert(command.id, command.keys);
    command.keys = keysFor(command);
    const auto it = std::ranges::find(m_commands, command.id, &Command::id);
    if (it != m_commands.end())
        *it = std::move(command);
    else
        m_commands.append(std::move(command));
    emit changed();
}

void CommandRegistry::remove(const QString &id)
{
    if (m_commands.removeIf([&](const Command &c) { return c.id == id; }) > 0)
        emit changed();
}

void CommandRegistry::setEnabled(const QString &id, bool enabled)
{
    const auto it = std::ranges::find(m_commands, id, &Command::id);
    if (it != m_commands.end() && it->enabled != enabled) {
        it->enabled = enabled;
        emit changed();
    }
}

bool CommandRegistry::setKeys(const QString &id, const QString &keys, QString *conflict)
{
    const auto it = std::ranges::find(m_commands, id, &Command::id);
    if (it == m_commands.end())
        return false;
    if (!keys.isEmpty()) {
        const auto other = std::ranges::find_if(m_commands, [&](const Command &c) {
            return c.id != id && c.keys.compare(keys, Qt::CaseInsensitive) == 0;
        });
        if (other != m_commands.end()) {
            if (conflict)
                *conflict = other->id;
            return false;
        }
    }
    if (keys == m_shipped.value(id))
        m_chosen.remove(id);
    else
        m_chosen.insert(id, keys);
    it->keys = keys;
    emit keysChosen();
    emit changed();
    return true;
}

const Command *CommandRegistry::find(const QString &id) const
{
    const auto it = std::ranges::find(m_commands, id, &Command::id);
    return it == m_commands.end() ? nullptr : &*it;
}

QList<Command> CommandRegistry::match(const QString &text, int limit) const
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, const Command *>> hits;
    for (const Command &command : m_commands) {
        const QString all = command.text + u' ' + command.group + u' ' + command.id;
        const bool fits = std::ranges::all_of(
            words, [&](const QString &w) { return all.contains(w, Qt::CaseInsensitive); });
        if (!fits)
            continue;
        int rank = command.enabled ? 0 : 10;
        if (words.isEmpty())
            rank += command.keys.isEmpty() ? 1 : 0;
        else if (!command.text.startsWith(words.first(), Qt::CaseInsensitive))
            rank += command.text.contains(words.first(), Qt::CaseInsensitive) ? 1 : 2;
        hits.append({rank, &command});
    }
    std::ranges::stable_sort(hits, {}, [](const auto &hit) { return hit.first; });
    QList<Command> result;
    for (const auto &hit : hits.first(std::min<qsizetype>(hits.size(), limit)))
        result.append(*hit.second);
    return result;
}

bool CommandRegistry::trigger(const QString &id)
{
    const Command *command = find(id);
    if (!command || !command->enabled || !command->trigger)
        return false;
    const auto run = command->trigger; // it may change the registry
    run();
    return true;
}

} // namespace Warmline
