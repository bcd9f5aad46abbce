// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/table_file.h"

#include "app/core/json_text.h"
#include "app/core/text_decoding.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// "供热面积（㎡）" and " Heated_Area " in the form by which headers are compared.
QString plainHeader(const QString &header)
{
    QString plain;
    int depth = 0;
    for (QChar c : header.normalized(QString::NormalizationForm_KC)) {
        if (c == u'(' || c == u'[')
            ++depth;
        else if (c == u')' || c == u']')
            depth = std::max(0, depth - 1);
        else if (depth == 0 && !c.isSpace() && c != u'_' && c != u'-' && c != u'*'
                 && c != QChar::ByteOrderMark)
            plain.append(c.toLower());
    }
    return plain;
}

bool isField(const QList<FieldSpec> &specs, const QString &name)
{
    return std::ranges::any_of(specs, [&name](const FieldSpec &spec) { return spec.name == name; });
}

/// Bytes that are no letters, and characters that no cell has.
QString textProblem(const CsvRecord &record)
{
    for (const QString &field : record.fields) {
        if (!field.isValidUtf16())
            return Tr::tr("含有无法按文件编码解读的字节");
        for (const QChar c : field) {
            if (c == QChar::ReplacementCharacter)
                return Tr::tr("含有无法按文件编码解读的字节");
            if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
                return Tr::tr("含有控制字符");
        }
    }
    return {};
}

/// Of a workbook or of UTF-16 without its mark the first line holds bytes 0; a text never does.
bool isNoText(const QByteArray &bytes, const QString &encoding)
{
    if (encoding.startsWith(u"UTF-16"))
        return false;
    const qsizetype end = bytes.indexOf('\n');
    return bytes.first(end < 0 ? std::min<qsizetype>(bytes.size(), 1 << 16) : end).contains('\0');
}

/// A row that has other columns than the header can't be read by name.
QString columnProblem(const CsvRecord &record, qsizetype columns)
{
    if (record.fields.size() < columns)
        return Tr::tr("只有 %1 列，表头有 %2 列").arg(record.fields.size()).arg(columns);
    for (qsizetype i = columns; i < record.fields.size(); ++i) {
        if (!record.fields.at(i).trimmed().isEmpty())
            return Tr::tr("有 %1 列，表头只有 %2 列").arg(record.fields.size()).arg(columns);
    }
    return textProblem(record);
}

/// What the mapping says that can't be: a place that the caller makes its file.
constexpr auto kMapping = "--map";

std::unexpected<Error> badMapping(const QString &text)
{
    return failure(ErrorCode::InvalidInput, text, QString::fromLatin1(kMapping));
}

/// The file's headers as far as they help to find the right one: short, and none at all where no header is
/// known, because then the line may be somebody's name and telephone number.
QString missing(const FieldSpec &spec, const QStringList &headers, bool someKnown)
{
    constexpr qsizetype most = 20;
    constexpr qsizetype longest = 20;
    if (!someKnown) {
        const QString text = Tr::tr(
            "第一行里没有一个认得的表头（第一行须是表头），缺少“%1”（%2）；表头另有名称的，用 --map 指明");
        return text.arg(spec.name, spec.synonyms.value(0));
    }
    QStringList shown;
    for (const QString &header : headers.first(std::min(most, headers.size())))
        shown += header.size() > longest ? header.first(longest) + u'…' : header;
    if (headers.size() > most)
        shown += QStringLiteral("…");
    return Tr::tr("缺少必要的列“%1”（%2）；文件的表头是：%3")
        .arg(spec.name, spec.synonyms.value(0), shown.join(QStringLiteral("、")));
}

/// How many fields the JSON object names, however often: Qt keeps the last of equals. Its values are texts.
qsizetype namedIn(const QString &json)
{
    qsizetype count = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QChar c = json.at(i);
        if (quoted && c == u'\\')
            ++i;
        else if (c == u'"')
            quoted = !quoted;
        else if (!quoted && c == u':')
            ++count;
    }
    return count;
}

Result<QMap<QString, QString>> mappingOf(const QString &text, const QString &path)
{
    QMap<QString, QString> map;
    const auto object = jsonObject(text.toUtf8(), path);
    if (!object)
        return std::unexpected(object.error());
    for (auto it = object->begin(); it != object->end(); ++it) {
        if (!it.value().isString())
            return failure(ErrorCode::InvalidInput, Tr::tr("字段“%1”的表头须是文字").arg(it.key()), path);
        map.insert(it.key(), it.value().toString());
    }
    if (namedIn(text) > map.size())
        return failure(ErrorCode::InvalidInput, Tr::tr("有字段给了两次"), path);
    return map;
}

} // namespace

Result<HeaderMapping> HeaderMapping::make(const QStringList &headers, const QList<FieldSpec> &specs,
                                          const QMap<QString, QString> &explicitHeaders)
{
    HeaderMapping mapping;
    mapping.m_headers = headers;
    QHash<QString, int> byHeader;
    for (int i = 0; i < headers.size(); ++i)
        byHeader.insert(plainHeader(headers.at(i)), i);
    for (const auto &[field, header] : explicitHeaders.asKeyValueRange()) {
        if (!isField(specs, field))
            return badMapping(Tr::tr("映射里的字段“%1”不存在").arg(field));
        const auto column = byHeader.constFind(plainHeader(header));
        if (column == byHeader.cend())
            return badMapping(Tr::tr("映射里的表头“%1”在文件中找不到").arg(header));
        mapping.m_columns.insert(field, *column);
    }
    for (const FieldSpec &spec : specs) {
        if (mapping.m_columns.contains(spec.name))
            continue;
        int found = -1;
        for (int i = 0; i < headers.size(); ++i) {
            const QString header = plainHeader(headers.at(i));
            const bool fits = header == plainHeader(spec.name)
                           || std::ranges::any_of(spec.synonyms, [&header](const QString &s) {
                                  return plainHeader(s) == header;
                              });
            if (!fits)
                continue;
            if (found >= 0) {
                return failure(ErrorCode::InvalidInput,
                               Tr::tr("表头“%1”和“%2”是同一个字段；请用映射文件指明用哪一个")
                                   .arg(headers.at(found), headers.at(i)));
            }
            found = i;
        }
        if (found >= 0)
            mapping.m_columns.insert(spec.name, found);
        else if (spec.required)
            return failure(ErrorCode::InvalidInput, missing(spec, headers, mapping.knowsAnyOf(specs)));
    }
    return mapping;
}

bool HeaderMapping::knowsAnyOf(const QList<FieldSpec> &specs) const
{
    return !m_columns.isEmpty() || std::ranges::any_of(m_headers, [&specs](const QString &header) {
        const QString plain = plainHeader(header);
        return std::ranges::any_of(specs, [&plain](const FieldSpec &spec) {
            return plainHeader(spec.name) == plain
                || std::ranges::any_of(spec.synonyms,
                                       [&plain](const QString &s) { return plainHeader(s) == plain; });
        });
    });
}

Result<QMap<QString, QString>> HeaderMapping::readFile(const QString &path)
{
    QMap<QString, QString> map;
    if (path.isEmpty())
        return map;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Tr::tr("映射文件打不开：%1").arg(file.errorString()), path);
    const auto decoded = decodeText(file.readAll());
    if (!decoded)
        return std::unexpected(decoded.error());
    if (decoded->text.trimmed().startsWith(u'{'))
        return mappingOf(decoded->text, path);
    QString lines = decoded->text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    int number = 0;
    for (const QString &raw : lines.split(u'\n')) {
        ++number;
        const QString line = raw.section(u'#', 0, 0).trimmed();
        if (line.isEmpty())
            continue;
        const qsizetype sign = line.indexOf(u'=') >= 0 ? line.indexOf(u'=') : line.indexOf(u',');
        if (sign <= 0)
            return failure(ErrorCode::InvalidInput, Tr::tr("应为“字段=表头”"),
                           path + u':' + QString::number(number));
        const QString field = line.first(sign).trimmed();
        if (map.contains(field))
            return failure(ErrorCode::InvalidInput, Tr::tr("字段“%1”给了两次").arg(field),
                           path + u':' + QString::number(number));
        map.insert(field, line.sliced(sign + 1).trimmed());
    }
    return map;
}

Result<TableFile> TableFile::read(const QByteArray &bytes, const ImportRequest &request,
                                  const QList<FieldSpec> &specs, const std::stop_token &stop,
                                  const ImportProgress &progress)
{
    const QString name = QFileInfo(request.file).fileName();
    auto explicitHeaders = HeaderMapping::readFile(request.mappingFile);
    if (!explicitHeaders)
        return std::unexpected(explicitHeaders.error());
    explicitHeaders->insert(request.mapping);
    const QTimeZone zone(request.zone);
    if (!zone.isValid())
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("不认识时区“%1”").arg(QString::fromLatin1(request.zone)));
    auto decoded = decodeText(bytes, request.encoding);
    if (!decoded)
        return std::unexpected(decoded.error());
    TableFile table;
    table.encoding = decoded->encoding;
    if (isNoText(bytes, table.encoding))
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("这不是 CSV 文本（第一行里有 0 字节）：Excel 工作簿请另存为 CSV；UTF-16 "
                              "要有字节顺序标记，或用 "
                              "--encoding 指明"),
                       name);
    CsvReader reader(std::move(decoded->text));
    std::optional<CsvRecord> header = reader.next();
    while (header && header->isBlank())
        header = reader.next();
    if (!header)
        return failure(ErrorCode::InvalidInput, Tr::tr("文件是空的"), name);
    if (!header->problem.isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("表头不能读：%1").arg(header->problem),
                       name + u':' + QString::number(header->line));
    auto mapping = HeaderMapping::make(header->fields, specs, *explicitHeaders);
    if (!mapping) {
        if (const QString problem = textProblem(*header); !problem.isEmpty())
            return failure(ErrorCode::InvalidInput,
                           Tr::tr("表头不能读：%1；编码可以用 --encoding 指明").arg(problem),
                           name + u':' + QString::number(header->line));
        const bool byFile = !mapping.error().where.isEmpty() && !request.mappingFile.isEmpty();
        mapping.error().where = byFile                          ? request.mappingFile
                              : mapping.error().where.isEmpty() ? name
                                                                : mapping.error().where;
        return std::unexpected(mapping.error());
    }
    const auto shared = std::make_shared<const HeaderMapping>(*std::move(mapping));
    while (std::optional<CsvRecord> record = reader.next()) {
        if (record->isBlank())
            continue;
        if (record->problem.isEmpty())
            record->problem = columnProblem(*record, shared->columnCount());
        table.rows.append(TableRow(shared, *std::move(record), zone));
        if (table.rows.size() % 1024 == 0) {
            if (stop.stop_requested())
                return failure(ErrorCode::Cancelled, Tr::tr("导入已取消，什么都没有改动"));
            if (progress)
                progress(reader.position(), reader.size());
        }
    }
    return table;
}

} // namespace Warmline
