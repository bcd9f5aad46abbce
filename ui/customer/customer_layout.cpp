// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the household's card stand; what they say is in customer_pane.cpp.
#include "app/services/customer/contact_service.h"
#include "ui/common/elided_label.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"
#include "ui/customer/customer_pane.h"
#include "ui/customer/fact_cell.h"
#include "ui/customer/number_key.h"

#include <QFrame>
#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

QFrame *rule()
{
    auto *line = new QFrame;
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

} // namespace

void CustomerPane::buildCard()
{
    const Theme *theme = Theme::of(this);
    auto *layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme->px(8));

    // The keys stand beside the address only: the lines below it have the whole width.
    auto *top = new QGridLayout;
    top->setHorizontalSpacing(theme->px(8));
    top->setVerticalSpacing(theme->px(2));
    top->setColumnStretch(0, 1);
    m_address = label({}, TextRole::Title, ColorToken::T1);
    m_address->setObjectName(u"customer_address"_s);
    m_subtitle = label({}, TextRole::Label, ColorToken::T2);
    m_subtitle->setObjectName(u"customer_subtitle"_s);
    top->addWidget(m_address, 0, 0);
    top->addWidget(m_subtitle, 1, 0, 1, 3);
    m_note = label({}, TextRole::Body, ColorToken::T1);
    m_note->setObjectName(u"customer_note"_s);
    m_correct = new KeyButton(tr("更正"), KeyButton::Kind::Quiet);
    m_correct->setSizeClass(KeyButton::Size::Small);
    m_correct->setIconName(u"pencil"_s);
    m_correct->setObjectName(u"customer_correct"_s);
    connect(m_correct, &KeyButton::clicked, this, &CustomerPane::requestCorrection);
    m_numbers = new NumberKey;
    connect(m_numbers, &NumberKey::shownChanged, this, [this] {
        if (const auto &card = m_contact.card())
            showPerson(*card);
    });
    top->addWidget(m_person, 2, 0);
    top->addWidget(m_numbers, 2, 1, Qt::AlignTrailing | Qt::AlignVCenter);
    top->addWidget(m_correct, 2, 2, Qt::AlignTrailing | Qt::AlignVCenter);
    top->addWidget(m_note, 3, 0, 1, 3);
    top->addWidget(m_origin, 4, 0, 1, 3);
    auto *panorama = new KeyButton(tr("全景"), QKeySequence(Qt::ALT | Qt::Key_K));
    panorama->setIconName(u"person-lines-fill"_s);
    panorama->setObjectName(u"customer_panorama"_s);
    auto *map = new KeyButton(tr("地图"), QKeySequence(Qt::ALT | Qt::Key_G));
    map->setIconName(u"geo-alt"_s);
    map->setObjectName(u"customer_map"_s);
    connect(panorama, &KeyButton::clicked, this, &CustomerPane::requestPanorama);
    connect(map, &KeyButton::clicked, this, &CustomerPane::requestMap);
    top->addWidget(panorama, 0, 1);
    top->addWidget(map, 0, 2);
    layout->addLayout(top);
    layout->addWidget(rule());

    m_room = new FactCell(tr("室温"));
    m_area = new FactCell(tr("面积 · 朝向"));
    m_floor = new FactCell(tr("楼层"));
    m_use = new FactCell(tr("用热状态"));
    m_fee = new FactCell(tr("费用"));
    m_room->setObjectName(u"customer_room"_s);
    m_area->setObjectName(u"customer_area"_s);
    m_floor->setObjectName(u"customer_floor"_s);
    m_use->setObjectName(u"customer_use"_s);
    m_fee->setObjectName(u"customer_fee"_s);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(theme->px(16));
    for (FactCell *cell : {m_room, m_area, m_floor, m_use, m_fee}) {
        facts->addWidget(cell);
        facts->addStretch(1);
    }
    layout->addLayout(facts);
    layout->addWidget(rule());
    m_history = new QWidget;
    layout->addWidget(m_history);
    m_history->setLayout(new QGridLayout);
    QSizePolicy stays = m_history->sizePolicy();
    stays.setRetainSizeWhenHidden(true); // nothing moves while it is made
    m_history->setSizePolicy(stays);
}

ElidedLabel *CustomerPane::label(const QString &text, TextRole role, ColorToken ink)
{
    auto *made = new ElidedLabel(text);
    setTextRole(made, role, ink);
    return made;
}

} // namespace Warmline
