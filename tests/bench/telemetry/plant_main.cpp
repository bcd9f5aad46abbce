// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_plant: what the OPC UA and Modbus plugins take from a server, beside a bare client of the same
// library.
#include "plant_rate.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchOpcUa();
    benchModbus();
    return 0;
}
