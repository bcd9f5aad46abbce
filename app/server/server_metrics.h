// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <map>

namespace Warmline {

/// What the server counts about its calls, and the text that monitoring reads (OpenMetrics 1.0). No name,
/// number or text of anybody is ever part of it. One thread.
class ServerMetrics
{
public:
    /// A call was answered: \a outcome is "ok" or the contract's name of the fault.
    void count(const QString &call, const QString &outcome, double seconds);
    void begin() { ++m_underWay; }

    /// Calls that have no answer yet, without those that wait for news.
    [[nodiscard]] qint64 underWay() const { return m_underWay; }
    /// A write failed for a reason of the store's own, and none has succeeded since.
    [[nodiscard]] bool writesFail() const { return m_writesFail; }

    struct Gauge
    {
        const char *name;
        const char *help;
        double value = 0;
    };
    [[nodiscard]] QByteArray text(const QList<Gauge> &gauges) const;

private:
    static constexpr std::array<double, 12> kBounds{0.001, 0.002, 0.005, 0.01, 0.02, 0.05,
                                                    0.1,   0.2,   0.5,   1,    2,    5};
    struct Latency
    {
        std::array<qint64, kBounds.size() + 1> counts{};
        double sum = 0;
        qint64 count = 0;
    };
    std::map<std::pair<QString, QString>, qint64> m_calls;
    std::map<QString, Latency> m_latency;
    qint64 m_underWay = 0;
    bool m_writesFail = false;
};

} // namespace Warmline
