// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/alarm_pane.h"

#include "app/services/stations/alarm_words.h"
#include "ui/common/elided_label.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/segmented_control.h"
#include "ui/common/state_view.h"
#include "ui/common/table_rows.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/stations/tier_delegate.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr qint64 kHourMs = 3'600'000;
enum View { Standing, Ended };

} // namespace

AlarmPane::AlarmPane(AlarmService &alarms, QWidget *parent)
    : Pane(tr("告警"), u"exclamation-triangle"_s, parent)
    , m_alarms(alarms)
    , m_model(new AlarmModel(this))
    , m_table(new QTableView)
    , m_view(new SegmentedControl(tr("看哪些告警")))
    , m_deed(new QWidget)
    , m_words(new ElidedLabel)
    , m_take(new KeyButton(tr("接手"), KeyButton::Kind::Primary))
    , m_reason(new QLineEdit)
    , m_for(new QComboBox)
    , m_shelve(new KeyButton(tr("搁置")))
    , m_propose(new KeyButton({}))
    , m_nothing(new KeyButton(tr("不需要"), KeyButton::Kind::Quiet))
{
    setObjectName(u"alarm_pane"_s);
    setPadded(false);
    setHeaderHeight(36);
    m_view->setObjectName(u"alarm_view"_s);
    m_view->addSegment(tr("当前"));
    m_view->addSegment(tr("已结束"));
    m_view->setCurrentIndex(Standing);
    addHeaderWidget(m_view);
    auto *rules = new KeyButton(tr("规则…"), KeyButton::Kind::Quiet);
    rules->setObjectName(u"alarm_rules_key"_s);
    rules->setSizeClass(KeyButton::Size::Small);
    connect(rules, &KeyButton::clicked, this, &AlarmPane::rulesActivated);
    addHeaderWidget(rules);
    buildTable();
    buildDeed();
    connect(m_view, &SegmentedControl::activated, this, &AlarmPane::refresh);
    connect(&m_alarms, &AlarmService::changed, this, [this] {
        setBanner({});
        refresh();
    });
    connect(&m_alarms, &AlarmService::failed, this,
            [this](const Error &error) { setBanner(error.message()); });
    auto *minute = new QTimer(this);
    connect(minute, &QTimer::timeout, this, [this] { m_model->setNow(m_alarms.nowMs()); });
    minute->start(std::chrono::seconds(30));
    refresh();
}

void AlarmPane::buildTable()
{
    m_table->setObjectName(u"alarm_list"_s);
    m_table->setAccessibleName(tr("告警"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    setUpRows(*m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(AlarmModel::Evidence, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setItemDelegateForColumn(AlarmModel::What, new TierDelegate(AlarmModel::TierRole, m_table));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto rows = [this] {
        m_table->verticalHeader()->setDefaultSectionSize(Theme::of(this)->metric(Theme::Metric::Row));
    };
    rows();
    connect(Theme::of(this), &Theme::changed, this, rows);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AlarmPane::onCurrent);
    connect(m_table, &QTableView::activated, this, &AlarmPane::activate);
    contentLayout()->addWidget(m_table, 1);
}

void AlarmPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    fitColumns();
}

// In a narrow pane the evidence leaves the list, where only its first letters had room: the chosen alarm's
// stands below it in full.
void AlarmPane::fitColumns()
{
    const QAbstractItemView *view = m_table; // a table keeps the width of its contents to itself
    int room = contentsRect().width();
    for (const int column : {AlarmModel::What, AlarmModel::Since, AlarmModel::Who})
        room -=
            std::max(view->sizeHintForColumn(column), m_table->horizontalHeader()->sectionSizeHint(column));
    const bool narrow = room < Theme::of(this)->px(90);
    m_table->setColumnHidden(AlarmModel::Evidence, narrow);
    m_table->horizontalHeader()->setSectionResizeMode(
        AlarmModel::What, narrow ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
}

void AlarmPane::buildDeed()
{
    const Theme *theme = Theme::of(this);
    m_words->setObjectName(u"alarm_words"_s);
    m_take->setObjectName(u"alarm_take"_s);
    m_reason->setObjectName(u"alarm_reason"_s);
    m_for->setObjectName(u"alarm_shelve_for"_s);
    m_shelve->setObjectName(u"alarm_shelve"_s);
    m_propose->setObjectName(u"alarm_propose"_s);
    m_nothing->setObjectName(u"alarm_nothing"_s);
    setTextRole(m_words, TextRole::Label, ColorToken::T2);
    m_reason->setPlaceholderText(tr("搁置原因"));
    m_reason->setAccessibleName(tr("搁置原因"));
    m_for->setAccessibleName(tr("搁置多久"));
    for (const int hours : {1, 4, 12, 24})
        m_for->addItem(tr("%1 小时").arg(Format::isolate(QString::number(hours))), hours);
    auto *box = new QVBoxLayout(m_deed);
    box->setContentsMargins(theme->px(10), theme->px(6), theme->px(10), theme->px(8));
    box->setSpacing(theme->px(6));
    box->addWidget(m_words);
    auto *first = new FlowLayout; // three acts of a long language are wider than the pane may be
    first->addWidget(m_take);
    first->addWidget(m_propose);
    first->addWidget(m_nothing);
    box->addLayout(first);
    auto *second = new QHBoxLayout;
    second->addWidget(m_reason, 1);
    second->addWidget(m_for);
    second->addWidget(m_shelve);
    box->addLayout(second);
    contentLayout()->addWidget(m_deed);
    connect(m_take, &KeyButton::clicked, this, [this] { m_alarms.take(m_chosen); });
    connect(m_shelve, &KeyButton::clicked, this, &AlarmPane::shelve);
    connect(m_reason, &QLineEdit::returnPressed, this, &AlarmPane::shelve);
    connect(m_reason, &QLineEdit::textChanged, this, &AlarmPane::showChosen);
    connect(m_propose, &KeyButton::clicked, this, &AlarmPane::propose);
    connect(m_nothing, &KeyButton::clicked, this,
            [this] { m_alarms.decide(m_chosen, AlarmDecision::Nothing); });
}

void AlarmPane::refresh()
{
    const bool ended = m_view->currentIndex() == Ended;
    const QList<AlarmRow> &rows = ended ? m_alarms.history() : m_alarms.standing();
    m_model->setRows(rows, m_alarms.nowMs());
    fitColumns();
    const int open = m_alarms.openCount();
    setTitle(m_alarms.standing().isEmpty()
                 ? tr("告警")
                 : tr("告警 %1").arg(Format::isolate(Format::number(double(m_alarms.standing().size())))));
    if (open > 0)
        setSideText(tr("%1 个无人接手").arg(Format::isolate(Format::number(open))));
    else
        setSideHint(tr("静音不等于接手"));
    if (!m_alarms.isRead()) {
        stateView()->showLoading(tr("读取告警"));
        showState();
        return;
    }
    selectChosen();
    if (rows.isEmpty()) {
        stateView()->showEmpty(ended ? tr("近 8 天没有已结束的告警") : tr("没有告警"), u"check2-all"_s);
        showState();
        return;
    }
    showContent();
}

/// What is pressed next must not hit another alarm than the one it was aimed at: when that has ended, nothing
/// is chosen until the agent chooses.
void AlarmPane::selectChosen()
{
    const int row = m_model->indexOf(m_chosen);
    if (row < 0 && !m_chosen.isEmpty()) {
        m_chosen.clear();
        m_reason->clear();
        m_lost = true;
    }
    m_lost = m_lost && m_model->rowCount() > 0;
    if (m_model->rowCount() > 0 && !m_lost)
        selectTableRow(*m_table, std::max(0, row));
    showChosen();
}

void AlarmPane::onCurrent(const QModelIndex &current)
{
    if (current.isValid()) {
        const QString id = m_model->at(current.row()).record.id;
        if (id != m_chosen)
            m_reason->clear(); // it was for the other one
        m_chosen = id;
        m_lost = false;
    }
    showChosen();
}

const AlarmRow *AlarmPane::chosen() const
{
    return m_model->rowCount() > 0 ? m_alarms.find(m_chosen) : nullptr;
}

void AlarmPane::showChosen()
{
    const AlarmRow *row = chosen();
    m_deed->setVisible(row != nullptr);
    if (!row)
        return;
    const AlarmRecord &record = row->record;
    QStringList words{Format::isolateFigures(AlarmWords::evidence(record))};
    if (!record.stands())
        words.append(Format::isolateFigures(AlarmWords::worst(record)));
    words.append(tr("%1 起").arg(Format::isolate(Times::dayMinute(record.sinceMs))));
    if (record.isShelved(m_alarms.nowMs()))
        words.append(tr("搁置：%1").arg(record.shelveReason));
    words.append(AlarmWords::decision(record));
    words.removeAll(QString());
    m_words->setText(words.join(tr(" · ")));
    const bool stands = record.stands();
    m_take->setVisible(record.isOpen());
    for (QWidget *part :
         {static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_for), static_cast<QWidget *>(m_shelve)})
        part->setVisible(stands);
    m_shelve->setEnabled(!m_reason->text().trimmed().isEmpty());
    const QString proposal = AlarmWords::proposal(record, row->place);
    const bool decided = record.decidedMs != 0;
    m_propose->setText(!decided && record.kind == AlarmKind::TemperatureCloud ? tr("提检修工单")
                       : !decided                                             ? tr("启用应急预案")
                                                                              : tr("看工单"));
    m_propose->setToolTip(Format::isolateFigures(proposal));
    m_propose->setVisible(!proposal.isEmpty() && (decided ? !record.ticket.isEmpty() : stands));
    m_nothing->setVisible(!proposal.isEmpty() && !decided && stands);
}

void AlarmPane::shelve()
{
    if (m_reason->text().trimmed().isEmpty())
        return;
    m_alarms.shelve(m_chosen, m_reason->text(),
                    m_alarms.nowMs() + m_for->currentData().toLongLong() * kHourMs);
    m_reason->clear();
}

void AlarmPane::propose()
{
    const AlarmRow *row = chosen();
    if (!row)
        return;
    if (!row->record.ticket.isEmpty())
        emit ticketActivated(row->record.ticket);
    else
        m_alarms.decide(m_chosen, row->record.kind == AlarmKind::TemperatureCloud ? AlarmDecision::Ticket
                                                                                  : AlarmDecision::Plan);
}

void AlarmPane::activate(const QModelIndex &index)
{
    const AlarmRecord &record = m_model->at(index.row()).record;
    if (!record.owner.isEmpty() && record.kind != AlarmKind::TemperatureCloud)
        emit stationActivated(StationId(record.owner));
}

} // namespace Warmline
