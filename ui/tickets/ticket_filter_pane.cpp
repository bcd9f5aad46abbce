// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticket_filter_pane.h"

#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"
#include "ui/tickets/ticket_clocks.h"
#include "ui/tickets/ticket_list_filter.h"

#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

constexpr int ValueRole = Qt::UserRole;
constexpr int CountRole = Qt::UserRole + 1;
constexpr int TierRole = Qt::UserRole + 2; ///< int of Tier; 0: none

constexpr std::array Views{TicketView::Mine,    TicketView::Open,   TicketView::ToVerify,
                           TicketView::Overdue, TicketView::Paused, TicketView::Hotline12345,
                           TicketView::Refused};
constexpr std::array Tiers{Tier::Red, Tier::Yellow, Tier::Blue};
constexpr std::array Steps{TicketStep::Accept, TicketStep::Dispatch, TicketStep::Handle, TicketStep::Verify,
                           TicketStep::Close};
constexpr std::array Trades{Trade::Indoor, Trade::Riser, Trade::Network, Trade::Station,
                            Trade::Source, Trade::Meter, Trade::Billing, Trade::Unknown};

class FilterDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const bool checkable = item.features & QStyleOptionViewItem::HasCheckIndicator;
        item.features &= ~QStyleOptionViewItem::HasCheckIndicator;
        item.text.clear();
        if (checkable)
            item.state.setFlag(QStyle::State_Selected, false);
        const QStyle *style = item.widget->style();
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
        const Theme *theme = Theme::of(item.widget);
        const QRectF box = QRectF(option.rect).adjusted(theme->px(12), 0, -theme->px(12), 0);
        const auto put = [&](qreal left, qreal width) {
            return Paint::visual(option.direction, box, QRectF(left, box.top(), width, box.height()));
        };
        qreal left = box.left();
        if (checkable) {
            QStyleOptionButton check;
            const qreal side = theme->px(15);
            QRectF at = put(left, side);
            check.rect = QRectF(at.left(), std::round(at.center().y() - side / 2), side, side).toRect();
            check.state = QStyle::State_Enabled
                        | (item.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
            check.palette = item.palette;
            style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &check, painter, item.widget);
            left += theme->px(23);
        }
        if (const int tier = index.data(TierRole).toInt(); tier > 0) {
            paintTier(painter, put(left, theme->px(12)), TicketClocks::look(Tier(tier)));
            left += theme->px(20);
        }
        const bool current = !checkable && (option.state & QStyle::State_Selected);
        const QFont font = theme->font(current ? TextRole::TableStrong : TextRole::Table);
        const QString count = index.data(CountRole).toString();
        const qreal countWidth = Paint::textWidth(font, count) + 1;
        Paint::text(painter, put(left, box.right() - countWidth - theme->px(6) - left), font,
                    theme->color(ColorToken::T1), index.data().toString(), Paint::start(option.direction));
        Paint::text(painter, put(box.right() - countWidth, countWidth), font, theme->color(ColorToken::T2),
                    count, Paint::end(option.direction));
        if (checkable && (option.state & QStyle::State_HasFocus) && item.widget->hasFocus())
            Paint::roundedBox(painter, QRectF(option.rect).adjusted(4, 1, -4, -1), theme->px(4), QColor(),
                              theme->color(ColorToken::Focus), 2);
    }

    /// As wide as paint() needs for the whole words and three figures of a count, or more where there are.
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const Theme *theme = Theme::of();
        const QFont font = theme->font(TextRole::TableStrong);
        const int count = std::max(Paint::textWidth(font, index.data(CountRole).toString()),
                                   Paint::textWidth(font, u"888"_s));
        const int check = index.flags() & Qt::ItemIsUserCheckable ? theme->px(23) : 0;
        const int tier = index.data(TierRole).toInt() > 0 ? theme->px(20) : 0;
        const int words = Paint::textWidth(font, index.data().toString());
        return {theme->px(12) + check + tier + words + theme->px(6) + count + 2 + theme->px(12),
                theme->metric(Theme::Metric::TreeRow)};
    }
};

/// As tall as its rows: the pane scrolls, not the list.
class RowsList : public QListWidget
{
public:
    QSize sizeHint() const override
    {
        return {sizeHintForColumn(0), count() * Theme::of(this)->metric(Theme::Metric::TreeRow)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

template <class E>
QListWidgetItem *addRow(QListWidget *list, const QString &title, E value, bool checks)
{
    auto *item = new QListWidgetItem(title, list);
    item->setData(ValueRole, int(value));
    item->setToolTip(title);
    if (checks) {
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    return item;
}

/// What is ticked; empty when everything is: all is no filter.
template <class E>
QList<E> ticked(const QListWidget *list)
{
    QList<E> values;
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->checkState() == Qt::Checked)
            values.append(E(list->item(row)->data(ValueRole).toInt()));
    }
    return values.size() == list->count() ? QList<E>() : values;
}

template <class E>
void showCounts(QListWidget *list, const QHash<E, int> &counts, const QList<E> *chosen)
{
    for (int row = 0; row < list->count(); ++row) {
        QListWidgetItem *item = list->item(row);
        const E value = E(item->data(ValueRole).toInt());
        const int count = counts.value(value);
        item->setData(CountRole, count > 0 ? Format::isolate(QString::number(count)) : u"—"_s);
        item->setData(Qt::AccessibleTextRole, QString(item->text() + u' ' + QString::number(count)));
        if (chosen)
            item->setCheckState(chosen->isEmpty() || chosen->contains(value) ? Qt::Checked : Qt::Unchecked);
    }
}

} // namespace

TicketFilterPane::TicketFilterPane(TicketService &tickets, TicketListFilter &filter, QWidget *parent)
    : Pane(tr("筛选"), u"funnel"_s, parent)
    , m_tickets(tickets)
    , m_filter(filter)
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"ticket_filter"_s);
    setPadded(false);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget;
    auto *layout = new QVBoxLayout(inner);
    layout->setContentsMargins(0, Theme::of(this)->px(4), 0, Theme::of(this)->px(8));
    layout->setSpacing(0);
    m_scroll->setWidget(inner);
    contentLayout()->addWidget(m_scroll);
    m_views = addList(tr("视图"), u"ticket_filter_views"_s, false);
    m_tiers = addList(tr("级别"), u"ticket_filter_tiers"_s, true);
    m_steps = addList(tr("步骤"), u"ticket_filter_steps"_s, true);
    m_trades = addList(tr("责任专业"), u"ticket_filter_trades"_s, true);
    fill();
    for (QListWidget *list : {m_views, m_tiers, m_steps, m_trades}) {
        layout->addWidget(list->property("titleLabel").value<QWidget *>());
        layout->addWidget(list);
    }
    layout->addStretch(1);
    connect(m_views, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_filling && row >= 0)
            m_filter.setView(TicketView(m_views->item(row)->data(ValueRole).toInt()));
    });
    for (QListWidget *list : {m_tiers, m_steps, m_trades})
        connect(list, &QListWidget::itemChanged, this, &TicketFilterPane::onChecked);
    connect(&m_filter, &TicketListFilter::changed, this, &TicketFilterPane::refresh);
    connect(&m_tickets, &TicketService::countsReady, this, &TicketFilterPane::refresh);
    connect(Theme::of(this), &Theme::changed, this, &TicketFilterPane::keepWide);
    refresh();
}

/// No narrower than the words and counts of all rows are, beside the scroll bar.
void TicketFilterPane::keepWide()
{
    for (QListWidget *list : {m_views, m_tiers, m_steps, m_trades})
        list->updateGeometry();
    m_scroll->setMinimumWidth(m_scroll->widget()->minimumSizeHint().width() + Theme::of(this)->px(10));
}

QListWidget *TicketFilterPane::addList(const QString &title, const QString &name, bool checks)
{
    auto *label = new QLabel(title);
    setTextRole(label, TextRole::BodyStrong);
    const Theme *theme = Theme::of(this);
    label->setContentsMargins(theme->px(12), theme->px(8), theme->px(12), theme->px(2));
    auto *list = new RowsList;
    list->setObjectName(name);
    list->setAccessibleName(title);
    list->setItemDelegate(new FilterDelegate(list));
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    list->setProperty("titleLabel", QVariant::fromValue<QWidget *>(label));
    if (checks) {
        // A click anywhere in the row ticks it; the delegate paints the box itself.
        connect(list, &QListWidget::itemClicked, list, [](QListWidgetItem *item) {
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        });
    }
    return list;
}

void TicketFilterPane::fill()
{
    m_filling = true;
    for (const TicketView view : Views)
        addRow(m_views, ticketViewTitle(view), view, false);
    for (const Tier tier : Tiers)
        addRow(m_tiers, TicketClocks::tierWords(tier, m_tickets.limits()), tier, true)
            ->setData(TierRole, int(tier));
    for (const TicketStep step : Steps)
        addRow(m_steps, TicketViews::stepTitle(step), step, true);
    for (const Trade trade : Trades)
        addRow(m_trades, trade == Trade::Unknown ? tr("未定") : TicketViews::tradeTitle(trade), trade, true);
    m_filling = false;
}

void TicketFilterPane::refresh()
{
    m_filling = true;
    const TicketCounts &counts = m_tickets.counts();
    const TicketFilter &narrow = m_filter.narrow();
    showCounts(m_views, counts.views, static_cast<const QList<TicketView> *>(nullptr));
    showCounts(m_tiers, counts.tiers, &narrow.tiers);
    showCounts(m_steps, counts.steps, &narrow.steps);
    showCounts(m_trades, counts.trades, &narrow.trades);
    for (int row = 0; row < m_views->count(); ++row) {
        if (m_views->item(row)->data(ValueRole).toInt() == int(m_filter.view()))
            m_views->setCurrentRow(row);
    }
    m_filling = false;
    keepWide();
}

void TicketFilterPane::onChecked()
{
    if (m_filling)
        return;
    m_filter.setTiers(ticked<Tier>(m_tiers));
    m_filter.setSteps(ticked<TicketStep>(m_steps));
    m_filter.setTrades(ticked<Trade>(m_trades));
}

} // namespace Warmline
