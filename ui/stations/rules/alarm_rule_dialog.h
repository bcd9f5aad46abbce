// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/identifiers.h"
#include "app/telemetry/alarms/alarm_rule.h"

#include <QDialog>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;
class QTableWidget;

namespace Warmline {

class AlarmRuleService;
class KeyButton;

/// 告警规则: what is watched for, and by which numbers; a rule's numbers are tried on the last month ("会报
/// 14 次", where, when, how badly) before they are switched on. Everybody sees and tries, who may changes.
/// Object names: alarm_rules, rule_list, rule_limit, rule_hysteresis, rule_delay, rule_clear, rule_repeat,
/// rule_on, rule_try, rule_result, rule_alarms, rule_usual, rule_save, rule_said. GUI thread.
class AlarmRuleDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int kMostMinutes = 7 * 24 * 60; ///< that one can set; a kept rule may have more

    /// \a rules outlives the dialog.
    explicit AlarmRuleDialog(AlarmRuleService &rules, QWidget *parent = nullptr);

    void choose(AlarmKind kind);

protected:
    void done(int result) override;

private:
    void buildList();
    [[nodiscard]] class QLayout *buildEditor();
    void buildAlarms();
    void connectService();
    void refresh();
    void showRule();
    void setEditor(const AlarmRule &rule);
    [[nodiscard]] AlarmRule edited() const;
    void updateActions();
    void showTrial();
    void save();

    /// What the fields were given, and how they show it.
    struct Shown
    {
        AlarmRule rule;
        double limit = 0, hysteresis = 0;
        int delay = 0, clear = 0, repeat = 0;
    };

    AlarmRuleService &m_rules;
    Shown m_shown;
    AlarmKind m_kind = AlarmKind::TemperatureCloud;
    OperationId m_basis; ///< the change whose numbers the editor shows, or began with
    bool m_touched = false; ///< the editor differs from what is kept, by a person's hand
    QTableWidget *m_list;
    QDoubleSpinBox *m_limit;
    QDoubleSpinBox *m_hysteresis;
    QSpinBox *m_delay;
    QSpinBox *m_clear;
    QSpinBox *m_repeat;
    QCheckBox *m_on;
    KeyButton *m_try;
    QLabel *m_result;
    QTableWidget *m_alarms;
    QLabel *m_said;
    KeyButton *m_usual;
    KeyButton *m_save;
    QLabel *m_limitTitle;
    QLabel *m_hysteresisTitle;
};

} // namespace Warmline
