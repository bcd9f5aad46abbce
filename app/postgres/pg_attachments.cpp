// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/pg_attachments.h"

#include "app/core/run_in.h"
#include "app/storage/attachment_seal.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Attachments)
};

std::unexpected<Error> notHere(const AttachmentContent &content)
{
    return failure(ErrorCode::NotFound, Tr::tr("附件的内容不在这里"),
                   QString::fromLatin1(content.hash.toHex().first(8)));
}

std::unexpected<Error> damaged()
{
    return failure(ErrorCode::InvalidInput, Tr::tr("附件的内容与指纹不符"), u"hash"_s);
}

QString idOf(const AttachmentContent &content)
{
    return content.own.operation.toString();
}

} // namespace

PgAttachments::PgAttachments(DatabaseAddress address)
    : m_address(std::move(address))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // a connection belongs to its thread
}

PgAttachments::~PgAttachments()
{
    m_pool.start([this] { m_db.reset(); });
    m_pool.waitForDone();
}

template <class F>
auto PgAttachments::run(F work) -> QFuture<std::invoke_result_t<F>>
{
    return runIn(m_pool, [this, work = std::move(work)] {
        if (!m_db)
            m_db = std::make_unique<PgConnection>(m_address, u"attachments"_s);
        return work();
    });
}

template <class F>
auto PgAttachments::inTransaction(F work) -> std::invoke_result_t<F>
{
    if (auto begun = m_db->script(u"begin"_s); !begun)
        return std::unexpected(begun.error());
    auto result = work();
    // Another content is dropped for good; everything else that failed leaves nothing.
    const bool keeps = result || result.error().where == "hash"_L1;
    if (auto ended = m_db->script(keeps ? u"commit"_s : u"rollback"_s); !ended) {
        m_db->close();
        if (result)
            return std::unexpected(ended.error());
    }
    return result;
}

Result<PgAttachments::Row> PgAttachments::row(const AttachmentContent &content, const AttachmentKey &key,
                                              bool lock)
{
    auto query = m_db->run(u"select wrapped, source, complete from attachment_content where hash = ? and "
                           "operation = cast(? as uuid)"_s
                               + (lock ? u" for update"_s : QString()),
                           {content.hash, key.operation.toString()});
    if (!query)
        return std::unexpected(query.error());
    Row row;
    if (!query->next())
        return row;
    const auto opened = AttachmentSeal::unwrap(query->value(0).toByteArray(), key, content.hash);
    if (!opened)
        return row;
    row.found = true;
    row.key = *opened;
    row.source = query->value(1).toString();
    row.complete = query->value(2).toBool();
    return row;
}

/// Chunks follow each other without a hole, so their number says it.
Result<qint64> PgAttachments::stored(const AttachmentContent &content, const QString &source)
{
    auto query =
        m_db->run(u"select count(*) from attachment_chunk where hash = ? and operation = cast(? as uuid)"_s,
                  {content.hash, source});
    if (!query || !query->next())
        return query ? 0 : Result<qint64>(std::unexpected(query.error()));
    return std::min(query->value(0).toLongLong() * AttachmentRules::kChunk, content.size);
}

QFuture<Result<AttachmentProgress>> PgAttachments::progress(AttachmentContent content)
{
    return run([this, content]() -> Result<AttachmentProgress> {
        const auto found = row(content, content.own);
        if (!found)
            return std::unexpected(found.error());
        if (!found->found || found->complete)
            return AttachmentProgress{found->found ? content.size : 0, found->found};
        const auto bytes = stored(content, found->source);
        if (!bytes)
            return std::unexpected(bytes.error());
        return AttachmentProgress{*bytes, false};
    });
}

QFuture<Result<AttachmentProgress>> PgAttachments::write(AttachmentContent content, qint64 offset,
                                                         QByteArray bytes)
{
    return run([this, content, offset, bytes] {
        return inTransaction([&] { return writeNow(content, offset, bytes); });
    });
}

/// The row of an upload that begins, or goes on; locked until the transaction ends.
Result<PgAttachments::Row> PgAttachments::begin(const AttachmentContent &content)
{
    auto found = row(content, content.own, true);
    if (!found || found->found)
        return found;
    if (auto dropped = drop(content); !dropped) // one that can't be opened any more
        return std::unexpected(dropped.error());
    const QByteArray key = Crypto::random(AttachmentRules::kKeySize);
    auto made =
        m_db->run(u"insert into attachment_content (hash, operation, size, wrapped, source) values (?, "
                  "cast(? as uuid), ?, ?, cast(? as uuid))"_s,
                  {content.hash, idOf(content), content.size,
                   AttachmentSeal::wrap(key, content.own, content.hash), idOf(content)});
    if (!made)
        return std::unexpected(made.error());
    return Row{true, key, idOf(content), false};
}

Result<AttachmentProgress> PgAttachments::writeNow(const AttachmentContent &content, qint64 offset,
                                                   const QByteArray &bytes)
{
    const auto found = begin(content);
    if (!found)
        return std::unexpected(found.error());
    if (found->complete)
        return AttachmentProgress{content.size, true};
    const auto there = stored(content, found->source);
    if (!there)
        return std::unexpected(there.error());
    if (*there != content.size) {
        if (offset != *there || bytes.size() != AttachmentRules::chunkAt(offset, content.size))
            return AttachmentProgress{*there, false};
        const qint64 index = offset / AttachmentRules::kChunk;
        auto put =
            m_db->run(u"insert into attachment_chunk (hash, operation, place, bytes) values (?, cast(? as "
                      "uuid), ?, ?)"_s,
                      {content.hash, found->source, index,
                       AttachmentSeal::sealChunk(bytes, found->key, content.hash, index)});
        if (!put)
            return std::unexpected(put.error());
        if (offset + bytes.size() < content.size)
            return AttachmentProgress{offset + bytes.size(), false};
    }
    const auto right = finish(content, *found);
    if (!right)
        return std::unexpected(right.error());
    if (!*right)
        return damaged();
    return AttachmentProgress{content.size, true};
}

Result<bool> PgAttachments::finish(const AttachmentContent &content, const Row &own)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qint64 index = 0; index < AttachmentRules::chunks(content.size); ++index) {
        const auto part = chunk(content, own, index);
        if (!part && part.error().where != "hash"_L1)
            return std::unexpected(part.error());
        if (part)
            hash.addData(*part);
    }
    if (hash.resultView() != content.hash) {
        const auto dropped = drop(content);
        return dropped ? Result<bool>(false) : std::unexpected(dropped.error());
    }
    QByteArray key = own.key;
    QString source = own.source;
    for (const AttachmentKey &other : content.others) {
        const auto same = row(content, other);
        if (!same)
            return std::unexpected(same.error());
        if (!same->found || !same->complete)
            continue;
        // It lies there already: one's own chunks go, one gets a key to those.
        auto gone =
            m_db->run(u"delete from attachment_chunk where hash = ? and operation = cast(? as uuid)"_s,
                      {content.hash, own.source});
        if (!gone)
            return std::unexpected(gone.error());
        key = same->key;
        source = same->source;
        break;
    }
    auto done = m_db->run(
        u"update attachment_content set complete = true, wrapped = ?, source = cast(? as uuid) "
        "where hash = ? and operation = cast(? as uuid)"_s,
        {AttachmentSeal::wrap(key, content.own, content.hash), source, content.hash, idOf(content)});
    return done ? Result<bool>(true) : std::unexpected(done.error());
}

Result<void> PgAttachments::drop(const AttachmentContent &content)
{
    // Chunks that another attachment reads through this one's name stay.
    for (const QString &sql :
         {u"delete from attachment_content where hash = ? and operation = cast(? as uuid)"_s,
          u"delete from attachment_chunk c where c.hash = ? and c.operation = cast(? as uuid) and not exists "
          "(select 1 from attachment_content a where a.hash = c.hash and a.source = c.operation)"_s}) {
        if (auto done = m_db->run(sql, {content.hash, idOf(content)}); !done)
            return std::unexpected(done.error());
    }
    return {};
}

Result<QByteArray> PgAttachments::chunk(const AttachmentContent &content, const Row &row, qint64 index)
{
    auto query = m_db->run(
        u"select bytes from attachment_chunk where hash = ? and operation = cast(? as uuid) and place = ?"_s,
        {content.hash, row.source, index});
    if (!query)
        return std::unexpected(query.error());
    if (!query->next())
        return damaged();
    auto plain = AttachmentSeal::openChunk(query->value(0).toByteArray(), row.key, content.hash, index);
    return plain ? plain : damaged();
}

QFuture<Result<QByteArray>> PgAttachments::read(AttachmentContent content, qint64 offset, qint64 length)
{
    return run([this, content, offset, length]() -> Result<QByteArray> {
        const auto found = row(content, content.own);
        if (!found)
            return std::unexpected(found.error());
        if (!found->complete)
            return notHere(content);
        const qint64 end = std::min(offset + length, content.size);
        QByteArray bytes;
        for (qint64 at = std::max<qint64>(0, offset); at < end;) {
            const qint64 index = at / AttachmentRules::kChunk;
            const auto part = chunk(content, *found, index);
            if (!part)
                return std::unexpected(part.error());
            const qint64 from = at - index * AttachmentRules::kChunk;
            const qint64 wanted = std::min(part->size() - from, end - at);
            bytes += QByteArrayView(*part).sliced(from, wanted);
            at += wanted;
        }
        return bytes;
    });
}

QFuture<Result<QList<QByteArray>>> PgAttachments::contents()
{
    return run([this]() -> Result<QList<QByteArray>> {
        auto query = m_db->run(u"select distinct hash from attachment_content"_s);
        if (!query)
            return std::unexpected(query.error());
        QList<QByteArray> all;
        while (query->next())
            all.append(query->value(0).toByteArray());
        return all;
    });
}

QFuture<Result<void>> PgAttachments::remove(QByteArray hash)
{
    return run([this, hash] {
        return inTransaction([&]() -> Result<void> {
            for (const QString &table : {u"attachment_content"_s, u"attachment_chunk"_s}) {
                if (auto done = m_db->run(u"delete from %1 where hash = ?"_s.arg(table), {hash}); !done)
                    return std::unexpected(done.error());
            }
            return {};
        });
    });
}

} // namespace Warmline
