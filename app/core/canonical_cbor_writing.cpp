// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/canonical_cbor.h"

#include <QCborArray>
#include <QCborMap>
#include <QCoreApplication>
#include <QVarLengthArray>
#include <QtEndian>

#include <algorithm>

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
