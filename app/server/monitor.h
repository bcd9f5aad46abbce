// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/http_front.h"
#include "app/server/server_core.h"
#include "app/server/server_metrics.h"

namespace Warmline {

/// GET /health and GET /metrics: what monitoring and proxies ask. Only answered to this machine unless told
/// otherwise. Lives in the server's thread.
class Monitor final : public QObject
{
    Q_OBJECT

public:
    enum class Audience : quint8 { Nobody, ThisMachine, Everybody };
    static constexpr int kDeadlineMs = 2'000; ///< a store that answers later is not well

    struct Parts
    {
        ServerCore *core = nullptr;
        const ServerMetrics *metrics = nullptr;
        Journal *journal = nullptr;
        Reader *reader = nullptr;
        std::function<qsizetype()> connections;
        /// Who orders the journal's entries, in a word for people: "self", "shared" (whoever has the lock of
        /// the shared database), "none" (writes fail now). Not given: "self". From any thread.
        std::function<QString()> sequencer;
        std::function<bool()> leads; ///< of several servers; not given: yes
    };
    Monitor(Parts parts, Audience audience, QObject *parent = nullptr);

    /// Answers if the request is for it.
    bool handle(const HttpRequest &request, const HttpFront::Reply &reply);

private:
    [[nodiscard]] bool isWelcome(const HttpRequest &request) const;
    void health(const HttpFront::Reply &reply);
    void metrics(const HttpFront::Reply &reply);

    Parts m_parts;
    Audience m_audience;
};

} // namespace Warmline
