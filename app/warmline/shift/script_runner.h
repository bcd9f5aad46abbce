// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>

namespace Warmline {

/// Plays a list of steps on the running window, one after the other, without ever blocking the event loop:
/// each step acts once, then waits until its condition holds or its time is over. GUI thread only.
class ScriptRunner : public QObject
{
    Q_OBJECT

public:
    struct Step
    {
        QString name; ///< as it stands in the summary
        std::function<void()> act; ///< may be empty
        std::function<bool()> until; ///< empty: done at once
        std::function<void()> after; ///< runs when the condition holds (take a picture, note a figure)
        int timeoutMs = 10'000;
    };

    explicit ScriptRunner(QObject *parent = nullptr);

    void add(Step step) { m_steps.append(std::move(step)); }
    /// Returns at once; finished() follows.
    void start();

    /// One object per step that ran: {"step","ms","ok"}.
    [[nodiscard]] QJsonArray log() const { return m_log; }
    [[nodiscard]] bool ok() const { return m_failed.isEmpty(); }
    /// The step whose condition did not come true in time; empty: none.
    [[nodiscard]] QString failedStep() const { return m_failed; }

signals:
    void stepStarted(const QString &name);
    void finished();

private:
    void next();
    void poll();
    void leave(bool ok);

    QList<Step> m_steps;
    qsizetype m_index = -1;
    QElapsedTimer m_elapsed;
    QTimer m_timer;
    QJsonArray m_log;
    QString m_failed;
};

} // namespace Warmline
