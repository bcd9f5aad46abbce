// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The company's server: opens the store, listens, and waits for the signal to stop. It only composes.
#include "server_log.h"
#include "server_options.h"
#include "server_store.h"
#include "server_telemetry.h"
#include "stop_signals.h"

#include "app/core/clock.h"
#include "app/core/crypto.h"
#include "app/core/held_reads.h"
#include "app/core/secret_input.h"
#include "app/core/version.h"
#include "app/server/embedded_server.h"
#include "app/server/retention_keeper.h"
#include "app/storage/data_folder.h"
#include "app/storage/key_source.h"
#include "app/storage/snapshot_shelf.h"
#include "translations/language.h"
#include "translations/language_option.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <csignal>
#include <cstdio>

using namespace Warmline;
using namespace Qt::StringLiterals;

namespace {

/// Everything that a running server holds, in the order in which it goes away again.
struct Running
{
    SystemClock clock;
    std::unique_ptr<DataFolder> folder;
    std::unique_ptr<ServerStore> store;
    std::unique_ptr<SnapshotShelf> snapshots;
    std::unique_ptr<ServerTelemetry> telemetry;
    std::unique_ptr<EmbeddedServer> server;
    std::unique_ptr<RetentionKeeper> retention;
};

/// Opens folder and store; the server is started by the caller.
Result<void> open(Running &running, const ServerOptions &options)
{
    if (!Crypto::initialise())
        return failure(ErrorCode::Internal, QCoreApplication::translate("ServerMain", "libsodium 不能使用"));
    auto folder = DataFolder::lock(options.dataFolder);
    if (!folder)
        return std::unexpected(folder.error());
    running.folder = std::move(*folder);
    const auto key = KeySource::forHeadless(options.dataFolder, options.keyFile);
    if (!key)
        return std::unexpected(key.error());
    auto store = ServerStore::open(options, running.folder->serverFolder(), key->bytes);
    if (!store)
        return std::unexpected(store.error());
    running.store = std::move(*store);
    if (options.init)
        return {};
    const auto tls = options.tls();
    if (!tls)
        return std::unexpected(tls.error());
    const auto secret = options.secret();
    if (!secret)
        return std::unexpected(secret.error());
    EmbeddedServer::Options serverOptions;
    serverOptions.address = options.address;
    serverOptions.port = options.port;
    serverOptions.tls = *tls;
    serverOptions.secret = *secret;
    serverOptions.monitor = options.monitor;
    // Without an account nobody could come in to make one: until then the token file's owner may.
    serverOptions.secretUse = options.address.isLoopback() ? SecretUse::UntilAccounts : SecretUse::Never;
    ServerStore &s = *running.store;
    serverOptions.sequencer = [&s] { return s.sequencer(); };
    serverOptions.leads = [&s] { return s.leadership().leads(); };
    running.snapshots = std::make_unique<SnapshotShelf>(
        SnapshotShelf::Options{.folder = running.folder->serverFolder(), .key = key->bytes}, &s.changes());
    auto telemetry = ServerTelemetry::open(
        {running.folder->serverFolder(), key->bytes, options.telemetrySources, options.database},
        {s.journal(), s.reader(), s.leadership(), running.clock});
    if (!telemetry)
        return std::unexpected(telemetry.error());
    running.telemetry = std::move(*telemetry);
    ServerParts parts{&s.journal(),   &s.reader(), &s.changes(), &running.telemetry->series(),
                      &running.clock, {}};
    parts.snapshots = running.snapshots.get();
    parts.attachments = s.attachments();
    parts.tally = s.tally();
    running.server = std::make_unique<EmbeddedServer>(parts, serverOptions);
    running.retention =
        std::make_unique<RetentionKeeper>(s.journal(), s.reader(), running.clock, &s.leadership());
    running.retention->start();
    return {};
}

/// `warmline-server init`: the first administrator.
Result<QJsonObject> initialise(const ServerOptions &options, ServerStore &store)
{
    FirstAccount::Options first = options.first;
    const auto password = SecretInput::password(
        options.passwordFile,
        QCoreApplication::translate("ServerMain", "管理员 %1 的新口令：").arg(first.account.value), true);
    if (!password)
        return std::unexpected(password.error());
    first.password = *password;
    const auto secret = options.secret(); // there from the beginning, for all server processes
    if (!secret)
        return std::unexpected(secret.error());
    auto made = FirstAccount::make(store.journal(), store.reader(), first);
    made.waitForFinished(); // there is nothing else to do
    if (!made.result())
        return std::unexpected(made.result().error());
    return QJsonObject{{u"account"_s, first.account.value},
                       {u"role"_s, accountRoleName(AccountRole::Administrator)},
                       {u"token_file"_s, QFileInfo(options.tokenFile).absoluteFilePath()}};
}

int fail(const Error &error, int code)
{
    std::fprintf(stderr, "warmline-server: %s\n", qPrintable(error.message()));
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    HoldingApplication<QCoreApplication> app(argc, argv);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow (ulimit -f) is a full disk, and told
    QCoreApplication::setApplicationName(u"warmline-server"_s);
    QCoreApplication::setApplicationVersion(Warmline::version());
    // Chinese unless said otherwise, whatever the machine's own language is: seats are told in it, too.
    Language::install(Language::closest(Language::wanted(QCoreApplication::arguments())));
    const auto options = ServerOptions::parse(QCoreApplication::arguments());
    if (!options)
        return fail(options.error(), 2);
    if (!options->answer.isEmpty()) {
        std::fputs(qPrintable(options->answer), stdout);
        return 0;
    }
    ServerLog::install(options->logFormat, options->logLevel);
    if (options->migrate) {
        const auto version = ServerStore::migrate(*options);
        if (!version)
            return fail(version.error(), 1);
        std::fputs(QJsonDocument(QJsonObject{{u"database_version"_s, *version}})
                       .toJson(QJsonDocument::Compact)
                       .append('\n')
                       .constData(),
                   stdout);
        return 0;
    }
    StopSignals signals_;
    Running running;
    if (const auto opened = open(running, *options); !opened)
        return fail(opened.error(), 1);
    if (options->init) {
        const auto made = initialise(*options, *running.store);
        if (!made)
            return fail(made.error(), 1);
        std::fputs(QJsonDocument(*made).toJson(QJsonDocument::Compact).append('\n').constData(), stdout);
        return 0;
    }

    QObject::connect(&signals_, &StopSignals::stopRequested, &app, [&running, &app] {
        qInfo("stopping: answering what is under way");
        QObject::connect(running.server.get(), &EmbeddedServer::stopped, &app, &QCoreApplication::quit);
        QTimer::singleShot(5'000, &app,
                           &QCoreApplication::quit); // a client that takes no answer does not hold us up
        running.server->stop();
    });
    running.server->start().then(&app, [&](const Result<ServerEndpoint> &endpoint) {
        if (!endpoint) {
            QCoreApplication::exit(fail(endpoint.error(), 1));
            return;
        }
        running.telemetry->start();
        qInfo("listening on %s", qPrintable(endpoint->url.toString()));
        const QJsonObject ready{{u"url"_s, endpoint->url.toString()},
                                {u"token_file"_s, QFileInfo(options->tokenFile).absoluteFilePath()}};
        std::fputs(QJsonDocument(ready).toJson(QJsonDocument::Compact).append('\n').constData(), stdout);
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}
