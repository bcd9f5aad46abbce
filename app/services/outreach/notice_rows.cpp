// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/outreach/notice_rows.h"

#include "app/domain/person_name.h"
#include "app/domain/queries.h"
#include "app/exchange/csv_reader.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>

namespace Warmline::NoticeRows {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(NoticeRows)
};

/// A spreadsheet takes what begins like that for a formula.
QString harmless(const QString &field)
{
    return !field.isEmpty() && u"=+-@\t\r"_s.contains(field.at(0)) ? u'\'' + field : field;
}

} // namespace

Result<QList<NoticeRow>> read(Queries &queries, const QList<BuildingId> &houses)
{
    QList<NoticeRow> rows;
    for (const BuildingId &house : houses) {
        const auto households = queries.householdsOfBuilding(house);
        if (!households)
            return std::unexpected(households.error());
        for (const HouseholdDetail &detail : *households) {
            const Household &household = detail.household;
            rows.append({household.account, house, household.branch, detail.address,
                         PersonName::masked(household.customerName), household.phone,
                         household.useState == UseState::Stopped});
        }
        if (rows.size() > kMost)
            return failure(ErrorCode::InvalidInput, Tr::tr("选中的住户超过 %1 户，请分几次选").arg(kMost));
    }
    return rows;
}

QByteArray csv(const QList<NoticeRow> &rows, const Numbers &phones, const QStringList &about)
{
    QString text = csvLine({Tr::tr("户号"), Tr::tr("地址"), Tr::tr("姓名"), Tr::tr("电话"), Tr::tr("用热")});
    for (const NoticeRow &row : rows)
        text += csvLine({harmless(row.account.value), harmless(row.address), harmless(row.name),
                         harmless(phones.value(row.account.value, row.phone)),
                         row.stopped ? Tr::tr("停供") : QString()});
    for (const QString &line : about)
        text += csvLine({harmless(line)});
    return "\xEF\xBB\xBF" + text.toUtf8();
}

qsizetype reachable(const QList<NoticeRow> &rows)
{
    return std::ranges::count_if(rows, [](const NoticeRow &row) { return !row.phone.isEmpty(); });
}

Result<void> save(const QByteArray &csv, const QString &file)
{
    QSaveFile out(file);
    // Before there is anything in it that others could read.
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || out.write(csv) != csv.size() || !out.commit())
        return failure(ErrorCode::Storage, out.errorString(), file);
    return {};
}

} // namespace Warmline::NoticeRows
