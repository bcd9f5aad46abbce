// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/canonical_cbor.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborStreamWriter>
#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace Warmline::CanonicalCbor {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CanonicalCbor", text);
}

Result<void> write(QByteArray &out, const QCborValue &value, const QString &path);

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

void writeText(QByteArray &out, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    writeHead(out, 3, quint64(utf8.size()));
    out.append(utf8);
}

Result<void> writeMap(QByteArray &out, const QCborMap &map, const QString &path)
{
    struct Item
    {
        QByteArray key;
        QByteArray value;
    };
    std::vector<Item> items;
    items.reserve(size_t(map.size()));
    for (const auto &[key, value] : map) {
        Item item;
        if (key.isString())
            writeText(item.key, key.toString());
        else if (key.isInteger())
            writeInteger(item.key, key.toInteger());
        else
            return failure(ErrorCode::InvalidInput, tr("映射的键只能是文字或整数"), path);
        const QString name = key.isString() ? key.toString() : QString::number(key.toInteger());
        if (auto ok = write(item.value, value, path + u'/' + name); !ok)
            return ok;
        items.push_back(std::move(item));
    }
    std::ranges::sort(items, {}, &Item::key);
    if (std::ranges::adjacent_find(items, {}, &Item::key) != items.end())
        return failure(ErrorCode::InvalidInput, tr("映射中有重复的键"), path);
    writeHead(out, 5, items.size());
    for (const Item &item : items) {
        out.append(item.key);
        out.append(item.value);
    }
    return {};
}

Result<void> writeArray(QByteArray &out, const QCborArray &array, const QString &path)
{
    writeHead(out, 4, quint64(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (auto ok = write(out, array.at(i), path + u'/' + QString::number(i)); !ok)
            return ok;
    }
    return {};
}

Result<void> write(QByteArray &out, const QCborValue &value, const QString &path)
{
    switch (value.type()) {
    case QCborValue::Integer:
        writeInteger(out, value.toInteger());
        return {};
    case QCborValue::ByteArray: {
        const QByteArray bytes = value.toByteArray();
        writeHead(out, 2, quint64(bytes.size()));
        out.append(bytes);
        return {};
    }
    case QCborValue::String:
        writeText(out, value.toString());
        return {};
    case QCborValue::Array:
        return writeArray(out, value.toArray(), path);
    case QCborValue::Map:
        return writeMap(out, value.toMap(), path);
    case QCborValue::False:
        out.append(char(0xf4));
        return {};
    case QCborValue::True:
        out.append(char(0xf5));
        return {};
    case QCborValue::Null:
        out.append(char(0xf6));
        return {};
    default:
        return failure(ErrorCode::InvalidInput, tr("不能写入规范 CBOR 的值类型（小数须换算成整数）"), path);
    }
}

} // namespace

Result<QByteArray> encode(const QCborValue &value)
{
    QByteArray out;
    if (auto ok = write(out, value, QString()); !ok)
        return std::unexpected(ok.error());
    return out;
}

Result<QCborValue> decode(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError)
        return failure(ErrorCode::InvalidInput, tr("CBOR 损坏：%1").arg(error.errorString()), tr("第 %1 字节").arg(error.offset));
    const auto again = encode(value);
    if (!again)
        return std::unexpected(again.error());
    if (*again != bytes)
        return failure(ErrorCode::InvalidInput, tr("CBOR 不是规范编码"));
    return value;
}

} // namespace Warmline::CanonicalCbor
