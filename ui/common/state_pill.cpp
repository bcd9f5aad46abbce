// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/state_pill.h"

#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

struct Look
{
    ColorToken ink;
    ColorToken fill;
};

Look lookOf(PillLook look)
{
    switch (look) {
    case PillLook::Ready: return {ColorToken::Ok, ColorToken::OkS};
    case PillLook::Talking: return {ColorToken::Accent, ColorToken::AccentS};
    case PillLook::Wrapping: return {ColorToken::Blu, ColorToken::BluS};
    case PillLook::Broken: return {ColorToken::Red, ColorToken::RedS};
    case PillLook::Break: return {ColorToken::T2, ColorToken::S1};
    case PillLook::Neutral: break;
    }
    return {ColorToken::T2, ColorToken::S3};
}

} // namespace

StatePill::StatePill(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("座席状态"));
}

void StatePill::setState(PillLook look, const QString &iconName, const QString &word, const QString &time)
{
    m_look = look;
    m_iconName = iconName;
    m_word = word;
    setAccessibleName(tr("座席状态：%1").arg(word));
    setTime(time);
}

void StatePill::setTime(const QString &time)
{
    const bool wider = time.size() != m_time.size();
    m_time = time;
    setAccessibleDescription(time);
    if (wider)
        updateGeometry();
    update();
}

QSize StatePill::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    int width = 2 * theme->px(10) + theme->metric(Theme::Metric::IconButton) + theme->px(7)
              + Paint::textWidth(theme->font(TextRole::BodyStrong), m_word);
    if (!m_time.isEmpty())
        width += theme->px(7) + Paint::textWidth(theme->font(TextRole::Body), m_time);
    return {width, theme->px(27)};
}

void StatePill::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    const Look look = lookOf(m_look);
    const QRectF box(rect());
    const qreal radius = theme->metric(Theme::Metric::ControlRadius);
    if (m_look == PillLook::Broken) {
        QPainterPath shape;
        shape.addRoundedRect(box, radius, radius);
        Paint::Save save(&painter);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(shape, Paint::hatch(theme->color(ColorToken::RedS), devicePixelRatioF(),
                                             theme->color(ColorToken::S1), theme->pxF(14), theme->pxF(5)));
    } else {
        const QColor edge = m_look == PillLook::Break ? theme->color(ColorToken::Field) : QColor();
        Paint::roundedBox(&painter, box, radius, theme->color(look.fill), edge, theme->pxF(1.5));
    }
    const QColor ink = theme->color(look.ink);
    qreal x = theme->px(10);
    const auto place = [&](qreal width, qreal height) {
        const QRectF logical(x, std::floor((box.height() - height) / 2), width, height);
        x += width;
        return Paint::visual(layoutDirection(), box, logical);
    };
    const int icon = theme->metric(Theme::Metric::IconButton);
    Icons::paint(&painter, place(icon, icon), m_iconName, ink);
    x += theme->px(7);
    const QFont strong = theme->font(TextRole::BodyStrong);
    Paint::text(&painter, place(Paint::textWidth(strong, m_word), box.height()), strong, ink, m_word,
                Paint::start(layoutDirection()));
    x += theme->px(7);
    const QFont plain = theme->font(TextRole::Body);
    Paint::text(&painter, place(Paint::textWidth(plain, m_time), box.height()), plain, ink, m_time,
                Paint::start(layoutDirection()));
}

} // namespace Warmline
