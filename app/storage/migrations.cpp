// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace Warmline::Migrations {

namespace {

QList<Step> load()
{
    QList<Step> steps;
    const QDir folder(QStringLiteral(":/warmline/migrations"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            steps.append({name.left(4).toInt(), name, QString::fromUtf8(file.readAll())});
    }
    return steps;
}

} // namespace

const QList<Step> &all()
{
    static const QList<Step> steps = load();
    return steps;
}

Result<int> version(SqliteConnection &db)
{
    const auto number = int(db.number("pragma user_version"));
    return db.result(number);
}

Result<void> apply(SqliteConnection &db, const QList<Step> &steps)
{
    const auto found = version(db);
    if (!found)
        return std::unexpected(found.error());
    const int newest = steps.isEmpty() ? 0 : steps.last().version;
    if (*found > newest)
        return failure(
            ErrorCode::TooNew,
            QCoreApplication::translate(
                "Storage", "数据由更新的版本写成（数据格式 %1，本程序只认到 %2）；请升级程序，数据没有改动")
                .arg(*found)
                .arg(newest),
            db.file());
    if (*found == newest)
        return {};
    db.execute("begin immediate");
    for (const Step &step : steps) {
        if (step.version > *found)
            db.execute(step.sql);
    }
    db.execute(QStringLiteral("pragma user_version = %1").arg(newest));
    db.execute("commit");
    auto result = db.result();
    if (!result)
        db.execute("rollback");
    db.clearError();
    return result;
}

} // namespace Warmline::Migrations
