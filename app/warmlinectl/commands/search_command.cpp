// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/person_name.h"
#include "app/domain/second_phone.h"
#include "app/remote/company_client.h"
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/company_copy.h"
#include "app/warmlinectl/signer.h"

#include <QCoreApplication>
#include <QCoroFuture>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SearchCommand)
};

/// That someone looked is itself an operation, on the household that was looked at.
OperationDraft revealOf(const SearchHit &hit, const QString &company, const BranchId &branch,
                        const QString &reason)
{
    OperationDraft draft;
    draft.intent = u"household.reveal"_s;
    draft.company = company;
    draft.branch = branch;
    draft.entities = {{EntityKind::Household, hit.id, 0}};
    draft.values.insert("reason"_L1, reason);
    return draft;
}

Result<QList<OperationDraft>> revealsOf(Queries &queries, const QList<SearchHit> &hits,
                                        const QString &company, const QString &reason)
{
    QList<OperationDraft> drafts;
    for (const SearchHit &hit : hits) {
        const auto home = queries.household(AccountNo(hit.id));
        if (!home)
            return std::unexpected(home.error());
        drafts.append(revealOf(hit, company, *home ? (*home)->household.branch : BranchId(), reason));
    }
    return drafts;
}

/// Writes down that somebody looks, before anything is shown; a sentence when he may not.
QCoro::Task<Result<void>> record(std::shared_ptr<CommandContext> context, DataAccess &data,
                                 QList<SearchHit> hits, QString reason)
{
    const auto company = co_await data.company();
    if (!company)
        co_return std::unexpected(company.error());
    auto drafts = co_await data.reader().ask([hits, company = *company, reason](Queries &queries) {
        return revealsOf(queries, hits, company, reason);
    });
    if (!drafts)
        co_return std::unexpected(drafts.error());
    if (CompanyCopy *server = data.server()) {
        for (const OperationDraft &draft : *drafts) {
            if (const auto written = co_await server->submit(draft); !written)
                co_return std::unexpected(written.error());
        }
        co_return Result<void>();
    }
    for (OperationDraft &draft : *drafts) {
        const auto signer = co_await Signer::of(context->line, data, Signer::writing(draft));
        if (!signer)
            co_return std::unexpected(signer.error());
        draft.actor = *signer;
    }
    const auto written = co_await data.journal().author(*drafts);
    if (!written)
        co_return std::unexpected(written.error());
    co_return Result<void>();
}

/// In clear: first and second numbers.
Result<std::pair<QStringList, QStringList>> numbersOf(Queries &queries, const QList<SearchHit> &hits)
{
    std::pair<QStringList, QStringList> numbers;
    for (const SearchHit &hit : hits) {
        auto first = queries.phone(AccountNo(hit.id));
        if (!first)
            return std::unexpected(first.error());
        auto second = SecondPhoneSource::of(queries, AccountNo(hit.id));
        if (!second)
            return std::unexpected(second.error());
        numbers.first.append(*std::move(first));
        numbers.second.append(*std::move(second));
    }
    return numbers;
}

constexpr int kMostWanted = 1'000;
/// Tickets, stations, communities may stand among the households.
constexpr int kOthers = SearchAnswer::kMost - kMostWanted;

/// The best \a limit households of \a found; \a total is of households, too.
struct FoundHomes
{
    FoundHomes(const SearchAnswer &found, int limit)
        : total(found.total)
        , isOpen(found.totalIsOpen)
        , seconds(found.seconds)
    {
        for (const SearchHit &hit : found.hits) {
            if (hit.kind != SearchKind::Household)
                --total;
            else if (hits.size() < limit)
                hits.append(hit);
        }
    }
    [[nodiscard]] QJsonObject lastLine() const
    {
        QJsonObject last{{u"seconds"_s, seconds}, {u"total"_s, total}};
        if (isOpen)
            last.insert(u"open"_s, true); // there are more than total
        return last;
    }
    QList<SearchHit> hits;
    qint64 total;
    bool isOpen;
    double seconds;
};

/// The server masks telephone numbers itself.
QCoro::Task<int> runRemote(std::shared_ptr<CommandContext> context, QString text, int limit)
{
    const auto client = context->client();
    if (!client)
        co_return context->refuse(client.error());
    const auto answer = co_await (*client)->search(text, limit + kOthers);
    if (!answer)
        co_return context->refuse(answer.error());
    const FoundHomes found(*answer, limit);
    for (const SearchHit &hit : found.hits) {
        context->console->result({{u"account_no"_s, hit.id},
                                  {u"name"_s, PersonName::masked(hit.customerName)},
                                  {u"address"_s, hit.title},
                                  {u"phone"_s, hit.phone},
                                  {u"score"_s, hit.score}});
    }
    context->console->result(found.lastLine());
    // A full page was not clamped, even if others than households take their places in it.
    if (found.hits.size() >= std::min<qint64>(limit, found.total) || answer->hits.size() >= limit + kOthers)
        co_return ExitDone;
    context->console->say(u"warmlinectl: "_s
                          + Tr::tr("服务器只给了 %1 户，共有 %2 户").arg(found.hits.size()).arg(found.total));
    co_return ExitPartly; // an older server gives 200 at most
}

QCoro::Task<int> runSearch(std::shared_ptr<CommandContext> context)
{
    const QString text = context->arguments.join(u' ').trimmed();
    if (text.isEmpty())
        co_return context->misused(Tr::tr("要给出查找的内容"));
    bool ok = false;
    const int limit = context->line.value(u"limit"_s, u"20"_s).toInt(&ok);
    if (!ok || limit < 1 || limit > kMostWanted)
        co_return context->misused(Tr::tr("--limit 须在 1 到 1000 之间"));
    const bool reveal = context->line.has(u"reveal"_s);
    const QString reason = context->line.value(u"reveal"_s).trimmed();
    if (reveal && reason.isEmpty())
        co_return context->misused(Tr::tr("--reveal 要写明原因"));
    if (context->isRemote() && !reveal)
        co_return co_await runRemote(context, text, limit);
    const auto data = co_await context->read(); // the typed search never gives a whole number
    if (!data)
        co_return context->refuse(data.error());
    const auto answer = co_await (*data)->reader().ask(
        [text, limit](Queries &queries) { return queries.search(text, limit + kOthers); });
    if (!answer)
        co_return context->refuse(answer.error());
    FoundHomes found(*answer, limit);
    QList<SearchHit> &hits = found.hits;
    if (reveal && !hits.isEmpty()) {
        if (const auto recorded = co_await record(context, **data, hits, reason); !recorded)
            co_return context->refuse(recorded.error());
    }
    QStringList seconds;
    if (reveal) {
        const auto clear =
            co_await (*data)->reader().ask([hits](Queries &queries) { return numbersOf(queries, hits); });
        if (!clear)
            co_return context->refuse(clear.error());
        for (qsizetype i = 0; i < hits.size(); ++i)
            hits[i].phone = clear->first.at(i);
        seconds = clear->second;
    }
    for (qsizetype i = 0; i < hits.size(); ++i) {
        const SearchHit &hit = hits.at(i);
        QJsonObject row{{u"account_no"_s, hit.id},
                        {u"name"_s, reveal ? hit.customerName : PersonName::masked(hit.customerName)},
                        {u"address"_s, hit.title},
                        {u"phone"_s, hit.phone},
                        {u"score"_s, hit.score}};
        if (!seconds.value(i).isEmpty())
            row.insert(u"second_phone"_s, seconds.at(i));
        context->console->result(row);
    }
    context->console->result(found.lastLine());
    co_return ExitDone;
}

} // namespace

QList<CtlCommand> Commands::search()
{
    return {{u"search"_s,
             u"TEXT"_s,
             {u"limit"_s, u"reveal"_s},
             Tr::tr("按姓名、电话或尾号、户号、地址各部分、拼音首字母查找用户"),
             runSearch,
             true}};
}

} // namespace Warmline
