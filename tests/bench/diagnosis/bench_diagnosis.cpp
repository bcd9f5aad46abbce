// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How often the diagnosis is right, how honest its probabilities are, and what a case costs.
//   bench_diagnosis [cases per cause] [usual|other|both|third] [first seed] [dump CAUSE]; or: bench_diagnosis
//   0 file NAME
#include "case_score.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <ctime>

using namespace Warmline;
using namespace Warmline::Testing;
using namespace Qt::StringLiterals;

namespace {

/// Of this thread's own work: others load the machine.
qint64 threadNanoseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

void measure(const char *name, const CaseWorld &world, int perCause, quint64 firstSeed, bool pairs)
{
    CaseScore score;
    qint64 nanoseconds = 0, worst = 0;
    for (int c = 0; c < kHeatCauses; ++c) {
        for (int i = 0; i < perCause; ++i) {
            const quint64 seed = firstSeed + quint64(i);
            std::optional<HeatCause> second;
            if (pairs) {
                if (heatCause(c) == HeatCause::NoFault || heatCause(c) == HeatCause::SupplyNotStarted)
                    continue;
                second = heatCause(int((seed * 7 + quint64(c) * 5 + quint64(i) * 3) % 11));
                if (*second == heatCause(c))
                    continue;
            }
            const GeneratedCase made = generateCase(seed, heatCause(c), world, second);
            const auto given = DiagnosisCase::fromJson(made.json);
            if (!given) {
                std::fprintf(stderr, "%s\n", qPrintable(given.error().message()));
                std::exit(1);
            }
            const qint64 before = threadNanoseconds();
            const Diagnosis verdict = diagnose(*given);
            const qint64 took = threadNanoseconds() - before;
            nanoseconds += took;
            worst = std::max(worst, took);
            score.add(made.cause, verdict, second);
        }
    }
    std::printf("== %s\n%sms of CPU a case: mean %.2f, worst %.2f\n\n", name, qPrintable(score.table()),
                double(nanoseconds) / 1e6 / score.cases, double(worst) / 1e6);
}

/// Verdicts of a file of cases that carry their truth.
void readFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return;
    while (!file.atEnd()) {
        const QJsonObject json = QJsonDocument::fromJson(file.readLine()).object();
        const auto given = DiagnosisCase::fromJson(json);
        if (!given)
            continue;
        const Diagnosis verdict = diagnose(*given);
        std::printf("%s: %s%s\n", qPrintable(given->id),
                    qPrintable(json.value(u"truth"_s).toObject().value(u"cause"_s).toString()),
                    verdict.enoughData ? "" : " (not enough data)");
        for (size_t i = 0; i < 3; ++i) {
            const CauseFinding &finding = verdict.causes[i];
            std::printf("    %.3f %s\n        %s\n", finding.probability, codeOf(finding.cause).data(),
                        qPrintable(finding.evidence.join(u"\n        "_s)));
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int perCause = arguments.value(1, u"100"_s).toInt();
    const QString worlds = arguments.value(2, u"both"_s);
    const quint64 seed = arguments.value(3, u"500000"_s).toULongLong();
    if (worlds == "file"_L1) {
        readFile(arguments.value(3));
        return 0;
    }
    if (arguments.value(4) == "dump"_L1) {
        const HeatCause cause = heatCauseFromCode(arguments.value(5));
        for (int i = 0; i < perCause; ++i) {
            QJsonObject json = generateCase(seed + quint64(i), cause,
                                            worlds == "other"_L1 ? CaseWorld::other() : CaseWorld::usual())
                                   .json;
            json.insert(u"truth"_s, QJsonObject{{u"cause"_s, codeOf(cause)}});
            std::printf("%s\n", QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
        }
        return 0;
    }
    if (worlds == "third"_L1) {
        measure("third world, one cause", CaseWorld::third(), perCause, seed, false);
        measure("third world, two causes", CaseWorld::third(), perCause / 2, seed, true);
        return 0;
    }
    if (worlds != "other"_L1) {
        measure("usual world, one cause", CaseWorld::usual(), perCause, seed, false);
        measure("usual world, two causes", CaseWorld::usual(), perCause / 2, seed, true);
    }
    if (worlds != "usual"_L1) {
        measure("other world, one cause", CaseWorld::other(), perCause, seed, false);
        measure("other world, two causes", CaseWorld::other(), perCause / 2, seed, true);
    }
    return 0;
}
