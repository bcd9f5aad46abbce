// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_store.h"

#include "server_options.h"

#include "app/postgres/pg_attachments.h"
#include "app/postgres/pg_migrations.h"
#include "app/postgres/pg_sign_in_tally.h"
#include "app/postgres/postgres_store.h"
#include "app/storage/attachment_folder.h"

#include <QSysInfo>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// A person does not notice it; at 200 writes a second there are a third of the commits.
constexpr std::chrono::milliseconds kGather{15};

} // namespace

ServerStore::ServerStore() = default;
ServerStore::~ServerStore() = default;

Result<std::unique_ptr<ServerStore>> ServerStore::open(const ServerOptions &options, const QString &folder,
                                                       const QByteArray &key)
{
    std::unique_ptr<ServerStore> opened(new ServerStore);
    if (options.database.isEmpty()) {
        auto store = Store::open({.folder = folder,
                                  .role = StoreRole::Server,
                                  .key = key,
                                  .deviceName = u"server"_s,
                                  .gather = kGather});
        if (!store)
            return std::unexpected(store.error());
        opened->m_file = *std::move(store);
        if (const auto ready = opened->openAttachments(options, folder); !ready)
            return std::unexpected(ready.error());
        return opened;
    }
    auto store = PostgresStore::open({.database = options.database,
                                      .direct = options.databaseDirect,
                                      .folder = folder,
                                      .key = key,
                                      .deviceName = u"server "_s + QSysInfo::machineHostName(),
                                      .maySeekLeadership = !options.init});
    if (!store)
        return std::unexpected(store.error());
    opened->m_shared = *std::move(store);
    opened->m_tally = std::make_unique<PgSignInTally>(options.database, key);
    if (const auto ready = opened->openAttachments(options, folder); !ready)
        return std::unexpected(ready.error());
    return opened;
}

Result<void> ServerStore::openAttachments(const ServerOptions &options, const QString &folder)
{
    const bool inDatabase = options.attachments == "database"_L1
                         || (options.attachments.isEmpty() && !options.database.isEmpty());
    if (inDatabase) {
        m_attachments = std::make_unique<PgAttachments>(options.database);
        return {};
    }
    AttachmentFolder::Options where;
    where.folder = options.attachments.isEmpty() ? folder + u"/attachments"_s : options.attachments;
    where.quotaBytes = options.attachmentsQuotaGib * 1024 * 1024 * 1024;
    auto attachments = AttachmentFolder::open(where);
    if (!attachments)
        return std::unexpected(attachments.error());
    m_attachments = *std::move(attachments);
    return {};
}

AttachmentStore *ServerStore::attachments()
{
    return m_attachments.get();
}

Result<int> ServerStore::migrate(const ServerOptions &options)
{
    PgConnection owner(options.database, u"migrate"_s);
    return PgMigrations::apply(owner);
}

Journal &ServerStore::journal()
{
    return m_shared ? static_cast<Journal &>(*m_shared) : *m_file;
}

Reader &ServerStore::reader()
{
    return m_shared ? static_cast<Reader &>(*m_shared) : *m_file;
}

Leadership &ServerStore::leadership()
{
    return m_shared ? m_shared->leadership() : static_cast<Leadership &>(m_alone);
}

QString ServerStore::sequencer() const
{
    return m_shared ? m_shared->sequencer() : u"self"_s;
}

ChangeSource &ServerStore::changes()
{
    return m_shared ? static_cast<ChangeSource &>(*m_shared) : *m_file;
}

} // namespace Warmline
