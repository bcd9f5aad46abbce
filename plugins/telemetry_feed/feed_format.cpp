// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed_format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <functional>
#include <limits>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FeedFormat)
};

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kLatestSeconds = 1e11; ///< a larger number is milliseconds

/// What a row has under a name; nothing when it has not.
using Row = std::function<std::optional<QString>(const QString &field)>;

std::optional<double> numberOf(const QString &text)
{
    if (text.isEmpty() || text.compare("null"_L1, Qt::CaseInsensitive) == 0
        || text.compare("nan"_L1, Qt::CaseInsensitive) == 0)
        return kNone;
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

void take(const FeedFormat &format, const Row &row, const QString &tag, FeedFormat::Timing timing,
          FeedFormat::Reading &into)
{
    const auto timeText = row(format.timeField);
    const auto at = timeText                                ? format.time(*timeText)
                  : timing == FeedFormat::Timing::OrArrival ? std::optional(FeedValue::kOnArrival)
                                                            : std::nullopt;
    const auto add = [&](const QString &name, const std::optional<QString> &text) {
        const auto value = text ? numberOf(*text) : std::nullopt;
        if (at && value && !name.isEmpty())
            into.values.append({format.prefix + name, *at, *value});
        else
            ++into.wrongRows;
    };
    if (format.columns.isEmpty())
        return add(tag.isEmpty() ? row(format.tagField).value_or(QString()) : tag, row(format.valueField));
    for (const auto &[field, name] : format.columns.asKeyValueRange()) {
        if (const auto text = row(field))
            add(name, text);
    }
}

std::optional<QString> textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Double: return QString::number(value.toDouble(), 'g', 17);
    case QJsonValue::String: return value.toString().trimmed();
    case QJsonValue::Null: return QString();
    case QJsonValue::Bool: return value.toBool() ? u"1"_s : u"0"_s;
    default: return std::nullopt;
    }
}

} // namespace

std::optional<qint64> FeedFormat::time(const QString &text) const
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (ok)
        return qint64(number < kLatestSeconds ? number * 1'000 : number);
    QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!at.isValid())
        return std::nullopt;
    if (at.timeSpec() == Qt::LocalTime) // no zone was written
        return QDateTime(at.date(), at.time(), QTimeZone::UTC).toMSecsSinceEpoch() - zoneOffsetMs;
    return at.toMSecsSinceEpoch();
}

Result<FeedFormat::Reading> FeedFormat::json(const QByteArray &bytes, const QString &tag, Timing timing) const
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (document.isNull())
        return failure(ErrorCode::InvalidInput, Tr::tr("不是 JSON：%1").arg(problem.errorString()));
    QJsonValue here = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    for (const QString &name : items.split(u'.', Qt::SkipEmptyParts))
        here = here.toObject().value(name);
    if (here.isUndefined() || (!here.isArray() && !here.isObject()))
        return failure(ErrorCode::InvalidInput, Tr::tr("里面没有“%1”").arg(items));
    const QJsonArray rows = here.isArray() ? here.toArray() : QJsonArray{here};
    Reading reading;
    for (const QJsonValue &entry : rows) {
        const QJsonObject object = entry.toObject();
        take(
            *this,
            [&object](const QString &field) -> std::optional<QString> {
                return object.contains(field) ? textOf(object.value(field)) : std::nullopt;
            },
            tag, timing, reading);
    }
    return reading;
}

Result<FeedFormat::Reading> FeedFormat::csv(const QByteArray &bytes) const
{
    QString text = QString::fromUtf8(bytes);
    text.remove(u'\ufeff').remove(u'\r').remove(u'"'); // ids, times and numbers need no quotes
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return Reading{};
    const QString &head = lines.first();
    const QChar separator = head.contains(u'\t') ? u'\t' : head.contains(u';') ? u';' : u',';
    QMap<QString, qsizetype> at;
    for (const QString &name : head.split(separator))
        at.insert(name.trimmed(), at.size());
    if (!at.contains(timeField))
        return failure(ErrorCode::InvalidInput, Tr::tr("里面没有“%1”").arg(timeField));
    Reading reading;
    for (const QString &line : lines.sliced(1)) {
        const QStringList fields = line.split(separator);
        take(
            *this,
            [&](const QString &field) -> std::optional<QString> {
                const qsizetype column = at.value(field, -1);
                return column >= 0 && column < fields.size() ? std::optional(fields.at(column).trimmed())
                                                             : std::nullopt;
            },
            {}, Timing::Needed, reading);
    }
    return reading;
}

} // namespace Warmline
