// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/map_cards.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/ramps.h"
#include "ui/common/theme.h"
#include "ui/heatmap/card_frame.h"

#include <QEvent>
#include <QLinearGradient>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

QString boundText(double bound)
{
    // As few digits as tell it to one in a hundred: 320, 6.3, 0.08.
    int decimals = 0;
    for (double step = 1; decimals < 3; step *= 10, ++decimals) {
        if (std::abs(std::round(bound * step) / step - bound) <= 0.01 * bound)
            break;
    }
    return Format::number(bound, decimals);
}

} // namespace

MapLegend::MapLegend(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QToolButton(parent))
{
    setObjectName(u"map_legend"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_edit->setObjectName(u"map_scale_edit"_s);
    m_edit->setIcon(Icons::get(u"sliders"_s));
    m_edit->setToolTip(tr("选择色阶：固定、自动，或自己定最高一级"));
    m_edit->setAccessibleName(tr("选择色阶"));
    connect(Theme::of(this), &Theme::changed, this, [this] {
        resize(sizeHint());
        placeKey();
        update();
    });
    resize(sizeHint());
    placeKey();
}

MapLegend::~MapLegend()
{
    delete m_edit.data(); // null when the parent has deleted it already
}

void MapLegend::setEditable(bool editable)
{
    m_editable = editable;
    placeKey();
    update();
}

int MapLegend::editWidth() const
{
    return m_editable ? Theme::of(this)->px(28 + 6) : 0;
}

void MapLegend::placeKey()
{
    if (!m_edit)
        return;
    m_edit->setVisible(m_editable && parentWidget() && !isHidden());
    const Theme *theme = Theme::of(this);
    const int side = theme->px(28);
    const QRectF at(width() - theme->px(8) - side, theme->px(6), side, side);
    m_edit->setGeometry(Paint::visual(layoutDirection(), QRectF(rect()), at).toRect().translated(pos()));
    m_edit->raise();
}

bool MapLegend::event(QEvent *event)
{
    const bool taken = QWidget::event(event);
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
    case QEvent::ZOrderChange:
    case QEvent::LayoutDirectionChange: placeKey(); break;
    default: break;
    }
    return taken;
}

void MapLegend::setScale(const DensityScale &scale, double radius_m, qint64 complaints)
{
    m_scale = scale;
    m_radius_m = radius_m;
    m_complaints = complaints;
    QStringList bounds;
    for (const double bound : scale.bounds())
        bounds.append(boundText(bound));
    setAccessibleName(tr("图例：投诉密度，%1").arg(scale.unit()) + u" · "_s + scaleWords());
    setAccessibleDescription(tr("色阶 %1；%2").arg(bounds.join(u", "_s), note()));
    resize(sizeHint());
    update();
}

QString MapLegend::scaleWords() const
{
    return m_scale.automatic ? tr("色阶自动") : m_scale.byHand ? tr("色阶自定") : tr("色阶固定");
}

QString MapLegend::note() const
{
    return (m_scale.weighted ? tr("半径 %1 · 按级别和新旧加权 · %2") : tr("半径 %1 · 未加权 · %2"))
        .arg(Format::quantity(m_radius_m, u"m"_s),
             Format::isolate(u"n = "_s + Format::number(static_cast<double>(m_complaints))));
}

QSize MapLegend::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    const QFont label = theme->font(TextRole::Label);
    const int head = Paint::textWidth(theme->font(TextRole::BodyStrong), tr("投诉密度"))
                   + Paint::textWidth(label, m_scale.unit()) + Paint::textWidth(label, scaleWords())
                   + theme->px(36 + 8) + editWidth();
    return {std::max({theme->px(334), Paint::textWidth(label, note()) + theme->px(26), head + theme->px(28)}),
            theme->px(96)};
}

void MapLegend::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    paintCardFrame(painter, this);
    const Qt::LayoutDirection direction = layoutDirection();
    const QRectF inner = QRectF(rect()).adjusted(theme->px(13), theme->px(9), -theme->px(13), -theme->px(9));

    const QFont titleFont = theme->font(TextRole::BodyStrong);
    const QFont labelFont = theme->font(TextRole::Label);
    const QString title = tr("投诉密度");
    const double line = theme->px(22);
    const double titleWidth = Paint::textWidth(titleFont, title) + 1;
    const auto place = [&](double x, double w) {
        return Paint::visual(direction, inner, QRectF(inner.left() + x, inner.top(), w, line));
    };
    Paint::text(&painter, place(0, titleWidth), titleFont, theme->color(ColorToken::T1), title,
                Paint::start(direction) | Qt::AlignVCenter);
    const double end = inner.width() - editWidth(); // what follows belongs to the key
    const QString fixed = scaleWords();
    const double fixedWidth = Paint::textWidth(labelFont, fixed) + 1;
    Paint::text(&painter, place(titleWidth + theme->px(8), end - titleWidth - fixedWidth - theme->px(36)),
                labelFont, theme->color(ColorToken::T2), Format::isolate(m_scale.unit()),
                Paint::start(direction) | Qt::AlignVCenter);
    Paint::text(&painter, place(end - fixedWidth, fixedWidth), labelFont, theme->color(ColorToken::T2), fixed,
                Paint::end(direction) | Qt::AlignVCenter);
    const double icon = theme->px(13);
    const QRectF lock = place(end - fixedWidth - icon - theme->px(5), icon);
    Icons::paint(&painter, QRectF(lock.left(), lock.center().y() - icon / 2, icon, icon),
                 m_scale.automatic ? u"unlock"_s : u"lock"_s, theme->color(ColorToken::T2));

    // The ramp runs from low to high, left to right, in every language: it is a scale of numbers.
    const QRectF bar(inner.left(), inner.top() + theme->px(28), inner.width(), theme->px(11));
    const QList<double> bounds = m_scale.bounds();
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    const qsizetype last = bounds.size() - 1;
    for (qsizetype i = 0; i <= last; ++i)
        gradient.setColorAt(static_cast<double>(i) / static_cast<double>(last),
                            Ramps::densityClass(theme->colors(), static_cast<int>(i)));
    painter.fillRect(bar, gradient);
    Paint::roundedBox(&painter, bar, 0, QColor(), theme->color(ColorToken::Line));
    const QFont axis = theme->font(TextRole::Axis);
    double room = bar.right(); // from the last one on: it is the widest, the others make room
    for (qsizetype i = last; i >= 0; --i) {
        const QString text = (i == last ? u"≥\u2009"_s : QString()) + boundText(bounds.at(i));
        const double w = Paint::textWidth(axis, text) + 2;
        const double x = bar.left() + bar.width() * static_cast<double>(i) / static_cast<double>(last);
        const double left = std::max(bar.left(), std::min(x - w / 2, room - w));
        room = left - theme->px(5);
        Paint::text(&painter, QRectF(left, bar.bottom() + theme->px(3), w, theme->px(16)), axis,
                    theme->color(ColorToken::T2), text, Qt::AlignHCenter | Qt::AlignVCenter);
    }
    Paint::text(&painter, QRectF(inner.left(), inner.bottom() - theme->px(17), inner.width(), theme->px(18)),
                labelFont, theme->color(ColorToken::T2), note(), Paint::start(direction) | Qt::AlignVCenter);
}

MapFoot::MapFoot(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"map_foot"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(Theme::of(this), &Theme::changed, this, [this] {
        resize(sizeHint());
        update();
    });
    resize(sizeHint());
}

void MapFoot::setScale(double groundMetresPerPixel)
{
    m_metresPerPixel = std::max(1e-3, groundMetresPerPixel);
    // The longest of 1, 1.5, 2, 3, 5 times a power of ten that stays within 110 pixels.
    const double room = Theme::of(this)->px(110) * m_metresPerPixel;
    const double power = std::pow(10.0, std::floor(std::log10(room)));
    m_bar_m = power;
    for (const double factor : {1.5, 2.0, 3.0, 5.0}) {
        if (factor * power <= room)
            m_bar_m = factor * power;
    }
    setAccessibleName(tr("比例尺 %1").arg(words()));
    resize(sizeHint());
    update();
}

void MapFoot::setAttribution(const QString &text)
{
    m_attribution = text;
    setAccessibleDescription(text);
    resize(sizeHint());
    update();
}

QString MapFoot::words() const
{
    const QString length =
        m_bar_m >= 1000 ? Format::quantity(m_bar_m / 1000, u"km"_s, std::fmod(m_bar_m, 1000) != 0 ? 1 : 0)
                        : Format::quantity(m_bar_m, u"m"_s);
    QStringList parts{length, Format::isolate(u"WGS-84"_s)};
    if (!m_attribution.isEmpty())
        parts.append(m_attribution);
    return parts.join(u" · "_s);
}

QSize MapFoot::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    const int bar = static_cast<int>(std::ceil(m_bar_m / m_metresPerPixel));
    return {bar + Paint::textWidth(theme->font(TextRole::Label), words()) + theme->px(32), theme->px(26)};
}

void MapFoot::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    paintCardFrame(painter, this);
    const Qt::LayoutDirection direction = layoutDirection();
    const QRectF frame(rect());
    const double bar = m_bar_m / m_metresPerPixel;
    const double y = frame.center().y();
    const QRectF line =
        Paint::visual(direction, frame, QRectF(theme->px(11), y - theme->px(4), bar, theme->px(8)));
    QPen pen(theme->color(ColorToken::T1), 1.4);
    painter.setPen(pen);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawPolyline(QPolygonF({line.topLeft(), line.bottomLeft(), line.bottomRight(), line.topRight()}));
    const double left = theme->px(11) + bar + theme->px(9);
    Paint::text(
        &painter,
        Paint::visual(direction, frame, QRectF(left, 0, frame.width() - left - theme->px(9), frame.height())),
        theme->font(TextRole::Label), theme->color(ColorToken::T2), words(),
        Paint::start(direction) | Qt::AlignVCenter);
}

} // namespace Warmline
