// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/notice_bars.h"

#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainterPath>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

// The band keeps its red in the dark theme, where the token `war` is a text colour.
const QColor WarRed(0x78, 0x10, 0x1E);

} // namespace

WarBand::WarBand(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_main(new QLabel(this))
    , m_sub(new QLabel(this))
    , m_clock(new QLabel(this))
    , m_clockSub(new QLabel(this))
    , m_layout(new QHBoxLayout(this))
{
    setTextRole(m_title, TextRole::Lead, ColorToken::OnWar);
    setTextRole(m_main, TextRole::BodyStrong, ColorToken::OnWar);
    setTextRole(m_sub, TextRole::Label, ColorToken::OnWar);
    setTextRole(m_clock, TextRole::Lead, ColorToken::OnWar);
    setTextRole(m_clockSub, TextRole::Label, ColorToken::OnWar);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addStretch();
    lines->addWidget(m_main);
    lines->addWidget(m_sub);
    lines->addStretch();
    auto *clocks = new QVBoxLayout;
    clocks->setSpacing(0);
    clocks->addStretch();
    clocks->addWidget(m_clock, 0, Qt::AlignTrailing);
    clocks->addWidget(m_clockSub, 0, Qt::AlignTrailing);
    clocks->addStretch();
    m_layout->addWidget(m_title);
    m_layout->addLayout(lines);
    m_layout->addStretch(1);
    m_layout->addLayout(clocks);
    for (QLabel *label : {m_main, m_sub, m_clock, m_clockSub})
        label->hide();
    setTitle(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(Theme::of(this), &Theme::changed, this, &WarBand::applyTheme);
    applyTheme();
}

void WarBand::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void WarBand::setLines(const QString &main, const QString &sub)
{
    m_main->setText(main);
    m_main->setVisible(!main.isEmpty());
    m_sub->setText(sub);
    m_sub->setVisible(!sub.isEmpty());
    setAccessibleDescription(main + u"，"_s + sub);
}

void WarBand::setClock(const QString &clock, const QString &sub)
{
    m_clock->setText(clock);
    m_clock->setVisible(!clock.isEmpty());
    m_clockSub->setText(sub);
    m_clockSub->setVisible(!sub.isEmpty());
}

void WarBand::setHatchWidth(int designPixels)
{
    m_hatch = designPixels;
    applyTheme();
}

void WarBand::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void WarBand::applyTheme()
{
    const Theme *theme = Theme::of(this);
    QFont title = theme->font(m_hatch > 80 ? TextRole::FigureSmall : TextRole::BodyStrong);
    title.setLetterSpacing(QFont::AbsoluteSpacing, theme->pxF(0.8)); // QSS knows no letter-spacing
    m_title->setFont(title);
    m_clock->setFont(theme->font(m_hatch > 80 ? TextRole::State : TextRole::Body));
    const int start = theme->px(m_hatch) + theme->px(10);
    const int end = theme->px(12);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    m_layout->setContentsMargins(rtl ? end : start, 0, rtl ? start : end, 0);
    m_layout->setSpacing(theme->px(16));
    setMinimumHeight(theme->px(m_hatch > 80 ? 58 : 34));
    update();
}

void WarBand::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(rect());
    Paint::roundedBox(&painter, box, m_hatch > 80 ? 0 : theme->px(3), WarRed);
    const QRectF hatch =
        Paint::visual(layoutDirection(), box, QRectF(0, 0, theme->px(m_hatch), box.height()));
    painter.setClipRect(hatch);
    QColor stripe(Qt::white);
    stripe.setAlphaF(0.45f);
    painter.setPen(QPen(stripe, theme->pxF(2)));
    const qreal step = theme->pxF(11);
    for (qreal x = hatch.left() - box.height(); x < hatch.right(); x += step)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
}

OpinionCard::OpinionCard(const QString &strong, const QString &text, QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_strong(new QLabel(this))
    , m_text(new QLabel(this))
    , m_layout(new QHBoxLayout(this))
{
    setTextRole(m_strong, TextRole::BodyStrong);
    setTextRole(m_text, TextRole::Body);
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_strong);
    m_layout->addWidget(m_text, 1);
    setTexts(strong, text);
    connect(Theme::of(this), &Theme::changed, this, &OpinionCard::applyTheme);
    applyTheme();
}

void OpinionCard::setTexts(const QString &strong, const QString &text)
{
    m_strong->setText(strong);
    m_text->setText(text);
    setAccessibleName(tr("舆情：%1").arg(strong) + u' ' + text);
}

void OpinionCard::applyTheme()
{
    const Theme *theme = Theme::of(this);
    const int side = theme->metric(Theme::Metric::IconButton);
    m_icon->setPixmap(
        Icons::get(u"megaphone"_s, ColorToken::Opi).pixmap(QSize(side, side), devicePixelRatioF()));
    const int start = theme->px(16);
    const int end = theme->px(10);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    m_layout->setContentsMargins(rtl ? end : start, 0, rtl ? start : end, 0);
    m_layout->setSpacing(theme->px(5));
    m_icon->setContentsMargins(rtl ? theme->px(4) : 0, 0, rtl ? 0 : theme->px(4), 0);
    setMinimumHeight(theme->px(34));
    update();
}

void OpinionCard::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    const QRectF box(rect());
    const QColor ink = theme->color(ColorToken::Opi);
    Paint::roundedBox(&painter, box, theme->px(3), theme->color(ColorToken::OpiS), ink);
    // 5 px double line: 2 of ink, 1 of air, 2 of ink.
    for (const int x : {0, 3}) {
        const QRectF line(theme->px(x), 0, theme->px(2), box.height());
        painter.fillRect(Paint::visual(layoutDirection(), box, line), ink);
    }
}

} // namespace Warmline
