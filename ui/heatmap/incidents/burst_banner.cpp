// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/incidents/burst_banner.h"

#include "app/services/map/burst_service.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/label_icon.h"
#include "ui/common/theme.h"
#include "ui/heatmap/map_model.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

QString burstCount(qint64 n)
{
    return Format::isolate(Format::number(static_cast<double>(n)));
}

} // namespace

BurstBanner::BurstBanner(MapModel &model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_icon(new QLabel)
    , m_title(new QLabel)
    , m_hit(new QLabel)
    , m_reason(new QLabel)
    , m_show(new KeyButton(tr("查看影响"), KeyButton::Kind::Primary))
    , m_dismiss(new KeyButton(tr("不是爆管"), KeyButton::Kind::Plain))
{
    setObjectName(u"inner"_s);
    auto *grid = new QGridLayout(this);
    grid->addWidget(m_icon, 0, 0);
    grid->addWidget(m_title, 0, 1, 1, 2);
    grid->addWidget(m_hit, 1, 0, 1, 3);
    grid->addWidget(m_reason, 2, 0, 1, 3);
    auto *keys = new QHBoxLayout;
    keys->addWidget(m_show);
    keys->addWidget(m_dismiss);
    keys->addStretch(1);
    grid->addLayout(keys, 3, 0, 1, 3);
    grid->setColumnStretch(2, 1);
    m_title->setObjectName(u"map_burst_title"_s);
    m_hit->setObjectName(u"map_burst_hit"_s);
    m_hit->setWordWrap(true);
    setTextRole(m_hit, TextRole::Body);
    m_reason->setObjectName(u"map_burst_reason"_s);
    m_show->setObjectName(u"map_burst_show"_s);
    m_dismiss->setObjectName(u"map_burst_dismiss"_s);
    m_reason->setWordWrap(true);
    setTextRole(m_title, TextRole::BodyStrong);
    setTextRole(m_reason, TextRole::Label, ColorToken::T2);
    connect(m_show, &KeyButton::clicked, this, [this] { m_model.showProposal(0); });
    connect(m_dismiss, &KeyButton::clicked, this, [this] {
        if (!m_model.bursts().proposals().isEmpty())
            m_model.dismissProposal(m_model.bursts().proposals().first().key);
    });
    connect(&model.bursts(), &BurstService::proposalsChanged, this, &BurstBanner::refresh);
    connect(Theme::of(this), &Theme::changed, this, &BurstBanner::refresh);
    refresh();
}

void BurstBanner::setKeysShown(bool shown)
{
    m_show->setVisible(shown);
    m_dismiss->setVisible(shown);
}

void BurstBanner::refresh()
{
    const auto &proposals = m_model.bursts().proposals();
    setVisible(!proposals.isEmpty());
    if (!proposals.isEmpty()) {
        const Theme *theme = Theme::of(this);
        const Geo::BurstProposal &first = proposals.first();
        const QString more =
            proposals.size() > 1
                ? tr("（还有 %1 处）").arg(Format::isolate(QString::number(proposals.size() - 1)))
                : QString();
        setLabelIcon(m_icon, u"exclamation-triangle-fill"_s, ColorToken::Red, 16);
        m_title->setText(tr("疑似爆管 · %1").arg(Format::isolate(first.title)) + more);
        m_reason->setText(first.reasons.first(std::min<qsizetype>(2, first.reasons.size())).join(u"\n"_s));
        const Geo::TraceAnswer &trace = first.trace;
        const auto open = std::ranges::count(trace.valves, false, &Geo::TraceAnswer::Valve::closed);
        m_hit->setText(
            tr("停热 %1 栋 %2 户；要关阀门 %3 个")
                .arg(burstCount(trace.houses.size()), burstCount(trace.households), burstCount(open)));
        m_hit->setFixedWidth(theme->px(330));
        m_reason->setFixedWidth(theme->px(330));
        setAccessibleName(m_title->text());
        setAccessibleDescription(m_hit->text() + u"; "_s + first.reasons.join(u"; "_s));
    }
    emit resized();
}

} // namespace Warmline
