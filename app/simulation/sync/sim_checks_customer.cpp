// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What must hold of corrected households: the ledger of what was written is compared with the fold.
#include "app/simulation/sync/sim_checks_p.h"

#include <algorithm>

namespace Warmline::SyncSim {

using namespace Qt::StringLiterals;

namespace {

/// One field through the log.
class FieldHistory
{
public:
    FieldHistory(Network &net, const Customer &customer, QString field)
        : m_net(net)
        , m_customer(customer)
        , m_field(std::move(field))
    { }

    void take(const JournalEntry &entry)
    {
        const Operation &o = entry.operation;
        const Made &made = m_net.ledger.at(o.id);
        const bool takesBack = o.values.value(m_field).isNull();
        if (!made.written.contains(m_field) && !takesBack)
            return;
        const QString value = QString::fromUtf8(made.written.value(m_field));
        if (value == m_current)
            return;
        if (m_last && !m_current.isEmpty())
            judge(made, o.id);
        m_last = &made;
        m_lastPlace = entry.sequence;
        m_current = value;
    }
    [[nodiscard]] const QString &current() const { return m_current; }

private:
    void judge(const Made &made, const OperationId &id)
    {
        const bool known = knew(made, *m_last, m_lastPlace);
        const bool shown = std::ranges::any_of(m_customer.fields.conflicts, [&](const FieldConflict &c) {
            return c.field == m_field && c.second == id && c.first == m_last->id;
        });
        if (!known && !shown)
            m_net.complain(u"%1 overwrote the %2 of %3 without knowing it, and nobody is told"_s.arg(
                shortId(id), m_field, shortId(m_last->id)));
        if (known && shown && !made.hadWaiting)
            m_net.complain(u"%1 knew the %2 of %3, and yet it is called a conflict"_s.arg(
                shortId(id), m_field, shortId(m_last->id)));
    }

    Network &m_net;
    const Customer &m_customer;
    const QString m_field;
    const Made *m_last = nullptr;
    qint64 m_lastPlace = 0;
    QString m_current;
};

QString shownOf(const Customer &customer, const QString &field)
{
    return field == u"name"         ? customer.name.value_or(QString())
         : field == u"phone"        ? customer.phone.value_or(QString())
         : field == u"second_phone" ? customer.secondPhone
                                    : customer.note;
}

} // namespace

void checkCustomer(Network &net, const QList<JournalEntry> &log, const Customer &customer)
{
    const EntityKey key(EntityKind::Household, customer.account.value);
    for (const QString &field : CustomerRules::fields()) {
        FieldHistory history(net, customer, field);
        for (const JournalEntry &entry : log) {
            if (entry.verdict == VerdictKind::Confirmed && keyOf(entry.operation) == key)
                history.take(entry);
        }
        if (history.current() != shownOf(customer, field))
            net.complain(u"household %1 shows another %2 than its last"_s.arg(key.second, field));
    }
}

} // namespace Warmline::SyncSim
