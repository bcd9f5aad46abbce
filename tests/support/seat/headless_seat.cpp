// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless_seat.h"

namespace Warmline::Testing {

namespace {

std::unique_ptr<Store> openStore(const QString &folder, StoreRole role, const std::shared_ptr<Clock> &clock,
                                 qint64 maxPages = 0)
{
    auto store = Store::open({.folder = folder,
                              .role = role,
                              .key = testKey(),
                              .clock = clock,
                              .deviceName = QStringLiteral("test"),
                              .maxPages = maxPages});
    if (!store)
        qFatal("%s", qPrintable(store.error().message()));
    return *std::move(store);
}

} // namespace

QByteArray testKey()
{
    return QByteArray(32, '\x42');
}

HeadlessSeat::HeadlessSeat(const Options &options)
    : m_options(options)
    , m_store(openStore(options.folder, StoreRole::Seat, options.clock, options.maxPages))
{
    connectTo(options.url, options.secret);
}

HeadlessSeat::~HeadlessSeat()
{
    m_sync.reset();
    m_gateway.reset();
}

void HeadlessSeat::connectTo(const QUrl &url, const QString &secret)
{
    m_sync.reset();
    m_gateway = std::make_unique<SoapGateway>(SoapGatewayOptions{
        url, AgentId(m_options.account), secret, m_options.certificate, m_options.deadlineMs});
    m_sync = std::make_unique<SyncDriver>(SyncParts{m_store.get(), m_store.get(), m_store.get(),
                                                    m_gateway.get(), m_options.clock.get(), m_store.get()},
                                          m_options.sync);
    m_sync->start();
}

bool HeadlessSeat::hasTicketNumbers()
{
    return take(m_store->ask([](Queries &queries) { return queries.ticketNumbersLeft(); })).value_or(0) > 0;
}

bool HeadlessSeat::isSettled()
{
    // The driver hears of a new operation a moment after the store has it.
    if (take(m_store->ask([](Queries &queries) { return queries.waitingCount(); })).value_or(1) != 0)
        return false;
    const SyncStatus status = m_sync->status();
    return status.link == SyncLink::Online && status.waiting == 0 && status.lastConfirmationMs > 0
        && status.cursor >= status.head;
}

Result<JournalEntry> HeadlessSeat::openTicket(const TicketId &ticket, const QString &text)
{
    const auto number = take(m_store->takeTicketNumber());
    if (!number)
        return std::unexpected(number.error());
    return intent(ticket, QStringLiteral("ticket.open"),
                  {{QStringLiteral("number"), *number},
                   {QStringLiteral("category"), QStringLiteral("no_heat")},
                   {QStringLiteral("tier"), QStringLiteral("red")}},
                  {{QStringLiteral("text"), text.toUtf8()}});
}

Result<JournalEntry> HeadlessSeat::dispatch(const TicketId &ticket, const QString &crew)
{
    return intent(ticket, QStringLiteral("ticket.dispatch"), {{QStringLiteral("crew"), crew}});
}

Result<JournalEntry> HeadlessSeat::note(const TicketId &ticket, const QString &text)
{
    return intent(ticket, QStringLiteral("ticket.note"), {}, {{QStringLiteral("text"), text.toUtf8()}});
}

Result<JournalEntry> HeadlessSeat::intent(const TicketId &ticket, const QString &name, QCborMap values,
                                          QMap<QString, QByteArray> personal)
{
    OperationDraft draft;
    draft.intent = name;
    draft.company = QStringLiteral("nuanchuan");
    draft.branch = BranchId(QStringLiteral("B1"));
    draft.entities = {{EntityKind::Ticket, ticket.toString(), 0}};
    draft.values = std::move(values);
    draft.personal = std::move(personal);
    draft.actor = AgentId(m_options.account);
    auto entries = take(m_store->author({draft}));
    if (!entries)
        return std::unexpected(entries.error());
    return entries->first();
}

std::optional<Ticket> HeadlessSeat::ticket(const TicketId &ticket)
{
    const auto found = take(m_store->ask([ticket](Queries &queries) { return queries.ticket(ticket); }));
    return found ? *found : std::nullopt;
}

QList<JournalEntry> HeadlessSeat::trail(const TicketId &ticket)
{
    const auto found = take(m_store->ask(
        [ticket](Queries &queries) { return queries.trail(EntityKind::Ticket, ticket.toString()); }));
    return found ? *found : QList<JournalEntry>();
}

TestServer::TestServer(const QString &folder, quint16 port, SeriesSource *series,
                       std::shared_ptr<Clock> clock)
    : m_clock(std::move(clock))
    , m_store(openStore(folder, StoreRole::Server, m_clock))
{
    start(port, series);
}

TestServer::TestServer(const QString &folder, SnapshotShelf::Options snapshots, quint16 port)
    : m_clock(std::make_shared<SystemClock>())
    , m_store(openStore(folder, StoreRole::Server, m_clock))
{
    snapshots.folder = folder;
    snapshots.key = testKey();
    snapshots.clock = m_clock;
    m_snapshots = std::make_unique<SnapshotShelf>(snapshots, m_store.get());
    start(port, nullptr);
}

void TestServer::start(quint16 port, SeriesSource *series)
{
    EmbeddedServer::Options options;
    options.port = port;
    options.secret = "test secret";
    auto attachments =
        AttachmentFolder::open({m_store->options().folder + QStringLiteral("/attachments"), m_clock});
    if (!attachments)
        qFatal("%s", qPrintable(attachments.error().message()));
    m_attachments = *std::move(attachments);
    ServerParts parts{m_store.get(), m_store.get(), m_store.get(), series, m_clock.get(), {}};
    parts.attachments = m_attachments.get();
    parts.snapshots = m_snapshots.get();
    m_server = std::make_unique<EmbeddedServer>(parts, options);
    const auto endpoint = take(m_server->start());
    if (!endpoint)
        qFatal("%s", qPrintable(endpoint.error().message()));
    m_endpoint = *endpoint;
}

TestServer::~TestServer() = default;

} // namespace Warmline::Testing
