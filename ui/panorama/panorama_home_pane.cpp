// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panorama/panorama_home_pane.h"

#include "app/core/clock.h"
#include "ui/common/dialling.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/customer/customer_facts.h"
#include "ui/customer/fact_cell.h"
#include "ui/panorama/panorama_state.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr int kTickMs = 30'000;
constexpr int kSeasons = 4; ///< of which payments are shown

ElidedLabel *label(const QString &name, TextRole role, ColorToken ink)
{
    auto *made = new ElidedLabel;
    made->setObjectName(name);
    setTextRole(made, role, ink);
    return made;
}

} // namespace

PanoramaHomePane::PanoramaHomePane(PanoramaService &service, const Clock &clock, QWidget *parent)
    : Pane(tr("客户全景"), u"person-lines-fill"_s, parent)
    , m_service(service)
    , m_clock(clock)
    , m_address(label(u"panorama_address"_s, TextRole::Title, ColorToken::T1))
    , m_subtitle(new QLabel(this))
    , m_person(label(u"panorama_person"_s, TextRole::Body, ColorToken::T1))
    , m_dial(new DialKey(this))
    , m_room(new FactCell(tr("室温"), this))
    , m_use(new FactCell(tr("用热"), this))
    , m_area(new FactCell(tr("面积"), this))
    , m_floor(new FactCell(tr("楼层"), this))
    , m_fees(new QWidget(this))
{
    setObjectName(u"panorama_home_pane"_s);
    const Theme *theme = Theme::of(this);
    m_subtitle->setObjectName(u"panorama_subtitle"_s);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true); // here is room for account, branch and riser whole
    setTextRole(m_subtitle, TextRole::Label, ColorToken::T2);
    auto *seat = new KeyButton(tr("到座席"), KeyButton::Kind::Quiet, this);
    seat->setObjectName(u"panorama_to_seat"_s);
    seat->setSizeClass(KeyButton::Size::Small);
    seat->setIconName(u"headset"_s);
    seat->setToolTip(tr("在座席打开这一户"));
    connect(seat, &KeyButton::clicked, this, [this] {
        if (!m_service.account().isEmpty())
            emit seatRequested(m_service.account());
    });
    addHeaderWidget(seat);
    m_room->setObjectName(u"panorama_room"_s);
    m_use->setObjectName(u"panorama_use"_s);
    m_area->setObjectName(u"panorama_area"_s);
    m_floor->setObjectName(u"panorama_floor"_s);
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(theme->px(16));
    facts->setVerticalSpacing(theme->px(6));
    facts->addWidget(m_room, 0, 0);
    facts->addWidget(m_use, 0, 1);
    facts->addWidget(m_area, 1, 0);
    facts->addWidget(m_floor, 1, 1);
    facts->setColumnStretch(2, 1);
    contentLayout()->setSpacing(theme->px(4));
    contentLayout()->addWidget(m_address);
    contentLayout()->addWidget(m_subtitle);
    auto *person = new QHBoxLayout;
    person->addWidget(m_person);
    person->addWidget(m_dial);
    person->addStretch(1);
    contentLayout()->addLayout(person);
    contentLayout()->addLayout(facts);
    contentLayout()->addWidget(m_fees);
    contentLayout()->addStretch(1);
    connect(&service, &PanoramaService::loaded, this, &PanoramaHomePane::refresh);
    connect(&service, &PanoramaService::valuesChanged, this, &PanoramaHomePane::refreshRoom);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible() && m_service.panorama())
            refreshRoom();
    });
    m_tick.start();
    PanoramaState::follow(*this, service, u"person-lines-fill"_s);
    refresh();
}

void PanoramaHomePane::refresh()
{
    const auto &panorama = m_service.panorama();
    if (!panorama)
        return;
    const HouseholdDetail &detail = panorama->detail;
    const Household &home = detail.household;
    m_address->setText(detail.address);
    m_subtitle->setText(CustomerFacts::subtitle(detail));
    QStringList person{home.customerName,
                       home.phone.isEmpty() ? QString() : Format::isolate(Format::maskedPhone(home.phone))};
    person.removeAll(QString());
    m_person->setText(person.join(u" · "_s));
    m_person->setVisible(!person.isEmpty());
    m_dial->setTarget(home.phone.isEmpty() ? DialTarget()
                                           : DialTarget{.account = home.account,
                                                        .second = false,
                                                        .number = {},
                                                        .shown = Format::maskedPhone(home.phone)});
    m_use->setValue(CustomerFacts::useState(home.useState), {},
                    home.useState == UseState::Stopped ? ColorToken::Yel : ColorToken::T1);
    QStringList area{home.heatedArea.value > 0 ? Format::quantity(home.heatedArea.value, u"m²"_s, 1)
                                               : QString(),
                     CustomerFacts::orientation(home.orientation)};
    area.removeAll(QString());
    m_area->setValue(area.join(u" · "_s));
    const int floors = detail.building.floors;
    const QString floor = floors > 0 ? u"%1 / %2"_s.arg(home.floor).arg(floors) : QString::number(home.floor);
    m_floor->setValue(home.floor != 0 ? tr("%1 层").arg(Format::isolate(floor)) : QString());
    showFees(panorama->payments);
    refreshRoom();
    setAge(tr("%1 读取").arg(Times::minute(panorama->asOfMs)));
    showContent();
}

void PanoramaHomePane::refreshRoom()
{
    const auto &panorama = m_service.panorama();
    const PanoramaFlat *own = panorama ? panorama->own() : nullptr;
    const RoomReading room = own ? own->room : RoomReading();
    const bool bad = room.celsius && room.quality >= Quality::Bad;
    m_room->setStruck(bad);
    if (!room.celsius) {
        m_room->setValue(u"—"_s, own && own->hasSensor ? tr("无数据") : tr("无测点"));
        return;
    }
    QString note = Format::age(Format::wholeMinutes(m_clock.utcMs() - room.atMs));
    if (room.quality != Quality::Good)
        note = (bad ? tr("坏值 · %1") : tr("过期 · %1")).arg(note);
    m_room->setValue(Format::quantity(room.celsius, u"°C"_s, 1), note,
                     bad                                    ? ColorToken::T3
                     : *room.celsius < panorama->standard_C ? ColorToken::Blu
                                                            : ColorToken::T1);
}

void PanoramaHomePane::showFees(const QList<Payment> &payments)
{
    delete m_fees->layout();
    qDeleteAll(m_fees->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    auto *grid = new QGridLayout(m_fees);
    grid->setContentsMargins(0, Theme::of(this)->px(4), 0, 0);
    grid->setHorizontalSpacing(Theme::of(this)->px(12));
    grid->setVerticalSpacing(Theme::of(this)->px(2));
    const auto put = [&](const QString &name, const QString &text, TextRole role, ColorToken ink, int row,
                         int column) {
        ElidedLabel *made = label(name, role, ink);
        made->setText(text);
        grid->addWidget(made, row, column);
        made->show();
    };
    int row = 0;
    for (const Payment &payment : payments.first(std::min<qsizetype>(kSeasons, payments.size()))) {
        const CustomerFacts::Fee fee = CustomerFacts::fee(payment);
        put({}, fee.season, TextRole::Label, ColorToken::T2, row, 0);
        put(u"panorama_fee_%1"_s.arg(row), fee.text.isEmpty() ? u"—"_s : fee.text, TextRole::BodyStrong,
            fee.owes ? ColorToken::Yel : ColorToken::T1, row, 1);
        put({},
            payment.paidAtMs > 0 ? Format::isolate(Times::local(payment.paidAtMs).toString(u"yyyy-MM-dd"_s))
                                 : QString(),
            TextRole::Note, ColorToken::T3, row, 2);
        ++row;
    }
    if (payments.isEmpty())
        put(u"panorama_fee_none"_s, tr("收费系统没有这一户的费用"), TextRole::Label, ColorToken::T2, 0, 0);
    grid->setColumnStretch(2, 1);
}

} // namespace Warmline
