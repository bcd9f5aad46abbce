// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/outreach/notice_desk.h"
#include "tests/support/gui/fake_store.h"
#include "tests/support/waits/waits.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// A seat with the desk of notices over a journal of plain lists, whose server confirms at once or when it is
/// told to.
namespace Warmline::Testing {

using namespace Qt::StringLiterals;

inline constexpr qint64 kNoticeNow = 1'768'347'806'000;
inline const QString kNoticeText = u"5 号楼今天 14:00–18:00 检修停热"_s;

/// Knows every number.
class NumberedQueries final : public FakeQueries
{
public:
    std::function<void()> onNumber; ///< when the first one is read
    Result<QString> phone(const AccountNo &account) override
    {
        if (onNumber)
            std::exchange(onNumber, nullptr)();
        return account.value.endsWith(u"-2"_s) ? QString() : u"139"_s + account.value;
    }
};

class NumberedReader final : public Reader
{
public:
    NumberedQueries queries;
    bool holds = false;
    QList<std::function<void(Queries &)>> held;

protected:
    void run(std::function<void(Queries &)> work) override
    {
        if (holds)
            held.append(std::move(work));
        else
            work(queries);
    }
};

/// Writes at once; what is written waits for its server, or is confirmed.
class TrailJournal final : public RefusingJournal
{
public:
    explicit TrailJournal(FakeQueries &queries)
        : m_queries(queries)
    { }
    bool confirms = true;
    QString refuses; ///< an intent that can't be written
    QList<OperationDraft> written;

    QFuture<Result<QList<JournalEntry>>> author(QList<OperationDraft> drafts) override
    {
        if (std::ranges::contains(drafts, refuses, &OperationDraft::intent))
            return no<QList<JournalEntry>>();
        written += drafts;
        for (const OperationDraft &draft : std::as_const(drafts)) {
            JournalEntry entry;
            entry.operation = OperationCodec::fromDraft(draft);
            entry.operation.effectiveAtMs = kNoticeNow + ++m_sequence;
            entry.operation.deviceSequence = m_sequence;
            entry.verdict = confirms ? VerdictKind::Confirmed : VerdictKind::Waiting;
            entry.sequence = confirms ? m_sequence : 0;
            m_queries.trails[draft.entities.first().id].append(entry);
        }
        return QtFuture::makeReadyValueFuture(Result<QList<JournalEntry>>());
    }
    /// The server has heard of everything.
    void confirm()
    {
        for (QList<JournalEntry> &trail : m_queries.trails) {
            for (JournalEntry &entry : trail) {
                entry.verdict = VerdictKind::Confirmed;
                entry.sequence = entry.operation.deviceSequence;
            }
        }
    }
    [[nodiscard]] qsizetype count(const QString &intent) const
    {
        return std::ranges::count(written, intent, &OperationDraft::intent);
    }

private:
    FakeQueries &m_queries;
    qint64 m_sequence = 0;
};

struct NoticeSeat
{
    explicit NoticeSeat() { desk.start(); }

    void be(const QString &agent, Role role)
    {
        SessionInfo info = session.info();
        info.agent = AgentId(agent);
        info.role = role;
        session.setInfo(info);
    }
    void addHouseholds(int count, const QString &house = u"A"_s, const QString &branch = u"north"_s)
    {
        for (int i = 0; i < count; ++i) {
            HouseholdDetail detail;
            detail.building.id = BuildingId(house);
            detail.household.building = detail.building.id;
            const qsizetype number = reader.queries.households.size();
            detail.household.account = AccountNo(u"A-"_s + QString::number(number));
            detail.household.phone = number == 2 ? QString() : u"154****0000"_s;
            detail.household.branch = BranchId(branch);
            reader.queries.households.append(detail);
        }
    }
    /// Prepares it for all who live there.
    bool prepare(const QList<BuildingId> &houses = {BuildingId(u"A"_s)})
    {
        const auto rows = NoticeRows::read(reader.queries, houses);
        const qsizetype before = desk.records().size();
        QSignalSpy prepared(&desk, &NoticeDesk::prepared);
        return desk.prepare(u"和丰家园"_s, kNoticeText, *rows)
            && QTest::qWaitFor(
                   [&, before] { return prepared.count() == 1 && desk.records().size() == before + 1; },
                   kPatience);
    }
    /// A supervisor has prepared one for the three households of house A, of which the last has no number.
    bool prepareAsBoss()
    {
        be(u"boss"_s, Role::Supervisor);
        addHouseholds(3);
        return prepare();
    }
    /// A platform that takes all it is given, and counts how often it is.
    void sendToTaker(int &taken)
    {
        desk.setSender({u"sms"_s, u"短信平台"_s,
                        [&taken](const NoticeBatch &batch, const std::stop_token &) -> Result<NoticeReceipt> {
                            ++taken;
                            return NoticeReceipt{batch.recipients.size(), {}};
                        }});
    }
    [[nodiscard]] NoticeRecord record() const { return desk.records().value(0); }
    /// As the change feed would tell it.
    void hear()
    {
        StoreChange change;
        change.entities = {{EntityKind::Setting, NoticeRules::entity(record().id.value)}};
        emit feed.changed(change);
    }
    [[nodiscard]] QString path() const { return folder.filePath(u"list.csv"_s); }
    [[nodiscard]] QString file() const
    {
        QFile read(path());
        return read.open(QIODevice::ReadOnly) ? QString::fromUtf8(read.readAll()) : QString();
    }
    [[nodiscard]] ErrorCode lastError() const { return failed.last().first().value<Error>().code; }
    /// Why it is not done; Internal when it is.
    [[nodiscard]] ErrorCode save(const QString &again = {})
    {
        const auto begun = desk.saveTo(record().id, path(), again);
        return begun ? ErrorCode::Internal : begun.error().code;
    }
    [[nodiscard]] ErrorCode withdraw(const QString &reason)
    {
        const auto begun = desk.withdraw(record().id, reason);
        return begun ? ErrorCode::Internal : begun.error().code;
    }

    QTemporaryDir folder;
    ManualClock clock{kNoticeNow};
    NumberedReader reader;
    TrailJournal journal{reader.queries};
    FakeChanges changes;
    Session session{SessionInfo{}};
    ChangeFeed feed{changes};
    std::unique_ptr<NoticeDesk> own = std::make_unique<NoticeDesk>(session, journal, reader, feed, clock);
    NoticeDesk &desk = *own;
    QSignalSpy failed{&desk, &NoticeDesk::failed};
    QSignalSpy handed{&desk, &NoticeDesk::handed};
    QSignalSpy awaited{&desk, &NoticeDesk::awaited};
    QSignalSpy settled{&desk, &NoticeDesk::settled};
};

inline JournalEntry noticeAct(const QString &intent, const QCborMap &values, const QString &by,
                              qint64 sequence, const QString &branch = u"north"_s)
{
    JournalEntry entry;
    entry.operation.intent = intent;
    entry.operation.values = values;
    entry.operation.actor = AgentId(by);
    entry.operation.branch = BranchId(branch);
    entry.operation.effectiveAtMs = kNoticeNow + sequence;
    entry.verdict = VerdictKind::Confirmed;
    entry.sequence = sequence;
    return entry;
}

} // namespace Warmline::Testing
