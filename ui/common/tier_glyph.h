// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QWidget>

namespace Warmline {

/// How a tier looks: red a filled triangle, yellow a filled and outlined diamond, blue a filled disc.
enum class TierLook { Red, Yellow, Blue };

/// 红 / 黄 / 蓝.
QString tierWord(TierLook tier);
/// Fill of the tier's shapes and bars.
ColorToken tierFill(TierLook tier);
/// Text colour of the tier.
ColorToken tierInk(TierLook tier);
/// Paints the shape of a tier, centred in the rectangle.
void paintTier(QPainter *painter, const QRectF &rect, TierLook tier);

/// The shape of a tier with its word as accessible name and tool tip.
class TierGlyph : public QWidget
{
    Q_OBJECT
public:
    explicit TierGlyph(TierLook tier, QWidget *parent = nullptr);

    TierLook tier() const { return m_tier; }
    void setTier(TierLook tier);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TierLook m_tier;
};

} // namespace Warmline
