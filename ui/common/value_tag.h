// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QWidget>

namespace Warmline {

/// How far a measured value can be trusted.
enum class ValueQuality { Good, Stale, Bad, NoSensor };

/// What a tag shows. Plain values; the owner formats numbers (Format::number) and ages (Format::shortAge).
struct ValueTagData
{
    QString name = {};
    QString value = {};
    QString unit = {};
    QString age = {};
    ValueQuality quality = ValueQuality::Good;
    /// Colour of the start edge: says which pipe (Supply, Ret); Count for none.
    ColorToken edge = ColorToken::Count;
};

/// Paints a tag (name and age above, value and unit below) into the rectangle; for delegates and graphics
/// scenes.
void paintValueTag(QPainter *painter, const QRectF &rect, const ValueTagData &data,
                   Qt::LayoutDirection direction);

/// A measured value with unit, age and quality, as a tile (Tag) or in running text (Inline).
class ValueTag : public QWidget
{
    Q_OBJECT
public:
    enum class Look { Tag, Inline };
    explicit ValueTag(Look look = Look::Tag, QWidget *parent = nullptr);

    const ValueTagData &data() const { return m_data; }
    void setData(const ValueTagData &data);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
    ValueTagData m_data;
};

} // namespace Warmline
