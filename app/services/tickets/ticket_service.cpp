// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/tickets/ticket_service.h"

#include "app/services/settings/settings_service.h"

#include <cmath>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDraftSaveMs = 2000;

QMap<QString, QByteArray> personal(const QString &name, const QString &text)
{
    QMap<QString, QByteArray> values;
    if (!text.trimmed().isEmpty())
        values.insert(name, text.trimmed().toUtf8());
    return values;
}

QString elsewhere(const BranchId &branch)
{
    return TicketService::tr("外辖区住户：本座席不能开单，请转 %1 受理").arg(branch.value);
}

} // namespace

TicketService::TicketService(Session &session, Journal &journal, Reader &reader, ChangeFeed &feed,
                             SettingsService &settings, DraftStore &drafts, const Clock &clock,
                             QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_journal(journal)
    , m_reader(reader)
    , m_settings(settings)
    , m_drafts(drafts)
    , m_clock(clock)
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kDraftSaveMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &TicketService::saveDraft);
    connect(&feed, &ChangeFeed::changed, this, &TicketService::onStoreChanged);
    m_filter.openOnly = true;
    // The trail's words were made in the language of before.
    // Queued: the translators are changed by the same signal.
    connect(
        &session, &Session::languageChanged, this,
        [this] {
            if (m_details)
                readDetails();
        },
        Qt::QueuedConnection);
}

TicketService::~TicketService()
{
    if (m_saveTimer.isActive())
        saveDraft();
}

// Opening
// -----------------------------------------------------------------------------------------------------------

void TicketService::open()
{
    openWith({});
}

void TicketService::openAndDispatch(const CrewId &crew, const QString &note)
{
    if (crew.isEmpty()) {
        emit actFailed(m_draft.id, u"ticket.open"_s, {ErrorCode::InvalidInput, tr("请选班组"), {}});
        return;
    }
    openWith([this, crew, note, promise = m_draft.promiseMs](QList<OperationDraft> &drafts) {
        const TicketId id = m_draft.id;
        drafts.append(intent(id, u"ticket.accept"_s));
        QCborMap values{{u"crew"_s, crew.value}};
        if (promise > 0)
            values.insert(u"promise_ms"_s, promise);
        drafts.append(intent(id, u"ticket.dispatch"_s, values, personal(u"note"_s, note)));
    });
}

void TicketService::openWith(std::function<void(QList<OperationDraft> &)> more)
{
    if (m_opening)
        return;
    if (m_draft.isEmpty()) {
        emit actFailed({}, u"ticket.open"_s, {ErrorCode::InvalidInput, tr("没有草稿"), {}});
        return;
    }
    const QList<TicketField> missing = m_draft.missing();
    if (!missing.isEmpty()) {
        QStringList titles;
        for (const TicketField field : missing)
            titles.append(ticketFieldTitle(field));
        emit actFailed(m_draft.id, u"ticket.open"_s,
                       {ErrorCode::InvalidInput, tr("还缺：%1").arg(titles.join(tr("、"))), {}});
        return;
    }
    m_opening = true;
    if (m_draft.account.isEmpty())
        takeNumber(std::move(more));
    else
        checkPlace(std::move(more));
}

/// Nothing is taken for a household of another branch: the server would refuse it when nobody listens any
/// more. Asked of the store, so that drafts of before a restart are looked at, too.
void TicketService::checkPlace(std::function<void(QList<OperationDraft> &)> more)
{
    const TicketId id = m_draft.id;
    m_reader.askFirst([](Queries &queries) { return LookUpSource::of(queries); })
        .then(this, [this, id, account = m_draft.account,
                     more = std::move(more)](const Result<QHash<QString, LookUpNote>> &notes) mutable {
            if (!notes)
                return openFailed(id, notes.error());
            if (m_draft.id != id || m_draft.account != account)
                return openFailed(id, {ErrorCode::Cancelled, tr("草稿已换，请再试"), {}});
            if (const auto note = notes->constFind(account.value); note != notes->cend())
                return openFailed(id, {ErrorCode::Denied, elsewhere(note->branch), account.value});
            takeNumber(std::move(more));
        });
}

void TicketService::openFailed(const TicketId &id, const Error &error)
{
    m_opening = false;
    emit actFailed(id, u"ticket.open"_s, error);
}

QString TicketService::whyNot(const ContactCard &card)
{
    return card.lookedUp ? elsewhere(card.lookedUp->branch) : QString();
}

void TicketService::takeNumber(std::function<void(QList<OperationDraft> &)> more)
{
    if (!m_draft.number.isEmpty()) { // taken by an attempt that failed later
        writeOpen(std::move(more));
        return;
    }
    const TicketId id = m_draft.id;
    m_journal.takeTicketNumber().then(
        this, [this, id, more = std::move(more)](const Result<QString> &number) mutable {
            if (!number || m_draft.id != id)
                return openFailed(id, number ? Error{ErrorCode::Cancelled, tr("草稿已换，请再试"), {}}
                                             : number.error());
            m_draft.number = *number;
            writeOpen(std::move(more));
        });
}

void TicketService::writeOpen(std::function<void(QList<OperationDraft> &)> more)
{
    const TicketDraft draft = m_draft;
    QList<OperationDraft> drafts{draft.openDraft(intent(draft.id, u"ticket.open"_s))};
    if (more)
        more(drafts);
    if (!draft.branch.isEmpty()) {
        for (OperationDraft &one : drafts)
            one.branch = draft.branch;
    }
    m_journal.author(drafts).then(this, [this, draft](const Result<QList<JournalEntry>> &written) {
        m_opening = false;
        if (!written) {
            emit actFailed(draft.id, u"ticket.open"_s, written.error());
            return;
        }
        if (!draft.call
                 .isNull()) { // apart: a call that is not in the journal must not keep the ticket out of it
            OperationDraft link = m_session.draft(u"call.linked"_s, EntityKind::Call, draft.call.toString());
            link.id = OperationId::make(m_clock);
            link.values = {{u"ticket"_s, draft.id.toString()}};
            if (!draft.account.isEmpty())
                link.values.insert(u"account"_s, draft.account.value);
            m_journal.author({link}).then(this,
                                          [this, id = draft.id](const Result<QList<JournalEntry>> &linked) {
                                              if (!linked)
                                                  emit actFailed(id, u"call.linked"_s, linked.error());
                                          });
        }
        if (m_draft.id == draft.id)
            dropDraft();
        emit opened(draft.id, draft.number, draft.alarm);
        emit acted(draft.id, u"ticket.open"_s);
    });
}

// Intents
// -----------------------------------------------------------------------------------------------------------

OperationDraft TicketService::intent(const TicketId &id, const QString &name, QCborMap values,
                                     QMap<QString, QByteArray> personalValues) const
{
    OperationDraft draft = m_session.draft(name, EntityKind::Ticket, id.toString());
    draft.id = OperationId::make(m_clock);
    draft.values = std::move(values);
    draft.personal = std::move(personalValues);
    if (m_details && m_details->row.ticket.id == id && !m_details->row.ticket.branch.isEmpty())
        draft.branch = m_details->row.ticket.branch;
    return draft;
}

void TicketService::write(OperationDraft draft)
{
    const TicketId id(Uuid7::fromString(draft.entities.first().id));
    const QString name = draft.intent;
    m_journal.author({std::move(draft)})
        .then(this, [this, id, name](const Result<QList<JournalEntry>> &written) {
            if (written)
                emit acted(id, name);
            else
                emit actFailed(id, name, written.error());
        });
}

void TicketService::accept(const TicketId &id)
{
    write(intent(id, u"ticket.accept"_s));
}

void TicketService::dispatch(const TicketId &id, const CrewId &crew, qint64 promiseMs, const QString &note)
{
    QCborMap values{{u"crew"_s, crew.value}};
    if (promiseMs > 0)
        values.insert(u"promise_ms"_s, promiseMs);
    write(intent(id, u"ticket.dispatch"_s, values, personal(u"note"_s, note)));
}

void TicketService::checkIn(const TicketId &id, double longitude, double latitude)
{
    write(intent(id, u"ticket.check_in"_s,
                 {{u"longitude_e6"_s, qint64(std::llround(longitude * 1e6))},
                  {u"latitude_e6"_s, qint64(std::llround(latitude * 1e6))}}));
}

void TicketService::handle(const TicketId &id, const QString &result,
                           std::optional<int> measuredTemperatureTenths)
{
    QCborMap values;
    if (measuredTemperatureTenths)
        values.insert(u"measured_temperature_tenths"_s, *measuredTemperatureTenths);
    write(intent(id, u"ticket.handle"_s, values, personal(u"result"_s, result)));
}

void TicketService::verify(const TicketId &id, const Verification &verification)
{
    QCborMap values{{u"ok"_s, verification.ok}};
    if (verification.satisfied)
        values.insert(u"satisfied"_s, *verification.satisfied);
    if (verification.nps)
        values.insert(u"nps"_s, *verification.nps);
    if (verification.measuredTemperatureTenths)
        values.insert(u"measured_temperature_tenths"_s, *verification.measuredTemperatureTenths);
    write(intent(id, u"ticket.verify"_s, values, personal(u"note"_s, verification.note)));
}

void TicketService::close(const TicketId &id, const QString &note)
{
    write(intent(id, u"ticket.close"_s, {}, personal(u"note"_s, note)));
}

void TicketService::note(const TicketId &id, const QString &text)
{
    write(intent(id, u"ticket.note"_s, {}, personal(u"text"_s, text)));
}

void TicketService::pause(const TicketId &id, const QString &reason)
{
    write(intent(id, u"ticket.pause"_s, {}, personal(u"reason"_s, reason)));
}

void TicketService::resume(const TicketId &id)
{
    write(intent(id, u"ticket.resume"_s));
}

void TicketService::setTier(const TicketId &id, Tier tier, const QString &reason)
{
    write(intent(id, u"ticket.set_tier"_s, {{u"tier"_s, tierName(tier)}}, personal(u"reason"_s, reason)));
}

void TicketService::reassign(const TicketId &id, const CrewId &crew, const QString &reason)
{
    write(intent(id, u"ticket.reassign"_s, {{u"crew"_s, crew.value}}, personal(u"reason"_s, reason)));
}

void TicketService::reopen(const TicketId &id, const QString &reason)
{
    write(intent(id, u"ticket.reopen"_s, {}, personal(u"reason"_s, reason)));
}

// Clocks
// ------------------------------------------------------------------------------------------------------------

TicketLimits TicketService::limits() const
{
    return m_settings.ticketLimits();
}

ClockReading TicketService::totalClock(const Ticket &ticket) const
{
    return TicketClock::total(ticket, limits(), m_clock.utcMs());
}

QStringList TicketService::possible(const Ticket &ticket)
{
    QStringList result;
    for (const QString &name : TicketRules::intents()) {
        const QString full = name.contains(u'.') ? name : QString(u"ticket."_s + name);
        if (TicketRules::allowed(ticket, name))
            result.append(full);
    }
    return result;
}

} // namespace Warmline
