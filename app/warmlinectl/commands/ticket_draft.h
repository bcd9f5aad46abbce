// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/operation.h"
#include "app/warmlinectl/command_line.h"

#include <optional>

namespace Warmline {

/// Takes the options of the line into the values of a ticket's draft. InvalidInput: the line is wrong.
class DraftFiller
{
public:
    /// \a zone: of times that name none.
    DraftFiller(const CommandLine &line, OperationDraft &draft, const char *zone)
        : m_line(line)
        , m_draft(draft)
        , m_zone(zone)
    { }

    void text(const QString &option, const QString &personal);
    template <class E>
    Result<void> name(const QString &option, std::optional<E> (*read)(const QString &), QString (*write)(E))
    {
        if (!m_line.has(option))
            return {};
        const auto value = read(m_line.value(option));
        if (!value)
            return unknownName(option, namesOf(write));
        m_draft.values.insert(option, write(*value));
        return {};
    }
    Result<void> temperature(const QString &value);
    /// Of a time to come.
    Result<void> promise();
    Result<void> position();
    Result<void> judgement();

private:
    /// All names of an enumeration: nameless are the values behind its last.
    template <class E>
    static QStringList namesOf(QString (*write)(E))
    {
        constexpr int most = 64;
        QStringList names;
        for (int value = 0; value < most; ++value) {
            if (const QString name = write(E(value)); !name.isEmpty())
                names.append(name);
        }
        return names;
    }
    [[nodiscard]] Result<void> unknownName(const QString &option, const QStringList &names) const;

    const CommandLine &m_line;
    OperationDraft &m_draft;
    const char *m_zone;
};

} // namespace Warmline
