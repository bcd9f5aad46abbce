// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmline/options.h"

#include "app/core/version.h"
#include "app/simulation/demo_city.h"
#include "app/storage/key_source.h"
#include "translations/language.h"
#include "translations/language_option.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QStandardPaths>

namespace Warmline {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

QString defaultFolder(bool demo)
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return base + (demo ? QStringLiteral("/demo") : QStringLiteral("/seat"));
}

/// Both may be empty: as set.
Result<void> readLooks(const QString &language, const QString &theme, Options &options)
{
    if (!language.isEmpty()) {
        if (!Language::isKnown(language))
            return failure(ErrorCode::InvalidInput,
                           Tr::tr("--lang 不认识“%1”；可以写 zh_CN、ug、en").arg(language));
        options.language = Language::closest(language);
    }
    if (!theme.isEmpty() && theme != QLatin1String("light") && theme != QLatin1String("dark")
        && theme != QLatin1String("system"))
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("--theme 不认识“%1”；可以写 light、dark、system").arg(theme));
    options.theme = theme;
    return {};
}

} // namespace

Result<Options> parseOptions(const QStringList &arguments, QString *help)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Tr::tr("暖线：供热客服座席。不带参数时，在本机起一台内置服务器和一座演示城市。"));
    const QCommandLineOption helpOption({QStringLiteral("h"), QStringLiteral("help")}, Tr::tr("显示本说明"));
    const QCommandLineOption version(QStringLiteral("version"), Tr::tr("显示版本"));
    const QCommandLineOption data(QStringLiteral("data"), Tr::tr("数据目录；不存在则新建"),
                                  QStringLiteral("DIR"));
    const QCommandLineOption keyFile(QStringLiteral("key-file"),
                                     Tr::tr("数据密钥文件（0600）；缺省用钥匙串，再缺省为目录旁的 DIR.key"),
                                     QStringLiteral("FILE"));
    const QCommandLineOption server(QStringLiteral("server"), Tr::tr("公司服务器地址"),
                                    QStringLiteral("URL"));
    const QCommandLineOption token(QStringLiteral("token-file"),
                                   Tr::tr("无人值守时：账号的口令所在的文件（0600）；缺省在登录窗口输入"),
                                   QStringLiteral("FILE"));
    const QCommandLineOption ca(QStringLiteral("ca-file"), Tr::tr("公司的根证书（PEM）；缺省用系统的"),
                                QStringLiteral("FILE"));
    const QCommandLineOption policy(QStringLiteral("policy"),
                                    Tr::tr("公司策略文件（JSON）；缺省为配置目录里的 warmline/policy.json"),
                                    QStringLiteral("FILE"));
    const QCommandLineOption lang(QStringLiteral("lang"), Tr::tr("界面语言：zh_CN、ug、en"),
                                  QStringLiteral("LANG"));
    const QCommandLineOption theme(QStringLiteral("theme"), Tr::tr("外观：light、dark、system"),
                                   QStringLiteral("THEME"));
    const QCommandLineOption households(QStringLiteral("households"), Tr::tr("演示城市的住户数"),
                                        QStringLiteral("N"), QString::number(CityOptions().households));
    const QCommandLineOption seed(QStringLiteral("seed"), Tr::tr("演示城市的种子"), QStringLiteral("S"),
                                  QString::number(CityOptions().seed));
    const QCommandLineOption shift(QStringLiteral("shift"),
                                   Tr::tr("演一遍脚本化的班次，留下截图和小结后退出"));
    const QCommandLineOption phone(QStringLiteral("phone"),
                                   Tr::tr("电话设置文件；缺省为数据目录里的 phone.json"),
                                   QStringLiteral("FILE"));
    const QCommandLineOption phoneTour(QStringLiteral("phone-tour"),
                                       Tr::tr("接一通真实来电，逐步截图并留下录音后退出"));
    const QCommandLineOption phoneRings(QStringLiteral("phone-rings"),
                                        Tr::tr("每个来电的用户卡画好时报出时刻，然后拒接；用于测量"));
    const QCommandLineOption out(QStringLiteral("out"), Tr::tr("班次截图和小结的目录"), QStringLiteral("DIR"),
                                 QStringLiteral("out"));
    const QCommandLineOption agent(QStringLiteral("agent"), Tr::tr("座席工号"), QStringLiteral("ID"),
                                   QStringLiteral("1027"));
    parser.addOptions({helpOption, version, data, keyFile, server, token, ca, policy, lang, theme, households,
                       seed, shift, phone, phoneTour, phoneRings, out, agent});

    const bool parsed = parser.parse(arguments);
    if (parser.isSet(helpOption)) {
        *help = parser.helpText();
        return Options{};
    }
    if (parser.isSet(version)) {
        *help = QStringLiteral("warmline ") + Warmline::version() + QLatin1Char('\n');
        return Options{};
    }
    if (!parsed)
        return failure(ErrorCode::InvalidInput, parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("多余的参数：%1").arg(parser.positionalArguments().constFirst()));

    Options options;
    options.policyFile = parser.isSet(policy) ? parser.value(policy) : KeySource::defaultPolicyFile();
    auto read = CompanyPolicy::read(options.policyFile, !parser.isSet(policy));
    if (!read)
        return std::unexpected(read.error());
    options.policy = *std::move(read);
    // Who names a data folder, or has the shift played, means this machine and not the company's server.
    const bool local = parser.isSet(data) || parser.isSet(shift);
    const QString address = parser.isSet(server) || local ? parser.value(server) : options.policy.server;
    const QString caFile = parser.isSet(ca) ? parser.value(ca) : options.policy.caFile;
    if (!caFile.isEmpty()) {
        QFile file(caFile);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::NotFound, Tr::tr("根证书读不了：%1").arg(file.errorString()), caFile);
        options.caCertificates = file.readAll();
        if (QSslCertificate::fromData(options.caCertificates).isEmpty())
            return failure(ErrorCode::InvalidInput, Tr::tr("文件里没有证书（PEM）"), caFile);
    }
    options.server = QUrl(address, QUrl::StrictMode);
    if (!address.isEmpty() && (!options.server.isValid() || options.server.host().isEmpty()))
        return failure(ErrorCode::InvalidInput, Tr::tr("不是有效的服务器地址：%1").arg(address),
                       QStringLiteral("--server"));
    // People name the machine; the service has one path (docs/contract.md).
    if (!options.server.isEmpty()
        && (options.server.path().isEmpty() || options.server.path() == QLatin1String("/")))
        options.server.setPath(QStringLiteral("/warmline"));
    options.demo = address.isEmpty() && !parser.isSet(data);
    options.dataFolder = QDir::cleanPath(QDir::current().absoluteFilePath(
        parser.isSet(data) ? parser.value(data) : defaultFolder(options.demo)));
    options.keyFile = parser.value(keyFile);
    options.phoneFile = parser.value(phone);
    options.phoneTour = parser.isSet(phoneTour);
    options.phoneRings = parser.isSet(phoneRings);
    options.tokenFile = parser.value(token);
    if (const auto looks = readLooks(parser.value(lang), parser.value(theme), options); !looks)
        return std::unexpected(looks.error());
    options.agent = parser.value(agent);
    options.agentGiven = parser.isSet(agent);
    options.shift = parser.isSet(shift);
    // It would wait for ever at a sign-in window before which nobody sits.
    if (options.shift && !options.server.isEmpty() && options.tokenFile.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("脚本化的班次没有人登录：连接服务器时要用 --agent 给出账号，用 --token-file "
                              "给出它的口令文件"),
                       QStringLiteral("--server"));
    options.outFolder = QDir::current().absoluteFilePath(parser.value(out));
    if (parser.isSet(households)) {
        const auto wanted = DemoWish::readHouseholds(parser.value(households), DemoWish::kMostAtSeat);
        if (!wanted)
            return std::unexpected(wanted.error());
        options.city.households = *wanted;
    }
    if (parser.isSet(seed)) {
        const auto wanted = DemoWish::readSeed(parser.value(seed));
        if (!wanted)
            return std::unexpected(wanted.error());
        options.city.seed = *wanted;
    }
    return options;
}

} // namespace Warmline
