// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/held_reads.h"
#include "app/remote/exchange_log.h"
#include "app/remote/soap_gateway.h"

#include "wsdl_warmline.h"

#include <KDSoapClient/KDSoapClientInterface.h>
#include <KDSoapClient/KDSoapJob.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFuture>
#include <QTimer>

#include <atomic>

class QNetworkAccessManager;
class QNetworkReply;
class QSslConfiguration;

namespace Warmline {

/// The answer of one call, given exactly once: by the job, by the deadline, or, when both are gone, by the
/// destructor.
template <class T>
class Answering
{
public:
    Answering() = default;
    ~Answering()
    {
        give(failure(ErrorCode::Cancelled,
                     QCoreApplication::translate("SoapGateway", "与服务器的连接已关闭")));
    }
    Answering(const Answering &) = delete;
    Answering &operator=(const Answering &) = delete;
    [[nodiscard]] QFuture<Result<T>> future() const { return m_promise.future(); }
    void give(Result<T> result)
    {
        if (!std::exchange(m_given, true))
            m_promise.finish(std::move(result));
    }

private:
    HeldPromise<Result<T>> m_promise;
    bool m_given = false;
};

/// The way to the server: stubs, encryption, session header, deadlines, faults as errors. Private to
/// app/remote. Calls may come from any thread; the work is done in the one in which this object lives.
class SoapConnection final : public QObject
{
    Q_OBJECT

public:
    explicit SoapConnection(SoapGatewayOptions options, QObject *parent = nullptr);
    ~SoapConnection() override;

    [[nodiscard]] const SoapGatewayOptions &options() const { return m_options; }
    [[nodiscard]] const ExchangeLog &log() const { return m_log; }
    /// In this object's thread.
    void setToken(const QString &token);
    /// The session's, or the one of the options. In this object's thread.
    [[nodiscard]] QString token() const { return m_token.isEmpty() ? m_options.token : m_token; }
    /// How this server may be spoken to: Denied where it would be in clear over a network.
    [[nodiscard]] Result<QSslConfiguration> safeEncryption() const;

    /// `GET path` beside the contract's address, \a length bytes from \a offset, with the session's token.
    QFuture<Result<QByteArray>> fetch(const QString &path, qint64 offset, qint64 length, int deadlineMs);

    /// \a convert makes the Answer of the job's result; runs in this object's thread.
    template <class Job, class Answer, class Parameters, class Convert>
    QFuture<Result<Answer>> call(const char *name, Parameters parameters, int deadlineMs, Convert convert)
    {
        auto answering = std::make_shared<Answering<Answer>>();
        QFuture<Result<Answer>> future = answering->future();
        const auto start = [this, answering, name, parameters, deadlineMs, convert] {
            Soap::Warmline *service = nullptr;
            const auto ready = services();
            if (ready) {
                service =
                    std::is_same_v<Job, Soap::WaitForNewsJob> ? (*ready)->news.get() : (*ready)->calls.get();
            } else {
                answering->give(std::unexpected(ready.error()));
                return;
            }
            service->clientInterface()->setTimeout(-1); // the deadline here is the only one
            auto *job = new Job(service, this);
            job->setParameters(parameters);
            QElapsedTimer clock;
            clock.start();
            const Exchange begun{
                ++m_lastRequest, QString::fromLatin1(name), QDateTime::currentMSecsSinceEpoch(), 0, {}};
            const auto finish = [this, answering, clock, begun](Result<Answer> result) {
                Exchange exchange = begun;
                exchange.durationMs = clock.elapsed();
                if (!result)
                    exchange.error = result.error().code;
                m_log.add(exchange);
                answering->give(std::move(result));
            };
            connect(job, &KDSoapJob::finished, this, [this, job, finish, convert](KDSoapJob *) {
                if (!job->isFault())
                    m_tlsProblem.clear();
                finish(job->isFault() ? Result<Answer>(std::unexpected(failureOf(job->reply())))
                                      : convert(job->resultParameters()));
            });
            auto *deadline = new QTimer(job);
            deadline->setSingleShot(true);
            connect(deadline, &QTimer::timeout, this, [job, finish] {
                job->disconnect();
                job->deleteLater(); // which ends the exchange
                finish(failure(ErrorCode::Timeout,
                               QCoreApplication::translate("SoapGateway", "服务器没有及时应答")));
            });
            deadline->start(deadlineMs);
            job->start();
        };
        QMetaObject::invokeMethod(this, start);
        return future;
    }

private:
    /// The stubs live in this object's thread. The long poll has one of its own, so that it never stands in
    /// the way of a call.
    struct Services
    {
        std::unique_ptr<Soap::Warmline> calls = std::make_unique<Soap::Warmline>();
        std::unique_ptr<Soap::Warmline> news = std::make_unique<Soap::Warmline>();
    };
    [[nodiscard]] Result<Services *> services();
    [[nodiscard]] Result<QSslConfiguration> encryption() const;
    [[nodiscard]] bool checkLeaf(Soap::Warmline &service);
    [[nodiscard]] Error failureOf(const KDSoapMessage &reply) const;
    [[nodiscard]] Error failureOf(QNetworkReply &reply) const;

    SoapGatewayOptions m_options;
    ExchangeLog m_log;
    std::unique_ptr<Services> m_services;
    quint64 m_lastRequest = 0;
    QString m_token; ///< of the session
    std::unique_ptr<QNetworkAccessManager> m_files;
    QString m_tlsProblem; ///< why the last connection was not trusted
};

} // namespace Warmline
