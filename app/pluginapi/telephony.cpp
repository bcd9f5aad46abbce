// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pluginapi/telephony.h"
#include "app/pluginapi/plant_simulation.h"
#include "app/pluginapi/telemetry_source.h"
#include "app/pluginapi/telephony_script.h"

#include <QCoreApplication>

#include <array>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<TelephonyRejection, QLatin1StringView>, 4> kRejectionNames{{
    {TelephonyRejection::Busy, "busy"_L1},
    {TelephonyRejection::Later, "later"_L1},
    {TelephonyRejection::WrongQueue, "wrong_queue"_L1},
    {TelephonyRejection::Declined, "declined"_L1},
}};

} // namespace

QString telephonyRejectionName(TelephonyRejection why)
{
    for (const auto &[rejection, name] : kRejectionNames) {
        if (rejection == why)
            return name;
    }
    return {};
}

std::optional<TelephonyRejection> telephonyRejectionFromName(QStringView name)
{
    for (const auto &[rejection, known] : kRejectionNames) {
        if (name == known)
            return rejection;
    }
    return {};
}

// Destructors out of line, so that each interface has one home for its virtual table.
TelephonyEngine::~TelephonyEngine() = default;
TelephonyPlugin::~TelephonyPlugin() = default;

void TelephonyEngine::setQueueSeat(QueueSeat seat, const QString &)
{
    setReady(seat == QueueSeat::Ready);
}

void TelephonyEngine::testLine()
{
    emit lineTested({.results = {}, .isOver = true});
}

void TelephonyEngine::stopLineTest() { }

void TelephonyEngine::record(const QString &callId, TelephonyRecording)
{
    emit intentFailed(
        callId, TelephonyIntent::Record,
        {ErrorCode::Unavailable, QCoreApplication::translate("TelephonyEngine", "这条线路不能录音"), {}});
}

void TelephonyEngine::announce(const QString &callId, const QString &)
{
    emit intentFailed(
        callId, TelephonyIntent::Announce,
        {ErrorCode::Unavailable, QCoreApplication::translate("TelephonyEngine", "这条线路不能放提示音"), {}});
}

void TelephonyEngine::chooseSound(const QStringList &, const QStringList &) { }

void TelephonyEngine::lookForSound() { }

QString TelephonyEngine::ladder() const
{
    return {};
}

TelephonyScript::~TelephonyScript() = default;
TelemetryReceiver::~TelemetryReceiver() = default;
TelemetrySource::~TelemetrySource() = default;
TelemetryPlugin::~TelemetryPlugin() = default;
PlantModel::~PlantModel() = default;
PlantSimulation::~PlantSimulation() = default;

} // namespace Warmline
