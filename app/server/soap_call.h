// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/server_core.h"
#include "app/server/soap_door.h"

#include <KDSoapClient/KDSoapValue.h>

#include <QFuture>
#include <QHash>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

namespace Warmline {

/// One call that came through the SoapDoor, and where its answer goes (once).
struct SoapCall
{
    KDSoapValue body;
    QString token;
    QString peer; ///< address it comes from, if known
    SoapDoor::Answer answer;
};

/// The contract's operations by name.
using SoapTable = QHash<QString, std::function<void(const SoapCall &)>>;

/// The handlers of one subject of the contract. All are alike: parameters in, a future out, its result turned
/// into a response. In the core's thread; lives as long as its door.
class SoapCalls
{
public:
    SoapCalls(SoapDoor &door, ServerCore &core)
        : m_door(door)
        , m_core(core)
    { }
    virtual ~SoapCalls() = default;
    Q_DISABLE_COPY_MOVE(SoapCalls)

    virtual void addTo(SoapTable &table) = 0;

    [[nodiscard]] static std::unique_ptr<SoapCalls> session(SoapDoor &door, ServerCore &core);
    [[nodiscard]] static std::unique_ptr<SoapCalls> account(SoapDoor &door, ServerCore &core);
    [[nodiscard]] static std::unique_ptr<SoapCalls> transfer(SoapDoor &door, ServerCore &core);
    [[nodiscard]] static std::unique_ptr<SoapCalls> sync(SoapDoor &door, ServerCore &core);
    [[nodiscard]] static std::unique_ptr<SoapCalls> desk(SoapDoor &door, ServerCore &core);

    /// The contract's fault for an error.
    [[nodiscard]] static SoapDoor::Reply fault(const Error &error);
    /// A response's bytes.
    [[nodiscard]] static QByteArray written(KDSoapValue response);

protected:
    [[nodiscard]] SoapDoor &door() const { return m_door; }
    [[nodiscard]] ServerCore &core() const { return m_core; }

    template <class Group>
    void add(SoapTable &table, const QString &name, void (Group::*handler)(const SoapCall &))
    {
        table.insert(name, [self = static_cast<Group *>(this), handler](const SoapCall &call) {
            (self->*handler)(call);
        });
    }
    template <class P>
    static P parameters(const SoapCall &call)
    {
        P p;
        p.deserialize(call.body);
        return p;
    }
    /// The session of the call; without a good one the call is answered here.
    [[nodiscard]] std::optional<CallerSession> who(const SoapCall &call) const;
    static void answerNow(const SoapCall &call, const KDSoapValue &response)
    {
        call.answer({{}, written(response)});
    }
    /// Answers when \a future is there; \a toSoap makes the response's element or a failure. The response is
    /// written in the thread that finishes the future (of a read: the store's reader), so that the one thread
    /// of all connections only sends it: \a toSoap must not touch what belongs to that thread.
    template <class T, class F>
    void later(const SoapCall &call, QFuture<Result<T>> future, F toSoap)
    {
        const auto stopping = [] {
            return Result<T>(failure(ErrorCode::Unavailable, SoapDoor::tr("服务器正在停止")));
        };
        future.onCanceled(stopping)
            .then([toSoap](const Result<T> &result) {
                const Result<KDSoapValue> value =
                    result ? toSoap(*result) : Result<KDSoapValue>(std::unexpected(result.error()));
                return value ? SoapDoor::Reply{{}, written(*value)} : fault(value.error());
            })
            .then(&m_door,
                  [door = QPointer<SoapDoor>(&m_door), answer = call.answer](const SoapDoor::Reply &reply) {
                      if (door) // what is cancelled by its destruction is told in the middle of that
                          answer(reply);
                  });
    }

private:
    SoapDoor &m_door;
    ServerCore &m_core;
};

} // namespace Warmline
