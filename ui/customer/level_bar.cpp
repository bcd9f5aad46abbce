// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/level_bar.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr int kBar = 7, kGap = 4, kLegend = 18;

ColorToken fillOf(qsizetype rank)
{
    static constexpr ColorToken fills[] = {ColorToken::Accent, ColorToken::T2, ColorToken::T4};
    return rank < std::ssize(fills) ? fills[rank] : ColorToken::Line;
}

QString wordsOf(const LevelBar::Share &share)
{
    return nameOf(share.level) + u' ' + Format::isolate(QString::number(qRound(share.probability * 100)));
}

} // namespace

LevelBar::LevelBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QList<LevelBar::Share> LevelBar::sharesOf(const Diagnosis &diagnosis)
{
    QList<Share> shares;
    for (int i = 0; i <= int(HeatLevel::None); ++i) {
        const double probability = diagnosis.probabilityOf(HeatLevel(i));
        if (probability >= 0.005)
            shares.append({HeatLevel(i), probability});
    }
    std::ranges::stable_sort(shares, std::ranges::greater(), &Share::probability);
    return shares;
}

void LevelBar::setShares(const QList<Share> &shares)
{
    m_shares = shares;
    QStringList words;
    for (const Share &share : shares)
        words.append(wordsOf(share));
    setAccessibleName(words.join(u"，"_s));
    setToolTip(words.join(u'\n'));
    update();
}

QSize LevelBar::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    return {theme->px(120), theme->px(kBar + kGap + kLegend)};
}

void LevelBar::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    if (layoutDirection() == Qt::RightToLeft) { // the likeliest is where reading begins
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    double x = 0;
    for (qsizetype i = 0; i < m_shares.size(); ++i) {
        const double wide = m_shares.at(i).probability * width();
        painter.fillRect(QRectF(x, 0, std::max(1.0, wide - 1), theme->px(kBar)), theme->color(fillOf(i)));
        x += wide;
    }
    painter.resetTransform();
    const QFontMetrics metrics = fontMetrics();
    const QRect legend(0, theme->px(kBar + kGap), width(), theme->px(kLegend));
    int at = 0;
    for (qsizetype i = 0; i < m_shares.size(); ++i) {
        QFont face = font();
        face.setBold(i == 0);
        const QString words = wordsOf(m_shares.at(i));
        const int wide = QFontMetrics(face).horizontalAdvance(words);
        if (at + wide > legend.width())
            break; // the tool tip has all
        painter.setFont(face);
        painter.setPen(theme->color(i == 0 ? ColorToken::Accent : ColorToken::T2));
        const QRect place =
            QStyle::visualRect(layoutDirection(), legend, QRect(at, legend.top(), wide + 1, legend.height()));
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, words);
        at += wide + metrics.averageCharWidth() * 2;
    }
}

} // namespace Warmline
