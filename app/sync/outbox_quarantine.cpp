// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/outbox_quarantine.h"

#include "app/domain/quarantine.h"
#include "app/sync/sync_core.h"

#include <algorithm>

namespace Warmline {

namespace {

constexpr qint64 kPortionBytes = 1024 * 1024;

qint64 bytesOf(const Operation &operation)
{
    qint64 bytes = 500;
    for (const PersonalValue &value : operation.personal)
        bytes += value.value.size();
    return bytes;
}

} // namespace

OutboxQuarantine::OutboxQuarantine(Reader &reader, ServerGateway &gateway, DeviceId device, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_gateway(gateway)
    , m_device(std::move(device))
    , m_again(this)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &OutboxQuarantine::handOver);
}

void OutboxQuarantine::start()
{
    m_reader.ask([](Queries &queries) { return queries.outbox(0); })
        .then(this, [this](const Result<QList<JournalEntry>> &entries) {
            if (!entries) {
                emit refused(entries.error());
                return;
            }
            m_left.clear();
            for (const JournalEntry &entry : *entries) {
                if (entry.operation.device == m_device)
                    m_left.append(entry.operation);
            }
            std::ranges::sort(m_left, {}, &Operation::deviceSequence);
            m_total = m_left.size();
            handOver();
        });
}

void OutboxQuarantine::handOver()
{
    emit progressed(m_total - m_left.size(), m_total);
    if (m_left.isEmpty()) {
        emit finished(m_total);
        return;
    }
    QList<Operation> portion;
    qint64 bytes = 0;
    for (const Operation &operation : std::as_const(m_left)) {
        bytes += bytesOf(operation);
        if (portion.size() >= Quarantine::kMostOperations || (bytes > kPortionBytes && !portion.isEmpty()))
            break;
        portion.append(operation);
    }
    const qint64 count = portion.size();
    m_gateway.quarantine(std::move(portion)).then(this, [this, count](const Result<int> &kept) {
        onAnswer(count, kept);
    });
}

void OutboxQuarantine::onAnswer(qint64 count, const Result<int> &kept)
{
    if (kept && *kept >= count) {
        m_failures = 0;
        m_left.remove(0, count);
        handOver();
        return;
    }
    const Error error =
        kept ? Error{ErrorCode::Internal, tr("服务器只收下了一部分，马上再交一次"), {}} : kept.error();
    // What the server can't do now it may do later; only a plain no is for a person.
    if (error.code == ErrorCode::Denied || error.code == ErrorCode::InvalidInput) {
        emit refused(error);
        return;
    }
    emit waiting(error);
    m_again.start(int(SyncCore::backOffMs(++m_failures)));
}

} // namespace Warmline
