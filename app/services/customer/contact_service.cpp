// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/customer/contact_service.h"

#include "app/core/clock.h"
#include "app/services/customer/contact_loader.h"
#include "app/services/phone/phone_service.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

#include <utility>

namespace Warmline {

namespace {

constexpr qint64 kCurveStepMs = 5LL * 60'000;
constexpr int kValuesPollMs = 5000; // as often as stations are polled
constexpr int kTimingsKept = 200;

/// As long as nobody notices, what stands beside the card waits for the caller's; panes show that they load
/// only after the same time.
constexpr int kSettleMs = 150;

/// Less urgent than the frame that is due (QEvent::UpdateRequest). A timer of zero came before it as often as
/// not, and the card waited for the form, the history and the neighbours.
constexpr int kBehindFrame = Qt::LowEventPriority - 1;

QEvent::Type settleEvent()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

} // namespace

ContactService::ContactService(PhoneService &phone, Session &session, Reader &reader, SeriesSource &series,
                               ChangeFeed &feed, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_phone(phone)
    , m_session(session)
    , m_reader(reader)
    , m_series(series)
    , m_clock(clock)
{
    // A talk outlasts the values it began with: without this they would be called stale in front of the
    // caller.
    auto *poll = new QTimer(this);
    connect(poll, &QTimer::timeout, this, [this] {
        if (m_card)
            askValues();
    });
    poll->start(kValuesPollMs);
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, [this] { settleAfter(0); });
    connect(&phone, &PhoneService::callOffered, this,
            [this](const CallSnapshot &call, const CallId &id, const QString &number) {
                m_calledToday = call.calledTodayCount;
                onCallOffered(id, number, call.offeredMs);
            });
    const auto over = [this](const CallId &id) {
        if (m_match.call == id)
            setMatch({});
    };
    connect(&phone, &PhoneService::callWrapped, this, over);
    connect(&phone, &PhoneService::callMissed, this, over);
    connect(&phone, &PhoneService::callRejected, this, over);
    connect(&feed, &ChangeFeed::changed, this, &ContactService::onStoreChanged);
}

/// The question goes out first of all: the store reads while the panes let go of the card before. All is set
/// before anybody hears of it: who draws, draws once.
void ContactService::onCallOffered(const CallId &id, const QString &number, qint64 offeredMs)
{
    m_offeredMs = offeredMs;
    m_heardMonotonicMs = m_clock.monotonicMs();
    m_callerAccount = {};
    m_cardRead.drop();
    if (number.isEmpty()) {
        clear();
        setMatch({MatchKind::None, {}, id, {}});
        return;
    }
    const Contact::CardRequest base{{}, id, m_clock.utcMs(), m_session.dayStartMs(m_clock.utcMs())};
    m_match = {MatchKind::Looking, number, id, {}};
    const bool begins = !std::exchange(m_loading, true);
    const bool cleared = takeCardAway(kSettleMs);
    const auto question = [this, number, base] {
        return m_reader.askFirst(
            [number, base](Queries &queries) { return Contact::loadCaller(queries, number, base); });
    };
    m_cardRead.askInstead(question, [this, number, id](const Result<Contact::Caller> &caller) {
        m_readMonotonicMs = m_clock.monotonicMs();
        onLookedUp(id, number, caller);
    });
    if (cleared && !m_card) // it may be answered already
        emit cardCleared();
    emit matchChanged(m_match);
    if (begins && m_loading)
        emit loadingChanged(true);
}

void ContactService::onLookedUp(const CallId &id, const QString &number,
                                const Result<Contact::Caller> &caller)
{
    m_loading = false;
    const qsizetype found = caller ? caller->candidates.size() : 0;
    m_match = {found == 1   ? MatchKind::Exact
               : found == 0 ? MatchKind::Unknown
                            : MatchKind::Several,
               number, id, caller ? caller->candidates : QList<HouseholdDetail>()};
    if (caller && caller->card) {
        m_callerAccount = caller->card->detail.household.account;
        m_phone.setAccount(m_callerAccount);
        publish(*caller->card);
    } else {
        m_offeredMs = 0; // from here on a person chooses: nothing to measure
        settleAfter(0);
    }
    emit matchChanged(m_match);
    emit loadingChanged(false);
    if (!caller)
        emit failed(caller.error());
}

void ContactService::choose(const AccountNo &account)
{
    if (!m_phone.callId().isNull()) {
        m_callerAccount = account;
        m_phone.setAccount(account);
    }
    load(account, m_phone.callId(), false);
}

void ContactService::open(const AccountNo &account)
{
    m_offeredMs = 0;
    const bool caller = !m_callerAccount.isEmpty() && account == m_callerAccount;
    load(account, caller ? m_phone.callId() : CallId(), false);
}

void ContactService::showCaller()
{
    if (m_phone.callId().isNull() || m_callerAccount.isEmpty())
        clear();
    else
        load(m_callerAccount, m_phone.callId(), false);
}

void ContactService::clear()
{
    m_cardRead.drop();
    setLoading(false);
    dropCard(0);
}

void ContactService::dropCard(int settleMs)
{
    if (takeCardAway(settleMs))
        emit cardCleared();
}

/// True when there was one: cardCleared() has to be emitted.
bool ContactService::takeCardAway(int settleMs)
{
    m_valuesRead.drop();
    m_valuesWanted = false;
    m_curves.clear();
    if (!m_card)
        return false;
    m_card.reset();
    settleAfter(settleMs);
    return true;
}

void ContactService::load(const AccountNo &account, const CallId &call, bool again)
{
    if (!again) {
        m_cardRead.drop(); // a person waits for this one
        setLoading(true);
    }
    const auto question = [this, account, call] {
        const qint64 now = m_clock.utcMs();
        const Contact::CardRequest request{account, call, now, m_session.dayStartMs(now)};
        return m_reader.askFirst([request](Queries &queries) { return Contact::loadCard(queries, request); });
    };
    m_cardRead.ask(question, [this](const Result<ContactCard> &card) {
        setLoading(false);
        if (card)
            publish(*card);
        else
            emit failed(card.error());
    });
}

void ContactService::publish(ContactCard card)
{
    if (!card.call.isNull() && card.call == m_match.call)
        card.counts.callsTodayElsewhere = qMax(0, m_calledToday - card.counts.callsToday);
    const bool same = m_card && m_card->detail.household.account == card.detail.household.account;
    if (same) { // keep the live values until newer ones come
        card.room = m_card->room;
        card.stationValues = m_card->stationValues;
        QHash<AccountNo, RoomReading> rooms;
        for (const Neighbour &neighbour : std::as_const(m_card->neighbours))
            rooms.insert(neighbour.household.account, neighbour.room);
        for (Neighbour &neighbour : card.neighbours)
            neighbour.room = rooms.value(neighbour.household.account);
    } else {
        m_curves.clear();
        m_valuesRead.drop(); // of another household
        m_valuesWanted = true;
    }
    m_card = std::move(card);
    settleAfter(0);
    emit cardPublished(*m_card);
    measure();
}

/// The last word counts: a card that goes before it has settled is one with the caller's.
void ContactService::settleAfter(int ms)
{
    if (ms > 0) {
        m_settle.start(ms);
        return;
    }
    m_settle.stop();
    if (!std::exchange(m_settlePosted, true))
        QCoreApplication::postEvent(this, new QEvent(settleEvent()), kBehindFrame);
}

void ContactService::customEvent(QEvent *event)
{
    if (event->type() != settleEvent())
        return QObject::customEvent(event);
    m_settlePosted = false;
    if (!m_settle.isActive())
        settle();
}

void ContactService::settle()
{
    const bool asks = std::exchange(m_valuesWanted, false);
    emit cardSettled();
    if (asks && m_card) {
        askValues();
        reloadCurves();
    }
}

void ContactService::measure()
{
    if (m_offeredMs == 0 || m_card->call.isNull())
        return;
    const double whole = double(std::max<qint64>(0, m_clock.utcMs() - m_offeredMs));
    m_timings.append({whole, double(m_clock.monotonicMs() - m_heardMonotonicMs),
                      double(m_readMonotonicMs - m_heardMonotonicMs)});
    if (m_timings.size() > kTimingsKept)
        m_timings.removeFirst();
    m_offeredMs = 0;
}

void ContactService::askValues()
{
    QStringList owners{QString(), m_card->detail.household.account.value};
    if (m_card->station)
        owners.append(m_card->station->id.value);
    for (const Neighbour &neighbour : std::as_const(m_card->neighbours))
        owners.append(neighbour.household.account.value);
    owners.removeDuplicates();
    m_valuesRead.ask([this, owners] { return m_series.latest(owners); },
                     [this](const Result<QList<LiveValue>> &values) {
                         if (!m_card)
                             return;
                         if (values)
                             fold(*values);
                         else
                             emit curvesFailed(values.error());
                     });
}

void ContactService::fold(const QList<LiveValue> &values)
{
    const qint64 now = m_clock.utcMs();
    m_card->room = Contact::roomReading(values, m_card->detail.household.account, now);
    for (Neighbour &neighbour : m_card->neighbours)
        neighbour.room = Contact::roomReading(values, neighbour.household.account, now);
    m_card->stationValues.clear();
    for (const LiveValue &value : values) {
        const bool ofStation = m_card->station && value.key.owner == m_card->station->id.value;
        if (ofStation || value.key.owner.isEmpty())
            m_card->stationValues.append(value);
    }
    emit valuesChanged();
}

void ContactService::reloadCurves()
{
    if (!m_card || !m_card->station)
        return;
    const QString owner = m_card->station->id.value;
    const QList<SeriesKey> keys{{owner, SeriesQuantity::SupplyTemperature, {}},
                                {owner, SeriesQuantity::ReturnTemperature, {}},
                                {owner, SeriesQuantity::SetTemperature, {}},
                                {QString(), SeriesQuantity::OutdoorTemperature, {}}};
    const qint64 now = m_clock.utcMs();
    const AccountNo account = m_card->detail.household.account;
    m_series.series(keys, now - kDayMs, now, kCurveStepMs)
        .then(this, [this, account](const Result<QList<Series>> &curves) {
            if (!m_card || m_card->detail.household.account != account)
                return;
            if (!curves) {
                emit curvesFailed(curves.error());
                return;
            }
            m_curves = *curves;
            emit curvesReady(m_curves);
        });
}

void ContactService::onStoreChanged(const StoreChange &change)
{
    if (!m_card)
        return;
    const bool ours =
        ChangeFeed::touches(change, EntityKind::Ticket) || ChangeFeed::touches(change, EntityKind::Call)
        || ChangeFeed::touches(change, EntityKind::Batch)
        || ChangeFeed::touches(change, EntityKind::Setting, RoomStandard::setting())
        || ChangeFeed::touches(change, EntityKind::Household, m_card->detail.household.account.value);
    if (ours && !m_loading)
        load(m_card->detail.household.account, m_card->call, true);
}

void ContactService::setLoading(bool on)
{
    if (m_loading == on)
        return;
    m_loading = on;
    emit loadingChanged(on);
}

void ContactService::setMatch(ContactMatch match)
{
    m_match = std::move(match);
    emit matchChanged(m_match);
}

} // namespace Warmline
