// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_server [options]: one warmline-server under the load of a city's call centres. 100 branches of 50
// seats, each with a waiting feed; look-ups (three tickets with their trails for each search) and signed
// writes come at random moments at a fixed rate, and each is measured from the moment it was due. Two phases
// compare the CPU of a request with nobody and with everybody waiting (for what never comes); the third is
// the whole: every write wakes its branch, each seat has a connection for calls beside the waiting one.
#include "load_run.h"

#include "app/server/session_tokens.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <cstdio>
#include <sys/resource.h>

using namespace Warmline;
using namespace Warmline::Load;
using namespace Qt::StringLiterals;

namespace {

/// 5,000 seats are 10,000 connections; a child inherits the limit.
void raiseFileLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

double percentile(const std::vector<double> &sorted, double share)
{
    return sorted.empty() ? 0 : sorted[std::min(sorted.size() - 1, size_t(share * double(sorted.size())))];
}

bool startServer(QProcess &process, const QString &data, QJsonObject &ready)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + u"/warmline-server"_s,
                  {u"--data"_s, data, u"--listen"_s, u"127.0.0.1:0"_s, u"--log-level"_s, u"warning"_s});
    if (!process.waitForStarted() || !process.waitForReadyRead(30'000))
        return false;
    ready = QJsonDocument::fromJson(process.readLine()).object();
    return !ready.isEmpty();
}

/// Tokens as SignIn would give them.
void issueTokens(City &city, const QByteArray &secret)
{
    const SessionTokens tokens(secret);
    const qint64 expires = QDateTime::currentMSecsSinceEpoch() + SessionTokens::kLifeMs;
    for (Seat &seat : city.seats)
        seat.token = tokens.issue({AgentId(u"bench"_s), seat.device, expires}).toUtf8();
}

void print(const Phase &phase, const Outcome &o)
{
    const double requests = o.calls;
    std::printf(
        "%-34s %6d sockets  %7.0f calls/s  look-ups p50 %6.2f p99 %7.2f ms  writes p50 %6.2f p99 %7.2f ms\n",
        phase.name, o.sockets, requests / o.wall, percentile(o.lookupMs, 0.5), percentile(o.lookupMs, 0.99),
        percentile(o.writeMs, 0.5), percentile(o.writeMs, 0.99));
    std::printf(
        "%-34s failed %d, unanswered %d; server %5.1f %% of a core, %4.0f us CPU a call; this program %5.1f "
        "%% of a core, late by %.1f ms at most\n",
        "", o.failed, o.unanswered, 100 * o.serverCpu / o.wall, 1e6 * o.serverCpu / requests,
        100 * o.ownCpu / o.wall, o.ownLagMs);
    if (phase.waiting != Phase::Waiting::None)
        std::printf("%-34s %.1f KB of memory a waiting seat; %.0f re-polls/s\n", "", o.bytesPerSeat / 1024,
                    double(o.rePolls) / o.wall);
    if (phase.waiting == Phase::Waiting::Notices)
        std::printf(
            "%-34s write reaches a seat of its branch: p50 %.0f p95 %.0f p99 %.0f max %.0f ms; never %d of "
            "%zu; wrong or missing entries %d\n",
            "", percentile(o.reachMs, 0.5), percentile(o.reachMs, 0.95), percentile(o.reachMs, 0.99),
            percentile(o.reachMs, 1), o.unreached, o.reachMs.size() + size_t(o.unreached), o.wrongEntries);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption seats(u"seats"_s, u"waiting seats"_s, u"N"_s, u"5000"_s);
    const QCommandLineOption branches(u"branches"_s, u"branch companies"_s, u"N"_s, u"100"_s);
    const QCommandLineOption lookups(u"lookups"_s, u"look-ups a second"_s, u"N"_s, u"1800"_s);
    const QCommandLineOption writes(u"writes"_s, u"writes a second"_s, u"N"_s, u"200"_s);
    const QCommandLineOption seconds(u"seconds"_s, u"length of a phase"_s, u"N"_s, u"20"_s);
    const QCommandLineOption only(u"only"_s, u"these phases (1, 2, 3)"_s, u"DIGITS"_s, u"123"_s);
    parser.addOptions({seats, branches, lookups, writes, seconds, only});
    parser.addHelpOption();
    parser.process(app);
    raiseFileLimit();
    QTemporaryDir dir;
    const QString data = dir.filePath(u"data"_s);
    if (!Crypto::initialise() || !QDir().mkpath(data))
        return 1;
    auto city = makeCity(data, parser.value(seats).toInt(), parser.value(branches).toInt());
    if (!city)
        return 1;
    QProcess server;
    QJsonObject ready;
    if (!startServer(server, data, ready)) {
        std::fprintf(stderr, "bench_server: warmline-server does not start\n");
        return 1;
    }
    QFile secret(ready.value("token_file"_L1).toString());
    if (!secret.open(QIODevice::ReadOnly))
        return 1;
    issueTokens(*city, secret.readAll().trimmed());

    Run run(*city, QUrl(ready.value("url"_L1).toString()).port(), server.processId());
    Phase base;
    base.lookupsPerSecond = parser.value(lookups).toDouble();
    base.writesPerSecond = parser.value(writes).toDouble();
    base.seconds = parser.value(seconds).toInt();
    Phase waiting = base;
    Phase whole = base;
    base.name = "1 nobody waiting";
    waiting.name = "2 everybody waiting, no notices";
    waiting.waiting = Phase::Waiting::Idle;
    whole.name = "3 everybody waiting, notices";
    whole.waiting = Phase::Waiting::Notices;
    whole.callLinks = parser.value(seats).toInt();
    double cpu[4] = {};
    bool ok = true;
    for (const auto &[number, phase] :
         {std::pair{1, base}, {2, waiting}, {2, waiting}, {1, base}, {3, whole}}) {
        if (!parser.value(only).contains(QString::number(number)))
            continue;
        const auto outcome = run.phase(phase);
        if (!outcome) {
            ok = false;
            break;
        }
        print(phase, *outcome);
        cpu[number] += outcome->serverCpu / outcome->calls;
        ok = ok && outcome->failed == 0 && outcome->unanswered == 0 && outcome->unreached == 0
          && outcome->wrongEntries == 0;
    }
    if (cpu[1] > 0 && cpu[2] > 0)
        std::printf("CPU of a request, everybody waiting against nobody: %.2fx (limit 1.3x)\n",
                    cpu[2] / cpu[1]);
    std::printf("server: %.0f MB resident at the end\n", double(run.resident()) / 1e6);
    server.terminate();
    if (!server.waitForFinished(10'000)) {
        server.kill();
        server.waitForFinished();
    }
    return ok ? 0 : 1;
}
