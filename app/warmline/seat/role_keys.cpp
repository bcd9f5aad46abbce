// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/seat/role_keys.h"

#include "app/server/access_table.h"
#include "app/services/command_registry.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QEvent>

#include <array>

namespace Warmline {

namespace {

struct Leads
{
    const char *name; ///< of a key (its object name) or a command
    const char *intent; ///< that it ends in; the first of several
};

constexpr std::array kKeys{
    Leads{"ticket_primary", "ticket.open"},
    Leads{"ticket_save_next", "ticket.open"},
    Leads{"ticket_new", "ticket.open"},
    Leads{"ticket_trail_next", "ticket.handle"},
    Leads{"ticket_trail_pause", "ticket.pause"},
    Leads{"trail_primary", "ticket.handle"},
    Leads{"photo_strip_add", "attachment.add"},
    Leads{"customer_correct", "customer.update"},
    Leads{"customer_attach", "call.linked"},
    Leads{"verdict_confirm", "household.diagnosed"},
    Leads{"verdict_correct", "household.diagnosed"},
    Leads{"conflict_choose_1", "conflict.resolve"},
    Leads{"conflict_choose_2", "conflict.resolve"},
    Leads{"alarm_take", "alarm.taken"},
    Leads{"alarm_shelve", "alarm.shelved"},
    Leads{"alarm_propose", "alarm.decided"},
    Leads{"alarm_nothing", "alarm.decided"},
    Leads{"incident_declare", "incident.declared"},
    Leads{"notice_export", "notice.listed"},
    Leads{"notice_record", "notice.sent"},
    Leads{"notice_prepare", "notice.prepared"},
    Leads{"notice_release", "notice.released"},
    Leads{"notice_withdraw", "notice.withdrawn"},
    Leads{"notice_send", "notice.handing"},
    Leads{"notice_save", "notice.handing"},
    Leads{"phone_call_back", "call.offered"},
    Leads{"phone_callback_next", "call.offered"},
    Leads{"phone_callback_waive", "call.wrapped"},
};

constexpr std::array kCommands{
    Leads{"ticket.new", "ticket.open"},
    Leads{"ticket.submit", "ticket.open"},
    Leads{"ticket.save_next", "ticket.open"},
    Leads{"customer.correct", "customer.update"},
    Leads{"verdict.confirm", "household.diagnosed"},
    Leads{"call.callback", "call.offered"},
};

template <std::size_t N>
QHash<QString, QString> closed(const std::array<Leads, N> &all, AccountRole role)
{
    QHash<QString, QString> found;
    for (const Leads &one : all) {
        if (const auto may = AccessTable::mayDo(role, QString::fromLatin1(one.intent)); !may)
            found.insert(QString::fromLatin1(one.name), may.error().text);
    }
    return found;
}

} // namespace

RoleKeys::RoleKeys(AccountRole role, CommandRegistry &commands, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
{
    connect(&m_commands, &CommandRegistry::changed, this, &RoleKeys::disableCommands);
    setRole(role);
}

void RoleKeys::setRole(AccountRole role)
{
    m_keys = closed(kKeys, role);
    m_closed = closed(kCommands, role);
    qApp->removeEventFilter(this);
    if (!m_keys.isEmpty()) // most roles close none
        qApp->installEventFilter(this);
    disableCommands();
}

void RoleKeys::disableCommands()
{
    for (auto id = m_closed.keyBegin(); id != m_closed.keyEnd(); ++id)
        m_commands.setEnabled(*id, false);
}

/// Panes come and go with the language, and enable their keys as their data allow: each time a key gets ready
/// to be seen or used, it is looked at.
bool RoleKeys::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type != QEvent::EnabledChange && type != QEvent::Show && type != QEvent::Polish)
        return false;
    auto *key = qobject_cast<QAbstractButton *>(watched);
    if (!key || !key->isEnabled())
        return false;
    if (const auto why = m_keys.constFind(key->objectName()); why != m_keys.cend()) {
        key->setEnabled(false);
        key->setToolTip(*why);
    }
    return false;
}

} // namespace Warmline
