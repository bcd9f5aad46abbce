// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/recording/waveform.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace Warmline {

namespace {

constexpr qint64 kStepMs = 5'000;
constexpr int kBarStep = 3;
constexpr int kMarkHeight = 20; ///< for the marks' words, above the sound

} // namespace

Waveform::Waveform(QWidget *parent)
    : QWidget(parent)
{
    setLayoutDirection(Qt::LeftToRight); // time is not mirrored
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(90);
    setObjectName(QStringLiteral("recording_waveform"));
    setAccessibleName(tr("录音的位置"));
}

void Waveform::setRecording(const OpenRecording &recording, const QList<RecordingMark> &marks)
{
    m_above = recording.agentPeaks;
    m_below = recording.otherPeaks;
    m_length = recording.lengthMs();
    m_marks = marks;
    m_position = 0;
    update();
}

void Waveform::setPosition(qint64 ms)
{
    m_position = std::clamp<qint64>(ms, 0, m_length);
    setAccessibleDescription(Format::clock(m_position));
    update();
}

int Waveform::xOf(qint64 ms) const
{
    return m_length > 0 ? int(ms * width() / m_length) : 0;
}

void Waveform::moveTo(qint64 ms)
{
    setPosition(ms);
    emit moved(m_position);
}

void Waveform::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme *theme = Theme::of(this);
    painter.fillRect(rect(), theme->color(ColorToken::S2));
    const int tall = height() - kMarkHeight;
    const int middle = kMarkHeight + tall / 2;
    const int now = xOf(m_position);
    const auto heightAt = [&](const QList<float> &peaks, int x) {
        return std::max(1, int(peaks.value(qsizetype(x) * peaks.size() / width()) * float(tall) / 2));
    };
    for (int x = 0; x + kBarStep <= width() && !m_above.isEmpty(); x += kBarStep) {
        const QColor ink = theme->color(x <= now ? ColorToken::Accent : ColorToken::T3);
        const int above = heightAt(m_above, x);
        painter.fillRect(x, middle - above, kBarStep - 1, above, ink);
        painter.fillRect(x, middle + 1, kBarStep - 1, heightAt(m_below, x), ink);
    }
    painter.fillRect(0, middle, width(), 1, theme->color(ColorToken::Line));
    painter.setFont(theme->font(TextRole::Axis));
    int free = 0; // words of marks that are close together would run into each other
    for (const RecordingMark &mark : m_marks) {
        const int x = xOf(mark.atMs);
        painter.fillRect(x, 0, 1, height(), theme->color(ColorToken::Yel));
        if (x < free)
            continue;
        free = x + 6 + painter.fontMetrics().horizontalAdvance(mark.text);
        painter.setPen(theme->color(ColorToken::T2));
        painter.drawText(QRect(x + 3, 0, 160, kMarkHeight), Qt::AlignLeft | Qt::AlignVCenter, mark.text);
    }
    if (!m_above.isEmpty()) {
        painter.setPen(theme->color(ColorToken::T2));
        painter.drawText(QRect(4, kMarkHeight, width(), tall / 2), Qt::AlignLeft | Qt::AlignTop, tr("座席"));
        painter.drawText(QRect(4, middle, width(), tall / 2), Qt::AlignLeft | Qt::AlignBottom, tr("对方"));
    }
    painter.fillRect(now, kMarkHeight, 2, tall, theme->color(ColorToken::T1));
    if (hasFocus()) {
        painter.setPen(QPen(theme->color(ColorToken::Focus), 2));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

void Waveform::mousePressEvent(QMouseEvent *event)
{
    if (width() > 0)
        moveTo(qint64(event->position().x()) * m_length / width());
}

void Waveform::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: return moveTo(m_position - kStepMs);
    case Qt::Key_Right: return moveTo(m_position + kStepMs);
    case Qt::Key_Home: return moveTo(0);
    case Qt::Key_End: return moveTo(m_length);
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace Warmline
