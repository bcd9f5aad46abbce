// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include "ui/common/call_key.h"
#include "ui/common/chart_style.h"
#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/frt_ring.h"
#include "ui/common/key_button.h"
#include "ui/common/neighbour_grid.h"
#include "ui/common/pane.h"
#include "ui/common/segmented_control.h"
#include "ui/common/source_field.h"
#include "ui/common/step_spine.h"
#include "ui/common/theme.h"
#include "ui/common/value_tag.h"

#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QGridLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QStandardItemModel>
#include <QTableView>
#include <QValueAxis>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

QWidget *softphone()
{
    auto *pane = new Pane(u"通话"_s, u"telephone"_s);
    auto *grid = new QGridLayout;
    grid->setSpacing(8);
    auto *hold = new CallKey(u"保持"_s, u"pause"_s, QKeySequence(Qt::Key_F9));
    auto *mute = new CallKey(u"静音"_s, u"mic-mute"_s, QKeySequence(Qt::Key_F8));
    mute->setCheckable(true);
    mute->setChecked(true);
    auto *hangUp = new CallKey(u"挂断"_s, u"telephone-x"_s, QKeySequence(Qt::SHIFT | Qt::Key_F12));
    hangUp->setDanger(true);
    auto *answer = new CallKey(u"接听"_s, u"telephone"_s, QKeySequence(Qt::Key_F12));
    answer->setPrimary(true);
    grid->addWidget(hold, 0, 0);
    grid->addWidget(mute, 0, 1);
    grid->addWidget(new CallKey(u"转接"_s, u"reply"_s, QKeySequence(Qt::Key_F7)), 0, 2);
    grid->addWidget(new CallKey(u"拨号盘"_s, u"grid-3x3-gap-fill"_s, QKeySequence(Qt::CTRL | Qt::Key_D)), 1,
                    0);
    grid->addWidget(new CallKey(u"三方"_s, u"person-plus"_s, QKeySequence(Qt::CTRL | Qt::Key_F7)), 1, 1);
    grid->addWidget(hangUp, 1, 2);
    grid->addWidget(answer, 2, 0, 1, 3);
    auto *ring = new FrtRing;
    ring->setDiameter(100);
    ring->setUnitText(u"秒 / 15"_s);
    ring->setElapsedMs(4000);
    auto *small = new FrtRing;
    small->setDiameter(62);
    small->setUnitText(u"秒"_s);
    small->setElapsedMs(6000);
    grid->addWidget(ring, 3, 0, 1, 2, Qt::AlignCenter);
    grid->addWidget(small, 3, 2, Qt::AlignCenter);
    pane->contentLayout()->addLayout(grid);
    pane->contentLayout()->addStretch();
    return pane;
}

QWidget *ticket()
{
    auto *pane = new Pane(u"工单 NC-25-031877"_s, u"ticket-perforated"_s);
    pane->setPadded(false);
    pane->addHeaderWidget(new Chip(u"与来电号码一致"_s, ChipKind::Ok, u"check2"_s));
    pane->setAge(u"06:00 同步"_s);
    auto *spine = new StepSpine;
    spine->setSteps({{u"受理"_s, u"1:26 / 15:00"_s, SpineStep::State::Current, 0.095},
                     {u"派发"_s, u"节点 15:00"_s},
                     {u"处理"_s, u"到场 ≤ 1 小时"_s},
                     {u"验证"_s, u"回访 + 室温"_s},
                     {u"闭环"_s, u"三要素照片"_s, SpineStep::State::Done}});
    pane->contentLayout()->addWidget(spine);
    auto *form = new QGridLayout;
    form->setContentsMargins(12, 6, 12, 6);
    form->setSpacing(8);
    auto *combo = new QComboBox;
    combo->addItems({u"室温不达标"_s, u"漏水"_s});
    auto *kind = SourceField::wrap(u"类别"_s, combo);
    kind->setSource(ValueSource::Call);
    auto *temp = new SourceField(u"报称室温"_s);
    temp->setText(u"16.3 °C"_s);
    temp->setSource(ValueSource::System);
    temp->setSideText(u"客厅"_s);
    temp->setIconName(u"thermometer-half"_s, true);
    auto *plain = new QComboBox;
    plain->addItems({u"二网 / 楼内立管"_s});
    auto *story = SourceField::wrap(u"情况"_s, new QPlainTextEdit);
    story->setText(u"整户发凉，自昨夜起；楼上、楼下同样不热，对门正常。户内有 78 岁老人。"_s);
    story->setSource(ValueSource::Call);
    form->addWidget(kind, 0, 0);
    form->addWidget(temp, 0, 1);
    form->addWidget(plain, 1, 0);
    form->addWidget(story, 2, 0, 1, 2);
    auto *scope = new SegmentedControl(u"影响范围"_s);
    int key = 1;
    for (const QString &word : {u"一个房间"_s, u"整户"_s, u"同立管"_s, u"整栋"_s, u"整片"_s})
        scope->addSegment(word, QString::number(key++));
    scope->setCurrentIndex(2);
    form->addWidget(scope, 3, 0, 1, 2, Qt::AlignLeading);
    pane->contentLayout()->addLayout(form, 1);
    pane->actionBar()->addStretch(1);
    pane->actionBar()->addWidget(new KeyButton(u"转收费 / 抢修"_s));
    pane->actionBar()->addWidget(new KeyButton(u"确认受理并派发"_s, QKeySequence(Qt::CTRL | Qt::Key_Return),
                                               KeyButton::Kind::Primary));
    return pane;
}

QWidget *table()
{
    auto *pane = new Pane(u"派发建议"_s, u"list-check"_s);
    pane->setSideText(u"12 项因素 · 由座席确认"_s);
    pane->setPadded(false);
    auto *model = new QStandardItemModel(pane);
    model->setHorizontalHeaderLabels({u"班组"_s, u"持证"_s, u"距离"_s, u"评分"_s});
    const QList<QStringList> rows{
        {u"北区二组 · 周强"_s, u"管网、调节证 · 带超声流量计"_s, u"1.2 km"_s, u"92 分"_s},
        {u"北区一组 · 韩立"_s, u"管网证 · 手上 2 单"_s, u"0.8 km"_s, u"74 分"_s},
        {u"热力医生 · 孟凡"_s, u"二网平衡 · 全市"_s, u"6.5 km"_s, u"69 分"_s}};
    for (const QStringList &texts : rows) {
        QList<QStandardItem *> items;
        for (const QString &word : texts)
            items << new QStandardItem(Format::isolate(word));
        model->appendRow(items);
    }
    auto *view = new QTableView;
    view->setModel(model);
    view->setShowGrid(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(Theme::of(view)->metric(Theme::Metric::Row));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->horizontalHeader()->setStretchLastSection(true);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    view->setColumnWidth(1, 190);
    view->setColumnWidth(0, 130);
    view->setCurrentIndex(model->index(0, 0));
    pane->contentLayout()->addWidget(view);
    return pane;
}

QWidget *curves()
{
    auto *pane = new Pane(u"和丰站 · 近 24 小时"_s, u"graph-up"_s);
    pane->addHeaderWidget(new Chip(u"运行正常"_s, ChipKind::Ok, u"check2"_s));
    pane->setAge(u"8 秒前"_s);
    auto *chart = new QChart;
    auto *view = new QChartView(chart);
    view->setRenderHint(QPainter::Antialiasing);
    view->setMinimumHeight(190);
    view->setAccessibleName(u"曲线"_s);
    auto *time = new QDateTimeAxis;
    time->setFormat(u"HH:mm"_s);
    time->setTickCount(5);
    const qint64 start = 1'768'000'000'000;
    time->setRange(QDateTime::fromMSecsSinceEpoch(start), QDateTime::fromMSecsSinceEpoch(start + 86'400'000));
    auto *celsius = new QValueAxis;
    celsius->setRange(30, 60);
    celsius->setTickCount(4);
    celsius->setLabelFormat(u"%.0f"_s);
    chart->addAxis(time, Qt::AlignBottom);
    chart->addAxis(celsius, Qt::AlignLeft);
    ChartStyle::follow(chart);
    const auto curve = [&](CurveKind kind, double base, bool gap, bool compare = false) {
        QList<CurvePoint> points;
        for (int i = 0; i <= 288; ++i) {
            const bool missing = gap && i > 232 && i < 244;
            const double value = base + 2.5 * std::cos(i / 60.0) + 0.3 * std::sin(i * 1.7);
            points << CurvePoint{start + i * 300'000LL, missing ? std::nullopt : std::optional(value)};
        }
        auto *series = new GapAwareSeries(view, kind, time, celsius, compare);
        series->setGapsVisible(gap && kind == CurveKind::Supply);
        series->setCurve(GapCurve::split(points));
    };
    curve(CurveKind::Supply, 50, true);
    curve(CurveKind::Return, 38, true);
    curve(CurveKind::Set, 49.6, false);
    curve(CurveKind::Outside, 44, false);
    pane->contentLayout()->addWidget(view);
    return pane;
}

QWidget *neighbours()
{
    auto *pane = new Pane(u"邻户室温"_s, u"buildings"_s);
    pane->setSideText(u"以 18 °C 为界"_s);
    auto *grid = new NeighbourGrid;
    grid->setGrid({u"2-1 立管 北"_s, u"2-2 立管 南"_s, u"1-1 立管 北"_s, u"1-2 立管 南"_s},
                  {u"6"_s, u"5"_s, u"4"_s},
                  {{u"601"_s, 16.4, u"楼上"_s, u"3 分"_s},
                   {u"602"_s, 20.9, {}, u"3 分"_s},
                   {u"1-602"_s, 20.4, {}, u"5 分"_s},
                   {u"1-601"_s, 21.2, {}, u"2 分"_s},
                   {u"501"_s, 16.3, u"本户"_s, u"2 分"_s, true},
                   {u"502"_s, 20.6, u"对门"_s, u"3 分"_s},
                   {u"1-502"_s, 20.1, {}, u"2 分"_s},
                   {u"1-501"_s, {}},
                   {u"401"_s, 16.1, u"楼下"_s, u"6 分"_s},
                   {u"402"_s, 20.8, {}, u"3 分"_s},
                   {u"1-402"_s, 19.7, {}, u"4 分"_s, false, true},
                   {u"1-401"_s, 20.9, {}, u"3 分"_s}});
    pane->contentLayout()->addWidget(grid);
    return pane;
}

QWidget *tags()
{
    auto *pane = new Pane(u"测点"_s, u"speedometer2"_s);
    auto *grid = new QGridLayout;
    grid->setSpacing(8);
    const auto put = [&](int row, int column, const ValueTagData &data) {
        auto *tag = new ValueTag;
        tag->setData(data);
        grid->addWidget(tag, row, column);
    };
    put(0, 0, {u"供温"_s, u"96.8"_s, u"°C"_s, u"8 秒"_s, ValueQuality::Good, ColorToken::Supply});
    put(0, 1, {u"回温"_s, u"38.1"_s, u"°C"_s, u"8 秒"_s, ValueQuality::Good, ColorToken::Ret});
    put(0, 2, {u"频率"_s, u"43.5"_s, u"Hz"_s, u"8 秒"_s, ValueQuality::Good, ColorToken::Set});
    put(1, 0, {u"回压"_s, u"0.29"_s, u"MPa"_s, u"3 分 12 秒"_s, ValueQuality::Stale, ColorToken::Ret});
    put(1, 1, {u"补水量"_s, u"9.99"_s, u"m³/h"_s, u"26 分"_s, ValueQuality::Bad, ColorToken::Set});
    put(1, 2, {u"压差"_s, {}, {}, {}, ValueQuality::NoSensor, ColorToken::Set});
    pane->contentLayout()->addLayout(grid);
    pane->contentLayout()->addStretch();
    return pane;
}

} // namespace

SeatGallery::SeatGallery(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(8, 8, 8, 8);
    grid->setSpacing(8);
    grid->addWidget(softphone(), 0, 0);
    grid->addWidget(ticket(), 0, 1);
    grid->addWidget(tags(), 1, 0);
    grid->addWidget(curves(), 1, 1);
    auto *below = new QHBoxLayout;
    below->addWidget(table(), 1);
    below->addWidget(neighbours(), 1);
    below->setSpacing(8);
    grid->addLayout(below, 2, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
}

} // namespace Warmline
