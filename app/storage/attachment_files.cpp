// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/attachment_files.h"

#include "app/storage/attachment_seal.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <sys/file.h>
#include <unistd.h>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Attachments)
};

const QByteArray kAttachmentMagic = "WLA1"_ba;
constexpr qint64 kHeader = 4 + 8 + 16 + AttachmentSeal::kWrapped;

std::unexpected<Error> notHere(const AttachmentContent &content)
{
    return failure(ErrorCode::NotFound, Tr::tr("附件的内容不在这里"),
                   QString::fromLatin1(content.hash.toHex().first(8)));
}

std::unexpected<Error> diskError(const QFileDevice &file)
{
    const bool full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return failure(ErrorCode::Storage,
                   full ? Tr::tr("存放附件的磁盘已满，请清理或扩容")
                        : Tr::tr("附件写不进去：%1").arg(file.errorString()),
                   file.fileName());
}

std::unexpected<Error> damaged()
{
    return failure(ErrorCode::InvalidInput, Tr::tr("附件的内容与指纹不符"), u"hash"_s);
}

} // namespace

/// One file: header (magic, size, whose key, the content's key under it), then sealed chunks of equal size.
class AttachmentFiles::Sealed
{
public:
    /// A new file with a content key of its own.
    static Result<std::unique_ptr<Sealed>> make(const QString &path, const AttachmentContent &content)
    {
        auto made = std::unique_ptr<Sealed>(new Sealed(path, content));
        made->m_key = Crypto::random(AttachmentRules::kKeySize);
        const QByteArray header = kAttachmentMagic + AttachmentSeal::number(quint64(content.size))
                                + content.own.operation.value.toBytes()
                                + AttachmentSeal::wrap(made->m_key, content.own, content.hash);
        if (!made->m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)
            || !made->m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            || made->m_file.write(header) != header.size()) {
            auto error = diskError(made->m_file);
            made->m_file.remove();
            return error;
        }
        return made;
    }
    /// \a keyFile: where \a key's wrapped content key is if the header has another's.
    static Result<std::unique_ptr<Sealed>> open(const QString &path, const AttachmentContent &content,
                                                const AttachmentKey &key, const QString &keyFile)
    {
        auto found = std::unique_ptr<Sealed>(new Sealed(path, content));
        if (!found->m_file.exists())
            return notHere(content);
        if (!found->m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            return diskError(found->m_file);
        const QByteArray header = found->m_file.read(kHeader);
        if (header.size() != kHeader || !header.startsWith(kAttachmentMagic)
            || qFromBigEndian<quint64>(header.constData() + 4) != quint64(content.size))
            return notHere(content);
        QByteArray wrapped = header.last(AttachmentSeal::kWrapped);
        if (header.sliced(12, 16) != key.operation.value.toBytes()) {
            QFile own(keyFile);
            if (keyFile.isEmpty() || !own.open(QIODevice::ReadOnly))
                return notHere(content);
            wrapped = own.readAll();
        }
        auto contentKey = AttachmentSeal::unwrap(wrapped, key, content.hash);
        if (!contentKey)
            return notHere(content);
        found->m_key = *std::move(contentKey);
        return found;
    }

    /// Bytes of content in whole chunks.
    [[nodiscard]] qint64 stored() const
    {
        const qint64 body = std::max<qint64>(0, m_file.size() - kHeader);
        const qint64 last = sealedSize(AttachmentRules::chunks(m_content.size) - 1);
        const qint64 full = body / AttachmentSeal::kSealedChunk;
        const bool whole = body == full * AttachmentSeal::kSealedChunk + last
                        && full == AttachmentRules::chunks(m_content.size) - 1;
        return whole ? m_content.size : std::min(full * AttachmentRules::kChunk, m_content.size);
    }
    Result<void> append(qint64 offset, const QByteArray &bytes)
    {
        const qint64 index = offset / AttachmentRules::kChunk;
        const QByteArray sealed = AttachmentSeal::sealChunk(bytes, m_key, m_content.hash, index);
        const qint64 at = kHeader + index * AttachmentSeal::kSealedChunk;
        errno = 0;
        if (!m_file.resize(at) || !m_file.seek(at) || m_file.write(sealed) != sealed.size()) {
            auto error = diskError(m_file);
            m_file.resize(at); // half a chunk helps nobody
            return error;
        }
        return {};
    }
    Result<QByteArray> chunk(qint64 index)
    {
        if (!m_file.seek(kHeader + index * AttachmentSeal::kSealedChunk))
            return damaged();
        const QByteArray sealed = m_file.read(sealedSize(index));
        auto plain = AttachmentSeal::openChunk(sealed, m_key, m_content.hash, index);
        if (!plain)
            return damaged();
        return plain;
    }
    Result<void> sync() { return ::fsync(m_file.handle()) == 0 ? Result<void>() : diskError(m_file); }
    /// Another process may be at the same file; freed when it is closed.
    void lock() { (void)::flock(m_file.handle(), LOCK_EX); }
    [[nodiscard]] const QByteArray &key() const { return m_key; }
    [[nodiscard]] QFile &file() { return m_file; }

private:
    Sealed(const QString &path, const AttachmentContent &content)
        : m_file(path)
        , m_content(content)
    { }
    [[nodiscard]] qint64 sealedSize(qint64 index) const
    {
        return AttachmentRules::chunkAt(index * AttachmentRules::kChunk, m_content.size)
             + AttachmentSeal::kOverhead;
    }

    QFile m_file;
    AttachmentContent m_content;
    QByteArray m_key;
};

QString AttachmentFiles::path(const QByteArray &hash) const
{
    const QString name = QString::fromLatin1(hash.toHex());
    return m_folder.filePath(name.first(2) + u'/' + name);
}

QString AttachmentFiles::keyPath(const QByteArray &hash, const OperationId &operation) const
{
    return path(hash) + u'.' + QString::fromLatin1(operation.value.toBytes().toHex()) + u".key"_s;
}

QString AttachmentFiles::partPath(const AttachmentContent &content) const
{
    return path(content.hash) + u'.' + QString::fromLatin1(content.own.operation.value.toBytes().toHex())
         + u".part"_s;
}

Result<std::unique_ptr<AttachmentFiles::Sealed>> AttachmentFiles::openWhole(const AttachmentContent &content,
                                                                            const AttachmentKey &key) const
{
    return Sealed::open(path(content.hash), content, key, keyPath(content.hash, key.operation));
}

Result<AttachmentProgress> AttachmentFiles::progress(const AttachmentContent &content) const
{
    if (openWhole(content, content.own))
        return AttachmentProgress{content.size, true};
    if (m_linksFreely && QFile::exists(path(content.hash)) && link(content))
        return AttachmentProgress{content.size, true};
    auto part = Sealed::open(partPath(content), content, content.own, {});
    if (!part)
        return part.error().code == ErrorCode::NotFound ? Result<AttachmentProgress>()
                                                        : std::unexpected(part.error());
    if ((*part)->stored() < content.size)
        return AttachmentProgress{(*part)->stored(), false};
    // All chunks are there, but the end of it was not lived through.
    (*part)->lock();
    if (auto done = finish(content, **part); !done)
        return std::unexpected(done.error());
    return AttachmentProgress{content.size, true};
}

Result<AttachmentProgress> AttachmentFiles::write(const AttachmentContent &content, qint64 offset,
                                                  const QByteArray &bytes) const
{
    if (openWhole(content, content.own))
        return AttachmentProgress{content.size, true};
    if (!QDir().mkpath(QFileInfo(path(content.hash)).path()))
        return failure(ErrorCode::Storage, Tr::tr("附件的文件夹建不了；请检查路径和权限"), m_folder.path());
    const QString name = partPath(content);
    auto part = Sealed::open(name, content, content.own, {});
    if (!part && part.error().code == ErrorCode::NotFound && offset == 0)
        part = Sealed::make(name, content); // also instead of one that cannot be read any more
    if (!part)
        return part.error().code == ErrorCode::NotFound ? Result<AttachmentProgress>()
                                                        : std::unexpected(part.error());
    (*part)->lock();
    const qint64 stored = (*part)->stored();
    if (offset != stored || bytes.size() != AttachmentRules::chunkAt(offset, content.size))
        return AttachmentProgress{stored, false};
    if (auto ok = (*part)->append(offset, bytes); !ok)
        return std::unexpected(ok.error());
    if (offset + bytes.size() < content.size)
        return AttachmentProgress{offset + bytes.size(), false};
    if (auto done = finish(content, **part); !done)
        return std::unexpected(done.error());
    return AttachmentProgress{content.size, true};
}

/// All chunks are there: is it what it should be? Then it gets its name, or, where that content lies already,
/// its attachment gets a key to it.
Result<void> AttachmentFiles::finish(const AttachmentContent &content, Sealed &part) const
{
    if (auto same = checkHash(content, part); !same) {
        part.file().remove();
        return same;
    }
    if (auto written = part.sync(); !written)
        return written;
    if (QFile::exists(path(content.hash))) {
        auto linked = link(content);
        if (linked)
            part.file().remove();
        if (linked || linked.error().code != ErrorCode::NotFound)
            return linked;
    }
    // Nobody has a key any more to what may lie there under that name.
    if (::rename(QFile::encodeName(part.file().fileName()).constData(),
                 QFile::encodeName(path(content.hash)).constData())
        != 0)
        return diskError(part.file());
    return {};
}

/// With the key of another attachment that has the content.
Result<void> AttachmentFiles::link(const AttachmentContent &content) const
{
    for (const AttachmentKey &other : content.others) {
        const auto whole = openWhole(content, other);
        if (!whole)
            continue;
        QSaveFile file(keyPath(content.hash, content.own.operation));
        const QByteArray wrapped = AttachmentSeal::wrap((*whole)->key(), content.own, content.hash);
        if (!file.open(QIODevice::WriteOnly) || file.write(wrapped) != wrapped.size() || !file.commit())
            return diskError(file);
        return {};
    }
    return notHere(content);
}

Result<void> AttachmentFiles::checkHash(const AttachmentContent &content, Sealed &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 index = 0; index < AttachmentRules::chunks(content.size); ++index) {
        const auto chunk = file.chunk(index);
        if (!chunk)
            return std::unexpected(chunk.error());
        hash.addData(*chunk);
    }
    return hash.resultView() == content.hash ? Result<void>() : damaged();
}

Result<QByteArray> AttachmentFiles::read(const AttachmentContent &content, qint64 offset, qint64 length) const
{
    const auto file = openWhole(content, content.own);
    if (!file)
        return std::unexpected(file.error());
    const qint64 end = std::min(offset + length, content.size);
    QByteArray bytes;
    for (qint64 at = std::max<qint64>(0, offset); at < end;) {
        const qint64 index = at / AttachmentRules::kChunk;
        const auto chunk = (*file)->chunk(index);
        if (!chunk)
            return std::unexpected(chunk.error());
        const qint64 from = at - index * AttachmentRules::kChunk;
        const qint64 wanted = std::min(chunk->size() - from, end - at);
        bytes += QByteArrayView(*chunk).sliced(from, wanted);
        at += wanted;
    }
    return bytes;
}

Result<void> AttachmentFiles::check(const AttachmentContent &content) const
{
    const auto file = openWhole(content, content.own);
    return file ? checkHash(content, **file) : Result<void>(std::unexpected(file.error()));
}

QList<AttachmentFiles::Entry> AttachmentFiles::entries() const
{
    QMap<QByteArray, Entry> found;
    QDirIterator files(m_folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info = files.nextFileInfo();
        const QByteArray hash = QByteArray::fromHex(info.fileName().section(u'.', 0, 0).toLatin1());
        if (hash.size() != AttachmentRules::kHashSize || info.dir().dirName().size() != 2)
            continue;
        Entry &entry = found[hash];
        entry.hash = hash;
        entry.bytes += info.size();
        entry.usedMs = std::max(entry.usedMs, info.lastModified().toMSecsSinceEpoch());
    }
    return found.values();
}

QList<QByteArray> AttachmentFiles::contents() const
{
    QList<QByteArray> all;
    for (const Entry &entry : entries())
        all.append(entry.hash);
    return all;
}

void AttachmentFiles::touch(const QByteArray &hash, qint64 utcMs) const
{
    QFile file(path(hash));
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::fromMSecsSinceEpoch(utcMs), QFileDevice::FileModificationTime);
}

Result<void> AttachmentFiles::remove(const QByteArray &hash) const
{
    const QFileInfo whole(path(hash));
    QDir folder = whole.dir();
    // The content first: keys without it open nothing.
    QStringList names = folder.entryList({whole.fileName() + u".*"_s}, QDir::Files);
    names.prepend(whole.fileName());
    for (const QString &name : std::as_const(names)) {
        QFile file(folder.filePath(name));
        if (file.exists() && !file.remove())
            return failure(ErrorCode::Storage, Tr::tr("附件删不掉：%1").arg(file.errorString()),
                           file.fileName());
    }
    return {};
}

} // namespace Warmline
