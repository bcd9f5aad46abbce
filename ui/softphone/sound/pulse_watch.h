// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

namespace Warmline {

/// The devices of a PulseAudio server (or PipeWire's), as it tells of them itself: Qt 6.8 says nothing of a
/// device that is pulled out. Waits for nothing; all signals come from a thread of its own, so connect them
/// queued.
class PulseWatch : public QObject
{
    Q_OBJECT

public:
    explicit PulseWatch(QObject *parent = nullptr);
    ~PulseWatch() override;

    /// Begins to connect, anew if it was connected; no server is started for it. connected() or lost()
    /// follows.
    void open();
    /// Asks for the devices; listed() follows, or lost().
    void ask();

signals:
    void connected();
    /// There is no server, or it went.
    void lost();
    /// A device was plugged in or out, or the server chose another one as its default.
    void plugged();
    /// Their descriptions, the server's default first, each once, without the echoes of outputs ("monitors").
    void listed(const QStringList &outputs, const QStringList &inputs);

private:
    struct Link;
    std::unique_ptr<Link> m_link;
};

} // namespace Warmline
