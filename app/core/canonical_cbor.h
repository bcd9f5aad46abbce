// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QCborValue>

#include <utility>

namespace Warmline {

/// Deterministic CBOR (RFC 8949 §4.2.1): map keys sorted by their encoded bytes, shortest integer forms,
/// definite lengths, and no floats, so that one value has exactly one encoding on every machine.
namespace CanonicalCbor {

/// Encodes integers, booleans, null, text, bytes, arrays and maps.
/// Fails with InvalidInput, naming the path, on floats, tags, undefined, and map keys that are neither text
/// nor integer.
[[nodiscard]] Result<QByteArray> encode(const QCborValue &value);

/// Decodes and checks that the bytes are exactly what encode() would give; trailing bytes are an error.
[[nodiscard]] Result<QCborValue> decode(const QByteArray &bytes);

/// Writes the same form piece by piece, without a tree of values in between, for what is written often. The
/// caller gives a map's keys in their canonical order (rising integers; texts by length, then by bytes) and
/// as many entries as it announced; a test compares what comes out with encode().
class Writer
{
public:
    explicit Writer(qsizetype reserve = 512) { m_out.reserve(reserve); }
    void map(qsizetype entries);
    void array(qsizetype items);
    void integer(qint64 value);
    void text(QStringView value);
    void text(QLatin1StringView ascii);
    void bytes(QByteArrayView value);
    void boolean(bool value);
    /// Fails as encode() does.
    [[nodiscard]] Result<void> value(const QCborValue &value);
    [[nodiscard]] QByteArray take() { return std::exchange(m_out, {}); }

private:
    QByteArray m_out;
};

} // namespace CanonicalCbor

} // namespace Warmline
