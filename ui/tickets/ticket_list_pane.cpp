// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticket_list_pane.h"

#include "ui/common/chip.h"
#include "ui/common/dialling.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/source_field.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/tickets/ticket_clocks.h"
#include "ui/tickets/ticket_columns.h"
#include "ui/tickets/ticket_list_delegates.h"
#include "ui/tickets/ticket_list_filter.h"
#include "ui/tickets/ticket_list_model.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

constexpr int SearchDelayMs = 150;

/// What the colours of the clocks mean: shape, word, limit.
QWidget *legendOf(const TicketLimits &limits)
{
    auto *legend = new QWidget;
    auto *row = new QHBoxLayout(legend);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::of(legend)->px(5));
    for (const Tier tier : {Tier::Red, Tier::Yellow, Tier::Blue}) {
        auto *text = new QLabel(TicketClocks::tierWords(tier, limits));
        setTextRole(text, TextRole::Label, ColorToken::T2);
        row->addWidget(new TierGlyph(TicketClocks::look(tier)));
        row->addWidget(text);
        row->addSpacing(Theme::of(legend)->px(6));
    }
    return legend;
}

} // namespace

TicketListPane::TicketListPane(TicketService &tickets, TicketListFilter &filter, const Clock &clock,
                               QWidget *parent)
    : Pane(tr("工单"), u"ticket-perforated"_s, parent)
    , m_tickets(tickets)
    , m_filter(filter)
    , m_clock(clock)
    , m_model(new TicketListModel(this))
    , m_table(new QTableView(this))
    , m_search(new SourceField(tr("查找工单"), this))
    , m_household(new Chip({}, ChipKind::Accent, u"house"_s, this))
    , m_area(new Chip({}, ChipKind::Accent, u"geo-alt"_s, this))
    , m_clear(new KeyButton(tr("清除筛选"), KeyButton::Kind::Plain, this))
{
    setObjectName(u"ticket_list"_s);
    setPadded(false);
    m_model->setLimits(m_tickets.limits());
    addHeaderWidget(legendOf(m_tickets.limits()));
    buildTools();
    buildTable();
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_model->tick(m_clock.utcMs());
        retitle();
    });
    connect(&m_tickets, &TicketService::listReady, this, [this] {
        m_listed = true;
        showList();
    });
    connect(&m_tickets, &TicketService::listFailed, this, [this](const Error &error) {
        stateView()->showError(tr("取不到工单列表"), error.text);
        showState();
    });
    connect(&m_filter, &TicketListFilter::changed, this, [this] {
        if (m_search->text() != m_filter.narrow().text)
            m_search->setText(m_filter.narrow().text);
        retitle();
    });
    connect(stateView(), &StateView::retryRequested, &m_tickets, &TicketService::refreshList);
    connect(stateView(), &StateView::actionTriggered, this, [this] { m_filter.clear(); });
    m_listed = m_tickets.list().asOfMs > 0;
    if (m_listed) {
        showList();
    } else {
        stateView()->showLoading(tr("正在取工单"));
        showState();
    }
}

void TicketListPane::buildTools()
{
    const Theme *theme = Theme::of(this);
    m_search->lineEdit()->setObjectName(u"ticket_search"_s);
    m_search->lineEdit()->setPlaceholderText(tr("单号、地址、户名首字母 hfjy"));
    m_search->lineEdit()->setClearButtonEnabled(false);
    m_search->setIconName(u"search"_s);
    m_search->setText(m_filter.narrow().text);
    m_search->setMinimumWidth(theme->px(180));
    m_search->setMaximumWidth(theme->px(250));
    m_clear->setObjectName(u"ticket_clear_filter"_s);
    m_clear->setIconName(u"x-lg"_s);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(theme->px(12), theme->px(8), theme->px(12), theme->px(7));
    tools->setSpacing(theme->px(8));
    tools->addWidget(m_search, 1);
    m_household->setObjectName(u"ticket_household"_s);
    m_household->setClosable(true);
    tools->addWidget(m_household);
    m_area->setObjectName(u"ticket_area"_s);
    m_area->setClosable(true);
    tools->addWidget(m_area);
    connect(m_area, &Chip::closeRequested, this, [this] { m_filter.clearArea(); });
    tools->addWidget(m_clear);
    connect(m_household, &Chip::closeRequested, this, [this] { m_filter.setHousehold({}, {}); });
    tools->addStretch(1);
    // The tools stay when the list shows nothing: they are the way out.
    auto *bar = new QWidget(this);
    bar->setLayout(tools);
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, bar);
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(SearchDelayMs);
    connect(&m_searchDelay, &QTimer::timeout, this, [this] { m_filter.setText(m_search->text().trimmed()); });
    connect(m_search, &SourceField::edited, this, [this] {
        m_search->setSource(ValueSource::None); // a search has no source
        m_searchDelay.start();
    });
    connect(m_search->lineEdit(), &QLineEdit::returnPressed, this, [this] {
        m_searchDelay.stop();
        m_filter.setText(m_search->text().trimmed());
        m_table->setFocus();
    });
    connect(m_clear, &KeyButton::clicked, this, [this] { m_filter.clear(); });
}

void TicketListPane::buildTable()
{
    const Theme *theme = Theme::of(this);
    m_table->setObjectName(u"ticket_table"_s);
    m_table->setAccessibleName(tr("工单列表"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setMouseTracking(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(theme->px(20));
    m_table->verticalHeader()->setDefaultSectionSize(theme->metric(Theme::Metric::TicketRow));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setItemDelegate(new TicketTextDelegate(m_table));
    m_table->setItemDelegateForColumn(TicketListModel::ClockColumn, new TicketClockDelegate(m_table));
    m_table->setItemDelegateForColumn(TicketListModel::StepColumn, new TicketStepDelegate(m_table));
    m_table->setItemDelegateForColumn(TicketListModel::OpenedColumn, new TicketOpenedDelegate(m_table));
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    contentLayout()->addWidget(m_table);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        applyGroups();
        shareColumns();
        restoreSelection();
    });
    new DialRows(m_table, [this](const QModelIndex &index) {
        return DialTarget{
            .account = m_model->accountAt(index.row()), .second = false, .number = {}, .shown = {}};
    });
    connect(m_table, &QTableView::clicked, this,
            [this](const QModelIndex &index) { m_model->toggle(index.row()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (m_model->isGroup(index.row()))
            return;
        emit ticketActivated(m_model->idAt(index.row()));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TicketListPane::onCurrentChanged);
}

bool TicketListPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        shareColumns();
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int row = m_table->currentIndex().row();
        const bool press =
            key->key() == Qt::Key_Space || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (press && m_model->isGroup(row)) {
            m_model->toggle(row);
            m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
            return true;
        }
    }
    return Pane::eventFilter(watched, event);
}

void TicketListPane::showList()
{
    const TicketList &list = m_tickets.list();
    m_model->setList(list, m_clock.utcMs());
    if (list.rows.isEmpty()) {
        const bool narrowed = m_filter.isNarrowed();
        stateView()->showEmpty(narrowed ? tr("没有符合筛选的工单") : tr("这里没有工单"), u"check2-all"_s,
                               narrowed ? tr("清除筛选") : QString());
        showState();
    } else {
        showContent();
    }
    retitle();
}

void TicketListPane::retitle()
{
    const TicketList &list = m_tickets.list();
    const QString &household = m_filter.householdTitle();
    m_household->setText(household);
    m_household->setVisible(!household.isEmpty());
    m_area->setText(m_filter.areaText());
    m_area->setVisible(!m_filter.areaText().isEmpty());
    setTitle((household.isEmpty() ? ticketViewTitle(m_filter.view()) : tr("本户工单")) + u' '
             + Format::isolate(Format::number(double(list.total))));
    const bool cut = list.total > list.rows.size();
    setSideText(cut ? tr("显示前 %1 件").arg(Format::isolate(QString::number(list.rows.size()))) : QString());
    m_clear->setVisible(m_filter.isNarrowed());
    setAge(list.asOfMs > 0 ? Format::age(m_clock.utcMs() - list.asOfMs) : QString());
}

void TicketListPane::applyGroups()
{
    const Theme *theme = Theme::of(this);
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool group = m_model->isGroup(row);
        if (group)
            m_table->setSpan(row, 0, 1, TicketListModel::ColumnCount);
        m_table->setRowHeight(row, group ? theme->px(30) : theme->metric(Theme::Metric::TicketRow));
    }
}

void TicketListPane::restoreSelection()
{
    m_restoring = true;
    const int row = m_model->rowOf(m_selected);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    m_restoring = false;
}

void TicketListPane::onCurrentChanged(const QModelIndex &current)
{
    const TicketId id = m_model->idAt(current.row());
    if (m_restoring || id.isNull() || id == m_selected)
        return;
    m_selected = id;
    m_tickets.showDetails(id);
}

void TicketListPane::shareColumns()
{
    const QList<int> widths = TicketColumns::share(*m_model, *Theme::of(this), m_table->viewport()->width());
    for (int column = 0; column < widths.size(); ++column) {
        m_table->setColumnHidden(column, widths.at(column) == 0);
        m_table->setColumnWidth(column, widths.at(column));
    }
}

void TicketListPane::showEvent(QShowEvent *event)
{
    Pane::showEvent(event);
    m_filter.apply();
    m_tickets.setListActive(true);
    m_tick.start();
}

void TicketListPane::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    m_tickets.setListActive(false);
    Pane::hideEvent(event);
}

} // namespace Warmline
