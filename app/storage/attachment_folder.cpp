// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/attachment_folder.h"

#include "app/core/canonical_cbor.h"
#include "app/core/run_in.h"
#include "app/storage/attachment_seal.h"

#include <QBuffer>
#include <QCborMap>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QMimeDatabase>
#include <QSaveFile>

#include <algorithm>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Attachments)
};

constexpr auto kPendingFolder = "uploads"_L1;

} // namespace

Result<std::unique_ptr<AttachmentFolder>> AttachmentFolder::open(const Options &options)
{
    const bool made = QDir().mkpath(options.folder)
                   && (options.cacheBytes == 0 || QDir(options.folder).mkpath(kPendingFolder));
    const QFileInfo info(options.folder);
    if (!made || !info.isWritable())
        return failure(ErrorCode::Storage, Tr::tr("附件的文件夹建不了或写不进去；请检查路径和权限"),
                       options.folder);
    if (options.cacheBytes > 0) // a server's folder may be shared with a group on purpose
        QFile::setPermissions(options.folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return std::unique_ptr<AttachmentFolder>(new AttachmentFolder(options));
}

AttachmentFolder::AttachmentFolder(const Options &options)
    : m_options(options)
    , m_files(options.folder, options.cacheBytes > 0)
{
    m_pool.setMaxThreadCount(1);
}

AttachmentFolder::~AttachmentFolder()
{
    m_pool.waitForDone();
}

template <class F>
auto AttachmentFolder::run(F work) -> QFuture<std::invoke_result_t<F>>
{
    return runIn(m_pool, std::move(work));
}

QFuture<Result<AttachmentProgress>> AttachmentFolder::progress(AttachmentContent content)
{
    return run([this, content] { return m_files.progress(content); });
}

QFuture<Result<AttachmentProgress>> AttachmentFolder::write(AttachmentContent content, qint64 offset,
                                                            QByteArray bytes)
{
    return run([this, content, offset, bytes]() -> Result<AttachmentProgress> {
        if (auto room = makeRoom(content, bytes.size()); !room)
            return std::unexpected(room.error());
        auto written = m_files.write(content, offset, bytes);
        if (written && written->stored > offset)
            m_bytes += bytes.size();
        return written;
    });
}

QFuture<Result<QByteArray>> AttachmentFolder::read(AttachmentContent content, qint64 offset, qint64 length)
{
    return run([this, content, offset, length] {
        auto bytes = m_files.read(content, offset, length);
        if (bytes && m_options.cacheBytes > 0 && offset == 0)
            m_files.touch(content.hash, m_options.clock->utcMs());
        return bytes;
    });
}

QFuture<Result<QList<QByteArray>>> AttachmentFolder::contents()
{
    return run([this]() -> Result<QList<QByteArray>> { return m_files.contents(); });
}

QFuture<Result<void>> AttachmentFolder::remove(QByteArray hash)
{
    return run([this, hash] {
        m_bytes = -1;
        return m_files.remove(hash);
    });
}

void AttachmentFolder::measure()
{
    m_bytes = 0;
    for (const auto &entry : m_files.entries())
        m_bytes += entry.bytes;
}

Result<void> AttachmentFolder::makeRoom(const AttachmentContent &content, qint64 bytes)
{
    if (m_bytes < 0)
        measure();
    if (m_options.cacheBytes > 0) {
        if (m_bytes + bytes > m_options.cacheBytes)
            evict(content.hash);
        return {}; // what waits for its upload may take more than the cache: the disk is the limit
    }
    if (m_options.quotaBytes <= 0 || m_bytes + bytes <= m_options.quotaBytes)
        return {};
    measure(); // another process may have removed some
    if (m_bytes + bytes <= m_options.quotaBytes)
        return {};
    return failure(
        ErrorCode::Storage,
        Tr::tr("服务器给附件的空间（%1 MiB）已用完，请联系管理员").arg(m_options.quotaBytes / 1024 / 1024),
        u"quota"_s);
}

/// Down to nine tenths, so that not every chunk looks for something to evict.
void AttachmentFolder::evict(const QByteArray &spared)
{
    QSet<QByteArray> kept{spared};
    const auto waiting = readPending();
    if (!waiting)
        return; // rather too much than one that is not at the server
    for (const AttachmentAddress &address : *waiting)
        kept.insert(address.hash);
    auto entries = m_files.entries();
    std::ranges::sort(entries, {}, &AttachmentFiles::Entry::usedMs);
    m_bytes = 0;
    for (const auto &entry : std::as_const(entries))
        m_bytes += entry.bytes;
    for (const auto &entry : std::as_const(entries)) {
        if (m_bytes <= m_options.cacheBytes / 10 * 9)
            break;
        if (!kept.contains(entry.hash) && m_files.remove(entry.hash))
            m_bytes -= entry.bytes;
    }
}

// What goes out

QString AttachmentFolder::pendingPath(const OperationId &operation) const
{
    return m_files.folder().filePath(kPendingFolder + u'/' + operation.toString());
}

QFuture<Result<SeatAttachments::Taken>>
AttachmentFolder::take(QString path, QByteArray bytes, QString mediaType, AttachmentAddress to, KeysOf keysOf)
{
    return run(
        [this, path, bytes, mediaType, to, keysOf] { return takeNow(path, bytes, mediaType, to, keysOf); });
}

Result<SeatAttachments::Taken> AttachmentFolder::takeNow(const QString &path, const QByteArray &bytes,
                                                         const QString &mediaType, AttachmentAddress to,
                                                         const KeysOf &keysOf)
{
    QFile file(path);
    QBuffer buffer;
    buffer.setData(bytes);
    QIODevice &source = path.isEmpty() ? static_cast<QIODevice &>(buffer) : file;
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidInput, Tr::tr("文件读不了：%1").arg(source.errorString()),
                       u"file"_s);
    to.size = source.size();
    const QString type = mediaType.isEmpty() ? QMimeDatabase().mimeTypeForData(&source).name() : mediaType;
    if (auto ok = AttachmentRules::check(type, to.size); !ok)
        return std::unexpected(ok.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&source))
        return failure(ErrorCode::InvalidInput, Tr::tr("文件读不了：%1").arg(source.errorString()),
                       u"file"_s);
    to.hash = hash.result();
    const Taken taken{to, Crypto::random(AttachmentRules::kKeySize), type};
    // The mark first: what has one is never evicted.
    QSaveFile mark(pendingPath(to.operation));
    const auto text =
        CanonicalCbor::encode(QCborMap{{1, int(to.kind)}, {2, to.entity}, {3, to.hash}, {4, to.size}});
    if (!text || !mark.open(QIODevice::WriteOnly) || mark.write(*text) != text->size() || !mark.commit())
        return failure(ErrorCode::Storage, Tr::tr("附件写不进去：%1").arg(mark.errorString()),
                       mark.fileName());
    const AttachmentContent content{
        to.hash, to.size, {to.operation, taken.key}, keysOf ? keysOf(to.hash) : QList<AttachmentKey>()};
    source.seek(0);
    if (auto sealed = seal(source, content); !sealed) {
        QFile::remove(mark.fileName());
        return std::unexpected(sealed.error());
    }
    return taken;
}

Result<void> AttachmentFolder::seal(QIODevice &source, const AttachmentContent &content)
{
    for (qint64 at = 0; at < content.size; at += AttachmentRules::kChunk) {
        const QByteArray chunk = source.read(AttachmentRules::chunkAt(at, content.size));
        if (auto room = makeRoom(content, chunk.size()); !room)
            return room;
        const auto written = m_files.write(content, at, chunk);
        if (!written && written.error().where == "hash"_L1)
            return failure(ErrorCode::InvalidInput, Tr::tr("文件正在被改写，请稍后再添加"), u"file"_s);
        if (!written)
            return std::unexpected(written.error());
        m_bytes += chunk.size();
        if (written->complete)
            return {};
        if (written->stored != at + chunk.size())
            return failure(ErrorCode::InvalidInput, Tr::tr("文件正在被改写，请稍后再添加"), u"file"_s);
    }
    return failure(ErrorCode::Internal, Tr::tr("附件写不进去：%1").arg(QString()), u"file"_s);
}

QFuture<Result<QList<AttachmentAddress>>> AttachmentFolder::pending()
{
    return run([this] { return readPending(); });
}

Result<QList<AttachmentAddress>> AttachmentFolder::readPending() const
{
    QList<AttachmentAddress> found;
    const QDir folder(m_files.folder().filePath(kPendingFolder));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name); // UUIDv7: oldest first
    for (const QString &name : names) {
        const OperationId operation(Uuid7::fromString(name));
        if (operation.isNull())
            continue; // a temporary file
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::Storage, Tr::tr("文件读不了：%1").arg(file.errorString()),
                           file.fileName());
        const auto value = CanonicalCbor::decode(file.readAll());
        const QCborMap map = value ? value->toMap() : QCborMap();
        found.append({EntityKind(map.value(1).toInteger()), map.value(2).toString(), operation,
                      map.value(3).toByteArray(), map.value(4).toInteger()});
    }
    return found;
}

QFuture<Result<void>> AttachmentFolder::settle(OperationId operation)
{
    return run([this, operation]() -> Result<void> {
        QFile mark(pendingPath(operation));
        if (mark.exists() && !mark.remove())
            return failure(ErrorCode::Storage, Tr::tr("文件改不了：%1").arg(mark.errorString()),
                           mark.fileName());
        return {};
    });
}

} // namespace Warmline
