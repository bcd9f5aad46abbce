// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/soap_feed.h"

#include "app/contract/soap_series_key.h"
#include "app/contract/soap_time.h"
#include "app/contract/wire.h"
#include "app/domain/effective_time.h"

#include <QCoreApplication>

namespace Warmline::SoapFeed {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SoapFeed)
};

} // namespace

Soap::W__ReadFeedResponse feedOf(const FeedPage &page)
{
    QList<Soap::W__FeedEntry> entries;
    for (const FeedEntry &one : page.entries) {
        const Operation &operation = one.entry.operation;
        Soap::W__FeedEntry soap;
        soap.setSequence(one.entry.sequence);
        soap.setReceived(soapTime(one.entry.receivedAtMs));
        soap.setTime(soapTime(EffectiveTime::of(one.entry)));
        soap.setOperation(operation.id.toString());
        soap.setIntent(operation.intent);
        soap.setActor(operation.actor.value);
        if (!operation.branch.isEmpty())
            soap.setBranch(operation.branch.value);
        if (!one.ticketNumber.isEmpty()) {
            soap.setTicket(one.ticketNumber);
            soap.setCode(OperationCodec::trailCode(one.ticketNumber, operation));
        }
        if (one.entry.verdict == VerdictKind::Refused)
            soap.setRefused(one.entry.reason);
        entries.append(soap);
    }
    Soap::W__ReadFeedResponse soap;
    soap.setEntry(entries);
    soap.setNextCursor(page.nextCursor);
    soap.setHead(page.head);
    return soap;
}

Soap::W__WaitForNewsResponse newsOf(const News &news)
{
    Soap::W__WaitForNewsResponse soap;
    soap.setHead(news.head);
    if (news.nextCursor) {
        soap.setNextCursor(*news.nextCursor);
        soap.setEntries(news.entries);
    }
    return soap;
}

Result<QList<SeriesKey>> keysOf(const Soap::W__GetSeries &soap)
{
    QList<SeriesKey> keys;
    for (const Soap::W__SeriesKey &key : soap.key().value_or(QList<Soap::W__SeriesKey>())) {
        const auto quantity = quantityFromName(key.quantity());
        if (!quantity)
            return failure(ErrorCode::InvalidInput, Tr::tr("没有这种测点：%1").arg(key.quantity().left(100)),
                           u"quantity"_s);
        keys.append(SeriesKey{key.owner(), *quantity, key.part().value_or(QString())});
    }
    return keys;
}

Soap::W__GetSeriesResponse seriesOf(const QList<Series> &list)
{
    QList<Soap::W__SeriesData> data;
    for (const Series &one : list) {
        Soap::W__SeriesData soap;
        soap.setKey(soapKey(one.key));
        soap.setStepMs(one.stepMs);
        soap.setSamples(Wire::packSamples(one.samples));
        data.append(soap);
    }
    Soap::W__GetSeriesResponse soap;
    soap.setSeries(data);
    return soap;
}

Soap::W__GetLatestResponse latestOf(const QList<LiveValue> &list)
{
    QList<Soap::W__LiveValue> values;
    for (const LiveValue &one : list) {
        Soap::W__LiveValue soap;
        soap.setKey(soapKey(one.key));
        soap.setTime(soapTime(one.sample.atMs));
        soap.setValue(one.sample.value);
        soap.setQuality(Soap::W__Quality::Type(one.sample.quality)); // the same order in the contract
        soap.setPollMs(one.pollMs);
        soap.setSource(one.source);
        values.append(soap);
    }
    Soap::W__GetLatestResponse soap;
    soap.setValue(values);
    return soap;
}

Soap::W__GetSnapshotResponse snapshotOf(const SnapshotOffer &offer)
{
    Soap::W__GetSnapshotResponse soap;
    soap.setState(Soap::W__SnapshotState::Type(offer.state)); // the same order in the contract
    if (offer.state != SnapshotOffer::State::Ready)
        return soap;
    Soap::W__SnapshotFile file;
    file.setId(offer.id);
    file.setFormat(offer.format);
    file.setPosition(offer.position);
    file.setBytes(offer.bytes);
    file.setSha256(offer.sha256);
    file.setKey(offer.key);
    file.setOperations(offer.operations);
    file.setRows(offer.rows);
    file.setConsistency(Proof::encodePaths({offer.consistency}));
    soap.setFile(file);
    return soap;
}

Soap::W__SearchResponse hitsOf(const SearchAnswer &found)
{
    QList<Soap::W__SearchHit> hits;
    for (const SearchHit &one : found.hits) {
        Soap::W__SearchHit soap;
        soap.setKind(Soap::W__HitKind::Type(int(one.kind) - int(SearchKind::Household)));
        soap.setId(one.id);
        soap.setTitle(one.title);
        soap.setSubtitle(one.subtitle);
        soap.setCustomerName(one.customerName);
        soap.setPhone(one.phone);
        soap.setScore(one.score);
        hits.append(soap);
    }
    Soap::W__SearchResponse soap;
    soap.setTotal(found.total);
    soap.setMore(found.totalIsOpen);
    soap.setHit(hits);
    soap.setSeconds(found.seconds);
    return soap;
}

Soap::W__LookUpHouseholdResponse householdOf(const LookedUpHousehold &found)
{
    Soap::W__LookUpHouseholdResponse soap;
    soap.setBranch(found.branch.value);
    soap.setAt(soapTime(found.atMs));
    soap.setBlocks(found.blocks);
    return soap;
}

} // namespace Warmline::SoapFeed
