// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/map/point_file.h"

#include "app/core/text_decoding.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string_view>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(MapFiles)
};

constexpr int kExamples = 10;
constexpr int kMostColumns = 256;

/// Which column holds what; -1: none does.
struct Columns
{
    int lon = -1;
    int lat = -1;
    int weight = -1;
    [[nodiscard]] int last() const { return std::max({lon, lat, weight}); }
};

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        return trimmed(text.substr(1, text.size() - 2));
    return text;
}

/// False when it is no number at all; NaN and infinity are numbers here.
bool number(std::string_view text, double &value)
{
    text = trimmed(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range) {
        value = std::numeric_limits<double>::infinity();
        return end == text.data() + text.size();
    }
    return error == std::errc() && end == text.data() + text.size();
}

/// Cuts a line at the separator, quoted fields kept whole.
int split(std::string_view line, char separator, std::array<std::string_view, kMostColumns> &fields)
{
    int count = 0;
    std::size_t start = 0;
    bool quoted = false;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        if (i < line.size() && line[i] == '"')
            quoted = !quoted;
        if (i < line.size() && (quoted || line[i] != separator))
            continue;
        if (count < kMostColumns)
            fields[static_cast<std::size_t>(count++)] = line.substr(start, i - start);
        start = i + 1;
    }
    return count;
}

char separatorOf(std::string_view line)
{
    char best = ',';
    for (const char c : {';', '\t'}) {
        if (std::ranges::count(line, c) > std::ranges::count(line, best))
            best = c;
    }
    return best;
}

QString plainHeader(const QString &header)
{
    QString plain = header.trimmed().toLower();
    if (const qsizetype bracket = plain.indexOf(QRegularExpression(u"[(（\\[]"_s)); bracket > 0)
        plain.truncate(bracket);
    return plain.remove(u' ').remove(u'_').remove(u'"');
}

/// The first line as headers; nullopt when it is none, but figures already.
Result<std::optional<Columns>> columnsOf(std::string_view line, char separator)
{
    static const QSet<QString> lon{u"lon"_s, u"lng"_s,  u"long"_s, u"longitude"_s,
                                   u"x"_s,   u"经度"_s, u"东经"_s};
    static const QSet<QString> lat{u"lat"_s, u"latitude"_s, u"y"_s, u"纬度"_s, u"北纬"_s};
    static const QSet<QString> weight{u"weight"_s, u"w"_s,    u"count"_s, u"n"_s,
                                      u"权重"_s,   u"件数"_s, u"数量"_s};
    std::array<std::string_view, kMostColumns> fields;
    const int count = split(line, separator, fields);
    int numbers = 0;
    for (int i = 0; i < count; ++i) {
        double value = 0;
        numbers += number(fields[static_cast<std::size_t>(i)], value) ? 1 : 0;
    }
    if (count >= 2 && count <= 3 && numbers == count)
        return std::nullopt;
    const auto text = decodeText(QByteArray(line.data(), static_cast<qsizetype>(line.size())));
    if (!text)
        return std::unexpected(text.error());
    Columns columns;
    const QStringList headers = text->text.split(QLatin1Char(separator));
    for (int i = 0; i < headers.size(); ++i) {
        const QString header = plainHeader(headers.at(i));
        int *column = lon.contains(header)    ? &columns.lon
                    : lat.contains(header)    ? &columns.lat
                    : weight.contains(header) ? &columns.weight
                                              : nullptr;
        if (!column)
            continue;
        if (*column >= 0)
            return failure(ErrorCode::InvalidInput,
                           Tr::tr("表头“%1”出现了两次").arg(headers.at(i).trimmed()));
        *column = i;
    }
    if (columns.lon < 0 || columns.lat < 0 || columns.last() >= kMostColumns)
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("表头里没有“%1”列").arg(columns.lon < 0 ? u"lon / 经度"_s : u"lat / 纬度"_s));
    return columns;
}

/// Puts lines into a file's points, one after the other.
class Taker
{
public:
    Taker(PointFile &file, Geo::Crs crs, Columns columns, char separator)
        : m_file(file)
        , m_crs(crs)
        , m_columns(columns)
        , m_separator(separator)
    { }

    void take(qint64 lineNumber, std::string_view line)
    {
        ++m_file.lines;
        const int count = split(line, m_separator, m_fields);
        double lon = 0;
        double lat = 0;
        double weight = 1;
        if (m_columns.last() >= count || !number(field(m_columns.lon), lon)
            || !number(field(m_columns.lat), lat)
            || (m_columns.weight >= 0 && !number(field(m_columns.weight), weight)))
            return leaveOut(lineNumber, m_file.leftOut.unreadable, Reason::Unreadable);
        if (!std::isfinite(lon) || !std::isfinite(lat))
            return leaveOut(lineNumber, m_file.leftOut.notFinite, Reason::NotFinite);
        const bool swapped = Geo::looksSwapped(lon, lat);
        m_file.looksSwapped += swapped ? 1 : 0;
        if (!Geo::isValid(Geo::LonLat{lon, lat}))
            return leaveOut(lineNumber, m_file.leftOut.outsideWorld,
                            swapped ? Reason::Swapped : Reason::Outside);
        if (!std::isfinite(weight) || weight < 0)
            return leaveOut(lineNumber, m_file.leftOut.badWeight, Reason::Weight);
        const Geo::LonLat at = Geo::toWgs84(m_crs, lon, lat);
        if (std::abs(at.lat) > Geo::MercatorMaxLatitude)
            return leaveOut(lineNumber, m_file.leftOut.outsideWorld, Reason::Outside);
        const Geo::MercatorMetres m = Geo::toMercator(at);
        m_file.points.push_back({m.x, m.y, static_cast<float>(weight)});
    }

private:
    enum class Reason { Unreadable, NotFinite, Outside, Swapped, Weight };

    [[nodiscard]] std::string_view field(int column) const
    {
        return m_fields[static_cast<std::size_t>(column)];
    }
    void leaveOut(qint64 line, qint64 &counter, Reason reason)
    {
        ++counter;
        if (m_file.examples.size() >= kExamples)
            return;
        switch (reason) {
        case Reason::Unreadable: m_file.examples.append({line, Tr::tr("缺少数值，或者不是数字")}); break;
        case Reason::NotFinite: m_file.examples.append({line, Tr::tr("坐标不是有限的数")}); break;
        case Reason::Outside: m_file.examples.append({line, Tr::tr("坐标在地图范围之外")}); break;
        case Reason::Swapped:
            m_file.examples.append({line, Tr::tr("坐标在地球之外：经度和纬度可能写反了")});
            break;
        case Reason::Weight: m_file.examples.append({line, Tr::tr("权重不能是负数或无穷")}); break;
        }
    }

    PointFile &m_file;
    Geo::Crs m_crs;
    Columns m_columns;
    char m_separator;
    std::array<std::string_view, kMostColumns> m_fields;
};

} // namespace

Result<PointFile> PointFile::parse(const QByteArray &bytes, Geo::Crs crs, std::stop_token stop)
{
    std::string_view rest(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    QByteArray decoded;
    if (rest.starts_with("\xFF\xFE") || rest.starts_with("\xFE\xFF")) { // UTF-16: as UTF-8 from here
        const auto text = decodeText(bytes);
        if (!text)
            return std::unexpected(text.error());
        decoded = text->text.toUtf8();
        rest = {decoded.constData(), static_cast<std::size_t>(decoded.size())};
    } else if (rest.starts_with("\xEF\xBB\xBF")) {
        rest.remove_prefix(3);
    }
    PointFile file;
    std::optional<Taker> taker;
    for (qint64 line = 1; !rest.empty(); ++line) {
        if (line % 65536 == 0 && stop.stop_requested())
            return failure(ErrorCode::Cancelled, Tr::tr("已取消"));
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view text = rest.substr(0, end);
        rest.remove_prefix(std::min(rest.size(), end + 1));
        if (trimmed(text).empty())
            continue;
        if (!taker) {
            const char separator = separatorOf(text);
            const auto columns = columnsOf(text, separator);
            if (!columns)
                return std::unexpected(columns.error());
            const bool header = columns->has_value();
            taker.emplace(file, crs, columns->value_or(Columns{0, 1, -1}), separator);
            if (!header && std::ranges::count(text, separator) == 2)
                taker.emplace(file, crs, Columns{0, 1, 2}, separator);
            file.points.reserve(rest.size() / std::max<std::size_t>(16, text.size()));
            if (header)
                continue;
        }
        taker->take(line, text);
    }
    if (!taker)
        return failure(ErrorCode::InvalidInput, Tr::tr("文件是空的"));
    return file;
}

Result<PointFile> PointFile::read(const QString &name, Geo::Crs crs, std::stop_token stop)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ErrorCode::Storage : ErrorCode::NotFound, file.errorString(), name);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::Storage, file.errorString(), name);
    auto points = parse(bytes, crs, std::move(stop));
    if (!points && points.error().where.isEmpty())
        points.error().where = name;
    return points;
}

} // namespace Warmline
