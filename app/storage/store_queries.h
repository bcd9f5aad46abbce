// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/customer.h"
#include "app/domain/household_look_up.h"
#include "app/domain/looked_up_tickets.h"
#include "app/domain/payment.h"
#include "app/domain/second_phone.h"
#include "app/domain/server_journal.h"
#include "app/storage/log_tree.h"
#include "app/storage/sqlite_connection.h"

namespace Warmline {

class AddressTreeCache;
class EntryCache;

/// Queries over one connection; lives on one reader thread.
class StoreQueries final : public Queries,
                           public ServerQueries,
                           public PaymentSource,
                           public LookUpSource,
                           public LookedUpTicketSource,
                           public CustomerSource,
                           public SecondPhoneSource
{
public:
    StoreQueries(std::unique_ptr<SqliteConnection> db, std::shared_ptr<AddressTreeCache> tree,
                 std::shared_ptr<EntryCache> entries, std::shared_ptr<const Clock> clock);
    ~StoreQueries() override;

    /// All reads in between see the same state of the store.
    void beginSnapshot();
    void endSnapshot();

    Result<std::optional<HouseholdDetail>> household(const AccountNo &account) override;
    Result<QList<HouseholdDetail>> householdsByPhone(const QString &normalised) override;
    Result<QString> phone(const AccountNo &account) override;
    Result<std::optional<CustomerRecord>> customer(const AccountNo &account) override;
    Result<QString> secondPhone(const AccountNo &account) override;
    Result<QList<HouseholdDetail>> householdsOfBuilding(const BuildingId &building) override;
    Result<SearchAnswer> search(const QString &text, int limit) override;
    Result<QList<Community>> communities() override;
    Result<QList<Building>> buildings() override;
    Result<QHash<BuildingId, int>> householdCounts() override;
    Result<QList<Station>> stations() override;
    Result<PipeNetwork> network() override;
    Result<QList<Crew>> crews() override;
    Result<QList<RoomSensor>> sensorsOfBuilding(const BuildingId &building) override;
    Result<QList<RoomSensor>> sensors() override;
    Result<QHash<AccountNo, CommunityId>> sensorAreas() override;
    Result<QList<TagMapping>> tags() override;
    Result<void> eachHousehold(const std::function<bool(const Household &)> &visit) override;
    Result<QList<Payment>> payments(const AccountNo &account) override;

    Result<std::optional<Ticket>> ticket(const TicketId &id) override;
    Result<std::optional<Ticket>> ticketByNumber(const QString &number) override;
    Result<QList<Ticket>> tickets(const TicketFilter &filter) override;
    Result<qint64> ticketCount(const TicketFilter &filter) override;
    Result<std::optional<Call>> call(const CallId &id) override;
    Result<QList<Call>> calls(const CallFilter &filter) override;
    Result<QList<ComplaintPoint>> complaints(qint64 fromMs, qint64 toMs) override;
    Result<std::optional<ComplaintPoint>> complaint(const TicketId &id) override;
    Result<QList<Conflict>> conflicts(const ConflictFilter &filter) override;
    Result<QList<AttachmentHolder>> attachmentHolders(const QByteArray &hash) override;

    Result<QList<JournalEntry>> trail(EntityKind kind, const QString &id) override;
    Result<JournalPage> page(qint64 afterSequence, qint64 maxBytes) override;
    Result<JournalPage> scopedPage(qint64 afterSequence, qint64 maxBytes, const PageScope &scope) override;
    Result<SignedHead> signedHead() override;
    Result<LogIdentity> logIdentity() override;
    Result<ProvenEntries> prove(const QList<qint64> &sequences) override;
    Result<QList<JournalEntry>> outbox(int limit) override;
    Result<QList<JournalEntry>> refused(int limit) override;
    Result<qint64> waitingCount() override;
    Result<qint64> refusedCount() override;
    Result<qint64> cursor() override;
    Result<QList<DeviceRecord>> devices() override;
    Result<std::optional<DeviceRecord>> device(const DeviceId &id) override;
    Result<QHash<QString, LookUpNote>> lookedUp() override;
    Result<QList<Ticket>> lookedUpTickets(const AccountNo &account) override;
    Result<int> lookUpsSince(const AgentId &actor, qint64 sinceMs, int most) override;
    Result<QSet<QString>> householdsBeyond(const QStringList &owners, const HouseholdScope &scope) override;
    Result<QByteArray> cacheShare(const DeviceId &device) override;
    Result<QList<JournalEntry>> quarantine(const DeviceId &device) override;
    Result<QSet<AgentId>> passwordsDue() override;
    Result<QList<Account>> accounts() override;
    Result<std::optional<Account>> account(const AgentId &id) override;
    Result<qint64> ticketNumbersLeft() override;
    Result<StoreCounts> counts() override;
    Result<QString> setting(const QString &name) override;
    Result<Verification> verify(const std::function<void(qint64 done, qint64 total)> &progress) override;

private:
    bool wasGiven(const QString &account, const HouseholdScope &scope);
    QList<HouseholdDetail> readDetails(SqliteStatement &query);
    Result<QList<JournalEntry>> readEntries(SqliteStatement &query);
    Result<JournalEntry> entryOf(qint64 row);

    [[nodiscard]] bool isServer();
    [[nodiscard]] bool hasLogKey();
    Result<SignedHead> headAt(qint64 size, LogTree &tree);
    Result<void> proofOf(JournalPage &page);

    std::unique_ptr<SqliteConnection> m_db;
    std::shared_ptr<AddressTreeCache> m_tree;
    std::shared_ptr<EntryCache> m_entries;
    quint64 m_edition = 0; ///< of m_entries, for the present snapshot
    std::shared_ptr<const Clock> m_clock;
    std::optional<bool> m_isServer;
    SignedHead m_head; ///< the last one signed here
    LogTree::Tail m_logTail; ///< of m_edition
    Crypto::SigningKey m_logKey;
};

} // namespace Warmline
