// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/phone/phone_line.h"

#include "app/pluginapi/plugin_host.h"
#include "app/pluginapi/telephony_script.h"
#include "app/services/phone/call_recorder.h"
#include "app/services/phone/headset_service.h"
#include "app/services/phone/phone_service.h"
#include "app/services/service_set.h"
#include "app/simulation/simulated_headset.h"
#include "app/warmline/phone/phone_account.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

Q_LOGGING_CATEGORY(lcLine, "warmline.start")

RecordingConsent consentOf(const PhoneAccount &account)
{
    using enum RecordingConsent::Way;
    const RecordingConsent::Way way = account.consent == "shown"_L1  ? Shown
                                    : account.consent == "asked"_L1  ? Asked
                                    : account.consent == "played"_L1 ? Played
                                                                     : None;
    return {way, account.consentText, account.consentFile};
}

} // namespace

PhoneLine::PhoneLine(ServiceSet &services, Setup setup)
    : m_services(services)
    , m_setup(std::move(setup))
    , m_plugins(std::make_unique<PluginHost>())
{ }

PhoneLine::~PhoneLine() = default;

void PhoneLine::start()
{
    m_plugins->scan();
    const Result<std::optional<PhoneAccount>> account = readPhoneAccount(m_setup.file);
    if (!account)
        return showProblem(account.error());
    if (!*account)
        return startSimulated();
    startReal(**account);
}

void PhoneLine::showProblem(const Error &error)
{
    qCWarning(lcLine) << "no telephone line:" << error.message();
    emit m_services.phone->failed(error);
}

void PhoneLine::startReal(const PhoneAccount &account)
{
    // The services are the context of both answers: they may go before a keychain has answered.
    PhoneService *phone = m_services.phone.get();
    phoneSecret(account).then(phone, [this, phone, account](const Result<QString> &secret) {
        if (!secret)
            return showProblem(secret.error());
        QVariantMap config = account.config;
        config.insert(u"secret"_s, *secret);
        queueSecret(account).then(phone, [this, account, config](const Result<QString> &queue) {
            if (!queue) // the telephone works without its queue
                showProblem(queue.error());
            startReal(account, config, queue.value_or(QString()));
        });
    });
}

void PhoneLine::startReal(const PhoneAccount &account, QVariantMap config, const QString &queueSecret)
{
    const auto plugin = m_plugins->telephony(account.plugin);
    if (!plugin)
        return showProblem(plugin.error());
    const QString queueKey = u"queue"_s;
    config.insert(queueKey, queueWithSecret(config.value(queueKey).toMap(), queueSecret));
    if (!config.contains(u"folder"_s))
        config.insert(u"folder"_s, m_setup.folder);
    auto engine = (*plugin)->createEngine(config);
    if (!engine)
        return showProblem(engine.error());
    m_services.recorder->setEnabled(account.record);
    m_services.recorder->setConsent(consentOf(account));
    m_services.phone->setEngine(std::move(*engine));
}

/// Until a telephone is set up the line is the simulated one.
void PhoneLine::startSimulated()
{
    const QString name = u"telephony_sim"_s;
    const auto plugin = m_plugins->telephony(name);
    if (!plugin) {
        qCWarning(lcLine) << "no telephone line:" << plugin.error().message();
        return;
    }
    auto engine = (*plugin)->createEngine({{u"extension"_s, m_setup.extension}});
    if (!engine) {
        qCWarning(lcLine) << "no telephone line:" << engine.error().message();
        return;
    }
    m_services.phone->setEngine(std::move(*engine));
    m_services.headset->plug(std::make_unique<SimulatedHeadset>());
    if (const auto root = m_plugins->instance(name, u"telephony"_s))
        m_script = qobject_cast<TelephonyScript *>(*root);
}

} // namespace Warmline
