// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/services/sync/outbox_service.h"
#include "ui/common/pane.h"

#include <QAbstractListModel>
#include <QTimer>

class QListView;

namespace Warmline {

class Chip;
class ConnectionStatus;
class KeyButton;

/// The operations that the server does not have yet or refused, one a row.
class OutboxModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole + 1, ///< int of OutboxItem::State
        StateTextRole, ///< "等待", "被拒" …
        DetailRole, ///< age and reason, in words
        AgeRole,
        IconRole
    };

    using QAbstractListModel::QAbstractListModel;

    /// Rows that stay keep their place in selections.
    void setItems(const QList<OutboxItem> &items, qint64 nowMs);
    /// Ages move on.
    void tick(qint64 nowMs);
    [[nodiscard]] const OutboxItem *at(int row) const;
    [[nodiscard]] int rowOf(const OperationId &id) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<OutboxItem> m_items;
    qint64 m_nowMs = 0;
};

/// What waits for the server, what it refused and why, and what can be done about one of them. A bad one
/// never blocks the rest: that is the sync's business, this pane shows it. GUI thread.
class OutboxPane : public Pane
{
    Q_OBJECT

public:
    OutboxPane(OutboxService &outbox, ConnectionStatus &connection, const Clock &clock,
               QWidget *parent = nullptr);

signals:
    /// The ticket of a row, by its number.
    void ticketActivated(const QString &number);
    /// Asks for a place for the file of \a operation.
    void exportRequested(const Warmline::OperationId &operation, const QString &suggestedName);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    void refreshLink();
    void refreshActions();
    [[nodiscard]] const OutboxItem *current() const;

    OutboxService &m_outbox;
    ConnectionStatus &m_connection;
    const Clock &m_clock;
    OutboxModel *m_model;
    QListView *m_list;
    Chip *m_link;
    KeyButton *m_retry;
    KeyButton *m_export;
    KeyButton *m_open;
    QTimer m_tick;
    bool m_known = false; ///< the service has answered once
};

} // namespace Warmline
