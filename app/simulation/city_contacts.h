// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/call.h"
#include "app/domain/ticket.h"
#include "app/simulation/city_heat.h"

#include <vector>

namespace Warmline {

/// Why a home is cold; decides scope, trade and what the crew finds.
enum class ColdCause : quint8 { None, Airlock, Valve, Filter, Window, Riser, Branch, Pump, Source, Weak };

/// One call of the history, before it is spelt out.
struct CityContact
{
    qint64 atMs = 0; ///< offered
    qint32 household = 0;
    qint32 ticket = -1; ///< number of its ticket in the season, -1: none
    TicketCategory topic = TicketCategory::NoHeat;
    ColdCause cause = ColdCause::None;
    bool answered = true;
    qint16 flatTenths = 0; ///< temperature in the flat, 0.1 °C
};

/// Who called in the season and why. Calls about the cold follow from the flats that are cold in that hour;
/// the other topics from their shares (S033); leaks from leaks. Exactly seasonCalls() calls and
/// seasonTickets() tickets, by rising time.
class CityContacts
{
public:
    /// \a heat computed up to now; it must outlive this.
    explicit CityContacts(const CityHeat &heat);

    [[nodiscard]] const std::vector<CityContact> &contacts() const { return m_contacts; }
    /// Calls and tickets offered or opened in [from, to), as they stand at the end of the history.
    [[nodiscard]] QList<Call> calls(qint64 fromMs, qint64 toMs) const;
    [[nodiscard]] QList<Ticket> tickets(qint64 fromMs, qint64 toMs, const QString &prefix,
                                        qint64 firstNumber) const;
    /// Tickets in [from, to).
    [[nodiscard]] int ticketCount(qint64 fromMs, qint64 toMs) const;

    /// How keen a household in use is to call about its temperature; 0 when warm.
    [[nodiscard]] static double coldness(double flat_C);
    /// What is wrong with a flat, as the crew would find.
    [[nodiscard]] static ColdCause causeOf(const CityHeat &heat, int household, double hour);
    /// Share of the daily calls in an hour of the local day, times 24.
    [[nodiscard]] static double activity(double hourOfDay);
    /// The words of a caller.
    [[nodiscard]] static QString words(const CityHeat &heat, const CityContact &contact, quint64 dice);
    /// Scope, tier and trade that fit topic and cause.
    static void classify(const CityHeat &heat, const CityContact &contact, Ticket &ticket);
    [[nodiscard]] static QString resultOf(TicketCategory topic, ColdCause cause);
    /// The crew of the household's branch company that knows the trade; \a dice picks one.
    [[nodiscard]] static const Crew *crewFor(const CityPlan &plan, int company, Trade trade, quint64 dice);
    [[nodiscard]] static Uuid7 idAt(qint64 utcMs, quint64 seed, quint64 kind, quint64 index);

private:
    void drawCold();
    void drawOthers();
    void drawLeaks(int count);
    void chooseTickets();
    void chooseReminders();
    [[nodiscard]] Call callOf(size_t index) const;
    [[nodiscard]] Ticket ticketOf(size_t index, const QString &prefix, qint64 firstNumber) const;
    void walkThroughSteps(Ticket &ticket, const CityContact &contact, quint64 name) const;

    const CityHeat &m_heat;
    std::vector<CityContact> m_contacts;
};

} // namespace Warmline
