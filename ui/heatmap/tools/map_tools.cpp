// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/tools/map_tools.h"

#include "app/services/map/area_filter.h"
#include "ui/common/chip.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/heatmap/map_model.h"
#include "ui/heatmap/tools/map_filter_button.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Warmline {

MapTools::MapTools(MapModel &model, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_heat(button(u"map_tool_heat"_s, u"fire"_s, tr("投诉密度"), tr("显示或隐藏投诉密度")))
    , m_perHousehold(button(u"map_tool_per_household"_s, u"percent"_s, tr("每千户"),
                            tr("按每千户投诉着色，而非每平方公里")))
    , m_rooms(button(u"map_tool_rooms"_s, u"thermometer-half"_s, tr("温度云图"),
                     tr("按室温与标准的偏差着色；与投诉密度二选一")))
    , m_trace(button(u"map_tool_trace"_s, u"diagram-3"_s, tr("沿管网选取"),
                     tr("点一处管道：选取它的下游、要关的阀门或爆管影响")))
    , m_area(button(u"map_tool_area"_s, u"pencil"_s, tr("圈选"), tr("拖动圈出一片；按住 Shift 拖出矩形")))
    , m_filter(new MapFilterButton(model))
    , m_chip(new Chip({}, ChipKind::Accent, u"geo-alt"_s))
{
    setObjectName(u"inner"_s);
    auto *row = new QHBoxLayout(this);
    for (QToolButton *one : {m_heat, m_perHousehold, m_rooms, m_trace, m_area}) {
        one->setCheckable(true);
        row->addWidget(one);
    }
    row->addWidget(m_filter);
    m_chip->setObjectName(u"map_area_chip"_s);
    m_chip->setClosable(true);
    row->addWidget(m_chip);
    connect(m_chip, &Chip::closeRequested, &model.area(), &AreaFilter::clear);
    connect(&model.area(), &AreaFilter::changed, this, &MapTools::refresh);
    connect(m_heat, &QToolButton::clicked, this, [this](bool on) { m_model.setShown(MapLayer::Heat, on); });
    connect(m_perHousehold, &QToolButton::clicked, this, [this](bool on) { m_model.setPerHousehold(on); });
    connect(m_rooms, &QToolButton::clicked, this, [this](bool on) { m_model.setShown(MapLayer::Rooms, on); });
    connect(m_trace, &QToolButton::toggled, this, [this](bool on) {
        if (on)
            m_area->setChecked(false);
        refresh();
    });
    connect(m_area, &QToolButton::toggled, this, [this](bool on) {
        if (on)
            m_trace->setChecked(false);
        emit drawingChanged(on);
        refresh();
    });
    refresh();
}

QToolButton *MapTools::button(const QString &name, const QString &iconName, const QString &text,
                              const QString &tip)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setIcon(Icons::get(iconName));
    button->setToolTip(tip);
    button->setAccessibleName(text.isEmpty() ? tip : text);
    button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    return button;
}

bool MapTools::isTracing() const
{
    return m_trace->isChecked();
}

bool MapTools::isDrawing() const
{
    return m_area->isChecked();
}

void MapTools::stopDrawing()
{
    m_area->setChecked(false);
}

QString MapTools::filterWords() const
{
    return m_filter->words();
}

void MapTools::refresh()
{
    const bool heat = m_model.isShown(MapLayer::Heat);
    m_heat->setChecked(heat);
    m_perHousehold->setChecked(m_model.isPerHousehold());
    m_perHousehold->setEnabled(heat);
    m_rooms->setChecked(m_model.isShown(MapLayer::Rooms));
    for (QToolButton *one : {m_heat, m_perHousehold, m_rooms, m_trace, m_area})
        one->setFont(Theme::of(this)->font(one->isChecked() ? TextRole::TableStrong : TextRole::Table));
    m_chip->setText(m_model.area().chipText());
    m_chip->setVisible(m_model.area().isSet());
    emit resized();
}

} // namespace Warmline
