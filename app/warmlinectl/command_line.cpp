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

/// The option that \a argument names; end() when it is none of \a specs.
auto specOf(const QString &argument, const QList<OptionSpec> &specs)
{
    const qsizetype sign = argument.indexOf(u'=');
    const QString name = argument.sliced(2, (sign < 0 ? argument.size() : sign) - 2);
    return std::ranges::find(specs, name, &OptionSpec::name);
}

/// Whether it can be the value of the option before. Where that was forgotten the next option stands: taken
/// for a value it would be missed later, under its own name. Who means it writes --name=--value.
bool isValue(const QString &argument, const QList<OptionSpec> &specs)
{
    return !argument.startsWith(u"--") || argument.size() == 2 || specOf(argument, specs) == specs.end();
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
        const auto spec = specOf(argument, specs);
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
        } else if (i + 1 < arguments.size() && isValue(arguments.at(i + 1), specs)) {
            line.options.insert(name, arguments.at(++i));
        } else {
            return failure(ErrorCode::InvalidInput, Tr::tr("选项 --%1 缺少值").arg(name));
        }
    }
    return line;
}

} // namespace Warmline
