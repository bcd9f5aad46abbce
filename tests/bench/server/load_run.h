// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load_city.h"
#include "load_links.h"

#include <deque>
#include <random>
#include <set>

namespace Warmline::Load {

struct Phase
{
    const char *name = "";
    double lookupsPerSecond = 1'800;
    double writesPerSecond = 200;
    int seconds = 20;
    int callLinks = 64; ///< connections that calls go through
    enum class Waiting { None, Idle, Notices } waiting = Waiting::None; ///< Idle: for what never comes
};

struct Outcome
{
    std::vector<double> lookupMs; ///< sorted; from the moment the call was due, so that nothing is hidden
    std::vector<double> writeMs;
    std::vector<double> reachMs; ///< each write at each seat of its branch, from the moment it was due
    int calls = 0; ///< answered well
    int failed = 0; ///< faults and broken connections
    int unanswered = 0; ///< calls and waits that never got an answer
    int unreached = 0; ///< pairs of write and seat that never met
    int wrongEntries = 0; ///< of another branch, or missing at a seat whose entries were looked into
    int rePolls = 0;
    int sockets = 0; ///< established, counted at the server
    double serverCpu = 0; ///< seconds
    double ownCpu = 0;
    double wall = 0;
    double bytesPerSeat = 0; ///< resident memory that 5,000 waiting seats added, each
    double ownLagMs = 0; ///< how late this program itself was at worst
};

/// One server under load. The server runs in a process of its own.
class Run
{
public:
    Run(City &city, int port, qint64 server);
    [[nodiscard]] std::optional<Outcome> phase(const Phase &phase);
    /// Resident bytes of the server.
    [[nodiscard]] qint64 resident() const;

private:
    enum class Kind : char { Lookup, Write, Wait, Probe };
    struct Call
    {
        Kind kind = Kind::Lookup;
        int seat = 0;
        qint64 dueUs = 0;
    };
    struct Notice
    {
        qint64 atUs = 0;
        qint64 cursor = 0;
    };
    struct Written
    {
        qint64 sequence = 0;
        qint64 dueUs = 0;
    };

    void onAnswer(const Links::Answer &answer);
    void onWritten(const Call &call, std::string_view body);
    void onNotice(int seat, std::string_view body);
    bool startWaiting(const Phase &phase);
    void wait(int seat);
    void begin(const Call &call);
    void load(const Phase &phase);
    void evaluateReach();
    [[nodiscard]] std::string lookup(int seat);
    [[nodiscard]] double serverCpu() const;
    [[nodiscard]] int establishedSockets() const;

    City &m_city;
    int m_port;
    qint64 m_server;
    std::mt19937_64 m_dice{7};
    std::unique_ptr<Links> m_links;
    std::vector<Call> m_calls; ///< by link
    std::vector<int> m_free; ///< links for calls
    std::deque<Call> m_due; ///< calls that found no free link
    std::vector<bool> m_pushing; ///< by seat: a chain's operations go one after the other
    int m_firstWait = 0;
    Phase::Waiting m_waiting = Phase::Waiting::None;
    std::vector<qint64> m_cursor; ///< by seat
    std::vector<std::vector<Notice>> m_notices; ///< by seat
    std::vector<std::vector<Written>> m_written; ///< by branch
    std::vector<std::set<qint64>> m_seen; ///< by branch: sequences in the entries of its first seat
    qint64 m_head = 0;
    Outcome m_outcome;
};

} // namespace Warmline::Load
