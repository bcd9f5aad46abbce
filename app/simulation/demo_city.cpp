// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/demo_city.h"

#include "app/simulation/city_blocks.h"
#include "app/simulation/city_instruments.h"
#include "app/simulation/city_words.h"
#include "app/simulation/city_world.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QPromise>

#include <deque>
#include <future>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRecentDays = 30;
constexpr qint64 kRecentSeriesMs = 48 * CitySeason::kHourMs;
constexpr qint64 kStationStepMs = 5 * 60'000;
constexpr qint64 kRoomStepMs = 15 * 60'000;

/// Futures that are under way; a few at a time, so that making and writing overlap without the memory running
/// full.
class Writes
{
public:
    explicit Writes(size_t atOnce)
        : m_atOnce(atOnce)
    { }
    Result<void> add(QFuture<Result<void>> write)
    {
        m_open.push_back(std::move(write));
        return m_open.size() > m_atOnce ? waitFirst() : Result<void>();
    }
    Result<void> waitAll()
    {
        Result<void> all;
        while (!m_open.empty()) {
            const Result<void> one = waitFirst();
            if (!one && all)
                all = std::unexpected(one.error());
        }
        return all;
    }

private:
    Result<void> waitFirst()
    {
        // On the job's own thread; the writer behind it needs no event loop.
        m_open.front().waitForFinished();
        const Result<void> result = m_open.front().resultCount() > 0
                                      ? m_open.front().result()
                                      : failure(ErrorCode::Internal, u"no result"_s);
        m_open.pop_front();
        return result;
    }
    size_t m_atOnce;
    std::deque<QFuture<Result<void>>> m_open;
};

} // namespace

/// The way to a whole city. A step of records is one transaction with the setting that says it is done.
struct DemoCity::Step
{
    enum Kind { Reference, Records, RecentSeries, StationHistory, RoomHistory } kind;
    int part; ///< company, or days before now at which records begin
    int until; ///< days before now at which records end
    int units; ///< of progress
};

namespace {

constexpr int kUsableSteps = 5; ///< that many make it usable

} // namespace

DemoCity::DemoCity(Journal &journal, Reader &reader, SeriesSink &sink, const DemoOptions &options,
                   QObject *parent)
    : Job(parent)
    , m_journal(journal)
    , m_reader(reader)
    , m_sink(sink)
    , m_options(options)
{ }

DemoCity::~DemoCity()
{
    m_cancelled = true;
    if (m_thread.joinable())
        m_thread.join();
}

void DemoCity::doStart()
{
    m_thread = std::thread([this] { run(); });
}

template <class F>
void DemoCity::tell(F work)
{
    DemoCounts counts;
    {
        const std::lock_guard lock(m_mutex);
        counts = m_working;
    }
    QMetaObject::invokeMethod(
        this,
        [this, work = std::move(work), counts] {
            m_counts = counts;
            work();
        },
        Qt::QueuedConnection);
}

void DemoCity::report(qint64 units, const QString &what)
{
    m_units += units;
    tell(
        [this, done = m_units.load(), what] { emit progressed(std::min<qint64>(done, 1'000), 1'000, what); });
}

Result<int> DemoCity::readState()
{
    auto read = m_reader.ask([](Queries &queries) -> Result<QStringList> {
        QStringList values;
        for (const QString &name :
             {u"demo.seed"_s, u"demo.households"_s, u"demo.now"_s, u"demo.step"_s, u"demo.numbers"_s}) {
            const Result<QString> value = queries.setting(name);
            if (!value)
                return std::unexpected(value.error());
            values.append(*value);
        }
        return values;
    });
    read.waitForFinished();
    const Result<QStringList> values = read.result();
    if (!values)
        return std::unexpected(values.error());
    if (values->at(0).isEmpty()) {
        if (m_options.nowMs == 0)
            m_options.nowMs = QDateTime::currentMSecsSinceEpoch();
        return -1;
    }
    m_options.city.seed = values->at(0).toULongLong();
    m_options.city.households = values->at(1).toInt();
    m_options.nowMs = values->at(2).toLongLong();
    const qsizetype dash = values->at(4).lastIndexOf(u'-');
    m_numbers.prefix = values->at(4).first(dash + 1);
    m_numbers.first = values->at(4).mid(dash + 1).toLongLong();
    return values->at(3).toInt();
}

OperationDraft DemoCity::setting(const QString &name, const QString &value) const
{
    OperationDraft draft;
    draft.intent = u"setting.set"_s;
    draft.company = m_options.company;
    draft.entities = {{EntityKind::Setting, name, 0}};
    draft.values = {{u"name"_s, name}, {u"value"_s, value}};
    draft.actor = AgentId(u"demo"_s);
    draft.origin = Origin::System;
    return draft;
}

Result<void> DemoCity::author(QList<OperationDraft> drafts)
{
    auto done = m_journal.author(std::move(drafts));
    done.waitForFinished();
    if (done.resultCount() == 0)
        return failure(ErrorCode::Internal, u"no result"_s);
    const auto result = done.result();
    return result ? Result<void>() : std::unexpected(result.error());
}

void DemoCity::run()
{
    QElapsedTimer clock;
    clock.start();
    Result<void> result;
    const Result<int> begun = readState();
    if (!begun)
        result = std::unexpected(begun.error());
    int at = begun.value_or(0);
    if (result && at < 0) {
        // What makes it this city, and the ticket numbers of its season, before anything else.
        auto lease = m_journal.leaseTicketNumbers(m_journal.device().id, m_options.city.seasonTickets());
        lease.waitForFinished();
        if (const auto numbers = lease.result())
            m_numbers = *numbers;
        else
            result = std::unexpected(numbers.error());
        if (result) {
            result = author({setting(u"company"_s, m_options.company),
                             setting(u"company.name"_s, CityWords::instance().company),
                             setting(u"demo.seed"_s, QString::number(m_options.city.seed)),
                             setting(u"demo.households"_s, QString::number(m_options.city.households)),
                             setting(u"demo.now"_s, QString::number(m_options.nowMs)),
                             setting(u"demo.numbers"_s, m_numbers.prefix + QString::number(m_numbers.first)),
                             setting(u"demo.step"_s, u"0"_s)});
        }
        at = 0;
    }

    const std::vector<Step> steps = {
        {Step::Reference, 0, 0, 60},       {Step::Reference, 1, 0, 60},
        {Step::Reference, 2, 0, 60},       {Step::Records, kRecentDays, 0, 60},
        {Step::RecentSeries, 0, 0, 160},   {Step::Records, 60, 30, 60},
        {Step::Records, 90, 60, 60},       {Step::Records, CitySeason::kDays + 1, 90, 60},
        {Step::StationHistory, 0, 0, 140}, {Step::RoomHistory, 0, 0, 280}};
    std::unique_ptr<CityWorld> world;
    std::future<Result<void>> recent; // after the world: ends before it
    const auto tellUsable = [&] {
        if (m_working.usableSeconds == 0)
            m_working.usableSeconds = double(clock.elapsed()) / 1000;
        tell([this] { emit usable(); });
    };
    for (int i = 0; i < at && i < int(steps.size()); ++i)
        m_units += steps[size_t(i)].units;
    if (result && at >= kUsableSteps)
        tellUsable();
    for (int i = at; result && i < int(steps.size()); ++i) {
        if (m_cancelled) {
            result = failure(ErrorCode::Cancelled, tr("已取消，下次启动时继续"));
            break;
        }
        if (i >= kUsableSteps && !m_options.wholeSeason)
            break;
        if (!world) {
            report(0, tr("正在推演城市与天气"));
            world = std::make_unique<CityWorld>(m_options.city, m_options.nowMs);
            if (i < kUsableSteps) // has no need of the records: two stores, two writers, two cores
                recent = std::async(std::launch::async, [this, &steps, w = world.get()] {
                    return writeSeries(steps[kUsableSteps - 1], *w);
                });
        }
        result = perform(steps[size_t(i)], i, *world, recent);
        if (result && i + 1 == kUsableSteps)
            tellUsable();
        if (result && i + 1 == int(steps.size()))
            result = author({setting(u"demo.complete"_s, u"1"_s)});
    }
    if (!result)
        m_cancelled = true; // what is written beside this, too
    if (recent.valid())
        recent.wait();
    m_working.seconds = double(clock.elapsed()) / 1000;
    tell([this, result] { finish(result); });
}

Result<void> DemoCity::perform(const Step &step, int number, CityWorld &world,
                               std::future<Result<void>> &recent)
{
    if (step.kind == Step::Reference || step.kind == Step::Records)
        return writeRecords(step, number, world);
    const Result<void> written = step.kind == Step::RecentSeries ? recent.get() : writeSeries(step, world);
    if (!written)
        return written;
    return author({setting(u"demo.step"_s, QString::number(number + 1))});
}

Result<void> DemoCity::writeRecords(const Step &step, int number, CityWorld &world)
{
    QList<CityBatch> batches;
    if (step.kind == Step::Reference) {
        batches = {CityBlocks::reference(world.plan, step.part)};
        batches.first().blocks += CityBlocks::payments(world.plan, step.part, world.season.nowMs);
    } else {
        // Tickets before calls: whoever looks at a call finds its ticket.
        const qint64 now = world.season.nowMs, day = CitySeason::kDayMs;
        const qint64 from = now - step.part * day, to = step.until == 0 ? now + day : now - step.until * day;
        batches = CityBlocks::tickets(world.plan,
                                      world.contacts().tickets(from, to, m_numbers.prefix, m_numbers.first));
        batches += CityBlocks::calls(world.plan, world.contacts().calls(from, to));
    }
    QList<OperationDraft> drafts;
    DemoCounts counts = m_working;
    for (int b = 0; b < int(batches.size()); ++b) {
        const CityBatch &batch = batches.at(b);
        for (const ImportBlock &block : batch.blocks) {
            counts.communities += block.communities.size();
            counts.buildings += block.buildings.size();
            counts.households += block.households.size();
            counts.stations += block.stations.size();
            counts.sensors += block.sensors.size();
            counts.crews += block.crews.size();
            counts.tickets += block.tickets.size();
            counts.calls += block.calls.size();
        }
        const BatchId id(
            CityContacts::idAt(m_options.nowMs, m_options.city.seed, 10 + quint64(number), quint64(b)));
        drafts += ImportCodec::drafts(batch.blocks, id, m_options.company, batch.branch, AgentId(u"demo"_s));
    }
    drafts.append(setting(u"demo.step"_s, QString::number(number + 1)));
    const Result<void> written = author(std::move(drafts));
    if (!written)
        return written;
    {
        const std::lock_guard lock(m_mutex);
        counts.points = m_working.points; // the series are being written beside this
        m_working = counts;
    }
    report(step.units,
           step.kind == Step::Reference ? tr("正在写入住户、楼栋与管网") : tr("正在写入通话与工单"));
    return {};
}

Result<void> DemoCity::writeSeries(const Step &step, CityWorld &world)
{
    Writes writes(6);
    Result<void> failed;
    const qint64 now = world.season.nowMs, start = world.season.startMs();
    const qint64 recent = now - kRecentSeriesMs;
    const CityOptions &city = m_options.city;
    const double series =
        step.kind == Step::StationHistory
            ? city.stations() + 1 + double(world.plan.buildings.size()) / 200
            : city.sensors() / 500.0 + (step.kind == Step::RecentSeries ? city.stations() : 0);
    const QString what =
        step.kind == Step::StationHistory ? tr("正在写入换热站与楼栋历史") : tr("正在写入室温历史");
    double units = 0;
    const CitySeries::Deliver deliver = [&](QList<Series> all, qint64 points) {
        const Result<void> added = writes.add(m_sink.append(std::move(all)));
        if (!added)
            failed = std::unexpected(added.error());
        {
            const std::lock_guard lock(m_mutex);
            m_working.points += points;
        }
        units += step.units / series;
        if (units >= 10) { // not for each portion
            report(qint64(units), what);
            units -= double(qint64(units));
        }
        return failed.has_value() && !m_cancelled;
    };
    bool whole = false;
    switch (step.kind) {
    case Step::RecentSeries:
        whole = CitySeries::stations(world.heat, recent, now, kStationStepMs, deliver)
             && CitySeries::rooms(world.heat, recent, now, kRoomStepMs, deliver);
        break;
    case Step::StationHistory:
        whole = CitySeries::stations(world.heat, start, recent, CitySeason::kHourMs, deliver)
             && CitySeries::buildings(world.heat, start, now, deliver);
        break;
    case Step::RoomHistory:
        whole = CitySeries::rooms(world.heat, now - kRecentDays * CitySeason::kDayMs, recent,
                                  CitySeason::kHourMs, deliver);
        break;
    case Step::Reference:
    case Step::Records: break;
    }
    const Result<void> rest = writes.waitAll();
    if (!failed)
        return failed;
    if (!rest)
        return rest;
    if (!whole)
        return failure(ErrorCode::Cancelled, tr("已取消，下次启动时继续"));
    return {};
}

} // namespace Warmline
