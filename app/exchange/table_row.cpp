// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/text_decoding.h"
#include "app/domain/phone_number.h"
#include "app/exchange/file_crs.h"
#include "app/exchange/table_file.h"
#include "app/geo/coordinates.h"
#include "app/geo/ring.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// Full-width digits and signs as ASCII, thousands separators gone.
QString plainNumber(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC);
    static const QRegularExpression thousands(u"^[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?$"_s);
    if (thousands.match(plain).hasMatch())
        plain.remove(u',');
    return plain;
}

/// "1.54473E+10": what a spreadsheet makes of a long number; its last digits are gone.
bool isShortened(const QString &text)
{
    static const QRegularExpression shortened(u"^[+-]?\\d+([.,]\\d+)?[eE]\\+\\d+$"_s);
    return shortened.match(text.normalized(QString::NormalizationForm_KC)).hasMatch();
}

/// As the journal keeps places: what is read again must equal what is there.
QPointF onGrid(const QPointF &point)
{
    constexpr double perDegree = 1e7;
    return {std::round(point.x() * perDegree) / perDegree, std::round(point.y() * perDegree) / perDegree};
}

/// \a reason why a place was rejected, with a suspicion where there is one.
QString notAPlace(const QString &reason, double longitude, double latitude)
{
    return Geo::looksSwapped(longitude, latitude) ? Tr::tr("%1（像是经度和纬度写反了）").arg(reason) : reason;
}

QDateTime localTime(const QString &text, const QTimeZone &zone)
{
    static const QStringList formats{u"yyyy-M-d H:m:s"_s, u"yyyy-M-d H:m:s.zzz"_s, u"yyyy-M-d H:m"_s,
                                     u"yyyy-M-d"_s};
    QString plain = text;
    plain.replace(u'/', u'-').replace(u'.', u'-');
    plain.replace(u'T', u' ');
    if (const qsizetype fraction = text.lastIndexOf(u'.'); fraction > 10)
        plain[fraction] = u'.'; // the seconds' fraction keeps its point
    for (const QString &format : formats) {
        const QDateTime time = QLocale::c().toDateTime(plain, format);
        if (time.isValid())
            return QDateTime(time.date(), time.time(), zone);
    }
    return {};
}

} // namespace

QString TableRow::text(QLatin1StringView field) const
{
    const int column = m_mapping->column(field);
    return column < 0 || column >= m_record.fields.size() ? QString() : m_record.fields.at(column).trimmed();
}

QString TableRow::required(QLatin1StringView field)
{
    const QString value = text(field);
    if (value.isEmpty())
        reject(Tr::tr("“%1”是空的").arg(has(field) ? m_mapping->header(field) : QString(field)));
    if (isShortened(value))
        rejectShortened(field, value);
    rejectHidden(field);
    return value;
}

void TableRow::rejectHidden(QLatin1StringView field)
{
    if (const QString hidden = hiddenCharacter(text(field)); !hidden.isEmpty())
        reject(Tr::tr("“%1”里有看不见的字符（%2）").arg(m_mapping->header(field), hidden));
}

void TableRow::reject(const QString &reason)
{
    if (m_reason.isEmpty())
        m_reason = reason;
}

void TableRow::rejectValue(QLatin1StringView field, const QString &value)
{
    reject(Tr::tr("“%1”的值“%2”不能读")
               .arg(m_mapping->header(field), value.size() > 40 ? value.first(40) + u'…' : value));
}

void TableRow::rejectShortened(QLatin1StringView field, const QString &value)
{
    reject(Tr::tr("“%1”的值“%2”被电子表格缩短了，后面的数字已经丢失")
               .arg(m_mapping->header(field), value.left(40)));
}

void TableRow::read(QLatin1StringView field, QString &target, qsizetype longest)
{
    if (!has(field))
        return;
    const QString value = text(field);
    if (value.size() > longest)
        return reject(Tr::tr("“%1”超过 %2 个字").arg(m_mapping->header(field)).arg(longest));
    target = value;
}

void TableRow::readList(QLatin1StringView field, QStringList &target)
{
    if (!has(field))
        return;
    static const QRegularExpression separators(u"[;；、|]"_s);
    target.clear();
    for (const QString &part : text(field).split(separators, Qt::SkipEmptyParts)) {
        if (const QString item = part.trimmed(); !item.isEmpty() && !target.contains(item))
            target.append(item);
    }
}

void TableRow::readInteger(QLatin1StringView field, int &target, int low, int high)
{
    const QString value = text(field);
    if (!has(field) || value.isEmpty())
        return;
    bool ok = false;
    const int number = plainNumber(value).toInt(&ok);
    if (!ok || number < low || number > high)
        return rejectValue(field, value);
    target = number;
}

void TableRow::readNumber(QLatin1StringView field, double &target, double low, double high, int decimals)
{
    const QString value = text(field);
    if (!has(field) || value.isEmpty())
        return;
    bool ok = false;
    const double number = plainNumber(value).toDouble(&ok);
    if (!ok || !std::isfinite(number) || number < low || number > high)
        return rejectValue(field, value);
    const double scale = std::pow(10.0, decimals);
    target = std::round(number * scale) / scale;
}

void TableRow::readPosition(QPointF &target)
{
    if (!has("longitude"_L1) || !has("latitude"_L1))
        return;
    const bool none = text("longitude"_L1).isEmpty();
    if (none != text("latitude"_L1).isEmpty())
        return reject(Tr::tr("经度和纬度要么都有，要么都没有"));
    if (none)
        return;
    if (isRejected())
        return;
    double longitude = 0;
    double latitude = 0;
    readNumber("longitude"_L1, longitude, -180, 180, 7);
    readNumber("latitude"_L1, latitude, -90, 90, 7);
    if (isRejected())
        m_reason = notAPlace(m_reason, plainNumber(text("longitude"_L1)).toDouble(),
                             plainNumber(text("latitude"_L1)).toDouble());
    else
        target = FileCrs::toWgs84(m_crs, {longitude, latitude});
}

void TableRow::readOutline(QLatin1StringView field, QList<QPointF> &target)
{
    const QString value = text(field);
    if (!has(field) || value.isEmpty())
        return;
    static const QRegularExpression pair(u"([-+]?[0-9.]+)\\s+([-+]?[0-9.]+)"_s);
    const QString ring = value.section(u')', 0, 0); // holes have no place here
    QList<QPointF> points;
    QList<QPointF> given; // as written: rounding makes narrow corners touch
    for (auto it = pair.globalMatch(ring); it.hasNext();) {
        const auto match = it.next();
        const QPointF point(match.captured(1).toDouble(), match.captured(2).toDouble());
        if (std::abs(point.x()) > 180 || std::abs(point.y()) > 90) {
            const bool first = !isRejected();
            rejectValue(field, value);
            if (first)
                m_reason = notAPlace(m_reason, point.x(), point.y());
            return;
        }
        given.append(point);
        const QPointF kept = onGrid(FileCrs::toWgs84(m_crs, point));
        if (points.isEmpty() || points.last() != kept)
            points.append(kept);
    }
    if (points.size() > 1 && points.first() == points.last())
        points.removeLast();
    if (points.size() < 3)
        return rejectValue(field, value);
    if (!Geo::isSimpleRing(given))
        return reject(Tr::tr("“%1”的边界有错（自相交等）").arg(m_mapping->header(field)));
    target = points;
}

void TableRow::readPhone(QLatin1StringView field, QString &target)
{
    if (!has(field))
        return;
    static const QStringList none{QString(), u"无"_s, u"-"_s, u"--"_s, u"/"_s, u"不详"_s, u"0"_s};
    const QString value = text(field);
    if (none.contains(value)) {
        target.clear();
        return;
    }
    if (isShortened(value))
        return rejectShortened(field, value);
    const QString number = PhoneNumber::normalised(value);
    if (number.isEmpty() || value.contains(u'*')) // a masked number is no number
        return reject(Tr::tr("“%1”不是电话号码").arg(m_mapping->header(field)));
    target = number;
}

void TableRow::readTime(QLatin1StringView field, qint64 &targetMs)
{
    const QString value = text(field);
    if (!has(field) || value.isEmpty())
        return;
    static const QRegularExpression zoned(u"(Z|[+-]\\d\\d:?\\d\\d)$"_s);
    QDateTime time;
    if (value.contains(u'T') && zoned.match(value).hasMatch())
        time = QDateTime::fromString(value, Qt::ISODateWithMs);
    else
        time = localTime(value, m_zone);
    if (!time.isValid())
        return rejectValue(field, value);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (time.toMSecsSinceEpoch() < 0) // what a spreadsheet makes of an empty cell, or a year of two digits
        return reject(Tr::tr("“%1”的值“%2”在 1970 年之前").arg(m_mapping->header(field), value));
    if (time > now.addDays(1)) // a day: clocks differ, and zones are forgotten
        return reject(Tr::tr("“%1”的值“%2”还没有到；请检查它，或本机的时钟（%3）")
                          .arg(m_mapping->header(field), value, now.toString(Qt::ISODate)));
    targetMs = time.toMSecsSinceEpoch();
}

void TableRow::readBoolean(QLatin1StringView field, std::optional<bool> &target)
{
    static const QStringList yes{u"是"_s, u"满意"_s, u"true"_s, u"yes"_s, u"y"_s, u"1"_s};
    static const QStringList no{u"否"_s, u"不满意"_s, u"false"_s, u"no"_s, u"n"_s, u"0"_s};
    const QString value = text(field).toLower();
    if (value.isEmpty())
        return;
    if (yes.contains(value))
        target = true;
    else if (no.contains(value))
        target = false;
    else
        rejectValue(field, value);
}

} // namespace Warmline
