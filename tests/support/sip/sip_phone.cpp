// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sip_phone.h"

#include "sip_proxy.h"
#include "tone.h"

namespace Warmline::Testing {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLately = 0.4;

/// All phones of a test live on one thread, as all engines of the plugin do.
std::shared_ptr<Sip::SipThread> sharedThread()
{
    static std::weak_ptr<Sip::SipThread> known;
    std::shared_ptr<Sip::SipThread> thread = known.lock();
    if (!thread)
        known = thread = std::make_shared<Sip::SipThread>();
    return thread;
}

} // namespace

SipPhone::SipPhone(const QString &extension, const QStringList &registrars, double hertz,
                   const QVariantMap &more)
{
    const QString microphone = m_folder.filePath(u"microphone.wav"_s);
    if (!writeTone(microphone, hertz, 5))
        qFatal("no tone could be written");
    QVariantMap config{{u"extension"_s, extension},
                       {u"domain"_s, u"sip.test"_s},
                       {u"secret"_s, SipProxy::secretOf(extension)},
                       {u"registrars"_s, registrars},
                       {u"folder"_s, m_folder.filePath(u"state"_s)},
                       {u"microphone_file"_s, microphone},
                       {u"speaker_file"_s, heard()}};
    config.insert(more);
    const Result<Sip::Settings> settings = Sip::settingsFrom(config);
    if (!settings)
        qFatal("%s", qPrintable(settings.error().message()));
    m_engine = std::make_unique<Sip::SipEngine>(sharedThread(), *settings);
    connect(m_engine.get(), &TelephonyEngine::lineChanged, this, [this](const LineState &state) {
        if (lines.isEmpty() || lines.last() != state.registration)
            lines.append(state.registration);
        line = state;
    });
    connect(m_engine.get(), &TelephonyEngine::callChanged, this, [this](const CallSnapshot &call) {
        if (!calls.contains(call.id))
            order.append(call.id);
        calls[call.id] = call;
        QList<TelephonyState> &seen = states[call.id];
        if (seen.isEmpty() || seen.last() != call.state)
            seen.append(call.state);
    });
    connect(m_engine.get(), &TelephonyEngine::intentFailed, this,
            [this](const QString &, TelephonyIntent intent, const Error &error) {
                failures.append({intent, error});
            });
    connect(m_engine.get(), &TelephonyEngine::soundRecorded, this,
            [this](const QString &, const QByteArray &samples) { tape.append(samples); });
    connect(m_engine.get(), &TelephonyEngine::soundChanged, this,
            [this](const SoundState &state) { sound = state; });
    connect(m_engine.get(), &TelephonyEngine::levelsMeasured, this, [this](double out, double in) {
        loudestMicrophone = std::max(loudestMicrophone, out);
        loudestSpeaker = std::max(loudestSpeaker, in);
    });
    connect(m_engine.get(), &Sip::SipEngine::digitReceived, this,
            [this](const QString &, char digit) { digits.append(digit); });
}

SipPhone::~SipPhone() = default;

double SipPhone::heardSeconds() const
{
    return wavSeconds(heard(), Sip::sampleRateOf(last().codec));
}

bool SipPhone::hears(double hertz, double share) const
{
    const int rate = Sip::sampleRateOf(last().codec);
    const double seconds = heardSeconds();
    return seconds > kLately && toneShare(heard(), hertz, seconds - kLately, kLately, rate) > share;
}

bool SipPhone::hearsNothing() const
{
    const int rate = Sip::sampleRateOf(last().codec);
    const double seconds = heardSeconds();
    return seconds > kLately && level(heard(), seconds - kLately, kLately, rate) < 0.005;
}

} // namespace Warmline::Testing
