// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/conflict_pane.h"

#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/paint.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

ConflictCard::ConflictCard(const ConflictItem &item, qint64 nowMs, QWidget *parent)
    : QFrame(parent)
    , m_item(item)
{
    const Theme *theme = Theme::of(this);
    setObjectName(u"conflict_card"_s);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("%1 的%2有两个值").arg(Format::isolate(item.entityTitle), item.fieldTitle));
    auto *title = new QLabel(item.fieldTitle, this);
    setTextRole(title, TextRole::BodyStrong);
    auto *ticket = new KeyButton(Format::isolate(item.entityTitle), KeyButton::Kind::Quiet, this);
    ticket->setSizeClass(KeyButton::Size::Small);
    ticket->setFocusPolicy(Qt::TabFocus);
    ticket->setEnabled(!item.conflict.number.isEmpty());
    if (item.conflict.number.isEmpty())
        ticket->setToolTip(tr("通话没有单号"));
    connect(ticket, &QPushButton::clicked, this, [this] { emit ticketActivated(m_item.conflict.number); });
    auto *head = new QHBoxLayout;
    head->setSpacing(theme->px(8));
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(ticket);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(theme->px(8));
    sides->addWidget(makeSide(item.a, ConflictSide::A, false, nowMs), 1);
    sides->addWidget(makeSide(item.b, ConflictSide::B, item.conflict.isCurrentB, nowMs), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme->px(12), theme->px(8), theme->px(12), theme->px(12));
    layout->setSpacing(theme->px(8));
    layout->addLayout(head);
    layout->addLayout(sides);
}

QWidget *ConflictCard::makeSide(const ConflictValue &value, ConflictSide side, bool holds, qint64 nowMs)
{
    const Theme *theme = Theme::of(this);
    const bool first = side == ConflictSide::A;
    auto *box = new QWidget(this);
    const QString who = value.mine ? tr("我") : Format::isolate(value.who.value);
    auto *by = new QLabel(tr("%1 · %2").arg(who, Times::recent(value.whenMs, nowMs)), box);
    setTextRole(by, TextRole::Label, ColorToken::T2);
    const QString words = value.gone ? tr("内容已删除") : value.words.isEmpty() ? tr("空") : value.words;
    auto *text = new QLabel(words, box);
    text->setObjectName(first ? u"conflict_value_1"_s : u"conflict_value_2"_s);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    setTextRole(text, TextRole::BodyStrong, value.gone ? ColorToken::T3 : ColorToken::T1);
    auto *choose = new KeyButton(tr("用这个"), KeyButton::Kind::Plain, box);
    choose->setObjectName(first ? u"conflict_choose_1"_s : u"conflict_choose_2"_s);
    choose->setKeyText(first ? u"1"_s : u"2"_s);
    choose->setSizeClass(KeyButton::Size::Small);
    choose->setEnabled(!value.gone && !m_item.choosing);
    choose->setAccessibleName(tr("用 %1 的值：%2").arg(who, words));
    choose->setToolTip(value.gone        ? tr("这个内容已经删除，不能再选用")
                       : m_item.choosing ? tr("正在写入")
                                         : tr("两个值都留在记录里，90 天内可查"));
    connect(choose, &QPushButton::clicked, this, [this, side] { emit chosen(side); });
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme->px(8));
    foot->addWidget(choose);
    if (holds)
        foot->addWidget(new Chip(tr("现在是这个"), ChipKind::Accent, {}, box));
    foot->addStretch(1);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme->px(4));
    column->addWidget(by);
    column->addWidget(text);
    column->addStretch(1);
    column->addLayout(foot);
    return box;
}

void ConflictCard::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && !m_item.choosing) {
        if (event->key() == Qt::Key_1 && !m_item.a.gone) {
            emit chosen(ConflictSide::A);
            return;
        }
        if (event->key() == Qt::Key_2 && !m_item.b.gone) {
            emit chosen(ConflictSide::B);
            return;
        }
    }
    QFrame::keyPressEvent(event);
}

void ConflictCard::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    Paint::roundedBox(
        &painter, QRectF(rect()), theme->metric(Theme::Metric::ControlRadius), theme->color(ColorToken::S1),
        theme->color(hasFocus() ? ColorToken::Focus : ColorToken::Line), hasFocus() ? theme->pxF(2) : 0);
}

ConflictPane::ConflictPane(ConflictService &conflicts, const Clock &clock, QWidget *parent)
    : Pane(tr("冲突"), u"intersect"_s, parent)
    , m_conflicts(conflicts)
    , m_clock(clock)
    , m_cards(nullptr)
{
    setObjectName(u"conflict_pane"_s);
    setPadded(false);
    const Theme *theme = Theme::of(this);
    auto *inner = new QWidget;
    m_cards = new QVBoxLayout(inner);
    m_cards->setContentsMargins(theme->px(12), theme->px(10), theme->px(12), theme->px(10));
    m_cards->setSpacing(theme->px(8));
    m_cards->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setObjectName(u"conflict_area"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inner);
    contentLayout()->addWidget(area);
    connect(&conflicts, &ConflictService::changed, this, &ConflictPane::refresh);
    connect(&conflicts, &ConflictService::failed, this, [this](const Error &error) {
        if (showsContent())
            return;
        stateView()->showError(tr("取不到冲突"), error.message());
        showState();
    });
    connect(stateView(), &StateView::retryRequested, &conflicts, &ConflictService::refresh);
    refresh();
}

void ConflictPane::refresh()
{
    for (QWidget *card : std::as_const(m_shown)) {
        card->hide();
        card->deleteLater(); // its button may be the one that was pressed
    }
    m_shown.clear();
    const QList<ConflictItem> &items = m_conflicts.conflicts();
    const qint64 now = m_clock.utcMs();
    for (qsizetype i = 0; i < std::min<qsizetype>(items.size(), kCards); ++i) {
        auto *card = new ConflictCard(items[i], now);
        connect(
            card, &ConflictCard::chosen, &m_conflicts,
            [this, conflict = items[i].conflict](ConflictSide side) { m_conflicts.choose(conflict, side); });
        connect(card, &ConflictCard::ticketActivated, this, &ConflictPane::ticketActivated);
        m_cards->insertWidget(m_cards->count() - 1, card);
        card->show(); // at once, not with the next event: the pane must not flicker
        m_shown.append(card);
    }
    setTitle(items.isEmpty() ? tr("冲突")
                             : tr("冲突 %1").arg(Format::isolate(Format::number(double(items.size())))));
    setSideHint(items.isEmpty() ? QString() : tr("两人改了同一处，请选一个；两个值都留着"));
    if (!items.isEmpty()) {
        showContent();
        return;
    }
    if (m_conflicts.isKnown())
        stateView()->showEmpty(tr("没有两人改同一处的冲突"), u"check2-all"_s);
    else
        stateView()->showLoading(tr("读冲突"));
    showState();
}

void ConflictPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_conflicts.refresh();
}

} // namespace Warmline
