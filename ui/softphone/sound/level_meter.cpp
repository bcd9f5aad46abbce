// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/sound/level_meter.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace Warmline {

namespace {

constexpr double kMeterFall = 0.08; ///< of the whole, each time
constexpr int kMeterBarWidth = 4;
constexpr double kMeterTooLoud = 0.97;
constexpr double kMeterShownStep = 0.02; ///< less is not worth painting

} // namespace

LevelMeter::LevelMeter(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(name);
    setToolTip(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize LevelMeter::sizeHint() const
{
    return {Theme::of(this)->px(64), Theme::of(this)->px(10)};
}

void LevelMeter::setLevel(double level)
{
    const double shown = std::clamp(std::max(level, m_level - kMeterFall), 0.0, 1.0);
    if (std::abs(shown - m_level) < kMeterShownStep && shown != 0)
        return;
    m_level = shown;
    setAccessibleDescription(Format::quantity(qRound(m_level * 100), QStringLiteral("%")));
    update();
}

void LevelMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme *theme = Theme::of(this);
    const int bars = std::max(1, width() / (kMeterBarWidth + 1));
    const int full = qRound(m_level * bars);
    const QColor ink = theme->color(m_level > kMeterTooLoud ? ColorToken::Red : ColorToken::Ok);
    const QColor empty = theme->color(ColorToken::S3);
    for (int i = 0; i < bars; ++i) {
        const int at = i * (kMeterBarWidth + 1);
        const int x = isRightToLeft() ? width() - at - kMeterBarWidth : at;
        painter.fillRect(x, 0, kMeterBarWidth, height(), i < full ? ink : empty);
    }
}

} // namespace Warmline
