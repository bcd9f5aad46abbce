// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/gateway.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace Warmline {

/// Who else views or types in what is open here, and what this seat says of itself. Without a server, or a
/// few seconds after it fell silent, nobody is shown: an old presence is worse than none. GUI thread.
class PresenceService : public QObject
{
    Q_OBJECT

public:
    using Share = std::function<QFuture<Result<QList<Presence>>>(QList<PresenceNote>)>;
    /// After the last key press somebody types for so long.
    static constexpr int kTypesMs = 6'000;

    explicit PresenceService(const Clock &clock, QObject *parent = nullptr);

    /// How to reach the server (ServerGateway::sharePresence), given by the composition root.
    void setShare(Share share) { m_share = std::move(share); }

    /// A pane shows this ticket or call now; view() of another does not end it, leave() does. Two panes may
    /// show the same: the seat has left when both have.
    void view(EntityKind kind, const QString &entity);
    /// A key was pressed in one of its fields.
    void type(EntityKind kind, const QString &entity);
    void leave(EntityKind kind, const QString &entity);

    /// The others at what is viewed here, those who type first.
    [[nodiscard]] const QList<Presence> &others() const { return m_others; }
    [[nodiscard]] QList<Presence> others(EntityKind kind, const QString &entity) const;
    /// "wangmin 正在输入，liu 也在看"; empty: nobody.
    [[nodiscard]] QString text(EntityKind kind, const QString &entity) const;

signals:
    void changed();

private:
    struct At
    {
        EntityKind kind = EntityKind::Ticket;
        QString entity;
        qint64 typedMs = -1; ///< monotonic; -1: not
        int panes = 0; ///< that show it
    };
    [[nodiscard]] At *find(EntityKind kind, const QString &entity);
    void say();
    void take(QList<Presence> others);

    const Clock &m_clock;
    Share m_share;
    QList<At> m_at;
    QList<Presence> m_others;
    qint64 m_heardMs = 0; ///< monotonic
    quint64 m_asked = 0;
    QTimer m_timer;
};

} // namespace Warmline
