// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `warmlinectl heatmap` against the kernel's definition evaluated in metres on the ground, its bad input; and
// `warmlinectl trace` on the demo city and on a network with a loop and a gap.
#include "ctl.h"

#include <QElapsedTimer>
#include <QImage>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

struct Point
{
    double lon, lat, weight;
};

constexpr double kRadians = std::numbers::pi / 180;
constexpr double kEarth_m = 6'378'137;

// Straight from the degrees, without a projection: neighbouring places on the sphere.
double metres(double lonA, double latA, double lonB, double latB)
{
    const double east = (lonB - lonA) * kRadians * std::cos((latA + latB) / 2 * kRadians);
    const double north = (latB - latA) * kRadians;
    return std::hypot(east, north) * kEarth_m;
}

std::vector<double> byDefinition(const std::vector<Point> &points, const double (&box)[4], int width,
                                 int height, double radius, bool quartic, int stride)
{
    const auto mercator = [](double lat) { return std::asinh(std::tan(lat * kRadians)); };
    const double south = mercator(box[1]);
    const double north = mercator(box[3]);
    std::vector<double> out;
    for (int row = 0; row < height; ++row) {
        const double lat = std::atan(std::sinh(north - (row + 0.5) / height * (north - south))) / kRadians;
        for (int column = 0; column < width; ++column) {
            if ((row * width + column) % stride != 0)
                continue;
            const double lon = box[0] + (column + 0.5) / width * (box[2] - box[0]);
            double sum = 0;
            for (const Point &p : points) {
                const double r = metres(lon, lat, p.lon, p.lat) / radius;
                if (quartic)
                    sum += r < 1 ? p.weight * 3 / std::numbers::pi * (1 - r * r) * (1 - r * r) : 0;
                else
                    sum += p.weight * 9 / (2 * std::numbers::pi) * std::exp(-4.5 * r * r);
            }
            out.push_back(sum / (radius * radius) * 1e6);
        }
    }
    return out;
}

std::vector<float> npy(const QByteArray &bytes, int width, int height)
{
    if (!bytes.startsWith("\x93NUMPY") || !bytes.contains("'<f4'")
        || !bytes.contains(QByteArray("'shape': (")
                               .append(QByteArray::number(height) + ", " + QByteArray::number(width) + ')')))
        return {};
    std::vector<float> values(std::size_t(width) * std::size_t(height));
    memcpy(values.data(), bytes.constData() + bytes.size() - qsizetype(values.size() * 4), values.size() * 4);
    return values;
}

std::vector<Point> scattered(int count, quint32 seed)
{
    QRandomGenerator random(seed);
    std::vector<Point> points;
    for (int i = 0; i < count; ++i) // some lie outside the box and reach in
        points.push_back({126.58 + 0.06 * random.generateDouble() * random.generateDouble(),
                          45.735 + 0.04 * random.generateDouble(), double(1 + i % 3)});
    return points;
}

QByteArray csv(const std::vector<Point> &points)
{
    QByteArray text = "lon,lat,weight\n";
    for (const Point &p : points)
        text += QByteArray::number(p.lon, 'f', 8) + ',' + QByteArray::number(p.lat, 'f', 8) + ','
              + QByteArray::number(p.weight) + '\n';
    return text;
}

const double kBox[4] = {126.585, 45.74, 126.63, 45.77};

} // namespace

class TestCtlMap : public QObject
{
    Q_OBJECT

    static QStringList order(const QString &points, const QString &out, const QString &radius = u"150"_s)
    {
        return {u"heatmap"_s, u"--points"_s, points,          u"--bbox"_s, u"126.585,45.74,126.63,45.77"_s,
                u"--size"_s,  u"180x170"_s,  u"--radius-m"_s, radius,      u"--out"_s,
                out};
    }

private slots:
    void heatmapAgreesWithTheDefinition_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<double>("radius");
        QTest::addColumn<int>("count");
        for (const QString &kernel : {u"quartic"_s, u"gaussian"_s}) {
            for (const double radius : {30.0, 150.0, 800.0, 40'000.0})
                QTest::addRow("%s %g m", qPrintable(kernel), radius) << kernel << radius << 400;
        }
        // Enough points that they are counted and blurred, not stamped.
        for (const QString &kernel : {u"quartic"_s, u"gaussian"_s}) {
            for (const double radius : {330.0, 500.0, 3'000.0})
                QTest::addRow("many, %s %g m", qPrintable(kernel), radius) << kernel << radius << 300'000;
        }
    }
    void heatmapAgreesWithTheDefinition()
    {
        QFETCH(QString, kernel);
        QFETCH(double, radius);
        QFETCH(int, count);
        const Ctl ctl;
        const auto points = scattered(count, 5);
        QStringList line =
            order(ctl.file(u"p.csv"_s, csv(points)), ctl.path(u"g.npy"_s), QString::number(radius));
        line << u"--kernel"_s << kernel;
        const auto answer = ctl.bare(line);
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QCOMPARE(answer.number("points"), count);
        const auto grid = npy(ctl.read(u"g.npy"_s), 180, 170);
        QCOMPARE(grid.size(), 180U * 170U);
        const int stride = count > 1000 ? 331 : 1; // some pixels will do where there are many points
        const auto truth = byDefinition(points, kBox, 180, 170, radius, kernel == u"quartic", stride);
        double peak = 0, worst = 0, sum = 0, most = 0;
        for (std::size_t i = 0; i < truth.size(); ++i) {
            peak = std::max(peak, truth[i]);
            worst = std::max(worst, std::abs(truth[i] - double(grid[i * std::size_t(stride)])));
        }
        for (const float value : grid) {
            sum += double(value);
            most = std::max(most, double(value));
        }
        qInfo("worst difference %.3f %% of the peak", worst / peak * 100);
        QCOMPARE_LE(worst / peak, 0.01);
        QCOMPARE(answer.json().value("max"_L1).toDouble(), most);
        QVERIFY(std::abs(answer.json().value("sum"_L1).toDouble() - sum) <= 1e-6 * sum);
    }
    void heatmapTellsWhatIsWrongWithItsPoints()
    {
        const Ctl ctl;
        const QByteArray text = "lon,lat\n126.6,45.75\nnan,45.75\n45.75,126.6\n45.7,88\n";
        const auto answer = ctl.bare(order(ctl.file(u"p.csv"_s, text), ctl.path(u"g.npy"_s)));
        QCOMPARE(answer.code, 3);
        QCOMPARE(answer.number("points"), 1);
        QCOMPARE(answer.number("suspected_swapped"), 2);
        QCOMPARE(answer.json()["left_out"_L1]["not_finite"_L1].toInt(), 1);
        QVERIFY(answer.err.contains(u"写反"_s));
        QVERIFY(answer.err.contains(u"第 3 行"_s));
        const auto none =
            ctl.bare(order(ctl.file(u"p.csv"_s, QByteArray("lon,lat\nx,y\n")), ctl.path(u"n.npy"_s)));
        QCOMPARE(none.code, 1);
        QVERIFY(!QFile::exists(ctl.path(u"n.npy"_s)));
        const auto between = ctl.bare(order(ctl.file(u"p.csv"_s, QByteArray("lon,lat\n126.6,45.75\n")),
                                            ctl.path(u"b.npy"_s), u"0.5"_s));
        QCOMPARE(between.code, 0);
        QVERIFY2(between.err.contains(u"--radius-m"_s) && !between.err.contains(u"--bbox"_s),
                 qPrintable(between.err)); // it is in the box
        const auto empty =
            ctl.bare(order(ctl.file(u"p.csv"_s, QByteArray("lon,lat\n")), ctl.path(u"e.npy"_s)));
        QCOMPARE(empty.code, 0);
        QCOMPARE(empty.number("max"), 0);
        QCOMPARE(ctl.bare(order(ctl.path(u"missing.csv"_s), ctl.path(u"m.npy"_s))).code, 1);
        QCOMPARE(ctl.bare(order(ctl.file(u"p.csv"_s, QByteArray("a,b\n1,2\n")), ctl.path(u"m.npy"_s))).code,
                 1);
    }
    void heatmapRefusesWrongUsage_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("box turned round") << QStringList{u"--bbox"_s, u"126.63,45.74,126.585,45.77"_s};
        QTest::newRow("box swapped") << QStringList{u"--bbox"_s, u"45.74,126.585,45.77,126.63"_s};
        QTest::newRow("box of three") << QStringList{u"--bbox"_s, u"126.63,45.74,126.585"_s};
        QTest::newRow("no size") << QStringList{u"--size"_s, u"180"_s};
        QTest::newRow("size of nothing") << QStringList{u"--size"_s, u"0x170"_s};
        QTest::newRow("size beyond memory") << QStringList{u"--size"_s, u"16384x16384"_s};
        QTest::newRow("radius 0") << QStringList{u"--radius-m"_s, u"0"_s};
        QTest::newRow("radius nan") << QStringList{u"--radius-m"_s, u"nan"_s};
        QTest::newRow("radius of worlds") << QStringList{u"--radius-m"_s, u"1e9"_s};
        QTest::newRow("kernel") << QStringList{u"--kernel"_s, u"box"_s};
        QTest::newRow("ending") << QStringList{u"--out"_s, u"g.tif"_s};
        QTest::newRow("domain of numbers") << QStringList{u"--domain"_s, u"100"_s}; // .npy has no colours
        QTest::newRow("crs") << QStringList{u"--crs"_s, u"EPSG:3857"_s};
    }
    void heatmapRefusesWrongUsage()
    {
        QFETCH(QStringList, options);
        const Ctl ctl;
        QStringList line = order(ctl.file(u"p.csv"_s, csv(scattered(3, 1))), ctl.path(u"g.npy"_s));
        if (const auto at = line.indexOf(options.first()); at >= 0)
            line[at + 1] = options.last();
        else
            line += options;
        const auto answer = ctl.bare(line);
        QCOMPARE(answer.code, 2);
        QVERIFY(!answer.err.isEmpty());
    }
    void heatmapAsAPicture()
    {
        const Ctl ctl;
        const auto answer =
            ctl.bare(order(ctl.file(u"p.csv"_s, csv(scattered(50, 2))), ctl.path(u"g.png"_s)));
        QCOMPARE(answer.code, 0);
        const QImage image = QImage::fromData(ctl.read(u"g.png"_s));
        QCOMPARE(image.size(), QSize(180, 170));
        int coloured = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                coloured += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
        }
        QCOMPARE_GT(coloured, 500);
        QCOMPARE_LT(coloured, 180 * 170);
    }
    /// A colour means the same density in both pictures, however many complaints each of them holds.
    void heatmapWithADomainOfOnesOwn()
    {
        const Ctl ctl;
        const auto greatest = [&](int copies, const QStringList &more) {
            std::vector<Point> points(static_cast<std::size_t>(copies), Point{126.6, 45.75, 1});
            const QString name = u"d%1.png"_s.arg(copies);
            const auto answer = ctl.bare(order(ctl.file(u"p.csv"_s, csv(points)), ctl.path(name)) + more);
            if (answer.code != 0)
                qWarning() << answer.err;
            const QImage image = QImage::fromData(ctl.read(name));
            int darkest = 255;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (const QColor colour = image.pixelColor(x, y); colour.alpha() > 100)
                        darkest = std::min(darkest, colour.lightness());
                }
            }
            return darkest;
        };
        QVERIFY(std::abs(greatest(1, {}) - greatest(64, {})) < 4); // each fitted to itself
        // 64 complaints at one place have their peak at 64 · 3 / (π 0.15²) = 2716 per km².
        const QStringList domain{u"--domain"_s, u"2000"_s};
        const int few = greatest(1, domain);
        const int many = greatest(64, domain);
        QVERIFY2(few > many + 60, qPrintable(u"%1 %2"_s.arg(few).arg(many)));
        for (const QString &wrong : {u"0"_s, u"-5"_s, u"nan"_s, u"viel"_s}) {
            const auto answer =
                ctl.bare(order(ctl.file(u"p.csv"_s, csv(scattered(3, 1))), ctl.path(u"g.png"_s))
                         + QStringList{u"--domain"_s, wrong});
            QCOMPARE(answer.code, 2);
            QVERIFY2(answer.err.contains(u"--domain"_s), qPrintable(answer.err));
        }
    }
    void traceOnTheDemoCity();
    void traceTellsLoopsAndGaps();

private:
    static void theRuleCanBeGiven(const Ctl &ctl);
};

void TestCtlMap::traceOnTheDemoCity()
{
    const Ctl ctl;
    QCOMPARE(
        ctl.run({u"demo"_s, u"create"_s, u"--households"_s, u"1000"_s, u"--now"_s, u"2026-01-14"_s}).code, 0);
    const auto homes = ctl.run({u"export"_s, u"customers"_s, u"--format"_s, u"jsonl"_s});
    QVERIFY(homes.lines.size() > 500);
    // Three homes of one house, so three leaks in one place.
    const QString account = homes.lines.first().value("account_no"_L1).toString();
    QVERIFY(!account.isEmpty());
    QStringList numbers;
    for (int i = 0; i < 3; ++i) {
        const auto ticket = ctl.run({u"ticket"_s, u"open"_s, u"--account"_s,
                                     homes.lines.at(i).value("account_no"_L1).toString(), u"--category"_s,
                                     u"leak_network"_s, u"--text"_s, u"楼前冒水"_s});
        QVERIFY2(ticket.code == 0, qPrintable(ticket.err));
        numbers.append(ticket.json().value("number"_L1).toString());
    }
    const auto burst = ctl.run({u"trace"_s, u"--kind"_s, u"burst"_s});
    QVERIFY2(burst.code == 0, qPrintable(burst.told()));
    QCOMPARE(burst.lines.size(), 1);
    QJsonArray named = burst.json().value("tickets"_L1).toArray();
    QCOMPARE(named.size(), 3);
    for (const QString &number : numbers)
        QVERIFY(named.contains(number));
    QVERIFY(!burst.json().value("valves"_L1).toArray().isEmpty());
    QCOMPARE_GT(burst.number("households"), 0);
    const QString suspected = burst.json().value("suspected"_L1).toString();

    theRuleCanBeGiven(ctl);

    // The same pipe by its id, and a valve that cuts it off.
    const auto by = ctl.run({u"trace"_s, u"--from"_s, suspected, u"--kind"_s, u"isolation"_s});
    QCOMPARE(by.code, 0);
    QCOMPARE(by.number("households"), burst.number("households"));
    const QJsonObject valve = by.json().value("valve_details"_L1).toArray().first().toObject();
    const QString place = u"%1,%2"_s.arg(valve.value("lon"_L1).toDouble(), 0, 'f', 7)
                              .arg(valve.value("lat"_L1).toDouble(), 0, 'f', 7);
    const auto down =
        ctl.run({u"trace"_s, u"--from"_s, valve.value("id"_L1).toString(), u"--kind"_s, u"downstream"_s});
    QCOMPARE(down.code, 0);
    QCOMPARE_GT(down.number("households"), 0);
    QVERIFY(ctl.run({u"trace"_s, u"--from"_s, place, u"--kind"_s, u"downstream"_s}).code == 0);
    QCOMPARE(ctl.run({u"trace"_s, u"--from"_s, u"0,0"_s, u"--kind"_s, u"downstream"_s}).code, 1);
    QCOMPARE(ctl.run({u"trace"_s, u"--from"_s, u"45.75,126.6"_s, u"--kind"_s, u"downstream"_s}).code, 1);
    QCOMPARE(ctl.run({u"trace"_s, u"--from"_s, u"no-such"_s, u"--kind"_s, u"isolation"_s}).code, 1);
    QCOMPARE(ctl.run({u"trace"_s, u"--from"_s, suspected, u"--kind"_s, u"sideways"_s}).code, 2);
    QCOMPARE(ctl.run({u"trace"_s, u"--kind"_s, u"downstream"_s}).code, 2);
    const auto none = ctl.run({u"trace"_s, u"--kind"_s, u"burst"_s, u"--now"_s, u"2026-01-10"_s});
    QVERIFY(none.code == 1 || none.lines.first().value("tickets"_L1).toArray() != named);
}

/// Three reports of now: how many, how old and how far apart they may be is the caller's.
void TestCtlMap::theRuleCanBeGiven(const Ctl &ctl)
{
    const auto burst = [&ctl](const QStringList &more) {
        return ctl.run(QStringList{u"trace"_s, u"--kind"_s, u"burst"_s} + more);
    };
    QCOMPARE(burst({u"--reports"_s, u"4"_s}).code, 1);
    QCOMPARE(burst({u"--reports"_s, u"2"_s}).code, 0);
    const QString later = QDateTime::currentDateTimeUtc().addSecs(45 * 60).toString(Qt::ISODate);
    QCOMPARE(burst({u"--now"_s, later}).code, 1); // older than half an hour then
    QCOMPARE(burst({u"--now"_s, later, u"--minutes"_s, u"90"_s}).code, 0);
    const auto near = burst({u"--distance"_s, u"120"_s});
    QCOMPARE(near.code, 0);
    QVERIFY2(near.told().contains(u"规则：120 米"_s), qPrintable(near.told()));
    for (const QStringList &wrong :
         {QStringList{u"--reports"_s, u"1"_s}, QStringList{u"--minutes"_s, u"soon"_s},
          QStringList{u"--distance"_s, u"0"_s}, QStringList{u"--from"_s, u"x"_s, u"--reports"_s, u"3"_s}})
        QCOMPARE(burst(wrong).code, 2);
}

void TestCtlMap::traceTellsLoopsAndGaps()
{
    const Ctl ctl;
    const auto made = ctl.run(
        {u"import"_s, u"network"_s, ctl.file(u"n.geojson"_s, uR"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"id":"S","kind":"station","station":"S1"},"geometry":{"type":"Point","coordinates":[126.50,45.75]}},
        {"type":"Feature","properties":{"id":"V1","kind":"valve"},"geometry":{"type":"Point","coordinates":[126.501,45.75]}},
        {"type":"Feature","properties":{"id":"V2","kind":"valve"},"geometry":{"type":"Point","coordinates":[126.501,45.752]}},
        {"type":"Feature","properties":{"id":"A"},"geometry":{"type":"LineString","coordinates":[[126.50,45.75],[126.501,45.75]]}},
        {"type":"Feature","properties":{"id":"B"},"geometry":{"type":"LineString","coordinates":[[126.501,45.75],[126.503,45.75]]}},
        {"type":"Feature","properties":{"id":"C"},"geometry":{"type":"LineString","coordinates":[[126.503,45.75],[126.503,45.752],[126.501,45.752]]}},
        {"type":"Feature","properties":{"id":"D"},"geometry":{"type":"LineString","coordinates":[[126.501,45.752],[126.50,45.75]]}},
        {"type":"Feature","properties":{"id":"GAP"},"geometry":{"type":"LineString","coordinates":[[126.50300001,45.7500050],[126.504,45.75]]}}]})"_s)});
    QVERIFY2(made.code == 0, qPrintable(made.told()));
    const auto cut = ctl.run({u"trace"_s, u"--from"_s, u"B"_s, u"--kind"_s, u"isolation"_s});
    QVERIFY2(cut.code == 0, qPrintable(cut.told()));
    const QJsonArray valves = cut.json().value("valves"_L1).toArray();
    QCOMPARE(valves.size(), 2); // both arms of the ring
    QVERIFY(valves.contains(u"V1"_s) && valves.contains(u"V2"_s));
    QStringList kinds;
    for (const QJsonValue &problem : cut.json().value("problems"_L1).toArray())
        kinds.append(problem["kind"_L1].toString());
    QVERIFY2(kinds.contains(u"loop"_s), qPrintable(cut.told()));
    const auto island = ctl.run({u"trace"_s, u"--from"_s, u"GAP"_s, u"--kind"_s, u"downstream"_s});
    QCOMPARE(island.code, 0);
    QVERIFY(island.err.contains(u"没有相连"_s));
    QVERIFY(island.err.contains(u"不连通"_s));
}

QTEST_GUILESS_MAIN(TestCtlMap)
#include "tst_ctl_map.moc"
