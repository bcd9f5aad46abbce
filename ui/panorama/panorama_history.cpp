// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panorama/panorama_history.h"

#include "ui/common/format.h"
#include "ui/stations/station_words.h"

using namespace Qt::StringLiterals;

namespace Warmline::PanoramaWords {

namespace {

bool isHeat(TicketCategory category)
{
    return category == TicketCategory::NoHeat || category == TicketCategory::UnevenHeat
        || category == TicketCategory::Overheating;
}

} // namespace

QList<HistoryRow> history(const Panorama &panorama)
{
    QHash<TicketId, const Ticket *> tickets;
    for (const Ticket &ticket : panorama.tickets)
        tickets.insert(ticket.id, &ticket);
    QList<HistoryRow> rows;
    for (const CustomerFacts::HistoryLine &line :
         CustomerFacts::history(panorama.tickets, panorama.calls, CallId())) {
        HistoryRow row{line, std::nullopt, false, {}, {}};
        if (const Ticket *ticket = tickets.value(line.ticket)) {
            row.tier = StationWords::tierLook(ticket->tier);
            row.isHeat = isHeat(ticket->category);
            row.outcome = ticket->result;
            row.crew = panorama.crews.value(ticket->crew);
            if (ticket->measuredTemperatureTenths)
                row.outcome =
                    QString((row.outcome.isEmpty() ? QString() : row.outcome + u" · "_s)
                            + Format::quantity(*ticket->measuredTemperatureTenths / 10.0, u"°C"_s, 1));
        }
        rows.append(row);
    }
    return rows;
}

} // namespace Warmline::PanoramaWords
