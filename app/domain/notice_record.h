// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/ids.h"
#include "app/domain/identifiers.h"

#include <QDate>
#include <QList>

namespace Warmline {

using NoticeId = StrongUuid<struct NoticeIdTag>;

/// Households that one person wrote to, or carried the whole numbers of out, without a second one.
struct NoticeSlice
{
    AgentId by;
    qint64 atMs = 0; ///< effective time, UTC
    QList<BuildingId> houses;
    QList<qint64> homes; ///< households of each house; empty where an older program did not say
    qint64 households = 0; ///< of all houses
    friend bool operator==(const NoticeSlice &, const NoticeSlice &) = default;
};

/// What somebody does alone within a day. Pure; any thread.
namespace NoticeDay {

/// The company's day that holds this moment (Asia/Shanghai, as everywhere).
[[nodiscard]] QDate of(qint64 utcMs);
/// Households of \a one and of what \a alone has of the same person and day; a house that is in several
/// counts once. Where a slice does not say how many live in each house, all of its households count.
[[nodiscard]] qint64 households(const QList<NoticeSlice> &alone, const NoticeSlice &one);

} // namespace NoticeDay

/// A notice that is to be sent, as the journal tells it: who prepared it for whom, who released it, and to
/// whom it was handed. That a platform took it over does not say that anybody has read it.
///
/// A hand-over is written down twice: before it begins (Hand with Outcome::Unknown), and how it went. What
/// has no second entry may have been taken or not: only the platform knows. The first entry is also the
/// permission: of several that begin at once, the first in the server's order has it (NoticeFold).
struct NoticeRecord
{
    enum class State : quint8 {
        AwaitsRelease = 1, ///< a second person has to look at it
        Ready, ///< may be handed over
        Unknown, ///< a hand-over was begun, none is known to be taken, and how it went is not written down
                 ///< (yet)
        Handed, ///< at least once
        Withdrawn,
        Refused ///< the server has not taken it: it has to be prepared again
    };
    struct Hand
    {
        enum class Outcome : quint8 { Unknown = 1, Taken, Failed };
        QString attempt; ///< UUID text
        QString after; ///< attempt that it knows of and follows; empty: none (NoticeRecord::standing())
        AgentId by;
        qint64 atMs = 0; ///< UTC, when it began
        QString to; ///< "file", or the name of the sending plugin
        QString again; ///< why it was handed over although it may have been before
        qsizetype offered = 0; ///< households with a number
        Outcome outcome = Outcome::Unknown;
        qsizetype households = 0; ///< that it took over
        bool allowed = true; ///< false: before it was released, or after it was withdrawn
        bool waiting = false; ///< the server has not granted it yet: nothing has left
        friend bool operator==(const Hand &, const Hand &) = default;
    };
    NoticeId id;
    BranchId branch;
    QString place;
    QString text; ///< what the people are told
    QList<BuildingId> houses;
    QList<qint64> homes; ///< households of each house; empty where an older program did not say
    qsizetype households = 0; ///< that lived there when it was prepared
    qint64 thatDay = 0; ///< those, and the others that its maker wrote to alone that day before
    AgentId preparedBy;
    qint64 preparedMs = 0; ///< UTC
    QString refusal; ///< why the server has not taken it; empty: it has, or has not been asked yet
    AgentId releasedBy;
    qint64 releasedMs = 0; ///< 0: not released
    bool releaseWaits = false; ///< the server has not confirmed that yet, and may still refuse it
    AgentId withdrawnBy;
    qint64 withdrawnMs = 0; ///< 0: it stands
    QString withdrawReason;
    QList<Hand> hands; ///< in their order
    bool waiting = false; ///< the last act is not confirmed by the server yet
    friend bool operator==(const NoticeRecord &, const NoticeRecord &) = default;

    /// More households than one person may write to alone, with this one or within the day.
    [[nodiscard]] bool needsRelease() const;
    /// Begun, taken or not known: people may have been told.
    [[nodiscard]] bool mayHaveLeft() const { return !standing().isEmpty(); }
    /// The last attempt by which it may have left; empty: it has not. The next one has to know of it.
    [[nodiscard]] QString standing() const;
    [[nodiscard]] State state() const;
    [[nodiscard]] NoticeSlice slice() const { return {preparedBy, preparedMs, houses, homes, households}; }
};

} // namespace Warmline
