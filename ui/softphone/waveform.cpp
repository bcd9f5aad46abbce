// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/waveform.h"

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

void Waveform::setRecording(const QList<float> &peaks, qint64 lengthMs, const QList<RecordingMark> &marks)
{
    m_peaks = peaks;
    m_length = lengthMs;
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
    for (int x = 0; x + kBarStep <= width() && !m_peaks.isEmpty(); x += kBarStep) {
        const float peak = m_peaks[qsizetype(x) * m_peaks.size() / width()];
        const int half = std::max(1, int(peak * float(tall) / 2));
        painter.fillRect(x, middle - half, kBarStep - 1, 2 * half,
                         theme->color(x <= now ? ColorToken::Accent : ColorToken::T3));
    }
    painter.setFont(theme->font(TextRole::Axis));
    int free = 0; // words of marks that are close together would run into each other
    for (const RecordingMark &mark : m_marks) {
        const int x = xOf(mark.atMs);
        painter.fillRect(x, 0, 1, height(), theme->color(ColorToken::Yel));
        if (x < free)
            continue;
        free = x + 6 + painter.fontMetrics().horizontalAdvance(mark.text);
        painter.setPen(theme->color(ColorToken::T2));
        painter.drawText(QRect(x + 3, 0, 90, kMarkHeight), Qt::AlignLeft | Qt::AlignVCenter, mark.text);
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
