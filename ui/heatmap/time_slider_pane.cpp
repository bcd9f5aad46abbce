// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/time_slider_pane.h"

#include "app/services/map/map_service.h"
#include "app/services/session.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/heatmap/map_model.h"
#include "ui/heatmap/time_histogram.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr int kTicksPerSecond = 4;

QToolButton *button(const QString &name, const QString &tip)
{
    auto *b = new QToolButton;
    b->setObjectName(name);
    b->setToolTip(tip);
    b->setAccessibleName(tip);
    b->setLayoutDirection(Qt::LeftToRight); // time runs that way in every language
    return b;
}

QPixmap keyPixmap(const QWidget *widget, bool dashed)
{
    const Theme *theme = Theme::of(widget);
    const qreal ratio = widget->devicePixelRatioF();
    QPixmap pixmap(QSize(theme->px(16), theme->px(12)) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    if (dashed) {
        QPen pen(theme->color(ColorToken::Outside), theme->pxF(1.4));
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.drawLine(QPointF(0, theme->pxF(6)), QPointF(theme->pxF(16), theme->pxF(6)));
    } else {
        painter.fillRect(QRectF(theme->pxF(3), theme->pxF(1), theme->pxF(10), theme->pxF(10)),
                         theme->color(ColorToken::Accent));
    }
    return pixmap;
}

} // namespace

TimeSliderPane::TimeSliderPane(MapModel &model, QWidget *parent)
    : Pane(tr("时间窗"), u"clock-history"_s, parent)
    , m_model(model)
    , m_histogram(new TimeHistogram)
    , m_play(button(u"map_play"_s, tr("播放")))
    , m_step(button(u"map_step"_s, tr("向后一格")))
    , m_speedButton(button(u"map_speed"_s, tr("播放速度")))
    , m_now(button(u"map_now"_s, tr("跟随现在")))
    , m_span(button(u"map_span"_s, tr("时间轴的长度")))
    , m_window(new QLabel)
    , m_slot(new QLabel)
    , m_count(new QLabel)
    , m_difference(new QLabel)
    , m_dayBeforeKey(new QLabel)
{
    setObjectName(u"map_slider"_s);
    setHeaderVisible(false);
    build();
    m_timer.setInterval(1000 / kTicksPerSecond);
    connect(&m_timer, &QTimer::timeout, this, &TimeSliderPane::onTick);
    connect(m_play, &QToolButton::clicked, this, [this] { setPlaying(!isPlaying()); });
    connect(m_step, &QToolButton::clicked, this, [this] { step(m_model.service().histogram().stepMs); });
    connect(m_speedButton, &QToolButton::clicked, this, [this] {
        m_speed = m_speed == 60 ? 600 : m_speed == 600 ? 3600 : 60;
        applyTheme();
    });
    connect(m_now, &QToolButton::clicked, this, [this](bool on) {
        setPlaying(false);
        MapService &map = m_model.service();
        if (on) // the window's end meets the span's, then both move with the clock
            map.setWindow(map.histogram().fromMs + map.histogram().stepMs * map.histogram().counts.size()
                              - (map.windowToMs() - map.windowFromMs()),
                          map.histogram().fromMs + map.histogram().stepMs * map.histogram().counts.size());
        map.setFollowing(on);
        refresh();
    });
    connect(m_histogram, &TimeHistogram::windowEdited, this, [this](qint64 from, qint64 to) {
        setPlaying(false);
        m_model.service().setWindow(from, to);
    });
    connect(&model.service(), &MapService::histogramChanged, this, &TimeSliderPane::refresh);
    connect(&model.service(), &MapService::pointsChanged, this, &TimeSliderPane::refreshWindow);
    connect(Theme::of(this), &Theme::changed, this, &TimeSliderPane::applyTheme);
    applyTheme();
    refresh();
}

void TimeSliderPane::build()
{
    auto *row = new QHBoxLayout;
    auto *left = new QVBoxLayout;
    auto *keys = new QHBoxLayout;
    keys->setSpacing(4);
    m_now->setCheckable(true);
    m_now->setText(tr("现在"));
    buildSpans();
    for (QToolButton *b : {m_play, m_step, m_speedButton, m_now, m_span})
        keys->addWidget(b);
    keys->addStretch(1);
    left->addLayout(keys);
    m_window->setObjectName(u"map_window_text"_s);
    setTextRole(m_window, TextRole::BodyStrong);
    setTextRole(m_slot, TextRole::Label, ColorToken::T2);
    left->addWidget(m_window);
    left->addWidget(m_slot);
    left->addStretch(1);
    left->setSpacing(2);
    row->addLayout(left);
    row->addWidget(m_histogram, 1);

    auto *right = new QGridLayout;
    right->setHorizontalSpacing(7);
    right->setVerticalSpacing(3);
    auto *dashes = new QLabel;
    auto *square = new QLabel;
    dashes->setObjectName(u"map_key_day_before"_s);
    square->setObjectName(u"map_key_window"_s);
    m_count->setObjectName(u"map_window_count"_s);
    m_difference->setObjectName(u"map_window_difference"_s);
    for (QLabel *label : {m_dayBeforeKey, m_count})
        setTextRole(label, TextRole::Label, ColorToken::T1);
    setTextRole(m_difference, TextRole::Label, ColorToken::T2);
    right->addWidget(dashes, 0, 0);
    right->addWidget(m_dayBeforeKey, 0, 1);
    right->addWidget(square, 1, 0);
    right->addWidget(m_count, 1, 1);
    right->addWidget(m_difference, 2, 0, 1, 2);
    right->setRowStretch(3, 1);
    right->setColumnMinimumWidth(1, 120);
    row->addLayout(right);
    contentLayout()->addLayout(row, 1);
    m_dayBeforeKey->setText(tr("昨日同时"));
}

void TimeSliderPane::setPlaying(bool playing)
{
    if (playing)
        m_timer.start();
    else
        m_timer.stop();
    applyTheme();
}

void TimeSliderPane::onTick()
{
    step(1000LL * speed() / kTicksPerSecond);
}

qint64 TimeSliderPane::speed() const
{
    return m_speed * std::max<qint64>(1, m_model.service().histogram().stepMs / MapService::kSlotMs);
}

void TimeSliderPane::buildSpans()
{
    auto *menu = new QMenu(m_span);
    const std::pair<QString, int> spans[] = {
        {tr("24 小时"), 1}, {tr("7 天"), 7}, {tr("30 天"), 30}, {tr("采暖季（180 天）"), 180}};
    for (const auto &[text, days] : spans) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, text, days] {
            setPlaying(false);
            m_span->setText(text);
            m_model.service().setSpanLength(days * kDayMs);
        });
    }
    m_span->setMenu(menu);
    m_span->setPopupMode(QToolButton::InstantPopup);
    m_span->setText(spans[0].first);
}

void TimeSliderPane::step(qint64 ms)
{
    MapService &map = m_model.service();
    const ComplaintHistogram &histogram = map.histogram();
    const qint64 end = histogram.fromMs + histogram.stepMs * histogram.counts.size();
    const qint64 length = map.windowToMs() - map.windowFromMs();
    if (histogram.counts.isEmpty() || length <= 0)
        return;
    qint64 from = map.windowFromMs() + ms;
    if (map.windowToMs() >= end) // at the end: from the beginning again
        from = histogram.fromMs;
    from = std::min(from, end - length);
    map.setWindow(from, from + length);
}

void TimeSliderPane::refresh()
{
    const MapService &map = m_model.service();
    const ComplaintHistogram &histogram = map.histogram();
    m_histogram->setTimeZone(QTimeZone(m_model.session().info().timeZone.toLatin1()));
    m_histogram->setCounts(histogram.fromMs, histogram.stepMs, histogram.counts, histogram.dayBefore);
    refreshWindow();
}

void TimeSliderPane::refreshWindow()
{
    const MapService &map = m_model.service();
    m_histogram->setWindow(map.windowFromMs(), map.windowToMs());
    const QTimeZone zone(m_model.session().info().timeZone.toLatin1());
    const auto text = [&](qint64 ms, const QString &format) {
        return QDateTime::fromMSecsSinceEpoch(ms, zone).toString(format);
    };
    if (map.windowToMs() <= map.windowFromMs()) {
        m_window->setText(u"—"_s);
        return;
    }
    const bool sameDay = text(map.windowFromMs(), u"yyyyMMdd"_s) == text(map.windowToMs(), u"yyyyMMdd"_s);
    m_window->setText(Format::isolate(text(map.windowFromMs(), sameDay ? u"HH:mm"_s : u"MM-dd HH:mm"_s)
                                      + u" – "_s
                                      + text(map.windowToMs(), sameDay ? u"HH:mm"_s : u"MM-dd HH:mm"_s)));
    const qint64 count = map.complaintCount();
    const qint64 before = map.complaintsDayBefore();
    m_count->setText(tr("所选窗口 %1 件").arg(Format::isolate(Format::number(static_cast<double>(count)))));
    QString difference;
    if (map.windowToMs() - map.windowFromMs() > kDayMs) {
        difference.clear(); // the day before lies inside the window itself
    } else if (before > 0) {
        const double percent = 100.0 * static_cast<double>(count - before) / static_cast<double>(before);
        difference = tr("较昨日同时 %1").arg(Format::isolate(Format::signedNumber(percent) + u" %"_s));
    } else {
        difference = tr("昨日同时 %1 件").arg(Format::isolate(u"0"_s));
    }
    m_difference->setText(difference);
    m_histogram->setAccessibleDescription(
        tr("%1；%2；%3").arg(m_window->text(), m_count->text(), difference));
    m_now->setChecked(map.isFollowing());
    const qint64 slot = map.histogram().stepMs;
    m_slot->setText(slot >= kDayMs               ? tr("1 天一格")
                    : slot > MapService::kSlotMs ? tr("3 小时一格")
                                                 : tr("15 分钟一格"));
    m_speedButton->setText(Format::isolate(u"×%1"_s.arg(speed())));
    m_speedButton->setAccessibleName(tr("播放速度 %1").arg(m_speedButton->text()));
}

void TimeSliderPane::applyTheme()
{
    const Theme *theme = Theme::of(this);
    const int icon = theme->metric(Theme::Metric::IconButton);
    m_play->setIcon(Icons::get(isPlaying() ? u"pause-fill"_s : u"play-fill"_s));
    m_play->setToolTip(isPlaying() ? tr("暂停") : tr("播放"));
    m_play->setAccessibleName(m_play->toolTip());
    m_step->setIcon(Icons::get(u"skip-end"_s));
    m_speedButton->setText(Format::isolate(u"×%1"_s.arg(speed())));
    m_speedButton->setAccessibleName(tr("播放速度 %1").arg(m_speedButton->text()));
    for (QToolButton *b : {m_play, m_step, m_speedButton, m_now, m_span}) {
        b->setIconSize({icon, icon});
        b->setFont(theme->font(TextRole::Label));
        b->setMinimumSize(theme->px(28), theme->px(26));
    }
    findChild<QLabel *>(u"map_key_day_before"_s)->setPixmap(keyPixmap(this, true));
    findChild<QLabel *>(u"map_key_window"_s)->setPixmap(keyPixmap(this, false));
}

} // namespace Warmline
