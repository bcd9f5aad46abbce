// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/incidents/incident_dialog.h"

#include "app/services/incidents/incident_service.h"
#include "app/services/tickets/ticket_views.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"
#include "ui/heatmap/rough_age.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

QString ticketCount(qsizetype n)
{
    return Format::isolate(Format::number(static_cast<double>(n)));
}

} // namespace

IncidentDialog::IncidentDialog(IncidentService &service, const IncidentPlan &plan, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_plan(plan)
    , m_reasons(new QLabel)
    , m_place(new QLineEdit)
    , m_category(new QComboBox)
    , m_tier(new QComboBox)
    , m_children(new QListWidget)
    , m_text(new QPlainTextEdit)
    , m_said(new QLabel)
    , m_declare(new KeyButton({}, KeyButton::Kind::Primary))
{
    setObjectName(u"incident_dialog"_s);
    setWindowTitle(tr("建立群发事件"));
    build();
    fill();
    connect(m_children, &QListWidget::itemChanged, this, &IncidentDialog::updateActions);
    connect(m_text, &QPlainTextEdit::textChanged, this, &IncidentDialog::updateActions);
    connect(m_place, &QLineEdit::textChanged, this, &IncidentDialog::updateActions);
    connect(m_declare, &QAbstractButton::clicked, this, &IncidentDialog::declare);
    connect(&service, &IncidentService::declared, this, [this] {
        if (m_asked)
            accept();
    });
    connect(&service, &IncidentService::failed, this, [this](const Error &error) {
        if (!m_asked || m_service.isWriting()) // of something else that was tried meanwhile
            return;
        m_asked = false;
        m_said->setText(tr("没有建立：%1").arg(error.message()));
        updateActions();
    });
    updateActions();
}

void IncidentDialog::build()
{
    m_reasons->setObjectName(u"incident_reasons"_s);
    m_place->setObjectName(u"incident_place"_s);
    m_category->setObjectName(u"incident_category"_s);
    m_tier->setObjectName(u"incident_tier"_s);
    m_children->setObjectName(u"incident_children"_s);
    m_text->setObjectName(u"incident_text"_s);
    m_said->setObjectName(u"incident_said"_s);
    m_declare->setObjectName(u"incident_declare"_s);
    m_children->setAccessibleName(tr("并入的工单"));
    m_text->setAccessibleName(tr("情况"));
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_reasons->setWordWrap(true);
    m_said->setWordWrap(true);
    setTextRole(m_reasons, TextRole::Body);
    setTextRole(m_said, TextRole::Label, ColorToken::T2);
    for (const TicketCategory category :
         {TicketCategory::LeakNetwork, TicketCategory::NoHeat, TicketCategory::Overheating,
          TicketCategory::FacilityDamage, TicketCategory::Other})
        m_category->addItem(TicketViews::categoryTitle(category), int(category));
    for (const Tier tier : {Tier::Red, Tier::Yellow, Tier::Blue})
        m_tier->addItem(TicketViews::tierTitle(tier), int(tier));

    auto *form = new QFormLayout;
    form->addRow(tr("范围"), m_place);
    form->addRow(tr("类别"), m_category);
    form->addRow(tr("时限"), m_tier);
    auto *why = new QLabel(tr("依据（由您决定是否同一原因）"));
    const bool joins = !m_plan.candidates.isEmpty();
    auto *join = new QLabel(joins ? tr("并入的工单：保留各自的步骤和回访") : tr("这里没有可以并入的工单"));
    setTextRole(why, TextRole::LabelStrong, ColorToken::T2);
    setTextRole(join, TextRole::LabelStrong, ColorToken::T2);
    auto *keys = new QHBoxLayout;
    keys->addWidget(m_said, 1);
    keys->addWidget(m_declare);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(why);
    layout->addWidget(m_reasons);
    layout->addLayout(form);
    layout->addWidget(join);
    layout->addWidget(m_children, 2);
    m_children->setVisible(joins);
    layout->addWidget(m_text, 1);
    layout->addLayout(keys);
    resize(Theme::of(this)->px(560), Theme::of(this)->px(620));
}

void IncidentDialog::fill()
{
    QStringList reasons;
    for (const QString &reason : std::as_const(m_plan.reasons))
        reasons.append(u"• "_s + Format::isolateFigures(reason));
    m_reasons->setText(reasons.isEmpty() ? tr("没有达到界限的依据：请自行核实后再建") : reasons.join(u'\n'));
    m_place->setText(m_plan.place);
    m_category->setCurrentIndex(std::max(0, m_category->findData(int(m_plan.category))));
    m_tier->setCurrentIndex(std::max(0, m_tier->findData(int(m_plan.tier))));
    for (const Ticket &ticket : std::as_const(m_plan.candidates)) {
        auto *item = new QListWidgetItem(
            QStringList({Format::isolate(ticket.number), TicketViews::categoryTitle(ticket.category),
                         TicketViews::stepTitle(ticket.step), roughAge(m_service.nowMs() - ticket.openedMs)})
                .join(u" · "_s),
            m_children);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
        item->setData(Qt::UserRole, ticket.id.toString());
    }
    // The reasons stand above, and the operation keeps them beside the text.
    m_text->setPlainText(tr("%1：%2、%3受影响。")
                             .arg(m_plan.place,
                                  tr("%1 栋", nullptr, int(m_plan.houses.size())).arg(m_plan.houses.size()),
                                  tr("%1 户", nullptr, int(m_plan.households)).arg(m_plan.households)));
}

QList<TicketId> IncidentDialog::chosen() const
{
    QList<TicketId> ids;
    for (int row = 0; row < m_children->count(); ++row) {
        const QListWidgetItem *item = m_children->item(row);
        if (item->checkState() == Qt::Checked)
            ids.append(TicketId(Uuid7::fromString(item->data(Qt::UserRole).toString())));
    }
    return ids;
}

void IncidentDialog::updateActions()
{
    const qsizetype joining = chosen().size();
    m_declare->setText(joining == 0
                           ? tr("建立事件")
                           : tr("建立事件，并入 %1 件", nullptr, int(joining)).arg(ticketCount(joining)));
    const bool ready = !m_text->toPlainText().trimmed().isEmpty() && !m_place->text().trimmed().isEmpty();
    m_declare->setEnabled(ready && !m_asked);
    m_declare->setToolTip(ready ? QString() : tr("先写明范围和情况"));
}

void IncidentDialog::declare()
{
    if (m_service.isWriting()) {
        m_said->setText(tr("上一个操作还在写入，请稍候再试"));
        return;
    }
    IncidentPlan plan = m_plan;
    plan.place = m_place->text().trimmed();
    plan.category = TicketCategory(m_category->currentData().toInt());
    plan.tier = Tier(m_tier->currentData().toInt());
    m_asked = true;
    m_declare->setEnabled(false);
    m_said->setText(tr("正在写入……"));
    m_service.declare(plan, chosen(), m_text->toPlainText());
}

} // namespace Warmline
