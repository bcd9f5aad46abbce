// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/household_look_up.h"
#include "app/domain/snapshot.h"
#include "app/domain/telemetry.h"
#include "app/server/feed_reader.h"
#include "app/server/news_desk.h"

#include "wsdl_warmline.h"

namespace Warmline {

/// Feed, measurements and finds between the contract's typed elements and the domain; private to the SOAP
/// door.
namespace SoapFeed {

[[nodiscard]] Soap::W__ReadFeedResponse feedOf(const FeedPage &page);
[[nodiscard]] Soap::W__WaitForNewsResponse newsOf(const News &news);
/// InvalidInput when a quantity is unknown.
[[nodiscard]] Result<QList<SeriesKey>> keysOf(const Soap::W__GetSeries &soap);
[[nodiscard]] Soap::W__GetSeriesResponse seriesOf(const QList<Series> &list);
[[nodiscard]] Soap::W__GetLatestResponse latestOf(const QList<LiveValue> &list);

[[nodiscard]] Soap::W__GetSnapshotResponse snapshotOf(const SnapshotOffer &offer);
[[nodiscard]] Soap::W__SearchResponse hitsOf(const SearchAnswer &found);
[[nodiscard]] Soap::W__LookUpHouseholdResponse householdOf(const LookedUpHousehold &found);

} // namespace SoapFeed

} // namespace Warmline
