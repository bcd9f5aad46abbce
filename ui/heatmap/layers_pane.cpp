// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/layers_pane.h"

#include "ui/common/icons.h"
#include "ui/common/ramps.h"
#include "ui/common/symbols.h"
#include "ui/common/theme.h"
#include "ui/common/tier_glyph.h"
#include "ui/heatmap/map_model.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr std::array kNames{"map_layer_heat",      "map_layer_primary",   "map_layer_secondary",
                            "map_layer_stations",  "map_layer_tickets",   "map_layer_rooms",
                            "map_layer_crews",     "map_layer_incidents", "map_layer_valves",
                            "map_layer_households"};

/// What the layer looks like on the map.
QPixmap swatch(const QWidget *widget, MapLayer layer)
{
    const Theme *theme = Theme::of(widget);
    const qreal ratio = widget->devicePixelRatioF();
    const QRectF r(0, 0, theme->px(20), theme->px(16));
    QPixmap pixmap((r.size() * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = r.center().y();
    switch (layer) {
    case MapLayer::Heat:
        painter.fillRect(r.adjusted(0, 2, 0, -2), Ramps::densityClass(theme->colors(), 3));
        break;
    case MapLayer::PrimaryPipes:
    case MapLayer::SecondaryPipes:
        painter.setPen(
            QPen(theme->color(ColorToken::Ret), theme->pxF(layer == MapLayer::PrimaryPipes ? 3 : 1.6)));
        painter.drawLine(QPointF(0, y), QPointF(r.right(), y));
        break;
    case MapLayer::Stations:
        Icons::paint(&painter, QRectF(r.center().x() - 7, y - 7, 14, 14), u"plant"_s,
                     theme->color(ColorToken::T1));
        break;
    case MapLayer::Rooms: // cold, right, warm
        for (const int i : {-3, 0, 3})
            painter.fillRect(QRectF(r.left() + (i + 3) * r.width() / 9, 2, r.width() / 3, r.height() - 4),
                             Ramps::roomTemperatureClassColor(theme->colors(), i));
        break;
    case MapLayer::Crews:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme->color(ColorToken::Accent));
        painter.drawEllipse(QPointF(r.center().x(), y), theme->pxF(6), theme->pxF(6));
        break;
    case MapLayer::Incidents:
        Icons::paint(&painter, QRectF(r.center().x() - 7, y - 7, 14, 14), u"exclamation-octagon"_s,
                     theme->color(ColorToken::Red));
        break;
    case MapLayer::Valves:
        painter.setPen(QPen(theme->color(ColorToken::T1), theme->pxF(1.2)));
        painter.drawPath(Symbols::valve(QRectF(r.center().x() - 7, y - 4.5, 14, 9)));
        break;
    case MapLayer::Households:
        Icons::paint(&painter, QRectF(r.center().x() - 7, y - 7, 14, 14), u"house"_s,
                     theme->color(ColorToken::T1));
        break;
    case MapLayer::Tickets:
        paintTier(&painter, QRectF(r.center().x() - 6, y - 6, 12, 12), TierLook::Red);
        break;
    }
    return pixmap;
}

} // namespace

LayersPane::LayersPane(MapModel &model, QWidget *parent)
    : Pane(tr("图层"), u"layers"_s, parent)
    , m_model(model)
{
    setObjectName(u"map_layers"_s);
    for (int i = 0; i < kMapLayers; ++i) {
        const auto layer = static_cast<MapLayer>(i);
        const auto at = static_cast<size_t>(i);
        auto *row = new QHBoxLayout;
        m_boxes.at(at) = new QCheckBox(MapModel::layerTitle(layer));
        m_boxes.at(at)->setObjectName(QLatin1StringView(kNames.at(at)));
        m_counts.at(at) = new QLabel;
        setTextRole(m_counts.at(at), TextRole::Label, ColorToken::T3);
        row->addWidget(m_boxes.at(at), 1);
        row->addWidget(m_counts.at(at));
        contentLayout()->addLayout(row);
        connect(m_boxes.at(at), &QCheckBox::toggled, this,
                [this, layer](bool on) { m_model.setShown(layer, on); });
    }
    contentLayout()->addStretch(1);
    connect(&model, &MapModel::layersChanged, this, &LayersPane::refresh);
    connect(&model, &MapModel::sceneChanged, this, &LayersPane::refresh);
    connect(&model, &MapModel::marksChanged, this, &LayersPane::refresh);
    connect(&model, &MapModel::pointsChanged, this, &LayersPane::refresh);
    connect(&model, &MapModel::roomsChanged, this, &LayersPane::refresh);
    connect(Theme::of(this), &Theme::changed, this, &LayersPane::applyTheme);
    applyTheme();
    refresh();
}

void LayersPane::refresh()
{
    for (int i = 0; i < kMapLayers; ++i) {
        const auto layer = static_cast<MapLayer>(i);
        const auto at = static_cast<size_t>(i);
        const QSignalBlocker quiet(m_boxes.at(at));
        m_boxes.at(at)->setChecked(m_model.isShown(layer));
        m_counts.at(at)->setText(m_model.layerCount(layer));
        m_boxes.at(at)->setAccessibleDescription(m_model.layerCount(layer));
    }
}

void LayersPane::applyTheme()
{
    const Theme *theme = Theme::of(this);
    for (int i = 0; i < kMapLayers; ++i) {
        QCheckBox *box = m_boxes.at(static_cast<size_t>(i));
        box->setIcon(QIcon(swatch(this, static_cast<MapLayer>(i))));
        box->setIconSize({theme->px(20), theme->px(16)});
        box->setFont(theme->font(TextRole::Body));
        box->setMinimumHeight(theme->metric(Theme::Metric::HitTarget));
    }
    contentLayout()->setSpacing(theme->px(2));
}

} // namespace Warmline
