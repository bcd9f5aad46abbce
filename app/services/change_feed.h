// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/queries.h"

#include <QMutex>
#include <QObject>
#include <QTimer>

#include <memory>

namespace Warmline {

/// Brings the store's changes to the GUI thread, many as one. changed() comes at the earliest 100 ms after
/// the first of the changes it tells and at the latest 250 ms after it, so that a bulk import does not
/// re-read a list a thousand times.
class ChangeFeed : public QObject
{
    Q_OBJECT

public:
    static constexpr int kQuietMs = 100;
    static constexpr int kLatestMs = 250;

    explicit ChangeFeed(ChangeSource &source, QObject *parent = nullptr);
    ~ChangeFeed() override;

    /// True when \a change is a reset or touches an entity of \a kind.
    [[nodiscard]] static bool touches(const StoreChange &change, EntityKind kind);
    [[nodiscard]] static bool touches(const StoreChange &change, EntityKind kind, const QString &id);

signals:
    /// All that changed since the last time; each entity once.
    void changed(const Warmline::StoreChange &change);

private:
    void onArrived();
    void emitNow();

    struct Shared; ///< outlives this object as long as the writer thread may still call
    std::shared_ptr<Shared> m_shared;
    std::shared_ptr<void> m_subscription;
    QTimer m_quiet;
    QTimer m_latest;
};

} // namespace Warmline
