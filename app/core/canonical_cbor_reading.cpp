// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/canonical_cbor.h"

#include <QCborMap>
#include <QCoreApplication>
#include <QtEndian>

#include <limits>

namespace Warmline::CanonicalCbor {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CanonicalCbor)
};

} // namespace

Result<QCborValue> decode(const QByteArray &bytes)
{
    Reader reader(bytes);
    if (QCborValue value = reader.value(); reader.isDone())
        return value;
    QCborParserError error; // from here on it is only told why not
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError)
        return failure(ErrorCode::InvalidInput, Tr::tr("CBOR 损坏：%1").arg(error.errorString()),
                       Tr::tr("第 %1 字节").arg(error.offset));
    const auto again = encode(value);
    if (!again)
        return std::unexpected(again.error());
    if (*again != bytes)
        return failure(ErrorCode::InvalidInput, Tr::tr("CBOR 不是规范编码"));
    return value;
}

Reader::Head Reader::head()
{
    if (m_failed || m_at == m_end) {
        m_failed = true;
        return {};
    }
    const auto first = quint8(*m_at++);
    Head head{quint8(first >> 5), quint64(first & 0x1f)};
    if (head.argument < 24)
        return head;
    const int size = head.argument <= 27 ? 1 << (head.argument - 24) : 0;
    if (size == 0 || m_end - m_at < size) {
        m_failed = true;
        return {};
    }
    head.argument = 0;
    for (int i = 0; i < size; ++i)
        head.argument = head.argument << 8 | quint8(*m_at++);
    const quint64 least = size == 1 ? 24 : quint64(1) << (4 * size); // else a shorter form holds it
    m_failed = head.argument < least;
    return head;
}

qsizetype Reader::items(quint8 major, quint64 leastBytes)
{
    const Head found = head();
    if (found.major != major || found.argument > quint64(m_end - m_at) / leastBytes)
        m_failed = true;
    return m_failed ? 0 : qsizetype(found.argument);
}

qint64 Reader::integer()
{
    const Head found = head();
    if (found.major > 1 || found.argument > quint64(std::numeric_limits<qint64>::max()))
        m_failed = true;
    if (m_failed)
        return 0;
    return found.major == 0 ? qint64(found.argument) : -1 - qint64(found.argument);
}

QByteArrayView Reader::run(quint8 major)
{
    const Head found = head();
    if (found.major != major || found.argument > quint64(m_end - m_at))
        m_failed = true;
    if (m_failed)
        return {};
    const QByteArrayView bytes(m_at, qsizetype(found.argument));
    m_at += bytes.size();
    return bytes;
}

double Reader::real()
{
    constexpr qsizetype kBytes = 1 + sizeof(double);
    if (m_failed || m_end - m_at < kBytes || *m_at != char(0xfb)) {
        m_failed = true;
        return 0;
    }
    const auto value = qFromBigEndian<double>(m_at + 1);
    m_at += kBytes;
    return value;
}

QByteArrayView Reader::bytes()
{
    return run(2);
}

QByteArrayView Reader::utf8()
{
    const QByteArrayView text = run(3);
    // What stands first as a mark of the encoding would be lost in a QString.
    if (!QUtf8StringView(text.data(), text.size()).isValidUtf8() || text.startsWith("\xef\xbb\xbf"))
        m_failed = true;
    return m_failed ? QByteArrayView() : text;
}

QString Reader::text()
{
    return QString::fromUtf8(utf8());
}

QCborValue Reader::value()
{
    const char *begin = m_at;
    skip(0);
    if (m_failed)
        return {};
    if (m_at - begin == 1 && *begin == char(0xa0))
        return QCborMap();
    return QCborValue::fromCbor(begin, m_at - begin);
}

void Reader::skip(int depth)
{
    constexpr int kDeepest = 256; // a stack's worth; what nests deeper goes the long way
    const char *begin = m_at;
    const Head found = head();
    if (m_failed || depth > kDeepest) {
        m_failed = true;
        return;
    }
    switch (found.major) {
    case 0:
    case 1: m_failed = found.argument > quint64(std::numeric_limits<qint64>::max()); return;
    case 2:
    case 3:
        m_at = begin;
        found.major == 2 ? (void)bytes() : (void)utf8();
        return;
    case 4:
        for (quint64 i = 0; i < found.argument && !m_failed; ++i)
            skip(depth + 1);
        return;
    case 5: skipMap(found.argument, depth); return;
    default: m_failed = quint8(*begin) < 0xf4 || quint8(*begin) > 0xf6; return; // false, true, null
    }
}

void Reader::skipMap(quint64 entries, int depth)
{
    QByteArrayView last;
    for (quint64 i = 0; i < entries && !m_failed; ++i) {
        const char *begin = m_at;
        const quint8 major = m_at == m_end ? 7 : quint8(*m_at) >> 5;
        if (major > 1 && major != 3) { // texts and integers
            m_failed = true;
            return;
        }
        skip(depth + 1);
        const QByteArrayView key(begin, m_at - begin);
        if (i > 0 && last.compare(key) >= 0)
            m_failed = true;
        last = key;
        skip(depth + 1);
    }
}

} // namespace Warmline::CanonicalCbor
