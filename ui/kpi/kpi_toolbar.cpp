// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpi/kpi_toolbar.h"

#include "app/services/map/area_filter.h"
#include "ui/common/area_chip.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/segmented_control.h"
#include "ui/common/theme.h"
#include "ui/kpi/kpi_words.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

KpiToolbar::KpiToolbar(KpiService &kpi, QWidget *parent)
    : QWidget(parent)
    , m_kpi(kpi)
    , m_scope(new SegmentedControl(tr("看谁的"), this))
    , m_period(new SegmentedControl(tr("看多久"), this))
    , m_sample(new ElidedLabel(this))
{
    setObjectName(u"kpi_toolbar"_s);
    setAccessibleName(tr("指标范围"));
    m_scope->setObjectName(u"kpi_scope"_s);
    m_period->setObjectName(u"kpi_period"_s);
    m_sample->setObjectName(u"kpi_sample"_s);
    for (const KpiScope scope : {KpiScope::Me, KpiScope::Team, KpiScope::Centre})
        m_scope->addSegment(KpiWords::scopeTitle(scope), {}, int(scope),
                            scope == KpiScope::Me ? u"person"_s : QString());
    for (const KpiPeriod period : {KpiPeriod::Today, KpiPeriod::Month, KpiPeriod::Season})
        m_period->addSegment(KpiWords::periodTitle(period), {}, int(period));
    setTextRole(m_sample, TextRole::Label, ColorToken::T2);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, Theme::of(this)->metric(Theme::Metric::Gap));
    row->setSpacing(8);
    row->addWidget(m_scope);
    row->addWidget(m_period);
    row->addWidget(m_sample, 1);
    connect(m_scope, &SegmentedControl::activated, this,
            [this] { m_kpi.setScope(KpiScope(m_scope->currentValue().toInt())); });
    connect(m_period, &SegmentedControl::activated, this,
            [this] { m_kpi.setPeriod(KpiPeriod(m_period->currentValue().toInt())); });
    connect(&kpi, &KpiService::reportReady, this, &KpiToolbar::refresh);
    refresh();
}

void KpiToolbar::follow(AreaFilter &area)
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->indexOf(m_sample), makeAreaChip(area, u"kpi_area"_s));
}

void KpiToolbar::refresh()
{
    m_scope->setCurrentIndex(int(m_kpi.scope()) - int(KpiScope::Me));
    m_period->setCurrentIndex(int(m_kpi.period()) - int(KpiPeriod::Today));
    const KpiReport &report = m_kpi.report();
    m_sample->setText(report.asOfMs == 0 ? QString()
                                         : tr("样本：来电 %1 通，工单 %2 件")
                                               .arg(Format::isolate(Format::number(double(report.calls))),
                                                    Format::isolate(Format::number(double(report.tickets)))));
}

void KpiToolbar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_kpi.setActive(true);
}

void KpiToolbar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_kpi.setActive(false);
}

} // namespace Warmline
