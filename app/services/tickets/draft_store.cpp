// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/tickets/draft_store.h"

#include "app/core/crypto.h"
#include "app/core/run_in.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <memory>

namespace Warmline {

namespace {

const QByteArray kDraftContext = QByteArrayLiteral("warmline-draft-1");

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DraftStore)
};

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Storage, Tr::tr("草稿存不下去：%1").arg(file.errorString()), path);
    return {};
}

Result<QByteArray> readFile(const QString &path, const QByteArray &key)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, Tr::tr("草稿读不了：%1").arg(file.errorString()), path);
    Result<QByteArray> plain = Crypto::open(file.readAll(), key, kDraftContext);
    if (plain)
        return plain;
    file.close();
    const QString aside = path + QStringLiteral(".broken-")
                        + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    QFile::rename(path, aside);
    return failure(ErrorCode::InvalidInput, Tr::tr("草稿文件损坏，原文件留在旁边"), aside);
}

} // namespace

FileDraftStore::FileDraftStore(QString path, QByteArray key32)
    : m_path(std::move(path))
    , m_key(std::move(key32))
{
    m_pool.setMaxThreadCount(1);
}

FileDraftStore::~FileDraftStore()
{
    m_pool.waitForDone();
}

QFuture<Result<void>> FileDraftStore::save(const QByteArray &draft)
{
    return runIn(m_pool, [path = m_path, key = m_key, draft]() -> Result<void> {
        return writeFile(path, Crypto::seal(draft, key, kDraftContext));
    });
}

QFuture<Result<QByteArray>> FileDraftStore::load()
{
    return runIn(m_pool, [path = m_path, key = m_key] { return readFile(path, key); });
}

QFuture<Result<void>> FileDraftStore::clear()
{
    return runIn(m_pool, [path = m_path]() -> Result<void> {
        if (QFile::exists(path) && !QFile::remove(path))
            return failure(ErrorCode::Storage, Tr::tr("草稿文件删不掉"), path);
        return {};
    });
}

} // namespace Warmline
