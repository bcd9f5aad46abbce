// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/promise_field.h"

#include "ui/common/times.h"

#include <QComboBox>
#include <QCoreApplication>

namespace Warmline {

PromiseField::PromiseField(const QString &name)
    : m_combo(new QComboBox)
{
    m_combo->setObjectName(name);
    m_field = SourceField::wrap(QCoreApplication::translate("PromiseField", "承诺"), m_combo);
}

qint64 PromiseField::value() const
{
    return m_combo->currentData().toLongLong();
}

QList<qint64> PromiseField::moments(qint64 nowMs)
{
    constexpr qint64 HalfHour = 30LL * 60'000;
    QList<qint64> list;
    for (const int hours : {1, 2, 4})
        list.append((nowMs + hours * 2 * HalfHour + HalfHour - 1) / HalfHour * HalfHour);
    const QDate today = Times::local(nowMs).date();
    const auto at = [&](int days, int hour) {
        return QDateTime(today.addDays(days), QTime(hour, 0), Times::zone()).toMSecsSinceEpoch();
    };
    for (const qint64 moment : {at(0, 20), at(1, 9), at(1, 12), at(1, 18)}) {
        if (moment > list.constLast())
            list.append(moment);
    }
    return list;
}

void PromiseField::setValue(qint64 promiseMs, qint64 nowMs)
{
    QList<qint64> list = moments(nowMs);
    if (promiseMs > 0 && !list.contains(promiseMs))
        list.prepend(promiseMs);
    m_combo->clear();
    m_combo->addItem(QCoreApplication::translate("PromiseField", "未承诺"), 0LL);
    for (const qint64 moment : std::as_const(list))
        m_combo->addItem(
            QCoreApplication::translate("PromiseField", "%1 前到场").arg(Times::coming(moment, nowMs)),
            moment);
    m_combo->setCurrentIndex(m_combo->findData(promiseMs));
}

} // namespace Warmline
