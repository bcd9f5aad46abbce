// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/call_block.h"

#include "app/domain/address.h"
#include "app/services/customer/contact_service.h"
#include "app/services/phone/phone_service.h"
#include "app/services/service_set.h"
#include "app/services/settings/settings_service.h"
#include "app/services/sync/connection_status.h"
#include "ui/common/chip.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/frt_ring.h"
#include "ui/common/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace Warmline {

namespace {

QLabel *factLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    setTextRole(label, TextRole::Label, ColorToken::T2);
    return label;
}

QLabel *factValue(QWidget *parent)
{
    auto *label = new QLabel(parent);
    setTextRole(label, TextRole::BodyStrong);
    return label;
}

} // namespace

CallBlock::CallBlock(ServiceSet &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_name(new ElidedLabel(this))
    , m_number(new QLabel(this))
    , m_household(new ElidedLabel(this))
    , m_ring(new FrtRing(this))
    , m_ringWord(new QLabel(this))
    , m_queue(factValue(this))
    , m_waited(factValue(this))
    , m_today(factValue(this))
    , m_second(new Chip(tr("二次报修"), ChipKind::Warn, QStringLiteral("repeat"), this))
    , m_neighbours(new Chip({}, ChipKind::Info, QStringLiteral("houses"), this))
    , m_facts(new QWidget(this))
{
    m_name->setObjectName(QStringLiteral("phone_caller"));
    m_number->setObjectName(QStringLiteral("phone_number"));
    m_household->setObjectName(QStringLiteral("phone_household"));
    m_ring->setObjectName(QStringLiteral("phone_ring"));
    m_ring->setAccessibleName(tr("首次响应用时"));
    m_ring->setDiameter(62);
    setTextRole(m_name, TextRole::Title);
    setTextRole(m_number, TextRole::Body);
    setTextRole(m_household, TextRole::Label, ColorToken::T2);
    setTextRole(m_ringWord, TextRole::Axis, ColorToken::T2);
    m_ringWord->setAlignment(Qt::AlignCenter);
    const int limit = int(m_services.settings->number(QStringLiteral("kpi.frt.target")));
    m_ring->setLimits(limit > 0 ? limit : 15, limit > 0 ? limit * 4 / 5 : 12);
    m_ring->setUnitText(Format::unit(QStringLiteral("s")));
    m_ringWord->setText(tr("首响 ≤ %1 秒").arg(limit > 0 ? limit : 15));

    auto *who = new QVBoxLayout;
    who->setSpacing(2);
    who->addWidget(m_name);
    who->addWidget(m_number);
    who->addStretch();
    auto *ring = new QVBoxLayout;
    ring->setSpacing(2);
    ring->addWidget(m_ring, 0, Qt::AlignHCenter);
    ring->addWidget(m_ringWord);
    auto *top = new QHBoxLayout;
    top->addLayout(who, 1);
    top->addLayout(ring);

    auto *facts = new QGridLayout(m_facts);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->setHorizontalSpacing(10);
    facts->setVerticalSpacing(4);
    facts->addWidget(factLabel(tr("队列"), m_facts), 0, 0);
    facts->addWidget(m_queue, 0, 1);
    facts->addWidget(factLabel(tr("等候"), m_facts), 0, 2);
    facts->addWidget(m_waited, 0, 3);
    facts->addWidget(factLabel(tr("今日"), m_facts), 1, 0);
    facts->addWidget(m_today, 1, 1, 1, 3);
    facts->setColumnStretch(1, 1);
    facts->setColumnStretch(3, 1);

    auto *chips = new QHBoxLayout;
    chips->setSpacing(6);
    chips->addWidget(m_second);
    chips->addWidget(m_neighbours);
    chips->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(10);
    layout->addLayout(top);
    layout->addWidget(m_household); // the whole width: station, community and flat are long
    layout->addWidget(m_facts);
    layout->addLayout(chips);

    connect(services.phone.get(), &PhoneService::callChanged, this, &CallBlock::refresh);
    connect(services.contact.get(), &ContactService::matchChanged, this, &CallBlock::refresh);
    connect(services.contact.get(), &ContactService::cardPublished, this, &CallBlock::refresh);
    connect(services.contact.get(), &ContactService::cardCleared, this, &CallBlock::refresh);
    connect(services.connection.get(), &ConnectionStatus::ticked, this, &CallBlock::tick);
    refresh();
}

void CallBlock::refresh()
{
    const auto call = m_services.phone->mainCall();
    setVisible(call.has_value());
    if (!call)
        return;
    const ContactMatch &match = m_services.contact->match();
    const auto &card = m_services.contact->card();
    const bool cardIsCaller = card && !card->call.isNull();
    QString name = call->display;
    QString household;
    if (cardIsCaller) {
        name = card->detail.household.customerName;
        // The whole address is the card's title; here the short form fits beside the ring.
        const QString address = card->detail.community.name + QLatin1Char(' ')
                              + Address::shortForm(card->detail.household, card->detail.building);
        household = card->detail.stationName.isEmpty()
                      ? address
                      : card->detail.stationName + QStringLiteral(" · ") + address;
    } else if (match.kind == MatchKind::Several) {
        name = tr("可能是 %1 户之一").arg(match.candidates.size());
    } else if (match.kind == MatchKind::Unknown) {
        name = tr("未登记的号码");
    }
    m_name->setText(name.isEmpty() ? tr("来电") : name);
    m_household->setText(household);
    m_household->setVisible(!household.isEmpty());
    m_number->setText(call->number.isEmpty() ? tr("号码未显示")
                                             : Format::isolate(Format::maskedPhone(
                                                   match.number.isEmpty() ? call->number : match.number)));
    m_queue->setText(call->queue.isEmpty() ? QStringLiteral("—") : call->queue);
    m_waited->setText(Format::isolate(Format::clock(call->waitedMs)));
    const int today = qMax(call->calledTodayCount, cardIsCaller ? card->counts.callsToday : 0) + 1;
    m_today->setText(tr("第 %1 次来电").arg(today));
    m_second->setVisible(cardIsCaller && card->counts.secondReport);
    const int neighbours = cardIsCaller ? card->counts.buildingTickets2Hours : 0;
    m_neighbours->setText(tr("本楼 2 小时内 %1 件").arg(neighbours));
    m_neighbours->setVisible(neighbours > 0);
    m_ring->setVisible(call->direction == TelephonyDirection::Inbound);
    m_ringWord->setVisible(call->direction == TelephonyDirection::Inbound);
    tick();
}

void CallBlock::tick()
{
    const auto seconds = m_services.phone->firstResponseSeconds();
    const auto call = m_services.phone->mainCall();
    if (!seconds || !call)
        return;
    m_ring->setElapsedMs(qint64(*seconds * 1000));
    m_ring->setFrozen(call->state != TelephonyState::Offered);
}

} // namespace Warmline
