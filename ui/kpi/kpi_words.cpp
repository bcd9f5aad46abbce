// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpi/kpi_words.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/symbols.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Warmline::KpiWords {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(KpiWords)
};

} // namespace

QString unit(const KpiDefinition &definition)
{
    return Format::unit(definition.unit);
}

QString value(KpiId id, std::optional<double> figure)
{
    const KpiDefinition &definition = Kpi::definition(id);
    return Format::quantity(figure, unit(definition), definition.decimals);
}

QString target(KpiId id, std::optional<double> figure)
{
    if (!figure)
        return {};
    const KpiDefinition &definition = Kpi::definition(id);
    int decimals = *figure == double(qint64(*figure)) ? 0 : definition.decimals;
    const QString number = Format::number(*figure, decimals);
    const QString sign = definition.lowerIsBetter ? u"≤ "_s : u"≥ "_s;
    const QString name = unit(definition);
    return Format::isolate(
        QString(sign + number + (name.isEmpty() ? QString() : QString(QChar(0x00A0) + name))));
}

QString statusTitle(KpiStatus status)
{
    switch (status) {
    case KpiStatus::Met: return Tr::tr("达标");
    case KpiStatus::Near: return Tr::tr("临界");
    case KpiStatus::Missed: return Tr::tr("未达");
    case KpiStatus::FewSamples: return Tr::tr("样本少");
    case KpiStatus::NoTarget: return Tr::tr("无目标");
    case KpiStatus::NoData: break;
    }
    return Tr::tr("没有数据");
}

ColorToken statusInk(KpiStatus status)
{
    switch (status) {
    case KpiStatus::Met: return ColorToken::Ok;
    case KpiStatus::Near: return ColorToken::Yel;
    case KpiStatus::Missed: return ColorToken::Red;
    default: return ColorToken::T3;
    }
}

void paintStatus(QPainter *painter, const QRectF &rect, KpiStatus status)
{
    const Theme *theme = Theme::of();
    const QColor ink = theme->color(statusInk(status));
    Paint::Save save(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, theme->pxF(1.6)));
    painter->setBrush(Qt::NoBrush);
    switch (status) {
    case KpiStatus::Met: Icons::paint(painter, rect, u"check-circle"_s, ink); break;
    case KpiStatus::Near: painter->drawPath(Symbols::diamond(rect.adjusted(1, 1, -1, -1))); break;
    case KpiStatus::Missed:
        painter->setBrush(theme->color(ColorToken::RedF));
        painter->drawPath(Symbols::triangle(rect.adjusted(1, 1, -1, -1)));
        break;
    case KpiStatus::FewSamples:
    case KpiStatus::NoTarget: Symbols::paint(painter, rect, u"dashed-ring"_s, ink); break;
    case KpiStatus::NoData:
        painter->drawLine(QPointF(rect.left() + 3, rect.center().y()),
                          QPointF(rect.right() - 3, rect.center().y()));
    }
}

QString scopeTitle(KpiScope scope)
{
    switch (scope) {
    case KpiScope::Me: return Tr::tr("我");
    case KpiScope::Team: return Tr::tr("班组");
    case KpiScope::Centre: break;
    }
    return Tr::tr("中心");
}

QString periodTitle(KpiPeriod period)
{
    switch (period) {
    case KpiPeriod::Today: return Tr::tr("今日");
    case KpiPeriod::Month: return Tr::tr("本月");
    case KpiPeriod::Season: break;
    }
    return Tr::tr("采暖季");
}

} // namespace Warmline::KpiWords
