// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/outreach/server_word.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace Warmline {

ServerWord::ServerWord(Reader &reader, ChangeFeed &feed, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(kPatience_ms);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        tell(failure(ErrorCode::Unavailable, tr("服务器没有回答，没有交出：请等连上后再办")));
    });
    connect(&feed, &ChangeFeed::changed, this, [this](const StoreChange &change) {
        if (m_heard && ChangeFeed::touches(change, m_where.kind, m_where.id))
            look();
    });
}

void ServerWord::await(const OperationId &operation, const EntityTouch &where, Heard heard)
{
    Q_ASSERT(!m_heard);
    m_operation = operation;
    m_where = where;
    m_heard = std::move(heard);
    m_limit.start();
    look();
}

void ServerWord::look()
{
    using Word = Result<std::optional<JournalEntry>>;
    const auto question = [this] {
        return m_reader.ask([id = m_operation, where = m_where](Queries &queries) -> Word {
            const auto trail = queries.trail(where.kind, where.id);
            if (!trail)
                return std::unexpected(trail.error());
            const auto found = std::ranges::find_if(
                *trail, [&](const JournalEntry &entry) { return entry.operation.id == id; });
            const bool told = found != trail->cend() && found->verdict != VerdictKind::Waiting;
            return told ? std::optional(*found) : std::nullopt;
        });
    };
    m_read.ask(question, [this](const Word &word) {
        if (!word)
            tell(std::unexpected(word.error()));
        else if (*word && (*word)->verdict == VerdictKind::Refused)
            tell(failure(ErrorCode::Denied, (*word)->reason));
        else if (*word)
            tell({});
    });
}

void ServerWord::tell(const Result<void> &word)
{
    m_limit.stop();
    m_read.drop();
    if (m_heard)
        std::exchange(m_heard, nullptr)(word);
}

} // namespace Warmline
