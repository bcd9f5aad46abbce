// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ami_link.h"

#include <QCryptographicHash>
#include <QLoggingCategory>

#include <algorithm>

namespace Warmline::Sip {

namespace {

Q_LOGGING_CATEGORY(lcAmi, "warmline.telephony.ami", QtInfoMsg)

constexpr int kAmiTickMs = 500;
constexpr int kAmiFirstWaitMs = 1'000;
constexpr int kAmiLongestWaitMs = 15'000;

} // namespace

QueueLink::~QueueLink() = default;

AmiLink::AmiLink(const QueueSettings &settings, QObject *parent)
    : QueueLink(parent)
    , m_settings(settings)
    , m_socket(this)
    , m_board(settings.queues)
    , m_timer(this)
    , m_again(this)
{
    m_clock.start();
    m_timer.setInterval(kAmiTickMs);
    m_again.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AmiLink::tick);
    connect(&m_again, &QTimer::timeout, this, &AmiLink::connectNow);
    connect(&m_socket, &QTcpSocket::readyRead, this, &AmiLink::onBytes);
    connect(&m_socket, &QTcpSocket::connected, this,
            [this] { act(Asked::Challenge, "Challenge", {{"AuthType", QStringLiteral("MD5")}}); });
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] { lose(tr("排队系统断开了")); });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { lose(tr("连不上排队系统")); });
    QMetaObject::invokeMethod(this, &AmiLink::connectNow, Qt::QueuedConnection);
}

AmiLink::~AmiLink()
{
    m_socket.disconnect(this);
    if (!m_in)
        return;
    m_seat = QueueSeat::SignedOut; // else it goes on offering calls to an empty chair
    tellSeat();
    m_socket.flush(); // no wait: so much as the system takes, and that is more than this
}

void AmiLink::connectNow()
{
    m_reader = {};
    m_open.clear();
    m_timer.start();
    m_pingedMs = m_clock.elapsed();
    m_socket.abort();
    m_socket.connectToHost(m_settings.host, m_settings.port);
}

void AmiLink::lose(const QString &why, int waitMs)
{
    if (m_again.isActive())
        return;
    m_in = false;
    m_timer.stop();
    m_open.clear();
    m_fresh.reset();
    m_board.clear();
    emit waitingChanged(-1, 0);
    const int usualMs = std::min(kAmiLongestWaitMs, kAmiFirstWaitMs << std::min(m_failures++, 4));
    m_again.start(waitMs > 0 ? waitMs : usualMs);
    m_socket.abort();
    qCInfo(lcAmi) << "the queue's connection is lost";
    if (!std::exchange(m_told, true))
        emit refused({ErrorCode::Unavailable, why, {}});
}

void AmiLink::act(Asked what, const QByteArray &action, const Fields &fields, const QString &queue)
{
    m_open.insert(++m_id, {what, queue, m_clock.elapsed()});
    m_socket.write(amiAction(action, m_id, fields));
}

void AmiLink::onBytes()
{
    if (!m_reader.add(m_socket.readAll()))
        return lose(tr("排队系统的应答不对"));
    while (!m_again.isActive()) { // what came after the loss is not believed
        const std::optional<AmiMessage> message = m_reader.next();
        if (!message)
            return;
        onMessage(*message);
    }
}

void AmiLink::onMessage(const AmiMessage &message)
{
    if (!message.value(QLatin1StringView("Response")).isEmpty())
        onAnswer(message);
    else
        onEvent(message);
}

void AmiLink::onAnswer(const AmiMessage &message)
{
    const auto found = m_open.constFind(message.value(QLatin1StringView("ActionID")).toULongLong());
    if (found == m_open.cend())
        return;
    const Open open = *found;
    m_open.erase(found);
    const bool good = message.value(QLatin1StringView("Response"))
                          .compare(QLatin1StringView("Success"), Qt::CaseInsensitive)
                   == 0;
    const QString why = message.value(QLatin1StringView("Message"));
    switch (open.what) {
    case Asked::Challenge: {
        const QByteArray challenge = message.value(QLatin1StringView("Challenge")).toUtf8();
        const QByteArray key =
            QCryptographicHash::hash(challenge + m_settings.secret.toUtf8(), QCryptographicHash::Md5).toHex();
        act(Asked::Login, "Login",
            {{"AuthType", QStringLiteral("MD5")},
             {"Username", m_settings.user},
             {"Key", QString::fromLatin1(key)},
             {"Events", QStringLiteral("call,agent")}});
        return;
    }
    case Asked::Login:
        if (!good)
            return lose(tr("排队系统拒绝登录：账号或密码不对。10 分钟后再试"), kDeniedMs);
        m_in = true;
        m_told = false;
        m_failures = 0;
        askStatus();
        return tellSeat();
    case Asked::Join:
        // Already a member, from before a lost connection: then only the pause is to be set.
        pauseIn(open.queue);
        if (!good && !why.contains(QLatin1StringView("Already"), Qt::CaseInsensitive))
            emit refused({ErrorCode::Denied, tr("排队系统没有让座席进队列 %1：%2").arg(open.queue, why), {}});
        return;
    case Asked::Pause:
        if (!good)
            emit refused(
                {ErrorCode::Conflict, tr("排队系统没有改队列 %1 的状态：%2").arg(open.queue, why), {}});
        return;
    case Asked::Leave: // who is not there has left
    case Asked::Status:
    case Asked::Ping: return;
    }
}

void AmiLink::onEvent(const AmiMessage &event)
{
    const QString kind = event.value(QLatin1StringView("Event"));
    if (kind == QLatin1StringView("AgentCalled")
        && event.value(QLatin1StringView("Interface")) == m_settings.member) {
        const auto caller = m_board.caller(event.value(QLatin1StringView("Uniqueid")));
        if (caller)
            emit callerKnown(caller->number, caller->queue, m_clock.elapsed() - caller->sinceMs);
    }
    const qint64 now = m_clock.elapsed();
    if (m_fresh)
        m_fresh->take(event, now);
    if (kind == QLatin1StringView("QueueStatusComplete")) {
        if (m_fresh)
            m_board = *std::exchange(m_fresh, std::nullopt);
        tellFacts();
        return;
    }
    // Rows of a status are known all together, or not at all.
    const bool isRow = kind == QLatin1StringView("QueueParams") || kind == QLatin1StringView("QueueEntry");
    if (!isRow && m_board.take(event, now))
        tellFacts();
}

void AmiLink::askStatus()
{
    if (!m_in)
        return;
    m_statusMs = m_clock.elapsed();
    m_fresh.emplace(m_settings.queues);
    act(Asked::Status, "QueueStatus");
}

void AmiLink::tellFacts()
{
    emit waitingChanged(m_board.waiting(), m_board.longestWaitMs(m_clock.elapsed()));
    emit abandonedChanged(m_board.abandoned());
}

void AmiLink::setSeat(QueueSeat seat, const QString &reason)
{
    m_seat = seat;
    m_reason = reason;
    if (m_in)
        tellSeat();
}

void AmiLink::tellSeat()
{
    for (const QString &queue : std::as_const(m_settings.queues)) {
        if (m_seat == QueueSeat::SignedOut)
            act(Asked::Leave, "QueueRemove", {{"Queue", queue}, {"Interface", m_settings.member}}, queue);
        else // pauseIn() follows: who was a member already keeps his pause
            act(Asked::Join, "QueueAdd",
                {{"Queue", queue},
                 {"Interface", m_settings.member},
                 {"Paused", m_seat == QueueSeat::Ready ? QStringLiteral("false") : QStringLiteral("true")}},
                queue);
    }
}

void AmiLink::pauseIn(const QString &queue)
{
    if (m_seat == QueueSeat::SignedOut)
        return; // another wish meanwhile
    const bool ready = m_seat == QueueSeat::Ready;
    act(Asked::Pause, "QueuePause",
        {{"Queue", queue},
         {"Interface", m_settings.member},
         {"Paused", ready ? QStringLiteral("false") : QStringLiteral("true")},
         {"Reason", ready ? QString() : m_reason}},
        queue);
}

void AmiLink::tick()
{
    const qint64 now = m_clock.elapsed();
    const bool late =
        std::ranges::any_of(m_open, [now](const Open &open) { return now - open.sinceMs > kAnswerMs; });
    if (late || (!m_in && now - m_pingedMs > kAnswerMs))
        return lose(tr("排队系统不应答"));
    if (m_in && now - m_pingedMs > kPingMs) {
        m_pingedMs = now;
        act(Asked::Ping, "Ping");
    }
    if (m_in && now - m_statusMs > kStatusMs)
        askStatus();
}

} // namespace Warmline::Sip
