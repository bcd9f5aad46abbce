// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/state_block.h"

#include "app/services/command_registry.h"
#include "app/services/phone/phone_service.h"
#include "app/services/service_set.h"
#include "app/services/sync/connection_status.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace Warmline {

namespace {

struct Look
{
    const char *icon;
    ColorToken ink;
    ColorToken fill;
};

Look lookOf(AgentState state)
{
    switch (state) {
    case AgentState::Ready: return {"headset", ColorToken::Ok, ColorToken::OkS};
    case AgentState::Reserved: return {"telephone-inbound", ColorToken::Accent, ColorToken::AccentS};
    case AgentState::Talking: return {"telephone", ColorToken::Accent, ColorToken::AccentS};
    case AgentState::WrapUp: return {"pencil", ColorToken::Blu, ColorToken::BluS};
    case AgentState::Break: return {"cup-hot", ColorToken::T1, ColorToken::S2};
    case AgentState::Training: return {"mortarboard", ColorToken::T1, ColorToken::S2};
    case AgentState::Missed: return {"telephone-x", ColorToken::Red, ColorToken::RedS};
    case AgentState::LineDown: return {"plug", ColorToken::Red, ColorToken::RedS};
    case AgentState::Offline: break;
    }
    return {"power", ColorToken::T2, ColorToken::S2};
}

/// Whom one hears now, and who waits; empty: simply the caller.
struct Talk
{
    QString title, line;
    const char *icon = nullptr;
};

Talk talkOf(const PhoneService &phone)
{
    const auto front = phone.call();
    const auto caller = phone.mainCall();
    if (!front || !caller)
        return {};
    if (!front->consultOf.isEmpty()) {
        const QString who = Format::isolate(front->display.isEmpty() ? front->number : front->display);
        return {StateBlock::tr("咨询中"),
                front->state == TelephonyState::Talking ? StateBlock::tr("正与 %1 通话，来电人在等").arg(who)
                                                        : StateBlock::tr("正在呼叫 %1，来电人在等").arg(who),
                "people"};
    }
    if (caller->isOnHold())
        return {StateBlock::tr("保持中"), StateBlock::tr("来电人在等"), "pause"};
    return {};
}

} // namespace

StateBlock::StateBlock(ServiceSet &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_time(new QLabel(this))
    , m_line(new QLabel(this))
    , m_menuButton(new KeyButton(tr("状态"), QKeySequence(Qt::Key_F11), KeyButton::Kind::Quiet, this))
    , m_extend(new KeyButton(tr("延长"), KeyButton::Kind::Plain, this))
    , m_finish(new KeyButton(tr("整理完"), KeyButton::Kind::Plain, this))
    , m_menu(new QMenu(this))
    , m_top(new QHBoxLayout)
    , m_below(new QHBoxLayout)
    , m_bottom(new QHBoxLayout)
{
    setObjectName(QStringLiteral("phone_state"));
    m_title->setObjectName(QStringLiteral("phone_state_title"));
    m_time->setObjectName(QStringLiteral("phone_state_time"));
    m_menuButton->setObjectName(QStringLiteral("phone_state_menu"));
    m_extend->setObjectName(QStringLiteral("phone_wrap_extend"));
    m_finish->setObjectName(QStringLiteral("phone_wrap_finish"));
    m_menuButton->setSizeClass(KeyButton::Size::Small);
    m_extend->setSizeClass(KeyButton::Size::Small);
    m_finish->setSizeClass(KeyButton::Size::Small);
    setTextRole(m_time, TextRole::State);
    setTextRole(m_line, TextRole::Label, ColorToken::T2);
    m_line->setWordWrap(true);

    m_top->setSpacing(8);
    m_top->addWidget(m_icon);
    m_top->addWidget(m_title);
    m_top->addStretch();
    m_top->addWidget(m_time);
    m_below->addStretch();
    m_bottom->setSpacing(6);
    m_bottom->addWidget(m_line, 1);
    m_bottom->addWidget(m_extend);
    m_bottom->addWidget(m_finish);
    m_bottom->addWidget(m_menuButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addLayout(m_top);
    layout->addLayout(m_below);
    layout->addLayout(m_bottom);

    PhoneService *phone = services.phone.get();
    connect(phone, &PhoneService::agentChanged, this, &StateBlock::refresh);
    connect(phone, &PhoneService::wrapUpChanged, this, &StateBlock::refresh);
    connect(phone, &PhoneService::callChanged, this, &StateBlock::refresh);
    connect(services.connection.get(), &ConnectionStatus::ticked, this, &StateBlock::tick);
    connect(m_menuButton, &QPushButton::clicked, this, &StateBlock::openMenu);
    connect(m_extend, &QPushButton::clicked, phone, &PhoneService::extendWrapUp);
    connect(m_finish, &QPushButton::clicked, phone, &PhoneService::finishWrapUp);
    connect(Theme::of(this), &Theme::changed, this, &StateBlock::refresh);
    refresh();
}

void StateBlock::refresh()
{
    const AgentStatus &status = m_services.phone->agent();
    Look look = lookOf(status.state);
    const Talk talk = talkOf(*m_services.phone);
    if (talk.icon)
        look.icon = talk.icon;
    const Theme *theme = Theme::of(this);
    const int side = theme->metric(Theme::Metric::IconRail);
    m_icon->setPixmap(
        Icons::get(QString::fromLatin1(look.icon), look.ink).pixmap(QSize(side, side), devicePixelRatioF()));
    m_title->setText(talk.title.isEmpty() ? agentStateTitle(status.state) : talk.title);
    setTextRole(m_title, TextRole::State, look.ink);
    const bool wrapping = status.state == AgentState::WrapUp;
    m_extend->setVisible(wrapping && m_services.phone->wrapUp().canExtend);
    m_finish->setVisible(wrapping && m_services.phone->wrapUp().canFinish);
    tick();
    if (isVisible())
        fit();
    layout()->activate(); // no frame shows the new title in the room of the one before
    update();
}

QSize StateBlock::minimumSizeHint() const
{
    const int title = m_icon->sizeHint().width() + m_top->spacing() + m_title->sizeHint().width();
    const QMargins margins = layout()->contentsMargins();
    return {margins.left() + margins.right()
                + std::max({title, m_time->sizeHint().width(), m_bottom->minimumSize().width()}),
            layout()->minimumSize().height()};
}

bool StateBlock::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && isVisible()) // a title, or a clock that counts hours
        fit();
    return QWidget::event(event);
}

void StateBlock::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// The clock beside the title, or below it where both have no room.
void StateBlock::fit()
{
    const QMargins margins = layout()->contentsMargins();
    const int wanted = margins.left() + margins.right() + m_icon->sizeHint().width()
                     + m_title->sizeHint().width() + m_time->sizeHint().width() + 2 * m_top->spacing();
    const bool narrow = wanted > width();
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    (narrow ? m_top : m_below)->removeWidget(m_time);
    (narrow ? m_below : m_top)->addWidget(m_time);
    updateGeometry();
}

void StateBlock::tick()
{
    const PhoneService &phone = *m_services.phone;
    const AgentStatus &status = phone.agent();
    const qint64 now = m_services.connection->nowMs();
    m_time->setText(status.sinceMs > 0 ? Format::isolate(Format::callClock(now - status.sinceMs))
                                       : QString());
    QString line;
    if (status.state == AgentState::WrapUp && phone.wrapUp().endsMs > 0)
        line = tr("剩 %1").arg(Format::isolate(Format::clock(qMax(qint64(0), phone.wrapUp().endsMs - now))));
    else if (status.state == AgentState::WrapUp)
        line = tr("不限时，整理完自己结束");
    else if (!status.reason.isEmpty())
        line = status.reason;
    else if (const Talk talk = talkOf(phone); !talk.line.isEmpty())
        line = talk.line;
    else if (status.state == AgentState::Talking || status.state == AgentState::Reserved)
        line = tr("之后：%1").arg(agentStateTitle(status.chosen));
    else if (status.state == AgentState::Ready)
        line = tr("可以接听");
    if (m_line->text() != line)
        m_line->setText(line);
    setAccessibleName(m_title->text() + QLatin1Char(' ') + line);
}

QList<StateBlock::Choice> StateBlock::choices()
{
    return {{"ready", tr("就绪"), "headset", AgentState::Ready, {}},
            {"break.water", tr("小休：喝水"), "cup-hot", AgentState::Break, tr("喝水")},
            {"break.meal", tr("小休：用餐"), "cup-hot", AgentState::Break, tr("用餐")},
            {"break.other", tr("小休：其他"), "cup-hot", AgentState::Break, tr("其他")},
            {"training", tr("培训"), "mortarboard", AgentState::Training, {}},
            {"offline", tr("签出队列"), "power", AgentState::Offline, {}}};
}

void StateBlock::fillMenu()
{
    m_menu->clear();
    PhoneService *phone = m_services.phone.get();
    for (const Choice &choice : choices()) {
        m_menu->addAction(Icons::get(QString::fromLatin1(choice.icon)), choice.text, this,
                          [phone, choice] { phone->choose(choice.state, choice.reason); });
    }
    if (const Command *test = m_services.commands->find(QStringLiteral("shift.self_test"))) {
        m_menu->addSeparator();
        m_menu->addAction(Icons::get(QStringLiteral("clipboard2-check")), test->text, this,
                          [this] { m_services.commands->trigger(QStringLiteral("shift.self_test")); });
    }
}

void StateBlock::openMenu()
{
    fillMenu();
    m_menu->popup(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height())));
    if (!m_menu->isEmpty()) // by key the first state is one Enter away
        m_menu->setActiveAction(m_menu->actions().constFirst());
}

void StateBlock::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme->color(lookOf(m_services.phone->agent().state).fill));
    painter.fillRect(0, height() - 1, width(), 1, theme->color(ColorToken::Line));
}

} // namespace Warmline
