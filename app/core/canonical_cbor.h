// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QCborValue>

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

} // namespace CanonicalCbor

} // namespace Warmline
