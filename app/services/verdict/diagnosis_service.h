// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/diagnosis.h"
#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/domain/telemetry.h"
#include "app/services/latest_answer.h"
#include "app/services/verdict/household_case.h"

#include <QObject>

namespace Warmline {

/// The verdict on one household, with the moment it rests on.
struct HouseholdVerdict
{
    AccountNo account;
    qint64 asOfMs = 0; ///< UTC
    Diagnosis diagnosis;
    DiagnosisCase given; ///< what it was judged by
};

/// Why it is cold at a household (S073): reads the last 24 hours of the home, its neighbours, branch, station
/// and weather and lets the diagnosis judge them, off the GUI thread. GUI thread.
class DiagnosisService : public QObject
{
    Q_OBJECT

public:
    DiagnosisService(Reader &reader, SeriesSource &series, const Clock &clock, QObject *parent = nullptr);

    /// The answer to the newest question only is told. \a text: what the caller says; \a duration_h: for how
    /// long, NaN if unknown.
    void ask(const AccountNo &account, const QString &text = {}, double duration_h = kMissing);
    /// Whatever is under way is no longer wanted.
    void forget();

signals:
    void verdictReady(const Warmline::HouseholdVerdict &verdict);
    void failed(const Warmline::AccountNo &account, const Warmline::Error &error);

private:
    void measure(const AccountNo &account, HouseholdCase::Plan plan, qint64 toMs);

    Reader &m_reader;
    SeriesSource &m_series;
    const Clock &m_clock;
    LatestAnswer m_latest{this};
};

} // namespace Warmline
