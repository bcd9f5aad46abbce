// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/identifiers.h"
#include "app/telemetry/alarms/alarm_watch.h"

namespace Warmline {

/// One alarm from its beginning to its end.
struct Alarm
{
    quint64 number = 0; ///< 1, 2, 3 …
    AlarmKind kind = AlarmKind::DataLost;
    QString owner;
    qint64 sinceMs = 0; ///< UTC: the condition began
    qint64 raisedMs = 0; ///< it was told
    qint64 clearedMs = 0; ///< 0: it stands
    double value = 0, worst = 0, basis = 0; ///< now, at its worst, and the value behind it (AlarmReading)
    AgentId takenBy; ///< who acknowledged it
    qint64 takenMs = 0;
    qint64 shelvedUntilMs = 0; ///< silent until then
    AgentId shelvedBy;
    QString shelveReason;
    int repeats = 0; ///< told again so often
    int rooms = 0; ///< that the mean of an area was made of
    bool inFlood = false; ///< told only as one of many
    friend bool operator==(const Alarm &, const Alarm &) = default;

    [[nodiscard]] bool stands() const { return clearedMs == 0; }
};

struct AlarmEvent
{
    enum class What : quint8 { Raised, Repeated, Cleared, Flood };
    What what = What::Raised;
    Alarm alarm; ///< of a flood: its first
};

/// The alarms of one rule: delay and hysteresis, taking, shelving with a reason, repetition until somebody
/// takes it, and flood control. Pure: time comes from outside and never runs backwards. One thread.
class AlarmBook
{
public:
    static constexpr int kFloodCount = 10; ///< more in kFloodMs are told as one
    static constexpr qint64 kFloodMs = 10 * 60'000;

    explicit AlarmBook(const AlarmRule &rule)
        : m_rule(rule)
    { }

    QList<AlarmEvent> update(const QList<AlarmReading> &readings, qint64 nowMs);
    /// An alarm of before a restart: it stands until its condition is gone, and is not raised again.
    void adopt(Alarm alarm);
    /// NotFound when it does not stand; Conflict, with who, when another took it.
    [[nodiscard]] Result<void> take(quint64 number, const AgentId &who, qint64 nowMs);
    /// A reason is required, at most a day.
    [[nodiscard]] Result<void> shelve(quint64 number, const AgentId &who, const QString &reason,
                                      qint64 untilMs, qint64 nowMs);
    [[nodiscard]] const QList<Alarm> &standing() const { return m_standing; }
    /// Those that ended, in the order of their ends.
    [[nodiscard]] const QList<Alarm> &history() const { return m_history; }
    /// For who keeps them elsewhere.
    void dropHistory() { m_history.clear(); }

private:
    struct Owner
    {
        qint64 holdsSinceMs = 0; ///< 0: it does not
        qint64 goneSinceMs = 0;
    };
    void raise(const AlarmReading &reading, qint64 sinceMs, qint64 nowMs, QList<AlarmEvent> &events);
    void follow(Alarm &alarm, const AlarmReading &reading, qint64 nowMs, QList<AlarmEvent> &events);
    [[nodiscard]] Result<Alarm *> find(quint64 number);

    AlarmRule m_rule;
    std::map<QString, Owner> m_owners;
    QList<Alarm> m_standing, m_history;
    std::deque<qint64> m_raised; ///< moments, of the last kFloodMs
    bool m_flood = false;
    quint64 m_number = 0;
};

/// What a rule would have done.
namespace AlarmTrial {

/// Plays measured series through \a rule, a look each \a stepMs; gives all alarms, the standing ones last.
[[nodiscard]] QList<Alarm> run(const AlarmRule &rule, const QList<Series> &series,
                               const std::function<QString(const QString &account)> &areaOf, qint64 fromMs,
                               qint64 toMs, qint64 stepMs = 60'000);

} // namespace AlarmTrial

} // namespace Warmline
