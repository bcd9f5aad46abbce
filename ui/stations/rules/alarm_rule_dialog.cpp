// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/rules/alarm_rule_dialog.h"

#include "app/services/stations/alarm_rule_service.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/table_rows.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/stations/rules/alarm_rule_words.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

enum RuleColumn { Title, Condition, State, Changed, RuleColumns };
enum AlarmColumn { When, Where, HowLong, Worst, AlarmColumns };
constexpr qsizetype kAlarmsShown = 500;

void styleTable(QTableWidget *table, const QStringList &heads, int stretch)
{
    table->setHorizontalHeaderLabels(heads);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(stretch, QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(Theme::of(table)->metric(Theme::Metric::Row));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
}

QSpinBox *minutesBox(const QString &name, const QString &accessible)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    box->setRange(0, AlarmRuleDialog::kMostMinutes);
    return box;
}

QString figure(qsizetype n)
{
    return Format::isolate(Format::number(double(n)));
}

} // namespace

AlarmRuleDialog::AlarmRuleDialog(AlarmRuleService &rules, QWidget *parent)
    : QDialog(parent)
    , m_rules(rules)
    , m_list(new QTableWidget(0, RuleColumns))
    , m_limit(new QDoubleSpinBox)
    , m_hysteresis(new QDoubleSpinBox)
    , m_delay(minutesBox(u"rule_delay"_s, tr("延时")))
    , m_clear(minutesBox(u"rule_clear"_s, tr("恢复确认")))
    , m_repeat(minutesBox(u"rule_repeat"_s, tr("重复提醒")))
    , m_on(new QCheckBox(tr("启用")))
    , m_try(new KeyButton(tr("用近 %1 天试算").arg(figure(AlarmRuleService::kTrialDays))))
    , m_result(new QLabel)
    , m_alarms(new QTableWidget(0, AlarmColumns))
    , m_said(new QLabel)
    , m_usual(new KeyButton(tr("恢复默认"), KeyButton::Kind::Quiet))
    , m_save(new KeyButton(tr("保存规则"), KeyButton::Kind::Primary))
    , m_limitTitle(new QLabel)
    , m_hysteresisTitle(new QLabel(tr("回差")))
{
    setObjectName(u"alarm_rules"_s);
    setWindowTitle(tr("告警规则"));
    m_said->setObjectName(u"rule_said"_s);
    m_said->setWordWrap(true);
    setTextRole(m_said, TextRole::Label, ColorToken::T2);
    buildList();
    buildAlarms();
    auto *last = new QHBoxLayout;
    last->addWidget(m_said, 1);
    last->addWidget(m_usual);
    last->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_list);
    layout->addLayout(buildEditor());
    layout->addWidget(m_alarms, 1);
    layout->addLayout(last);
    resize(Theme::of(this)->px(820), Theme::of(this)->px(620));
    connectService();
    m_rules.start();
    refresh();
}

void AlarmRuleDialog::buildList()
{
    m_list->setObjectName(u"rule_list"_s);
    m_list->setAccessibleName(tr("告警规则"));
    styleTable(m_list, {tr("告警"), tr("条件"), tr("状态"), tr("最后修改")}, Condition);
    m_list->setMinimumHeight(Theme::of(this)->metric(Theme::Metric::Row) * 7 + Theme::of(this)->px(12));
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_list, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (row >= 0 && row < alarmKinds().size())
            choose(alarmKinds().at(row));
    });
}

QLayout *AlarmRuleDialog::buildEditor()
{
    m_limit->setObjectName(u"rule_limit"_s);
    m_hysteresis->setObjectName(u"rule_hysteresis"_s);
    m_hysteresis->setAccessibleName(tr("回差"));
    m_on->setObjectName(u"rule_on"_s);
    m_try->setObjectName(u"rule_try"_s);
    m_result->setObjectName(u"rule_result"_s);
    m_usual->setObjectName(u"rule_usual"_s);
    m_save->setObjectName(u"rule_save"_s);
    m_hysteresis->setToolTip(tr("回到阈值以内这么多才算恢复，避免来回跳"));
    m_clear->setToolTip(tr("恢复正常这么久以后才结束告警"));
    m_repeat->setToolTip(tr("没有人接手时隔这么久再提醒；0 只提醒一次"));
    for (QSpinBox *box : {m_delay, m_clear, m_repeat})
        box->setSuffix(u' ' + Format::unit(u"min"_s));
    setTextRole(m_result, TextRole::Title);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    const auto put = [grid](int column, QLabel *title, QWidget *box) {
        setTextRole(title, TextRole::Label, ColorToken::T2);
        title->setBuddy(box);
        grid->addWidget(title, 0, column);
        grid->addWidget(box, 1, column);
    };
    put(0, m_limitTitle, m_limit);
    put(1, m_hysteresisTitle, m_hysteresis);
    put(2, new QLabel(tr("延时")), m_delay);
    put(3, new QLabel(tr("恢复确认")), m_clear);
    put(4, new QLabel(tr("重复提醒")), m_repeat);
    grid->addWidget(m_on, 1, 5);
    grid->setColumnStretch(0, 1);
    auto *tryLine = new QHBoxLayout;
    tryLine->addWidget(m_try);
    tryLine->addWidget(m_result, 1);
    auto *box = new QVBoxLayout;
    box->setSpacing(10);
    box->addLayout(grid);
    box->addLayout(tryLine);
    const auto touched = [this] {
        m_touched = true;
        updateActions();
        showTrial();
    };
    // Figures stand at the leading edge in every language: by its digits alone a field would be a Latin text.
    const Qt::Alignment leading =
        Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    for (QAbstractSpinBox *spin :
         std::initializer_list<QAbstractSpinBox *>{m_limit, m_hysteresis, m_delay, m_clear, m_repeat})
        spin->setAlignment(leading);
    for (QDoubleSpinBox *spin : {m_limit, m_hysteresis}) {
        spin->setDecimals(2);
        connect(spin, &QDoubleSpinBox::valueChanged, this, touched);
    }
    for (QSpinBox *spin : {m_delay, m_clear, m_repeat})
        connect(spin, &QSpinBox::valueChanged, this, touched);
    connect(m_on, &QCheckBox::toggled, this, touched);
    connect(m_usual, &KeyButton::clicked, this, [this] {
        AlarmRule usual = AlarmRule::usual(m_kind);
        usual.enabled = m_on->isChecked();
        setEditor(usual);
        m_touched = true;
        updateActions();
        showTrial();
    });
    connect(m_try, &KeyButton::clicked, this, [this] {
        m_said->clear();
        if (m_rules.isTrying())
            m_rules.cancelTrial();
        else
            m_rules.tryRule(edited());
        updateActions();
        showTrial();
    });
    connect(m_save, &KeyButton::clicked, this, &AlarmRuleDialog::save);
    return box;
}

void AlarmRuleDialog::buildAlarms()
{
    m_alarms->setObjectName(u"rule_alarms"_s);
    m_alarms->setAccessibleName(tr("试算出的告警"));
    styleTable(m_alarms, {tr("何时"), tr("哪里"), tr("多久"), tr("最严重")}, Where);
}

void AlarmRuleDialog::connectService()
{
    connect(&m_rules, &AlarmRuleService::changed, this, &AlarmRuleDialog::refresh);
    connect(&m_rules, &AlarmRuleService::progressed, this, [this](int done, int total) {
        m_result->setText(total > 0 ? tr("读历史 %1 / %2").arg(figure(done), figure(total)) : tr("读历史……"));
    });
    connect(&m_rules, &AlarmRuleService::tried, this, [this] {
        showTrial();
        updateActions();
    });
    connect(&m_rules, &AlarmRuleService::saved, this, [this](AlarmKind kind) {
        if (kind == m_kind) {
            m_touched = false;
            showRule();
        }
        m_said->setText(tr("“%1”已保存；服务器十分钟内按新规则看").arg(alarmTitle(kind)));
    });
    connect(&m_rules, &AlarmRuleService::failed, this, [this](const Error &error) {
        if (error.code == ErrorCode::Conflict && error.where == alarmKindName(m_kind)) {
            m_touched = false; // the other's numbers are shown now; who still wants his sets them anew
            showRule();
        }
        m_said->setText(error.text);
        updateActions();
        showTrial();
    });
}

void AlarmRuleDialog::done(int result)
{
    m_rules.cancelTrial();
    QDialog::done(result);
}

void AlarmRuleDialog::choose(AlarmKind kind)
{
    if (kind != m_kind) {
        m_kind = kind;
        m_touched = false;
        m_said->clear();
        if (m_rules.isTrying())
            m_rules.cancelTrial();
        const QSignalBlocker quiet(m_list); // chosen by a program, too
        selectTableRow(*m_list, int(alarmKinds().indexOf(kind)));
    }
    showRule();
}

void AlarmRuleDialog::refresh()
{
    const QList<KeptAlarmRule> &rules = m_rules.rules();
    const QSignalBlocker quiet(m_list);
    m_list->setRowCount(int(rules.size()));
    for (int row = 0; row < rules.size(); ++row) {
        const KeptAlarmRule &kept = rules.at(row);
        m_list->setItem(row, Title, new QTableWidgetItem(alarmTitle(kept.rule.kind)));
        m_list->setItem(row, Condition, new QTableWidgetItem(AlarmRuleWords::condition(kept.rule)));
        m_list->setItem(row, State, new QTableWidgetItem(kept.rule.enabled ? tr("启用") : tr("停用")));
        m_list->setItem(
            row, Changed,
            new QTableWidgetItem(kept.changedBy.isNull()
                                     ? tr("出厂值")
                                     : tr("%1 · %2").arg(Format::isolate(kept.who.value),
                                                         Format::isolate(Times::dayMinute(kept.atMs)))));
    }
    selectTableRow(*m_list, int(alarmKinds().indexOf(m_kind)));
    showRule();
}

void AlarmRuleDialog::showRule()
{
    const qsizetype row = alarmKinds().indexOf(m_kind);
    if (m_rules.isRead()) {
        const KeptAlarmRule &kept = m_rules.rules().at(row);
        if (!m_touched) {
            setEditor(kept.rule);
            m_basis = kept.changedBy;
        } else if (kept.changedBy != m_basis) {
            m_said->setText(
                tr("%1 在 %2 改了这条规则；请看过新的数值再改")
                    .arg(Format::isolate(kept.who.value), Format::isolate(Times::dayMinute(kept.atMs))));
        }
    }
    updateActions();
    showTrial();
}

void AlarmRuleDialog::updateActions()
{
    const bool read = m_rules.isRead();
    m_try->setEnabled(read);
    m_try->setText(m_rules.isTrying() ? tr("停止试算")
                                      : tr("用近 %1 天试算").arg(figure(AlarmRuleService::kTrialDays)));
    const AlarmRule rule = edited();
    const bool differs = read && rule != m_rules.rules().at(alarmKinds().indexOf(m_kind)).rule;
    const bool tried = !rule.enabled || m_rules.wasTried(rule);
    m_usual->setEnabled(read && m_rules.mayChange());
    m_save->setEnabled(differs && tried && m_rules.mayChange());
    m_save->setToolTip(!m_rules.mayChange() ? tr("只有管理员可以改告警规则")
                       : differs && !tried  ? tr("请先用历史试算这组数值，再启用")
                                            : QString());
    if (!m_rules.mayChange() && m_said->text().isEmpty())
        m_said->setText(tr("只有管理员可以改告警规则；试算谁都可以"));
}

void AlarmRuleDialog::showTrial()
{
    if (m_rules.isTrying())
        return;
    const std::optional<AlarmTrialResult> &trial = m_rules.trial();
    AlarmRule rule = edited();
    if (trial) // what changes nothing of when it fires
        rule.enabled = trial->rule.enabled, rule.repeatMs = trial->rule.repeatMs;
    if (!trial || trial->rule != rule) {
        m_result->setText(m_touched ? tr("改过，还没有试算") : QString());
        m_alarms->setRowCount(0);
        return;
    }
    if (trial->series == trial->silent) {
        m_result->setText(tr("近 %1 天没有这类数据，不能试算").arg(figure(AlarmRuleService::kTrialDays)));
        m_alarms->setRowCount(0);
        return;
    }
    m_result->setText(tr("近 %1 天会报 %2 次", nullptr, int(trial->alarms.size()))
                          .arg(figure(AlarmRuleService::kTrialDays), figure(trial->alarms.size())));
    m_result->setToolTip(
        tr("%1 个测点，其中 %2 个没有数据；按 %3 平均值看", nullptr, int(trial->series))
            .arg(figure(trial->series), figure(trial->silent), AlarmRuleWords::span(trial->meanMs)));
    const int shown = int(std::min(kAlarmsShown, trial->alarms.size()));
    m_alarms->setRowCount(shown);
    for (int row = 0; row < shown; ++row) {
        const Alarm &alarm = trial->alarms.at(row);
        const qint64 endMs = alarm.stands() ? trial->toMs : alarm.clearedMs;
        const QStringList cells{
            Format::isolate(Times::dayMinute(alarm.raisedMs)),
            alarm.owner.isEmpty() ? tr("室外") : trial->places.value(alarm.owner, alarm.owner),
            AlarmRuleWords::span((endMs - alarm.sinceMs) / kAlarmMinuteMs * kAlarmMinuteMs)
                + (alarm.stands() ? tr("，还在") : QString()),
            AlarmRuleWords::worst(alarm)};
        for (int column = 0; column < AlarmColumns; ++column)
            m_alarms->setItem(row, column, new QTableWidgetItem(cells.at(column)));
    }
}

void AlarmRuleDialog::save()
{
    if (!m_rules.isRead())
        return;
    m_rules.change(edited(), m_basis);
}

} // namespace Warmline
