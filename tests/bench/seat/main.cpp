// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an agent feels, measured on the real programs: the demo city from nothing, a warm start with 100,000
// households, a call until its card is there, a key until it is painted; then memory and idle CPU of a seat
// on a remote server. Usage: bench_seat [HOUSEHOLDS]
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace {

constexpr int kShiftMs = 300'000;
constexpr int kSettleMs = 45'000; ///< first sync and what follows it
constexpr int kIdleMs = 60'000; ///< what returns every half minute counts twice

bool missed = false; ///< a limit, or a figure

/// \a value 0 or less: it was not measured, which holds no limit.
void row(const QString &what, double value, const char *unit, double limit, const char *comparedTo)
{
    const bool held = value > 0 && value <= limit;
    missed = missed || !held;
    std::printf("| %-52s | %9.1f %-4s | %9.1f | %s | %s |\n", qPrintable(what), value, unit, limit,
                held ? "yes" : "NO ", comparedTo);
}

QProcessEnvironment environmentIn(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/data"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/config"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    return environment;
}

QString program(const char *name)
{
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + QString::fromLatin1(name);
}

/// Figures of a shift; empty when it failed.
QJsonObject playShift(const QString &home, const QString &households)
{
    QProcess shift;
    shift.setProcessEnvironment(environmentIn(home));
    shift.setStandardErrorFile(QProcess::nullDevice());
    const QString out = home + QStringLiteral("/out");
    shift.start(program("warmline"), {QStringLiteral("--shift"), QStringLiteral("--households"), households,
                                      QStringLiteral("--out"), out});
    if (!shift.waitForFinished(kShiftMs) || shift.exitCode() != 0)
        return {};
    QFile summary(out + QStringLiteral("/summary.json"));
    if (!summary.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(summary.readAll()).object().value(QStringLiteral("figures")).toObject();
}

double residentMb(qint64 pid)
{
    QFile statm(QStringLiteral("/proc/%1/statm").arg(pid));
    return statm.open(QIODevice::ReadOnly)
             ? statm.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6
             : -1;
}

double cpuSeconds(qint64 pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = stat.readAll().split(' ');
    return (fields.value(13).toDouble() + fields.value(14).toDouble()) / double(sysconf(_SC_CLK_TCK));
}

void stop(QProcess &process)
{
    process.terminate();
    if (!process.waitForFinished(10'000))
        process.kill();
}

/// A server over the demo's folder and a seat that looks at it, without a call.
bool measureRemoteSeat(const QString &home)
{
    QProcess server;
    server.setProcessEnvironment(environmentIn(home));
    server.setStandardErrorFile(QProcess::nullDevice());
    const QString token = home + QStringLiteral("/token");
    server.start(program("warmline-server"),
                 {QStringLiteral("--data"), home + QStringLiteral("/data/Warmline/warmline/demo"),
                  QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--token-file"),
                  token});
    if (!server.waitForReadyRead(20'000))
        return false;
    const QString url =
        QJsonDocument::fromJson(server.readLine()).object().value(QStringLiteral("url")).toString();
    for (const char *what : {"first start", "warm"}) {
        QProcess seat;
        seat.setProcessEnvironment(environmentIn(home));
        seat.setStandardErrorFile(QProcess::nullDevice());
        seat.start(program("warmline"),
                   {QStringLiteral("--server"), url, QStringLiteral("--token-file"), token,
                    QStringLiteral("--data"), home + QStringLiteral("/remote-seat")});
        if (!seat.waitForStarted() || seat.waitForFinished(kSettleMs)) // it must not end by itself
            return false;
        const double before = cpuSeconds(seat.processId());
        if (seat.waitForFinished(kIdleMs))
            return false;
        const double idle = (cpuSeconds(seat.processId()) - before) * 100'000 / kIdleMs;
        row(QStringLiteral("remote seat, %1: resident").arg(QLatin1String(what)),
            residentMb(seat.processId()), "MB", 250, "linphone-desktop 247 MB");
        row(QStringLiteral("remote seat, %1: idle CPU").arg(QLatin1String(what)), std::max(idle, 0.01), "%",
            1, "limit: docs/figures.md");
        stop(seat);
    }
    stop(server);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString households = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("100000");
    QTemporaryDir home;
    std::printf("| %-52s | %-14s | %-9s | ok  | compared to |\n|---|---|---|---|---|\n",
                qPrintable(households + QStringLiteral(" households")), "measured", "limit");
    const QJsonObject cold = playShift(home.path(), households);
    const QJsonObject warm = playShift(home.path(), households);
    if (cold.isEmpty() || warm.isEmpty()) {
        std::fputs("the shift did not come to its end\n", stderr);
        return 1;
    }
    const auto figure = [](const QJsonObject &figures, const char *name) {
        return figures.value(QLatin1String(name)).toDouble();
    };
    const auto count = [&](const char *name) { return figure(warm, name) > 0 ? int(figure(warm, name)) : 0; };
    row(QStringLiteral("demo city usable, from nothing"), figure(cold, "window_usable_ms") / 1000, "s", 15,
        "limit: docs/figures.md");
    row(QStringLiteral("window usable, warm"), figure(warm, "window_usable_ms") / 1000, "s", 1.5,
        "linphone-desktop 0.8 s, QGIS 1.6 s");
    row(QStringLiteral("call offered -> card painted, p95 of %1").arg(count("offered_to_card_n")),
        figure(warm, "offered_to_card_ms_p95"), "ms", 150, "the trade asks 200 ms");
    row(QStringLiteral("key press -> paint, p99 of %1, in a call").arg(count("key_to_paint_n")),
        figure(warm, "key_to_paint_ms_p99"), "ms", 50, "limit: docs/figures.md");
    return measureRemoteSeat(home.path()) && !missed ? 0 : 1;
}
