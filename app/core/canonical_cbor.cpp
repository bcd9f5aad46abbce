// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/canonical_cbor.h"

#include <QCborArray>
#include <QCborMap>
#include <QCoreApplication>
#include <QVarLengthArray>
#include <QtEndian>

#include <algorithm>
#include <limits>

namespace Warmline::CanonicalCbor {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CanonicalCbor)
};

/// Where in the value we are, told only when something is wrong: a chain of frames on the stack.
struct Place
{
    const Place *parent = nullptr;
    const QCborValue *key = nullptr; ///< of a map
    qsizetype index = 0; ///< in an array

    [[nodiscard]] QString path() const
    {
        if (!parent)
            return {};
        if (!key)
            return parent->path() + u'/' + QString::number(index);
        return parent->path() + u'/'
             + (key->isString() ? key->toString() : QString::number(key->toInteger()));
    }
};

Result<void> write(QByteArray &out, const QCborValue &value, const Place &place);

/// Major type and argument in the shortest form.
void writeHead(QByteArray &out, quint8 major, quint64 argument)
{
    const auto put = [&out, argument](int bytes) {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
            out.append(char(argument >> shift));
    };
    major = quint8(major << 5);
    if (argument < 24) {
        out.append(char(major | argument));
    } else if (argument <= 0xff) {
        out.append(char(major | 24));
        put(1);
    } else if (argument <= 0xffff) {
        out.append(char(major | 25));
        put(2);
    } else if (argument <= 0xffffffffU) {
        out.append(char(major | 26));
        put(4);
    } else {
        out.append(char(major | 27));
        put(8);
    }
}

void writeInteger(QByteArray &out, qint64 number)
{
    if (number >= 0)
        writeHead(out, 0, quint64(number));
    else
        writeHead(out, 1, quint64(-(number + 1)));
}

void writeText(QByteArray &out, QStringView text)
{
    if (!QtPrivate::isAscii(text)) {
        const QByteArray utf8 = text.toUtf8();
        writeHead(out, 3, quint64(utf8.size()));
        out.append(utf8);
        return;
    }
    writeHead(out, 3, quint64(text.size()));
    const qsizetype start = out.size();
    out.resize(start + text.size());
    std::ranges::transform(text, out.data() + start, [](QChar c) { return char(c.unicode()); });
}

/// An entry of a map where it was written into the buffer.
struct Item
{
    qsizetype key = 0; ///< offsets
    qsizetype value = 0;
    qsizetype end = 0;
};

/// Brings the items into the order of their keys' bytes; mostly they are in order already. False: a key is
/// doubled.
bool sortItems(QByteArray &out, QVarLengthArray<Item, 32> &items)
{
    const auto keyOf = [&out](const Item &item) {
        return QByteArrayView(out).sliced(item.key, item.value - item.key);
    };
    const auto less = [&keyOf](const Item &a, const Item &b) {
        const QByteArrayView left = keyOf(a);
        const QByteArrayView right = keyOf(b);
        return std::ranges::lexicographical_compare(
            left, right, {}, [](char c) { return uchar(c); }, [](char c) { return uchar(c); });
    };
    const auto notLess = [&less](const Item &a, const Item &b) { return !less(a, b); };
    if (std::ranges::adjacent_find(items, notLess) == items.end())
        return true;
    const qsizetype start = items.first().key;
    std::ranges::sort(items, less);
    if (std::ranges::adjacent_find(items, notLess) != items.end())
        return false;
    QByteArray sorted;
    sorted.reserve(out.size() - start);
    for (const Item &item : items)
        sorted.append(QByteArrayView(out).sliced(item.key, item.end - item.key));
    out.truncate(start);
    out.append(sorted);
    return true;
}

Result<void> writeMap(QByteArray &out, const QCborMap &map, const Place &place)
{
    QVarLengthArray<Item, 32> items;
    writeHead(out, 5, quint64(map.size()));
    for (auto it = map.constBegin(); it != map.constEnd(); ++it) {
        const QCborValue key = it.key();
        Item item;
        item.key = out.size();
        if (key.isString())
            writeText(out, key.toString());
        else if (key.isInteger())
            writeInteger(out, key.toInteger());
        else
            return failure(ErrorCode::InvalidInput, Tr::tr("映射的键只能是文字或整数"), place.path());
        item.value = out.size();
        if (auto ok = write(out, it.value(), Place{&place, &key, 0}); !ok)
            return ok;
        item.end = out.size();
        items.append(item);
    }
    if (!sortItems(out, items))
        return failure(ErrorCode::InvalidInput, Tr::tr("映射中有重复的键"), place.path());
    return {};
}

Result<void> writeArray(QByteArray &out, const QCborArray &array, const Place &place)
{
    writeHead(out, 4, quint64(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (auto ok = write(out, array.at(i), Place{&place, nullptr, i}); !ok)
            return ok;
    }
    return {};
}

Result<void> write(QByteArray &out, const QCborValue &value, const Place &place)
{
    switch (value.type()) {
    case QCborValue::Integer: writeInteger(out, value.toInteger()); return {};
    case QCborValue::ByteArray: {
        const QByteArray bytes = value.toByteArray();
        writeHead(out, 2, quint64(bytes.size()));
        out.append(bytes);
        return {};
    }
    case QCborValue::String: writeText(out, value.toString()); return {};
    case QCborValue::Array: return writeArray(out, value.toArray(), place);
    case QCborValue::Map: return writeMap(out, value.toMap(), place);
    case QCborValue::False: out.append(char(0xf4)); return {};
    case QCborValue::True: out.append(char(0xf5)); return {};
    case QCborValue::Null: out.append(char(0xf6)); return {};
    default:
        return failure(ErrorCode::InvalidInput, Tr::tr("不能写入规范 CBOR 的值类型（小数须换算成整数）"),
                       place.path());
    }
}

} // namespace

Result<QByteArray> encode(const QCborValue &value)
{
    QByteArray out;
    out.reserve(512);
    if (auto ok = write(out, value, Place()); !ok)
        return std::unexpected(ok.error());
    return out;
}

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

void Writer::map(qsizetype entries)
{
    writeHead(m_out, 5, quint64(entries));
}

void Writer::array(qsizetype items)
{
    writeHead(m_out, 4, quint64(items));
}

void Writer::integer(qint64 value)
{
    writeInteger(m_out, value);
}

void Writer::text(QStringView value)
{
    writeText(m_out, value);
}

void Writer::text(QLatin1StringView ascii)
{
    writeHead(m_out, 3, quint64(ascii.size()));
    m_out.append(ascii.data(), ascii.size());
}

void Writer::bytes(QByteArrayView value)
{
    writeHead(m_out, 2, quint64(value.size()));
    m_out.append(value);
}

void Writer::real(double value)
{
    char bytes[1 + sizeof(double)] = {char(0xfb)};
    qToBigEndian(value, bytes + 1);
    m_out.append(bytes, sizeof(bytes));
}

void Writer::boolean(bool value)
{
    m_out.append(char(value ? 0xf5 : 0xf4));
}

Result<void> Writer::value(const QCborValue &value)
{
    return write(m_out, value, Place());
}

} // namespace Warmline::CanonicalCbor
