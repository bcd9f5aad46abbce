// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sip_phone.h"
#include "sip_proxy.h"
#include "tone.h"

#include <QTest>

namespace Warmline::Testing {

inline constexpr int kAgentTone = 440; ///< Hz
inline constexpr int kCallerTone = 1000;
inline constexpr int kColleagueTone = 1700;
inline constexpr int kSipMs = 30'000; ///< for what other processes and threads do; a loaded machine is slow
inline constexpr qsizetype kTapeSecond = 192'000; ///< bytes of a recording

/// An exchange (Kamailio) with an agent at 1027, a caller and a colleague at 1030, each a telephone with a
/// tone of its own: who hears whom is read from the recordings of their loudspeakers. Base of the tests of
/// calls.
class SipDesk : public QObject
{
    Q_OBJECT

protected:
    [[nodiscard]] bool openExchange()
    {
        m_proxy = std::make_unique<SipProxy>();
        return m_proxy->start();
    }
    void closeTelephones()
    {
        m_colleague.reset();
        m_caller.reset();
        m_agent.reset();
    }
    [[nodiscard]] std::unique_ptr<SipPhone> phone(const QString &extension, double tone,
                                                  const QVariantMap &more = {}) const
    {
        auto made = std::make_unique<SipPhone>(extension, QStringList{m_proxy->udp()}, tone, more);
        made->engine().registerLine();
        return made;
    }
    void makeAgent(const QVariantMap &more = {})
    {
        m_agent = phone(QStringLiteral("1027"), kAgentTone, more);
    }
    void makeCaller(const QVariantMap &more = {})
    {
        m_caller = phone(QStringLiteral("15412342671"), kCallerTone, more);
    }
    void makeColleague(const QVariantMap &more = {})
    {
        m_colleague = phone(QStringLiteral("1030"), kColleagueTone, more);
    }
    void makeAll()
    {
        makeAgent();
        makeCaller();
        makeColleague();
    }
    /// All that there are, are registered.
    void ready() const
    {
        const auto is = [](const std::unique_ptr<SipPhone> &one) { return !one || one->isRegistered(); };
        QTRY_VERIFY_WITH_TIMEOUT(is(m_agent) && is(m_caller) && is(m_colleague), kSipMs);
    }
    /// The caller rings the agent, who answers.
    void talk()
    {
        ready();
        m_caller->engine().dial(QStringLiteral("1027"));
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->isIn(TelephonyState::Offered), kSipMs);
        m_agent->engine().answer(m_agent->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_agent->isIn(TelephonyState::Talking) && m_caller->isIn(TelephonyState::Talking), kSipMs);
    }
    /// The agent holds the caller and talks to the colleague.
    void consult()
    {
        ready();
        m_agent->engine().startConsult(m_agent->call(0).id, QStringLiteral("1030"));
        QTRY_VERIFY_WITH_TIMEOUT(m_colleague->isIn(TelephonyState::Offered), kSipMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_agent->call(0).state, TelephonyState::Held, kSipMs);
        m_colleague->engine().answer(m_colleague->last().id);
        QTRY_VERIFY_WITH_TIMEOUT(m_agent->call(1).state == TelephonyState::Talking, kSipMs);
        QCOMPARE(m_agent->call(1).consultOf, m_agent->call(0).id);
        hearEachOther(*m_agent, kAgentTone, *m_colleague, kColleagueTone);
    }
    void hearEachOther(const SipPhone &one, double oneTone, const SipPhone &other, double otherTone) const
    {
        QTRY_VERIFY_WITH_TIMEOUT(one.hears(otherTone) && other.hears(oneTone), kSipMs);
    }

    std::unique_ptr<SipProxy> m_proxy;
    std::unique_ptr<SipPhone> m_agent;
    std::unique_ptr<SipPhone> m_caller;
    std::unique_ptr<SipPhone> m_colleague;
};

} // namespace Warmline::Testing
