// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/tickets/ticket_views.h"

#include <QAbstractListModel>
#include <QListView>

namespace Warmline {

/// The trail of a ticket, oldest first; what waits for the server or was refused says so.
class DnaModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { TimeRole = Qt::UserRole, DetailRole, ActorRole, CodeRole, IconRole, VerdictRole };

    using QAbstractListModel::QAbstractListModel;

    void setTrail(const QList<TrailEntry> &trail, qint64 nowMs);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// "…031877 • 3 • 7F2C" of "NC-25-031877·3·7F2C".
    static QString shortCode(const QString &code);
    /// Icon of an intent.
    static QString iconOf(QStringView intent);

private:
    QList<TrailEntry> m_trail;
    qint64 m_nowMs = 0;
};

/// Time, icon on a line, words, actor, code. Rows are as tall as their words. Object name: ticket_trail_list.
class DnaTimeline : public QListView
{
    Q_OBJECT
public:
    explicit DnaTimeline(QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace Warmline
