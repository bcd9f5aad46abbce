// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/desk/dial_desk.h"

#include "app/services/command_registry.h"
#include "app/services/customer/customer_service.h"
#include "app/services/phone/phone_service.h"
#include "app/services/service_set.h"
#include "ui/common/dialling.h"

#include <QApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

DialDesk::DialDesk(ServiceSet &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(services.customers.get(), &CustomerService::dialReady, this,
            [phone = services.phone.get()](const QString &number) { phone->dial(number); });
    connect(services.customers.get(), &CustomerService::numberFailed, this,
            [this](const Error &error) { emit said(error.text); });
}

void DialDesk::attach(QWidget &window)
{
    if (m_window)
        m_window->removeEventFilter(this);
    m_window = &window;
    window.installEventFilter(this);
    m_services.commands->add({u"call.dial_here"_s, tr("拨打这里的号码"),
                              Dialling::key().toString(QKeySequence::PortableText), tr("通话"), true,
                              [this] { dialHere(); }});
}

void DialDesk::dialHere()
{
    QWidget *focus = QApplication::focusWidget();
    const DialTarget target = Dialling::at(focus);
    if (target.isEmpty())
        emit said(tr("这里没有可以拨打的号码"));
    else
        Dialling::ask(focus, target);
}

void DialDesk::dial(const DialTarget &target)
{
    using Number = CustomerService::Number;
    if (target.account.isEmpty())
        m_services.phone->dial(target.number);
    else
        m_services.customers->dial(target.account, target.second ? Number::Second : Number::First);
}

bool DialDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != DialRequest::kind())
        return QObject::eventFilter(watched, event);
    dial(static_cast<DialRequest *>(event)->target);
    event->accept();
    return true;
}

} // namespace Warmline
