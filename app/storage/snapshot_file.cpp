// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/snapshot_file.h"

#include "app/core/crypto.h"
#include "app/storage/byte_codec.h"

#include <QCoreApplication>
#include <QtEndian>

#include <zstd.h>

#include <memory>
#include <unistd.h>

namespace Warmline::SnapshotFile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLevel = 3;
constexpr qint64 kMostSealed = 64LL * 1024 * 1024; ///< of one piece
constexpr unsigned long long kMostPlain = 128ULL * 1024 * 1024;
constexpr qint64 kHashPortion = 1024 * 1024;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

Error cantWrite(const QFile &file)
{
    return {ErrorCode::Storage, Tr::tr("快照文件写不了：%1").arg(file.errorString()), file.fileName()};
}

Error cantRead(const QFile &file)
{
    return {ErrorCode::Storage, Tr::tr("快照文件读不了：%1").arg(file.errorString()), file.fileName()};
}

QByteArray contextOf(const QString &id, qint64 number)
{
    return id.toLatin1() + QByteArray::number(number);
}

QByteArray packed(PieceKind kind, const QByteArray &bytes)
{
    const QByteArray plain = QByteArray(1, char(kind)) + bytes;
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(plain.size()))), Qt::Uninitialized);
    const size_t size =
        ZSTD_compress(out.data(), size_t(out.size()), plain.constData(), size_t(plain.size()), kLevel);
    out.resize(ZSTD_isError(size) ? 0 : qsizetype(size));
    return out;
}

QByteArray unpacked(const QByteArray &bytes)
{
    const unsigned long long size = ZSTD_getFrameContentSize(bytes.constData(), size_t(bytes.size()));
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kMostPlain)
        return {};
    QByteArray out(qsizetype(size), Qt::Uninitialized);
    const size_t done =
        ZSTD_decompress(out.data(), size_t(out.size()), bytes.constData(), size_t(bytes.size()));
    return ZSTD_isError(done) || done != size ? QByteArray() : out;
}

} // namespace

Error damaged(const QString &detail)
{
    return {ErrorCode::Denied, Tr::tr("快照不完整或被改动（%1），将重新下载").arg(detail), u"snapshot"_s};
}

// ------------------------------------------------------------------------------------------------- writing

Writer::Writer(const QString &file, const QString &id, const QByteArray &key)
    : m_file(file)
    , m_id(id)
    , m_key(key)
{ }

Result<void> Writer::begin()
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return std::unexpected(cantWrite(m_file));
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return write(kMagic.toByteArray());
}

Result<void> Writer::write(const QByteArray &bytes)
{
    m_hash.addData(bytes);
    return m_file.write(bytes) == bytes.size() ? Result<void>() : std::unexpected(cantWrite(m_file));
}

Result<void> Writer::add(PieceKind kind, const QByteArray &bytes)
{
    const QByteArray sealed = Crypto::seal(packed(kind, bytes), m_key, contextOf(m_id, m_number++));
    QByteArray length(4, Qt::Uninitialized);
    qToBigEndian(quint32(sealed.size()), length.data());
    return write(length + sealed);
}

Result<QByteArray> Writer::finish()
{
    if (!m_file.flush() || ::fsync(m_file.handle()) != 0)
        return std::unexpected(cantWrite(m_file));
    m_file.close();
    return m_hash.result();
}

// ------------------------------------------------------------------------------------------------- reading

FileReader::FileReader(const QString &file, const QString &id, const QByteArray &key)
    : m_file(file)
    , m_id(id)
    , m_key(key)
{ }

Result<void> FileReader::begin()
{
    if (!m_file.open(QIODevice::ReadOnly))
        return std::unexpected(cantRead(m_file));
    return m_file.read(kMagic.size()) == kMagic ? Result<void>() : std::unexpected(damaged(u"magic"_s));
}

Result<Piece> FileReader::next()
{
    const QByteArray length = m_file.read(4);
    const qint64 size = length.size() == 4 ? qFromBigEndian<quint32>(length.constData()) : 0;
    if (size == 0 || size > kMostSealed)
        return std::unexpected(damaged(u"length"_s));
    const QByteArray sealed = m_file.read(size);
    const auto plain = Crypto::open(sealed, m_key, contextOf(m_id, m_number++));
    const QByteArray bytes = plain ? unpacked(*plain) : QByteArray();
    if (bytes.isEmpty())
        return std::unexpected(damaged(u"piece %1"_s.arg(m_number)));
    return Piece{PieceKind(bytes.front()), bytes.sliced(1)};
}

Result<QByteArray> hashOf(const QString &file)
{
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly))
        return std::unexpected(cantRead(input));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!input.atEnd()) {
        const QByteArray portion = input.read(kHashPortion);
        if (portion.isEmpty())
            return std::unexpected(cantRead(input));
        hash.addData(portion);
    }
    return hash.result();
}

// -------------------------------------------------------------------------------------------------- pieces

QByteArray encode(const Header &header)
{
    ByteWriter out;
    out.text(header.company);
    out.number(header.branches.size());
    for (const QString &branch : header.branches)
        out.text(branch);
    out.number(header.position);
    out.number(header.schemaVersion);
    return out.take();
}

Result<Header> decodeHeader(const QByteArray &bytes)
{
    ByteReader in(bytes);
    Header header;
    header.company = in.text();
    for (qint64 left = in.number(); left > 0 && in.ok(); --left)
        header.branches.append(in.text());
    header.position = in.number();
    header.schemaVersion = int(in.number());
    return in.ok() ? Result<Header>(header) : std::unexpected(damaged(u"header"_s));
}

QByteArray encode(const JournalPiece &piece)
{
    ByteWriter out;
    out.number(piece.nextCursor);
    out.bytes(Proof::encode(piece.proof));
    qint64 before = piece.proof.after;
    for (const Entry &entry : piece.entries) {
        out.number(entry.sequence - std::exchange(before, entry.sequence));
        out.number(entry.device);
        out.number(int(entry.verdict));
        out.number(entry.receivedMs);
        out.text(entry.reason);
        out.bytes(entry.signature);
        out.bytes(entry.body);
        out.bytes(entry.personal);
    }
    return out.take();
}

Result<JournalPiece> decodeJournal(const QByteArray &bytes)
{
    ByteReader in(bytes);
    JournalPiece piece;
    piece.nextCursor = in.number();
    auto proof = Proof::decodePageProof(in.bytes());
    if (!proof)
        return std::unexpected(damaged(u"proof"_s));
    piece.proof = *std::move(proof);
    qint64 before = piece.proof.after;
    while (!in.atEnd()) {
        Entry entry;
        entry.sequence = before += in.number();
        entry.device = in.number();
        entry.verdict = VerdictKind(in.number());
        entry.receivedMs = in.number();
        entry.reason = in.text();
        entry.signature = in.bytes();
        entry.body = in.bytes();
        entry.personal = in.bytes();
        piece.entries.append(std::move(entry));
    }
    return in.ok() ? Result<JournalPiece>(std::move(piece)) : std::unexpected(damaged(u"journal"_s));
}

} // namespace Warmline::SnapshotFile
