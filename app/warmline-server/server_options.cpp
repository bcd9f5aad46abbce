// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_options.h"

#include "app/core/version.h"
#include "app/server/first_account.h"
#include "translations/language_option.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ServerOptions)
};

std::unexpected<Error> wrong(const QString &option, const QString &text)
{
    return failure(ErrorCode::InvalidInput, text, option);
}

/// "127.0.0.1:8700", "[::1]:8700", ":8700" or "8700".
bool readAddress(const QString &text, ServerOptions &options)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = colon < 0 ? QString() : text.first(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1).chopped(1);
    bool ok = false;
    options.port = text.sliced(colon + 1).toUShort(&ok);
    if (!host.isEmpty())
        options.address = host == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    return ok && !options.address.isNull();
}

/// What may be said to the program.
struct Words
{
    const QCommandLineOption data{u"data"_s, Tr::tr("数据文件夹；没有就新建（必填）"), u"DIR"_s};
    const QCommandLineOption listen{
        u"listen"_s, Tr::tr("监听的地址和端口；本机以外的地址必须配置证书。端口 0 表示任选一个"),
        u"ADDRESS:PORT"_s, u"127.0.0.1:8700"_s};
    const QCommandLineOption key{
        u"key-file"_s,
        Tr::tr("数据文件的密钥，权限 0600，不能放在数据文件夹里；默认为数据文件夹旁的 DIR.key，没有就新建"),
        u"FILE"_s};
    const QCommandLineOption token{
        u"token-file"_s,
        Tr::tr("令牌的密钥，权限 0600；默认为数据文件夹旁的 DIR.token，没有就新建。只监听本机、"
               "且还没有账号时，它也可以当登录口令"),
        u"FILE"_s};
    const QCommandLineOption admin{u"admin"_s, Tr::tr("init：第一个管理员的账号"), u"USER"_s, u"admin"_s};
    const QCommandLineOption adminName{u"admin-name"_s, Tr::tr("init：第一个管理员的姓名"), u"NAME"_s};
    const QCommandLineOption password{
        u"password-file"_s, Tr::tr("init：口令所在的文件，权限 0600；- 表示标准输入；默认在终端上输入"),
        u"FILE"_s};
    const QCommandLineOption company{u"company"_s, Tr::tr("init：公司的代码"), u"ID"_s};
    const QCommandLineOption companyName{u"company-name"_s, Tr::tr("init：公司的名称"), u"NAME"_s};
    const QCommandLineOption prefix{u"ticket-prefix"_s, Tr::tr("init：工单号的前缀，如 NC-26-"), u"TEXT"_s};
    const QCommandLineOption database{
        u"database"_s,
        Tr::tr("多个服务器进程共用的 PostgreSQL 17，写成 service=名、host=… dbname=… user=… 或 "
               "postgresql://用户@主机/库名；口令放在 passfile=文件（权限 0600）里，不写在这里。"
               "数据文件夹里则只是可以重建的副本；各进程要用同一份密钥文件和口令文件。默认不用：数据存在数据"
               "文件夹里"),
        u"ADDRESS"_s};
    const QCommandLineOption direct{
        u"database-direct"_s,
        Tr::tr("同一个数据库不经连接池的地址，用来接收通知（LISTEN）；默认与 --database 相同"), u"ADDRESS"_s};
    const QCommandLineOption attachments{
        u"attachments"_s,
        Tr::tr("附件（照片、录音）加密后存放的地方：文件夹（多个服务器进程可共用），或 database 表示存在 "
               "--database 里。默认：有 --database 时存在其中，否则存在数据文件夹里"),
        u"DIR|database"_s};
    const QCommandLineOption quota{
        u"attachments-quota"_s, Tr::tr("附件文件夹最多占用多少 GiB；默认 0，只受磁盘限制"), u"GIB"_s, u"0"_s};
    const QCommandLineOption telemetry{
        u"telemetry"_s,
        Tr::tr(
            "测点来源的设置（JSON）：OPC UA、Modbus 等系统的地址；口令放在另外的文件里（0600）。默认不采集"),
        u"FILE"_s};
    const QCommandLineOption migrate{
        u"migrate"_s, Tr::tr("以表所有者的身份（写在 --database 里）建立或升级数据库的表，然后退出")};
    const QCommandLineOption certificate{u"tls-certificate"_s, Tr::tr("PEM 格式的证书链"), u"FILE"_s};
    const QCommandLineOption privateKey{u"tls-key"_s, Tr::tr("PEM 格式的证书私钥"), u"FILE"_s};
    const QCommandLineOption level{
        u"log-level"_s, Tr::tr("日志详细程度：debug、info、warning 或 error；日志写到标准错误，不含个人信息"),
        u"LEVEL"_s, u"info"_s};
    const QCommandLineOption format{u"log-format"_s, Tr::tr("日志格式：json（每行一个 JSON 对象）或 text"),
                                    u"FORMAT"_s, u"json"_s};
    const QCommandLineOption monitor{
        u"monitor"_s, Tr::tr("谁可以访问 /health 和 /metrics：local（仅本机，且未经代理转发）、all 或 off"),
        u"WHO"_s, u"local"_s};
    const QCommandLineOption lang{u"lang"_s,
                                  Tr::tr("语言：zh、en 或 ug；也是服务器对坐席说话的语言（拒绝的理由等）"),
                                  u"LANGUAGE"_s, u"zh"_s};
    const QCommandLineOption help{QStringList{u"h"_s, u"help"_s}, Tr::tr("显示本说明")};
    const QCommandLineOption version{QStringList{u"v"_s, u"version"_s}, Tr::tr("显示版本")};
    QCommandLineParser parser;

    Words()
    {
        parser.setApplicationDescription(
            Tr::tr("暖线服务器：保存全公司的工单、通话与用户资料，供各坐席同步。\n"
                   "就绪后在标准输出写一行 JSON：{\"url\": …, \"token_file\": "
                   "…}。SIGTERM 或 SIGINT 使它答完当前请求后退出。\n"
                   "退出码：0 正常，1 启动失败，2 参数有误。"));
        parser.addOptions({data,     listen,      key,         token,     database,    direct,
                           migrate,  attachments, quota,       telemetry, certificate, privateKey,
                           level,    format,      monitor,     lang,      admin,       adminName,
                           password, company,     companyName, prefix,    help,        version});
        parser.addPositionalArgument(u"init"_s, Tr::tr("建立第一个管理员账号后退出"), u"[init]"_s);
    }
    [[nodiscard]] QString of(const QCommandLineOption &option) const { return parser.value(option); }
};

/// The first administrator, whom only init makes.
Result<void> readFirst(const Words &words, ServerOptions &options)
{
    const QStringList said = words.parser.positionalArguments();
    options.init = said == QStringList{u"init"_s};
    if (!said.isEmpty() && !options.init)
        return wrong(said.join(u' '), Tr::tr("多余的参数"));
    for (const QCommandLineOption *one : {&words.admin, &words.adminName, &words.password, &words.company,
                                          &words.companyName, &words.prefix}) {
        if (!options.init && words.parser.isSet(*one))
            return wrong(u"--"_s + one->names().first(), Tr::tr("只用于 init"));
    }
    options.first.account = AgentId(words.of(words.admin));
    options.first.name = words.of(words.adminName);
    options.first.company = words.of(words.company);
    options.first.companyName = words.of(words.companyName);
    options.first.ticketPrefix = words.of(words.prefix);
    options.passwordFile = words.of(words.password);
    return {};
}

Result<void> readDatabase(const Words &words, ServerOptions &options)
{
    for (const auto &[option, address] :
         {std::pair{&words.database, &options.database}, {&words.direct, &options.databaseDirect}}) {
        if (!words.parser.isSet(*option))
            continue;
        auto read = DatabaseAddress::parse(words.of(*option));
        if (!read)
            return wrong(u"--"_s + option->names().first(), read.error().text);
        *address = *std::move(read);
    }
    if (!Language::isKnown(words.of(words.lang)))
        return wrong(u"--lang"_s, Tr::tr("应为 zh、en 或 ug"));
    options.migrate = words.parser.isSet(words.migrate);
    if (options.database.isEmpty() && (options.migrate || !options.databaseDirect.isEmpty()))
        return wrong(u"--database"_s, Tr::tr("请指定数据库"));
    return {};
}

/// Where everything lies, and where it is asked for.
Result<void> readPlaces(const Words &words, ServerOptions &options)
{
    options.dataFolder = words.of(words.data);
    if (options.dataFolder.isEmpty())
        return wrong(u"--data"_s, Tr::tr("请指定数据文件夹"));
    if (!readAddress(words.of(words.listen), options))
        return wrong(u"--listen"_s, Tr::tr("地址应写成 127.0.0.1:8700 的形式"));
    options.keyFile = words.of(words.key);
    options.attachments = words.of(words.attachments);
    options.telemetrySources = words.of(words.telemetry);
    bool isNumber = false;
    options.attachmentsQuotaGib = words.of(words.quota).toLongLong(&isNumber);
    if (!isNumber || options.attachmentsQuotaGib < 0)
        return wrong(u"--attachments-quota"_s, Tr::tr("应为 0 或正整数"));
    if (options.attachments == "database"_L1 && options.database.isEmpty())
        return wrong(u"--attachments"_s, Tr::tr("请指定数据库"));
    options.tokenFile = words.parser.isSet(words.token) ? words.of(words.token)
                                                        : ServerSecret::defaultFile(options.dataFolder);
    return {};
}

Result<void> readTls(const Words &words, ServerOptions &options)
{
    options.tlsCertificate = words.of(words.certificate);
    options.tlsKey = words.of(words.privateKey);
    if (options.tlsCertificate.isEmpty() != options.tlsKey.isEmpty())
        return wrong(u"--tls-certificate"_s, Tr::tr("证书和私钥要一起给出"));
    return {};
}

/// What it tells of itself, and to whom.
Result<void> readTelling(const Words &words, ServerOptions &options)
{
    options.logLevel = words.of(words.level);
    if (!QStringList{u"debug"_s, u"info"_s, u"warning"_s, u"error"_s}.contains(options.logLevel))
        return wrong(u"--log-level"_s, Tr::tr("应为 debug、info、warning 或 error"));
    const QString logFormat = words.of(words.format);
    if (logFormat != "json"_L1 && logFormat != "text"_L1)
        return wrong(u"--log-format"_s, Tr::tr("应为 json 或 text"));
    options.logFormat = logFormat == "json"_L1 ? ServerLog::Format::Json : ServerLog::Format::Text;
    static const QHash<QString, Monitor::Audience> audiences{{u"local"_s, Monitor::Audience::ThisMachine},
                                                             {u"all"_s, Monitor::Audience::Everybody},
                                                             {u"off"_s, Monitor::Audience::Nobody}};
    if (!audiences.contains(words.of(words.monitor)))
        return wrong(u"--monitor"_s, Tr::tr("应为 local、all 或 off"));
    options.monitor = audiences.value(words.of(words.monitor));
    return {};
}

} // namespace

Result<ServerOptions> ServerOptions::parse(const QStringList &arguments)
{
    Words words;
    if (!words.parser.parse(arguments))
        return wrong({}, words.parser.errorText());
    ServerOptions options;
    if (words.parser.isSet(words.help))
        options.answer = words.parser.helpText();
    else if (words.parser.isSet(words.version))
        options.answer = u"warmline-server %1\n"_s.arg(Warmline::version());
    if (!options.answer.isEmpty())
        return options;
    for (const auto read : {readFirst, readDatabase}) {
        if (const auto done = read(words, options); !done)
            return std::unexpected(done.error());
    }
    if (options.migrate)
        return options; // needs nothing else
    for (const auto read : {readPlaces, readTls, readTelling}) {
        if (const auto done = read(words, options); !done)
            return std::unexpected(done.error());
    }
    return options;
}

Result<std::optional<QSslConfiguration>> ServerOptions::tls() const
{
    if (tlsCertificate.isEmpty())
        return std::nullopt;
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(tlsCertificate);
    if (chain.isEmpty())
        return wrong(tlsCertificate, Tr::tr("读不出证书"));
    QFile file(tlsKey);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(tlsKey, file.errorString());
    const QByteArray pem = file.readAll();
    QSslKey key(pem, QSsl::Rsa);
    if (key.isNull())
        key = QSslKey(pem, QSsl::Ec);
    if (key.isNull())
        return wrong(tlsKey, Tr::tr("读不出私钥（RSA 或 EC，PEM 格式）"));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(
        QSslSocket::VerifyNone); // clients show who they are by their secret, not by a certificate
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    return configuration;
}

Result<QByteArray> ServerOptions::secret() const
{
    return ServerSecret::fromFile(tokenFile);
}

} // namespace Warmline
