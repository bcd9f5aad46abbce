// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/outbox_pane.h"

#include "app/services/sync/connection_status.h"
#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/key_button.h"
#include "ui/common/paint.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"

#include <QHBoxLayout>
#include <QListView>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

using State = OutboxItem::State;

ChipKind chipOf(State state)
{
    switch (state) {
    case State::Refused: return ChipKind::Bad;
    case State::Held: return ChipKind::Warn;
    case State::Sending: return ChipKind::Accent;
    case State::Waiting: break;
    }
    return ChipKind::Neutral;
}

/// What and of which ticket, with its state at the end; below it since when and why.
class OutboxDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const Theme *theme = Theme::of();
        return {100, theme->lineHeight(TextRole::Body) + theme->lineHeight(TextRole::Label) + theme->px(14)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme *theme = Theme::of(option.widget);
        QStyleOptionViewItem bare = option;
        initStyleOption(&bare, index);
        bare.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &bare, painter, option.widget);
        const QRectF frame(option.rect);
        const QRectF box = frame.adjusted(theme->px(12), theme->px(6), -theme->px(12), -theme->px(7));
        const auto put = [&](qreal left, qreal top, qreal width, qreal height) {
            return Paint::visual(option.direction, frame, {left, top, width, height});
        };
        const auto state = State(index.data(OutboxModel::StateRole).toInt());
        const bool selected = option.state & QStyle::State_Selected;
        const qreal side = theme->px(16);
        const qreal first = theme->lineHeight(TextRole::Body);
        const qreal second = theme->lineHeight(TextRole::Label);
        const ColorToken ink = state == State::Refused ? ColorToken::Red
                             : state == State::Held    ? ColorToken::Yel
                                                       : ColorToken::T2;
        Icons::paint(painter, put(box.left(), box.top() + std::floor((first - side) / 2), side, side),
                     index.data(OutboxModel::IconRole).toString(), theme->color(ink));
        const qreal left = box.left() + side + theme->px(10);
        const QString word = index.data(OutboxModel::StateTextRole).toString();
        const qreal chip = Chip::widthFor(word, {});
        Chip::paintChip(painter, put(box.right() - chip, box.top(), chip, first), word, chipOf(state), {},
                        option.direction);
        Paint::text(painter, put(left, box.top(), box.right() - chip - theme->px(10) - left, first),
                    theme->font(TextRole::BodyStrong), theme->color(ColorToken::T1), index.data().toString(),
                    Paint::start(option.direction));
        const QString age = index.data(OutboxModel::AgeRole).toString();
        const qreal ageWidth = Paint::textWidth(theme->font(TextRole::Label), age);
        Paint::text(painter, put(box.right() - ageWidth, box.top() + first, ageWidth, second),
                    theme->font(TextRole::Label), theme->color(selected ? ColorToken::T2 : ColorToken::T3),
                    age, Paint::end(option.direction));
        Paint::text(painter,
                    put(left, box.top() + first, box.right() - ageWidth - theme->px(10) - left, second),
                    theme->font(TextRole::Label),
                    theme->color(state == State::Refused ? ColorToken::Red : ColorToken::T2),
                    index.data(OutboxModel::DetailRole).toString(), Paint::start(option.direction));
        if ((option.state & QStyle::State_HasFocus) && option.widget->hasFocus())
            Paint::roundedBox(painter, frame.adjusted(2, 2, -2, -3), theme->px(4), QColor(),
                              theme->color(ColorToken::Focus), 2);
    }
};

QString stateText(const OutboxItem &item)
{
    switch (item.state) {
    case State::Refused: return item.redone ? OutboxPane::tr("被拒，已重做") : OutboxPane::tr("被拒");
    case State::Held: return OutboxPane::tr("搁置");
    case State::Sending: return OutboxPane::tr("正在发送");
    case State::Waiting: break;
    }
    return OutboxPane::tr("等待发送");
}

QString detailText(const OutboxItem &item, qint64 nowMs)
{
    switch (item.state) {
    case State::Refused:
        return item.reason.isEmpty() ? OutboxPane::tr("服务器没有接受，没有说明原因")
                                     : OutboxPane::tr("服务器没有接受：%1").arg(item.reason);
    case State::Held: {
        const qint64 left = item.retryAtMs - nowMs;
        const QString again = left > 0 ? OutboxPane::tr("%1后再试").arg(Format::span(left - left % 1000))
                                       : OutboxPane::tr("马上再试");
        return item.reason.isEmpty() ? again : OutboxPane::tr("%1 · %2").arg(item.reason, again);
    }
    case State::Sending: return OutboxPane::tr("等服务器回音");
    case State::Waiting: break;
    }
    return OutboxPane::tr("已存本机，轮到就发");
}

QString titleText(const OutboxItem &item)
{
    const QString what = item.title.isEmpty() ? item.intent : item.title;
    return item.entityTitle.isEmpty() ? what : what + u" · "_s + Format::isolate(item.entityTitle);
}

QString iconOf(State state)
{
    switch (state) {
    case State::Refused: return u"x-circle"_s;
    case State::Held: return u"pause-circle"_s;
    case State::Sending: return u"cloud-arrow-up"_s;
    case State::Waiting: break;
    }
    return u"clock"_s;
}

} // namespace

void OutboxModel::setItems(const QList<OutboxItem> &items, qint64 nowMs)
{
    m_nowMs = nowMs;
    const bool sameRows = std::ranges::equal(
        m_items, items, [](const OutboxItem &a, const OutboxItem &b) { return a.operation == b.operation; });
    if (sameRows) {
        m_items = items;
        if (!m_items.isEmpty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_items = items;
    endResetModel();
}

void OutboxModel::tick(qint64 nowMs)
{
    m_nowMs = nowMs;
    if (!m_items.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1), {DetailRole, AgeRole});
}

const OutboxItem *OutboxModel::at(int row) const
{
    return row >= 0 && row < m_items.size() ? &m_items[row] : nullptr;
}

int OutboxModel::rowOf(const OperationId &id) const
{
    const auto it = std::ranges::find(m_items, id, &OutboxItem::operation);
    return it == m_items.cend() ? -1 : int(it - m_items.cbegin());
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    const OutboxItem *item = at(index.row());
    if (!item)
        return {};
    switch (role) {
    case Qt::DisplayRole: return titleText(*item);
    case Qt::AccessibleTextRole:
        return QStringList{titleText(*item), stateText(*item), detailText(*item, m_nowMs),
                           Format::age(m_nowMs - item->atMs)}
            .join(u'，');
    case Qt::ToolTipRole:
        return QString(detailText(*item, m_nowMs) + u'\n' + Times::recent(item->atMs, m_nowMs));
    case StateRole: return int(item->state);
    case StateTextRole: return stateText(*item);
    case DetailRole: return detailText(*item, m_nowMs);
    case AgeRole: return Format::age(m_nowMs - item->atMs);
    case IconRole: return iconOf(item->state);
    default: return {};
    }
}

OutboxPane::OutboxPane(OutboxService &outbox, ConnectionStatus &connection, const Clock &clock,
                       QWidget *parent)
    : Pane(tr("待发"), u"cloud-arrow-up"_s, parent)
    , m_outbox(outbox)
    , m_connection(connection)
    , m_clock(clock)
    , m_model(new OutboxModel(this))
    , m_list(new QListView(this))
    , m_link(new Chip({}, ChipKind::Neutral, {}, this))
    , m_retry(new KeyButton(tr("再试一次"), KeyButton::Kind::Primary, this))
    , m_export(new KeyButton(tr("导出这一条"), KeyButton::Kind::Plain, this))
    , m_open(new KeyButton(tr("看工单"), KeyButton::Kind::Plain, this))
{
    setObjectName(u"outbox_pane"_s);
    setPadded(false);
    m_link->setObjectName(u"outbox_link"_s);
    addHeaderWidget(m_link);
    m_list->setObjectName(u"outbox_list"_s);
    m_list->setAccessibleName(tr("待发与被拒的操作"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new OutboxDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setProperty("rowLines", true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    contentLayout()->addWidget(m_list);
    m_retry->setObjectName(u"outbox_retry"_s);
    m_export->setObjectName(u"outbox_export"_s);
    m_open->setObjectName(u"outbox_open"_s);
    m_export->setToolTip(tr("存成文件，可交给管理员；不含个人信息"));
    actionBar()->addWidget(m_open);
    actionBar()->addWidget(m_export);
    actionBar()->addStretch(1);
    actionBar()->addWidget(m_retry);

    connect(&outbox, &OutboxService::changed, this, [this] {
        m_known = true;
        refresh();
    });
    connect(&connection, &ConnectionStatus::changed, this, &OutboxPane::refreshLink);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &OutboxPane::refreshActions);
    connect(m_list, &QListView::activated, this, [this] {
        if (const OutboxItem *item = current(); item && !item->entityTitle.isEmpty())
            emit ticketActivated(item->entityTitle);
    });
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (const OutboxItem *item = current())
            m_outbox.retry(item->operation);
    });
    connect(m_export, &QPushButton::clicked, this, [this] {
        if (const OutboxItem *item = current())
            emit exportRequested(item->operation, OutboxService::suggestedFileName(*item));
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const OutboxItem *item = current())
            emit ticketActivated(item->entityTitle);
    });
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_model->tick(m_clock.utcMs());
        refreshLink();
    });
    m_known = !outbox.items().isEmpty();
    refresh();
    refreshLink();
    m_outbox.refresh();
}

const OutboxItem *OutboxPane::current() const
{
    return m_model->at(m_list->currentIndex().row());
}

void OutboxPane::refresh()
{
    const OutboxItem *before = current();
    const OperationId chosen = before ? before->operation : OperationId();
    m_model->setItems(m_outbox.items(), m_clock.utcMs());
    // A refused one that was made anew, or one that arrived, leaves the choice to the next.
    const int row = before ? m_model->rowOf(chosen) : 0;
    m_list->setCurrentIndex(m_model->index(std::max(row, 0)));
    const qint64 waiting = m_outbox.waiting().size() + m_outbox.unlisted();
    setTitle(tr("待发 %1").arg(Format::isolate(Format::number(double(waiting)))));
    QStringList side;
    if (!m_outbox.refused().isEmpty())
        side << tr("被拒 %1").arg(Format::isolate(Format::number(double(m_outbox.refused().size()))));
    if (m_outbox.unlisted() > 0)
        side << tr("另有 %1 条未列出").arg(Format::isolate(Format::number(double(m_outbox.unlisted()))));
    setSideText(side.join(u" · "_s));
    if (m_model->rowCount() > 0)
        showContent();
    else if (m_known)
        stateView()->showEmpty(tr("都已送达，没有待发"), u"check2-all"_s);
    else
        stateView()->showLoading(tr("读待发清单"));
    if (m_model->rowCount() == 0)
        showState();
    refreshActions();
}

void OutboxPane::refreshLink()
{
    const SyncLink link = m_connection.link();
    m_link->setText(m_connection.linkText());
    m_link->setKind(link == SyncLink::Online    ? ChipKind::Ok
                    : link == SyncLink::Offline ? ChipKind::Warn
                                                : ChipKind::Neutral);
    m_link->setIconName(link == SyncLink::Online    ? u"check2"_s
                        : link == SyncLink::Offline ? u"cloud-slash"_s
                                                    : u"clock"_s);
    const QString problem = m_connection.problemText();
    m_link->setToolTip(problem);
    setBanner(problem.isEmpty() ? QString() : tr("同步遇到的问题：%1").arg(problem));
}

void OutboxPane::refreshActions()
{
    const OutboxItem *item = current();
    actionBar()->parentWidget()->setVisible(item);
    if (!item)
        return;
    const bool refused = item->state == State::Refused;
    m_retry->setText(refused ? tr("照原样重做") : tr("再试一次"));
    m_retry->setEnabled(item->state != State::Sending && !item->redone);
    m_retry->setToolTip(refused ? tr("用同样的内容，作为现在的操作再提交一次；原来那条留着")
                                : tr("不等到时间，现在就再发"));
    m_retry->updateGeometry();
    m_open->setVisible(item->kind == EntityKind::Ticket && !item->entityTitle.isEmpty()
                       && (!refused || item->intent != u"ticket.open"_s));
}

void OutboxPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_outbox.refresh();
    m_tick.start();
}

void OutboxPane::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    Pane::hideEvent(event);
}

} // namespace Warmline
