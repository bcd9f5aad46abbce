// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/proof.h"
#include "app/domain/snapshot.h"

#include <QCryptographicHash>
#include <QFile>

#include <optional>

namespace Warmline {

/// The file of a snapshot: a magic word, then pieces, each behind its length (4 bytes, big-endian): one zstd
/// frame, sealed under the file's key with the snapshot's id and the piece's number as context, so that
/// pieces can be neither changed nor swapped nor left out. docs/sync.md lists the pieces.
namespace SnapshotFile {

inline constexpr QByteArrayView kMagic = "WLSNAP01";

/// The letter that a piece begins with.
enum class PieceKind : quint8 {
    Header = 'H',
    Devices = 'D',
    Journal = 'J',
    Tickets = 'T',
    Calls = 'C',
    End = 'E'
};

/// One piece, opened and unpacked.
struct Piece
{
    PieceKind kind = PieceKind::End;
    QByteArray bytes; ///< as ByteWriter wrote them
};

/// Writes a file from its beginning.
class Writer
{
public:
    Writer(const QString &file, const QString &id, const QByteArray &key);
    [[nodiscard]] Result<void> begin();
    /// Storage when the disk is full.
    [[nodiscard]] Result<void> add(PieceKind kind, const QByteArray &bytes);
    /// Everything is on the disk; gives the file's SHA-256.
    [[nodiscard]] Result<QByteArray> finish();
    [[nodiscard]] qint64 size() const { return m_file.pos(); }

private:
    [[nodiscard]] Result<void> write(const QByteArray &bytes);

    QFile m_file;
    QString m_id;
    QByteArray m_key;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_number = 0;
};

/// Reads a file whose hash was checked.
class FileReader
{
public:
    FileReader(const QString &file, const QString &id, const QByteArray &key);
    [[nodiscard]] Result<void> begin();
    /// Denied about "snapshot" when the piece is not what the server wrote, or the file ends too early.
    [[nodiscard]] Result<Piece> next();

private:
    QFile m_file;
    QString m_id;
    QByteArray m_key;
    qint64 m_number = 0;
};

/// SHA-256 of a whole file.
[[nodiscard]] Result<QByteArray> hashOf(const QString &file);
/// A snapshot that is no good: another has to be fetched.
[[nodiscard]] Error damaged(const QString &detail);

// What the pieces say. Reading checks the shape only.

struct Header
{
    QString company;
    QStringList branches; ///< sorted; none: the whole company
    qint64 position = 0;
    int schemaVersion = 0; ///< of the intents that the states were made with
};
[[nodiscard]] QByteArray encode(const Header &header);
[[nodiscard]] Result<Header> decodeHeader(const QByteArray &bytes);

struct Entry
{
    qint64 sequence = 0;
    qint64 device = 0; ///< number in the list of devices, from 0
    VerdictKind verdict = VerdictKind::Confirmed;
    qint64 receivedMs = 0;
    QString reason;
    QByteArray signature;
    QByteArray body;
    QByteArray personal; ///< empty: none
};
/// A stretch of the journal with the proof that it is whole: as a page, but with the bytes as stored.
struct JournalPiece
{
    qint64 nextCursor = 0;
    PageProof proof;
    QList<Entry> entries;
};
[[nodiscard]] QByteArray encode(const JournalPiece &piece);
[[nodiscard]] Result<JournalPiece> decodeJournal(const QByteArray &bytes);

} // namespace SnapshotFile

} // namespace Warmline
