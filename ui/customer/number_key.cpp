// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/number_key.h"

#include "ui/common/format.h"

#include <QInputDialog>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace Warmline {

NumberKey::NumberKey(QWidget *parent)
    : KeyButton(tr("号码"), KeyButton::Kind::Quiet, parent)
{
    setObjectName(u"customer_numbers"_s);
    setSizeClass(KeyButton::Size::Small);
    setIconName(u"telephone"_s);
    setToolTip(tr("拨打这一户的电话，或查看完整号码"));
    m_hide.setSingleShot(true);
    m_hide.setInterval(kShownMs);
    connect(&m_hide, &QTimer::timeout, this, &NumberKey::hideAgain);
    connect(this, &KeyButton::clicked, this, &NumberKey::openMenu);
}

void NumberKey::setService(CustomerService &customers)
{
    m_customers = &customers;
    connect(m_customers, &CustomerService::revealed, this, &NumberKey::showNumber);
}

void NumberKey::setNumbers(const Numbers &numbers)
{
    if (numbers == m_numbers)
        return;
    m_numbers = numbers;
    m_clearFirst.clear(); // of another household, or another number
    m_clearSecond.clear();
    setVisible(!numbers.first.isEmpty() || !numbers.second.isEmpty());
}

QString NumberKey::shown(Number which) const
{
    const QString &clear = which == Number::First ? m_clearFirst : m_clearSecond;
    const QString &masked = which == Number::First ? m_numbers.first : m_numbers.second;
    return clear.isEmpty() ? Format::maskedPhone(masked) : clear;
}

DialTarget NumberKey::dialTarget() const
{
    if (m_numbers.first.isEmpty() && m_numbers.second.isEmpty())
        return {};
    const Number which = m_numbers.first.isEmpty() ? Number::Second : Number::First;
    return {
        .account = m_numbers.account, .second = which == Number::Second, .number = {}, .shown = shown(which)};
}

/// In clear; of another household it is dropped.
void NumberKey::showNumber(const AccountNo &account, Number which, const QString &number)
{
    if (account != m_numbers.account)
        return; // another household is looked at by now
    (which == Number::First ? m_clearFirst : m_clearSecond) = number;
    m_hide.start();
    emit shownChanged();
}

void NumberKey::hideAgain()
{
    m_clearFirst.clear();
    m_clearSecond.clear();
    emit shownChanged();
}

void NumberKey::openMenu()
{
    if (!m_customers)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"customer_numbers_menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const AccountNo account = m_numbers.account;
    const auto each = [this](const std::function<void(Number, const QString &)> &add) {
        if (!m_numbers.first.isEmpty())
            add(Number::First, Format::isolate(shown(Number::First)));
        if (!m_numbers.second.isEmpty())
            add(Number::Second, Format::isolate(shown(Number::Second)));
    };
    each([&](Number which, const QString &number) {
        menu->addAction(which == Number::First ? tr("拨打 %1").arg(number)
                                               : tr("拨打第二电话 %1").arg(number),
                        this, [this, account, which] { m_customers->dial(account, which); });
    });
    menu->addSeparator();
    each([&](Number which, const QString &) {
        QAction *reveal =
            menu->addAction(which == Number::First ? tr("显示完整号码…") : tr("显示完整的第二电话…"), this,
                            [this, which] { askReason(which); });
        reveal->setEnabled(m_numbers.whyHidden.isEmpty());
        reveal->setToolTip(m_numbers.whyHidden);
    });
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void NumberKey::askReason(Number which)
{
    auto *dialog = new QInputDialog(window());
    dialog->setObjectName(u"customer_numbers_reason"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("查看完整号码"));
    dialog->setLabelText(tr("为什么要看完整号码？会记录在案，一分钟后重新遮盖。"));
    dialog->setOkButtonText(tr("显示"));
    dialog->setCancelButtonText(tr("取消"));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, of = m_numbers, which](const QString &reason) {
                m_customers->reveal(of.account, of.branch, which, reason);
            });
    dialog->open();
}

} // namespace Warmline
