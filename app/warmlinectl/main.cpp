// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/command.h"
#include "app/warmlinectl/interrupts.h"
#include "translations/language.h"
#include "translations/language_option.h"

#include <QCoreApplication>

#include <csignal>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

/// The command whose name the words begin with; the longest wins.
const CtlCommand *commandOf(const QStringList &words)
{
    for (qsizetype length = std::min<qsizetype>(2, words.size()); length > 0; --length) {
        const QString name = words.first(length).join(u' ');
        for (const CtlCommand &command : Commands::all()) {
            if (command.name == name)
                return &command;
        }
    }
    return nullptr;
}

/// Before anything is said: the language of what is said. What is wrong with the line is told later.
void installLanguage(const QStringList &arguments)
{
    if (const QString wanted = Language::wanted(arguments); !wanted.isNull())
        return Language::install(Language::closest(wanted));
    const bool plain = qEnvironmentVariableIsEmpty("LANG") && qEnvironmentVariableIsEmpty("LC_ALL");
    Language::install(plain ? u"zh_CN"_s : Language::closest(QLocale::system().name()));
}

QString foreignOption(const CtlCommand &command, const CommandLine &line)
{
    for (const auto &[name, value] : line.options.asKeyValueRange()) {
        if (!command.options.contains(name) && !Commands::commonOptions().contains(name))
            return name;
    }
    return {};
}

QCoro::Task<void> runCommand(const CtlCommand &command, std::shared_ptr<CommandContext> context)
{
    const int code = co_await command.run(context);
    QCoreApplication::exit(code);
}

int usageError(Console &console, const QString &what, const QString &usage)
{
    console.say(u"warmlinectl: "_s + what + u'\n');
    console.say(usage);
    return ExitUsage;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"warmlinectl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WARMLINE_VERSION));
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow (ulimit -f) is a full disk, and told
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    installLanguage(arguments);
    const auto line = CommandLine::parse(arguments, Commands::options());
    Console console(line && line->has(u"progress"_s));
    if (!line) { // the command may still be seen, for its own usage
        const CtlCommand *meant = commandOf(arguments);
        return usageError(console, line.error().message(),
                          meant ? Commands::shortUsage(*meant) : Tr::tr("warmlinectl --help 列出所有命令"));
    }
    if (line->has(u"lang"_s) && !Language::isKnown(line->value(u"lang"_s)))
        return usageError(console, Tr::tr("--lang 不认识“%1”；可以写 zh、en、ug").arg(line->value(u"lang"_s)),
                          Tr::tr("warmlinectl --help 列出所有命令"));
    if (line->has(u"version"_s)) {
        console.result({{u"version"_s, QCoreApplication::applicationVersion()}});
        return console.settled(ExitDone);
    }
    const CtlCommand *command = commandOf(line->words);
    if (!command) {
        if (line->has(u"help"_s) || line->words == QStringList{u"help"_s}) {
            (void)console.raw(Commands::usage().toUtf8());
            return ExitDone;
        }
        if (line->words.isEmpty())
            return usageError(console, Tr::tr("要给出一个命令"), Commands::usage());
        const QStringList similar = Commands::similar(line->words);
        const QString unknown = line->words.first(std::min<qsizetype>(2, line->words.size())).join(u' ');
        return usageError(console,
                          similar.isEmpty()
                              ? Tr::tr("没有命令“%1”").arg(unknown)
                              : Tr::tr("没有命令“%1”；是不是 %2？").arg(unknown, similar.join(u", "_s)),
                          Tr::tr("warmlinectl --help 列出所有命令"));
    }
    if (line->has(u"help"_s)) {
        (void)console.raw(Commands::usage(*command).toUtf8());
        return ExitDone;
    }
    if (const QString foreign = foreignOption(*command, *line); !foreign.isEmpty())
        return usageError(console, Tr::tr("命令 %1 没有选项 --%2").arg(command->name, foreign),
                          Commands::shortUsage(*command));
    if (command->comesLater) {
        console.say(u"warmlinectl: "_s + Commands::notYet(*command));
        return ExitNothing;
    }
    if (line->has(u"server"_s)) {
        if (!command->remote)
            return usageError(console, Commands::whyNoServer(*command), Commands::shortUsage(*command));
        if (line->has(u"data"_s) || line->value(u"token-file"_s).isEmpty())
            return usageError(console, Tr::tr("--server 要和 --token-file 一起用，不带 --data"),
                              Commands::shortUsage(*command));
    } else if (!command->alone && !line->has(u"file"_s) && line->value(u"data"_s).isEmpty()) {
        return usageError(console,
                          command->remote ? Tr::tr("要用 --data 给出数据文件夹，或用 --server 给出服务器")
                                          : Tr::tr("要用 --data 给出数据文件夹"),
                          Commands::shortUsage(*command));
    }

    Interrupts interrupts;
    auto context = std::make_shared<CommandContext>();
    context->line = *line;
    context->arguments = line->words.sliced(command->name.count(u' ') + 1);
    context->console = &console;
    context->makesData = command->makesData;
    context->stop = interrupts.token();
    QObject::connect(&interrupts, &Interrupts::interrupted, &application,
                     [&console] { console.say(Tr::tr("正在取消……再按一次立即结束")); });
    QMetaObject::invokeMethod(
        &application, [command, context] { runCommand(*command, context); }, Qt::QueuedConnection);
    return console.settled(QCoreApplication::exec());
}
