// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/map/grid_file.h"
#include "app/exchange/map/point_file.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/commands/away.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(HeatmapCommand)
};

constexpr double kLargestRadius_m = 1'000'000;
constexpr double kLeastDomain = 1e-6;
constexpr double kGreatestDomain = 1e12;
constexpr qint64 kMostPixels = 100'000'000;
/// Where the kernel is small, moving points to pixels would be felt: each is stamped as it is.
constexpr double kSmallRadius_px = 16;
/// Stamping so many pixels takes about a second; below it there is no reason not to be exact.
constexpr double kStampBudget = 3e8;

struct HeatmapWish
{
    QString points;
    QString out;
    Geo::Crs crs = Geo::Crs::Wgs84;
    std::optional<double> domain; ///< where the top class begins; nullopt: at half the maximum
    Geo::DensitySpec spec;
};

struct Picture
{
    PointFile file;
    Geo::DensityGrid grid;
    double seconds = 0;
};

Result<Geo::LonLatRect> boxOf(const QString &text)
{
    const QStringList parts = text.split(u',');
    double v[4] = {};
    bool ok = parts.size() == 4;
    for (int i = 0; ok && i < 4; ++i) {
        v[i] = parts.at(i).trimmed().toDouble(&ok);
        ok = ok && std::isfinite(v[i]);
    }
    if (!ok)
        return failure(ErrorCode::InvalidInput, Tr::tr("--bbox 要写成 西,南,东,北（度）"));
    const Geo::LonLatRect box{v[0], v[1], v[2], v[3]};
    if (box.isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("--bbox 的西须小于东，南须小于北"));
    if (!Geo::isValid(Geo::LonLat{box.west, box.south}) || !Geo::isValid(Geo::LonLat{box.east, box.north})
        || box.north > Geo::MercatorMaxLatitude || box.south < -Geo::MercatorMaxLatitude) {
        const bool swapped = Geo::looksSwapped(box.west, box.south) || Geo::looksSwapped(box.east, box.north);
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("--bbox 超出了地图范围（经度 ±180，纬度 ±85.05）")
                           + (swapped ? Tr::tr("；经度和纬度可能写反了") : QString()));
    }
    return box;
}

bool hasPointWithin(const PointFile &file, const Geo::MercatorRect &area)
{
    return std::ranges::any_of(file.points, [&area](const Geo::DensityPoint &p) {
        return p.x >= area.west && p.x <= area.east && p.y >= area.south && p.y <= area.north;
    });
}

Result<QSize> sizeOf(const QString &text)
{
    const QStringList parts = text.toLower().split(u'x');
    bool wide = false;
    bool high = false;
    const QSize size =
        parts.size() == 2 ? QSize(parts.at(0).toInt(&wide), parts.at(1).toInt(&high)) : QSize();
    if (!wide || !high || size.isEmpty() || size.width() > 16384 || size.height() > 16384
        || qint64(size.width()) * size.height() > kMostPixels)
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("--size 要写成 宽x高，每边 1 到 16384，一共不超过一亿像素"));
    return size;
}

Result<HeatmapWish> heatmapWish(const CommandLine &line)
{
    for (const QString &name : {u"points"_s, u"bbox"_s, u"size"_s, u"radius-m"_s, u"out"_s}) {
        if (line.value(name).isEmpty())
            return failure(ErrorCode::InvalidInput, Tr::tr("缺少 --%1").arg(name));
    }
    HeatmapWish wish;
    wish.points = line.value(u"points"_s);
    wish.out = line.value(u"out"_s);
    if (!wish.out.endsWith(u".npy", Qt::CaseInsensitive) && !wish.out.endsWith(u".png", Qt::CaseInsensitive))
        return failure(ErrorCode::InvalidInput, Tr::tr("--out 须以 .npy 或 .png 结尾"));
    const auto box = boxOf(line.value(u"bbox"_s));
    const auto size = sizeOf(line.value(u"size"_s));
    if (!box)
        return std::unexpected(box.error());
    if (!size)
        return std::unexpected(size.error());
    wish.spec.area = Geo::toMercator(*box);
    wish.spec.size = *size;
    bool ok = false;
    wish.spec.radius_m = line.value(u"radius-m"_s).toDouble(&ok);
    if (!ok || !(wish.spec.radius_m > 0) || wish.spec.radius_m > kLargestRadius_m)
        return failure(ErrorCode::InvalidInput, Tr::tr("--radius-m 须大于 0，最多 1000000（米）"));
    const QString kernel = line.value(u"kernel"_s, u"quartic"_s);
    if (kernel != u"quartic" && kernel != u"gaussian")
        return failure(ErrorCode::InvalidInput, Tr::tr("--kernel 只能是 quartic 或 gaussian"));
    wish.spec.kernel = kernel == u"quartic" ? Geo::DensityKernel::Quartic : Geo::DensityKernel::Gaussian;
    if (const QString domain = line.value(u"domain"_s); !domain.isEmpty()) {
        if (!wish.out.endsWith(u".png", Qt::CaseInsensitive))
            return failure(ErrorCode::InvalidInput,
                           Tr::tr("--domain 只对 .png 有用：.npy 里是数值，没有颜色"));
        wish.domain = domain.toDouble(&ok);
        if (!ok || !(*wish.domain >= kLeastDomain && *wish.domain <= kGreatestDomain))
            return failure(ErrorCode::InvalidInput, Tr::tr("--domain 须大于 0（每平方公里），最多 1e12"));
    }
    const auto crs = Geo::crsFromName(line.value(u"crs"_s, u"wgs84"_s));
    if (!crs)
        return failure(ErrorCode::InvalidInput, Tr::tr("--crs 只能是 wgs84、cgcs2000、gcj02 或 bd09"));
    wish.crs = *crs;
    return wish;
}

/// How the figures are worked out so that they agree with the kernel's definition to well within 1 % of the
/// peak.
void choose(Geo::DensitySpec &spec, std::size_t points)
{
    const double scale =
        std::max(Geo::mercatorScaleAt(spec.area.north), Geo::mercatorScaleAt(spec.area.south));
    const double x = spec.radius_m * scale / (spec.area.width() / spec.size.width());
    const double y = spec.radius_m * scale / (spec.area.height() / spec.size.height());
    const double stamped = std::min(2 * x + 1, double(spec.size.width()))
                         * std::min(2 * y + 1, double(spec.size.height())) * static_cast<double>(points);
    spec.method = stamped < kStampBudget || std::min(x, y) < kSmallRadius_px ? Geo::DensityMethod::Exact
                                                                             : Geo::DensityMethod::Binned;
    spec.binning = Geo::DensityBinning::Linear;
}

Result<Picture> made(HeatmapWish wish, const std::stop_token &stop)
{
    QElapsedTimer timer;
    timer.start();
    Picture picture;
    auto file = PointFile::read(wish.points, wish.crs, stop);
    if (!file)
        return std::unexpected(file.error());
    picture.file = std::move(*file);
    if (picture.file.points.empty() && picture.file.leftOut.all() > 0)
        return picture; // nothing is done, and the reasons are told
    choose(wish.spec, picture.file.points.size());
    auto grid = Geo::computeDensity(picture.file.points, wish.spec, stop);
    if (!grid)
        return failure(ErrorCode::Cancelled, Tr::tr("已取消"));
    picture.grid = std::move(*grid);
    const Geo::DensityRamp ramp = wish.domain ? rampUpTo(*wish.domain) : rampFor(picture.grid);
    const auto written = writeGrid(picture.grid, ramp, wish.out);
    if (!written)
        return std::unexpected(written.error());
    picture.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return picture;
}

void tell(Console &console, const PointFile &file)
{
    for (const PointFile::Example &example : file.examples)
        console.say(Tr::tr("第 %1 行：%2").arg(example.line).arg(example.reason));
    const qint64 more = file.leftOut.all() - file.examples.size();
    if (more > 0)
        console.say(Tr::tr("……还有 %1 行没有用上").arg(more));
    if (file.looksSwapped > 0)
        console.say(Tr::tr("%1 个点的经度和纬度可能写反了（没有替您改）").arg(file.looksSwapped));
}

QJsonObject resultOf(const HeatmapWish &wish, const Picture &picture)
{
    double sum = 0;
    for (const float v : picture.grid.values())
        sum += static_cast<double>(v);
    const PointFile::LeftOut &out = picture.file.leftOut;
    QJsonObject result{{u"points"_s, static_cast<qint64>(picture.file.points.size())},
                       {u"max"_s, static_cast<double>(picture.grid.maximum())},
                       {u"sum"_s, sum},
                       {u"seconds"_s, picture.seconds},
                       {u"read"_s, picture.file.lines},
                       {u"crs"_s, Geo::crsName(wish.crs)},
                       {u"suspected_swapped"_s, picture.file.looksSwapped}};
    if (wish.domain)
        result.insert(u"domain"_s, *wish.domain);
    if (out.all() > 0) {
        result.insert(u"left_out"_s, QJsonObject{{u"unreadable"_s, out.unreadable},
                                                 {u"not_finite"_s, out.notFinite},
                                                 {u"outside_world"_s, out.outsideWorld},
                                                 {u"bad_weight"_s, out.badWeight}});
    }
    return result;
}

QCoro::Task<int> runHeatmap(std::shared_ptr<CommandContext> context)
{
    if (!context->arguments.isEmpty())
        co_return context->misused(Tr::tr("多余的参数：%1").arg(context->arguments.join(u' ')));
    const auto wish = heatmapWish(context->line);
    if (!wish)
        co_return context->misused(wish.error().text);
    const Result<Picture> picture =
        co_await away([wish = *wish, stop = context->stop] { return made(wish, stop); });
    if (!picture)
        co_return context->refuse(picture.error());
    tell(*context->console, picture->file);
    if (picture->grid.isEmpty()) {
        context->console->say(u"warmlinectl: "_s + Tr::tr("没有一个可用的点"));
        co_return ExitNothing;
    }
    if (picture->grid.maximum() <= 0 && !picture->file.points.empty())
        context->console->say(
            hasPointWithin(picture->file, wish->spec.area)
                ? Tr::tr("点都落在像素之间：半径比一个像素还小；请加大 --radius-m 或 --size")
                : Tr::tr("范围里一个点也没有；请检查 --bbox 和 --crs"));
    context->console->result(resultOf(*wish, *picture));
    co_return picture->file.leftOut.all() > 0 ? ExitPartly : ExitDone;
}

} // namespace

QList<CtlCommand> Commands::heatmaps()
{
    return {{u"heatmap"_s,
             {},
             {u"points"_s, u"bbox"_s, u"size"_s, u"radius-m"_s, u"kernel"_s, u"crs"_s, u"domain"_s, u"out"_s},
             Tr::tr("把 CSV 里的点（lon,lat[,weight]）算成密度：每平方公里的权重，Web 墨卡托网格，北在上"),
             runHeatmap,
             false,
             true}};
}

} // namespace Warmline
