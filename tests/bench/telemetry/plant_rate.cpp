// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant_rate.h"

#include <QtGlobal>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

namespace {

constexpr int kPairs = 9; ///< odd: the median is one of them
constexpr auto kWindow = 1'500ms;

long threadCpu_ns()
{
    timespec at{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
    return at.tv_sec * 1'000'000'000L + at.tv_nsec;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

RateMeter::Rate measured(long warm, const ClientStart &start)
{
    RateMeter meter;
    const RunningClient client = start(meter);
    meter.waitFor(warm);
    return meter.over(kWindow);
}

} // namespace

void RateMeter::add(long values)
{
    m_cpu_ns = threadCpu_ns();
    m_count += values;
}

void RateMeter::waitFor(long count) const
{
    const auto deadline = std::chrono::steady_clock::now() + 1min;
    while (m_count < count) {
        if (std::chrono::steady_clock::now() > deadline)
            qFatal("only %ld of %ld values came within a minute", m_count.load(), count);
        std::this_thread::sleep_for(1ms);
    }
}

RateMeter::Rate RateMeter::over(std::chrono::milliseconds window) const
{
    const auto begin = std::chrono::steady_clock::now();
    const long count = m_count, cpu = m_cpu_ns;
    std::this_thread::sleep_for(window);
    const long came = m_count - count, used = m_cpu_ns - cpu;
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    if (came == 0)
        qFatal("no value came in the window");
    return {double(came) / seconds, double(used) / double(came)};
}

void comparePlant(const char *name, long warm, const ClientStart &plugin, const ClientStart &bare)
{
    std::vector<double> ratios, cpuRatios, ours, theirs, ourCpu, theirCpu;
    for (int pair = 0; pair < kPairs; ++pair) {
        RateMeter::Rate our, their;
        if (pair % 2 == 0) {
            our = measured(warm, plugin);
            their = measured(warm, bare);
        } else {
            their = measured(warm, bare);
            our = measured(warm, plugin);
        }
        ratios.push_back(our.perSecond / their.perSecond);
        cpuRatios.push_back(their.cpu_ns / our.cpu_ns);
        ours.push_back(our.perSecond);
        theirs.push_back(their.perSecond);
        ourCpu.push_back(our.cpu_ns);
        theirCpu.push_back(their.cpu_ns);
    }
    const auto [least, most] = std::ranges::minmax(ratios);
    std::printf("%-44s %12.0f %-10s bare client %.0f\n", name, median(ours), "values/s", median(theirs));
    std::printf("%-44s %12.1f %-10s goal 80 (%d pairs: %.0f to %.0f)\n",
                "  of the bare client's, same server", 100 * median(ratios), "%", kPairs, 100 * least,
                100 * most);
    std::printf("%-44s %12.0f %-10s bare client %.0f: %.0f %% as many on a core\n",
                "  the client thread's CPU, a value", median(ourCpu), "ns", median(theirCpu),
                100 * median(cpuRatios));
    std::fflush(stdout);
}
