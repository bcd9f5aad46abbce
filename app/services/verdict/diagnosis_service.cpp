// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/verdict/diagnosis_service.h"

#include "app/services/verdict/household_case.h"

namespace Warmline {

DiagnosisService::DiagnosisService(Reader &reader, SeriesSource &series, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_series(series)
    , m_clock(clock)
{ }

void DiagnosisService::forget()
{
    m_latest.drop();
}

void DiagnosisService::ask(const AccountNo &account, const QString &text, double duration_h)
{
    const qint64 to = m_clock.utcMs();
    const auto plan = [this, account] {
        return m_reader.ask([account](Queries &queries) { return HouseholdCase::plan(queries, account); });
    };
    m_latest.askInstead(plan, [this, account, text, duration_h, to](Result<HouseholdCase::Plan> given) {
        if (!given) {
            emit failed(account, given.error());
            return;
        }
        given->base.complaint = {text, duration_h};
        measure(account, *std::move(given), to);
    });
}

void DiagnosisService::measure(const AccountNo &account, HouseholdCase::Plan plan, qint64 toMs)
{
    const auto measured = [this, account, plan = std::move(plan), toMs] {
        const auto judge = [plan, toMs,
                            account](const Result<QList<Series>> &series) -> Result<HouseholdVerdict> {
            if (!series)
                return std::unexpected(series.error());
            DiagnosisCase given = HouseholdCase::fill(plan, *series, toMs);
            Diagnosis verdict = diagnose(given);
            return HouseholdVerdict{account, toMs, std::move(verdict), std::move(given)};
        };
        return m_series
            .series(plan.keys(), toMs - HouseholdCase::kSpanMs, toMs + 1,
                    HouseholdCase::kStepMinutes * 60'000LL)
            .then(QtFuture::Launch::Async, judge);
    };
    m_latest.ask(measured, [this, account](const Result<HouseholdVerdict> &verdict) {
        if (verdict)
            emit verdictReady(*verdict);
        else
            emit failed(account, verdict.error());
    });
}

} // namespace Warmline
