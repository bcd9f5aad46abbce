// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tier_glyph.h"

#include "ui/common/paint.h"
#include "ui/common/symbols.h"
#include "ui/common/theme.h"

#include <QCoreApplication>

namespace Warmline {

QString tierWord(TierLook tier)
{
    switch (tier) {
    case TierLook::Red: return QCoreApplication::translate("Tier", "红");
    case TierLook::Yellow: return QCoreApplication::translate("Tier", "黄");
    case TierLook::Blue: return QCoreApplication::translate("Tier", "蓝");
    }
    return {};
}

ColorToken tierFill(TierLook tier)
{
    return tier == TierLook::Red    ? ColorToken::RedF
         : tier == TierLook::Yellow ? ColorToken::YelF
                                    : ColorToken::BluF;
}

ColorToken tierInk(TierLook tier)
{
    return tier == TierLook::Red    ? ColorToken::Red
         : tier == TierLook::Yellow ? ColorToken::Yel
                                    : ColorToken::Blu;
}

void paintTier(QPainter *painter, const QRectF &rect, TierLook tier)
{
    const Theme *theme = Theme::of();
    const qreal side = std::min({rect.width(), rect.height(), theme->pxF(12)});
    QRectF box(0, 0, side, side);
    box.moveCenter(rect.center());
    Paint::Save save(painter);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(theme->color(tierFill(tier)));
    painter->setPen(Qt::NoPen);
    switch (tier) {
    case TierLook::Red: painter->drawPath(Symbols::triangle(box)); break;
    case TierLook::Yellow:
        // Yellow on white is too weak alone; the outline is part of the shape.
        painter->setPen(QPen(theme->color(ColorToken::Yel), std::max(1.0, theme->pxF(1))));
        painter->drawPath(Symbols::diamond(box.adjusted(0.5, 0.5, -0.5, -0.5)));
        break;
    case TierLook::Blue: painter->drawPath(Symbols::disc(box.adjusted(1, 1, -1, -1))); break;
    }
}

TierGlyph::TierGlyph(TierLook tier, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTier(tier);
}

void TierGlyph::setTier(TierLook tier)
{
    m_tier = tier;
    setAccessibleName(tr("级别 %1").arg(tierWord(tier)));
    setToolTip(accessibleName());
    update();
}

QSize TierGlyph::sizeHint() const
{
    const int side = Theme::of(this)->metric(Theme::Metric::IconText);
    return {side, side};
}

void TierGlyph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTier(&painter, QRectF(rect()), m_tier);
}

} // namespace Warmline
