// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/held_reads.h"

namespace Warmline {

namespace {

thread_local HeldReads *t_held = nullptr;

} // namespace

HeldReads::HeldReads()
    : m_outer(std::exchange(t_held, this))
{ }

HeldReads::~HeldReads()
{
    // Still the innermost: who reads at once may ask more, and may go.
    for (size_t i = 0; i < m_reads.size(); ++i) {
        if (const auto read = std::exchange(m_reads[i].second, nullptr))
            read();
    }
    t_held = m_outer;
}

void HeldReads::begin(const void *reader, std::function<void()> read)
{
    if (t_held)
        t_held->m_reads.emplace_back(reader, std::move(read));
    else
        read();
}

void HeldReads::forget(const void *reader)
{
    for (HeldReads *held = t_held; held; held = held->m_outer) {
        for (auto &[of, read] : held->m_reads) {
            if (of == reader)
                read = nullptr;
        }
    }
}

} // namespace Warmline
