// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/verdict/verdict_service.h"

#include "app/assist/diagnosis_case_json.h"
#include "app/domain/journal.h"
#include "app/domain/room_standard.h"
#include "app/services/change_feed.h"
#include "app/services/customer/contact_service.h"
#include "app/services/session.h"
#include "app/services/tickets/ticket_service.h"

#include <QJsonDocument>

#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

VerdictService::VerdictService(Session &session, Journal &journal, Reader &reader, SeriesSource &series,
                               ContactService &contact, TicketService &tickets, ChangeFeed &feed,
                               const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_journal(journal)
    , m_reader(reader)
    , m_contact(contact)
    , m_tickets(tickets)
    , m_diagnosis(reader, series, clock)
{
    // At once nothing is judged of who is not on the card any more; what is shown follows behind the card.
    connect(&m_contact, &ContactService::cardCleared, this, &VerdictService::forget);
    connect(&m_contact, &ContactService::cardPublished, this, [this](const ContactCard &card) {
        if (card.detail.household.account != m_account)
            forget();
    });
    connect(&m_contact, &ContactService::cardSettled, this, &VerdictService::follow);
    connect(&m_diagnosis, &DiagnosisService::verdictReady, this, [this](const HouseholdVerdict &verdict) {
        m_verdict = verdict;
        m_state = State::Ready;
        emit changed();
    });
    connect(&m_diagnosis, &DiagnosisService::failed, this, [this](const AccountNo &, const Error &error) {
        m_error = error;
        if (!m_verdict) // an older verdict with its age is better than none
            m_state = State::Failed;
        emit changed();
    });
    // The reasons are sentences: after a change of language they are made anew, once its words are there.
    connect(&m_session, &Session::languageChanged, this, &VerdictService::askAgain, Qt::QueuedConnection);
    connect(&feed, &ChangeFeed::changed, this, [this](const StoreChange &change) {
        if (m_state != State::None
            && ChangeFeed::touches(change, EntityKind::Setting, RoomStandard::setting()))
            readStandard();
    });
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &VerdictService::askAgain);
    m_wordsChanged.setInterval(kWordsMs);
    m_wordsChanged.setSingleShot(true);
    connect(&m_wordsChanged, &QTimer::timeout, this, [this] {
        if (m_state != State::None && words() != m_words)
            askAgain();
    });
    connect(&m_tickets, &TicketService::draftChanged, &m_wordsChanged, qOverload<>(&QTimer::start));
}

void VerdictService::follow()
{
    const auto &card = m_contact.card();
    if (card && card->detail.household.account == m_account)
        return; // the same household, read again
    forget();
    if (card)
        take(*card);
    emit changed();
}

void VerdictService::take(const ContactCard &card)
{
    m_account = card.detail.household.account;
    m_branch = card.detail.household.branch;
    m_state = State::Asking;
    m_again.start();
    readStandard();
    askAgain();
}

/// A case reads the standard by itself: another one than before asks for another verdict.
void VerdictService::readStandard()
{
    m_standardRead.ask(
        [this] { return m_reader.ask([](Queries &queries) { return RoomStandard::read(queries); }); },
        [this](const Result<double> &standard) {
            if (!standard)
                return; // asked again each minute anyway
            const auto before = std::exchange(m_standard_C, *standard);
            if (before && before != m_standard_C)
                askAgain();
        });
}

void VerdictService::forget()
{
    m_diagnosis.forget();
    m_again.stop();
    m_account = {};
    m_verdict.reset();
    m_judged.reset();
    m_state = State::None;
}

QString VerdictService::words() const
{
    const TicketDraft &draft = m_tickets.draft();
    return draft.account == m_account ? draft.text : QString();
}

void VerdictService::askAgain()
{
    if (m_account.isEmpty())
        return;
    m_words = words();
    m_diagnosis.ask(m_account, m_words);
}

void VerdictService::confirm()
{
    if (m_verdict && m_verdict->diagnosis.enoughData)
        judge(m_verdict->diagnosis.first().cause);
}

OperationDraft VerdictService::operationFor(HeatCause cause) const
{
    const CauseFinding &said = m_verdict->diagnosis.first();
    OperationDraft draft = m_session.draft(u"household.diagnosed"_s, EntityKind::Household, m_account.value);
    draft.branch = m_branch;
    draft.values = {{u"cause"_s, QString(codeOf(cause))},
                    {u"said"_s, QString(codeOf(said.cause))},
                    {u"said_permille"_s, qint64(std::lround(said.probability * 1'000))},
                    {u"enough_data"_s, m_verdict->diagnosis.enoughData},
                    {u"as_of_ms"_s, m_verdict->asOfMs}};
    DiagnosisCase given = m_verdict->given;
    given.id = u"case"_s; // the account is the operation's entity; the case itself names nobody
    draft.personal = {{u"case"_s, QJsonDocument(toJson(given)).toJson(QJsonDocument::Compact)}};
    return draft;
}

void VerdictService::judge(HeatCause cause)
{
    if (!m_verdict || m_writing)
        return;
    m_writing = true;
    m_journal.author({operationFor(cause)})
        .then(this, [this, cause, account = m_account](const Result<QList<JournalEntry>> &written) {
            m_writing = false;
            if (!written)
                emit judgeFailed(written.error());
            else if (account == m_account)
                m_judged = cause;
            emit changed();
        });
}

} // namespace Warmline
