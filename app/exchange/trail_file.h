// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal.h"
#include "app/domain/queries.h"

#include <QJsonObject>

namespace Warmline {

/// A ticket's operations as a file that proves itself: bodies, hashes, signatures and public keys, and over
/// the whole list the signature of the device that exported it. Checked without the data
/// (docs/trail-file.md).
namespace TrailFile {

/// What a file says before it is signed.
struct Content
{
    QString company;
    TicketId ticket;
    QString number;
    qint64 exportedMs = 0;
    DeviceId exporter;
    QList<JournalEntry> entries; ///< in the order of the trail
    QMap<QString, QByteArray> keys; ///< public keys by device, the exporter's too
    ProvenEntries proven = {}; ///< of those entries that have a place; empty head: no server's tree at hand
};

/// Reads a ticket's trail. NotFound when there is no such ticket.
[[nodiscard]] Result<Content> read(Queries &queries, const QString &number, const DeviceRecord &exporter,
                                   qint64 nowMs);
/// The bytes that the exporter signs.
[[nodiscard]] Result<QByteArray> message(const Content &content);
[[nodiscard]] Result<QByteArray> write(const Content &content, const QByteArray &signature);

/// What a check of a trail file found; the first bad step is named.
struct Verification
{
    qint64 operations = 0;
    bool ok = true;
    QString number;
    DeviceId exporter; ///< whom one trusts in trusting the file: compare it with what the company published
    qint64 firstBadIndex = -1; ///< from 1; 0: the list as a whole
    QString firstBadCode;
    QString firstBadOperation; ///< id
    QString reason;
    SignedHead head; ///< the server's log that the operations are proven to lie in; empty: the file says none
};
/// Checks a file. An error only when it is not such a file at all. With \a logKey the file must prove that
/// its operations lie in the log of that key.
[[nodiscard]] Result<Verification> verify(const QByteArray &bytes, const QByteArray &logKey = {});

} // namespace TrailFile

} // namespace Warmline
