// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pane.h"

namespace Warmline {

class ElidedLabel;
class SegmentedControl;
class TicketService;

/// 影响范围, one to five, bound to the draft's scope. Used in its own pane and, where space is short, in the
/// form. Object names: triage_scope. GUI thread.
class TriageStrip : public QWidget
{
    Q_OBJECT
public:
    explicit TriageStrip(TicketService &tickets, QWidget *parent = nullptr);

    SegmentedControl *control() const { return m_scope; }
    /// Marks that the scope is missing and takes the focus.
    void demand();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void choose(int index);

    TicketService &m_tickets;
    SegmentedControl *m_scope;
    bool m_demanded = false;
};

/// The strip as a pane of 44 px: all of it is its header. Object names: triage_pane (this), triage_scope,
/// triage_hint.
class TriagePane : public Pane
{
    Q_OBJECT
public:
    explicit TriagePane(TicketService &tickets, QWidget *parent = nullptr);

    TriageStrip *strip() const { return m_strip; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();

    TicketService &m_tickets;
    TriageStrip *m_strip;
    ElidedLabel *m_hint;
};

} // namespace Warmline
