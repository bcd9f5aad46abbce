// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/queries.h"
#include "app/domain/telemetry.h"
#include "app/services/change_feed.h"
#include "app/services/kpi/kpi_report.h"
#include "app/services/kpi/service_ecg.h"
#include "app/services/latest_answer.h"
#include "app/services/map/chosen_area.h"
#include "app/services/session.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace Warmline {

class SettingsService;
struct KpiBeats;
struct KpiReportWork;

/// Feeds the figures: reads off-thread, computes off-thread, drops what is outdated. Reads only while active.
/// GUI thread.
class KpiService : public QObject
{
    Q_OBJECT

public:
    KpiService(Session &session, Reader &reader, SeriesSource &series, ChangeFeed &feed,
               SettingsService &settings, const Clock &clock, QObject *parent = nullptr);

    /// Starts the small figures of today; they are kept fresh from then on (at most every 10 s).
    void start();
    /// True while a pane shows figures: report and beat line are kept fresh (at most every 10 s; the season
    /// every 60 s).
    void setActive(bool active);
    void setScope(KpiScope scope);
    void setPeriod(KpiPeriod period);
    /// The report only of this area: tickets by their place, calls by the household that is linked to them
    /// (a call without one counts nowhere). Empty: all. The beat line and the figures of today stay whole.
    void setArea(const ChosenArea &area);
    [[nodiscard]] KpiScope scope() const { return m_scope; }
    [[nodiscard]] KpiPeriod period() const { return m_period; }
    void refresh();
    [[nodiscard]] const KpiReport &report() const { return m_report; }
    [[nodiscard]] const ServiceEcg &ecg() const { return m_ecg; }
    [[nodiscard]] const CentreToday &today() const { return m_today; }
    /// The records behind one figure of the report; answered by rowsReady().
    void loadRows(KpiId id);
    [[nodiscard]] std::optional<double> target(KpiId id) const;

signals:
    void reportReady(const Warmline::KpiReport &report);
    void ecgReady(const Warmline::ServiceEcg &ecg);
    void todayReady(const Warmline::CentreToday &today);
    void rowsReady(Warmline::KpiId id, const QList<Warmline::KpiRow> &rows);
    void failed(const Warmline::Error &error);

private:
    void readReport();
    [[nodiscard]] KpiReportWork newReport();
    [[nodiscard]] QFuture<Result<bool>> readPiece(const std::shared_ptr<KpiReportWork> &work);
    void onPiece(const std::shared_ptr<KpiReportWork> &work, const Result<bool> &done);
    void forgetHouseholds();
    void forgetStaff();
    void onTick();
    void readEcg();
    void readEcgSeries(const KpiBeats &beats);
    void readToday();
    void onStoreChanged(const StoreChange &change);

    Session &m_session;
    Reader &m_reader;
    SeriesSource &m_series;
    SettingsService &m_settings;
    const Clock &m_clock;
    KpiScope m_scope = KpiScope::Me;
    KpiPeriod m_period = KpiPeriod::Month;
    ChosenArea m_area;
    /// Who lives there, as the last report found it: an area of thousands of houses is as many questions.
    std::shared_ptr<const QSet<AccountNo>> m_areaAccounts;
    int m_areaAge = 0; ///< counts up when that is to be read anew
    QHash<qint64, QList<KpiRow>> m_staffDays; ///< the occupancy of days that are over
    int m_staffAge = 0; ///< likewise
    bool m_active = false;
    bool m_todayDirty = false, m_reportDirty = false;
    qint64 m_reportReadMs = 0; ///< monotonic
    QHash<KpiId, QList<KpiRow>> m_rows; ///< of the report's scope
    KpiReport m_report;
    ServiceEcg m_ecg;
    CentreToday m_today;
    LatestAnswer m_reportRead{this}, m_ecgRead{this}, m_todayRead{this};
    QTimer m_timer;
};

} // namespace Warmline
