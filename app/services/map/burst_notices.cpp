// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/map/burst_notices.h"

#include "app/services/map/burst_service.h"
#include "app/services/notice_service.h"

namespace Warmline {

BurstNotices::BurstNotices(BurstService &bursts, NoticeService &notices, QObject *parent)
    : QObject(parent)
{
    connect(&bursts, &BurstService::suspected, this, [&notices](const Geo::BurstProposal &proposal) {
        notices.tell({.kind = Notice::Kind::Burst,
                      .subject = proposal.title,
                      .reason = proposal.reasons.value(0),
                      .count = static_cast<int>(proposal.trace.households),
                      .id = proposal.key,
                      .atMs = proposal.lastMs});
    });
    connect(&bursts, &BurstService::settled, this,
            [&notices](const QString &key) { notices.drop(Notice::Kind::Burst, key); });
}

} // namespace Warmline
