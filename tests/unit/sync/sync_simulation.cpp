// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync_simulation.h"

#include <map>

namespace Warmline {

namespace {

struct Record
{
    OperationId id;
    int seat = 0;
    bool poison = false;
    bool conflict = false;
    bool placed = false; ///< the seat has seen it in the server's order
};

OperationId idOf(int seat, int number)
{
    QByteArray bytes(16, '\0');
    bytes[6] = 0x70;
    bytes[8] = char(0x80);
    bytes[14] = char(seat);
    bytes[13] = char(number >> 8);
    bytes[15] = char(number & 0xff);
    return OperationId(Uuid7::fromBytes(bytes));
}

constexpr int kPageEntries = 7;

} // namespace

struct SyncSimulation::Network
{
    Plan plan;
    std::mt19937 random;
    qint64 nowMs = 0;
    quint64 order = 0;
    std::map<std::pair<qint64, quint64>, std::function<void()>> events;
    std::unique_ptr<Server> server;
    std::vector<std::unique_ptr<Seat>> seats;
    QStringList wrong;
    qint64 requests = 0;

    explicit Network(const Plan &p)
        : plan(p)
        , random(p.seed)
    { }
    int dice(int below) { return int(random() % quint32(below)); }
    bool trouble() const { return nowMs < plan.troubleMs; }
    void at(qint64 delayMs, std::function<void()> what)
    {
        events.emplace(std::pair{nowMs + delayMs, ++order}, std::move(what));
    }
    void complain(const QString &what) { wrong.append(QStringLiteral("%1 ms: %2").arg(nowMs).arg(what)); }

    /// Carries a message: late, not at all, or twice.
    void carry(const std::function<void()> &deliver)
    {
        if (!trouble()) {
            at(5 + dice(20), deliver);
            return;
        }
        if (dice(100) < plan.lossPercent)
            return;
        const int copies = dice(100) < plan.doublePercent ? 2 : 1;
        for (int i = 0; i < copies; ++i)
            at(1 + (dice(4) == 0 ? dice(int(plan.longestDelayMs)) : dice(50)), deliver);
    }
};

// ---------------------------------------------------------------------------------------------------------
// server

struct SyncSimulation::Server
{
    struct Waiter
    {
        qint64 after = 0;
        std::function<void(qint64 head)> reply;
    };
    Network &net;
    QList<Record> order; // durable
    QSet<OperationId> known;
    int life = 1; // tokens and waiting seats end with it
    bool up = true;
    QList<Waiter> waiters;

    explicit Server(Network &n)
        : net(n)
    { }
    bool mended() const { return !net.trouble(); }

    void crash()
    {
        up = false;
        ++life;
        waiters.clear();
        net.at(500 + net.dice(8'000), [this] { up = true; });
    }

    /// As Journal::receive: the batch as a whole or nothing; idempotent by id.
    std::optional<Error> receive(const QList<Record> &batch, QList<SyncEvent::Placed> &placed)
    {
        for (const Record &record : batch) {
            if (record.poison && !mended())
                return Error{net.dice(2) ? ErrorCode::InvalidInput : ErrorCode::Internal,
                             QStringLiteral("poison"),
                             {}};
        }
        for (const Record &record : batch) {
            if (!known.contains(record.id) || net.plan.sabotage == Sabotage::ServerForgetsIds) {
                known.insert(record.id);
                order.append(record);
            }
            for (qsizetype i = 0; i < order.size(); ++i) {
                if (order[i].id == record.id)
                    placed.append({record.id, i + 1});
            }
        }
        for (const Waiter &waiter : std::exchange(waiters, {}))
            waiter.reply(order.size());
        return std::nullopt;
    }
};

// -----------------------------------------------------------------------------------------------------------
// seat

struct SyncSimulation::Seat
{
    Network &net;
    int index = 0;
    // durable
    QList<Record> own;
    QList<OperationId> log;
    qint64 cursor = 0;
    // lost in a crash
    int life = 0;
    bool up = false;
    std::unique_ptr<SyncCore> core;
    int token = 0; ///< life of the server that gave it
    QHash<quint64, QList<Record>> pages;
    QHash<quint64, qint64> pageStarts;
    quint64 timer = 0;

    Seat(Network &n, int i)
        : net(n)
        , index(i)
    { }

    qint64 waiting() const
    {
        return std::ranges::count_if(own, [](const Record &r) { return !r.placed; });
    }
    qint64 refused() const
    {
        return std::ranges::count_if(own, [](const Record &r) { return r.placed && r.conflict; });
    }

    void start()
    {
        ++life;
        up = true;
        pages.clear();
        pageStarts.clear();
        if (net.plan.sabotage == Sabotage::SeatDropsOutboxOnRestart && life > 1)
            own.removeIf([](const Record &r) { return !r.placed; });
        SyncCore::Options options;
        options.outboxWindow = 20;
        options.batchCount = 8;
        options.batchBytes = 600;
        options.jitterSeed = net.plan.seed + quint32(index) * 977 + 1;
        core = std::make_unique<SyncCore>(options);
        tell(SyncEvent::Started{cursor, waiting(), refused()});
    }

    void crash()
    {
        up = false;
        core.reset();
        ++life;
        net.at(200 + net.dice(6'000), [this] { start(); });
    }

    void make()
    {
        const int number = int(own.size()) + 1;
        Record record{idOf(index, number), index, net.dice(100) < net.plan.poisonPercent,
                      net.dice(100) < net.plan.conflictPercent, false};
        own.append(record);
        if (up)
            tell(SyncEvent::OutboxChanged{waiting(), refused()});
    }

    void tell(const SyncEvent::Any &event)
    {
        if (!up)
            return;
        const QList<SyncAction::Any> actions =
            core->handle(event, {net.nowMs, 1'700'000'000'000 + net.nowMs});
        for (const SyncAction::Any &action : actions)
            std::visit([this](const auto &a) { act(a); }, action);
    }

    /// Something local that takes time and is lost in a crash.
    void later(qint64 delayMs, std::function<void()> what)
    {
        net.at(delayMs, [this, born = life, what = std::move(what)] {
            if (up && life == born)
                what();
        });
    }

    /// To the server and back. Without an answer the gateway's deadline speaks.
    template <class Work>
    void ask(quint64 request, qint64 deadlineMs, Work work)
    {
        ++net.requests;
        later(deadlineMs,
              [this, request] { tell(SyncEvent::Failed{request, Error{ErrorCode::Timeout, {}, {}}}); });
        const auto answer = [this, born = life](const SyncEvent::Any &event,
                                                const std::function<void()> &before = {}) {
            net.carry([this, born, event, before] {
                if (!up || life != born)
                    return;
                if (before)
                    before();
                tell(event);
            });
        };
        net.carry([this, request, work, answer] {
            if (!net.server->up)
                answer(SyncEvent::Failed{request, Error{ErrorCode::Unavailable, {}, {}}});
            else
                work(answer);
        });
    }
    template <class Work>
    void askSigned(quint64 request, qint64 deadlineMs, Work work)
    {
        ask(request, deadlineMs, [this, request, work, used = token](const auto &answer) {
            if (used != net.server->life)
                answer(SyncEvent::TokenExpired{request});
            else
                work(answer);
        });
    }

    void act(const SyncAction::SignIn &action)
    {
        ask(action.request, 10'000, [this, action](const auto &answer) {
            const int given = net.server->life;
            token = given; // the newest answer wins; a lost one costs one more round
            answer(SyncEvent::SignedIn{action.request, net.server->order.size(), 0});
        });
    }
    void act(const SyncAction::ReadOutbox &action)
    {
        later(1 + net.dice(20), [this, action] {
            QList<SyncEvent::OutboxItem> items;
            for (const Record &record : own) {
                if (!record.placed && items.size() < action.limit)
                    items.append({record.id, 100});
            }
            tell(SyncEvent::OutboxRead{action.request, items});
        });
    }
    void act(const SyncAction::Push &action)
    {
        if (action.operations.size() > 8 || action.operations.isEmpty())
            net.complain(QStringLiteral("a push of %1 operations").arg(action.operations.size()));
        QList<Record> batch;
        for (const OperationId &id : action.operations) {
            for (const Record &record : std::as_const(own)) {
                if (record.id == id)
                    batch.append(record);
            }
        }
        askSigned(action.request, 10'000, [this, action, batch](const auto &answer) {
            QList<SyncEvent::Placed> placed;
            const auto error = net.server->receive(batch, placed);
            if (error)
                answer(SyncEvent::Failed{action.request, *error});
            else
                answer(SyncEvent::Pushed{action.request, placed});
        });
    }
    void act(const SyncAction::Pull &action)
    {
        askSigned(action.request, 10'000, [this, action](const auto &answer) {
            const QList<Record> page = net.server->order.mid(action.afterSequence, kPageEntries);
            answer(SyncEvent::PageReceived{action.request, page.size(), action.afterSequence + page.size(),
                                           net.server->order.size()},
                   [this, action, page] {
                       if (pageStarts.contains(action.request))
                           return; // the doubled answer of a doubled request may hold another page; a call
                                   // has one answer
                       pages.insert(action.request, page);
                       pageStarts.insert(action.request, action.afterSequence);
                   });
        });
    }
    void act(const SyncAction::Integrate &action)
    {
        later(1 + net.dice(60), [this, action] {
            if (net.trouble() && net.dice(100) < 3) {
                tell(SyncEvent::Failed{action.request,
                                       Error{ErrorCode::Storage, QStringLiteral("disk full"), {}}});
                return;
            }
            integrate(pageStarts.value(action.page), pages.take(action.page));
            tell(SyncEvent::OutboxChanged{waiting(), refused()});
            tell(SyncEvent::Integrated{action.request});
        });
    }
    void act(const SyncAction::DropPage &action) { pages.remove(action.page); }
    void act(const SyncAction::WaitForNews &action)
    {
        askSigned(action.request, action.waitMs + 10'000, [this, action](const auto &answer) {
            Server &server = *net.server;
            const auto reply = [request = action.request, answer](qint64 head) {
                answer(SyncEvent::News{request, head});
            };
            if (server.order.size() > action.afterSequence) {
                reply(server.order.size());
                return;
            }
            server.waiters.append({action.afterSequence, reply});
            net.at(action.waitMs, [this, reply, life = server.life] {
                if (life == net.server->life)
                    reply(net.server->order.size());
            });
        });
    }
    void act(const SyncAction::LeaseNumbers &action)
    {
        ask(action.request, 10'000,
            [action](const auto &answer) { answer(SyncEvent::NumbersLeased{action.request}); });
    }
    void act(const SyncAction::WakeAt &action)
    {
        if (action.monotonicMs <= net.nowMs)
            net.complain(QStringLiteral("a timer in the past"));
        const quint64 mine = ++timer;
        later(std::max<qint64>(1, action.monotonicMs - net.nowMs), [this, mine] {
            if (mine == timer)
                tell(SyncEvent::Tick{});
        });
    }

    void integrate(qint64 start, const QList<Record> &page)
    {
        const bool twice = net.plan.sabotage == Sabotage::SeatAppliesTwice && net.dice(4) == 0;
        for (qsizetype i = 0; i < page.size(); ++i) {
            const qint64 sequence = start + i + 1;
            if (sequence <= cursor && !twice)
                continue;
            if (sequence > cursor + 1)
                net.complain(QStringLiteral("seat %1: a hole before %2").arg(index).arg(sequence));
            log.append(page[i].id);
            cursor = std::max(cursor, sequence);
            for (Record &record : own) {
                if (record.id == page[i].id)
                    record.placed = true;
            }
        }
        if (twice && !page.isEmpty())
            log.append(page.last().id);
    }

    void check(const QList<OperationId> &truth, int made)
    {
        const QString me = QStringLiteral("seat %1: ").arg(index);
        if (log != truth)
            net.complain(
                me
                + QStringLiteral("%1 entries differ from the server's %2").arg(log.size()).arg(truth.size()));
        if (own.size() != made)
            net.complain(me + QStringLiteral("%1 operations made, %2 kept").arg(made).arg(own.size()));
        if (waiting() != 0)
            net.complain(me + QStringLiteral("%1 operations still wait").arg(waiting()));
        if (!core)
            return;
        const SyncStatus status = core->status();
        if (status.link != SyncLink::Online || status.waiting != 0 || status.held != 0
            || status.cursor != truth.size())
            net.complain(me
                         + QStringLiteral("status is link %1, waiting %2, held %3, cursor %4")
                               .arg(int(status.link))
                               .arg(status.waiting)
                               .arg(status.held)
                               .arg(status.cursor));
    }
};

// ------------------------------------------------------------------------------------------------------ the
// schedule

SyncSimulation::SyncSimulation(const Plan &plan)
    : m_network(std::make_unique<Network>(plan))
{
    Network &net = *m_network;
    net.server = std::make_unique<Server>(net);
    for (int i = 0; i < plan.seats; ++i) {
        net.seats.push_back(std::make_unique<Seat>(net, i));
        Seat *seat = net.seats.back().get();
        net.at(net.dice(2'000), [seat] { seat->start(); });
        for (int n = 0; n < plan.operationsPerSeat; ++n)
            net.at(net.dice(int(plan.troubleMs)), [seat] { seat->make(); });
        for (int n = 0; n < plan.seatCrashes; ++n)
            net.at(2'000 + net.dice(int(plan.troubleMs - 2'000)), [seat] {
                if (seat->up)
                    seat->crash();
            });
    }
    for (int n = 0; n < plan.serverCrashes; ++n)
        net.at(net.dice(int(plan.troubleMs)), [server = net.server.get()] {
            if (server->up)
                server->crash();
        });
}

SyncSimulation::~SyncSimulation() = default;

qint64 SyncSimulation::requests() const
{
    return m_network->requests;
}

QStringList SyncSimulation::run()
{
    Network &net = *m_network;
    while (!net.events.empty() && net.wrong.isEmpty()) {
        const auto first = net.events.begin();
        if (first->first.first > net.plan.endMs)
            break;
        net.nowMs = first->first.first;
        const auto what = std::move(first->second);
        net.events.erase(first);
        what();
        // Waiting 25 s at a time and pausing up to 30 s, a healthy core asks little; a circle asks without
        // end.
        if (net.requests > 4'000LL * net.plan.seats) {
            net.complain(QStringLiteral("%1 requests: asking in a circle").arg(net.requests));
            break;
        }
    }
    QList<OperationId> truth;
    for (const Record &record : std::as_const(net.server->order))
        truth.append(record.id);
    if (QSet<OperationId>(truth.cbegin(), truth.cend()).size() != truth.size())
        net.complain(QStringLiteral("the server placed an operation twice"));
    if (truth.size() != qsizetype(net.plan.seats) * net.plan.operationsPerSeat)
        net.complain(QStringLiteral("the server has %1 operations").arg(truth.size()));
    for (const auto &seat : net.seats)
        seat->check(truth, net.plan.operationsPerSeat);
    return net.wrong;
}

} // namespace Warmline
