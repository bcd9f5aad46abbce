// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed_source.h"

namespace Warmline {

/// Observed and forecast weather from an address or a folder, in telemetry_feed's formats. The settings have
/// the defaults of a table with time, observed and forecast: the tags WX.T and WX.T.forecast.
class WeatherSource final : public SourceThread
{
public:
    explicit WeatherSource(FeedSettings settings)
        : m_settings(std::move(settings))
    { }
    ~WeatherSource() override { stop(); }

    [[nodiscard]] static Result<FeedSettings> settings(QVariantMap config);

protected:
    void run(const std::stop_token &stop, TelemetryReceiver &receiver) override;

private:
    FeedSettings m_settings;
};

} // namespace Warmline
