// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/station_diagram_pane.h"

#include "app/services/stations/station_service.h"
#include "app/services/sync/connection_status.h"
#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/state_view.h"
#include "ui/common/symbols.h"
#include "ui/common/theme.h"
#include "ui/stations/station_diagram.h"
#include "ui/stations/station_watch.h"
#include "ui/stations/station_words.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

/// What the look of a tag says: good, stale, bad. Makes way when the header gets narrow.
class QualityLegend : public QWidget
{
public:
    explicit QualityLegend(QWidget *parent)
        : QWidget(parent)
    {
        setObjectName(u"station_quality_legend"_s);
        m_words = {StationDiagramPane::tr("良好"), StationDiagramPane::tr("过期 > 2 周期"),
                   StationDiagramPane::tr("坏值 > 5 周期")};
        setAccessibleName(m_words.join(u"，"_s));
        // It gets what the title leaves, and never takes from that.
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        const Theme *theme = Theme::of(this);
        int width = 0;
        for (const QString &word : m_words)
            width += Paint::textWidth(theme->font(TextRole::Label), word) + theme->px(30);
        return {width, theme->lineHeight(TextRole::Label)};
    }
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (width() < sizeHint().width())
            return;
        const Theme *theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        qreal x = width() - sizeHint().width();
        for (int i = 0; i < m_words.size(); ++i) {
            const auto place = [&](qreal left, qreal wide) {
                return Paint::visual(layoutDirection(), QRectF(rect()), {left, 0, wide, qreal(height())});
            };
            const QRectF mark = place(x, theme->px(12));
            const QRectF box(mark.left(), mark.center().y() - theme->px(5), theme->px(12), theme->px(10));
            if (i == 0)
                painter.fillPath(Symbols::disc(box.adjusted(2, 1, -2, -1)), theme->color(ColorToken::Ok));
            else
                Paint::hatchRect(&painter, box, theme->color(ColorToken::T4), Qt::transparent, 4);
            QFont font = theme->font(TextRole::Label);
            const qreal wide = Paint::textWidth(font, m_words[i]);
            font.setStrikeOut(i == 2);
            Paint::text(&painter, place(x + theme->px(17), wide), font, theme->color(ColorToken::T2),
                        m_words[i], Paint::start(layoutDirection()));
            x += wide + theme->px(30);
        }
    }

private:
    QStringList m_words;
};

} // namespace

StationDiagramPane::StationDiagramPane(StationService &stations, ConnectionStatus &connection,
                                       QWidget *parent)
    : Pane(tr("工艺图"), u"plant"_s, parent)
    , m_stations(stations)
    , m_connection(connection)
    , m_diagram(new StationDiagram(this))
{
    setObjectName(u"station_diagram_pane"_s);
    m_diagram->setObjectName(u"station_diagram"_s);
    addHeaderWidget(new QualityLegend(this), 1000);
    auto *readOnly = new Chip(tr("只读"), ChipKind::Neutral, u"lock"_s, this);
    readOnly->setObjectName(u"station_read_only"_s);
    readOnly->setToolTip(tr("本程序只看不控：不向设备写任何值"));
    addHeaderWidget(readOnly);
    contentLayout()->addWidget(m_diagram);
    new StationWatch(stations, this);
    connect(&stations, &StationService::selectedChanged, this, &StationDiagramPane::onSelected);
    connect(&stations, &StationService::stationsChanged, this, &StationDiagramPane::onSelected);
    connect(&stations, &StationService::valuesChanged, this, &StationDiagramPane::refresh);
    connect(&connection, &ConnectionStatus::ticked, this, [this] {
        if (isVisible())
            refresh();
    });
    onSelected();
}

void StationDiagramPane::onSelected()
{
    const Station *station = m_stations.station(m_stations.selected());
    if (!station) {
        setTitle(tr("工艺图"));
        setAge({});
        stateView()->showEmpty(tr("没有选中的站"), u"plant"_s);
        showState();
        return;
    }
    setTitle(tr("%1 · 工艺图").arg(station->name));
    m_diagram->setStation(*station);
    refresh();
}

void StationDiagramPane::refresh()
{
    if (!m_stations.station(m_stations.selected()))
        return;
    const QList<LiveValue> values = m_stations.values(m_stations.selected());
    const qint64 now = m_connection.nowMs();
    const StationWords::DataState state = StationWords::dataState(values, now);
    QStringList how{state.newestMs > 0 ? Format::age(now - state.newestMs) : QString(),
                    StationWords::ownWords(values)};
    how.removeAll(QString());
    setAge(how.join(u" · "_s), state.isSilent);
    if (values.isEmpty()) {
        stateView()->showEmpty(tr("这座站没有测点数据"), u"plant"_s);
        showState();
        return;
    }
    m_diagram->setValues(values, now);
    showContent();
}

} // namespace Warmline
