// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/headset.h"

namespace Warmline {

/// A headset for demo, training and tests: its buttons are pressed by press(), its lamps can be read.
/// GUI thread.
class SimulatedHeadset final : public Headset
{
    Q_OBJECT

public:
    using Headset::Headset;

    [[nodiscard]] QString name() const override { return tr("模拟耳机"); }
    void show(const HeadsetLamps &lamps) override
    {
        m_lamps = lamps;
        ++m_shows;
    }

    void press(HeadsetButton button) { emit pressed(button); }
    void pullOut() { emit gone(); }
    [[nodiscard]] const HeadsetLamps &lamps() const { return m_lamps; }
    /// How often it was told something.
    [[nodiscard]] int shows() const { return m_shows; }

private:
    HeadsetLamps m_lamps;
    int m_shows = 0;
};

} // namespace Warmline
