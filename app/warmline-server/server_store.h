// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/attachment_store.h"
#include "app/domain/journal.h"
#include "app/domain/leadership.h"
#include "app/domain/queries.h"
#include "app/domain/sign_in_tally.h"

#include <memory>

namespace Warmline {

class PostgresStore;
class Store;
struct ServerOptions;

/// The server's store, whichever it is: a local file, or a shared PostgreSQL with a local copy.
class ServerStore
{
public:
    /// \a folder: of the file or the copy. Blocks until it is ready.
    [[nodiscard]] static Result<std::unique_ptr<ServerStore>>
    open(const ServerOptions &options, const QString &folder, const QByteArray &key);
    /// `--migrate`: brings the shared database to this program's version; gives it.
    [[nodiscard]] static Result<int> migrate(const ServerOptions &options);
    ~ServerStore();

    [[nodiscard]] Journal &journal();
    [[nodiscard]] Reader &reader();
    [[nodiscard]] ChangeSource &changes();
    /// As Monitor::Parts::sequencer; from any thread.
    [[nodiscard]] QString sequencer() const;
    [[nodiscard]] Leadership &leadership();
    [[nodiscard]] AttachmentStore *attachments();
    /// Null for a file: there is one process.
    [[nodiscard]] SignInTally *tally() { return m_tally.get(); }

private:
    ServerStore();
    [[nodiscard]] Result<void> openAttachments(const ServerOptions &options, const QString &folder);

    SoleLeadership m_alone;
    std::unique_ptr<Store> m_file;
    std::unique_ptr<PostgresStore> m_shared;
    std::unique_ptr<AttachmentStore> m_attachments;
    std::unique_ptr<SignInTally> m_tally;
};

} // namespace Warmline
