// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customer_pane.h"

#include "app/services/customer/contact_service.h"
#include "app/services/customer/customer_service.h"
#include "ui/common/chip.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/customer/customer_facts.h"
#include "ui/customer/fact_cell.h"
#include "ui/customer/household_list.h"
#include "ui/customer/number_key.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

CustomerPane::CustomerPane(ContactService &contact, const Clock &clock, QWidget *parent)
    : Pane(tr("客户"), u"house"_s, parent)
    , m_contact(contact)
    , m_clock(clock)
    , m_match(new Chip({}, ChipKind::Ok, {}, this))
    , m_attach(new KeyButton(tr("号码归此户"), KeyButton::Kind::Plain, this))
    , m_back(new KeyButton(tr("回到来电户"), KeyButton::Kind::Plain, this))
    , m_candidates(new HouseholdList(this))
    , m_card(new QWidget(this))
{
    setObjectName(u"customer_pane"_s);
    m_match->setObjectName(u"customer_match"_s);
    m_attach->setObjectName(u"customer_attach"_s);
    m_attach->setToolTip(tr("把来电号码和这次通话记到这一户"));
    m_back->setObjectName(u"customer_back"_s);
    m_back->setToolTip(tr("现在看的不是来电的这一户"));
    m_person = label({}, TextRole::Body, ColorToken::T1);
    m_person->setObjectName(u"customer_person"_s);
    m_origin = label({}, TextRole::Label, ColorToken::Yel);
    m_origin->setObjectName(u"customer_origin"_s);
    addHeaderWidget(m_attach);
    addHeaderWidget(m_back);
    addHeaderWidget(m_match);
    for (KeyButton *button : {m_attach, m_back}) {
        button->setSizeClass(KeyButton::Size::Small);
        button->hide();
    }
    buildCard();
    contentLayout()->addWidget(m_candidates, 1);
    contentLayout()->addWidget(m_card);
    contentLayout()->addStretch(0);

    connect(m_candidates, &HouseholdList::chosen, this,
            [this](const AccountNo &account) { m_contact.choose(account); });
    connect(m_attach, &KeyButton::clicked, this, [this] {
        if (const auto &card = m_contact.card())
            m_contact.choose(card->detail.household.account);
    });
    connect(m_back, &KeyButton::clicked, this, [this] { m_contact.showCaller(); });
    connect(stateView(), &StateView::actionTriggered, this, &CustomerPane::linkRequested);
    connect(stateView(), &StateView::retryRequested, this, &CustomerPane::retry);
    const auto fresh = [this] {
        m_error.clear();
        refresh();
    };
    connect(&m_contact, &ContactService::matchChanged, this, fresh);
    connect(&m_contact, &ContactService::cardPublished, this, fresh);
    connect(&m_contact, &ContactService::cardCleared, this, fresh);
    connect(&m_contact, &ContactService::cardSettled, this, &CustomerPane::remakeHistory);
    connect(&m_contact, &ContactService::loadingChanged, this, &CustomerPane::refresh);
    connect(&m_contact, &ContactService::valuesChanged, this, [this] {
        if (const auto &card = m_contact.card())
            showRoom(*card);
    });
    connect(&m_contact, &ContactService::failed, this, [this](const Error &error) {
        m_error = error.text;
        refresh();
    });
    m_tick.setInterval(30'000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (const auto &card = m_contact.card())
            showRoom(*card);
    });
    refresh();
    remakeHistory();
}

void CustomerPane::refresh()
{
    showMatch();
    const auto &card = m_contact.card();
    if (card)
        showCard(*card);
    else
        showNoCard();
}

void CustomerPane::showMatch()
{
    const ContactMatch &match = m_contact.match();
    const auto &card = m_contact.card();
    const bool others = card && !match.call.isNull() && card->call.isNull();
    m_attach->setVisible(others && match.kind == MatchKind::Unknown);
    m_back->setVisible(others && match.kind == MatchKind::Exact);
    switch (match.kind) {
    case MatchKind::Exact:
        m_match->setText(others ? tr("不是来电户") : tr("与来电号码一致"));
        m_match->setKind(others ? ChipKind::Neutral : ChipKind::Ok);
        m_match->setIconName(others ? u"info-circle"_s : u"check2"_s);
        break;
    case MatchKind::Several:
        m_match->setText(tr("多个可能，请选"));
        m_match->setKind(ChipKind::Warn);
        m_match->setIconName(u"people"_s);
        break;
    case MatchKind::Unknown:
        m_match->setText(tr("未知号码"));
        m_match->setKind(ChipKind::Warn);
        m_match->setIconName(u"question-circle"_s);
        break;
    case MatchKind::Looking:
    case MatchKind::None: break;
    }
    m_match->setVisible(match.kind != MatchKind::None && match.kind != MatchKind::Looking);
}

void CustomerPane::showNoCard()
{
    setAge({});
    const ContactMatch &match = m_contact.match();
    if (!m_error.isEmpty()) {
        stateView()->showError(tr("取不到住户资料"), m_error);
    } else if (match.kind == MatchKind::Several && !m_contact.isLoading()) {
        m_candidates->setHouseholds(match.candidates);
        m_candidates->show();
        m_card->hide();
        showContent();
        return;
    } else if (m_contact.isLoading() || match.kind == MatchKind::Looking) {
        if (stateView()->state() != StateView::State::Loading)
            stateView()->showLoading(tr("正在查找来电的住户"));
    } else if (match.kind == MatchKind::Unknown) {
        stateView()->showEmpty(tr("没有住户登记 %1").arg(Format::maskedPhone(match.number)),
                               u"question-circle"_s, tr("搜索并关联住户"));
    } else {
        stateView()->showEmpty(tr("来电时在这里显示住户；也可以搜索打开"), u"house"_s);
    }
    showState();
}

void CustomerPane::showCard(const ContactCard &card)
{
    const Household &home = card.detail.household;
    m_candidates->hide();
    m_card->show();
    m_address->setText(card.detail.address);
    m_subtitle->setText(CustomerFacts::subtitle(card.detail));
    showPerson(card);
    setAge(tr("%1 读取").arg(Times::minute(card.asOfMs)));
    showOrigin(card);

    showRoom(card);
    QStringList area;
    if (home.heatedArea.value > 0)
        area << Format::quantity(home.heatedArea.value, u"m²"_s, 1);
    area << CustomerFacts::orientation(home.orientation);
    area.removeAll(QString());
    m_area->setValue(area.join(u" · "_s));
    const int floors = card.detail.building.floors;
    if (home.floor != 0)
        m_floor->setValue(floors > 0
                              ? tr("%1 层").arg(Format::isolate(u"%1 / %2"_s.arg(home.floor).arg(floors)))
                              : tr("%1 层").arg(Format::isolate(QString::number(home.floor))));
    else
        m_floor->setValue({});
    m_use->setValue(CustomerFacts::useState(home.useState), {},
                    home.useState == UseState::Stopped ? ColorToken::Yel : ColorToken::T1);
    const auto fee = card.payment ? CustomerFacts::fee(*card.payment) : CustomerFacts::Fee();
    m_fee->setLabel(fee.season);
    m_fee->setValue(fee.text, {}, fee.owes ? ColorToken::Yel : ColorToken::T1);
    // Many small widgets: who is calling is on the screen before they are made.
    m_history->setVisible(m_historyOf == home.account);
    showContent();
}

void CustomerPane::remakeHistory()
{
    const auto &card = m_contact.card();
    if (!card)
        return;
    showHistory(*card);
    m_historyOf = card->detail.household.account;
    m_history->show();
}

void CustomerPane::showPerson(const ContactCard &card)
{
    const Household &home = card.detail.household;
    const QString second = card.customer ? card.customer->secondPhone : QString();
    m_numbers->setNumbers(
        {home.account, home.branch, home.phone, second,
         card.lookedUp ? tr("外辖区的住户只能拨打：完整号码由 %1 查看").arg(card.lookedUp->branch.value)
                       : QString()});
    QStringList person{home.customerName};
    for (const auto which : {NumberKey::Number::First, NumberKey::Number::Second}) {
        if (const QString number = m_numbers->shown(which); !number.isEmpty())
            person.append(Format::isolate(number));
    }
    person.removeAll(QString());
    m_person->setText(person.join(u" · "_s));
    m_person->setToolTip(home.phone.isEmpty() && second.isEmpty() ? QString() : tr("号码已遮盖"));
    const QString note = card.customer ? card.customer->note : QString();
    m_note->setText(tr("备注：%1").arg(note));
    m_note->setVisible(!note.isEmpty());
    const QString why = CustomerService::whyNot(card);
    m_correct->setEnabled(why.isEmpty());
    m_correct->setToolTip(why.isEmpty() ? tr("更正姓名、电话和备注") : why);
}

/// Who lives elsewhere is here for some days only, as of the moment when he was asked for.
void CustomerPane::showOrigin(const ContactCard &card)
{
    m_origin->setVisible(card.lookedUp.has_value());
    if (!card.lookedUp)
        return;
    m_origin->setText(tr("外辖区 %1：%2 查自公司，本座席保留到 %3；工单截至查询时，只供查看，来电不在本座席")
                          .arg(Format::isolate(card.lookedUp->branch.value),
                               Times::dayMinute(card.lookedUp->atMs),
                               Times::dayMinute(card.lookedUp->atMs + LookUpCodec::kKeptMs)));
    m_origin->setToolTip(m_origin->text());
}

void CustomerPane::showRoom(const ContactCard &card)
{
    const RoomReading &room = card.room;
    if (!room.celsius) {
        m_room->setValue(u"—"_s, tr("无测点"));
        m_room->setStruck(false);
        return;
    }
    const bool bad = room.quality == Quality::Bad || room.quality == Quality::Missing;
    const ColorToken ink = bad                             ? ColorToken::T3
                         : *room.celsius < card.standard_C ? ColorToken::Blu
                                                           : ColorToken::T1;
    QString note = Format::age(Format::wholeMinutes(m_clock.utcMs() - room.atMs));
    if (bad)
        note = tr("坏值 · %1").arg(note);
    else if (room.quality == Quality::Uncertain)
        note = tr("过期 · %1").arg(note);
    m_room->setValue(Format::quantity(room.celsius, u"°C"_s, 1), note, ink);
    m_room->setStruck(bad);
}

bool CustomerPane::isNarrow() const
{
    // Words that are not Chinese need more room beside each other.
    const Theme *theme = Theme::of(this);
    return width() < theme->px(theme->language() == u"zh_CN"_s ? 700 : 800);
}

void CustomerPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    if (isNarrow() == m_narrow)
        return;
    // Later: the pane may get its new size while the history's widgets are being made.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (isNarrow() != m_narrow)
                remakeHistory();
        },
        Qt::QueuedConnection);
}

void CustomerPane::retry()
{
    m_error.clear();
    const ContactMatch &match = m_contact.match();
    if (match.candidates.size() == 1)
        m_contact.choose(match.candidates.constFirst().household.account);
    else
        m_contact.showCaller();
    refresh();
}

void CustomerPane::requestPanorama()
{
    if (const auto &card = m_contact.card())
        emit panoramaRequested(card->detail.household.account);
}

void CustomerPane::requestCorrection()
{
    if (const auto &card = m_contact.card(); card && CustomerService::whyNot(*card).isEmpty())
        emit correctionRequested(card->detail.household.account);
}

void CustomerPane::requestMap()
{
    if (const auto &card = m_contact.card())
        emit mapRequested(card->detail.household.account);
}

void CustomerPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_tick.start();
}

void CustomerPane::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    Pane::hideEvent(event);
}

} // namespace Warmline
