// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/change_feed.h"
#include "app/services/latest_answer.h"
#include "app/services/panorama/panorama.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace Warmline {

/// The household whose panorama is on the screen. First what the store knows, then the rooms, then the
/// curves; each is told as it comes. Fresh while the workspace is shown: values every 30 s, curves every
/// 5 min, the store with its changes: at once when they are known to be this household's, else (any ticket
/// or call may be) at most every 5 s. GUI thread.
class PanoramaService : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kSpanMs = 24LL * 3'600'000; ///< of the curves
    static constexpr qint64 kStepMs = 5LL * 60'000;

    PanoramaService(Reader &reader, SeriesSource &series, ChangeFeed &feed, const Clock &clock,
                    QObject *parent = nullptr);

    /// Another household; what was shown goes at once.
    void open(const AccountNo &account);
    /// The household on the seat while the panorama comes into sight: opened when another one has come to
    /// the seat since the last time, so that a neighbour that was walked to stays until the next caller.
    void follow(const AccountNo &seated);
    /// All of it again.
    void reload();
    /// Nobody looks: nothing is asked any more until somebody does.
    void setActive(bool active);

    [[nodiscard]] const AccountNo &account() const { return m_account; }
    [[nodiscard]] const std::optional<Panorama> &panorama() const { return m_panorama; }
    [[nodiscard]] bool isLoading() const { return m_storeRead.isOut(); }
    /// The rooms of this household's building were never answered yet.
    [[nodiscard]] bool isWaitingForValues() const { return !m_valuesCame && !m_seriesProblem; }
    /// As PanoramaFacts::curveKeys() names them; those without a sample, too. Empty until they came. Where
    /// the building has no series of its own that goes on, the mean of measured homes stands under its key.
    [[nodiscard]] const QList<Series> &curves() const { return m_curves; }
    [[nodiscard]] qint64 curvesToMs() const { return m_curvesToMs; }
    /// Why rooms or curves can't be had; empty: they can, or nobody asked yet.
    [[nodiscard]] const std::optional<Error> &seriesProblem() const { return m_seriesProblem; }
    /// From open() until all parts were there; −1: not yet.
    [[nodiscard]] double lastMs() const { return m_lastMs; }

signals:
    void opened(const Warmline::AccountNo &account);
    /// What the store knows.
    void loaded();
    /// Rooms of the home, the neighbours and the building.
    void valuesChanged();
    void curvesChanged();
    /// The household can't be read.
    void failed(const Warmline::Error &error);
    /// Rooms or curves can't be had now; what is shown stays.
    void seriesFailed(const Warmline::Error &error);

private:
    void onChanged(const StoreChange &change);
    void readStore();
    void readStoreSoon();
    void readValuesWhenDue();
    void readValues(bool curvesToo);
    void readCurves(const QList<LiveValue> &values);
    void readMean(const QList<Series> &curves, qint64 toMs);
    void takeCurves(const QList<Series> &curves, qint64 toMs);
    void stopWith(const Error &error);

    Reader &m_reader;
    SeriesSource &m_series;
    const Clock &m_clock;
    AccountNo m_account;
    std::optional<Panorama> m_panorama;
    QList<LiveValue> m_values; ///< newest, of the home and its building
    QList<Series> m_curves;
    qint64 m_curvesToMs = 0;
    std::optional<Error> m_seriesProblem;
    bool m_active = false;
    bool m_valuesCame = false;
    qint64 m_openedMonotonicMs = 0;
    double m_lastMs = -1;
    QTimer m_poll;
    LatestAnswer m_storeRead{this};
    LatestAnswer m_valuesRead{this};
    LatestAnswer m_curvesRead{this};
    AccountNo m_seated; ///< of the last follow()
    QTimer m_brake; ///< runs: the store is read when its time has come
    qint64 m_readMs = 0; ///< monotonic, of the last reading of the store
    std::optional<qint64> m_valuesAskedMs; ///< monotonic
};

} // namespace Warmline
