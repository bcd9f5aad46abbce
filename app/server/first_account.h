// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"

namespace Warmline {

/// How a server becomes a company's: its name, and the first administrator.
namespace FirstAccount {

/// Who the first administrator is, and whose company.
struct Options
{
    AgentId account = AgentId(QStringLiteral("admin"));
    QString name; ///< of the person; may be empty
    QString password;
    QString company; ///< short name in operations; empty: as it is, else "local"
    QString companyName;
    QString ticketPrefix; ///< "NC-26-"; empty: as it is
};

/// InvalidInput when account or password of \a options can't be: asked before anything is made on the disk.
[[nodiscard]] Result<void> check(const Options &options);
/// Conflict when there is an account already: then administrators make the others. Slow: argon2id.
[[nodiscard]] Result<QList<OperationDraft>> drafts(const Options &options, const QList<Account> &accounts,
                                                   const QString &knownCompany);
/// Reads, drafts and writes. Blocks nobody but a worker thread.
[[nodiscard]] QFuture<Result<void>> make(Journal &journal, Reader &reader, const Options &options);

} // namespace FirstAccount

/// The secret that makes the sessions' tokens: one line in a 0600 file, made when it is absent. All server
/// processes of a company share it.
namespace ServerSecret {

/// Denied when others may read it; InvalidInput when it is too short.
[[nodiscard]] Result<QByteArray> fromFile(const QString &file);
/// DIR.token beside the data folder.
[[nodiscard]] QString defaultFile(const QString &dataFolder);

} // namespace ServerSecret

} // namespace Warmline
