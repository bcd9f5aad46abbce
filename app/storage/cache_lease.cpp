// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/cache_lease.h"

#include "app/core/clock.h"
#include "app/core/crypto.h"
#include "app/storage/store.h"

#include <QCborMap>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <unistd.h>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

const QByteArray kFileContext = "warmline cache lease 1";
const QByteArray kKeyContext = "warmline cache key 1";
constexpr qint64 kClockToleranceMs = 60 * 60'000;
constexpr qint64 kContactStepMs = 60'000; ///< the file is not written for every sign of life

QString markerIn(const QString &folder)
{
    return QDir(folder).filePath(u"wiped"_s);
}

/// What lies at the places of a file on the disk is written over before they are given back.
void overwrite(QFile &file)
{
    const qint64 size = file.size();
    if (!file.seek(0) || file.write(Crypto::random(size)) != size || !file.flush()
        || fsync(file.handle()) != 0)
        qWarning("a destroyed key could not be overwritten");
}

} // namespace

CacheLease::CacheLease(QString folder, QByteArray folderKey, int days)
    : m_folder(std::move(folder))
    , m_folderKey(std::move(folderKey))
    , m_days(days)
{ }

QString CacheLease::file() const
{
    return QDir(m_folder).filePath(u"cache.lease"_s);
}

QByteArray CacheLease::wrappingKey(const QByteArray &share) const
{
    return Crypto::sha256(QByteArray(kKeyContext + m_folderKey + share));
}

Result<CacheLease> CacheLease::open(const QString &seatFolder, const QByteArray &folderKey, qint64 nowMs,
                                    int days)
{
    CacheLease lease(seatFolder, folderKey, days);
    if (isWiped(seatFolder)) {
        lease.m_wiped = true;
        return lease;
    }
    if (!QFile::exists(lease.file())) {
        lease.m_key = QFile::exists(Store::fileIn(seatFolder)) ? folderKey : Crypto::random(32);
        lease.m_seenMs = nowMs;
        if (auto saved = lease.save(); !saved)
            return std::unexpected(saved.error());
        return lease;
    }
    if (auto read = lease.read(); !read)
        return std::unexpected(read.error());
    if (auto lapsed = lease.lapseIfDue(nowMs); !lapsed)
        return std::unexpected(lapsed.error());
    return lease;
}

Result<void> CacheLease::read()
{
    QFile source(file());
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, Tr::tr("缓存密钥读不了：%1").arg(source.errorString()), file());
    const auto plain = Crypto::open(source.readAll(), m_folderKey, kFileContext);
    if (!plain)
        return failure(ErrorCode::Denied, Tr::tr("缓存密钥损坏，或不属于这个数据密钥"), file());
    const QCborMap map = QCborValue::fromCbor(*plain).toMap();
    m_wrapped = map.value("wrapped"_L1).toByteArray();
    m_share = map.value("share"_L1).toByteArray();
    m_publicKey = map.value("device"_L1).toByteArray();
    m_deviceName = map.value("name"_L1).toString();
    m_contactMs = map.value("contact"_L1).toInteger();
    m_seenMs = map.value("seen"_L1).toInteger();
    if (m_wrapped.isEmpty()) {
        m_key = map.value("key"_L1).toByteArray();
    } else if (!m_share.isEmpty()) {
        auto key = Crypto::open(m_wrapped, wrappingKey(m_share), kKeyContext);
        if (!key)
            return std::unexpected(key.error());
        m_key = *std::move(key);
    }
    return {};
}

Result<void> CacheLease::save() const
{
    QCborMap map{{u"seen"_s, m_seenMs}};
    if (m_wrapped.isEmpty())
        map.insert("key"_L1, m_key);
    else
        map.insert("wrapped"_L1, m_wrapped);
    if (!m_share.isEmpty())
        map.insert("share"_L1, m_share);
    if (!m_publicKey.isEmpty()) {
        map.insert("device"_L1, m_publicKey);
        map.insert("name"_L1, m_deviceName);
        map.insert("contact"_L1, m_contactMs);
    }
    QDir().mkpath(m_folder);
    QFile before(file());
    const bool had = before.open(QIODevice::ReadWrite);
    QSaveFile target(file());
    const QByteArray sealed = Crypto::seal(map.toCborValue().toCbor(), m_folderKey, kFileContext);
    if (!target.open(QIODevice::WriteOnly) || !target.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || target.write(sealed) != sealed.size() || !target.commit())
        return failure(ErrorCode::Storage, Tr::tr("缓存密钥写不了：%1").arg(target.errorString()), file());
    if (had)
        overwrite(before); // the file that has no name any more; only now, so that a crash loses nothing
    return {};
}

CacheLease::State CacheLease::state() const
{
    return m_wiped ? State::Wiped : m_key.isEmpty() ? State::Lapsed : State::Open;
}

DeviceRecord CacheLease::device() const
{
    DeviceRecord device;
    if (m_publicKey.isEmpty())
        return device;
    device.id = OperationCodec::deviceIdOf(m_publicKey);
    device.publicKey = m_publicKey;
    device.name = m_deviceName;
    return device;
}

qint64 CacheLease::lapsesAtMs() const
{
    return m_wrapped.isEmpty() ? 0 : m_contactMs + m_days * kDayMs;
}

Result<void> CacheLease::contact(const QByteArray &share, const DeviceRecord &device, qint64 nowMs)
{
    if (share.isEmpty() || state() != State::Open)
        return {};
    const bool same = share == m_share && device.publicKey == m_publicKey && device.name == m_deviceName;
    if (same && nowMs >= m_contactMs && nowMs - m_contactMs < kContactStepMs)
        return {};
    const CacheLease before = *this;
    if (share != m_share) // the first time, or another log: bound anew while the key is at hand
        m_wrapped = Crypto::seal(m_key, wrappingKey(share), kKeyContext);
    m_share = share;
    m_publicKey = device.publicKey;
    m_deviceName = device.name;
    m_contactMs = nowMs;
    m_seenMs = nowMs; // the server is there: a clock that ran ahead before does no harm any more
    auto saved = save();
    if (!saved)
        *this = before;
    return saved;
}

Result<void> CacheLease::reopen(const QByteArray &share, qint64 nowMs)
{
    if (state() != State::Lapsed)
        return {};
    auto key = Crypto::open(m_wrapped, wrappingKey(share), kKeyContext);
    if (!key)
        return failure(ErrorCode::Denied,
                       Tr::tr("服务器给的密钥打不开本机的缓存；这台电脑可能属于另一台服务器，请联系管理员"),
                       file());
    m_key = *std::move(key);
    m_share = share;
    m_contactMs = nowMs;
    m_seenMs = nowMs;
    return save();
}

Result<bool> CacheLease::lapseIfDue(qint64 nowMs)
{
    if (state() != State::Open)
        return state() == State::Lapsed;
    if (m_wrapped.isEmpty())
        return false; // the server was never met: there is nothing of it here
    const bool over = nowMs - m_contactMs > m_days * kDayMs;
    const bool setBack = nowMs + kClockToleranceMs < m_seenMs;
    if (!over && !setBack) {
        if (nowMs - m_seenMs < kContactStepMs)
            return false;
        m_seenMs = nowMs;
        return save().transform([] { return false; });
    }
    const CacheLease before = *this;
    m_share.clear();
    m_key.clear();
    if (auto saved = save(); !saved) {
        *this = before;
        return std::unexpected(saved.error());
    }
    return true;
}

Result<void> CacheLease::destroy()
{
    // The marker first: from here on nothing opens this cache again, whenever the machine stops.
    QSaveFile marker(markerIn(m_folder));
    if (!marker.open(QIODevice::WriteOnly) || marker.write("revoked\n") < 0 || !marker.commit())
        return failure(ErrorCode::Storage, Tr::tr("缓存清除不了：%1").arg(marker.errorString()), m_folder);
    m_wiped = true;
    m_key.clear();
    m_share.clear();
    QFile before(file());
    if (before.open(QIODevice::ReadWrite)) {
        overwrite(before);
        before.remove();
    }
    return {};
}

bool CacheLease::isWiped(const QString &seatFolder)
{
    return QFile::exists(markerIn(seatFolder));
}

Result<void> CacheLease::finishWipe(const QString &seatFolder)
{
    if (!isWiped(seatFolder))
        return {};
    QFile key(QDir(seatFolder).filePath(u"cache.lease"_s));
    if (key.open(QIODevice::ReadWrite))
        overwrite(key);
    const QDir folder(seatFolder);
    const QFileInfoList entries =
        folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.fileName() == "wiped"_L1)
            continue;
        const bool gone = entry.isDir() && !entry.isSymLink() ? QDir(entry.filePath()).removeRecursively()
                                                              : QFile::remove(entry.filePath());
        if (!gone)
            return failure(ErrorCode::Storage, Tr::tr("缓存没有清除干净，请检查权限"), entry.filePath());
    }
    // The marker last: only an empty folder may become a new seat's.
    if (!QFile::remove(markerIn(seatFolder)))
        return failure(ErrorCode::Storage, Tr::tr("缓存没有清除干净，请检查权限"), markerIn(seatFolder));
    return {};
}

} // namespace Warmline
