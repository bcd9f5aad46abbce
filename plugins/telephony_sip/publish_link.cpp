// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish_link.h"

#include <QPointer>
#include <QXmlStreamWriter>

#include <utility>

namespace Warmline::Sip {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPublishSeconds = 600;

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
}

PublishLink::~PublishLink()
{
    m_core->removeListener(m_ears);
}

void PublishLink::setSeat(QueueSeat seat, const QString &reason)
{
    m_seat = seat;
    m_reason = reason;
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
    } else if (event == m_publication && state == Error) {
        m_publication = nullptr; // the next wish, and the next registration, try anew
        emit refused({ErrorCode::Unavailable, tr("总机没有接受坐席状态（PUBLISH）"), {}});
    }
}

} // namespace Warmline::Sip
