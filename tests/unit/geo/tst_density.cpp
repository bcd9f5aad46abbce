// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/colour_grid.h"
#include "app/geo/density_grid.h"

#include <QRandomGenerator>
#include <QTest>

#include <numbers>
#include <thread>

using namespace Warmline::Geo;

namespace {

// The definition, written down once more and summed without any short cut.
std::vector<double> bruteForce(const std::vector<DensityPoint> &points, const DensitySpec &spec)
{
    const int w = spec.size.width();
    const int h = spec.size.height();
    std::vector<double> out(std::size_t(w) * std::size_t(h));
    for (int row = 0; row < h; ++row) {
        const double y = spec.area.north - (row + 0.5) * spec.area.height() / h;
        const double scale = spec.plane == DensityPlane::WebMercator ? mercatorScaleAt(y) : 1.0;
        for (int column = 0; column < w; ++column) {
            const double x = spec.area.west + (column + 0.5) * spec.area.width() / w;
            double sum = 0;
            for (const DensityPoint &p : points) {
                const double d = std::hypot(p.x - x, p.y - y) / scale;
                const double r = d / spec.radius_m;
                if (spec.kernel == DensityKernel::Quartic) {
                    if (r < 1)
                        sum += p.weight * 3 / std::numbers::pi * (1 - r * r) * (1 - r * r);
                } else {
                    sum += p.weight * 9 / (2 * std::numbers::pi) * std::exp(-4.5 * r * r);
                }
            }
            out[std::size_t(row) * std::size_t(w) + std::size_t(column)] =
                sum / (spec.radius_m * spec.radius_m) * 1e6;
        }
    }
    return out;
}

double worstDifference(const DensityGrid &grid, const std::vector<double> &reference)
{
    double worst = 0;
    double peak = 0;
    for (std::size_t i = 0; i < reference.size(); ++i) {
        worst = std::max(worst, std::abs(grid.values()[i] - reference[i]));
        peak = std::max(peak, reference[i]);
    }
    return worst / peak;
}

DensitySpec citySpec(int width = 160, int height = 120)
{
    const MercatorMetres m = toMercator(LonLat{126.6, 45.75});
    DensitySpec spec;
    spec.area = {m.x - width * 10.0, m.y - height * 10.0, m.x + width * 10.0,
                 m.y + height * 10.0}; // 20 m a pixel
    spec.size = QSize(width, height);
    spec.radius_m = 150;
    return spec;
}

std::vector<DensityPoint> scattered(const DensitySpec &spec, int count, quint32 seed)
{
    QRandomGenerator random(seed);
    std::vector<DensityPoint> points;
    for (int i = 0; i < count; ++i) {
        // Clustered, and partly outside the picture: their kernels reach in.
        const double u = random.generateDouble() * 1.2 - 0.1;
        const double v = random.generateDouble() * random.generateDouble() * 1.2 - 0.1;
        points.push_back({spec.area.west + u * spec.area.width(), spec.area.south + v * spec.area.height(),
                          float(0.5 + random.generateDouble())});
    }
    return points;
}

} // namespace

class TestDensity : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithBruteForce_data()
    {
        QTest::addColumn<DensityKernel>("kernel");
        QTest::addColumn<DensityMethod>("method");
        QTest::addColumn<DensityBinning>("binning");
        QTest::addColumn<double>("radius_m");
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("tolerance"); // of the peak
        using enum DensityKernel;
        using enum DensityMethod;
        using enum DensityBinning;
        QTest::newRow("quartic direct") << Quartic << Direct << Nearest << 150.0 << 160 << 0.004;
        QTest::newRow("gaussian direct") << Gaussian << Direct << Nearest << 150.0 << 160 << 0.004;
        QTest::newRow("quartic linear") << Quartic << Binned << Linear << 150.0 << 160 << 0.01;
        QTest::newRow("gaussian linear") << Gaussian << Binned << Linear << 220.0 << 160 << 0.01;
        QTest::newRow("quartic nearest") << Quartic << Binned << Nearest << 150.0 << 160 << 0.04;
        QTest::newRow("gaussian nearest") << Gaussian << Binned << Nearest << 220.0 << 160 << 0.04;
        QTest::newRow("quartic nearest, halved raster")
            << Quartic << Binned << Nearest << 300.0 << 160 << 0.01;
        QTest::newRow("gaussian nearest, halved raster")
            << Gaussian << Binned << Nearest << 470.0 << 161 << 0.01;
        QTest::newRow("several blocks of columns") << Quartic << Binned << Linear << 150.0 << 300 << 0.01;
        QTest::newRow("large radius, coarse raster") << Quartic << Binned << Linear << 900.0 << 160 << 0.01;
        QTest::newRow("large gaussian radius") << Gaussian << Binned << Linear << 900.0 << 160 << 0.01;
    }
    void agreesWithBruteForce()
    {
        QFETCH(DensityKernel, kernel);
        QFETCH(DensityMethod, method);
        QFETCH(DensityBinning, binning);
        QFETCH(double, radius_m);
        QFETCH(int, width);
        QFETCH(double, tolerance);
        DensitySpec spec = citySpec(width, 90);
        spec.kernel = kernel;
        spec.method = method;
        spec.binning = binning;
        spec.radius_m = radius_m;
        const auto points = scattered(spec, 800, 11);
        const auto grid = computeDensity(points, spec);
        QVERIFY(grid);
        const double worst = worstDifference(*grid, bruteForce(points, spec));
        qInfo("worst difference %.3f %% of the peak", worst * 100);
        QCOMPARE_LT(worst, tolerance);
    }
    /// One house where all complaints come from, wherever it lies in the pixels: the worst there is.
    void oneHouseKeepsItsShapeInTheHalvedRaster_data()
    {
        QTest::addColumn<DensityKernel>("kernel");
        QTest::addColumn<double>("radius_m");
        QTest::newRow("quartic") << DensityKernel::Quartic << 290.0;
        QTest::newRow("gaussian") << DensityKernel::Gaussian << 460.0;
    }
    void oneHouseKeepsItsShapeInTheHalvedRaster()
    {
        QFETCH(DensityKernel, kernel);
        QFETCH(double, radius_m);
        DensitySpec spec = citySpec(121, 101);
        spec.kernel = kernel;
        spec.method = DensityMethod::Binned;
        spec.radius_m = radius_m; // 20.8 and 33 pixels
        for (int step = 0; step < 16; ++step) {
            const double x = (spec.area.west + spec.area.east) / 2 + step % 4 * 10;
            const double y = (spec.area.south + spec.area.north) / 2 + step / 4 * 10;
            const std::vector<DensityPoint> points{{x, y, 1}};
            const auto grid = computeDensity(points, spec);
            const double worst = worstDifference(*grid, bruteForce(points, spec));
            QVERIFY2(worst < 0.015, qPrintable(QStringLiteral("%1 %2").arg(step).arg(worst)));
        }
    }
    void onePointHasTheTextbookPeak()
    {
        DensitySpec spec = citySpec(161, 121); // odd: the middle is a pixel's centre
        const auto grid =
            computeDensity(std::vector<DensityPoint>{{(spec.area.west + spec.area.east) / 2,
                                                      (spec.area.south + spec.area.north) / 2, 2}},
                           spec);
        // Quartic: 3 / (π R²) per m², weight 2, R = 150 m.
        QVERIFY(std::abs(grid->at(80, 60) - 2 * 3e6 / (std::numbers::pi * 150 * 150)) < 0.01);
        QCOMPARE(grid->at(0, 0), 0.0F);
    }
    void weightIsKeptAtAnyRadius_data()
    {
        QTest::addColumn<double>("radius_m");
        QTest::addColumn<DensityKernel>("kernel");
        for (const double r : {2.0, 20.0, 60.0, 150.0, 700.0}) {
            QTest::addRow("quartic %g m", r) << r << DensityKernel::Quartic;
            QTest::addRow("gaussian %g m", r) << r << DensityKernel::Gaussian;
        }
    }
    void weightIsKeptAtAnyRadius()
    {
        QFETCH(double, radius_m);
        QFETCH(DensityKernel, kernel);
        for (const DensityMethod method : {DensityMethod::Binned, DensityMethod::Direct}) {
            DensitySpec spec = citySpec(280, 260);
            spec.radius_m = radius_m;
            spec.kernel = kernel;
            spec.method = method;
            const MercatorMetres m{(spec.area.west + spec.area.east) / 2,
                                   (spec.area.south + spec.area.north) / 2};
            const auto grid =
                computeDensity(std::vector<DensityPoint>{{m.x, m.y, 3}, {m.x + 133, m.y - 77, 2}}, spec);
            const double pixel_km2 = 20.0 * 20.0 / std::pow(mercatorScaleAt(m.y), 2) / 1e6;
            double weight = 0;
            for (const float v : grid->values())
                weight += v * pixel_km2;
            QVERIFY2(std::abs(weight - 5) < 0.05, qPrintable(QString::number(weight)));
        }
    }
    void mercatorScaleIsFollowedAcrossAProvince()
    {
        // 6 degrees of latitude in one picture: the same cluster must be as dense in the south as in the
        // north.
        DensitySpec spec;
        spec.area = toMercator(LonLatRect{125, 42, 127, 48});
        spec.size = QSize(300, 1200);
        spec.radius_m = 8000;
        spec.method = DensityMethod::Binned;
        spec.binning = DensityBinning::Linear;
        std::vector<DensityPoint> points;
        for (const double lat : {42.5, 47.5}) {
            const MercatorMetres m = toMercator(LonLat{126, lat});
            points.push_back({m.x, m.y, 1});
        }
        const auto grid = computeDensity(points, spec);
        float south = 0;
        float north = 0;
        for (int row = 0; row < 1200; ++row) {
            for (int column = 0; column < 300; ++column)
                (row < 600 ? north : south) = std::max(row < 600 ? north : south, grid->at(column, row));
        }
        QVERIFY2(std::abs(north / south - 1) < 0.03,
                 qPrintable(QStringLiteral("%1 %2").arg(north).arg(south)));
        const double expected = 3e6 / (std::numbers::pi * 8000.0 * 8000.0);
        QVERIFY(std::abs(north / expected - 1) < 0.04);
    }
    void incrementalAddEqualsRecompute()
    {
        DensitySpec spec = citySpec();
        spec.method = DensityMethod::Direct;
        auto points = scattered(spec, 200, 5);
        auto grid = computeDensity(points, spec);
        const DensityPoint late{(spec.area.west + spec.area.east) / 2 + 3,
                                (spec.area.south + spec.area.north) / 2, 4};
        QVERIFY(grid->addPoint(late));
        points.push_back(late);
        const auto all = computeDensity(points, spec);
        for (std::size_t i = 0; i < all->values().size(); ++i)
            QVERIFY(std::abs(all->values()[i] - grid->values()[i]) <= 1e-3F);
        QVERIFY(grid->addPoint({late.x, late.y, -4}));
        points.pop_back();
        QVERIFY(std::abs(grid->maximum() - computeDensity(points, spec)->maximum()) < 0.01F);
        QVERIFY(!grid->addPoint({NAN, late.y, 1}));
    }
    void threadsAndMethodsAgree()
    {
        DensitySpec spec = citySpec(600, 400);
        const auto points = scattered(spec, 150'000, 9);
        spec.method = DensityMethod::Binned;
        spec.threads = 1;
        const auto one = computeDensity(points, spec);
        spec.threads = 2;
        const auto two = computeDensity(points, spec);
        spec.threads = 5;
        const auto five = computeDensity(points, spec);
        const float peak = one->maximum();
        for (std::size_t i = 0; i < one->values().size(); ++i) {
            QVERIFY(std::abs(one->values()[i] - two->values()[i]) < 1e-4F * peak);
            QVERIFY(std::abs(one->values()[i] - five->values()[i]) < 1e-4F * peak);
        }
    }
    void badInput()
    {
        DensitySpec spec = citySpec();
        for (const DensityMethod method : {DensityMethod::Direct, DensityMethod::Binned}) {
            spec.method = method;
            const std::vector<DensityPoint> points = {{NAN, 0, 1},
                                                      {0, INFINITY, 1},
                                                      {spec.area.west + 50, spec.area.south + 50, NAN},
                                                      {1e300, -1e300, 1},
                                                      {spec.area.west + 1000, spec.area.south + 1000, 1}};
            const auto grid = computeDensity(points, spec);
            QCOMPARE(grid->skippedPoints(), 3);
            QVERIFY(grid->maximum() > 0);
            QVERIFY(std::ranges::all_of(grid->values(), [](float v) { return std::isfinite(v) && v >= 0; }));
        }
        QVERIFY(computeDensity({}, spec)->maximum() == 0);
        spec.radius_m = 0;
        QVERIFY(computeDensity({}, spec)->isEmpty());
        spec = citySpec();
        spec.area.east = spec.area.west;
        QVERIFY(computeDensity({}, spec)->isEmpty());
    }
    void isCancelled()
    {
        DensitySpec spec = citySpec(600, 400);
        const auto points = scattered(spec, 200'000, 9);
        std::stop_source stop;
        stop.request_stop();
        for (const DensityMethod method : {DensityMethod::Direct, DensityMethod::Binned}) {
            spec.method = method;
            QVERIFY(!computeDensity(points, spec, stop.get_token()));
        }
    }
    void normalisedPerThousandHouseholds()
    {
        DensitySpec spec = citySpec();
        DensityGrid events(spec);
        DensityGrid homes(spec);
        events.values()[5] = 40;
        homes.values()[5] = 2000;
        events.values()[6] = 40;
        homes.values()[6] = 10; // hardly anybody lives there
        const DensityGrid rate = normalised(events, homes);
        QCOMPARE(rate.values()[5], 20.0F);
        QCOMPARE(rate.values()[6], 0.0F);
        QVERIFY(normalised(events, DensityGrid(citySpec(20, 20))).isEmpty());
    }
    void coloursFollowTheFixedClasses()
    {
        const DensityRamp ramp = lightDensityRamp();
        QCOMPARE(densityColour(ramp, 4.99).alpha(), 0);
        QCOMPARE(densityColour(ramp, NAN).alpha(), 0);
        QCOMPARE(densityColour(ramp, 40).name(), QStringLiteral("#df6350"));
        QCOMPARE(densityColour(ramp, 320).name(), QStringLiteral("#2e1650"));
        QCOMPARE(densityColour(ramp, 1e9).name(), QStringLiteral("#2e1650"));
        QVERIFY(std::abs(densityColour(ramp, 10).alphaF() - 0.66F) < 0.005F);
        QVERIFY(std::abs(densityColour(ramp, 320).alphaF() - 0.72F) < 0.005F);
        // Half way up the first class, by the logarithm.
        QVERIFY(std::abs(densityColour(ramp, 5 * std::numbers::sqrt2).alphaF() - 0.33F) < 0.01F);

        DensityGrid grid(citySpec(40, 1));
        for (int i = 0; i < 40; ++i)
            grid.values()[std::size_t(i)] = float(2.5 * std::exp2(i / 4.0));
        const QImage image = colourGrid(grid, ramp);
        QCOMPARE(image.size(), QSize(40, 1));
        for (int i = 0; i < 40; ++i) {
            const QRgb expected = qPremultiply(densityColour(ramp, grid.at(i, 0)).rgba());
            const QRgb found =
                image.pixel(i, 0) == 0 ? 0 : reinterpret_cast<const QRgb *>(image.constScanLine(0))[i];
            QVERIFY2(
                std::abs(qAlpha(expected) - qAlpha(found)) <= 3 && std::abs(qRed(expected) - qRed(found)) <= 3
                    && std::abs(qBlue(expected) - qBlue(found)) <= 3,
                qPrintable(
                    QStringLiteral("%1: %2 %3").arg(grid.at(i, 0)).arg(expected, 0, 16).arg(found, 0, 16)));
        }
        DensityRamp bad = ramp;
        bad.classes[3] = 1;
        QVERIFY(!bad.isValid());
        QVERIFY(colourGrid(grid, bad).isNull());
    }
};

QTEST_GUILESS_MAIN(TestDensity)
#include "tst_density.moc"
