// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/warmlinectl/command.h"

#include <QJsonObject>

/// How a setting of the company is changed by a command, whatever it is about: who changed it last is told, a
/// change since the caller looked is a conflict, and what is changed is signed.
namespace Warmline::SettingChange {

/// The last change of a setting.
struct Last
{
    OperationId operation; ///< null: nobody changed it
    AgentId who;
    qint64 atMs = 0; ///< UTC
};

/// Adds `changed` to \a json; nothing where nobody changed it.
[[nodiscard]] QJsonObject told(QJsonObject json, const Last &last);

/// Conflict: `--basis` is given and names another change than \a last. \a setting is what the error names, \a
/// listing the command that shows it.
[[nodiscard]] Result<void> check(const CommandLine &line, const Last &last, const QString &setting,
                                 const QString &listing);

/// Signs \a draft, whose company and actor are filled in, and writes it. \a data outlives the task.
[[nodiscard]] QCoro::Task<Result<Last>> write(std::shared_ptr<CommandContext> context, DataAccess &data,
                                              OperationDraft draft);

/// What \a answer says besides when \a after replaced somebody else's change: `replaced`, and a line on
/// stderr. Never in silence.
[[nodiscard]] QJsonObject withReplaced(const CommandContext &context, QJsonObject answer,
                                       const QJsonObject &replaced, const Last &before, const Last &after);

} // namespace Warmline::SettingChange
