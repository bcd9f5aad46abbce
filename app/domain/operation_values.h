// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"

#include <QCoreApplication>

#include <optional>

namespace Warmline {

/// Typed reading of an operation's values for reducers. A text may lie beside the chain (personal) or in it.
class OperationValues
{
public:
    explicit OperationValues(const Operation &operation)
        : m_operation(operation)
    { }

    [[nodiscard]] const AgentId &actor() const { return m_operation.actor; }
    [[nodiscard]] const Operation &operation() const { return m_operation; }
    [[nodiscard]] bool has(QLatin1StringView name) const
    {
        return m_operation.values.contains(name) || m_operation.commitments.contains(name);
    }
    /// There is a text that is not empty, or was one before it was destroyed.
    [[nodiscard]] bool isGiven(QLatin1StringView name) const
    {
        return m_operation.commitments.contains(name) || !m_operation.values.value(name).toString().isEmpty();
    }
    /// Empty when absent, not a text, or destroyed.
    [[nodiscard]] QString text(QLatin1StringView name) const
    {
        if (m_operation.commitments.contains(name))
            return m_operation.personalText(name);
        return m_operation.values.value(name).toString();
    }
    [[nodiscard]] std::optional<qint64> integer(QLatin1StringView name) const
    {
        const QCborValue value = m_operation.values.value(name);
        return value.isInteger() ? std::optional(value.toInteger()) : std::nullopt;
    }
    [[nodiscard]] std::optional<bool> boolean(QLatin1StringView name) const
    {
        const QCborValue value = m_operation.values.value(name);
        return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
    }

    // The read… functions leave the target alone when the value is absent.

    template <class Tag>
    void read(QLatin1StringView name, StrongString<Tag> &target) const
    {
        if (has(name))
            target = StrongString<Tag>(text(name));
    }
    void read(QLatin1StringView name, qint64 &target) const
    {
        if (has(name))
            target = integer(name).value_or(0);
    }
    template <class E>
    [[nodiscard]] Result<void> readEnum(QLatin1StringView name, E &target,
                                        std::optional<E> (*fromName)(QStringView)) const
    {
        if (!has(name))
            return {};
        const std::optional<E> value = fromName(text(name));
        if (!value)
            return failure(ErrorCode::InvalidInput,
                           QCoreApplication::translate("Operation", "不认识的取值“%1”").arg(text(name)),
                           name);
        target = *value;
        return {};
    }
    /// 0.1 °C; null takes the value away.
    [[nodiscard]] Result<void> readTemperature(QLatin1StringView name, std::optional<int> &target) const
    {
        if (!has(name))
            return {};
        const auto tenths = integer(name);
        if (tenths && (*tenths < -600 || *tenths > 1500))
            return failure(ErrorCode::InvalidInput,
                           QCoreApplication::translate("Operation", "温度须在 -60 到 150 °C 之间"), name);
        target = tenths ? std::optional(int(*tenths)) : std::nullopt;
        return {};
    }
    [[nodiscard]] Result<void> missing(QLatin1StringView name) const
    {
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("Operation", "操作缺少必要的内容"),
                       m_operation.intent + QLatin1Char('/') + name);
    }

private:
    const Operation &m_operation;
};

} // namespace Warmline
