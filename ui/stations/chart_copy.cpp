// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stations/chart_copy.h"

#include "ui/common/curve_legend.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/stations/long_chart.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <map>
#include <utility>

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

CopySource::CopySource(CurveChart &source, CurveLegend &words)
    : chart(&source)
    , legend(&words)
    , curves([&source] { return source.shownCurves(); })
{ }

CopySource::CopySource(LongChart &source, CurveLegend &words)
    : chart(&source)
    , legend(&words)
    , curves([&source] { return source.shownCurves(); })
{ }

QString ChartCopy::csvOf(const QList<CopySource> &sources)
{
    QList<ChartCurve> curves;
    for (const CopySource &source : sources) {
        if (source.isShown())
            curves.append(source.curves());
    }
    return csv(curves);
}

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

QImage ChartCopy::picture(const QString &title, const QList<CopySource> &sources)
{
    const Theme *theme = Theme::of();
    const int head = theme->lineHeight(TextRole::BodyStrong) + theme->px(12), margin = theme->px(10);
    QList<QPixmap> parts;
    QSize size(0, head + margin);
    qreal ratio = 1;
    for (const CopySource &source : sources) {
        if (!source.isShown())
            continue;
        for (QWidget *widget : {source.chart, static_cast<QWidget *>(source.legend)}) {
            parts.append(widget->grab());
            ratio = parts.last().devicePixelRatio();
            size.setWidth(std::max(size.width(), widget->width() + 2 * margin));
            size.rheight() += widget->height() + margin;
        }
    }
    QImage image(size.expandedTo({1, 1}) * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(theme->color(ColorToken::S1));
    QPainter painter(&image);
    painter.setFont(theme->font(TextRole::BodyStrong));
    painter.setPen(theme->color(ColorToken::T1));
    painter.drawText(QRect(margin, 0, size.width() - 2 * margin, head), Qt::AlignLeading | Qt::AlignVCenter,
                     title);
    int top = head;
    for (const QPixmap &part : std::as_const(parts)) {
        painter.drawPixmap(margin, top, part);
        top += qRound(part.deviceIndependentSize().height()) + margin;
    }
    return image;
}

ChartCopyButton::ChartCopyButton(std::function<QString()> title, QList<CopySource> sources, QWidget *parent)
    : KeyButton(tr("复制"), Kind::Quiet, parent)
    , m_title(std::move(title))
    , m_sources(std::move(sources))
{
    setSizeClass(Size::Small);
    setToolTip(tr("把图上的曲线复制成图片或 CSV"));
    connect(this, &KeyButton::clicked, this, &ChartCopyButton::offer);
}

void ChartCopyButton::setNarrow()
{
    setAccessibleName(text());
    setIconName(u"clipboard2-data"_s);
    setText({});
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
    QGuiApplication::clipboard()->setImage(ChartCopy::picture(m_title(), m_sources));
}

void ChartCopyButton::copyCsv()
{
    QGuiApplication::clipboard()->setText(ChartCopy::csvOf(m_sources));
}

} // namespace Warmline
