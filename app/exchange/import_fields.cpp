// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import_fields.h"

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// "name|synonym|synonym"; a leading ! means required.
QList<FieldSpec> specs(std::initializer_list<const char *> lines)
{
    QList<FieldSpec> list;
    for (const char *line : lines) {
        QStringList words = QString::fromUtf8(line).split(u'|');
        FieldSpec spec;
        spec.name = words.takeFirst();
        spec.required = spec.name.startsWith(u'!');
        if (spec.required)
            spec.name.remove(0, 1);
        spec.synonyms = words;
        list.append(spec);
    }
    return list;
}

constexpr const char *kBranch = "branch|分公司|所属分公司|branch_id";
constexpr const char *kLongitude = "longitude|经度|lon|lng|x";
constexpr const char *kLatitude = "latitude|纬度|lat|y";

QList<FieldSpec> customerFields()
{
    return specs(
        {"!account_no|户号|用户编号|用户号|客户编号|客户号|缴费户号|账号|account|account_number|account_id|"
         "customer_no",
         "!community|小区|小区名称|住宅小区|社区|项目名称|compound|estate|community_name",
         "community_id|小区编号|小区编码", "aliases|别名|小区别名|曾用名|其他名称|alias",
         "street|街道|路|街路|道路|路名|road", "street_no|门牌|门牌号|街号|路号|street_number|house_number",
         "building|楼栋|楼号|楼|楼宇|栋|幢|楼栋号|building_name|building_no", "building_id|楼栋编号|楼栋编码",
         "unit|单元|单元号|门栋|unit_no|entrance",
         "!room|房号|室|房间|房间号|室号|门号|room_no|apartment|flat", "floor|楼层|层|所在层|floor_no|storey",
         "customer_name|客户姓名|户名|姓名|用户姓名|用户名称|客户名称|业主|业主姓名|name|customer",
         "phone|电话|手机|联系电话|手机号|手机号码|联系方式|电话号码|mobile|telephone|tel|phone_number",
         "heated_area|供热面积|采暖面积|计费面积|面积|area|heated_area_m2",
         "use_state|用热状态|供热状态|用户状态|使用状态|status|state", "orientation|朝向|facing",
         "riser|立管|立管号", "station|换热站|所属换热站|换热站编号|站点|station_id|substation", kBranch});
}

QList<FieldSpec> buildingFields()
{
    return specs({"building_id|楼栋编号|楼栋编码|id", "!community|小区|小区名称|community_name",
                  "community_id|小区编号|小区编码", "!building|楼栋|楼号|楼|楼名|名称|name|building_name",
                  "street|街道|路|街路|road", "street_no|门牌|门牌号|street_number",
                  "station|换热站|换热站编号|station_id|substation",
                  "secondary_branch|二次网支路|支路|secondary", "floors|层数|总层数|楼层数|storeys",
                  "units|单元数|unit_count", "built_year|建成年份|建成年|建筑年代|year", kLongitude,
                  kLatitude, "outline|轮廓|外轮廓", kBranch});
}

QList<FieldSpec> stationFields()
{
    return specs({"!station_id|换热站编号|站号|编号|站编号|id|station",
                  "!name|换热站|换热站名称|站名|名称|station_name", "source|热源|热源厂|heat_source",
                  "heated_area|供热面积|面积|area|heated_area_m2",
                  "design_power_kw|设计功率|设计热负荷|功率|design_power|power_kw",
                  "secondary_branches|二次网支路|支路|branches", kLongitude, kLatitude, kBranch});
}

QList<FieldSpec> tagFields()
{
    return specs({"!source|数据源|来源|采集源", "!tag|点位|标签|测点|位号|address|node_id",
                  "!owner|对象|所属对象|换热站|换热站编号|station|station_id",
                  "!quantity|量|测量量|参数|指标", "part|部位|支路|branch|secondary_branch",
                  "unit|单位|工程单位|engineering_unit|eu", "scale|系数|比例|倍率|factor", "offset|偏移|零点",
                  "low|下限|量程下限|min", "high|上限|量程上限|max"});
}

QList<FieldSpec> sensorFields()
{
    return specs({"!sensor_id|测点编号|传感器编号|设备编号|编号|id|sensor",
                  "!account_no|户号|用户编号|用户号|客户编号|account", "room|房间|位置|安装位置|location"});
}

QList<FieldSpec> crewFields()
{
    return specs({"!crew_id|班组编号|编号|id", "!name|班组|班组名称|名称|crew", "leader|班长|组长|负责人",
                  "phone|电话|手机|联系电话|mobile|tel", "trades|专业|工种|专长|skills",
                  "certificates|证书|持证|持证类型|资质", kLongitude, kLatitude, kBranch});
}

QList<FieldSpec> ticketFields()
{
    return specs({"!number|工单号|工单编号|编号|ticket_no|ticket",
                  "account_no|户号|用户编号|用户号|客户编号|account",
                  "category|类别|诉求类别|问题类型|工单类型|类型",
                  "text|诉求|诉求内容|内容|描述|问题描述|description",
                  "tier|等级|紧急程度|优先级|级别|priority",
                  "scope|范围|影响范围",
                  "trade|专业|责任专业",
                  "channel|渠道|来源|受理渠道",
                  "!opened_at|受理时间|创建时间|登记时间|报修时间|opened|created_at",
                  "accepted_at|受理完成时间|accepted",
                  "dispatched_at|派发时间|派单时间|dispatched",
                  "handled_at|处理时间|处理完成时间|完成时间|handled",
                  "verified_at|验证时间|回访时间|verified",
                  "closed_at|闭环时间|关闭时间|办结时间|closed",
                  "opened_by|受理人|坐席|agent",
                  "crew|班组|处理班组|班组编号|crew_id",
                  "result|处理结果|结果",
                  "satisfied|是否满意|满意",
                  "nps|净推荐值",
                  "reported_temperature|报修室温|反映室温|室温",
                  "measured_temperature|实测室温|实测温度",
                  kBranch});
}

QList<FieldSpec> callFields()
{
    return specs({"call_id|通话编号|通话id|id", "number|号码|来电号码|电话|phone|caller",
                  "direction|方向|呼叫方向", "queue|队列|技能组", "waited_s|等待秒数|等待时长|waited",
                  "account_no|户号|用户编号|account", "agent|坐席|坐席工号|工号",
                  "!offered_at|来电时间|开始时间|振铃时间|offered|started_at",
                  "answered_at|接听时间|answered", "ended_at|结束时间|挂断时间|ended",
                  "wrapped_at|话后结束时间|wrapped", "transfers|转接次数", "ticket|工单号|工单编号|ticket_no",
                  kBranch});
}

QList<FieldSpec> paymentFields()
{
    return specs({"!account_no|户号|用户编号|用户号|客户编号|客户号|缴费户号|账号|account|account_number|"
                  "account_id|customer_no",
                  "!season|采暖季|供暖季|供热季|采暖期|供暖期|采暖年度|收费年度|缴费年度|年度|heating_season",
                  "state|缴费状态|收费状态|交费状态|状态|status|payment_state",
                  "amount_due|应缴|应缴金额|应收|应收金额|应交|应交金额|热费|due",
                  "amount_paid|实缴|实缴金额|已缴|已缴金额|实收|实收金额|已交金额|paid",
                  "paid_at|缴费时间|缴费日期|交费时间|交费日期|收费时间|收费日期|payment_date|paid_on"});
}

template <class E>
using Words = QHash<QString, E>;

/// \a table: "word|word|word" for each value.
template <class E>
Words<E> words(std::initializer_list<std::pair<E, const char *>> table)
{
    Words<E> result;
    for (const auto &[value, text] : table) {
        for (const QString &word : QString::fromUtf8(text).split(u'|'))
            result.insert(word, value);
    }
    return result;
}

template <class E>
std::optional<E> lookUp(const Words<E> &table, const QString &word, std::optional<E> (*byName)(QStringView))
{
    const QString plain = word.trimmed().toLower();
    if (byName) {
        if (const auto value = byName(plain))
            return value;
    }
    const auto it = table.constFind(plain);
    return it == table.cend() ? std::nullopt : std::optional(*it);
}

} // namespace

const QList<FieldSpec> &importFields(ImportKind kind)
{
    static const QHash<int, QList<FieldSpec>> all{
        {int(ImportKind::Households), customerFields()}, {int(ImportKind::Buildings), buildingFields()},
        {int(ImportKind::Stations), stationFields()},    {int(ImportKind::Tags), tagFields()},
        {int(ImportKind::Sensors), sensorFields()},      {int(ImportKind::Crews), crewFields()},
        {int(ImportKind::Tickets), ticketFields()},      {int(ImportKind::Calls), callFields()},
        {int(ImportKind::Payments), paymentFields()},
    };
    static const QList<FieldSpec> none;
    const auto it = all.constFind(int(kind));
    return it == all.cend() ? none : *it;
}

namespace ImportWords {

std::optional<UseState> useState(const QString &word)
{
    static const auto table = words<UseState>({{UseState::Unknown, "unknown|未知|不详"},
                                               {UseState::InUse, "in_use|用热|在用|正常|正常用热|供热|开|1"},
                                               {UseState::Stopped, "stopped|停热|停用|报停|停供|未用热|关|0"},
                                               {UseState::Resumed, "resumed|恢复|恢复用热|复热"}});
    return lookUp<UseState>(table, word, nullptr);
}

std::optional<PaymentState> paymentState(const QString &word)
{
    using enum PaymentState;
    static const auto table =
        words<PaymentState>({{Paid, "已缴|已缴费|已交|已交费|缴清|已缴清|结清|已结清"},
                             {Unpaid, "未缴|未缴费|未交|未交费|未缴清|欠费|部分缴费|部分缴纳"},
                             {Suspended, "报停|已报停|停热|停供|停用"}});
    return lookUp(table, word, paymentStateFromName);
}

QString useStateName(UseState state)
{
    switch (state) {
    case UseState::InUse: return u"in_use"_s;
    case UseState::Stopped: return u"stopped"_s;
    case UseState::Resumed: return u"resumed"_s;
    case UseState::Unknown: break;
    }
    return {};
}

std::optional<TicketCategory> category(const QString &word)
{
    using enum TicketCategory;
    static const auto table =
        words<TicketCategory>({{NoHeat, "不热|暖气不热|室温低|室温不达标|不供热"},
                               {UnevenHeat, "冷热不均|半热|一半热一半凉|温度不均"},
                               {LeakIndoor, "室内漏水|户内漏水|暖气漏水|漏水"},
                               {LeakNetwork, "管网漏水|管道漏水|管网泄漏|爆管|管道爆裂"},
                               {Noise, "噪音|噪声|异响"},
                               {Overheating, "过热|温度过高|太热"},
                               {BillingDispute, "收费争议|缴费纠纷|费用争议|收费纠纷"},
                               {PaymentQuery, "缴费查询|缴费咨询|费用查询"},
                               {SupplySchedule, "供热时间|供暖时间|供热咨询"},
                               {TicketProgress, "工单进度|报修进度|催单"},
                               {ServiceComplaint, "服务投诉|投诉"},
                               {AccountService, "户务|户务办理|过户|报停"},
                               {MeterFault, "热表故障|计量表故障|表故障"},
                               {FacilityDamage, "设施损坏|井盖|设施破损"},
                               {Praise, "表扬|感谢"},
                               {Other, "其他|其它"}});
    return lookUp(table, word, categoryFromName);
}

std::optional<Tier> tier(const QString &word)
{
    static const auto table = words<Tier>({{Tier::Red, "红|红色|特急|紧急|1"},
                                           {Tier::Yellow, "黄|黄色|急|加急|2"},
                                           {Tier::Blue, "蓝|蓝色|一般|普通|3"}});
    return lookUp(table, word, tierFromName);
}

std::optional<FaultScope> scope(const QString &word)
{
    using enum FaultScope;
    static const auto table = words<FaultScope>({{Unknown, "未知"},
                                                 {Room, "单个房间|一个房间|房间"},
                                                 {Household, "全户|整户|户内|全屋"},
                                                 {Riser, "立管|单元|整单元"},
                                                 {Building, "整栋|整栋楼|楼栋"},
                                                 {Community, "多栋|小区|片区"}});
    return lookUp(table, word, scopeFromName);
}

std::optional<Trade> trade(const QString &word)
{
    using enum Trade;
    static const auto table = words<Trade>({{Unknown, "未知"},
                                            {Indoor, "户内|室内"},
                                            {Riser, "立管"},
                                            {Network, "管网|外网"},
                                            {Station, "换热站|站内"},
                                            {Source, "热源"},
                                            {Meter, "计量"},
                                            {Billing, "收费"}});
    return lookUp(table, word, tradeFromName);
}

std::optional<Channel> channel(const QString &word)
{
    using enum Channel;
    static const auto table = words<Channel>({{Phone, "电话|来电|热线"},
                                              {WeChat, "微信"},
                                              {App, "应用|手机应用"},
                                              {Hotline12345, "12345|政务热线|市民热线"},
                                              {Weibo, "微博"},
                                              {Tieba, "贴吧"},
                                              {Walk, "现场|来访|营业厅|walk"}});
    return lookUp(table, word, channelFromName);
}

std::optional<SeriesQuantity> quantity(const QString &word)
{
    using enum SeriesQuantity;
    static const auto table =
        words<SeriesQuantity>({{PrimarySupplyTemperature, "一次供水温度|一次供温|一网供温"},
                               {PrimaryReturnTemperature, "一次回水温度|一次回温|一网回温"},
                               {PrimaryFlow, "一次流量|一网流量"},
                               {PrimarySupplyPressure, "一次供水压力|一次供压|一网供压"},
                               {PrimaryReturnPressure, "一次回水压力|一次回压|一网回压"},
                               {SupplyTemperature, "供水温度|二次供水温度|二次供温|二网供温"},
                               {ReturnTemperature, "回水温度|二次回水温度|二次回温|二网回温"},
                               {SetTemperature, "设定温度|供温设定"},
                               {Flow, "流量|二次流量|循环流量"},
                               {SupplyPressure, "供水压力|二次供水压力|二次供压"},
                               {ReturnPressure, "回水压力|二次回水压力|二次回压"},
                               {PumpFrequency, "泵频率|循环泵频率|频率"},
                               {ValvePosition, "阀门开度|阀位|开度"},
                               {MakeUpFlow, "补水流量|补水量"},
                               {BranchPressureDifference, "支路压差|压差"},
                               {BranchReturnTemperature, "支路回温|支路回水温度"},
                               {RoomTemperature, "室温|室内温度"},
                               {BuildingTemperature, "楼均温|楼栋平均室温"},
                               {OutdoorTemperature, "室外温度|外温"},
                               {WindSpeed, "风速"},
                               {SolarRadiation, "太阳辐射|总辐射|日照强度|辐照度"}});
    return lookUp(table, word, quantityFromName);
}

std::optional<CallDirection> direction(const QString &word)
{
    static const auto table = words<CallDirection>(
        {{CallDirection::Inbound, "呼入|来电|in"}, {CallDirection::Outbound, "呼出|去电|外呼|out"}});
    return lookUp(table, word, callDirectionFromName);
}

} // namespace ImportWords

} // namespace Warmline
