// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/page_check.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

#ifndef SQLITE_HAS_CODEC
#define SQLITE_HAS_CODEC 1
#endif
#include <sqlcipher/sqlite3.h>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

constexpr qint64 kPageBytes = 4096;

/// What is in the log beside the file goes into the file, so that the file alone counts. False when somebody
/// still reads what was before, or when nothing can be written.
bool bringIntoFile(SqliteConnection &db)
{
    if (QFileInfo(db.file() + QStringLiteral("-wal")).size() == 0)
        return true; // nothing is written into a file that may be damaged, nor into one that is read-only
    auto query = db.prepare(QStringLiteral("pragma wal_checkpoint(passive)"));
    const bool all = query.step() && query.integer(0) == 0 && query.integer(1) == query.integer(2);
    db.clearError();
    return all;
}

/// The number that a line like "HMAC verification failed for page 4" names; 0 when it names none.
qint64 pageNamedIn(const QString &line)
{
    static const QRegularExpression number(QStringLiteral("page (\\d+)"));
    return number.match(line).captured(1).toLongLong();
}

/// \a error as damage, or as a reason for not having looked.
PageLook failedLook(const Error &error, const QString &file)
{
    if (PageCheck::isNoDamage(error))
        return {{}, error.text};
    return {PageDamage{file, 0, 1, error.text}, {}};
}

std::optional<PageDamage> brokenSeals(SqliteConnection &db)
{
    PageDamage damage;
    auto query = db.prepare(QStringLiteral("pragma cipher_integrity_check"));
    while (damage.pages < PageCheck::kMost && query.step()) {
        const qint64 page = pageNamedIn(query.text(0));
        if (damage.pages++ == 0) {
            damage.page = page;
            damage.detail = query.text(0);
        }
    }
    if (damage.pages == 0 && db.failed())
        damage = {db.file(), 0, 1, db.error().text};
    return damage.pages > 0 ? std::optional(damage) : std::nullopt;
}

PageLook structureOf(SqliteConnection &db)
{
    auto query = db.prepare(QStringLiteral("pragma quick_check(1)"));
    if (query.step() && query.text(0) == QLatin1StringView("ok"))
        return {};
    if (db.failed())
        return failedLook(db.error(), db.file());
    return {PageDamage{db.file(), 0, 1, Tr::tr("数据文件损坏：%1").arg(query.text(0).simplified())}, {}};
}

} // namespace

qint64 PageDamage::offset() const
{
    return page > 0 ? (page - 1) * kPageBytes : 0;
}

QString PageDamage::text() const
{
    if (page == 0)
        return detail;
    const QString place = Tr::tr("数据文件损坏：第 %1 页（从第 %2 字节起）不是当初写入的内容")
                              .arg(QString::number(page), QString::number(offset()));
    if (pages <= 1)
        return place;
    return place
         + (pages < PageCheck::kMost ? Tr::tr("，这样的页共 %1 个").arg(pages)
                                     : Tr::tr("，这样的页至少 %1 个").arg(pages));
}

PageLook PageCheck::look(SqliteConnection &db)
{
    // What still lies in the log beside the file is read from there, whatever the file holds in its place.
    const bool isWhole = bringIntoFile(db);
    PageLook found;
    if (isWhole)
        found.damage = brokenSeals(db);
    db.clearError();
    if (!found.damage)
        found = structureOf(db);
    db.clearError();
    if (found.damage)
        found.damage->file = db.file();
    else if (!isWhole && found.unseen.isEmpty())
        found.unseen = Tr::tr("文件只读或正被使用，只检查了各页之间的联系，没有检查每页是否是当初写入的内容");
    return found;
}

bool PageCheck::isNoDamage(const Error &error)
{
    constexpr int kOutside[] = {SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_FULL};
    return error.code == ErrorCode::Locked || std::ranges::any_of(kOutside, [&error](int code) {
               return sqliteError(code, {}, {}).text == error.text;
           });
}

PageLook PageCheck::lookIn(const QString &file, const QByteArray &key)
{
    QFile probe(file);
    if (!probe.exists())
        return {};
    if (!probe.open(QIODevice::ReadOnly))
        return {{}, Tr::tr("文件读不了：%1").arg(probe.errorString())};
    probe.close();
    // Looking needs no right to write; what lies beside the file is brought in where there is one.
    const auto db = SqliteConnection::open({.file = file, .key = key, .readOnly = true, .create = false});
    return db ? look(**db) : failedLook(db.error(), file);
}

} // namespace Warmline
