// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/attachment_store.h"
#include "app/domain/gateway.h"
#include "app/domain/queries.h"
#include "app/server/account_desk.h"
#include "app/server/feed_reader.h"
#include "app/server/in_turn.h"
#include "app/server/look_up_desk.h"
#include "app/server/measurement_desk.h"
#include "app/server/news_desk.h"
#include "app/server/presence_table.h"
#include "app/server/quarantine_desk.h"
#include "app/server/sign_in_desk.h"
#include "app/server/transfer_desk.h"

namespace Warmline {

/// What the server is made of; all of it outlives the core.
struct ServerParts
{
    Journal *journal = nullptr;
    Reader *reader = nullptr;
    ChangeSource *changes = nullptr;
    SeriesSource *series = nullptr; ///< null: this server has no telemetry
    const Clock *clock = nullptr;
    QByteArray secret; ///< makes the sessions' tokens; opens sessions itself as secretUse says
    SecretUse secretUse = SecretUse::Always;
    AttachmentStore *attachments = nullptr; ///< null: this server takes none
    SnapshotSource *snapshots = nullptr; ///< null: seats start with pages
    SignInTally *tally = nullptr; ///< null: this process counts failed sign-ins for itself
};

/// An intent of a foreign client. The server writes the operation for its account.
struct SubmittedIntent
{
    OperationId request; ///< its id becomes the operation's, so a repetition is the same
    QString intent; ///< "ticket.dispatch"
    QString ticketNumber; ///< empty for ticket.open
    QCborMap values;
    QMap<QString, QByteArray> personal;
};

/// What became of a foreign system's intent.
struct SubmittedAnswer
{
    JournalEntry entry;
    QString ticketNumber;
};

/// A ticket with all that was done with it, oldest first.
struct TicketTrail
{
    Ticket ticket;
    QList<JournalEntry> trail;
    QString address; ///< of its household
};

/// What the server does, without a word about how calls reach it: every door (SOAP now) delegates here.
/// Lives in one thread, blocks never; futures finish in any thread.
class ServerCore final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kProven = 500;
    static constexpr int kFeedEntries = 500;
    static constexpr int kBranches = 200;
    static constexpr int kLongestWaitMs = 60'000;
    static constexpr qint64 kSnapshotPart = 4LL * 1024 * 1024;

    explicit ServerCore(const ServerParts &parts, QObject *parent = nullptr);
    ~ServerCore() override;

    using SignedIn = SignInDesk::SignedIn;
    [[nodiscard]] SignInDesk &signIn() { return m_signIn; }
    [[nodiscard]] AccountDesk &accounts() { return m_accounts; }
    [[nodiscard]] TransferDesk &transfers() { return m_transfers; }
    [[nodiscard]] QuarantineDesk &quarantine() { return m_quarantine; }
    [[nodiscard]] LookUpDesk &lookUps() { return m_lookUps; }
    [[nodiscard]] MeasurementDesk &measurements() { return m_measurements; }
    /// Who makes a call and whether they may: asked before anything else. \a call: its name in the contract.
    [[nodiscard]] Result<CallerSession> session(const QString &token, const QString &call) const;
    [[nodiscard]] qint64 nowMs() const { return m_parts.clock->utcMs(); }

    /// Operations of other devices (with their \a makers) are taken only by a server that was restored from a
    /// backup: seats bring back what it lacks.
    [[nodiscard]] QFuture<Result<QList<JournalEntry>>> push(const CallerSession &session,
                                                            const QList<Operation> &operations,
                                                            const QList<DeviceRecord> &makers = {});
    [[nodiscard]] QFuture<Result<JournalPage>> pull(const CallerSession &session, qint64 afterSequence,
                                                    qint64 maxBytes);
    [[nodiscard]] QFuture<Result<ProvenEntries>> prove(const CallerSession &session,
                                                       const QList<qint64> &sequences);
    /// A snapshot of the session's scope.
    [[nodiscard]] QFuture<Result<SnapshotOffer>> snapshot(const CallerSession &session, qint64 cursor,
                                                          qint64 known);
    /// \a length is cut to kSnapshotPart.
    [[nodiscard]] QFuture<Result<SnapshotSource::Part>>
    snapshotPart(const CallerSession &session, const QString &id, qint64 offset, qint64 length);
    /// Answered when something concerns the wish's branches as far as the session may see them, at the latest
    /// after its time.
    void waitForNews(const CallerSession &session, NewsWish wish, NewsDesk::Answer answer);
    /// The journal for foreign systems: at most \a limit entries.
    [[nodiscard]] QFuture<Result<FeedPage>> feed(const CallerSession &session, qint64 afterSequence,
                                                 int limit);
    [[nodiscard]] QFuture<Result<Journal::NumberLease>> leaseTicketNumbers(const CallerSession &session,
                                                                           int count);
    /// Takes what the caller is at and gives who else is there.
    [[nodiscard]] QList<Presence> sharePresence(const CallerSession &session,
                                                const QList<PresenceNote> &notes);
    /// Phone numbers come masked.
    [[nodiscard]] QFuture<Result<SearchAnswer>> search(const QString &text, int limit);
    [[nodiscard]] QFuture<Result<SubmittedAnswer>> submit(const CallerSession &session,
                                                          const SubmittedIntent &intent);
    [[nodiscard]] QFuture<Result<TicketTrail>> ticket(const CallerSession &session, const QString &number);

    [[nodiscard]] NewsDesk &news() { return m_news; }

private:
    /// What of the order the caller gets.
    [[nodiscard]] static PageScope scopeOf(const CallerSession &session);
    QFuture<Result<QList<JournalEntry>>> takeBack(const CallerSession &session,
                                                  const QList<Operation> &operations,
                                                  const QList<DeviceRecord> &makers);
    QFuture<Result<SubmittedAnswer>> author(OperationDraft draft, const QString &number);

    ServerParts m_parts;
    SignInDesk m_signIn;
    AccountDesk m_accounts;
    TransferDesk m_transfers;
    InTurn m_notices; ///< what is judged by what others did with notices
    QuarantineDesk m_quarantine;
    LookUpDesk m_lookUps;
    MeasurementDesk m_measurements;
    NewsDesk m_news;
    PresenceTable m_presence;
};

} // namespace Warmline
