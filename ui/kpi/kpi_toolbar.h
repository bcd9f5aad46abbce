// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace Warmline {

class AreaFilter;
class ConnectionStatus;
class ElidedLabel;
class KpiService;
class SegmentedControl;

/// Whose figures and of which time: 我/班组/中心, 今日/本月/采暖季, with the sample behind them. While it is
/// seen, KpiService is active: put it into the workspace once. GUI thread.
///
/// Object names: kpi_toolbar (itself), kpi_scope, kpi_period, kpi_sample.
class KpiToolbar : public QWidget
{
    Q_OBJECT

public:
    explicit KpiToolbar(KpiService &kpi, QWidget *parent = nullptr);

    /// Says to which area the figures are narrowed (chip kpi_area); \a area outlives the bar.
    void follow(AreaFilter &area);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();

    KpiService &m_kpi;
    SegmentedControl *m_scope;
    SegmentedControl *m_period;
    ElidedLabel *m_sample;
};

} // namespace Warmline
