// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of JournalWriter that makes operations of its own device.
#include "app/domain/effective_time.h"
#include "app/domain/field_memory.h"
#include "app/storage/journal_writer.h"
#include "app/storage/signature_pool.h"

#include <QCborArray>
#include <QCoreApplication>

#include <algorithm>
#include <deque>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// A refusal is better told before the work is signed than by the server.
constexpr qint64 kMostAuthoredBytes = 1024 * 1024;

/// Signed at once by another thread while the writer goes on.
constexpr qsizetype kSignedTogether = 64;

/// Nothing that comes behind it asks the tables for it.
bool canWait(const Operation &operation)
{
    return Intents::handling(operation.intent) == Intents::Handling::Reduce
        && std::ranges::all_of(operation.entities, [](const EntityTouch &touch) {
               return touch.kind == EntityKind::Ticket || touch.kind == EntityKind::Call;
           });
}

} // namespace

/// Operations of one call that are chained and folded, but not yet signed and written. Signing takes as long
/// as all the rest, so it is done by another thread meanwhile; only the hash is in the chain.
class JournalWriter::SigningQueue
{
public:
    SigningQueue(JournalWriter &writer, QList<JournalEntry> &entries)
        : m_writer(writer)
        , m_entries(entries)
    { }

    /// The last of the entries.
    void add(QByteArray body)
    {
        m_open.rows.append({m_entries.size() - 1, std::move(body)});
        if (m_open.rows.size() < kSignedTogether)
            return;
        m_open.signing = begin(m_open);
        SignaturePool::start(m_open.signing);
        m_begun.push_back(std::exchange(m_open, {}));
        if (m_begun.size() > 2) {
            write(m_begun.front());
            m_begun.pop_front();
        }
    }
    /// Gives the row of the last one.
    qint64 writeAll()
    {
        for (; !m_begun.empty(); m_begun.pop_front())
            write(m_begun.front());
        if (!m_open.rows.isEmpty()) {
            m_open.signing = begin(m_open);
            write(m_open);
            m_open = {};
        }
        return m_lastRow;
    }

private:
    struct Row
    {
        qsizetype entry = 0;
        QByteArray body;
    };
    struct Portion
    {
        QList<Row> rows;
        std::shared_ptr<SignatureMaking> signing;
    };

    std::shared_ptr<SignatureMaking> begin(const Portion &portion) const
    {
        QList<QByteArray> hashes;
        for (const Row &row : portion.rows)
            hashes.append(m_entries.at(row.entry).operation.hash);
        return std::make_shared<SignatureMaking>(std::move(hashes), m_writer.m_key);
    }
    void write(Portion &portion)
    {
        for (qsizetype i = 0; i < portion.rows.size(); ++i) {
            portion.signing->finish(i);
            JournalEntry &entry = m_entries[portion.rows.at(i).entry];
            entry.operation.signature = portion.signing->at(i);
            m_lastRow =
                OperationTable::insert(m_writer.m_db, entry, portion.rows.at(i).body, m_writer.m_deviceRow);
            if (m_writer.m_role == StoreRole::Server)
                m_writer.m_log.append(entry);
        }
    }

    JournalWriter &m_writer;
    QList<JournalEntry> &m_entries;
    Portion m_open;
    std::deque<Portion> m_begun;
    qint64 m_lastRow = 0;
};

Result<void> JournalWriter::fillVersions(Operation &operation)
{
    for (EntityTouch &touch : operation.entities) {
        if (touch.kind == EntityKind::Ticket || touch.kind == EntityKind::Call
            || touch.kind == EntityKind::Agent) {
            const auto state = m_projection.effective(touch);
            if (!state)
                return std::unexpected(state.error());
            touch.baseVersion = Folding::version(*state);
            if (&touch == operation.primary())
                FieldRules::noteSeen(operation, Folding::fields(*state));
        } else {
            touch.baseVersion =
                OperationTable::knownCount(m_db, touch.kind, OperationTable::entityKey(touch.kind, touch.id));
            if (&touch != operation.primary() || FieldRules::fieldsOf(operation).isEmpty())
                continue;
            const auto state = m_projection.effective(touch); // a household's corrections
            if (!state)
                return std::unexpected(state.error());
            FieldRules::noteSeen(operation, Folding::fields(*state));
        }
    }
    return {};
}

/// What a program of this version must not write to.
Result<void> JournalWriter::checkWritable(const Operation &operation)
{
    const Intents::Handling handling = Intents::handling(operation.intent);
    if (handling == Intents::Handling::Unknown)
        return failure(ErrorCode::InvalidInput, Tr::tr("本版本不认识的操作：%1").arg(operation.intent));
    if (m_role == StoreRole::Seat && Intents::isImport(operation.intent))
        return failure(ErrorCode::InvalidInput, Tr::tr("批量导入只能在服务器上进行"), operation.intent);
    if (m_role == StoreRole::Seat && handling == Intents::Handling::Forget)
        return failure(ErrorCode::InvalidInput, Tr::tr("个人信息只能在服务器上删除"), operation.intent);
    if (const EntityTouch *touch = operation.primary()) {
        if (isReadOnly(touch->kind, OperationTable::entityKey(touch->kind, touch->id)))
            return failure(ErrorCode::Conflict, readOnlyWords(), operation.intent);
        if (auto ok = checkCustomer(operation); !ok) // a snapshot brings states only
            return ok;
    }
    return {};
}

QString JournalWriter::readOnlyWords()
{
    return Tr::tr("它含有更新版本的操作，本版本只能查看；请升级程序");
}

/// Corrections of a household that a newer version has changed would be folded without effect.
Result<void> JournalWriter::checkCustomer(const Operation &operation)
{
    const EntityTouch *touch = operation.primary();
    if (!touch || touch->kind != EntityKind::Household
        || Intents::handling(operation.intent) != Intents::Handling::Reduce)
        return {};
    return m_projection.effective(*touch).and_then([&](const FoldedState &state) -> Result<void> {
        if (!Folding::isReadOnly(state))
            return {};
        return failure(ErrorCode::Conflict, readOnlyWords(), operation.intent);
    });
}

Result<QList<JournalEntry>> JournalWriter::author(const QList<OperationDraft> &drafts, qint64 serverOffsetMs)
{
    QList<JournalEntry> entries;
    SigningQueue queue(*this, entries);
    QSet<OperationId> queued;
    if (auto ok = ensureDevice().and_then([&] { return foldTouched(drafts); }); !ok)
        return std::unexpected(ok.error());
    auto chain = OperationTable::device(m_db, m_device.id).record;
    qint64 head = m_role == StoreRole::Server ? OperationTable::head(m_db) : 0;
    const qint64 seenMs = m_role == StoreRole::Seat ? StoreValue::number(m_db, kServerTime) : 0;
    for (const OperationDraft &draft : drafts) {
        if (!draft.id.isNull()) {
            if (queued.contains(draft.id))
                queue.writeAll();
            if (const auto found = OperationTable::find(m_db, draft.id); found.row != 0) {
                auto known = OperationTable::entry(m_db, found.row);
                if (!known)
                    return std::unexpected(known.error());
                entries.append(*std::move(known));
                continue;
            }
        }
        JournalEntry entry;
        Operation &o = entry.operation;
        o = OperationCodec::fromDraft(draft);
        if (o.id.isNull())
            o.id = OperationId::make(m_clock);
        if (o.entities.isEmpty() && Intents::handling(o.intent) == Intents::Handling::Setting)
            o.entities.append({EntityKind::Setting, o.values.value(QStringLiteral("name")).toString(), 0});
        o.device = m_device.id;
        o.deviceSequence = chain.lastSequence + 1;
        o.previousHash = chain.lastHash;
        o.deviceWallMs = m_clock.utcMs();
        o.deviceMonotonicMs = m_clock.monotonicMs();
        o.serverOffsetMs = EffectiveTime::authoredOffset(o.deviceWallMs, serverOffsetMs, seenMs);
        const bool waits = canWait(o);
        if (!waits)
            queue.writeAll();
        auto body = foldOwn(o);
        if (!body)
            return std::unexpected(body.error());
        o.hash = Crypto::sha256(*body);
        if (m_role == StoreRole::Server) {
            entry.verdict = VerdictKind::Confirmed;
            entry.sequence = ++head;
            entry.receivedAtMs = o.deviceWallMs;
        }
        chain.lastSequence = o.deviceSequence;
        chain.lastHash = o.hash;
        noteChange(o);
        queued.insert(o.id);
        entries.append(std::move(entry));
        queue.add(*std::move(body));
        if (waits)
            continue;
        const qint64 row = queue.writeAll();
        if (const Operation &written = entries.last().operation; Intents::isImport(written.intent)) {
            if (auto ok = applyOrdered(written, row); !ok)
                return std::unexpected(ok.error());
        }
    }
    queue.writeAll();
    OperationTable::setChainEnd(m_db, m_deviceRow, chain.lastSequence, chain.lastHash);
    if (auto done = finish({}); !done)
        return std::unexpected(done.error());
    return entries;
}

/// Lays an own operation over what is there, and gives its body. Folded before it is signed: a refused draft
/// leaves no trace.
Result<QByteArray> JournalWriter::foldOwn(Operation &o)
{
    if (auto ok = fillVersions(o).and_then([&] { return checkWritable(o); }); !ok)
        return std::unexpected(ok.error());
    const Intents::Handling handling = Intents::handling(o.intent);
    if (m_role == StoreRole::Server && handling == Intents::Handling::Device)
        OperationTable::revoke(m_db, o);
    if (handling == Intents::Handling::Forget) {
        // It says what it leaves behind, so that the rest of a block can still be verified.
        const auto blocks = forgetPersons(o);
        if (!blocks)
            return std::unexpected(blocks.error());
        o.values.insert(QStringLiteral("blocks"), *blocks);
    } else if (!Intents::isImport(o.intent)) {
        const EffectiveTime::Bounded bounded(o, o.deviceWallMs); // received at once
        const auto applied = m_role == StoreRole::Server ? m_projection.applyConfirmed(bounded.operation())
                                                         : m_projection.applyWaiting(o);
        if (!applied)
            return std::unexpected(applied.error());
        destroyReplaced(o);
    }
    auto body = OperationCodec::encodeBody(o);
    if (!body || m_role == StoreRole::Server)
        return body;
    qint64 bytes = body->size();
    for (const PersonalValue &personal : std::as_const(o.personal))
        bytes += personal.value.size();
    if (bytes > kMostAuthoredBytes)
        return failure(ErrorCode::InvalidInput, Tr::tr("内容过大：%1 KiB，最多 1024 KiB").arg(bytes / 1024),
                       o.intent);
    return body;
}

} // namespace Warmline
