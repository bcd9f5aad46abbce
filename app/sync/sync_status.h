// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/identifiers.h"

#include <QMetaType>

namespace Warmline {

/// How the seat stands to its server.
enum class SyncLink : quint8 {
    Connecting, ///< just started, nothing heard yet
    Online,
    Slow, ///< the server answers, but an answer is late or was lost
    Offline ///< no answer; work goes on here and waits
};

/// How far the seat is with a snapshot.
struct SyncSnapshot
{
    enum class Stage : quint8 {
        None, ///< not at it
        Preparing, ///< the server is asked for one, or still writes it
        Fetching,
        Applying ///< writing it into a store of its own; what is here can be used meanwhile
    };
    Stage stage = Stage::None;
    qint64 bytes = 0; ///< fetched, of totalBytes
    qint64 totalBytes = 0;
    qint64 rows = 0; ///< written, of totalRows
    qint64 totalRows = 0;
    friend bool operator==(const SyncSnapshot &, const SyncSnapshot &) = default;
};

/// What the connection strip shows. A plain value; times are UTC milliseconds of the seat's own clock.
struct SyncStatus
{
    SyncLink link = SyncLink::Connecting;
    qint64 offlineSinceMs = 0; ///< first failure of the present interruption; 0: not interrupted
    qint64 lastConfirmationMs =
        0; ///< when this seat last knew that it has everything the server has: the age of the data
    qint64 waiting = 0; ///< operations made here that the server has not confirmed
    qint64 refused = 0; ///< operations that the server refused with a reason
    qint64 held = 0; ///< of the waiting ones: set aside after an error that a retry doesn't mend
    qint64 cursor = 0; ///< place in the server's order up to which everything is here
    qint64 head = 0; ///< last place of the server that this seat has heard of
    qint64 clockOffsetMs = 0; ///< server time minus own time
    bool clockMeasured = false;
    bool serverBehind = false; ///< the server knows less than this seat: it was restored from a backup
    SyncSnapshot snapshot;
    int serverSchema = 0; ///< of the intents that the server knows; 0: not heard yet
    Error problem; ///< last trouble in words; empty text: none
    friend bool operator==(const SyncStatus &, const SyncStatus &) = default;
};

/// How one operation of the outbox stands, for the person who made it. Those that simply wait their turn are
/// not told.
struct SyncItem
{
    enum class State : quint8 {
        Sending = 1, ///< on its way, no answer yet
        Placed, ///< the server has it; the page that says so is still to come
        Held ///< set aside after an error, so that the others go on
    };
    OperationId id;
    State state = State::Sending;
    Error reason; ///< Held: why
    qint64 retryAtMs = 0; ///< Held: when it is offered again, UTC of the seat's own clock
    friend bool operator==(const SyncItem &, const SyncItem &) = default;
};

} // namespace Warmline

Q_DECLARE_METATYPE(Warmline::SyncStatus)
Q_DECLARE_METATYPE(QList<Warmline::SyncItem>)
