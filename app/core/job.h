// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QObject>

namespace Warmline {

/// Long work that runs beside the event loop. One contract everywhere:
/// start() returns at once; progress is reported; finished() comes exactly once, also after cancel();
/// the job deletes itself afterwards unless setAutoDelete(false) was called. All calls from the thread that
/// made it.
class Job : public QObject
{
    Q_OBJECT

public:
    explicit Job(QObject *parent = nullptr)
        : QObject(parent)
    { }

    void start();
    /// Asks the work to stop; finished() follows with ErrorCode::Cancelled if it was not done by then.
    virtual void cancel() = 0;
    void setAutoDelete(bool on) { m_autoDelete = on; }

    [[nodiscard]] bool isFinished() const { return m_finished; }
    /// Only meaningful once finished.
    [[nodiscard]] const Result<void> &result() const { return m_result; }

signals:
    /// \a done of \a total units (total 0: unknown); \a what says in words what is being done.
    void progressed(qint64 done, qint64 total, const QString &what);
    void finished(Warmline::Job *job);

protected:
    virtual void doStart() = 0;
    /// To be called once by the implementation; later calls are ignored.
    void finish(Result<void> result);

private:
    Result<void> m_result;
    bool m_started = false;
    bool m_finished = false;
    bool m_autoDelete = true;
};

} // namespace Warmline
