// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/snapshot_loader.h"

#include "app/storage/address_tree.h"
#include "app/storage/byte_codec.h"
#include "app/storage/migrations.h"
#include "app/storage/phone_vault.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <fcntl.h>
#include <unistd.h>

namespace Warmline {

using namespace Qt::StringLiterals;
using namespace SnapshotFile;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// Tables that are made from the snapshot, even if nothing is in them then. Of all others, also those of
/// later versions, those that the snapshot left empty are this seat's own.
constexpr auto kFromSnapshot =
    "'operation', 'operation_entity', 'device', 'setting', 'shadow', 'read_only', 'community', 'building', "
    "'station', 'person_name', 'household', 'pipe_node', 'pipe_segment', 'sensor', 'tag', 'crew', 'ticket', "
    "'call', 'attachment', 'account', 'customer', 'log_gap', 'log_tile', 'branch', 'branch_order', "
    "'person_key', "
    "'store_value'";
/// Values that say how far the store has read, or belong to the rows of the snapshot.
constexpr auto kValuesFromSnapshot = "'cursor', 'log.head', 'log.frontier', 'scope.row', 'scope.until'";

Error cancelled()
{
    return {ErrorCode::Cancelled, Tr::tr("首次同步已取消"), {}};
}

} // namespace

SnapshotLoader::SnapshotLoader(Options options)
    : m_options(std::move(options))
{ }

SnapshotLoader::~SnapshotLoader()
{
    m_journal.reset();
    m_db.reset();
    removeFile(m_options.next); // unless it has another name now
}

void SnapshotLoader::removeFile(const QString &file)
{
    for (const char *tail : {"", "-wal", "-shm", "-journal"})
        QFile::remove(file + QLatin1StringView(tail));
}

Result<void> SnapshotLoader::openNext()
{
    removeFile(m_options.next);
    auto db =
        SqliteConnection::open({.file = m_options.next, .key = m_options.key, .cacheMb = m_options.cacheMb});
    if (!db)
        return std::unexpected(db.error());
    m_db = *std::move(db);
    if (auto migrated = Migrations::apply(*m_db); !migrated)
        return std::unexpected(migrated.error());
    m_db->execute("pragma journal_mode = off"); // what fails is thrown away as a whole
    m_db->execute("pragma synchronous = off");
    if (auto attached = attachLive(); !attached)
        return attached;
    m_db->execute("begin");
    copyValues(true);
    {
        auto query = m_db->prepare(u"select value from live.store_value where name = 'log.head'"_s);
        m_lastHead = query.step() ? query.blob(0) : QByteArray();
    }
    m_db->execute("commit");
    m_db->execute("detach live"); // or the store in use could not check-point its log
    m_db->execute("begin");
    m_journal = std::make_unique<JournalWriter>(*m_db, StoreRole::Seat, *m_options.clock);
    if (auto ready = m_journal->prepareDevice(m_options.deviceName); !ready)
        return ready;
    PhoneVault::prepare(*m_db);
    dropIndexes();
    return m_db->result();
}

Result<void> SnapshotLoader::attachLive()
{
    auto query =
        m_db->prepare(u"attach ?1 as live key \"x'%1'\""_s.arg(QString::fromLatin1(m_options.key.toHex())));
    query.bind(1, m_options.live);
    query.run();
    return m_db->result();
}

/// \a first: before anything is there; else only what has changed since then.
void SnapshotLoader::copyValues(bool first)
{
    m_db->execute(
        u"insert or replace into main.store_value select * from live.store_value where name not in (%1)"_s
            .arg(QLatin1StringView(kValuesFromSnapshot)));
    if (first)
        m_db->execute("delete from main.store_value where name like 'snapshot.%'");
}

/// A table that is filled row by row in the order of one index is slow in all others: they are made at the
/// end, sorted.
void SnapshotLoader::dropIndexes()
{
    QStringList names;
    {
        auto query = m_db->prepare(
            u"select name, sql from main.sqlite_master where type = 'index' and sql is not null"_s);
        while (query.step()) {
            names.append(query.text(0));
            m_indexes.append(query.text(1));
        }
    }
    for (const QString &name : std::as_const(names))
        m_db->execute(u"drop index main."_s + name);
}

void SnapshotLoader::makeIndexes()
{
    for (const QString &sql : std::as_const(m_indexes)) {
        m_db->execute(sql);
        if (!m_progress(m_rows))
            return;
    }
}

Result<void> SnapshotLoader::load(const QString &file, const SnapshotOffer &offer,
                                  std::function<bool(qint64 rows)> progress)
{
    m_progress = std::move(progress);
    const auto hash = hashOf(file);
    if (!hash)
        return std::unexpected(hash.error());
    if (*hash != offer.sha256)
        return std::unexpected(damaged(u"sha256"_s));
    if (auto opened = openNext(); !opened)
        return opened;
    m_journal->beginSnapshot([this](qint64 rows) { return m_progress(m_rows += rows); });
    if (auto read = readPieces(file, offer); !read)
        return read;
    makeIndexes();
    m_db->execute("commit");
    if (auto stored = m_db->result(); !stored)
        return stored;
    return m_progress(m_rows) ? Result<void>() : std::unexpected(cancelled());
}

/// The server's log must go on from what this seat has seen of it.
Result<void> SnapshotLoader::checkPast(const SignedHead &head, const SnapshotOffer &offer) const
{
    if (m_lastHead.isEmpty())
        return {};
    const auto last = Proof::decodeHead(m_lastHead);
    if (!last)
        return std::unexpected(last.error());
    const bool goesOn =
        last->size <= head.size
        && Merkle::verifyConsistency(last->size, last->root, head.size, head.root, offer.consistency);
    return goesOn || last->epoch != head.epoch
             ? Result<void>()
             : failure(ErrorCode::Denied, Tr::tr("服务器的快照与本机所知的日志不符；请联系管理员"),
                       u"snapshot"_s);
}

Result<void> SnapshotLoader::checkHeader(const QByteArray &bytes, const SnapshotOffer &offer)
{
    const auto header = decodeHeader(bytes);
    if (!header)
        return std::unexpected(header.error());
    if (header->position != offer.position)
        return std::unexpected(damaged(u"position"_s));
    if (header->schemaVersion != Intents::schemaVersion())
        return failure(ErrorCode::TooNew, Tr::tr("快照由另一版本的程序生成，改为逐页同步"));
    QStringList scope;
    const QJsonArray known = QJsonDocument::fromJson(StoreValue::bytes(*m_db, u"scope.branches"_s)).array();
    for (const QJsonValue &branch : known)
        scope.append(branch.toString());
    if (scope != header->branches)
        return std::unexpected(damaged(u"scope"_s));
    return {};
}

Result<void> SnapshotLoader::readPieces(const QString &file, const SnapshotOffer &offer)
{
    SnapshotFile::FileReader reader(file, offer.id, offer.key);
    if (auto begun = reader.begin(); !begun)
        return begun;
    bool hasHeader = false;
    for (;;) {
        const auto piece = reader.next();
        if (!piece)
            return std::unexpected(piece.error());
        if (!std::exchange(hasHeader, true) && piece->kind != PieceKind::Header)
            return std::unexpected(damaged(u"header"_s));
        Result<void> done;
        switch (piece->kind) {
        case PieceKind::Header: done = checkHeader(piece->bytes, offer); break;
        case PieceKind::Devices: done = m_journal->loadDevices(piece->bytes); break;
        case PieceKind::Journal: {
            const auto journal = decodeJournal(piece->bytes);
            done = journal ? checkPast(journal->proof.head, offer) : std::unexpected(journal.error());
            if (done)
                done = m_journal->loadJournal(*journal);
            break;
        }
        case PieceKind::Tickets: done = m_journal->loadStates(EntityKind::Ticket, piece->bytes); break;
        case PieceKind::Calls: done = m_journal->loadStates(EntityKind::Call, piece->bytes); break;
        case PieceKind::End: return m_journal->endSnapshot(offer.position);
        default: done = std::unexpected(damaged(u"kind"_s));
        }
        if (!done)
            return done;
        if (!m_progress(m_rows))
            return std::unexpected(cancelled());
    }
}

Result<void> SnapshotLoader::takeOver(std::optional<qint64> measured)
{
    m_journal->setMeasured(measured);
    if (auto attached = attachLive(); !attached)
        return attached;
    m_db->execute("begin");
    // Another scope, or a restored server, came while this was made.
    if (m_db->number(
            "select exists (select 1 from live.store_value l where l.name in ('scope.branches', "
            "'log.identity') and not exists (select 1 from main.store_value m where m.name = l.name and "
            "m.value = l.value))")
        != 0)
        return std::unexpected(damaged(u"scope"_s));
    copyValues(false);
    copyOwnTables();
    const auto taken = m_journal->takeOver();
    if (!taken)
        return taken;
    m_db->execute("insert or replace into main.store_value (name, value) select name, value + 1 from "
                  "live.store_value where name = 'places.generation'");
    m_db->execute("commit");
    m_journal.reset(); // and with it what it keeps of statements
    return m_db->result();
}

void SnapshotLoader::copyOwnTables()
{
    QStringList tables;
    {
        auto query = m_db->prepare(
            u"select name from live.sqlite_master where type = 'table' and name not like 'sqlite_%' and name "
            u"not "
            "like 'person_grams%' and name not in (%1)"_s.arg(QLatin1StringView(kFromSnapshot)));
        while (query.step())
            tables.append(query.text(0));
    }
    for (const QString &table : std::as_const(tables))
        m_db->execute(
            u"insert into main.%1 select * from live.%1 where not exists (select 1 from main.%1)"_s.arg(
                table));
}

Result<void> SnapshotLoader::close()
{
    m_db.reset();
    const int file = ::open(QFile::encodeName(m_options.next).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    return synced
             ? Result<void>()
             : failure(ErrorCode::Storage, Tr::tr("磁盘读写出错：%1").arg(qt_error_string()), m_options.next);
}

} // namespace Warmline
