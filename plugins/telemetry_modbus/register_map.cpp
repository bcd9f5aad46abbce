// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "register_map.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <array>
#include <bit>
#include <cmath>
#include <optional>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

template <class Value, size_t N>
std::optional<Value> named(const std::array<std::pair<QLatin1StringView, Value>, N> &names,
                           const QString &name)
{
    for (const auto &[known, value] : names) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

constexpr std::array kTables{std::pair{"coil"_L1, RegisterTable::Coils},
                             std::pair{"discrete"_L1, RegisterTable::DiscreteInputs},
                             std::pair{"holding"_L1, RegisterTable::HoldingRegisters},
                             std::pair{"input"_L1, RegisterTable::InputRegisters}};
constexpr std::array kTypes{
    std::pair{"bool"_L1, RegisterType::Bool},  std::pair{"uint16"_L1, RegisterType::U16},
    std::pair{"int16"_L1, RegisterType::I16},  std::pair{"uint32"_L1, RegisterType::U32},
    std::pair{"int32"_L1, RegisterType::I32},  std::pair{"float32"_L1, RegisterType::F32},
    std::pair{"uint64"_L1, RegisterType::U64}, std::pair{"int64"_L1, RegisterType::I64},
    std::pair{"float64"_L1, RegisterType::F64}};
constexpr std::array kOrders{
    std::pair{"ABCD"_L1, RegisterOrder{false, false}}, std::pair{"CDAB"_L1, RegisterOrder{true, false}},
    std::pair{"BADC"_L1, RegisterOrder{false, true}}, std::pair{"DCBA"_L1, RegisterOrder{true, true}}};

/// Reads the fields of one object; the first that is wrong stays as the reason.
class Fields
{
public:
    explicit Fields(QJsonObject object)
        : m_object(std::move(object))
    { }
    int integer(const QString &name, int none, int least, int most)
    {
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined())
            return none;
        const double number = value.toDouble(-1e300);
        if (number != std::floor(number) || number < least || number > most)
            m_wrong = name;
        return m_wrong.isEmpty() ? int(number) : none;
    }
    double number(const QString &name, double none)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isDouble())
            m_wrong = name;
        return value.toDouble(none);
    }
    template <class Value, size_t N>
    Value word(const QString &name, const std::array<std::pair<QLatin1StringView, Value>, N> &names,
               Value none)
    {
        if (!m_object.contains(name))
            return none;
        const auto found = named(names, m_object.value(name).toString());
        if (!found)
            m_wrong = name;
        return found.value_or(none);
    }
    [[nodiscard]] QString wrong() const { return m_wrong; }
    void reject(const QString &name) { m_wrong = name; }

private:
    QJsonObject m_object;
    QString m_wrong;
};

RegisterPoint readPoint(Fields &fields, const QJsonObject &object, quint8 unit, int pollMs)
{
    RegisterPoint point;
    point.tag = object.value(u"tag"_s).toString();
    point.unit = unit;
    point.table = fields.word(u"table"_s, kTables, RegisterTable::HoldingRegisters);
    const bool bits = isBits(point.table);
    point.type = fields.word(u"type"_s, kTypes, bits ? RegisterType::Bool : RegisterType::U16);
    point.order = fields.word(u"order"_s, kOrders, RegisterOrder{});
    point.address = quint16(fields.integer(u"address"_s, -1, 0, 0xffff));
    point.scale = fields.number(u"scale"_s, 1);
    point.offset = fields.number(u"offset"_s, 0);
    point.measure = object.value(u"unit"_s).toString();
    point.pollMs = fields.integer(u"poll_ms"_s, pollMs, 10, 86'400'000);
    if (point.tag.isEmpty())
        fields.reject(u"tag"_s);
    if (!object.contains(u"address"_s) || point.address + point.width() > 0x10000)
        fields.reject(u"address"_s);
    if (bits != (point.type == RegisterType::Bool))
        fields.reject(u"type"_s);
    if (point.scale == 0)
        fields.reject(u"scale"_s);
    return point;
}

} // namespace

int RegisterPoint::width() const
{
    switch (type) {
    case RegisterType::Bool:
    case RegisterType::U16:
    case RegisterType::I16: return 1;
    case RegisterType::U32:
    case RegisterType::I32:
    case RegisterType::F32: return 2;
    case RegisterType::U64:
    case RegisterType::I64:
    case RegisterType::F64: return 4;
    }
    return 1;
}

double RegisterPoint::decode(std::span<const quint16> registers) const
{
    const int count = width();
    quint64 bits = 0;
    for (int i = 0; i < count; ++i) {
        quint16 word = registers[size_t(order.lowWordFirst ? count - 1 - i : i)];
        if (order.bytesSwapped)
            word = std::byteswap(word);
        bits = bits << 16 | word;
    }
    double raw = 0;
    switch (type) {
    case RegisterType::Bool: raw = bits != 0; break;
    case RegisterType::U16:
    case RegisterType::U32:
    case RegisterType::U64: raw = double(bits); break;
    case RegisterType::I16: raw = qint16(bits); break;
    case RegisterType::I32: raw = qint32(bits); break;
    case RegisterType::I64: raw = double(qint64(bits)); break;
    case RegisterType::F32: raw = std::bit_cast<float>(quint32(bits)); break;
    case RegisterType::F64: raw = std::bit_cast<double>(bits); break;
    }
    return raw * scale + offset;
}

Result<RegisterMap> RegisterMap::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (document.isNull())
        return failure(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("RegisterMap", "寄存器表不是 JSON：%1").arg(problem.errorString()));
    RegisterMap map;
    QSet<QString> tags;
    QSet<quint8> units;
    const QJsonArray devices = document.object().value(u"devices"_s).toArray();
    for (const QJsonValue &entry : devices) {
        const QJsonObject object = entry.toObject();
        Fields fields(object);
        RegisterDevice device;
        device.unit = quint8(fields.integer(u"unit"_s, 1, 0, 255));
        device.pauseMs = fields.integer(u"pause_ms"_s, device.pauseMs, 0, 60'000);
        device.timeoutMs = fields.integer(u"timeout_ms"_s, device.timeoutMs, 10, 60'000);
        device.maxRegisters = fields.integer(u"max_registers"_s, device.maxRegisters, 4, 125);
        device.maxGap = fields.integer(u"max_gap"_s, device.maxGap, 0, 124);
        const int pollMs = fields.integer(u"poll_ms"_s, 5'000, 10, 86'400'000);
        if (units.contains(device.unit))
            fields.reject(u"unit"_s);
        if (!fields.wrong().isEmpty())
            return failure(ErrorCode::InvalidInput,
                           QCoreApplication::translate("RegisterMap", "寄存器表中单元 %1 的 %2 不对")
                               .arg(device.unit)
                               .arg(fields.wrong()));
        units.insert(device.unit);
        map.devices.append(device);
        const QJsonArray points = object.value(u"points"_s).toArray();
        for (const QJsonValue &pointEntry : points) {
            const QJsonObject pointObject = pointEntry.toObject();
            Fields pointFields(pointObject);
            RegisterPoint point = readPoint(pointFields, pointObject, device.unit, pollMs);
            if (tags.contains(point.tag))
                pointFields.reject(u"tag"_s);
            if (!pointFields.wrong().isEmpty())
                return failure(ErrorCode::InvalidInput,
                               QCoreApplication::translate("RegisterMap", "寄存器表中测点“%1”的 %2 不对")
                                   .arg(point.tag, pointFields.wrong()));
            tags.insert(point.tag);
            map.points.append(std::move(point));
        }
    }
    if (map.points.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("RegisterMap", "寄存器表里没有测点"));
    return map;
}

Result<RegisterMap> RegisterMap::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::NotFound,
            QCoreApplication::translate("RegisterMap", "寄存器表打不开：%1").arg(file.errorString()), path);
    auto map = fromJson(file.readAll());
    if (!map)
        map.error().where = path;
    return map;
}

RegisterDevice RegisterMap::device(quint8 unit) const
{
    for (const RegisterDevice &device : devices) {
        if (device.unit == unit)
            return device;
    }
    return {.unit = unit};
}

} // namespace Warmline
