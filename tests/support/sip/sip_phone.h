// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/telephony_sip/sip_engine.h"

#include <QHash>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace Warmline::Testing {

class SipProxy;

/// A telephone of a test: an engine with a tone for a microphone, and all that it told.
class SipPhone : public QObject
{
public:
    /// \a hertz: the tone it speaks; further settings over the usual ones.
    SipPhone(const QString &extension, const QStringList &registrars, double hertz,
             const QVariantMap &more = {});
    ~SipPhone() override;

    [[nodiscard]] TelephonyEngine &engine() { return *m_engine; }
    [[nodiscard]] bool isRegistered() const
    {
        return line.registration == LineState::Registration::Registered;
    }
    /// The newest call of those that began here; a default one if there is none.
    [[nodiscard]] CallSnapshot last() const
    {
        return calls.value(order.isEmpty() ? QString() : order.last());
    }
    [[nodiscard]] CallSnapshot call(qsizetype index) const { return calls.value(order.value(index)); }
    [[nodiscard]] bool isIn(TelephonyState state) const { return last().state == state && !order.isEmpty(); }
    /// What it hears, as a WAV.
    [[nodiscard]] QString heard() const { return m_folder.filePath(QStringLiteral("heard.wav")); }
    /// Whether, of late, that tone is at least such a share of what it hears.
    [[nodiscard]] bool hears(double hertz, double share = 0.8) const;
    /// How much it heard so far.
    [[nodiscard]] double heardSeconds() const;
    /// Whether it hears nothing of late.
    [[nodiscard]] bool hearsNothing() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    LineState line;
    QList<LineState::Registration> lines; ///< each change
    QHash<QString, CallSnapshot> calls;
    QHash<QString, QList<TelephonyState>> states;
    QStringList order; ///< ids as they began
    QList<std::pair<TelephonyIntent, Error>> failures;
    QByteArray digits;
    QByteArray tape; ///< what was recorded, 48 kHz in two channels: our own, then the other's
    std::optional<SoundState> sound; ///< as told last
    double loudestMicrophone = 0; ///< levels told so far
    double loudestSpeaker = 0;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Sip::SipEngine> m_engine;
};

} // namespace Warmline::Testing
