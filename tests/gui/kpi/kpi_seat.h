// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/crypto.h"
#include "app/services/kpi/kpi_service.h"
#include "app/services/phone/state_log.h"
#include "app/services/settings/settings_service.h"
#include "app/services/sync/connection_status.h"
#include "tests/support/gui/fake_store.h"

#include <QTemporaryDir>

#include <cmath>

/// A seat with figures, in a store of plain lists.
namespace Warmline::Testing {

using namespace Qt::StringLiterals;

inline constexpr qint64 kNow = 1768347804000; // 2026-01-14 07:43:24 in Shanghai

inline KpiFigure figure(KpiId id, std::optional<double> value, std::optional<double> target, qint64 n,
                        std::optional<double> team = {})
{
    KpiFigure result;
    result.value = {id, value, target, n, Kpi::judge(id, value, target, n)};
    result.team = team;
    return result;
}

/// Seven personal indicators, three of them with a target.
inline KpiReport sampleReport()
{
    KpiReport report;
    report.fromMs = kNow - 13LL * 86'400'000;
    report.toMs = kNow;
    report.asOfMs = kNow;
    report.calls = 412;
    report.tickets = 286;
    report.figures = {figure(KpiId::FirstResponse, 9.8, 15, 412, 11.2),
                      figure(KpiId::HandlingTime, 7.1, 8, 412, 8.2),
                      figure(KpiId::HandOver, 34, 30, 286, 29),
                      figure(KpiId::FirstQuestionResolution, 78.2, {}, 412, 74.5),
                      figure(KpiId::Resolution, 93.1, {}, 286, 90.2),
                      figure(KpiId::TransfersPerSolved, 0.11, {}, 143, 0.12),
                      figure(KpiId::EmotionIndex, {}, 0.85, 0),
                      figure(KpiId::CallbackSatisfaction, 92.3, {}, 61, 89.6),
                      figure(KpiId::OpinionSensitivity, {}, {}, 0),
                      figure(KpiId::RedWarningResponse, {}, {}, 0),
                      figure(KpiId::EmergencyResponse, 91.7, 90, 36, 93.0),
                      figure(KpiId::AnswerRate, 87, 85, 9214, 87.0)};
    for (KpiFigure &one : report.figures) {
        if (!one.value.value)
            continue;
        const double v = *one.value.value;
        if (one.team)
            one.band = KpiBand{*one.team * 0.9, *one.team, *one.team * 1.1, 8};
        for (int day = 0; day < 14; ++day) {
            KpiTrendPoint point{report.fromMs + day * 86'400'000LL, v * (1 + 0.18 * std::sin(day * 1.1)), 30};
            if (day == 5)
                point.value.reset();
            one.trend.append(point);
        }
    }
    return report;
}

inline ServiceEcg sampleEcg()
{
    ServiceEcg ecg;
    ecg.fromMs = kNow - kNow % 600'000 - 144 * 600'000LL;
    for (int i = 0; i < 144; ++i) {
        ecg.calls.append(8 + int(4 * std::sin(i * 0.7)) + (i > 120 ? (i - 120) * 2 : 0));
        ecg.redTickets.append(i == 60 ? 1 : i == 140 ? 3 : 0);
        ecg.outdoor.append(-20 - 4 * std::sin(i * 0.04));
        ecg.meanRoom.append(i > 70 && i < 80 ? std::optional<double>() : 20.1 - i * 0.003);
    }
    ecg.usualLow = 5;
    ecg.usualHigh = 12;
    ecg.asOfMs = kNow - 4000;
    return ecg;
}

struct KpiSeat
{
    QTemporaryDir folder;
    ManualClock clock{kNow};
    FakeReader reader;
    FakeSeries series;
    FakeChanges changes;
    SettingsService settings{folder.path()};
    Session session{agent()};
    ChangeFeed feed{changes};
    ConnectionStatus connection{clock};
    KpiService kpi{session, reader, series, feed, settings, clock};

    /// A morning of five people; who sits here leads them.
    void people()
    {
        (void)Crypto::initialise();
        SessionInfo info = session.info();
        info.role = Role::Supervisor;
        session.setInfo(info);
        using S = AgentState;
        const qint64 minute = 60'000;
        say(u"wangmin"_s, S::Ready, kNow - 33 * minute);
        say(u"wangmin"_s, S::Talking, kNow - 30 * minute);
        say(u"wangmin"_s, S::WrapUp, kNow - 25 * minute);
        say(u"wangmin"_s, S::Ready, kNow - 22 * minute);
        for (int ago = 18; ago > 3; ago -= 5)
            say(u"wangmin"_s, S::Ready, kNow - ago * minute);
        say(u"wangmin"_s, S::Talking, kNow - 200'000);
        say(u"liu"_s, S::Break, kNow - 12 * minute, u"用餐"_s);
        say(u"liu"_s, S::Break, kNow - 6 * minute, u"用餐"_s);
        say(u"zhang"_s, S::Missed, kNow - 4 * minute);
        say(u"gone"_s, S::Ready, kNow - 40 * minute);
        say(u"zhao"_s, S::Offline, kNow - 20 * minute);
    }

private:
    static SessionInfo agent()
    {
        SessionInfo info;
        info.agent = AgentId(u"w-1027"_s);
        return info;
    }
    void say(const QString &who, AgentState state, qint64 atMs, const QString &reason = {})
    {
        StateWord word;
        word.state = word.chosen = state;
        word.reason = word.chosenReason = reason;
        JournalEntry entry;
        entry.operation = OperationCodec::fromDraft(StateLog::changed(word, AgentId(who), atMs, true));
        entry.operation.actor = AgentId(who);
        entry.operation.deviceWallMs = atMs;
        entry.verdict = VerdictKind::Confirmed;
        entry.receivedAtMs = atMs;
        entry.sequence = ++m_said;
        for (const EntityTouch &touch : entry.operation.entities)
            reader.queries.trails[touch.id].append(entry);
    }
    qint64 m_said = 0;
};

} // namespace Warmline::Testing
