// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/attachment_store.h"
#include "app/server/http_router.h"
#include "app/server/server_core.h"

namespace Warmline {

/// PUT, HEAD and GET /attachment/HASH?ticket=ID&operation=ID (or call=ID): contents of attachments, chunk by
/// chunk. Session, role, branch and the attachment itself are looked at for every chunk. docs/contract.md has
/// the words. Lives in the server's thread.
class AttachmentDesk final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostAtOnce = 64; ///< chunks in memory; further ones are asked to come again
    static constexpr qint64 kLongestRange = 1024 * 1024;

    AttachmentDesk(ServerCore &core, Reader &reader, AttachmentStore &store, QObject *parent = nullptr);

    void addRoutes(HttpRouter &router);

private:
    struct Found
    {
        AttachmentContent content;
        QString mediaType;
    };
    struct Asked
    {
        AttachmentAddress address; ///< without the size
        bool writes = false;
    };
    [[nodiscard]] static Result<Asked> read(const HttpRequest &request);
    [[nodiscard]] static Result<Found> find(Queries &queries, const Asked &asked,
                                            const QList<BranchId> &branches);
    void handle(const HttpRequest &request, const HttpFront::Reply &reply);
    void head(const Found &found, const HttpFront::Reply &reply);
    void put(const HttpRequest &request, const Found &found, const HttpFront::Reply &reply);
    void get(const HttpRequest &request, const Found &found, const HttpFront::Reply &reply);

    ServerCore &m_core;
    Reader &m_reader;
    AttachmentStore &m_store;
    int m_underWay = 0;
};

} // namespace Warmline
