// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/monitor.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// What has been found out about the store until the deadline.
struct Findings
{
    bool answered = false;
    std::optional<qint64> head;
    bool writer = false;
};

HttpResponse json(int status, const QJsonObject &object)
{
    return {status, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'};
}

} // namespace

Monitor::Monitor(Parts parts, Audience audience, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_audience(audience)
{ }

bool Monitor::isWelcome(const HttpRequest &request) const
{
    // What a proxy on this machine forwards comes from elsewhere.
    const bool forwarded =
        request.headers.contains("x-forwarded-for") || request.headers.contains("forwarded");
    return m_audience == Audience::Everybody
        || (m_audience == Audience::ThisMachine && request.local && !forwarded);
}

bool Monitor::handle(const HttpRequest &request, const HttpFront::Reply &reply)
{
    const bool isHealth = request.path == "/health";
    if (!isHealth && request.path != "/metrics")
        return false;
    if (!isWelcome(request))
        reply({403, "text/plain; charset=utf-8", "only from this machine\n"});
    else if (request.method != "GET")
        reply({405, "text/plain; charset=utf-8", "GET\n"});
    else if (isHealth)
        health(reply);
    else
        metrics(reply);
    return true;
}

/// Both sides of the store have to answer in time.
void Monitor::health(const HttpFront::Reply &reply)
{
    auto findings = std::make_shared<Findings>();
    const auto conclude = [this, findings, reply](bool timeIsOver) {
        if (findings->answered || (!timeIsOver && !(findings->head && findings->writer)))
            return;
        findings->answered = true;
        const bool reads = findings->head.has_value();
        const bool writes = findings->writer && !m_parts.metrics->writesFail();
        const QString sequencer = m_parts.sequencer ? m_parts.sequencer() : u"self"_s;
        const bool well = reads && writes && sequencer != "none"_L1;
        reply(json(well ? 200 : 503, {{u"status"_s, well ? u"ok"_s : u"failing"_s},
                                      {u"store_reads"_s, reads},
                                      {u"store_writes"_s, writes},
                                      {u"head"_s, findings->head.value_or(m_parts.core->news().head())},
                                      {u"sequencer"_s, sequencer},
                                      {u"leader"_s, !m_parts.leads || m_parts.leads()}}));
    };
    m_parts.reader->ask([](Queries &queries) { return queries.cursor(); })
        .then(this, [findings, conclude](const Result<qint64> &head) {
            if (head)
                findings->head = *head;
            conclude(!head);
        });
    m_parts.journal->sign("health").then(this, [findings, conclude](const Result<QByteArray> &signature) {
        findings->writer = signature.has_value();
        conclude(!signature);
    });
    QTimer::singleShot(kDeadlineMs, this, [conclude] { conclude(true); });
}

void Monitor::metrics(const HttpFront::Reply &reply)
{
    struct Numbers
    {
        qint64 head = 0;
        qint64 waiting = 0;
    };
    m_parts.reader
        ->ask([](Queries &queries) {
            return Numbers{queries.cursor().value_or(0), queries.waitingCount().value_or(0)};
        })
        .then(this, [this, reply](const Numbers &store) {
            NewsDesk &news = m_parts.core->news();
            const QByteArray text = m_parts.metrics->text({
                {"warmline_seats_waiting", "Seats that wait for news.", double(news.waiting())},
                {"warmline_notices", "Notices given since the start.", double(news.notices())},
                {"warmline_connections", "Open connections.", double(m_parts.connections())},
                {"warmline_calls_under_way",
                 "Calls without an answer yet, those that wait for news left out.",
                 double(std::max<qint64>(0, m_parts.metrics->underWay() - news.waiting()))},
                {"warmline_journal_head", "Last sequence of the journal.", double(store.head)},
                {"warmline_news_behind", "Entries that the news desk has not read yet.",
                 double(std::max<qint64>(0, store.head - news.head()))},
                {"warmline_store_outbox", "Operations of this store that wait for their place in the order.",
                 double(store.waiting)},
            });
            reply({200, "application/openmetrics-text; version=1.0.0; charset=utf-8", text});
        });
}

} // namespace Warmline
