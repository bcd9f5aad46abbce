// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/triage_pane.h"

#include "app/services/tickets/ticket_service.h"
#include "ui/common/elided_label.h"
#include "ui/common/paint.h"
#include "ui/common/segmented_control.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

constexpr std::array Scopes{FaultScope::Room, FaultScope::Household, FaultScope::Riser, FaultScope::Building,
                            FaultScope::Community};

} // namespace

TriageStrip::TriageStrip(TicketService &tickets, QWidget *parent)
    : QWidget(parent)
    , m_tickets(tickets)
    , m_scope(new SegmentedControl(tr("影响范围"), this))
{
    m_scope->setObjectName(u"triage_scope"_s);
    int key = 1;
    for (const FaultScope scope : Scopes)
        m_scope->addSegment(TicketViews::scopeTitle(scope), QString::number(key++), int(scope));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scope);
    layout->addStretch(1);
    setFocusProxy(m_scope);
    connect(m_scope, &SegmentedControl::activated, this, &TriageStrip::choose);
    connect(&m_tickets, &TicketService::draftChanged, this, &TriageStrip::refresh);
    refresh();
}

void TriageStrip::demand()
{
    m_demanded = true;
    m_scope->setFocus(Qt::OtherFocusReason);
    update();
}

void TriageStrip::refresh()
{
    const TicketDraft &draft = m_tickets.draft();
    m_scope->setEnabled(!draft.isEmpty());
    m_scope->setToolTip(draft.isEmpty() ? tr("没有工单草稿；来电或新建工单后选择") : QString());
    int index = -1;
    for (int i = 0; i < int(Scopes.size()); ++i) {
        if (draft.scope == Scopes[size_t(i)])
            index = i;
    }
    if (index >= 0)
        m_demanded = false;
    m_scope->setCurrentIndex(index);
    update();
}

void TriageStrip::choose(int index)
{
    TicketDraft draft = m_tickets.draft();
    if (draft.isEmpty() || index < 0)
        return;
    draft.scope = Scopes[size_t(index)];
    draft.sources.insert(TicketField::Scope, FieldSource::Typed);
    m_demanded = false;
    m_tickets.setDraft(draft);
    refresh();
}

void TriageStrip::paintEvent(QPaintEvent *)
{
    if (!m_demanded)
        return;
    QPainter painter(this);
    Paint::roundedBox(&painter, QRectF(m_scope->geometry()).adjusted(-1, -1, 1, 1),
                      Theme::of(this)->metric(Theme::Metric::ControlRadius), QColor(),
                      Theme::of(this)->color(ColorToken::Red), 2);
}

TriagePane::TriagePane(TicketService &tickets, QWidget *parent)
    : Pane(tr("影响范围"), u"question-circle"_s, parent)
    , m_tickets(tickets)
    , m_strip(new TriageStrip(tickets, this))
    , m_hint(new ElidedLabel(this))
{
    setObjectName(u"triage_pane"_s);
    m_hint->setObjectName(u"triage_hint"_s);
    setTextRole(m_hint, TextRole::Label, ColorToken::T2);
    // Where it does not fit it says nothing, and the title keeps its place.
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_hint->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_hint->setShortText(u" "_s);
    setHeaderHeight(44);
    setPadded(false);
    addHeaderWidget(m_strip);
    addHeaderWidget(m_hint, 1000);
    // The choice stands beside its title, the hint at the end.
    auto *header = qobject_cast<QHBoxLayout *>(m_strip->parentWidget()->layout());
    header->removeWidget(m_strip);
    header->insertWidget(2, m_strip);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_tickets, &TicketService::draftChanged, this, &TriagePane::refresh);
    refresh();
}

void TriagePane::refresh()
{
    const TicketDraft &draft = m_tickets.draft();
    m_hint->setText(draft.isEmpty() ? QString() : draft.scope ? QString() : tr("请问清范围"));
}

void TriagePane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    // In a dock the header is the title bar, and nothing is left to show below it.
    const bool detached = !isAncestorOf(m_strip);
    setFixedHeight(detached ? 1 : Theme::of(this)->px(44) + 2);
}

} // namespace Warmline
