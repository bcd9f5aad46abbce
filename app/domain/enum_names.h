// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>
#include <utility>

namespace Warmline {

/// One row of a table that gives an enumerator its stable ASCII name for files, journal and wire.
template <class E>
struct EnumName
{
    E value;
    const char *name;
};

/// Empty when \a value is not in the table (it came from a newer version).
template <class E, size_t N>
[[nodiscard]] QString nameOf(const std::array<EnumName<E>, N> &table, E value)
{
    for (const auto &row : table) {
        if (row.value == value)
            return QString::fromLatin1(row.name);
    }
    return {};
}

template <class E, size_t N>
[[nodiscard]] std::optional<E> valueOf(const std::array<EnumName<E>, N> &table, QStringView name)
{
    for (const auto &row : table) {
        if (name == QLatin1StringView(row.name))
            return row.value;
    }
    return std::nullopt;
}

} // namespace Warmline
