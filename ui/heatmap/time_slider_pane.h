// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pane.h"

#include <QTimer>

class QLabel;
class QToolButton;

namespace Warmline {

class MapModel;
class TimeHistogram;

/// The time window of the map: play and step, the window in words, the histogram, the count and the day
/// before. Object names: map_slider (the pane), map_play, map_step, map_speed, map_now, map_span,
/// map_histogram, map_window_text, map_window_count, map_window_difference. GUI thread.
class TimeSliderPane : public Pane
{
    Q_OBJECT

public:
    /// \a model outlives the pane.
    explicit TimeSliderPane(MapModel &model, QWidget *parent = nullptr);

    [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }
    void setPlaying(bool playing);
    /// Seconds that pass in a second of playing: 60, 600 or 3600 over a day, as many times more as the slots
    /// of a longer span are longer.
    [[nodiscard]] qint64 speed() const;

private:
    void build();
    void step(qint64 ms);
    void buildSpans();
    void onTick();
    void refresh();
    void refreshWindow();
    void applyTheme();

    MapModel &m_model;
    TimeHistogram *m_histogram;
    QToolButton *m_play;
    QToolButton *m_step;
    QToolButton *m_speedButton;
    QToolButton *m_now;
    QToolButton *m_span;
    QLabel *m_window;
    QLabel *m_slot;
    QLabel *m_count;
    QLabel *m_difference;
    QLabel *m_dayBeforeKey;
    QTimer m_timer;
    int m_speed = 60;
};

} // namespace Warmline
