// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulation/sync/sync_campaign.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/commands/number_option.h"
#include "app/warmlinectl/commands/plant_command.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QJsonArray>
#include <QPromise>

#include <thread>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SimulateCommand)
};

#ifdef WARMLINE_FAULT_SWITCHES
Result<SyncSim::Break> faultNamed(const QString &name)
{
    static const QMap<QString, SyncSim::Break> faults{{u"idempotency"_s, SyncSim::Break::Idempotency},
                                                      {u"rebase"_s, SyncSim::Break::Rebase},
                                                      {u"times"_s, SyncSim::Break::Times},
                                                      {u"scope"_s, SyncSim::Break::Scope},
                                                      {u"versions"_s, SyncSim::Break::Versions}};
    if (const auto found = faults.find(name); found != faults.end())
        return *found;
    return failure(ErrorCode::InvalidInput,
                   Tr::tr("--break 只能是：%1").arg(QStringList(faults.keys()).join(u' ')));
}
#endif

Result<SyncCampaign> campaignOf(const CommandLine &line)
{
    SyncCampaign campaign;
    const auto schedules = NumberOption::read(line, u"schedules"_s, 1'000, 1, 1'000'000'000);
    const auto seed = NumberOption::read(line, u"seed"_s, 1, 0, std::numeric_limits<quint32>::max());
    const auto clients = NumberOption::read(line, u"clients"_s, 0, 1, 50);
    for (const auto *value : {&schedules, &seed, &clients}) {
        if (!*value)
            return std::unexpected(value->error());
    }
    campaign.schedules = *schedules;
    campaign.firstSeed = quint32(*seed);
    campaign.seats = int(*clients);
#ifdef WARMLINE_FAULT_SWITCHES
    if (line.has(u"break"_s)) {
        const auto fault = faultNamed(line.value(u"break"_s));
        if (!fault)
            return std::unexpected(fault.error());
        campaign.fault = *fault;
    }
#endif
    return campaign;
}

QJsonObject faultsJson(const SyncFaults &f)
{
    return {{u"lost"_s, f.lost},
            {u"doubled"_s, f.doubled},
            {u"delayed"_s, f.delayed},
            {u"client_crashes"_s, f.seatCrashes},
            {u"server_crashes"_s, f.serverCrashes},
            {u"full_disks"_s, f.fullDisks},
            {u"poisoned"_s, f.poisoned},
            {u"tokens_expired"_s, f.tokensExpired},
            {u"clocks_skewed"_s, f.clocksSkewed},
            {u"clock_jumps"_s, f.clockJumps},
            {u"snapshots"_s, f.snapshots},
            {u"snapshots_adopted"_s, f.adopted},
            {u"snapshots_damaged"_s, f.damaged},
            {u"newer_intents"_s, f.newerIntents},
            {u"upgrades"_s, f.upgrades},
            {u"scope_changes"_s, f.scopeChanges},
            {u"stale_pages"_s, f.stalePages},
            {u"look_ups"_s, f.lookUps},
            {u"refused"_s, f.refused},
            {u"conflicts"_s, f.conflicts}};
}

/// Plays away from the event loop, which hears interrupts meanwhile.
QFuture<SyncCampaign::Outcome> played(const SyncCampaign &campaign)
{
    auto promise = std::make_shared<QPromise<SyncCampaign::Outcome>>();
    promise->start();
    std::thread([promise, campaign] {
        promise->addResult(campaign.run());
        promise->finish();
    }).detach();
    return promise->future();
}

QCoro::Task<int> sync(std::shared_ptr<CommandContext> context)
{
    if (!context->arguments.isEmpty())
        co_return context->misused(Tr::tr("多余的参数：%1").arg(context->arguments.join(u' ')));
    if (!Crypto::initialise())
        co_return context->refuse({ErrorCode::Internal, Tr::tr("加密库无法使用"), {}});
    auto campaign = campaignOf(context->line);
    if (!campaign)
        co_return context->misused(campaign.error().text);
    campaign->stop = context->stop;
    campaign->progress = [context, total = campaign->schedules](qint64 done) {
        if (done % 100 == 0 || done == total)
            context->console->progress(done, total, Tr::tr("演练同步"));
    };
    const SyncCampaign::Outcome outcome = co_await played(*campaign);
    QJsonArray violations;
    for (const SyncCampaign::Violation &violation : outcome.violations) {
        violations.append(QJsonObject{{u"seed"_s, qint64(violation.seed)},
                                      {u"what"_s, QJsonArray::fromStringList(violation.what)}});
        context->console->say(Tr::tr("种子 %1：%2").arg(violation.seed).arg(violation.what.value(0)));
    }
    context->console->result({{u"schedules"_s, outcome.schedules},
                              {u"operations"_s, outcome.operations},
                              {u"requests"_s, outcome.requests},
                              {u"faults"_s, faultsJson(outcome.faults)},
                              {u"violations"_s, violations},
                              {u"seconds"_s, outcome.seconds}});
    if (!outcome.violations.isEmpty())
        co_return ExitNothing;
    co_return outcome.schedules < campaign->schedules ? ExitPartly : ExitDone;
}

} // namespace

QList<CtlCommand> Commands::simulations()
{
    QStringList options{u"schedules"_s, u"seed"_s, u"clients"_s};
#ifdef WARMLINE_FAULT_SWITCHES
    options.append(u"break"_s);
#endif
    return {{u"simulate sync"_s,
             {},
             options,
             Tr::tr("演练同步：按种子安排断网、丢包、重复、崩溃和冲突，检查什么都没丢、没重复、没被悄悄盖掉"),
             sync,
             false,
             true},
            plant()};
}

} // namespace Warmline
