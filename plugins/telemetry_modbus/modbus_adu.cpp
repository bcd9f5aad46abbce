// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modbus_adu.h"

#include <QDataStream>
#include <QtEndian>

namespace Warmline {

namespace {

constexpr qsizetype kHeader = 7;
constexpr int kLongest = 254; ///< unit and PDU

QModbusPdu::FunctionCode functionOf(RegisterTable table)
{
    switch (table) {
    case RegisterTable::Coils: return QModbusPdu::ReadCoils;
    case RegisterTable::DiscreteInputs: return QModbusPdu::ReadDiscreteInputs;
    case RegisterTable::HoldingRegisters: return QModbusPdu::ReadHoldingRegisters;
    case RegisterTable::InputRegisters: return QModbusPdu::ReadInputRegisters;
    }
    return QModbusPdu::Invalid;
}

} // namespace

QByteArray ModbusAdu::readRequest(quint16 transaction, const ReadBlock &block)
{
    const QModbusRequest pdu(functionOf(block.table), block.first, block.count);
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << transaction << quint16(0) << quint16(1 + pdu.size()) << block.unit << pdu;
    return bytes;
}

ModbusAdu::Taken ModbusAdu::take(QByteArray &buffer, Answer &answer)
{
    if (buffer.size() < kHeader + 1)
        return Taken::Incomplete;
    const char *bytes = buffer.constData();
    const auto protocol = qFromBigEndian<quint16>(bytes + 2);
    const auto length = qFromBigEndian<quint16>(bytes + 4);
    if (protocol != 0 || length < 2 || length > kLongest)
        return Taken::Garbage;
    if (buffer.size() < kHeader - 1 + length)
        return Taken::Incomplete;
    answer.transaction = qFromBigEndian<quint16>(bytes);
    answer.unit = quint8(bytes[6]);
    answer.pdu = QModbusResponse(QModbusPdu::FunctionCode(quint8(bytes[7])),
                                 QByteArray(bytes + kHeader + 1, length - 2));
    buffer.remove(0, kHeader - 1 + length);
    return Taken::Answer;
}

QList<quint16> ModbusAdu::registers(const QModbusResponse &pdu, const ReadBlock &block)
{
    const QByteArray data = pdu.data();
    const int size = isBits(block.table) ? (block.count + 7) / 8 : 2 * block.count;
    if (pdu.isException() || pdu.functionCode() != functionOf(block.table) || data.size() != size + 1
        || quint8(data.at(0)) != size)
        return {};
    QList<quint16> values(block.count);
    for (int i = 0; i < block.count; ++i) {
        values[i] = isBits(block.table) ? quint16(quint8(data.at(1 + i / 8)) >> (i % 8) & 1)
                                        : qFromBigEndian<quint16>(data.constData() + 1 + 2 * i);
    }
    return values;
}

} // namespace Warmline
