// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/rooms/room_legend.h"

#include "ui/common/format.h"
#include "ui/common/ramps.h"
#include "ui/heatmap/card_frame.h"

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

QString count(int n)
{
    return Format::isolate(Format::number(n));
}

/// The middle of class −4 … +4: one degree below the standard each, two above.
double classCelsius(double standard_C, int index)
{
    return standard_C + (index < 0 ? index : 2 * index);
}

} // namespace

RoomLegend::RoomLegend(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"map_room_legend"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(Theme::of(this), &Theme::changed, this, [this] {
        resize(sizeHint());
        update();
    });
    setFacts({});
}

void RoomLegend::setFacts(const Facts &facts)
{
    m_facts = facts;
    setAccessibleName(tr("图例：室温与标准 %1 的偏差").arg(Format::quantity(m_facts.standard_C, u"°C"_s)));
    setAccessibleDescription(note() + u'\n' + outlineNote());
    resize(sizeHint());
    update();
}

QString RoomLegend::scaleNote() const
{
    return tr("标准 %1，低于标准每 1 °C 一级").arg(Format::quantity(m_facts.standard_C, u"°C"_s));
}

QString RoomLegend::note() const
{
    if (!m_facts.known)
        return tr("正在读取测点");
    if (m_facts.answering == 0)
        return tr("%1 个测点都没有可用的室温", nullptr, int(m_facts.sensors)).arg(count(m_facts.sensors));
    QStringList parts{tr("%1 / %2 个测点", nullptr, int(m_facts.sensors))
                          .arg(count(m_facts.answering), count(m_facts.sensors))};
    if (m_facts.stale > 0)
        parts.append(tr("旧值 %1").arg(count(m_facts.stale)));
    parts.append(tr("最旧 %1").arg(Format::age(m_facts.oldestAgeMs)));
    return parts.join(u" · "_s);
}

QString RoomLegend::outlineNote() const
{
    if (!m_facts.known)
        return tr("粗线内：低 2 °C 满 4 小时 · 只在小区内插值");
    if (!m_facts.coldForLong)
        return tr("粗线内：低 2 °C 满 4 小时（历史取不到）· 只在小区内插值");
    return tr("粗线内：低 2 °C 满 4 小时（%1 栋）· 只在小区内插值", nullptr, int(*m_facts.coldForLong))
        .arg(count(*m_facts.coldForLong));
}

QSize RoomLegend::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    const QFont label = theme->font(TextRole::Label);
    const int words = std::max(Paint::textWidth(label, note()), Paint::textWidth(label, outlineNote()));
    return {std::max(theme->px(334), words + theme->px(28)), theme->px(116)};
}

void RoomLegend::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    paintCardFrame(painter, this);
    const Qt::LayoutDirection direction = layoutDirection();
    const QRectF inner = QRectF(rect()).adjusted(theme->px(13), theme->px(9), -theme->px(13), -theme->px(9));
    const QFont titleFont = theme->font(TextRole::BodyStrong);
    const QFont labelFont = theme->font(TextRole::Label);
    const Qt::Alignment start = Paint::start(direction) | Qt::AlignVCenter;
    const QString title = tr("室温");
    const double titleWidth = Paint::textWidth(titleFont, title) + 1;
    const auto head = [&](double x, double w) {
        return Paint::visual(direction, inner, QRectF(inner.left() + x, inner.top(), w, theme->px(22)));
    };
    Paint::text(&painter, head(0, titleWidth), titleFont, theme->color(ColorToken::T1), title, start);
    Paint::text(&painter, head(titleWidth + theme->px(8), inner.width() - titleWidth - theme->px(8)),
                labelFont, theme->color(ColorToken::T2), Format::isolate(u"°C"_s) + u" · "_s + scaleNote(),
                start);

    // Cold to warm, left to right, in every language: it is a scale of numbers.
    const double cell = inner.width() / 9;
    const QFont axis = theme->font(TextRole::Axis);
    for (int i = -4; i <= 4; ++i) {
        const QRectF box(inner.left() + cell * (i + 4), inner.top() + theme->px(28), cell, theme->px(18));
        const QColor fill = Ramps::roomTemperatureClassColor(theme->colors(), i);
        painter.fillRect(box, fill);
        const QString text = (i == -4  ? u"≤\u2009"_s
                              : i == 4 ? u"≥\u2009"_s
                                       : QString())
                           + QString::number(classCelsius(m_facts.standard_C, i));
        Paint::text(&painter, box, axis, Ramps::inkOn(fill), text, Qt::AlignCenter);
    }
    const double line = theme->px(20);
    for (const auto &[row, text] : {std::pair(2, note()), std::pair(1, outlineNote())})
        Paint::text(&painter, QRectF(inner.left(), inner.bottom() - row * line, inner.width(), line),
                    labelFont, theme->color(ColorToken::T2), text, start);
}

} // namespace Warmline
