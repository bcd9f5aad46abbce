// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/identifiers.h"

#include <QList>
#include <QMetaType>

namespace Warmline {

/// What somebody does with a ticket or call right now. Not an operation: nobody keeps it.
enum class PresenceKind : quint8 { Views = 1, Types };

/// What this seat says of itself.
struct PresenceNote
{
    EntityKind kind = EntityKind::Ticket;
    QString entity; ///< UUID text
    PresenceKind what = PresenceKind::Views;
    friend bool operator==(const PresenceNote &, const PresenceNote &) = default;
};

/// What the server says of somebody else.
struct Presence
{
    EntityKind kind = EntityKind::Ticket;
    QString entity;
    AgentId who;
    PresenceKind what = PresenceKind::Views;
    qint64 sinceMs = 0; ///< server's UTC ms: when they came to it, or began to type
    friend bool operator==(const Presence &, const Presence &) = default;
};

/// A seat says again after this time what it is at; the server forgets what was not said again for
/// kPresenceMs.
constexpr int kPresenceEveryMs = 4'000;
constexpr int kPresenceMs = 10'000;

} // namespace Warmline

Q_DECLARE_METATYPE(Warmline::Presence)
