// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Warmline {

/// Bytes of a snapshot's pieces: numbers as LEB128 of their zigzag form, bytes and texts (UTF-8) behind their
/// length.
class ByteWriter
{
public:
    void number(qint64 value)
    {
        quint64 rest = (quint64(value) << 1) ^ quint64(value >> 63);
        do {
            const char low = char(rest & 0x7f);
            rest >>= 7;
            m_bytes.append(rest != 0 ? char(low | char(0x80)) : low);
        } while (rest != 0);
    }
    void bytes(QByteArrayView value)
    {
        number(value.size());
        m_bytes.append(value);
    }
    void text(const QString &value) { bytes(value.toUtf8()); }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    [[nodiscard]] QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    QByteArray m_bytes;
};

/// Reads what ByteWriter wrote. Past the end, or over a length that can't be, everything is 0 and ok() false.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_bytes(bytes)
    { }
    [[nodiscard]] qint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_at >= m_bytes.size())
                break;
            const auto byte = quint8(m_bytes[m_at++]);
            value |= quint64(byte & 0x7f) << shift;
            if ((byte & 0x80) == 0)
                return qint64(value >> 1) ^ -qint64(value & 1);
        }
        m_ok = false;
        return 0;
    }
    /// Lives as long as the bytes that are read.
    [[nodiscard]] QByteArrayView view()
    {
        const qint64 size = number();
        if (!m_ok || size < 0 || size > m_bytes.size() - m_at) {
            m_ok = false;
            return {};
        }
        m_at += size;
        return m_bytes.sliced(m_at - size, size);
    }
    [[nodiscard]] QByteArray bytes() { return view().toByteArray(); }
    [[nodiscard]] QString text() { return QString::fromUtf8(view()); }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return !m_ok || m_at == m_bytes.size(); }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

} // namespace Warmline
