// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal.h"

namespace Warmline {

class JournalWriter;

/// Where the order of operations is kept when several servers share it: a database beside the file. The file
/// is then a replica: what it sequences counts once the keeper has it, and what others sequenced is followed.
/// Only called on the writer's thread, inside the file's own transaction.
class OrderKeeper
{
public:
    virtual ~OrderKeeper() = default;

    /// Makes this process the one that orders, until commit() or rollback(), and brings the replica to the
    /// head. \a takesLong: a bulk import, whose silence is no sign of death. Unavailable: the database can't
    /// be had, or another holds the order for too long.
    [[nodiscard]] virtual Result<void> begin(JournalWriter &replica, bool takesLong) = 0;
    /// Keeps what the replica has sequenced since begin(). After success it is confirmed, whatever becomes of
    /// the file's transaction.
    [[nodiscard]] virtual Result<void> commit(JournalWriter &replica) = 0;
    virtual void rollback() = 0;

    /// Takes a page of what others ordered, without ordering. True: there is more.
    [[nodiscard]] virtual Result<bool> follow(JournalWriter &replica) = 0;

    // Between begin() and commit():
    /// Makes a device known to all servers. Idempotent.
    [[nodiscard]] virtual Result<void> enrol(const DeviceRecord &device) = 0;
    /// Reserves \a count ticket numbers above all that were given and above \a floor; gives the last.
    [[nodiscard]] virtual Result<qint64> takeNumbers(const QString &prefix, qint64 floor, int count) = 0;
};

} // namespace Warmline
