// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// kill -9 at random moments, the long run of two tests: a store alone, and a headless seat with its server.
// What was shown as saved must be there afterwards, once. Usage: bench_kills [KILLS]
#include "test_paths.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>

#include <cstdio>

namespace {

constexpr int kDeadlineMs = 30 * 60'000;

struct Run
{
    const char *what;
    QString program;
    QString countVariable;
};

/// Runs the test for so many kills and prints its row; false when it failed.
bool measure(const Run &run, const QString &kills)
{
    QProcess test;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(run.countVariable, kills);
    environment.insert(QStringLiteral("QTEST_FUNCTION_TIMEOUT"), QString::number(kDeadlineMs));
    test.setProcessEnvironment(environment);
    test.setProcessChannelMode(QProcess::MergedChannels);
    test.start(Warmline::Testing::buildPath(QStringLiteral("tests/") + run.program), QStringList());
    const bool ended = test.waitForFinished(kDeadlineMs);
    const QByteArray said = test.readAll();
    static const QRegularExpression figures(
        QStringLiteral("^kills (\\d+) saved (\\d+) lost (\\d+) twice (\\d+)$"),
        QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = figures.match(QString::fromUtf8(said));
    if (match.hasMatch())
        std::printf("| %-24s | %6s | %15s | %6s | %6s |\n", run.what, qPrintable(match.captured(1)),
                    qPrintable(match.captured(2)), qPrintable(match.captured(3)),
                    qPrintable(match.captured(4)));
    const bool passed =
        ended && match.hasMatch() && test.exitStatus() == QProcess::NormalExit && test.exitCode() == 0;
    if (!passed)
        std::fprintf(stderr, "%s failed:\n%s\n", run.what, said.constData());
    return passed;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString kills = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("200");
    std::printf(
        "| SIGKILL at random moments | kills | shown as saved | lost | twice |\n|---|---|---|---|---|\n");
    std::fflush(stdout);
    bool passed = true;
    for (const Run &run : {Run{"a store that authors", QStringLiteral("tst_store_kill"),
                               QStringLiteral("WARMLINE_KILL_ROUNDS")},
                           Run{"a seat and its server", QStringLiteral("tst_server_seat_killed"),
                               QStringLiteral("WARMLINE_KILLS")}})
        passed = measure(run, kills) && passed;
    return passed ? 0 : 1;
}
