// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/diagnosis_service.h"

#include "app/services/household_case.h"

namespace Warmline {

DiagnosisService::DiagnosisService(Reader &reader, SeriesSource &series, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_series(series)
    , m_clock(clock)
{ }

void DiagnosisService::forget()
{
    m_asked.next();
}

void DiagnosisService::ask(const AccountNo &account, const QString &text, double duration_h)
{
    const quint64 question = m_asked.next();
    const qint64 to = m_clock.utcMs();
    m_reader.ask([account](Queries &queries) { return HouseholdCase::plan(queries, account); })
        .then(this, [this, question, account, text, duration_h, to](Result<HouseholdCase::Plan> plan) {
            if (!m_asked.isCurrent(question))
                return;
            if (!plan) {
                emit failed(account, plan.error());
                return;
            }
            plan->base.complaint = {text, duration_h};
            m_series
                .series(plan->keys(), to - HouseholdCase::kSpanMs, to + 1,
                        HouseholdCase::kStepMinutes * 60'000LL)
                .then(QtFuture::Launch::Async,
                      [plan = *std::move(plan), to,
                       account](const Result<QList<Series>> &measured) -> Result<HouseholdVerdict> {
                          if (!measured)
                              return std::unexpected(measured.error());
                          DiagnosisCase given = HouseholdCase::fill(plan, *measured, to);
                          Diagnosis verdict = diagnose(given);
                          return HouseholdVerdict{account, to, std::move(verdict), std::move(given)};
                      })
                .then(this, [this, question, account](const Result<HouseholdVerdict> &verdict) {
                    if (!m_asked.isCurrent(question))
                        return;
                    if (verdict)
                        emit verdictReady(*verdict);
                    else
                        emit failed(account, verdict.error());
                });
        });
}

} // namespace Warmline
