// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/seat.h"

#include "app/remote/soap_gateway.h"
#include "app/storage/attachment_folder.h"
#include "app/storage/store.h"
#include "app/sync/sync_driver.h"
#include "app/sync/transfer_driver.h"

#include <QtConcurrentRun>

namespace Warmline {

namespace {

constexpr qint64 kAttachmentCache = 2LL * 1024 * 1024 * 1024;

} // namespace

Seat::Seat(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("sync"));
}

Seat::~Seat()
{
    if (m_thread.isRunning()) {
        // Both live in the thread and end there, the driver before the gateway it talks to.
        QMetaObject::invokeMethod(m_driver, [driver = m_driver, transfer = m_transfer, gateway = m_gateway] {
            transfer->stop();
            delete transfer;
            driver->stop();
            delete driver;
            delete gateway;
        });
        m_thread.quit();
        m_thread.wait();
    }
}

QFuture<Result<void>> Seat::start(const Options &options)
{
    m_clock = options.clock;
    StoreOptions store;
    store.folder = options.folder;
    store.role = StoreRole::Seat;
    store.key = options.key;
    store.clock = options.clock;
    store.deviceName = options.deviceName;
    // A shared pointer, since a continuation copies its argument.
    struct Opening
    {
        std::unique_ptr<Store> store;
        std::unique_ptr<AttachmentFolder> attachments;
    };
    using Opened = Result<std::shared_ptr<Opening>>;
    AttachmentFolder::Options attachments;
    attachments.folder = options.folder + QStringLiteral("/attachments");
    attachments.clock = options.clock;
    attachments.cacheBytes = kAttachmentCache;
    return QtConcurrent::run([store, attachments]() -> Opened {
               auto opened = Store::open(store);
               if (!opened)
                   return std::unexpected(opened.error());
               auto folder = AttachmentFolder::open(attachments);
               if (!folder)
                   return std::unexpected(folder.error());
               return std::make_shared<Opening>(std::move(*opened), std::move(*folder));
           })
        .then(this, [this, options](const Opened &opened) -> Result<void> {
            if (!opened)
                return std::unexpected(opened.error());
            m_store = std::move((*opened)->store);
            m_attachments = std::move((*opened)->attachments);
            connectTo(options);
            return {};
        });
}

void Seat::connectTo(const Options &options)
{
    SoapGatewayOptions gateway;
    gateway.url = options.server;
    gateway.account = options.account;
    gateway.secret = options.secret;
    gateway.enrolmentCode = options.enrolmentCode;
    gateway.caCertificates = options.caCertificates;
    gateway.pins = options.pins;
    gateway.leafPins = options.leafPins;
    m_gateway = new SoapGateway(gateway);
    SyncParts parts;
    parts.journal = m_store.get();
    parts.reader = m_store.get();
    parts.changes = m_store.get();
    parts.gateway = m_gateway;
    parts.clock = m_clock.get();
    parts.holdings = m_store.get();
    m_driver = new SyncDriver(parts);
    connect(m_driver, &SyncDriver::statusChanged, this, &Seat::statusChanged);
    connect(m_driver, &SyncDriver::itemsChanged, this, &Seat::itemsChanged);
    connect(m_driver, &SyncDriver::serverMet, this, &Seat::serverMet);
    m_transfer = new TransferDriver(
        {m_attachments.get(), &m_gateway->attachments(), m_store.get(), m_store.get(), m_clock.get()});
    connect(m_driver, &SyncDriver::statusChanged, m_transfer,
            [transfer = m_transfer, online = false](const SyncStatus &status) mutable {
                if (!std::exchange(online, status.link == SyncLink::Online) && online)
                    transfer->retryNow();
            });
    m_gateway->moveToThread(&m_thread);
    m_driver->moveToThread(&m_thread);
    m_transfer->moveToThread(&m_thread);
    m_thread.start();
    if (!options.sync)
        return;
    QMetaObject::invokeMethod(m_driver, &SyncDriver::start);
    QMetaObject::invokeMethod(m_transfer, &TransferDriver::start);
}

ServerGateway &Seat::gateway() const
{
    return *m_gateway;
}

HouseholdDirectory &Seat::directory() const
{
    return *m_gateway;
}

void Seat::setSecret(const QString &secret)
{
    m_gateway->setSecret(secret);
    m_driver->retryNow();
}

void Seat::stopSync()
{
    QMetaObject::invokeMethod(m_driver, [driver = m_driver, transfer = m_transfer] {
        transfer->stop();
        driver->stop();
    });
}

void Seat::retry(const OperationId &id)
{
    if (m_driver)
        m_driver->retryItem(id);
}

SyncStatus Seat::status() const
{
    return m_driver ? m_driver->status() : SyncStatus{};
}

} // namespace Warmline
