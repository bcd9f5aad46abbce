// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/domain/snapshot.h"

#include <QHash>
#include <QSet>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <mutex>

namespace Warmline {

/// The server's snapshots: files in its data folder, one for each scope that seats asked for, built one after
/// the other beside the serving thread. A file is made anew when it is old, or lies far behind; it goes at
/// once when personal values that it has were destroyed since. Files and what is known of them are sealed,
/// and outlive a restart.
class SnapshotShelf final : public SnapshotSource
{
public:
    struct Options
    {
        QString folder; ///< of the server's store
        QByteArray key = {}; ///< of the store
        std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
        qint64 mostBytes = 8LL << 30; ///< of all files together; the least used go first
        qint64 longestAgeMs = 24LL * 60 * 60'000;
        qint64 mostBehind = 20'000; ///< places that a file may lie behind the head
        qint64 leastNew = 50; ///< operations that a seat without data must lack
        qint64 leastBehind = 20'000; ///< and one that has some
    };

    /// \a changes: of the same store; tells when personal values are destroyed. Outlives this.
    explicit SnapshotShelf(const Options &options, ChangeSource *changes = nullptr);
    ~SnapshotShelf() override;

    [[nodiscard]] QFuture<Result<SnapshotOffer>> offer(QList<BranchId> branches, qint64 cursor,
                                                       qint64 known) override;
    [[nodiscard]] QFuture<Result<Part>> read(QString id, QList<BranchId> branches, qint64 offset,
                                             qint64 length) override;

    /// Files built since the start, and how long the last one took.
    [[nodiscard]] qint64 built() const { return m_built; }
    [[nodiscard]] qint64 lastBuildMs() const { return m_lastBuildMs; }

private:
    struct Book
    {
        SnapshotOffer offer; ///< Ready
        QStringList branches; ///< sorted
        QByteArray epoch;
        qint64 madeMs = 0;
        qint64 usedMs = 0;
        int schemaVersion = 0; ///< of the program that folded its states
    };
    void load();
    [[nodiscard]] Result<SnapshotOffer> find(const QStringList &branches, qint64 cursor, qint64 known);
    void build(const QStringList &branches);
    [[nodiscard]] Result<Book> make(const QStringList &branches);
    void sweep();
    void remove(const QString &id);
    void keepWithin(const Book &made);
    [[nodiscard]] QString fileOf(const QString &id, QLatin1StringView ending) const;
    [[nodiscard]] QByteArray sealingKey() const;
    [[nodiscard]] Result<void> writeMeta(const Book &book) const;
    [[nodiscard]] Result<Book> readMeta(const QString &id) const;

    Options m_options;
    QString m_folder;
    std::mutex m_mutex; ///< over the three below
    QHash<QString, Book> m_books; ///< by id
    QSet<QStringList> m_underWay; ///< scopes that are being built or wait for it
    QHash<QStringList, qint64> m_failedMs;
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_sweepDue = false;
    std::atomic<qint64> m_built = 0;
    std::atomic<qint64> m_lastBuildMs = 0;
    std::shared_ptr<void> m_subscription;
    QThreadPool m_reads;
    QThreadPool m_builds;
};

} // namespace Warmline
