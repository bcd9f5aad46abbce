// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/geo/tile_making_p.h"

namespace Warmline::Geo {

namespace {

using Shared = TileServiceShared;

int statusOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound: return 404;
    case ErrorCode::InvalidInput: return 400;
    default: return 503;
    }
}

/// Another time it may work; a broken file stays broken.
bool mayPass(const Error &error)
{
    return error.code == ErrorCode::Unavailable || error.code == ErrorCode::Timeout;
}

std::optional<QByteArray> kept(Shared &shared, const QString &key, TileId tile)
{
    return shared.cache && !key.isEmpty() ? shared.cache->find(key, tile) : std::nullopt;
}

void keep(Shared &shared, const QString &key, TileId tile, const QByteArray &body)
{
    if (shared.cache && !key.isEmpty())
        shared.cache->insert(key, tile, body);
}

void note(Shared &shared, const Shared::Style &style, TileId tile, const Result<QByteArray> &made)
{
    bool changed = false;
    {
        const QMutexLocker guard(&shared.lock);
        Shared::Health &health = *style.health;
        const std::optional<Error> before = health.problem;
        if (made) {
            health.good = true;
            if (before && (mayPass(*before) || before->code == ErrorCode::NotFound))
                health.problem.reset();
        } else if (made.error().code != ErrorCode::NotFound || !health.good) {
            // That there is no tile at a place is no fault, unless there never was one: a wrong address
            // answers so.
            health.problem = made.error();
            if (mayPass(made.error()))
                health.again = tile;
        }
        changed = health.problem != before;
    }
    if (changed && shared.healthChanged)
        shared.healthChanged();
}

/// A tile in the cache came from this address once: so the address is right, and that there is no tile at
/// another place is no fault.
void noteKept(Shared &shared, const Shared::Style &style)
{
    bool changed = false;
    {
        const QMutexLocker guard(&shared.lock);
        Shared::Health &health = *style.health;
        health.good = true;
        changed = health.problem && health.problem->code == ErrorCode::NotFound;
        if (changed)
            health.problem.reset();
    }
    if (changed && shared.healthChanged)
        shared.healthChanged();
}

/// One token for three reasons to stop.
class Wanted
{
public:
    Wanted(const Shared &shared, const Shared::Style &style, const std::stop_token &client)
        : m_client(client, Stop{m_any})
        , m_style(style.stop.get_token(), Stop{m_any})
        , m_service(shared.stop.get_token(), Stop{m_any})
    { }
    [[nodiscard]] std::stop_token token() const { return m_any.get_token(); }
    [[nodiscard]] bool ended() const { return m_any.stop_requested(); }

private:
    struct Stop
    {
        std::stop_source &any;
        void operator()() const { any.request_stop(); }
    };
    std::stop_source m_any;
    std::stop_callback<Stop> m_client;
    std::stop_callback<Stop> m_style;
    std::stop_callback<Stop> m_service;
};

/// nullopt: nobody wants it any more.
std::optional<Result<QByteArray>> ask(Shared &shared, const Shared::Style &style, TileId tile,
                                      const Wanted &wanted)
{
    Result<QByteArray> made = (*style.source)(tile, wanted.token());
    if (wanted.ended())
        return std::nullopt;
    if (made && made->isEmpty())
        made = failure(ErrorCode::NotFound, {});
    note(shared, style, tile, made);
    if (made)
        keep(shared, style.cacheKey, tile, *made);
    return made;
}

std::optional<QByteArray> instead(Shared &shared, const Shared::Style &style, TileId tile,
                                  const Wanted &wanted)
{
    if (!style.standIn)
        return std::nullopt;
    std::optional<QByteArray> body = kept(shared, style.standInKey, tile);
    if (!body) {
        Result<QByteArray> made = (*style.standIn)(tile, wanted.token());
        if (!made || made->isEmpty())
            return std::nullopt;
        keep(shared, style.standInKey, tile, *made);
        body = std::move(*made);
    }
    bool first = false;
    {
        const QMutexLocker guard(&shared.lock);
        first = !std::exchange(style.health->standsIn, true);
    }
    if (first && shared.healthChanged)
        shared.healthChanged();
    return body;
}

} // namespace

TileAnswer makeTile(Shared &shared, const Shared::Style &style, TileId tile, const std::stop_token &client)
{
    const Wanted wanted(shared, style, client);
    if (wanted.ended()) {
        ++shared.cancelled;
        return {};
    }
    if (auto found = kept(shared, style.cacheKey, tile)) {
        noteKept(shared, style);
        ++shared.fromCache;
        return {200, std::move(*found)};
    }
    auto made = ask(shared, style, tile, wanted);
    if (!made) {
        ++shared.cancelled;
        return {};
    }
    if (*made) {
        ++shared.made;
        return {200, std::move(**made)};
    }
    auto other = instead(shared, style, tile, wanted);
    ++shared.failed; // only now: whoever counts takes it for answered
    return other ? TileAnswer{200, std::move(*other)} : TileAnswer{statusOf(made->error()), {}};
}

void tryTileAgain(Shared &shared, const Shared::Style &style, TileId tile)
{
    const Wanted wanted(shared, style, {});
    if (wanted.ended())
        return;
    const auto made = ask(shared, style, tile, wanted);
    if (!made || (!*made && mayPass(made->error())))
        return;
    bool answers = false;
    {
        const QMutexLocker guard(&shared.lock);
        Shared::Health &health = *style.health;
        if (health.again == tile)
            health.again.reset();
        answers = health.problem && mayPass(*health.problem); // that there is no such tile is an answer, too
        if (answers)
            health.problem.reset();
    }
    if (answers && shared.healthChanged)
        shared.healthChanged();
    if (*made && shared.recovered)
        shared.recovered();
}

} // namespace Warmline::Geo
