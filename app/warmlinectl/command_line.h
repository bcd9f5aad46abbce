// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QMap>
#include <QStringList>

namespace Warmline {

/// One `--name` of the program. A name means the same in every command, so it can stand anywhere on the line.
struct OptionSpec
{
    QString name; ///< without the dashes
    QString value; ///< what it takes ("DIR"); empty: it is a switch
    QString help;
};

/// The arguments taken apart: words in order, options by name.
struct CommandLine
{
    QStringList words;
    QMap<QString, QString> options;

    [[nodiscard]] bool has(const QString &name) const { return options.contains(name); }
    [[nodiscard]] QString value(const QString &name, const QString &none = {}) const
    {
        return options.value(name, none);
    }

    /// InvalidInput for an unknown option, one given twice, a value that is missing, or one given to a
    /// switch.
    /// `--name value` and `--name=value` are the same; after `--` everything is a word. What names another
    /// option is no value of the one before, but behind `=`.
    [[nodiscard]] static Result<CommandLine> parse(const QStringList &arguments,
                                                   const QList<OptionSpec> &specs);
};

} // namespace Warmline
