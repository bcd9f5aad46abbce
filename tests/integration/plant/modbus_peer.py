# SPDX-FileCopyrightText: 2026 Warmline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A foreign Modbus TCP server: unit 1 with 400 holding registers (float32 at 0, 2 … 298: 20 + index; int16 at 300: -123; CDAB uint32 at 302),
unit 2 with 8 coils and 4 input registers. Registers from 400 on do not exist. modbus_peer.py PORT"""
import asyncio
import struct
import sys

from pymodbus.datastore import ModbusSequentialDataBlock, ModbusServerContext, ModbusSlaveContext
from pymodbus.server import StartAsyncTcpServer


def floats(count):
    words = []
    for index in range(count):
        words += struct.unpack(">HH", struct.pack(">f", 20 + index))
    return words


async def main(port):
    holding = floats(150) + [0x10000 - 123, 0] + [0x5678, 0x1234] + [0] * 96
    one = ModbusSlaveContext(hr=ModbusSequentialDataBlock(1, holding))
    two = ModbusSlaveContext(co=ModbusSequentialDataBlock(1, [True, False, True, True, False, False, False, True]),
                             ir=ModbusSequentialDataBlock(1, [7, 8, 9, 10]))
    context = ModbusServerContext(slaves={1: one, 2: two}, single=False)
    serving = asyncio.create_task(StartAsyncTcpServer(context, address=("127.0.0.1", port)))
    await asyncio.sleep(0)
    print("ready", flush=True)
    await serving


asyncio.run(main(int(sys.argv[1])))
