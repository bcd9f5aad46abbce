// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <span>

namespace Warmline {

/// The four tables of Modbus; all are only read.
enum class RegisterTable : quint8 { Coils, DiscreteInputs, HoldingRegisters, InputRegisters };

[[nodiscard]] inline bool isBits(RegisterTable table)
{
    return table == RegisterTable::Coils || table == RegisterTable::DiscreteInputs;
}

enum class RegisterType : quint8 { Bool, U16, I16, U32, I32, F32, U64, I64, F64 };

/// How a number of several registers is laid out; "ABCD" is what the standard means.
struct RegisterOrder
{
    bool lowWordFirst = false; ///< CDAB, DCBA
    bool bytesSwapped = false; ///< BADC, DCBA
    friend bool operator==(const RegisterOrder &, const RegisterOrder &) = default;
};

/// One measured point behind an address.
struct RegisterPoint
{
    QString tag;
    quint8 unit = 1;
    RegisterTable table = RegisterTable::HoldingRegisters;
    quint16 address = 0; ///< from 0, as on the wire
    RegisterType type = RegisterType::U16;
    RegisterOrder order;
    double scale = 1, offset = 0; ///< value = raw × scale + offset
    QString measure; ///< unit of measurement, as the map says
    int pollMs = 5'000;

    /// Registers (or bits) that it takes.
    [[nodiscard]] int width() const;
    /// The value in \a registers, which begin at its address, scaled.
    [[nodiscard]] double decode(std::span<const quint16> registers) const;
};

/// How a device wants to be asked.
struct RegisterDevice
{
    quint8 unit = 1;
    int pauseMs = 0; ///< between an answer and the next question
    int timeoutMs = 1'000;
    int maxRegisters = 125; ///< a read takes no more, 1 … 125
    int maxGap = 8; ///< unused registers that are read along rather than asked around
};

/// Which registers of which devices mean what; a JSON file (README.md).
struct RegisterMap
{
    QList<RegisterDevice> devices;
    QList<RegisterPoint> points;

    /// InvalidInput names the device and the point; a tag may stand only once.
    [[nodiscard]] static Result<RegisterMap> fromJson(const QByteArray &json);
    [[nodiscard]] static Result<RegisterMap> fromFile(const QString &path);
    [[nodiscard]] RegisterDevice device(quint8 unit) const;
};

} // namespace Warmline
