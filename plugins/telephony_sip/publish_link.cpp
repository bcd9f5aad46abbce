// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish_link.h"

#include <QPointer>
#include <QXmlStreamWriter>

#include <algorithm>
#include <chrono>
#include <utility>

namespace Warmline::Sip {

using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr int kPublishSeconds = 600;
constexpr std::chrono::milliseconds kFirstPause = 5s;
constexpr std::chrono::milliseconds kLongestPause = 60s;

} // namespace

QByteArray presenceOf(const QString &entity, QueueSeat seat, const QString &reason)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.writeStartDocument();
    xml.writeStartElement(u"presence"_s);
    xml.writeDefaultNamespace(u"urn:ietf:params:xml:ns:pidf"_s);
    xml.writeAttribute(u"entity"_s, entity);
    xml.writeStartElement(u"tuple"_s);
    xml.writeAttribute(u"id"_s, u"seat"_s);
    xml.writeStartElement(u"status"_s);
    xml.writeTextElement(u"basic"_s, seat == QueueSeat::Ready ? u"open"_s : u"closed"_s);
    xml.writeEndElement();
    if (!reason.isEmpty())
        xml.writeTextElement(u"note"_s, reason);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return text;
}

class PublishLink::Ears final : public linphone::CoreListener
{
public:
    explicit Ears(PublishLink &link)
        : m_link(&link)
    { }
    /// Not answered from within what the stack tells.
    void onPublishStateChanged(const std::shared_ptr<linphone::Core> &,
                               const std::shared_ptr<linphone::Event> &event,
                               linphone::PublishState state) override
    {
        if (m_link)
            QMetaObject::invokeMethod(
                m_link, [link = m_link, event, state] { link->onState(event, state); }, Qt::QueuedConnection);
    }

private:
    QPointer<PublishLink> m_link;
};

PublishLink::PublishLink(std::shared_ptr<linphone::Core> core, const Settings &settings, QObject *parent)
    : QueueLink(parent)
    , m_core(std::move(core))
    , m_entity(u"sip:%1@%2"_s.arg(settings.extension, settings.domain))
    , m_ears(std::make_shared<Ears>(*this))
{
    m_core->addListener(m_ears);
    m_again.setSingleShot(true);
    m_again.setInterval(kFirstPause);
    connect(&m_again, &QTimer::timeout, this, &PublishLink::tell);
}

PublishLink::~PublishLink()
{
    m_core->removeListener(m_ears);
}

void PublishLink::setSeat(QueueSeat seat, const QString &reason)
{
    m_seat = seat;
    m_reason = reason;
    m_isRefused = false;
    tell();
}

/// A PBX that was started anew knows of no publication.
void PublishLink::setLine(bool registered, bool)
{
    if (registered == std::exchange(m_registered, registered))
        return;
    if (!registered) {
        m_publication = nullptr;
        m_leaving = nullptr;
    }
    tell();
}

void PublishLink::tell()
{
    m_again.stop();
    if (!m_registered || !m_seat)
        return;
    if (*m_seat == QueueSeat::SignedOut) {
        if (!m_publication)
            return;
        m_leaving = std::exchange(m_publication, nullptr);
        m_leaving->terminate(); // a PUBLISH that expires at once
        return;
    }
    const QByteArray text = presenceOf(m_entity, *m_seat, m_reason);
    const auto content = m_core->createContent();
    content->setType("application");
    content->setSubtype("pidf+xml");
    content->setUtf8Text(text.toStdString());
    if (m_publication) {
        m_publication->updatePublish(content);
        return;
    }
    const auto address = m_core->createAddress(m_entity.toStdString());
    m_publication = address ? m_core->createPublish(address, "presence", kPublishSeconds) : nullptr;
    if (!m_publication)
        return;
    m_publication->sendPublish(content);
}

void PublishLink::onState(const std::shared_ptr<linphone::Event> &event, linphone::PublishState state)
{
    using enum linphone::PublishState;
    if (event == m_leaving && (state == Cleared || state == Error)) {
        m_leaving = nullptr;
        emit rested();
    } else if (event == m_publication && state == Ok) {
        m_again.setInterval(kFirstPause);
        m_isRefused = false;
    } else if (event == m_publication && state == Error) {
        m_publication = nullptr; // a new one, not a change of what the PBX does not have
        onRefused();
    }
}

/// Until the PBX takes it, calls don't come as the agent believes: not left to the next wish.
void PublishLink::onRefused()
{
    m_again.start();
    m_again.setInterval(std::min(m_again.intervalAsDuration() * 2, kLongestPause));
    if (!std::exchange(m_isRefused, true))
        emit refused({ErrorCode::Unavailable, tr("总机没有接受坐席状态（PUBLISH）"), {}});
}

} // namespace Warmline::Sip
