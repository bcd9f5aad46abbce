// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QCborValue>
#include <QString>

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
    /// Not of this form, which has no floats: for blocks of measured values that nobody signs. Eight bytes.
    void real(double value);
    /// Fails as encode() does.
    [[nodiscard]] Result<void> value(const QCborValue &value);
    [[nodiscard]] QByteArray take() { return std::exchange(m_out, {}); }

private:
    QByteArray m_out;
};

/// Reads this form, and no other, piece by piece and without a tree of values in between, for what is read
/// often: re-encoding what it has accepted gives the same bytes. It does not say what was wrong: whoever
/// wants to know asks decode(). After the first failure everything is empty.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_at(bytes.begin())
        , m_end(bytes.end())
    { }

    /// Entries of a map; the caller reads each key and its value, and sees that the keys are in order.
    qsizetype map() { return items(5, 2); }
    qsizetype array() { return items(4, 1); }
    qint64 integer();
    QString text();
    /// Valid as long as the bytes that are read from.
    QByteArrayView bytes();
    QByteArrayView utf8();
    double real(); ///< as Writer::real()
    /// Any value, keys in order or it fails.
    QCborValue value();
    void fail() { m_failed = true; }
    [[nodiscard]] bool failed() const { return m_failed; }
    /// All of it was read, and all of it was right.
    [[nodiscard]] bool isDone() const { return !m_failed && m_at == m_end; }

private:
    struct Head
    {
        quint8 major = 0;
        quint64 argument = 0;
    };
    Head head();
    qsizetype items(quint8 major, quint64 leastBytes);
    QByteArrayView run(quint8 major);
    void skip(int depth);
    void skipMap(quint64 entries, int depth);

    const char *m_at;
    const char *m_end;
    bool m_failed = false;
};

} // namespace CanonicalCbor

} // namespace Warmline
