// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/telemetry/alarms/alarm_watch.h"

namespace Warmline {

/// One alarm from its beginning to its end, as its rule sees it. What people do about it is AlarmRecord's.
struct Alarm
{
    AlarmKind kind = AlarmKind::DataLost;
    QString owner;
    qint64 sinceMs = 0; ///< UTC: the condition began
    qint64 raisedMs = 0; ///< it was told
    qint64 clearedMs = 0; ///< 0: it stands
    double value = 0, worst = 0, basis = 0; ///< now, at its worst, and the value behind it (AlarmReading)
    int rooms = 0; ///< that the mean of an area was made of
    bool inFlood = false; ///< one of many at once
    QStringList points = {}; ///< as in AlarmReading; what it was raised for
    friend bool operator==(const Alarm &, const Alarm &) = default;

    [[nodiscard]] bool stands() const { return clearedMs == 0; }
};

/// The alarms of one rule: delay, hysteresis, and which of them came in a flood. Pure: time comes from
/// outside and never runs backwards. One thread.
class AlarmBook
{
public:
    static constexpr int kFloodCount = 10; ///< more in kFloodMs are a flood
    static constexpr qint64 kFloodMs = 10 * 60'000;

    explicit AlarmBook(const AlarmRule &rule)
        : m_rule(rule)
    { }

    void update(const QList<AlarmReading> &readings, qint64 nowMs);
    /// What held before this book began: delays count from then on, and nothing is raised or ended by it. A
    /// look each few minutes, by rising time, before the first update(); an owner without a reading at a look
    /// starts anew, for nobody knows what was meanwhile.
    void recall(const QList<AlarmReading> &readings, qint64 atMs);
    /// An alarm of before a restart: it stands until its condition is gone, and is not raised again.
    void adopt(const Alarm &alarm);
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
    Owner &count(const AlarmReading &reading, qint64 nowMs);
    void raise(const AlarmReading &reading, qint64 sinceMs, qint64 nowMs);
    void follow(Alarm &alarm, const AlarmReading &reading, qint64 nowMs) const;

    AlarmRule m_rule;
    std::map<QString, Owner> m_owners;
    QList<Alarm> m_standing, m_history;
    std::deque<qint64> m_raised; ///< moments, of the last kFloodMs
};

/// What a rule would have done.
namespace AlarmTrial {

/// Plays measured series, each by rising time, through \a rule, as if it were on, a look each \a stepMs;
/// gives all alarms, the standing ones last.
[[nodiscard]] QList<Alarm> run(const AlarmRule &rule, const QList<Series> &series, const AlarmPlaces &places,
                               qint64 fromMs, qint64 toMs, qint64 stepMs = 60'000);
/// Tells \a watch all of \a past, each series by rising time, and \a book what held meanwhile
/// (AlarmBook::recall), a look each \a stepMs.
void recall(AlarmWatch &watch, AlarmBook &book, const QList<Series> &past, qint64 fromMs, qint64 toMs,
            qint64 stepMs);

} // namespace AlarmTrial

} // namespace Warmline
