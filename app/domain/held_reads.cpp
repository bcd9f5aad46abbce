// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/held_reads.h"

#include <utility>
#include <vector>

namespace Warmline {

namespace {

struct Held
{
    int depth = 0;
    std::vector<std::function<void()>> reads;
};
thread_local Held t_held;

} // namespace

HeldReads::HeldReads()
{
    ++t_held.depth;
}

HeldReads::~HeldReads()
{
    if (--t_held.depth > 0)
        return;
    for (const auto &read : std::exchange(t_held.reads, {}))
        read();
}

void HeldReads::begin(std::function<void()> read)
{
    if (t_held.depth > 0)
        t_held.reads.push_back(std::move(read));
    else
        read();
}

} // namespace Warmline
