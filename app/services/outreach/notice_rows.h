// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/identifiers.h"
#include "app/domain/notice_rules.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace Warmline {

class Queries;

/// A household that is to be told something. Name and number are masked.
struct NoticeRow
{
    AccountNo account;
    BuildingId house;
    BranchId branch;
    QString address;
    QString name;
    QString phone; ///< empty: none on record
    bool stopped = false; ///< takes no heat this season
    friend bool operator==(const NoticeRow &, const NoticeRow &) = default;
};

namespace NoticeRows {

constexpr qsizetype kMost = 20'000;
/// The numbers of more households than this leave the program only when a second person has released them.
constexpr qsizetype kMostAlone = NoticeRules::kMostAlone;

/// Who lives in these houses, in their order. InvalidInput beyond kMost. Reader thread.
[[nodiscard]] Result<QList<NoticeRow>> read(Queries &queries, const QList<BuildingId> &houses);

/// Numbers by account.
using Numbers = QHash<QString, QString>;
/// A file for spreadsheets: UTF-8 with a byte order mark; \a phones where they are clear, and lines about the
/// list below it. Pure.
[[nodiscard]] QByteArray csv(const QList<NoticeRow> &rows, const Numbers &phones, const QStringList &about);
/// Those with a number.
[[nodiscard]] qsizetype reachable(const QList<NoticeRow> &rows);
/// Writes that to \a file: all of it, or none; nobody but its owner may read it. Worker thread.
[[nodiscard]] Result<void> save(const QByteArray &csv, const QString &file);

} // namespace NoticeRows

} // namespace Warmline
