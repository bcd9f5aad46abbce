// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proves that measured history goes out as a table that holds what was measured, and that the company's
// settings (how long it is kept, among them) are listed, checked and changed from the command line.
#include "app/telemetry/series_keeper.h"
#include "open_data.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSet>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

struct Row
{
    qint64 atMs = 0;
    QString quantity, part, unit, quality;
    double value = 0, step_s = 0;
};

const QByteArray kHeader = "time,owner,quantity,part,value,unit,quality,step_s";

/// Of CSV without quotes, as stations' names are; empty when the header is another one.
QList<Row> rowsOf(const QByteArray &csv)
{
    QList<Row> rows;
    const QList<QByteArray> lines = csv.split('\n');
    if (lines.first().trimmed() != kHeader)
        return rows;
    for (const QByteArray &line : lines.sliced(1)) {
        const QStringList fields = QString::fromUtf8(line.trimmed()).split(u',');
        if (fields.size() != 8)
            continue;
        const QDateTime at = QDateTime::fromString(fields[0], Qt::ISODateWithMs);
        rows.append({at.isValid() ? at.toMSecsSinceEpoch() : -1, fields[2], fields[3], fields[5], fields[6],
                     fields[4].toDouble(), fields[7].toDouble()});
    }
    return rows;
}

} // namespace

class TestCtlSeries : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_ctl = std::make_unique<Ctl>();
        QCOMPARE(m_ctl->run({u"demo"_s, u"create"_s, u"--households"_s, u"1000"_s}).code, 0);
        m_station = m_ctl->run({u"correlate"_s}).lines.value(0).value("station"_L1).toString();
        QVERIFY(!m_station.isEmpty());
        m_to = QDateTime::currentMSecsSinceEpoch() / 86'400'000 * 86'400'000;
    }
    void cleanupTestCase() { m_ctl.reset(); }

    /// Every sample of two days, by quantity and time, in the company's zone; the means are those of the
    /// samples.
    void historyGoesOutAsItWasMeasured()
    {
        const auto all = m_ctl->run(series({}));
        QVERIFY2(all.code == 0, qPrintable(all.err));
        const QList<Row> rows = rowsOf(all.out);
        QVERIFY2(rows.size() > 1'000, qPrintable(QString::number(rows.size())));
        QVERIFY(all.out.split('\n').at(1).contains("+08:00,"));
        QSet<QString> quantities;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const Row &row = rows.at(i);
            quantities.insert(row.quantity);
            QVERIFY(row.atMs >= m_to - 2 * 86'400'000 && row.atMs < m_to && row.step_s > 0);
            const bool goesOn =
                i > 0 && rows.at(i - 1).quantity == row.quantity && rows.at(i - 1).part == row.part;
            QVERIFY(!goesOn || rows.at(i - 1).atMs < row.atMs);
        }
        QVERIFY(quantities.size() > 8);

        const QStringList one{u"--quantity"_s, u"supply_temperature"_s};
        const QList<Row> samples = rowsOf(m_ctl->run(series(one)).out);
        QVERIFY(samples.size() > 100 && samples.first().unit == u"°C"_s);
        QHash<qint64, std::pair<double, int>> sums;
        for (const Row &row : samples) {
            QCOMPARE(row.quantity, u"supply_temperature"_s);
            if (row.quality == "good"_L1 || row.quality == "uncertain"_L1) {
                auto &[sum, count] = sums[row.atMs / 7'200'000];
                sum += row.value;
                ++count;
            }
        }
        const QList<Row> means =
            rowsOf(m_ctl->run(series(one + QStringList{u"--step-minutes"_s, u"120"_s})).out);
        QCOMPARE(means.size(), sums.size());
        for (const Row &mean : means) {
            const auto [sum, count] = sums.value(mean.atMs / 7'200'000);
            QVERIFY(count > 0 && std::abs(mean.value - sum / count) < 1e-9);
            QCOMPARE(mean.step_s, 7'200);
        }
        const auto json = m_ctl->run(series(one + QStringList{u"--format"_s, u"jsonl"_s}));
        QCOMPARE(json.lines.size(), samples.size());
        QCOMPARE(json.lines.first().value("value"_L1).toDouble(), samples.first().value);
        QCOMPARE(json.lines.first().value("owner"_L1).toString(), m_station);
    }

    void aFileAppearsOnlyWhenThereIsSomething()
    {
        const QString out = m_ctl->path(u"history.csv"_s);
        QStringList order = series({u"--quantity"_s, u"flow"_s, u"--out"_s, out});
        const auto done = m_ctl->run(order);
        QCOMPARE(done.code, 0);
        QCOMPARE(rowsOf(m_ctl->read(u"history.csv"_s)).size(), done.number("rows"));
        QVERIFY(done.number("rows") > 0);
        QCOMPARE(QFileInfo(out).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        const QString none = m_ctl->path(u"none.csv"_s);
        const auto refused = [&](QStringList more) {
            return m_ctl->run(QStringList{u"export"_s, u"series"_s} + more + QStringList{u"--out"_s, none})
                .code;
        };
        QCOMPARE(refused({u"no such place"_s}), 1);
        QCOMPARE(refused({m_station, u"--from"_s, u"1999-01-01"_s, u"--to"_s, u"1999-01-03"_s}), 1);
        // A misspelt part is named, not the time.
        const QString part = u"no such part"_s;
        for (const QString &owner : {m_station, u"weather"_s}) {
            const auto misspelt =
                m_ctl->run({u"export"_s, u"series"_s, owner, u"--part"_s, part, u"--out"_s, none});
            QCOMPARE(misspelt.code, 1);
            QVERIFY2(misspelt.err.contains(part), qPrintable(misspelt.err));
        }
        QCOMPARE(refused({m_station, u"--quantity"_s, u"supply_temperature,warmth"_s}), 2);
        QCOMPARE(refused({m_station, u"--step-minutes"_s, u"7"_s}), 2);
        QCOMPARE(refused({m_station, u"--from"_s, u"2025-01-02"_s, u"--to"_s, u"2025-01-01"_s}), 2);
        QCOMPARE(refused({}), 2);
        QVERIFY(!QFileInfo::exists(none));
        QCOMPARE(
            m_ctl->run({u"export"_s, u"series"_s, u"weather"_s, u"--quantity"_s, u"outdoor_temperature"_s})
                .code,
            0);
    }

    /// What goes is gone for good: nothing shorter is kept without saying what that reaches.
    void aShorterPeriodWantsAYes_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QStringList>("rows"); ///< how to get at what it reaches
        QTest::addColumn<QString>("moment");
        QTest::newRow("tickets") << u"retention.ticket_days"_s << QStringList{u"export"_s, u"tickets"_s}
                                 << u"closed_at"_s;
        QTest::newRow("calls") << u"retention.call_days"_s << QStringList{u"export"_s, u"calls"_s}
                               << u"offered_at"_s;
    }

    void aShorterPeriodWantsAYes()
    {
        QFETCH(const QString, setting);
        QFETCH(const QStringList, rows);
        QFETCH(const QString, moment);
        const auto set = [&](const QString &value, const QStringList &more = {}) {
            return m_ctl->run(QStringList{u"setting"_s, u"set"_s, setting, value} + more);
        };
        const auto listed = m_ctl->run(rows + QStringList{u"--format"_s, u"jsonl"_s});
        QCOMPARE(listed.code, 0);
        const QDateTime before = QDateTime::currentDateTimeUtc().addDays(-30);
        const qint64 reached = std::ranges::count_if(listed.lines, [&](const QJsonObject &row) {
            const QDateTime at = QDateTime::fromString(row.value(moment).toString(), Qt::ISODateWithMs);
            return at.isValid() && at < before;
        });
        QVERIFY(reached > 0 && reached < listed.lines.size());
        const auto asked = set(u"30"_s);
        QCOMPARE(asked.code, 1);
        QVERIFY2(asked.err.contains(u"--yes"_s) && asked.err.contains(u" %1 "_s.arg(reached)),
                 qPrintable(asked.err));
        const auto list = m_ctl->run({u"setting"_s, u"list"_s});
        for (const QJsonObject &line : list.lines)
            QVERIFY(line.value("setting"_L1).toString() != setting || !line.contains("changed"_L1));
        const auto done = set(u"30"_s, {u"--yes"_s});
        QVERIFY2(done.code == 0, qPrintable(done.err));
        QCOMPARE(done.json().value("destroys"_L1).toObject().value("count"_L1).toInteger(), reached);
        QCOMPARE(set(u"90"_s).code, 0); // longer reaches nothing more
        QCOMPARE(set(u"60"_s).code, 1);
        QCOMPARE(set(u"0"_s).code, 0);
    }

    void settingsAreListedCheckedAndSigned()
    {
        const auto set = [this](const QString &name, const QString &value, const QStringList &more = {}) {
            return m_ctl->run(QStringList{u"setting"_s, u"set"_s, name, value} + more);
        };
        const QString days = u"retention.series_raw_days"_s;
        const auto listed = [this](const QString &name) {
            const auto list = m_ctl->run({u"setting"_s, u"list"_s});
            for (const QJsonObject &line : list.lines) {
                if (line.value("setting"_L1).toString() == name)
                    return line;
            }
            return QJsonObject();
        };
        QCOMPARE(listed(days).value("value"_L1).toInt(), 400);
        QVERIFY(!listed(days).contains("changed"_L1));
        QCOMPARE(set(days, u"400"_s).code, 0); // what holds already: nothing is written
        QVERIFY(!listed(days).contains("changed"_L1));
        for (const QString &wrong : {u"39"_s, u"-1"_s, u"999999999999"_s, u"two years"_s, u"90.5"_s, u""_s})
            QVERIFY2(set(days, wrong).code == 2, qPrintable(wrong));
        QCOMPARE(set(u"retention.series_days"_s, u"90"_s).code, 2); // no such setting
        QCOMPARE(set(u"device.enrolment"_s, u"nobody"_s).code, 2);

        const auto first = set(days, u"90"_s, {u"--actor"_s, u"anna"_s, u"--basis"_s, QString(), u"--yes"_s});
        QVERIFY2(first.code == 0, qPrintable(first.err));
        const QString seen = first.json().value("changed"_L1).toObject().value("operation"_L1).toString();
        QVERIFY(!seen.isEmpty());
        QCOMPARE(listed(days).value("value"_L1).toInt(), 90);
        const auto late = set(days, u"60"_s, {u"--actor"_s, u"bert"_s, u"--basis"_s, QString()});
        QCOMPARE(late.code, 1); // anna was first
        QVERIFY(late.err.contains(u"anna"_s));
        QCOMPARE(listed(days).value("value"_L1).toInt(), 90);
        const auto second = set(days, u"60"_s, {u"--actor"_s, u"bert"_s, u"--basis"_s, seen, u"--yes"_s});
        QCOMPARE(second.code, 0);
        QCOMPARE(second.json().value("replaced"_L1).toObject().value("value"_L1).toInt(), 90);
        QCOMPARE(set(u"retention.series_years"_s, u"0"_s).code, 0);
        QCOMPARE(m_ctl->run({u"verify"_s}).code, 0);

        // What the server thins by.
        const OpenData data(*m_ctl);
        auto asked = static_cast<Reader &>(*data.store).ask([](Queries &queries) {
            return SeriesKeeper::limits(queries, SystemClock().utcMs());
        });
        asked.waitForFinished();
        const auto limits = asked.result();
        QVERIFY(limits);
        QCOMPARE(limits->hoursBeforeMs, 0);
        const qint64 kept = QDateTime::currentMSecsSinceEpoch() - limits->rawBeforeMs;
        QVERIFY(kept >= 60 * 86'400'000LL && kept < 61 * 86'400'000LL);
    }

private:
    /// Two whole days of the station.
    QStringList series(const QStringList &more) const
    {
        const auto moment = [](qint64 ms) {
            return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(Qt::ISODate);
        };
        return QStringList{u"export"_s, u"series"_s, m_station, u"--from"_s, moment(m_to - 2 * 86'400'000),
                           u"--to"_s,   moment(m_to)}
             + more;
    }

    std::unique_ptr<Ctl> m_ctl;
    QString m_station;
    qint64 m_to = 0; ///< the start of today, UTC
};

QTEST_GUILESS_MAIN(TestCtlSeries)
#include "tst_ctl_series.moc"
