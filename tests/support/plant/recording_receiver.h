// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telemetry_source.h"

#include <QHash>

#include <mutex>

namespace Warmline::Testing {

/// Keeps what a source delivers. Thread-safe.
class RecordingReceiver final : public TelemetryReceiver
{
public:
    void tagsChanged(const QList<SourceTag> &tags) override;
    void valuesArrived(const QList<SourceValue> &values) override;
    void stateChanged(SourceState state, const QString &text) override;

    [[nodiscard]] QList<SourceTag> tags() const;
    [[nodiscard]] SourceState state() const;
    [[nodiscard]] QString text() const; ///< of that state
    [[nodiscard]] QString lastTrouble() const; ///< the last text that was not empty
    /// All states since the beginning, in order.
    [[nodiscard]] QList<SourceState> states() const;
    [[nodiscard]] qint64 count() const; ///< values
    [[nodiscard]] qint64 count(const QString &tag) const;
    [[nodiscard]] int lists() const; ///< how often tags were told
    [[nodiscard]] qsizetype tagsHeard() const; ///< tags with a value
    /// NaN before the first.
    [[nodiscard]] double last(const QString &tag) const;
    [[nodiscard]] SourceValue lastValue(const QString &tag) const;
    [[nodiscard]] QList<SourceValue> all(const QString &tag) const;
    void forget(); ///< the values

private:
    mutable std::mutex m_mutex;
    QList<SourceTag> m_tags;
    QHash<QString, QList<SourceValue>> m_values;
    QList<SourceState> m_states;
    QString m_text, m_trouble;
    qint64 m_count = 0;
    int m_lists = 0;
};

/// A port of loopback that is free now.
[[nodiscard]] quint16 freeLoopbackPort();

} // namespace Warmline::Testing
