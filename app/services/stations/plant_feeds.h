// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/telemetry_source.h"

#include <QObject>

namespace Warmline {

/// A plant system that this workstation itself listens to.
struct PlantFeed
{
    QString name; ///< as in the tag table's column "source"
    SourceState state = SourceState::Stopped;
    QString text; ///< what is wrong, in words
    int tags = 0; ///< that the tag table has of it
    friend bool operator==(const PlantFeed &, const PlantFeed &) = default;
};

/// The plant systems of this workstation, as the composition root tells of them; none where no policy allows
/// any. GUI thread.
class PlantFeeds : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void set(const QList<PlantFeed> &feeds);
    [[nodiscard]] const QList<PlantFeed> &feeds() const { return m_feeds; }
    /// That deliver values by the tag table.
    [[nodiscard]] qsizetype running() const;
    /// One line for each, in words: which, how it is, what to do.
    [[nodiscard]] QString report() const;

signals:
    void changed();

private:
    QList<PlantFeed> m_feeds;
};

} // namespace Warmline
