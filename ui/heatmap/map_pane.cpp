// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/map_pane.h"

#include "app/services/map_service.h"
#include "app/services/session.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/heatmap/burst_banner.h"
#include "ui/heatmap/map_filter_button.h"
#include "ui/heatmap/map_model.h"
#include "ui/heatmap/map_picture.h"
#include "ui/heatmap/map_sketch.h"

#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QTimeZone>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr double kMargin =
    220; ///< pixels that pictures reach beyond the view, so that a pan has something to show

QColor mixed(const QColor &a, const QColor &b)
{
    return QColor::fromRgbF((a.redF() + b.redF()) / 2, (a.greenF() + b.greenF()) / 2,
                            (a.blueF() + b.blueF()) / 2);
}

NetworkStyle networkStyle(const Theme &theme)
{
    NetworkStyle s;
    s.primary = mixed(theme.color(ColorToken::T2), theme.color(ColorToken::Ret));
    s.secondary = mixed(theme.color(ColorToken::Field), theme.color(ColorToken::Ret));
    s.casing = theme.color(ColorToken::S1);
    s.casing.setAlphaF(0.85f);
    s.ink = theme.color(ColorToken::T1);
    s.halo = theme.color(ColorToken::S1);
    s.box = theme.color(ColorToken::S1);
    s.boxLine = theme.color(ColorToken::T1);
    s.ok = theme.color(ColorToken::Ok);
    s.yellow = theme.color(ColorToken::YelF);
    s.yellowLine = theme.color(ColorToken::Yel);
    s.red = theme.color(ColorToken::RedF);
    s.blue = theme.color(ColorToken::BluF);
    s.quiet = theme.color(ColorToken::T3);
    s.accent = theme.color(ColorToken::Accent);
    s.name = theme.font(TextRole::TableStrong);
    s.count = theme.font(TextRole::AxisStrong);
    return s;
}

} // namespace

MapPane::MapPane(MapModel &model, QWidget *parent)
    : Pane(tr("热力图"), u"map"_s, parent)
    , m_model(model)
    , m_stage(new QWidget)
    , m_view(new MapView(m_stage))
    , m_legend(new MapLegend(m_stage))
    , m_foot(new MapFoot(m_stage))
{
    setObjectName(u"map_pane"_s);
    setPadded(false);
    setHeaderVisible(false); // the map is its own title
    m_painterThread.setMaxThreadCount(1);
    contentLayout()->addWidget(m_stage, 1);
    m_stage->installEventFilter(this);
    buildOverlays();

    connect(m_view, &MapView::frameChanged, this, &MapPane::onFrameChanged);
    connect(m_view, &MapView::settled, this, [this] {
        drawHeat();
        drawNetwork();
        if (m_framed && !m_fitted)
            m_model.saveFrame(m_view->frame());
    });
    connect(m_view, &MapView::clicked, this, &MapPane::onClicked);
    connectTools();
    connect(m_view, &MapView::doubleClicked, this, [this](QPointF at) {
        const MapHit hit = hitAt(at);
        if (hit.kind == MapHit::Kind::Nothing || hit.kind == MapHit::Kind::House || hit.tickets.size() > 1)
            m_view->zoomBy(1, at);
        else
            m_model.open(hit);
    });
    connect(m_view, &MapView::hovered, this, [this](QPointF at) {
        m_view->setCursor(hitAt(at).kind == MapHit::Kind::Nothing ? Qt::ArrowCursor : Qt::PointingHandCursor);
    });
    connect(m_view, &MapView::failed, this, [this](const QString &problem) {
        stateView()->showError(tr("地图显示不了"), problem);
        showState();
    });
    connect(&m_heat, &HeatEngine::ready, this, [this](const HeatPicture &picture) {
        if (m_model.isShown(MapLayer::Heat))
            m_view->setHeat(picture.image, picture.ground);
    });
    connect(&m_model, &MapModel::tilesReady, this, &MapPane::loadTiles);
    connect(&m_model, &MapModel::sceneChanged, this, [this] {
        loadTiles();
        if (m_fitted)
            fitHome();
        drawNetwork();
        drawHeat();
    });
    connect(&m_model, &MapModel::pointsChanged, this, [this] {
        updateLegend();
        drawHeat();
        drawNetwork();
    });
    connect(&m_model, &MapModel::marksChanged, this, &MapPane::drawNetwork);
    connect(&m_model, &MapModel::selectionChanged, this, &MapPane::drawNetwork);
    connect(&m_model, &MapModel::layersChanged, this, &MapPane::applyLayers);
    connect(Theme::of(this), &Theme::changed, this, &MapPane::applyTheme);
    applyTheme();
    applyLayers();
    if (!m_model.tiles().problem().isEmpty()) {
        stateView()->showError(tr("本机瓦片服务没有起来"), m_model.tiles().problem(), false);
        showState();
    } else if (!m_model.tiles().isReady()) {
        stateView()->showLoading(tr("准备地图"));
        showState();
    }
}

MapPane::~MapPane()
{
    m_painterThread.waitForDone(); // one picture: milliseconds
}

QToolButton *MapPane::tool(const QString &name, const QString &iconName, const QString &text,
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

void MapPane::buildOverlays()
{
    m_tools = new QFrame(m_stage);
    m_tools->setObjectName(u"inner"_s);
    auto *row = new QHBoxLayout(m_tools);
    m_heatTool = tool(u"map_tool_heat"_s, u"fire"_s, tr("投诉密度"), tr("显示或隐藏投诉密度"));
    m_perHouseholdTool =
        tool(u"map_tool_per_household"_s, u"percent"_s, tr("每千户"), tr("按每千户投诉着色，而非每平方公里"));
    m_traceTool = tool(u"map_tool_trace"_s, u"diagram-3"_s, tr("沿管网选取"),
                       tr("点一处管道：选取它的下游、要关的阀门或爆管影响"));
    m_areaTool = tool(u"map_tool_area"_s, u"pencil"_s, tr("圈选"), tr("拖动圈出一片；按住 Shift 拖出矩形"));
    m_filterTool = new MapFilterButton(m_model);
    for (QToolButton *button : {m_heatTool, m_perHouseholdTool, m_traceTool, m_areaTool}) {
        button->setCheckable(true);
        row->addWidget(button);
    }
    row->addWidget(m_filterTool);
    m_burst = new BurstBanner(m_model, m_stage);
    m_sketch = new MapSketch(m_stage);
    connect(m_heatTool, &QToolButton::clicked, this,
            [this](bool on) { m_model.setShown(MapLayer::Heat, on); });
    connect(m_perHouseholdTool, &QToolButton::clicked, this,
            [this](bool on) { m_model.setPerHousehold(on); });

    m_zoom = new QFrame(m_stage);
    m_zoom->setObjectName(u"inner"_s);
    auto *column = new QVBoxLayout(m_zoom);
    QToolButton *in = tool(u"map_zoom_in"_s, u"plus-lg"_s, {}, tr("放大（+）"));
    QToolButton *out = tool(u"map_zoom_out"_s, u"dash-lg"_s, {}, tr("缩小（−）"));
    QToolButton *fit = tool(u"map_fit"_s, u"fullscreen"_s, {}, tr("显示全部（Home）"));
    connect(in, &QToolButton::clicked, m_view, [this] { m_view->zoomBy(1); });
    connect(out, &QToolButton::clicked, m_view, [this] { m_view->zoomBy(-1); });
    connect(fit, &QToolButton::clicked, this, &MapPane::fitHome);
    QToolButton *save = tool(u"map_export"_s, u"download"_s, {}, tr("存为图片或 PDF"));
    connect(save, &QToolButton::clicked, this, &MapPane::askForFile);
    for (QToolButton *button : {in, out, fit, save})
        column->addWidget(button);
}

void MapPane::connectTools()
{
    connect(m_traceTool, &QToolButton::toggled, this, [this](bool on) {
        if (on)
            m_areaTool->setChecked(false);
    });
    connect(m_areaTool, &QToolButton::toggled, this, [this](bool on) {
        if (on)
            m_traceTool->setChecked(false);
        m_view->setDrawing(on);
    });
    connect(m_view, &MapView::sketched, m_sketch, &MapSketch::setArea);
    connect(m_view, &MapView::areaDrawn, this, &MapPane::onAreaDrawn);
    connect(m_burst, &BurstBanner::resized, this, &MapPane::place);
    connect(&m_model, &MapModel::told, this, &MapPane::tell);
    for (QToolButton *button : {m_traceTool, m_areaTool}) {
        connect(button, &QToolButton::toggled, this, [this, button](bool on) {
            button->setFont(Theme::of(this)->font(on ? TextRole::TableStrong : TextRole::Table));
            place();
        });
    }
}

void MapPane::onClicked(QPointF at)
{
    if (m_areaTool->isChecked())
        m_areaTool->setChecked(false);
    if (m_traceTool->isChecked())
        m_model.traceFrom(m_view->frame().toLonLat(at), Geo::TraceKind::Downstream);
    else
        m_model.select(hitAt(at));
}

void MapPane::onAreaDrawn(const QPolygonF &area)
{
    QPolygonF ring;
    for (const QPointF &p : area) {
        const Geo::MercatorMetres m = m_view->frame().toMercator(p);
        ring.append({m.x, m.y});
    }
    m_areaTool->setChecked(false);
    m_model.selectArea(ring);
}

void MapPane::tell(const QString &text)
{
    QToolTip::showText(m_view->mapToGlobal(m_view->rect().center()), text, m_view);
}

void MapPane::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("存为图片或 PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("图片 (*.png)"), tr("PDF (*.pdf)")});
    dialog->setDefaultSuffix(u"png"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &MapPane::savePicture);
    dialog->open();
}

QString MapPane::windowWords() const
{
    const MapService &map = m_model.service();
    const QTimeZone zone(m_model.session().info().timeZone.toLatin1());
    const auto words = [&](qint64 ms) {
        return QDateTime::fromMSecsSinceEpoch(ms, zone).toString(u"yyyy-MM-dd HH:mm"_s);
    };
    return words(map.windowFromMs()) + u" – "_s + words(map.windowToMs());
}

void MapPane::savePicture(const QString &file)
{
    // Without what is only for the hand.
    const QList<QWidget *> tools{m_tools, m_zoom};
    for (QWidget *widget : tools)
        widget->hide();
    const QImage map = m_stage->grab().toImage();
    for (QWidget *widget : tools)
        widget->show();
    const SessionInfo &who = m_model.session().info();
    const QTimeZone zone(who.timeZone.toLatin1());
    MapPictureWords words;
    words.title = who.companyName.isEmpty() ? tr("热力图") : who.companyName;
    words.when = windowWords();
    words.filters = m_filterTool->words();
    words.watermark = tr("%1 导出于 %2")
                          .arg(who.agentName.isEmpty() ? who.agent.value : who.agentName,
                               QDateTime::fromMSecsSinceEpoch(m_model.clock().utcMs(), zone)
                                   .toString(u"yyyy-MM-dd HH:mm"_s));
    words.font = Theme::of(this)->font(TextRole::Label);
    QtConcurrent::run(&m_painterThread, [map, words, file] {
        return writeMapPicture(mapPicture(map, words), file);
    }).then(this, [this, file](const Result<void> &written) {
        tell(written ? tr("已存到 %1").arg(file) : written.error().message());
        emit pictureSaved(file, written.has_value());
    });
}

bool MapPane::isWaiting() const
{
    return showsContent() && (isDrawing() || m_model.tiles().isLoading());
}

void MapPane::loadTiles()
{
    const MapView::Tiles tiles = m_model.tiles().tiles(Theme::of(this)->isDark());
    if (tiles.ground.isEmpty())
        return;
    if (m_model.home().isEmpty()) {
        stateView()->showEmpty(tr("还没有楼栋和换热站的位置：导入之后这里就有地图"), u"map"_s);
        showState();
        return;
    }
    m_view->setHome(m_model.home());
    m_foot->setAttribution(m_model.tiles().attribution());
    if (!m_view->setTiles(tiles))
        return;
    showContent();
    showFirstFrame();
    m_foot->setScale(Geo::groundMetresPerPixel(m_view->frame().zoom, m_view->frame().centre.lat));
    place();
}

void MapPane::showFirstFrame()
{
    // Only once there is a size to fit into; a kept view is taken as it was left.
    if (m_framed || m_stage->width() < 2 || !m_stage->isVisible() || !m_model.tiles().isReady())
        return;
    m_framed = true;
    if (const std::optional<MapFrame> kept = m_model.savedFrame())
        m_view->setFrame(*kept);
    else
        fitHome();
}

void MapPane::fitHome()
{
    m_ownMove = true;
    m_view->fitHome();
    m_ownMove = false;
    m_fitted = true;
}

bool MapPane::isDrawing() const
{
    return m_heat.isBusy() || m_painting;
}

void MapPane::onFrameChanged()
{
    if (!m_ownMove)
        m_fitted = false;
    const MapFrame &frame = m_view->frame();
    m_foot->setScale(Geo::groundMetresPerPixel(frame.zoom, frame.centre.lat));
    place();
    // A long drag leaves the pictures behind: do not wait for its end.
    const Geo::MercatorRect seen = frame.area();
    if (!m_painting && !m_drawn.isEmpty()
        && (seen.west < m_drawn.west || seen.east > m_drawn.east || seen.south < m_drawn.south
            || seen.north > m_drawn.north)) {
        drawHeat();
        drawNetwork();
    }
}

void MapPane::drawHeat()
{
    if (!m_model.isShown(MapLayer::Heat) || !m_framed)
        return;
    const MapFrame &frame = m_view->frame();
    HeatRequest request;
    request.complaints = m_model.complaints();
    if (m_model.isPerHousehold())
        request.households = m_model.households();
    request.spec.area = frame.area(kMargin);
    request.spec.size =
        QSize(qRound(frame.size.width() + 2 * kMargin), qRound(frame.size.height() + 2 * kMargin));
    request.spec.radius_m = kRadius_m;
    request.ramp = m_legend->scale().ramp(Theme::of(this)->colors().densityRamp);
    m_heat.request(request);
}

NetworkPicture MapPane::networkPicture() const
{
    NetworkPicture picture = m_model.picture();
    picture.ground = m_view->frame().area(kMargin);
    picture.zoom = m_view->frame().zoom;
    return picture;
}

void MapPane::drawNetwork()
{
    if (!m_model.scene() || !m_framed)
        return;
    if (m_painting) {
        m_paintAgain = true;
        return;
    }
    NetworkPicture picture = networkPicture();
    picture.devicePixelRatio = m_view->devicePixelRatioF();
    picture.style = networkStyle(*Theme::of(this));
    m_painting = true;
    m_drawn = picture.ground;
    QtConcurrent::run(&m_painterThread, [picture] {
        return paintNetwork(picture);
    }).then(this, [this, ground = picture.ground](const QImage &image) {
        m_painting = false;
        m_view->setNetwork(image, ground);
        if (std::exchange(m_paintAgain, false))
            drawNetwork();
    });
}

MapHit MapPane::hitAt(QPointF screen) const
{
    const Geo::MercatorMetres at = m_view->frame().toMercator(screen);
    return hitTest(networkPicture(), {at.x, at.y});
}

void MapPane::updateLegend()
{
    const MapService &map = m_model.service();
    m_legend->setScale(DensityScale::of(map.windowToMs() - map.windowFromMs(), m_model.isPerHousehold()),
                       kRadius_m, map.points().size());
    place();
}

void MapPane::applyLayers()
{
    const bool heat = m_model.isShown(MapLayer::Heat);
    m_heatTool->setChecked(heat);
    m_perHouseholdTool->setChecked(m_model.isPerHousehold());
    m_perHouseholdTool->setEnabled(heat);
    for (QToolButton *button : {m_heatTool, m_perHouseholdTool})
        button->setFont(Theme::of(this)->font(button->isChecked() ? TextRole::TableStrong : TextRole::Table));
    m_legend->setVisible(heat);
    updateLegend();
    if (heat)
        drawHeat();
    else
        m_view->setHeat({}, {});
    drawNetwork();
}

void MapPane::applyTheme()
{
    const Theme *theme = Theme::of(this);
    const int icon = theme->metric(Theme::Metric::IconButton);
    for (QToolButton *button : m_stage->findChildren<QToolButton *>()) {
        button->setIconSize({icon, icon});
        button->setFont(theme->font(button->isChecked() ? TextRole::TableStrong : TextRole::Table));
        button->setMinimumSize(theme->px(28), theme->px(28));
    }
    for (QFrame *frame : {m_tools, m_zoom}) {
        frame->layout()->setContentsMargins(theme->px(4), theme->px(3), theme->px(4), theme->px(3));
        frame->layout()->setSpacing(theme->px(2));
    }
    loadTiles();
    drawHeat();
    drawNetwork();
    place();
}

void MapPane::place()
{
    const Theme *theme = Theme::of(this);
    const int gap = theme->px(12);
    const QRect area = m_stage->rect();
    if (m_view->geometry() != area) {
        const bool fitted = m_fitted;
        m_ownMove = true;
        m_view->setGeometry(area);
        m_ownMove = false;
        if (fitted)
            fitHome();
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto put = [&](QWidget *widget, bool atStart, bool atTop) {
        widget->adjustSize();
        const bool left = atStart != mirrored;
        widget->move(left ? gap : area.width() - gap - widget->width(),
                     atTop ? gap : area.height() - gap - widget->height());
        widget->raise();
    };
    put(m_tools, true, true);
    put(m_zoom, false, true);
    m_sketch->setGeometry(area);
    m_sketch->raise();
    m_burst->adjustSize();
    const int top = m_tools->geometry().bottom() + gap;
    m_burst->move(mirrored ? area.width() - gap - m_burst->width() : gap, top);
    m_burst->raise();
    put(m_legend, true, false);
    put(m_foot, false, false);
}

bool MapPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_stage && (event->type() == QEvent::Resize || event->type() == QEvent::Show)) {
        place();
        showFirstFrame();
    }
    return Pane::eventFilter(watched, event);
}

void MapPane::changeEvent(QEvent *event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange && m_zoom)
        place();
}

} // namespace Warmline
