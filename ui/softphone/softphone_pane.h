// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pane.h"

#include <QStringList>

class QLabel;
class QToolButton;

namespace Warmline {

class CallBlock;
class ElidedLabel;
class KeyButton;
class CallKeys;
class StateBlock;
class StillLayout;
struct ServiceSet;

/// The softphone: agent state, call, keys, live quality, the caller's words where the line carries them, the
/// queue. Registers the call commands and their function keys (F12, Shift+F12, F9, F8, F7, F11 …). GUI
/// thread.
class SoftphonePane : public Pane
{
    Q_OBJECT

public:
    explicit SoftphonePane(ServiceSet &services, QWidget *parent = nullptr);

private:
    /// What holds the layout; it hears of changes before the parts of the pane do.
    StillLayout *makeStill();
    QWidget *makeQuality();
    QWidget *makeRecording();
    QWidget *makeWords();
    QWidget *makeQueue();
    void registerCommands();
    void refresh();
    void refreshRecording();
    void refreshListen();
    void tick();

    ServiceSet &m_services;
    StillLayout *m_still; ///< before the parts
    StateBlock *m_state;
    CallBlock *m_call;
    CallKeys *m_keys;
    QWidget *m_quality = nullptr;
    QLabel *m_qualityIcon = nullptr;
    ElidedLabel *m_qualityText = nullptr;
    QWidget *m_recording = nullptr;
    QLabel *m_recordingIcon = nullptr;
    ElidedLabel *m_recordingText = nullptr;
    QToolButton *m_recordingPause = nullptr;
    QWidget *m_words = nullptr;
    QLabel *m_wordsText = nullptr;
    QWidget *m_idle = nullptr;
    KeyButton *m_listen = nullptr; ///< to recordings, while the telephone is free
    QLabel *m_waiting = nullptr;
    QLabel *m_longest = nullptr;
    QLabel *m_answered = nullptr;
    QStringList m_said;
    QString m_saidIn;
};

} // namespace Warmline
