// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/building_dynamics.h"
#include "app/assist/room_findings.h"
#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/domain/room_standard.h"
#include "app/domain/telemetry.h"
#include "app/services/session.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Warmline {

/// How the buildings and rooms of one station answer to its water and the weather.
struct StationCorrelation
{
    struct House
    {
        QString name; ///< 和丰家园 3 号楼
        BuildingDynamics dynamics;
        int homes = 0; ///< whose mean stands for the building's temperature; 0: it has a series of its own
    };
    QString station; ///< its name
    double standard_C = RoomStandard::kUsual_C; ///< of the company
    RoomFindings findings; ///< over kRoomDays
    QList<House> houses; ///< over kHouseDays; known ones first, the fastest to cool first
    qint64 toMs = 0; ///< UTC: until when
};

/// 关联分析 of a station: room by system and weather, from what is measured. Reads in portions, works beside
/// the GUI thread. GUI thread.
class CorrelationService : public QObject
{
    Q_OBJECT

public:
    static constexpr int kRoomDays = 14;
    static constexpr int kHouseDays = 60;

    /// All outlive the service.
    CorrelationService(Session &session, Reader &reader, SeriesSource &series, const Clock &clock,
                       QObject *parent = nullptr);
    ~CorrelationService() override;

    /// Another analysis that runs is given up. progressed(), then ready() or failed().
    void analyse(const StationId &station);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_work != nullptr; }
    [[nodiscard]] const std::optional<StationCorrelation> &answer() const { return m_answer; }

signals:
    void progressed(int done, int total);
    void ready();
    void failed(const Warmline::Error &error);

private:
    struct Work;
    void ask(const std::shared_ptr<Work> &work);
    void finish(const std::shared_ptr<Work> &work);
    void giveUp(const std::shared_ptr<Work> &work);

    Session &m_session;
    Reader &m_reader;
    SeriesSource &m_series;
    const Clock &m_clock;
    std::shared_ptr<Work> m_work; ///< null: nothing runs
    std::optional<StationCorrelation> m_answer;
};

} // namespace Warmline
