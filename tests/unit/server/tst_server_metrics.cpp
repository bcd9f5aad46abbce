// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/server_metrics.h"

#include <QTest>

using namespace Warmline;
using namespace Qt::StringLiterals;

class TestServerMetrics : public QObject
{
    Q_OBJECT

private slots:
    void writesOpenMetrics()
    {
        ServerMetrics metrics;
        for (int i = 0; i < 5; ++i)
            metrics.begin();
        metrics.count(u"GetTicket"_s, u"ok"_s, 0.0004);
        metrics.count(u"GetTicket"_s, u"ok"_s, 0.03);
        metrics.count(u"GetTicket"_s, u"NotFound"_s, 9);
        metrics.count(u"WaitForNews"_s, u"ok"_s, 55);
        QCOMPARE(metrics.underWay(), 1);
        const QByteArray text = metrics.text({{"warmline_seats_waiting", "Seats.", 42}});
        for (const char *line : {
                 "# TYPE warmline_calls counter\n",
                 "warmline_calls_total{call=\"GetTicket\",outcome=\"ok\"} 2\n",
                 "warmline_calls_total{call=\"GetTicket\",outcome=\"NotFound\"} 1\n",
                 "warmline_calls_total{call=\"WaitForNews\",outcome=\"ok\"} 1\n",
                 "# TYPE warmline_call_seconds histogram\n",
                 "warmline_call_seconds_bucket{call=\"GetTicket\",le=\"0.001\"} 1\n",
                 "warmline_call_seconds_bucket{call=\"GetTicket\",le=\"0.02\"} 1\n",
                 "warmline_call_seconds_bucket{call=\"GetTicket\",le=\"0.05\"} 2\n",
                 "warmline_call_seconds_bucket{call=\"GetTicket\",le=\"5\"} 2\n",
                 "warmline_call_seconds_bucket{call=\"GetTicket\",le=\"+Inf\"} 3\n",
                 "warmline_call_seconds_count{call=\"GetTicket\"} 3\n",
                 "warmline_seats_waiting 42\n",
                 "# TYPE process_resident_memory_bytes gauge\n",
             })
            QVERIFY2(text.contains(line), line);
        QVERIFY(!text.contains("warmline_call_seconds_count{call=\"WaitForNews\"}"));
        QVERIFY(text.endsWith("# EOF\n"));
    }

    void knowsWhetherWritesFail()
    {
        ServerMetrics metrics;
        metrics.count(u"PushOperations"_s, u"ok"_s, 0);
        QVERIFY(!metrics.writesFail());
        metrics.count(u"SubmitIntent"_s, u"Storage"_s, 0);
        QVERIFY(metrics.writesFail());
        metrics.count(u"SubmitIntent"_s, u"Conflict"_s, 0);
        metrics.count(u"GetTicket"_s, u"ok"_s, 0);
        QVERIFY(metrics.writesFail());
        metrics.count(u"PushOperations"_s, u"ok"_s, 0);
        QVERIFY(!metrics.writesFail());
    }
};

QTEST_GUILESS_MAIN(TestServerMetrics)
#include "tst_server_metrics.moc"
