// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"
#include "app/domain/queries.h"
#include "app/services/change_feed.h"
#include "app/services/latest_answer.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace Warmline {

/// Waits until the server has said what becomes of one operation that was written here. When it is confirmed,
/// everything that lies before it in the server's order (and in this seat's scope) is here, too. One at a
/// time. GUI thread.
class ServerWord : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPatience_ms = 30'000;
    using Heard = std::function<void(const Result<void> &)>;

    /// Both outlive this.
    ServerWord(Reader &reader, ChangeFeed &feed, QObject *parent = nullptr);

    void setPatience(int ms) { m_limit.setInterval(ms); }
    /// \a heard once: Denied with the server's reason, Unavailable when it has said nothing in time (it may
    /// still confirm it). \a where: the entity that the operation lies with.
    void await(const OperationId &operation, const EntityTouch &where, Heard heard);

private:
    void look();
    void tell(const Result<void> &word);

    Reader &m_reader;
    OperationId m_operation;
    EntityTouch m_where;
    Heard m_heard;
    LatestAnswer m_read{this};
    QTimer m_limit;
};

} // namespace Warmline
