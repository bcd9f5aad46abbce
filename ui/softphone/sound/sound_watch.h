// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <memory>

namespace Warmline {

class SoundService;

/// Tells SoundService what sound devices the desktop has, at the start and whenever one is plugged in or out
/// (0.3 s after the last change: a headset comes as several). From a thread of its own, since sound servers
/// may be slow to answer. GUI thread.
class SoundWatch : public QObject
{
    Q_OBJECT

public:
    explicit SoundWatch(SoundService &sound, QObject *parent = nullptr);
    ~SoundWatch() override;

private:
    struct Door;
    class Eye;
    std::shared_ptr<Door> m_door; ///< closed by the destructor
    QThread *m_thread;
    Eye *m_eye; ///< lives in m_thread
};

} // namespace Warmline
