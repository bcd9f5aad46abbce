// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of JournalWriter that folds what an older program kept without understanding it.
#include "app/storage/journal_writer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(logJournal)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// Schema version of the program that folded what is here.
constexpr auto kFoldedBy = "intents.schema"_L1;
/// Not 0 while entities of `read_only` are to be folded anew; the verifier looks at it, too.
constexpr auto kUnfolded = "intents.unfolded"_L1;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

} // namespace

/// Both values come with the same commit: a program that is killed in the middle goes on when it starts
/// again, and an older one does not take for its own what is folded already.
Result<void> JournalWriter::beginUpgrade()
{
    const qint64 known = StoreValue::number(m_db, kFoldedBy);
    const qint64 own = Intents::schemaVersion();
    if (known > own)
        return failure(
            ErrorCode::TooNew,
            Tr::tr("数据由更新的版本写成（操作格式 %1，本程序只认到 %2）；请升级程序，数据没有改动")
                .arg(known)
                .arg(own),
            m_db.file());
    if (known < own) {
        StoreValue::set(m_db, kFoldedBy, own);
        if (m_db.number("select exists (select 1 from read_only)") != 0)
            StoreValue::set(m_db, kUnfolded, qint64(1));
    }
    return m_db.result();
}

bool JournalWriter::hasUnfolded()
{
    return StoreValue::number(m_db, kUnfolded) != 0;
}

/// Those of one import block beside each other: it is unpacked once.
Result<QList<JournalWriter::Unfolded>> JournalWriter::unfolded()
{
    QList<Unfolded> all;
    if (!hasUnfolded())
        return m_db.result(all);
    auto query = m_db.prepare(
        u"select r.kind, r.entity from read_only r left join ticket t on r.kind = %1 and t.uuid = r.entity "
        "left join call c on r.kind = %2 and c.uuid = r.entity order by coalesce(t.source, c.source, 0), "
        "r.kind, r.entity"_s.arg(int(EntityKind::Ticket))
            .arg(int(EntityKind::Call)));
    while (query.step())
        all.append({EntityKind(query.integer(0)), query.blob(1)});
    if (all.isEmpty())
        StoreValue::set(m_db, kUnfolded, qint64(0));
    return m_db.result(std::move(all));
}

Result<qsizetype> JournalWriter::foldUnfolded(const QList<Unfolded> &all, qsizetype from, int mostMs)
{
    QElapsedTimer timer;
    timer.start();
    qsizetype at = from;
    for (; at < all.size() && (at == from || timer.elapsed() < mostMs); ++at) {
        if (auto ok = foldAnew(all[at].kind, all[at].key); !ok)
            return std::unexpected(ok.error());
    }
    if (at == all.size())
        StoreValue::set(m_db, kUnfolded, qint64(0));
    return finish(m_projection.settle()).transform([at] { return at; });
}

Result<void> JournalWriter::foldAnew(EntityKind kind, const QByteArray &key)
{
    const auto whole = meetNow(kind, key);
    if (m_db.failed())
        return std::unexpected(m_db.error());
    const QString id = OperationTable::entityId(kind, key);
    if (!whole) // damaged, which is the verifier's to tell; it stays as it is, and the others go on
        qCWarning(logJournal).noquote() << "not folded anew:" << int(kind) << whole.error().message();
    else if (*whole)
        setReadOnly(kind, key, false);
    m_change.entities.append({kind, id, 0});
    return m_db.result();
}

/// True: this program understands all of it. An import that an older one could not read stays as it is: its
/// blocks are no longer whole here. So does what an intent of a new kind would have made forgotten.
Result<bool> JournalWriter::meetNow(EntityKind kind, const QByteArray &key)
{
    if (kind == EntityKind::Batch)
        return false;
    bool isKnown = true;
    auto query = m_db.cached("select o.intent, o.body from operation_entity e join operation o on o.id = "
                             "e.operation where e.kind = ?1 and e.entity = ?2 and e.is_primary = 1 and "
                             "o.verdict = 1 order by o.sequence");
    query.bind(1, int(kind)).bind(2, key);
    while (query.step()) {
        const Intents::Handling handling = Intents::handling(query.text(0));
        isKnown = isKnown && handling != Intents::Handling::Unknown;
        if (handling != Intents::Handling::Device)
            continue;
        const auto operation = OperationCodec::decodeBody(query.blob(1));
        if (!operation)
            return std::unexpected(operation.error());
        OperationTable::revoke(m_db, *operation);
    }
    return m_projection.foldAgain(kind, OperationTable::entityId(kind, key)).transform([&](bool whole) {
        return whole && isKnown;
    });
}

bool JournalWriter::isReadOnly(EntityKind kind, const QByteArray &key)
{
    auto query = m_db.cached("select 1 from read_only where kind = ?1 and entity = ?2");
    query.bind(1, int(kind)).bind(2, key);
    return query.step();
}

/// Somebody writes to an entity that has not had its turn yet.
Result<void> JournalWriter::foldTouched(const QList<OperationDraft> &drafts)
{
    if (!hasUnfolded())
        return m_db.result();
    for (const OperationDraft &draft : drafts) {
        if (draft.entities.isEmpty())
            continue;
        const EntityTouch &touch = draft.entities.first();
        const QByteArray key = OperationTable::entityKey(touch.kind, touch.id);
        if (!isReadOnly(touch.kind, key))
            continue;
        if (auto ok = foldAnew(touch.kind, key); !ok)
            return ok;
    }
    return m_projection.settle();
}

} // namespace Warmline
