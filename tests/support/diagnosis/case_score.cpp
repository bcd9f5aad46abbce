// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_score.h"

#include <cmath>

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

void CaseScore::add(HeatCause truth, const Diagnosis &verdict, std::optional<HeatCause> second)
{
    const auto isTrue = [&](HeatCause cause) { return cause == truth || cause == second; };
    const CauseFinding &best = verdict.first();
    PerCause &row = causes[size_t(truth)];
    ++row.cases;
    ++cases;
    const bool right = isTrue(best.cause);
    row.first += right;
    row.firstTwo += right || isTrue(verdict.causes[1].cause);
    row.level += best.level() == levelOf(truth) || (second && best.level() == levelOf(*second));
    ++confusion[size_t(truth)][size_t(best.cause)];
    const size_t band = size_t(std::clamp(int(best.probability * kBands), 0, kBands - 1));
    ++inBand[band];
    saidInBand[band] += best.probability;
    rightInBand[band] += right;
    told += verdict.enoughData;
    toldRight += verdict.enoughData && right;
    for (const CauseFinding &finding : verdict.causes) {
        if (finding.cause == truth)
            logLoss -= std::log(std::max(finding.probability, 1e-6));
    }
}

double CaseScore::share(int PerCause::*what) const
{
    int sum = 0;
    for (const PerCause &row : causes)
        sum += row.*what;
    return cases > 0 ? double(sum) / cases : 0;
}

double CaseScore::calibrationError() const
{
    double sum = 0;
    for (size_t band = 0; band < kBands; ++band)
        sum += std::abs(saidInBand[band] - rightInBand[band]);
    return cases > 0 ? sum / cases : 0;
}

QString CaseScore::table() const
{
    QString text = u"cause                   cases  first  two    level  taken for\n"_s;
    for (size_t i = 0; i < kHeatCauses; ++i) {
        const PerCause &row = causes[i];
        if (row.cases == 0)
            continue;
        QString others;
        for (size_t j = 0; j < kHeatCauses; ++j) {
            if (j != i && confusion[i][j] * 20 >= row.cases)
                others += u" %1 %2"_s.arg(codeOf(heatCause(int(j)))).arg(confusion[i][j]);
        }
        const auto part = [&](int count) { return QString::number(double(count) / row.cases, 'f', 3); };
        text += u"%1%2  %3  %4  %5 %6\n"_s.arg(QString(codeOf(heatCause(int(i)))), -24)
                    .arg(row.cases, 5)
                    .arg(part(row.first), part(row.firstTwo), part(row.level), others);
    }
    text +=
        u"all %1: first %2, among two %3, level %4; enough data %5 (right %6); log loss %7; calibration error %8\n"_s
            .arg(cases)
            .arg(first(), 0, 'f', 3)
            .arg(firstTwo(), 0, 'f', 3)
            .arg(level(), 0, 'f', 3)
            .arg(double(told) / std::max(1, cases), 0, 'f', 3)
            .arg(double(toldRight) / std::max(1, told), 0, 'f', 3)
            .arg(logLoss / std::max(1, cases), 0, 'f', 3)
            .arg(calibrationError(), 0, 'f', 3);
    for (size_t band = 0; band < kBands; ++band) {
        if (inBand[band] > 0)
            text += u"said %1 right %2 (%3)\n"_s.arg(saidInBand[band] / inBand[band], 0, 'f', 2)
                        .arg(rightInBand[band] / inBand[band], 0, 'f', 2)
                        .arg(inBand[band]);
    }
    return text;
}

} // namespace Warmline::Testing
