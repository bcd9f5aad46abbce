// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QLabel;

namespace Warmline {

class DialKey;
class KeyButton;
class RecordingService;
class SoundOutput;
class Waveform;
struct ServiceSet;

/// Listening to one's own calls: which call, its waveform, play and pause, jump to the next mark. Stops when
/// a call comes. What was open is forgotten when it closes. Object names: recording_player, recording_choice,
/// recording_waveform, recording_play, recording_next, recording_time, recording_said. GUI thread.
class RecordingPlayer : public QDialog
{
    Q_OBJECT

public:
    explicit RecordingPlayer(ServiceSet &services, QWidget *parent = nullptr);
    ~RecordingPlayer() override;

    /// The newest recording.
    void openNewest();

private:
    void fillChoice();
    void openChosen();
    void showWhom();
    void onOpened();
    void togglePlaying();
    void play(qint64 fromMs);
    void nextMark();
    void refresh();

    ServiceSet &m_services;
    RecordingService &m_recordings;
    SoundOutput *m_output;
    QComboBox *m_choice;
    Waveform *m_waveform;
    KeyButton *m_play;
    KeyButton *m_next;
    DialKey *m_dial;
    QLabel *m_time;
    QLabel *m_said; ///< what is the matter
    bool m_playing = false;
};

} // namespace Warmline
