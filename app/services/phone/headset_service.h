// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/headset.h"

#include <memory>

namespace Warmline {

class PhoneService;

/// The headset's buttons and lamps in step with the call, both ways (P102). The hook switch answers what
/// rings and ends what talks; mute mutes, flash holds and takes back. What is done elsewhere (a key, the
/// other side) shows on the headset. A button without a call does nothing. GUI thread.
class HeadsetService : public QObject
{
    Q_OBJECT

public:
    explicit HeadsetService(PhoneService &phone, QObject *parent = nullptr);
    ~HeadsetService() override;

    /// From now on this one; null: none. A call goes on through it.
    void plug(std::unique_ptr<Headset> headset);
    /// Null: there is none.
    [[nodiscard]] Headset *headset() const { return m_headset.get(); }

signals:
    /// Another headset, or none.
    void changed();

private:
    void onPressed(HeadsetButton button);
    void follow();

    PhoneService &m_phone;
    std::unique_ptr<Headset> m_headset;
    HeadsetLamps m_shown;
};

} // namespace Warmline
