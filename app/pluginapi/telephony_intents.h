// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telephony.h"

namespace Warmline {

/// A line to which what is wanted of a call is one thing: an intent, for act() to hand on.
class TelephonyIntents : public TelephonyEngine
{
public:
    void answer(const QString &callId) override { act(TelephonyIntent::Answer, callId, {}, false); }
    void reject(const QString &callId, TelephonyRejection why) override
    {
        act(TelephonyIntent::Reject, callId, telephonyRejectionName(why), false);
    }
    void hold(const QString &callId) override { act(TelephonyIntent::Hold, callId, {}, false); }
    void resume(const QString &callId) override { act(TelephonyIntent::Resume, callId, {}, false); }
    void mute(const QString &callId, bool on) override { act(TelephonyIntent::Mute, callId, {}, on); }
    void sendDtmf(const QString &callId, const QString &digits) override
    {
        act(TelephonyIntent::Dtmf, callId, digits, false);
    }
    void blindTransfer(const QString &callId, const QString &target) override
    {
        act(TelephonyIntent::BlindTransfer, callId, target, false);
    }
    void startConsult(const QString &callId, const QString &target) override
    {
        act(TelephonyIntent::StartConsult, callId, target, false);
    }
    void completeTransfer(const QString &callId) override
    {
        act(TelephonyIntent::CompleteTransfer, callId, {}, false);
    }
    void takeBack(const QString &callId) override { act(TelephonyIntent::TakeBack, callId, {}, false); }
    void swap(const QString &callId) override { act(TelephonyIntent::Swap, callId, {}, false); }
    void conference(const QString &callId) override { act(TelephonyIntent::Conference, callId, {}, false); }
    void hangup(const QString &callId) override { act(TelephonyIntent::Hangup, callId, {}, false); }

protected:
    /// \a text: digits, a target or the name of a rejection; \a on: of muting. Returns at once, from any
    /// thread.
    virtual void act(TelephonyIntent intent, const QString &callId, const QString &text, bool on) = 0;
};

} // namespace Warmline
