// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/soap_door.h"

#include "app/core/held_reads.h"
#include "app/server/soap_call.h"
#include "app/server/soap_envelope.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>

/// One line a call, a JSON object; nothing personal.
Q_LOGGING_CATEGORY(lcRequest, "warmline.server.request", QtInfoMsg)

namespace Warmline {

using namespace Qt::StringLiterals;

struct SoapDoor::Calls
{
    std::vector<std::unique_ptr<SoapCalls>> subjects;
    SoapTable table;
};

SoapDoor::SoapDoor(ServerCore &core, QObject *parent)
    : QObject(parent)
    , m_schema(wsdl())
    , m_calls(std::make_unique<Calls>())
{
    for (auto *subject : {&SoapCalls::session, &SoapCalls::account, &SoapCalls::transfer, &SoapCalls::sync,
                          &SoapCalls::desk}) {
        m_calls->subjects.push_back(subject(*this, core));
        m_calls->subjects.back()->addTo(m_calls->table);
    }
}

SoapDoor::~SoapDoor() = default;

void SoapDoor::dispatch(const QByteArray &request, const Answer &answer, const QString &peer)
{
    QElapsedTimer clock;
    clock.start();
    m_metrics.begin();
    const auto count = [this, clock](const QString &name, const Reply &reply) {
        const QString outcome = reply.fault.isEmpty() ? u"ok"_s : reply.fault;
        m_metrics.count(name, outcome, double(clock.nsecsElapsed()) / 1e9);
        qCDebug(lcRequest).noquote() << R"({"call":"%1","outcome":"%2","ms":%3})"_L1.arg(
            name, outcome, QString::number(double(clock.nsecsElapsed()) / 1e6, 'f', 1));
    };
    const Result<SoapEnvelope> envelope = SoapXml::read(request);
    if (!envelope) {
        const Reply reply = SoapCalls::fault(envelope.error());
        count(u"(malformed)"_s, reply);
        answer(reply);
        return;
    }
    SoapCall call{envelope->body, {}, peer, {}};
    const QString asked = envelope->body.name();
    // What a client calls it must not become a label or a line of the log.
    const QString name = m_calls->table.contains(asked) ? asked : u"(unknown)"_s;
    call.answer = [answer, name, count](const Reply &reply) {
        count(name, reply);
        answer(reply);
    };
    for (const KDSoapValue &header : envelope->headers) {
        if (header.name() == "Session"_L1 && header.namespaceUri() == "urn:warmline:1"_L1)
            call.token = header.childValues().child(u"token"_s).value().toString();
    }
    const auto handler = m_calls->table.constFind(asked);
    if (handler == m_calls->table.cend()) {
        call.answer(
            SoapCalls::fault(Error{ErrorCode::InvalidInput, tr("接口没有这个操作"), asked.left(100)}));
        return;
    }
    if (const auto fits = m_schema.check(envelope->body); !fits) {
        call.answer(SoapCalls::fault(fits.error()));
        return;
    }
    const HeldReads held; // until the handler has chained the answer on them
    (*handler)(call);
}

QByteArray SoapDoor::wsdl()
{
    QFile file(u":/warmline/contract/warmline.wsdl"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Warmline
