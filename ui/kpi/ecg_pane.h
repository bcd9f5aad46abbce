// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pane.h"

class QLabel;

namespace Warmline {

class ConnectionStatus;
class KpiService;
class ServiceEcgChart;
struct ServiceEcg;

/// 热力服务心电图: the beat line of the last 24 h between the figures of now. GUI thread.
///
/// Object names: kpi_ecg_pane (the pane), kpi_ecg (the chart), ecg_calls, ecg_room, ecg_answer, ecg_red,
/// ecg_outdoor (figures).
class EcgPane : public Pane
{
    Q_OBJECT

public:
    EcgPane(KpiService &kpi, ConnectionStatus &connection, QWidget *parent = nullptr);

private:
    struct Figure
    {
        QWidget *box = nullptr;
        QLabel *value = nullptr;
    };
    Figure addFigure(class QVBoxLayout *column, const QString &title, const QString &name, int token);
    void onEcg(const ServiceEcg &ecg);
    void refreshToday();

    KpiService &m_kpi;
    ConnectionStatus &m_connection;
    ServiceEcgChart *m_chart;
    QWidget *m_legend = nullptr;
    Figure m_calls, m_room, m_answer, m_red, m_outdoor;
};

} // namespace Warmline
