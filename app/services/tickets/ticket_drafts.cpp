// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The form's draft: kept while it is typed, put aside when another household comes on the line, brought back
// after a crash.
#include "app/services/tickets/draft_store.h"
#include "app/services/tickets/ticket_service.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// Something that a person would miss.
bool hasInput(const TicketDraft &draft)
{
    return !draft.isEmpty()
        && (!draft.text.trimmed().isEmpty() || draft.category || draft.scope || draft.tier
            || draft.reportedTemperatureTenths || !draft.files.isEmpty() || !draft.lostFiles.isEmpty());
}

} // namespace

void TicketService::replaceDraft(TicketDraft draft)
{
    m_draft = std::move(draft);
    m_draftSavedMs = 0;
    m_saveTimer.start();
    emit draftChanged(m_draft);
}

bool TicketService::isDraftTyped() const
{
    return hasInput(m_draft);
}

void TicketService::parkWhenTyped()
{
    if (isDraftTyped())
        park();
}

void TicketService::park()
{
    m_parked.append(m_draft);
    m_draft = {};
    emit parkedChanged();
}

void TicketService::startDraft(const ContactCard &card)
{
    const Household &household = card.detail.household;
    if (!m_draft.isEmpty() && m_draft.account == household.account) {
        if (m_draft.call.isNull() && !card.call.isNull()) {
            m_draft.call = card.call;
            m_saveTimer.start();
            emit draftChanged(m_draft);
        }
        return;
    }
    parkWhenTyped();
    TicketDraft draft;
    draft.id = TicketId::make(m_clock);
    draft.operation = OperationId::make(m_clock);
    draft.account = household.account;
    draft.community = household.community;
    draft.building = household.building;
    draft.station = card.detail.building.station;
    draft.branch = household.branch;
    draft.address = card.detail.address;
    draft.call = card.call;
    draft.startedMs = m_clock.utcMs();
    draft.sources.insert(TicketField::Place, FieldSource::LookedUp);
    replaceDraft(draft);
}

void TicketService::startEmptyDraft()
{
    if (hasInput(m_draft) || !m_draft.account.isEmpty() || !m_draft.call.isNull())
        park();
    TicketDraft draft;
    draft.id = TicketId::make(m_clock);
    draft.operation = OperationId::make(m_clock);
    draft.startedMs = m_clock.utcMs();
    replaceDraft(draft);
}

void TicketService::setDraft(const TicketDraft &draft)
{
    if (draft == m_draft || draft.id != m_draft.id)
        return;
    m_draft = draft;
    if (!m_saveTimer.isActive()) // 2 s after the first change, not after the last: who types on is saved too
        m_saveTimer.start();
    emit draftChanged(m_draft);
}

/// Only the form's own draft gets files; of a parked one they are known already.
void TicketService::setDraftFiles(const QString &ticket, const QStringList &names)
{
    if (m_draft.isEmpty() || m_draft.id.toString() != ticket)
        return;
    TicketDraft draft = m_draft;
    draft.files = names;
    for (const QString &name : names)
        draft.lostFiles.removeOne(name); // it is there again
    setDraft(draft);
}

void TicketService::discardDraft()
{
    const TicketId id = m_draft.id;
    dropDraft();
    emit draftDiscarded(id);
}

void TicketService::dropDraft()
{
    m_draft = {};
    m_draftSavedMs = 0;
    saveDraft();
    emit draftChanged(m_draft);
}

void TicketService::resumeDraft(const TicketId &id)
{
    const auto it = std::ranges::find(m_parked, id, &TicketDraft::id);
    if (it == m_parked.end())
        return;
    const TicketDraft draft = *it;
    m_parked.erase(it);
    if (hasInput(m_draft) || !m_draft.call.isNull())
        park();
    replaceDraft(draft);
    emit parkedChanged();
}

void TicketService::saveDraft()
{
    m_saveTimer.stop();
    QJsonArray all;
    if (!m_draft.isEmpty())
        all.append(QString::fromUtf8(m_draft.toJson()));
    for (const TicketDraft &parked : std::as_const(m_parked))
        all.append(QString::fromUtf8(parked.toJson()));
    const QJsonObject file{{u"current"_s, !m_draft.isEmpty()}, {u"drafts"_s, all}};
    QFuture<Result<void>> saved =
        all.isEmpty() ? m_drafts.clear() : m_drafts.save(QJsonDocument(file).toJson(QJsonDocument::Compact));
    const bool any = !m_draft.isEmpty();
    saved.then(this, [this, any, at = m_clock.utcMs()](const Result<void> &result) {
        if (!result) {
            emit draftFailed(result.error());
            return;
        }
        m_draftSavedMs = any ? at : 0;
        emit draftSaved(at);
    });
}

void TicketService::restoreDraft()
{
    m_drafts.load().then(this, [this](const Result<QByteArray> &bytes) {
        if (!bytes) {
            emit draftFailed(bytes.error());
            return;
        }
        if (bytes->isEmpty())
            return;
        const QJsonObject file = QJsonDocument::fromJson(*bytes).object();
        bool current = file.value(u"current"_s).toBool() && m_draft.isEmpty();
        for (const QJsonValue value : file.value(u"drafts"_s).toArray()) {
            const Result<TicketDraft> draft = TicketDraft::fromJson(value.toString().toUtf8());
            if (!draft)
                emit draftFailed(draft.error());
            else if (std::exchange(current, false))
                m_draft = *draft;
            else
                m_parked.append(*draft);
        }
        m_draftSavedMs = m_draft.isEmpty() ? 0 : m_clock.utcMs();
        emit draftChanged(m_draft);
        if (!m_parked.isEmpty())
            emit parkedChanged();
    });
}

} // namespace Warmline
