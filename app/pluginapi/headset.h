// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace Warmline {

/// The buttons that headsets have for a telephone (HID usage page 0x0B: hook switch, phone mute, flash).
enum class HeadsetButton : quint8 { Hook = 1, Mute, Flash };

/// What a headset is to show of the call, by lamps or in its own ear.
struct HeadsetLamps
{
    bool rings = false;
    bool offHook = false; ///< a call is there that somebody took or made
    bool muted = false;
    bool held = false;
    friend bool operator==(const HeadsetLamps &, const HeadsetLamps &) = default;
};

/// One headset with buttons. Some makes report the position of their hook switch, others only that it was
/// pressed: whoever drives one says pressed() for what a person did, and nothing when the headset follows
/// show(). GUI thread.
class Headset : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QString name() const = 0; ///< as the desktop calls it
    virtual void show(const HeadsetLamps &lamps) = 0;

signals:
    void pressed(Warmline::HeadsetButton button);
    /// It was pulled out: it is not asked any more.
    void gone();
};

} // namespace Warmline
