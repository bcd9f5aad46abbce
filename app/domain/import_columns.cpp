// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/import_columns.h"

#include "app/core/canonical_cbor.h"
#include "app/core/crypto.h"

#include <QCoreApplication>
#include <QHash>

#include <zstd.h>

#include <algorithm>

namespace Warmline {

namespace {

constexpr char kTexts = 'T'; ///< lengths, then all UTF-8 behind each other
constexpr char kDictionary = 'D'; ///< distinct texts as 'T' has them, then an index a row
constexpr char kIntegers = 'I'; ///< zigzag differences
constexpr char kUuids = 'U'; ///< 16 bytes a row
constexpr int kFormat = 1;
constexpr unsigned long long kMostBytes = 512ULL << 20;
constexpr int kCompressionLevel = 3;

void putVarint(QByteArray &out, quint64 value)
{
    while (value >= 0x80) {
        out.append(char(value | 0x80));
        value >>= 7;
    }
    out.append(char(value));
}

/// Reads varints and bytes off a view; ok() turns false for good at the first that is not there.
class Cursor
{
public:
    explicit Cursor(QByteArrayView bytes)
        : m_at(bytes.data())
        , m_end(bytes.data() + bytes.size())
    { }

    quint64 varint()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64 && m_at < m_end; shift += 7) {
            const quint8 byte = quint8(*m_at++);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_ok = false;
        return 0;
    }
    /// The next \a size bytes; empty and not ok when there are fewer.
    QByteArrayView bytes(quint64 size)
    {
        if (size > quint64(m_end - m_at)) {
            m_ok = false;
            return {};
        }
        const QByteArrayView view(m_at, qsizetype(size));
        m_at += size;
        return view;
    }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    [[nodiscard]] quint64 left() const { return quint64(m_end - m_at); }

private:
    const char *m_at;
    const char *m_end;
    bool m_ok = true;
};

void putTextList(QByteArray &out, const std::vector<const QString *> &texts)
{
    QByteArray blob;
    for (const QString *text : texts) {
        const QByteArray utf8 = text->toUtf8();
        putVarint(out, quint64(utf8.size()));
        blob.append(utf8);
    }
    out.append(blob);
}

/// Calls \a take(index, text) for \a count texts.
template <class Take>
bool takeTextList(Cursor &cursor, qsizetype count, Take take)
{
    if (quint64(count) > cursor.left())
        return false;
    std::vector<quint32> sizes(size_t(count), 0U);
    quint64 total = 0;
    for (quint32 &size : sizes) {
        const quint64 length = cursor.varint();
        if (length > kMostBytes)
            return false;
        size = quint32(length);
        total += length;
    }
    const QByteArrayView blob = cursor.bytes(total);
    if (!cursor.ok())
        return false;
    const bool ascii = std::ranges::all_of(blob, [](char c) { return quint8(c) < 0x80; });
    const char *at = blob.data();
    for (size_t i = 0; i < sizes.size(); ++i) {
        const qsizetype size = qsizetype(sizes[i]);
        if (size > 0)
            take(i, ascii ? QString::fromLatin1(at, size) : QString::fromUtf8(at, size));
        else
            take(i, QString());
        at += size;
    }
    return true;
}

QByteArray compressed(const QByteArray &bytes)
{
    ZSTD_CCtx *context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, kCompressionLevel);
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size =
        ZSTD_compress2(context, out.data(), size_t(out.size()), bytes.constData(), size_t(bytes.size()));
    ZSTD_freeCCtx(context);
    out.resize(ZSTD_isError(size) ? 0 : qsizetype(size));
    return out;
}

QByteArray decompressed(const QByteArray &packed)
{
    const unsigned long long size = ZSTD_getFrameContentSize(packed.constData(), size_t(packed.size()));
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kMostBytes)
        return {};
    QByteArray out(qsizetype(size), Qt::Uninitialized);
    const size_t got =
        ZSTD_decompress(out.data(), size_t(out.size()), packed.constData(), size_t(packed.size()));
    return ZSTD_isError(got) || got != size ? QByteArray() : out;
}

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportCodec)
};

} // namespace

void ColumnWriter::putTexts(const char *name, const std::vector<const QString *> &values)
{
    QHash<QString, quint32> numbers;
    std::vector<const QString *> distinct;
    std::vector<quint32> indexes;
    indexes.reserve(values.size());
    const size_t most = values.size() / 2; // more than that: no dictionary
    for (const QString *value : values) {
        auto it = numbers.constFind(*value);
        if (it == numbers.cend()) {
            if (distinct.size() >= most)
                break;
            it = numbers.insert(*value, quint32(distinct.size()));
            distinct.push_back(value);
        }
        indexes.push_back(*it);
    }
    QByteArray out;
    if (!values.empty() && indexes.size() == values.size()) {
        out.append(kDictionary);
        putVarint(out, values.size());
        putVarint(out, distinct.size());
        putTextList(out, distinct);
        for (const quint32 index : indexes)
            putVarint(out, index);
    } else {
        out.append(kTexts);
        putVarint(out, values.size());
        putTextList(out, values);
    }
    m_columns.insert(QLatin1StringView(name), out);
}

void ColumnWriter::putIntegers(const char *name, const std::vector<qint64> &values)
{
    QByteArray out;
    out.append(kIntegers);
    putVarint(out, values.size());
    quint64 last = 0;
    for (const qint64 value : values) {
        const qint64 step = qint64(quint64(value) - last); // wraps, as reading does
        putVarint(out, (quint64(step) << 1) ^ quint64(step >> 63));
        last = quint64(value);
    }
    m_columns.insert(QLatin1StringView(name), out);
}

void ColumnWriter::putUuids(const char *name, const QByteArray &bytes)
{
    QByteArray out;
    out.append(kUuids);
    putVarint(out, quint64(bytes.size() / 16));
    out.append(bytes);
    m_columns.insert(QLatin1StringView(name), out);
}

QByteArray ColumnWriter::finish() const
{
    QCborMap map = m_columns;
    map.insert(0, kFormat);
    map.insert(1, m_rows);
    return compressed(
        CanonicalCbor::encode(map).value_or(QByteArray())); // bytes and integers can always be encoded
}

QByteArray unpackedDigest(const QByteArray &packed)
{
    const QByteArray columns = decompressed(packed);
    return columns.isEmpty() ? QByteArray() : Crypto::sha256(columns);
}

ColumnReader::ColumnReader(const QByteArray &packed)
{
    if (packed.isEmpty())
        return;
    const auto value = CanonicalCbor::decode(decompressed(packed));
    if (!value || !value->isMap()) {
        m_error = Error{ErrorCode::InvalidInput, Tr::tr("数据块损坏，不能解开"), {}};
        return;
    }
    m_columns = value->toMap();
    if (m_columns.value(0).toInteger() > kFormat) {
        m_error = Error{ErrorCode::TooNew, Tr::tr("数据块由更新版本的程序写成"), {}};
        return;
    }
    m_rows = m_columns.value(1).toInteger(-1);
    if (m_columns.value(0).toInteger() != kFormat || m_rows < 0 || m_rows > kMostRows)
        fail("rows");
}

void ColumnReader::fail(const char *name)
{
    if (!m_error)
        m_error = Error{ErrorCode::InvalidInput, Tr::tr("数据块的列损坏"), QString::fromLatin1(name)};
    m_rows = std::max<qsizetype>(0, std::min<qsizetype>(m_rows, kMostRows));
}

QByteArrayView ColumnReader::column(const char *name, char &kind, qsizetype count)
{
    kind = 0;
    if (m_error)
        return {};
    const QCborValue value = m_columns.value(QLatin1StringView(name));
    if (value.isUndefined())
        return {};
    m_current = value.toByteArray();
    Cursor cursor(m_current);
    const QByteArrayView first = cursor.bytes(1);
    const quint64 stored = cursor.varint();
    if (!cursor.ok() || stored != quint64(count)) {
        fail(name);
        return {};
    }
    kind = first.front();
    return QByteArrayView(m_current).last(qsizetype(cursor.left()));
}

void ColumnReader::takeTexts(const char *name, const std::vector<QString *> &targets)
{
    char kind = 0;
    Cursor cursor(column(name, kind, qsizetype(targets.size())));
    if (kind == 0)
        return;
    bool ok = false;
    if (kind == kTexts) {
        ok = takeTextList(cursor, qsizetype(targets.size()),
                          [&](size_t i, QString text) { *targets[i] = std::move(text); });
    } else if (kind == kDictionary) {
        const quint64 size = cursor.varint();
        std::vector<QString> dictionary(size <= targets.size() ? size_t(size) : 0U);
        ok = cursor.ok() && size <= targets.size()
          && takeTextList(cursor, qsizetype(size),
                          [&](size_t i, QString text) { dictionary[i] = std::move(text); });
        for (size_t i = 0; ok && i < targets.size(); ++i) {
            const quint64 index = cursor.varint();
            ok = cursor.ok() && index < dictionary.size();
            if (ok)
                *targets[i] = dictionary[size_t(index)];
        }
    }
    if (!ok || !cursor.atEnd())
        fail(name);
}

bool ColumnReader::takeIntegers(const char *name, qsizetype count, std::vector<qint64> &values)
{
    char kind = 0;
    Cursor cursor(column(name, kind, count));
    if (kind == 0)
        return false;
    if (kind != kIntegers || cursor.left() < quint64(count)) {
        fail(name);
        return false;
    }
    values.resize(size_t(count));
    quint64 last = 0;
    for (qint64 &value : values) {
        const quint64 zigzag = cursor.varint();
        last += (zigzag >> 1) ^ (~(zigzag & 1) + 1);
        value = qint64(last);
    }
    if (!cursor.ok() || !cursor.atEnd()) {
        fail(name);
        return false;
    }
    return true;
}

QByteArray ColumnReader::takeUuids(const char *name, qsizetype count)
{
    char kind = 0;
    const QByteArrayView bytes = column(name, kind, count);
    if (kind == 0)
        return {};
    if (kind != kUuids || bytes.size() != count * 16) {
        fail(name);
        return {};
    }
    return bytes.toByteArray();
}

} // namespace Warmline
