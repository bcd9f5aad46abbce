// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "read_plan.h"

#include <QModbusPdu>

namespace Warmline {

/// Frames of Modbus TCP (MBAP header and PDU). Qt's own client tells nobody which unit answered and stops its
/// clock at half a frame, so the frame is ours and the PDU is Qt's.
namespace ModbusAdu {

/// A read; there is no other request.
[[nodiscard]] QByteArray readRequest(quint16 transaction, const ReadBlock &block);

struct Answer
{
    quint16 transaction = 0;
    quint8 unit = 0;
    QModbusResponse pdu;
};

enum class Taken : quint8 { Answer, Incomplete, Garbage };
/// Takes one frame from the front of \a buffer. After Garbage the stream can't be trusted any more.
[[nodiscard]] Taken take(QByteArray &buffer, Answer &answer);

/// The registers (or bits, one each) that answer \a block; empty when the answer is not of that shape.
[[nodiscard]] QList<quint16> registers(const QModbusResponse &pdu, const ReadBlock &block);

} // namespace ModbusAdu

} // namespace Warmline
