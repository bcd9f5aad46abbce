// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/payment.h"

#include "app/domain/enum_names.h"
#include "app/domain/queries.h"

#include <QRegularExpression>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<EnumName<PaymentState>, 3> kStates{{
    {PaymentState::Paid, "paid"},
    {PaymentState::Unpaid, "unpaid"},
    {PaymentState::Suspended, "suspended"},
}};

} // namespace

Result<QList<Payment>> PaymentSource::of(Queries &queries, const AccountNo &account)
{
    auto *source = dynamic_cast<PaymentSource *>(&queries);
    return source ? source->payments(account) : QList<Payment>();
}

QString paymentStateName(PaymentState state)
{
    return nameOf(kStates, state);
}

std::optional<PaymentState> paymentStateFromName(QStringView name)
{
    return valueOf(kStates, name);
}

QString heatingSeason(const QString &text)
{
    static const QRegularExpression form(
        u"^(20[0-9]{2})年?(?:[-–—－~～/至](20)?([0-9]{2})年?)?(?:年度|度|采暖季|供暖季|供热季|采暖期|供暖期)?$"_s);
    const auto found = form.match(QString(text).remove(u' '));
    if (!found.hasMatch())
        return {};
    const int first = found.capturedView(1).toInt();
    if (found.hasCaptured(3) && found.capturedView(3).toInt() != (first + 1) % 100)
        return {};
    return u"%1-%2"_s.arg(first).arg(first + 1);
}

} // namespace Warmline
