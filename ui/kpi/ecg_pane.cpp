// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpi/ecg_pane.h"

#include "app/services/kpi/kpi_service.h"
#include "app/services/sync/connection_status.h"
#include "ui/common/chart_style.h"
#include "ui/common/format.h"
#include "ui/common/paint.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/common/tier_glyph.h"
#include "ui/kpi/service_ecg_chart.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

/// Samples of the lines with their names, for the header; makes way when it gets narrow.
class EcgLegend : public QWidget
{
public:
    explicit EcgLegend(QWidget *parent)
        : QWidget(parent)
    {
        m_words = {EcgPane::tr("每 10 分来电（带 = 常态）"), EcgPane::tr("平均室温"), EcgPane::tr("室外"),
                   EcgPane::tr("红色工单")};
        setAccessibleName(m_words.join(u"，"_s));
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    /// The line of rooms is explained where it is drawn.
    void setRoomShown(bool shown)
    {
        if (shown == m_room)
            return;
        m_room = shown;
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        const Theme *theme = Theme::of(this);
        int width = 0;
        for (int i = 0; i < m_words.size(); ++i) {
            if (isShown(i))
                width += Paint::textWidth(theme->font(TextRole::Label), m_words[i]) + theme->px(38);
        }
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
        const CurveKind kinds[] = {CurveKind::Main, CurveKind::Room, CurveKind::Outside};
        qreal x = 0;
        for (int i = 0; i < m_words.size(); ++i) {
            if (!isShown(i))
                continue;
            const auto place = [&](qreal left, qreal wide) {
                return Paint::visual(layoutDirection(), QRectF(rect()), {left, 0, wide, qreal(height())});
            };
            const QRectF mark = place(x, theme->px(18));
            if (i < 3) {
                painter.setPen(ChartStyle::pen(kinds[i]));
                painter.drawLine(QPointF(mark.left(), mark.center().y()),
                                 QPointF(mark.right(), mark.center().y()));
            } else {
                paintTier(&painter, {mark.center().x() - 5, mark.center().y() - 5, 10, 10}, TierLook::Red);
            }
            const qreal wide = Paint::textWidth(theme->font(TextRole::Label), m_words[i]);
            Paint::text(&painter, place(x + theme->px(23), wide), theme->font(TextRole::Label),
                        theme->color(ColorToken::T2), m_words[i], Paint::start(layoutDirection()));
            x += wide + theme->px(38);
        }
    }

private:
    [[nodiscard]] bool isShown(int word) const { return word != 1 || m_room; }

    QStringList m_words;
    bool m_room = true;
};

std::optional<double> lastOf(const QList<std::optional<double>> &values)
{
    // An hour back at most: older is not "now".
    for (qsizetype i = values.size() - 1; i >= std::max<qsizetype>(0, values.size() - 6); --i) {
        if (values[i])
            return values[i];
    }
    return {};
}

} // namespace

EcgPane::EcgPane(KpiService &kpi, ConnectionStatus &connection, QWidget *parent)
    : Pane(tr("热力服务心电图"), u"heart-pulse"_s, parent)
    , m_kpi(kpi)
    , m_connection(connection)
    , m_chart(new ServiceEcgChart(this))
{
    setObjectName(u"kpi_ecg_pane"_s);
    m_chart->setObjectName(u"kpi_ecg"_s);
    m_legend = new EcgLegend(this);
    addHeaderWidget(m_legend);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *start = new QVBoxLayout;
    m_calls = addFigure(start, tr("呼入 / 10 分"), u"ecg_calls"_s, int(ColorToken::T1));
    start->addStretch(1);
    m_room = addFigure(start, tr("平均室温"), u"ecg_room"_s, int(ColorToken::Room));
    auto *end = new QVBoxLayout;
    m_answer = addFigure(end, tr("今日接通率"), u"ecg_answer"_s, int(ColorToken::T1));
    end->addStretch(1);
    m_red = addFigure(end, tr("红色工单 %1").arg(Format::quantity(24, Format::unit(u"h"_s))), u"ecg_red"_s,
                      int(ColorToken::T1));
    end->addStretch(1);
    m_outdoor = addFigure(end, tr("室外"), u"ecg_outdoor"_s, int(ColorToken::Outside));
    row->addLayout(start);
    row->addWidget(m_chart, 1);
    row->addLayout(end);
    contentLayout()->addLayout(row);
    stateView()->showLoading(tr("取来电与测点"));
    showState();
    connect(&kpi, &KpiService::ecgReady, this, &EcgPane::onEcg);
    connect(&kpi, &KpiService::todayReady, this, &EcgPane::refreshToday);
    connect(&kpi, &KpiService::failed, this, [this](const Error &error) {
        if (showsContent())
            return;
        stateView()->showError(tr("取不到心电图"), error.message());
        showState();
    });
    connect(stateView(), &StateView::retryRequested, &kpi, &KpiService::refresh);
    connect(&connection, &ConnectionStatus::ticked, this, [this] {
        if (isVisible() && m_kpi.ecg().asOfMs > 0)
            setAge(Format::age(m_connection.nowMs() - m_kpi.ecg().asOfMs));
    });
    if (kpi.ecg().asOfMs > 0)
        onEcg(kpi.ecg());
}

EcgPane::Figure EcgPane::addFigure(QVBoxLayout *column, const QString &title, const QString &name, int token)
{
    Figure figure;
    figure.box = new QWidget(this);
    figure.box->setMinimumWidth(Theme::of(this)->px(92)); // −24.3 °C at the size of figures
    auto *label = new QLabel(title, figure.box);
    setTextRole(label, TextRole::Label, ColorToken::T2);
    figure.value = new QLabel(figure.box);
    figure.value->setObjectName(name);
    setTextRole(figure.value, TextRole::FigureSmall, ColorToken(token));
    auto *layout = new QVBoxLayout(figure.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(label);
    layout->addWidget(figure.value);
    column->addWidget(figure.box);
    return figure;
}

void EcgPane::onEcg(const ServiceEcg &ecg)
{
    if (ecg.calls.isEmpty()) {
        stateView()->showEmpty(tr("近 24 小时还没有来电"), u"heart-pulse"_s);
        showState();
        return;
    }
    m_chart->setEcg(ecg);
    setAge(Format::age(m_connection.nowMs() - ecg.asOfMs));
    m_calls.value->setText(Format::isolate(Format::number(ecg.calls.last())));
    const auto room = lastOf(ecg.meanRoom);
    m_room.box->setVisible(room.has_value());
    static_cast<EcgLegend *>(m_legend)->setRoomShown(
        std::ranges::any_of(ecg.meanRoom, [](const std::optional<double> &t) { return t.has_value(); }));
    m_room.value->setText(Format::quantity(room, u"°C"_s, 1));
    const auto outdoor = lastOf(ecg.outdoor);
    m_outdoor.box->setVisible(outdoor.has_value());
    m_outdoor.value->setText(Format::quantity(outdoor, u"°C"_s, 1));
    refreshToday();
    showContent();
}

void EcgPane::refreshToday()
{
    const CentreToday &today = m_kpi.today();
    m_answer.box->setVisible(today.answerRate.has_value());
    m_answer.value->setText(Format::quantity(today.answerRate, u"%"_s, 1));
    m_red.box->setVisible(today.asOfMs > 0);
    m_red.value->setText(Format::isolate(Format::number(today.redTickets24h)));
}

} // namespace Warmline
