// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "read_plan.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace Warmline {

namespace {

constexpr int kMostBits = 2'000;

ReadBlock blockOf(const RegisterMap &map, const QList<quint32> &points)
{
    const RegisterPoint &first = map.points.at(points.first());
    ReadBlock block{first.unit, first.table, first.address, 0, first.pollMs, points};
    for (const quint32 index : points) {
        const RegisterPoint &point = map.points.at(index);
        block.count = quint16(std::max<int>(block.count, point.address + point.width() - block.first));
    }
    return block;
}

} // namespace

QList<ReadBlock> ReadPlan::make(const RegisterMap &map)
{
    QList<quint32> order(map.points.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&map](quint32 i) {
        const RegisterPoint &p = map.points.at(i);
        return std::tuple(p.unit, p.table, p.pollMs, p.address);
    });
    QList<ReadBlock> blocks;
    for (const quint32 index : std::as_const(order)) {
        const RegisterPoint &point = map.points.at(index);
        const RegisterDevice device = map.device(point.unit);
        const int most = point.type == RegisterType::Bool ? kMostBits : device.maxRegisters;
        if (!blocks.isEmpty()) {
            ReadBlock &last = blocks.last();
            const int end = std::max<int>(last.first + last.count, point.address + point.width());
            if (last.unit == point.unit && last.table == point.table && last.pollMs == point.pollMs
                && point.address - (last.first + last.count) <= device.maxGap && end - last.first <= most) {
                last.count = quint16(end - last.first);
                last.points.append(index);
                continue;
            }
        }
        blocks.append(blockOf(map, {index}));
    }
    return blocks;
}

QList<ReadBlock> ReadPlan::halves(const RegisterMap &map, const ReadBlock &block)
{
    const qsizetype middle = block.points.size() / 2;
    return {blockOf(map, block.points.first(middle)), blockOf(map, block.points.sliced(middle))};
}

} // namespace Warmline
