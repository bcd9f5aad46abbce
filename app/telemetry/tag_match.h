// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/reference.h"
#include "app/pluginapi/telemetry_source.h"

#include <QHash>

#include <vector>

namespace Warmline {

/// One source's rows of the tag table, held against the tags that the source has. For one thread.
class TagMatch
{
public:
    /// What a tag of the source means.
    struct Meaning
    {
        const TagMapping *row = nullptr; ///< lives as long as the TagMatch; null: no series takes it
        double scale = 1, offset = 0; ///< to the unit in which the quantity is kept
    };

    /// Rows of other sources are passed over.
    TagMatch(const QString &source, const QList<TagMapping> &table);

    /// By the numbers of \a tags. The row's scale and offset count; where they are 1 and 0, what the source
    /// says of the unit does.
    [[nodiscard]] std::vector<Meaning> meanings(const QList<SourceTag> &tags);
    /// In what table and source differed at the last meanings(), in words: tags without a row, rows without a
    /// tag, units that do not fit; with the first names. Empty: they fit.
    [[nodiscard]] QString trouble() const;

private:
    /// How many, and the first of them.
    struct Some
    {
        qsizetype count = 0;
        QStringList first;
        void add(const QString &name);
        [[nodiscard]] QString names() const;
    };
    [[nodiscard]] Meaning meaning(const TagMapping &row, const SourceTag &tag);

    QHash<QString, TagMapping> m_rows; ///< by tag
    QStringList m_used; ///< tags that a series takes, sorted
    qsizetype m_tags = 0;
    Some m_unmapped, m_absent, m_odd;
};

} // namespace Warmline
