// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/command_line.h"

#include <QCoreApplication>

#include <algorithm>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// "--name" or "--name=value" of an option that there is.
bool isOption(const QString &argument, const QList<OptionSpec> &specs)
{
    return argument.size() > 2 && argument.startsWith(u"--")
        && std::ranges::contains(specs, argument.sliced(2).section(u'=', 0, 0), &OptionSpec::name);
}

} // namespace

Result<CommandLine> CommandLine::parse(const QStringList &arguments, const QList<OptionSpec> &specs)
{
    CommandLine line;
    bool onlyWords = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (onlyWords || !argument.startsWith(u"--")) {
            if (!onlyWords && argument == u"-h")
                line.options.insert(QStringLiteral("help"), {});
            else
                line.words.append(argument);
            continue;
        }
        if (argument.size() == 2) {
            onlyWords = true;
            continue;
        }
        const qsizetype sign = argument.indexOf(u'=');
        const QString name = argument.sliced(2, (sign < 0 ? argument.size() : sign) - 2);
        const auto spec = std::ranges::find(specs, name, &OptionSpec::name);
        if (spec == specs.end())
            return failure(ErrorCode::InvalidInput, Tr::tr("没有选项 --%1").arg(name));
        if (line.has(name))
            return failure(ErrorCode::InvalidInput, Tr::tr("选项 --%1 给了两次").arg(name));
        if (spec->value.isEmpty()) {
            if (sign >= 0)
                return failure(ErrorCode::InvalidInput, Tr::tr("选项 --%1 不带值").arg(name));
            line.options.insert(name, {});
        } else if (sign >= 0) {
            line.options.insert(name, argument.sliced(sign + 1));
        } else if (i + 1 < arguments.size() && !isOption(arguments.at(i + 1), specs)) {
            line.options.insert(name, arguments.at(++i));
        } else {
            return failure(ErrorCode::InvalidInput, Tr::tr("选项 --%1 缺少值").arg(name));
        }
    }
    return line;
}

} // namespace Warmline
