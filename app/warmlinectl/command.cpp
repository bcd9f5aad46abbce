// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/command.h"

#include "app/core/company_policy.h"
#include "app/core/secret_input.h"
#include "app/remote/company_client.h"
#include "app/storage/key_source.h"
#include "app/warmlinectl/company_copy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <numeric>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

QString describe(const OptionSpec &option)
{
    const QString form = "--"_L1 + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
    return u"  "_s + form.leftJustified(26) + u' ' + option.help + u'\n';
}

/// How many letters must be put in, left out or changed to make \a a of \a b.
qsizetype distance(QStringView a, QStringView b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = std::exchange(row[j + 1], std::min({row[j] + 1, row[j + 1] + 1, changed}));
        }
    }
    return row.last();
}

/// "import customers FILE".
QString formOf(const CtlCommand &command)
{
    return command.name + (command.arguments.isEmpty() ? QString() : u' ' + command.arguments);
}

/// The common ones that only make sense with a server.
const QStringList &serverOptions()
{
    static const QStringList names{u"server"_s, u"token-file"_s, u"ca-file"_s, u"policy"_s};
    return names;
}

QString optionHelp(const QStringList &names)
{
    QString text;
    for (const OptionSpec &option : Commands::options()) {
        if (names.contains(option.name))
            text += describe(option);
    }
    return text;
}

} // namespace

int CommandContext::refuse(const Error &error) const
{
    const bool isToken = isRemote() && error.where == "session"_L1; // nobody can sign in again here
    console->say(u"warmlinectl: "_s
                 + (isToken ? Tr::tr("%1: 服务器不认这个令牌，或已到期；请用 token new 另做一个")
                                  .arg(line.value(u"token-file"_s))
                            : error.message()));
    return ExitNothing;
}

int CommandContext::misused(const QString &text) const
{
    console->say(u"warmlinectl: "_s + text);
    return ExitUsage;
}

Result<std::unique_ptr<DataAccess>> CommandContext::open() const
{
    const QString folder = line.value(u"data"_s);
    const QFileInfo there(folder);
    if (there.isDir() && !(there.isReadable() && there.isExecutable()))
        return failure(ErrorCode::Denied, Tr::tr("数据文件夹读不了；请检查权限"), there.absoluteFilePath());
    if (!makesData && !line.has(u"database"_s) && !DataAccess::holdsData(folder))
        return failure(ErrorCode::NotFound, Tr::tr("这里没有数据；请检查 --data"),
                       QDir(folder).absolutePath());
    return DataAccess::open(line.value(u"data"_s), line.value(u"key-file"_s), line.value(u"database"_s),
                            makesData);
}

Result<SoapGatewayOptions> CommandContext::server() const
{
    SoapGatewayOptions options;
    options.url = QUrl(line.value(u"server"_s), QUrl::StrictMode);
    if (!options.url.isValid() || options.url.host().isEmpty())
        return failure(
            ErrorCode::InvalidInput,
            Tr::tr("不是有效的服务器地址：%1；应像 https://10.0.0.11:8700").arg(line.value(u"server"_s)));
    if (options.url.path().isEmpty() || options.url.path() == u"/")
        options.url.setPath(u"/warmline"_s); // people name the machine; the service has one path
    const auto token = SecretInput::fromFile(line.value(u"token-file"_s));
    if (!token)
        return token.error().code == ErrorCode::InvalidInput
                 ? failure(ErrorCode::InvalidInput, Tr::tr("令牌文件是空的"), line.value(u"token-file"_s))
                 : std::unexpected(token.error());
    options.token = token->trimmed();
    const QString policyFile = line.value(u"policy"_s, KeySource::defaultPolicyFile());
    const auto policy = CompanyPolicy::read(policyFile, !line.has(u"policy"_s));
    if (!policy)
        return std::unexpected(policy.error());
    options.pins = policy->authorityPins;
    options.leafPins = policy->leafPins;
    if (const QString ca = line.value(u"ca-file"_s, policy->caFile); !ca.isEmpty()) {
        QFile file(ca);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::NotFound, file.errorString(), file.fileName());
        options.caCertificates = file.readAll();
    }
    return options;
}

Result<std::unique_ptr<CompanyClient>> CommandContext::client() const
{
    return server().transform(
        [](const SoapGatewayOptions &options) { return std::make_unique<CompanyClient>(options); });
}

QCoro::Task<Result<std::unique_ptr<DataAccess>>> CommandContext::read() const
{
    using Answer = Result<std::unique_ptr<DataAccess>>;
    if (!isRemote())
        co_return open();
    const auto options = server();
    if (!options)
        co_return Answer(std::unexpected(options.error()));
    auto copy = co_await CompanyCopy::read(
        *options,
        [shown = console](qint64 done, qint64 head) {
            shown->progress(done, head, Tr::tr("读取服务器的数据"));
        },
        stop);
    if (!copy)
        co_return Answer(std::unexpected(copy.error()));
    co_return Answer(DataAccess::of(*std::move(copy)));
}

namespace Commands {

const QList<CtlCommand> &all()
{
    static const QList<CtlCommand> list = accounts() + quarantine() + demo() + imports() + exports()
                                        + privacy() + search() + settings() + tickets() + verification()
                                        + alarms() + correlation() + backups() + diagnosis() + heatmaps()
                                        + traces() + simulations() + kpis() + later();
    return list;
}

const QStringList &commonOptions()
{
    static const QStringList names{u"data"_s,    u"key-file"_s, u"server"_s,  u"token-file"_s,
                                   u"ca-file"_s, u"policy"_s,   u"actor"_s,   u"progress"_s,
                                   u"lang"_s,    u"help"_s,     u"version"_s, u"database"_s};
    return names;
}

const QList<OptionSpec> &options()
{
    static const QList<OptionSpec> list{
        {u"data"_s, u"DIR"_s, Tr::tr("本机数据文件夹；只有导入、建立和恢复的命令会新建")},
        {u"key-file"_s, u"FILE"_s, Tr::tr("数据文件夹的密钥文件；默认是旁边的 DIR.key")},
        {u"server"_s, u"URL"_s, Tr::tr("公司服务器的地址；代替 --data")},
        {u"token-file"_s, u"FILE"_s,
         Tr::tr(
             "与 --server 一起：令牌文件（token new 生成，0600）；与 --data 一起（token new、server init）："
             "服务器的 --token-file，默认是旁边的 DIR.token")},
        {u"ca-file"_s, u"FILE"_s, Tr::tr("与 --server 一起：公司的根证书（PEM）")},
        {u"policy"_s, u"FILE"_s,
         Tr::tr("与 --server 一起：公司策略文件（根证书、指纹）；默认为配置目录里的 warmline/policy.json")},
        {u"database"_s, u"ADDRESS"_s,
         Tr::tr("服务器共用的 PostgreSQL，如 service=warmline；--data "
                "里则是可以重建的副本，密钥文件与服务器的相同")},
        {u"actor"_s, u"USER"_s,
         Tr::tr("以谁的名义；有账号的数据文件夹里须是其中一个。默认 admin，或唯一的管理员")},
        {u"progress"_s, {}, Tr::tr("总是在标准错误输出上显示进度")},
        {u"lang"_s, u"zh|en|ug"_s, Tr::tr("提示信息的语言；默认按系统")},
        {u"help"_s, {}, Tr::tr("显示用法")},
        {u"version"_s, {}, Tr::tr("显示版本")},
        {u"households"_s, u"N"_s, Tr::tr("多少户，1000 到 2000000；默认 100000")},
        {u"seed"_s, u"S"_s, Tr::tr("随机种子：同一种子得到同一座城市、同一场演练")},
        {u"now"_s, u"TIME"_s, Tr::tr("城市的历史到这时为止；默认现在")},
        {u"map"_s, u"FILE"_s, Tr::tr("字段映射：JSON {\"字段\":\"表头\"}，或每行一个“字段=表头”")},
        {u"encoding"_s, u"NAME"_s, Tr::tr("文件编码：UTF-8 或 GB18030；默认自动识别")},
        {u"dry-run"_s, {}, Tr::tr("只检查，不写入")},
        {u"branch"_s, u"ID"_s, Tr::tr("没有写明分公司的行归到哪个分公司；默认 main；kpi：只算这个分公司")},
        {u"agent"_s, u"ID"_s, Tr::tr("只算这个座席")},
        {u"rows"_s, u"NAME"_s, Tr::tr("这个指标的每条记录也逐行给出")},
        {u"zone"_s, u"NAME"_s, Tr::tr("没有写明时区的时间属于哪个时区；默认 Asia/Shanghai")},
        {u"format"_s, u"csv|jsonl"_s, Tr::tr("输出格式；默认 csv")},
        {u"from"_s, u"TIME|ID"_s,
         Tr::tr("从这个时间起（含），日期或 ISO 8601；trace：从哪里起，编号或“经度,纬度”")},
        {u"to"_s, u"TIME"_s, Tr::tr("到这个时间止（不含）")},
        {u"out"_s, u"FILE"_s, Tr::tr("写到文件；默认写到标准输出")},
        {u"points"_s, u"FILE"_s, Tr::tr("点的 CSV：lon,lat[,weight]，表头中英文均可")},
        {u"bbox"_s, u"W,S,E,N"_s, Tr::tr("网格的范围：西,南,东,北，WGS-84 度")},
        {u"size"_s, u"WxH"_s, Tr::tr("网格的大小，像素")},
        {u"radius-m"_s, u"R"_s, Tr::tr("核的半径，地面上的米；高斯核的 σ 是它的三分之一")},
        {u"kernel"_s, u"quartic|gaussian"_s, Tr::tr("核；默认 quartic")},
        {u"domain"_s, u"MAX"_s,
         Tr::tr("heatmap 的 "
                ".png：最高一级颜色从这个密度起（每平方公里），几张图才能互相比较；默认取最大值的一半")},
        {u"crs"_s, u"NAME"_s,
         Tr::tr("坐标系：wgs84、cgcs2000、gcj02 或 bd09；默认 wgs84；import：还有 auto 和 "
                "EPSG:编号，默认按文件所写")},
        {u"layer"_s, u"NAME,…"_s, Tr::tr("只导入这些图层；默认全部")},
        {u"kind"_s, u"KIND"_s, Tr::tr("追踪什么：downstream、isolation 或 burst")},
        {u"reports"_s, u"N"_s, Tr::tr("几户报修才推断爆管；默认 3")},
        {u"minutes"_s, u"N"_s, Tr::tr("这些报修在几分钟之内；默认 30")},
        {u"distance"_s, u"M"_s, Tr::tr("这些报修沿管相距多少米之内；默认 500")},
        {u"quantity"_s, u"NAME,…"_s, Tr::tr("哪些量，如 supply_temperature；默认所有")},
        {u"part"_s, u"NAME"_s, Tr::tr("哪个二次支路；默认所有")},
        {u"step-minutes"_s, u"N"_s, Tr::tr("每 N 分钟一个平均值，N 要能整除一天；默认每个采样")},
        {u"ticket"_s, u"NUMBER"_s, Tr::tr("工单号")},
        {u"file"_s, u"FILE"_s, Tr::tr("检查导出的轨迹文件，不需要数据")},
        {u"log-key"_s, u"HEX"_s, Tr::tr("服务器日志的公钥：文件必须证明它的操作在这份日志里")},
        {u"sample"_s, u"N"_s, Tr::tr("只抽查 N 条；默认检查全部")},
        {u"known"_s, u"FILE"_s, Tr::tr("记住检查到哪里；下次从那里接着检查，历史被改动就会发现")},
        {u"in"_s, u"FILE"_s, Tr::tr("备份文件")},
        {u"attachments"_s, u"DIR"_s, Tr::tr("附件内容所在的文件夹；默认在数据文件夹里")},
        {u"passphrase-file"_s, u"FILE"_s, Tr::tr("口令文件，只有本人可读；不给就用数据文件夹的密钥")},
        {u"limit"_s, u"N"_s, Tr::tr("最多几条；默认 20")},
        {u"reveal"_s, u"REASON"_s, Tr::tr("姓名和电话不打码；写明原因，会记入操作记录")},
        {u"reason"_s, u"REASON"_s, Tr::tr("为什么；会记入操作记录")},
        {u"account"_s, u"A"_s, Tr::tr("户号")},
        {u"category"_s, u"C"_s, Tr::tr("诉求类别：no_heat、leak_indoor … 或中文")},
        {u"text"_s, u"T"_s, Tr::tr("诉求内容、备注或原因")},
        {u"tier"_s, u"red|yellow|blue"_s, Tr::tr("工单等级；默认 blue")},
        {u"scope"_s, u"S"_s, Tr::tr("影响范围：room、household、riser、building、community")},
        {u"trade"_s, u"T"_s, Tr::tr("责任专业：indoor、riser、network、station、source、meter、billing")},
        {u"channel"_s, u"C"_s, Tr::tr("受理渠道；默认 phone")},
        {u"temperature"_s, u"C"_s, Tr::tr("室温，°C")},
        {u"crew"_s, u"ID"_s, Tr::tr("班组编号或名称")},
        {u"promise"_s, u"TIME"_s, Tr::tr("答应用户的时间")},
        {u"at"_s, u"LON,LAT"_s, Tr::tr("签到位置，WGS-84")},
        {u"result"_s, u"T"_s, Tr::tr("处理结果")},
        {u"not-ok"_s, {}, Tr::tr("验证不通过，退回处理")},
        {u"satisfied"_s, u"yes|no"_s, Tr::tr("用户是否满意")},
        {u"nps"_s, u"N"_s, Tr::tr("净推荐值，0 到 10")},
        {u"note"_s, u"T"_s, Tr::tr("备注")},
        {u"role"_s, u"ROLE"_s,
         Tr::tr("角色：agent、senior_agent、supervisor、quality、administrator、service")},
        {u"name"_s, u"NAME"_s, Tr::tr("姓名")},
        {u"branches"_s, u"ID,ID…"_s, Tr::tr("负责的分公司；没有写明就是全公司")},
        {u"expires"_s, u"TIME"_s, Tr::tr("到期时间；never 为永久有效")},
        {u"password-file"_s, u"FILE"_s, Tr::tr("口令所在的文件（0600）；- 为标准输入；默认在终端上输入")},
        {u"temporary"_s, {}, Tr::tr("口令是临时的：本人第一次登录时必须换掉")},
        {u"up-to"_s, u"N"_s, Tr::tr("只处理到设备操作链的第 N 个；accept 必须写明，reject 默认全部")},
        {u"user"_s, u"USER"_s, Tr::tr("账号")},
        {u"days"_s, u"N"_s, Tr::tr("令牌有效几天；默认 90")},
        {u"hours"_s, u"N"_s, Tr::tr("登记码有效几小时；默认 24")},
        {u"admin"_s, u"USER"_s, Tr::tr("第一个管理员的账号；默认 admin")},
        {u"company"_s, u"ID"_s, Tr::tr("公司的代码")},
        {u"company-name"_s, u"NAME"_s, Tr::tr("公司的名称")},
        {u"ticket-prefix"_s, u"TEXT"_s, Tr::tr("工单号的前缀，如 NC-26-")},
        {u"schedules"_s, u"N"_s, Tr::tr("演练多少个场景；默认 1000")},
        {u"clients"_s, u"K"_s, Tr::tr("每个场景几个座席；默认由种子决定")},
        {u"threshold"_s, u"X"_s, Tr::tr("限值；默认按行业常用")},
        {u"delay-minutes"_s, u"N"_s, Tr::tr("持续多少分钟才报；默认按行业常用")},
        {u"switch"_s, u"on|off"_s, Tr::tr("启用或停用")},
        {u"basis"_s, u"OPERATION"_s, Tr::tr("改的是哪次改动之后的样子；空的：没有人改过")},
        {u"yes"_s, {}, Tr::tr("知道会销毁什么，确定要改")},
        {u"stations"_s, u"N"_s, Tr::tr("多少个换热站；默认 5")},
        {u"opcua-port"_s, u"P"_s, Tr::tr("OPC UA 的端口；默认任选一个")},
        {u"modbus-port"_s, u"P"_s, Tr::tr("Modbus TCP 的端口；默认任选一个")},
        {u"seconds"_s, u"T"_s, Tr::tr("运行多少秒；默认直到被停止")},
        {u"book"_s, u"FILE"_s, Tr::tr("地址簿")},
        {u"calls"_s, u"N"_s, Tr::tr("来电多少次")},
        {u"aht-min"_s, u"M"_s, Tr::tr("平均处理时长，分钟")},
        {u"peak"_s, u"F"_s, Tr::tr("高峰系数")},
        {u"rota"_s, u"F"_s, Tr::tr("轮班系数")},
        {u"reserve"_s, u"F"_s, Tr::tr("储备系数")},
        {u"target-seconds"_s, u"S"_s, Tr::tr("应在多少秒内接听")},
        {u"service-level"_s, u"P"_s, Tr::tr("服务水平")},
        {u"horizon-days"_s, u"N"_s, Tr::tr("预测多少天")},
        {u"month"_s, u"YYYY-MM"_s, Tr::tr("哪个月")},
#ifdef WARMLINE_FAULT_SWITCHES
        {u"break"_s, u"idempotency|rebase|times|scope|versions"_s,
         Tr::tr("故意弄坏一处，看检查能否发现；只有测试版本有")},
#endif
    };
    return list;
}

QString shortUsage(const CtlCommand &command)
{
    return Tr::tr("用法：warmlinectl %1").arg(formOf(command)) + u' ' + Tr::tr("[选项]") + u'\n'
         + Tr::tr("warmlinectl %1 --help 显示它的选项").arg(command.name);
}

QStringList similar(const QStringList &words)
{
    const QString meant = words.value(0).toLower();
    QStringList names;
    for (const CtlCommand &command : all()) { // "import": which one?
        if (command.name.section(u' ', 0, 0) == meant)
            names.append(command.name);
    }
    if (!names.isEmpty())
        return names;
    for (const CtlCommand &command : all()) {
        const QString first = command.name.section(u' ', 0, 0);
        if (first.size() > 3 && distance(first, meant) <= 2 && !names.contains(command.name))
            names.append(command.name);
    }
    return names;
}

QString usage()
{
    const auto list = [](bool later) {
        QString lines;
        for (const CtlCommand &command : all()) {
            if (command.comesLater == later)
                lines += u"  "_s + formOf(command).leftJustified(26) + u' ' + command.help + u'\n';
        }
        return lines;
    };
    QString text =
        Tr::tr("用法：warmlinectl 命令 [参数] [选项]") + u"\n\n"_s + Tr::tr("命令：") + u'\n' + list(false);
    text += u'\n' + Tr::tr("这个版本还没有的命令：") + u'\n' + list(true);
    text += u'\n' + Tr::tr("共同的选项：") + u'\n' + optionHelp(commonOptions());
    text += u'\n'
          + Tr::tr("warmlinectl 命令 --help 显示一个命令的选项。退出码：0 完成，1 什么都没做，2 用法不对，3 "
                   "部分完成。")
          + u'\n';
    return text;
}

QString usage(const CtlCommand &command)
{
    QString text = Tr::tr("用法：warmlinectl %1").arg(formOf(command)) + u' ' + Tr::tr("[选项]") + u"\n\n"_s
                 + command.help + u"\n\n"_s;
    if (command.comesLater)
        text += notYet(command) + u"\n\n"_s;
    if (!command.options.isEmpty())
        text += Tr::tr("选项：") + u'\n' + optionHelp(command.options) + u'\n';
    QStringList common = commonOptions();
    if (!command.remote)
        common.removeIf([](const QString &name) { return serverOptions().contains(name); });
    return text + Tr::tr("共同的选项：") + u'\n' + optionHelp(common);
}

QString notYet(const CtlCommand &command)
{
    return Tr::tr("命令 %1 这个版本还没有，什么都没有做").arg(command.name);
}

QString whyNoServer(const CtlCommand &command)
{
    return command.alone
             ? Tr::tr("命令 %1 只算给它的输入，不用 --server").arg(command.name)
             : Tr::tr("命令 %1 只管本机的数据文件夹，不能用 --server；请在有数据的那台机器上用 --data")
                   .arg(command.name);
}

} // namespace Commands

} // namespace Warmline
