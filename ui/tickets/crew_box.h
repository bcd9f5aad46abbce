// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/reference.h"
#include "app/domain/ticket.h"

#include <QAbstractListModel>
#include <QFrame>

#include <optional>

class QListView;

namespace Warmline {

class ElidedLabel;
class StateView;

/// Crews in the order in which they suit a place and a trade. No scores: what is shown is known.
class CrewListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole, DistanceRole, IdRole };
    /// What a crew is wanted for.
    struct Need
    {
        BranchId branch; ///< empty: all
        Trade trade = Trade::Unknown;
        QPointF position; ///< WGS-84; null: unknown, then no distances
        friend bool operator==(const Need &, const Need &) = default;
    };

    using QAbstractListModel::QAbstractListModel;

    void setCrews(const QList<Crew> &crews, const Need &need);
    /// False when no crew of the branch has the trade and all of the branch are listed instead.
    bool tradeMatches() const { return m_tradeMatches; }
    int rowOf(const CrewId &id) const;
    CrewId idAt(int row) const;
    QString phoneAt(int row) const; ///< normalised; empty: none on record

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        Crew crew;
        std::optional<double> distance_m;
        friend bool operator==(const Row &, const Row &) = default;
    };
    QList<Row> m_rows;
    bool m_tradeMatches = true;
};

/// Choosing who goes: one of the crews, or nobody yet. Object names: ticket_crew_list.
class CrewBox : public QFrame
{
    Q_OBJECT
public:
    explicit CrewBox(QWidget *parent = nullptr);

    void setCrews(const QList<Crew> &crews, const CrewListModel::Need &need);
    /// The crews were read: none means that there are none. Before that the box is loading.
    void setLoaded();
    CrewId crew() const; ///< empty: none is chosen
    void setCrew(const CrewId &id);
    void demand(); ///< marks that one is wanted and takes the focus
    CrewListModel *model() const { return m_model; }
    QListView *view() const { return m_view; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void crewChanged();

private:
    void retitle();

    CrewListModel *m_model;
    QListView *m_view;
    ElidedLabel *m_note;
    QWidget *m_head;
    StateView *m_empty;
    bool m_demanded = false;
    bool m_filling = false;
};

} // namespace Warmline
