// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pane.h"
#include "ui/stations/alarm_model.h"

class QComboBox;
class QLineEdit;
class QTableView;

namespace Warmline {

class ElidedLabel;
class KeyButton;
class SegmentedControl;

/// 告警: what stands and what has ended; the chosen one can be taken, shelved with a reason, or decided on
/// where it proposes something. Being silent is not being taken care of. GUI thread.
///
/// Object names: alarm_pane (the pane), alarm_list, alarm_view, alarm_words, alarm_take, alarm_reason,
/// alarm_shelve_for, alarm_shelve, alarm_propose, alarm_nothing, alarm_rules_key.
class AlarmPane : public Pane
{
    Q_OBJECT

public:
    explicit AlarmPane(AlarmService &alarms, QWidget *parent = nullptr);

signals:
    /// An alarm's station was asked for (Enter, double click).
    void stationActivated(const Warmline::StationId &id);
    /// The inspection ticket of an alarm.
    void ticketActivated(const QString &number);
    /// The rules, which say what becomes an alarm.
    void rulesActivated();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTable();
    void fitColumns();
    void buildDeed();
    void refresh();
    void selectChosen();
    void onCurrent(const QModelIndex &current);
    void showChosen();
    [[nodiscard]] const AlarmRow *chosen() const;
    void shelve();
    void propose();
    void activate(const QModelIndex &index);

    AlarmService &m_alarms;
    AlarmModel *m_model;
    QTableView *m_table;
    SegmentedControl *m_view;
    QWidget *m_deed; ///< what can be done with the chosen one
    ElidedLabel *m_words;
    KeyButton *m_take;
    QLineEdit *m_reason;
    QComboBox *m_for;
    KeyButton *m_shelve;
    KeyButton *m_propose;
    KeyButton *m_nothing;
    QString m_chosen; ///< id of the alarm; kept when the list is read anew
    bool m_lost = false; ///< the chosen one has left the list, and nobody has chosen another
};

} // namespace Warmline
