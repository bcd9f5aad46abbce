// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Between a rule and the fields that show it.
#include "ui/stations/rules/alarm_rule_dialog.h"
#include "ui/stations/rules/alarm_rule_words.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace Warmline {

void AlarmRuleDialog::setEditor(const AlarmRule &rule)
{
    const QSignalBlocker quiet[] = {QSignalBlocker(m_limit),  QSignalBlocker(m_hysteresis),
                                    QSignalBlocker(m_delay),  QSignalBlocker(m_clear),
                                    QSignalBlocker(m_repeat), QSignalBlocker(m_on)};
    const QString unit = AlarmRuleWords::unit(rule.kind);
    const double factor = AlarmRuleWords::factor(rule.kind);
    m_limitTitle->setText(AlarmRuleWords::limitTitle(rule.kind));
    m_limit->setAccessibleName(m_limitTitle->text());
    for (QDoubleSpinBox *box : {m_limit, m_hysteresis}) {
        const double value = (box == m_limit ? rule.limit : rule.hysteresis) * factor;
        box->setSuffix(u' ' + unit);
        box->setRange(0, std::max(AlarmRuleWords::most(rule.kind), value)); // what is kept is shown
        box->setSingleStep(factor > 1 ? 5 : 0.5);
        box->setVisible(!unit.isEmpty());
    }
    m_hysteresisTitle->setVisible(!unit.isEmpty());
    m_limit->setValue(rule.limit * factor);
    m_hysteresis->setValue(rule.hysteresis * factor);
    for (const auto &[box, ms] : {std::pair(m_delay, rule.delayMs), std::pair(m_clear, rule.clearMs),
                                  std::pair(m_repeat, rule.repeatMs)}) {
        const int minutes = int(std::lround(double(ms) / kAlarmMinuteMs));
        box->setMaximum(std::max(kMostMinutes, minutes));
        box->setValue(minutes);
    }
    m_on->setChecked(rule.enabled);
    m_shown = {
        rule, m_limit->value(), m_hysteresis->value(), m_delay->value(), m_clear->value(), m_repeat->value()};
}

AlarmRule AlarmRuleDialog::edited() const
{
    // A field that shows what it was given stands for exactly that, however it is rounded on the screen.
    const double factor = AlarmRuleWords::factor(m_kind);
    AlarmRule rule = m_shown.rule;
    rule.kind = m_kind;
    rule.enabled = m_on->isChecked();
    if (m_limit->value() != m_shown.limit)
        rule.limit = m_limit->value() / factor;
    if (m_hysteresis->value() != m_shown.hysteresis)
        rule.hysteresis = m_hysteresis->value() / factor;
    if (m_delay->value() != m_shown.delay)
        rule.delayMs = m_delay->value() * kAlarmMinuteMs;
    if (m_clear->value() != m_shown.clear)
        rule.clearMs = m_clear->value() * kAlarmMinuteMs;
    if (m_repeat->value() != m_shown.repeat)
        rule.repeatMs = m_repeat->value() * kAlarmMinuteMs;
    return rule;
}

} // namespace Warmline
