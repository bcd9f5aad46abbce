// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/search_service.h"

#include "app/services/settings/settings_service.h"

#include <QElapsedTimer>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCommands = 8; ///< beside what else is found
constexpr int kAllCommands = 1'000;

/// The households of \a answer that this seat doesn't hold.
Result<SearchAnswer> notHere(Queries &queries, SearchAnswer answer)
{
    QList<SearchHit> missing;
    for (const SearchHit &hit : std::as_const(answer.hits)) {
        if (hit.kind != SearchKind::Household)
            continue;
        const auto here = queries.household(AccountNo(hit.id));
        if (!here)
            return std::unexpected(here.error());
        if (!*here)
            missing.append(hit);
    }
    answer.hits = missing;
    answer.total = missing.size();
    answer.totalIsOpen = false;
    return answer;
}

} // namespace

SearchService::SearchService(Reader &reader, CommandRegistry &commands, SettingsService &settings,
                             QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_commands(commands)
    , m_settings(settings)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SearchService::ask);
}

void SearchService::setText(const QString &text)
{
    const bool isEmpty = text.trimmed().isEmpty();
    if (!isEmpty && text == m_text
        && !m_result.isCompany) // after a search at the server the same text asks here again
        return;
    cancel();
    m_text = text;
    if (isEmpty) {
        m_result = {};
        m_result.commands = m_commands.match({}, kAllCommands);
        emit resultReady(m_result);
        return;
    }
    m_timer.start(int(m_settings.number(u"search.debounce"_s)));
}

void SearchService::searchNow(const QString &text)
{
    cancel();
    m_text = text;
    ask();
}

void SearchService::cancel()
{
    m_timer.stop();
    m_latest.drop();
    m_searching = false;
}

void SearchService::ask()
{
    m_timer.stop();
    m_latest.drop();
    const QString text = m_text.trimmed();
    if (text.isEmpty())
        return;
    m_searching = true;
    QElapsedTimer timer;
    timer.start();
    const auto question = [this, text] {
        return m_reader.askFirst([text, limit = m_limit](Queries &queries) -> Result<Found> {
            auto answer = queries.search(text, limit);
            if (!answer)
                return std::unexpected(answer.error());
            auto notes = LookUpSource::of(queries);
            if (!notes)
                return std::unexpected(notes.error());
            return Found{*std::move(answer), *std::move(notes)};
        });
    };
    m_latest.ask(question, [this, text, timer](const Result<Found> &found) {
        m_searching = false;
        if (!found) {
            emit failed(found.error());
            return;
        }
        m_result = {text,
                    found->answer,
                    m_commands.match(text, kCommands),
                    double(timer.nsecsElapsed()) / 1e6,
                    found->lookedUp,
                    false};
        emit resultReady(m_result);
    });
}

void SearchService::setDirectory(HouseholdDirectory &directory, HouseholdKeeper &keeper)
{
    m_directory = &directory;
    m_keeper = &keeper;
}

void SearchService::searchCompany(const QString &text)
{
    cancel();
    m_text = text;
    if (!m_directory || text.trimmed().isEmpty())
        return;
    m_searching = true;
    QElapsedTimer timer;
    timer.start();
    m_latest.ask([this, text] { return m_directory->searchCompany(text.trimmed(), m_limit); },
                 [this, text, timer](const Result<SearchAnswer> &answer) {
                     onCompanyAnswer(text.trimmed(), answer, double(timer.nsecsElapsed()) / 1e6);
                 });
}

/// What lies here already is found here, and nobody is asked for it.
void SearchService::onCompanyAnswer(const QString &text, const Result<SearchAnswer> &answer,
                                    double milliseconds)
{
    if (!answer) {
        m_searching = false;
        emit failed(answer.error());
        return;
    }
    const auto question = [this, found = *answer] {
        return m_reader.ask([found](Queries &queries) { return notHere(queries, found); });
    };
    m_latest.ask(question, [this, text, milliseconds](const Result<SearchAnswer> &missing) {
        m_searching = false;
        if (!missing) {
            emit failed(missing.error());
            return;
        }
        m_result = {text, *missing, {}, milliseconds, {}, true};
        emit resultReady(m_result);
    });
}

void SearchService::fetch(const AccountNo &account, const QString &reason)
{
    if (!m_directory)
        return;
    using Kept = Result<void>;
    m_directory->lookUp(account, reason)
        .then(this,
              [this](const Result<LookedUpHousehold> &found) {
                  return found ? m_keeper->keepLookedUp(*found)
                               : QtFuture::makeReadyValueFuture(Kept(std::unexpected(found.error())));
              })
        .unwrap()
        .then(this, [this, account](const Kept &kept) {
            if (kept)
                emit householdFetched(account);
            else
                emit fetchFailed(kept.error());
        });
}

} // namespace Warmline
