// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/stations/station_reading.h"
#include "app/services/stations/station_service.h"
#include "ui/common/pane.h"

class QLabel;

namespace Warmline {

class ConnectionStatus;
class ElidedLabel;

/// 白话解读: the selected station in a few sentences for whoever talks to a customer: supply against its set
/// curve, return and where it goes, the weakest branch, the homes that are cold, the make-up water. What is
/// to be looked after comes first, and stands in the header in a few words. The age in the header is that of
/// all sentences that give none of their own. What is not measured is said to be so. Scrolls where there is
/// little room. GUI thread.
///
/// Object names: station_reading (the pane), station_reading_head, station_reading_text.
class StationReadingPane : public Pane
{
    Q_OBJECT

public:
    StationReadingPane(StationService &stations, ConnectionStatus &connection, QWidget *parent = nullptr);

    [[nodiscard]] const QList<ReadingFact> &facts() const { return m_facts; }
    /// All in one: what is to be looked after, or that there is nothing.
    [[nodiscard]] static QString headline(const QList<ReadingFact> &facts);
    /// The same where there is less room: how much is to be looked after; empty: nothing.
    [[nodiscard]] static QString shortHeadline(const QList<ReadingFact> &facts);
    /// Without its age.
    [[nodiscard]] static QString sentence(const ReadingFact &fact);
    /// "…（8 秒前）".
    [[nodiscard]] static QString sentence(const ReadingFact &fact, qint64 nowMs);

private:
    void onSelected();
    void onSummary(const StationSummary &summary);
    void onSeries(const StationSeries &series);
    void refresh();
    void say(qint64 nowMs);

    StationService &m_stations;
    ConnectionStatus &m_connection;
    StationSummary m_summary;
    QList<Sample> m_returns;
    QList<ReadingFact> m_facts;
    ElidedLabel *m_head;
    QLabel *m_text; ///< a sentence for each fact
};

} // namespace Warmline
