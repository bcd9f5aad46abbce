// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/call_keys.h"

#include "app/services/phone/call_rejection.h"
#include "app/services/phone/phone_service.h"
#include "app/services/service_set.h"
#include "ui/common/call_key.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace Warmline {

namespace {

constexpr int kExtensionDigits = 6; ///< a longer number is somebody's

/// What was written at the end of \a before to make it \a now, of the keys that a telephone has. \a atEnd:
/// the cursor stands there; what is put in or taken away further in front comes too late to be a tone.
QString addedKeys(const QString &before, const QString &now, bool atEnd)
{
    if (!atEnd)
        return {};
    const auto [kept, added] = std::ranges::mismatch(before, now);
    QString keys(added, now.cend() - added);
    keys.removeIf([](QChar c) { return !QStringLiteral("0123456789*#ABCDabcd").contains(c); });
    return keys;
}

} // namespace

CallKeys::CallKeys(ServiceSet &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_ringing(makeRinging())
    , m_talking(makeTalking())
    , m_free(makeFree())
    , m_transferRow(makeTransfer())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_ringing);
    layout->addWidget(m_talking);
    layout->addWidget(m_transferRow);
    layout->addWidget(m_free);
    connect(services.phone.get(), &PhoneService::callChanged, this, &CallKeys::refresh);
    connect(services.phone.get(), &PhoneService::agentChanged, this, &CallKeys::refresh);
    connect(services.phone.get(), &PhoneService::lineChanged, this, &CallKeys::refresh);
    refresh();
}

QWidget *CallKeys::makeRinging()
{
    auto *box = new QWidget(this);
    m_answer = new CallKey(tr("接听"), QStringLiteral("telephone"), QKeySequence(Qt::Key_F12), box);
    m_answer->setPrimary(true);
    m_answer->setObjectName(QStringLiteral("phone_answer"));
    connect(m_answer, &QAbstractButton::clicked, m_services.phone.get(), &PhoneService::answer);
    auto *first = new QHBoxLayout;
    first->addWidget(m_answer, 1);
    auto *others = new FlowLayout;
    others->setSpacing(4);
    for (const TelephonyRejection why : kRejections) {
        const bool isUsual = why == kRejections.front();
        auto *key = isUsual ? new KeyButton(tr("拒接"), QKeySequence(Qt::SHIFT | Qt::Key_F12),
                                            KeyButton::Kind::Plain, box)
                            : new KeyButton(rejectionTitle(why), KeyButton::Kind::Quiet, box);
        key->setObjectName(isUsual ? QStringLiteral("phone_reject")
                                   : QStringLiteral("phone_reject_") + telephonyRejectionName(why));
        key->setAccessibleName(tr("拒接：%1").arg(rejectionTitle(why)));
        key->setToolTip(rejectionEffect(why));
        key->setFocusPolicy(Qt::TabFocus); // pressed by the mouse it leaves the keyboard where somebody types
        if (!isUsual)
            key->setSizeClass(KeyButton::Size::Small);
        (isUsual ? static_cast<QLayout *>(first) : others)->addWidget(key);
        connect(key, &QAbstractButton::clicked, m_services.phone.get(),
                [phone = m_services.phone.get(), why] { phone->reject(why); });
    }
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(first);
    layout->addLayout(others);
    return box;
}

QWidget *CallKeys::makeTalking()
{
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    const auto key = [&](int row, int column, const QString &text, const char *icon, const QKeySequence &keys,
                         const char *name) {
        auto *made = new CallKey(text, QString::fromLatin1(icon), keys, box);
        made->setObjectName(QString::fromLatin1(name));
        grid->addWidget(made, row, column);
        grid->setColumnStretch(column, 1);
        return made;
    };
    PhoneService *phone = m_services.phone.get();
    m_hold = key(0, 0, tr("保持"), "pause", QKeySequence(Qt::Key_F9), "phone_hold");
    m_mute = key(0, 1, tr("静音"), "mic-mute", QKeySequence(Qt::Key_F8), "phone_mute");
    m_transfer = key(0, 2, tr("转接"), "telephone-forward", QKeySequence(Qt::Key_F7), "phone_transfer");
    m_keypad = key(1, 0, tr("拨号盘"), "grid-3x3-gap", QKeySequence(Qt::CTRL | Qt::Key_D), "phone_keypad");
    m_conference =
        key(1, 1, tr("三方"), "person-plus", QKeySequence(Qt::CTRL | Qt::Key_F7), "phone_conference");
    m_hangup = key(1, 2, tr("挂断"), "telephone-x", QKeySequence(Qt::SHIFT | Qt::Key_F12), "phone_hangup");
    m_hold->setCheckable(true);
    m_mute->setCheckable(true);
    m_hangup->setDanger(true);
    connect(m_hold, &QAbstractButton::clicked, phone, &PhoneService::toggleHold);
    connect(m_mute, &QAbstractButton::clicked, phone, &PhoneService::toggleMute);
    connect(m_transfer, &QAbstractButton::clicked, this, &CallKeys::transferKey);
    connect(m_keypad, &QAbstractButton::clicked, this, &CallKeys::keypadKey);
    connect(m_conference, &QAbstractButton::clicked, phone, &PhoneService::conference);
    connect(m_hangup, &QAbstractButton::clicked, phone, &PhoneService::hangup);
    return box;
}

QWidget *CallKeys::makeFree()
{
    auto *box = new QWidget(this);
    m_dialNumber = new QLineEdit(box);
    m_dialNumber->setObjectName(QStringLiteral("phone_dial_number"));
    m_dialNumber->setPlaceholderText(tr("拨出号码"));
    m_dialNumber->setAccessibleName(m_dialNumber->placeholderText());
    auto *dial = new KeyButton(tr("拨出"), KeyButton::Kind::Plain, box);
    dial->setObjectName(QStringLiteral("phone_dial"));
    dial->setIconName(QStringLiteral("telephone-outbound"));
    m_redial = new QToolButton(box);
    m_redial->setObjectName(QStringLiteral("phone_redial"));
    m_redial->setIcon(Icons::get(QStringLiteral("arrow-clockwise"), ColorToken::T2));
    m_redial->setAccessibleName(tr("重拨"));
    connect(m_redial, &QAbstractButton::clicked, m_services.phone.get(), &PhoneService::redial);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_dialNumber, 1);
    layout->addWidget(dial);
    layout->addWidget(m_redial);
    const auto go = [this] {
        if (!m_dialNumber->text().trimmed().isEmpty())
            m_services.phone->dial(m_dialNumber->text());
    };
    connect(dial, &QAbstractButton::clicked, this, go);
    connect(m_dialNumber, &QLineEdit::returnPressed, this, go);
    return box;
}

QWidget *CallKeys::makeTransfer()
{
    auto *box = new QWidget(this);
    m_target = new QLineEdit(box);
    m_target->setObjectName(QStringLiteral("phone_target"));
    m_target->setPlaceholderText(tr("分机或号码"));
    m_target->setAccessibleName(tr("转接目标或按键"));
    const auto button = [&](const QString &text, KeyButton::Kind kind, const char *name) {
        auto *made = new KeyButton(text, kind, box);
        made->setSizeClass(KeyButton::Size::Small);
        made->setObjectName(QString::fromLatin1(name));
        return made;
    };
    m_consult = button(tr("先咨询"), KeyButton::Kind::Plain, "phone_consult");
    m_blind = button(tr("直接转"), KeyButton::Kind::Plain, "phone_blind");
    m_complete = button(tr("完成转接"), KeyButton::Kind::Primary, "phone_complete");
    m_takeBack = button(tr("取回"), KeyButton::Kind::Plain, "phone_take_back");
    m_swap = button(tr("切换"), KeyButton::Kind::Plain, "phone_swap");
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    for (KeyButton *made : {m_consult, m_blind, m_complete, m_takeBack, m_swap})
        row->addWidget(made);
    row->addStretch();
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_target);
    layout->addLayout(row);
    PhoneService *phone = m_services.phone.get();
    connect(m_consult, &QAbstractButton::clicked, this,
            [this, phone] { phone->startTransfer(m_target->text()); });
    connect(m_blind, &QAbstractButton::clicked, this,
            [this, phone] { phone->blindTransfer(m_target->text()); });
    connect(m_complete, &QAbstractButton::clicked, phone, &PhoneService::completeTransfer);
    connect(m_takeBack, &QAbstractButton::clicked, phone, &PhoneService::takeBack);
    connect(m_swap, &QAbstractButton::clicked, phone, &PhoneService::swap);
    // With the keypad open, what is typed goes out as tones and stays readable.
    connect(m_target, &QLineEdit::textEdited, this, [this, phone](const QString &text) {
        const bool atEnd = m_target->cursorPosition() == text.size();
        const QString keys = addedKeys(std::exchange(m_typed, text), text, atEnd);
        if (m_keypadOpen && !keys.isEmpty())
            phone->sendDigits(keys);
    });
    return box;
}

void CallKeys::transferKey()
{
    const auto call = m_services.phone->call();
    if (call && !call->consultOf.isEmpty()) {
        m_services.phone->completeTransfer();
        return;
    }
    m_keypadOpen = false;
    m_transferOpen = !m_transferOpen;
    refresh();
    if (m_transferOpen)
        m_target->setFocus();
}

void CallKeys::keypadKey()
{
    const auto call = m_services.phone->call();
    if (!call) {
        m_dialNumber->setFocus();
        return;
    }
    m_transferOpen = false;
    m_keypadOpen = !m_keypadOpen;
    m_target->clear();
    m_typed.clear();
    refresh();
    if (m_keypadOpen)
        m_target->setFocus();
}

void CallKeys::refresh()
{
    const auto call = m_services.phone->call();
    const bool active = call && !call->isOver();
    const bool ringing = active && call->state == TelephonyState::Offered;
    const bool consulting = active && !call->consultOf.isEmpty();
    const bool talking = active && !ringing;
    m_ringing->setVisible(ringing);
    m_talking->setVisible(talking);
    m_free->setVisible(!active);
    m_free->setEnabled(m_services.phone->line().registration == LineState::Registration::Registered);
    m_free->setToolTip(m_free->isEnabled() ? QString() : tr("线路未注册，不能拨出"));
    // A household's number may have been dialled without being seen.
    const QString last = m_services.phone->lastDialled();
    m_redial->setVisible(!last.isEmpty());
    m_redial->setToolTip(tr("重拨 %1").arg(last.size() <= kExtensionDigits ? Format::isolate(last)
                                                                           : Format::maskedPhone(last)));
    if (!active)
        m_transferOpen = m_keypadOpen = false;
    m_transferRow->setVisible(talking && (m_transferOpen || m_keypadOpen || consulting));
    if (!talking)
        return;
    const bool connected = call->state == TelephonyState::Talking || call->state == TelephonyState::Held;
    m_hold->setChecked(call->isOnHold());
    m_mute->setChecked(call->muted);
    m_hold->setText(call->isOnHold() ? tr("恢复") : tr("保持"));
    m_mute->setText(call->muted ? tr("取消静音") : tr("静音"));
    for (CallKey *key : {m_hold, m_mute, m_transfer, m_keypad})
        key->setEnabled(connected);
    m_conference->setEnabled(consulting && connected);
    m_conference->setToolTip(m_conference->isEnabled() ? QString() : tr("先用转接咨询第三方"));
    m_target->setVisible(!consulting);
    m_consult->setVisible(m_transferOpen && !consulting);
    m_blind->setVisible(m_transferOpen && !consulting);
    m_complete->setVisible(consulting);
    m_takeBack->setVisible(consulting);
    m_swap->setVisible(consulting);
}

} // namespace Warmline
