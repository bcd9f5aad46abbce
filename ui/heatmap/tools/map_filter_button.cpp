// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/tools/map_filter_button.h"

#include "app/services/map/map_service.h"
#include "app/services/tickets/ticket_views.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/heatmap/map_model.h"

#include <QCheckBox>
#include <QMenu>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr TicketCategory kCategories[] = {
    TicketCategory::NoHeat,           TicketCategory::UnevenHeat,     TicketCategory::LeakIndoor,
    TicketCategory::LeakNetwork,      TicketCategory::Noise,          TicketCategory::Overheating,
    TicketCategory::MeterFault,       TicketCategory::FacilityDamage, TicketCategory::BillingDispute,
    TicketCategory::ServiceComplaint, TicketCategory::Other};

constexpr Channel kChannels[] = {Channel::Phone, Channel::WeChat, Channel::App, Channel::Hotline12345,
                                 Channel::Weibo, Channel::Tieba,  Channel::Walk};

constexpr TicketStep kSteps[] = {TicketStep::Accept, TicketStep::Dispatch, TicketStep::Handle,
                                 TicketStep::Verify, TicketStep::Close,    TicketStep::Closed};

template <class T>
void put(QList<T> &list, T value, bool on)
{
    list.removeAll(value);
    if (on)
        list.append(value);
}

} // namespace

MapFilterButton::MapFilterButton(MapModel &model, QWidget *parent)
    : QToolButton(parent)
    , m_model(model)
{
    setObjectName(u"map_tool_filter"_s);
    setIcon(Icons::get(u"funnel"_s));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setToolTip(tr("只看某些等级、类别、渠道、步骤或未结的投诉"));
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &MapFilterButton::fill);
    connect(&model, &MapModel::pointsChanged, this, &MapFilterButton::refresh);
    fill();
    refresh();
}

void MapFilterButton::fill()
{
    QMenu *list = menu();
    list->clear();
    const MapFilter filter = m_model.service().filter();
    // Boxes rather than checkable actions: the menu stays open.
    const auto add = [&](const QString &name, const QString &text, bool on, auto change) {
        auto *box = new QCheckBox(text);
        box->setObjectName(name);
        box->setChecked(on);
        box->setContentsMargins(8, 2, 8, 2);
        auto *action = new QWidgetAction(list);
        action->setDefaultWidget(box);
        list->addAction(action);
        connect(box, &QCheckBox::toggled, this, [this, change](bool checked) {
            MapFilter next = m_model.service().filter();
            change(next, checked);
            m_model.service().setFilter(next);
        });
    };
    for (const Tier tier : {Tier::Red, Tier::Yellow, Tier::Blue}) {
        add(u"map_filter_"_s + tierName(tier), TicketViews::tierTitle(tier), filter.tiers.contains(tier),
            [tier](MapFilter &f, bool on) { put(f.tiers, tier, on); });
    }
    list->addSeparator();
    for (const TicketCategory category : kCategories) {
        add(u"map_filter_"_s + categoryName(category), TicketViews::categoryTitle(category),
            filter.categories.contains(category),
            [category](MapFilter &f, bool on) { put(f.categories, category, on); });
    }
    list->addSeparator();
    for (const Channel channel : kChannels) {
        add(u"map_filter_"_s + channelName(channel), TicketViews::channelTitle(channel),
            filter.channels.contains(channel),
            [channel](MapFilter &f, bool on) { put(f.channels, channel, on); });
    }
    list->addSeparator();
    for (const TicketStep step : kSteps) {
        add(u"map_filter_"_s + stepName(step), TicketViews::stepTitle(step), filter.steps.contains(step),
            [step](MapFilter &f, bool on) { put(f.steps, step, on); });
    }
    add(u"map_filter_open"_s, tr("只看未结"), filter.openOnly,
        [](MapFilter &f, bool on) { f.openOnly = on; });
}

QString MapFilterButton::words() const
{
    const MapFilter &filter = m_model.service().filter();
    QStringList parts;
    QStringList tiers;
    for (const Tier tier : filter.tiers)
        tiers.append(TicketViews::tierTitle(tier));
    if (!tiers.isEmpty())
        parts.append(tiers.join(u'/'));
    QStringList categories;
    for (const TicketCategory category : filter.categories)
        categories.append(TicketViews::categoryTitle(category));
    if (!categories.isEmpty())
        parts.append(categories.join(u'/'));
    QStringList channels;
    for (const Channel channel : filter.channels)
        channels.append(TicketViews::channelTitle(channel));
    if (!channels.isEmpty())
        parts.append(channels.join(u'/'));
    QStringList steps;
    for (const TicketStep step : filter.steps)
        steps.append(TicketViews::stepTitle(step));
    if (!steps.isEmpty())
        parts.append(steps.join(u'/'));
    if (filter.openOnly)
        parts.append(tr("未结"));
    return parts.join(u" · "_s);
}

void MapFilterButton::refresh()
{
    const QString said = words();
    setText(said.isEmpty() ? tr("筛选")
                           : tr("筛选：%1").arg(said.size() > 14 ? said.first(13) + u'…' : said));
    setAccessibleName(said.isEmpty() ? tr("筛选：全部") : tr("筛选：%1").arg(said));
    adjustSize();
}

} // namespace Warmline
