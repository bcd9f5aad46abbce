// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of JournalWriter that meets the server, and goes back when the server was restored.
#include "app/storage/journal_writer.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QSet>

Q_DECLARE_LOGGING_CATEGORY(logJournal)

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

} // namespace

Result<void> JournalWriter::meetServer(const LogIdentity &identity)
{
    if (m_role != StoreRole::Seat)
        return failure(ErrorCode::Internal, Tr::tr("服务器没有上级服务器"));
    const auto fork = m_follower.meet(identity);
    if (!fork)
        return std::unexpected(fork.error());
    const qint64 cursor = StoreValue::number(m_db, u"cursor"_s);
    const qint64 until = StoreValue::number(m_db, u"scope.until"_s); // beyond the cursor while read again
    if (*fork < 0 || *fork >= std::max(cursor, until))
        return finish({});
    StoreValue::set(m_db, u"scope.until"_s, qint64(0));
    return goBack(std::min(*fork, cursor));
}

/// The server was restored and knows the first \a size operations. What came after waits again, to be offered
/// to it: our own operations and those of others that we hold. Nothing disappears from what is shown.
Result<void> JournalWriter::goBack(qint64 size)
{
    const auto frontier = m_follower.frontierWithin(size);
    if (!frontier)
        return std::unexpected(frontier.error());
    const qint64 place = frontier->size();
    m_projection.flush();
    QList<EntityTouch> touched;
    {
        auto query = m_db.cached("select " WARMLINE_ENTRY_COLUMNS
                                 " from operation o where o.sequence > ?1 order by o.sequence");
        query.bind(1, place);
        QSet<QPair<int, QString>> seen;
        while (query.step()) {
            const auto entry = OperationTable::readEntry(query);
            if (!entry)
                return std::unexpected(entry.error());
            noteChange(entry->operation);
            const EntityTouch *touch = entry->operation.primary();
            if (!touch || seen.contains({int(touch->kind), touch->id}))
                continue;
            seen.insert({int(touch->kind), touch->id});
            touched.append(*touch);
        }
    }
    for (const EntityTouch &touch : std::as_const(touched)) {
        if (auto ok = m_projection.goBack(touch, place); !ok)
            return ok;
    }
    m_db.cached("insert or replace into offer (operation, place) select id, sequence from operation where "
                "sequence > ?1")
        .bind(1, place)
        .run();
    m_db.cached("update operation set verdict = 0, sequence = null, received = 0, reason = null where "
                "sequence > ?1")
        .bind(1, place)
        .run();
    m_follower.rewind(*frontier);
    StoreValue::set(m_db, u"cursor"_s, place);
    m_change.reset = true;
    qCInfo(logJournal) << "the server was restored at" << size << "- going back to" << place;
    return finish({});
}

/// Operations of others wait here too, after goBack(): then every entry of a page is looked for.
bool JournalWriter::hasOffers()
{
    auto query = m_db.cached("select 1 from offer limit 1");
    return query.step();
}

} // namespace Warmline
