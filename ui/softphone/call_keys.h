// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QStackedLayout;
class QToolButton;

namespace Warmline {

class CallKey;
class KeyButton;
struct ServiceSet;

/// The keys of the call: answer, and reject with one of four reasons, while it rings; hold, mute, transfer,
/// keypad, conference, hang up while it talks; dialling when the line is free. Object names: phone_answer,
/// phone_reject, phone_reject_later, phone_reject_wrong_queue, phone_reject_declined, phone_hold, phone_mute,
/// phone_transfer, phone_keypad, phone_conference, phone_hangup, phone_dial_number, phone_dial, phone_redial,
/// phone_target, phone_consult, phone_blind, phone_complete, phone_take_back, phone_swap.
class CallKeys : public QWidget
{
    Q_OBJECT

public:
    explicit CallKeys(ServiceSet &services, QWidget *parent = nullptr);

    /// F7: first opens the field for the target, then completes.
    void transferKey();
    void keypadKey();

private:
    QWidget *makeRinging();
    QWidget *makeTalking();
    QWidget *makeFree();
    QWidget *makeTransfer();
    void refresh();

    ServiceSet &m_services;
    CallKey *m_answer = nullptr;
    CallKey *m_hold = nullptr;
    CallKey *m_mute = nullptr;
    CallKey *m_transfer = nullptr;
    CallKey *m_keypad = nullptr;
    CallKey *m_conference = nullptr;
    CallKey *m_hangup = nullptr;
    QLineEdit *m_dialNumber = nullptr;
    QToolButton *m_redial = nullptr;
    QLineEdit *m_target = nullptr;
    KeyButton *m_consult = nullptr;
    KeyButton *m_blind = nullptr;
    KeyButton *m_complete = nullptr;
    KeyButton *m_takeBack = nullptr;
    KeyButton *m_swap = nullptr;
    // After the keys: making the boxes fills them in.
    QWidget *m_ringing;
    QWidget *m_talking;
    QWidget *m_free;
    QWidget *m_transferRow;
    bool m_transferOpen = false;
    bool m_keypadOpen = false;
    QString m_typed; ///< in the field for targets and tones, before the newest edit
};

} // namespace Warmline
