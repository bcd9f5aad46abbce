// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <memory>

namespace Warmline {

class MainWindow;
class Pane;
class RecordingPlayer;
class Ringer;
class SelfTestWindow;
class SoundWatch;
class SupportWindow;
struct ServiceSet;

/// What belongs to the telephone beside its pane: what rings, the watch over sound devices, the windows that
/// open beside the work, their commands, and what is told at the window's edge. GUI thread.
class PhoneDesk : public QObject
{
    Q_OBJECT

public:
    explicit PhoneDesk(ServiceSet &services, QObject *parent = nullptr);
    ~PhoneDesk() override;

    /// Once more for a window that was made anew: its words are in another language.
    void attach(MainWindow &window);
    [[nodiscard]] Pane *makeSoundPane();

private:
    void registerCommands(MainWindow &window);
    void registerHeadset();
    void runSelfTest(MainWindow &window);
    void listen(MainWindow &window);
    void showSupport(MainWindow &window);

    ServiceSet &m_services;
    std::unique_ptr<Ringer> m_ringer;
    std::unique_ptr<SoundWatch> m_watch;
    QPointer<RecordingPlayer> m_player; ///< while it is open
    QPointer<SelfTestWindow> m_selfTest;
    QPointer<SupportWindow> m_support;
};

} // namespace Warmline
