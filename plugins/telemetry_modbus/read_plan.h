// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "register_map.h"

namespace Warmline {

/// One read of neighbouring registers.
struct ReadBlock
{
    quint8 unit = 1;
    RegisterTable table = RegisterTable::HoldingRegisters;
    quint16 first = 0;
    quint16 count = 0; ///< registers or bits
    int pollMs = 0;
    QList<quint32> points; ///< indexes into the map, by rising address
};

namespace ReadPlan {

/// The fewest reads that a pass over the addresses finds: neighbours of one unit, table and interval are read
/// together, as far as the device allows.
[[nodiscard]] QList<ReadBlock> make(const RegisterMap &map);
/// The same points in two reads, for a device that refused one that held an address it does not have. Needs
/// two points.
[[nodiscard]] QList<ReadBlock> halves(const RegisterMap &map, const ReadBlock &block);

} // namespace ReadPlan

} // namespace Warmline
