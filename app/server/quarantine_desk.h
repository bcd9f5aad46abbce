// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/quarantine_review.h"
#include "app/domain/queries.h"
#include "app/server/account_book.h"
#include "app/server/in_turn.h"
#include "app/server/session_tokens.h"

#include <QObject>

namespace Warmline {

/// What revoked devices had not handed over: kept aside, shown to administrators, and let into the journal as
/// confirmed or refused when one has decided. Lives in the core's thread.
class QuarantineDesk final : public QObject
{
    Q_OBJECT

public:
    /// \a notices: of who else judges acts on notices.
    QuarantineDesk(Journal &journal, Reader &reader, const AccountBook &book, const Clock &clock,
                   InTurn &notices, QObject *parent = nullptr);

    /// Without a session: the device has none any more, and its signatures are what counts. Gives how many of
    /// \a operations the server has for good, here or in its journal. Denied for a device that is not
    /// revoked (it pushes) or not known, and for a broken chain.
    [[nodiscard]] QFuture<Result<int>> keep(const QList<Operation> &operations);
    /// Of one device, or of all; at most 500.
    [[nodiscard]] QFuture<Result<QList<QuarantineItem>>> list(const DeviceId &device);
    /// Decides what the device handed over, in the order of its chain, up to place \a upTo; never more than
    /// list() shows at once, and what is accepted only up to a place that is named (InvalidInput without):
    /// more may have come since somebody looked. Accepted operations that their actors may not do become
    /// refused.
    [[nodiscard]] QFuture<Result<QuarantineDecision>> decide(const CallerSession &session,
                                                             const DeviceId &device, bool accept, qint64 upTo,
                                                             const QString &reason);

private:
    /// Puts into the journal, with the refusals of \a rejected.
    QFuture<Result<QuarantineDecision>> receive(const QList<Operation> &decided,
                                                const QHash<OperationId, QString> &rejected, int left);

    Journal &m_journal;
    Reader &m_reader;
    const AccountBook &m_book;
    const Clock &m_clock;
    InTurn &m_notices;
};

} // namespace Warmline
