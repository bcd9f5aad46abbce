// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/household_look_up.h"
#include "app/domain/journal.h"
#include "app/server/session_tokens.h"

#include <QObject>

namespace Warmline {

/// Gives a seat a household that its branches don't hold, and writes down who asked and why before the answer
/// leaves. Lives in the core's thread.
class LookUpDesk : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kReason = 100; ///< characters
    /// Of an account, whichever server of the company it asks: a book of customers is not copied this way.
    static constexpr int kMostPerHour = 120;

    LookUpDesk(Journal &journal, Reader &reader, const Clock &clock, QObject *parent = nullptr);

    /// InvalidInput without a reason; NotFound; Unavailable when an account asks too often.
    [[nodiscard]] QFuture<Result<LookedUpHousehold>> lookUp(const CallerSession &session,
                                                            const AccountNo &account, const QString &reason);

private:
    /// Counts what is under way, too, and what nothing was found for; the order tells the rest.
    [[nodiscard]] bool mayAskNow(const AgentId &account);

    Journal &m_journal;
    Reader &m_reader;
    const Clock &m_clock;
    QHash<AgentId, QList<qint64>> m_asked; ///< monotonic ms of the last hour, by account
};

} // namespace Warmline
