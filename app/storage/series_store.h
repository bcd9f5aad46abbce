// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/series_archive.h"

#include <QByteArray>

#include <memory>

namespace Warmline {

/// Where the measured history lies.
struct SeriesStoreOptions
{
    QString folder; ///< DIR/server; the file is telemetry.db in it
    QByteArray key; ///< raw, 32 bytes
    int cacheMb = 32;
};

/// Measured history in an encrypted SQLite file of its own: column chunks per series and span of time
/// (SeriesChunk), newest values in a small journal of batches until they fill a chunk. What append() reported
/// as done survives a crash. One writer and one reader thread; all methods are thread-safe and return at
/// once. See docs/telemetry.md.
class SeriesStore final : public SeriesArchive
{
public:
    /// Denied (wrong key), TooNew, Storage; every text names the file.
    [[nodiscard]] static Result<std::unique_ptr<SeriesStore>> open(const SeriesStoreOptions &options);
    /// Writes what is queued.
    ~SeriesStore() override;

    [[nodiscard]] static QString fileIn(const QString &folder);

    QFuture<Result<QList<Series>>> series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                          qint64 stepMs) override;
    QFuture<Result<QList<LiveValue>>> latest(QStringList owners) override;
    QFuture<Result<QList<Series>>> extremes(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                            qint64 stepMs) override;
    QFuture<Result<void>> append(QList<Series> series) override;

    [[nodiscard]] QFuture<Result<Totals>> totals() override;
    [[nodiscard]] QFuture<Result<Thinned>> thin(qint64 rawBeforeMs, qint64 hoursBeforeMs) override;

private:
    class Worker;
    explicit SeriesStore(std::unique_ptr<Worker> worker);
    std::unique_ptr<Worker> m_worker;
};

} // namespace Warmline
