// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace Warmline {

/// Whether this process is the one of several servers that does what only one may do: retention, the ingest
/// of measurements, alarms. For a moment after a leader was cut off there may be two, so what they do must
/// bear to be done twice. Thread-safe.
class Leadership
{
public:
    virtual ~Leadership() = default;
    [[nodiscard]] virtual bool leads() const = 0;
    /// Another is known to lead. Neither of the two: nobody knows, as while the database is away.
    [[nodiscard]] virtual bool anotherLeads() const { return !leads(); }
    /// \a callback hears of each change, in any thread, and must only queue. The guard unsubscribes.
    [[nodiscard]] virtual std::shared_ptr<void> subscribe(std::function<void(bool leads)> callback) = 0;
};

/// Of a server that has the data for itself.
class SoleLeadership final : public Leadership
{
public:
    [[nodiscard]] bool leads() const override { return true; }
    [[nodiscard]] std::shared_ptr<void> subscribe(std::function<void(bool)>) override { return {}; }
};

} // namespace Warmline
