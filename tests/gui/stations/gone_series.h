// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/telemetry.h"

#include <QPromise>

namespace Warmline::Testing {

/// History whose keeper goes away before it answers: every question is cancelled.
class GoneSeries final : public SeriesSource
{
public:
    QFuture<Result<QList<Series>>> series(QList<SeriesKey>, qint64, qint64, qint64) override
    {
        return gone<QList<Series>>();
    }
    QFuture<Result<QList<LiveValue>>> latest(QStringList) override { return gone<QList<LiveValue>>(); }

private:
    template <class T>
    static QFuture<Result<T>> gone()
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.future().cancel();
        promise.finish();
        return promise.future();
    }
};

} // namespace Warmline::Testing
