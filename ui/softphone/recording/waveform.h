// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/phone/recording_service.h"

#include <QWidget>

namespace Warmline {

/// The picture of a recording, from left to right in every language: how loud the agent (above) and the other
/// side (below) are, where playing is, and marks. A click or the arrow keys (5 s) move the place, Home and
/// End to its ends. GUI thread.
class Waveform : public QWidget
{
    Q_OBJECT

public:
    explicit Waveform(QWidget *parent = nullptr);

    void setRecording(const OpenRecording &recording, const QList<RecordingMark> &marks);
    void setPosition(qint64 ms);
    [[nodiscard]] qint64 position() const { return m_position; }
    [[nodiscard]] QSize sizeHint() const override { return {560, 120}; }

signals:
    void moved(qint64 ms);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] int xOf(qint64 ms) const;
    void moveTo(qint64 ms);
    QList<float> m_above;
    QList<float> m_below;
    QList<RecordingMark> m_marks;
    qint64 m_length = 0;
    qint64 m_position = 0;
};

} // namespace Warmline
