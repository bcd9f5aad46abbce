// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/soap_gateway.h"
#include "app/warmlinectl/command_line.h"
#include "app/warmlinectl/console.h"
#include "app/warmlinectl/data_access.h"

#include <QCoroTask>

#include <functional>
#include <memory>
#include <stop_token>

namespace Warmline {

class CompanyClient;

/// Exit codes of the contract.
enum ExitCode { ExitDone = 0, ExitNothing = 1, ExitUsage = 2, ExitPartly = 3 };

/// What a command works with.
struct CommandContext
{
    CommandLine line;
    QStringList arguments; ///< the words behind the command's name
    Console *console = nullptr;
    bool makesData = false; ///< of the command
    std::stop_token stop; ///< asked to stop by SIGINT, SIGTERM or SIGHUP

    /// Says \a error on stderr; gives ExitNothing.
    int refuse(const Error &error) const;
    /// Says what is wrong with the line; gives ExitUsage.
    int misused(const QString &text) const;
    /// The command works on a server (--server), not on a folder.
    [[nodiscard]] bool isRemote() const { return line.has(QStringLiteral("server")); }
    /// How to reach the server of --server, with the token of --token-file.
    [[nodiscard]] Result<SoapGatewayOptions> server() const;
    [[nodiscard]] Result<std::unique_ptr<CompanyClient>> client() const;
    /// Opens the folder of --data. NotFound when the command doesn't make data and none are there.
    [[nodiscard]] Result<std::unique_ptr<DataAccess>> open() const;
    /// What a command only reads: the folder of --data, or a copy of what the server of --server has.
    [[nodiscard]] QCoro::Task<Result<std::unique_ptr<DataAccess>>> read() const;
    [[nodiscard]] QString actor() const
    {
        return line.value(QStringLiteral("actor"), QStringLiteral("admin"));
    }
};

/// A command with its place in the contract.
struct CtlCommand
{
    QString name; ///< "ticket open"
    QString arguments; ///< "FILE", "NUMBER", may be empty
    QStringList options; ///< besides the common ones
    QString help;
    std::function<QCoro::Task<int>(std::shared_ptr<CommandContext>)> run;
    bool remote = false; ///< also with --server
    bool alone = false; ///< works on what it is given: needs neither a folder nor a server
    bool makesData = false; ///< the folder of --data is made if absent; the others refuse
    bool comesLater = false; ///< its engine is not in this version: named with its options, never run
};

/// All commands; in commands/.
namespace Commands {

[[nodiscard]] QList<CtlCommand> accounts();
[[nodiscard]] QList<CtlCommand> alarms();
[[nodiscard]] QList<CtlCommand> backups();
[[nodiscard]] QList<CtlCommand> correlation();
[[nodiscard]] QList<CtlCommand> demo();
[[nodiscard]] QList<CtlCommand> diagnosis();
[[nodiscard]] QList<CtlCommand> heatmaps();
[[nodiscard]] QList<CtlCommand> imports();
[[nodiscard]] QList<CtlCommand> exports();
[[nodiscard]] QList<CtlCommand> kpis();
/// Those of the contract whose engines are not in this version.
[[nodiscard]] QList<CtlCommand> later();
[[nodiscard]] QList<CtlCommand> privacy();
[[nodiscard]] QList<CtlCommand> quarantine();
[[nodiscard]] QList<CtlCommand> search();
[[nodiscard]] QList<CtlCommand> settings();
[[nodiscard]] QList<CtlCommand> simulations();
[[nodiscard]] QList<CtlCommand> tickets();
[[nodiscard]] QList<CtlCommand> traces();
[[nodiscard]] QList<CtlCommand> verification();

[[nodiscard]] const QList<CtlCommand> &all();
/// The options of all commands, with their help.
[[nodiscard]] const QList<OptionSpec> &options();
/// Those that every command understands.
[[nodiscard]] const QStringList &commonOptions();
[[nodiscard]] QString usage();
/// Two lines, for who misspelt something: what went wrong must still be on the screen.
[[nodiscard]] QString shortUsage(const CtlCommand &command);
/// Names of commands that may be meant by the words of a line of which none is; may be empty.
[[nodiscard]] QStringList similar(const QStringList &words);
[[nodiscard]] QString usage(const CtlCommand &command);
/// Of one that comes later: that it is not in this version.
[[nodiscard]] QString notYet(const CtlCommand &command);
/// Of one that knows no --server: what it works on instead.
[[nodiscard]] QString whyNoServer(const CtlCommand &command);

} // namespace Commands

} // namespace Warmline
