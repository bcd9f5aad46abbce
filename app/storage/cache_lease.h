// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/journal.h"

namespace Warmline {

/// The key of a workstation's cache, as a lease. The key itself lies in DIR/seat/cache.lease, sealed under
/// the data folder's key *and* a share that only the server can make again. While the lease holds, the share
/// lies beside it; after some days without contact it is destroyed, and only a sign-in with the server opens
/// the cache again, outbox and all. What is destroyed is overwritten. docs/privacy.md says what this does not
/// protect from. Not thread-safe; small files, no waiting.
class CacheLease
{
public:
    enum class State : quint8 {
        Open,
        Lapsed, ///< reopen() with the server's share
        Wiped ///< the device was revoked: the key is gone, finishWipe() removes the rest
    };

    /// Opens the lease of \a seatFolder, or makes one for a cache that is not there yet. A cache of before
    /// leases keeps the folder's own key. Denied when the file does not fit \a folderKey.
    [[nodiscard]] static Result<CacheLease> open(const QString &seatFolder, const QByteArray &folderKey,
                                                 qint64 nowMs, int days);

    [[nodiscard]] State state() const;
    /// Of the store and the drafts, 32 bytes; empty unless open.
    [[nodiscard]] const QByteArray &key() const { return m_key; }
    /// The device of this cache, for a sign-in while the store is closed; without key: not known yet.
    [[nodiscard]] DeviceRecord device() const;
    /// UTC; 0: the server was never met.
    [[nodiscard]] qint64 lapsesAtMs() const;

    /// The server was heard in this device's name: the days begin anew. The first time binds the key to the
    /// server's \a share (an empty one is ignored: an older server).
    Result<void> contact(const QByteArray &share, const DeviceRecord &device, qint64 nowMs);
    /// Denied when it is not the share that the key was bound to.
    Result<void> reopen(const QByteArray &share, qint64 nowMs);
    /// Destroys the share if its time is over, or if the clock was set back behind what was seen. True: the
    /// lease has lapsed now; the store must be closed. Errors leave it open and are to be told.
    Result<bool> lapseIfDue(qint64 nowMs);

    /// The device was revoked and its outbox is safe: destroys the key, for good.
    Result<void> destroy();
    /// Removes what is left of a wiped cache; again after a crash in the middle.
    static Result<void> finishWipe(const QString &seatFolder);
    [[nodiscard]] static bool isWiped(const QString &seatFolder);

private:
    CacheLease(QString folder, QByteArray folderKey, int days);
    Result<void> read();
    Result<void> save() const;
    [[nodiscard]] QByteArray wrappingKey(const QByteArray &share) const;
    [[nodiscard]] QString file() const;

    QString m_folder;
    QByteArray m_folderKey;
    int m_days = 3;
    QByteArray m_key;
    QByteArray m_wrapped; ///< the key under folder's key and share; empty: never bound
    QByteArray m_share; ///< empty: not bound, or lapsed
    QByteArray m_publicKey; ///< of the device
    QString m_deviceName;
    qint64 m_contactMs = 0;
    qint64 m_seenMs = 0; ///< latest time that the clock showed
    bool m_wiped = false;
};

} // namespace Warmline
