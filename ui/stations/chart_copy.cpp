// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/chart_copy.h"

#include "ui/common/curve_legend.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>

#include <map>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

QString quoted(QString text)
{
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n'))
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text;
}

} // namespace

QString ChartCopy::csv(const QList<ChartCurve> &curves)
{
    QString text = u"time"_s;
    std::map<qint64, QStringList> lines;
    for (qsizetype i = 0; i < curves.size(); ++i) {
        text += u',' + quoted(curves[i].name + u' ' + curves[i].unit);
        for (const QList<QPointF> &segment : curves[i].curve.segments) {
            for (const QPointF &point : segment) {
                QStringList &fields = lines[qint64(point.x())];
                fields.resize(curves.size());
                fields[i] = QString::number(point.y(), 'g', QLocale::FloatingPointShortest);
            }
        }
    }
    text += u'\n';
    for (const auto &[atMs, fields] : lines)
        text += Times::local(atMs).toString(Qt::ISODate) + u',' + fields.join(u',') + u'\n';
    return text;
}

QImage ChartCopy::picture(const QString &title, CurveChart &chart, CurveLegend &legend)
{
    const Theme *theme = Theme::of(&chart);
    const QPixmap curves = chart.grab(), words = legend.grab();
    const qreal ratio = curves.devicePixelRatio();
    const int head = theme->lineHeight(TextRole::BodyStrong) + theme->px(12), margin = theme->px(10);
    const QSize size(std::max(chart.width(), legend.width()) + 2 * margin,
                     head + chart.height() + legend.height() + 2 * margin);
    QImage image(size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(theme->color(ColorToken::S1));
    QPainter painter(&image);
    painter.setFont(theme->font(TextRole::BodyStrong));
    painter.setPen(theme->color(ColorToken::T1));
    painter.drawText(QRect(margin, 0, size.width() - 2 * margin, head), Qt::AlignLeading | Qt::AlignVCenter,
                     title);
    painter.drawPixmap(margin, head, curves);
    painter.drawPixmap(margin, head + chart.height() + margin, words);
    return image;
}

ChartCopyButton::ChartCopyButton(std::function<QString()> title, CurveChart &chart, CurveLegend &legend,
                                 QWidget *parent)
    : KeyButton(tr("复制"), Kind::Quiet, parent)
    , m_title(std::move(title))
    , m_chart(chart)
    , m_legend(legend)
{
    setSizeClass(Size::Small);
    setToolTip(tr("把图上的曲线复制成图片或 CSV"));
    connect(this, &KeyButton::clicked, this, &ChartCopyButton::offer);
}

void ChartCopyButton::offer()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"chart_copy_menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("复制为图片"), this, &ChartCopyButton::copyPicture);
    menu->addAction(tr("复制为 CSV"), this, &ChartCopyButton::copyCsv);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void ChartCopyButton::copyPicture()
{
    QGuiApplication::clipboard()->setImage(ChartCopy::picture(m_title(), m_chart, m_legend));
}

void ChartCopyButton::copyCsv()
{
    QGuiApplication::clipboard()->setText(ChartCopy::csv(m_chart.curves()));
}

} // namespace Warmline
