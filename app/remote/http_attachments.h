// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/attachment_store.h"

#include <QObject>

#include <functional>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace Warmline {

class SoapConnection;

/// Attachments' contents over plain HTTP paths of the same server (docs/contract.md), with the session of the
/// SOAP connection. Calls may come from any thread; the work is done in the one in which this object lives.
class HttpAttachments final : public QObject, public AttachmentGateway
{
    Q_OBJECT

public:
    static constexpr int kDeadlineMs = 60'000; ///< a chunk over 100 kbit/s takes 42 s

    explicit HttpAttachments(SoapConnection &connection, QObject *parent = nullptr);
    ~HttpAttachments() override;

    QFuture<Result<AttachmentProgress>> progress(AttachmentAddress address) override;
    QFuture<Result<AttachmentProgress>> send(AttachmentAddress address, qint64 offset,
                                             QByteArray bytes) override;
    QFuture<Result<QByteArray>> fetch(AttachmentAddress address, qint64 offset, qint64 length) override;

private:
    template <class T, class Start, class Convert>
    QFuture<Result<T>> call(const AttachmentAddress &address, Start start, Convert convert);
    [[nodiscard]] Result<QNetworkRequest> request(const AttachmentAddress &address) const;

    SoapConnection &m_connection;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace Warmline
