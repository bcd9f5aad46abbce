// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load_city.h"

#include "app/core/clock.h"
#include "app/simulation/demo_city.h"
#include "app/storage/data_folder.h"
#include "app/storage/key_source.h"
#include "app/storage/series_store.h"
#include "app/storage/store.h"

#include <QCoreApplication>

#include <cstdio>

namespace Warmline::Load {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTicketsOfBranch = 20;

template <class T>
T take(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

std::nullopt_t complain(const Error &error)
{
    std::fprintf(stderr, "bench_server: %s\n", qPrintable(error.message()));
    return std::nullopt;
}

Result<void> writeDemo(Store &store, SeriesStore &series)
{
    DemoOptions options;
    options.city.households = 20'000;
    options.wholeSeason = false;
    DemoCity job(store, store, series, options);
    job.setAutoDelete(false);
    QObject::connect(&job, &Job::finished, qApp, &QCoreApplication::quit);
    job.start();
    QCoreApplication::exec();
    return job.result();
}

Result<void> openTickets(Store &store, City &city, int branches)
{
    SystemClock clock;
    for (int branch = 0; branch < branches; ++branch) {
        QList<OperationDraft> drafts;
        city.tickets.emplace_back();
        for (int i = 0; i < kTicketsOfBranch; ++i) {
            OperationDraft draft;
            const TicketId ticket = TicketId::make(clock);
            draft.intent = u"ticket.open"_s;
            draft.company = city.company;
            draft.branch = BranchId(branchName(branch));
            draft.entities = {{EntityKind::Ticket, ticket.toString(), 0}};
            draft.actor = AgentId(u"bench"_s);
            const QString number = u"LD-%1-%2"_s.arg(branch, 3, 10, QChar(u'0')).arg(i, 3, 10, QChar(u'0'));
            draft.values = {{u"number"_s, number}, {u"category"_s, u"no_heat"_s}, {u"tier"_s, u"blue"_s}};
            draft.personal.insert(u"text"_s, QByteArray("三号楼二单元暖气不热，家里有老人"));
            drafts.append(draft);
            city.tickets.back().append(ticket);
            city.numbers.append(number);
        }
        if (const auto written = take(store.author(drafts)); !written)
            return std::unexpected(written.error());
    }
    return {};
}

Result<void> enrolSeats(Store &store, City &city, int seats, int branches)
{
    QList<QFuture<Result<void>>> enrolled;
    for (int i = 0; i < seats; ++i) {
        Seat seat;
        seat.branch = i % branches;
        seat.key = Crypto::SigningKey::generate();
        seat.device = OperationCodec::deviceIdOf(seat.key.publicKey);
        DeviceRecord record;
        record.id = seat.device;
        record.publicKey = seat.key.publicKey;
        record.name = u"seat %1"_s.arg(i);
        record.enrolledBy = AgentId(u"bench"_s);
        enrolled.append(store.enrol(record));
        city.seats.push_back(std::move(seat));
    }
    for (auto &one : enrolled) {
        if (const auto done = take(one); !done)
            return done;
    }
    return {};
}

} // namespace

QString branchName(int branch)
{
    return u"LOAD-%1"_s.arg(branch, 3, 10, QChar(u'0'));
}

std::optional<City> makeCity(const QString &folder, int seats, int branches)
{
    const auto data = DataFolder::lock(folder);
    if (!data)
        return complain(data.error());
    const auto key = KeySource::fromFile(KeySource::defaultKeyFile(folder), folder);
    if (!key)
        return complain(key.error());
    StoreOptions options;
    options.folder = (*data)->serverFolder();
    options.role = StoreRole::Server;
    options.key = key->bytes;
    options.deviceName = u"server"_s;
    auto store = Store::open(options);
    if (!store)
        return complain(store.error());
    auto series = SeriesStore::open({options.folder, options.key, 64});
    if (!series)
        return complain(series.error());
    if (const auto demo = writeDemo(**store, **series); !demo)
        return complain(demo.error());

    City city;
    city.company =
        take((*store)->ask([](Queries &q) { return q.setting(u"company"_s); })).value_or(QString());
    if (const auto opened = openTickets(**store, city, branches); !opened)
        return complain(opened.error());
    if (const auto enrolled = enrolSeats(**store, city, seats, branches); !enrolled)
        return complain(enrolled.error());
    const auto communities = take((*store)->ask([](Queries &q) { return q.communities(); }));
    if (!communities)
        return complain(communities.error());
    for (const Community &community : *communities)
        city.phrases.append(community.name + u" 3 号楼"_s);
    return city;
}

std::optional<Operation> nextNote(const City &city, Seat &seat, quint32 dice)
{
    static SystemClock clock;
    const QList<TicketId> &tickets = city.tickets[size_t(seat.branch)];
    OperationDraft draft;
    draft.id = OperationId::make(clock);
    draft.intent = u"ticket.note"_s;
    draft.company = city.company;
    draft.branch = BranchId(branchName(seat.branch));
    draft.entities = {{EntityKind::Ticket, tickets[dice % quint32(tickets.size())].toString(), 1}};
    draft.actor = AgentId(u"bench"_s);
    draft.personal.insert(
        u"text"_s, QByteArray("住户来电催问：师傅几点能到。已联系班组，答复一小时内上门；请其先不要放水。"));
    Operation operation = OperationCodec::fromDraft(draft);
    operation.device = seat.device;
    operation.deviceSequence = seat.deviceSequence + 1;
    operation.deviceWallMs = clock.utcMs();
    operation.deviceMonotonicMs = clock.monotonicMs();
    operation.previousHash = seat.lastHash;
    if (!OperationCodec::seal(operation, seat.key))
        return std::nullopt;
    seat.deviceSequence = operation.deviceSequence;
    seat.lastHash = operation.hash;
    return operation;
}

} // namespace Warmline::Load
