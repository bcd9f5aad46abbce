// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import_fields.h"
#include "app/exchange/importer.h"

#include <QCoreApplication>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

void readSum(TableRow &row, QLatin1StringView field, qint64 &cents)
{
    double yuan = double(cents) / 100;
    row.readNumber(field, yuan, 0, 1e8, 2);
    cents = qRound64(yuan * 100);
}

/// What the billing system says of each household and season. A column that the file does not have, and a
/// cell that is empty, leave what is known.
class PaymentImporter final : public TableImporter
{
public:
    using TableImporter::TableImporter;

protected:
    Result<void> prepare(Queries &queries) override
    {
        return branchesOfAccounts(queries).transform(
            [this](QHash<QString, BranchId> branches) { m_branches = std::move(branches); });
    }
    Result<void> takeRow(Queries &queries, TableRow &row) override;

private:
    static void readState(TableRow &row, Payment &payment);

    QHash<QString, BranchId> m_branches; ///< of every account
};

Result<void> PaymentImporter::takeRow(Queries &queries, TableRow &row)
{
    const QString account = row.required("account_no"_L1);
    const QString named = row.required("season"_L1);
    const QString season = heatingSeason(named);
    if (season.isEmpty() && !named.isEmpty())
        row.rejectValue("season"_L1, named);
    const auto branch = m_branches.constFind(account);
    if (!account.isEmpty() && branch == m_branches.cend())
        row.reject(Tr::tr("户号“%1”不存在").arg(account));
    if (row.isRejected())
        return {};
    const auto known = PaymentSource::of(queries, AccountNo(account));
    if (!known)
        return std::unexpected(known.error());
    const auto before = std::ranges::find(*known, season, &Payment::season);
    Payment after = before == known->cend() ? Payment{AccountNo(account), season} : *before;
    readSum(row, "amount_due"_L1, after.dueCents);
    readSum(row, "amount_paid"_L1, after.paidCents);
    row.readTime("paid_at"_L1, after.paidAtMs);
    readState(row, after);
    if (row.isRejected() || !isFirst(row, account + u' ' + season))
        return {};
    count(*branch, before == known->cend() ? nullptr : &*before, after);
    return {};
}

/// As the file says it; where it says nothing, the sums do.
void PaymentImporter::readState(TableRow &row, Payment &p)
{
    if (!row.text("state"_L1).isEmpty())
        return row.readName<PaymentState>("state"_L1, p.state, ImportWords::paymentState);
    if (!row.text("amount_due"_L1).isEmpty() && !row.text("amount_paid"_L1).isEmpty())
        p.state = p.paidCents >= p.dueCents ? PaymentState::Paid : PaymentState::Unpaid;
    if (p.state == PaymentState::Unknown)
        row.reject(Tr::tr("没有缴费状态，也没有应缴和实缴金额"));
}

} // namespace

std::unique_ptr<Importer> makePaymentImporter(const ImportRequest &request)
{
    return std::make_unique<PaymentImporter>(request);
}

} // namespace Warmline
