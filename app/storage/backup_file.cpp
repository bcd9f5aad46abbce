// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup_file.h"

#include "app/core/crypto.h"
#include "app/core/passphrase.h"
#include "app/core/whole_file.h"

#include <QCborArray>
#include <QCborValue>
#include <QCoreApplication>
#include <QDir>
#include <QtEndian>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kBackupMagic = "warmline-backup\n";
constexpr qint64 kChunk = 1024 * 1024;
constexpr quint32 kLongestRecord = 4 * 1024 * 1024;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

enum Record { FileBegins = 1, Data = 2, FileEnds = 3, End = 4 };

std::unexpected<Error> damaged(const QString &file)
{
    return failure(ErrorCode::Denied, Tr::tr("备份已损坏或被改动"), file);
}

std::unexpected<Error> trouble(const QFileDevice &file)
{
    return failure(ErrorCode::Storage, file.errorString(), file.fileName());
}

std::unexpected<Error> unwritten(const QFileDevice &file)
{
    return failure(ErrorCode::Storage, writeTrouble(file), file.fileName());
}

QByteArray framed(const QByteArray &bytes)
{
    const quint32 size = qToBigEndian(quint32(bytes.size()));
    return QByteArray(reinterpret_cast<const char *>(&size), 4) + bytes;
}

Result<QByteArray> readFramed(QFile &file)
{
    quint32 size = 0;
    if (file.read(reinterpret_cast<char *>(&size), 4) != 4)
        return damaged(file.fileName());
    size = qFromBigEndian(size);
    QByteArray bytes = size <= kLongestRecord ? file.read(size) : QByteArray();
    if (quint32(bytes.size()) != size || size == 0)
        return damaged(file.fileName());
    return bytes;
}

Result<QByteArray> keyOf(const Backup::Lock &lock, const QByteArray &salt)
{
    return lock.passphrase.isEmpty() ? Result<QByteArray>(lock.key) : Passphrase::key(lock.passphrase, salt);
}

} // namespace

Result<void> BackupWriter::open(const Backup::Lock &lock)
{
    m_key = Crypto::random(32);
    const QByteArray salt = Crypto::random(16);
    const auto key = keyOf(lock, salt);
    if (!key)
        return std::unexpected(key.error());
    if (!m_file.open(QIODevice::WriteOnly))
        return trouble(m_file);
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray header =
        QCborValue(QCborArray{1, !lock.passphrase.isEmpty(), salt, Crypto::seal(m_key, *key, kBackupMagic)})
            .toCbor();
    if (m_file.write(kBackupMagic.toByteArray() + framed(header)) < 0)
        return unwritten(m_file);
    return {};
}

Result<void> BackupWriter::record(const QCborArray &content)
{
    const QByteArray sealed =
        Crypto::seal(QCborValue(content).toCbor(), m_key, QByteArray::number(m_records++));
    if (const QByteArray bytes = framed(sealed); m_file.write(bytes) != bytes.size())
        return unwritten(m_file);
    return {};
}

Result<void> BackupWriter::add(const QString &name, const QString &path)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return trouble(source);
    if (auto ok = record({FileBegins, name}); !ok)
        return ok;
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(kChunk);
        if (bytes.isEmpty())
            return trouble(source);
        if (auto ok = record({Data, bytes}); !ok)
            return ok;
    }
    return record({FileEnds, source.size()});
}

Result<qint64> BackupWriter::commit()
{
    if (auto ok = record({End, m_records}); !ok)
        return std::unexpected(ok.error());
    const qint64 size = m_file.size();
    if (!m_file.commit())
        return unwritten(m_file);
    return size;
}

Result<QCborArray> BackupReader::header(bool passphrase)
{
    if (!m_file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, m_file.errorString(), m_file.fileName());
    if (m_file.read(kBackupMagic.size()) != kBackupMagic)
        return failure(ErrorCode::InvalidInput, Tr::tr("不是备份文件"), m_file.fileName());
    const auto bytes = readFramed(m_file);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QCborArray header = QCborValue::fromCbor(*bytes).toArray();
    if (header.at(0).toInteger() > 1)
        return failure(ErrorCode::TooNew, Tr::tr("备份由更新版本的程序写成"), m_file.fileName());
    if (header.size() != 4)
        return damaged(m_file.fileName());
    if (header.at(1).toBool() != passphrase)
        return failure(ErrorCode::Denied,
                       header.at(1).toBool() ? Tr::tr("备份用口令加密：请给出口令文件")
                                             : Tr::tr("备份用原来数据文件夹的密钥加密，不用口令"),
                       m_file.fileName());
    return header;
}

Result<void> BackupReader::open(const Backup::Lock &lock)
{
    const auto header = this->header(!lock.passphrase.isEmpty());
    if (!header)
        return std::unexpected(header.error());
    const auto key = keyOf(lock, header->at(2).toByteArray());
    if (!key)
        return std::unexpected(key.error());
    auto fileKey = Crypto::open(header->at(3).toByteArray(), *key, kBackupMagic);
    if (!fileKey || fileKey->size() != 32)
        return failure(ErrorCode::Denied,
                       lock.passphrase.isEmpty() ? Tr::tr("密钥不是这份备份的；要用原来的密钥文件")
                                                 : Tr::tr("口令不对"),
                       m_file.fileName());
    m_key = *std::move(fileKey);
    return {};
}

Result<QCborArray> BackupReader::record()
{
    const auto sealed = readFramed(m_file);
    if (!sealed)
        return std::unexpected(sealed.error());
    const auto plain = Crypto::open(*sealed, m_key, QByteArray::number(m_records));
    if (!plain)
        return damaged(m_file.fileName());
    ++m_records;
    return QCborValue::fromCbor(*plain).toArray();
}

Result<QStringList> BackupReader::extract(const QString &folder, const QString &suffix,
                                          const Backup::Progress &progress, const std::stop_token &stop)
{
    QStringList names;
    QFile target;
    for (;;) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Tr::tr("已取消，什么都没有写"));
        const auto next = record();
        if (!next)
            return std::unexpected(next.error());
        const QCborValue value = next->at(1);
        switch (next->at(0).toInteger()) {
        case FileBegins:
            names.append(QFileInfo(value.toString()).fileName()); // a name, never a path
            if (folder.isEmpty())
                break;
            target.setFileName(QDir(folder).filePath(names.last() + suffix));
            if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate))
                return trouble(target);
            target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            break;
        case Data:
            if (target.isOpen() && target.write(value.toByteArray()) != value.toByteArray().size())
                return unwritten(target);
            break;
        case FileEnds:
            if (target.isOpen() && (!target.flush() || target.size() != value.toInteger()))
                return unwritten(target);
            target.close();
            break;
        case End:
            return m_file.atEnd() && value.toInteger() == m_records - 1 ? Result<QStringList>(names)
                                                                        : damaged(m_file.fileName());
        default: return damaged(m_file.fileName());
        }
        if (progress)
            progress(m_file.pos(), m_file.size());
    }
}

} // namespace Warmline
