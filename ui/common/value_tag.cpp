// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/value_tag.h"

#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

QString badWord()
{
    return QCoreApplication::translate("ValueTag", "坏值");
}

QString noSensorWord()
{
    return QCoreApplication::translate("ValueTag", "无测点");
}

// Value and unit on one line, with the underline or strike of their quality. Returns the width used.
qreal paintReading(QPainter *painter, const QRectF &line, const ValueTagData &data,
                   Qt::LayoutDirection direction, TextRole role)
{
    const Theme *theme = Theme::of();
    const bool good = data.quality == ValueQuality::Good;
    const bool none = data.quality == ValueQuality::NoSensor;
    const QString value = none || data.value.isEmpty() ? u"—"_s : Format::isolate(data.value);
    const QString unit = none ? noSensorWord() : Format::isolate(data.unit);
    const TextRole valueRole = good ? role : role == TextRole::BodyStrong ? TextRole::Body : role;
    QFont valueFont = theme->font(valueRole);
    QFont unitFont = theme->font(TextRole::Note);
    valueFont.setStrikeOut(data.quality == ValueQuality::Bad);
    const QColor valueInk = theme->color(good ? ColorToken::T1 : ColorToken::T3);
    const QColor unitInk = theme->color(none ? ColorToken::T2 : ColorToken::T3);
    const qreal valueWidth = Paint::textWidth(valueFont, value);
    const qreal gap = theme->px(4);
    const qreal unitWidth = Paint::textWidth(unitFont, unit);
    // One base line for two sizes.
    const qreal baseShift = (QFontMetricsF(valueFont).ascent() - QFontMetricsF(valueFont).descent()
                             - QFontMetricsF(unitFont).ascent() + QFontMetricsF(unitFont).descent())
                          / 2;
    const qreal used = std::min(valueWidth + gap + unitWidth, line.width());
    // A number and its unit run left to right in every language; only a unit in Uyghur letters follows its
    // script.
    const QRectF group = Paint::visual(direction, line, QRectF(line.left(), line.top(), used, line.height()));
    const Qt::LayoutDirection inner = unit.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
    const QRectF valueRect(group.left(), group.top(), valueWidth, group.height());
    const QRectF unitRect(valueRect.right() + gap, group.top() + baseShift, used - valueWidth - gap,
                          group.height());
    Paint::text(painter, Paint::visual(inner, group, valueRect), valueFont, valueInk, value, Qt::AlignCenter);
    Paint::text(painter, Paint::visual(inner, group, unitRect), unitFont, unitInk, unit, Paint::start(inner));
    if (data.quality == ValueQuality::Stale) {
        const qreal y =
            std::round(line.center().y()
                       + (QFontMetricsF(valueFont).ascent() - QFontMetricsF(valueFont).descent()) / 2
                       + theme->px(2))
            + 0.5;
        Paint::Save save(painter);
        painter->setPen(QPen(theme->color(ColorToken::T3), 1, Qt::DotLine));
        const QRectF under = Paint::visual(direction, line, QRectF(line.left(), y, used, 1));
        painter->drawLine(under.topLeft(), under.topRight());
    }
    return used;
}

} // namespace

void paintValueTag(QPainter *painter, const QRectF &rect, const ValueTagData &data,
                   Qt::LayoutDirection direction)
{
    const Theme *theme = Theme::of();
    const bool good = data.quality == ValueQuality::Good;
    // The edges are rounded, not place and size: those two may add up to a pixel beyond the widget.
    const QRectF box(QPointF(std::round(rect.left()), std::round(rect.top())),
                     QPointF(std::round(rect.right()), std::round(rect.bottom())));
    Paint::roundedBox(painter, box, theme->px(3), theme->color(ColorToken::S1));
    if (data.quality == ValueQuality::Stale || data.quality == ValueQuality::Bad)
        Paint::hatchRect(painter, box.adjusted(1, 1, -1, -1), theme->color(ColorToken::Line));
    Paint::roundedBox(painter, box, theme->px(3), QColor(), theme->color(ColorToken::Line));
    if (data.edge != ColorToken::Count) {
        const QRectF edge(box.left(), box.top(), theme->px(3), box.height());
        painter->fillRect(Paint::visual(direction, box, edge), theme->color(data.edge));
    }
    const QRectF inner = box.adjusted(theme->px(11), theme->px(3), -theme->px(7), -theme->px(3));
    const qreal head = theme->lineHeight(TextRole::Label);
    const QFont note = theme->font(TextRole::Note);
    qreal ageWidth = data.age.isEmpty() ? 0 : Paint::textWidth(note, data.age);
    const qreal nameWidth = Paint::textWidth(theme->font(TextRole::Label), data.name);
    const bool bad = data.quality == ValueQuality::Bad;
    const qreal valueWidth = Paint::textWidth(theme->font(TextRole::State), data.value);
    const qreal unitWidth = Paint::textWidth(note, data.unit) + theme->px(4);
    // The age stands beside the name; a long name sends it down to the value.
    const bool below = !bad && nameWidth + theme->px(6) + ageWidth > inner.width()
                    && valueWidth + unitWidth + theme->px(4) + ageWidth <= inner.width();
    // Where neither has room for it, a fresh value's age gives way to the whole name; one that is late never
    // does. The tool tip and the head of the pane tell it too.
    const bool ageShown = below || !good || nameWidth + theme->px(6) + ageWidth <= inner.width();
    if (!ageShown)
        ageWidth = 0;
    const qreal ageTop = below ? inner.top() + head : inner.top();
    const QRectF age(inner.right() - ageWidth, ageTop, ageWidth, below ? inner.height() - head : head);
    const QRectF name(inner.left(), inner.top(),
                      inner.width() - (below || !ageShown ? 0 : ageWidth + theme->px(6)), head);
    Paint::text(painter, Paint::visual(direction, box, name), theme->font(TextRole::Label),
                theme->color(ColorToken::T2), data.name, Paint::start(direction));
    if (ageShown)
        Paint::text(painter, Paint::visual(direction, box, age), note,
                    theme->color(good ? ColorToken::T3 : ColorToken::Yel), data.age, Paint::end(direction));

    QRectF line(inner.left(), inner.top() + head, inner.width(), inner.height() - head);
    line = Paint::visual(direction, box, line);
    ValueTagData shown = data;
    const QString word = badWord();
    // A bad value's unit makes room for the word that says so.
    if (bad
        && valueWidth + unitWidth + theme->px(6) + Paint::textWidth(theme->font(TextRole::LabelStrong), word)
               > line.width())
        shown.unit.clear();
    paintReading(painter, line, shown, direction, TextRole::State);
    if (bad)
        Paint::text(painter, line, theme->font(TextRole::LabelStrong), theme->color(ColorToken::Red), word,
                    Paint::end(direction));
}

ValueTag::ValueTag(Look look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    setSizePolicy(look == Look::Tag ? QSizePolicy::Preferred : QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("测值"));
}

void ValueTag::setData(const ValueTagData &data)
{
    m_data = data;
    QStringList words{data.name};
    if (data.quality == ValueQuality::NoSensor)
        words << noSensorWord();
    else
        words << QString(data.value + u' ' + data.unit) << data.age;
    if (data.quality == ValueQuality::Stale)
        words << tr("过期");
    if (data.quality == ValueQuality::Bad)
        words << badWord();
    words.removeAll(QString());
    setAccessibleName(words.join(u"，"_s));
    updateGeometry();
    update();
}

QSize ValueTag::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    if (m_look == Look::Tag)
        return {theme->px(126), theme->px(42)};
    const bool none = m_data.quality == ValueQuality::NoSensor;
    int width = Paint::textWidth(theme->font(TextRole::BodyStrong), none ? u"—"_s : m_data.value)
              + theme->px(4)
              + Paint::textWidth(theme->font(TextRole::Note), none ? noSensorWord() : m_data.unit);
    if (!m_data.age.isEmpty())
        width += theme->px(7) + Paint::textWidth(theme->font(TextRole::Note), m_data.age);
    return {width + theme->px(2), theme->lineHeight(TextRole::Body) + theme->px(2)};
}

void ValueTag::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    if (m_look == Look::Tag) {
        paintValueTag(&painter, QRectF(rect()), m_data, layoutDirection());
        return;
    }
    const QRectF frame(0, 0, width(), theme->lineHeight(TextRole::Body));
    const qreal used = paintReading(&painter, frame, m_data, layoutDirection(), TextRole::BodyStrong);
    const QRectF age(used + theme->px(7), 0, frame.width() - used - theme->px(7), frame.height());
    Paint::text(&painter, Paint::visual(layoutDirection(), frame, age), theme->font(TextRole::Note),
                theme->color(ColorToken::T3), m_data.age, Paint::start(layoutDirection()));
}

} // namespace Warmline
