// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/import_block.h"
#include "app/pluginapi/telephony.h"
#include "app/services/change_feed.h"
#include "app/services/command_registry.h"
#include "app/services/customer/contact_service.h"
#include "app/services/kpi/kpi_service.h"
#include "app/services/map/map_service.h"
#include "app/services/phone/phone_service.h"
#include "app/services/search_service.h"
#include "app/services/service_set.h"
#include "app/services/settings/settings_service.h"
#include "app/services/stations/station_service.h"
#include "app/services/sync/connection_status.h"
#include "app/services/sync/outbox_service.h"
#include "app/services/tickets/draft_store.h"
#include "app/services/tickets/ticket_service.h"
#include "app/storage/store.h"

#include <QMutex>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

namespace Warmline::Testing {

/// The PBX: does what it is told at once and says so.
class FakeLine final : public TelephonyEngine
{
    Q_OBJECT

public:
    explicit FakeLine(std::shared_ptr<ManualClock> clock)
        : m_clock(std::move(clock))
    { }

    /// A call rings here; as far as the PBX knows it is not the first of that number today.
    void ring(const QString &id, const QString &number, qint64 waitedMs = 0, int calledToday = 0);
    void callerHangsUp(const QString &id);
    /// It rang at several seats, and another one has it.
    void colleagueTakes(const QString &id) { end(id, TelephonyEnd::Transferred); }
    void lineGoes(LineState::Registration registration);

    void registerLine() override { lineGoes(LineState::Registration::Registered); }
    void unregisterLine() override { lineGoes(LineState::Registration::Down); }
    void setReady(bool ready) override { isReady = ready; }
    void setQueueSeat(QueueSeat seat, const QString &reason) override
    {
        seats.append({seat, reason});
        TelephonyEngine::setQueueSeat(seat, reason);
    }
    void answer(const QString &id) override;
    void reject(const QString &id, TelephonyRejection why) override
    {
        rejections.append(why);
        end(id, TelephonyEnd::Rejected);
    }
    void hold(const QString &id) override { change(id, TelephonyState::Held); }
    void resume(const QString &id) override { change(id, TelephonyState::Talking); }
    void mute(const QString &id, bool on) override;
    void sendDtmf(const QString &, const QString &digits) override { dialled += digits; }
    void dial(const QString &number) override;
    void blindTransfer(const QString &id, const QString &) override { end(id, TelephonyEnd::Transferred); }
    void startConsult(const QString &id, const QString &target) override;
    void completeTransfer(const QString &id) override;
    void takeBack(const QString &) override { }
    void swap(const QString &) override { }
    void conference(const QString &) override { }
    void hangup(const QString &id) override { end(id, TelephonyEnd::LocalHangup); }
    /// How it goes is told by the test: emit lineTested().
    void testLine() override { isTesting = true; }
    void stopLineTest() override { isTesting = false; }
    [[nodiscard]] LineState line() const override { return m_line; }
    [[nodiscard]] QList<CallSnapshot> calls() const override { return m_calls.values(); }

    bool isReady = false;
    bool isTesting = false;
    QList<std::pair<QueueSeat, QString>> seats; ///< what the queue was told, in order
    QString dialled;
    QList<TelephonyRejection> rejections; ///< as asked, in order

private:
    void change(const QString &id, TelephonyState state);
    void end(const QString &id, TelephonyEnd how);

    std::shared_ptr<ManualClock> m_clock;
    LineState m_line;
    QHash<QString, CallSnapshot> m_calls;
};

/// The plant: what it is told to know.
class FakePlant final : public SeriesSource
{
public:
    QFuture<Result<QList<Series>>> series(QList<SeriesKey> keys, qint64 fromMs, qint64 toMs,
                                          qint64 stepMs) override;
    QFuture<Result<QList<LiveValue>>> latest(QStringList owners) override;
    void set(const QString &owner, SeriesQuantity quantity, double value, qint64 atMs);

    /// Until the gate opens answers to series() are kept back.
    void closeGate() { m_closed = true; }
    void openGate();

    QMutex mutex;
    QList<LiveValue> values;
    bool down = false;

private:
    bool m_closed = false;
    std::vector<std::pair<QPromise<Result<QList<Series>>>, Result<QList<Series>>>> m_held;
};

/// Holds reads back until they are let go, to have answers come late.
class GatedReader final : public Reader
{
public:
    explicit GatedReader(Reader &inner)
        : m_inner(inner)
    { }
    void closeGate() { m_closed = true; }
    void openGate();
    [[nodiscard]] qsizetype held() const { return m_held.size(); }
    int asked = 0;
    /// Every read asked so far was done, so that what waits for it has its event.
    [[nodiscard]] bool isDone() const { return *m_done == asked; }

protected:
    void run(std::function<void(Queries &)> work) override;

private:
    void begin(std::function<void(Queries &)> work);

    Reader &m_inner;
    bool m_closed = false;
    QList<std::function<void(Queries &)>> m_held;
    std::shared_ptr<std::atomic<int>> m_done = std::make_shared<std::atomic<int>>(0);
};

/// A seat over a real store in a folder of its own: building 3 of 和丰家园 with two units of six floors, a
/// station, two crews. Account 310000000 + unit * 1000 + room; 310002501 is 李秀兰, 15432842671.
class ServicesFixture
{
public:
    /// 07:43 on 14 January 2026 in Shanghai.
    static constexpr qint64 kNow = 1'768'347'780'000;

    ServicesFixture();
    ~ServicesFixture();

    /// Ends all services and begins anew on the same folder.
    void restart();
    void advance(qint64 ms) { clock->advance(ms); }
    /// Everything asked of the writer so far is written, each with the time at which it was asked.
    void settle() { store->takeTicketNumber().waitForFinished(); }
    /// Waits until every read asked so far came back and its answer was heard here: what did not happen by
    /// then will not. Not for QTRY_VERIFY, which asks once more after it was true: something new may have
    /// been asked.
    [[nodiscard]] bool waitForAnswers();
    template <class F>
    auto ask(F read)
    {
        auto future = static_cast<Reader &>(*store).ask(std::move(read));
        future.waitForFinished();
        return future.result();
    }
    [[nodiscard]] Call storedCall(const CallId &id);
    [[nodiscard]] QStringList intentsOf(EntityKind kind, const QString &id);
    /// Writes operations of somebody else.
    void write(const QList<OperationDraft> &drafts);

    [[nodiscard]] static AccountNo account(int unit, int room)
    {
        return AccountNo(QString::number(310'000'000 + unit * 1000 + room));
    }

    QTemporaryDir folder;
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>(kNow);
    std::unique_ptr<Store> store;
    std::unique_ptr<GatedReader> reader;
    FakePlant plant;
    std::unique_ptr<ServiceSet> services;
    FakeLine *line = nullptr; ///< owned by the phone service

private:
    void begin();
    void importCity();
};

} // namespace Warmline::Testing
