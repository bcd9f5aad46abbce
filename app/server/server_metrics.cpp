// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/server_metrics.h"

#include <QFile>

#include <algorithm>
#include <ctime>
#include <unistd.h>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

void family(QByteArray &text, const char *name, const char *type, const char *help)
{
    text += QByteArray("# TYPE ") + name + ' ' + type + "\n# HELP " + name + ' ' + help + '\n';
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 12);
}

double cpuSeconds()
{
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return double(t.tv_sec) + double(t.tv_nsec) / 1e9;
}

double residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    const QList<QByteArray> fields =
        file.open(QIODevice::ReadOnly) ? file.readAll().split(' ') : QList<QByteArray>();
    return fields.value(1).toDouble() * double(sysconf(_SC_PAGESIZE));
}

/// Calls whose success or failure tells about the store's writing side.
bool isWrite(const QString &call)
{
    return call == "PushOperations"_L1 || call == "SubmitIntent"_L1 || call == "LeaseTicketNumbers"_L1;
}

} // namespace

void ServerMetrics::count(const QString &call, const QString &outcome, double seconds)
{
    --m_underWay;
    ++m_calls[{call, outcome}];
    if (isWrite(call) && (outcome == "ok"_L1 || outcome == "Storage"_L1))
        m_writesFail = outcome == "Storage"_L1;
    if (call == "WaitForNews"_L1 || call == "ReadFeed"_L1)
        return; // how long they wait says nothing
    Latency &latency = m_latency[call];
    ++latency.counts[size_t(std::ranges::lower_bound(kBounds, seconds) - kBounds.begin())];
    latency.sum += seconds;
    ++latency.count;
}

QByteArray ServerMetrics::text(const QList<Gauge> &gauges) const
{
    QByteArray text;
    family(text, "warmline_calls", "counter", "Calls answered, by name in the contract and outcome.");
    for (const auto &[key, count] : m_calls)
        text += "warmline_calls_total{call=\"" + key.first.toUtf8() + "\",outcome=\"" + key.second.toUtf8()
              + "\"} " + QByteArray::number(count) + '\n';
    family(text, "warmline_call_seconds", "histogram", "Time from a whole request to its answer.");
    for (const auto &[call, latency] : m_latency) {
        const QByteArray label = "{call=\"" + call.toUtf8() + '"';
        qint64 sum = 0;
        for (size_t i = 0; i < latency.counts.size(); ++i) {
            sum += latency.counts[i];
            const QByteArray bound = i < kBounds.size() ? number(kBounds[i]) : QByteArray("+Inf");
            text += "warmline_call_seconds_bucket" + label + ",le=\"" + bound + "\"} "
                  + QByteArray::number(sum) + '\n';
        }
        text += "warmline_call_seconds_sum" + label + "} " + number(latency.sum) + '\n';
        text += "warmline_call_seconds_count" + label + "} " + QByteArray::number(latency.count) + '\n';
    }
    for (const Gauge &gauge : gauges) {
        family(text, gauge.name, "gauge", gauge.help);
        text += QByteArray(gauge.name) + ' ' + number(gauge.value) + '\n';
    }
    family(text, "process_cpu_seconds", "counter", "Processor time of this process.");
    text += "process_cpu_seconds_total " + number(cpuSeconds()) + '\n';
    family(text, "process_resident_memory_bytes", "gauge", "Resident memory of this process.");
    text += "process_resident_memory_bytes " + number(residentBytes()) + '\n';
    return text + "# EOF\n";
}

} // namespace Warmline
