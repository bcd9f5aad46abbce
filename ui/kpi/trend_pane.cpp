// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpi/trend_pane.h"

#include "ui/common/chart_style.h"
#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/state_view.h"
#include "ui/common/symbols.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/kpi/kpi_words.h"

#include <QGridLayout>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

qsizetype daysWithData(const KpiFigure &figure)
{
    return std::ranges::count_if(figure.trend,
                                 [](const KpiTrendPoint &point) { return point.value.has_value(); });
}

} // namespace

TrendCell::TrendCell(QWidget *parent)
    : QWidget(parent)
{
    setLayoutDirection(Qt::LeftToRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TrendCell::setFigure(const KpiFigure &figure)
{
    m_figure = figure;
    const KpiDefinition &definition = Kpi::definition(figure.value.id);
    setAccessibleName(QString(definition.title + u'，' + KpiWords::value(figure.value.id, figure.value.value)
                              + u'，' + KpiWords::statusTitle(figure.value.status)));
    QStringList days;
    for (const KpiTrendPoint &point : figure.trend) {
        if (point.value)
            days.append(QString(Times::day(point.dayMs) + u"  "_s
                                + KpiWords::value(figure.value.id, point.value) + u"  n = "_s
                                + Format::number(double(point.n))));
    }
    setToolTip(days.last(std::min<qsizetype>(days.size(), 14)).join(u'\n'));
    update();
}

std::pair<double, double> TrendCell::bounds(const KpiFigure &figure)
{
    double low = 1e12;
    double high = -1e12;
    const auto take = [&](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const KpiTrendPoint &point : figure.trend) {
        if (point.value)
            take(*point.value);
    }
    if (figure.value.target)
        take(*figure.value.target);
    if (low > high)
        return {0, 1};
    const double pad = std::max((high - low) * 0.12, 0.01);
    return {low - pad, high + pad};
}

QSize TrendCell::sizeHint() const
{
    return {Theme::of(this)->px(190), Theme::of(this)->px(130)};
}

QSize TrendCell::minimumSizeHint() const
{
    return {Theme::of(this)->px(140), Theme::of(this)->px(98)};
}

void TrendCell::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(&painter);
    const qreal axis = theme->lineHeight(TextRole::Axis);
    const qreal top = theme->lineHeight(TextRole::Label) + theme->px(30);
    const QString target = KpiWords::target(m_figure.value.id, m_figure.value.target);
    const qreal side = target.isEmpty()
                         ? theme->px(4)
                         : Paint::textWidth(theme->font(TextRole::Axis), target) + theme->px(8);
    paintPlot(&painter,
              {theme->pxF(2), top, width() - side - theme->pxF(2), height() - top - axis - theme->px(4)});
}

void TrendCell::paintHead(QPainter *painter) const
{
    const Theme *theme = Theme::of(this);
    const qreal line = theme->lineHeight(TextRole::Label);
    const QString status = KpiWords::statusTitle(m_figure.value.status);
    const QFont statusFont = theme->font(TextRole::LabelStrong);
    const qreal statusWidth = Paint::textWidth(statusFont, status);
    const qreal mark = theme->px(13);
    const ColorToken ink = KpiWords::statusInk(m_figure.value.status);
    Paint::text(painter, {width() - statusWidth - 1, 0, statusWidth + 1, line}, statusFont, theme->color(ink),
                status, Qt::AlignRight | Qt::AlignVCenter);
    KpiWords::paintStatus(painter,
                          {width() - statusWidth - mark - theme->px(5), (line - mark) / 2, mark, mark},
                          m_figure.value.status);
    Paint::text(painter, {0, 0, width() - statusWidth - mark - theme->px(12), line},
                theme->font(TextRole::LabelStrong), theme->color(ColorToken::T1),
                Kpi::definition(m_figure.value.id).shortTitle);
    Paint::text(painter, {0, line, qreal(width()), qreal(theme->px(26))}, theme->font(TextRole::FigureSmall),
                theme->color(ColorToken::T1), KpiWords::value(m_figure.value.id, m_figure.value.value));
}

void TrendCell::paintPlot(QPainter *painter, const QRectF &plot) const
{
    const Theme *theme = Theme::of(this);
    const auto [low, high] = bounds(m_figure);
    const qsizetype count = m_figure.trend.size();
    const auto place = [&, low = low, high = high](qsizetype day, double value) {
        return QPointF(plot.left()
                           + (count > 1 ? plot.width() * double(day) / double(count - 1) : plot.width() / 2),
                       plot.bottom() - plot.height() * (value - low) / (high - low));
    };
    const auto drawPiece = [&](const QPolygonF &piece) {
        QPolygonF area = piece;
        area << QPointF(piece.last().x(), plot.bottom()) << QPointF(piece.first().x(), plot.bottom());
        QColor fill = theme->color(ColorToken::Accent);
        fill.setAlphaF(0.12f);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawPolygon(area);
        QPen pen = ChartStyle::pen(CurveKind::Main);
        pen.setWidthF(theme->pxF(1.6));
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        if (piece.size() > 1)
            painter->drawPolyline(piece);
        else
            painter->drawEllipse(piece.first(), 1.5, 1.5);
    };
    QPolygonF piece;
    for (qsizetype day = 0; day < count; ++day) {
        if (m_figure.trend[day].value)
            piece.append(place(day, *m_figure.trend[day].value));
        else if (!piece.isEmpty())
            drawPiece(std::exchange(piece, {}));
    }
    if (!piece.isEmpty())
        drawPiece(piece);

    const QFont axis = theme->font(TextRole::Axis);
    const qreal line = theme->lineHeight(TextRole::Axis);
    if (m_figure.value.target) {
        const qreal y = place(0, *m_figure.value.target).y();
        painter->setPen(ChartStyle::pen(CurveKind::Target));
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        Paint::text(painter, {plot.right() + theme->px(5), y - line / 2, 120, line}, axis,
                    theme->color(ColorToken::T1), KpiWords::target(m_figure.value.id, m_figure.value.target));
        const bool lower = Kpi::definition(m_figure.value.id).lowerIsBetter;
        for (qsizetype day = 0; day < count; ++day) {
            const auto &value = m_figure.trend[day].value;
            if (!value || (lower ? *value <= *m_figure.value.target : *value >= *m_figure.value.target))
                continue;
            const QPointF at = place(day, *value);
            painter->setPen(QPen(theme->color(ColorToken::Yel), 1));
            painter->setBrush(theme->color(ColorToken::YelF));
            painter->drawPath(Symbols::triangle(
                {at.x() - theme->pxF(4), at.y() - theme->pxF(4), theme->pxF(8), theme->pxF(8)}));
        }
    }
    if (count < 1)
        return;
    const QRectF foot(plot.left(), plot.bottom() + theme->px(3), plot.width(), line);
    Paint::text(painter, foot, axis, theme->color(ColorToken::T2),
                Times::local(m_figure.trend.first().dayMs).toString(u"MM-dd"_s));
    Paint::text(painter, foot, axis, theme->color(ColorToken::T2), tr("今日"),
                Qt::AlignRight | Qt::AlignVCenter);
}

TrendPane::TrendPane(KpiService &kpi, QWidget *parent)
    : Pane(tr("趋势与目标线"), u"graph-up-arrow"_s, parent)
{
    setObjectName(u"kpi_trend_pane"_s);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(12);
    for (int i = 0; i < kMost; ++i) {
        auto *cell = new TrendCell(this);
        cell->setObjectName(u"kpi_trend_%1"_s.arg(i));
        grid->addWidget(cell, i / 2, i % 2);
        m_cells.append(cell);
    }
    contentLayout()->addLayout(grid);
    stateView()->showLoading(tr("算趋势"));
    showState();
    connect(&kpi, &KpiService::reportReady, this, &TrendPane::onReport);
    connect(&kpi, &KpiService::failed, this, [this](const Error &error) {
        if (showsContent())
            return;
        stateView()->showError(tr("算不出趋势"), error.message());
        showState();
    });
    connect(stateView(), &StateView::retryRequested, &kpi, &KpiService::refresh);
    if (kpi.report().asOfMs > 0)
        onReport(kpi.report());
}

QList<KpiFigure> TrendPane::chosen(const KpiReport &report)
{
    QList<KpiFigure> figures = report.figures;
    figures.removeIf([](const KpiFigure &figure) { return daysWithData(figure) < 2; });
    std::ranges::stable_sort(figures, [](const KpiFigure &a, const KpiFigure &b) {
        // Transfers are so far within their target that their line says nothing: after the others.
        const auto place = [](const KpiFigure &figure) {
            return !figure.value.target ? 2 : figure.value.id == KpiId::TransfersPerSolved ? 1 : 0;
        };
        return place(a) < place(b);
    });
    return figures.first(std::min<qsizetype>(figures.size(), kMost));
}

void TrendPane::onReport(const KpiReport &report)
{
    const QList<KpiFigure> figures = chosen(report);
    if (figures.isEmpty()) {
        stateView()->showEmpty(tr("有数据的日子不到两天，还看不出趋势"), u"graph-up-arrow"_s);
        showState();
        return;
    }
    for (int i = 0; i < kMost; ++i) {
        m_cells[i]->setVisible(i < figures.size());
        if (i < figures.size())
            m_cells[i]->setFigure(figures[i]);
    }
    showContent();
}

} // namespace Warmline
