// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/gateway.h"
#include "app/storage/store.h"

#include <QObject>
#include <QPromise>
#include <QTimer>

namespace Warmline::Testing {

/// A server without a network: a real store behind calls that a test can break.
class FakeGateway final : public QObject, public ServerGateway
{
    Q_OBJECT

public:
    explicit FakeGateway(Store &server)
        : m_server(server)
    { }

    bool reachable = true;
    OperationId
        poison; ///< a batch with this one in it fails as a whole, as a server that stumbles over it does
    QString poisonText = QStringLiteral("服务器处理这一条时出错");
    QHash<OperationId, QString> refusals; ///< those that the server takes but does not apply, and why
    int pushes = 0;

    QFuture<Result<ServerHello>> hello(DeviceRecord device) override
    {
        if (!reachable)
            return fails<ServerHello>();
        m_device = device.id;
        return m_server.enrol(device).then([](const Result<void> &enrolled) -> Result<ServerHello> {
            if (!enrolled)
                return std::unexpected(enrolled.error());
            ServerHello hello;
            hello.company = QStringLiteral("nuanchuan");
            hello.serverUtcMs = SystemClock().utcMs();
            return hello;
        });
    }
    QFuture<Result<QList<JournalEntry>>> push(QList<Operation> operations, QList<DeviceRecord>) override
    {
        ++pushes;
        if (!reachable)
            return fails<QList<JournalEntry>>();
        for (const Operation &operation : operations) {
            if (operation.id == poison)
                return fails<QList<JournalEntry>>({ErrorCode::Internal, poisonText, {}});
        }
        return m_server.receiveJudged(operations, refusals);
    }
    QFuture<Result<JournalPage>> pull(qint64 after, qint64 maxBytes) override
    {
        if (!reachable)
            return fails<JournalPage>();
        return static_cast<Reader &>(m_server).ask(
            [after, maxBytes](Queries &queries) -> Result<JournalPage> {
                auto page = queries.page(after, maxBytes);
                if (page)
                    page->proof = {}; // a server without proofs
                return page;
            });
    }
    QFuture<Result<qint64>> waitForNews(qint64 after, int) override
    {
        auto promise = std::make_shared<QPromise<Result<qint64>>>();
        promise->start();
        look(promise, after);
        return promise->future();
    }
    QFuture<Result<Journal::NumberLease>> leaseTicketNumbers(int count) override
    {
        return reachable ? m_server.leaseTicketNumbers(m_device, count) : fails<Journal::NumberLease>();
    }
    QFuture<Result<QList<Series>>> series(QList<SeriesKey>, qint64, qint64, qint64) override
    {
        return fails<QList<Series>>();
    }
    QFuture<Result<QList<LiveValue>>> latest(QStringList) override { return fails<QList<LiveValue>>(); }

private:
    void look(const std::shared_ptr<QPromise<Result<qint64>>> &promise, qint64 after)
    {
        if (!reachable) {
            promise->emplaceResult(failure(ErrorCode::Unavailable, QStringLiteral("no network")));
            promise->finish();
            return;
        }
        static_cast<Reader &>(m_server)
            .ask([](Queries &queries) { return queries.cursor(); })
            .then(this, [this, promise, after](const Result<qint64> &head) {
                if (!head || *head > after) {
                    promise->addResult(head);
                    promise->finish();
                } else {
                    QTimer::singleShot(20, this, [this, promise, after] { look(promise, after); });
                }
            });
    }
    template <class T>
    static QFuture<Result<T>> fails(Error error = {ErrorCode::Unavailable, QStringLiteral("no network"), {}})
    {
        QPromise<Result<T>> promise;
        promise.start();
        promise.emplaceResult(std::unexpected(std::move(error)));
        promise.finish();
        return promise.future();
    }

    Store &m_server;
    DeviceId m_device;
};

} // namespace Warmline::Testing
