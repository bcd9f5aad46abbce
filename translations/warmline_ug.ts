<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ug" sourcelanguage="zh_CN">
<context>
    <name>AccessTable</name>
    <message>
        <source>您的角色不能做这件事，请找管理员</source>
        <translation>رولىڭىز بۇ ئىشنى قىلالمايدۇ، باشقۇرغۇچىغا ئېيتىڭ</translation>
    </message>
    <message>
        <source>您的角色不能做这个操作，请找班长或管理员</source>
        <translation>رولىڭىز بۇ مەشغۇلاتنى قىلالمايدۇ، گۇرۇپپا باشلىقى ياكى باشقۇرغۇچىغا ئېيتىڭ</translation>
    </message>
    <message>
        <source>红色工单只有资深座席以上才能降级</source>
        <translation>قىزىل زاكازنىڭ دەرىجىسىنى پەقەت تەجرىبىلىك خادىم ۋە ئۇنىڭدىن يۇقىرىلار چۈشۈرەلەيدۇ</translation>
    </message>
    <message>
        <source>不在您负责的分公司范围内</source>
        <translation>سىز مەسئۇل تارماق شىركەتلەر دائىرىسىدە ئەمەس</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>账号的存储内容损坏</source>
        <translation>ھېساباتنىڭ ساقلانغان مەزمۇنى بۇزۇلغان</translation>
    </message>
</context>
<context>
    <name>AccountAdmin</name>
    <message>
        <source>没有服务器的令牌密钥，做出的令牌它不认。用 --token-file 给出启动服务器时的同一个文件；没有另给的，先启动一次服务器</source>
        <translation>مۇلازىمېتىرنىڭ بەلگە ئاچقۇچى يوق، باشقا ئاچقۇچ بىلەن ياسالغان بەلگىنى ئۇ تونۇمايدۇ. مۇلازىمېتىر قوزغىتىلغاندىكى ھۆججەتنى --token-file بىلەن بېرىڭ؛ ئايرىم بېرىلمىگەن بولسا، ئاۋۋال مۇلازىمېتىرنى بىر قېتىم قوزغىتىڭ</translation>
    </message>
</context>
<context>
    <name>AccountCommand</name>
    <message>
        <source>要用 --role 给出角色：agent、senior_agent、supervisor、quality、administrator、service</source>
        <translation>رولنى --role بىلەن بېرىڭ: agent، senior_agent، supervisor، quality، administrator، service</translation>
    </message>
    <message>
        <source>账号 %1 的新口令：</source>
        <translation>%1 ھېساباتىنىڭ يېڭى ئىمى: </translation>
    </message>
    <message>
        <source>要给出一个账号</source>
        <translation>ھېساباتنى بېرىڭ</translation>
    </message>
    <message>
        <source>要给出一台设备的标识</source>
        <translation>ئۈسكۈنىنىڭ بەلگىسىنى بېرىڭ</translation>
    </message>
    <message>
        <source>--%1 须在 1 到 %2 之间</source>
        <translation>--%1 نىڭ قىممىتى 1 دىن %2 گىچە بولسۇن</translation>
    </message>
    <message>
        <source>要用 --user 给出账号，用 --out 给出令牌文件</source>
        <translation>ھېساباتنى --user، بەلگە ھۆججىتىنى --out بىلەن بېرىڭ</translation>
    </message>
    <message>
        <source>管理员 %1 的新口令：</source>
        <translation>%1 باشقۇرغۇچىنىڭ يېڭى ئىمى: </translation>
    </message>
    <message>
        <source>给数据文件夹建立公司和第一个管理员</source>
        <translation>مەلۇمات قىسقۇچتا شىركەت ۋە تۇنجى باشقۇرغۇچىنى قۇرىدۇ</translation>
    </message>
    <message>
        <source>加一个账号</source>
        <translation>ھېسابات قوشىدۇ</translation>
    </message>
    <message>
        <source>列出账号</source>
        <translation>ھېساباتلارنى تىزىدۇ</translation>
    </message>
    <message>
        <source>让账号在 --expires 时到期；默认立即，never 为永久有效</source>
        <translation>ھېسابات --expires دا توشىدۇ؛ كۆڭۈلدىكىسى دەرھال، never بولسا مەڭگۈ</translation>
    </message>
    <message>
        <source>停用账号，已登录的立即失效</source>
        <translation>ھېساباتنى توختىتىدۇ، كىرگەنلەر دەرھال ئىناۋەتسىز بولىدۇ</translation>
    </message>
    <message>
        <source>恢复停用的账号</source>
        <translation>توختىتىلغان ھېساباتنى ئەسلىگە كەلتۈرىدۇ</translation>
    </message>
    <message>
        <source>改账号的角色和分公司</source>
        <translation>ھېساباتنىڭ رولى ۋە تارماق شىركەتلىرىنى ئۆزگەرتىدۇ</translation>
    </message>
    <message>
        <source>设新口令</source>
        <translation>يېڭى ئىم قويىدۇ</translation>
    </message>
    <message>
        <source>列出设备</source>
        <translation>ئۈسكۈنىلەرنى تىزىدۇ</translation>
    </message>
    <message>
        <source>停用一台设备</source>
        <translation>بىر ئۈسكۈنىنى توختىتىدۇ</translation>
    </message>
    <message>
        <source>生成一次性登记码，给新设备登录用</source>
        <translation>يېڭى ئۈسكۈنە كىرىشى ئۈچۈن بىر قېتىملىق تىزىملاش كودى ياسايدۇ</translation>
    </message>
    <message>
        <source>为程序生成令牌，写到 0600 的文件</source>
        <translation>پروگرامما ئۈچۈن بەلگە ياساپ 0600 ھۆججەتكە يازىدۇ</translation>
    </message>
    <message>
        <source>还没有任何分公司</source>
        <translation>تېخى ھېچقانداق شۆبە شىركەت يوق</translation>
    </message>
    <message>
        <source>已有的是 %1</source>
        <translation>بارلىرى: %1</translation>
    </message>
    <message>
        <source>注意：这里还没有分公司 %1（%2）；写错了请用 user role 改</source>
        <translation>دىققەت: بۇ يەردە %1 شۆبە شىركىتى تېخى يوق (%2)؛ خاتا يېزىلغان بولسا user role بىلەن ئۆزگەرتىڭ</translation>
    </message>
    <message>
        <source>第一个账号须是管理员：请先用 warmlinectl server init</source>
        <translation>بىرىنچى ھېسابات باشقۇرغۇچى بولۇشى كېرەك: ئاۋۋال warmlinectl server init نى ئىشلىتىڭ</translation>
    </message>
</context>
<context>
    <name>AccountRules</name>
    <message>
        <source>分公司的代码不能用</source>
        <translation>تارماق شىركەت كودى ئىشلەتكىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>账号没有停用</source>
        <translation>ھېسابات توختىتىلمىغان</translation>
    </message>
    <message>
        <source>账号已经停用</source>
        <translation>ھېسابات ئاللىقاچان توختىتىلغان</translation>
    </message>
    <message>
        <source>操作没有指明账号</source>
        <translation>مەشغۇلات ھېساباتنى كۆرسەتمىگەن</translation>
    </message>
    <message>
        <source>账号已经存在</source>
        <translation>ھېسابات بار</translation>
    </message>
    <message>
        <source>账号只能用字母、数字和 . _ - @，最多 64 个字符</source>
        <translation>ھېساباتتا پەقەت ھەرپ، سان ۋە . _ - @ بولىدۇ، كۆپ بولغاندا 64 ھەرپ</translation>
    </message>
    <message>
        <source>没有这个账号</source>
        <translation>بۇنداق ھېسابات يوق</translation>
    </message>
</context>
<context>
    <name>AgentState</name>
    <message>
        <source>来电未接，转为未就绪。请自己选择就绪。</source>
        <translation>تېلېفون ئېلىنمىدى، تەييار ئەمەس ھالىتىگە ئۆتتى. تەييارنى ئۆزىڭىز تاللاڭ.</translation>
    </message>
    <message>
        <source>主叫先挂断，回到“%1”。</source>
        <translation>قارشى تەرەپ ئاۋۋال قويدى، «%1» غا قايتتى.</translation>
    </message>
    <message>
        <source>话后整理时间到，回到“%1”。</source>
        <translation>رەتلەش ۋاقتى توشتى، «%1» غا قايتتى.</translation>
    </message>
    <message>
        <source>线路断开超过 10 秒，收不到来电。</source>
        <translation>لىنىيە 10 سېكۇنتتىن ئارتۇق ئۈزۈلدى، تېلېفون كىرەلمەيدۇ.</translation>
    </message>
    <message>
        <source>线路已恢复，回到“%1”。</source>
        <translation>لىنىيە ئەسلىگە كەلدى، «%1» غا قايتتى.</translation>
    </message>
    <message>
        <source>离席</source>
        <translation>ئورنىدا يوق</translation>
    </message>
    <message>
        <source>就绪</source>
        <translation>تەييار</translation>
    </message>
    <message>
        <source>振铃中</source>
        <translation>جىرىڭلاۋاتىدۇ</translation>
    </message>
    <message>
        <source>通话中</source>
        <translation>سۆزلىشىۋاتىدۇ</translation>
    </message>
    <message>
        <source>话后整理</source>
        <translation>رەتلەش</translation>
    </message>
    <message>
        <source>小休</source>
        <translation>دەم ئېلىش</translation>
    </message>
    <message>
        <source>培训</source>
        <translation>مەشىق</translation>
    </message>
    <message>
        <source>未就绪（漏接）</source>
        <translation>تەييار ئەمەس (ئېلىنمىدى)</translation>
    </message>
    <message>
        <source>未就绪 · 断线</source>
        <translation>تەييار ئەمەس · لىنىيە ئۈزۈلدى</translation>
    </message>
    <message>
        <source>接着做上次没有完的话后整理。</source>
        <translation>تۈگىمىگەن رەتلەش داۋاملىشىۋاتىدۇ.</translation>
    </message>
</context>
<context>
    <name>AlarmCommand</name>
    <message>
        <source>要给出一种告警，如 supply_below_set</source>
        <translation>بىر ئاگاھلاندۇرۇش بېرىڭ، مەسىلەن supply_below_set</translation>
    </message>
    <message>
        <source>读取历史</source>
        <translation>تارىخ ئوقۇلۇۋاتىدۇ</translation>
    </message>
    <message>
        <source>这条规则在这段时间会报 %1 次</source>
        <translation>بۇ قائىدە بۇ ۋاقىتتا %1 قېتىم ئاگاھلاندۇراتتى</translation>
    </message>
    <message>
        <source>用历史数据试一条告警规则：temperature_cloud、outdoor_fall、make_up_rising、supply_below_set、pump_stopped 或 data_lost 会报几次；默认最近 30 天</source>
        <translation>ئاگاھلاندۇرۇش قائىدىسىنى تارىختا سىناش: temperature_cloud، outdoor_fall، make_up_rising، supply_below_set، pump_stopped ياكى data_lost قانچە قېتىم ئاگاھلاندۇراتتى؛ ئەسلىدە يېقىنقى 30 كۈن</translation>
    </message>
</context>
<context>
    <name>AlarmLog</name>
    <message>
        <source>搁置要写明原因</source>
        <translation>نېمىشقا كېچىكتۈرۈلگەنلىكىنى يېزىڭ</translation>
    </message>
    <message>
        <source>最多搁置一天</source>
        <translation>ئەڭ كۆپ بىر كۈن</translation>
    </message>
</context>
<context>
    <name>AlarmRule</name>
    <message>
        <source>片区室温偏低</source>
        <translation>رايون سوغۇق</translation>
    </message>
    <message>
        <source>室外骤降</source>
        <translation>سىرت تېمپېراتۇرىسى تۇيۇقسىز چۈشتى</translation>
    </message>
    <message>
        <source>补水上升</source>
        <translation>تولۇقلاش سۈيى ئاشتى</translation>
    </message>
    <message>
        <source>供温低于设定</source>
        <translation>بېرىش تېمپېراتۇرىسى بەلگىلەنگەندىن تۆۋەن</translation>
    </message>
    <message>
        <source>循环泵停</source>
        <translation>ئايلانما ناسوس توختىدى</translation>
    </message>
    <message>
        <source>测点中断</source>
        <translation>ئۆلچەش ئۈزۈلدى</translation>
    </message>
    <message>
        <source>没有这种告警：%1</source>
        <translation>بۇنداق ئاگاھلاندۇرۇش يوق: %1</translation>
    </message>
    <message>
        <source>应为不小于 0 的数</source>
        <translation>0 دىن كىچىك بولمىغان سان بولۇشى كېرەك</translation>
    </message>
</context>
<context>
    <name>AlarmRuleCommand</name>
    <message>
        <source>这个命令不带参数</source>
        <translation>بۇ بۇيرۇق پارامېتىر ئالمايدۇ</translation>
    </message>
    <message>
        <source>要给出一种告警，如 supply_below_set</source>
        <translation>بىر خىل ئاگاھلاندۇرۇشنى بېرىڭ، مەسىلەن supply_below_set</translation>
    </message>
    <message>
        <source>应为 on 或 off</source>
        <translation>on ياكى off بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>列出告警规则：阈值、延时、恢复、重复，是否启用</source>
        <translation>ئاگاھلاندۇرۇش قائىدىلىرىنى كۆرسىتىش: چەك، كېچىكىش، ئەسلىگە كېلىش، تەكرار، ئوچۇق ياكى يېپىق</translation>
    </message>
    <message>
        <source>改一条告警规则；先用 alarm try 在历史上试。--basis 后给 alarm rules 说的 operation：有人在那以后改过就不改，并说是谁。服务器十分钟内按新规则看</source>
        <translation>بىر ئاگاھلاندۇرۇش قائىدىسىنى ئۆزگەرتىدۇ؛ ئاۋۋال alarm try بىلەن تارىختا سىناڭ. --basis غا alarm rules ئېيتقان operation بېرىلىدۇ: شۇنىڭدىن كېيىن باشقىلار ئۆزگەرتكەن بولسا ئۆزگەرتمەيدۇ ۋە كىملىكىنى ئېيتىدۇ. مۇلازىمېتىرلار ئون مىنۇت ئىچىدە يېڭى قائىدە بويىچە كۆرىدۇ</translation>
    </message>
</context>
<context>
    <name>AlarmRuleWords</name>
    <message>
        <source>片区平均室温低于标准</source>
        <translation>رايوننىڭ ئوتتۇرىچە تېمپېراتۇرىسى ئۆلچەمدىن تۆۋەن</translation>
    </message>
    <message>
        <source>比前一天同一时刻降低</source>
        <translation>ئالدىنقى كۈننىڭ شۇ ۋاقتىدىن تۆۋەنلەش</translation>
    </message>
    <message>
        <source>15 分钟补水高于全天平均</source>
        <translation>15 مىنۇتلۇق سۇ تولۇقلاش كۈنلۈك ئوتتۇرىچىدىن يۇقىرى</translation>
    </message>
    <message>
        <source>二次供温低于设定</source>
        <translation>ئىككىلەمچى تەمىنلەش تېمپېراتۇرىسى بەلگىلەنگەندىن تۆۋەن</translation>
    </message>
    <message>
        <source>频率低于</source>
        <translation>چاستوتا تۆۋەن</translation>
    </message>
    <message>
        <source>没有正常数据</source>
        <translation>نورمال سانلىق مەلۇمات يوق</translation>
    </message>
    <message>
        <source>立即</source>
        <translation>دەرھال</translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation>%1 سائەت</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 مىنۇت</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2，持续 %3</source>
        <translation>%1 %2، %3 داۋاملاشسا</translation>
    </message>
</context>
<context>
    <name>AlarmWords</name>
    <message numerus="yes">
        <source>均温 %1，比标准低 %2（%3 户）</source>
        <translation>
            <numerusform>ئوتتۇرىچە %1، ئۆلچەمدىن %2 تۆۋەن (%3 ئائىلە)</numerusform>
            <numerusform>ئوتتۇرىچە %1، ئۆلچەمدىن %2 تۆۋەن (%3 ئائىلە)</numerusform>
        </translation>
    </message>
    <message>
        <source>一天内降 %1，现 %2</source>
        <translation>بىر كۈندە %1 چۈشتى، ھازىر %2</translation>
    </message>
    <message>
        <source>补水 %1，比平时高 %2</source>
        <translation>تولۇقلاش سۈيى %1، ئادەتتىكىدىن %2 يۇقىرى</translation>
    </message>
    <message>
        <source>供温 %1，比设定低 %2</source>
        <translation>بېرىش %1، بەلگىلەنگەندىن %2 تۆۋەن</translation>
    </message>
    <message>
        <source>频率 %1，低于 %2</source>
        <translation>چاستوتا %1، %2 دىن تۆۋەن</translation>
    </message>
    <message>
        <source>%1 分没有可用数据</source>
        <translation>%1 مىنۇت ئىشلىتىشكە بولىدىغان سانلىق مەلۇمات يوق</translation>
    </message>
    <message>
        <source>最大偏差 %1</source>
        <translation>ئەڭ چوڭ پەرق %1</translation>
    </message>
    <message>
        <source>最大降幅 %1</source>
        <translation>ئەڭ چوڭ چۈشۈش %1</translation>
    </message>
    <message>
        <source>最高 +%1</source>
        <translation>ئەڭ يۇقىرى +%1</translation>
    </message>
    <message>
        <source>最长 %1 分</source>
        <translation>ئەڭ ئۇزۇن %1 مىنۇت</translation>
    </message>
    <message>
        <source>%1 室温偏低：%2。请检修该片区的分支和入口。</source>
        <translation>%1 دا ئۆي تېمپېراتۇرىسى تۆۋەن: %2. بۇ رايوننىڭ تارماق ۋە كىرىش ئېغىزلىرىنى تەكشۈرۈڭ.</translation>
    </message>
    <message>
        <source>建议启用降温应急预案：提前提高二次供温设定，通知抢修班组待命，增开座席，并查看末端和顶层住户。</source>
        <translation>تەۋسىيە: تېمپېراتۇرا تۆۋەنلەش جىددىي پىلانىنى باشلاڭ: بېرىش تېمپېراتۇرىسىنى بۇرۇن كۆتۈرۈڭ، جىددىي رېمونت گۇرۇپپىلىرىنى تەييار قىلىڭ، ئورۇننى كۆپەيتىڭ، ئاخىرقى ۋە ئۈستۈنكى قەۋەت ئائىلىلىرىنى كۆرۈڭ.</translation>
    </message>
    <message>
        <source>已提检修工单 %1</source>
        <translation>تەكشۈرۈش بۇيرۇقى %1 ئېچىلدى</translation>
    </message>
    <message>
        <source>已启用应急预案</source>
        <translation>جىددىي پىلان باشلاندى</translation>
    </message>
    <message>
        <source>已决定不处理</source>
        <translation>بىر تەرەپ قىلماسلىق قارار قىلىندى</translation>
    </message>
    <message>
        <source>、</source>
        <translation>، </translation>
    </message>
    <message>
        <source>%1等 %2 点</source>
        <translation>%1 قاتارلىق %2 نۇقتا</translation>
    </message>
    <message>
        <source>%1：%2 分没有可用数据</source>
        <translation>%1: %2 مىنۇت ئىشلىتىشكە بولىدىغان سانلىق مەلۇمات يوق</translation>
    </message>
</context>
<context>
    <name>AttachmentRules</name>
    <message>
        <source>附件的大小超出范围</source>
        <translation>قوشۇمچىنىڭ چوڭلۇقى دائىرىدىن ئېشىپ كەتتى</translation>
    </message>
    <message>
        <source>附件已有 %1 个，不能再添加</source>
        <translation>%1 قوشۇمچە بار، يەنە قوشقىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>已有内容相同的附件（%1）</source>
        <translation>مەزمۇنى ئوخشاش قوشۇمچە بار (%1)</translation>
    </message>
    <message>
        <source>没有这个附件</source>
        <translation>بۇنداق قوشۇمچە يوق</translation>
    </message>
    <message>
        <source>附件已被移除（%1）</source>
        <translation>قوشۇمچە چىقىرىۋېتىلگەن (%1)</translation>
    </message>
    <message>
        <source>不接受这种文件（%1）；可用照片、录音、PDF 或纯文本</source>
        <translation>بۇ خىل ھۆججەت (%1) قوبۇل قىلىنمايدۇ؛ رەسىم، ئاۋاز، PDF ياكى ساپ تېكىست ئىشلىتىڭ</translation>
    </message>
    <message>
        <source>文件是空的</source>
        <translation>ھۆججەت قۇرۇق</translation>
    </message>
    <message>
        <source>文件太大：%1 MiB，最多 %2 MiB</source>
        <translation>ھۆججەت بەك چوڭ: %1 MiB، ئەڭ كۆپ %2 MiB</translation>
    </message>
</context>
<context>
    <name>AttachmentService</name>
    <message>
        <source>现在不能添加附件</source>
        <translation>ھازىر قوشۇمچە قوشقىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>文件读不了</source>
        <translation>ھۆججەتنى ئوقۇغىلى بولمىدى</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>附件的内容不在这里</source>
        <translation>قوشۇمچىنىڭ مەزمۇنى بۇ يەردە ئەمەس</translation>
    </message>
    <message>
        <source>附件的内容与指纹不符</source>
        <translation>قوشۇمچىنىڭ مەزمۇنى بارماق ئىزىغا ماس كەلمىدى</translation>
    </message>
    <message>
        <source>存放附件的磁盘已满，请清理或扩容</source>
        <translation>قوشۇمچە ساقلايدىغان دىسكا توشتى، بوشىتىڭ ياكى كېڭەيتىڭ</translation>
    </message>
    <message>
        <source>附件写不进去：%1</source>
        <translation>قوشۇمچىنى يازغىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>附件的文件夹建不了；请检查路径和权限</source>
        <translation>قوشۇمچە قىسقۇچىنى قۇرغىلى بولمىدى؛ يول ۋە ھوقۇقنى تەكشۈرۈڭ</translation>
    </message>
    <message>
        <source>附件删不掉：%1</source>
        <translation>قوشۇمچىنى ئۆچۈرگىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>附件的文件夹建不了或写不进去；请检查路径和权限</source>
        <translation>قوشۇمچە قىسقۇچىنى قۇرغىلى ياكى يازغىلى بولمىدى؛ يول ۋە ھوقۇقنى تەكشۈرۈڭ</translation>
    </message>
    <message>
        <source>服务器给附件的空间（%1 MiB）已用完，请联系管理员</source>
        <translation>مۇلازىمېتىرنىڭ قوشۇمچە بوشلۇقى (%1 MiB) تۈگىدى، باشقۇرغۇچىغا خەۋەر قىلىڭ</translation>
    </message>
    <message>
        <source>文件读不了：%1</source>
        <translation>ھۆججەتنى ئوقۇغىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>文件正在被改写，请稍后再添加</source>
        <translation>ھۆججەت ئۆزگەرتىلىۋاتىدۇ، سەل تۇرۇپ قايتا قوشۇڭ</translation>
    </message>
    <message>
        <source>文件改不了：%1</source>
        <translation>ھۆججەتنى ئۆزگەرتكىلى بولمىدى: %1</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>没有要备份的数据</source>
        <translation>زاپاسلايدىغان سانلىق مەلۇمات يوق</translation>
    </message>
    <message>
        <source>数据本身有问题，没有写备份：%1</source>
        <translation>سانلىق مەلۇماتنىڭ ئۆزىدە مەسىلە بار، زاپاس يېزىلمىدى: %1</translation>
    </message>
    <message>
        <source>备份里的数据有问题：%1</source>
        <translation>زاپاستىكى سانلىق مەلۇماتتا مەسىلە بار: %1</translation>
    </message>
    <message>
        <source>文件夹里已有数据；请恢复到空文件夹</source>
        <translation>قىسقۇچتا سانلىق مەلۇمات بار؛ قۇرۇق قىسقۇچقا ئەسلىگە كەلتۈرۈڭ</translation>
    </message>
    <message>
        <source>数据文件夹建不了；请检查路径和权限</source>
        <translation>سانلىق مەلۇمات قىسقۇچىنى قۇرغىلى بولمىدى؛ يول ۋە ھوقۇقنى تەكشۈرۈڭ</translation>
    </message>
    <message>
        <source>备份里没有数据</source>
        <translation>زاپاستا سانلىق مەلۇمات يوق</translation>
    </message>
    <message>
        <source>改不了文件名</source>
        <translation>ھۆججەت نامىنى ئۆزگەرتكىلى بولمىدى</translation>
    </message>
    <message>
        <source>备份已损坏或被改动</source>
        <translation>زاپاس بۇزۇلغان ياكى ئۆزگەرتىلگەن</translation>
    </message>
    <message>
        <source>不是备份文件</source>
        <translation>زاپاس ھۆججەت ئەمەس</translation>
    </message>
    <message>
        <source>备份由更新版本的程序写成</source>
        <translation>زاپاس يېڭىراق نەشردە يېزىلغان</translation>
    </message>
    <message>
        <source>备份用口令加密：请给出口令文件</source>
        <translation>زاپاس ئىم بىلەن شىفىرلانغان: ئىم ھۆججىتىنى بېرىڭ</translation>
    </message>
    <message>
        <source>备份用原来数据文件夹的密钥加密，不用口令</source>
        <translation>زاپاس ئەسلىي قىسقۇچنىڭ ئاچقۇچى بىلەن شىفىرلانغان، ئىم كېرەك ئەمەس</translation>
    </message>
    <message>
        <source>密钥不是这份备份的；要用原来的密钥文件</source>
        <translation>بۇ زاپاسنىڭ ئاچقۇچى ئەمەس؛ ئەسلىي ئاچقۇچ ھۆججىتىنى ئىشلىتىڭ</translation>
    </message>
    <message>
        <source>口令不对</source>
        <translation>ئىم خاتا</translation>
    </message>
    <message>
        <source>已取消，什么都没有写</source>
        <translation>بىكار قىلىندى؛ ھېچنېمە يېزىلمىدى</translation>
    </message>
</context>
<context>
    <name>BackupCommand</name>
    <message>
        <source>别人也能读口令文件；请改为只有本人可读</source>
        <translation>ئىم ھۆججىتىنى باشقىلارمۇ ئوقۇيالايدۇ؛ پەقەت ئۆزىڭىز ئوقۇيدىغان قىلىڭ</translation>
    </message>
    <message>
        <source>口令文件是空的</source>
        <translation>ئىم ھۆججىتى قۇرۇق</translation>
    </message>
    <message>
        <source>要用 --out 给出备份文件</source>
        <translation>زاپاس ھۆججىتىنى --out بىلەن بېرىڭ</translation>
    </message>
    <message>
        <source>检查操作</source>
        <translation>مەشغۇلاتلار تەكشۈرۈلۈۋاتىدۇ</translation>
    </message>
    <message>
        <source>要用 --in 给出备份文件</source>
        <translation>زاپاس ھۆججىتىنى --in بىلەن بېرىڭ</translation>
    </message>
    <message>
        <source>恢复数据</source>
        <translation>سانلىق مەلۇمات ئەسلىگە كەلتۈرۈلۈۋاتىدۇ</translation>
    </message>
    <message>
        <source>把数据写成一个加密的备份文件，并检查它；服务器可以在运行</source>
        <translation>سانلىق مەلۇماتنى بىر شىفىرلانغان زاپاس ھۆججەتكە يېزىپ تەكشۈرىدۇ؛ مۇلازىمېتىر ئىجرا بولۇۋەرسە بولىدۇ</translation>
    </message>
    <message>
        <source>从备份恢复到空的数据文件夹；席位会补上备份之后的操作</source>
        <translation>زاپاستىن قۇرۇق قىسقۇچقا ئەسلىگە كەلتۈرىدۇ؛ كېيىنكى مەشغۇلاتلارنى ئورۇنلار تولۇقلايدۇ</translation>
    </message>
</context>
<context>
    <name>BuildingDynamics</name>
    <message>
        <source>序列长短不一</source>
        <translation>قاتارلارنىڭ ئۇزۇنلۇقى ئوخشاش ئەمەس</translation>
    </message>
    <message>
        <source>供温和室外都没有变化，看不出关系</source>
        <translation>بېرىش ۋە سىرت تېمپېراتۇرىسى ئۆزگەرمىدى، مۇناسىۋەتنى بىلگىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>完整的小时不足 %1 个</source>
        <translation>تولۇق سائەت %1 دىن ئاز</translation>
    </message>
    <message>
        <source>室温不像是跟着供温和室外走的</source>
        <translation>ئۆي تېمپېراتۇرىسى بېرىش ۋە سىرتقا ئەگەشمەيدىغاندەك</translation>
    </message>
    <message>
        <source>没有测</source>
        <translation>ئۆلچەنمىگەن</translation>
    </message>
    <message>
        <source>有数据的小时太少</source>
        <translation>سانلىق مەلۇماتلىق سائەت بەك ئاز</translation>
    </message>
    <message>
        <source>没有变化</source>
        <translation>ئۆزگىرىش يوق</translation>
    </message>
    <message>
        <source>室内外温差太小</source>
        <translation>ئىچى-سىرتى تېمپېراتۇرا پەرقى بەك كىچىك</translation>
    </message>
</context>
<context>
    <name>BurstService</name>
    <message>
        <source>管网还在读取，请稍候</source>
        <translation>تۇرۇبا تورى ئوقۇلۇۋاتىدۇ، سەل ساقلاڭ</translation>
    </message>
</context>
<context>
    <name>Call</name>
    <message>
        <source>来电记录的存储内容损坏</source>
        <translation>ساقلانغان تېلېفون خاتىرىسى بۇزۇلغان</translation>
    </message>
</context>
<context>
    <name>CallRecorder</name>
    <message>
        <source>为保证服务质量，本次通话会录音，您同意吗？</source>
        <translation>مۇلازىمەت سۈپىتى ئۈچۈن بۇ سۆزلىشىش ئۈنگە ئېلىنىدۇ، قوشۇلامسىز؟</translation>
    </message>
    <message>
        <source>这个通话没有录音：编码器打不开</source>
        <translation>بۇ سۆزلىشىش ئۈنگە ئېلىنمىدى: كودلىغۇچ ئېچىلمىدى</translation>
    </message>
    <message>
        <source>通话录音.opus</source>
        <translation>call-recording.opus</translation>
    </message>
</context>
<context>
    <name>CallRejection</name>
    <message>
        <source>正忙</source>
        <translation>ئالدىراش</translation>
    </message>
    <message>
        <source>稍后再打</source>
        <translation>كېيىن ئۇرسۇن</translation>
    </message>
    <message>
        <source>转错队列</source>
        <translation>خاتا ئۆچىرەت</translation>
    </message>
    <message>
        <source>谢绝</source>
        <translation>قوبۇل قىلماي</translation>
    </message>
    <message>
        <source>这里正忙，排队把来电给下一位（486）</source>
        <translation>بۇ يەر ئالدىراش، ئۆچىرەت چاقىرىقنى كېيىنكىسىگە بېرىدۇ (486)</translation>
    </message>
    <message>
        <source>现在没人能接，请对方稍后再打（480）</source>
        <translation>ھازىر ئالىدىغان ئادەم يوق، كېيىن يەنە ئۇرسۇن (480)</translation>
    </message>
    <message>
        <source>不归这里管，交换机可以转给别的队列（480）</source>
        <translation>بۇ يەرنىڭ ئىشى ئەمەس، ئالماشتۇرغۇچ باشقا ئۆچىرەتكە ئۆتكۈزەلەيدۇ (480)</translation>
    </message>
    <message>
        <source>谁也不接：别的座席也停止振铃（603）</source>
        <translation>ھېچكىم ئالمايدۇ: باشقا ئورۇنلارنىڭمۇ جىرىڭلىشى توختايدۇ (603)</translation>
    </message>
</context>
<context>
    <name>CallRules</name>
    <message>
        <source>来电已经接听或结束</source>
        <translation>تېلېفون ئېلىنغان ياكى ئاخىرلاشقان</translation>
    </message>
    <message>
        <source>只有通话中的来电能保持</source>
        <translation>پەقەت سۆزلىشىۋاتقان تېلېفوننىلا تۇتقىلى بولىدۇ</translation>
    </message>
    <message>
        <source>来电没有在保持中</source>
        <translation>تېلېفون تۇتۇلغان ئەمەس</translation>
    </message>
    <message>
        <source>只有通话中的来电能转接</source>
        <translation>پەقەت سۆزلىشىۋاتقان تېلېفوننىلا يۆتكىگىلى بولىدۇ</translation>
    </message>
    <message>
        <source>来电已经结束</source>
        <translation>تېلېفون ئاخىرلاشقان</translation>
    </message>
    <message>
        <source>来电结束之后才能完成话后处理</source>
        <translation>رەتلەشنى تېلېفون ئاخىرلاشقاندىن كېيىنلا تاماملىغىلى بولىدۇ</translation>
    </message>
    <message>
        <source>来电的标识不是 UUID</source>
        <translation>تېلېفون كىملىكى UUID ئەمەس</translation>
    </message>
    <message>
        <source>操作没有指明来电</source>
        <translation>مەشغۇلاتتا تېلېفون كۆرسىتىلمىگەن</translation>
    </message>
    <message>
        <source>来电不存在</source>
        <translation>تېلېفون مەۋجۇت ئەمەس</translation>
    </message>
    <message>
        <source>来电已经存在</source>
        <translation>تېلېفون مەۋجۇت</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
</context>
<context>
    <name>CallbackService</name>
    <message>
        <source>已由同事处理</source>
        <translation>خىزمەتداش بىر تەرەپ قىلدى</translation>
    </message>
    <message>
        <source>多次打不通</source>
        <translation>قايتا-قايتا ئۇلانمىدى</translation>
    </message>
    <message>
        <source>骚扰或误拨</source>
        <translation>پاراكەندىچىلىك ياكى خاتا نومۇر</translation>
    </message>
    <message>
        <source>这个来电没有显示号码，不能回拨</source>
        <translation>بۇ تېلېفوننىڭ نومۇرى كۆرۈنمىدى، قايتۇرۇپ ئۇرغىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>没有要回拨的来电</source>
        <translation>قايتۇرۇپ ئۇرىدىغان تېلېفون يوق</translation>
    </message>
</context>
<context>
    <name>CanonicalCbor</name>
    <message>
        <source>映射的键只能是文字或整数</source>
        <translation>خەرىتىلەش ئاچقۇچى پەقەت تېكىست ياكى پۈتۈن سان بولىدۇ</translation>
    </message>
    <message>
        <source>映射中有重复的键</source>
        <translation>خەرىتىلەشتە تەكرار ئاچقۇچ بار</translation>
    </message>
    <message>
        <source>不能写入规范 CBOR 的值类型（小数须换算成整数）</source>
        <translation>بۇ قىممەت تۈرىنى ئۆلچەملىك CBOR غا يازغىلى بولمايدۇ (كەسىر پۈتۈن سانغا ئايلاندۇرۇلىدۇ)</translation>
    </message>
    <message>
        <source>CBOR 损坏：%1</source>
        <translation>CBOR بۇزۇلغان: %1</translation>
    </message>
    <message>
        <source>第 %1 字节</source>
        <translation>%1-بايت</translation>
    </message>
    <message>
        <source>CBOR 不是规范编码</source>
        <translation>CBOR ئۆلچەملىك كودلانمىغان</translation>
    </message>
</context>
<context>
    <name>CaseCommand</name>
    <message>
        <source>这个命令不带参数</source>
        <translation>بۇ بۇيرۇق پارامېتىر ئالمايدۇ</translation>
    </message>
    <message>
        <source>还没有座席认可或改判过的案例</source>
        <translation>تېخى جەزملەنگەن ياكى تۈزىتىلگەن مىسال يوق</translation>
    </message>
    <message>
        <source>导出座席认可或改判过的案例，一行一个，可直接给 diagnose；不含户号、姓名和地址</source>
        <translation>ئورۇنلار جەزملىگەن ياكى تۈزەتكەن مىساللارنى چىقىرىدۇ، ھەر قۇردا بىرى، diagnose غا بىۋاسىتە بېرىلىدۇ؛ نومۇر، ئىسىم ۋە ئادرېس يوق</translation>
    </message>
</context>
<context>
    <name>CityPlan</name>
    <message>
        <source>演示城市 · 虚构地图</source>
        <translation>ئۈلگە شەھەر · توقۇلما خەرىتە</translation>
    </message>
</context>
<context>
    <name>ColdHome</name>
    <message>
        <source>室温 %1 °C，低于标准 %2 °C 共 %3 °C；供热侧未见异常</source>
        <translation>ئۆي %1 °C، %2 °C لىق ئۆلچەمدىن %3 °C تۆۋەن؛ ئىسسىقلىق تەمىناتىدا نورمالسىزلىق كۆرۈلمىدى</translation>
    </message>
    <message>
        <source>建议入户查：%1</source>
        <translation>ئۆيگە كىرىپ تەكشۈرۈڭ: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>، </translation>
    </message>
    <message>
        <source>其中约 %1 °C 是楼内位置（顶层、底层或边户）常有的</source>
        <translation>بۇنىڭ تەخمىنەن %1 °C ى بىنادىكى ئورنىغا (ئۈستۈنكى، ئاستىنقى قەۋەت ياكى چەت) خاس</translation>
    </message>
    <message>
        <source>低于标准 %1 °C</source>
        <translation>ئۆلچەمدىن %1 °C تۆۋەن</translation>
    </message>
    <message>
        <source>室温低于标准 %1 °C，建议入户查：%2</source>
        <translation>ئۆلچەمدىن %1 °C تۆۋەن، ئۆيگە كىرىپ تەكشۈرۈڭ: %2</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>没有选项 --%1</source>
        <translation>--%1 تاللانمىسى يوق</translation>
    </message>
    <message>
        <source>选项 --%1 给了两次</source>
        <translation>--%1 تاللانمىسى ئىككى قېتىم بېرىلدى</translation>
    </message>
    <message>
        <source>选项 --%1 不带值</source>
        <translation>--%1 تاللانمىسى قىممەت ئالمايدۇ</translation>
    </message>
    <message>
        <source>选项 --%1 缺少值</source>
        <translation>--%1 تاللانمىسىنىڭ قىممىتى كەم</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>数据文件夹的密钥文件；默认是旁边的 DIR.key</source>
        <translation>مەلۇمات قىسقۇچىنىڭ ئاچقۇچ ھۆججىتى؛ كۆڭۈلدىكىسى يېنىدىكى DIR.key</translation>
    </message>
    <message>
        <source>总是在标准错误输出上显示进度</source>
        <translation>جەرياننى خاتالىق چىقىرىشىدا ھەمىشە كۆرسىتىش</translation>
    </message>
    <message>
        <source>提示信息的语言；默认按系统</source>
        <translation>ئۇچۇر تىلى؛ كۆڭۈلدىكىسى سىستېمىنىڭكى</translation>
    </message>
    <message>
        <source>显示用法</source>
        <translation>ئىشلىتىشنى كۆرسىتىش</translation>
    </message>
    <message>
        <source>显示版本</source>
        <translation>نەشرىنى كۆرسىتىش</translation>
    </message>
    <message>
        <source>城市的历史到这时为止；默认现在</source>
        <translation>شەھەر تارىخى مۇشۇ چاققىچە؛ كۆڭۈلدىكىسى ھازىر</translation>
    </message>
    <message>
        <source>字段映射：JSON {&quot;字段&quot;:&quot;表头&quot;}，或每行一个“字段=表头”</source>
        <translation>سۆزلەم خەرىتىسى: JSON {&quot;سۆزلەم&quot;:&quot;جەدۋەل بېشى&quot;} ياكى ھەر قۇردا بىر «سۆزلەم=جەدۋەل بېشى»</translation>
    </message>
    <message>
        <source>文件编码：UTF-8 或 GB18030；默认自动识别</source>
        <translation>ھۆججەت كودى: UTF-8 ياكى GB18030؛ كۆڭۈلدىكىسى ئاپتوماتىك</translation>
    </message>
    <message>
        <source>只检查，不写入</source>
        <translation>پەقەت تەكشۈرۈش، يازماسلىق</translation>
    </message>
    <message>
        <source>没有写明时区的时间属于哪个时区；默认 Asia/Shanghai</source>
        <translation>ۋاقىت رايونى يېزىلمىغان ۋاقىت قايسىغا تەۋە؛ كۆڭۈلدىكىسى Asia/Shanghai</translation>
    </message>
    <message>
        <source>输出格式；默认 csv</source>
        <translation>چىقىرىش شەكلى؛ كۆڭۈلدىكىسى csv</translation>
    </message>
    <message>
        <source>到这个时间止（不含）</source>
        <translation>مۇشۇ ۋاقىتقىچە (ئۆزى كىرمەيدۇ)</translation>
    </message>
    <message>
        <source>写到文件；默认写到标准输出</source>
        <translation>ھۆججەتكە يېزىش؛ كۆڭۈلدىكىسى ئۆلچەملىك چىقىرىش</translation>
    </message>
    <message>
        <source>工单号</source>
        <translation>تالون نومۇرى</translation>
    </message>
    <message>
        <source>检查导出的轨迹文件，不需要数据</source>
        <translation>چىقىرىلغان جەريان ھۆججىتىنى تەكشۈرۈش، مەلۇمات ھاجەتسىز</translation>
    </message>
    <message>
        <source>最多几条；默认 20</source>
        <translation>ئەڭ كۆپ قانچە؛ كۆڭۈلدىكىسى 20</translation>
    </message>
    <message>
        <source>姓名和电话不打码；写明原因，会记入操作记录</source>
        <translation>ئىسىم ۋە تېلېفوننى يوشۇرماسلىق؛ سەۋەبىنى يېزىڭ، خاتىرىلىنىدۇ</translation>
    </message>
    <message>
        <source>户号</source>
        <translation>ئائىلە نومۇرى</translation>
    </message>
    <message>
        <source>诉求类别：no_heat、leak_indoor … 或中文</source>
        <translation>ئەرز تۈرى: no_heat، leak_indoor … ياكى خەنزۇچە</translation>
    </message>
    <message>
        <source>诉求内容、备注或原因</source>
        <translation>ئەرز مەزمۇنى، ئەسكەرتىش ياكى سەۋەب</translation>
    </message>
    <message>
        <source>工单等级；默认 blue</source>
        <translation>تالون دەرىجىسى؛ كۆڭۈلدىكىسى blue</translation>
    </message>
    <message>
        <source>影响范围：room、household、riser、building、community</source>
        <translation>تەسىر دائىرىسى: room، household، riser، building، community</translation>
    </message>
    <message>
        <source>责任专业：indoor、riser、network、station、source、meter、billing</source>
        <translation>مەسئۇل كەسىپ: indoor، riser، network، station، source، meter، billing</translation>
    </message>
    <message>
        <source>受理渠道；默认 phone</source>
        <translation>قوبۇل قىلىش يولى؛ كۆڭۈلدىكىسى phone</translation>
    </message>
    <message>
        <source>室温，°C</source>
        <translation>ئۆي تېمپېراتۇرىسى، °C</translation>
    </message>
    <message>
        <source>班组编号或名称</source>
        <translation>گۇرۇپپا نومۇرى ياكى ئىسمى</translation>
    </message>
    <message>
        <source>答应用户的时间</source>
        <translation>خېرىدارغا ۋەدە قىلىنغان ۋاقىت</translation>
    </message>
    <message>
        <source>签到位置，WGS-84</source>
        <translation>يېتىپ بارغان ئورۇن، WGS-84</translation>
    </message>
    <message>
        <source>处理结果</source>
        <translation>بىر تەرەپ قىلىش نەتىجىسى</translation>
    </message>
    <message>
        <source>验证不通过，退回处理</source>
        <translation>تەكشۈرۈشتىن ئۆتمىدى، قايتۇرۇلدى</translation>
    </message>
    <message>
        <source>用户是否满意</source>
        <translation>خېرىدار رازىمۇ</translation>
    </message>
    <message>
        <source>净推荐值，0 到 10</source>
        <translation>ساپ تەۋسىيە نومۇرى، 0 دىن 10 غىچە</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>ئەسكەرتىش</translation>
    </message>
    <message>
        <source>用法：warmlinectl 命令 [参数] [选项]</source>
        <translation>ئىشلىتىش: warmlinectl بۇيرۇق [پارامېتىر] [تاللانما]</translation>
    </message>
    <message>
        <source>命令：</source>
        <translation>بۇيرۇقلار:</translation>
    </message>
    <message>
        <source>共同的选项：</source>
        <translation>ئورتاق تاللانمىلار:</translation>
    </message>
    <message>
        <source>warmlinectl 命令 --help 显示一个命令的选项。退出码：0 完成，1 什么都没做，2 用法不对，3 部分完成。</source>
        <translation>warmlinectl بۇيرۇق --help بىر بۇيرۇقنىڭ تاللانمىلىرىنى كۆرسىتىدۇ. چىقىش كودى: 0 تامام، 1 ھېچنېمە قىلىنمىدى، 2 ئىشلىتىش خاتا، 3 قىسمەن تامام.</translation>
    </message>
    <message>
        <source>用法：warmlinectl %1</source>
        <translation>ئىشلىتىش: warmlinectl %1</translation>
    </message>
    <message>
        <source>[选项]</source>
        <translation>[تاللانما]</translation>
    </message>
    <message>
        <source>选项：</source>
        <translation>تاللانمىلار:</translation>
    </message>
    <message>
        <source>要给出一个命令</source>
        <translation>بىر بۇيرۇق بېرىلىشى كېرەك</translation>
    </message>
    <message>
        <source>没有命令“%1”</source>
        <translation>«%1» بۇيرۇقى يوق</translation>
    </message>
    <message>
        <source>命令 %1 没有选项 --%2</source>
        <translation>%1 بۇيرۇقىنىڭ --%2 تاللانمىسى يوق</translation>
    </message>
    <message>
        <source>要用 --data 给出数据文件夹</source>
        <translation>مەلۇمات قىسقۇچىنى --data بىلەن بېرىڭ</translation>
    </message>
    <message>
        <source>正在取消……再按一次立即结束</source>
        <translation>بىكار قىلىنىۋاتىدۇ… يەنە باسسىڭىز دەرھال توختايدۇ</translation>
    </message>
    <message>
        <source>服务器共用的 PostgreSQL，如 service=warmline；--data 里则是可以重建的副本，密钥文件与服务器的相同</source>
        <translation>مۇلازىمېتىرلار ئورتاق ئىشلىتىدىغان PostgreSQL، مەسىلەن service=warmline؛ --data دا قايتا ياسىغىلى بولىدىغان نۇسخا بولىدۇ، ئاچقۇچ ھۆججىتى مۇلازىمېتىرنىڭكى بىلەن ئوخشاش</translation>
    </message>
    <message>
        <source>随机种子：同一种子得到同一座城市、同一场演练</source>
        <translation>تاسادىپىي ئۇرۇق: ئوخشاش ئۇرۇق ئوخشاش شەھەر ۋە ئوخشاش مەشىق بېرىدۇ</translation>
    </message>
    <message>
        <source>演练多少个场景；默认 1000</source>
        <translation>قانچە ئەھۋال مەشىق قىلىنىدۇ؛ سۈكۈتتە 1000</translation>
    </message>
    <message>
        <source>每个场景几个座席；默认由种子决定</source>
        <translation>ھەر ئەھۋالدىكى ئورۇن سانى؛ سۈكۈتتە ئۇرۇق بەلگىلەيدۇ</translation>
    </message>
    <message>
        <source>故意弄坏一处，看检查能否发现；只有测试版本有</source>
        <translation>بىر قائىدىنى قەستەن بۇزۇپ، تەكشۈرۈشنىڭ بايقىشىنى سىنايدۇ؛ پەقەت سىناق نەشرىدە بار</translation>
    </message>
    <message>
        <source>为什么；会记入操作记录</source>
        <translation>سەۋەبى؛ مەشغۇلات خاتىرىسىگە يېزىلىدۇ</translation>
    </message>
    <message>
        <source>公司服务器的地址；代替 --data</source>
        <translation>شىركەت مۇلازىمېتىرىنىڭ ئادرېسى؛ --data ئورنىغا</translation>
    </message>
    <message>
        <source>与 --server 一起：公司的根证书（PEM）</source>
        <translation>--server بىلەن: شىركەتنىڭ يىلتىز گۇۋاھنامىسى (PEM)</translation>
    </message>
    <message>
        <source>服务器日志的公钥：文件必须证明它的操作在这份日志里</source>
        <translation>مۇلازىمېتىر خاتىرىسىنىڭ ئاشكارا ئاچقۇچى: ھۆججەت مەشغۇلاتلىرىنىڭ شۇ خاتىرىدە ئىكەنلىكىنى ئىسپاتلىشى كېرەك</translation>
    </message>
    <message>
        <source>只抽查 N 条；默认检查全部</source>
        <translation>پەقەت N تالنى تاللاپ تەكشۈرىدۇ؛ كۆڭۈلدىكىسى ھەممىسى</translation>
    </message>
    <message>
        <source>记住检查到哪里；下次从那里接着检查，历史被改动就会发现</source>
        <translation>قەيەرگىچە تەكشۈرۈلگەنلىكىنى ئەستە ساقلايدۇ؛ كېلەر قېتىم شۇ يەردىن داۋاملاشتۇرىدۇ، تارىخ ئۆزگەرسە بايقايدۇ</translation>
    </message>
    <message>
        <source>备份文件</source>
        <translation>زاپاس ھۆججەت</translation>
    </message>
    <message>
        <source>口令文件，只有本人可读；不给就用数据文件夹的密钥</source>
        <translation>ئىم ھۆججىتى، پەقەت ئىگىسىلا ئوقۇيالايدۇ؛ بېرىلمىسە قىسقۇچنىڭ ئاچقۇچى ئىشلىتىلىدۇ</translation>
    </message>
    <message>
        <source>角色：agent、senior_agent、supervisor、quality、administrator、service</source>
        <translation>رول: agent، senior_agent، supervisor، quality، administrator، service</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>ئىسىم-فامىلە</translation>
    </message>
    <message>
        <source>负责的分公司；没有写明就是全公司</source>
        <translation>مەسئۇل تارماق شىركەتلەر؛ يېزىلمىسا پۈتۈن شىركەت</translation>
    </message>
    <message>
        <source>到期时间；never 为永久有效</source>
        <translation>توشۇش ۋاقتى؛ never بولسا مەڭگۈ</translation>
    </message>
    <message>
        <source>口令所在的文件（0600）；- 为标准输入；默认在终端上输入</source>
        <translation>ئىم تۇرغان ھۆججەت (0600)؛ - بولسا ئۆلچەملىك كىرگۈزۈش؛ كۆڭۈلدىكىسى تېرمىنالدا كىرگۈزۈلىدۇ</translation>
    </message>
    <message>
        <source>账号</source>
        <translation>ھېسابات</translation>
    </message>
    <message>
        <source>令牌有效几天；默认 90</source>
        <translation>بەلگە نەچچە كۈن كۈچكە ئىگە؛ كۆڭۈلدىكىسى 90</translation>
    </message>
    <message>
        <source>登记码有效几小时；默认 24</source>
        <translation>تىزىملاش كودى نەچچە سائەت كۈچكە ئىگە؛ كۆڭۈلدىكىسى 24</translation>
    </message>
    <message>
        <source>第一个管理员的账号；默认 admin</source>
        <translation>تۇنجى باشقۇرغۇچىنىڭ ھېساباتى؛ كۆڭۈلدىكىسى admin</translation>
    </message>
    <message>
        <source>公司的代码</source>
        <translation>شىركەتنىڭ كودى</translation>
    </message>
    <message>
        <source>公司的名称</source>
        <translation>شىركەتنىڭ نامى</translation>
    </message>
    <message>
        <source>工单号的前缀，如 NC-26-</source>
        <translation>زاكاز نومۇرىنىڭ ئالدى قوشۇلغۇچىسى، مەسىلەن NC-26-</translation>
    </message>
    <message>
        <source>--server 要和 --token-file 一起用，不带 --data</source>
        <translation>--server بولسا --token-file بىلەن ئىشلىتىلىدۇ، --data سىز</translation>
    </message>
    <message>
        <source>要用 --data 给出数据文件夹，或用 --server 给出服务器</source>
        <translation>مەلۇمات قىسقۇچنى --data، ياكى مۇلازىمېتىرنى --server بىلەن بېرىڭ</translation>
    </message>
    <message>
        <source>附件内容所在的文件夹；默认在数据文件夹里</source>
        <translation>قوشۇمچە مەزمۇنلىرى تۇرغان قىسقۇچ؛ كۆڭۈلدىكىسى سانلىق مەلۇمات قىسقۇچىدا</translation>
    </message>
    <message>
        <source>多少个换热站；默认 5</source>
        <translation>قانچە ئىسسىقلىق پونكىتى؛ ئەسلىدە 5</translation>
    </message>
    <message>
        <source>OPC UA 的端口；默认任选一个</source>
        <translation>OPC UA ئېغىزى؛ ئەسلىدە خالىغان بىرى</translation>
    </message>
    <message>
        <source>Modbus TCP 的端口；默认任选一个</source>
        <translation>Modbus TCP ئېغىزى؛ ئەسلىدە خالىغان بىرى</translation>
    </message>
    <message>
        <source>运行多少秒；默认直到被停止</source>
        <translation>قانچە سېكۇنت؛ ئەسلىدە توختىتىلغۇچە</translation>
    </message>
    <message>
        <source>与 --server 一起：公司策略文件（根证书、指纹）；默认为配置目录里的 warmline/policy.json</source>
        <translation>--server بىلەن بىللە: شىركەتنىڭ سىياسەت ھۆججىتى (يىلتىز گۇۋاھنامە، بارماق ئىزى)؛ كۆڭۈلدىكىسى تەڭشەك قىسقۇچىدىكى warmline/policy.json</translation>
    </message>
    <message>
        <source>口令是临时的：本人第一次登录时必须换掉</source>
        <translation>پارول ۋاقىتلىق: ئىگىسى تۇنجى قېتىم كىرگەندە ئالماشتۇرۇشى كېرەك</translation>
    </message>
    <message>
        <source>从这个时间起（含），日期或 ISO 8601；trace：从哪里起，编号或“经度,纬度”</source>
        <translation>مۇشۇ ۋاقىتتىن باشلاپ (ئۆزىمۇ كىرىدۇ)، چېسلا ياكى ISO 8601؛ trace: قەيەردىن، نومۇر ياكى «LON,LAT»</translation>
    </message>
    <message>
        <source>点的 CSV：lon,lat[,weight]，表头中英文均可</source>
        <translation>نۇقتىلارنىڭ CSV ھۆججىتى: lon,lat[,weight]؛ باش قۇر خەنزۇچە ياكى ئىنگلىزچە</translation>
    </message>
    <message>
        <source>网格的范围：西,南,东,北，WGS-84 度</source>
        <translation>تورنىڭ دائىرىسى: غەرب,جەنۇب,شەرق,شىمال، WGS-84 گرادۇس</translation>
    </message>
    <message>
        <source>网格的大小，像素</source>
        <translation>تورنىڭ چوڭلۇقى، پىكسېل</translation>
    </message>
    <message>
        <source>核的半径，地面上的米；高斯核的 σ 是它的三分之一</source>
        <translation>يادرونىڭ رادىئۇسى، يەر يۈزىدىكى مېتىر؛ گائۇس يادروسىنىڭ σ سى ئۇنىڭ ئۈچتىن بىرى</translation>
    </message>
    <message>
        <source>核；默认 quartic</source>
        <translation>يادرو؛ كۆڭۈلدىكى quartic</translation>
    </message>
    <message>
        <source>追踪什么：downstream、isolation 或 burst</source>
        <translation>نېمىنى ئىزلاش: downstream، isolation ياكى burst</translation>
    </message>
    <message>
        <source>限值；默认按行业常用</source>
        <translation>چەك قىممىتى؛ ئەسلىدە كەسىپتە ئادەتتىكى</translation>
    </message>
    <message>
        <source>持续多少分钟才报；默认按行业常用</source>
        <translation>قانچە مىنۇت داۋاملاشسا ئاگاھلاندۇرىدۇ؛ ئەسلىدە كەسىپتە ئادەتتىكى</translation>
    </message>
    <message>
        <source>启用或停用</source>
        <translation>ئېچىش ياكى تاقاش</translation>
    </message>
    <message>
        <source>坐标系：wgs84、cgcs2000、gcj02 或 bd09；默认 wgs84；import：还有 auto 和 EPSG:编号，默认按文件所写</source>
        <translation>كوئوردىنات سىستېمىسى: wgs84، cgcs2000، gcj02 ياكى bd09؛ كۆڭۈلدىكىسى wgs84؛ import: يەنە auto ۋە EPSG:نومۇر، كۆڭۈلدىكىسى ھۆججەتتە يېزىلغىنى</translation>
    </message>
    <message>
        <source>只导入这些图层；默认全部</source>
        <translation>پەقەت بۇ قاتلاملارنىلا كىرگۈزىدۇ؛ كۆڭۈلدىكىسى ھەممىسى</translation>
    </message>
    <message>
        <source>这里没有数据；请检查 --data</source>
        <translation>بۇ يەردە سانلىق مەلۇمات يوق؛ --data نى تەكشۈرۈڭ</translation>
    </message>
    <message>
        <source>只处理到设备操作链的第 N 个；accept 必须写明，reject 默认全部</source>
        <translation>ئۈسكۈنە مەشغۇلات زەنجىرىنىڭ N-سىغىچە؛ accept ئۈچۈن يېزىش شەرت، reject كۆڭۈلدىكى ھەممىسى</translation>
    </message>
    <message>
        <source>heatmap 的 .png：最高一级颜色从这个密度起（每平方公里），几张图才能互相比较；默认取最大值的一半</source>
        <translation>heatmap نىڭ ‎.png سى: ئەڭ يۇقىرى رەڭ مۇشۇ زىچلىقتىن باشلىنىدۇ (ھەر km² غا)، شۇندىلا رەسىملەرنى سېلىشتۇرغىلى بولىدۇ؛ كۆڭۈلدىكىسى ئەڭ چوڭ قىممەتنىڭ يېرىمى</translation>
    </message>
    <message>
        <source>哪些量，如 supply_temperature；默认所有</source>
        <translation>قايسى مىقدارلار، مەسىلەن supply_temperature؛ ئەسلىدە ھەممىسى</translation>
    </message>
    <message>
        <source>哪个二次支路；默认所有</source>
        <translation>قايسى ئىككىلەمچى تارماق؛ ئەسلىدە ھەممىسى</translation>
    </message>
    <message>
        <source>每 N 分钟一个平均值，N 要能整除一天；默认每个采样</source>
        <translation>ھەر N مىنۇتتا بىر ئوتتۇرىچە قىممەت، N بىر كۈننى پۈتۈن بۆلىدۇ؛ ئەسلىدە ھەر بىر ئۆلچەش</translation>
    </message>
    <message>
        <source>改的是哪次改动之后的样子；空的：没有人改过</source>
        <translation>قايسى ئۆزگەرتىشتىن كېيىنكى ھالىتى؛ بوش: ھېچكىم ئۆزگەرتمىگەن</translation>
    </message>
    <message>
        <source>令牌文件是空的</source>
        <translation>بەلگە ھۆججىتى قۇرۇق</translation>
    </message>
    <message>
        <source>以谁的名义；有账号的数据文件夹里须是其中一个。默认 admin，或唯一的管理员</source>
        <translation>كىمنىڭ نامىدا؛ ھېساباتى بار سانلىق مەلۇمات قىسقۇچىدا شۇلارنىڭ بىرى بولۇشى كېرەك. كۆڭۈلدىكىسى admin ياكى يەككە-يېگانە باشقۇرغۇچى</translation>
    </message>
    <message>
        <source>--lang 不认识“%1”；可以写 zh、en、ug</source>
        <translation>--lang «%1» نى تونۇمايدۇ؛ zh، en ياكى ug يېزىلىدۇ</translation>
    </message>
    <message>
        <source>知道会销毁什么，确定要改</source>
        <translation>نېمىلەرنىڭ يوقىتىلىدىغانلىقىنى بىلىمەن، ئۆزگەرتىلسۇن</translation>
    </message>
    <message>
        <source>warmlinectl --help 列出所有命令</source>
        <translation>warmlinectl --help بارلىق بۇيرۇقلارنى كۆرسىتىدۇ</translation>
    </message>
    <message>
        <source>%1: 服务器不认这个令牌，或已到期；请用 token new 另做一个</source>
        <translation>%1: مۇلازىمېتىر بۇ بەلگىنى تونۇمايدۇ ياكى ۋاقتى ئۆتكەن؛ token new بىلەن يېڭىسىنى ياساڭ</translation>
    </message>
    <message>
        <source>不是有效的服务器地址：%1；应像 https://10.0.0.11:8700</source>
        <translation>ئىناۋەتلىك مۇلازىمېتىر ئادرېسى ئەمەس: %1؛ https://10.0.0.11:8700 دەك بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>本机数据文件夹；只有导入、建立和恢复的命令会新建</source>
        <translation>بۇ كومپيۇتېردىكى سانلىق مەلۇمات قىسقۇچى؛ پەقەت كىرگۈزۈش، قۇرۇش ۋە ئەسلىگە كەلتۈرۈش بۇيرۇقلىرىلا يېڭىدىن قۇرىدۇ</translation>
    </message>
    <message>
        <source>warmlinectl %1 --help 显示它的选项</source>
        <translation>warmlinectl %1 --help ئۇنىڭ تاللانمىلىرىنى كۆرسىتىدۇ</translation>
    </message>
    <message>
        <source>没有命令“%1”；是不是 %2？</source>
        <translation>«%1» بۇيرۇقى يوق؛ %2 دېمەكچىمىدىڭىز؟</translation>
    </message>
    <message>
        <source>没有写明分公司的行归到哪个分公司；默认 main；kpi：只算这个分公司</source>
        <translation>تارماق شىركىتى يېزىلمىغان قۇرلار قايسى تارماققا تەۋە؛ كۆڭۈلدىكى main؛ kpi: پەقەت مۇشۇ تارماق</translation>
    </message>
    <message>
        <source>只算这个座席</source>
        <translation>پەقەت مۇشۇ ئورۇندۇق</translation>
    </message>
    <message>
        <source>这个指标的每条记录也逐行给出</source>
        <translation>بۇ كۆرسەتكۈچنىڭ ھەر بىر خاتىرىسىمۇ قۇرمۇ-قۇر بېرىلىدۇ</translation>
    </message>
    <message>
        <source>几户报修才推断爆管；默认 3</source>
        <translation>نەچچە ئائىلە مەلۇم قىلسا يېرىلغان دەپ قارىلىدۇ؛ سۈكۈتتە 3</translation>
    </message>
    <message>
        <source>这些报修在几分钟之内；默认 30</source>
        <translation>بۇ مەلۇملار نەچچە مىنۇت ئىچىدە؛ سۈكۈتتە 30</translation>
    </message>
    <message>
        <source>这些报修沿管相距多少米之内；默认 500</source>
        <translation>بۇ مەلۇملار تۇرۇبا بويىچە قانچە مېتىر ئارىلىقتا؛ سۈكۈتتە 500</translation>
    </message>
    <message>
        <source>数据文件夹读不了；请检查权限</source>
        <translation>سانلىق مەلۇمات قىسقۇچىنى ئوقۇغىلى بولمايدۇ؛ ھوقۇقنى تەكشۈرۈڭ</translation>
    </message>
    <message>
        <source>读取服务器的数据</source>
        <translation>مۇلازىمېتىرنىڭ سانلىق مەلۇماتىنى ئوقۇش</translation>
    </message>
    <message>
        <source>与 --server 一起：令牌文件（token new 生成，0600）；与 --data 一起（token new、server init）：服务器的 --token-file，默认是旁边的 DIR.token</source>
        <translation>--server بىلەن: بەلگە ھۆججىتى (token new ياسىغان، 0600)؛ --data بىلەن (token new، server init): مۇلازىمېتىرنىڭ --token-file ھۆججىتى، كۆڭۈلدىكىسى يېنىدىكى DIR.token</translation>
    </message>
    <message>
        <source>多少户，1000 到 2000000；默认 100000</source>
        <translation>قانچە ئائىلە، 1000 دىن 2000000 غىچە؛ كۆڭۈلدىكىسى 100000</translation>
    </message>
    <message>
        <source>地址簿</source>
        <translation>ئادرېس دەپتىرى</translation>
    </message>
    <message>
        <source>来电多少次</source>
        <translation>قانچە قېتىم تېلېفون كېلىدۇ</translation>
    </message>
    <message>
        <source>平均处理时长，分钟</source>
        <translation>ئوتتۇرىچە بىر تەرەپ قىلىش ۋاقتى، مىنۇت</translation>
    </message>
    <message>
        <source>高峰系数</source>
        <translation>يۇقىرى پەللە كوئېففىتسېنتى</translation>
    </message>
    <message>
        <source>轮班系数</source>
        <translation>نۆۋەتلىشىش كوئېففىتسېنتى</translation>
    </message>
    <message>
        <source>储备系数</source>
        <translation>زاپاس كوئېففىتسېنتى</translation>
    </message>
    <message>
        <source>应在多少秒内接听</source>
        <translation>قانچە سېكۇنت ئىچىدە ئېلىش كېرەك</translation>
    </message>
    <message>
        <source>服务水平</source>
        <translation>مۇلازىمەت سەۋىيەسى</translation>
    </message>
    <message>
        <source>预测多少天</source>
        <translation>قانچە كۈن مۆلچەرلەش</translation>
    </message>
    <message>
        <source>哪个月</source>
        <translation>قايسى ئاي</translation>
    </message>
    <message>
        <source>这个版本还没有的命令：</source>
        <translation>بۇ نەشرىدە تېخى يوق بۇيرۇقلار:</translation>
    </message>
    <message>
        <source>命令 %1 这个版本还没有，什么都没有做</source>
        <translation>%1 بۇيرۇقى بۇ نەشرىدە تېخى يوق، ھېچنېمە قىلىنمىدى</translation>
    </message>
    <message>
        <source>命令 %1 只算给它的输入，不用 --server</source>
        <translation>%1 بۇيرۇقى پەقەت بېرىلگەن كىرگۈزۈشنىلا ھېسابلايدۇ، --server ئىشلەتمەيدۇ</translation>
    </message>
    <message>
        <source>命令 %1 只管本机的数据文件夹，不能用 --server；请在有数据的那台机器上用 --data</source>
        <translation>%1 بۇيرۇقى پەقەت بۇ ماشىنىنىڭ سانلىق مەلۇمات قىسقۇچىغا مۇناسىۋەتلىك، --server ئىشلەتكىلى بولمايدۇ؛ سانلىق مەلۇمات بار ماشىنىدا --data ئىشلىتىڭ</translation>
    </message>
</context>
<context>
    <name>CompanyCopy</name>
    <message>
        <source>加密库无法使用</source>
        <translation>شىفىرلاش ئامبىرىنى ئىشلەتكىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>بىكار قىلىندى</translation>
    </message>
    <message>
        <source>服务器写下了这个操作，但没有交出来</source>
        <translation>مۇلازىمېتىر بۇ مەشغۇلاتنى يازدى، لېكىن قايتۇرۇپ بەرمىدى</translation>
    </message>
</context>
<context>
    <name>CompanyPolicy</name>
    <message>
        <source>策略文件里 %1 应是一个数组</source>
        <translation>سىياسەت ھۆججىتىدىكى %1 تىزىملىك بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>策略文件里 %1 应是 SHA-256 的 Base64</source>
        <translation>سىياسەت ھۆججىتىدىكى %1 ‏SHA-256 نىڭ Base64 شەكلى بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>策略文件里 %1 应在 %2 到 %3 之间</source>
        <translation>سىياسەت ھۆججىتىدىكى %1 ‏%2 بىلەن %3 ئارىلىقىدا بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>策略文件读不了：%1</source>
        <translation>سىياسەت ھۆججىتىنى ئوقۇغىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>别人也能改这个策略文件，不可信；请去掉写权限</source>
        <translation>بۇ سىياسەت ھۆججىتىنى باشقىلارمۇ ئۆزگەرتەلەيدۇ، ئىشەنچلىك ئەمەس؛ يېزىش ھوقۇقىنى ئېلىۋېتىڭ</translation>
    </message>
    <message>
        <source>策略文件里 %1 应是一个文件名</source>
        <translation>سىياسەت ھۆججىتىدىكى %1 ھۆججەت نامى بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>策略文件里的“%1”应为文字</source>
        <translation>سىياسەت ھۆججىتىدىكى «%1» تېكىست بولۇشى كېرەك</translation>
    </message>
</context>
<context>
    <name>CompanySettings</name>
    <message>
        <source>“%1”不是可选值：%2</source>
        <translation>«%1» تاللاش تۈرى ئەمەس: %2</translation>
    </message>
    <message>
        <source>“%1”应为 %2 到 %3 的整数，或 0（永久保留）</source>
        <translation>«%1» %2 دىن %3 گىچە پۈتۈن سان، ياكى 0 (مەڭگۈ ساقلىنىدۇ) بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>“%1”应为 %2 到 %3 的整数</source>
        <translation>«%1» %2 دىن %3 گىچە پۈتۈن سان بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>测量值逐个保留多少天，之后只留每小时的最低、平均和最高</source>
        <translation>ھەر بىر ئۆلچەنگەن قىممەت نەچچە كۈن ساقلىنىدۇ؛ كېيىن پەقەت ھەر سائەتنىڭ ئەڭ تۆۋەن، ئوتتۇرىچە ۋە ئەڭ يۇقىرىسى</translation>
    </message>
    <message>
        <source>每小时的测量值保留多少年</source>
        <translation>سائەتلىك قىممەتلەر نەچچە يىل ساقلىنىدۇ</translation>
    </message>
    <message>
        <source>工单办结多少天后销毁其中的个人信息</source>
        <translation>تالون پۈتكەندىن نەچچە كۈن كېيىن ئۇنىڭدىكى شەخسىي ئۇچۇرلار يوقىتىلىدۇ</translation>
    </message>
    <message>
        <source>通话多少天后销毁其中的个人信息</source>
        <translation>سۆزلىشىشتىن نەچچە كۈن كېيىن ئۇنىڭدىكى شەخسىي ئۇچۇرلار يوقىتىلىدۇ</translation>
    </message>
    <message>
        <source>一个账号输错几次后要等待</source>
        <translation>بىر ھېسابات نەچچە قېتىم خاتا كىرگۈزسە ساقلايدۇ</translation>
    </message>
    <message>
        <source>一个地址输错几次后要等待；0：不计</source>
        <translation>بىر ئادرېستىن نەچچە قېتىم خاتا كىرگۈزۈلسە ساقلايدۇ؛ 0: سانالمايدۇ</translation>
    </message>
    <message>
        <source>第一次等待多久</source>
        <translation>بىرىنچى قېتىم قانچىلىك ساقلايدۇ</translation>
    </message>
    <message>
        <source>登录令牌的有效期</source>
        <translation>كىرىش بەلگىسىنىڭ كۈچكە ئىگە ۋاقتى</translation>
    </message>
    <message>
        <source>新设备如何登记：首次登录即可，或要一次性登记码</source>
        <translation>يېڭى ئۈسكۈنە قانداق تىزىملىنىدۇ: بىرىنچى كىرىش بىلەن، ياكى بىر قېتىملىق تىزىملاش كودى بىلەن</translation>
    </message>
    <message>
        <source>室温标准：判断、告警、关联分析、室温颜色和低于标准的户数都按它</source>
        <translation>ئۆي تېمپېراتۇرىسى ئۆلچىمى: ھۆكۈم، ئاگاھلاندۇرۇش، باغلىنىش تەھلىلى، ئۆي رەڭلىرى ۋە ئۆلچەمدىن تۆۋەن ئائىلە سانى شۇ بويىچە بولىدۇ</translation>
    </message>
    <message>
        <source>话后整理方式：1 限时，2 限时不可提前，3 不限时，4 不整理；seat：各座席自定</source>
        <translation>تېلېفوندىن كېيىنكى رەتلەش: 1 ۋاقىتلىق، 2 ۋاقىتلىق، بالدۇر تۈگەتكىلى بولمايدۇ، 3 ۋاقىتسىز، 4 رەتلەش يوق؛ seat: ھەر ئورۇن ئۆزى بەلگىلەيدۇ</translation>
    </message>
    <message>
        <source>话后整理多久；0：各座席自定</source>
        <translation>تېلېفوندىن كېيىنكى رەتلەش ۋاقتى؛ 0: ھەر ئورۇن ئۆزى بەلگىلەيدۇ</translation>
    </message>
    <message>
        <source>座席状态多少天后销毁其中的小休原因；时长留着</source>
        <translation>ئورۇن ھالىتىدىكى ئارام ئېلىش سەۋەبلىرى قانچە كۈندىن كېيىن يوقىتىلىدۇ؛ ۋاقىت ئۇزۇنلۇقى قالىدۇ</translation>
    </message>
</context>
<context>
    <name>ConflictService</name>
    <message>
        <source>通话</source>
        <translation>تېلېفون</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>ئەھۋالى</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>تۈرى</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>مۆھلەت</translation>
    </message>
    <message>
        <source>影响范围</source>
        <translation>دائىرىسى</translation>
    </message>
    <message>
        <source>责任专业</source>
        <translation>كەسپى</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>يولى</translation>
    </message>
    <message>
        <source>承诺时间</source>
        <translation>ۋەدە ۋاقتى</translation>
    </message>
    <message>
        <source>报称室温</source>
        <translation>مەلۇم قىلىنغان تېمپ.</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>گۇرۇپپا</translation>
    </message>
    <message>
        <source>住户</source>
        <translation>ئائىلە</translation>
    </message>
    <message>
        <source>换热站</source>
        <translation>پونكىت</translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>بىنا</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>تېلېفون</translation>
    </message>
    <message>
        <source>工单</source>
        <translation>تالون</translation>
    </message>
    <message>
        <source>%1 前</source>
        <translation>%1 دىن بۇرۇن</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>户号 %1</source>
        <translation>ھېسابات نومۇرى %1</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>ئىسمى</translation>
    </message>
    <message>
        <source>第二电话</source>
        <translation>ئىككىنچى تېلېفون</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>ئىزاھات</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>这个内容已经删除，不能再选用</source>
        <translation>بۇ مەزمۇن ئۆچۈرۈلگەن، ئەمدى تاللىغىلى بولمايدۇ</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>结果写不出去；磁盘可能已满</source>
        <translation>نەتىجە يېزىلمىدى؛ دىسكا توشقان بولۇشى مۇمكىن</translation>
    </message>
    <message>
        <source>结果没有写完：读结果的程序已经结束</source>
        <translation>نەتىجە تولۇق يېزىلمىدى: ئوقۇيدىغان پروگرامما ئاخىرلاشتى</translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message>
        <source>没有这个户号</source>
        <translation>بۇنداق ئائىلە نومۇرى يوق</translation>
    </message>
</context>
<context>
    <name>ContractSchema</name>
    <message>
        <source>接口没有这个操作</source>
        <translation>ئېغىزدا بۇ مەشغۇلات يوق</translation>
    </message>
    <message>
        <source>这里应是元素，不是文字</source>
        <translation>بۇ يەردە تېكىست ئەمەس، ئېلېمېنت بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>元素的命名空间应为 %1</source>
        <translation>ئېلېمېنتنىڭ نام بوشلۇقى %1 بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>缺少元素</source>
        <translation>ئېلېمېنت كەم</translation>
    </message>
    <message>
        <source>多余、重复或位置不对的元素</source>
        <translation>ئارتۇق، تەكرار ياكى ئورنى خاتا ئېلېمېنت</translation>
    </message>
    <message>
        <source>这里应是文字，不是元素</source>
        <translation>بۇ يەردە ئېلېمېنت ئەمەس، تېكىست بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>取值应为 %1 之一</source>
        <translation>قىممەت %1 نىڭ بىرى بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>取值不是 %1</source>
        <translation>قىممەت %1 ئەمەس</translation>
    </message>
</context>
<context>
    <name>CorrelateCommand</name>
    <message>
        <source>多余的参数：%1</source>
        <translation>ئارتۇق پارامېتىر: %1</translation>
    </message>
    <message>
        <source>--from 要早于 --to</source>
        <translation>--from چوقۇم --to دىن بۇرۇن بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>没有这栋楼：%1</source>
        <translation>بۇنداق بىنا يوق: %1</translation>
    </message>
    <message>
        <source>关联分析：由室温、供温、室外温度、风和日照的历史估计楼栋的热时间常数和影响大小，每栋一行；默认最近 60 天；再列出每座换热站最后 14 天的住户规律，每站一行</source>
        <translation>باغلىنىش تەھلىلى: ئۆي، سۇ بېرىش ۋە سىرت تېمپېراتۇرىسى، شامال ۋە قۇياش نۇرىنىڭ تارىخىدىن بىنانىڭ ئىسسىقلىق ۋاقىت تۇراقلىقى ۋە تەسىر مىقدارىنى مۆلچەرلەيدۇ، ھەر بىناغا بىر قۇر؛ كۆڭۈلدىكىسى يېقىنقى 60 كۈن؛ ئاندىن ھەر بىر ئىسسىقلىق ئالماشتۇرۇش پونكىتىدىكى ئۆيلەرنىڭ ئاخىرقى 14 كۈندىكى ئورتاق قانۇنىيىتى، ھەر پونكىتقا بىر قۇر</translation>
    </message>
</context>
<context>
    <name>CorrelationWords</name>
    <message>
        <source>顶层住户</source>
        <translation>ئۈستۈنكى قەۋەت ئائىلىلىرى</translation>
    </message>
    <message>
        <source>底层住户</source>
        <translation>ئاستىنقى قەۋەت ئائىلىلىرى</translation>
    </message>
    <message>
        <source>朝北住户</source>
        <translation>شىمالغا قارىغان ئائىلىلەر</translation>
    </message>
    <message>
        <source>朝南住户</source>
        <translation>جەنۇبقا قارىغان ئائىلىلەر</translation>
    </message>
    <message>
        <source>夜里比白天凉</source>
        <translation>كېچىسى كۈندۈزدىن سوغۇق</translation>
    </message>
    <message>
        <source>比本楼凉</source>
        <translation>ئۆز بىناسىدىن سوغۇق</translation>
    </message>
    <message>
        <source>天冷就凉</source>
        <translation>سىرت سوغۇسا سوۋۇيدۇ</translation>
    </message>
    <message>
        <source>中午升温</source>
        <translation>چۈشتە ئىسسىيدۇ</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>平均低于 %1 °C</source>
        <translation>ئوتتۇرىچە %1 °C دىن تۆۋەن</translation>
    </message>
    <message>
        <source>刮风就凉</source>
        <translation>شامال چىقسا سوۋۇيدۇ</translation>
    </message>
</context>
<context>
    <name>Crypto</name>
    <message>
        <source>密文打不开：密钥不对或内容被改动</source>
        <translation>شىفىرلىق تېكىست ئېچىلمىدى: ئاچقۇچ خاتا ياكى مەزمۇن ئۆزگەرتىلگەن</translation>
    </message>
</context>
<context>
    <name>CsvReader</name>
    <message>
        <source>没有用引号括起的字段里有引号</source>
        <translation>تىرناقسىز سۆزلەم ئىچىدە تىرناق بار</translation>
    </message>
    <message>
        <source>字段的结束引号后面还有字符</source>
        <translation>سۆزلەمنىڭ ئاخىرقى تىرنىقىدىن كېيىن يەنە ھەرپ بار</translation>
    </message>
    <message>
        <source>引号没有闭合</source>
        <translation>تىرناق يېپىلمىغان</translation>
    </message>
</context>
<context>
    <name>CustomerFacts</name>
    <message>
        <source>已处理 待核</source>
        <translation>بىر تەرەپ قىلىندى، تەكشۈرۈلىدۇ</translation>
    </message>
    <message>
        <source>已核 待闭环</source>
        <translation>تەكشۈرۈلدى، يېپىلىدۇ</translation>
    </message>
    <message>
        <source>已闭环 不满意</source>
        <translation>يېپىلدى، رازى ئەمەس</translation>
    </message>
    <message>
        <source>已闭环</source>
        <translation>يېپىلدى</translation>
    </message>
    <message>
        <source>在办 %1</source>
        <translation>بېجىرىلىۋاتىدۇ: %1</translation>
    </message>
    <message>
        <source>来电</source>
        <translation>كىرگەن تېلېفون</translation>
    </message>
    <message>
        <source>去电</source>
        <translation>چىققان تېلېفون</translation>
    </message>
    <message>
        <source>通话 %1</source>
        <translation>سۆزلىشىش %1</translation>
    </message>
    <message>
        <source>未接通</source>
        <translation>ئۇلانمىدى</translation>
    </message>
    <message>
        <source>本户</source>
        <translation>ئۆزى</translation>
    </message>
    <message>
        <source>楼上</source>
        <translation>ئۈستى</translation>
    </message>
    <message>
        <source>楼下</source>
        <translation>ئاستى</translation>
    </message>
    <message>
        <source>对门</source>
        <translation>قارشى</translation>
    </message>
    <message>
        <source>%1 列</source>
        <translation>%1-قاتار</translation>
    </message>
    <message>
        <source>%1 立管</source>
        <translation>%1 تىك تۇرۇبا</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>ئىشلىتىۋاتىدۇ</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>توختىتىلغان</translation>
    </message>
    <message>
        <source>复热</source>
        <translation>قايتا ئېچىلغان</translation>
    </message>
    <message>
        <source>北</source>
        <translation>شىمال</translation>
    </message>
    <message>
        <source>南</source>
        <translation>جەنۇب</translation>
    </message>
    <message>
        <source>东</source>
        <translation>شەرق</translation>
    </message>
    <message>
        <source>西</source>
        <translation>غەرب</translation>
    </message>
    <message>
        <source>户号 %1</source>
        <translation>نومۇرى %1</translation>
    </message>
    <message>
        <source>二网 %1 支</source>
        <translation>2-تور %1 تارماق</translation>
    </message>
    <message>
        <source>%1 立管（%2）</source>
        <translation>%1 تىك تۇرۇبا (%2)</translation>
    </message>
    <message>
        <source>%1%2</source>
        <comment>two compass words, as in north-south</comment>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>%1 费用</source>
        <translation>%1 ھەققى</translation>
    </message>
    <message>
        <source>已缴 %1</source>
        <translation>تۆلەندى %1</translation>
    </message>
    <message>
        <source>已缴</source>
        <translation>تۆلەندى</translation>
    </message>
    <message>
        <source>欠 %1</source>
        <translation>قەرز %1</translation>
    </message>
    <message>
        <source>未缴</source>
        <translation>تۆلەنمىگەن</translation>
    </message>
    <message>
        <source>报停</source>
        <translation>توختىتىلغان</translation>
    </message>
    <message numerus="yes">
        <source>今天另有来电 %1 次，没有通话记录</source>
        <translation>
            <numerusform>بۈگۈن يەنە %1 قېتىم تېلېفون قىلغان، خاتىرىسى يوق</numerusform>
            <numerusform>بۈگۈن يەنە %1 قېتىم تېلېفون قىلغان، خاتىرىسى يوق</numerusform>
        </translation>
    </message>
    <message>
        <source>总机计数</source>
        <translation>تېلېفون ئىستانسىسى سانىغان</translation>
    </message>
</context>
<context>
    <name>CustomerRules</name>
    <message>
        <source>姓名不能为空，最多 %1 个字</source>
        <translation>ئىسىم قۇرۇق بولمايدۇ، ئەڭ كۆپ %1 ھەرپ</translation>
    </message>
    <message>
        <source>电话号码不对</source>
        <translation>تېلېفون نومۇرى توغرا ئەمەس</translation>
    </message>
    <message>
        <source>备注最多 %1 个字</source>
        <translation>ئىزاھات ئەڭ كۆپ %1 ھەرپ</translation>
    </message>
    <message>
        <source>操作没有指明住户</source>
        <translation>مەشغۇلات ئائىلىنى كۆرسەتمىگەن</translation>
    </message>
    <message>
        <source>住户没有这个操作</source>
        <translation>ئائىلىدە بۇنداق مەشغۇلات يوق</translation>
    </message>
    <message>
        <source>没有写明更正什么</source>
        <translation>نېمىنى تۈزىتىش يېزىلمىغان</translation>
    </message>
    <message>
        <source>住户的更正记录损坏</source>
        <translation>ئائىلىنىڭ تۈزىتىش خاتىرىسى بۇزۇلغان</translation>
    </message>
    <message>
        <source>处理分歧只能写有分歧的那一项</source>
        <translation>ئىختىلاپنى بىر تەرەپ قىلغاندا پەقەت ئىختىلاپلىق تۈرنىلا يېزىشقا بولىدۇ</translation>
    </message>
</context>
<context>
    <name>DemoCommand</name>
    <message>
        <source>多余的参数：%1</source>
        <translation>ئارتۇق پارامېتىر: %1</translation>
    </message>
    <message>
        <source>文件夹里已有别的数据；演示城市要用一个新的文件夹</source>
        <translation>قىسقۇچتا باشقا مەلۇمات بار؛ ئۈلگە شەھەر يېڭى قىسقۇچقا قۇرۇلىدۇ</translation>
    </message>
    <message>
        <source>建立演示城市</source>
        <translation>ئۈلگە شەھەر قۇرۇش</translation>
    </message>
    <message>
        <source>文件夹里已有另一座演示城市（%1）；请用一个新的文件夹</source>
        <translation>قىسقۇچتا باشقا بىر ئۈلگە شەھەر بار (%1)؛ يېڭى قىسقۇچ ئىشلىتىڭ</translation>
    </message>
</context>
<context>
    <name>DemoWish</name>
    <message>
        <source>--households 须在 %1 到 %2 之间</source>
        <translation>--households %1 بىلەن %2 ئارىسىدا بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>--seed 须是不小于 0 的整数</source>
        <translation>--seed نۆلدىن كىچىك بولمىغان پۈتۈن سان بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>--%1 已是 %2，要的是 %3</source>
        <translation>--%1 ئاللىقاچان %2؛ تەلەپ قىلىنغىنى %3</translation>
    </message>
</context>
<context>
    <name>DensityScale</name>
    <message>
        <source>件 / 千户 · 时</source>
        <translation>دانە / مىڭ ئائىلە · سائەت</translation>
    </message>
    <message>
        <source>件 / km² · 时</source>
        <translation>دانە / km² · سائەت</translation>
    </message>
    <message>
        <source>件 / 千户 · 日</source>
        <translation>دانە / مىڭ ئائىلە · كۈن</translation>
    </message>
    <message>
        <source>件 / km² · 日</source>
        <translation>دانە / km² · كۈن</translation>
    </message>
    <message>
        <source>件 / 千户 · 季</source>
        <translation>دانە / مىڭ ئائىلە · مەۋسۇم</translation>
    </message>
    <message>
        <source>件 / km² · 季</source>
        <translation>دانە / km² · مەۋسۇم</translation>
    </message>
</context>
<context>
    <name>DiagnoseCommand</name>
    <message>
        <source>空行</source>
        <translation>قۇرۇق قۇر</translation>
    </message>
    <message>
        <source>这一行太长</source>
        <translation>بۇ قۇر بەك ئۇزۇن</translation>
    </message>
    <message>
        <source>不是有效的 JSON（第 %1 字节）</source>
        <translation>ئىناۋەتلىك JSON ئەمەس (%1-بايت)</translation>
    </message>
    <message>
        <source>应为一个 JSON 对象</source>
        <translation>بىر JSON ئوبيېكتى بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>案例从标准输入读，一行一个</source>
        <translation>ئەھۋاللار ئۆلچەملىك كىرگۈزۈشتىن ئوقۇلىدۇ، ھەر قۇردا بىرى</translation>
    </message>
    <message>
        <source>没有一个可用的案例</source>
        <translation>ئىشلەتكىلى بولىدىغان ئەھۋال يوق</translation>
    </message>
    <message>
        <source>标准输入里没有案例</source>
        <translation>ئۆلچەملىك كىرگۈزۈشتە ئەھۋال يوق</translation>
    </message>
    <message>
        <source>从标准输入逐行读案例（JSON），逐行给出原因、概率和依据</source>
        <translation>ئۆلچەملىك كىرگۈزۈشتىن ئەھۋاللارنى (JSON) قۇرمۇقۇر ئوقۇپ، سەۋەب، ئېھتىماللىق ۋە ئاساسلارنى قۇرمۇقۇر بېرىدۇ</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>缺少：%1</source>
        <translation>كەم: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>، </translation>
    </message>
    <message>
        <source>数据不足以判断</source>
        <translation>ھۆكۈم قىلىشقا سانلىق مەلۇمات يېتەرسىز</translation>
    </message>
    <message>
        <source>数据不足以判断；%1</source>
        <translation>ھۆكۈم قىلىشقا سانلىق مەلۇمات يېتەرسىز؛ %1</translation>
    </message>
</context>
<context>
    <name>DiagnosisCase</name>
    <message>
        <source>应为对象</source>
        <translation>ئوبيېكت بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>应为数组</source>
        <translation>تىزما بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>序列太多</source>
        <translation>قاتار بەك كۆپ</translation>
    </message>
    <message>
        <source>应为文字</source>
        <translation>تېكىست بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>应为数字</source>
        <translation>سان بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>数值太多</source>
        <translation>قىممەت بەك كۆپ</translation>
    </message>
    <message>
        <source>应为数值序列</source>
        <translation>قىممەتلەر قاتارى بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>第 %1 个值不是数字</source>
        <translation>%1-قىممەت سان ئەمەس</translation>
    </message>
    <message>
        <source>缺少编号</source>
        <translation>نومۇر كەم</translation>
    </message>
    <message>
        <source>不是 ISO 8601 时间</source>
        <translation>ISO 8601 ۋاقتى ئەمەس</translation>
    </message>
    <message>
        <source>应在 1 到 1440 之间</source>
        <translation>1 بىلەن 1440 ئارىسىدا بولۇشى كېرەك</translation>
    </message>
</context>
<context>
    <name>DiagnosisFacts</name>
    <message>
        <source>本户室温 %1 °C，比上下邻户%2（已扣除位置影响）</source>
        <translation>بۇ ئۆي %1 °C: ئاستى-ئۈستىدىن %2 (ئورنى ھېسابلاندى)</translation>
    </message>
    <message>
        <source>本户室温 %1 °C，比同楼其他立管住户%2（已扣除位置影响）</source>
        <translation>بۇ ئۆي %1 °C: باشقا تۇرۇبىلاردىن %2 (ئورنى ھېسابلاندى)</translation>
    </message>
    <message>
        <source>本户室温 %1 °C，没有邻户可比</source>
        <translation>بۇ ئۆينىڭ ھارارىتى %1 °C، سېلىشتۇرىدىغان قوشنا يوق</translation>
    </message>
    <message>
        <source>近 %1 小时内，本户相对邻户%2</source>
        <translation>يېقىنقى %1 سائەتتە، بۇ ئۆي قوشنىلارغا نىسبەتەن %2</translation>
    </message>
    <message>
        <source>同立管 %1 户的室温比其他立管%2</source>
        <translation>ئوخشاش تىك تۇرۇبىدىكى %1 ئۆي باشقا تىك تۇرۇبىلارغا سېلىشتۇرغاندا %2</translation>
    </message>
    <message>
        <source>本楼室温比同站其他 %1 栋楼%2</source>
        <translation>بۇ بىنا پونكىتتىكى باشقا %1 بىناغا نىسبەتەن %2</translation>
    </message>
    <message>
        <source>二次供水 %1 °C，比设定%2</source>
        <translation>ئىككىلەمچى بېرىلگەن سۇ %1 °C، بەلگىلەنگەندىن %2</translation>
    </message>
    <message>
        <source>二次供水 %1 °C，室外 %2 °C；没有设定值可比</source>
        <translation>ئىككىلەمچى بېرىلگەن سۇ %1 °C، سىرتتا %2 °C؛ سېلىشتۇرىدىغان بەلگىلەنگەن قىممەت يوق</translation>
    </message>
    <message>
        <source>二次回水 %1 °C，按供水和室温应为 %2 °C 左右</source>
        <translation>ئىككىلەمچى قايتقان سۇ %1 °C؛ بېرىلگەن سۇ ۋە ئۆي ھارارىتىگە قارىغاندا تەخمىنەن %2 °C بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>二次供回水压差 %1 MPa（常见 0.08–0.20）</source>
        <translation>ئىككىلەمچى بېسىم پەرقى %1 MPa (ئادەتتە 0.08–0.20)</translation>
    </message>
    <message>
        <source>循环泵 %1 Hz</source>
        <translation>ئايلىنىش پومپىسى %1 Hz</translation>
    </message>
    <message>
        <source>，占循环流量 %1 %</source>
        <translation>، ئايلىنىش ئېقىمىنىڭ %1 % ى</translation>
    </message>
    <message>
        <source>补水 %1 m³/h</source>
        <translation>تولۇقلانغان سۇ %1 m³/h</translation>
    </message>
    <message>
        <source>热源供水 %1 °C，比设定%2</source>
        <translation>ئىسسىقلىق مەنبەسى بەرگەن سۇ %1 °C، بەلگىلەنگەندىن %2</translation>
    </message>
    <message>
        <source>一次供水 %1 °C，室外 %2 °C 时一般约 %3 °C</source>
        <translation>بىرلەمچى بېرىلگەن سۇ %1 °C؛ سىرتتا %2 °C بولغاندا ئادەتتە تەخمىنەن %3 °C</translation>
    </message>
    <message>
        <source>一次供回水压差 %1 MPa</source>
        <translation>بىرلەمچى بېسىم پەرقى %1 MPa</translation>
    </message>
    <message>
        <source>散热温差 %1 °C，室外 %2 °C 下约为所需的 %3 %</source>
        <translation>سۇ ئۆيدىن %1 °C ئىسسىق؛ سىرتتا %2 °C بولغاندا كېرەكلىكىنىڭ تەخمىنەن %3 % ى</translation>
    </message>
    <message>
        <source>本楼分支供水 %1 °C、回水 %2 °C，按同站情况回水应为 %3 °C 左右</source>
        <translation>تارماق: بېرىش %1 °C، قايتىش %2 °C (باشقىلارغا قارىغاندا تەخمىنەن %3 °C بولۇشى كېرەك)</translation>
    </message>
    <message>
        <source>室温测点有 %1 % 的读数不可能</source>
        <translation>ھارارەت سېنزورىنىڭ %1 % ئوقۇلۇشى مۇمكىن ئەمەس</translation>
    </message>
    <message>
        <source>室温读数 %1 小时一动不动</source>
        <translation>ئۆي ھارارىتى %1 سائەت مىدىرلىمىدى</translation>
    </message>
    <message>
        <source>室温读数 %1 小时一动不动，其间邻户变化 %2 °C</source>
        <translation>ئۆي ھارارىتى %1 سائەت مىدىرلىمىدى، بۇ چاغدا قوشنىلار %2 °C ئۆزگەردى</translation>
    </message>
    <message>
        <source>室温读数一步跳变 %1 °C</source>
        <translation>ئۆي ھارارىتى بىر قەدەمدە %1 °C سەكرىدى</translation>
    </message>
    <message>
        <source>室温读数抖动 ±%1 °C</source>
        <translation>ئۆي ھارارىتى ±%1 °C تىترەيدۇ</translation>
    </message>
    <message>
        <source>来电说法提到“%1”</source>
        <translation>چاقىرغۇچى «%1» دېدى</translation>
    </message>
    <message>
        <source>情况不明</source>
        <translation>نامەلۇم</translation>
    </message>
    <message>
        <source>基本不变</source>
        <translation>ئاساسەن ئۆزگەرمىدى</translation>
    </message>
    <message>
        <source>相差不大</source>
        <translation>پەرقى چوڭ ئەمەس</translation>
    </message>
    <message>
        <source>下降 %1</source>
        <translation>%1 چۈشتى</translation>
    </message>
    <message>
        <source>低 %1</source>
        <translation>%1 تۆۋەن</translation>
    </message>
    <message>
        <source>上升 %1</source>
        <translation>%1 ئۆرلىدى</translation>
    </message>
    <message>
        <source>高 %1</source>
        <translation>%1 يۇقىرى</translation>
    </message>
    <message>
        <source>不符：%1</source>
        <translation>زىت: %1</translation>
    </message>
    <message>
        <source>本户室温</source>
        <translation>بۇ ئۆينىڭ ھارارىتى</translation>
    </message>
    <message>
        <source>邻户室温</source>
        <translation>قوشنىلارنىڭ ھارارىتى</translation>
    </message>
    <message>
        <source>同楼室温</source>
        <translation>بىنادىكى ئۆيلەرنىڭ ھارارىتى</translation>
    </message>
    <message>
        <source>本楼分支供回水</source>
        <translation>بۇ بىنا تارمىقىنىڭ بېرىلگەن ۋە قايتقان سۈيى</translation>
    </message>
    <message>
        <source>同站其他分支</source>
        <translation>پونكىتنىڭ باشقا تارماقلىرى</translation>
    </message>
    <message>
        <source>换热站二次供回水</source>
        <translation>پونكىتنىڭ ئىككىلەمچى بېرىلگەن ۋە قايتقان سۈيى</translation>
    </message>
    <message>
        <source>二次供水设定</source>
        <translation>ئىككىلەمچى بېرىلگەن سۇنىڭ بەلگىلىمىسى</translation>
    </message>
    <message>
        <source>热源和一次供水</source>
        <translation>ئىسسىقلىق مەنبەسى ۋە بىرلەمچى بېرىلگەن سۇ</translation>
    </message>
    <message>
        <source>室外温度</source>
        <translation>سىرت ھارارىتى</translation>
    </message>
    <message>
        <source>周围住户平均室温 %1 °C，时段内%2</source>
        <translation>ئەتراپتىكى ئۆيلەرنىڭ ئوتتۇرىچە ھارارىتى %1 °C، بۇ مەزگىلدە %2</translation>
    </message>
    <message>
        <source>二次流量 %1 m³/h，为时段初的 %2 %</source>
        <translation>ئىككىلەمچى ئېقىم %1 m³/h، مەزگىل بېشىدىكىنىڭ %2 % ى</translation>
    </message>
    <message>
        <source>补水 %1 m³/h（时段初 %2）</source>
        <translation>تولۇقلانغان سۇ %1 m³/h (مەزگىل بېشىدا %2)</translation>
    </message>
    <message>
        <source>二次回水压力 %1 MPa，时段内%2</source>
        <translation>ئىككىلەمچى قايتقان سۇ بېسىمى %1 MPa، بۇ مەزگىلدە %2</translation>
    </message>
    <message>
        <source>本楼分支流量相对全站为时段初的 %1 %</source>
        <translation>تارماق ئېقىمى (پونكىتقا نىسبەتەن) مەزگىل بېشىدىكىنىڭ %1 % ى</translation>
    </message>
</context>
<context>
    <name>Dialling</name>
    <message>
        <source>拨打登记的电话</source>
        <translation>تىزىملانغان نومۇرغا تېلېفون قىلىش</translation>
    </message>
    <message>
        <source>拨打 %1</source>
        <translation>%1 غا تېلېفون قىلىش</translation>
    </message>
</context>
<context>
    <name>DraftStore</name>
    <message>
        <source>草稿存不下去：%1</source>
        <translation>قورالما ساقلانمىدى: %1</translation>
    </message>
    <message>
        <source>草稿读不了：%1</source>
        <translation>قورالما ئوقۇلمىدى: %1</translation>
    </message>
    <message>
        <source>草稿文件损坏，原文件留在旁边</source>
        <translation>قورالما ھۆججىتى بۇزۇلغان، ئەسلىسى يېنىدا قالدۇرۇلدى</translation>
    </message>
    <message>
        <source>草稿文件删不掉</source>
        <translation>قورالما ھۆججىتى ئۆچۈرۈلمىدى</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>户号超过 64 个字</source>
        <translation>ئائىلە نومۇرى 64 ھەرپتىن ئاشتى</translation>
    </message>
    <message>
        <source>小区名称超过 100 个字</source>
        <translation>مەھەللە نامى 100 ھەرپتىن ئاشتى</translation>
    </message>
    <message>
        <source>换热站“%1”不存在；请先导入换热站</source>
        <translation>«%1» پونكىتى مەۋجۇت ئەمەس؛ ئاۋۋال پونكىتلارنى كىرگۈزۈڭ</translation>
    </message>
    <message>
        <source>导出已取消</source>
        <translation>چىقىرىش بىكار قىلىندى</translation>
    </message>
    <message>
        <source>不支持编码“%1”；可用 UTF-8、GB18030、UTF-16LE、UTF-16BE</source>
        <translation>«%1» كودى قوللىمايدۇ؛ UTF-8، GB18030، UTF-16LE، UTF-16BE بولىدۇ</translation>
    </message>
    <message>
        <source>各步骤的时间先后颠倒</source>
        <translation>قەدەملەرنىڭ ۋاقىت تەرتىپى خاتا</translation>
    </message>
    <message>
        <source>户号“%1”不存在</source>
        <translation>«%1» ئائىلە نومۇرى مەۋجۇت ئەمەس</translation>
    </message>
    <message>
        <source>来电、接听、结束的时间先后颠倒</source>
        <translation>كىرىش، ئېلىش، ئاخىرلىشىش ۋاقىت تەرتىپى خاتا</translation>
    </message>
    <message>
        <source>工单“%1”不存在</source>
        <translation>«%1» تالونى مەۋجۇت ئەمەس</translation>
    </message>
    <message>
        <source>导入已取消，什么都没有改动</source>
        <translation>كىرگۈزۈش بىكار قىلىندى، ھېچنېمە ئۆزگەرمىدى</translation>
    </message>
    <message>
        <source>“%1”在文件里重复：第 %2 行和第 %3 行</source>
        <translation>«%1» ھۆججەتتە تەكرارلانغان: %2-قۇر ۋە %3-قۇر</translation>
    </message>
    <message>
        <source>不是正确的 JSON：%1</source>
        <translation>توغرا JSON ئەمەس: %1</translation>
    </message>
    <message>
        <source>不是 GeoJSON 的 FeatureCollection</source>
        <translation>GeoJSON نىڭ FeatureCollection ى ئەمەس</translation>
    </message>
    <message>
        <source>几何类型“%1”不能用；应为 Point 或 LineString</source>
        <translation>«%1» گېئومېتىرىيە تۈرى بولمايدۇ؛ Point ياكى LineString بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>缺少 id</source>
        <translation>id كەم</translation>
    </message>
    <message>
        <source>id“%1”重复：第 %2 个和第 %3 个要素</source>
        <translation>id «%1» تەكرارلانغان: %2- ۋە %3-ئوبيېكت</translation>
    </message>
    <message>
        <source>坐标不是经纬度</source>
        <translation>كوئوردىنات ئۇزۇنلۇق-كەڭلىك ئەمەس</translation>
    </message>
    <message>
        <source>节点类型“%1”不认识</source>
        <translation>«%1» تۈگۈن تۈرى ناتونۇش</translation>
    </message>
    <message>
        <source>第 %1 个坐标不是经纬度</source>
        <translation>%1-كوئوردىنات ئۇزۇنلۇق-كەڭلىك ئەمەس</translation>
    </message>
    <message>
        <source>管段至少要有两个点</source>
        <translation>تۇرۇبا بۆلىكىدە ئاز دېگەندە ئىككى نۇقتا بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>管网级别“%1”不认识</source>
        <translation>«%1» تور دەرىجىسى ناتونۇش</translation>
    </message>
    <message>
        <source>管径不能读</source>
        <translation>تۇرۇبا دىئامېتىرى ئوقۇلمىدى</translation>
    </message>
    <message>
        <source>长度不能读</source>
        <translation>ئۇزۇنلۇق ئوقۇلمىدى</translation>
    </message>
    <message>
        <source>节点“%1”不在文件里</source>
        <translation>«%1» تۈگۈنى ھۆججەتتە يوق</translation>
    </message>
    <message>
        <source>管段的两端是同一个节点</source>
        <translation>تۇرۇبىنىڭ ئىككى ئۇچى بىر تۈگۈن</translation>
    </message>
    <message>
        <source>系数不能是 0</source>
        <translation>كوئېففىتسېنت 0 بولسا بولمايدۇ</translation>
    </message>
    <message>
        <source>下限大于上限</source>
        <translation>تۆۋەن چەك يۇقىرى چەكتىن چوڭ</translation>
    </message>
    <message>
        <source>“%1”不是换热站、楼栋或户号；请先导入它</source>
        <translation>«%1» پونكىت، بىنا ياكى ئائىلە نومۇرى ئەمەس؛ ئاۋۋال ئۇنى كىرگۈزۈڭ</translation>
    </message>
    <message>
        <source>只有 %1 列，表头有 %2 列</source>
        <translation>پەقەت %1 ئىستون، جەدۋەل بېشىدا %2 ئىستون</translation>
    </message>
    <message>
        <source>有 %1 列，表头只有 %2 列</source>
        <translation>%1 ئىستون، جەدۋەل بېشىدا پەقەت %2 ئىستون</translation>
    </message>
    <message>
        <source>含有无法按文件编码解读的字节</source>
        <translation>ھۆججەت كودى بىلەن يېشىلمەيدىغان بايت بار</translation>
    </message>
    <message>
        <source>含有控制字符</source>
        <translation>تىزگىن ھەرپى بار</translation>
    </message>
    <message>
        <source>映射里的字段“%1”不存在</source>
        <translation>خەرىتىدىكى «%1» سۆزلىمى مەۋجۇت ئەمەس</translation>
    </message>
    <message>
        <source>映射里的表头“%1”在文件中找不到</source>
        <translation>خەرىتىدىكى «%1» جەدۋەل بېشى ھۆججەتتە تېپىلمىدى</translation>
    </message>
    <message>
        <source>表头“%1”和“%2”是同一个字段；请用映射文件指明用哪一个</source>
        <translation>«%1» بىلەن «%2» بىر سۆزلەم؛ خەرىتە ھۆججىتىدە قايسىنى ئىشلىتىشنى يېزىڭ</translation>
    </message>
    <message>
        <source>缺少必要的列“%1”（%2）；文件的表头是：%3</source>
        <translation>زۆرۈر ئىستون «%1» (%2) كەم؛ ھۆججەتنىڭ جەدۋەل بېشى: %3</translation>
    </message>
    <message>
        <source>映射文件打不开：%1</source>
        <translation>خەرىتە ھۆججىتى ئېچىلمىدى: %1</translation>
    </message>
    <message>
        <source>字段“%1”的表头须是文字</source>
        <translation>«%1» سۆزلىمىنىڭ جەدۋەل بېشى تېكىست بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>应为“字段=表头”</source>
        <translation>«سۆزلەم=جەدۋەل بېشى» بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>不认识时区“%1”</source>
        <translation>«%1» ۋاقىت رايونى ناتونۇش</translation>
    </message>
    <message>
        <source>文件是空的</source>
        <translation>ھۆججەت قۇرۇق</translation>
    </message>
    <message>
        <source>表头不能读：%1</source>
        <translation>جەدۋەل بېشى ئوقۇلمىدى: %1</translation>
    </message>
    <message>
        <source>“%1”是空的</source>
        <translation>«%1» قۇرۇق</translation>
    </message>
    <message>
        <source>“%1”的值“%2”不能读</source>
        <translation>«%1» نىڭ «%2» قىممىتى ئوقۇلمىدى</translation>
    </message>
    <message>
        <source>“%1”超过 %2 个字</source>
        <translation>«%1» %2 ھەرپتىن ئاشتى</translation>
    </message>
    <message>
        <source>经度和纬度要么都有，要么都没有</source>
        <translation>ئۇزۇنلۇق ۋە كەڭلىك يا ھەر ئىككىسى بولسۇن، يا بولمىسۇن</translation>
    </message>
    <message>
        <source>“%1”不是电话号码</source>
        <translation>«%1» تېلېفون نومۇرى ئەمەس</translation>
    </message>
    <message>
        <source>没有缴费状态，也没有应缴和实缴金额</source>
        <translation>تۆلەش ھالىتى يوق، تۆلەشكە تېگىشلىك ۋە تۆلەنگەن سوممىمۇ يوق</translation>
    </message>
    <message>
        <source>“%1”不是这个量的单位；可以是 %2</source>
        <translation>«%1» بۇ مىقدارنىڭ بىرلىكى ئەمەس؛ %2 بولسا بولىدۇ</translation>
    </message>
    <message>
        <source>没有安装读取地理文件的组件 geo_files：%1</source>
        <translation>جۇغراپىيەلىك ھۆججەت ئوقۇيدىغان geo_files بۆلىكى ئورنىتىلمىغان: %1</translation>
    </message>
    <message>
        <source>接口不符</source>
        <translation>ئېغىز ماس كەلمىدى</translation>
    </message>
    <message>
        <source>没有图层“%1”；文件里有：%2</source>
        <translation>«%1» قاتلىمى يوق؛ ھۆججەتتە بارى: %2</translation>
    </message>
    <message>
        <source>几何类型“%1”不能用；应为 Point 或 Polygon</source>
        <translation>«%1» تىپلىق شەكىلنى ئىشلەتكىلى بولمايدۇ؛ Point ياكى Polygon بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>图层“%1”没有写明坐标系统（Shapefile 要有 .prj）；请用 --crs 写明：wgs84、cgcs2000、gcj02、bd09、auto 或 EPSG:编号</source>
        <translation>«%1» قاتلىمىدا كوئوردىنات سىستېمىسى يېزىلمىغان (Shapefile دا .prj بولۇشى كېرەك)؛ --crs بىلەن يېزىڭ: wgs84، cgcs2000، gcj02، bd09، auto ياكى EPSG:نومۇر</translation>
    </message>
    <message>
        <source>文件里有 %1 个图层：%2；请用 --layer 指明一个</source>
        <translation>ھۆججەتتە %1 قاتلام بار: %2؛ --layer بىلەن بىرنى كۆرسىتىڭ</translation>
    </message>
    <message>
        <source>%1（像是经度和纬度写反了）</source>
        <translation>%1 (ئۇزۇنلۇق بىلەن كەڭلىك ئالمىشىپ قالغاندەك)</translation>
    </message>
    <message>
        <source>图层“%1”：%2</source>
        <translation>«%1» قاتلىمى: %2</translation>
    </message>
    <message>
        <source>字段“%1”给了两次</source>
        <translation>«%1» بۆلىكى ئىككى قېتىم بېرىلدى</translation>
    </message>
    <message>
        <source>“%1”的值“%2”被电子表格缩短了，后面的数字已经丢失</source>
        <translation>«%1» نىڭ «%2» قىممىتىنى ئېلېكترونلۇق جەدۋەل قىسقارتىۋەتكەن؛ كەينىدىكى رەقەملەر يوقالغان</translation>
    </message>
    <message>
        <source>图层“%1”没有写明坐标系统，别的图层写明了：--crs %2 会把它们一起移动；请给它补上坐标系统，或用 --layer 把它单独导入</source>
        <translation>«%1» قاتلىمى كوئوردېنات سىستېمىسىنى يازمىغان، باشقىلىرى يازغان: --crs %2 ئۇلارنىمۇ بىللە يۆتكىۋېتىدۇ؛ ئۇنىڭ سىستېمىسىنى تولۇقلاڭ ياكى --layer بىلەن يالغۇز كىرگۈزۈڭ</translation>
    </message>
    <message>
        <source>%1 个换热站没有任何点位：%2</source>
        <translation>ھېچقانداق ئۆلچەش نۇقتىسى يوق ئىسسىقلىق ئالماشتۇرۇش پونكىتى: %1 (%2)</translation>
    </message>
    <message>
        <source>“%1”和“%2”是同一个测量量：第 %3 行和第 %4 行</source>
        <translation>«%1» بىلەن «%2» ئوخشاش ئۆلچەش مىقدارى: %3-قۇر ۋە %4-قۇر</translation>
    </message>
    <message>
        <source>“%1”和“%2”是同一个测量量：前一个已经在对照表里；它若不再用，请在文件里把它的量写成“不用”</source>
        <translation>«%1» بىلەن «%2» ئوخشاش ئۆلچەش مىقدارى: ئالدىنقىسى سېلىشتۇرما جەدۋەلدە بار؛ ئەگەر ئەمدى ئىشلىتىلمىسە، ھۆججەتتە ئۇنىڭ مىقدارىنى «unused» دەپ يېزىڭ</translation>
    </message>
    <message>
        <source>“%1”的边界有错（自相交等）</source>
        <translation>«%1» نىڭ چېگرىسى خاتا (ئۆزى بىلەن كېسىشكەن دېگەندەك)</translation>
    </message>
    <message>
        <source>“%1”里有看不见的字符（%2）</source>
        <translation>«%1» ئىچىدە كۆرۈنمەيدىغان ھەرپ بار (%2)</translation>
    </message>
    <message>
        <source>GeoJSON 没有图层，不能用 --layer 选</source>
        <translation>GeoJSON نىڭ قاتلىمى يوق، --layer بىلەن تاللىغىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>第一行里没有一个认得的表头（第一行须是表头），缺少“%1”（%2）；表头另有名称的，用 --map 指明</source>
        <translation>بىرىنچى قۇردا تونۇلىدىغان جەدۋەل بېشى يوق (بىرىنچى قۇر جەدۋەل بېشى بولۇشى كېرەك)، «%1» (%2) كەم؛ باشقا نامدىكىلىرىنى --map بىلەن كۆرسىتىڭ</translation>
    </message>
    <message>
        <source>有字段给了两次</source>
        <translation>بىر بۆلەك ئىككى قېتىم بېرىلگەن</translation>
    </message>
    <message>
        <source>这不是 CSV 文本（第一行里有 0 字节）：Excel 工作簿请另存为 CSV；UTF-16 要有字节顺序标记，或用 --encoding 指明</source>
        <translation>بۇ CSV تېكىستى ئەمەس (بىرىنچى قۇردا 0 بايت بار): Excel خىزمەت دەپتىرىنى CSV قىلىپ باشقا ساقلاڭ؛ UTF-16 گە بايت تەرتىپ بەلگىسى ياكى --encoding كېرەك</translation>
    </message>
    <message>
        <source>表头不能读：%1；编码可以用 --encoding 指明</source>
        <translation>جەدۋەل بېشىنى ئوقۇغىلى بولمايدۇ: %1؛ كودلاشنى --encoding بىلەن كۆرسىتىشكە بولىدۇ</translation>
    </message>
    <message>
        <source>“%1”的值“%2”在 1970 年之前</source>
        <translation>«%1» نىڭ قىممىتى «%2» 1970-يىلدىن بۇرۇن</translation>
    </message>
    <message>
        <source>“%1”的值“%2”还没有到；请检查它，或本机的时钟（%3）</source>
        <translation>«%1» نىڭ قىممىتى «%2» تېخى كەلمىگەن ۋاقىت؛ ئۇنى ياكى بۇ ماشىنىنىڭ سائىتىنى (%3) تەكشۈرۈڭ</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>多余的参数：%1</source>
        <translation>ئارتۇق پارامېتىر: %1</translation>
    </message>
    <message>
        <source>格式只有 csv 和 jsonl</source>
        <translation>شەكلى پەقەت csv ۋە jsonl</translation>
    </message>
    <message>
        <source>要用 --ticket 给出工单号</source>
        <translation>تالون نومۇرىنى --ticket بىلەن بېرىڭ</translation>
    </message>
    <message>
        <source>导出用户</source>
        <translation>خېرىدارلارنى چىقىرىش</translation>
    </message>
    <message>
        <source>导出工单</source>
        <translation>تالونلارنى چىقىرىش</translation>
    </message>
    <message>
        <source>导出通话</source>
        <translation>تېلېفونلارنى چىقىرىش</translation>
    </message>
    <message>
        <source>导出一张工单的签名轨迹，可用 verify --file 检查</source>
        <translation>بىر تالوننىڭ ئىمزالىق جەريانىنى چىقىرىش، verify --file بىلەن تەكشۈرگىلى بولىدۇ</translation>
    </message>
    <message>
        <source>导出已取消</source>
        <translation>چىقىرىش ئەمەلدىن قالدۇرۇلدى</translation>
    </message>
    <message>
        <source>服务器给的导出不完整</source>
        <translation>مۇلازىمېتىر بەرگەن چىقىرىش تولۇق ئەمەس</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>چىقىرىش</translation>
    </message>
    <message>
        <source>用户没有时间：--from 和 --to 不起作用，全部导出</source>
        <translation>ئابونتلارنىڭ ۋاقتى يوق: --from ۋە --to ئىشلىمەيدۇ، ھەممىسى چىقىرىلىدۇ</translation>
    </message>
</context>
<context>
    <name>ExportListCommand</name>
    <message>
        <source>这个命令不带参数</source>
        <translation>بۇ بۇيرۇق پارامېتىر قوبۇل قىلمايدۇ</translation>
    </message>
    <message>
        <source>--from 要早于 --to</source>
        <translation>--from چوقۇم --to دىن بۇرۇن بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>列出谁在什么时候导出了姓名、电话或工单内容，一次一行；默认最近一年</source>
        <translation>ئىسىم، تېلېفون ياكى زاكاز مەزمۇنىنى كىم قاچان چىقارغانلىقىنى تىزىش، ھەر بىرى بىر قۇر؛ كۆڭۈلدىكىسى يېقىنقى بىر يىل</translation>
    </message>
    <message>
        <source>--from 到 --to 最多 %1 个月；请分几次列出</source>
        <translation>--from دىن --to غىچە ئەڭ كۆپ %1 ئاي؛ بىر نەچچە قېتىمغا بۆلۈپ تىزىڭ</translation>
    </message>
</context>
<context>
    <name>ExportRecord</name>
    <message>
        <source>时间太长，最多 %1 个月</source>
        <translation>ۋاقىت بەك ئۇزۇن، ئەڭ كۆپ %1 ئاي</translation>
    </message>
</context>
<context>
    <name>FeedFormat</name>
    <message>
        <source>不是 JSON：%1</source>
        <translation>JSON ئەمەس: %1</translation>
    </message>
    <message>
        <source>里面没有“%1”</source>
        <translation>ئىچىدە «%1» يوق</translation>
    </message>
</context>
<context>
    <name>FeedPollers</name>
    <message>
        <source>%1 行没有编号、时间或数值</source>
        <translation>%1 قۇردا نومۇر، ۋاقىت ياكى قىممەت يوق</translation>
    </message>
    <message>
        <source>没有文件夹 %1</source>
        <translation>%1 قىسقۇچ يوق</translation>
    </message>
    <message>
        <source>%1 不能移走：%2</source>
        <translation>%1 نى يۆتكىگىلى بولمىدى: %2</translation>
    </message>
    <message>
        <source>网络错误 %1</source>
        <translation>تور خاتالىقى: %1</translation>
    </message>
    <message>
        <source>文件大于 %1 MiB</source>
        <translation>ھۆججەت %1 MiB دىن چوڭ</translation>
    </message>
</context>
<context>
    <name>FeedSettings</name>
    <message>
        <source>须写明 url、folder、broker 三者之一</source>
        <translation>url، folder، broker دىن بىرى بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>MQTT 来源须有 topics</source>
        <translation>MQTT مەنبەسىگە topics كېرەك</translation>
    </message>
    <message>
        <source>口令会明文发出去：请用 https，或写明 ca_file</source>
        <translation>پارول ئوچۇق ئەۋەتىلىدۇ: https ئىشلىتىڭ ياكى ca_file نى بەلگىلەڭ</translation>
    </message>
</context>
<context>
    <name>FieldRules</name>
    <message>
        <source>没有这处分歧</source>
        <translation>بۇنداق زىددىيەت يوق</translation>
    </message>
    <message>
        <source>这处分歧已经处理过（%1）</source>
        <translation>بۇ زىددىيەت ئاللىقاچان بىر تەرەپ قىلىنغان (%1)</translation>
    </message>
</context>
<context>
    <name>FileCrs</name>
    <message>
        <source>坐标系统“%1”不认识；可用 wgs84、cgcs2000、gcj02、bd09、auto</source>
        <translation>«%1» كوئوردېنات سىستېمىسى تونۇلمىدى؛ wgs84، cgcs2000، gcj02، bd09 ياكى auto نى ئىشلىتىڭ</translation>
    </message>
    <message>
        <source>看不出坐标系统：可比对的已知位置有 %1 处，不够或不一致；请用 --crs 写明</source>
        <translation>كوئوردېنات سىستېمىسىنى بىلگىلى بولمىدى: سېلىشتۇرغىلى بولىدىغان مەلۇم ئورۇن %1، يەتمەيدۇ ياكى بىردەك ئەمەس؛ --crs بىلەن ئېنىق يېزىڭ</translation>
    </message>
    <message>
        <source>坐标像是 %1：与已知位置比对 %2 处，只差 %3 m；请用 --crs 写明坐标系统</source>
        <translation>كوئوردىنات %1 غا ئوخشايدۇ: مەلۇم %2 ئورۇن بىلەن سېلىشتۇرغاندا پەقەت %3 m پەرقلىنىدۇ؛ --crs بىلەن سىستېمىنى يېزىڭ</translation>
    </message>
</context>
<context>
    <name>FirstAccount</name>
    <message>
        <source>服务器已经有账号；再加账号请用 warmlinectl user add</source>
        <translation>مۇلازىمېتىردا ھېسابات بار؛ يەنە قوشۇشتا warmlinectl user add نى ئىشلىتىڭ</translation>
    </message>
    <message>
        <source>账号只能用字母、数字和 . _ - @，最多 64 个字符</source>
        <translation>ھېساباتتا پەقەت ھەرپ، سان ۋە . _ - @ بولىدۇ، كۆپ بولغاندا 64 ھەرپ</translation>
    </message>
    <message>
        <source>口令太短，至少 16 个字符</source>
        <translation>ئىم بەك قىسقا، ئاز دېگەندە 16 ھەرپ</translation>
    </message>
</context>
<context>
    <name>ForgetCommand</name>
    <message>
        <source>没有这个户号</source>
        <translation>بۇنداق ئابونت نومۇرى يوق</translation>
    </message>
    <message>
        <source>要给出一个户号</source>
        <translation>بىر ئابونت نومۇرى كېرەك</translation>
    </message>
    <message>
        <source>--reason 要写明原因</source>
        <translation>--reason دا سەۋەب يېزىلىشى كېرەك</translation>
    </message>
    <message>
        <source>删除一户的姓名、电话和其工单、通话里的个人信息；不能恢复，操作链仍可验证</source>
        <translation>بىر ئائىلىنىڭ ئىسمى، تېلېفونى ۋە زاكاز، سۆھبەتلىرىدىكى شەخسىي ئۇچۇرلارنى يوقىتىدۇ؛ ئەسلىگە كەلتۈرگىلى بولمايدۇ، مەشغۇلات زەنجىرىنى يەنىلا تەكشۈرگىلى بولىدۇ</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 秒</source>
        <translation>%1 سېكۇنت</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 مىنۇت</translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation>%1 سائەت</translation>
    </message>
    <message>
        <source>%1 天</source>
        <translation>%1 كۈن</translation>
    </message>
    <message>
        <source>刚刚</source>
        <translation>ھازىرلا</translation>
    </message>
    <message>
        <source>%1前</source>
        <translation>%1 بۇرۇن</translation>
    </message>
    <message>
        <source>刚刚</source>
        <comment>short, in narrow tags</comment>
        <translation>ھازىر</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <comment>short, in narrow tags</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 分</source>
        <comment>short, in narrow tags</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 小时</source>
        <comment>short, in narrow tags</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 天</source>
        <comment>short, in narrow tags</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 元</source>
        <comment>a sum of money</comment>
        <translation>¥%1</translation>
    </message>
    <message>
        <source>秒</source>
        <comment>unit after a number, short</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>分</source>
        <comment>unit after a number, short</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>小时</source>
        <comment>unit after a number, short</comment>
        <translation>h</translation>
    </message>
</context>
<context>
    <name>GeoFiles</name>
    <message>
        <source>文件里没有带几何的图层</source>
        <translation>ھۆججەتتە شەكىللىك قاتلام يوق</translation>
    </message>
    <message>
        <source>Shapefile 由几个文件组成：请把 .shp、.shx、.dbf、.prj（和 .cpg）打成一个 .zip</source>
        <translation>Shapefile بىرنەچچە ھۆججەتتىن تەركىب تاپىدۇ: .shp، .shx، .dbf، .prj (ۋە .cpg) نى بىر .zip قىلىپ بوغۇڭ</translation>
    </message>
    <message>
        <source>压缩包里的内容超过 2 GB；请分成几个文件</source>
        <translation>بوغچىدىكى مەزمۇن 2 GB دىن ئاشتى؛ بىرنەچچە ھۆججەتكە بۆلۈڭ</translation>
    </message>
    <message>
        <source>压缩包打不开，或者里面没有 .shp 或 .gpkg</source>
        <translation>بوغچا ئېچىلمىدى، ياكى ئىچىدە .shp ياكى .gpkg يوق</translation>
    </message>
    <message>
        <source>不认识这种文件；可用 .shp、.zip、.gpkg、.geojson、.csv</source>
        <translation>بۇ خىل ھۆججەت تونۇلمىدى؛ .shp، .zip، .gpkg، .geojson، .csv ئىشلەتكىلى بولىدۇ</translation>
    </message>
    <message>
        <source>文件打不开，或已损坏：%1</source>
        <translation>ھۆججەت ئېچىلمىدى ياكى بۇزۇلغان: %1</translation>
    </message>
    <message>
        <source>没有几何：CSV 要有 WKT 列，或经度和纬度两列</source>
        <translation>شەكىل يوق: CSV دا WKT ئىستونى، ياكى ئۇزۇنلۇق ۋە كەڭلىك ئىستونلىرى بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>要素超过 %1 个；请分成几个文件</source>
        <translation>ئېلېمېنت %1 دىن ئاشتى؛ بىرنەچچە ھۆججەتكە بۆلۈڭ</translation>
    </message>
    <message>
        <source>导入已取消，什么都没有改动</source>
        <translation>كىرگۈزۈش بىكار قىلىندى، ھېچنېمە ئۆزگەرمىدى</translation>
    </message>
    <message>
        <source>图层“%1”在第 %2 个要素之后读不下去，文件可能已损坏：%3</source>
        <translation>«%1» قاتلىمىنى %2 ئېلېمېنتتىن كېيىن ئوقۇغىلى بولمىدى، ھۆججەت بۇزۇلغان بولۇشى مۇمكىن: %3</translation>
    </message>
    <message>
        <source>坐标不在所写坐标系统的范围里</source>
        <translation>كوئوردىنات يېزىلغان سىستېمىنىڭ دائىرىسىدە ئەمەس</translation>
    </message>
    <message>
        <source>“%1”含有无法按文件编码解读的字节</source>
        <translation>«%1» دا ھۆججەت كودى بويىچە ئوقۇغىلى بولمايدىغان بايتلار بار</translation>
    </message>
    <message>
        <source>面的边界有错（自相交等）：%1</source>
        <translation>كۆپ تەرەپلىكنىڭ چېگرىسى خاتا (ئۆزى بىلەن كېسىشكەن دېگەندەك): %1</translation>
    </message>
    <message>
        <source>没有几何</source>
        <translation>شەكىل يوق</translation>
    </message>
    <message>
        <source>坐标不是数</source>
        <translation>كوئوردىنات سان ئەمەس</translation>
    </message>
    <message>
        <source>没有坐标系统“%1”</source>
        <translation>«%1» دېگەن كوئوردىنات سىستېمىسى يوق</translation>
    </message>
    <message>
        <source>坐标系统“%1”没有到 WGS-84 的可靠换算；请先在 GIS 软件里转成 CGCS2000 或 WGS-84</source>
        <translation>«%1» كوئوردىنات سىستېمىسىدىن WGS-84 كە ئىشەنچلىك ئايلاندۇرۇش يوق؛ ئالدى بىلەن GIS يۇمشاق دېتالىدا CGCS2000 ياكى WGS-84 كە ئايلاندۇرۇڭ</translation>
    </message>
    <message>
        <source>文件打不开，或已损坏（不是这种格式，或被截断）</source>
        <translation>ھۆججەتنى ئاچقىلى بولمىدى ياكى بۇزۇلغان (باشقا فورماتتا ياكى كېسىلىپ قالغان)</translation>
    </message>
</context>
<context>
    <name>HeatCause</name>
    <message>
        <source>户内气堵</source>
        <translation>ئۆي ئىچىدە ھاۋا توسۇلۇشى</translation>
    </message>
    <message>
        <source>户内阀门未开</source>
        <translation>ئۆي ئىچىدىكى كىلاپان ئېتىك</translation>
    </message>
    <message>
        <source>户内过滤器堵塞</source>
        <translation>ئۆي ئىچىدىكى سۈزگۈچ توسۇلغان</translation>
    </message>
    <message>
        <source>门窗或保温问题</source>
        <translation>دېرىزە ياكى ئىسسىقلىق ساقلاش مەسىلىسى</translation>
    </message>
    <message>
        <source>室温测点故障</source>
        <translation>ئۆي ھارارەت سېنزورى كاشىلا</translation>
    </message>
    <message>
        <source>立管故障</source>
        <translation>تىك تۇرۇبا كاشىلىسى</translation>
    </message>
    <message>
        <source>楼栋分支水力失调</source>
        <translation>بىنا تارمىقىنىڭ سۇ تەڭپۇڭسىزلىقى</translation>
    </message>
    <message>
        <source>二次网失水</source>
        <translation>ئىككىلەمچى توردا سۇ يوقىتىش</translation>
    </message>
    <message>
        <source>二次循环泵故障</source>
        <translation>ئىككىلەمچى ئايلىنىش پومپىسى كاشىلا</translation>
    </message>
    <message>
        <source>换热站供热不足</source>
        <translation>پونكىتنىڭ ئىسسىقلىقى يېتەرسىز</translation>
    </message>
    <message>
        <source>热源不足</source>
        <translation>ئىسسىقلىق مەنبەسى يېتەرسىز</translation>
    </message>
    <message>
        <source>尚未供热</source>
        <translation>ئىسسىقلىق تېخى بېرىلمىدى</translation>
    </message>
    <message>
        <source>未见故障</source>
        <translation>كاشىلا كۆرۈلمىدى</translation>
    </message>
    <message>
        <source>户内</source>
        <translation>ئۆي ئىچى</translation>
    </message>
    <message>
        <source>楼内</source>
        <translation>بىنا ئىچى</translation>
    </message>
    <message>
        <source>二次网</source>
        <translation>ئىككىلەمچى تور</translation>
    </message>
    <message>
        <source>换热站</source>
        <translation>ئىسسىقلىق ئالماشتۇرۇش پونكىتى</translation>
    </message>
    <message>
        <source>热源</source>
        <translation>ئىسسىقلىق مەنبەسى</translation>
    </message>
    <message>
        <source>无</source>
        <translation>يوق</translation>
    </message>
</context>
<context>
    <name>HeatmapCommand</name>
    <message>
        <source>--bbox 要写成 西,南,东,北（度）</source>
        <translation>--bbox غەرب,جەنۇب,شەرق,شىمال دەپ يېزىلىدۇ (گرادۇس)</translation>
    </message>
    <message>
        <source>--bbox 的西须小于东，南须小于北</source>
        <translation>--bbox دا غەرب شەرقتىن، جەنۇب شىمالدىن كىچىك بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>--bbox 超出了地图范围（经度 ±180，纬度 ±85.05）</source>
        <translation>--bbox خەرىتە دائىرىسىدىن ھالقىدى (ئۇزۇنلۇق ±180، كەڭلىك ±85.05)</translation>
    </message>
    <message>
        <source>；经度和纬度可能写反了</source>
        <translation>؛ ئۇزۇنلۇق بىلەن كەڭلىك ئالماشىپ قالغان بولۇشى مۇمكىن</translation>
    </message>
    <message>
        <source>--size 要写成 宽x高，每边 1 到 16384，一共不超过一亿像素</source>
        <translation>--size كەڭلىكxئېگىزلىك دەپ يېزىلىدۇ، ھەر تەرەپ 1 دىن 16384 كىچە، جەمئىي يۈز مىليون پىكسېلدىن ئاشمايدۇ</translation>
    </message>
    <message>
        <source>缺少 --%1</source>
        <translation>--%1 كەم</translation>
    </message>
    <message>
        <source>--out 须以 .npy 或 .png 结尾</source>
        <translation>--out ‏.npy ياكى ‎.png بىلەن ئاخىرلىشىشى كېرەك</translation>
    </message>
    <message>
        <source>--radius-m 须大于 0，最多 1000000（米）</source>
        <translation>--radius-m نۆلدىن چوڭ، ئەڭ كۆپ 1000000 (مېتىر) بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>--kernel 只能是 quartic 或 gaussian</source>
        <translation>--kernel پەقەت quartic ياكى gaussian بولىدۇ</translation>
    </message>
    <message>
        <source>--crs 只能是 wgs84、cgcs2000、gcj02 或 bd09</source>
        <translation>--crs پەقەت wgs84، cgcs2000، gcj02 ياكى bd09 بولىدۇ</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>بىكار قىلىندى</translation>
    </message>
    <message>
        <source>第 %1 行：%2</source>
        <translation>%1-قۇر: %2</translation>
    </message>
    <message>
        <source>……还有 %1 行没有用上</source>
        <translation>… يەنە %1 قۇر ئىشلىتىلمىدى</translation>
    </message>
    <message>
        <source>%1 个点的经度和纬度可能写反了（没有替您改）</source>
        <translation>%1 نۇقتىنىڭ ئۇزۇنلۇقى بىلەن كەڭلىكى ئالماشىپ قالغان بولۇشى مۇمكىن (ئۆزگەرتىلمىدى)</translation>
    </message>
    <message>
        <source>多余的参数：%1</source>
        <translation>ئارتۇق پارامېتىر: %1</translation>
    </message>
    <message>
        <source>没有一个可用的点</source>
        <translation>ئىشلەتكىلى بولىدىغان بىرمۇ نۇقتا يوق</translation>
    </message>
    <message>
        <source>把 CSV 里的点（lon,lat[,weight]）算成密度：每平方公里的权重，Web 墨卡托网格，北在上</source>
        <translation>CSV دىكى نۇقتىلارنىڭ (lon,lat[,weight]) زىچلىقىنى ھېسابلايدۇ: ھەر كۋادرات كىلومېتىردىكى ئېغىرلىق، Web Mercator تورى، شىمال ئۈستىدە</translation>
    </message>
    <message>
        <source>范围里一个点也没有；请检查 --bbox 和 --crs</source>
        <translation>دائىرە ئىچىدە بىرمۇ نۇقتا يوق؛ --bbox ۋە --crs نى تەكشۈرۈڭ</translation>
    </message>
    <message>
        <source>--domain 只对 .png 有用：.npy 里是数值，没有颜色</source>
        <translation>--domain پەقەت ‎.png غا ئىشلىتىلىدۇ: ‎.npy دە سان بار، رەڭ يوق</translation>
    </message>
    <message>
        <source>--domain 须大于 0（每平方公里），最多 1e12</source>
        <translation>--domain نۆلدىن چوڭ (ھەر km² غا)، ئەڭ كۆپ 1e12 بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>点都落在像素之间：半径比一个像素还小；请加大 --radius-m 或 --size</source>
        <translation>نۇقتىلارنىڭ ھەممىسى پىكسېللار ئارىسىغا چۈشتى: رادىئۇس بىر پىكسېلدىن كىچىك؛ --radius-m ياكى --size نى چوڭايتىڭ</translation>
    </message>
</context>
<context>
    <name>HouseholdCase</name>
    <message>
        <source>没有这个户号</source>
        <translation>بۇنداق ھېسابات يوق</translation>
    </message>
</context>
<context>
    <name>HttpChannels</name>
    <message>
        <source>加密库不支持 TLS 1.3</source>
        <translation>شىفىرلاش ئامبىرى TLS 1.3 نى قوللىمايدۇ</translation>
    </message>
    <message>
        <source>读不出证书</source>
        <translation>گۇۋاھنامىنى ئوقۇغىلى بولمىدى</translation>
    </message>
    <message>
        <source>证书和私钥不配对</source>
        <translation>گۇۋاھنامە بىلەن مەخپىي ئاچقۇچ ماس كەلمەيدۇ</translation>
    </message>
</context>
<context>
    <name>HttpFront</name>
    <message>
        <source>不加密的服务只能在本机地址上监听；请配置证书</source>
        <translation>شىفىرسىز مۇلازىمەت پەقەت يەرلىك ئادرېستا ئاڭلايدۇ؛ گۇۋاھنامە تەڭشەڭ</translation>
    </message>
    <message>
        <source>不能监听：%1</source>
        <translation>ئاڭلىغىلى بولمىدى: %1</translation>
    </message>
</context>
<context>
    <name>ImportCodec</name>
    <message>
        <source>操作不带数据块</source>
        <translation>مەشغۇلاتتا مەلۇمات بۆلىكى يوق</translation>
    </message>
    <message>
        <source>数据块的行数不对</source>
        <translation>مەلۇمات بۆلىكىنىڭ قۇر سانى خاتا</translation>
    </message>
    <message>
        <source>数据块是空的</source>
        <translation>مەلۇمات بۆلىكى قۇرۇق</translation>
    </message>
    <message>
        <source>数据块的列损坏</source>
        <translation>مەلۇمات بۆلىكىنىڭ ئىستونى بۇزۇلغان</translation>
    </message>
    <message>
        <source>数据块损坏，不能解开</source>
        <translation>مەلۇمات بۆلىكى بۇزۇلغان، يېشىلمىدى</translation>
    </message>
    <message>
        <source>数据块由更新版本的程序写成</source>
        <translation>مەلۇمات بۆلىكىنى پروگراممىنىڭ يېڭىراق نەشرى يازغان</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>第 %1 个要素：%2</source>
        <translation>%1-ئوبيېكت: %2</translation>
    </message>
    <message>
        <source>第 %1 行：%2</source>
        <translation>%1-قۇر: %2</translation>
    </message>
    <message>
        <source>……还有 %1 行没有导入，全部在结果里</source>
        <translation>… يەنە %1 قۇر كىرگۈزۈلمىدى، ھەممىسى نەتىجىدە</translation>
    </message>
    <message>
        <source>文件里没有数据</source>
        <translation>ھۆججەتتە مەلۇمات يوق</translation>
    </message>
    <message>
        <source>读了 %1 行：新增 %2，更新 %3，没有变化 %4，没有导入 %5</source>
        <translation>%1 قۇر ئوقۇلدى: %2 قوشۇلدى، %3 يېڭىلاندى، %4 ئۆزگەرمىدى، %5 كىرگۈزۈلمىدى</translation>
    </message>
    <message>
        <source>要给出一个文件</source>
        <translation>بىر ھۆججەت بېرىلىشى كېرەك</translation>
    </message>
    <message>
        <source>导入用户（CSV）；小区和楼栋随之建立</source>
        <translation>خېرىدار كىرگۈزۈش (CSV)؛ مەھەللە ۋە بىنا بىللە قۇرۇلىدۇ</translation>
    </message>
    <message>
        <source>导入点位对照（CSV）</source>
        <translation>نۇقتا جەدۋىلى كىرگۈزۈش (CSV)</translation>
    </message>
    <message>
        <source>导入室温测点（CSV）</source>
        <translation>ئۆي تېمپېراتۇرىسى نۇقتىسى كىرگۈزۈش (CSV)</translation>
    </message>
    <message>
        <source>导入班组（CSV）</source>
        <translation>گۇرۇپپا كىرگۈزۈش (CSV)</translation>
    </message>
    <message>
        <source>导入历史工单（CSV）</source>
        <translation>تارىخىي تالون كىرگۈزۈش (CSV)</translation>
    </message>
    <message>
        <source>导入历史通话（CSV）</source>
        <translation>تارىخىي تېلېفون كىرگۈزۈش (CSV)</translation>
    </message>
    <message>
        <source>导入各采暖季的热费缴纳情况（CSV）</source>
        <translation>ھەر ئىسسىتىش پەسلىنىڭ ھەق تۆلەش ئەھۋالىنى كىرگۈزۈش (CSV)</translation>
    </message>
    <message>
        <source>导入已取消，什么都没有改动</source>
        <translation>كىرگۈزۈش ئەمەلدىن قالدۇرۇلدى، ھېچنېمە ئۆزگەرتىلمىدى</translation>
    </message>
    <message>
        <source>上传</source>
        <translation>يوللاش</translation>
    </message>
    <message>
        <source>导入楼栋（CSV、Shapefile、GeoPackage、GeoJSON）</source>
        <translation>بىنالارنى كىرگۈزۈش (CSV، Shapefile، GeoPackage، GeoJSON)</translation>
    </message>
    <message>
        <source>导入管网（GeoJSON、Shapefile、GeoPackage、CSV）</source>
        <translation>تۇرۇبا تورىنى كىرگۈزۈش (GeoJSON، Shapefile، GeoPackage، CSV)</translation>
    </message>
    <message>
        <source>导入换热站（CSV、Shapefile、GeoPackage、GeoJSON）</source>
        <translation>ئىسسىقلىق ئالماشتۇرۇش پونكىتلىرىنى كىرگۈزۈش (CSV، Shapefile، GeoPackage، GeoJSON)</translation>
    </message>
</context>
<context>
    <name>IncidentLog</name>
    <message>
        <source>结束群发事件要写明原因</source>
        <translation>كۆپچىلىك ھادىسىسىنى ئاخىرلاشتۇرۇشنىڭ سەۋەبىنى يېزىڭ</translation>
    </message>
</context>
<context>
    <name>IncidentPlan</name>
    <message numerus="yes">
        <source>之前一天此处还有 %1 户报过</source>
        <translation>
            <numerusform>ئالدىنقى بىر كۈندە بۇ يەردە يەنە %1 ئائىلە مەلۇم قىلغان</numerusform>
            <numerusform>ئالدىنقى بىر كۈندە بۇ يەردە يەنە %1 ئائىلە مەلۇم قىلغان</numerusform>
        </translation>
    </message>
    <message>
        <source>达到 %1 户的界限：可能是同一个原因</source>
        <translation>%1 ئائىلە چېكىگە يەتتى: سەۋەبى بىر بولۇشى مۇمكىن</translation>
    </message>
    <message>
        <source>最近 %1 分钟有 %2报“%3”，分布在 %4</source>
        <translation>يېقىنقى %1 مىنۇتتا %2 «%3» نى مەلۇم قىلدى، %4 ئىچىدە</translation>
    </message>
    <message numerus="yes">
        <source>%1 户</source>
        <translation>
            <numerusform>%1 ئائىلە</numerusform>
            <numerusform>%1 ئائىلە</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 栋楼</source>
        <translation>
            <numerusform>%1 بىنا</numerusform>
            <numerusform>%1 بىنا</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntentWords</name>
    <message>
        <source>%1 于 %2</source>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>Intents</name>
    <message>
        <source>操作没有指明工单或来电</source>
        <translation>مەشغۇلاتتا تالون ياكى تېلېفون كۆرسىتىلمىگەن</translation>
    </message>
</context>
<context>
    <name>JsonText</name>
    <message>
        <source>不是正确的 JSON（第 %1 行）：%2</source>
        <translation>توغرا JSON ئەمەس (%1-قۇر): %2</translation>
    </message>
    <message>
        <source>应为一个 JSON 对象，如 {&quot;名称&quot;: 值}</source>
        <translation>بىر JSON ئوبيېكتى بولۇشى كېرەك، مەسىلەن {&quot;نام&quot;: قىممەت}</translation>
    </message>
</context>
<context>
    <name>KeychainSecret</name>
    <message>
        <source>钥匙串没有应答</source>
        <translation>ئاچقۇچ توپلىمى جاۋاب بەرمىدى</translation>
    </message>
</context>
<context>
    <name>Kpi</name>
    <message>
        <source>本版本没有这项数据的来源</source>
        <translation>بۇ نەشرىدە بۇ سانلىق مەلۇماتنىڭ مەنبەسى يوق</translation>
    </message>
    <message>
        <source>首次响应时间 FRT</source>
        <translation>تۇنجى جاۋاب ۋاقتى FRT</translation>
    </message>
    <message>
        <source>首响 FRT</source>
        <translation>جاۋاب FRT</translation>
    </message>
    <message>
        <source>平均（接听时刻 − 振铃时刻），已接来电</source>
        <translation>ئوتتۇرىچە (ئېلىنغان − جىرىڭلىغان)، ئېلىنغان تېلېفون</translation>
    </message>
    <message>
        <source>平均处理时长 AHT</source>
        <translation>ئوتتۇرىچە بىر تەرەپ قىلىش ۋاقتى AHT</translation>
    </message>
    <message>
        <source>平均处理 AHT</source>
        <translation>AHT</translation>
    </message>
    <message>
        <source>工单流转间隔</source>
        <translation>تالون ئۆتكۈزۈش ئارىلىقى</translation>
    </message>
    <message>
        <source>流转间隔</source>
        <translation>ئۆتكۈزۈش</translation>
    </message>
    <message>
        <source>平均（派发时刻 − 受理完成时刻），已派发工单</source>
        <translation>ئوتتۇرىچە (تارقىتىلغان − قوبۇل قىلىنغان)، تارقىتىلغان تالون</translation>
    </message>
    <message>
        <source>首问解决率</source>
        <translation>تۇنجى قېتىمدا ھەل قىلىش نىسبىتى</translation>
    </message>
    <message>
        <source>首问解决</source>
        <translation>تۇنجىدا ھەل</translation>
    </message>
    <message>
        <source>建单后 7 天内同户没有同类工单的 ÷ 建单满 7 天的工单</source>
        <translation>7 كۈن ئىچىدە شۇ ئائىلىدىن ئوخشاش تالون كەلمىگەن ÷ 7 كۈن توشقان تالون</translation>
    </message>
    <message>
        <source>问题解决率</source>
        <translation>مەسىلە ھەل قىلىش نىسبىتى</translation>
    </message>
    <message>
        <source>问题解决</source>
        <translation>مەسىلە ھەل</translation>
    </message>
    <message>
        <source>第一次验证就通过的 ÷ 验证过的工单</source>
        <translation>تۇنجى تەكشۈرۈشتە ئۆتكەن ÷ تەكشۈرۈلگەن تالون</translation>
    </message>
    <message>
        <source>转接次数</source>
        <translation>يۆتكەش</translation>
    </message>
    <message>
        <source>转接次数 ÷ 已接通话</source>
        <translation>يۆتكەش سانى ÷ ئېلىنغان تېلېفون</translation>
    </message>
    <message>
        <source>情感指数（高为好）</source>
        <translation>كەيپىيات كۆرسەتكۈچى (يۇقىرىسى ياخشى)</translation>
    </message>
    <message>
        <source>情感指数</source>
        <translation>كەيپىيات</translation>
    </message>
    <message>
        <source>回访满意度</source>
        <translation>قايتا سوراش رازىمەنلىكى</translation>
    </message>
    <message>
        <source>回访满意</source>
        <translation>قايتا سوراش</translation>
    </message>
    <message>
        <source>满意的 ÷ 回访时问过的工单</source>
        <translation>رازى ÷ قايتا سورالغان تالون</translation>
    </message>
    <message>
        <source>舆情敏感度</source>
        <translation>جامائەت پىكرى سەزگۈرلۈكى</translation>
    </message>
    <message>
        <source>舆情敏感</source>
        <translation>پىكىر</translation>
    </message>
    <message>
        <source>红色预警响应</source>
        <translation>قىزىل ئاگاھلاندۇرۇشقا ئىنكاس</translation>
    </message>
    <message>
        <source>红色预警</source>
        <translation>قىزىل ئاگاھ</translation>
    </message>
    <message>
        <source>紧急工单响应率</source>
        <translation>جىددىي تالونغا ئىنكاس نىسبىتى</translation>
    </message>
    <message>
        <source>紧急响应</source>
        <translation>جىددىي ئىنكاس</translation>
    </message>
    <message>
        <source>红色时限内签到或处理的 ÷ 红色工单（未到时限又未响应的不计）</source>
        <translation>قىزىل مۆھلەت ئىچىدە بارغان ياكى بىر تەرەپ قىلغان ÷ قىزىل تالون (مۆھلىتى توشمىغان ۋە ئىنكاسسىزى ھېسابلانمايدۇ)</translation>
    </message>
    <message>
        <source>接通率</source>
        <translation>ئۇلىنىش نىسبىتى</translation>
    </message>
    <message>
        <source>已接来电 ÷ 全部来电（仍在振铃的不计）</source>
        <translation>ئېلىنغان ÷ بارلىق تېلېفون (جىرىڭلاۋاتقىنى ھېسابلانمايدۇ)</translation>
    </message>
    <message>
        <source>工单超时率</source>
        <translation>تالون مۆھلەتتىن ئۆتۈش نىسبىتى</translation>
    </message>
    <message>
        <source>工单超时</source>
        <translation>مۆھلەتتىن ئۆتكەن</translation>
    </message>
    <message>
        <source>净用时超过级别时限的 ÷ 期内建单</source>
        <translation>ساپ ۋاقتى مۆھلەتتىن ئاشقان ÷ مەزگىلدە ئېچىلغان تالون</translation>
    </message>
    <message>
        <source>目标内接起</source>
        <translation>نىشان ئىچىدە</translation>
    </message>
    <message>
        <source>首次响应不超过目标的 ÷ 已接来电</source>
        <translation>تۇنجى جاۋابى نىشاندىن ئاشمىغان ÷ ئېلىنغان تېلېفون</translation>
    </message>
    <message>
        <source>平均（通话 + 保持 + 话后整理），已整理完的通话；座席断电的按状态记录，不知道多久的不算</source>
        <translation>ئوتتۇرىچە (سۆزلىشىش + ساقلىتىش + كېيىنكى رەتلەش)، رەتلەپ بولۇنغان چاقىرىقلار؛ ئورۇننىڭ توكى ئۈزۈلگەنلىرى ھالەت خاتىرىسى بويىچە، قانچىلىك ئىكەنلىكى نامەلۇملىرى ھېسابلانمايدۇ</translation>
    </message>
    <message>
        <source>占用率</source>
        <translation>بەندلىك نىسبىتى</translation>
    </message>
    <message>
        <source>（通话 + 整理）÷（就绪 + 振铃 + 通话 + 整理）的时间，按状态记录，每人每天一条；只算今日和本月，不按区域分</source>
        <translation>(سۆزلىشىش + رەتلەش) ÷ (تەييار + جىرىڭلاش + سۆزلىشىش + رەتلەش) ۋاقتى، ھالەت خاتىرىسى بويىچە، ھەر ئادەمگە ھەر كۈنى بىر خاتىرە؛ پەقەت بۈگۈن ۋە بۇ ئاي ئۈچۈن، رايون بويىچە ئايرىلمايدۇ</translation>
    </message>
</context>
<context>
    <name>KpiCommand</name>
    <message>
        <source>要用 --from 和 --to 给出一段时间，--to 不含在内</source>
        <translation>--from ۋە --to بىلەن بىر مەزگىلنى بېرىڭ، --to ئۆز ئىچىگە كىرمەيدۇ</translation>
    </message>
    <message>
        <source>--rows 不认识“%1”；可以写 %2</source>
        <translation>--rows «%1» نى تونۇمايدۇ؛ %2 دەپ يېزىشقا بولىدۇ</translation>
    </message>
    <message>
        <source>这个命令不带参数</source>
        <translation>بۇ بۇيرۇق پارامېتىر قوبۇل قىلمايدۇ</translation>
    </message>
    <message>
        <source>一段时间的指标：数值、目标和样本数；--rows 先逐行给出一个指标的每条记录</source>
        <translation>بىر مەزگىلنىڭ كۆرسەتكۈچلىرى: قىممەت، نىشان ۋە ئەۋرىشكە سانى؛ --rows ئالدى بىلەن بىر كۆرسەتكۈچنىڭ ھەر بىر خاتىرىسىنى بېرىدۇ</translation>
    </message>
</context>
<context>
    <name>KpiWords</name>
    <message>
        <source>达标</source>
        <translation>يەتتى</translation>
    </message>
    <message>
        <source>临界</source>
        <translation>چېكىدە</translation>
    </message>
    <message>
        <source>未达</source>
        <translation>يەتمىدى</translation>
    </message>
    <message>
        <source>样本少</source>
        <translation>ئۈلگە ئاز</translation>
    </message>
    <message>
        <source>无目标</source>
        <translation>نىشان يوق</translation>
    </message>
    <message>
        <source>没有数据</source>
        <translation>مەلۇمات يوق</translation>
    </message>
    <message>
        <source>我</source>
        <translation>مەن</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>گۇرۇپپا</translation>
    </message>
    <message>
        <source>中心</source>
        <translation>مەركەز</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>بۈگۈن</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>بۇ ئاي</translation>
    </message>
    <message>
        <source>采暖季</source>
        <translation>ئىسسىتىش مەۋسۇمى</translation>
    </message>
</context>
<context>
    <name>LaterCommands</name>
    <message>
        <source>判断来电诉求的类别和等级</source>
        <translation>تېلېفون تەلىپىنىڭ تۈرى ۋە دەرىجىسىنى بېكىتىش</translation>
    </message>
    <message>
        <source>把说的地址对到地址簿的住户</source>
        <translation>ئېيتىلغان ئادرېسنى ئادرېس دەپتىرىدىكى ئائىلىگە ماسلاشتۇرۇش</translation>
    </message>
    <message>
        <source>给一张工单推荐班组，逐项说明得分</source>
        <translation>بىر زاكازغا ئەترەت تەۋسىيە قىلىش، نومۇرىنى تۈرمۇتۈر چۈشەندۈرۈش</translation>
    </message>
    <message>
        <source>由来电量算需要多少座席</source>
        <translation>تېلېفون مىقدارىدىن قانچە ئورۇن كېرەكلىكىنى ھېسابلاش</translation>
    </message>
    <message>
        <source>预测以后几天的来电量</source>
        <translation>كېيىنكى كۈنلەرنىڭ تېلېفون مىقدارىنى مۆلچەرلەش</translation>
    </message>
    <message>
        <source>生成一个月的报告</source>
        <translation>بىر ئايلىق دوكلات ھاسىل قىلىش</translation>
    </message>
</context>
<context>
    <name>LookUp</name>
    <message>
        <source>服务器给的住户资料损坏</source>
        <translation>مۇلازىمېتىر بەرگەن ئائىلە ئۇچۇرى بۇزۇلغان</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>没有这张瓦片</source>
        <translation>بۇنداق خەرىتە پارچىسى يوق</translation>
    </message>
    <message>
        <source>本机地图服务无法启动：%1</source>
        <translation>يەرلىك خەرىتە مۇلازىمىتى قوزغالمىدى: %1</translation>
    </message>
</context>
<context>
    <name>MapContents</name>
    <message>
        <source>数据正常</source>
        <translation>مەلۇمات نورمال</translation>
    </message>
    <message>
        <source>部分数据旧</source>
        <translation>قىسمەن سانلىق مەلۇمات كونا</translation>
    </message>
    <message>
        <source>无数据</source>
        <translation>مەلۇمات يوق</translation>
    </message>
    <message>
        <source>红</source>
        <translation>قىزىل</translation>
    </message>
    <message>
        <source>黄</source>
        <translation>سېرىق</translation>
    </message>
    <message>
        <source>蓝</source>
        <translation>كۆك</translation>
    </message>
    <message>
        <source>班组 %1</source>
        <translation>گۇرۇپپا %1</translation>
    </message>
    <message>
        <source>换热站 %1</source>
        <translation>پونكىت %1</translation>
    </message>
    <message>
        <source>工单 %1</source>
        <translation>تالون %1</translation>
    </message>
    <message>
        <source>工单 %1 件，最急 %2</source>
        <translation>%1 تالون، ئەڭ جىددىيسى %2</translation>
    </message>
    <message>
        <source>阀门 %1</source>
        <translation>كلاپان %1</translation>
    </message>
    <message>
        <source>要关</source>
        <translation>تاقىلىدۇ</translation>
    </message>
    <message>
        <source>群发事件 %1</source>
        <translation>كۆپچىلىك ھادىسىسى %1</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>ئاخىرلاشتى</translation>
    </message>
    <message>
        <source>关着</source>
        <translation>تاقاق</translation>
    </message>
    <message>
        <source>楼栋 %1</source>
        <translation>بىنا %1</translation>
    </message>
    <message>
        <source>室温 %1</source>
        <translation>ئۆي %1</translation>
    </message>
</context>
<context>
    <name>MapFiles</name>
    <message>
        <source>图片做不出来</source>
        <translation>رەسىمنى ياسىغىلى بولمىدى</translation>
    </message>
    <message>
        <source>文件名须以 .npy 或 .png 结尾</source>
        <translation>ھۆججەت ئىسمى ‎.npy ياكى ‎.png بىلەن ئاخىرلىشىشى كېرەك</translation>
    </message>
    <message>
        <source>表头“%1”出现了两次</source>
        <translation>باش قۇر «%1» ئىككى قېتىم كۆرۈلدى</translation>
    </message>
    <message>
        <source>表头里没有“%1”列</source>
        <translation>باش قۇردا «%1» ئىستونى يوق</translation>
    </message>
    <message>
        <source>缺少数值，或者不是数字</source>
        <translation>سان كەم ياكى سان ئەمەس</translation>
    </message>
    <message>
        <source>坐标不是有限的数</source>
        <translation>كوئوردىنات چەكلىك سان ئەمەس</translation>
    </message>
    <message>
        <source>坐标在地图范围之外</source>
        <translation>كوئوردىنات خەرىتە دائىرىسىنىڭ سىرتىدا</translation>
    </message>
    <message>
        <source>坐标在地球之外：经度和纬度可能写反了</source>
        <translation>كوئوردىنات يەرشارىنىڭ سىرتىدا: ئۇزۇنلۇق بىلەن كەڭلىك ئالماشقان بولۇشى مۇمكىن</translation>
    </message>
    <message>
        <source>权重不能是负数或无穷</source>
        <translation>ئېغىرلىق مەنپىي ياكى چەكسىز بولالمايدۇ</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>بىكار قىلىندى</translation>
    </message>
    <message>
        <source>文件是空的</source>
        <translation>ھۆججەت قۇرۇق</translation>
    </message>
</context>
<context>
    <name>MapModel</name>
    <message>
        <source>按公司资料绘制，无街道</source>
        <translation>شىركەت ماتېرىيالىدىن سىزىلغان، كوچا يوق</translation>
    </message>
</context>
<context>
    <name>MapNames</name>
    <message numerus="yes">
        <source>%1 户</source>
        <translation>
            <numerusform>%1 ئائىلە</numerusform>
            <numerusform>%1 ئائىلە</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapPicture</name>
    <message>
        <source>文件名须以 .png 或 .pdf 结尾</source>
        <translation>ھۆججەت ئىسمى ‎.png ياكى ‎.pdf بىلەن ئاخىرلىشىشى كېرەك</translation>
    </message>
    <message>
        <source>图片画不出来：内存不够，或者地图是空的</source>
        <translation>رەسىم سىزىلمىدى: ئىچكى ساقلىغۇچ يېتەرسىز ياكى خەرىتە قۇرۇق</translation>
    </message>
</context>
<context>
    <name>Merkle</name>
    <message>
        <source>要证明的位置不在日志里</source>
        <translation>ئىسپاتلىنىدىغان ئورۇن خاتىرىدە يوق</translation>
    </message>
    <message>
        <source>哈希的个数与日志的长度不符</source>
        <translation>ھاش سانى خاتىرە ئۇزۇنلۇقىغا ماس كەلمەيدۇ</translation>
    </message>
</context>
<context>
    <name>ModbusPlant</name>
    <message>
        <source>一台 Modbus 服务只放得下 %1 个测点</source>
        <translation>بىر Modbus مۇلازىمېتىرىغا پەقەت %1 نۇقتا سىغىدۇ</translation>
    </message>
    <message>
        <source>Modbus 服务不能监听端口 %1：%2</source>
        <translation>Modbus مۇلازىمېتىرى %1 ئېغىزىنى ئاڭلىيالمىدى: %2</translation>
    </message>
</context>
<context>
    <name>ModbusPoller</name>
    <message>
        <source>%1:%2 连不上：%3</source>
        <translation>%1:%2 گە ئۇلانمىدى: %3</translation>
    </message>
    <message>
        <source>单元 %1 没有应答</source>
        <translation>%1 - بىرلىك جاۋاب بەرمىدى</translation>
    </message>
    <message>
        <source>没有应答</source>
        <translation>جاۋاب يوق</translation>
    </message>
    <message>
        <source>收到的不是 Modbus</source>
        <translation>كەلگىنى Modbus ئەمەس</translation>
    </message>
    <message>
        <source>问单元 %1，答的是单元 %2</source>
        <translation>%1 - بىرلىكتىن سورالدى، %2 - بىرلىك جاۋاب بەردى</translation>
    </message>
    <message>
        <source>单元 %1 的应答不完整</source>
        <translation>%1 - بىرلىكنىڭ جاۋابى تولۇق ئەمەس</translation>
    </message>
    <message>
        <source>单元 %1 报告异常 %2</source>
        <translation>%1 - بىرلىك %2 نورمالسىزلىقنى مەلۇم قىلدى</translation>
    </message>
    <message>
        <source>%1 个测点的地址被拒绝</source>
        <translation>%1 نۇقتىنىڭ ئادرېسى رەت قىلىندى</translation>
    </message>
</context>
<context>
    <name>MqttListener</name>
    <message>
        <source>%1:%2 连不上：%3</source>
        <translation>%1:%2 گە ئۇلانمىدى: %3</translation>
    </message>
    <message>
        <source>连接前的 %1 个值没有写明时间，没有采用</source>
        <translation>ئۇلىنىشتىن بۇرۇنقى %1 قىممەتنىڭ ۋاقتى يېزىلمىغان، ئېلىنمىدى</translation>
    </message>
    <message>
        <source>主题 %1 的消息读不懂</source>
        <translation>%1 تېمىسىنىڭ ئۇچۇرىنى ئوقۇغىلى بولمىدى</translation>
    </message>
    <message>
        <source>client_id 不能用</source>
        <translation>client_id نى ئىشلەتكىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>ca_file %1 不能用：%2</source>
        <translation>ca_file %1 نى ئىشلەتكىلى بولمايدۇ: %2</translation>
    </message>
    <message>
        <source>user 不能用：%1</source>
        <translation>user نى ئىشلەتكىلى بولمايدۇ: %1</translation>
    </message>
    <message>
        <source>没有应答</source>
        <translation>جاۋاب يوق</translation>
    </message>
</context>
<context>
    <name>NeighbourGrid</name>
    <message>
        <source>%1 无测点</source>
        <translation>%1 ئۆلچەش نۇقتىسى يوق</translation>
    </message>
</context>
<context>
    <name>NetworkTrace</name>
    <message>
        <source>%1 %2 支</source>
        <translation>%1 %2 تارماق</translation>
    </message>
    <message>
        <source>%1 分钟内漏水报修 %2 户（规则：%3 分钟 %4 户，同一户只算一次）</source>
        <translation>%1 مىنۇت ئىچىدە %2 ئائىلە سۇ ئاققانلىقىنى مەلۇم قىلدى (قائىدە: %3 مىنۇتتا %4 ئائىلە، بىر ئائىلە بىرلا ھېسابلىنىدۇ)</translation>
    </message>
    <message>
        <source>沿管网最远相距 %1 米（规则：%2 米）</source>
        <translation>تۇرۇبا بويىچە ئەڭ يىراق ئارىلىق %1 مېتىر (قائىدە: %2 مېتىر)</translation>
    </message>
    <message>
        <source>都在%1</source>
        <translation>ھەممىسى %1 دا</translation>
    </message>
    <message>
        <source>疑似管段 %1：离各处报修沿管平均 %2 米</source>
        <translation>گۇمانلىق تۇرۇبا بۆلىكى %1: مەلۇم قىلىنغان جايلارغىچە تۇرۇبا بويىچە ئوتتۇرىچە %2 مېتىر</translation>
    </message>
    <message>
        <source>只凭报修位置推断，没有用到压力数据</source>
        <translation>پەقەت مەلۇم قىلىنغان ئورۇنغا ئاساسەن پەرەز قىلىندى، بېسىم سانلىق مەلۇماتى ئىشلىتىلمىدى</translation>
    </message>
    <message>
        <source>节点 %1</source>
        <translation>تۈگۈن %1</translation>
    </message>
    <message>
        <source>管段 %1</source>
        <translation>تۇرۇبا بۆلىكى %1</translation>
    </message>
    <message>
        <source>从%1 顺水流方向：%2 段管道，共 %3 米</source>
        <translation>%1 دىن سۇ ئېقىشى بويىچە: %2 بۆلەك تۇرۇبا، جەمئىي %3 مېتىر</translation>
    </message>
    <message>
        <source>%1 个阀门已经关着，追到那里为止</source>
        <translation>%1 كلاپان تاقاق ھالەتتە، ئىزلاش شۇ يەردە ئاخىرلىشىدۇ</translation>
    </message>
    <message>
        <source>关阀之间要放空的管道：%1 段，%2 米</source>
        <translation>كلاپانلار ئارىسىدا بوشىتىلىدىغان تۇرۇبا: %1 بۆلەك، %2 مېتىر</translation>
    </message>
    <message>
        <source>与热源（换热站）之间没有阀门：要停站</source>
        <translation>ئىسسىقلىق مەنبەسى (ئىسسىقلىق ئالماشتۇرۇش پونكىتى) بىلەن ئارىلىقتا كلاپان يوق: پونكىتنى توختىتىش كېرەك</translation>
    </message>
    <message>
        <source>周围没有阀门，也没有热源：这一段本来就不供热</source>
        <translation>ئەتراپتا كلاپانمۇ، ئىسسىقلىق مەنبەسىمۇ يوق: بۇ بۆلەك ئەسلىدىنلا ئىسسىقلىق بەرمەيدۇ</translation>
    </message>
    <message>
        <source>阀门 %1 已经关着，沿管 %2 米</source>
        <translation>كلاپان %1 تاقاق، تۇرۇبا بويىچە %2 مېتىر</translation>
    </message>
    <message>
        <source>先关阀门 %1：热从那里来，沿管 %2 米</source>
        <translation>ئاۋۋال كلاپان %1 نى تاقاڭ: ئىسسىقلىق شۇ يەردىن كېلىدۇ، تۇرۇبا بويىچە %2 مېتىر</translation>
    </message>
    <message>
        <source>再关阀门 %1：拦住回流，沿管 %2 米</source>
        <translation>ئاندىن كلاپان %1 نى تاقاڭ: قايتما ئېقىننى توسىدۇ، تۇرۇبا بويىچە %2 مېتىر</translation>
    </message>
    <message>
        <source>受影响 %1 栋、%2 户</source>
        <translation>تەسىرگە ئۇچرىغىنى: %1 بىنا، %2 ئائىلە</translation>
    </message>
    <message>
        <source>管网资料还有 %1 处问题</source>
        <translation>تۇرۇبا تورى ماتېرىيالىدا يەنە %1 مەسىلە بار</translation>
    </message>
    <message>
        <source>管网里没有热源或换热站：流向不明，按没有供热处理</source>
        <translation>تۇرۇبا تورىدا ئىسسىقلىق مەنبەسى ياكى پونكىت يوق: ئېقىش يۆنىلىشى نامەلۇم، ئىسسىقلىق بېرىلمىگەن دەپ قارىلىدۇ</translation>
    </message>
    <message>
        <source>管段 %1 与热源、换热站不连通</source>
        <translation>تۇرۇبا بۆلىكى %1 ئىسسىقلىق مەنبەسى ۋە پونكىت بىلەن تۇتاشمىغان</translation>
    </message>
    <message>
        <source>管段 %1 的两端是同一个节点，已略过</source>
        <translation>تۇرۇبا بۆلىكى %1 نىڭ ئىككى ئۇچى بىر تۈگۈن، تاشلاپ ئۆتۈلدى</translation>
    </message>
    <message>
        <source>编号 %1 重复，只用第一个</source>
        <translation>نومۇر %1 تەكرار، پەقەت بىرىنچىسى ئىشلىتىلىدۇ</translation>
    </message>
    <message>
        <source>管段 %1 的长度不能用，按 0 米算</source>
        <translation>تۇرۇبا بۆلىكى %1 نىڭ ئۇزۇنلۇقى ئىناۋەتسىز، 0 مېتىر ھېسابلىنىدۇ</translation>
    </message>
    <message>
        <source>%1 不在任何管段上，已略过</source>
        <translation>%1 ھېچقانداق تۇرۇبىدا ئەمەس، تاشلاپ ئۆتۈلدى</translation>
    </message>
    <message>
        <source>其中 %1 段管道在环网上：断开一处，热可能从另一侧来</source>
        <translation>بۇنىڭ ئىچىدە %1 بۆلەك تۇرۇبا ھالقىسىمان توردا: بىر يېرى ئۈزۈلسە، ئىسسىقلىق يەنە بىر تەرەپتىن كېلىشى مۇمكىن</translation>
    </message>
    <message>
        <source>节点 %1 与 %2 只差 %3 米，却没有相连</source>
        <translation>تۈگۈن %1 بىلەن %2 نىڭ ئارىلىقى پەقەت %3 مېتىر، لېكىن تۇتاشمىغان</translation>
    </message>
    <message>
        <source>坐标不在地球上</source>
        <translation>كوئوردىنات يەرشارىدا ئەمەس</translation>
    </message>
    <message>
        <source>；经度和纬度可能写反了</source>
        <translation>؛ ئۇزۇنلۇق بىلەن كەڭلىك ئالماشىپ قالغان بولۇشى مۇمكىن</translation>
    </message>
    <message>
        <source>还没有管网数据</source>
        <translation>تېخى تۇرۇبا تورى سانلىق مەلۇماتى يوق</translation>
    </message>
    <message>
        <source>%1 米之内没有管道，最近的在大约 %2 米外</source>
        <translation>%1 مېتىر ئىچىدە تۇرۇبا يوق، ئەڭ يېقىنى تەخمىنەن %2 مېتىر يىراقلىقتا</translation>
    </message>
    <message>
        <source>有 %1 个阀门叫这个名字，请给出编号：%2</source>
        <translation>%1 كلاپاننىڭ ئىسمى مۇشۇنداق، نومۇرىنى بېرىڭ: %2</translation>
    </message>
    <message>
        <source>管网里没有这个管段、节点、换热站、楼栋或阀门</source>
        <translation>تۇرۇبا تورىدا بۇنداق تۇرۇبا، تۈگۈن، پونكىت، بىنا ياكى كلاپان يوق</translation>
    </message>
    <message>
        <source>%1 支</source>
        <translation>%1 تارماق</translation>
    </message>
    <message>
        <source>一次网</source>
        <translation>بىرلەمچى تور</translation>
    </message>
</context>
<context>
    <name>NoticeFolderPlugin</name>
    <message>
        <source>没有发送文件夹：请看 notices.json 的 folder</source>
        <translation>يوللاش قىسقۇچى يوق: notices.json دىكى folder گە قاراڭ</translation>
    </message>
    <message>
        <source>这份通知已经在发送文件夹里</source>
        <translation>بۇ ئۇقتۇرۇش يوللاش قىسقۇچىدا بار</translation>
    </message>
</context>
<context>
    <name>NoticeJudge</name>
    <message>
        <source>超过 %1 户的通知，准备和放行的人都要自己登录后提交</source>
        <translation>%1 دىن كۆپ ئائىلىگە بولغان ئۇقتۇرۇشنى تەييارلىغۇچىمۇ، تەستىقلىغۇچىمۇ ئۆزى كىرىپ تاپشۇرىدۇ</translation>
    </message>
    <message>
        <source>没有这份通知</source>
        <translation>بۇنداق ئۇقتۇرۇش يوق</translation>
    </message>
    <message>
        <source>通知没有编号，或者内容太长</source>
        <translation>ئۇقتۇرۇشنىڭ نومۇرى يوق ياكى مەزمۇنى بەك ئۇزۇن</translation>
    </message>
    <message>
        <source>这份通知已经准备过</source>
        <translation>بۇ ئۇقتۇرۇش ئىلگىرى تەييارلانغان</translation>
    </message>
    <message>
        <source>通知编号的时间和准备的时间差了一天以上：请校准这台电脑的时钟</source>
        <translation>ئۇقتۇرۇش نومۇرىنىڭ ۋاقتى بىلەن تەييارلىغان ۋاقىت بىر كۈندىن ئارتۇق پەرقلىنىدۇ: بۇ كومپيۇتېرنىڭ سائىتىنى توغرىلاڭ</translation>
    </message>
    <message>
        <source>只有班长和管理员能导出完整号码</source>
        <translation>تولۇق نومۇرنى پەقەت نۆۋەتچى باشلىق ۋە باشقۇرغۇچىلار چىقىرالايدۇ</translation>
    </message>
    <message>
        <source>名单的时间差了太多：请校准这台电脑的时钟</source>
        <translation>تىزىملىكنىڭ ۋاقتى بەك پەرقلىق: بۇ كومپيۇتېرنىڭ سائىتىنى توغرىلاڭ</translation>
    </message>
    <message>
        <source>已经有人在交出这份通知：请看记录后再办</source>
        <translation>باشقا بىرى بۇ ئۇقتۇرۇشنى تاپشۇرۇۋاتىدۇ: ئاۋۋال خاتىرىگە قاراڭ</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>漏接来电，号码未显示</source>
        <translation>جاۋاب بېرىلمىگەن تېلېفون، نومۇرى كۆرۈنمىدى</translation>
    </message>
    <message>
        <source>漏接来电 %1</source>
        <translation>جاۋاب بېرىلمىگەن تېلېفون %1</translation>
    </message>
    <message>
        <source>%1 被拒</source>
        <translation>%1 رەت قىلىندى</translation>
    </message>
    <message>
        <source>%1 被拒 · %2</source>
        <translation>%1 رەت قىلىندى · %2</translation>
    </message>
    <message>
        <source>%1 搁置</source>
        <translation>%1 توختىتىلدى</translation>
    </message>
    <message>
        <source>%1 搁置 · %2</source>
        <translation>%1 توختىتىلدى · %2</translation>
    </message>
    <message>
        <source>工单超时 · %1</source>
        <translation>تالون مۆھلىتى ئۆتتى · %1</translation>
    </message>
    <message numerus="yes">
        <source>上岗时已有 %1 张工单超时</source>
        <translation>
            <numerusform>ئىشقا چۈشكەندە %1 تالوننىڭ مۆھلىتى ئۆتكەن</numerusform>
            <numerusform>ئىشقا چۈشكەندە %1 تالوننىڭ مۆھلىتى ئۆتكەن</numerusform>
        </translation>
    </message>
    <message>
        <source>请自己选择就绪，才会再派来电</source>
        <translation>تېلېفون كېلىشى ئۈچۈن «تەييار» نى ئۆزىڭىز تاللاڭ</translation>
    </message>
    <message>
        <source>没有说明原因</source>
        <translation>سەۋەبى ئېيتىلمىدى</translation>
    </message>
    <message>
        <source>其余照常发送</source>
        <translation>قالغانلىرى ئادەتتىكىدەك يوللىنىدۇ</translation>
    </message>
    <message>
        <source>%1 · 其余照常发送</source>
        <translation>%1 · قالغانلىرى ئادەتتىكىدەك يوللىنىدۇ</translation>
    </message>
    <message>
        <source>过了时限，计时不停</source>
        <translation>مۆھلىتى ئۆتتى، ۋاقىت يەنە ھېسابلىنىدۇ</translation>
    </message>
    <message>
        <source>点开看工单列表</source>
        <translation>تالونلار تىزىملىكى ئېچىلىدۇ</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 等 %2 个告警无人接手</source>
        <translation>%1 قاتارلىق %2 ئاگاھلاندۇرۇشنى ھېچكىم ئۈستىگە ئالمىدى</translation>
    </message>
    <message numerus="yes">
        <source>通知待放行 · %1，%2 户</source>
        <translation>
            <numerusform>تەستىق كۈتۈۋاتقان ئۇقتۇرۇش · %1، %2 ئائىلە</numerusform>
            <numerusform>تەستىق كۈتۈۋاتقان ئۇقتۇرۇش · %1، %2 ئائىلە</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 准备 · 点开看内容</source>
        <translation>%1 تەييارلىغان · ئېچىپ كۆرۈڭ</translation>
    </message>
    <message>
        <source>疑似爆管 · %1</source>
        <translation>يېرىلىش گۇمانى · %1</translation>
    </message>
    <message numerus="yes">
        <source>停热 %1 户 · %2</source>
        <translation>
            <numerusform>%1 ئائىلىنىڭ ئىسسىقلىقى توختايدۇ · %2</numerusform>
            <numerusform>%1 ئائىلىنىڭ ئىسسىقلىقى توختايدۇ · %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeLog</name>
    <message>
        <source>短信</source>
        <translation>قىسقا ئۇچۇر</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>تېلېفون</translation>
    </message>
    <message>
        <source>微信群</source>
        <translation>WeChat گۇرۇپپىسى</translation>
    </message>
    <message>
        <source>楼道张贴</source>
        <translation>كارىدورغا چاپلاش</translation>
    </message>
</context>
<context>
    <name>NoticeRows</name>
    <message>
        <source>选中的住户超过 %1 户，请分几次选</source>
        <translation>تاللانغان ئائىلە %1 دىن كۆپ، بىر نەچچە قېتىمدا تاللاڭ</translation>
    </message>
    <message>
        <source>户号</source>
        <translation>ئائىلە نومۇرى</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>ئادرېس</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>ئىسىم-فامىلە</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>تېلېفون</translation>
    </message>
    <message>
        <source>用热</source>
        <translation>ئىسسىقلىق</translation>
    </message>
    <message>
        <source>停供</source>
        <translation>توختىتىلغان</translation>
    </message>
</context>
<context>
    <name>NoticeRules</name>
    <message>
        <source>已经由 %1 放行</source>
        <translation>%1 ئاللىقاچان تەستىقلىغان</translation>
    </message>
    <message>
        <source>这份通知不用放行</source>
        <translation>بۇ ئۇقتۇرۇش تەستىق تەلەپ قىلمايدۇ</translation>
    </message>
    <message>
        <source>只有班长和管理员能放行</source>
        <translation>پەقەت نۆۋەتچى باشلىق ۋە باشقۇرغۇچىلار تەستىقلايدۇ</translation>
    </message>
    <message>
        <source>自己准备的通知要由另一个人放行</source>
        <translation>ئۆزىڭىز تەييارلىغان ئۇقتۇرۇشنى باشقا بىر كىشى تەستىقلايدۇ</translation>
    </message>
    <message>
        <source>已经撤回</source>
        <translation>قايتۇرۇۋېلىنغان</translation>
    </message>
    <message>
        <source>正在交出或可能已经交出，先向平台核实</source>
        <translation>تاپشۇرۇلۇۋاتىدۇ ياكى تاپشۇرۇلغان بولۇشى مۇمكىن، ئاۋۋال سۇپىدىن سوراڭ</translation>
    </message>
    <message>
        <source>已经交出，撤不回来</source>
        <translation>تاپشۇرۇلغان، قايتۇرۇۋالغىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>只有准备的人、班长和管理员能撤回通知</source>
        <translation>ئۇقتۇرۇشنى پەقەت تەييارلىغۇچى، نۆۋەتچى باشلىق ۋە باشقۇرغۇچىلار قايتۇرۇۋالىدۇ</translation>
    </message>
    <message>
        <source>服务器没有收下这份通知，要重新准备</source>
        <translation>مۇلازىمېتىر بۇ ئۇقتۇرۇشنى قوبۇل قىلمىدى، قايتا تەييارلاش كېرەك</translation>
    </message>
    <message>
        <source>超过 %1 户的通知要由另一个人放行</source>
        <translation>%1 دىن كۆپ ئائىلىگە بولغان ئۇقتۇرۇشنى ئاۋۋال باشقا بىر كىشى تەستىقلايدۇ</translation>
    </message>
    <message>
        <source>%1 当天连这份已有 %2 户，超过 %3 户要由另一个人放行</source>
        <translation>%1 نىڭ شۇ كۈنى مۇشۇنى قوشقاندا %2 ئائىلىسى بار، %3 ئائىلىدىن ئاشسا باشقا بىر كىشى تەستىقلايدۇ</translation>
    </message>
    <message>
        <source>放行还没有得到服务器确认，请稍候</source>
        <translation>مۇلازىمېتىر تەستىقنى تېخى جەزملەشتۈرمىدى، سەل ساقلاڭ</translation>
    </message>
    <message>
        <source>您今天连这份已有 %1 户：一个人一天超过 %2 户，要先准备发送，由另一个人放行</source>
        <translation>مۇشۇنى قوشقاندا بۈگۈن %1 ئائىلىڭىز بار: بىر كىشى بىر كۈندە %2 ئائىلىدىن ئاشسا، ئاۋۋال يوللاشقا تەييارلايدۇ، باشقا بىر كىشى تەستىقلايدۇ</translation>
    </message>
</context>
<context>
    <name>NoticeSending</name>
    <message>
        <source>通知发送的配置里没有 sender</source>
        <translation>ئۇقتۇرۇش تەڭشىكىدە sender يوق</translation>
    </message>
    <message>
        <source>插件 %1 不是用来发送通知的</source>
        <translation>%1 قىستۇرمىسى ئۇقتۇرۇش يوللىمايدۇ</translation>
    </message>
</context>
<context>
    <name>OggOpus</name>
    <message>
        <source>录音文件读不出：不是完整的 Opus 录音</source>
        <translation>ئۈن خاتىرە ئوقۇلمىدى: تولۇق Opus ھۆججىتى ئەمەس</translation>
    </message>
</context>
<context>
    <name>OpcUaBrowser</name>
    <message>
        <source>浏览被拒绝：%1</source>
        <translation>كۆرۈش رەت قىلىندى: %1</translation>
    </message>
    <message>
        <source>“%1”不是节点号</source>
        <translation>«%1» تۈگۈن نومۇرى ئەمەس</translation>
    </message>
    <message>
        <source>服务器没有命名空间 %1</source>
        <translation>مۇلازىمېتىردا %1 ئىسىم بوشلۇقى يوق</translation>
    </message>
    <message>
        <source>%1 个节点浏览不了：%2%3</source>
        <translation>كۆرگىلى بولمايدىغان تۈگۈن: %1 (%2%3)</translation>
    </message>
</context>
<context>
    <name>OpcUaOptions</name>
    <message>
        <source>OPC UA 来源的 %1 打不开</source>
        <translation>OPC UA مەنبەسىنىڭ %1 ئى ئېچىلمىدى</translation>
    </message>
    <message>
        <source>没有受信任的服务器证书</source>
        <translation>ئىشەنچلىك مۇلازىمېتىر گۇۋاھنامىسى يوق</translation>
    </message>
    <message>
        <source>OPC UA 安全策略只能是 %1</source>
        <translation>OPC UA بىخەتەرلىك تاكتىكىسى پەقەت %1 بولىدۇ</translation>
    </message>
    <message>
        <source>不加密的连接会把口令明文发出去：请选安全策略，或写明 allow_clear_password</source>
        <translation>شىفىرسىز ئۇلىنىش پارولنى ئوچۇق ئەۋەتىدۇ: بىخەتەرلىك تاكتىكىسى تاللاڭ ياكى allow_clear_password نى بەلگىلەڭ</translation>
    </message>
    <message>
        <source>OPC UA 来源须有 opc.tcp:// 开头的 url</source>
        <translation>OPC UA مەنبەسىگە opc.tcp:// بىلەن باشلانغان url كېرەك</translation>
    </message>
</context>
<context>
    <name>OpcUaPlant</name>
    <message>
        <source>OPC UA 服务建不起来：%1</source>
        <translation>OPC UA مۇلازىمېتىرى قۇرۇلمىدى: %1</translation>
    </message>
    <message>
        <source>OPC UA 服务不能监听端口 %1：%2</source>
        <translation>OPC UA مۇلازىمېتىرى %1 ئېغىزىنى ئاڭلىيالمىدى: %2</translation>
    </message>
</context>
<context>
    <name>OpcUaSession</name>
    <message>
        <source>%1 个测点不能订阅</source>
        <translation>%1 نۇقتىغا مۇشتەرى بولغىلى بولمىدى</translation>
    </message>
    <message>
        <source>服务器没有应答</source>
        <translation>مۇلازىمېتىر جاۋاب بەرمىدى</translation>
    </message>
    <message>
        <source>订阅被拒绝：%1</source>
        <translation>مۇشتەرىلىك رەت قىلىندى: %1</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>不认识的取值“%1”</source>
        <translation>ناتونۇش قىممەت «%1»</translation>
    </message>
    <message>
        <source>温度须在 -60 到 150 °C 之间</source>
        <translation>تېمپېراتۇرا -60 دىن 150 °C غىچە بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>操作缺少必要的内容</source>
        <translation>مەشغۇلاتتا زۆرۈر مەزمۇن كەم</translation>
    </message>
    <message>
        <source>操作的正文不是映射</source>
        <translation>مەشغۇلات تېكىستى خەرىتىلەش ئەمەس</translation>
    </message>
    <message>
        <source>操作的格式不是本版本认识的格式</source>
        <translation>مەشغۇلات شەكلىنى بۇ نەشرى تونۇمايدۇ</translation>
    </message>
    <message>
        <source>操作的字段损坏</source>
        <translation>مەشغۇلات سۆزلىمى بۇزۇلغان</translation>
    </message>
    <message>
        <source>字段 %1</source>
        <translation>سۆزلەم %1</translation>
    </message>
    <message>
        <source>个人信息部分不是映射</source>
        <translation>شەخسىي ئۇچۇر بۆلىكى خەرىتىلەش ئەمەس</translation>
    </message>
    <message>
        <source>个人信息部分损坏</source>
        <translation>شەخسىي ئۇچۇر بۆلىكى بۇزۇلغان</translation>
    </message>
    <message>
        <source>操作的记录损坏</source>
        <translation>مەشغۇلات خاتىرىسى بۇزۇلغان</translation>
    </message>
    <message>
        <source>内容与哈希不符</source>
        <translation>مەزمۇن خەشكە ماس كەلمىدى</translation>
    </message>
    <message>
        <source>个人信息与承诺值不符</source>
        <translation>شەخسىي ئۇچۇر كاپالەت قىممىتىگە ماس كەلمىدى</translation>
    </message>
    <message>
        <source>操作不是这个设备作出的</source>
        <translation>مەشغۇلاتنى بۇ ئۈسكۈنە قىلمىغان</translation>
    </message>
    <message>
        <source>签名不符</source>
        <translation>ئىمزا ماس كەلمىدى</translation>
    </message>
</context>
<context>
    <name>OperationJudge</name>
    <message>
        <source>操作人不是登录的账号</source>
        <translation>مەشغۇلات قىلغۇچى كىرگەن ھېسابات ئەمەس</translation>
    </message>
    <message>
        <source>操作人的账号已停用或已到期</source>
        <translation>مەشغۇلات قىلغۇچىنىڭ ھېساباتى توختىتىلغان ياكى ۋاقتى توشقان</translation>
    </message>
    <message>
        <source>服务器正在启动，请稍候</source>
        <translation>مۇلازىمېتىر قوزغىلىۋاتىدۇ، سەل كۈتۈڭ</translation>
    </message>
    <message>
        <source>这类操作不从停用的设备收下，要由有权限的人重新提交</source>
        <translation>بۇ خىل مەشغۇلات توختىتىلغان ئۈسكۈنىدىن قوبۇل قىلىنمايدۇ، ھوقۇقى بار كىشى قايتا يوللىشى كېرەك</translation>
    </message>
    <message>
        <source>没有这个户号</source>
        <translation>بۇنداق ھېسابات نومۇرى يوق</translation>
    </message>
    <message>
        <source>住户不属于操作写明的分公司</source>
        <translation>ئائىلە مەشغۇلاتتا يېزىلغان تارماق شىركەتكە تەۋە ئەمەس</translation>
    </message>
    <message>
        <source>这个操作记在了别的地方，不收</source>
        <translation>بۇ مەشغۇلات باشقا ئورۇنغا خاتىرىلەنگەن، قوبۇل قىلىنمايدۇ</translation>
    </message>
    <message>
        <source>只有批量导入可以带来以前的时间</source>
        <translation>پەقەت توپ ئىمپورتلا بۇرۇنقى ۋاقىتنى ئېلىپ كېلەلەيدۇ</translation>
    </message>
    <message>
        <source>服务器的版本不认识这个操作，请先升级服务器</source>
        <translation>مۇلازىمېتىرنىڭ نەشرى بۇ مەشغۇلاتنى تونۇمايدۇ، ئاۋۋال مۇلازىمېتىرنى يېڭىلاڭ</translation>
    </message>
    <message>
        <source>话后整理最长 %1 分钟，不收更长的</source>
        <translation>چاقىرىقتىن كېيىنكى رەتلەش ئەڭ ئۇزۇن %1 مىنۇت بولىدۇ، ئۇنىڭدىن ئۇزۇنى قوبۇل قىلىنمايدۇ</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>暖线：供热客服座席。不带参数时，在本机起一台内置服务器和一座演示城市。</source>
        <translation>Warmline: ئىسسىقلىق مۇلازىمىتى ئورنى. پارامېتىرسىز قوزغاتسا بۇ كومپيۇتېردا ئىچكى مۇلازىمېتىر ۋە ئۈلگە شەھەر قوزغىلىدۇ.</translation>
    </message>
    <message>
        <source>显示本说明</source>
        <translation>بۇ چۈشەندۈرۈشنى كۆرسىتىش</translation>
    </message>
    <message>
        <source>显示版本</source>
        <translation>نەشرىنى كۆرسىتىش</translation>
    </message>
    <message>
        <source>数据目录；不存在则新建</source>
        <translation>مەلۇمات قىسقۇچى؛ بولمىسا قۇرۇلىدۇ</translation>
    </message>
    <message>
        <source>数据密钥文件（0600）；缺省用钥匙串，再缺省为目录旁的 DIR.key</source>
        <translation>مەلۇمات ئاچقۇچ ھۆججىتى (0600)؛ كۆڭۈلدىكىسى ئاچقۇچ ئامبىرى، بولمىسا قىسقۇچ يېنىدىكى DIR.key</translation>
    </message>
    <message>
        <source>公司服务器地址</source>
        <translation>شىركەت مۇلازىمېتىرىنىڭ ئادرېسى</translation>
    </message>
    <message>
        <source>界面语言：zh_CN、ug、en</source>
        <translation>كۆرۈنمە تىلى: zh_CN، ug، en</translation>
    </message>
    <message>
        <source>外观：light、dark、system</source>
        <translation>كۆرۈنۈش: light، dark، system</translation>
    </message>
    <message>
        <source>演示城市的住户数</source>
        <translation>ئۈلگە شەھەرنىڭ ئائىلە سانى</translation>
    </message>
    <message>
        <source>演示城市的种子</source>
        <translation>ئۈلگە شەھەرنىڭ ئۇرۇقى</translation>
    </message>
    <message>
        <source>演一遍脚本化的班次，留下截图和小结后退出</source>
        <translation>يېزىلغان نۆۋەتنى بىر قېتىم ئويناپ، سۈرەت ۋە خۇلاسە قالدۇرۇپ چېكىنىش</translation>
    </message>
    <message>
        <source>班次截图和小结的目录</source>
        <translation>نۆۋەت سۈرىتى ۋە خۇلاسىسىنىڭ قىسقۇچى</translation>
    </message>
    <message>
        <source>座席工号</source>
        <translation>نۆۋەتچى نومۇرى</translation>
    </message>
    <message>
        <source>多余的参数：%1</source>
        <translation>ئارتۇق پارامېتىر: %1</translation>
    </message>
    <message>
        <source>不是有效的服务器地址：%1</source>
        <translation>ئىناۋەتلىك مۇلازىمېتىر ئادرېسى ئەمەس: %1</translation>
    </message>
    <message>
        <source>无人值守时：账号的口令所在的文件（0600）；缺省在登录窗口输入</source>
        <translation>ئادەمسىز ئىشلىگەندە: ھېسابات پارولى بار ھۆججەت (0600)؛ كۆڭۈلدىكىسى كىرىش كۆزنىكىدە سورايدۇ</translation>
    </message>
    <message>
        <source>公司的根证书（PEM）；缺省用系统的</source>
        <translation>شىركەتنىڭ يىلتىز گۇۋاھنامىسى (PEM)؛ كۆڭۈلدىكىسى سىستېمىنىڭ</translation>
    </message>
    <message>
        <source>公司策略文件（JSON）；缺省为配置目录里的 warmline/policy.json</source>
        <translation>شىركەتنىڭ سىياسەت ھۆججىتى (JSON)؛ كۆڭۈلدىكىسى تەڭشەك قىسقۇچىدىكى warmline/policy.json</translation>
    </message>
    <message>
        <source>根证书读不了：%1</source>
        <translation>يىلتىز گۇۋاھنامىنى ئوقۇغىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>文件里没有证书（PEM）</source>
        <translation>ھۆججەتتە گۇۋاھنامە (PEM) يوق</translation>
    </message>
    <message>
        <source>电话设置文件；缺省为数据目录里的 phone.json</source>
        <translation>تېلېفون تەڭشەك ھۆججىتى؛ كۆڭۈلدىكىسى سانلىق مەلۇمات قىسقۇچىدىكى phone.json</translation>
    </message>
    <message>
        <source>接一通真实来电，逐步截图并留下录音后退出</source>
        <translation>بىر ھەقىقىي تېلېفوننى ئېلىپ، قەدەممۇقەدەم سۈرەت ۋە ئۈن ئالغۇ قالدۇرۇپ چىقىش</translation>
    </message>
    <message>
        <source>每个来电的用户卡画好时报出时刻，然后拒接；用于测量</source>
        <translation>ھەر كەلگەن تېلېفوننىڭ خېرىدار كارتىسى سىزىلغان ۋاقىتنى ئېيتىپ، ئاندىن رەت قىلىش؛ ئۆلچەش ئۈچۈن</translation>
    </message>
    <message>
        <source>--lang 不认识“%1”；可以写 zh_CN、ug、en</source>
        <translation>--lang «%1» نى تونۇمايدۇ؛ zh_CN، ug، en دەپ يېزىشقا بولىدۇ</translation>
    </message>
    <message>
        <source>--theme 不认识“%1”；可以写 light、dark、system</source>
        <translation>--theme «%1» نى تونۇمايدۇ؛ light، dark، system دەپ يېزىشقا بولىدۇ</translation>
    </message>
    <message>
        <source>脚本化的班次没有人登录：连接服务器时要用 --agent 给出账号，用 --token-file 给出它的口令文件</source>
        <translation>يېزىلغان نۆۋەتكە ھېچكىم كىرمەيدۇ: مۇلازىمېتىرغا ئۇلانغاندا ھېساباتنى --agent بىلەن، ئۇنىڭ پارول ھۆججىتىنى --token-file بىلەن بېرىڭ</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>这条操作已经不在待发或退回的清单里</source>
        <translation>بۇ مەشغۇلات يوللىنىدىغان ياكى قايتۇرۇلغانلار تىزىملىكىدە ئەمدى يوق</translation>
    </message>
    <message>
        <source>没有连接服务器</source>
        <translation>مۇلازىمېتىرغا ئۇلانمىغان</translation>
    </message>
</context>
<context>
    <name>Panorama</name>
    <message>
        <source>没有这个户号</source>
        <translation>بۇنداق نومۇر يوق</translation>
    </message>
</context>
<context>
    <name>PanoramaState</name>
    <message>
        <source>取这一户的资料</source>
        <translation>بۇ ئائىلىنىڭ ئۇچۇرىنى ئوقۇۋاتىدۇ</translation>
    </message>
    <message>
        <source>取不到这一户的资料</source>
        <translation>بۇ ئائىلىنىڭ ئۇچۇرىنى ئوقۇغىلى بولمىدى</translation>
    </message>
    <message>
        <source>先打开一户：来电、搜索或热力图</source>
        <translation>ئالدى بىلەن بىر ئائىلىنى ئېچىڭ: تېلېفون، ئىزدەش ياكى خەرىتە</translation>
    </message>
</context>
<context>
    <name>PanoramaWords</name>
    <message>
        <source>标准</source>
        <translation>ئۆلچەم</translation>
    </message>
    <message>
        <source>左邻</source>
        <translation>سول قوشنا</translation>
    </message>
    <message>
        <source>右邻</source>
        <translation>ئوڭ قوشنا</translation>
    </message>
    <message>
        <source>楼上</source>
        <translation>ئۈستى</translation>
    </message>
    <message>
        <source>楼下</source>
        <translation>ئاستى</translation>
    </message>
    <message>
        <source>顶层</source>
        <translation>ئۈستى</translation>
    </message>
    <message>
        <source>中间层</source>
        <translation>ئوتتۇرا</translation>
    </message>
    <message>
        <source>底层</source>
        <translation>ئاستى</translation>
    </message>
    <message>
        <source>同立管</source>
        <translation>شۇ تۇرۇبا</translation>
    </message>
    <message>
        <source>朝北</source>
        <translation>شىمالىي</translation>
    </message>
    <message>
        <source>朝南</source>
        <translation>جەنۇبىي</translation>
    </message>
    <message>
        <source>本楼平均</source>
        <translation>بىنا ئوتتۇرىچىسى</translation>
    </message>
    <message>
        <source>本户室温</source>
        <translation>بۇ ئائىلىنىڭ ئۆي تېمپېراتۇرىسى</translation>
    </message>
    <message>
        <source>楼均</source>
        <translation>بىنا</translation>
    </message>
    <message>
        <source>本户</source>
        <translation>بۇ ئائىلە</translation>
    </message>
    <message>
        <source>%1 支回水</source>
        <translation>%1 تارماق قايتما سۈيى</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>口令至少要有 8 个字节</source>
        <translation>ئىم ئەڭ ئاز 8 بايت بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>内存不够</source>
        <translation>ئىچكى ساقلىغۇچ يېتىشمەيدۇ</translation>
    </message>
</context>
<context>
    <name>Password</name>
    <message>
        <source>口令要有 8 到 256 个字符</source>
        <translation>ئىم 8 دىن 256 غىچە ھەرپ بولسۇن</translation>
    </message>
    <message>
        <source>口令里不能有账号</source>
        <translation>ئىمدا ھېسابات بولمىسۇن</translation>
    </message>
    <message>
        <source>内存不足，口令处理不了；请稍后再试</source>
        <translation>ئىچكى ساقلىغۇچ يەتمەي ئىم بىر تەرەپ قىلىنمىدى؛ سەل تۇرۇپ قايتا سىناڭ</translation>
    </message>
</context>
<context>
    <name>PasswordDesk</name>
    <message>
        <source>登录的人太多，请稍候再试</source>
        <translation>كىرىۋاتقانلار بەك كۆپ، سەل تۇرۇپ قايتا سىناڭ</translation>
    </message>
</context>
<context>
    <name>PhoneAccount</name>
    <message>
        <source>电话密码文件读不出：%1</source>
        <translation>تېلېفون پارول ھۆججىتىنى ئوقۇغىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>电话密码文件别人也能读；请改为 0600</source>
        <translation>تېلېفون پارول ھۆججىتىنى باشقىلارمۇ ئوقۇيالايدۇ؛ 0600 قىلىپ ئۆزگەرتىڭ</translation>
    </message>
    <message>
        <source>钥匙串里没有电话密码：%1</source>
        <translation>ئاچقۇچ توپلىمىدا تېلېفون پارولى يوق: %1</translation>
    </message>
    <message>
        <source>电话设置读不出：%1</source>
        <translation>تېلېفون تەڭشىكىنى ئوقۇغىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>密码不放在设置里：请放进钥匙串，或用 secret_file</source>
        <translation>پارول تەڭشەكتە تۇرمايدۇ: ئاچقۇچ توپلىمىغا سېلىڭ ياكى secret_file ئىشلىتىڭ</translation>
    </message>
    <message>
        <source>不认识的值：%1</source>
        <translation>نامەلۇم قىممەت: %1</translation>
    </message>
    <message>
        <source>录音提示音读不出：%1</source>
        <translation>ئۈنگە ئېلىش ئۇقتۇرۇشىنى ئوقۇغىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>电话设置是空的</source>
        <translation>تېلېفون تەڭشىكى قۇرۇق</translation>
    </message>
</context>
<context>
    <name>PlaceFinder</name>
    <message>
        <source>经度，纬度（WGS-84）</source>
        <translation>ئۇزۇنلۇق، كەڭلىك (WGS-84)</translation>
    </message>
</context>
<context>
    <name>PlantCommand</name>
    <message>
        <source>建不了文件夹</source>
        <translation>ھۆججەت قىسقۇچ قۇرۇلمىدى</translation>
    </message>
    <message>
        <source>多余的参数：%1</source>
        <translation>ئارتۇق پارامېتىر: %1</translation>
    </message>
    <message>
        <source>正在计算 %1 个换热站……</source>
        <translation>%1 ئىسسىقلىق پونكىتى ھېسابلىنىۋاتىدۇ…</translation>
    </message>
    <message>
        <source>模拟换热站：演示城市的测点由本机上真的 OPC UA 和 Modbus TCP 服务给出；--out 给出文件夹，写入测点表、寄存器表和服务器的来源设置</source>
        <translation>ئىسسىقلىق پونكىتىنى تەقلىد قىلىش: كۆرسەتمە شەھەرنىڭ نۇقتىلىرى مۇشۇ ماشىنىدىكى ھەقىقىي OPC UA ۋە Modbus TCP مۇلازىمېتىرلىرىدىن كېلىدۇ؛ --out بىلەن بېرىلگەن قىسقۇچقا نۇقتا جەدۋىلى، رېگىستىر جەدۋىلى ۋە مۇلازىمېتىرنىڭ مەنبە تەڭشىكى يېزىلىدۇ</translation>
    </message>
</context>
<context>
    <name>PlantSettings</name>
    <message>
        <source>每个来源都要有 name 和 plugin</source>
        <translation>ھەر بىر مەنبەدە name ۋە plugin بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>来源“%1”的 %2 不能写在设置里：请放进文件，写在 secrets 下</source>
        <translation>«%1» مەنبەسىنىڭ %2 ئى تەڭشەككە يېزىلمايدۇ: ھۆججەتكە سېلىپ، secrets ئاستىغا يېزىڭ</translation>
    </message>
    <message>
        <source>来源“%1”出现了两次</source>
        <translation>«%1» مەنبەسى ئىككى قېتىم كۆرۈلدى</translation>
    </message>
    <message>
        <source>来源“%1”的 %2 放在钥匙串里，这里没有钥匙串：请放进文件（0600）</source>
        <translation>«%1» مەنبەسىنىڭ %2 ئى ئاچقۇچ توپلىمىدا، بۇ يەردە ئاچقۇچ توپلىمى يوق: ھۆججەتكە (0600) سېلىڭ</translation>
    </message>
    <message>
        <source>来源设置里的 sources 应为列表：[…]</source>
        <translation>مەنبە تەڭشىكىدىكى sources تىزىملىك بولۇشى كېرەك: […]</translation>
    </message>
</context>
<context>
    <name>PluginHost</name>
    <message>
        <source>已有同名插件：%1</source>
        <translation>شۇ ناملىق قىستۇرما بار: %1</translation>
    </message>
    <message>
        <source>没有找到插件 %1</source>
        <translation>%1 قىستۇرمىسى تېپىلمىدى</translation>
    </message>
    <message>
        <source>插件没有提供它声明的接口</source>
        <translation>قىستۇرما ئۆزى جاكارلىغان ئېغىزنى بەرمىدى</translation>
    </message>
</context>
<context>
    <name>PluginInfo</name>
    <message>
        <source>插件说明中缺少“%1”</source>
        <translation>قىستۇرما چۈشەندۈرۈشىدە «%1» كەم</translation>
    </message>
    <message>
        <source>不是插件，或没有插件说明</source>
        <translation>قىستۇرما ئەمەس ياكى چۈشەندۈرۈشى يوق</translation>
    </message>
    <message>
        <source>插件接口版本是 %1，本程序需要 %2</source>
        <translation>قىستۇرما ئېغىزىنىڭ نەشرى %1، بۇ پروگراممىغا %2 كېرەك</translation>
    </message>
</context>
<context>
    <name>Postgres</name>
    <message>
        <source>数据库地址应写成 postgresql://用户@主机:端口/库名 的形式</source>
        <translation>ساندان ئادرېسىنى postgresql://user@host:port/database شەكلىدە يېزىڭ</translation>
    </message>
    <message>
        <source>数据库地址的参数应写成 名=值</source>
        <translation>ساندان ئادرېسىنىڭ پارامېتىرلىرىنى نام=قىممەت شەكلىدە يېزىڭ</translation>
    </message>
    <message>
        <source>数据库地址应写成 host=… dbname=… user=… 的形式</source>
        <translation>ساندان ئادرېسىنى host=… dbname=… user=… شەكلىدە يېزىڭ</translation>
    </message>
    <message>
        <source>数据库地址是空的</source>
        <translation>ساندان ئادرېسى قۇرۇق</translation>
    </message>
    <message>
        <source>口令不能写在命令行上；请用 passfile=文件（权限 0600）</source>
        <translation>پارول بۇيرۇق قۇرىغا يېزىلمايدۇ؛ passfile=ھۆججەت (ھوقۇقى 0600) نى ئىشلىتىڭ</translation>
    </message>
    <message>
        <source>数据库地址里不能有分号</source>
        <translation>ساندان ئادرېسىدا چېكىتلىك پەش بولمايدۇ</translation>
    </message>
    <message>
        <source>数据库暂时无法使用；请稍后再试，没有写入的内容不会丢失</source>
        <translation>ساندان ھازىرچە ئىشلەتكىلى بولمايدۇ؛ سەل تۇرۇپ قايتا سىناڭ، يېزىلمىغان مەزمۇن يوقالمايدۇ</translation>
    </message>
    <message>
        <source>缺少 Qt 的 PostgreSQL 驱动（libqt6sql6-psql）</source>
        <translation>Qt نىڭ PostgreSQL قوزغاتقۇچى كەم (libqt6sql6-psql)</translation>
    </message>
    <message>
        <source>这台数据库是备机，还不能写入</source>
        <translation>بۇ ساندان زاپاس، تېخى يازغىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>数据库太忙，没有及时答复；请稍后再试</source>
        <translation>ساندان بەك ئالدىراش، ۋاقتىدا جاۋاب بەرمىدى؛ سەل تۇرۇپ قايتا سىناڭ</translation>
    </message>
    <message>
        <source>数据库的磁盘、内存或连接用完了；请通知管理员</source>
        <translation>ساندان دىسكىسى، ئىچكى ساقلىغۇچى ياكى ئۇلىنىشى تۈگىدى؛ باشقۇرغۇچىغا ئېيتىڭ</translation>
    </message>
    <message>
        <source>数据库用户没有这项权限</source>
        <translation>ساندان ئىشلەتكۈچىسىنىڭ بۇ ھوقۇقى يوق</translation>
    </message>
    <message>
        <source>数据库里还没有暖线的表；请先用 --migrate 建立</source>
        <translation>سانداندا تېخى Warmline جەدۋەللىرى يوق؛ ئالدى بىلەن --migrate بىلەن قۇرۇڭ</translation>
    </message>
    <message>
        <source>数据库拒绝了这次写入或读取</source>
        <translation>ساندان بۇ يېزىش ياكى ئوقۇشنى رەت قىلدى</translation>
    </message>
    <message>
        <source>数据库由更新的版本建立（格式 %1，本程序只认到 %2）；请升级程序，数据没有改动</source>
        <translation>ساندانى يېڭىراق نەشرى قۇرغان (شەكلى %1، بۇ پروگرامما %2 غىچە تونۇيدۇ)؛ پروگراممىنى يېڭىلاڭ، مەلۇمات ئۆزگەرمىدى</translation>
    </message>
    <message>
        <source>数据库的格式是 %1，本程序需要 %2；请让表的所有者先用 --migrate 升级</source>
        <translation>ساندان شەكلى %1، بۇ پروگراممىغا %2 كېرەك؛ جەدۋەل ئىگىسى ئاۋۋال --migrate بىلەن يېڭىلىسۇن</translation>
    </message>
    <message>
        <source>数据库里缺少顺序的起点（表 server_order）</source>
        <translation>سانداندا تەرتىپنىڭ باشلىنىشى كەم (server_order جەدۋىلى)</translation>
    </message>
    <message>
        <source>密钥文件不是这个数据库的；请从另一台服务器复制密钥文件（--key-file）</source>
        <translation>ئاچقۇچ ھۆججىتى بۇ ساندانىڭ ئەمەس؛ باشقا مۇلازىمېتىردىن ئاچقۇچ ھۆججىتىنى كۆچۈرۈڭ (--key-file)</translation>
    </message>
    <message>
        <source>数据库的连接断了；请稍后再试，没有写入的内容不会丢失</source>
        <translation>ساندان بىلەن بولغان ئۇلىنىش ئۈزۈلدى؛ سەل تۇرۇپ قايتا سىناڭ، يېزىلمىغان مەزمۇن يوقالمايدۇ</translation>
    </message>
    <message>
        <source>本机的副本不属于这个数据库，或含有数据库里没有的内容；正在重建副本</source>
        <translation>بۇ ماشىنىدىكى كۆپەيتىلگەن نۇسخا بۇ ساندانغا تەۋە ئەمەس، ياكى سانداندا يوق مەزمۇننى ئۆز ئىچىگە ئالىدۇ؛ نۇسخا قايتا قۇرۇلۇۋاتىدۇ</translation>
    </message>
    <message>
        <source>服务器正在重建数据副本；请稍后再试，没有写入的内容不会丢失</source>
        <translation>مۇلازىمېتىر سانلىق مەلۇمات نۇسخىسىنى قايتا قۇرۇۋاتىدۇ؛ سەل تۇرۇپ قايتا سىناڭ، يېزىلمىغان مەزمۇن يوقالمايدۇ</translation>
    </message>
    <message>
        <source>数据库里缺少日志的签名密钥（表 log_key）</source>
        <translation>سانداندا خاتىرىنى ئىمزالايدىغان ئاچقۇچ كەم (log_key جەدۋىلى)</translation>
    </message>
    <message>
        <source>数据库的顺序在第 %1 条之后断开</source>
        <translation>ساندان تەرتىپى %1-دىن كېيىن ئۈزۈلگەن</translation>
    </message>
    <message>
        <source>服务器自己排序，不接收页和号段</source>
        <translation>مۇلازىمېتىر ئۆزى تەرتىپلەيدۇ، بەت ۋە نومۇر بۆلىكىنى قوبۇل قىلمايدۇ</translation>
    </message>
    <message>
        <source>数据库没有及时确认；操作可能稍后生效，请稍后再试</source>
        <translation>ساندان ۋاقتىدا جەزملىمىدى؛ مەشغۇلات كېيىن كۈچكە ئىگە بولۇشى مۇمكىن، سەل تۇرۇپ قايتا سىناڭ</translation>
    </message>
    <message>
        <source>数据库里缺少测量历史的状态（表 series_state）</source>
        <translation>سانداندا ئۆلچەش تارىخىنىڭ ھالىتى كەم (series_state جەدۋىلى)</translation>
    </message>
</context>
<context>
    <name>PromiseField</name>
    <message>
        <source>承诺</source>
        <translation>ۋەدە</translation>
    </message>
    <message>
        <source>未承诺</source>
        <translation>ۋەدە يوق</translation>
    </message>
    <message>
        <source>%1 前到场</source>
        <translation>%1 دىن بۇرۇن بارىدۇ</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>证明的格式不对</source>
        <translation>ئىسپاتنىڭ شەكلى خاتا</translation>
    </message>
    <message>
        <source>服务器没有给出签名的日志头</source>
        <translation>مۇلازىمېتىر ئىمزالانغان خاتىرە بېشىنى بەرمىدى</translation>
    </message>
    <message>
        <source>日志头是用另一把密钥签的，不是登记时的服务器</source>
        <translation>خاتىرە بېشى باشقا ئاچقۇچ بىلەن ئىمزالانغان، تىزىملاتقاندىكى مۇلازىمېتىر ئەمەس</translation>
    </message>
    <message>
        <source>日志头的签名不符</source>
        <translation>خاتىرە بېشىنىڭ ئىمزاسى ماس كەلمەيدۇ</translation>
    </message>
    <message>
        <source>服务器的日志没有说明来历</source>
        <translation>مۇلازىمېتىر خاتىرىسىنىڭ مەنبەسى ئېنىق ئەمەس</translation>
    </message>
    <message>
        <source>服务器日志的纪元不相接，或签名不符</source>
        <translation>مۇلازىمېتىر خاتىرىسىنىڭ دەۋرلىرى ئۇلانمايدۇ ياكى ئىمزا ماس كەلمەيدۇ</translation>
    </message>
    <message>
        <source>服务器的页有缺口：应从第 %1 条开始</source>
        <translation>مۇلازىمېتىر بېتىدە بوشلۇق بار: %1-تالدىن باشلىنىشى كېرەك</translation>
    </message>
    <message>
        <source>服务器的页里次序颠倒或重复</source>
        <translation>مۇلازىمېتىر بېتىنىڭ تەرتىپى قالايمىقان ياكى تەكرار</translation>
    </message>
    <message>
        <source>服务器的页与它的证明对不上</source>
        <translation>مۇلازىمېتىر بېتى ئىسپاتىغا ماس كەلمەيدۇ</translation>
    </message>
    <message>
        <source>服务器的历史与上次给出的不一致：有操作被改动、删去或插入</source>
        <translation>مۇلازىمېتىر تارىخى ئالدىنقىسىغا ئوخشىمايدۇ: مەشغۇلات ئۆزگەرتىلگەن، ئۆچۈرۈلگەن ياكى قىستۇرۇلغان</translation>
    </message>
    <message>
        <source>服务器的日志变短了：少了 %1 条</source>
        <translation>مۇلازىمېتىر خاتىرىسى قىسقاردى: %1 تال كەم</translation>
    </message>
    <message>
        <source>服务器的日志头接不上已有的历史：有操作被改动、删去或插入</source>
        <translation>مۇلازىمېتىرنىڭ خاتىرە بېشى بار بولغان تارىخقا ئۇلانمايدۇ: مەشغۇلات ئۆزگەرتىلگەن، ئۆچۈرۈلگەن ياكى قىستۇرۇلغان</translation>
    </message>
    <message>
        <source>第 %1 条不在服务器签名的日志里</source>
        <translation>%1-تال مۇلازىمېتىر ئىمزالىغان خاتىرىدە يوق</translation>
    </message>
</context>
<context>
    <name>Quarantine</name>
    <message>
        <source>隔离区的内容损坏</source>
        <translation>ئايرىم ساقلانغان مەزمۇن بۇزۇلغان</translation>
    </message>
    <message>
        <source>设备的第 %1 个操作</source>
        <translation>ئۈسكۈنىنىڭ %1-مەشغۇلاتى</translation>
    </message>
    <message>
        <source>操作来自另一台设备</source>
        <translation>مەشغۇلات باشقا بىر ئۈسكۈنىدىن كەلگەن</translation>
    </message>
    <message>
        <source>操作链断开</source>
        <translation>مەشغۇلات زەنجىرى ئۈزۈلگەن</translation>
    </message>
    <message>
        <source>内容与哈希不符</source>
        <translation>مەزمۇن خەش قىممىتىگە ماس كەلمەيدۇ</translation>
    </message>
    <message>
        <source>签名不符</source>
        <translation>ئىمزا ماس كەلمەيدۇ</translation>
    </message>
</context>
<context>
    <name>QuarantineCommand</name>
    <message>
        <source>最多给出一台设备</source>
        <translation>ئەڭ كۆپ بىر ئۈسكۈنە كۆرسىتىڭ</translation>
    </message>
    <message>
        <source>要给出一台设备的标识</source>
        <translation>بىر ئۈسكۈنىنىڭ بەلگىسىنى كۆرسىتىڭ</translation>
    </message>
    <message>
        <source>--up-to 须为正整数</source>
        <translation>--up-to مۇسبەت پۈتۈن سان بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>驳回要用 --reason 写明原因</source>
        <translation>رەت قىلغاندا --reason بىلەن سەۋەبىنى يېزىڭ</translation>
    </message>
    <message>
        <source>要说明做什么：list、accept 或 reject</source>
        <translation>نېمە قىلىشنى ئېيتىڭ: list، accept ياكى reject</translation>
    </message>
    <message>
        <source>停用的设备没有发出的操作：列出、收下、驳回</source>
        <translation>توختىتىلغان ئۈسكۈنىلەر ئەۋەتمىگەن مەشغۇلاتلار: تىزىش، قوبۇل قىلىش، رەت قىلىش</translation>
    </message>
    <message>
        <source>收下要用 --up-to 写明到第几个操作为止</source>
        <translation>قوبۇل قىلغاندا --up-to بىلەن قايسى مەشغۇلاتقىچە ئىكەنلىكىنى يېزىڭ</translation>
    </message>
    <message>
        <source>list [DEVICE] | accept DEVICE --up-to N | reject DEVICE --reason T</source>
        <translation>list [DEVICE] | accept DEVICE --up-to N | reject DEVICE --reason T</translation>
    </message>
</context>
<context>
    <name>RadarChart</name>
    <message>
        <source>班组 %1</source>
        <translation>گۇرۇپپا %1</translation>
    </message>
    <message>
        <source>样本 n ≥ %1 又有目标可比的指标只有 %2 项，不到 %3 项，不画雷达</source>
        <translation>ئۈلگىسى ⁦n ≥ %1⁩ ھەم نىشانى بار كۆرسەتكۈچ پەقەت %2، %3 كە يەتمىدى، رادار سىزىلمىدى</translation>
    </message>
</context>
<context>
    <name>RecordingService</name>
    <message>
        <source>保持</source>
        <translation>ساقلاش</translation>
    </message>
    <message>
        <source>录音暂停到结束</source>
        <translation>ئاخىرىغىچە توختىتىلدى</translation>
    </message>
    <message>
        <source>录音暂停 %1 秒</source>
        <translation>%1 سېكۇنت توختىتىلدى</translation>
    </message>
</context>
<context>
    <name>RegisterMap</name>
    <message>
        <source>寄存器表不是 JSON：%1</source>
        <translation>رېگىستىر جەدۋىلى JSON ئەمەس: %1</translation>
    </message>
    <message>
        <source>寄存器表中单元 %1 的 %2 不对</source>
        <translation>رېگىستىر جەدۋىلىدە %1 - بىرلىكنىڭ %2 ئى خاتا</translation>
    </message>
    <message>
        <source>寄存器表中测点“%1”的 %2 不对</source>
        <translation>رېگىستىر جەدۋىلىدە «%1» نۇقتىنىڭ %2 ئى خاتا</translation>
    </message>
    <message>
        <source>寄存器表里没有测点</source>
        <translation>رېگىستىر جەدۋىلىدە نۇقتا يوق</translation>
    </message>
    <message>
        <source>寄存器表打不开：%1</source>
        <translation>رېگىستىر جەدۋىلى ئېچىلمىدى: %1</translation>
    </message>
</context>
<context>
    <name>SearchCommand</name>
    <message>
        <source>要给出查找的内容</source>
        <translation>ئىزدەيدىغان مەزمۇن بېرىلىشى كېرەك</translation>
    </message>
    <message>
        <source>--limit 须在 1 到 1000 之间</source>
        <translation>--limit 1 دىن 1000 غىچە بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>--reveal 要写明原因</source>
        <translation>--reveal غا سەۋەب يېزىلىشى كېرەك</translation>
    </message>
    <message>
        <source>按姓名、电话或尾号、户号、地址各部分、拼音首字母查找用户</source>
        <translation>خېرىدارنى ئىسىم، تېلېفون ياكى ئاخىرقى خانىلىرى، ئائىلە نومۇرى، ئادرېس بۆلەكلىرى، پىنيىن باش ھەرپى بويىچە ئىزدەش</translation>
    </message>
    <message>
        <source>服务器只给了 %1 户，共有 %2 户</source>
        <translation>مۇلازىمېتىر جەمئىي %2 ئائىلىدىن پەقەت %1 نى بەردى</translation>
    </message>
</context>
<context>
    <name>SeatAccounts</name>
    <message>
        <source>连不上服务器，而这个账号没有在本机联网登录过，现在不能登录</source>
        <translation>مۇلازىمېتىرغا ئۇلانغىلى بولمىدى، بۇ ھېسابات بۇ ماشىنىدا تورغا ئۇلىنىپ كىرىپ باقمىغان، ھازىر كىرەلمەيدۇ</translation>
    </message>
    <message>
        <source>口令错误次数过多，要连上服务器才能登录</source>
        <translation>پارول بەك كۆپ خاتا كىرگۈزۈلدى، مۇلازىمېتىرغا ئۇلانغاندىن كېيىنلا كىرگىلى بولىدۇ</translation>
    </message>
    <message>
        <source>账号或口令不对；离线时还可以试 %1 次</source>
        <translation>ھېسابات ياكى پارول خاتا؛ تورسىز ھالەتتە يەنە %1 قېتىم سىناش مۇمكىن</translation>
    </message>
    <message>
        <source>本机已超过 %1 天没有连上服务器，要连上以后才能登录</source>
        <translation>بۇ ماشىنا %1 كۈندىن ئارتۇق مۇلازىمېتىرغا ئۇلانمىدى، ئۇلانغاندىن كېيىنلا كىرگىلى بولىدۇ</translation>
    </message>
    <message>
        <source>账号已到期，请联系管理员</source>
        <translation>ھېساباتنىڭ مۇددىتى توشتى، باشقۇرغۇچى بىلەن ئالاقىلىشىڭ</translation>
    </message>
</context>
<context>
    <name>SecretInput</name>
    <message>
        <source>没有给出口令</source>
        <translation>ئىم بېرىلمىدى</translation>
    </message>
    <message>
        <source>终端用不了；请用 --password-file</source>
        <translation>تېرمىنال ئىشلىمەيدۇ؛ --password-file نى ئىشلىتىڭ</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>بىكار قىلىندى</translation>
    </message>
    <message>
        <source>标准输入读不了</source>
        <translation>ئۆلچەملىك كىرگۈزۈش ئوقۇلمىدى</translation>
    </message>
    <message>
        <source>没有这个文件</source>
        <translation>بۇنداق ھۆججەت يوق</translation>
    </message>
    <message>
        <source>文件可被他人读写，应为 0600</source>
        <translation>ھۆججەتنى باشقىلار ئوقۇيالايدۇ ياكى يازالايدۇ، 0600 بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>文件读不了：%1</source>
        <translation>ھۆججەت ئوقۇلمىدى: %1</translation>
    </message>
    <message>
        <source>没有终端可以输入口令；请用 --password-file</source>
        <translation>ئىم كىرگۈزىدىغان تېرمىنال يوق؛ --password-file نى ئىشلىتىڭ</translation>
    </message>
    <message>
        <source>再输一遍：</source>
        <translation>يەنە بىر قېتىم: </translation>
    </message>
    <message>
        <source>两遍不一样</source>
        <translation>ئىككىسى ئوخشاش ئەمەس</translation>
    </message>
    <message>
        <source>里面有键盘打不出来的字节；请存成 UTF-8 的纯文本，第一行就是它</source>
        <translation>ئىچىدە كۇنۇپكا تاختىسىدا كىرگۈزگىلى بولمايدىغان بايتلار بار؛ UTF-8 ساپ تېكىست قىلىپ ساقلاڭ، بىرىنچى قۇر شۇ بولسۇن</translation>
    </message>
    <message>
        <source>这是文件夹，不是文件</source>
        <translation>بۇ ھۆججەت ئەمەس، قىسقۇچ</translation>
    </message>
</context>
<context>
    <name>SelfTestService</name>
    <message>
        <source>麦克风</source>
        <translation>مىكروفون</translation>
    </message>
    <message>
        <source>振铃设备</source>
        <translation>قوڭغۇراق</translation>
    </message>
    <message>
        <source>线路注册</source>
        <translation>لىنىيە تىزىملاش</translation>
    </message>
    <message>
        <source>回声通话</source>
        <translation>ئەكس سادا سۆزلىشىش</translation>
    </message>
    <message>
        <source>语音双向</source>
        <translation>ئىككى يۆنىلىشلىك ئاۋاز</translation>
    </message>
    <message>
        <source>工单服务</source>
        <translation>ئىش تالونى مۇلازىمىتى</translation>
    </message>
    <message>
        <source>测点数据</source>
        <translation>ئۆلچەش سانلىق مەلۇماتى</translation>
    </message>
    <message>
        <source>离线数据包</source>
        <translation>تورسىز سانلىق مەلۇمات</translation>
    </message>
    <message>
        <source>磁盘与时钟</source>
        <translation>دىسكا ۋە سائەت</translation>
    </message>
    <message>
        <source>没有测完：来电了，或者被停下了</source>
        <translation>تاماملانمىدى: تېلېفون كەلدى ياكى توختىتىلدى</translation>
    </message>
    <message>
        <source>模拟线路，没有真的话筒和通话可测</source>
        <translation>تەقلىدىي لىنىيە: سىنايدىغان ھەقىقىي مىكروفون ياكى سۆزلىشىش يوق</translation>
    </message>
    <message>
        <source>没有电话线路</source>
        <translation>تېلېفون لىنىيەسى يوق</translation>
    </message>
    <message>
        <source>这台座席没有振铃</source>
        <translation>بۇ ئورۇندا قوڭغۇراق يوق</translation>
    </message>
    <message>
        <source>待发 %1 · 退回 %2</source>
        <translation>%1 كۈتۈۋاتىدۇ · %2 قايتۇرۇلدى</translation>
    </message>
    <message>
        <source>有操作被退回：到“同步”里处理</source>
        <translation>قايتۇرۇلغان مەشغۇلات بار: «ماسقەدەملەش» تە بىر تەرەپ قىلىڭ</translation>
    </message>
    <message>
        <source>%1。来电照常入单，连上后自动送出</source>
        <translation>%1. تېلېفونلار ئادەتتىكىدەك خاتىرىلىنىدۇ، ئۇلانغاندا ئەۋەتىلىدۇ</translation>
    </message>
    <message>
        <source>还没有换热站的数据</source>
        <translation>تېخى پونكىت سانلىق مەلۇماتى يوق</translation>
    </message>
    <message>
        <source>%1 / %2 站新鲜</source>
        <translation>%1 / %2 پونكىت يېڭى</translation>
    </message>
    <message>
        <source>%1没有新数据。不影响接听；该站的判断依据不足，请人工问询</source>
        <translation>%1 دىن يېڭى سانلىق مەلۇمات يوق. تېلېفونغا تەسىر قىلمايدۇ؛ بۇ پونكىت ئۈچۈن ئۆزىڭىز سوراڭ</translation>
    </message>
    <message>
        <source>本机还没有住户资料：断网时认不出来电</source>
        <translation>بۇ ئورۇندا تېخى ئائىلە ئۇچۇرى يوق: تورسىز تېلېفون قىلغۇچى تونۇلمايدۇ</translation>
    </message>
    <message>
        <source>数据还在下载，先用已有的</source>
        <translation>چۈشۈرۈلۈۋاتىدۇ، بارى ئىشلىتىلىدۇ</translation>
    </message>
    <message>
        <source>%1 户 · %2 单</source>
        <translation>%1 ئائىلە · %2 تالون</translation>
    </message>
    <message>
        <source>时钟偏差 %1 s</source>
        <translation>سائەت پەرقى %1 s</translation>
    </message>
    <message>
        <source>时钟没有对过</source>
        <translation>سائەت تېخى سېلىشتۇرۇلمىدى</translation>
    </message>
    <message>
        <source>空间不明</source>
        <translation>بوش ئورۇن نامەلۇم</translation>
    </message>
    <message>
        <source>剩 %1 GB</source>
        <translation>%1 GB بوش</translation>
    </message>
    <message>
        <source>磁盘快满了：请网管清理，录音会存不下</source>
        <translation>دىسكا تولاي دەپ قالدى: ئۈن خاتىرە سىغمايدۇ، باشقۇرغۇچىغا ئېيتىڭ</translation>
    </message>
    <message>
        <source>看不到磁盘空间：请网管看看</source>
        <translation>بوش ئورۇن كۆرۈنمەيدۇ: باشقۇرغۇچىغا ئېيتىڭ</translation>
    </message>
    <message>
        <source>本机时钟不准：请网管对时</source>
        <translation>بۇ كومپيۇتېرنىڭ سائىتى خاتا: باشقۇرغۇچىغا ئېيتىڭ</translation>
    </message>
    <message>
        <source>20 秒内没有回音</source>
        <translation>20 سېكۇنت ئىچىدە جاۋاب يوق</translation>
    </message>
</context>
<context>
    <name>SeriesChunk</name>
    <message>
        <source>历史数据块已损坏</source>
        <translation>تارىخ مەلۇمات بۆلىكى بۇزۇلغان</translation>
    </message>
    <message>
        <source>历史数据块由更新版本写成</source>
        <translation>تارىخ مەلۇمات بۆلىكىنى يېڭىراق نەشرى يازغان</translation>
    </message>
</context>
<context>
    <name>SeriesExportCommand</name>
    <message>
        <source>没有这个量：%1；如 supply_temperature</source>
        <translation>بۇنداق مىقدار يوق: %1؛ مەسىلەن supply_temperature</translation>
    </message>
    <message>
        <source>--step-minutes 要能整除一天</source>
        <translation>--step-minutes بىر كۈننى پۈتۈن بۆلۈشى كېرەك</translation>
    </message>
    <message>
        <source>--from 要早于 --to</source>
        <translation>--from چوقۇم --to دىن بۇرۇن بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>要给出一个换热站、楼栋或户号；weather 为天气</source>
        <translation>پونكىت، بىنا ياكى ئائىلە نومۇرىنى بېرىڭ؛ weather ھاۋارايى</translation>
    </message>
    <message>
        <source>格式只有 csv 和 jsonl</source>
        <translation>شەكلى پەقەت csv ۋە jsonl</translation>
    </message>
    <message>
        <source>没有这个时区</source>
        <translation>بۇنداق ۋاقىت رايونى يوق</translation>
    </message>
    <message>
        <source>导出已取消</source>
        <translation>چىقىرىش بىكار قىلىندى</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>چىقىرىش</translation>
    </message>
    <message>
        <source>那里没有测量值：%1</source>
        <translation>ئۇ يەردە ئۆلچەنگەن قىممەت يوق: %1</translation>
    </message>
    <message>
        <source>这段时间没有测量值</source>
        <translation>بۇ ۋاقىتتا ئۆلچەنگەن قىممەت يوق</translation>
    </message>
    <message>
        <source>导出一个换热站、楼栋或户号的测量历史（weather 为天气）；默认最近 24 小时、所有量、每个采样</source>
        <translation>پونكىت، بىنا ياكى ئائىلە نومۇرىنىڭ ئۆلچەش تارىخىنى چىقىرىدۇ (weather ھاۋارايى)؛ ئەسلىدە يېقىنقى 24 سائەت، ھەممە مىقدار، ھەر بىر ئۆلچەش</translation>
    </message>
    <message>
        <source>那里的测量值不分部分：%1</source>
        <translation>ئۇ يەردىكى ئۆلچەشلەر قىسىملارغا بۆلۈنمەيدۇ: %1</translation>
    </message>
    <message>
        <source>那里没有这个部分：%1；有 %2</source>
        <translation>ئۇ يەردە بۇ قىسىم يوق: %1؛ بارلىرى: %2</translation>
    </message>
</context>
<context>
    <name>SeriesStore</name>
    <message>
        <source>历史数据由更新版本的程序写成</source>
        <translation>تارىخ مەلۇماتىنى پروگراممىنىڭ يېڭىراق نەشرى يازغان</translation>
    </message>
    <message>
        <source>不能建立文件夹</source>
        <translation>قىسقۇچ قۇرۇلمىدى</translation>
    </message>
</context>
<context>
    <name>ServerMain</name>
    <message>
        <source>libsodium 不能使用</source>
        <translation>libsodium ئىشلىمىدى</translation>
    </message>
    <message>
        <source>管理员 %1 的新口令：</source>
        <translation>%1 باشقۇرغۇچىنىڭ يېڭى ئىمى: </translation>
    </message>
</context>
<context>
    <name>ServerOptions</name>
    <message>
        <source>数据文件夹；没有就新建（必填）</source>
        <translation>مەلۇمات قىسقۇچى؛ بولمىسا قۇرۇلىدۇ (چوقۇم)</translation>
    </message>
    <message>
        <source>监听的地址和端口；本机以外的地址必须配置证书。端口 0 表示任选一个</source>
        <translation>ئاڭلايدىغان ئادرېس ۋە ئېغىز؛ باشقا كومپيۇتېردىن كىرىدىغان ئادرېسقا گۇۋاھنامە كېرەك. 0 دېسە خالىغان ئېغىز ئېلىنىدۇ</translation>
    </message>
    <message>
        <source>数据文件的密钥，权限 0600，不能放在数据文件夹里；默认为数据文件夹旁的 DIR.key，没有就新建</source>
        <translation>مەلۇمات ھۆججىتىنىڭ ئاچقۇچى، ھوقۇقى 0600، مەلۇمات قىسقۇچى ئىچىدە بولسا بولمايدۇ؛ كۆڭۈلدىكىسى يېنىدىكى DIR.key، بولمىسا قۇرۇلىدۇ</translation>
    </message>
    <message>
        <source>PEM 格式的证书链</source>
        <translation>PEM شەكىلدىكى گۇۋاھنامە زەنجىرى</translation>
    </message>
    <message>
        <source>PEM 格式的证书私钥</source>
        <translation>گۇۋاھنامىنىڭ PEM شەكىلدىكى شەخسىي ئاچقۇچى</translation>
    </message>
    <message>
        <source>日志详细程度：debug、info、warning 或 error；日志写到标准错误，不含个人信息</source>
        <translation>خاتىرە دەرىجىسى: debug، info، warning ياكى error؛ خاتىرە خاتالىق چىقىرىشىغا يېزىلىدۇ، شەخسىي ئۇچۇر يوق</translation>
    </message>
    <message>
        <source>显示本说明</source>
        <translation>بۇ چۈشەندۈرۈشنى كۆرسىتىش</translation>
    </message>
    <message>
        <source>显示版本</source>
        <translation>نەشرىنى كۆرسىتىش</translation>
    </message>
    <message>
        <source>暖线服务器：保存全公司的工单、通话与用户资料，供各坐席同步。
就绪后在标准输出写一行 JSON：{&quot;url&quot;: …, &quot;token_file&quot;: …}。SIGTERM 或 SIGINT 使它答完当前请求后退出。
退出码：0 正常，1 启动失败，2 参数有误。</source>
        <translation>Warmline مۇلازىمېتىرى: شىركەتنىڭ تالون، تېلېفون ۋە خېرىدار ماتېرىيالىنى ساقلايدۇ، ئورۇنلار شۇنىڭ بىلەن ماسلىشىدۇ.
تەييار بولغاندا ئۆلچەملىك چىقىرىشقا بىر قۇر JSON يازىدۇ: {&quot;url&quot;: …, &quot;token_file&quot;: …}. SIGTERM ياكى SIGINT كەلسە ھازىرقى تەلەپلەرگە جاۋاب بېرىپ چېكىنىدۇ.
چىقىش كودى: 0 نورمال، 1 قوزغالمىدى، 2 پارامېتىر خاتا.</translation>
    </message>
    <message>
        <source>多余的参数</source>
        <translation>ئارتۇق پارامېتىر</translation>
    </message>
    <message>
        <source>请指定数据文件夹</source>
        <translation>مەلۇمات قىسقۇچىنى كۆرسىتىڭ</translation>
    </message>
    <message>
        <source>地址应写成 127.0.0.1:8700 的形式</source>
        <translation>ئادرېس 127.0.0.1:8700 شەكلىدە يېزىلىدۇ</translation>
    </message>
    <message>
        <source>证书和私钥要一起给出</source>
        <translation>گۇۋاھنامە ۋە شەخسىي ئاچقۇچ بىللە بېرىلىدۇ</translation>
    </message>
    <message>
        <source>应为 debug、info、warning 或 error</source>
        <translation>debug، info، warning ياكى error بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>读不出证书</source>
        <translation>گۇۋاھنامە ئوقۇلمىدى</translation>
    </message>
    <message>
        <source>读不出私钥（RSA 或 EC，PEM 格式）</source>
        <translation>شەخسىي ئاچقۇچ ئوقۇلمىدى (RSA ياكى EC، PEM شەكلى)</translation>
    </message>
    <message>
        <source>多个服务器进程共用的 PostgreSQL 17，写成 service=名、host=… dbname=… user=… 或 postgresql://用户@主机/库名；口令放在 passfile=文件（权限 0600）里，不写在这里。数据文件夹里则只是可以重建的副本；各进程要用同一份密钥文件和口令文件。默认不用：数据存在数据文件夹里</source>
        <translation>بىر نەچچە مۇلازىمېتىر جەريانى ئورتاق ئىشلىتىدىغان PostgreSQL 17: service=نام، host=… dbname=… user=… ياكى postgresql://user@host/database؛ پارول بۇ يەرگە ئەمەس، passfile=ھۆججەت (ھوقۇقى 0600) كە يېزىلىدۇ. مەلۇمات قىسقۇچىدا پەقەت قايتا ياسىغىلى بولىدىغان نۇسخا بولىدۇ؛ بارلىق جەريانلار ئوخشاش ئاچقۇچ ھۆججىتى ۋە پارول ھۆججىتىنى ئىشلىتىدۇ. كۆڭۈلدىكىسى: يوق، مەلۇمات قىسقۇچتا</translation>
    </message>
    <message>
        <source>同一个数据库不经连接池的地址，用来接收通知（LISTEN）；默认与 --database 相同</source>
        <translation>شۇ ساندانىڭ ئۇلىنىش كۆلچىكىدىن ئۆتمەيدىغان ئادرېسى، ئۇقتۇرۇش (LISTEN) ئۈچۈن؛ كۆڭۈلدىكىسى --database بىلەن ئوخشاش</translation>
    </message>
    <message>
        <source>以表所有者的身份（写在 --database 里）建立或升级数据库的表，然后退出</source>
        <translation>جەدۋەل ئىگىسى سۈپىتىدە (--database دا كۆرسىتىلىدۇ) ساندان جەدۋەللىرىنى قۇرۇش ياكى يېڭىلاش، ئاندىن چىقىش</translation>
    </message>
    <message>
        <source>日志格式：json（每行一个 JSON 对象）或 text</source>
        <translation>خاتىرە فورماتى: json (ھەر قۇردا بىر JSON ئوبيېكتى) ياكى text</translation>
    </message>
    <message>
        <source>谁可以访问 /health 和 /metrics：local（仅本机，且未经代理转发）、all 或 off</source>
        <translation>/health ۋە /metrics نى كىم زىيارەت قىلالايدۇ: local (پەقەت مۇشۇ ماشىنا، ۋاكالەتچى ئارقىلىق ئەمەس)، all ياكى off</translation>
    </message>
    <message>
        <source>请指定数据库</source>
        <translation>ساندانى كۆرسىتىڭ</translation>
    </message>
    <message>
        <source>应为 json 或 text</source>
        <translation>json ياكى text بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>应为 local、all 或 off</source>
        <translation>local، all ياكى off بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>令牌的密钥，权限 0600；默认为数据文件夹旁的 DIR.token，没有就新建。只监听本机、且还没有账号时，它也可以当登录口令</source>
        <translation>بەلگىلەرنىڭ ئاچقۇچى، ھوقۇقى 0600؛ كۆڭۈلدىكىسى مەلۇمات قىسقۇچ يېنىدىكى DIR.token، بولمىسا قۇرۇلىدۇ. پەقەت يەرلىكتە ئاڭلاپ، تېخى ھېسابات بولمىغاندا كىرىش ئىمى بولالايدۇ</translation>
    </message>
    <message>
        <source>init：第一个管理员的账号</source>
        <translation>init: تۇنجى باشقۇرغۇچىنىڭ ھېساباتى</translation>
    </message>
    <message>
        <source>init：第一个管理员的姓名</source>
        <translation>init: تۇنجى باشقۇرغۇچىنىڭ ئىسمى</translation>
    </message>
    <message>
        <source>init：口令所在的文件，权限 0600；- 表示标准输入；默认在终端上输入</source>
        <translation>init: ئىم تۇرغان ھۆججەت، ھوقۇقى 0600؛ - بولسا ئۆلچەملىك كىرگۈزۈش؛ كۆڭۈلدىكىسى تېرمىنالدا كىرگۈزۈلىدۇ</translation>
    </message>
    <message>
        <source>init：公司的代码</source>
        <translation>init: شىركەتنىڭ كودى</translation>
    </message>
    <message>
        <source>init：公司的名称</source>
        <translation>init: شىركەتنىڭ نامى</translation>
    </message>
    <message>
        <source>init：工单号的前缀，如 NC-26-</source>
        <translation>init: زاكاز نومۇرىنىڭ ئالدى قوشۇلغۇچىسى، مەسىلەن NC-26-</translation>
    </message>
    <message>
        <source>建立第一个管理员账号后退出</source>
        <translation>تۇنجى باشقۇرغۇچى ھېساباتىنى قۇرۇپ چېكىنىدۇ</translation>
    </message>
    <message>
        <source>只用于 init</source>
        <translation>پەقەت init ئۈچۈن</translation>
    </message>
    <message>
        <source>附件（照片、录音）加密后存放的地方：文件夹（多个服务器进程可共用），或 database 表示存在 --database 里。默认：有 --database 时存在其中，否则存在数据文件夹里</source>
        <translation>قوشۇمچىلار (رەسىم، ئاۋاز) شىفىرلىنىپ ساقلىنىدىغان جاي: قىسقۇچ (بىر قانچە مۇلازىمېتىر ئورتاقلىشالايدۇ) ياكى --database ئىچىدە ساقلاش ئۈچۈن database. كۆڭۈلدىكىسى: --database بولسا شۇ يەردە، بولمىسا سانلىق مەلۇمات قىسقۇچىدا</translation>
    </message>
    <message>
        <source>附件文件夹最多占用多少 GiB；默认 0，只受磁盘限制</source>
        <translation>قوشۇمچە قىسقۇچى ئەڭ كۆپ قانچە GiB ئىگىلەيدۇ؛ كۆڭۈلدىكىسى 0: دىسكا يەتكۈچە</translation>
    </message>
    <message>
        <source>应为 0 或正整数</source>
        <translation>0 ياكى مۇسبەت پۈتۈن سان بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>测点来源的设置（JSON）：OPC UA、Modbus 等系统的地址；口令放在另外的文件里（0600）。默认不采集</source>
        <translation>ئۆلچەش مەنبەلىرىنىڭ تەڭشىكى (JSON): OPC UA، Modbus قاتارلىق سىستېمىلارنىڭ ئادرېسى؛ پارول ئايرىم ھۆججەتتە (0600). ئەسلىدە يىغمايدۇ</translation>
    </message>
    <message>
        <source>语言：zh、en 或 ug；也是服务器对坐席说话的语言（拒绝的理由等）</source>
        <translation>تىل: zh، en ياكى ug؛ مۇلازىمېتىرنىڭ ئورۇنلارغا سۆزلەيدىغان تىلىمۇ شۇ (رەت قىلىش سەۋەبى قاتارلىقلار)</translation>
    </message>
    <message>
        <source>应为 zh、en 或 ug</source>
        <translation>zh، en ياكى ug بولۇشى كېرەك</translation>
    </message>
</context>
<context>
    <name>SessionTokens</name>
    <message>
        <source>登录无效，请重新登录</source>
        <translation>كىرىش ئىناۋەتسىز، قايتا كىرىڭ</translation>
    </message>
    <message>
        <source>登录已过期，请重新登录</source>
        <translation>كىرىش ۋاقتى ئۆتتى، قايتا كىرىڭ</translation>
    </message>
</context>
<context>
    <name>SettingChange</name>
    <message>
        <source>这项没有人改过；请不带 --basis 再改</source>
        <translation>بۇنى ھېچكىم ئۆزگەرتمىگەن؛ --basis سىز ئۆزگەرتىڭ</translation>
    </message>
    <message>
        <source>%1 在 %2 改了这项；请先看 %3 再改</source>
        <translation>%1 بۇنى %2 دا ئۆزگەرتتى؛ ئۆزگەرتىشتىن بۇرۇن %3 نى كۆرۈڭ</translation>
    </message>
    <message>
        <source>替换了 %1 在 %2 改的值</source>
        <translation>%1 نىڭ %2 دا بەلگىلىگەن قىممىتى ئالماشتۇرۇلدى</translation>
    </message>
</context>
<context>
    <name>SettingCommand</name>
    <message>
        <source>这个命令不带参数</source>
        <translation>بۇ بۇيرۇق پارامېتىر ئالمايدۇ</translation>
    </message>
    <message>
        <source>要给出设置的名称和值，如 retention.series_years 10</source>
        <translation>تەڭشەكنىڭ ئىسمى ۋە قىممىتىنى بېرىڭ، مەسىلەن retention.series_years 10</translation>
    </message>
    <message>
        <source>没有这项设置：%1；请看 setting list</source>
        <translation>بۇنداق تەڭشەك يوق: %1؛ setting list غا قاراڭ</translation>
    </message>
    <message>
        <source>%1 以前办结的 %2 个工单中的个人信息</source>
        <translation>%1 دىن بۇرۇن پۈتكەن %2 تالوندىكى شەخسىي ئۇچۇرلار</translation>
    </message>
    <message>
        <source>%1 以前的 %2 次通话中的个人信息</source>
        <translation>%1 دىن بۇرۇنقى %2 سۆزلىشىشتىكى شەخسىي ئۇچۇرلار</translation>
    </message>
    <message>
        <source>%1 以前的测量值</source>
        <translation>%1 دىن بۇرۇنقى ئۆلچەش قىممەتلىرى</translation>
    </message>
    <message>
        <source>%1 以前逐个的测量值</source>
        <translation>%1 دىن بۇرۇنقى يەككە ئۆلچەش قىممەتلىرى</translation>
    </message>
    <message>
        <source>服务器将在下一次清理时销毁 %1，不能恢复；确定的话请加 --yes</source>
        <translation>مۇلازىمېتىر كېيىنكى تازىلاشتا بۇلارنى يوقىتىدۇ: %1؛ ئەسلىگە كەلتۈرگىلى بولمايدۇ؛ جەزملەشتۈرسىڭىز --yes نى قوشۇڭ</translation>
    </message>
    <message>
        <source>改一项公司设置，签名后记入操作记录；--basis 后给 setting list 说的 operation：有人在那以后改过就不改，并说是谁；缩短保留期限会说要销毁什么，--yes 才改</source>
        <translation>شىركەتنىڭ بىر تەڭشىكىنى ئۆزگەرتىدۇ، ئىمزالىنىپ خاتىرىلىنىدۇ؛ --basis كە setting list ئېيتقان operation بېرىلىدۇ: شۇنىڭدىن كېيىن باشقىلار ئۆزگەرتكەن بولسا ئۆزگەرتمەيدۇ، ۋە كىملىكىنى ئېيتىدۇ؛ ساقلاش مۇددىتى قىسقارتىلسا نېمىنىڭ يوقىتىلىدىغانلىقىنى ئېيتىدۇ، --yes بولغاندىلا ئۆزگەرتىدۇ</translation>
    </message>
    <message>
        <source>列出公司的设置：保留期限、室温标准、登录、设备登记</source>
        <translation>شىركەت تەڭشەكلىرىنى كۆرسىتىدۇ: ساقلاش مۇددىتى، ئۆي تېمپېراتۇرىسى ئۆلچىمى، كىرىش، ئۈسكۈنە تىزىملىتىش</translation>
    </message>
    <message>
        <source>%1 以前座席状态中的小休原因</source>
        <translation>%1 دىن بۇرۇنقى ئورۇن ھالىتىدىكى ئارام ئېلىش سەۋەبلىرى</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>“%1”不是可选值：%2</source>
        <translation>«%1» تاللاش تۈرى ئەمەس: %2</translation>
    </message>
    <message>
        <source>“%1”不在 %2 到 %3 之间</source>
        <translation>«%1» %2 بىلەن %3 ئارىلىقىدا ئەمەس</translation>
    </message>
    <message>
        <source>不是文本文件</source>
        <translation>تېكىست ھۆججىتى ئەمەس</translation>
    </message>
    <message>
        <source>第 %1 行看不懂</source>
        <translation>%1-قۇرنى چۈشەنگىلى بولمىدى</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>كۆرۈنۈش</translation>
    </message>
    <message>
        <source>通话</source>
        <translation>تېلېفون</translation>
    </message>
    <message>
        <source>工单时限</source>
        <translation>تالون مۆھلىتى</translation>
    </message>
    <message>
        <source>指标目标</source>
        <translation>كۆرسەتكۈچ نىشانى</translation>
    </message>
    <message>
        <source>人力</source>
        <translation>ئادەم كۈچى</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>ئاگاھلاندۇرۇش</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>باشقا</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>ئۇسلۇب</translation>
    </message>
    <message>
        <source>界面语言</source>
        <translation>كۆرۈنمە تىلى</translation>
    </message>
    <message>
        <source>缩放</source>
        <translation>چوڭلۇق</translation>
    </message>
    <message>
        <source>疏密</source>
        <translation>زىچلىق</translation>
    </message>
    <message>
        <source>话后整理</source>
        <translation>رەتلەش</translation>
    </message>
    <message>
        <source>整理延长（一次）</source>
        <translation>رەتلەشنى ئۇزارتىش (بىر قېتىم)</translation>
    </message>
    <message>
        <source>断线多久转为未就绪</source>
        <translation>لىنىيە ئۈزۈلسە تەييار ئەمەس بولۇش</translation>
    </message>
    <message>
        <source>搜索停顿</source>
        <translation>ئىزدەش توختىشى</translation>
    </message>
    <message>
        <source>红色工单时限</source>
        <translation>قىزىل تالون مۆھلىتى</translation>
    </message>
    <message>
        <source>黄色工单时限</source>
        <translation>سېرىق تالون مۆھلىتى</translation>
    </message>
    <message>
        <source>蓝色工单时限</source>
        <translation>كۆك تالون مۆھلىتى</translation>
    </message>
    <message>
        <source>节点预警</source>
        <translation>باسقۇچ ئاگاھلاندۇرۇشى</translation>
    </message>
    <message>
        <source>临近提醒</source>
        <translation>مۆھلەت يېقىنلىشىش</translation>
    </message>
    <message>
        <source>闭环照片</source>
        <translation>يېپىش سۈرىتى</translation>
    </message>
    <message>
        <source>张</source>
        <translation>پارچە</translation>
    </message>
    <message>
        <source>首次响应时间 FRT</source>
        <translation>تۇنجى جاۋاب ۋاقتى FRT</translation>
    </message>
    <message>
        <source>平均处理时长 AHT（&lt; 20 万 m²）</source>
        <translation>AHT (&lt; 200&#x202f;000 m²)</translation>
    </message>
    <message>
        <source>平均处理时长 AHT（第二档）</source>
        <translation>AHT (2-دەرىجە)</translation>
    </message>
    <message>
        <source>平均处理时长 AHT（第三档）</source>
        <translation>AHT (3-دەرىجە)</translation>
    </message>
    <message>
        <source>AHT 按供热面积第几档</source>
        <translation>AHT نىڭ ئىسسىتىش كۆلىمى دەرىجىسى</translation>
    </message>
    <message>
        <source>工单流转间隔</source>
        <translation>تالون ئۆتكۈزۈش ئارىلىقى</translation>
    </message>
    <message>
        <source>紧急工单响应率</source>
        <translation>جىددىي تالونغا ئىنكاس نىسبىتى</translation>
    </message>
    <message>
        <source>接通率</source>
        <translation>ئۇلىنىش نىسبىتى</translation>
    </message>
    <message>
        <source>情感指数</source>
        <translation>كەيپىيات</translation>
    </message>
    <message>
        <source>考核权重：系统数据</source>
        <translation>باھالاش سالمىقى: سىستېما</translation>
    </message>
    <message>
        <source>考核权重：人工评议</source>
        <translation>باھالاش سالمىقى: باشلىق باھاسى</translation>
    </message>
    <message>
        <source>考核权重：客户回访</source>
        <translation>باھالاش سالمىقى: قايتا سوراش</translation>
    </message>
    <message>
        <source>坐席利用率</source>
        <translation>ئورۇن پايدىلىنىش نىسبىتى</translation>
    </message>
    <message>
        <source>早高峰系数</source>
        <translation>ئەتىگەنلىك چوققا كوئېففىتسېنتى</translation>
    </message>
    <message>
        <source>轮休与病假</source>
        <translation>دەم ئېلىش ۋە كېسەل رۇخسىتى</translation>
    </message>
    <message>
        <source>应急容量</source>
        <translation>جىددىي سىغىم</translation>
    </message>
    <message>
        <source>极寒咨询量（−30 °C 以下，+300 %）</source>
        <translation>قاتتىق سوغۇقتا سوراش (⁦−30 °C⁩ تىن تۆۋەن، ⁦+300 %⁩)</translation>
    </message>
    <message>
        <source>怒气自动升级（高于）</source>
        <translation>ئاچچىق بويىچە ئاپتوماتىك ئۆرلىتىش (يۇقىرى)</translation>
    </message>
    <message>
        <source>舆情：同类帖</source>
        <translation>جامائەت پىكرى: ئوخشاش يازما</translation>
    </message>
    <message>
        <source>帖</source>
        <translation>يازما</translation>
    </message>
    <message>
        <source>舆情：2 小时阅读</source>
        <translation>جامائەت پىكرى: 2 سائەتلىك كۆرۈش</translation>
    </message>
    <message>
        <source>次</source>
        <translation>قېتىم</translation>
    </message>
    <message>
        <source>曲线时长</source>
        <translation>ئەگرى سىزىق ئۇزۇنلۇقى</translation>
    </message>
    <message>
        <source>历史年数</source>
        <translation>تارىخ يىل سانى</translation>
    </message>
    <message>
        <source>年</source>
        <translation>يىل</translation>
    </message>
    <message>
        <source>转接次数（每通已接来电）</source>
        <translation>يۆتكەش سانى (ھەر تېلېفون)</translation>
    </message>
    <message>
        <source>回访满意度</source>
        <translation>قايتا سوراش رازىمەنلىكى</translation>
    </message>
    <message>
        <source>爆管嫌疑：漏水报修</source>
        <translation>يېرىلىش گۇمانى: سۇ ئېقىش مەلۇماتى</translation>
    </message>
    <message>
        <source>户</source>
        <translation>ئائىلە</translation>
    </message>
    <message>
        <source>爆管嫌疑：时间</source>
        <translation>يېرىلىش گۇمانى: ۋاقىت</translation>
    </message>
    <message>
        <source>爆管嫌疑：沿管距离</source>
        <translation>يېرىلىش گۇمانى: تۇرۇبا بويىچە ئارىلىق</translation>
    </message>
    <message>
        <source>无操作多久锁定座席（0：不锁定）</source>
        <translation>مەشغۇلات بولمىسا ئورۇن قانچىلىك ۋاقىتتا قۇلۇپلىنىدۇ (0: قۇلۇپلىمايدۇ)</translation>
    </message>
    <message>
        <source>供热行业</source>
        <comment>whose practice a default follows</comment>
        <translation>ئىسسىنىش</translation>
    </message>
    <message>
        <source>呼叫中心</source>
        <comment>whose practice a default follows</comment>
        <translation>تېلېفون</translation>
    </message>
    <message>
        <source>本产品</source>
        <comment>whose practice a default follows</comment>
        <translation>مەھسۇلات</translation>
    </message>
    <message>
        <source>话后整理方式（1 限时 2 限时不可提前 3 不限时 4 不整理）</source>
        <translation>رەتلەش ئۇسۇلى (1 ۋاقىتلىق، 2 قاتتىق ۋاقىتلىق، 3 ۋاقىتسىز، 4 يوق)</translation>
    </message>
</context>
<context>
    <name>SignInGuard</name>
    <message>
        <source>失败次数过多，请 %1 分钟后再试</source>
        <translation>مەغلۇبىيەت بەك كۆپ، %1 مىنۇتتىن كېيىن قايتا سىناڭ</translation>
    </message>
    <message>
        <source>失败次数过多，请 %1 秒后再试</source>
        <translation>مەغلۇبىيەت بەك كۆپ، %1 سېكۇنتتىن كېيىن قايتا سىناڭ</translation>
    </message>
</context>
<context>
    <name>SignInService</name>
    <message>
        <source>这个账号现在不能在本机离线登录，请检查网络，或找班长</source>
        <translation>بۇ ھېسابات ھازىر بۇ ماشىنىدا تورسىز كىرەلمەيدۇ، تورنى تەكشۈرۈڭ ياكى گۇرۇپپا باشلىقىغا مۇراجىئەت قىلىڭ</translation>
    </message>
</context>
<context>
    <name>Signer</name>
    <message>
        <source>要用 --actor 写明以谁的名义；管理员有：%1</source>
        <translation>كىمنىڭ نامىدا ئىكەنلىكىنى --actor بىلەن كۆرسىتىڭ؛ باشقۇرغۇچىلار: %1</translation>
    </message>
    <message>
        <source>没有账号“%1”，不能以它的名义操作</source>
        <translation>«%1» دېگەن ھېسابات يوق؛ ئۇنىڭ نامىدا مەشغۇلات قىلغىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>账号“%1”已停用或已到期，不能以它的名义操作</source>
        <translation>«%1» ھېساباتى توختىتىلغان ياكى مۇددىتى توشقان؛ ئۇنىڭ نامىدا مەشغۇلات قىلغىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>管理员都已停用或已到期：凭数据文件夹和密钥，以 %1 的名义改账号</source>
        <translation>باشقۇرغۇچىلارنىڭ ھەممىسى توختىتىلغان ياكى مۇددىتى توشقان: مەلۇمات قىسقۇچى ۋە ئاچقۇچقا ئاساسەن ھېسابات %1 نىڭ نامىدا ئۆزگەرتىلىدۇ</translation>
    </message>
    <message>
        <source>没有可用的管理员；请先用 user unlock 或 user expire --expires never 恢复一个</source>
        <translation>ئىشلەتكىلى بولىدىغان باشقۇرغۇچى يوق؛ ئاۋۋال user unlock ياكى user expire --expires never بىلەن بىرنى ئەسلىگە كەلتۈرۈڭ</translation>
    </message>
    <message>
        <source>还没有管理员；请先用 user role %1 --role administrator --actor %1 设一个</source>
        <translation>تېخى باشقۇرغۇچى يوق؛ ئاۋۋال user role %1 --role administrator --actor %1 بىلەن بىرنى بەلگىلەڭ</translation>
    </message>
</context>
<context>
    <name>SimulateCommand</name>
    <message>
        <source>--%1 须在 %2 到 %3 之间</source>
        <translation>--%1 نىڭ قىممىتى %2 بىلەن %3 ئارىسىدا بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>多余的参数：%1</source>
        <translation>ئارتۇق پارامېتىر: %1</translation>
    </message>
    <message>
        <source>加密库无法使用</source>
        <translation>شىفىرلاش ئامبىرىنى ئىشلەتكىلى بولمىدى</translation>
    </message>
    <message>
        <source>演练同步</source>
        <translation>ماسلاشتۇرۇش مەشىقى</translation>
    </message>
    <message>
        <source>种子 %1：%2</source>
        <translation>ئۇرۇق %1: %2</translation>
    </message>
    <message>
        <source>演练同步：按种子安排断网、丢包、重复、崩溃和冲突，检查什么都没丢、没重复、没被悄悄盖掉</source>
        <translation>ماسلاشتۇرۇشنى مەشىق قىلىدۇ: ئۇرۇق بويىچە تور ئۈزۈلۈش، يوقىلىش، تەكرارلىنىش، چۈشۈپ كېتىش ۋە زىددىيەت ئورۇنلاشتۇرۇپ، ھېچنېمىنىڭ يوقالمىغانلىقى، تەكرارلانمىغانلىقى، تۇيدۇرماي بېسىۋېتىلمىگەنلىكىنى تەكشۈرىدۇ</translation>
    </message>
    <message>
        <source>--break 只能是：%1</source>
        <translation>--break پەقەت مۇنۇلار بولالايدۇ: %1</translation>
    </message>
</context>
<context>
    <name>SimulatedSource</name>
    <message>
        <source>测点来源已经启动</source>
        <translation>ئۆلچەش مەنبەسى قوزغالغان</translation>
    </message>
</context>
<context>
    <name>SipCore</name>
    <message>
        <source>电话的文件夹建不了</source>
        <translation>تېلېفون قىسقۇچىنى قۇرغىلى بولمىدى</translation>
    </message>
    <message>
        <source>SIP 引擎起不来</source>
        <translation>SIP ماتورى قوزغالمىدى</translation>
    </message>
</context>
<context>
    <name>SipSettings</name>
    <message>
        <source>不认识的值：%1</source>
        <translation>نامەلۇم قىممەت: %1</translation>
    </message>
    <message>
        <source>要在 %1 到 %2 秒之间</source>
        <translation>%1 دىن %2 سېكۇنتقىچە بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>要在 0 到 5000 毫秒之间</source>
        <translation>0 دىن 5000 مىللىسېكۇنتقىچە بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>不是 SIP 服务器地址：%1</source>
        <translation>SIP مۇلازىمېتىرىنىڭ ئادرېسى ئەمەس: %1</translation>
    </message>
    <message>
        <source>端口不对：%1</source>
        <translation>ئېغىز خاتا: %1</translation>
    </message>
    <message>
        <source>没有分机号</source>
        <translation>تارماق نومۇر يوق</translation>
    </message>
    <message>
        <source>要有 1 到 8 个 SIP 服务器</source>
        <translation>1 دىن 8 گىچە SIP مۇلازىمېتىرى بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>没有存放状态的文件夹</source>
        <translation>ھالەت ساقلايدىغان قىسقۇچ يوق</translation>
    </message>
    <message>
        <source>语音编码要从 opus、G722、PCMA、PCMU 中选，至少一种：%1</source>
        <translation>ئاۋاز كودلىغۇچ opus، G722، PCMA، PCMU ئىچىدىن تاللىنىدۇ، ئەڭ ئاز بىرسى: %1</translation>
    </message>
    <message>
        <source>功能码只有数字、* 和 #：%1</source>
        <translation>ئىقتىدار كودىدا پەقەت سان، * ۋە # بولىدۇ: %1</translation>
    </message>
    <message>
        <source>排队系统要有 host、user 和 queues</source>
        <translation>ئۆچىرەتكە host، user ۋە queues كېرەك</translation>
    </message>
    <message>
        <source>不是可以拨打的号码：%1</source>
        <translation>بۇرىغىلى بولىدىغان نومۇر ئەمەس: %1</translation>
    </message>
</context>
<context>
    <name>SlaClock</name>
    <message>
        <source>暂停</source>
        <translation>توختىتىلدى</translation>
    </message>
    <message>
        <source>暂停 · %1</source>
        <translation>توختىتىلدى · %1</translation>
    </message>
    <message>
        <source>超 %1</source>
        <translation>%1 ئاشتى</translation>
    </message>
    <message>
        <source>剩 %1</source>
        <translation>%1 قالدى</translation>
    </message>
</context>
<context>
    <name>SnapshotDoor</name>
    <message>
        <source>请求要写明字节范围</source>
        <translation>سوراق بايت دائىرىسىنى ئېنىق كۆرسىتىشى كېرەك</translation>
    </message>
    <message>
        <source>请求的范围在文件之外</source>
        <translation>سورالغان دائىرە ھۆججەتنىڭ سىرتىدا</translation>
    </message>
</context>
<context>
    <name>SoapAccounts</name>
    <message>
        <source>应恰好包含一个改动</source>
        <translation>دەل بىر ئۆزگەرتىش بولۇشى كېرەك</translation>
    </message>
</context>
<context>
    <name>SoapDrafts</name>
    <message>
        <source>服务器接口没有这个操作</source>
        <translation>مۇلازىمېتىر ئېغىزىدا بۇ مەشغۇلات يوق</translation>
    </message>
    <message>
        <source>服务器接口的这个操作不带这一项</source>
        <translation>مۇلازىمېتىر ئېغىزىدىكى بۇ مەشغۇلاتتا بۇ تۈر يوق</translation>
    </message>
</context>
<context>
    <name>SoapFeed</name>
    <message>
        <source>没有这种测点：%1</source>
        <translation>بۇنداق ئۆلچەش نۇقتىسى يوق: %1</translation>
    </message>
</context>
<context>
    <name>SoapGateway</name>
    <message>
        <source>与服务器的连接已关闭</source>
        <translation>مۇلازىمېتىر بىلەن ئۇلىنىش ئۈزۈلدى</translation>
    </message>
    <message>
        <source>服务器出错：%1</source>
        <translation>مۇلازىمېتىر خاتالىقى: %1</translation>
    </message>
    <message>
        <source>服务器没有及时应答</source>
        <translation>مۇلازىمېتىر ۋاقتىدا جاۋاب بەرمىدى</translation>
    </message>
    <message>
        <source>服务器的证书不可信：%1</source>
        <translation>مۇلازىمېتىرنىڭ گۇۋاھنامىسى ئىشەنچسىز: %1</translation>
    </message>
    <message>
        <source>连不上服务器：%1</source>
        <translation>مۇلازىمېتىرغا ئۇلانمىدى: %1</translation>
    </message>
    <message>
        <source>服务器给出了本版本不认识的测点类型</source>
        <translation>مۇلازىمېتىر بۇ نەشرى تونۇمايدىغان نۇقتا تۈرىنى بەردى</translation>
    </message>
    <message>
        <source>不加密的连接只允许连本机，请用 https</source>
        <translation>شىفىرسىز ئۇلىنىش پەقەت بۇ كومپيۇتېرغىلا بولىدۇ، https ئىشلىتىڭ</translation>
    </message>
    <message>
        <source>服务器的接口版本是 %1，本程序使用 %2</source>
        <translation>مۇلازىمېتىر ئېغىزىنىڭ نەشرى %1، بۇ پروگرامما %2 ئىشلىتىدۇ</translation>
    </message>
    <message>
        <source>服务器的证书已过期，请联系管理员更换（也请检查本机的日期）</source>
        <translation>مۇلازىمېتىر گۇۋاھنامىسىنىڭ ۋاقتى ئۆتكەن، باشقۇرغۇچىغا ئېيتىپ ئالماشتۇرۇڭ (بۇ كومپيۇتېرنىڭ چېسلاسىنىمۇ تەكشۈرۈڭ)</translation>
    </message>
    <message>
        <source>服务器的证书还没有生效；请检查本机的日期和时间</source>
        <translation>مۇلازىمېتىر گۇۋاھنامىسى تېخى كۈچكە ئىگە بولمىدى؛ بۇ كومپيۇتېرنىڭ چېسلا ۋە ۋاقتىنى تەكشۈرۈڭ</translation>
    </message>
    <message>
        <source>服务器的证书是发给另一个地址的；请检查服务器地址，或联系管理员</source>
        <translation>مۇلازىمېتىر گۇۋاھنامىسى باشقا ئادرېسقا بېرىلگەن؛ مۇلازىمېتىر ئادرېسىنى تەكشۈرۈڭ ياكى باشقۇرغۇچىغا ئېيتىڭ</translation>
    </message>
    <message>
        <source>服务器的证书已被吊销，请联系管理员</source>
        <translation>مۇلازىمېتىر گۇۋاھنامىسى بىكار قىلىنغان، باشقۇرغۇچىغا ئېيتىڭ</translation>
    </message>
    <message>
        <source>服务器的证书不是公司签发的，连接不安全；请联系管理员（可用 --ca-file 指定公司的根证书）</source>
        <translation>مۇلازىمېتىر گۇۋاھنامىسىنى شىركەت بەرمىگەن، ئۇلىنىش بىخەتەر ئەمەس؛ باشقۇرغۇچىغا ئېيتىڭ (--ca-file بىلەن شىركەتنىڭ يىلتىز گۇۋاھنامىسىنى بەلگىلىگىلى بولىدۇ)</translation>
    </message>
    <message>
        <source>没有一个根证书与公司登记的指纹相符，连接不安全；请联系管理员</source>
        <translation>شىركەت تىزىملىغان بارماق ئىزىغا ماس كېلىدىغان يىلتىز گۇۋاھنامە يوق، ئۇلىنىش بىخەتەر ئەمەس؛ باشقۇرغۇچىغا ئېيتىڭ</translation>
    </message>
    <message>
        <source>账号或口令不对，请重新登录</source>
        <translation>ھېسابات ياكى ئىم خاتا، قايتا كىرىڭ</translation>
    </message>
    <message>
        <source>服务器不接受附件，请联系管理员</source>
        <translation>مۇلازىمېتىر قوشۇمچە قوبۇل قىلمايدۇ، باشقۇرغۇچىغا خەۋەر قىلىڭ</translation>
    </message>
    <message>
        <source>这一段在传输中变了，正在重取</source>
        <translation>بۇ بۆلەك يولدا ئۆزگىرىپ كەتتى، قايتا ئېلىنىۋاتىدۇ</translation>
    </message>
    <message>
        <source>证书指纹无法核对，不连接</source>
        <translation>گۇۋاھنامە بارماق ئىزىنى تەكشۈرگىلى بولمىدى، ئۇلانمايدۇ</translation>
    </message>
    <message>
        <source>服务器的证书与公司登记的指纹不符，连接不安全；请联系管理员</source>
        <translation>مۇلازىمېتىرنىڭ گۇۋاھنامىسى شىركەت تىزىملىغان بارماق ئىزىغا ماس كەلمەيدۇ، ئۇلىنىش بىخەتەر ئەمەس؛ باشقۇرغۇچى بىلەن ئالاقىلىشىڭ</translation>
    </message>
    <message>
        <source>这个地址答的不是暖线服务；请检查地址和路径</source>
        <translation>بۇ ئادرېستا جاۋاب بەرگىنى Warmline مۇلازىمىتى ئەمەس؛ ئادرېس ۋە يولنى تەكشۈرۈڭ</translation>
    </message>
    <message>
        <source>加密连接建立不起来：这个端口可能不加密（http），或不支持 TLS 1.3；请检查地址和端口（%1）</source>
        <translation>شىفىرلىق ئۇلىنىش قۇرۇلمىدى: بۇ ئېغىز شىفىرسىز (http) ياكى TLS 1.3 نى قوللىمايدىغان بولۇشى مۇمكىن؛ ئادرېس ۋە ئېغىزنى تەكشۈرۈڭ (%1)</translation>
    </message>
</context>
<context>
    <name>SoapTickets</name>
    <message>
        <source>SubmitIntent 应恰好包含一个操作</source>
        <translation>SubmitIntent دا دەل بىر مەشغۇلات بولۇشى كېرەك</translation>
    </message>
</context>
<context>
    <name>SoapTransfers</name>
    <message>
        <source>不能单独导入这类数据</source>
        <translation>بۇ تۈردىكى سانلىق مەلۇماتنى ئايرىم كىرگۈزگىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>没有这种导出：%1 %2</source>
        <translation>بۇنداق چىقىرىش يوق: %1 %2</translation>
    </message>
</context>
<context>
    <name>SoapXml</name>
    <message>
        <source>不是 SOAP 1.1 消息</source>
        <translation>SOAP 1.1 ئۇچۇرى ئەمەس</translation>
    </message>
    <message>
        <source>SOAP 消息是空的</source>
        <translation>SOAP ئۇچۇرى قۇرۇق</translation>
    </message>
    <message>
        <source>SOAP 消息没有 Body</source>
        <translation>SOAP ئۇچۇرىدا Body يوق</translation>
    </message>
    <message>
        <source>SOAP 消息的 Body 是空的</source>
        <translation>SOAP ئۇچۇرىنىڭ Body سى قۇرۇق</translation>
    </message>
    <message>
        <source>请求的命名空间应为 %1</source>
        <translation>تەلەپنىڭ نام بوشلۇقى %1 بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>SOAP 消息的 Body 应只有一个元素</source>
        <translation>SOAP ئۇچۇرىنىڭ Body سىدا پەقەت بىر ئېلېمېنت بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>SOAP 消息嵌套过深</source>
        <translation>SOAP ئۇچۇرى بەك چوڭقۇر قاتلانغان</translation>
    </message>
    <message>
        <source>SOAP 消息的元素过多</source>
        <translation>SOAP ئۇچۇرىدا ئېلېمېنت بەك كۆپ</translation>
    </message>
    <message>
        <source>XML 有误：%1</source>
        <translation>XML خاتا: %1</translation>
    </message>
    <message>
        <source>SOAP 消息不能有文档类型或实体</source>
        <translation>SOAP ئۇچۇرىدا ھۆججەت تۈرى ياكى ئېنتىتېت بولسا بولمايدۇ</translation>
    </message>
    <message>
        <source>SOAP 消息应为 UTF-8 编码</source>
        <translation>SOAP ئۇچۇرى UTF-8 دا كودلانغان بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>SOAP 消息的标签过长</source>
        <translation>SOAP ئۇچۇرىدىكى بىر خەتكۈش بەك ئۇزۇن</translation>
    </message>
    <message>
        <source>SOAP 消息在 Body 之后不应再有元素</source>
        <translation>SOAP ئۇچۇرىنىڭ Body دىن كېيىن ئېلېمېنت بولماسلىقى كېرەك</translation>
    </message>
</context>
<context>
    <name>StationWords</name>
    <message>
        <source>二次供水</source>
        <translation>2-تور بېرىش</translation>
    </message>
    <message>
        <source>供</source>
        <translation>بې</translation>
    </message>
    <message>
        <source>二次回水</source>
        <translation>2-تور قايتىش</translation>
    </message>
    <message>
        <source>回</source>
        <translation>قا</translation>
    </message>
    <message>
        <source>设定</source>
        <translation>بەلگىلەنگەن</translation>
    </message>
    <message>
        <source>设</source>
        <translation>بە</translation>
    </message>
    <message>
        <source>室外</source>
        <translation>سىرت</translation>
    </message>
    <message>
        <source>外</source>
        <translation>سى</translation>
    </message>
    <message>
        <source>供温</source>
        <translation>بېرىش تېمپ.</translation>
    </message>
    <message>
        <source>回温</source>
        <translation>قايتىش تېمپ.</translation>
    </message>
    <message>
        <source>一次流量</source>
        <translation>1-تور ئېقىم</translation>
    </message>
    <message>
        <source>供压</source>
        <translation>بېرىش بېس.</translation>
    </message>
    <message>
        <source>回压</source>
        <translation>قايتىش بېس.</translation>
    </message>
    <message>
        <source>二次流量</source>
        <translation>2-تور ئېقىم</translation>
    </message>
    <message>
        <source>频率</source>
        <translation>چاستوتا</translation>
    </message>
    <message>
        <source>阀位</source>
        <translation>كلاپان</translation>
    </message>
    <message>
        <source>补水量</source>
        <translation>تولۇقلاش</translation>
    </message>
    <message>
        <source>压差</source>
        <translation>بېسىم پەرقى</translation>
    </message>
    <message>
        <source>室温</source>
        <translation>ئۆي تېمپ.</translation>
    </message>
    <message>
        <source>无数据</source>
        <translation>مەلۇمات يوق</translation>
    </message>
    <message>
        <source>断 %1</source>
        <translation>%1 ئۈزۈك</translation>
    </message>
    <message numerus="yes">
        <source>%1 点坏值</source>
        <translation>
            <numerusform>%1 خاتا قىممەت</numerusform>
            <numerusform>%1 خاتا قىممەت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 点过期</source>
        <translation>
            <numerusform>%1 كونىرىغان</numerusform>
            <numerusform>%1 كونىرىغان</numerusform>
        </translation>
    </message>
    <message>
        <source>数据正常</source>
        <translation>مەلۇمات نورمال</translation>
    </message>
    <message>
        <source>部分过期</source>
        <translation>قىسمەن كونىرىغان</translation>
    </message>
    <message>
        <source>数据中断</source>
        <translation>مەلۇمات ئۈزۈلدى</translation>
    </message>
    <message>
        <source>一次供水温度</source>
        <translation>بىرلەمچى بېرىش تېمپېراتۇرىسى</translation>
    </message>
    <message>
        <source>一次回水温度</source>
        <translation>بىرلەمچى قايتما تېمپېراتۇرىسى</translation>
    </message>
    <message>
        <source>一次供水压力</source>
        <translation>بىرلەمچى بېرىش بېسىمى</translation>
    </message>
    <message>
        <source>一次回水压力</source>
        <translation>بىرلەمچى قايتما بېسىمى</translation>
    </message>
    <message>
        <source>二次供水温度</source>
        <translation>ئىككىلەمچى بېرىش تېمپېراتۇرىسى</translation>
    </message>
    <message>
        <source>二次回水温度</source>
        <translation>ئىككىلەمچى قايتما تېمپېراتۇرىسى</translation>
    </message>
    <message>
        <source>设定供水温度</source>
        <translation>بەلگىلەنگەن بېرىش تېمپېراتۇرىسى</translation>
    </message>
    <message>
        <source>二次供水压力</source>
        <translation>ئىككىلەمچى بېرىش بېسىمى</translation>
    </message>
    <message>
        <source>二次回水压力</source>
        <translation>ئىككىلەمچى قايتما بېسىمى</translation>
    </message>
    <message>
        <source>循环泵频率</source>
        <translation>پومپا چاستوتىسى</translation>
    </message>
    <message>
        <source>支路压差</source>
        <translation>تارماق بېسىم پەرقى</translation>
    </message>
    <message>
        <source>支路回水温度</source>
        <translation>تارماق قايتما تېمپېراتۇرىسى</translation>
    </message>
    <message>
        <source>本机直连 %1 点</source>
        <translation>بىۋاسىتە ئۇلىنىش %1 نۇقتا</translation>
    </message>
    <message>
        <source>本机直连 %1</source>
        <translation>بىۋاسىتە ئۇلىنىش %1</translation>
    </message>
    <message>
        <source>风速</source>
        <translation>شامال تېزلىكى</translation>
    </message>
    <message>
        <source>太阳辐射</source>
        <translation>قۇياش رادىياتسىيەسى</translation>
    </message>
    <message>
        <source>模拟数据</source>
        <translation>تەقلىدىي</translation>
    </message>
    <message>
        <source>%1，常值带 ±%2</source>
        <translation>%1، ئادەتتىكى دائىرە ±%2</translation>
    </message>
</context>
<context>
    <name>StepPages</name>
    <message>
        <source>报称 %1</source>
        <translation>مەلۇم قىلىنغىنى %1</translation>
    </message>
    <message>
        <source>还没有签到</source>
        <translation>تېخى يېتىپ بارمىدى</translation>
    </message>
    <message>
        <source>%1 签到，带位置</source>
        <translation>%1 يېتىپ باردى، ئورنى بار</translation>
    </message>
    <message>
        <source>%1 电话报到，没有位置</source>
        <translation>%1 تېلېفوندا مەلۇم قىلدى، ئورنى يوق</translation>
    </message>
    <message>
        <source>室温请填 −20 到 45 之间的数，例如 16.5</source>
        <translation>ئۆي تېمپېراتۇرىسىغا −20 دىن 45 كىچە سان يېزىڭ، مەسىلەن 16.5</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>数据由更新的版本写成（数据格式 %1，本程序只认到 %2）；请升级程序，数据没有改动</source>
        <translation>مەلۇماتنى يېڭىراق نەشرى يازغان (شەكلى %1، بۇ پروگرامما %2 غىچە تونۇيدۇ)؛ پروگراممىنى يېڭىلاڭ، مەلۇمات ئۆزگەرمىدى</translation>
    </message>
    <message>
        <source>操作不在日志里</source>
        <translation>مەشغۇلات خاتىرىدە يوق</translation>
    </message>
    <message>
        <source>另一个程序</source>
        <translation>باشقا پروگرامما</translation>
    </message>
    <message>
        <source>程序 %1（进程号 %2）</source>
        <translation>پروگرامما %1 (جەريان %2)</translation>
    </message>
    <message>
        <source>数据文件夹建不了；请检查路径和权限</source>
        <translation>مەلۇمات قىسقۇچى قۇرۇلمىدى؛ يول ۋە ھوقۇقنى تەكشۈرۈڭ</translation>
    </message>
    <message>
        <source>数据文件夹只读，不能写入；请检查权限（%1）</source>
        <translation>مەلۇمات قىسقۇچى پەقەت ئوقۇشلۇق؛ ھوقۇقنى تەكشۈرۈڭ (%1)</translation>
    </message>
    <message>
        <source>数据文件夹写不进去，磁盘可能已满</source>
        <translation>مەلۇمات قىسقۇچىغا يېزىلمىدى، دىسكا توشقان بولۇشى مۇمكىن</translation>
    </message>
    <message>
        <source>文件读不了：%1</source>
        <translation>ھۆججەت ئوقۇلمىدى: %1</translation>
    </message>
    <message>
        <source>本版本不认识的操作：%1</source>
        <translation>بۇ نەشرى تونۇمايدىغان مەشغۇلات: %1</translation>
    </message>
    <message>
        <source>批量导入只能在服务器上进行</source>
        <translation>تۈركۈملەپ كىرگۈزۈش پەقەت مۇلازىمېتىردىلا بولىدۇ</translation>
    </message>
    <message>
        <source>它含有更新版本的操作，本版本只能查看；请升级程序</source>
        <translation>ئۇنىڭدا يېڭىراق نەشرىنىڭ مەشغۇلاتى بار، بۇ نەشرى پەقەت كۆرەلەيدۇ؛ پروگراممىنى يېڭىلاڭ</translation>
    </message>
    <message>
        <source>导入的结束操作没有说明批次</source>
        <translation>كىرگۈزۈش ئاخىرلاشتۇرۇش مەشغۇلاتىدا تۈركۈم كۆرسىتىلمىگەن</translation>
    </message>
    <message>
        <source>设备 %1 的第 %2 个操作</source>
        <translation>%1 ئۈسكۈنىسىنىڭ %2-مەشغۇلاتى</translation>
    </message>
    <message>
        <source>设备没有登记</source>
        <translation>ئۈسكۈنە تىزىملانمىغان</translation>
    </message>
    <message>
        <source>设备已被停用</source>
        <translation>ئۈسكۈنە توختىتىلغان</translation>
    </message>
    <message>
        <source>操作链断开：应接第 %1 个</source>
        <translation>مەشغۇلات زەنجىرى ئۈزۈلگەن: %1-سى كېلىشى كېرەك</translation>
    </message>
    <message>
        <source>内容与哈希不符</source>
        <translation>مەزمۇن خەشكە ماس كەلمىدى</translation>
    </message>
    <message>
        <source>个人信息与承诺值不符</source>
        <translation>شەخسىي ئۇچۇر كاپالەت قىممىتىگە ماس كەلمىدى</translation>
    </message>
    <message>
        <source>签名不符</source>
        <translation>ئىمزا ماس كەلمىدى</translation>
    </message>
    <message>
        <source>只有服务器的数据文件接收操作</source>
        <translation>پەقەت مۇلازىمېتىرنىڭ مەلۇمات ھۆججىتىلا مەشغۇلات قوبۇل قىلىدۇ</translation>
    </message>
    <message>
        <source>服务器的数据文件自己排序，不接收页</source>
        <translation>مۇلازىمېتىرنىڭ مەلۇمات ھۆججىتى ئۆزى تەرتىپلەيدۇ، بەت قوبۇل قىلمايدۇ</translation>
    </message>
    <message>
        <source>服务器的页有缺口：应从第 %1 条开始</source>
        <translation>مۇلازىمېتىر بېتىدە بوشلۇق بار: %1-دىن باشلىنىشى كېرەك</translation>
    </message>
    <message>
        <source>服务器的第 %1 条与其哈希不符</source>
        <translation>مۇلازىمېتىرنىڭ %1-سى خېشىگە ماس كەلمىدى</translation>
    </message>
    <message>
        <source>设备标识与公钥不符</source>
        <translation>ئۈسكۈنە كىملىكى ئاشكارا ئاچقۇچقا ماس كەلمىدى</translation>
    </message>
    <message>
        <source>钥匙串没有应答</source>
        <translation>ئاچقۇچ ئامبىرى جاۋاب بەرمىدى</translation>
    </message>
    <message>
        <source>系统钥匙串不能用：%1</source>
        <translation>سىستېما ئاچقۇچ ئامبىرى ئىشلىمىدى: %1</translation>
    </message>
    <message>
        <source>钥匙串里的数据密钥损坏</source>
        <translation>ئاچقۇچ ئامبىرىدىكى مەلۇمات ئاچقۇچى بۇزۇلغان</translation>
    </message>
    <message>
        <source>密钥文件不能放在它所保护的数据文件夹里；请放在别处</source>
        <translation>ئاچقۇچ ھۆججىتى ئۆزى قوغدايدىغان قىسقۇچتا بولسا بولمايدۇ؛ باشقا يەرگە قويۇڭ</translation>
    </message>
    <message>
        <source>没有这个密钥文件；没有它打不开 %1 里的数据</source>
        <translation>بۇنداق ئاچقۇچ ھۆججىتى يوق؛ ئۇنىڭسىز %1 دىكى مەلۇمات ئېچىلمايدۇ</translation>
    </message>
    <message>
        <source>加密库无法使用</source>
        <translation>شىفىرلاش ئامبىرى ئىشلىمىدى</translation>
    </message>
    <message>
        <source>密钥文件读不了：%1</source>
        <translation>ئاچقۇچ ھۆججىتى ئوقۇلمىدى: %1</translation>
    </message>
    <message>
        <source>别人也能读这个密钥文件；请把权限改为 0600</source>
        <translation>بۇ ئاچقۇچ ھۆججىتىنى باشقىلارمۇ ئوقۇيالايدۇ؛ ھوقۇقىنى 0600 قىلىڭ</translation>
    </message>
    <message>
        <source>密钥文件里应是 64 位十六进制数字</source>
        <translation>ئاچقۇچ ھۆججىتىدە 64 خانىلىق ئون ئالتىلىك سان بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>设置操作缺少名称或内容</source>
        <translation>تەڭشەك مەشغۇلاتىنىڭ نامى ياكى مەزمۇنى كەم</translation>
    </message>
    <message>
        <source>操作没有说明它针对什么</source>
        <translation>مەشغۇلات نېمىگە قارىتىلغانلىقى يېزىلمىغان</translation>
    </message>
    <message>
        <source>设置操作的对象与名称不符</source>
        <translation>تەڭشەك مەشغۇلاتىنىڭ ئوبيېكتى نامىغا ماس كەلمىدى</translation>
    </message>
    <message>
        <source>这是没有加密的 SQLite 文件，不是暖线的数据文件</source>
        <translation>بۇ شىفىرلانمىغان SQLite ھۆججىتى، Warmline مەلۇمات ھۆججىتى ئەمەس</translation>
    </message>
    <message>
        <source>这不是暖线的数据文件，或者文件被截断</source>
        <translation>بۇ Warmline مەلۇمات ھۆججىتى ئەمەس ياكى ھۆججەت كېسىلىپ قالغان</translation>
    </message>
    <message>
        <source>磁盘已满，没有写入；请腾出空间后再试</source>
        <translation>دىسكا توشتى، يېزىلمىدى؛ بوشلۇق چىقىرىپ قايتا سىناڭ</translation>
    </message>
    <message>
        <source>数据文件夹只读，不能写入；请检查权限</source>
        <translation>مەلۇمات قىسقۇچى پەقەت ئوقۇشلۇق، يازغىلى بولمايدۇ؛ ھوقۇقنى تەكشۈرۈڭ</translation>
    </message>
    <message>
        <source>数据文件打不开；请检查文件夹是否存在、是否可写</source>
        <translation>مەلۇمات ھۆججىتى ئېچىلمىدى؛ قىسقۇچ بارمۇ، يازغىلى بولامدۇ، تەكشۈرۈڭ</translation>
    </message>
    <message>
        <source>密钥不对，或者文件已损坏</source>
        <translation>ئاچقۇچ خاتا ياكى ھۆججەت بۇزۇلغان</translation>
    </message>
    <message>
        <source>数据文件损坏：%1</source>
        <translation>مەلۇمات ھۆججىتى بۇزۇلغان: %1</translation>
    </message>
    <message>
        <source>数据文件正被另一个程序使用</source>
        <translation>مەلۇمات ھۆججىتىنى باشقا پروگرامما ئىشلىتىۋاتىدۇ</translation>
    </message>
    <message>
        <source>磁盘读写出错：%1</source>
        <translation>دىسكا ئوقۇش-يېزىش خاتالىقى: %1</translation>
    </message>
    <message>
        <source>数据库出错（%1）：%2</source>
        <translation>ساندان خاتالىقى (%1): %2</translation>
    </message>
    <message>
        <source>数据密钥必须是 32 字节</source>
        <translation>مەلۇمات ئاچقۇچى چوقۇم 32 بايت بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>程序没有链接 SQLCipher，拒绝以明文保存数据</source>
        <translation>پروگراممىغا SQLCipher ئۇلانمىغان، مەلۇماتنى ئوچۇق ساقلاشنى رەت قىلدى</translation>
    </message>
    <message>
        <source>这个数据文件属于另一种角色（%1）</source>
        <translation>بۇ مەلۇمات ھۆججىتى باشقا رولغا تەۋە (%1)</translation>
    </message>
    <message>
        <source>预留的工单号已用完，连上服务器后会自动补充</source>
        <translation>ساقلىۋالغان تالون نومۇرى تۈگىدى، مۇلازىمېتىرغا ئۇلانسا ئاپتوماتىك تولۇقلىنىدۇ</translation>
    </message>
    <message>
        <source>只有服务器能分配工单号</source>
        <translation>پەقەت مۇلازىمېتىرلا تالون نومۇرى بېرەلەيدۇ</translation>
    </message>
    <message>
        <source>预留的工单号段不成立</source>
        <translation>ساقلىۋالغان تالون نومۇرى ئارىلىقى ئىناۋەتسىز</translation>
    </message>
    <message>
        <source>日志末尾缺少操作：设备 %1 应有 %2 个，只有 %3 个</source>
        <translation>خاتىرە ئاخىرىدا مەشغۇلات كەم: %1 ئۈسكۈنىسىدە %2 بولۇشى كېرەك، پەقەت %3</translation>
    </message>
    <message>
        <source>顺序有缺口：缺第 %1 条</source>
        <translation>تەرتىپتە بوشلۇق بار: %1-سى كەم</translation>
    </message>
    <message>
        <source>日志表的列与操作内容不符</source>
        <translation>خاتىرە جەدۋىلىنىڭ ئىستونى مەشغۇلات مەزمۇنىغا ماس كەلمىدى</translation>
    </message>
    <message>
        <source>作出操作的设备没有登记</source>
        <translation>مەشغۇلات قىلغان ئۈسكۈنە تىزىملانمىغان</translation>
    </message>
    <message>
        <source>设备 %1 的操作链在第 %2 个断开</source>
        <translation>%1 ئۈسكۈنىسىنىڭ زەنجىرى %2-مەشغۇلاتتا ئۈزۈلگەن</translation>
    </message>
    <message>
        <source>个人信息与承诺值不符：%1</source>
        <translation>شەخسىي ئۇچۇر كاپالەت قىممىتىگە ماس كەلمىدى: %1</translation>
    </message>
    <message>
        <source>工单 %1 的现状与重放其操作的结果不符</source>
        <translation>%1 تالونىنىڭ ھالىتى مەشغۇلاتلىرىنى قايتا ئىجرا قىلغان نەتىجىگە ماس كەلمىدى</translation>
    </message>
    <message>
        <source>通话 %1 的现状与重放其操作的结果不符</source>
        <translation>%1 تېلېفونىنىڭ ھالىتى مەشغۇلاتلىرىنى قايتا ئىجرا قىلغان نەتىجىگە ماس كەلمىدى</translation>
    </message>
    <message>
        <source>内容过大：%1 KiB，最多 1024 KiB</source>
        <translation>مەزمۇن بەك چوڭ: %1 KiB، ئەڭ كۆپ 1024 KiB</translation>
    </message>
    <message>
        <source>服务器的程序处理不了这个操作；内容已原样保留，请联系管理员</source>
        <translation>مۇلازىمېتىر پروگراممىسى بۇ مەشغۇلاتنى بىر تەرەپ قىلالمىدى؛ مەزمۇنى ئۆز پېتى ساقلاندى، باشقۇرغۇچى بىلەن ئالاقىلىشىڭ</translation>
    </message>
    <message>
        <source>操作过大：%1 KiB</source>
        <translation>مەشغۇلات بەك چوڭ: %1 KiB</translation>
    </message>
    <message>
        <source>操作属于另一家公司：%1</source>
        <translation>مەشغۇلات باشقا شىركەتكە تەۋە: %1</translation>
    </message>
    <message>
        <source>服务器没有上级服务器</source>
        <translation>مۇلازىمېتىرنىڭ يۇقىرى مۇلازىمېتىرى يوق</translation>
    </message>
    <message>
        <source>服务器的第 %1 条与本机所作的操作不同</source>
        <translation>مۇلازىمېتىرنىڭ %1-تالى بۇ ماشىنىدا قىلىنغان مەشغۇلات ئەمەس</translation>
    </message>
    <message>
        <source>服务器不再证明它的日志；请联系管理员</source>
        <translation>مۇلازىمېتىر خاتىرىسىنى ئەمدى ئىسپاتلىمايدۇ؛ باشقۇرغۇچى بىلەن ئالاقىلىشىڭ</translation>
    </message>
    <message>
        <source>服务器的身份与登记时不同；请联系管理员</source>
        <translation>مۇلازىمېتىر تىزىملاتقان چاغدىكىسى ئەمەس؛ باشقۇرغۇچى بىلەن ئالاقىلىشىڭ</translation>
    </message>
    <message>
        <source>服务器隐去了日志的纪元；请联系管理员</source>
        <translation>مۇلازىمېتىر خاتىرىنىڭ بىر دەۋرىنى يوشۇردى؛ باشقۇرغۇچى بىلەن ئالاقىلىشىڭ</translation>
    </message>
    <message>
        <source>服务器的第 %1 条没有内容</source>
        <translation>مۇلازىمېتىرنىڭ %1-تالى قۇرۇق</translation>
    </message>
    <message>
        <source>日志树缺少第 %1 层的节点</source>
        <translation>خاتىرە دەرىخىدە %1-قەۋەتنىڭ تۈگۈنى كەم</translation>
    </message>
    <message>
        <source>日志的哈希树与操作不符：次序、裁定或理由被改动</source>
        <translation>خاتىرىنىڭ ھاش دەرىخى مەشغۇلاتلارغا ماس كەلمەيدۇ: تەرتىپ، ھۆكۈم ياكى سەۋەب ئۆزگەرتىلگەن</translation>
    </message>
    <message>
        <source>账号的现状与重放其操作的结果不符</source>
        <translation>ھېساباتنىڭ ھازىرقى ھالىتى مەشغۇلاتلىرىنى قايتا قويغان نەتىجىگە ماس كەلمەيدۇ</translation>
    </message>
    <message>
        <source>要写明删除哪一户的个人信息</source>
        <translation>قايسى ئائىلىنىڭ شەخسىي ئۇچۇرى ئۆچۈرۈلىدىغانلىقىنى يېزىڭ</translation>
    </message>
    <message>
        <source>个人信息只能在服务器上删除</source>
        <translation>شەخسىي ئۇچۇرنى پەقەت مۇلازىمېتىردىلا ئۆچۈرگىلى بولىدۇ</translation>
    </message>
    <message>
        <source>策略文件读不了：%1</source>
        <translation>تاكتىكا ھۆججىتىنى ئوقۇغىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>别人也能读这个策略文件里的密钥；请把权限改为 0600</source>
        <translation>بۇ تاكتىكا ھۆججىتىدىكى ئاچقۇچنى باشقىلارمۇ ئوقۇيالايدۇ؛ ھوقۇقىنى 0600 قىلىڭ</translation>
    </message>
    <message>
        <source>策略文件里的密钥应是 64 位十六进制数字</source>
        <translation>تاكتىكا ھۆججىتىدىكى ئاچقۇچ 64 خانىلىق ئون ئالتىلىك سان بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>%1 的数据密钥（64 位十六进制数字，不显示）：</source>
        <translation>%1 نىڭ سانلىق مەلۇمات ئاچقۇچى (64 خانىلىق ئون ئالتىلىك سان، كۆرسىتىلمەيدۇ): </translation>
    </message>
    <message>
        <source>密钥应是 64 位十六进制数字</source>
        <translation>ئاچقۇچ 64 خانىلىق ئون ئالتىلىك سان بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>日志有缺口：缺第 %1 条</source>
        <translation>خاتىرىدە بوشلۇق بار: %1-تال كەم</translation>
    </message>
    <message>
        <source>服务器没有范围，它什么都有</source>
        <translation>مۇلازىمېتىرنىڭ دائىرىسى يوق، ئۇنىڭدا ھەممىسى بار</translation>
    </message>
    <message>
        <source>服务器改了第 %1 条的次序</source>
        <translation>مۇلازىمېتىر %1-تالنىڭ تەرتىپىنى ئۆزگەرتتى</translation>
    </message>
    <message>
        <source>服务器的第 %1 条与本机所有的不同</source>
        <translation>مۇلازىمېتىرنىڭ %1-تالى بۇ ماشىنىدىكىگە ئوخشىمايدۇ</translation>
    </message>
    <message>
        <source>范围刚改过，数据还没有取全；请稍后再检查</source>
        <translation>دائىرە ھازىرلا ئۆزگەردى، سانلىق مەلۇمات تېخى تولۇق ئەمەس؛ سەل تۇرۇپ تەكشۈرۈڭ</translation>
    </message>
    <message>
        <source>首次同步已取消</source>
        <translation>تۇنجى ماسقەدەملەش ئەمەلدىن قالدۇرۇلدى</translation>
    </message>
    <message>
        <source>服务器还没有日志密钥，做不了快照</source>
        <translation>مۇلازىمېتىردا تېخى خاتىرە ئاچقۇچى يوق، سۈرەتلىمە ياسىيالمايدۇ</translation>
    </message>
    <message>
        <source>快照文件写不了：%1</source>
        <translation>سۈرەتلىمە ھۆججىتىگە يازغىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>快照文件读不了：%1</source>
        <translation>سۈرەتلىمە ھۆججىتىنى ئوقۇغىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>快照不完整或被改动（%1），将重新下载</source>
        <translation>سۈرەتلىمە تولۇق ئەمەس ياكى ئۆزگەرتىلگەن (%1)، قايتا چۈشۈرۈلىدۇ</translation>
    </message>
    <message>
        <source>服务器的快照格式不认识</source>
        <translation>مۇلازىمېتىرنىڭ سۈرەتلىمە فورماتى تونۇلمىدى</translation>
    </message>
    <message>
        <source>快照的分段次序不对</source>
        <translation>سۈرەتلىمىنىڭ بۆلەك تەرتىپى خاتا</translation>
    </message>
    <message>
        <source>服务器的快照与本机所知的日志不符；请联系管理员</source>
        <translation>مۇلازىمېتىرنىڭ سۈرەتلىمىسى بۇ يەردىكى خاتىرىگە ماس كەلمىدى؛ باشقۇرغۇچى بىلەن ئالاقىلىشىڭ</translation>
    </message>
    <message>
        <source>快照由另一版本的程序生成，改为逐页同步</source>
        <translation>سۈرەتلىمە پروگراممىنىڭ باشقا نەشرىدە ياسالغان، بەتمۇبەت ماسقەدەملىنىدۇ</translation>
    </message>
    <message>
        <source>服务器没有这个快照</source>
        <translation>مۇلازىمېتىردا بۇنداق سۈرەتلىمە يوق</translation>
    </message>
    <message>
        <source>快照文件写不了</source>
        <translation>سۈرەتلىمە ھۆججىتىگە يازغىلى بولمىدى</translation>
    </message>
    <message>
        <source>服务器恢复后还有操作要补交，改为逐页同步</source>
        <translation>ئەسلىگە كەلتۈرۈلگەن مۇلازىمېتىرغا تولۇقلاپ تاپشۇرىدىغان مەشغۇلات بار، بەتمۇبەت ماسقەدەملىنىدۇ</translation>
    </message>
    <message>
        <source>本机有范围之外的操作，改为逐页同步</source>
        <translation>بۇ كومپيۇتېرنىڭ دائىرىدىن سىرتقى مەشغۇلاتى بار، بەتمۇبەت ماسقەدەملىنىدۇ</translation>
    </message>
    <message>
        <source>缓存密钥读不了：%1</source>
        <translation>كەش ئاچقۇچىنى ئوقۇغىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>缓存密钥损坏，或不属于这个数据密钥</source>
        <translation>كەش ئاچقۇچى بۇزۇلغان ياكى بۇ سانلىق مەلۇمات ئاچقۇچىغا تەۋە ئەمەس</translation>
    </message>
    <message>
        <source>缓存密钥写不了：%1</source>
        <translation>كەش ئاچقۇچىنى يازغىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>服务器给的密钥打不开本机的缓存；这台电脑可能属于另一台服务器，请联系管理员</source>
        <translation>مۇلازىمېتىر بەرگەن ئاچقۇچ بۇ ماشىنىنىڭ كېشىنى ئاچالمايدۇ؛ بۇ كومپيۇتېر باشقا مۇلازىمېتىرغا تەۋە بولۇشى مۇمكىن، باشقۇرغۇچى بىلەن ئالاقىلىشىڭ</translation>
    </message>
    <message>
        <source>缓存清除不了：%1</source>
        <translation>كەشنى تازىلىغىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>缓存没有清除干净，请检查权限</source>
        <translation>كەش پاك تازىلانمىدى، ھوقۇقنى تەكشۈرۈڭ</translation>
    </message>
    <message>
        <source>钥匙串里没有这个数据文件夹的密钥。</source>
        <translation>ئاچقۇچ زەنجىرىدە بۇ سانلىق مەلۇمات قىسقۇچىنىڭ ئاچقۇچى يوق.</translation>
    </message>
    <message>
        <source>服务器给的是另一户的资料</source>
        <translation>مۇلازىمېتىر باشقا بىر ئائىلىنىڭ ئۇچۇرىنى بەردى</translation>
    </message>
    <message>
        <source>住户 %1 的更正与重放其操作的结果不符</source>
        <translation>%1 ئائىلىسىنىڭ تۈزىتىشلىرى مەشغۇلاتلىرىنى قايتا ئىجرا قىلىش نەتىجىسىگە ماس كەلمەيدۇ</translation>
    </message>
    <message>
        <source>数据文件损坏：第 %1 页（从第 %2 字节起）不是当初写入的内容</source>
        <translation>سانلىق مەلۇمات ھۆججىتى بۇزۇلغان: %1-بەت (%2-بايتتىن باشلاپ) ئەسلىدە يېزىلغان مەزمۇن ئەمەس</translation>
    </message>
    <message>
        <source>，这样的页共 %1 个</source>
        <translation>؛ بۇنداق بەت جەمئىي %1</translation>
    </message>
    <message>
        <source>，这样的页至少 %1 个</source>
        <translation>؛ بۇنداق بەت كەم دېگەندە %1</translation>
    </message>
    <message>
        <source>文件只读或正被使用，只检查了各页之间的联系，没有检查每页是否是当初写入的内容</source>
        <translation>ھۆججەت ئوقۇشقىلا بولىدۇ ياكى ئىشلىتىلىۋاتىدۇ: پەقەت بەتلەرنىڭ ئۆزئارا باغلىنىشىلا تەكشۈرۈلدى، ھەر بىر بەتنىڭ ئەسلىدە يېزىلغاندەك ئىكەنلىكى تەكشۈرۈلمىدى</translation>
    </message>
    <message>
        <source>检查已取消</source>
        <translation>تەكشۈرۈش بىكار قىلىندى</translation>
    </message>
    <message>
        <source>数据由更新的版本写成（操作格式 %1，本程序只认到 %2）；请升级程序，数据没有改动</source>
        <translation>مەلۇماتنى يېڭىراق نەشرى يازغان (مەشغۇلات شەكلى %1، بۇ پروگرامما %2 غىچە تونۇيدۇ)؛ پروگراممىنى يېڭىلاڭ، مەلۇمات ئۆزگەرمىدى</translation>
    </message>
    <message>
        <source>程序刚升级，旧版本不认识的操作还在重新整理；请稍后再检查</source>
        <translation>پروگرامما ھازىرلا يېڭىلاندى، كونا نەشرى تونۇمايدىغان مەشغۇلاتلار تېخى رەتلىنىۋاتىدۇ؛ سەل تۇرۇپ تەكشۈرۈڭ</translation>
    </message>
    <message>
        <source>密钥文件写不了</source>
        <translation>ئاچقۇچ ھۆججىتىنى يازغىلى بولمىدى</translation>
    </message>
    <message>
        <source>策略文件里 keys 应为 {&quot;文件夹&quot;: &quot;64 位十六进制数字&quot;}，key_file 应为文件名</source>
        <translation>سىياسەت ھۆججىتىدە keys چوقۇم {&quot;قىسقۇچ&quot;: &quot;64 خانىلىق ئون ئالتىلىك سان&quot;}، key_file ھۆججەت نامى بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>数据文件是空的（0 字节），里面的数据丢了；请用备份恢复</source>
        <translation>سانلىق مەلۇمات ھۆججىتى قۇرۇق (0 بايت)، ئىچىدىكىلەر يوقالغان؛ زاپاستىن ئەسلىگە كەلتۈرۈڭ</translation>
    </message>
    <message>
        <source>一次预留的工单号应在 1 到 500000 个之间</source>
        <translation>بىر قېتىمدا 1 دىن 500000 غىچە زاكاز نومۇرى ساقلاپ قويۇلىدۇ</translation>
    </message>
    <message>
        <source>数据文件夹正由%1使用；请先关闭它。如果它是服务器，多数命令也可以用 --server</source>
        <translation>سانلىق مەلۇمات قىسقۇچىنى %1 ئىشلىتىۋاتىدۇ؛ ئاۋۋال ئۇنى تاقاڭ. ئەگەر ئۇ مۇلازىمېتىر بولسا، كۆپىنچە بۇيرۇقلار --server بىلەنمۇ ئىشلەيدۇ</translation>
    </message>
</context>
<context>
    <name>SyncCore</name>
    <message>
        <source>服务器的程序比这里新：用新功能处理过的工单这里只能查看，请升级</source>
        <translation>مۇلازىمېتىردىكى پروگرامما بۇ يەردىكىدىن يېڭى: يېڭى ئىقتىدار بىلەن بىر تەرەپ قىلىنغان زاكازنى بۇ يەردە پەقەت كۆرگىلى بولىدۇ، يېڭىلاڭ</translation>
    </message>
    <message>
        <source>服务器的程序比这里旧：用这里的新功能处理的工单，别处只能查看</source>
        <translation>مۇلازىمېتىردىكى پروگرامما بۇ يەردىكىدىن كونا: بۇ يەرنىڭ يېڭى ئىقتىدارى بىلەن بىر تەرەپ قىلىنغان زاكازنى باشقا جايدا پەقەت كۆرگىلى بولىدۇ</translation>
    </message>
</context>
<context>
    <name>TagMatch</name>
    <message>
        <source>%2 点中 %1 点没有对照（%3）</source>
        <translation>%2 نۇقتا ئىچىدە %1 نۇقتىنىڭ سېلىشتۇرمىسى يوق (%3)</translation>
    </message>
    <message>
        <source>%1 行对照的点来源里没有（%2）</source>
        <translation>سېلىشتۇرما جەدۋەلدە بار، مەنبەدە يوق نۇقتا: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 点的单位与对照不合（%2）</source>
        <translation>بىرلىكى سېلىشتۇرما جەدۋەلگە ماس كەلمەيدىغان نۇقتا: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>TelemetryModbusPlugin</name>
    <message>
        <source>Modbus 来源须有 host 和 1 到 65535 的 port</source>
        <translation>Modbus مەنبەسىگە host ۋە 1 دىن 65535 كىچە port كېرەك</translation>
    </message>
</context>
<context>
    <name>TelemetrySimPlugin</name>
    <message>
        <source>没有可测量的模拟系统</source>
        <translation>ئۆلچەيدىغان تەقلىدىي سىستېما يوق</translation>
    </message>
</context>
<context>
    <name>TelephonyEngine</name>
    <message>
        <source>这条线路不能录音</source>
        <translation>بۇ لىنىيەدە ئاۋاز ئالغىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>这条线路不能放提示音</source>
        <translation>بۇ لىنىيە ئۇقتۇرۇش قويالمايدۇ</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>工单的存储内容损坏</source>
        <translation>تالوننىڭ ساقلانغان مەزمۇنى بۇزۇلغان</translation>
    </message>
</context>
<context>
    <name>TicketClocks</name>
    <message>
        <source>超 %1 天</source>
        <translation>%1 كۈن ئاشتى</translation>
    </message>
    <message>
        <source>超 %1 小时</source>
        <translation>%1 سائەت ئاشتى</translation>
    </message>
    <message>
        <source>超 %1</source>
        <translation>%1 ئاشتى</translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation>%1 سائەت</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 مىنۇت</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>توختىتىلدى</translation>
    </message>
    <message>
        <source>用时 %1</source>
        <translation>%1 كەتتى</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>قايتۇرۇلدى</translation>
    </message>
    <message>
        <source>未到</source>
        <translation>تېخى يەتمىدى</translation>
    </message>
    <message>
        <source>节点 %1</source>
        <translation>باسقۇچ %1</translation>
    </message>
    <message>
        <source>到场处理</source>
        <translation>نەق مەيداندا</translation>
    </message>
    <message>
        <source>回访 + 室温</source>
        <translation>سوراش + تېمپ.</translation>
    </message>
    <message>
        <source>核对缺项</source>
        <translation>كەم تۈرلەر</translation>
    </message>
</context>
<context>
    <name>TicketCommand</name>
    <message>
        <source>没有工单“%1”</source>
        <translation>«%1» تالونى يوق</translation>
    </message>
    <message>
        <source>--%1 的值不能用</source>
        <translation>--%1 نىڭ قىممىتى بولمايدۇ</translation>
    </message>
    <message>
        <source>派发给班组</source>
        <translation>گۇرۇپپىغا تارقىتىش</translation>
    </message>
    <message>
        <source>改派给另一个班组</source>
        <translation>باشقا گۇرۇپپىغا تارقىتىش</translation>
    </message>
    <message>
        <source>到场签到</source>
        <translation>يېتىپ بارغاننى يېزىش</translation>
    </message>
    <message>
        <source>登记处理结果</source>
        <translation>بىر تەرەپ قىلىش نەتىجىسىنى يېزىش</translation>
    </message>
    <message>
        <source>验证（回访）；--not-ok 退回处理</source>
        <translation>تەكشۈرۈش (قايتا سوراش)؛ --not-ok قايتۇرىدۇ</translation>
    </message>
    <message>
        <source>闭环</source>
        <translation>يېپىش</translation>
    </message>
    <message>
        <source>完成受理，等待派发</source>
        <translation>قوبۇلنى تاماملاپ، تارقىتىشنى كۈتۈش</translation>
    </message>
    <message>
        <source>加备注</source>
        <translation>ئەسكەرتىش قوشۇش</translation>
    </message>
    <message>
        <source>改等级</source>
        <translation>دەرىجىنى ئۆزگەرتىش</translation>
    </message>
    <message>
        <source>暂停计时，要写原因</source>
        <translation>ۋاقىتنى توختىتىش، سەۋەبى يېزىلىدۇ</translation>
    </message>
    <message>
        <source>恢复计时</source>
        <translation>ۋاقىتنى داۋاملاشتۇرۇش</translation>
    </message>
    <message>
        <source>重开已闭环的工单</source>
        <translation>يېپىلغان تالوننى قايتا ئېچىش</translation>
    </message>
    <message>
        <source>没有班组“%1”</source>
        <translation>«%1» گۇرۇپپىسى يوق</translation>
    </message>
    <message>
        <source>要给出一个工单号</source>
        <translation>بىر تالون نومۇرى بېرىلىشى كېرەك</translation>
    </message>
    <message>
        <source>缺少 --%1</source>
        <translation>--%1 كەم</translation>
    </message>
    <message>
        <source>没有户号“%1”</source>
        <translation>«%1» ئائىلە نومۇرى يوق</translation>
    </message>
    <message>
        <source>受理一张工单</source>
        <translation>تالون قوبۇل قىلىش</translation>
    </message>
    <message>
        <source>显示工单和它的轨迹</source>
        <translation>تالون ۋە ئۇنىڭ جەريانىنى كۆرسىتىش</translation>
    </message>
    <message>
        <source>附件没有写完整</source>
        <translation>قوشۇمچە تولۇق يېزىلمىدى</translation>
    </message>
    <message>
        <source>要给出工单号和文件</source>
        <translation>زاكاز نومۇرى ۋە ھۆججەت بېرىلىشى كېرەك</translation>
    </message>
    <message>
        <source>给工单加一个附件</source>
        <translation>زاكازغا قوشۇمچە قوشىدۇ</translation>
    </message>
    <message>
        <source>--%1 不认识“%2”；可以写 %3，或相应的中文</source>
        <translation>--%1 «%2» نى تونۇمايدۇ؛ %3 ياكى ئۇلارنىڭ خەنزۇچىسى يېزىلىدۇ</translation>
    </message>
</context>
<context>
    <name>TicketDraft</name>
    <message>
        <source>地址</source>
        <translation>ئادرېس</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>تۈرى</translation>
    </message>
    <message>
        <source>影响范围</source>
        <translation>دائىرىسى</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>مۆھلەت</translation>
    </message>
    <message>
        <source>责任专业</source>
        <translation>كەسپى</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>ئەھۋالى</translation>
    </message>
    <message>
        <source>报称室温</source>
        <translation>مەلۇم قىلىنغان تېمپ.</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>ۋەدە</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>يولى</translation>
    </message>
    <message>
        <source>草稿读不懂，已略过</source>
        <translation>قورالمىنى چۈشەنگىلى بولمىدى، ئاتلاپ ئۆتۈلدى</translation>
    </message>
</context>
<context>
    <name>TicketReader</name>
    <message>
        <source>没有这张工单</source>
        <translation>بۇ تالون يوق</translation>
    </message>
</context>
<context>
    <name>TicketRules</name>
    <message>
        <source>工单已经受理</source>
        <translation>تالون قوبۇل قىلىنغان</translation>
    </message>
    <message>
        <source>工单已经派发；换班组请用改派</source>
        <translation>تالون تارقىتىلغان؛ گۇرۇپپىنى «قايتا تارقىتىش» بىلەن ئالماشتۇرۇڭ</translation>
    </message>
    <message>
        <source>只有处理中的工单能签到</source>
        <translation>پەقەت بىر تەرەپ قىلىنىۋاتقان تالونغىلا يېتىپ باردى دەپ يازغىلى بولىدۇ</translation>
    </message>
    <message>
        <source>验证通过之后才能闭环</source>
        <translation>تەكشۈرۈشتىن ئۆتكەندىن كېيىنلا يېپىشقا بولىدۇ</translation>
    </message>
    <message>
        <source>只有处理中的工单能改派</source>
        <translation>پەقەت بىر تەرەپ قىلىنىۋاتقان تالوننىلا باشقىغا تارقاتقىلى بولىدۇ</translation>
    </message>
    <message>
        <source>工单还没有闭环，不需要重开</source>
        <translation>تالون تېخى يېپىلمىغان، قايتا ئېچىش ھاجەتسىز</translation>
    </message>
    <message>
        <source>签到位置超出范围</source>
        <translation>يېتىپ بارغان ئورۇن دائىرىدىن ھالقىدى</translation>
    </message>
    <message>
        <source>净推荐值须在 0 到 10 之间</source>
        <translation>تەۋسىيە نومۇرى 0 دىن 10 غىچە بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>工单的计时已经暂停</source>
        <translation>تالوننىڭ ۋاقتى توختىتىلغان</translation>
    </message>
    <message>
        <source>工单的计时没有暂停</source>
        <translation>تالوننىڭ ۋاقتى توختىتىلمىغان</translation>
    </message>
    <message>
        <source>工单已闭环；要继续处理，请先重开</source>
        <translation>تالون يېپىلغان؛ داۋاملاشتۇرۇش ئۈچۈن قايتا ئېچىڭ</translation>
    </message>
    <message>
        <source>工单的标识不是 UUID</source>
        <translation>تالون كىملىكى UUID ئەمەس</translation>
    </message>
    <message>
        <source>这张工单被更新版本的程序处理过，本版本只能查看</source>
        <translation>بۇ تالوننى يېڭىراق نەشرى بىر تەرەپ قىلغان، بۇ نەشرى پەقەت كۆرەلەيدۇ</translation>
    </message>
    <message>
        <source>工单已经存在</source>
        <translation>تالون مەۋجۇت</translation>
    </message>
    <message>
        <source>工单没有这个操作</source>
        <translation>تالوندا بۇ مەشغۇلات يوق</translation>
    </message>
    <message>
        <source>操作没有指明工单</source>
        <translation>مەشغۇلاتتا تالون كۆرسىتىلمىگەن</translation>
    </message>
    <message>
        <source>工单不存在</source>
        <translation>تالون مەۋجۇت ئەمەس</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>工单没有待处理的分歧</source>
        <translation>زاكازدا بىر تەرەپ قىلىدىغان زىددىيەت يوق</translation>
    </message>
    <message>
        <source>只有处理中的工单能登记处理结果</source>
        <translation>پەقەت بىر تەرەپ قىلىنىۋاتقان تالوننىڭلا نەتىجىسىنى خاتىرىلىگىلى بولىدۇ</translation>
    </message>
    <message>
        <source>只有等待验证的工单能验证</source>
        <translation>پەقەت دەلىللەشنى كۈتۈۋاتقان تالوننىلا دەلىللىگىلى بولىدۇ</translation>
    </message>
</context>
<context>
    <name>TicketViews</name>
    <message>
        <source>建单</source>
        <translation>ئېچىلدى</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>قوبۇل</translation>
    </message>
    <message>
        <source>派发</source>
        <translation>تارقىتىش</translation>
    </message>
    <message>
        <source>签到</source>
        <translation>يېتىپ باردى</translation>
    </message>
    <message>
        <source>改派</source>
        <translation>قايتا تارقىتىش</translation>
    </message>
    <message>
        <source>标记处理完成</source>
        <translation>بىر تەرەپ قىلىندى دەپ بەلگىلەش</translation>
    </message>
    <message>
        <source>验证</source>
        <translation>تەكشۈرۈش</translation>
    </message>
    <message>
        <source>闭环</source>
        <translation>يېپىش</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>ئەسكەرتىش</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>ئۆزگەرتىش</translation>
    </message>
    <message>
        <source>改级别</source>
        <translation>دەرىجە ئۆزگەرتىش</translation>
    </message>
    <message>
        <source>暂停计时</source>
        <translation>ۋاقىتنى توختىتىش</translation>
    </message>
    <message>
        <source>恢复计时</source>
        <translation>ۋاقىتنى داۋاملاشتۇرۇش</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>قايتا ئېچىش</translation>
    </message>
    <message>
        <source>来电</source>
        <translation>تېلېفون</translation>
    </message>
    <message>
        <source>接听</source>
        <translation>جاۋاب بېرىش</translation>
    </message>
    <message>
        <source>保持</source>
        <translation>تۇتۇش</translation>
    </message>
    <message>
        <source>恢复通话</source>
        <translation>سۆزلىشىشكە قايتىش</translation>
    </message>
    <message>
        <source>转接</source>
        <translation>يۆتكەش</translation>
    </message>
    <message>
        <source>挂断</source>
        <translation>قويۇش</translation>
    </message>
    <message>
        <source>漏接</source>
        <translation>ئېلىنمىغان</translation>
    </message>
    <message>
        <source>话后整理完</source>
        <translation>رەتلەش تامام</translation>
    </message>
    <message>
        <source>关联</source>
        <translation>باغلاش</translation>
    </message>
    <message>
        <source>导入数据</source>
        <translation>مەلۇمات كىرگۈزۈش</translation>
    </message>
    <message>
        <source>导入完成</source>
        <translation>كىرگۈزۈش تامام</translation>
    </message>
    <message>
        <source>改设置</source>
        <translation>تەڭشەك ئۆزگەرتىش</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>ئۆتتى</translation>
    </message>
    <message>
        <source>未通过，退回处理</source>
        <translation>ئۆتمىدى، قايتۇرۇلدى</translation>
    </message>
    <message>
        <source>报称 %1</source>
        <translation>مەلۇم قىلىنغىنى %1</translation>
    </message>
    <message>
        <source>实测 %1</source>
        <translation>ئۆلچەنگىنى %1</translation>
    </message>
    <message>
        <source>承诺 %1 前</source>
        <translation>ۋەدە %1 دىن بۇرۇن</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>رازى</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>رازى ئەمەس</translation>
    </message>
    <message>
        <source>NPS %1</source>
        <translation>NPS %1</translation>
    </message>
    <message>
        <source>我经手的</source>
        <translation>مېنىڭ تالونلىرىم</translation>
    </message>
    <message>
        <source>班组在办</source>
        <translation>گۇرۇپپا ئىشى</translation>
    </message>
    <message>
        <source>等我回访</source>
        <translation>قايتا سوراش</translation>
    </message>
    <message>
        <source>超时</source>
        <translation>ئاشقان</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>توختىتىلدى</translation>
    </message>
    <message>
        <source>12345 转办</source>
        <translation>12345 تىن كەلگەن</translation>
    </message>
    <message>
        <source>冲突待看</source>
        <translation>زىددىيەت</translation>
    </message>
    <message>
        <source>室温不达标</source>
        <translation>ئۆي ئىسسىق ئەمەس</translation>
    </message>
    <message>
        <source>冷热不均</source>
        <translation>ئىسسىقلىق تەكشى ئەمەس</translation>
    </message>
    <message>
        <source>室内漏水</source>
        <translation>ئۆيدە سۇ ئېقىش</translation>
    </message>
    <message>
        <source>管网漏水</source>
        <translation>توردا سۇ ئېقىش</translation>
    </message>
    <message>
        <source>噪声</source>
        <translation>شاۋقۇن</translation>
    </message>
    <message>
        <source>过热</source>
        <translation>بەك ئىسسىق</translation>
    </message>
    <message>
        <source>收费争议</source>
        <translation>ھەق تالىشى</translation>
    </message>
    <message>
        <source>缴费查询</source>
        <translation>ھەق سۈرۈشتۈرۈش</translation>
    </message>
    <message>
        <source>问供热时间</source>
        <translation>ئىسسىتىش ۋاقتىنى سوراش</translation>
    </message>
    <message>
        <source>问工单进度</source>
        <translation>تالون ئەھۋالىنى سوراش</translation>
    </message>
    <message>
        <source>服务投诉</source>
        <translation>مۇلازىمەت ئەرزى</translation>
    </message>
    <message>
        <source>户务办理</source>
        <translation>ئائىلە ئىشلىرى</translation>
    </message>
    <message>
        <source>热表故障</source>
        <translation>ئىسسىقلىق سائىتى كاشىلىسى</translation>
    </message>
    <message>
        <source>设施损坏</source>
        <translation>ئەسلىھە بۇزۇلۇش</translation>
    </message>
    <message>
        <source>表扬</source>
        <translation>ماختاش</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>باشقا</translation>
    </message>
    <message>
        <source>一个房间</source>
        <translation>بىر ئېغىز ئۆي</translation>
    </message>
    <message>
        <source>整户</source>
        <translation>پۈتۈن ئۆي</translation>
    </message>
    <message>
        <source>同立管</source>
        <translation>بىر تىك تۇرۇبا</translation>
    </message>
    <message>
        <source>整栋</source>
        <translation>پۈتۈن بىنا</translation>
    </message>
    <message>
        <source>整片</source>
        <translation>پۈتۈن مەھەللە</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>بېكىتىلمىگەن</translation>
    </message>
    <message>
        <source>红</source>
        <translation>قىزىل</translation>
    </message>
    <message>
        <source>黄</source>
        <translation>سېرىق</translation>
    </message>
    <message>
        <source>蓝</source>
        <translation>كۆك</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>بىر تەرەپ</translation>
    </message>
    <message>
        <source>已闭环</source>
        <translation>يېپىلدى</translation>
    </message>
    <message>
        <source>户内</source>
        <translation>ئۆي ئىچى</translation>
    </message>
    <message>
        <source>楼内立管</source>
        <translation>تىك تۇرۇبا</translation>
    </message>
    <message>
        <source>二网 / 一网</source>
        <translation>تور</translation>
    </message>
    <message>
        <source>换热站</source>
        <translation>پونكىت</translation>
    </message>
    <message>
        <source>热源</source>
        <translation>مەنبە</translation>
    </message>
    <message>
        <source>仪表</source>
        <translation>سائەت</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>ھەق</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>تېلېفون</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>APP</source>
        <translation>APP</translation>
    </message>
    <message>
        <source>12345</source>
        <translation>12345</translation>
    </message>
    <message>
        <source>微博</source>
        <translation>Weibo</translation>
    </message>
    <message>
        <source>贴吧</source>
        <translation>Tieba</translation>
    </message>
    <message>
        <source>营业厅</source>
        <translation>مۇلازىمەت زالى</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>قوشۇمچە قوشۇش</translation>
    </message>
    <message>
        <source>移除附件</source>
        <translation>قوشۇمچىنى چىقىرىۋېتىش</translation>
    </message>
    <message>
        <source>接手告警</source>
        <translation>ئاگاھلاندۇرۇشنى ئۈستىگە ئېلىش</translation>
    </message>
    <message>
        <source>搁置告警</source>
        <translation>ئاگاھلاندۇرۇشنى كېچىكتۈرۈش</translation>
    </message>
    <message>
        <source>处置告警</source>
        <translation>ئاگاھلاندۇرۇشقا قارار قىلىش</translation>
    </message>
    <message>
        <source>更正客户资料</source>
        <translation>خېرىدار ئۇچۇرىنى تۈزىتىش</translation>
    </message>
    <message>
        <source>建立群发事件</source>
        <translation>كۆپچىلىك ھادىسىسى قۇرۇش</translation>
    </message>
    <message>
        <source>并入群发事件</source>
        <translation>كۆپچىلىك ھادىسىسىگە قوشۇش</translation>
    </message>
    <message>
        <source>结束群发事件</source>
        <translation>كۆپچىلىك ھادىسىسىنى ئاخىرلاشتۇرۇش</translation>
    </message>
    <message>
        <source>导出通知名单</source>
        <translation>ئۇقتۇرۇش تىزىملىكىنى چىقىرىش</translation>
    </message>
    <message>
        <source>录音</source>
        <translation>ئۈنگە ئېلىش</translation>
    </message>
    <message>
        <source>登记已通知</source>
        <translation>ئۇقتۇرۇلدى دەپ خاتىرىلەش</translation>
    </message>
    <message>
        <source>准备通知</source>
        <translation>ئۇقتۇرۇش تەييارلاش</translation>
    </message>
    <message>
        <source>放行通知</source>
        <translation>ئۇقتۇرۇش تەستىقلاش</translation>
    </message>
    <message>
        <source>撤回通知</source>
        <translation>ئۇقتۇرۇش قايتۇرۇۋېلىش</translation>
    </message>
    <message>
        <source>交出通知</source>
        <translation>ئۇقتۇرۇش تاپشۇرۇش</translation>
    </message>
    <message>
        <source>开始交出通知</source>
        <translation>ئۇقتۇرۇشنى تاپشۇرۇشنى باشلاش</translation>
    </message>
    <message>
        <source>拒接：%1</source>
        <translation>رەت قىلىندى: %1</translation>
    </message>
    <message>
        <source>座席状态</source>
        <translation>خىزمەتچى ھالىتى</translation>
    </message>
    <message>
        <source>经度 %1°，纬度 %2°</source>
        <translation>ئۇزۇنلۇق %1°، كەڭلىك %2°</translation>
    </message>
    <message>
        <source>导出数据</source>
        <translation>سانلىق مەلۇمات چىقىرىش</translation>
    </message>
</context>
<context>
    <name>Tier</name>
    <message>
        <source>红</source>
        <translation>قىزىل</translation>
    </message>
    <message>
        <source>黄</source>
        <translation>سېرىق</translation>
    </message>
    <message>
        <source>蓝</source>
        <translation>كۆك</translation>
    </message>
</context>
<context>
    <name>TileSources</name>
    <message>
        <source>密钥文件读不了：%1</source>
        <translation>ئاچقۇچ ھۆججىتىنى ئوقۇغىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>要写明地图的版权归属</source>
        <translation>خەرىتىنىڭ نەشر ھوقۇقى يېزىلىشى كېرەك</translation>
    </message>
    <message>
        <source>要写明审图号，地图上要一直显示</source>
        <translation>خەرىتە تەستىق نومۇرى يېزىلىشى كېرەك، خەرىتىدە ھەمىشە كۆرسىتىلىدۇ</translation>
    </message>
    <message>
        <source>不是 JSON 对象：%1</source>
        <translation>JSON ئوبيېكتى ئەمەس: %1</translation>
    </message>
    <message>
        <source>坐标系只能是 wgs84、cgcs2000、gcj02 或 bd09</source>
        <translation>كوئوردىنات سىستېمىسى پەقەت wgs84، cgcs2000، gcj02 ياكى bd09 بولىدۇ</translation>
    </message>
    <message>
        <source>要么给出 url，要么给出 file</source>
        <translation>يا url نى، يا file نى بېرىڭ</translation>
    </message>
    <message>
        <source>地图文件读不了</source>
        <translation>خەرىتە ھۆججىتىنى ئوقۇغىلى بولمىدى</translation>
    </message>
    <message>
        <source>地图文件是坏的</source>
        <translation>خەرىتە ھۆججىتى بۇزۇلغان</translation>
    </message>
    <message>
        <source>地图文件里没有这一块</source>
        <translation>خەرىتە ھۆججىتىدە بۇ پارچە يوق</translation>
    </message>
    <message>
        <source>没有这个地图文件</source>
        <translation>بۇنداق خەرىتە ھۆججىتى يوق</translation>
    </message>
    <message>
        <source>不是 MBTiles 地图文件</source>
        <translation>MBTiles خەرىتە ھۆججىتى ئەمەس</translation>
    </message>
    <message>
        <source>地图文件里一块瓦片也没有</source>
        <translation>خەرىتە ھۆججىتىدە بىرمۇ پارچە يوق</translation>
    </message>
    <message>
        <source>这是矢量瓦片；只能用栅格瓦片（PNG、JPEG、WebP）</source>
        <translation>بۇ ۋېكتورلۇق پارچە؛ پەقەت رەسىملىك پارچە (PNG، JPEG، WebP) ئىشلىتىلىدۇ</translation>
    </message>
    <message>
        <source>地图文件里没有这一级</source>
        <translation>خەرىتە ھۆججىتىدە بۇ دەرىجە يوق</translation>
    </message>
    <message>
        <source>地图服务器没有应答</source>
        <translation>خەرىتە مۇلازىمېتىرى جاۋاب بەرمىدى</translation>
    </message>
    <message>
        <source>地图服务器没有这一块</source>
        <translation>خەرىتە مۇلازىمېتىرىدا بۇ پارچە يوق</translation>
    </message>
    <message>
        <source>地图服务器应答 %1</source>
        <translation>خەرىتە مۇلازىمېتىرىنىڭ جاۋابى %1</translation>
    </message>
    <message>
        <source>瓦片地址里要有 {z}、{x} 和 {y}</source>
        <translation>پارچە ئادرېسىدا {z}، {x} ۋە {y} بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>瓦片地址里有 {s}，但没有给出子域名</source>
        <translation>پارچە ئادرېسىدا {s} بار، لېكىن تارماق دائىرە ئىسمى بېرىلمىگەن</translation>
    </message>
    <message>
        <source>瓦片地址里有 {key}，但没有给出密钥</source>
        <translation>پارچە ئادرېسىدا {key} بار، لېكىن ئاچقۇچ بېرىلمىگەن</translation>
    </message>
    <message>
        <source>瓦片地址要以 http:// 或 https:// 开头</source>
        <translation>پارچە ئادرېسى http:// ياكى https:// بىلەن باشلىنىشى كېرەك</translation>
    </message>
    <message>
        <source>缩放级别须在 0 到 %1 之间</source>
        <translation>چوڭايتىش دەرىجىسى 0 بىلەن %1 ئارىلىقىدا بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>应答不是图片</source>
        <translation>جاۋاب رەسىم ئەمەس</translation>
    </message>
    <message>
        <source>图片的大小不对：%1×%2</source>
        <translation>رەسىمنىڭ چوڭلۇقى خاتا: %1×%2</translation>
    </message>
    <message>
        <source>图片是坏的</source>
        <translation>رەسىم بۇزۇلغان</translation>
    </message>
    <message>
        <source>地图服务器没有这一级</source>
        <translation>خەرىتە مۇلازىمېتىرىدا بۇ دەرىجە يوق</translation>
    </message>
    <message>
        <source>要写明审图号，地图上要一直显示；公司自己测绘的图写 &quot;own_drawing&quot;: true</source>
        <translation>خەرىتە تەستىق نومۇرى يېزىلىشى كېرەك، ئۇ خەرىتىدە ھەمىشە كۆرسىتىلىدۇ؛ شىركەت ئۆزى سىزغان خەرىتە ئۈچۈن &quot;own_drawing&quot;: true دەپ يېزىڭ</translation>
    </message>
    <message>
        <source>labels_url 只能和 url 一起用</source>
        <translation>labels_url پەقەت url بىلەن بىللە ئىشلىتىلىدۇ</translation>
    </message>
    <message>
        <source>地图没有这么细的一级</source>
        <translation>خەرىتىدە بۇنداق ئىنچىكە دەرىجە يوق</translation>
    </message>
    <message>
        <source>地图服务器拒绝了（%1）：请查密钥和它的权限</source>
        <translation>خەرىتە مۇلازىمېتىرى رەت قىلدى (%1): ئاچقۇچ ۋە ئۇنىڭ ھوقۇقىنى تەكشۈرۈڭ</translation>
    </message>
    <message>
        <source>地图服务器的应答太大或太慢</source>
        <translation>خەرىتە مۇلازىمېتىرىنىڭ جاۋابى بەك چوڭ ياكى بەك ئاستا</translation>
    </message>
    <message>
        <source>连不上地图服务器</source>
        <translation>خەرىتە مۇلازىمېتىرىغا ئۇلانغىلى بولمىدى</translation>
    </message>
</context>
<context>
    <name>TimeOption</name>
    <message>
        <source>--%1 的时间“%2”不能读；请写 2025-11-20 或 2025-11-20T08:30:00+08:00</source>
        <translation>--%1 نىڭ «%2» ۋاقتى ئوقۇلمىدى؛ 2025-11-20 ياكى 2025-11-20T08:30:00+08:00 دەپ يېزىڭ</translation>
    </message>
    <message>
        <source>--%1 的时间已经过去</source>
        <translation>--%1 نىڭ ۋاقتى ئۆتۈپ كەتتى</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>昨 %1</source>
        <translation>تۈنۈگۈن %1</translation>
    </message>
    <message>
        <source>今日 %1</source>
        <translation>بۈگۈن %1</translation>
    </message>
    <message>
        <source>明日 %1</source>
        <translation>ئەتە %1</translation>
    </message>
</context>
<context>
    <name>TraceCommand</name>
    <message>
        <source>--kind 只能是 downstream、isolation 或 burst</source>
        <translation>--kind پەقەت downstream، isolation ياكى burst بولىدۇ</translation>
    </message>
    <message>
        <source>要用 --from 给出编号或“经度,纬度”</source>
        <translation>--from ئارقىلىق نومۇر ياكى «LON,LAT» نى بېرىڭ</translation>
    </message>
    <message>
        <source>--crs 只能是 wgs84、cgcs2000、gcj02 或 bd09</source>
        <translation>--crs پەقەت wgs84، cgcs2000، gcj02 ياكى bd09 بولىدۇ</translation>
    </message>
    <message>
        <source>多余的参数：%1</source>
        <translation>ئارتۇق پارامېتىر: %1</translation>
    </message>
    <message>
        <source>这段时间的漏水报修没有聚在一处：没有爆管嫌疑</source>
        <translation>بۇ ۋاقىتتىكى سۇ ئېقىش مەلۇماتلىرى بىر يەرگە توپلانمىدى: تۇرۇبا يېرىلىش گۇمانى يوق</translation>
    </message>
    <message>
        <source>--%1 要写整数，%2 到 %3</source>
        <translation>--%1 گە %2 دىن %3 گىچە پۈتۈن سان يېزىلىدۇ</translation>
    </message>
    <message>
        <source>--reports、--minutes、--distance 只用于不带 --from 的 --kind burst</source>
        <translation>--reports، --minutes ۋە --distance پەقەت --from سىز --kind burst بىلەن ئىشلىتىلىدۇ</translation>
    </message>
    <message>
        <source>沿管网追踪：downstream 下游，isolation 要关的阀门，burst 爆管影响；burst 不带 --from 时从最近的漏水报修推断：默认 30 分钟（--minutes）内沿管 500 米（--distance）或同一支路上有 3 户（--reports）</source>
        <translation>تۇرۇبا تورىنى بويلاپ ئىزلاش: downstream تۆۋەن ئېقىن، isolation تاقايدىغان كلاپان، burst يېرىلىش تەسىرى؛ burst دا --from بولمىسا يېقىنقى سۇ ئېقىش مەلۇماتلىرىدىن پەرەز قىلىدۇ: ئادەتتە 30 مىنۇت (--minutes) ئىچىدە، تۇرۇبا بويلاپ 500 مېتىر (--distance) ياكى بىر تارماقتا 3 ئائىلە (--reports)</translation>
    </message>
</context>
<context>
    <name>TrailFile</name>
    <message>
        <source>内容不是 Base64</source>
        <translation>مەزمۇن Base64 ئەمەس</translation>
    </message>
    <message>
        <source>裁定不认识</source>
        <translation>ھۆكۈم ناتونۇش</translation>
    </message>
    <message>
        <source>缺少设备 %1 的公钥</source>
        <translation>%1 ئۈسكۈنىسىنىڭ ئاشكارا ئاچقۇچى كەم</translation>
    </message>
    <message>
        <source>操作不属于这张工单</source>
        <translation>مەشغۇلات بۇ تالونغا تەۋە ئەمەس</translation>
    </message>
    <message>
        <source>“%1”与签名的内容不符</source>
        <translation>«%1» ئىمزالانغان مەزمۇنغا ماس كەلمىدى</translation>
    </message>
    <message>
        <source>设备的顺序号没有增加</source>
        <translation>ئۈسكۈنىنىڭ تەرتىپ نومۇرى ئۆسمىدى</translation>
    </message>
    <message>
        <source>与前一操作的哈希链断开</source>
        <translation>ئالدىنقى مەشغۇلاتقا ئۇلانغان خەش زەنجىرى ئۈزۈلگەن</translation>
    </message>
    <message>
        <source>之前缺少 %1 步操作</source>
        <translation>ئالدىدا %1 قەدەم مەشغۇلات كەم</translation>
    </message>
    <message>
        <source>不是正确的 JSON：%1</source>
        <translation>توغرا JSON ئەمەس: %1</translation>
    </message>
    <message>
        <source>第 %1 字节</source>
        <translation>%1-بايت</translation>
    </message>
    <message>
        <source>不是工单轨迹文件</source>
        <translation>تالون جەريانى ھۆججىتى ئەمەس</translation>
    </message>
    <message>
        <source>轨迹文件由更新版本的程序写成</source>
        <translation>جەريان ھۆججىتىنى پروگراممىنىڭ يېڭىراق نەشرى يازغان</translation>
    </message>
    <message>
        <source>没有工单“%1”</source>
        <translation>«%1» تالونى يوق</translation>
    </message>
    <message>
        <source>工单“%1”是导入的，没有单独的操作记录</source>
        <translation>«%1» تالونى كىرگۈزۈلگەن، ئايرىم مەشغۇلات خاتىرىسى يوق</translation>
    </message>
    <message>
        <source>文件里没有操作</source>
        <translation>ھۆججەتتە مەشغۇلات يوق</translation>
    </message>
    <message>
        <source>导出设备的公钥与它的编号不符</source>
        <translation>چىقارغان ئۈسكۈنىنىڭ ئاشكارا ئاچقۇچى نومۇرىغا ماس كەلمىدى</translation>
    </message>
    <message>
        <source>导出设备的签名与操作列表不符：有操作被增删、换序，或说明被改动</source>
        <translation>چىقارغان ئۈسكۈنىنىڭ ئىمزاسى مەشغۇلات تىزىملىكىگە ماس كەلمىدى: مەشغۇلات قوشۇلغان، ئۆچۈرۈلگەن، ئورنى ئالماشقان ياكى چۈشەندۈرۈش ئۆزگەرتىلگەن</translation>
    </message>
    <message>
        <source>文件没有证明它的操作在服务器的日志里</source>
        <translation>ھۆججەت مەشغۇلاتلىرىنىڭ مۇلازىمېتىر خاتىرىسىدە ئىكەنلىكىنى ئىسپاتلىمىدى</translation>
    </message>
    <message>
        <source>日志证明的格式不对</source>
        <translation>خاتىرە ئىسپاتىنىڭ شەكلى خاتا</translation>
    </message>
</context>
<context>
    <name>ValueTag</name>
    <message>
        <source>坏值</source>
        <translation>خاتا قىممەت</translation>
    </message>
    <message>
        <source>无测点</source>
        <translation>نۇقتا يوق</translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message>
        <source>第 %1 步 %2 有问题：%3</source>
        <translation>%1-قەدەم %2 دە مەسىلە بار: %3</translation>
    </message>
    <message>
        <source>多余的参数：%1</source>
        <translation>ئارتۇق پارامېتىر: %1</translation>
    </message>
    <message>
        <source>加密库无法使用</source>
        <translation>شىفىرلاش ئامبىرى ئىشلىمىدى</translation>
    </message>
    <message>
        <source>检查操作</source>
        <translation>مەشغۇلاتلار تەكشۈرۈلمەكتە</translation>
    </message>
    <message>
        <source>操作 %1（第 %2 号）有问题：%3</source>
        <translation>%1 مەشغۇلاتىدا (%2-نومۇر) مەسىلە بار: %3</translation>
    </message>
    <message>
        <source>--log-key 应为 64 位十六进制数字</source>
        <translation>--log-key ئۈچۈن 64 خانىلىق ئون ئالتىلىك سان كېرەك</translation>
    </message>
    <message>
        <source>不是检查记录，或已损坏</source>
        <translation>تەكشۈرۈش خاتىرىسى ئەمەس ياكى بۇزۇلغان</translation>
    </message>
    <message>
        <source>服务器没有给出设备的公钥</source>
        <translation>مۇلازىمېتىر ئۈسكۈنىنىڭ ئاشكارا ئاچقۇچىنى بەرمىدى</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>بىكار قىلىندى</translation>
    </message>
    <message>
        <source>服务器没有给出它声称有的操作</source>
        <translation>مۇلازىمېتىر بار دېگەن مەشغۇلاتلارنى بەرمىدى</translation>
    </message>
    <message>
        <source>第 %1 条的内容与哈希不符</source>
        <translation>%1-تالنىڭ مەزمۇنى ھاشقا ماس كەلمەيدۇ</translation>
    </message>
    <message>
        <source>--sample 应为正整数</source>
        <translation>--sample مۇسبەت پۈتۈن سان بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>服务器日志的公钥与上次不同</source>
        <translation>خاتىرىنىڭ ئاشكارا ئاچقۇچى ئالدىنقى قېتىمقىغا ئوخشىمايدۇ</translation>
    </message>
    <message>
        <source>附件 %1 的内容与指纹不符</source>
        <translation>%1 قوشۇمچىنىڭ مەزمۇنى بارماق ئىزىغا ماس كەلمىدى</translation>
    </message>
    <message>
        <source>--%1 只能和 --server 一起用</source>
        <translation>--%1 پەقەت --server بىلەن بىللە ئىشلىتىلىدۇ</translation>
    </message>
    <message>
        <source>检查数据文件的每一页，重新计算全部哈希、签名和链，说出第一个有问题的地方</source>
        <translation>سانلىق مەلۇمات ھۆججىتىنىڭ ھەر بىر بېتىنى تەكشۈرۈپ، بارلىق خەش، ئىمزا ۋە زەنجىرنى قايتا ھېسابلاپ، تۇنجى مەسىلىلىك جاينى ئېيتىدۇ</translation>
    </message>
    <message>
        <source>检查数据文件的每一页</source>
        <translation>مەلۇمات ھۆججىتىنىڭ ھەر بىر بېتىنى تەكشۈرۈۋاتىدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::AcceptForm</name>
    <message>
        <source>选择类别</source>
        <translation>تۈرىنى تاللاڭ</translation>
    </message>
    <message>
        <source>选择时限</source>
        <translation>مۆھلەتنى تاللاڭ</translation>
    </message>
    <message>
        <source>住户怎么说：哪里不热、从什么时候起、家里有没有老人孩子</source>
        <translation>خېرىدار نېمە دېدى: نەدە سوغۇق، قاچاندىن، ئۆيدە ياشانغان ياكى بالا بارمۇ</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>تۈرى</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>مۆھلەت</translation>
    </message>
    <message>
        <source>责任专业</source>
        <translation>كەسپى</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>يولى</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>ئەھۋالى</translation>
    </message>
    <message>
        <source>报称室温</source>
        <translation>مەلۇم قىلىنغان تېمپ.</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>ۋەدە</translation>
    </message>
    <message>
        <source>必填</source>
        <translation>چوقۇم</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>بېكىتىلمىگەن</translation>
    </message>
    <message>
        <source>测点 %1</source>
        <translation>نۇقتا %1</translation>
    </message>
    <message>
        <source>请写下住户说的情况</source>
        <translation>خېرىدار ئېيتقان ئەھۋالنى يېزىڭ</translation>
    </message>
    <message>
        <source>请选时限：红、黄或蓝</source>
        <translation>مۆھلەتنى تاللاڭ: قىزىل، سېرىق ياكى كۆك</translation>
    </message>
    <message>
        <source>请选%1</source>
        <translation>تاللاڭ: %1</translation>
    </message>
    <message>
        <source>室温请填 −20 到 45 之间的数，例如 16.5</source>
        <translation>ئۆي تېمپېراتۇرىسىغا −20 دىن 45 كىچە سان يېزىڭ، مەسىلەن 16.5</translation>
    </message>
</context>
<context>
    <name>Warmline::AccountBook</name>
    <message>
        <source>这台设备已被停用，请联系管理员</source>
        <translation>بۇ ئۈسكۈنە توختىتىلغان، باشقۇرغۇچىغا ئېيتىڭ</translation>
    </message>
    <message>
        <source>服务器正在启动，请稍候</source>
        <translation>مۇلازىمېتىر قوزغىلىۋاتىدۇ، سەل كۈتۈڭ</translation>
    </message>
    <message>
        <source>账号的权限变了或已停用，请重新登录</source>
        <translation>ھېساباتنىڭ ھوقۇقى ئۆزگەردى ياكى توختىتىلدى، قايتا كىرىڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::AccountDesk</name>
    <message>
        <source>应恰好包含一个改动，并给出 requestId</source>
        <translation>دەل بىر ئۆزگەرتىش ۋە requestId بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>没有这台设备</source>
        <translation>بۇنداق ئۈسكۈنە يوق</translation>
    </message>
    <message>
        <source>新口令要与现在的不同</source>
        <translation>يېڭى پارول ھازىرقىسىغا ئوخشىماسلىقى كېرەك</translation>
    </message>
    <message>
        <source>这是最后一个长期有效的管理员账号；请先设另一个</source>
        <translation>بۇ مۇددەتسىز باشقۇرغۇچى ھېساباتلىرىنىڭ ئەڭ ئاخىرقىسى؛ ئاۋۋال باشقا بىرنى بەلگىلەڭ</translation>
    </message>
    <message>
        <source>这是数据文件夹自己的签名设备，不能停用</source>
        <translation>بۇ سانلىق مەلۇمات قىسقۇچىنىڭ ئۆزىگە ئىمزا قويىدىغان ئۈسكۈنە، ئۇنى توختاتقىلى بولمايدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::AlarmModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>搁置到 %1</source>
        <translation>%1 غىچە كېچىكتۈرۈلدى</translation>
    </message>
    <message>
        <source>无人</source>
        <translation>ھېچكىم</translation>
    </message>
    <message>
        <source>已消失</source>
        <translation>يوقالدى</translation>
    </message>
    <message>
        <source>告警</source>
        <translation>ئاگاھلاندۇرۇش</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>ئاساس</translation>
    </message>
    <message>
        <source>持续</source>
        <translation>داۋامى</translation>
    </message>
    <message>
        <source>接手</source>
        <translation>ئۈستىگە ئېلىش</translation>
    </message>
    <message>
        <source>%1 · 待同步</source>
        <translation>%1 · ماسقەدەملەنمىدى</translation>
    </message>
</context>
<context>
    <name>Warmline::AlarmPane</name>
    <message>
        <source>告警</source>
        <translation>ئاگاھ</translation>
    </message>
    <message>
        <source>看哪些告警</source>
        <translation>قايسى ئاگاھلاندۇرۇشلار</translation>
    </message>
    <message>
        <source>接手</source>
        <translation>ئۈستىگە ئېلىش</translation>
    </message>
    <message>
        <source>搁置</source>
        <translation>كېچىكتۈرۈش</translation>
    </message>
    <message>
        <source>不需要</source>
        <translation>كېرەك ئەمەس</translation>
    </message>
    <message>
        <source>当前</source>
        <translation>ھازىر</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>تۈگىگەن</translation>
    </message>
    <message>
        <source>搁置原因</source>
        <translation>كېچىكتۈرۈش سەۋەبى</translation>
    </message>
    <message>
        <source>搁置多久</source>
        <translation>قانچىلىك كېچىكتۈرۈش</translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation>%1 سائەت</translation>
    </message>
    <message>
        <source>告警 %1</source>
        <translation>ئاگاھ %1</translation>
    </message>
    <message>
        <source>%1 个无人接手</source>
        <translation>%1 ى ئۈستىگە ئېلىنمىدى</translation>
    </message>
    <message>
        <source>静音不等于接手</source>
        <translation>جىمىقتۇرۇش ئۈستىگە ئېلىش ئەمەس</translation>
    </message>
    <message>
        <source>读取告警</source>
        <translation>ئاگاھلاندۇرۇشلار ئوقۇلۇۋاتىدۇ</translation>
    </message>
    <message>
        <source>近 8 天没有已结束的告警</source>
        <translation>يېقىنقى 8 كۈندە ئاخىرلاشقان ئاگاھلاندۇرۇش يوق</translation>
    </message>
    <message>
        <source>没有告警</source>
        <translation>ئاگاھلاندۇرۇش يوق</translation>
    </message>
    <message>
        <source>%1 起</source>
        <translation>%1 دىن باشلاپ</translation>
    </message>
    <message>
        <source>搁置：%1</source>
        <translation>كېچىكتۈرۈلدى: %1</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>提检修工单</source>
        <translation>تەكشۈرۈش بۇيرۇقى</translation>
    </message>
    <message>
        <source>启用应急预案</source>
        <translation>جىددىي پىلاننى باشلاش</translation>
    </message>
    <message>
        <source>看工单</source>
        <translation>بۇيرۇقنى كۆرۈش</translation>
    </message>
    <message>
        <source>规则…</source>
        <translation>قائىدە…</translation>
    </message>
</context>
<context>
    <name>Warmline::AlarmRuleDialog</name>
    <message>
        <source>延时</source>
        <translation>كېچىكتۈرۈش</translation>
    </message>
    <message>
        <source>恢复确认</source>
        <translation>ئەسلىگە كېلىش جەزملەش</translation>
    </message>
    <message>
        <source>重复提醒</source>
        <translation>قايتا ئەسكەرتىش</translation>
    </message>
    <message>
        <source>启用</source>
        <translation>قوزغىتىلغان</translation>
    </message>
    <message>
        <source>用近 %1 天试算</source>
        <translation>يېقىنقى %1 كۈن بىلەن سىناپ ھېسابلاش</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>كۆڭۈلدىكىگە قايتۇرۇش</translation>
    </message>
    <message>
        <source>保存规则</source>
        <translation>قائىدىنى ساقلاش</translation>
    </message>
    <message>
        <source>回差</source>
        <translation>قايتىش پەرقى</translation>
    </message>
    <message>
        <source>告警规则</source>
        <translation>ئاگاھلاندۇرۇش قائىدىلىرى</translation>
    </message>
    <message>
        <source>告警</source>
        <translation>ئاگاھلاندۇرۇش</translation>
    </message>
    <message>
        <source>条件</source>
        <translation>شەرت</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>ھالەت</translation>
    </message>
    <message>
        <source>最后修改</source>
        <translation>ئاخىرقى ئۆزگەرتىش</translation>
    </message>
    <message>
        <source>回到阈值以内这么多才算恢复，避免来回跳</source>
        <translation>چەكتىن شۇنچىلىك ئىچىگە قايتقاندا ئاندىن ئەسلىگە كەلگەن ھېسابلىنىدۇ</translation>
    </message>
    <message>
        <source>恢复正常这么久以后才结束告警</source>
        <translation>شۇنچە ۋاقىت نورمال بولغاندىن كېيىن ئاگاھلاندۇرۇش ئاخىرلىشىدۇ</translation>
    </message>
    <message>
        <source>没有人接手时隔这么久再提醒；0 只提醒一次</source>
        <translation>ھېچكىم ئۆتكۈزۈۋالمىسا شۇنچە ۋاقىتتىن كېيىن يەنە ئەسكەرتىدۇ؛ 0 بولسا بىر قېتىم</translation>
    </message>
    <message>
        <source>试算出的告警</source>
        <translation>سىناپ ھېسابلانغان ئاگاھلاندۇرۇشلار</translation>
    </message>
    <message>
        <source>何时</source>
        <translation>قاچان</translation>
    </message>
    <message>
        <source>哪里</source>
        <translation>قەيەر</translation>
    </message>
    <message>
        <source>多久</source>
        <translation>قانچىلىك</translation>
    </message>
    <message>
        <source>最严重</source>
        <translation>ئەڭ ئېغىرى</translation>
    </message>
    <message>
        <source>读历史 %1 / %2</source>
        <translation>تارىخ ئوقۇلۇۋاتىدۇ %1 / %2</translation>
    </message>
    <message>
        <source>读历史……</source>
        <translation>تارىخ ئوقۇلۇۋاتىدۇ…</translation>
    </message>
    <message>
        <source>“%1”已保存；服务器十分钟内按新规则看</source>
        <translation>«%1» ساقلاندى؛ مۇلازىمېتىر ئون مىنۇت ئىچىدە يېڭى قائىدە بويىچە كۆرىدۇ</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>توختىتىلغان</translation>
    </message>
    <message>
        <source>出厂值</source>
        <translation>زاۋۇت قىممىتى</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>停止试算</source>
        <translation>سىناشنى توختىتىش</translation>
    </message>
    <message>
        <source>只有管理员可以改告警规则</source>
        <translation>پەقەت باشقۇرغۇچىلا ئاگاھلاندۇرۇش قائىدىسىنى ئۆزگەرتەلەيدۇ</translation>
    </message>
    <message>
        <source>请先用历史试算这组数值，再启用</source>
        <translation>ئاۋۋال بۇ سانلارنى تارىخ بىلەن سىناپ، ئاندىن قوزغىتىڭ</translation>
    </message>
    <message>
        <source>只有管理员可以改告警规则；试算谁都可以</source>
        <translation>پەقەت باشقۇرغۇچىلا ئۆزگەرتەلەيدۇ؛ سىناشنى ھەممەيلەن قىلالايدۇ</translation>
    </message>
    <message>
        <source>改过，还没有试算</source>
        <translation>ئۆزگەرتىلدى، تېخى سىنالمىدى</translation>
    </message>
    <message>
        <source>近 %1 天没有这类数据，不能试算</source>
        <translation>يېقىنقى %1 كۈندە بۇ خىل سانلىق مەلۇمات يوق، سىناشقا بولمايدۇ</translation>
    </message>
    <message numerus="yes">
        <source>近 %1 天会报 %2 次</source>
        <translation>
            <numerusform>يېقىنقى %1 كۈندە %2 قېتىم ئاگاھلاندۇرغان بولاتتى</numerusform>
            <numerusform>يېقىنقى %1 كۈندە %2 قېتىم ئاگاھلاندۇرغان بولاتتى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 个测点，其中 %2 个没有数据；按 %3 平均值看</source>
        <translation>
            <numerusform>%1 ئۆلچەش نۇقتىسى، %2 سىدە سانلىق مەلۇمات يوق؛ %3 لىق ئوتتۇرىچە قىممەت بويىچە</numerusform>
            <numerusform>%1 ئۆلچەش نۇقتىسى، %2 سىدە سانلىق مەلۇمات يوق؛ %3 لىق ئوتتۇرىچە قىممەت بويىچە</numerusform>
        </translation>
    </message>
    <message>
        <source>室外</source>
        <translation>سىرت</translation>
    </message>
    <message>
        <source>，还在</source>
        <translation>, داۋاملىشىۋاتىدۇ</translation>
    </message>
    <message>
        <source>%1 在 %2 改了这条规则；请看过新的数值再改</source>
        <translation>%1 بۇ قائىدىنى %2 دە ئۆزگەرتتى؛ يېڭى سانلارنى كۆرۈپ ئاندىن ئۆزگەرتىڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::AlarmRuleService</name>
    <message>
        <source>只有管理员可以改告警规则</source>
        <translation>پەقەت باشقۇرغۇچىلا ئاگاھلاندۇرۇش قائىدىسىنى ئۆزگەرتەلەيدۇ</translation>
    </message>
    <message>
        <source>请先用历史试算这组数值，再启用</source>
        <translation>ئاۋۋال بۇ سانلارنى تارىخ بىلەن سىناپ، ئاندىن قوزغىتىڭ</translation>
    </message>
    <message>
        <source>%1 在 %2 改了这条规则；请看过新的数值再改</source>
        <translation>%1 بۇ قائىدىنى %2 دە ئۆزگەرتتى؛ يېڭى سانلارنى كۆرۈپ ئاندىن ئۆزگەرتىڭ</translation>
    </message>
    <message>
        <source>历史没有读完，请再试一次</source>
        <translation>تارىخ ئاخىرىغىچە ئوقۇلمىدى، يەنە سىناپ بېقىڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::AlarmService</name>
    <message>
        <source>%1 已有检修工单 %2，您开的 %3 是第二张，请核对后只留一张</source>
        <translation>%1 نىڭ تەكشۈرۈش بۇيرۇقى %2 بار، سىز ئاچقان %3 ئىككىنچىسى: تەكشۈرۈپ بىرىنىلا قالدۇرۇڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::AreaFilter</name>
    <message numerus="yes">
        <source>区域筛选：%1 · %2 栋</source>
        <translation>
            <numerusform>رايون: %1 · %2 بىنا</numerusform>
            <numerusform>رايون: %1 · %2 بىنا</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warmline::AttachmentDesk</name>
    <message>
        <source>附件的指纹应为 64 位十六进制</source>
        <translation>قوشۇمچىنىڭ بارماق ئىزى 64 خانىلىق ئون ئالتىلىك سان بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>要写明是哪张工单（或来电）的哪个附件</source>
        <translation>قايسى زاكازنىڭ (ياكى تېلېفوننىڭ) قايسى قوشۇمچىسى ئىكەنلىكىنى يېزىڭ</translation>
    </message>
    <message>
        <source>附件已被移除</source>
        <translation>قوشۇمچە چىقىرىۋېتىلگەن</translation>
    </message>
    <message>
        <source>附件随个人信息一起被删除了</source>
        <translation>قوشۇمچە شەخسىي ئۇچۇر بىلەن بىللە ئۆچۈرۈلگەن</translation>
    </message>
    <message>
        <source>服务器还不知道这个附件</source>
        <translation>مۇلازىمېتىر بۇ قوشۇمچىنى تېخى بىلمەيدۇ</translation>
    </message>
    <message>
        <source>服务器忙，请稍后再试</source>
        <translation>مۇلازىمېتىر ئالدىراش، سەل تۇرۇپ قايتا سىناڭ</translation>
    </message>
    <message>
        <source>Content-Range 与附件不符</source>
        <translation>Content-Range قوشۇمچىگە ماس كەلمىدى</translation>
    </message>
    <message>
        <source>这一段在传输中变了，请重发</source>
        <translation>بۇ بۆلەك يولدا ئۆزگىرىپ كەتتى، قايتا ئەۋەتىڭ</translation>
    </message>
    <message>
        <source>请用 Range 分段读取，每段最多 1 MiB</source>
        <translation>Range بىلەن بۆلەكلەپ ئوقۇڭ، ھەر بۆلەك ئەڭ كۆپ 1 MiB</translation>
    </message>
    <message>
        <source>附件的内容还没有传到服务器</source>
        <translation>قوشۇمچىنىڭ مەزمۇنى تېخى مۇلازىمېتىرغا يەتمىدى</translation>
    </message>
</context>
<context>
    <name>Warmline::AttachmentOpener</name>
    <message>
        <source>另存为</source>
        <translation>باشقا نامدا ساقلاش</translation>
    </message>
    <message>
        <source>打不开：%1</source>
        <translation>ئاچقىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>没有存下来：%1</source>
        <translation>ساقلانمىدى: %1</translation>
    </message>
    <message>
        <source>这张照片读不出来，可以另存后用别的程序看</source>
        <translation>بۇ رەسىمنى ئوقۇغىلى بولمىدى، ساقلاپ باشقا پروگراممىدا كۆرۈڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::AttachmentViewer</name>
    <message>
        <source>另存为…</source>
        <translation>باشقا نامدا ساقلاش…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>تاقاش</translation>
    </message>
    <message>
        <source>照片：%1</source>
        <translation>رەسىم: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::BurstBanner</name>
    <message>
        <source>查看影响</source>
        <translation>تەسىرىنى كۆرۈش</translation>
    </message>
    <message>
        <source>不是爆管</source>
        <translation>يېرىلىش ئەمەس</translation>
    </message>
    <message>
        <source>（还有 %1 处）</source>
        <translation> (يەنە %1 جاي)</translation>
    </message>
    <message>
        <source>疑似爆管 · %1</source>
        <translation>يېرىلىش گۇمانى · %1</translation>
    </message>
    <message>
        <source>停热 %1 栋 %2 户；要关阀门 %3 个</source>
        <translation>ئىسسىقلىقى توختايدۇ: %1 بىنا، %2 ئائىلە؛ تاقايدىغان كلاپان %3</translation>
    </message>
</context>
<context>
    <name>Warmline::CallBlock</name>
    <message>
        <source>二次报修</source>
        <translation>قايتا مەلۇم قىلىش</translation>
    </message>
    <message>
        <source>首次响应用时</source>
        <translation>تۇنجى جاۋاب ۋاقتى</translation>
    </message>
    <message>
        <source>首响 ≤ %1 秒</source>
        <translation>جاۋاب ⁦≤ %1 s⁩</translation>
    </message>
    <message>
        <source>队列</source>
        <translation>ئۆچىرەت</translation>
    </message>
    <message>
        <source>等候</source>
        <translation>كۈتتى</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>بۈگۈن</translation>
    </message>
    <message>
        <source>可能是 %1 户之一</source>
        <translation>%1 ئائىلىنىڭ بىرى بولۇشى مۇمكىن</translation>
    </message>
    <message>
        <source>未登记的号码</source>
        <translation>تىزىملانمىغان نومۇر</translation>
    </message>
    <message>
        <source>来电</source>
        <translation>كىرگەن تېلېفون</translation>
    </message>
    <message>
        <source>号码未显示</source>
        <translation>نومۇرى كۆرۈنمىدى</translation>
    </message>
    <message>
        <source>第 %1 次来电</source>
        <translation>%1-قېتىم</translation>
    </message>
    <message>
        <source>本楼 2 小时内 %1 件</source>
        <translation>بۇ بىنادا 2 سائەتتە %1</translation>
    </message>
</context>
<context>
    <name>Warmline::CallKeys</name>
    <message>
        <source>接听</source>
        <translation>جاۋاب بېرىش</translation>
    </message>
    <message>
        <source>拒接</source>
        <translation>رەت قىلىش</translation>
    </message>
    <message>
        <source>保持</source>
        <translation>تۇتۇش</translation>
    </message>
    <message>
        <source>静音</source>
        <translation>ئۈنسىز</translation>
    </message>
    <message>
        <source>转接</source>
        <translation>يۆتكەش</translation>
    </message>
    <message>
        <source>拨号盘</source>
        <translation>كۇنۇپكا</translation>
    </message>
    <message>
        <source>三方</source>
        <translation>ئۈچ تەرەپ</translation>
    </message>
    <message>
        <source>挂断</source>
        <translation>قويۇش</translation>
    </message>
    <message>
        <source>拨出号码</source>
        <translation>چىقىرىدىغان نومۇر</translation>
    </message>
    <message>
        <source>拨出</source>
        <translation>چىقىرىش</translation>
    </message>
    <message>
        <source>分机或号码</source>
        <translation>ئىچكى ياكى نومۇر</translation>
    </message>
    <message>
        <source>转接目标或按键</source>
        <translation>يۆتكەش نىشانى ياكى كۇنۇپكا</translation>
    </message>
    <message>
        <source>先咨询</source>
        <translation>ئاۋۋال سوراش</translation>
    </message>
    <message>
        <source>直接转</source>
        <translation>بىۋاسىتە</translation>
    </message>
    <message>
        <source>完成转接</source>
        <translation>يۆتكەشنى تاماملاش</translation>
    </message>
    <message>
        <source>取回</source>
        <translation>قايتۇرۇۋېلىش</translation>
    </message>
    <message>
        <source>切换</source>
        <translation>ئالماشتۇرۇش</translation>
    </message>
    <message>
        <source>线路未注册，不能拨出</source>
        <translation>لىنىيە تىزىملانمىغان، چىقارغىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>داۋام</translation>
    </message>
    <message>
        <source>取消静音</source>
        <translation>ئۈننى ئېچىش</translation>
    </message>
    <message>
        <source>先用转接咨询第三方</source>
        <translation>ئاۋۋال يۆتكەش بىلەن ئۈچىنچى تەرەپتىن سوراڭ</translation>
    </message>
    <message>
        <source>重拨</source>
        <translation>قايتا ئۇرۇش</translation>
    </message>
    <message>
        <source>重拨 %1</source>
        <translation>%1 نى قايتا ئۇرۇش</translation>
    </message>
    <message>
        <source>拒接：%1</source>
        <translation>رەت قىلىندى: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::CallbackList</name>
    <message>
        <source>回拨</source>
        <translation>قايتۇرۇپ ئۇرۇش</translation>
    </message>
    <message>
        <source>不用回拨，说明原因</source>
        <translation>قايتۇرۇش لازىم ئەمەس، سەۋەبىنى ئېيتىڭ</translation>
    </message>
    <message>
        <source>号码未显示</source>
        <translation>نومۇر كۆرۈنمىدى</translation>
    </message>
    <message>
        <source>回拨 %1</source>
        <translation>%1 غا قايتۇرۇپ ئۇرۇش</translation>
    </message>
    <message>
        <source>不用回拨 %1</source>
        <translation>%1 غا قايتۇرۇش لازىم ئەمەس</translation>
    </message>
    <message numerus="yes">
        <source>试过 %1 次</source>
        <translation>
            <numerusform>%1 قېتىم ئۇرۇنۇلدى</numerusform>
            <numerusform>%1 قېتىم ئۇرۇنۇلدى</numerusform>
        </translation>
    </message>
    <message>
        <source>回拨等得最久的一位</source>
        <translation>ئەڭ ئۇزۇن ساقلىغان كىشىگە قايتۇرۇپ ئۇرۇش</translation>
    </message>
    <message>
        <source>回拨漏接的来电</source>
        <translation>قېلىپ قالغان تېلېفونغا قايتۇرۇپ ئۇرۇش</translation>
    </message>
    <message>
        <source>通话</source>
        <translation>سۆزلىشىش</translation>
    </message>
    <message>
        <source>漏接待回拨 %1</source>
        <translation>قايتۇرۇشنى كۈتۈۋاتقان: %1</translation>
    </message>
    <message>
        <source>还有 %1 个</source>
        <translation>يەنە %1</translation>
    </message>
    <message>
        <source>线路未注册，不能拨出</source>
        <translation>لىنىيە تىزىملانمىغان، سىرتقا ئۇرغىلى بولمايدۇ</translation>
    </message>
    <message numerus="yes">
        <source>漏接 %1 次</source>
        <translation>
            <numerusform>%1 قېتىم ئېلىنمىدى</numerusform>
            <numerusform>%1 قېتىم ئېلىنمىدى</numerusform>
        </translation>
    </message>
    <message>
        <source>拒接：%1</source>
        <translation>رەت قىلىندى: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::ChartCopyButton</name>
    <message>
        <source>复制</source>
        <translation>كۆچۈر</translation>
    </message>
    <message>
        <source>把图上的曲线复制成图片或 CSV</source>
        <translation>ئەگرى سىزىقلارنى رەسىم ياكى CSV قىلىپ كۆچۈرۈش</translation>
    </message>
    <message>
        <source>复制为图片</source>
        <translation>رەسىم قىلىپ كۆچۈرۈش</translation>
    </message>
    <message>
        <source>复制为 CSV</source>
        <translation>CSV قىلىپ كۆچۈرۈش</translation>
    </message>
</context>
<context>
    <name>Warmline::Chip</name>
    <message>
        <source>%1，可移除</source>
        <translation>%1، ئېلىۋەتكىلى بولىدۇ</translation>
    </message>
    <message>
        <source>移除（Del）</source>
        <translation>ئېلىۋېتىش (Del)</translation>
    </message>
</context>
<context>
    <name>Warmline::ClosePage</name>
    <message>
        <source>说明</source>
        <translation>ئىزاھات</translation>
    </message>
    <message>
        <source>闭环说明，可不填</source>
        <translation>يېپىش ئىزاھاتى، يازمىسىمۇ بولىدۇ</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>بىر تەرەپ قىلىش</translation>
    </message>
    <message>
        <source>没有写处理结果</source>
        <translation>نەتىجىسى يېزىلمىغان</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>باردى</translation>
    </message>
    <message>
        <source>室温</source>
        <translation>ئۆي تېمپ.</translation>
    </message>
    <message>
        <source>没有实测</source>
        <translation>ئۆلچەنمىگەن</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>قايتا سوراش</translation>
    </message>
    <message>
        <source>没有问满意度</source>
        <translation>رازىمەنلىك سورالمىغان</translation>
    </message>
    <message>
        <source>住户满意</source>
        <translation>خېرىدار رازى</translation>
    </message>
    <message>
        <source>住户不满意</source>
        <translation>خېرىدار رازى ئەمەس</translation>
    </message>
    <message>
        <source>推荐</source>
        <translation>تەۋسىيە</translation>
    </message>
    <message>
        <source>%1 分，满分 10</source>
        <translation>%1 نومۇر، تولۇق 10</translation>
    </message>
    <message>
        <source>没有问</source>
        <translation>سورالمىغان</translation>
    </message>
    <message>
        <source>闭环</source>
        <translation>يېپىش</translation>
    </message>
</context>
<context>
    <name>Warmline::CommandPalette</name>
    <message>
        <source>搜索</source>
        <translation>ئىزدەش</translation>
    </message>
    <message>
        <source>户名、电话、户号、地址、拼音首字母、工单号、命令</source>
        <translation>ئىسىم، تېلېفون، ئائىلە نومۇرى، ئادرېس، پىنيىن باش ھەرپى، تالون نومۇرى، بۇيرۇق</translation>
    </message>
    <message>
        <source>搜索结果</source>
        <translation>ئىزدەش نەتىجىسى</translation>
    </message>
</context>
<context>
    <name>Warmline::ConflictCard</name>
    <message>
        <source>%1 的%2有两个值</source>
        <translation>%1: %2 نىڭ ئىككى قىممىتى بار</translation>
    </message>
    <message>
        <source>通话没有单号</source>
        <translation>تېلېفوننىڭ تالون نومۇرى يوق</translation>
    </message>
    <message>
        <source>我</source>
        <translation>مەن</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>内容已删除</source>
        <translation>ئۆچۈرۈلگەن</translation>
    </message>
    <message>
        <source>空</source>
        <translation>بوش</translation>
    </message>
    <message>
        <source>用这个</source>
        <translation>بۇنى ئىشلىتىش</translation>
    </message>
    <message>
        <source>用 %1 的值：%2</source>
        <translation>%1 نىڭ قىممىتىنى ئىشلىتىش: %2</translation>
    </message>
    <message>
        <source>这个内容已经删除，不能再选用</source>
        <translation>بۇ مەزمۇن ئۆچۈرۈلگەن، ئەمدى تاللىغىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>正在写入</source>
        <translation>يېزىلىۋاتىدۇ</translation>
    </message>
    <message>
        <source>两个值都留在记录里，90 天内可查</source>
        <translation>ئىككىلا قىممەت خاتىرىدە قالىدۇ، 90 كۈن ئىچىدە كۆرگىلى بولىدۇ</translation>
    </message>
    <message>
        <source>现在是这个</source>
        <translation>ھازىر شۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::ConflictPane</name>
    <message>
        <source>冲突</source>
        <translation>توقۇنۇش</translation>
    </message>
    <message>
        <source>取不到冲突</source>
        <translation>توقۇنۇشلارنى ئوقۇغىلى بولمىدى</translation>
    </message>
    <message>
        <source>冲突 %1</source>
        <translation>توقۇنۇش %1</translation>
    </message>
    <message>
        <source>两人改了同一处，请选一个；两个值都留着</source>
        <translation>ئىككى كىشى بىر يەرنى ئۆزگەرتكەن: بىرنى تاللاڭ؛ ئىككىلىسى ساقلىنىدۇ</translation>
    </message>
    <message>
        <source>没有两人改同一处的冲突</source>
        <translation>ئىككى كىشى بىر يەرنى ئۆزگەرتكەن ئەھۋال يوق</translation>
    </message>
    <message>
        <source>读冲突</source>
        <translation>توقۇنۇشلار ئوقۇلۇۋاتىدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::ConnectionStatus</name>
    <message>
        <source>正在连接</source>
        <translation>ئۇلىنىۋاتىدۇ</translation>
    </message>
    <message>
        <source>在线</source>
        <translation>توردا</translation>
    </message>
    <message>
        <source>缓慢</source>
        <translation>ئاستا</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>تورسىز</translation>
    </message>
    <message>
        <source>离线 自 %1 起</source>
        <translation>%1 دىن باشلاپ تورسىز</translation>
    </message>
    <message>
        <source>等待服务器准备数据</source>
        <translation>مۇلازىمېتىرنىڭ سانلىق مەلۇمات تەييارلىشىنى كۈتۈۋاتىدۇ</translation>
    </message>
    <message>
        <source>下载数据 %1/%2 MB</source>
        <translation>سانلىق مەلۇمات چۈشۈرۈۋاتىدۇ ⁦%1/%2 MB⁩</translation>
    </message>
    <message>
        <source>写入数据 %1%</source>
        <translation>سانلىق مەلۇمات يېزىۋاتىدۇ ⁦%1%⁩</translation>
    </message>
</context>
<context>
    <name>Warmline::ConsentBlock</name>
    <message>
        <source>客户同意</source>
        <translation>قوشۇلدى</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>قوشۇلمىدى</translation>
    </message>
    <message>
        <source>这个通话已录的会删掉，后面也不录。</source>
        <translation>بۇ سۆزلىشىشنىڭ ئېلىنغان ئۈنى ئۆچۈرۈلىدۇ، كېيىنمۇ ئېلىنمايدۇ.</translation>
    </message>
    <message>
        <source>客户不同意：本次通话不录音</source>
        <translation>خېرىدار قوشۇلمىدى: بۇ سۆزلىشىش ئۈنگە ئېلىنمايدۇ</translation>
    </message>
    <message>
        <source>请念给客户听；同意后才录音</source>
        <translation>خېرىدارغا ئوقۇپ بېرىڭ؛ قوشۇلغاندا ئاندىن ئۈنگە ئېلىنىدۇ</translation>
    </message>
    <message>
        <source>请念给客户听</source>
        <translation>خېرىدارغا ئوقۇپ بېرىڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::CorrelationDialog</name>
    <message>
        <source>住户规律</source>
        <translation>ئائىلىلەردىكى قانۇنىيەت</translation>
    </message>
    <message>
        <source>规律</source>
        <translation>قانۇنىيەت</translation>
    </message>
    <message>
        <source>本组</source>
        <translation>بۇ گۇرۇپپا</translation>
    </message>
    <message>
        <source>其余</source>
        <translation>قالغانلىرى</translation>
    </message>
    <message>
        <source>倍数（95 %）</source>
        <translation>ھەسسە (95 %)</translation>
    </message>
    <message>
        <source>差</source>
        <translation>پەرق</translation>
    </message>
    <message>
        <source>可信度</source>
        <translation>ئىشەنچلىكلىك</translation>
    </message>
    <message>
        <source>楼栋热特性</source>
        <translation>بىنالارنىڭ ئىسسىقلىق خۇسۇسىيىتى</translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>بىنا</translation>
    </message>
    <message>
        <source>时间常数（95 %）</source>
        <translation>ۋاقىت تۇراقلىقى (95 %)</translation>
    </message>
    <message>
        <source>供温 +1 °C</source>
        <translation>تەمىنلەش +1 °C</translation>
    </message>
    <message>
        <source>室外 +1 °C</source>
        <translation>سىرت +1 °C</translation>
    </message>
    <message>
        <source>滞后</source>
        <translation>كېچىكىش</translation>
    </message>
    <message>
        <source>复制为表格</source>
        <translation>جەدۋەل قىلىپ كۆچۈرۈش</translation>
    </message>
    <message>
        <source>关联分析</source>
        <translation>باغلىنىش تەھلىلى</translation>
    </message>
    <message>
        <source>读历史 %1 / %2</source>
        <translation>تارىخ ئوقۇلۇۋاتىدۇ %1 / %2</translation>
    </message>
    <message>
        <source>读历史……</source>
        <translation>تارىخ ئوقۇلۇۋاتىدۇ…</translation>
    </message>
    <message>
        <source>没有读出来</source>
        <translation>ئوقۇلمىدى</translation>
    </message>
    <message>
        <source>%1 · 近 %2 天 %3 户 · 近 %4 天 %5 栋楼</source>
        <translation>%1 · %2 كۈن، %3 ئائىلە · %4 كۈن، %5 بىنا</translation>
    </message>
    <message>
        <source>没有测温住户有 3 天以上的数据</source>
        <translation>ھېچقانداق ئۆلچەنگەن ئائىلىدە 3 كۈندىن ئارتۇق سانلىق مەلۇمات يوق</translation>
    </message>
    <message>
        <source>看了 %1 组，没有一条能与偶然分清</source>
        <translation>%1 گۇرۇپپا كۆرۈلدى؛ ھېچبىرىنى تاسادىپىيلىقتىن پەرقلەندۈرگىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>看了 %1 组；只列出有九成以上把握的，已按组数修正</source>
        <translation>%1 گۇرۇپپا كۆرۈلدى؛ پەقەت 90 % تىن يۇقىرى ئىشەنچلىكلىرى، سانى بويىچە تۈزىتىلگەن</translation>
    </message>
    <message numerus="yes">
        <source>%1 户数据太短</source>
        <translation>
            <numerusform>%1 ئائىلىنىڭ سانلىق مەلۇماتى قىسقا</numerusform>
            <numerusform>%1 ئائىلىنىڭ سانلىق مەلۇماتى قىسقا</numerusform>
        </translation>
    </message>
    <message>
        <source>截至 %1</source>
        <translation>%1 غىچە</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>供温 %1，室外 %2</source>
        <translation>تەمىنلەش %1، سىرت %2</translation>
    </message>
    <message>
        <source>风 +1 m/s</source>
        <translation>شامال +1 m/s</translation>
    </message>
    <message>
        <source>日照 +100 W/m²</source>
        <translation>قۇياش +100 W/m²</translation>
    </message>
    <message numerus="yes">
        <source>楼栋室温取 %1 户测温住户的平均</source>
        <translation>
            <numerusform>بىنانىڭ ئۆي تېمپېراتۇرىسى: ئۆلچەنگەن %1 ئائىلىنىڭ ئوتتۇرىچىسى</numerusform>
            <numerusform>بىنانىڭ ئۆي تېمپېراتۇرىسى: ئۆلچەنگەن %1 ئائىلىنىڭ ئوتتۇرىچىسى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warmline::CorrelationService</name>
    <message>
        <source>历史没有读完，请再试一次</source>
        <translation>تارىخ ئاخىرىغىچە ئوقۇلمىدى، يەنە سىناپ بېقىڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::CrewBox</name>
    <message>
        <source>派发班组</source>
        <translation>گۇرۇپپا</translation>
    </message>
    <message>
        <source>正在取班组</source>
        <translation>گۇرۇپپىلار ئوقۇلۇۋاتىدۇ</translation>
    </message>
    <message>
        <source>本辖区没有登记班组</source>
        <translation>بۇ رايوندا تىزىملانغان گۇرۇپپا يوق</translation>
    </message>
    <message>
        <source>请选一个班组</source>
        <translation>گۇرۇپپا تاللاڭ</translation>
    </message>
    <message>
        <source>按责任专业与辖区列出 · 由座席确认</source>
        <translation>كەسپى ۋە رايونى بويىچە · نۆۋەتچى جەزملەيدۇ</translation>
    </message>
    <message>
        <source>辖区没有这个专业的班组，列出全部</source>
        <translation>رايوندا بۇ كەسىپنىڭ گۇرۇپپىسى يوق، ھەممىسى تىزىلدى</translation>
    </message>
</context>
<context>
    <name>Warmline::CrewListModel</name>
    <message>
        <source>、</source>
        <comment>between listed things</comment>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>Warmline::CurveChart</name>
    <message>
        <source>%1月%2日 %3</source>
        <translation>%1-ئاي %2-كۈن %3</translation>
    </message>
    <message>
        <source>还有 %1 个</source>
        <translation>يەنە %1 دانە</translation>
    </message>
    <message>
        <source>已放大 · 看全部</source>
        <translation>چوڭايتىلدى · ھەممىسى</translation>
    </message>
    <message>
        <source>回到全部时间：Home 或双击；滚轮或 + − 缩放，拖动或 Shift 加方向键移动</source>
        <translation>پۈتۈن ۋاقىتقا قايتىش: Home ياكى قوش چېكىش؛ چاقلا ياكى + − چوڭايتىدۇ، سۆرەش ياكى Shift بىلەن يۆنىلىش كۇنۇپكىسى يۆتكەيدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::CurveLegend</name>
    <message>
        <source>图例：%1</source>
        <translation>بەلگىلەر: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::CurvesPane</name>
    <message>
        <source>近 24 小时</source>
        <translation>يېقىنقى 24 سائەت</translation>
    </message>
    <message>
        <source>供水、回水、设定和室外温度，近 24 小时</source>
        <translation>بېرىش، قايتىش، بەلگىلەنگەن ۋە سىرت تېمپېراتۇرىسى، يېقىنقى 24 سائەت</translation>
    </message>
    <message>
        <source>取曲线</source>
        <translation>ئەگرى سىزىق ئوقۇلۇۋاتىدۇ</translation>
    </message>
    <message>
        <source>%1 · 近 24 小时</source>
        <translation>%1 · يېقىنقى 24 سائەت</translation>
    </message>
    <message>
        <source>这一户没有登记换热站</source>
        <translation>بۇ ئائىلىگە پونكىت تىزىملانمىغان</translation>
    </message>
    <message>
        <source>没有选中的用户</source>
        <translation>خېرىدار تاللانمىغان</translation>
    </message>
    <message>
        <source>近 24 小时没有这座站的数据</source>
        <translation>يېقىنقى 24 سائەتتە بۇ پونكىتنىڭ مەلۇماتى يوق</translation>
    </message>
    <message>
        <source>取不到曲线</source>
        <translation>ئەگرى سىزىق ئوقۇلمىدى</translation>
    </message>
    <message>
        <source>室外 %1</source>
        <translation>سىرت %1</translation>
    </message>
</context>
<context>
    <name>Warmline::CustomerEditor</name>
    <message>
        <source>保存更正</source>
        <translation>تۈزىتىشنى ساقلاش</translation>
    </message>
    <message>
        <source>更正客户资料</source>
        <translation>خېرىدار ئۇچۇرىنى تۈزىتىش</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>ئىسمى</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>تېلېفون</translation>
    </message>
    <message>
        <source>第二电话</source>
        <translation>ئىككىنچى تېلېفون</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>ئىزاھات</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>بىكار قىلىش</translation>
    </message>
    <message>
        <source>用来电号码 %1</source>
        <translation>چاقىرغۇچىنىڭ نومۇرىنى ئىشلىتىش %1</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>تىزىملانمىغان</translation>
    </message>
    <message>
        <source>%1（不改就空着）</source>
        <translation>%1 (ئۆزگەرتمىسىڭىز بوش قالدۇرۇڭ)</translation>
    </message>
    <message>
        <source>恢复为导入的（没有）</source>
        <translation>كىرگۈزۈلگىنىگە قايتۇرۇش (يوق)</translation>
    </message>
    <message>
        <source>恢复为导入的 %1</source>
        <translation>كىرگۈزۈلگىنىگە قايتۇرۇش %1</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>ئېلىۋېتىش</translation>
    </message>
    <message>
        <source>%1 刚在 %2 改了%3</source>
        <translation>%1 ھازىرلا %2 دە ئۆزگەرتتى: %3</translation>
    </message>
    <message>
        <source>先保存或取消这一户的更正，再更正另一户</source>
        <translation>ئاۋۋال بۇ ئائىلىنىڭ تۈزىتىشىنى ساقلاڭ ياكى بىكار قىلىڭ، ئاندىن باشقا ئائىلىنى تۈزىتىڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::CustomerPane</name>
    <message>
        <source>打开工单 %1</source>
        <translation>%1 تالوننى ئېچىش</translation>
    </message>
    <message>
        <source>近期没有工单和通话</source>
        <translation>يېقىندا تالون ۋە تېلېفون يوق</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>ۋەدە</translation>
    </message>
    <message>
        <source>%1 前</source>
        <translation>%1 دىن بۇرۇن</translation>
    </message>
    <message>
        <source>未兑现</source>
        <translation>ئورۇندالمىدى</translation>
    </message>
    <message>
        <source>已兑现</source>
        <translation>ئورۇندالدى</translation>
    </message>
    <message>
        <source>未到时</source>
        <translation>ۋاقتى توشمىدى</translation>
    </message>
    <message>
        <source>近 3 年</source>
        <translation>يېقىنقى 3 يىل</translation>
    </message>
    <message numerus="yes">
        <source>没有工单，通话 %1 次</source>
        <translation>
            <numerusform>تالون يوق، تېلېفون %1 قېتىم</numerusform>
            <numerusform>تالون يوق، تېلېفون %1 قېتىم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>工单 %1 件，其中室温 %2 件</source>
        <translation>
            <numerusform>تالون %1، تېمپېراتۇرىغا ئائىتى %2</numerusform>
            <numerusform>تالون %1، تېمپېراتۇرىغا ئائىتى %2</numerusform>
        </translation>
    </message>
    <message>
        <source>二次报修</source>
        <translation>قايتا مەلۇم قىلىش</translation>
    </message>
    <message>
        <source>同楼</source>
        <translation>بىر بىنا</translation>
    </message>
    <message>
        <source>近 2 小时另有 %1 件</source>
        <translation>يېقىنقى 2 سائەتتە يەنە %1</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>خېرىدار</translation>
    </message>
    <message>
        <source>号码归此户</source>
        <translation>نومۇر بۇ ئائىلىنىڭ</translation>
    </message>
    <message>
        <source>回到来电户</source>
        <translation>تېلېفون قىلغان ئائىلىگە قايتىش</translation>
    </message>
    <message>
        <source>把来电号码和这次通话记到这一户</source>
        <translation>نومۇرنى ۋە بۇ تېلېفوننى بۇ ئائىلىگە باغلاش</translation>
    </message>
    <message>
        <source>现在看的不是来电的这一户</source>
        <translation>ھازىر كۆرۈلۈۋاتقىنى تېلېفون قىلغان ئائىلە ئەمەس</translation>
    </message>
    <message>
        <source>全景</source>
        <translation>تولۇق كۆرۈنۈش</translation>
    </message>
    <message>
        <source>地图</source>
        <translation>خەرىتە</translation>
    </message>
    <message>
        <source>室温</source>
        <translation>ئۆي تېمپ.</translation>
    </message>
    <message>
        <source>面积 · 朝向</source>
        <translation>كۆلەم · يۆنىلىش</translation>
    </message>
    <message>
        <source>楼层</source>
        <translation>قەۋەت</translation>
    </message>
    <message>
        <source>用热状态</source>
        <translation>ئىسسىتىش ھالىتى</translation>
    </message>
    <message>
        <source>不是来电户</source>
        <translation>تېلېفون قىلغان ئائىلە ئەمەس</translation>
    </message>
    <message>
        <source>与来电号码一致</source>
        <translation>نومۇر ماس كەلدى</translation>
    </message>
    <message>
        <source>多个可能，请选</source>
        <translation>بىرنەچچىسى مۇمكىن، تاللاڭ</translation>
    </message>
    <message>
        <source>未知号码</source>
        <translation>ناتونۇش نومۇر</translation>
    </message>
    <message>
        <source>取不到住户资料</source>
        <translation>ئائىلە ماتېرىيالى ئوقۇلمىدى</translation>
    </message>
    <message>
        <source>正在查找来电的住户</source>
        <translation>تېلېفون قىلغان ئائىلە ئىزدەلمەكتە</translation>
    </message>
    <message>
        <source>没有住户登记 %1</source>
        <translation>%1 تىزىملانغان ئائىلە يوق</translation>
    </message>
    <message>
        <source>搜索并关联住户</source>
        <translation>ئىزدەپ ئائىلە باغلاش</translation>
    </message>
    <message>
        <source>来电时在这里显示住户；也可以搜索打开</source>
        <translation>تېلېفون كەلگەندە بۇ يەردە ئائىلە كۆرۈنىدۇ؛ ئىزدەپمۇ ئاچقىلى بولىدۇ</translation>
    </message>
    <message>
        <source>号码已遮盖</source>
        <translation>نومۇر يوشۇرۇلدى</translation>
    </message>
    <message>
        <source>%1 读取</source>
        <translation>%1 ئوقۇلدى</translation>
    </message>
    <message>
        <source>%1 层</source>
        <translation>%1 قەۋەت</translation>
    </message>
    <message>
        <source>无测点</source>
        <translation>ئۆلچەش نۇقتىسى يوق</translation>
    </message>
    <message>
        <source>坏值 · %1</source>
        <translation>خاتا قىممەت · %1</translation>
    </message>
    <message>
        <source>过期 · %1</source>
        <translation>كونىرىغان · %1</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>ھەققى</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>تۈزىتىش</translation>
    </message>
    <message>
        <source>备注：%1</source>
        <translation>ئىزاھات: %1</translation>
    </message>
    <message>
        <source>更正姓名、电话和备注</source>
        <translation>ئىسىم، تېلېفون ۋە ئىزاھاتنى تۈزىتىش</translation>
    </message>
    <message>
        <source>外辖区 %1：%2 查自公司，本座席保留到 %3；工单截至查询时，只供查看，来电不在本座席</source>
        <translation>%1 رايونى، %2 دا شىركەتتىن ئېلىندى، بۇ ئورۇندا %3 غىچە ساقلىنىدۇ؛ تالونلار شۇ چاغدىكىچە، پەقەت كۆرۈش ئۈچۈن؛ تېلېفونلار بۇ يەردە يوق</translation>
    </message>
    <message>
        <source>外辖区的住户只能拨打：完整号码由 %1 查看</source>
        <translation>باشقا شۆبىنىڭ ئائىلىسىگە پەقەت تېلېفون قىلغىلى بولىدۇ، تولۇق نومۇرنى %1 كۆرەلەيدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::CustomerService</name>
    <message>
        <source>“%1”不是电话号码</source>
        <translation>«%1» تېلېفون نومۇرى ئەمەس</translation>
    </message>
    <message>
        <source>没有这个户号</source>
        <translation>بۇنداق ھېسابات نومۇرى يوق</translation>
    </message>
    <message>
        <source>外辖区的住户由 %1 更正</source>
        <translation>باشقا رايوندىكى ئائىلىنى %1 تۈزىتىدۇ</translation>
    </message>
    <message>
        <source>没有保存：资料库没有应答，请再试一次</source>
        <translation>ساقلانمىدى: سانلىق مەلۇمات ئامبىرى جاۋاب بەرمىدى، قايتا سىناڭ</translation>
    </message>
    <message>
        <source>这一户没有登记这个号码</source>
        <translation>بۇ ئائىلىدە بۇ نومۇر تىزىملانمىغان</translation>
    </message>
    <message>
        <source>资料库没有应答，请再试一次</source>
        <translation>ماتېرىيال ئامبىرى جاۋاب بەرمىدى، قايتا سىناڭ</translation>
    </message>
    <message>
        <source>请写明为什么要看完整号码</source>
        <translation>تولۇق نومۇرنى نېمىشقا كۆرىدىغانلىقىڭىزنى يېزىڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::DefaultsPane</name>
    <message>
        <source>业务默认值</source>
        <translation>كەسىپ كۆڭۈلدىكى قىممىتى</translation>
    </message>
</context>
<context>
    <name>Warmline::DemoCity</name>
    <message>
        <source>已取消，下次启动时继续</source>
        <translation>بىكار قىلىندى، كېلەر قوزغىتىشتا داۋاملىشىدۇ</translation>
    </message>
    <message>
        <source>正在推演城市与天气</source>
        <translation>شەھەر ۋە ھاۋارايى تەقلىد قىلىنماقتا</translation>
    </message>
    <message>
        <source>正在写入住户、楼栋与管网</source>
        <translation>ئائىلە، بىنا ۋە تور يېزىلماقتا</translation>
    </message>
    <message>
        <source>正在写入通话与工单</source>
        <translation>تېلېفون ۋە تالون يېزىلماقتا</translation>
    </message>
    <message>
        <source>正在写入换热站与楼栋历史</source>
        <translation>پونكىت ۋە بىنا تارىخى يېزىلماقتا</translation>
    </message>
    <message>
        <source>正在写入室温历史</source>
        <translation>ئۆي تېمپېراتۇرىسى تارىخى يېزىلماقتا</translation>
    </message>
</context>
<context>
    <name>Warmline::Desk</name>
    <message>
        <source>座席</source>
        <translation>ئورۇن</translation>
    </message>
    <message>
        <source>工单</source>
        <translation>تالون</translation>
    </message>
    <message>
        <source>热力图</source>
        <translation>خەرىتە</translation>
    </message>
    <message>
        <source>换热站</source>
        <translation>پونكىت</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>كۆرسەتكۈچ</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>تەڭشەك</translation>
    </message>
    <message>
        <source>新建工单</source>
        <translation>يېڭى تالون</translation>
    </message>
    <message>
        <source>确认这一步</source>
        <translation>بۇ قەدەمنى جەزملەش</translation>
    </message>
    <message>
        <source>保存，接下一个</source>
        <translation>ساقلاش، كېيىنكىسى</translation>
    </message>
    <message>
        <source>跳到第 %1 步</source>
        <translation>%1-قەدەمگە ئۆتۈش</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>كۆرۈش</translation>
    </message>
    <message>
        <source>客户全景</source>
        <translation>خېرىدار كۆرۈنۈشى</translation>
    </message>
    <message>
        <source>在热力图上看</source>
        <translation>خەرىتىدە كۆرۈش</translation>
    </message>
    <message>
        <source>本户换热站的曲线</source>
        <translation>بۇ ئائىلە پونكىتىنىڭ ئەگرى سىزىقى</translation>
    </message>
    <message>
        <source>同步</source>
        <translation>ماسلاش</translation>
    </message>
    <message>
        <source>导出这一条</source>
        <translation>بۇنى چىقىرىش</translation>
    </message>
    <message>
        <source>已导出到</source>
        <translation>چىقىرىلدى:</translation>
    </message>
    <message>
        <source>已重新排入待发</source>
        <translation>قايتا نۆۋەتكە قويۇلدى</translation>
    </message>
    <message>
        <source>认可系统判断</source>
        <translation>سىستېما ھۆكۈمىنى تەستىقلاش</translation>
    </message>
    <message>
        <source>检修工单草稿已备好，请核对后提交</source>
        <translation>تەكشۈرۈش بۇيرۇقى تەييارلاندى، تەكشۈرۈپ يوللاڭ</translation>
    </message>
    <message>
        <source>全景</source>
        <translation>ئومۇمىي كۆرۈنۈش</translation>
    </message>
    <message>
        <source>更正客户资料</source>
        <translation>خېرىدار ئۇچۇرىنى تۈزىتىش</translation>
    </message>
    <message>
        <source>告警规则</source>
        <translation>ئاگاھلاندۇرۇش قائىدىلىرى</translation>
    </message>
    <message>
        <source>关联分析</source>
        <translation>باغلىنىش تەھلىلى</translation>
    </message>
    <message>
        <source>请先选一个换热站，再做关联分析</source>
        <translation>ئالدى بىلەن بىر پونكىت تاللاڭ، ئاندىن باغلىنىش ئانالىزى</translation>
    </message>
    <message>
        <source>更改按键</source>
        <translation>كۇنۇپكىلارنى ئۆزگەرتىش</translation>
    </message>
    <message>
        <source>界面</source>
        <translation>كۆرۈنمە</translation>
    </message>
</context>
<context>
    <name>Warmline::DeviceEnrolment</name>
    <message>
        <source>这台设备已被停用，请联系管理员</source>
        <translation>بۇ ئۈسكۈنە توختىتىلغان، باشقۇرغۇچىغا ئېيتىڭ</translation>
    </message>
    <message>
        <source>这台设备还没有登记，请向管理员要一次性登记码</source>
        <translation>بۇ ئۈسكۈنە تېخى تىزىملانمىغان، باشقۇرغۇچىدىن بىر قېتىملىق تىزىملاش كودى ئېلىڭ</translation>
    </message>
    <message>
        <source>登记码不对、已过期或已用过</source>
        <translation>تىزىملاش كودى خاتا، ۋاقتى ئۆتكەن ياكى ئىشلىتىلگەن</translation>
    </message>
</context>
<context>
    <name>Warmline::DialDesk</name>
    <message>
        <source>拨打这里的号码</source>
        <translation>بۇ يەردىكى نومۇرغا تېلېفون قىلىش</translation>
    </message>
    <message>
        <source>通话</source>
        <translation>تېلېفون</translation>
    </message>
    <message>
        <source>这里没有可以拨打的号码</source>
        <translation>بۇ يەردە تېلېفون قىلىدىغان نومۇر يوق</translation>
    </message>
</context>
<context>
    <name>Warmline::DispatchPage</name>
    <message>
        <source>嘱咐</source>
        <translation>تاپىلاش</translation>
    </message>
    <message>
        <source>给班组的话，可不填</source>
        <translation>گۇرۇپپىغا گەپ، يازمىسىمۇ بولىدۇ</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>ۋەدە</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>ئەھۋالى</translation>
    </message>
    <message>
        <source>确认受理</source>
        <translation>قوبۇلنى جەزملەش</translation>
    </message>
    <message>
        <source>受理并派发</source>
        <translation>قوبۇل قىلىپ تارقىتىش</translation>
    </message>
    <message>
        <source>派发</source>
        <translation>تارقىتىش</translation>
    </message>
</context>
<context>
    <name>Warmline::DnaModel</name>
    <message>
        <source>服务器没有接受：%1</source>
        <translation>مۇلازىمېتىر قوبۇل قىلمىدى: %1</translation>
    </message>
    <message>
        <source>待服务器确认</source>
        <translation>مۇلازىمېتىر جەزملىشىنى كۈتمەكتە</translation>
    </message>
    <message>
        <source>设备时钟 %1</source>
        <translation>ئۈسكۈنە سائىتى %1</translation>
    </message>
</context>
<context>
    <name>Warmline::DnaTimeline</name>
    <message>
        <source>工单经过</source>
        <translation>تالون جەريانى</translation>
    </message>
</context>
<context>
    <name>Warmline::EcgPane</name>
    <message>
        <source>每 10 分来电（带 = 常态）</source>
        <translation>10 مىنۇتتا تېلېفون (بەلباغ = نورمال)</translation>
    </message>
    <message>
        <source>平均室温</source>
        <translation>ئوتتۇرىچە ئۆي تېمپ.</translation>
    </message>
    <message>
        <source>室外</source>
        <translation>سىرت</translation>
    </message>
    <message>
        <source>红色工单</source>
        <translation>قىزىل تالون</translation>
    </message>
    <message>
        <source>热力服务心电图</source>
        <translation>ئىسسىقلىق مۇلازىمىتى كاردىئوگراممىسى</translation>
    </message>
    <message>
        <source>呼入 / 10 分</source>
        <translation>كىرگەن / 10 مىنۇت</translation>
    </message>
    <message>
        <source>今日接通率</source>
        <translation>بۈگۈنكى ئۇلىنىش نىسبىتى</translation>
    </message>
    <message>
        <source>取来电与测点</source>
        <translation>تېلېفون ۋە ئۆلچەش ئوقۇلۇۋاتىدۇ</translation>
    </message>
    <message>
        <source>取不到心电图</source>
        <translation>كاردىئوگرامما ئوقۇلمىدى</translation>
    </message>
    <message>
        <source>近 24 小时还没有来电</source>
        <translation>يېقىنقى 24 سائەتتە تېلېفون يوق</translation>
    </message>
    <message>
        <source>红色工单 %1</source>
        <translation>قىزىل تالون %1</translation>
    </message>
</context>
<context>
    <name>Warmline::EmbeddedCompany</name>
    <message>
        <source>演示城市已经在这里（%1），照它的样子运行；要另建一座，请先移走它的数据目录</source>
        <translation>ئۈلگە شەھەر ئاللىقاچان بار (%1)، ئۆز پېتى ئىجرا بولىدۇ؛ باشقىسىنى قۇرۇش ئۈچۈن ئالدى بىلەن ئۇنىڭ سانلىق مەلۇمات قىسقۇچىنى يۆتكىۋېتىڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::FrtRing</name>
    <message>
        <source>首响超时 %1 秒</source>
        <translation>تۇنجى جاۋاب %1 سېكۇنت ئاشتى</translation>
    </message>
    <message>
        <source>首响 %1 秒，上限 %2 秒</source>
        <translation>تۇنجى جاۋاب %1 سېكۇنت، چېكى %2 سېكۇنت</translation>
    </message>
    <message>
        <source>超 %1</source>
        <translation>⁦+%1⁩</translation>
    </message>
</context>
<context>
    <name>Warmline::GapAwareSeries</name>
    <message>
        <source>缺测</source>
        <translation>ئۆلچەم كەم</translation>
    </message>
</context>
<context>
    <name>Warmline::HandlePage</name>
    <message>
        <source>登记到场</source>
        <translation>بارغاننى يېزىش</translation>
    </message>
    <message>
        <source>处理结果</source>
        <translation>بىر تەرەپ قىلىش نەتىجىسى</translation>
    </message>
    <message>
        <source>实测室温</source>
        <translation>ئۆلچەنگەن تېمپ.</translation>
    </message>
    <message>
        <source>班组打电话报到时登记；不带位置</source>
        <translation>گۇرۇپپا تېلېفوندا مەلۇم قىلغاندا يېزىلىدۇ؛ ئورنى يوق</translation>
    </message>
    <message>
        <source>做了什么，换了什么，现在怎样</source>
        <translation>نېمە قىلىندى، نېمە ئالماشتۇرۇلدى، ھازىر قانداق</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>باردى</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>ئەھۋالى</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>گۇرۇپپا</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>ۋەدە</translation>
    </message>
    <message>
        <source>%1 前到场</source>
        <translation>%1 دىن بۇرۇن بارىدۇ</translation>
    </message>
    <message>
        <source>登记处理完成</source>
        <translation>بىر تەرەپ قىلىندى دەپ يېزىش</translation>
    </message>
    <message>
        <source>请写处理结果：查到什么，做了什么</source>
        <translation>نەتىجىنى يېزىڭ: نېمە تېپىلدى، نېمە قىلىندى</translation>
    </message>
</context>
<context>
    <name>Warmline::HouseList</name>
    <message>
        <source>涉及的楼栋</source>
        <translation>چېتىشلىق بىنالار</translation>
    </message>
</context>
<context>
    <name>Warmline::HouseModel</name>
    <message>
        <source>楼栋</source>
        <translation>بىنالار</translation>
    </message>
    <message>
        <source>住户</source>
        <translation>ئائىلە</translation>
    </message>
    <message>
        <source>沿管</source>
        <translation>تۇرۇبا بويلاپ</translation>
    </message>
</context>
<context>
    <name>Warmline::HouseholdList</name>
    <message>
        <source>可能的住户</source>
        <translation>مۇمكىن بولغان ئائىلىلەر</translation>
    </message>
    <message>
        <source>户号 %1</source>
        <translation>نومۇرى %1</translation>
    </message>
</context>
<context>
    <name>Warmline::ImportJob</name>
    <message>
        <source>文件打不开：%1</source>
        <translation>ھۆججەت ئېچىلمىدى: %1</translation>
    </message>
    <message>
        <source>文件超过 2 GB；请分成几个文件</source>
        <translation>ھۆججەت 2 GB تىن چوڭ؛ بىرنەچچىگە بۆلۈڭ</translation>
    </message>
    <message>
        <source>文件读不完：%1</source>
        <translation>ھۆججەت ئاخىرىغىچە ئوقۇلمىدى: %1</translation>
    </message>
    <message>
        <source>不能单独导入这类数据</source>
        <translation>بۇ خىل مەلۇماتنى ئايرىم كىرگۈزگىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>读文件</source>
        <translation>ھۆججەت ئوقۇش</translation>
    </message>
    <message>
        <source>与现有数据比较</source>
        <translation>ھازىرقى مەلۇمات بىلەن سېلىشتۇرۇش</translation>
    </message>
    <message>
        <source>导入已取消，什么都没有改动</source>
        <translation>كىرگۈزۈش بىكار قىلىندى، ھېچنېمە ئۆزگەرمىدى</translation>
    </message>
    <message>
        <source>写入</source>
        <translation>يېزىش</translation>
    </message>
    <message>
        <source>这是文件夹，不是文件</source>
        <translation>بۇ ھۆججەت ئەمەس، قىسقۇچ</translation>
    </message>
    <message>
        <source>文件不存在，或它的文件夹不能进入</source>
        <translation>ھۆججەت مەۋجۇت ئەمەس، ياكى ئۇنىڭ قىسقۇچىغا كىرگىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>文件读不了；请检查它的权限</source>
        <translation>ھۆججەتنى ئوقۇغىلى بولمايدۇ؛ ھوقۇقىنى تەكشۈرۈڭ</translation>
    </message>
    <message>
        <source>分公司代码里有看不见的字符（%1）</source>
        <translation>شۆبە كودىدا كۆرۈنمەيدىغان ھەرپ بار (%1)</translation>
    </message>
    <message>
        <source>内存不够，什么都没有改动；请把文件分成几个小的，或在内存更大的机器上导入</source>
        <translation>ئىچكى ساقلىغۇچ يېتىشمىدى، ھېچنېمە ئۆزگەرمىدى؛ ھۆججەتنى كىچىك پارچىلارغا بۆلۈڭ ياكى ساقلىغۇچى چوڭراق ماشىنىدا كىرگۈزۈڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::IncidentDialog</name>
    <message>
        <source>建立群发事件</source>
        <translation>كۆپچىلىك ھادىسىسى قۇرۇش</translation>
    </message>
    <message>
        <source>没有建立：%1</source>
        <translation>قۇرۇلمىدى: %1</translation>
    </message>
    <message>
        <source>并入的工单</source>
        <translation>قوشۇلىدىغان خىزمەت تالونلىرى</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>ئەھۋال</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>دائىرە</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>تۈرى</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>ۋاقىت چېكى</translation>
    </message>
    <message>
        <source>依据（由您决定是否同一原因）</source>
        <translation>ئاساسى (سەۋەب بىرمۇ، سىز قارار قىلىڭ)</translation>
    </message>
    <message>
        <source>并入的工单：保留各自的步骤和回访</source>
        <translation>قوشۇلغان تالونلار ئۆز باسقۇچى ۋە قايتا زىيارىتىنى ساقلايدۇ</translation>
    </message>
    <message>
        <source>没有达到界限的依据：请自行核实后再建</source>
        <translation>چەككە يەتكەن ئاساس يوق: تەكشۈرۈپ ئاندىن قۇرۇڭ</translation>
    </message>
    <message numerus="yes">
        <source>建立事件，并入 %1 件</source>
        <translation>
            <numerusform>قۇرۇش، %1 تالون قوشۇش</numerusform>
            <numerusform>قۇرۇش، %1 تالون قوشۇش</numerusform>
        </translation>
    </message>
    <message>
        <source>先写明范围和情况</source>
        <translation>ئاۋۋال دائىرە ۋە ئەھۋالنى يېزىڭ</translation>
    </message>
    <message>
        <source>正在写入……</source>
        <translation>يېزىۋاتىدۇ…</translation>
    </message>
    <message>
        <source>上一个操作还在写入，请稍候再试</source>
        <translation>ئالدىنقى مەشغۇلات يېزىلىۋاتىدۇ، سەل تۇرۇپ قايتا سىناڭ</translation>
    </message>
    <message>
        <source>这里没有可以并入的工单</source>
        <translation>بۇ يەردە قوشقىلى بولىدىغان تالون يوق</translation>
    </message>
    <message>
        <source>%1：%2、%3受影响。</source>
        <translation>%1: %2، %3 تەسىرگە ئۇچرىدى. </translation>
    </message>
    <message numerus="yes">
        <source>%1 栋</source>
        <translation>
            <numerusform>%1 بىنا</numerusform>
            <numerusform>%1 بىنا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 户</source>
        <translation>
            <numerusform>%1 ئائىلە</numerusform>
            <numerusform>%1 ئائىلە</numerusform>
        </translation>
    </message>
    <message>
        <source>建立事件</source>
        <translation>ھادىسە قۇرۇش</translation>
    </message>
</context>
<context>
    <name>Warmline::IncidentService</name>
    <message>
        <source>见习账号不能决定群发事件，请找班长</source>
        <translation>پراكتىكانت ھېسابى كۆپچىلىك ھادىسىسىنى قارار قىلالمايدۇ، نۆۋەتچى باشلىقنى ئىزدەڭ</translation>
    </message>
    <message>
        <source>请写明情况</source>
        <translation>ئەھۋالنى يېزىڭ</translation>
    </message>
    <message>
        <source>没有选中楼栋或工单</source>
        <translation>بىنا ياكى تالون تاللانمىدى</translation>
    </message>
    <message>
        <source>一次最多并入 %1 件工单</source>
        <translation>بىر قېتىمدا ئەڭ كۆپ %1 تالون قوشۇلىدۇ</translation>
    </message>
    <message>
        <source>并入群发事件 %1（%2）</source>
        <translation>%1 (%2) كۆپچىلىك ھادىسىسىگە قوشۇلدى</translation>
    </message>
    <message>
        <source>这些工单都已闭环</source>
        <translation>بۇ تالونلارنىڭ ھەممىسى تاقالغان</translation>
    </message>
    <message>
        <source>上一个群发事件操作还在写入，请稍候再试</source>
        <translation>كۆپچىلىك ھادىسىسىدىكى ئالدىنقى مەشغۇلات يېزىلىۋاتىدۇ، سەل تۇرۇپ قايتا سىناڭ</translation>
    </message>
    <message>
        <source>这个群发事件已经结束</source>
        <translation>بۇ كۆپچىلىك ھادىسىسى ئاخىرلاشقان</translation>
    </message>
    <message>
        <source>本机数据正在关闭，没有写成</source>
        <translation>بۇ ماشىنىنىڭ مەلۇماتى تاقىلىۋاتىدۇ، يېزىلمىدى</translation>
    </message>
    <message>
        <source>疑似爆管（%1）：看过，判断不是爆管</source>
        <translation>يېرىلىش گۇمانى (%1): كۆرۈلدى، يېرىلىش ئەمەس دەپ ھۆكۈم قىلىندى</translation>
    </message>
    <message>
        <source>见习账号不能判定“不是爆管”，提示保留，请找班长</source>
        <translation>پراكتىكانت ھېسابى «يېرىلىش ئەمەس» دەپ ھۆكۈم قىلالمايدۇ، ئەسكەرتىش ساقلىنىدۇ، نۆۋەتچى باشلىقنى ئىزدەڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::KeyPrompt</name>
    <message>
        <source>打开</source>
        <translation>ئېچىش</translation>
    </message>
    <message>
        <source>暖线</source>
        <translation>暖线</translation>
    </message>
    <message>
        <source>数据密钥</source>
        <translation>سانلىق مەلۇمات ئاچقۇچى</translation>
    </message>
    <message>
        <source>请输入 %1 的数据密钥（64 位十六进制数字）；程序不会把它存下来。</source>
        <translation>%1 نىڭ سانلىق مەلۇمات ئاچقۇچىنى كىرگۈزۈڭ (64 خانىلىق ئون ئالتىلىك سان)؛ پروگرامما ئۇنى ساقلىمايدۇ.</translation>
    </message>
</context>
<context>
    <name>Warmline::KeysDialog</name>
    <message>
        <source>使用这个键</source>
        <translation>بۇ كۇنۇپكىنى ئىشلىتىش</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>كۆڭۈلدىكىگە قايتىش</translation>
    </message>
    <message>
        <source>更改按键</source>
        <translation>كۇنۇپكىلارنى ئۆزگەرتىش</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>بۇيرۇق</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>گۇرۇپپا</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>كۇنۇپكا</translation>
    </message>
    <message>
        <source>新的按键</source>
        <translation>يېڭى كۇنۇپكا</translation>
    </message>
    <message>
        <source>这个键打字要用；请用功能键，或与 Ctrl、Alt 一起按。</source>
        <translation>بۇ كۇنۇپكا خەت كىرگۈزۈشكە كېرەك؛ ئىقتىدار كۇنۇپكىسىنى ئىشلىتىڭ ياكى Ctrl، Alt بىلەن بىرگە بېسىڭ.</translation>
    </message>
    <message>
        <source>这个键已经用于“%1”；请先给它换一个。</source>
        <translation>بۇ كۇنۇپكا «%1» ئۈچۈن ئىشلىتىلىۋاتىدۇ؛ ئاۋۋال ئۇنىڭغا باشقىسىنى بېرىڭ.</translation>
    </message>
    <message>
        <source>这个键编辑文字或切换输入法要用；请换一个。</source>
        <translation>بۇ كۇنۇپكا تېكىست تەھرىرلەش ياكى كىرگۈزگۈچنى ئالماشتۇرۇشقا كېرەك؛ باشقىسىنى تاللاڭ.</translation>
    </message>
</context>
<context>
    <name>Warmline::KpiRowsDialog</name>
    <message>
        <source>复制为表格</source>
        <translation>جەدۋەل قىلىپ كۆچۈرۈش</translation>
    </message>
    <message>
        <source>指标的记录</source>
        <translation>كۆرسەتكۈچ خاتىرىلىرى</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4 条</source>
        <translation>%1 · %2 · %3 · %4 خاتىرە</translation>
    </message>
    <message>
        <source>截至 %1</source>
        <translation>%1 گىچە</translation>
    </message>
    <message>
        <source>双击打开工单</source>
        <translation>قوش چېكىپ تالوننى ئېچىڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::KpiRowsModel</name>
    <message>
        <source>来电</source>
        <translation>كىرگەن تېلېفون</translation>
    </message>
    <message>
        <source>计入</source>
        <translation>ھېسابلاندى</translation>
    </message>
    <message>
        <source>未计入</source>
        <translation>ھېسابلانمىدى</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>ۋاقىت</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>خاتىرە</translation>
    </message>
    <message>
        <source>座席</source>
        <translation>ئورۇن</translation>
    </message>
    <message>
        <source>一天的座席状态</source>
        <translation>بىر كۈنلۈك ئورۇن ھالىتى</translation>
    </message>
</context>
<context>
    <name>Warmline::KpiTableModel</name>
    <message>
        <source>指标</source>
        <translation>كۆرسەتكۈچ</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>نىشان</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>گۇرۇپپا</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>ھالەت</translation>
    </message>
</context>
<context>
    <name>Warmline::KpiTablePane</name>
    <message>
        <source>指标清单</source>
        <translation>كۆرسەتكۈچ تىزىملىكى</translation>
    </message>
    <message>
        <source>算指标</source>
        <translation>كۆرسەتكۈچ ھېسابلانماقتا</translation>
    </message>
    <message>
        <source>算不出指标</source>
        <translation>كۆرسەتكۈچ ھېسابلانمىدى</translation>
    </message>
    <message>
        <source>%1 项指标</source>
        <translation>%1 كۆرسەتكۈچ</translation>
    </message>
    <message>
        <source>点一行看公式和记录</source>
        <translation>فورمۇلا ۋە خاتىرە ئۈچۈن قۇرنى چېكىڭ</translation>
    </message>
    <message>
        <source>%1 条记录…</source>
        <translation>%1 خاتىرە…</translation>
    </message>
</context>
<context>
    <name>Warmline::KpiToolbar</name>
    <message>
        <source>看谁的</source>
        <translation>كىمنىڭ</translation>
    </message>
    <message>
        <source>看多久</source>
        <translation>قايسى مەزگىل</translation>
    </message>
    <message>
        <source>指标范围</source>
        <translation>كۆرسەتكۈچ دائىرىسى</translation>
    </message>
    <message>
        <source>样本：来电 %1 通，工单 %2 件</source>
        <translation>ئۈلگە: تېلېفون %1، تالون %2</translation>
    </message>
</context>
<context>
    <name>Warmline::LayersPane</name>
    <message>
        <source>图层</source>
        <translation>قەۋەتلەر</translation>
    </message>
</context>
<context>
    <name>Warmline::LongChart</name>
    <message>
        <source>%1 · 平均</source>
        <translation>%1 · ئوتتۇرىچە</translation>
    </message>
</context>
<context>
    <name>Warmline::LookUpDesk</name>
    <message>
        <source>没有这个户号</source>
        <translation>بۇنداق ئائىلە نومۇرى يوق</translation>
    </message>
    <message>
        <source>请说明为什么查这一户</source>
        <translation>بۇ ئائىلىنى نېمىشقا ئىزدەيدىغانلىقىڭىزنى يېزىڭ</translation>
    </message>
    <message>
        <source>一小时内查询的住户太多，请稍后再查</source>
        <translation>بىر سائەت ئىچىدە ئىزدەلگەن ئائىلە بەك كۆپ، سەل تۇرۇپ سىناڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::LooksPane</name>
    <message>
        <source>界面</source>
        <translation>كۆرۈنمە</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>تىل</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>كۆرۈنۈش</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>ئوچۇق</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>قارا</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>سىستېمىغا ئەگىشىش</translation>
    </message>
    <message>
        <source>缩放</source>
        <translation>چوڭلۇق</translation>
    </message>
    <message>
        <source>密度</source>
        <translation>زىچلىق</translation>
    </message>
    <message>
        <source>紧凑</source>
        <translation>زىچ</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>ئۆلچەملىك</translation>
    </message>
    <message>
        <source>宽松</source>
        <translation>كەڭ</translation>
    </message>
    <message>
        <source>恢复默认布局</source>
        <translation>كۆڭۈلدىكى جايلاشتۇرۇش</translation>
    </message>
</context>
<context>
    <name>Warmline::MainWindow</name>
    <message>
        <source>暖线</source>
        <translation>暖线</translation>
    </message>
    <message>
        <source>搜索与命令</source>
        <translation>ئىزدەش ۋە بۇيرۇق</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>كۆزنەك</translation>
    </message>
    <message>
        <source>恢复默认布局</source>
        <translation>كۆڭۈلدىكى جايلاشتۇرۇش</translation>
    </message>
    <message>
        <source>打开：%1</source>
        <translation>ئېچىش: %1</translation>
    </message>
    <message>
        <source>通知</source>
        <translation>ئۇقتۇرۇش</translation>
    </message>
    <message>
        <source>没有操作，座席将锁定：还有</source>
        <translation>مەشغۇلات يوق، ئورۇن قۇلۇپلىنىدۇ:</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 سېكۇنت</translation>
    </message>
    <message>
        <source>命令与按键一览</source>
        <translation>بۇيرۇقلار ۋە كۇنۇپكىلار تىزىملىكى</translation>
    </message>
    <message>
        <source>下一个窗格</source>
        <translation>كېيىنكى كۆزنەك</translation>
    </message>
    <message>
        <source>上一个窗格</source>
        <translation>ئالدىنقى كۆزنەك</translation>
    </message>
    <message>
        <source>界面</source>
        <translation>كۆرۈنمە</translation>
    </message>
    <message>
        <source>语言：%1</source>
        <translation>تىل: %1</translation>
    </message>
    <message>
        <source>外观：浅色</source>
        <translation>كۆرۈنۈش: يورۇق</translation>
    </message>
    <message>
        <source>外观：深色</source>
        <translation>كۆرۈنۈش: قاراڭغۇ</translation>
    </message>
    <message>
        <source>外观：跟随系统</source>
        <translation>كۆرۈنۈش: سىستېمىغا ئەگىشىش</translation>
    </message>
    <message>
        <source>密度：紧凑</source>
        <translation>زىچلىق: زىچ</translation>
    </message>
    <message>
        <source>密度：标准</source>
        <translation>زىچلىق: ئۆلچەملىك</translation>
    </message>
    <message>
        <source>密度：宽松</source>
        <translation>زىچلىق: كەڭ</translation>
    </message>
    <message>
        <source>窗格：%1 › %2</source>
        <translation>كۆزنەك: %1 › %2</translation>
    </message>
</context>
<context>
    <name>Warmline::MapContents</name>
    <message>
        <source>地图上显示的内容，由近到远</source>
        <translation>خەرىتىدىكى مەزمۇنلار، يېقىنىدىن باشلاپ</translation>
    </message>
    <message>
        <source>还有 %1 项，放大后可见</source>
        <translation>يەنە %1: چوڭايتىڭ</translation>
    </message>
    <message>
        <source>这里没有显示任何内容</source>
        <translation>بۇ يەردە ھېچنېمە كۆرسىتىلمىدى</translation>
    </message>
</context>
<context>
    <name>Warmline::MapFilterButton</name>
    <message>
        <source>只看未结</source>
        <translation>پەقەت تاقالمىغانلىرى</translation>
    </message>
    <message>
        <source>未结</source>
        <translation>تاقالمىغان</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>سۈزۈش</translation>
    </message>
    <message>
        <source>筛选：%1</source>
        <translation>سۈزۈش: %1</translation>
    </message>
    <message>
        <source>筛选：全部</source>
        <translation>سۈزۈش: ھەممىسى</translation>
    </message>
    <message>
        <source>只看某些等级、类别、渠道、步骤或未结的投诉</source>
        <translation>پەقەت بەزى دەرىجە، تۈر، يول، باسقۇچ ياكى تاقالمىغان ئەرزلەر</translation>
    </message>
</context>
<context>
    <name>Warmline::MapFoot</name>
    <message>
        <source>比例尺 %1</source>
        <translation>ماسشتاب %1</translation>
    </message>
</context>
<context>
    <name>Warmline::MapLegend</name>
    <message>
        <source>图例：投诉密度，%1</source>
        <translation>بەلگىلەر: ئەرز زىچلىقى، %1</translation>
    </message>
    <message>
        <source>色阶 %1；%2</source>
        <translation>رەڭ %1؛ %2</translation>
    </message>
    <message>
        <source>投诉密度</source>
        <translation>ئەرز زىچلىقى</translation>
    </message>
    <message>
        <source>色阶固定</source>
        <translation>رەڭ مۇقىم</translation>
    </message>
    <message>
        <source>半径 %1 · 未加权 · %2</source>
        <translation>رادىئۇس %1 · سالماقسىز · %2</translation>
    </message>
    <message>
        <source>色阶自动</source>
        <translation>رەڭ ئاپتوماتىك</translation>
    </message>
    <message>
        <source>选择色阶：固定、自动，或自己定最高一级</source>
        <translation>رەڭ دەرىجىسىنى تاللاش: مۇقىم، ئاپتوماتىك ياكى ئەڭ يۇقىرى دەرىجىنى ئۆزىڭىز بەلگىلەڭ</translation>
    </message>
    <message>
        <source>选择色阶</source>
        <translation>رەڭ دەرىجىسىنى تاللاش</translation>
    </message>
    <message>
        <source>色阶自定</source>
        <translation>رەڭ ئۆزى بەلگىلىگەن</translation>
    </message>
    <message>
        <source>半径 %1 · 按级别和新旧加权 · %2</source>
        <translation>رادىئۇس %1 · دەرىجە ۋە يېڭىلىق بويىچە ئېغىرلىق بېرىلگەن · %2</translation>
    </message>
</context>
<context>
    <name>Warmline::MapModel</name>
    <message>
        <source>投诉密度</source>
        <translation>ئەرز زىچلىقى</translation>
    </message>
    <message>
        <source>一次网</source>
        <translation>1-تور</translation>
    </message>
    <message>
        <source>二次网</source>
        <translation>2-تور</translation>
    </message>
    <message>
        <source>换热站</source>
        <translation>پونكىت</translation>
    </message>
    <message>
        <source>工单</source>
        <translation>تالون</translation>
    </message>
    <message>
        <source>%1 · %2 数据旧</source>
        <translation>%1 · %2 كونىرىغان</translation>
    </message>
    <message numerus="yes">
        <source>%1 件</source>
        <translation>
            <numerusform>%1 دانە</numerusform>
            <numerusform>%1 دانە</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>此处工单 %1 件</source>
        <translation>
            <numerusform>بۇ يەردە %1 تالون</numerusform>
            <numerusform>بۇ يەردە %1 تالون</numerusform>
        </translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>بىنا</translation>
    </message>
    <message>
        <source>住户</source>
        <translation>ئائىلە</translation>
    </message>
    <message>
        <source>供水</source>
        <translation>بېرىش</translation>
    </message>
    <message>
        <source>回水</source>
        <translation>قايتىش</translation>
    </message>
    <message>
        <source>数据 %1</source>
        <translation>مەلۇمات %1</translation>
    </message>
    <message>
        <source>单元</source>
        <translation>ئىشىك</translation>
    </message>
    <message>
        <source>层数</source>
        <translation>قەۋەت سانى</translation>
    </message>
    <message>
        <source>建成</source>
        <translation>سېلىنغان</translation>
    </message>
    <message>
        <source>%1 支</source>
        <translation>%1 تارماق</translation>
    </message>
    <message>
        <source>圈选的范围</source>
        <translation>تاللانغان دائىرە</translation>
    </message>
    <message>
        <source>阀门</source>
        <translation>كلاپان</translation>
    </message>
    <message>
        <source>下游：水流经过的管道和楼栋</source>
        <translation>تۆۋەن ئېقىن: سۇ ئېقىپ بارىدىغان تۇرۇبا ۋە بىنالار</translation>
    </message>
    <message>
        <source>关阀：要关的阀门和停热的楼栋</source>
        <translation>كلاپان تاقاش: تاقايدىغان كلاپان ۋە ئىسسىقلىقى توختايدىغان بىنالار</translation>
    </message>
    <message>
        <source>爆管影响：停热的楼栋，由近到远</source>
        <translation>يېرىلىش تەسىرى: ئىسسىقلىقى توختايدىغان بىنالار، يېقىندىن يىراققا</translation>
    </message>
    <message>
        <source>室温测点</source>
        <translation>ئۆي سېنزورلىرى</translation>
    </message>
    <message>
        <source>室温</source>
        <translation>ئۆي تېمپ.</translation>
    </message>
    <message>
        <source>班组位置</source>
        <translation>گۇرۇپپىلار</translation>
    </message>
    <message>
        <source>位置 %1</source>
        <translation>ئورنى %1</translation>
    </message>
    <message>
        <source>位置时间不明</source>
        <translation>ئورۇن ۋاقتى نامەلۇم</translation>
    </message>
    <message>
        <source>在 %1 签到</source>
        <translation>%1 دا تىزىملاتقان</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>قولىدا</translation>
    </message>
    <message numerus="yes">
        <source>室温 %1，%2 / %3 个测点</source>
        <translation>
            <numerusform>ئۆي تېمپېراتۇرىسى %1، %2 / %3 نۇقتا</numerusform>
            <numerusform>ئۆي تېمپېراتۇرىسى %1، %2 / %3 نۇقتا</numerusform>
        </translation>
    </message>
    <message>
        <source>群发事件</source>
        <translation>كۆپچىلىك ھادىسىسى</translation>
    </message>
    <message>
        <source>%1 起</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>群发事件 %1 已建立</source>
        <translation>%1 كۆپچىلىك ھادىسىسى قۇرۇلدى</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 件</source>
        <translation>
            <numerusform>%1 · %2 تالون</numerusform>
            <numerusform>%1 · %2 تالون</numerusform>
        </translation>
    </message>
    <message>
        <source>群发事件 %1</source>
        <translation>كۆپچىلىك ھادىسىسى %1</translation>
    </message>
    <message>
        <source>%1 结束：%2</source>
        <translation>%1 ئاخىرلاشتى: %2</translation>
    </message>
    <message>
        <source>子工单</source>
        <translation>تارماق تالون</translation>
    </message>
    <message numerus="yes">
        <source>%1 件工单已并入群发事件 %2</source>
        <translation>
            <numerusform>%1 تالون %2 كۆپچىلىك ھادىسىسىگە قوشۇلدى</numerusform>
            <numerusform>%1 تالون %2 كۆپچىلىك ھادىسىسىگە قوشۇلدى</numerusform>
        </translation>
    </message>
    <message>
        <source>楼栋户数</source>
        <translation>بىنادىكى ئائىلىلەر</translation>
    </message>
    <message numerus="yes">
        <source>%1 户</source>
        <translation>
            <numerusform>%1 ئائىلە</numerusform>
            <numerusform>%1 ئائىلە</numerusform>
        </translation>
    </message>
    <message>
        <source>阀门 %1</source>
        <translation>كلاپان %1</translation>
    </message>
    <message>
        <source>资料状态</source>
        <translation>خاتىرىدىكى ھالىتى</translation>
    </message>
    <message>
        <source>关</source>
        <translation>تاقاق</translation>
    </message>
    <message>
        <source>开</source>
        <translation>ئوچۇق</translation>
    </message>
    <message>
        <source>管径</source>
        <translation>تۇرۇبا دىئامېتىرى</translation>
    </message>
    <message>
        <source>没有轮廓资料，按位置示意</source>
        <translation>شەكىل خاتىرىسى يوق، ئورنى بويىچە كۆرسىتىلدى</translation>
    </message>
</context>
<context>
    <name>Warmline::MapPane</name>
    <message>
        <source>热力图</source>
        <translation>ئىسسىقلىق خەرىتىسى</translation>
    </message>
    <message>
        <source>地图显示不了</source>
        <translation>خەرىتە كۆرۈنمىدى</translation>
    </message>
    <message>
        <source>本机瓦片服务没有起来</source>
        <translation>يەرلىك خەرىتە مۇلازىمىتى قوزغالمىدى</translation>
    </message>
    <message>
        <source>准备地图</source>
        <translation>خەرىتە تەييارلانماقتا</translation>
    </message>
    <message>
        <source>放大（+）</source>
        <translation>چوڭايتىش (+)</translation>
    </message>
    <message>
        <source>缩小（−）</source>
        <translation>كىچىكلىتىش (−)</translation>
    </message>
    <message>
        <source>显示全部（Home）</source>
        <translation>ھەممىسىنى كۆرسىتىش (Home)</translation>
    </message>
    <message>
        <source>还没有楼栋和换热站的位置：导入之后这里就有地图</source>
        <translation>بىنا ۋە پونكىتنىڭ ئورنى تېخى يوق: كىرگۈزگەندىن كېيىن خەرىتە چىقىدۇ</translation>
    </message>
    <message>
        <source>存为图片、PDF 或 GeoJSON</source>
        <translation>رەسىم، PDF ياكى GeoJSON قىلىپ ساقلاش</translation>
    </message>
    <message>
        <source>列出地图上显示的内容（L）</source>
        <translation>خەرىتىدىكى مەزمۇنلارنى تىزىش (L)</translation>
    </message>
    <message>
        <source>自动色阶：按当前画面的最大值着色；颜色不能与别的画面比较</source>
        <translation>ئاپتوماتىك رەڭ: مۇشۇ كۆرۈنۈشنىڭ ئەڭ چوڭ قىممىتى بويىچە؛ باشقا كۆرۈنۈش بىلەن سېلىشتۇرغىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>读取室温出错，每分钟重试：%1</source>
        <translation>ئۆي تېمپېراتۇرىسىنى ئوقۇشتا خاتالىق، ھەر مىنۇتتا قايتا سىنايدۇ: %1</translation>
    </message>
    <message>
        <source>大屏：另开一个不带按钮的地图（Esc 关闭）</source>
        <translation>چوڭ ئېكران: كۇنۇپكىسىز يەنە بىر خەرىتە (Esc تاقايدۇ)</translation>
    </message>
    <message>
        <source>通知发件箱：待放行和已交出的通知</source>
        <translation>تەستىق كۈتۈۋاتقان ۋە تاپشۇرۇلغان ئۇقتۇرۇشلار</translation>
    </message>
</context>
<context>
    <name>Warmline::MapSaver</name>
    <message>
        <source>存为图片、PDF 或 GeoJSON</source>
        <translation>رەسىم، PDF ياكى GeoJSON قىلىپ ساقلاش</translation>
    </message>
    <message>
        <source>图片 (*.png)</source>
        <translation>رەسىم (*.png)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>GeoJSON (*.geojson)</source>
        <translation>GeoJSON (*.geojson)</translation>
    </message>
    <message>
        <source>热力图</source>
        <translation>خەرىتە</translation>
    </message>
    <message>
        <source>%1 导出于 %2</source>
        <translation>%1 چىقارغان، %2</translation>
    </message>
    <message>
        <source>已存到 %1</source>
        <translation>%1 غا ساقلاندى</translation>
    </message>
    <message>
        <source>没有存成：%1</source>
        <translation>ساقلانمىدى: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::MapSearch</name>
    <message>
        <source>地址、小区、换热站、单号、经纬度</source>
        <translation>جاي، پونكىت، نومۇر، كوئوردىنات</translation>
    </message>
    <message>
        <source>在地图上查找</source>
        <translation>خەرىتىدىن ئىزدەش</translation>
    </message>
    <message>
        <source>查找并前往（Ctrl+F）</source>
        <translation>ئىزدەپ بېرىش (Ctrl+F)</translation>
    </message>
    <message>
        <source>找到的地点</source>
        <translation>تېپىلغان ئورۇنلار</translation>
    </message>
    <message>
        <source>地图上没有找到</source>
        <translation>خەرىتىدە تېپىلمىدى</translation>
    </message>
    <message>
        <source>附近：%1，%2 m</source>
        <translation>يېقىن: %1، %2 m</translation>
    </message>
</context>
<context>
    <name>Warmline::MapTiles</name>
    <message>
        <source>%1；缺的地方：%2</source>
        <translation>%1؛ كەم يەرلەردە: %2</translation>
    </message>
    <message>
        <source>配置的底图用不上，看到的是自绘地图：%1</source>
        <translation>سەپلەنگەن ئاساسىي خەرىتىنى ئىشلەتكىلى بولمىدى، كۆرۈنۈۋاتقىنى ئۆزى سىزغان خەرىتە: %1</translation>
    </message>
    <message>
        <source>底图有取不到的地方，那里是自绘地图：%1</source>
        <translation>ئاساسىي خەرىتىنىڭ ئالغىلى بولمايدىغان يەرلىرى بار، ئۇ يەردە ئۆزى سىزغان خەرىتە كۆرۈنىدۇ: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::MapTools</name>
    <message>
        <source>投诉密度</source>
        <translation>ئەرز زىچلىقى</translation>
    </message>
    <message>
        <source>显示或隐藏投诉密度</source>
        <translation>ئەرز زىچلىقىنى كۆرسىتىش ياكى يوشۇرۇش</translation>
    </message>
    <message>
        <source>每千户</source>
        <translation>مىڭ ئائىلىگە</translation>
    </message>
    <message>
        <source>按每千户投诉着色，而非每平方公里</source>
        <translation>km² ئورنىغا مىڭ ئائىلىدىكى ئەرز بويىچە بوياش</translation>
    </message>
    <message>
        <source>温度云图</source>
        <translation>ھارارەت خەرىتىسى</translation>
    </message>
    <message>
        <source>按室温与标准的偏差着色；与投诉密度二选一</source>
        <translation>ئۆي ھارارىتىنىڭ ئۆلچەمدىن پەرقى بويىچە بويىلىدۇ؛ شىكايەت زىچلىقى ئورنىدا</translation>
    </message>
    <message>
        <source>沿管网选取</source>
        <translation>تۇرۇبا بويىچە</translation>
    </message>
    <message>
        <source>点一处管道：选取它的下游、要关的阀门或爆管影响</source>
        <translation>تۇرۇبىنى چېكىڭ: تۆۋەن ئېقىن، تاقايدىغان كلاپان ياكى يېرىلىش تەسىرىنى تاللايدۇ</translation>
    </message>
    <message>
        <source>圈选</source>
        <translation>چەمبەرلەش</translation>
    </message>
    <message>
        <source>拖动圈出一片；按住 Shift 拖出矩形</source>
        <translation>سۆرەپ دائىرە سىزىڭ؛ Shift نى بېسىپ تىك تۆت بۇلۇڭ سىزىڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::MapView</name>
    <message>
        <source>地图</source>
        <translation>خەرىتە</translation>
    </message>
    <message>
        <source>方向键移动，加号、减号缩放，Home 显示全部</source>
        <translation>يۆنىلىش كۇنۇپكىسى سۈرىدۇ، + ۋە − چوڭايتىدۇ، Home ھەممىسىنى كۆرسىتىدۇ</translation>
    </message>
    <message>
        <source>地图瓦片地址不在本机：%1</source>
        <translation>خەرىتە ئادرېسى يەرلىك ئەمەس: %1</translation>
    </message>
    <message>
        <source>地图组件装不上：%1</source>
        <translation>خەرىتە زاپچىسى قاچىلانمىدى: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::MapWall</name>
    <message>
        <source>热力图大屏</source>
        <translation>ئىسسىقلىق خەرىتىسى چوڭ ئېكرانى</translation>
    </message>
    <message>
        <source>温度云图</source>
        <translation>تېمپېراتۇرا بۇلۇتى</translation>
    </message>
    <message>
        <source>投诉密度</source>
        <translation>ئەرز زىچلىقى</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 – %3 · %4 件</source>
        <translation>
            <numerusform>%1 · %2 – %3 · %4 ئەرز</numerusform>
            <numerusform>%1 · %2 – %3 · %4 ئەرز</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warmline::MeasurementDesk</name>
    <message>
        <source>这台服务器没有测点数据</source>
        <translation>بۇ مۇلازىمېتىردا ئۆلچەش مەلۇماتى يوق</translation>
    </message>
    <message>
        <source>一次最多查询 %1 个测点</source>
        <translation>بىر قېتىمدا ئەڭ كۆپ %1 نۇقتا سۈرۈشتۈرۈلىدۇ</translation>
    </message>
    <message>
        <source>时间范围不成立</source>
        <translation>ۋاقىت دائىرىسى توغرا ئەمەس</translation>
    </message>
    <message>
        <source>一次最多查询 %1 个对象</source>
        <translation>بىر قېتىمدا ئەڭ كۆپ %1 ئوبيېكت سۈرۈشتۈرۈلىدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::MonthStrip</name>
    <message>
        <source>%1：室温 %2，其他 %3</source>
        <translation>%1: ئۆي تېمپېراتۇرىسى %2، باشقا %3</translation>
    </message>
    <message>
        <source>逐月报修和来电</source>
        <translation>ئايلىق رېمونت ۋە تېلېفونلار</translation>
    </message>
</context>
<context>
    <name>Warmline::NeighbourGrid</name>
    <message>
        <source>邻户室温</source>
        <translation>قوشنىلار تېمپېراتۇرىسى</translation>
    </message>
    <message>
        <source>无测点</source>
        <translation>نۇقتا يوق</translation>
    </message>
</context>
<context>
    <name>Warmline::NeighbourPane</name>
    <message>
        <source>邻户室温</source>
        <translation>قوشنىلار تېمپېراتۇرىسى</translation>
    </message>
    <message>
        <source>没有这一户同楼的资料</source>
        <translation>بۇ ئائىلە بىناسىنىڭ ماتېرىيالى يوق</translation>
    </message>
    <message>
        <source>来电后显示楼上、楼下和对门</source>
        <translation>تېلېفون كەلگەندە ئۈستى، ئاستى ۋە قارشىسى كۆرۈنىدۇ</translation>
    </message>
    <message>
        <source>以 %1 为界：低 %2 一档，高 %3 一档</source>
        <translation>چېگرا %1: تۆۋەنى ھەر %2، يۇقىرىسى ھەر %3 بىر دەرىجە</translation>
    </message>
    <message>
        <source>以 %1 为界</source>
        <translation>چېگرا %1</translation>
    </message>
</context>
<context>
    <name>Warmline::NoticeCarrier</name>
    <message>
        <source>本机数据正在关闭，没有写成</source>
        <translation>بۇ ماشىنىنىڭ مەلۇماتى تاقىلىۋاتىدۇ، يېزىلمىدى</translation>
    </message>
    <message>
        <source>%1：完整号码要先得到服务器同意才能交出，连上后再办</source>
        <translation>%1: تولۇق نومۇرلار مۇلازىمېتىر قوشۇلغاندىن كېيىنلا تاپشۇرۇلىدۇ، ئۇلانغاندا قايتا قىلىڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::NoticeDesk</name>
    <message>
        <source>见习账号不能准备通知，请找班长</source>
        <translation>پراكتىكانت ئۇقتۇرۇش تەييارلىيالمايدۇ، نۆۋەتچى باشلىقنى تېپىڭ</translation>
    </message>
    <message>
        <source>只有班长和管理员能把完整号码交出去</source>
        <translation>تولۇق نومۇرنى پەقەت نۆۋەتچى باشلىق ۋە باشقۇرغۇچىلار تاپشۇرىدۇ</translation>
    </message>
    <message>
        <source>上一个通知操作还在写入，请稍候再试</source>
        <translation>ئالدىنقى ئۇقتۇرۇش تېخى يېزىلىۋاتىدۇ، سەل تۇرۇپ سىناڭ</translation>
    </message>
    <message>
        <source>名单是空的</source>
        <translation>تىزىملىك قۇرۇق</translation>
    </message>
    <message>
        <source>先写要告诉住户的话</source>
        <translation>ئاۋۋال ئائىلىلەرگە ئېيتىدىغان گەپنى يېزىڭ</translation>
    </message>
    <message>
        <source>撤回要写明原因</source>
        <translation>قايتۇرۇۋېلىشنىڭ سەۋەبىنى يېزىڭ</translation>
    </message>
    <message>
        <source>没有配置发送平台，请导出文件</source>
        <translation>يوللاش سۇپىسى تەڭشەلمىگەن، ھۆججەت چىقىرىڭ</translation>
    </message>
    <message>
        <source>本机数据正在关闭，没有写成</source>
        <translation>بۇ ماشىنىنىڭ مەلۇماتى تاقىلىۋاتىدۇ، يېزىلمىدى</translation>
    </message>
    <message>
        <source>没有这份通知</source>
        <translation>بۇنداق ئۇقتۇرۇش يوق</translation>
    </message>
    <message>
        <source>要告诉住户的话超过 %1 个字，请写短一些</source>
        <translation>ئائىلىلەرگە ئېيتىدىغان گەپ %1 ھەرپتىن ئۇزۇن: قىسقارتىڭ</translation>
    </message>
    <message>
        <source>这些住户分属几个分公司，请按分公司分别选、分别准备</source>
        <translation>بۇ ئائىلىلەر بىرنەچچە تارماق شىركەتكە تەۋە: ھەر بىر تارماق شىركەت ئۈچۈن ئايرىم تاللاپ تەييارلاڭ</translation>
    </message>
    <message>
        <source>可能已经交出过：再交一次要写明原因</source>
        <translation>ئىلگىرى تاپشۇرۇلغان بولۇشى مۇمكىن: قايتا تاپشۇرۇشنىڭ سەۋەبىنى يېزىڭ</translation>
    </message>
    <message>
        <source>见习账号不能撤回通知，请找班长</source>
        <translation>پراكتىكانت ئۇقتۇرۇشنى قايتۇرۇۋالالمايدۇ، نۆۋەتچى باشلىقنى تېپىڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::NoticeDialog</name>
    <message>
        <source>号码打码</source>
        <translation>نومۇر يوشۇرۇن</translation>
    </message>
    <message>
        <source>完整号码</source>
        <translation>تولۇق نومۇر</translation>
    </message>
    <message>
        <source>导出 CSV…</source>
        <translation>CSV چىقىرىش…</translation>
    </message>
    <message>
        <source>通知名单</source>
        <translation>ئۇقتۇرۇش تىزىملىكى</translation>
    </message>
    <message>
        <source>为什么导出（会记入操作记录）</source>
        <translation>نېمە ئۈچۈن چىقىرىلىدۇ (خاتىرىلىنىدۇ)</translation>
    </message>
    <message>
        <source>导出原因</source>
        <translation>چىقىرىش سەۋەبى</translation>
    </message>
    <message>
        <source>要通知的住户</source>
        <translation>ئۇقتۇرۇلىدىغان ئائىلىلەر</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>ئادرېس</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>ئىسمى</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>تېلېفون</translation>
    </message>
    <message>
        <source>户号</source>
        <translation>ھېسابات نومۇرى</translation>
    </message>
    <message numerus="yes">
        <source>%1 户已存到 %2</source>
        <translation>
            <numerusform>%1 ئائىلە %2 غا ساقلاندى</numerusform>
            <numerusform>%1 ئائىلە %2 غا ساقلاندى</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · 读取住户……</source>
        <translation>%1 · ئائىلىلەر ئوقۇلۇۋاتىدۇ…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 户</source>
        <translation>
            <numerusform>%1 · %2 ئائىلە</numerusform>
            <numerusform>%1 · %2 ئائىلە</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 户，%3 户没有号码</source>
        <translation>
            <numerusform>%1 · %2 ئائىلە، %3 ئائىلىنىڭ نومۇرى يوق</numerusform>
            <numerusform>%1 · %2 ئائىلە، %3 ئائىلىنىڭ نومۇرى يوق</numerusform>
        </translation>
    </message>
    <message>
        <source>每户都会记下谁、何时、为什么看了号码</source>
        <translation>ھەر ئائىلە ئۈچۈن كىم، قاچان، نېمە ئۈچۈن نومۇرنى كۆرگەنلىكى خاتىرىلىنىدۇ</translation>
    </message>
    <message>
        <source>%1（停供）</source>
        <translation>%1 (توختىتىلغان)</translation>
    </message>
    <message>
        <source>这里显示前 %1 户，文件里是全部</source>
        <translation>بۇ يەردە ئالدىنقى %1 ئائىلە، ھۆججەتتە ھەممىسى</translation>
    </message>
    <message>
        <source>先写明原因</source>
        <translation>ئاۋۋال سەۋەبىنى يېزىڭ</translation>
    </message>
    <message>
        <source>导出通知名单</source>
        <translation>ئۇقتۇرۇش تىزىملىكىنى چىقىرىش</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>正在导出……</source>
        <translation>چىقىرىۋاتىدۇ…</translation>
    </message>
    <message>
        <source>%1 · 住户没有读出来</source>
        <translation>%1 · ئائىلىلەرنى ئوقۇغىلى بولمىدى</translation>
    </message>
    <message>
        <source>登记已通知</source>
        <translation>ئۇقتۇرۇلدى دەپ خاتىرىلەش</translation>
    </message>
    <message>
        <source>怎样通知的</source>
        <translation>قانداق ئۇقتۇرۇلدى</translation>
    </message>
    <message>
        <source>已登记：%1 户</source>
        <translation>خاتىرىلەندى: %1 ئائىلە</translation>
    </message>
    <message>
        <source>没有写成：%1</source>
        <translation>يېزىلمىدى: %1</translation>
    </message>
    <message>
        <source>上次通知：%1，%2，%3，%4 户；%5 登记</source>
        <translation>ئالدىنقى ئۇقتۇرۇش: %1، %2، %3، %4 ئائىلە؛ خاتىرىلىگۈچى %5</translation>
    </message>
    <message>
        <source>记下谁、何时、用什么方式通知了这些户</source>
        <translation>بۇ ئائىلىلەرگە كىم، قاچان، قانداق ئۇقتۇرغانلىقىنى خاتىرىلەيدۇ</translation>
    </message>
    <message>
        <source>准备发送</source>
        <translation>يوللاشقا تەييارلاش</translation>
    </message>
    <message>
        <source>发件箱</source>
        <translation>يوللاش ساندۇقى</translation>
    </message>
    <message>
        <source>要告诉住户的话</source>
        <translation>ئائىلىلەرگە ئېيتىدىغان گەپ</translation>
    </message>
    <message>
        <source>通知内容</source>
        <translation>ئۇقتۇرۇش مەزمۇنى</translation>
    </message>
    <message numerus="yes">
        <source>已准备，%1 户：要由另一位班长或管理员在发件箱里放行</source>
        <translation>
            <numerusform>تەييارلاندى، %1 ئائىلە: باشقا بىر نۆۋەتچى باشلىق ياكى باشقۇرغۇچى يوللاش ساندۇقىدا تەستىقلايدۇ</numerusform>
            <numerusform>تەييارلاندى، %1 ئائىلە: باشقا بىر نۆۋەتچى باشلىق ياكى باشقۇرغۇچى يوللاش ساندۇقىدا تەستىقلايدۇ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已准备，%1 户：在发件箱里交给发送平台</source>
        <translation>
            <numerusform>تەييارلاندى، %1 ئائىلە: يوللاش ساندۇقىدىن تاپشۇرۇلىدۇ</numerusform>
            <numerusform>تەييارلاندى، %1 ئائىلە: يوللاش ساندۇقىدىن تاپشۇرۇلىدۇ</numerusform>
        </translation>
    </message>
    <message>
        <source>上次通知：%1，%2，%3 户；%4 交出，送达以平台回执为准</source>
        <translation>ئالدىنقى ئۇقتۇرۇش: %1، %2، %3 ئائىلە؛ تاپشۇرغۇچى %4، يەتكەن-يەتمىگىنىنى سۇپا بىلىدۇ</translation>
    </message>
    <message>
        <source>放进发件箱：超过 %1 户要由另一个人放行</source>
        <translation>يوللاش ساندۇقىغا سالىدۇ؛ %1 دىن كۆپ ئائىلىنى باشقا بىر كىشى تەستىقلايدۇ</translation>
    </message>
    <message>
        <source>先写要告诉住户的话</source>
        <translation>ئاۋۋال ئائىلىلەرگە ئېيتىدىغان گەپنى يېزىڭ</translation>
    </message>
    <message>
        <source>上次通知</source>
        <translation>ئالدىنقى ئۇقتۇرۇش</translation>
    </message>
    <message>
        <source>这些楼本月和上月没有通知过。用别的方式通知后请登记</source>
        <translation>بۇ بىنالارغا بۇ ئاي ۋە ئالدىنقى ئاي ئۇقتۇرۇلمىغان. باشقا يول بىلەن ئۇقتۇرغاندىن كېيىن خاتىرىلەڭ</translation>
    </message>
    <message>
        <source>上次通知：%1，%2，平台只收了 %3 户；%4 交出，送达以平台回执为准</source>
        <translation>ئالدىنقى ئۇقتۇرۇش: %1، %2، سۇپا پەقەت %3 ئائىلىنى قوبۇل قىلدى؛ تاپشۇرغۇچى %4، يەتكەن-يەتمىگىنىنى سۇپا بىلىدۇ</translation>
    </message>
    <message>
        <source>已交出 %1</source>
        <translation>تاپشۇرۇلدى %1</translation>
    </message>
    <message>
        <source>今天您一个人已写给（或导出完整号码）%1 户，连这份 %2 户；超过 %3 户要由另一个人放行</source>
        <translation>بۈگۈن ئۆزىڭىز يالغۇز %1 ئائىلىگە يازدىڭىز (ياكى تولۇق نومۇرىنى چىقاردىڭىز)، مۇشۇ بىلەن %2; %3 دىن ئاشسا باشقا بىر كىشى تەستىقلايدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::NoticeHandOver</name>
    <message>
        <source>本机数据正在关闭，没有写成</source>
        <translation>بۇ ماشىنىنىڭ مەلۇماتى تاقىلىۋاتىدۇ، يېزىلمىدى</translation>
    </message>
    <message>
        <source>没有这份通知</source>
        <translation>بۇنداق ئۇقتۇرۇش يوق</translation>
    </message>
    <message>
        <source>刚才有人也在交出这份通知：请看记录后再办</source>
        <translation>ھازىرلا باشقا بىرىمۇ بۇ ئۇقتۇرۇشنى تاپشۇردى: ئاۋۋال خاتىرىگە قاراڭ</translation>
    </message>
    <message>
        <source>这些住户都没有登记号码</source>
        <translation>بۇ ئائىلىلەرنىڭ ھېچقايسىسىنىڭ نومۇرى يوق</translation>
    </message>
    <message>
        <source>通知内容：%1</source>
        <translation>مەزمۇنى: %1</translation>
    </message>
    <message>
        <source>%1 准备于 %2</source>
        <translation>%1 تەييارلىغان، %2</translation>
    </message>
    <message>
        <source>%1 放行于 %2</source>
        <translation>%1 تەستىقلىغان، %2</translation>
    </message>
    <message>
        <source>%1 导出于 %2</source>
        <translation>%1 %2 دە چىقارغان</translation>
    </message>
    <message>
        <source>现在那里有 %1 户，准备时是 %2 户：请重新准备</source>
        <translation>ھازىر %1 ئائىلە بار، تەييارلىغاندا %2 ئىدى: قايتا تەييارلاڭ</translation>
    </message>
    <message>
        <source>有 %1 栋楼的住户这里没有，交不全：请由管这些楼的人交出，或重新准备</source>
        <translation>%1 بىنانىڭ ئائىلىلىرى بۇ يەردە يوق، تولۇق تاپشۇرغىلى بولمايدۇ: شۇ بىنالارغا مەسئۇل كىشى تاپشۇرسۇن ياكى قايتا تەييارلاڭ</translation>
    </message>
    <message>
        <source>通知 %1</source>
        <translation>ئۇقتۇرۇش %1</translation>
    </message>
    <message>
        <source>已交给 %1，但没有记下来：%2</source>
        <translation>%1 غا تاپشۇرۇلدى، لېكىن خاتىرىلەنمىدى: %2</translation>
    </message>
</context>
<context>
    <name>Warmline::NoticeList</name>
    <message>
        <source>通知</source>
        <translation>ئۇقتۇرۇش</translation>
    </message>
    <message>
        <source>没有通知</source>
        <translation>ئۇقتۇرۇش يوق</translation>
    </message>
</context>
<context>
    <name>Warmline::NoticeOutbox</name>
    <message>
        <source>待放行</source>
        <translation>تەستىق كۈتۈۋاتىدۇ</translation>
    </message>
    <message>
        <source>可交出</source>
        <translation>تاپشۇرسا بولىدۇ</translation>
    </message>
    <message>
        <source>已交出</source>
        <translation>تاپشۇرۇلدى</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>قايتۇرۇۋېلىندى</translation>
    </message>
    <message>
        <source>放行</source>
        <translation>تەستىقلاش</translation>
    </message>
    <message>
        <source>撤回…</source>
        <translation>قايتۇرۇۋېلىش…</translation>
    </message>
    <message>
        <source>导出文件…</source>
        <translation>ھۆججەت چىقىرىش…</translation>
    </message>
    <message>
        <source>通知发件箱</source>
        <translation>ئۇقتۇرۇش يوللاش ساندۇقى</translation>
    </message>
    <message>
        <source>准备好的通知</source>
        <translation>تەييارلانغان ئۇقتۇرۇشلار</translation>
    </message>
    <message>
        <source>准备于</source>
        <translation>تەييارلانغان</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>ئورۇن</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>ئائىلە</translation>
    </message>
    <message>
        <source>准备人</source>
        <translation>كىم</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>ھالىتى</translation>
    </message>
    <message numerus="yes">
        <source>已交给 %1：%2 户</source>
        <translation>
            <numerusform>%1 غا تاپشۇرۇلدى: %2 ئائىلە</numerusform>
            <numerusform>%1 غا تاپشۇرۇلدى: %2 ئائىلە</numerusform>
        </translation>
    </message>
    <message>
        <source>没有办成：%1</source>
        <translation>بولمىدى: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 准备，%2，%3 户，%4 栋</source>
        <translation>
            <numerusform>%1 تەييارلىدى، %2، %3 ئائىلە، %4 بىنا</numerusform>
            <numerusform>%1 تەييارلىدى، %2، %3 ئائىلە، %4 بىنا</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 放行，%2，服务器还没有确认</source>
        <translation>%1 تەستىقلىدى، %2، مۇلازىمېتىر تېخى جەزملەشتۈرمىدى</translation>
    </message>
    <message>
        <source>%1 放行，%2</source>
        <translation>%1 تەستىقلىدى، %2</translation>
    </message>
    <message>
        <source>%1 撤回，%2：%3</source>
        <translation>%1 قايتۇرۇۋالدى، %2: %3</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>ھۆججەت</translation>
    </message>
    <message numerus="yes">
        <source>%1 交给 %2，%3，%4 户</source>
        <translation>
            <numerusform>%1 %2 غا تاپشۇردى، %3، %4 ئائىلە</numerusform>
            <numerusform>%1 %2 غا تاپشۇردى، %3، %4 ئائىلە</numerusform>
        </translation>
    </message>
    <message>
        <source>（未经放行）</source>
        <translation> (تەستىقسىز)</translation>
    </message>
    <message>
        <source>交出不等于送达：住户收到没有，以发送平台的回执为准</source>
        <translation>تاپشۇرۇش يەتكۈزۈش ئەمەس: ئائىلىلەر تاپشۇرۇۋالغان-ئالمىغىنىنى يوللاش سۇپىسى بىلىدۇ</translation>
    </message>
    <message>
        <source>看过内容和户数，同意发出；会记下是谁放行的</source>
        <translation>مەزمۇنى ۋە ئائىلە سانى كۆرۈلدى، يوللاشقا قوشۇلىمەن؛ كىم تەستىقلىغىنى خاتىرىلىنىدۇ</translation>
    </message>
    <message>
        <source>不发了：写明原因</source>
        <translation>يوللىمايمىز: سەۋەبىنى يېزىڭ</translation>
    </message>
    <message>
        <source>带完整号码的 CSV，交给发送平台；每户都会记下谁看了号码</source>
        <translation>تولۇق نومۇرلۇق CSV، يوللاش سۇپىسى ئۈچۈن؛ ھەر بىر ئائىلىنىڭ نومۇرىنى كىم كۆرگىنى خاتىرىلىنىدۇ</translation>
    </message>
    <message>
        <source>每户都会记下谁看了号码</source>
        <translation>ھەر بىر ئائىلىنىڭ نومۇرىنى كىم كۆرگىنى خاتىرىلىنىدۇ</translation>
    </message>
    <message>
        <source>撤回通知</source>
        <translation>ئۇقتۇرۇش قايتۇرۇۋېلىش</translation>
    </message>
    <message>
        <source>为什么撤回（会记入操作记录）：</source>
        <translation>نېمە ئۈچۈن قايتۇرۇۋېلىنىدۇ (خاتىرىلىنىدۇ):</translation>
    </message>
    <message>
        <source>导出要发送的名单</source>
        <translation>يوللايدىغان تىزىملىكنى چىقىرىش</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>正在导出……</source>
        <translation>چىقىرىلىۋاتىدۇ……</translation>
    </message>
    <message>
        <source>结果不明</source>
        <translation>نەتىجىسى نامەلۇم</translation>
    </message>
    <message>
        <source>发送文件夹</source>
        <translation>يوللاش قىسقۇچى</translation>
    </message>
    <message>
        <source>%1 交给 %2，%3：没有交成</source>
        <translation>%1 %2 غا تاپشۇرماقچى بولدى، %3: تاپشۇرۇلمىدى</translation>
    </message>
    <message>
        <source>%1 开始交给 %2，%3：结果没有记下来，是否发出请向平台核实</source>
        <translation>%1 %2 غا تاپشۇرۇشنى باشلىدى، %3: نەتىجىسى خاتىرىلەنمىدى، يوللانغان-يوللانمىغانلىقىنى سۇپىدىن سوراڭ</translation>
    </message>
    <message>
        <source>（再次交出：%1）</source>
        <translation> (قايتا تاپشۇرۇلدى: %1)</translation>
    </message>
    <message>
        <source>发送平台没有接上：%1</source>
        <translation>يوللاش سۇپىسى ئۇلانمىدى: %1</translation>
    </message>
    <message>
        <source>通知没有读出来：%1</source>
        <translation>ئۇقتۇرۇشلار ئوقۇلمىدى: %1</translation>
    </message>
    <message>
        <source>本月和上月没有准备过通知：在地图上选一片楼栋，打开通知名单，写好内容后准备发送</source>
        <translation>بۇ ئاي ۋە ئالدىنقى ئاي ئۇقتۇرۇش تەييارلانمىغان: خەرىتىدىن بىنالارنى تاللاپ، ئۇقتۇرۇش تىزىملىكىنى ئېچىپ، مەزمۇنىنى يېزىپ تەييارلاڭ</translation>
    </message>
    <message>
        <source>交给 %1…</source>
        <translation>%1 غا تاپشۇرۇش…</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>بىكار قىلىش</translation>
    </message>
    <message>
        <source>放行通知</source>
        <translation>ئۇقتۇرۇش تەستىقلاش</translation>
    </message>
    <message numerus="yes">
        <source>放行发给 %1 %2 户的这份通知？
%3</source>
        <translation>
            <numerusform>%1 دىكى %2 ئائىلىگە بولغان بۇ ئۇقتۇرۇشنى تەستىقلامسىز؟
%3</numerusform>
            <numerusform>%1 دىكى %2 ئائىلىگە بولغان بۇ ئۇقتۇرۇشنى تەستىقلامسىز؟
%3</numerusform>
        </translation>
    </message>
    <message>
        <source>正在交给 %1……</source>
        <translation>%1 غا تاپشۇرۇۋاتىدۇ……</translation>
    </message>
    <message>
        <source>再次交出</source>
        <translation>قايتا تاپشۇرۇش</translation>
    </message>
    <message>
        <source>这份通知可能已经交出过，住户可能会收到两次。为什么再交一次（会记入操作记录）：</source>
        <translation>بۇ ئۇقتۇرۇش ئىلگىرى تاپشۇرۇلغان بولۇشى، ئائىلىلەر ئىككى قېتىم تاپشۇرۇۋېلىشى مۇمكىن. نېمىشقا قايتا تاپشۇرىسىز (مەشغۇلات خاتىرىسىگە يېزىلىدۇ):</translation>
    </message>
    <message>
        <source>交出通知</source>
        <translation>ئۇقتۇرۇش تاپشۇرۇش</translation>
    </message>
    <message numerus="yes">
        <source>把发给 %1 %2 户的这份通知交给 %3？交出后撤不回来。
%4</source>
        <translation>
            <numerusform>%1 دىكى %2 ئائىلىگە بولغان بۇ ئۇقتۇرۇشنى %3 غا تاپشۇرامسىز؟ تاپشۇرغاندىن كېيىن قايتۇرۇۋالغىلى بولمايدۇ.
%4</numerusform>
            <numerusform>%1 دىكى %2 ئائىلىگە بولغان بۇ ئۇقتۇرۇشنى %3 غا تاپشۇرامسىز؟ تاپشۇرغاندىن كېيىن قايتۇرۇۋالغىلى بولمايدۇ.
%4</numerusform>
        </translation>
    </message>
    <message>
        <source>交出</source>
        <translation>تاپشۇرۇش</translation>
    </message>
    <message>
        <source>%1 要交给 %2，%3：等服务器同意，还没有交出</source>
        <translation>%1 %2 غا تاپشۇرماقچى، %3: مۇلازىمېتىرنىڭ قوشۇلۇشىنى كۈتۈۋاتىدۇ، تېخى تاپشۇرۇلمىدى</translation>
    </message>
    <message>
        <source>未收下</source>
        <translation>قوبۇل قىلىنمىدى</translation>
    </message>
    <message>
        <source>%1 当天一个人连这份共 %2 户，超过 %3 户，要由另一个人放行</source>
        <translation>%1 شۇ كۈنى يالغۇز مۇشۇنى قوشۇپ %2 ئائىلىگە يەتتى، %3 دىن كۆپ: باشقا بىر كىشى تەستىقلايدۇ</translation>
    </message>
    <message>
        <source>服务器没有收下：%1</source>
        <translation>مۇلازىمېتىر قوبۇل قىلمىدى: %1</translation>
    </message>
    <message>
        <source>可能已经交出过：先向平台核实，再决定要不要重新准备</source>
        <translation>تاپشۇرۇلغان بولۇشى مۇمكىن: قايتا تەييارلاشتىن ئاۋۋال سۇپىدىن سوراڭ</translation>
    </message>
    <message>
        <source>怎么办：在地图上选同一片楼栋，打开通知名单，把上面的内容再准备一次</source>
        <translation>قانداق قىلىش: خەرىتىدىن شۇ بىنالارنى تاللاپ، ئۇقتۇرۇش تىزىملىكىنى ئېچىپ، يۇقىرىقى مەزمۇننى قايتا تەييارلاڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::NoticeRoll</name>
    <message>
        <source>见习账号不能导出名单</source>
        <translation>پراكتىكانت ھېسابى تىزىملىك چىقىرالمايدۇ</translation>
    </message>
    <message>
        <source>只有班长和管理员能导出完整号码</source>
        <translation>تولۇق نومۇرنى پەقەت نۆۋەتچى باشلىق ۋە باشقۇرغۇچىلار چىقىرالايدۇ</translation>
    </message>
    <message>
        <source>名单是空的</source>
        <translation>تىزىملىك قۇرۇق</translation>
    </message>
    <message>
        <source>导出名单要写明原因</source>
        <translation>تىزىملىك چىقىرىشنىڭ سەۋەبىنى يېزىڭ</translation>
    </message>
    <message>
        <source>%1 导出于 %2</source>
        <translation>%1 %2 دە چىقارغان</translation>
    </message>
    <message>
        <source>原因：%1</source>
        <translation>سەۋەبى: %1</translation>
    </message>
    <message>
        <source>上一份名单还在导出，请稍候</source>
        <translation>ئالدىنقى تىزىملىك چىقىرىلىۋاتىدۇ، سەل كۈتۈڭ</translation>
    </message>
    <message>
        <source>本机数据正在关闭，没有写成</source>
        <translation>بۇ ماشىنىنىڭ مەلۇماتى تاقىلىۋاتىدۇ، يېزىلمىدى</translation>
    </message>
    <message>
        <source>上一份名单还在写，请稍候</source>
        <translation>ئالدىنقى تىزىملىك تېخى يېزىلىۋاتىدۇ، سەل ساقلاڭ</translation>
    </message>
    <message>
        <source>超过 %1 户的完整号码要先准备发送，由另一个人放行</source>
        <translation>%1 دىن كۆپ ئائىلىنىڭ تولۇق نومۇرى: ئاۋۋال يوللاشقا تەييارلاڭ، باشقا بىر كىشى تەستىقلايدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::NumberKey</name>
    <message>
        <source>号码</source>
        <translation>نومۇر</translation>
    </message>
    <message>
        <source>拨打这一户的电话，或查看完整号码</source>
        <translation>بۇ ئائىلىگە تېلېفون قىلىش ياكى تولۇق نومۇرنى كۆرۈش</translation>
    </message>
    <message>
        <source>拨打 %1</source>
        <translation>%1 غا تېلېفون قىلىش</translation>
    </message>
    <message>
        <source>拨打第二电话 %1</source>
        <translation>ئىككىنچى نومۇر %1 غا تېلېفون قىلىش</translation>
    </message>
    <message>
        <source>显示完整号码…</source>
        <translation>تولۇق نومۇرنى كۆرسىتىش…</translation>
    </message>
    <message>
        <source>显示完整的第二电话…</source>
        <translation>ئىككىنچى نومۇرنى تولۇق كۆرسىتىش…</translation>
    </message>
    <message>
        <source>查看完整号码</source>
        <translation>تولۇق نومۇرنى كۆرۈش</translation>
    </message>
    <message>
        <source>为什么要看完整号码？会记录在案，一分钟后重新遮盖。</source>
        <translation>تولۇق نومۇر نېمىشقا كېرەك؟ خاتىرىلىنىدۇ، بىر مىنۇتتىن كېيىن قايتا يېپىلىدۇ.</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>كۆرسىتىش</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>بىكار قىلىش</translation>
    </message>
</context>
<context>
    <name>Warmline::OpinionCard</name>
    <message>
        <source>舆情：%1</source>
        <translation>جامائەت پىكرى: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::OutboxPane</name>
    <message>
        <source>被拒，已重做</source>
        <translation>رەت قىلىندى، قايتا ئىشلەندى</translation>
    </message>
    <message>
        <source>被拒</source>
        <translation>رەت قىلىندى</translation>
    </message>
    <message>
        <source>搁置</source>
        <translation>توختىتىلدى</translation>
    </message>
    <message>
        <source>正在发送</source>
        <translation>يوللىنىۋاتىدۇ</translation>
    </message>
    <message>
        <source>等待发送</source>
        <translation>نۆۋەت كۈتۈۋاتىدۇ</translation>
    </message>
    <message>
        <source>服务器没有接受，没有说明原因</source>
        <translation>مۇلازىمېتىر قوبۇل قىلمىدى، سەۋەبىنى ئېيتمىدى</translation>
    </message>
    <message>
        <source>服务器没有接受：%1</source>
        <translation>مۇلازىمېتىر قوبۇل قىلمىدى: %1</translation>
    </message>
    <message>
        <source>%1后再试</source>
        <translation>%1 دىن كېيىن قايتا سىنايدۇ</translation>
    </message>
    <message>
        <source>马上再试</source>
        <translation>دەرھال قايتا سىنايدۇ</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>等服务器回音</source>
        <translation>مۇلازىمېتىر جاۋابى كۈتۈلۈۋاتىدۇ</translation>
    </message>
    <message>
        <source>已存本机，轮到就发</source>
        <translation>بۇ كومپيۇتېردا ساقلاندى، نۆۋىتى كەلگەندە يوللىنىدۇ</translation>
    </message>
    <message>
        <source>待发</source>
        <translation>يوللىنىدىغان</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>قايتا سىناش</translation>
    </message>
    <message>
        <source>导出这一条</source>
        <translation>بۇنى چىقىرىش</translation>
    </message>
    <message>
        <source>看工单</source>
        <translation>تالوننى كۆرۈش</translation>
    </message>
    <message>
        <source>待发与被拒的操作</source>
        <translation>يوللىنىدىغان ۋە رەت قىلىنغان مەشغۇلاتلار</translation>
    </message>
    <message>
        <source>存成文件，可交给管理员；不含个人信息</source>
        <translation>باشقۇرغۇچىغا بېرىدىغان ھۆججەت؛ شەخسىي ئۇچۇر يوق</translation>
    </message>
    <message>
        <source>待发 %1</source>
        <translation>يوللىنىدىغان %1</translation>
    </message>
    <message>
        <source>被拒 %1</source>
        <translation>رەت قىلىنغان %1</translation>
    </message>
    <message>
        <source>另有 %1 条未列出</source>
        <translation>يەنە %1 كۆرسىتىلمىدى</translation>
    </message>
    <message>
        <source>都已送达，没有待发</source>
        <translation>ھەممىسى يەتكۈزۈلدى، كۈتۈۋاتقىنى يوق</translation>
    </message>
    <message>
        <source>读待发清单</source>
        <translation>تىزىملىك ئوقۇلۇۋاتىدۇ</translation>
    </message>
    <message>
        <source>照原样重做</source>
        <translation>ئەينەن قايتا ئىشلەش</translation>
    </message>
    <message>
        <source>用同样的内容，作为现在的操作再提交一次；原来那条留着</source>
        <translation>ئوخشاش مەزمۇننى ھازىرقى مەشغۇلات سۈپىتىدە قايتا يوللايدۇ؛ ئەسلىسى قالىدۇ</translation>
    </message>
    <message>
        <source>不等到时间，现在就再发</source>
        <translation>ۋاقتىنى كۈتمەي ھازىر يوللايدۇ</translation>
    </message>
    <message>
        <source>同步遇到的问题：%1</source>
        <translation>ماسلاشتىكى مەسىلە: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::OutboxQuarantine</name>
    <message>
        <source>服务器只收下了一部分，马上再交一次</source>
        <translation>مۇلازىمېتىر پەقەت بىر قىسمىنىلا قوبۇل قىلدى، دەرھال قايتا تاپشۇرىدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::PaletteController</name>
    <message>
        <source>搜索没有成功：%1</source>
        <translation>ئىزدەش مۇۋەپپەقىيەتلىك بولمىدى: %1</translation>
    </message>
    <message>
        <source>多于 1 000 条</source>
        <translation>1 000 دىن ئارتۇق</translation>
    </message>
    <message>
        <source>%1 条</source>
        <translation>%1 دانە</translation>
    </message>
    <message>
        <source>没有找到“%1”。可试户号、电话后四位、地址任意几段或拼音首字母。</source>
        <translation>«%1» تېپىلمىدى. ئائىلە نومۇرى، تېلېفوننىڭ ئاخىرقى تۆت خانىسى، ئادرېسنىڭ ھەرقانداق بۆلىكى ياكى پىنيىن باش ھەرپىنى سىناڭ.</translation>
    </message>
    <message>
        <source>%1 · 用时 %2 ms</source>
        <translation>%1 · %2 ms كەتتى</translation>
    </message>
    <message>
        <source>没有取到这一户：%1</source>
        <translation>بۇ ئائىلە ئېلىنمىدى: %1</translation>
    </message>
    <message>
        <source>外辖区</source>
        <translation>باشقا رايون</translation>
    </message>
    <message>
        <source>正在向服务器查询…</source>
        <translation>مۇلازىمېتىردىن سوراۋاتىدۇ…</translation>
    </message>
    <message>
        <source>其他辖区也没有“%1”</source>
        <translation>باشقا رايونلاردىمۇ «%1» يوق</translation>
    </message>
    <message numerus="yes">
        <source>其他辖区 %1 户。选中就向服务器查询，谁查的会留下记录</source>
        <translation>
            <numerusform>باشقا رايونلاردا %1 ئائىلە. تاللىسىڭىز مۇلازىمېتىردىن سورىلىدۇ، كىم سورىغانلىقى خاتىرىلىنىدۇ</numerusform>
            <numerusform>باشقا رايونلاردا %1 ئائىلە. تاللىسىڭىز مۇلازىمېتىردىن سورىلىدۇ، كىم سورىغانلىقى خاتىرىلىنىدۇ</numerusform>
        </translation>
    </message>
    <message>
        <source>在全公司查找“%1”</source>
        <translation>پۈتۈن شىركەتتىن «%1» نى ئىزدەش</translation>
    </message>
    <message>
        <source>不在本辖区的住户</source>
        <translation>بۇ رايوندا بولمىغان ئائىلىلەر</translation>
    </message>
    <message>
        <source>外辖区 %1，%2 查自公司</source>
        <translation>%1 رايونى، %2 دا شىركەتتىن ئېلىندى</translation>
    </message>
    <message>
        <source>全部命令：%1</source>
        <translation>بارلىق بۇيرۇقلار: %1</translation>
    </message>
    <message>
        <source>同姓的人太多，没有全部比对，还没找到“%1”。请把姓名连着写，或加上楼号、门牌。</source>
        <translation>فامىلىسى ئوخشاش كىشىلەر بەك كۆپ، ھەممىسى سېلىشتۇرۇلمىدى، «%1» تېخى تېپىلمىدى. ئىسىم-فامىلىنى تۇتاشتۇرۇپ يېزىڭ ياكى بىنا، ئىشىك نومۇرىنى قوشۇڭ.</translation>
    </message>
    <message>
        <source>至少 %1 条</source>
        <translation>ئاز دېگەندە %1 تال</translation>
    </message>
</context>
<context>
    <name>Warmline::PaneDock</name>
    <message>
        <source>停靠窗格</source>
        <translation>كۆزنەكنى چاپلاش</translation>
    </message>
    <message>
        <source>浮动窗格</source>
        <translation>كۆزنەكنى لەيلىتىش</translation>
    </message>
    <message>
        <source>收起窗格</source>
        <translation>كۆزنەكنى يىغىش</translation>
    </message>
</context>
<context>
    <name>Warmline::PanoramaBuildingPane</name>
    <message>
        <source>本楼室温分布</source>
        <translation>بىنا ئۆيلىرى</translation>
    </message>
    <message>
        <source>取不到本楼室温</source>
        <translation>بىنانىڭ ئۆي تېمپېراتۇرىسىنى ئوقۇغىلى بولمىدى</translation>
    </message>
    <message>
        <source>%1 户有测点，%2 户有值</source>
        <translation>نۇقتا %1، قىممەتلىك %2</translation>
    </message>
    <message>
        <source>本楼测点现在都没有可用的值</source>
        <translation>بىنادىكى سېنزورلارنىڭ ھازىر ئىشلەتكىلى بولىدىغان قىممىتى يوق</translation>
    </message>
    <message>
        <source>本楼没有室温测点</source>
        <translation>بۇ بىنادا ئۆي سېنزورى يوق</translation>
    </message>
    <message>
        <source>平均 %1；比本户冷的 %2 户</source>
        <translation>ئوتتۇرىچە %1؛ بۇ ئائىلىدىن سوغۇقى %2 ئائىلە</translation>
    </message>
    <message numerus="yes">
        <source>%1 户</source>
        <translation>
            <numerusform>%1 ئائىلە</numerusform>
            <numerusform>%1 ئائىلە</numerusform>
        </translation>
    </message>
    <message>
        <source>平均 %1；低于 %2 的 %3 户</source>
        <translation>ئوتتۇرىچە %1؛ %2 دىن تۆۋىنى %3 ئائىلە</translation>
    </message>
</context>
<context>
    <name>Warmline::PanoramaCurvesPane</name>
    <message>
        <source>近 24 小时：室温与本支</source>
        <translation>يېقىنقى 24 سائەت: ئۆي ۋە تارماق</translation>
    </message>
    <message>
        <source>本户与本楼室温，近 24 小时</source>
        <translation>ئائىلە ۋە بىنانىڭ ئۆي تېمپېراتۇرىسى، يېقىنقى 24 سائەت</translation>
    </message>
    <message>
        <source>本支供水、回水、设定和室外温度，近 24 小时</source>
        <translation>تارماقنىڭ بېرىش، قايتما، بەلگىلەنگەن ۋە سىرتقى تېمپېراتۇرىسى، يېقىنقى 24 سائەت</translation>
    </message>
    <message>
        <source>室温 %1</source>
        <translation>ئۆي %1</translation>
    </message>
    <message>
        <source>二次网 %1</source>
        <translation>ئىككىلەمچى تور %1</translation>
    </message>
    <message>
        <source>室外 %1</source>
        <translation>سىرت %1</translation>
    </message>
    <message>
        <source>本户和本楼近 24 小时没有室温数据</source>
        <translation>ئائىلە ۋە بىنانىڭ يېقىنقى 24 سائەتتە ئۆي تېمپېراتۇرىسى يوق</translation>
    </message>
    <message>
        <source>近 24 小时没有这座站的数据</source>
        <translation>يېقىنقى 24 سائەتتە بۇ پونكىتنىڭ سانلىق مەلۇماتى يوق</translation>
    </message>
    <message>
        <source>这一户没有登记换热站</source>
        <translation>بۇ ئائىلىنىڭ ئىسسىقلىق پونكىتى تىزىمغا ئېلىنمىغان</translation>
    </message>
    <message>
        <source>到 %1</source>
        <translation>%1 گىچە</translation>
    </message>
    <message>
        <source>取不到曲线</source>
        <translation>ئەگرى سىزىقنى ئوقۇغىلى بولمىدى</translation>
    </message>
    <message>
        <source>%1 · 近 24 小时室温与本支</source>
        <translation>%1 · ئۆي تېمپېراتۇرىسى ۋە تارماق، يېقىنقى 24 سائەت</translation>
    </message>
</context>
<context>
    <name>Warmline::PanoramaHistoryModel</name>
    <message>
        <source>时间</source>
        <translation>ۋاقىت</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>ئىش</translation>
    </message>
    <message>
        <source>处理结果</source>
        <translation>بىر تەرەپ قىلىش نەتىجىسى</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>گۇرۇپپا</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>ھالەت</translation>
    </message>
    <message>
        <source>单号或通话</source>
        <translation>نومۇر ياكى سۆزلىشىش</translation>
    </message>
</context>
<context>
    <name>Warmline::PanoramaHistoryPane</name>
    <message>
        <source>近 3 年：投诉、报修和来电</source>
        <translation>3 يىل: ئەرز، رېمونت ۋە تېلېفون</translation>
    </message>
    <message>
        <source>近 3 年的工单和通话</source>
        <translation>يېقىنقى 3 يىلدىكى تالون ۋە سۆزلىشىشلەر</translation>
    </message>
    <message>
        <source>工单列表</source>
        <translation>تالون تىزىملىكى</translation>
    </message>
    <message>
        <source>外辖区住户：以前的工单和来电不在本座席</source>
        <translation>باشقا رايون ئائىلىسى: ئىلگىرىكى تالون ۋە تېلېفونلىرى بۇ ئورۇندا يوق</translation>
    </message>
    <message>
        <source>没有工单和来电</source>
        <translation>تالون ۋە تېلېفون يوق</translation>
    </message>
    <message>
        <source>工单 %1 件，另有来电 %2 次</source>
        <translation>%1 تالون، باشقا تېلېفون %2</translation>
    </message>
</context>
<context>
    <name>Warmline::PanoramaHomePane</name>
    <message>
        <source>客户全景</source>
        <translation>ئومۇمىي كۆرۈنۈش</translation>
    </message>
    <message>
        <source>室温</source>
        <translation>ئۆي تېمپېراتۇرىسى</translation>
    </message>
    <message>
        <source>用热</source>
        <translation>ئىسسىقلىق ئىشلىتىش</translation>
    </message>
    <message>
        <source>面积</source>
        <translation>كۆلىمى</translation>
    </message>
    <message>
        <source>楼层</source>
        <translation>قەۋەت</translation>
    </message>
    <message>
        <source>到座席</source>
        <translation>ئورۇنغا</translation>
    </message>
    <message>
        <source>在座席打开这一户</source>
        <translation>بۇ ئائىلىنى ئورۇندا ئېچىش</translation>
    </message>
    <message>
        <source>%1 层</source>
        <translation>%1 قەۋەت</translation>
    </message>
    <message>
        <source>%1 读取</source>
        <translation>%1 دە ئوقۇلدى</translation>
    </message>
    <message>
        <source>无数据</source>
        <translation>سانلىق مەلۇمات يوق</translation>
    </message>
    <message>
        <source>无测点</source>
        <translation>سېنزور يوق</translation>
    </message>
    <message>
        <source>坏值 · %1</source>
        <translation>ناچار قىممەت · %1</translation>
    </message>
    <message>
        <source>过期 · %1</source>
        <translation>كونا · %1</translation>
    </message>
    <message>
        <source>收费系统没有这一户的费用</source>
        <translation>ھەق يىغىش سىستېمىسىدا بۇ ئائىلىنىڭ ھەققى يوق</translation>
    </message>
</context>
<context>
    <name>Warmline::PanoramaNeighbourPane</name>
    <message>
        <source>上下左右</source>
        <translation>تام-تورۇس قوشنىلىرى</translation>
    </message>
    <message numerus="yes">
        <source>近 3 年工单 %1 件</source>
        <translation>
            <numerusform>3 يىلدا %1 تالون</numerusform>
            <numerusform>3 يىلدا %1 تالون</numerusform>
        </translation>
    </message>
    <message>
        <source>%1：无住户</source>
        <translation>%1: ئائىلە يوق</translation>
    </message>
    <message>
        <source>本户</source>
        <translation>بۇ ئائىلە</translation>
    </message>
</context>
<context>
    <name>Warmline::PasswordForm</name>
    <message>
        <source>请填现在的口令</source>
        <translation>ھازىرقى پارولنى كىرگۈزۈڭ</translation>
    </message>
    <message>
        <source>新口令要与现在的不同</source>
        <translation>يېڭى پارول ھازىرقىسىغا ئوخشىماسلىقى كېرەك</translation>
    </message>
    <message>
        <source>两次填的新口令不一样</source>
        <translation>ئىككى قېتىم كىرگۈزگەن يېڭى پارول ئوخشىمايدۇ</translation>
    </message>
    <message>
        <source>正在保存…</source>
        <translation>ساقلاۋاتىدۇ…</translation>
    </message>
    <message>
        <source>现在的口令</source>
        <translation>ھازىرقى پارول</translation>
    </message>
    <message>
        <source>新口令（8 个字符以上）</source>
        <translation>يېڭى پارول (8 ھەرپتىن ئارتۇق)</translation>
    </message>
    <message>
        <source>再填一次新口令</source>
        <translation>يېڭى پارولنى يەنە بىر قېتىم كىرگۈزۈڭ</translation>
    </message>
    <message>
        <source>修改结果</source>
        <translation>ئۆزگەرتىش نەتىجىسى</translation>
    </message>
    <message>
        <source>保存新口令</source>
        <translation>يېڭى پارولنى ساقلاش</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>قايتىش</translation>
    </message>
</context>
<context>
    <name>Warmline::PeopleModel</name>
    <message>
        <source>没有消息</source>
        <translation>خەۋەر يوق</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>没有写原因</source>
        <translation>سەۋەب يېزىلمىغان</translation>
    </message>
    <message>
        <source>最后的消息是 %1的“%2”：座席可能断电、断网或者程序已退出</source>
        <translation>ئاخىرقى خەۋەر %1 «%2»: ئورۇننىڭ توكى ياكى تورى ئۈزۈلگەن، ياكى پروگرامما توختىغان بولۇشى مۇمكىن</translation>
    </message>
    <message>
        <source>服务器还没有确认</source>
        <translation>مۇلازىمېتىر تېخى جەزملەشتۈرمىدى</translation>
    </message>
    <message>
        <source>在这个状态多久了，时:分:秒；没有消息的，从最后的消息算起</source>
        <translation>بۇ ھالەتتە قانچىلىك تۇردى، سائەت:مىنۇت:سېكۇنت؛ خەۋەر بولمىسا، ئاخىرقى خەۋەردىن ھېسابلىنىدۇ</translation>
    </message>
    <message>
        <source>今天通话多久，含保持，时:分:秒</source>
        <translation>بۈگۈن قانچىلىك سۆزلەشتى، ساقلاپ تۇرۇشنى ئۆز ئىچىگە ئالىدۇ، سائەت:مىنۇت:سېكۇنت</translation>
    </message>
    <message>
        <source>今天话后整理多久；限时的到时间为止，时:分:秒</source>
        <translation>بۈگۈن قانچىلىك رەتلىدى؛ ۋاقتى چەكلەنگىنى چېكىگىچە، سائەت:مىنۇت:سېكۇنت</translation>
    </message>
    <message>
        <source>今天小休多久，指着看每个原因，时:分:秒</source>
        <translation>بۈگۈن قانچىلىك دەم ئالدى، سائەت:مىنۇت:سېكۇنت؛ كۆرسەتسىڭىز ھەر سەۋەب چىقىدۇ</translation>
    </message>
    <message>
        <source>占用率 =（通话 + 整理）÷（就绪 + 振铃 + 通话 + 整理），今天</source>
        <translation>بەندلىك نىسبىتى = (سۆزلىشىش + رەتلەش) ÷ (تەييار + جىرىڭلاش + سۆزلىشىش + رەتلەش)، بۈگۈن</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>ئىسمى</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>ھالىتى</translation>
    </message>
    <message>
        <source>持续</source>
        <translation>داۋامى</translation>
    </message>
    <message>
        <source>通话</source>
        <translation>سۆزلىشىش</translation>
    </message>
    <message>
        <source>整理</source>
        <translation>رەتلەش</translation>
    </message>
    <message>
        <source>小休</source>
        <translation>دەم ئېلىش</translation>
    </message>
    <message>
        <source>占用</source>
        <translation>بەندلىك</translation>
    </message>
    <message numerus="yes">
        <source>今天有 %1 次话后整理报得比公司规定的长，已按公司规定的时间算</source>
        <translation>
            <numerusform>بۈگۈن %1 قېتىملىق رەتلەش شىركەت بەلگىلىگەندىن ئۇزۇن مەلۇم قىلىنغان، شىركەت بەلگىلىگەن ۋاقىت بويىچە ھېسابلاندى</numerusform>
            <numerusform>بۈگۈن %1 قېتىملىق رەتلەش شىركەت بەلگىلىگەندىن ئۇزۇن مەلۇم قىلىنغان، شىركەت بەلگىلىگەن ۋاقىت بويىچە ھېسابلاندى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warmline::PeoplePane</name>
    <message>
        <source>座席状态</source>
        <translation>خىزمەتچى ھالىتى</translation>
    </message>
    <message>
        <source>看座席状态</source>
        <translation>خىزمەتچى ھالىتىنى ئوقۇش</translation>
    </message>
    <message>
        <source>看不到座席状态</source>
        <translation>خىزمەتچى ھالىتىنى ئوقۇغىلى بولمىدى</translation>
    </message>
    <message>
        <source>今天还没有座席登录</source>
        <translation>بۈگۈن ھېچقايسى خىزمەتچى كىرمىدى</translation>
    </message>
    <message>
        <source>在席 %1 / %2</source>
        <translation>ئورنىدا %1 / %2</translation>
    </message>
</context>
<context>
    <name>Warmline::PhoneDesk</name>
    <message>
        <source>通话</source>
        <translation>سۆزلىشىش</translation>
    </message>
    <message>
        <source>听通话录音</source>
        <translation>ئۈن خاتىرىلىرىنى ئاڭلاش</translation>
    </message>
    <message>
        <source>班前自检</source>
        <translation>ئىشتىن بۇرۇنقى تەكشۈرۈش</translation>
    </message>
    <message>
        <source>选择声音设备</source>
        <translation>ئاۋاز ئۈسكۈنىلىرىنى تاللاش</translation>
    </message>
    <message>
        <source>支持包（信令已打码）</source>
        <translation>تېخنىكىلىق تېكىست (سىگنال يوشۇرۇلغان)</translation>
    </message>
    <message>
        <source>模拟耳机：摘挂机键</source>
        <translation>تەقلىدىي تىڭشىغۇچ: ئېلىش-قويۇش كۇنۇپكىسى</translation>
    </message>
    <message>
        <source>模拟耳机：静音键</source>
        <translation>تەقلىدىي تىڭشىغۇچ: ئۈنسىز كۇنۇپكىسى</translation>
    </message>
    <message>
        <source>模拟耳机：闪断键</source>
        <translation>تەقلىدىي تىڭشىغۇچ: فلەش كۇنۇپكىسى</translation>
    </message>
</context>
<context>
    <name>Warmline::PhoneService</name>
    <message>
        <source>您拒接了来电，转为未就绪。请自己选择就绪。</source>
        <translation>تېلېفوننى رەت قىلدىڭىز، تەييار ئەمەس ھالىتىگە ئۆتتى. تەييارنى ئۆزىڭىز تاللاڭ.</translation>
    </message>
    <message>
        <source>没有电话线路</source>
        <translation>تېلېفون لىنىيەسى يوق</translation>
    </message>
    <message>
        <source>没有来电可接</source>
        <translation>ئالىدىغان تېلېفون يوق</translation>
    </message>
    <message>
        <source>没有来电可拒接</source>
        <translation>رەت قىلىدىغان تېلېفون يوق</translation>
    </message>
    <message>
        <source>没有通话可保持</source>
        <translation>تۇتىدىغان تېلېفون يوق</translation>
    </message>
    <message>
        <source>没有通话可静音</source>
        <translation>ئۈنسىز قىلىدىغان تېلېفون يوق</translation>
    </message>
    <message>
        <source>没有通话</source>
        <translation>تېلېفون يوق</translation>
    </message>
    <message>
        <source>正在通话，不能再拨</source>
        <translation>سۆزلىشىۋاتىدۇ، يەنە چىقارغىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>没有号码</source>
        <translation>نومۇر يوق</translation>
    </message>
    <message>
        <source>没有通话可转接</source>
        <translation>يۆتكەيدىغان تېلېفون يوق</translation>
    </message>
    <message>
        <source>没有通话可收回</source>
        <translation>قايتۇرۇۋالىدىغان تېلېفون يوق</translation>
    </message>
    <message>
        <source>没有通话可切换</source>
        <translation>ئالماشتۇرىدىغان تېلېفون يوق</translation>
    </message>
    <message>
        <source>没有通话可三方</source>
        <translation>ئۈچ تەرەپلىك قىلىدىغان تېلېفون يوق</translation>
    </message>
    <message>
        <source>没有通话可挂断</source>
        <translation>قويىدىغان تېلېفون يوق</translation>
    </message>
    <message>
        <source>没有通话可录音</source>
        <translation>ئاۋاز ئالىدىغان سۆزلىشىش يوق</translation>
    </message>
    <message>
        <source>正在通话，不能测线路</source>
        <translation>سۆزلىشىۋاتىدۇ، لىنىيە سىنالمايدۇ</translation>
    </message>
    <message>
        <source>这个通话音质差，客户可能听不清：必要时留下号码再打回去</source>
        <translation>بۇ سۆزلىشىشنىڭ ئاۋازى ناچار: لازىم بولسا نومۇرنى خاتىرىلەپ قايتۇرۇپ ئۇرۇڭ</translation>
    </message>
    <message>
        <source>同事接听了这个来电。</source>
        <translation>بۇ تېلېفوننى خىزمەتداش ئالدى.</translation>
    </message>
    <message>
        <source>没有通话可放提示音</source>
        <translation>ئۇقتۇرۇش قويىدىغان سۆزلىشىش يوق</translation>
    </message>
    <message>
        <source>这次登录还没有拨过号码</source>
        <translation>بۇ قېتىم كىرگەندىن بېرى نومۇر چىقىرىلمىدى</translation>
    </message>
    <message>
        <source>话后整理到时间才结束</source>
        <translation>رەتلەش ۋاقتى توشقاندىلا ئاخىرلىشىدۇ</translation>
    </message>
    <message>
        <source>话后整理已经在另一个座席结束，回到“%1”。</source>
        <translation>چاقىرىقتىن كېيىنكى رەتلەش باشقا ئورۇندا ئاخىرلاشتى، «%1» غا قايتىلدى.</translation>
    </message>
</context>
<context>
    <name>Warmline::PhotoStrip</name>
    <message>
        <source>%1 没有添加：%2</source>
        <translation>%1 قوشۇلمىدى: %2</translation>
    </message>
    <message>
        <source>照片与附件</source>
        <translation>رەسىم ۋە قوشۇمچىلار</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>قوشۇش</translation>
    </message>
    <message>
        <source>添加照片、录音、PDF 或文本；也可以拖进来，或按 Ctrl+V 粘贴</source>
        <translation>رەسىم، ئاۋاز، PDF ياكى تېكىست قوشۇڭ؛ سۆرەپ كىرگۈزسىڭىز ياكى Ctrl+V بىلەن چاپلىسىڭىزمۇ بولىدۇ</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>قوشۇمچە قوشۇش</translation>
    </message>
    <message>
        <source>等待上传</source>
        <translation>يوللاشنى كۈتۈۋاتىدۇ</translation>
    </message>
    <message>
        <source>上传 %1</source>
        <translation>يوللاش %1</translation>
    </message>
    <message>
        <source>取回 %1</source>
        <translation>ئېلىش %1</translation>
    </message>
    <message>
        <source>稍后再试：%1</source>
        <translation>كېيىن قايتا: %1</translation>
    </message>
    <message>
        <source>失败：%1</source>
        <translation>مەغلۇپ بولدى: %1</translation>
    </message>
    <message>
        <source>已删除</source>
        <translation>ئۆچۈرۈلگەن</translation>
    </message>
    <message>
        <source>随个人信息删除</source>
        <translation>شەخسىي ئۇچۇر بىلەن ئۆچۈرۈلگەن</translation>
    </message>
    <message>
        <source>%1，%2，%3 添加</source>
        <translation>%1، %2، %3 قوشقان</translation>
    </message>
    <message>
        <source>添加照片或附件</source>
        <translation>رەسىم ياكى قوشۇمچە قوشۇش</translation>
    </message>
    <message>
        <source>照片、录音、文件 (%1)</source>
        <translation>رەسىم، ئاۋاز، ھۆججەتلەر (%1)</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>بارلىق ھۆججەتلەر (*)</translation>
    </message>
    <message>
        <source>剪贴板里没有照片或文件</source>
        <translation>چاپلاش تاختىسىدا رەسىم ياكى ھۆججەت يوق</translation>
    </message>
    <message>
        <source>剪贴板.png</source>
        <translation>چاپلاش تاختىسى.png</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>ئېچىش</translation>
    </message>
    <message>
        <source>另存为…</source>
        <translation>باشقا نامدا ساقلاش…</translation>
    </message>
    <message>
        <source>现在重试</source>
        <translation>ھازىر قايتا سىناش</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>چىقىرىۋېتىش</translation>
    </message>
    <message>
        <source>随工单保存</source>
        <translation>تالون بىلەن ساقلىنىدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::PlantFeeds</name>
    <message>
        <source>没有在听</source>
        <translation>ئاڭلىمايۋاتىدۇ</translation>
    </message>
    <message>
        <source>正在连接</source>
        <translation>ئۇلىنىۋاتىدۇ</translation>
    </message>
    <message>
        <source>在听，测点表里有 %1 点</source>
        <translation>ئاڭلاۋاتىدۇ، نۇقتا جەدۋىلىدە %1 نۇقتا بار</translation>
    </message>
    <message>
        <source>没有接通</source>
        <translation>ئۇلانمىدى</translation>
    </message>
    <message>
        <source>连上了，但测点表里没有这个来源的测点：请导入测点表</source>
        <translation>ئۇلاندى، لېكىن نۇقتا جەدۋىلىدە بۇ مەنبەنىڭ نۇقتىسى يوق: نۇقتا جەدۋىلىنى ئەكىرىڭ</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1：%2（%3）</source>
        <translation>%1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>Warmline::PresenceChip</name>
    <message>
        <source>%1 正在输入</source>
        <translation>%1 يېزىۋاتىدۇ</translation>
    </message>
    <message>
        <source>%1 在看</source>
        <translation>%1 كۆرۈۋاتىدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::PresenceService</name>
    <message>
        <source>%1 正在输入</source>
        <translation>%1 يېزىۋاتىدۇ</translation>
    </message>
    <message>
        <source>%1 也在看</source>
        <translation>%1 مۇ كۆرۈۋاتىدۇ</translation>
    </message>
    <message>
        <source>，</source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>Warmline::QuarantineDesk</name>
    <message>
        <source>这台设备没有停用，不用隔离</source>
        <translation>بۇ ئۈسكۈنە توختىتىلمىغان، ئايرىم ساقلاش ھاجەتسىز</translation>
    </message>
    <message>
        <source>操作链断开：应接第 %1 个</source>
        <translation>مەشغۇلات زەنجىرى ئۈزۈلگەن: %1-سى كېلىشى كېرەك</translation>
    </message>
    <message>
        <source>这台设备的隔离区已满，请联系管理员</source>
        <translation>بۇ ئۈسكۈنىنىڭ ئايرىم ساقلاش ئورنى توشتى، باشقۇرغۇچى بىلەن ئالاقىلىشىڭ</translation>
    </message>
    <message>
        <source>一次最多交 %1 个操作</source>
        <translation>بىر قېتىمدا ئەڭ كۆپ %1 مەشغۇلات</translation>
    </message>
    <message>
        <source>要指明设备</source>
        <translation>ئۈسكۈنىنى كۆرسىتىڭ</translation>
    </message>
    <message>
        <source>设备停用后，由管理员 %1 驳回</source>
        <translation>ئۈسكۈنە توختىتىلغاندىن كېيىن باشقۇرغۇچى %1 رەت قىلدى</translation>
    </message>
    <message>
        <source>这台设备没有待审的操作</source>
        <translation>بۇ ئۈسكۈنىنىڭ تەكشۈرۈشنى كۈتكەن مەشغۇلاتى يوق</translation>
    </message>
    <message>
        <source>操作链与服务器所知的不同</source>
        <translation>مەشغۇلات زەنجىرى مۇلازىمېتىر بىلگىنىگە ئوخشىمايدۇ</translation>
    </message>
    <message>
        <source>收下时要写明收到第几个操作为止：先列出来看过</source>
        <translation>قوبۇل قىلغاندا قايسى مەشغۇلاتقىچە ئىكەنلىكىنى يېزىڭ: ئاۋۋال تىزىپ كۆرۈڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::RadarChart</name>
    <message>
        <source>响应效率雷达</source>
        <translation>ئىنكاس ئۈنۈمى رادارى</translation>
    </message>
</context>
<context>
    <name>Warmline::RadarPane</name>
    <message>
        <source>响应效率雷达</source>
        <translation>ئىنكاس ئۈنۈمى رادارى</translation>
    </message>
    <message>
        <source>算指标</source>
        <translation>كۆرسەتكۈچ ھېسابلانماقتا</translation>
    </message>
    <message>
        <source>算不出指标</source>
        <translation>كۆرسەتكۈچ ھېسابلانمىدى</translation>
    </message>
    <message>
        <source>越外越好；无目标的轴比班组</source>
        <translation>سىرتى ياخشىراق؛ نىشانسىز ئوق گۇرۇپپا بىلەن سېلىشتۇرۇلىدۇ</translation>
    </message>
    <message>
        <source>越外越好</source>
        <translation>سىرتى ياخشىراق</translation>
    </message>
    <message>
        <source>班组中位与四分位</source>
        <translation>گۇرۇپپا: ئوتتۇرا ۋە چارەك قىممەت</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>گۇرۇپپا</translation>
    </message>
    <message>
        <source>目标 = 1</source>
        <translation>نىشان = 1</translation>
    </message>
</context>
<context>
    <name>Warmline::ReasonBar</name>
    <message>
        <source>原因</source>
        <translation>سەۋەب</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>جەزملەش</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>بىكار قىلىش</translation>
    </message>
    <message>
        <source>请写一句</source>
        <translation>بىر جۈملە يېزىڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::RecordPage</name>
    <message>
        <source>时间</source>
        <translation>ۋاقىت</translation>
    </message>
    <message>
        <source>%1 起，%2 止</source>
        <translation>%1 دىن %2 غىچە</translation>
    </message>
    <message>
        <source>%1 起</source>
        <translation>%1 دىن باشلاپ</translation>
    </message>
    <message>
        <source>经手</source>
        <translation>بېجىرگۈچى</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>ھالەت</translation>
    </message>
    <message>
        <source>还没有到这一步</source>
        <translation>بۇ قەدەمگە تېخى كەلمىدى</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>ئەھۋالى</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>مۆھلەت</translation>
    </message>
    <message>
        <source>专业</source>
        <translation>كەسپى</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>يولى</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>گۇرۇپپا</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>ۋەدە</translation>
    </message>
    <message>
        <source>%1 前到场</source>
        <translation>%1 دىن بۇرۇن بارىدۇ</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>باردى</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>نەتىجە</translation>
    </message>
    <message>
        <source>室温</source>
        <translation>ئۆي تېمپ.</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>قايتا سوراش</translation>
    </message>
    <message>
        <source>住户满意</source>
        <translation>خېرىدار رازى</translation>
    </message>
    <message>
        <source>住户不满意</source>
        <translation>خېرىدار رازى ئەمەس</translation>
    </message>
    <message>
        <source>推荐</source>
        <translation>تەۋسىيە</translation>
    </message>
    <message>
        <source>闭环</source>
        <translation>يېپىش</translation>
    </message>
</context>
<context>
    <name>Warmline::RecordingPlayer</name>
    <message>
        <source>播放</source>
        <translation>قويۇش</translation>
    </message>
    <message>
        <source>下一个标记</source>
        <translation>كېيىنكى بەلگە</translation>
    </message>
    <message>
        <source>通话录音</source>
        <translation>سۆزلىشىش ئۈن خاتىرىسى</translation>
    </message>
    <message>
        <source>哪次通话</source>
        <translation>قايسى سۆزلىشىش</translation>
    </message>
    <message>
        <source>号码未显示</source>
        <translation>نومۇر كۆرۈنمىدى</translation>
    </message>
    <message>
        <source>最近 14 天没有您的通话录音</source>
        <translation>يېقىنقى 14 كۈندە سىزنىڭ ئۈن خاتىرىڭىز يوق</translation>
    </message>
    <message>
        <source>正在取录音…</source>
        <translation>ئۈن خاتىرە ئېلىنىۋاتىدۇ…</translation>
    </message>
    <message>
        <source>正在通话，不放录音</source>
        <translation>سۆزلىشىۋاتىدۇ، ئۈن خاتىرە قويۇلمايدۇ</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>توختىتىش</translation>
    </message>
    <message>
        <source>还没有打开录音</source>
        <translation>تېخى ئۈن خاتىرە ئېچىلمىدى</translation>
    </message>
    <message>
        <source>这段录音里没有标记</source>
        <translation>بۇ ئۈن خاتىرىدە بەلگە يوق</translation>
    </message>
    <message>
        <source>回拨</source>
        <translation>قايتۇرۇپ ئۇرۇش</translation>
    </message>
</context>
<context>
    <name>Warmline::RequiredLine</name>
    <message>
        <source>受理必填都有了</source>
        <translation>قوبۇلغا كېرەكلىك تۈرلەر تولۇق</translation>
    </message>
    <message>
        <source>受理还缺：%1</source>
        <translation>قوبۇلغا يەنە كەم: %1</translation>
    </message>
    <message>
        <source>、</source>
        <comment>between listed things</comment>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>Warmline::Ringer</name>
    <message>
        <source>没有音响或耳机，来电不会响：插好再测一次</source>
        <translation>ياڭراتقۇ ياكى تىڭشىغۇچ يوق، تېلېفون جىرىڭلىمايدۇ: چېتىپ قايتا سىناڭ</translation>
    </message>
    <message>
        <source>%1 放不出声音：换一个再测</source>
        <translation>%1 دىن ئاۋاز چىقمىدى: باشقىسىنى ئىشلىتىپ سىناڭ</translation>
    </message>
    <message>
        <source>声音服务没有应答</source>
        <translation>ئاۋاز مۇلازىمىتى جاۋاب بەرمىدى</translation>
    </message>
    <message>
        <source>%1，音量 %2 %</source>
        <translation>%1، ئاۋاز %2 %</translation>
    </message>
</context>
<context>
    <name>Warmline::RoomHistogram</name>
    <message numerus="yes">
        <source>%1 °C %2 户</source>
        <translation>
            <numerusform>%1 °C %2 ئائىلە</numerusform>
            <numerusform>%1 °C %2 ئائىلە</numerusform>
        </translation>
    </message>
    <message>
        <source>室温分布：%1</source>
        <translation>ئۆي تېمپېراتۇرىسى تارقىلىشى: %1</translation>
    </message>
    <message>
        <source>标准 %1</source>
        <translation>ئۆلچەم %1</translation>
    </message>
</context>
<context>
    <name>Warmline::RoomLegend</name>
    <message>
        <source>正在读取测点</source>
        <translation>سېنزورلار ئوقۇلۇۋاتىدۇ</translation>
    </message>
    <message numerus="yes">
        <source>%1 个测点都没有可用的室温</source>
        <translation>
            <numerusform>%1 سېنزورنىڭ ھېچقايسىسىدا ئىشلىتىشكە بولىدىغان ھارارەت يوق</numerusform>
            <numerusform>%1 سېنزورنىڭ ھېچقايسىسىدا ئىشلىتىشكە بولىدىغان ھارارەت يوق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 / %2 个测点</source>
        <translation>
            <numerusform>%2 سېنزورنىڭ %1 ى</numerusform>
            <numerusform>%2 سېنزورنىڭ %1 ى</numerusform>
        </translation>
    </message>
    <message>
        <source>旧值 %1</source>
        <translation>كونا %1</translation>
    </message>
    <message>
        <source>最旧 %1</source>
        <translation>ئەڭ كونا %1</translation>
    </message>
    <message numerus="yes">
        <source>粗线内：低 2 °C 满 4 小时（%1 栋）· 只在小区内插值</source>
        <translation>
            <numerusform>توم سىزىق ئىچى: 4 سائەت 2 °C تۆۋەن (%1 بىنا) · پەقەت مەھەللە ئىچىدە ھېسابلانغان</numerusform>
            <numerusform>توم سىزىق ئىچى: 4 سائەت 2 °C تۆۋەن (%1 بىنا) · پەقەت مەھەللە ئىچىدە ھېسابلانغان</numerusform>
        </translation>
    </message>
    <message>
        <source>室温</source>
        <translation>ئۆي تېمپ.</translation>
    </message>
    <message>
        <source>粗线内：低 2 °C 满 4 小时 · 只在小区内插值</source>
        <translation>توم سىزىق ئىچى: 4 سائەت 2 °C تۆۋەن · پەقەت مەھەللە ئىچىدە ھېسابلانغان</translation>
    </message>
    <message>
        <source>粗线内：低 2 °C 满 4 小时（历史取不到）· 只在小区内插值</source>
        <translation>توم سىزىق ئىچى: 4 سائەت 2 °C تۆۋەن (تارىخ ئوقۇلمىدى) · پەقەت مەھەللە ئىچىدە ھېسابلانغان</translation>
    </message>
    <message>
        <source>图例：室温与标准 %1 的偏差</source>
        <translation>بەلگە: ئۆي ھارارىتى ۋە %1 ئۆلچەم</translation>
    </message>
    <message>
        <source>标准 %1，低于标准每 1 °C 一级</source>
        <translation>ئۆلچەم %1، تۆۋىنىدە ھەر 1 °C بىر دەرىجە</translation>
    </message>
</context>
<context>
    <name>Warmline::RoomMapService</name>
    <message>
        <source>读取室温历史被中断</source>
        <translation>ئۆي تېمپېراتۇرىسى تارىخىنى ئوقۇش ئۈزۈلدى</translation>
    </message>
</context>
<context>
    <name>Warmline::ScaleDialog</name>
    <message>
        <source>固定：最高一级从 %1 起</source>
        <translation>مۇقىم: ئەڭ يۇقىرى دەرىجە %1 دىن باشلىنىدۇ</translation>
    </message>
    <message>
        <source>自动：按每个画面的最大值，颜色不能与别的画面比较</source>
        <translation>ئاپتوماتىك: ھەر كۆرۈنۈشنىڭ ئەڭ چوڭ قىممىتى بويىچە، باشقا كۆرۈنۈش بىلەن سېلىشتۇرغىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>自定：最高一级从</source>
        <translation>ئۆزى بەلگىلەش: ئەڭ يۇقىرى دەرىجىنىڭ باشلىنىشى</translation>
    </message>
    <message>
        <source>投诉密度的色阶</source>
        <translation>ئەرز زىچلىقىنىڭ رەڭ دەرىجىسى</translation>
    </message>
    <message>
        <source>最高一级的下限，%1</source>
        <translation>ئەڭ يۇقىرى دەرىجىنىڭ تۆۋەن چېكى، %1</translation>
    </message>
    <message>
        <source>共七级，每级是前一级的两倍。自定的只用于这个单位，会记住，图例和导出的图片上都会写明。</source>
        <translation>جەمئىي يەتتە دەرىجە، ھەر بىرى ئالدىنقىسىنىڭ ئىككى ھەسسىسى. ئۆزىڭىز بەلگىلىگىنى پەقەت مۇشۇ بىرلىككە ئىشلىتىلىدۇ، ساقلىنىدۇ، بەلگىلەر ۋە چىقىرىلغان رەسىملەردە يېزىلىدۇ.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>تاقاش</translation>
    </message>
    <message>
        <source>按级别和新旧加权</source>
        <translation>دەرىجە ۋە يېڭىلىق بويىچە ئېغىرلىق بېرىش</translation>
    </message>
    <message>
        <source>加权：红 4、黄 2、蓝 1，比窗口末尾每早 %1 小时减半；n 仍是件数，图例会写明。</source>
        <translation>ئېغىرلىق: قىزىل 4، سېرىق 2، كۆك 1، كۆزنەكنىڭ ئاخىرىدىن ھەر %1 سائەت بۇرۇن بولسا يېرىملايدۇ؛ n يەنىلا سان، چۈشەندۈرمە بۇنى يازىدۇ.</translation>
    </message>
</context>
<context>
    <name>Warmline::SeatDoor</name>
    <message>
        <source>这个账号要先在登录窗口换口令</source>
        <translation>بۇ ھېسابات ئاۋۋال كىرىش كۆزنىكىدە پارولنى ئالماشتۇرۇشى كېرەك</translation>
    </message>
    <message>
        <source>这台设备曾被管理员停用，本机缓存已清除。再使用要重新登记。</source>
        <translation>بۇ ئۈسكۈنىنى باشقۇرغۇچى توختاتقان، كەش تازىلاندى. قايتا ئىشلىتىش ئۈچۈن يېڭىدىن تىزىملىتىش كېرەك.</translation>
    </message>
    <message>
        <source>本机已超过 %1 天没有连上服务器，缓存已锁上。联网登录后照常打开，没有发出的操作一个不少。</source>
        <translation>بۇ ماشىنا %1 كۈندىن ئارتۇق مۇلازىمېتىرغا ئۇلانمىدى، كەش قۇلۇپلاندى. تورغا ئۇلىنىپ كىرسىڭىز ئەسلىدىكىدەك ئېچىلىدۇ، ئەۋەتىلمىگەن مەشغۇلاتلارنىڭ بىرىمۇ يوقالمايدۇ.</translation>
    </message>
</context>
<context>
    <name>Warmline::SeatPlant</name>
    <message>
        <source>别人也能改现场来源的文件，不可信；请去掉写权限</source>
        <translation>نەق مەيدان مەنبەلىرىنىڭ ھۆججىتىنى باشقىلارمۇ ئۆزگەرتەلەيدۇ، ئىشەنچلىك ئەمەس؛ يېزىش ھوقۇقىنى ئېلىۋېتىڭ</translation>
    </message>
    <message>
        <source>现场来源</source>
        <translation>نەق مەيدان مەنبەلىرى</translation>
    </message>
    <message>
        <source>钥匙串里没有这个来源的口令：%1</source>
        <translation>ئاچقۇچ توپلىمىدا بۇ مەنبەنىڭ پارولى يوق: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::SelectionPane</name>
    <message>
        <source>选中</source>
        <translation>تاللانغان</translation>
    </message>
    <message>
        <source>打开换热站</source>
        <translation>پونكىتنى ئېچىش</translation>
    </message>
    <message>
        <source>打开工单</source>
        <translation>تالوننى ئېچىش</translation>
    </message>
    <message>
        <source>打开住户</source>
        <translation>ئائىلىنى ئېچىش</translation>
    </message>
    <message>
        <source>此处的工单</source>
        <translation>بۇ يەردىكى تالون</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>نومۇرى</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>تۈرى</translation>
    </message>
    <message>
        <source>已开</source>
        <translation>ئېچىلغان</translation>
    </message>
    <message>
        <source>点地图上的换热站、楼栋或工单，这里显示它的情况</source>
        <translation>خەرىتىدىكى پونكىت، بىنا ياكى تالوننى چېكىڭ، ئەھۋالى بۇ يەردە كۆرۈنىدۇ</translation>
    </message>
    <message>
        <source>工单</source>
        <translation>تالون</translation>
    </message>
    <message>
        <source>最近的工单</source>
        <translation>يېقىنقى تالون</translation>
    </message>
    <message>
        <source>没有工单</source>
        <translation>تالون يوق</translation>
    </message>
    <message>
        <source>沿管网看什么</source>
        <translation>تۇرۇبا بويىچە نېمىنى كۆرۈش</translation>
    </message>
    <message>
        <source>下游</source>
        <translation>تۆۋەن ئېقىن</translation>
    </message>
    <message>
        <source>关阀</source>
        <translation>كلاپان</translation>
    </message>
    <message>
        <source>爆管影响</source>
        <translation>يېرىلىش</translation>
    </message>
    <message>
        <source>选整个小区</source>
        <translation>پۈتۈن مەھەللە</translation>
    </message>
    <message>
        <source>选取这栋楼所在小区的全部楼栋；其他窗格跟着只看这个小区</source>
        <translation>بۇ بىنا تۇرغان مەھەللىدىكى ھەممە بىنانى تاللايدۇ؛ باشقا كۆزنەكلەرمۇ شۇنىلا كۆرسىتىدۇ</translation>
    </message>
    <message>
        <source>通知名单</source>
        <translation>ئۇقتۇرۇش تىزىملىكى</translation>
    </message>
    <message>
        <source>群发事件</source>
        <translation>كۆپچىلىك ھادىسىسى</translation>
    </message>
    <message>
        <source>结束事件</source>
        <translation>ئاخىرلاشتۇرۇش</translation>
    </message>
    <message>
        <source>所选范围的住户：打码显示，可导出 CSV</source>
        <translation>تاللانغان دائىرىدىكى ئائىلىلەر: يوشۇرۇن كۆرسىتىلىدۇ، CSV چىقارغىلى بولىدۇ</translation>
    </message>
    <message>
        <source>为所选范围建一张总工单，把同一原因的工单并进去</source>
        <translation>تاللانغان دائىرە ئۈچۈن بىر باش تالون قۇرۇپ، سەۋەبى بىر تالونلارنى قوشىدۇ</translation>
    </message>
    <message>
        <source>结束群发事件</source>
        <translation>كۆپچىلىك ھادىسىسىنى ئاخىرلاشتۇرۇش</translation>
    </message>
    <message>
        <source>子工单都已闭环。结束的原因：</source>
        <translation>تارماق تالونلار ھەممىسى تاقالدى. ئاخىرلىشىش سەۋەبى:</translation>
    </message>
    <message numerus="yes">
        <source>还有 %1 件子工单没有闭环，结束事件不会关闭它们：仍要逐户回访。结束的原因：</source>
        <translation>
            <numerusform>يەنە %1 تارماق تالون تاقالمىدى، ھادىسە ئاخىرلاشسىمۇ ئۇلار تاقالمايدۇ: ھەر ئائىلە يەنىلا زىيارەت قىلىنىدۇ. ئاخىرلىشىش سەۋەبى:</numerusform>
            <numerusform>يەنە %1 تارماق تالون تاقالمىدى، ھادىسە ئاخىرلاشسىمۇ ئۇلار تاقالمايدۇ: ھەر ئائىلە يەنىلا زىيارەت قىلىنىدۇ. ئاخىرلىشىش سەۋەبى:</numerusform>
        </translation>
    </message>
    <message>
        <source>并入 %1</source>
        <translation>%1 غا قوشۇش</translation>
    </message>
    <message numerus="yes">
        <source>这里有 %1 件同类工单还没有并入这个群发事件</source>
        <translation>
            <numerusform>بۇ يەردە بۇ كۆپچىلىك ھادىسىسىگە تېخى قوشۇلمىغان %1 ئوخشاش تۈردىكى تالون بار</numerusform>
            <numerusform>بۇ يەردە بۇ كۆپچىلىك ھادىسىسىگە تېخى قوشۇلمىغان %1 ئوخشاش تۈردىكى تالون بار</numerusform>
        </translation>
    </message>
    <message>
        <source>上一份名单还在导出，请稍候</source>
        <translation>ئالدىنقى تىزىملىك چىقىرىلىۋاتىدۇ، سەل كۈتۈڭ</translation>
    </message>
    <message>
        <source>并入群发事件</source>
        <translation>كۆپچىلىك ھادىسىسىگە قوشۇش</translation>
    </message>
    <message numerus="yes">
        <source>把这里的 %1 件同类工单并入 %2？每件记一条备注，各自的步骤和回访照旧。</source>
        <translation>
            <numerusform>بۇ يەردىكى %1 ئوخشاش تۈردىكى تالون %2 گە قوشۇلسۇنمۇ؟ ھەر بىرىگە بىر ئىزاھات يېزىلىدۇ، ئۆز باسقۇچى ۋە قايتا زىيارىتى ئۆزگەرمەيدۇ.</numerusform>
            <numerusform>بۇ يەردىكى %1 ئوخشاش تۈردىكى تالون %2 گە قوشۇلسۇنمۇ؟ ھەر بىرىگە بىر ئىزاھات يېزىلىدۇ، ئۆز باسقۇچى ۋە قايتا زىيارىتى ئۆزگەرمەيدۇ.</numerusform>
        </translation>
    </message>
    <message>
        <source>并入</source>
        <translation>قوشۇش</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>بىكار قىلىش</translation>
    </message>
    <message>
        <source>列出什么</source>
        <translation>نېمە تىزىلىدۇ</translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>بىنالار</translation>
    </message>
</context>
<context>
    <name>Warmline::SelfTestOffer</name>
    <message>
        <source>上岗前测一下：20 秒，测耳机、线路和数据。</source>
        <translation>ئىش باشلاشتىن بۇرۇن تەكشۈرۈڭ: 20 سېكۇنت، تىڭشىغۇچ، لىنىيە ۋە سانلىق مەلۇمات.</translation>
    </message>
    <message>
        <source>现在测</source>
        <translation>تەكشۈرۈش</translation>
    </message>
    <message>
        <source>这次不测</source>
        <translation>كېيىن</translation>
    </message>
</context>
<context>
    <name>Warmline::SelfTestWindow</name>
    <message>
        <source>等待</source>
        <translation>كۈتۈش</translation>
    </message>
    <message>
        <source>正在测</source>
        <translation>سىنىلىۋاتىدۇ</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>نورمال</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>ئەسكەرتىش</translation>
    </message>
    <message>
        <source>没通过</source>
        <translation>ئۆتمىدى</translation>
    </message>
    <message>
        <source>再测一次</source>
        <translation>قايتا سىناش</translation>
    </message>
    <message>
        <source>班前自检</source>
        <translation>نۆۋەت ئالدى تەكشۈرۈش</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>تاقاش</translation>
    </message>
    <message>
        <source>%1 / 20 秒</source>
        <translation>%1 / 20 سېكۇنت</translation>
    </message>
    <message>
        <source>%1 项正常 · %2 项提醒 · %3 项没通过</source>
        <translation>%1 نورمال · %2 ئەسكەرتىش · %3 ئۆتمىدى</translation>
    </message>
    <message>
        <source>都正常，可以就绪。</source>
        <translation>ھەممىسى نورمال، تەييار بولسىڭىز بولىدۇ.</translation>
    </message>
    <message>
        <source>可以就绪；有问题的项请看原因。</source>
        <translation>تەييار بولسىڭىز بولىدۇ؛ سەۋەبلەرنى كۆرۈڭ.</translation>
    </message>
    <message>
        <source>通话中或整理中，稍后再测。</source>
        <translation>سۆزلىشىۋاتىدۇ ياكى رەتلەۋاتىدۇ، سەل تۇرۇپ سىناڭ.</translation>
    </message>
    <message>
        <source>20 秒，%1 项。没通过也能上岗，原因写进班次记录。回声通话时请对着话筒说话。</source>
        <translation>20 سېكۇنت، %1 تۈر. ئۆتمىسىمۇ ئىشلىگىلى بولىدۇ، سەۋەبى نۆۋەت خاتىرىسىگە يېزىلىدۇ. ئەكس سادا چاغدا مىكروفونغا سۆزلەڭ.</translation>
    </message>
    <message>
        <source>支持包…</source>
        <translation>تېخنىكىلىق تېكىست…</translation>
    </message>
    <message>
        <source>%1 工号 %2</source>
        <translation>%1 خىزمەتچى %2</translation>
    </message>
    <message>
        <source>都正常</source>
        <translation>ھەممىسى نورمال</translation>
    </message>
    <message>
        <source>班次记录</source>
        <translation>نۆۋەت خاتىرىسى</translation>
    </message>
</context>
<context>
    <name>Warmline::ServerCore</name>
    <message>
        <source>没有登记设备，不能提交操作</source>
        <translation>ئۈسكۈنە تىزىملانمىغان، مەشغۇلات يوللىغىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>操作来自另一台设备</source>
        <translation>مەشغۇلات باشقا ئۈسكۈنىدىن كەلگەن</translation>
    </message>
    <message>
        <source>游标不能为负</source>
        <translation>نۇربەلگە مەنپىي بولسا بولمايدۇ</translation>
    </message>
    <message>
        <source>没有登记设备，不能预留工单号</source>
        <translation>ئۈسكۈنە تىزىملانمىغان، تالون نومۇرى ساقلىۋالغىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>一次可预留 1 到 1000 个工单号</source>
        <translation>بىر قېتىمدا 1 دىن 1000 غىچە تالون نومۇرى ساقلىۋالغىلى بولىدۇ</translation>
    </message>
    <message>
        <source>requestId 应为 UUID</source>
        <translation>requestId چوقۇم UUID بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>没有这个户号</source>
        <translation>بۇنداق ئائىلە نومۇرى يوق</translation>
    </message>
    <message>
        <source>没有这张工单</source>
        <translation>بۇ تالون يوق</translation>
    </message>
    <message>
        <source>操作没有写入</source>
        <translation>مەشغۇلات يېزىلمىدى</translation>
    </message>
    <message>
        <source>一次最多证明 %1 条</source>
        <translation>بىر قېتىمدا ئەڭ كۆپ %1 تال ئىسپاتلىنىدۇ</translation>
    </message>
    <message>
        <source>服务器恢复后，这类操作要由有权限的人重新提交</source>
        <translation>مۇلازىمېتىر ئەسلىگە كەلگەندىن كېيىن، بۇ خىل مەشغۇلاتنى ھوقۇقى بار كىشى قايتا يوللىشى كېرەك</translation>
    </message>
    <message>
        <source>没有登记设备，不能下载快照</source>
        <translation>ئۈسكۈنە تىزىملانمىغان، سۈرەتلىمە چۈشۈرەلمەيدۇ</translation>
    </message>
    <message>
        <source>服务器没有这个快照</source>
        <translation>مۇلازىمېتىردا بۇنداق سۈرەتلىمە يوق</translation>
    </message>
    <message>
        <source>请先修改口令：现在的口令是别人设的</source>
        <translation>ئاۋۋال پارولنى ئۆزگەرتىڭ: ھازىرقى پارولنى باشقىلار بەلگىلىگەن</translation>
    </message>
    <message>
        <source>要写明是哪项设置</source>
        <translation>قايسى تەڭشەك ئىكەنلىكىنى يېزىڭ</translation>
    </message>
    <message>
        <source>要写明原因</source>
        <translation>سەۋەبىنى يېزىڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::ServerWord</name>
    <message>
        <source>服务器没有回答，没有交出：请等连上后再办</source>
        <translation>مۇلازىمېتىر جاۋاب بەرمىدى، تاپشۇرۇلمىدى: ئۇلانغاندا قايتا قىلىڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::ServiceEcgChart</name>
    <message>
        <source>热力服务心电图</source>
        <translation>ئىسسىقلىق مۇلازىمىتى كاردىئوگراممىسى</translation>
    </message>
    <message>
        <source>%1–%2 来电 %3</source>
        <translation>%1–%2 تېلېفون %3</translation>
    </message>
    <message>
        <source>红色工单 %1</source>
        <translation>قىزىل تالون %1</translation>
    </message>
    <message>
        <source>平均室温 %1</source>
        <translation>ئوتتۇرىچە ئۆي تېمپ. %1</translation>
    </message>
    <message>
        <source>室外 %1</source>
        <translation>سىرت %1</translation>
    </message>
    <message>
        <source>来电</source>
        <translation>تېلېفون</translation>
    </message>
    <message>
        <source>室温</source>
        <translation>ئۆي تېمپ.</translation>
    </message>
    <message>
        <source>室外</source>
        <translation>سىرت</translation>
    </message>
</context>
<context>
    <name>Warmline::SessionBar</name>
    <message>
        <source>重新登录</source>
        <translation>قايتا كىرىش</translation>
    </message>
    <message>
        <source>登录已失效：%1。可以接着做，所做的都留在本机，登录后再发。</source>
        <translation>كىرىش ئىناۋەتسىز بولدى: %1. داۋاملاشتۇرسىڭىز بولىدۇ، قىلغانلىرىڭىز بۇ ماشىنىدا قالىدۇ، كىرگەندىن كېيىن ئەۋەتىلىدۇ.</translation>
    </message>
</context>
<context>
    <name>Warmline::SettingsModel</name>
    <message>
        <source>没有目标值</source>
        <translation>نىشان يوق</translation>
    </message>
    <message>
        <source>由公司策略设定，不能在本座席修改</source>
        <translation>شىركەت بەلگىلىگەن، بۇ ئورۇندا ئۆزگەرتكىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>默认值</source>
        <translation>كۆڭۈلدىكى</translation>
    </message>
    <message>
        <source>现值</source>
        <translation>ھازىرقى</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>بىرلىكى</translation>
    </message>
    <message>
        <source>出厂</source>
        <translation>زاۋۇت</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>ئاساسى</translation>
    </message>
    <message>
        <source>%1（尚未启用）</source>
        <translation>%1 (تېخى ئىشلىتىلمىگەن)</translation>
    </message>
    <message>
        <source>还没有功能用到它：可以先设好，现在改它不起作用</source>
        <translation>تېخى ھېچقانداق ئىقتىدار ئۇنى ئىشلەتمەيدۇ: ئالدىن بەلگىلەشكە بولىدۇ، ھازىر ئۆزگەرتىش كار قىلمايدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::SettingsService</name>
    <message>
        <source>格式不对</source>
        <translation>شەكلى خاتا</translation>
    </message>
    <message>
        <source>设置有误，已用默认值：%1</source>
        <translation>تەڭشەك خاتا، كۆڭۈلدىكى قىممەت ئىشلىتىلدى: %1</translation>
    </message>
    <message>
        <source>设置文件损坏（%1），已用默认值；原文件留在旁边</source>
        <translation>تەڭشەك ھۆججىتى بۇزۇلغان (%1)، كۆڭۈلدىكى ئىشلىتىلدى؛ ئەسلىسى يېنىدا قالدۇرۇلدى</translation>
    </message>
    <message>
        <source>设置文件读不了（%1），已用默认值</source>
        <translation>تەڭشەك ھۆججىتى ئوقۇلمىدى (%1)، كۆڭۈلدىكى ئىشلىتىلدى</translation>
    </message>
    <message>
        <source>没有这项设置</source>
        <translation>بۇنداق تەڭشەك يوق</translation>
    </message>
    <message>
        <source>由公司策略设定，不能改</source>
        <translation>شىركەت بەلگىلىگەن، ئۆزگەرتكىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>公司策略有误：%1</source>
        <translation>شىركەت بەلگىلىمىسى خاتا: %1</translation>
    </message>
    <message>
        <source>设置存不下去，请检查磁盘空间和文件夹权限</source>
        <translation>تەڭشەك ساقلانمىدى، دىسكا بوشلۇقى ۋە قىسقۇچ ھوقۇقىنى تەكشۈرۈڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::Shift</name>
    <message>
        <source>整户发凉，自昨夜起；楼上、楼下同样不热。户内有老人。</source>
        <translation>ئاخشامدىن بېرى پۈتۈن ئۆي سوغۇق؛ ئۈستى ۋە ئاستىمۇ ئىسسىق ئەمەس. ئۆيدە ياشانغانلار بار.</translation>
    </message>
    <message>
        <source>请带测温仪</source>
        <translation>تېرمومېتىر ئالغاچ بېرىڭ</translation>
    </message>
    <message>
        <source>立管排气，调节阀开大两圈，室温回升</source>
        <translation>تىك تۇرۇبىنىڭ ھاۋاسى چىقىرىلدى، تەڭشەش كلاپانى ئىككى ئايلانما ئېچىلدى، ئۆي ئىسسىدى</translation>
    </message>
</context>
<context>
    <name>Warmline::SignInDesk</name>
    <message>
        <source>服务器正在启动，请稍候</source>
        <translation>مۇلازىمېتىر قوزغىلىۋاتىدۇ، سەل كۈتۈڭ</translation>
    </message>
    <message>
        <source>服务器现在要用账号登录</source>
        <translation>مۇلازىمېتىرغا ئەمدى ھېسابات بىلەن كىرىلىدۇ</translation>
    </message>
    <message>
        <source>账号或口令不对</source>
        <translation>ھېسابات ياكى ئىم خاتا</translation>
    </message>
    <message>
        <source>服务器还没有账号，请先运行 warmline-server init</source>
        <translation>مۇلازىمېتىردا تېخى ھېسابات يوق، ئاۋۋال warmline-server init نى ئىجرا قىلىڭ</translation>
    </message>
    <message>
        <source>账号已被停用，请联系管理员</source>
        <translation>ھېسابات توختىتىلغان، باشقۇرغۇچىغا ئېيتىڭ</translation>
    </message>
    <message>
        <source>账号已到期，请联系管理员</source>
        <translation>ھېساباتنىڭ ۋاقتى توشتى، باشقۇرغۇچىغا ئېيتىڭ</translation>
    </message>
    <message>
        <source>设备公钥应为 32 字节</source>
        <translation>ئۈسكۈنىنىڭ ئاممىۋى ئاچقۇچى 32 بايت بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>这台设备已被停用，请联系管理员</source>
        <translation>بۇ ئۈسكۈنە توختىتىلغان، باشقۇرغۇچىغا ئېيتىڭ</translation>
    </message>
    <message>
        <source>程序账号不能在座席上登录</source>
        <translation>پروگرامما ھېساباتى خادىم ئورنىدا كىرەلمەيدۇ</translation>
    </message>
    <message>
        <source>服务器不认识这台设备，请重新登录</source>
        <translation>مۇلازىمېتىر بۇ ئۈسكۈنىنى تونۇمايدۇ، قايتا كىرىڭ</translation>
    </message>
    <message>
        <source>没有这个账号</source>
        <translation>بۇنداق ھېسابات يوق</translation>
    </message>
    <message>
        <source>账号已停用或已到期</source>
        <translation>ھېسابات توختىتىلغان ياكى ۋاقتى توشقان</translation>
    </message>
    <message>
        <source>这个会话没有账号，没有口令可改</source>
        <translation>بۇ ئالاقىدە ھېسابات يوق، ئۆزگەرتىدىغان پارول يوق</translation>
    </message>
    <message>
        <source>现在的口令不对</source>
        <translation>ھازىرقى پارول خاتا</translation>
    </message>
    <message>
        <source>服务器没有及时读到这个账号，请再试一次</source>
        <translation>مۇلازىمېتىر بۇ ھېساباتنى ۋاقتىدا ئوقۇيالمىدى، يەنە بىر قېتىم سىناڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::SignInView</name>
    <message>
        <source>界面语言</source>
        <translation>كۆرۈنمە يۈز تىلى</translation>
    </message>
    <message>
        <source>%1
可以先离线登录，到 %2 为止；所做的都会留着，连上以后再发。</source>
        <translation>%1
%2 غىچە تورسىز كىرسىڭىز بولىدۇ؛ قىلغانلىرىڭىز ساقلىنىپ، ئۇلانغاندىن كېيىن ئەۋەتىلىدۇ.</translation>
    </message>
    <message>
        <source>现在的口令是别人设的。请换一个只有您知道的口令。</source>
        <translation>ھازىرقى پارولنى باشقىلار بەلگىلىگەن. پەقەت سىزلا بىلىدىغان پارول تاللاڭ.</translation>
    </message>
    <message>
        <source>正在登录…</source>
        <translation>كىرىۋاتىدۇ…</translation>
    </message>
    <message>
        <source>请填工号和口令</source>
        <translation>خىزمەت نومۇرى ۋە پارولنى كىرگۈزۈڭ</translation>
    </message>
    <message>
        <source>离线登录并就绪</source>
        <translation>تورسىز كىرىپ تەييار بولۇش</translation>
    </message>
    <message>
        <source>登录并就绪</source>
        <translation>كىرىپ تەييار بولۇش</translation>
    </message>
    <message>
        <source>离线登录，先不就绪</source>
        <translation>تورسىز كىرىش، ھازىرچە تەييار ئەمەس</translation>
    </message>
    <message>
        <source>登录，先不就绪</source>
        <translation>كىرىش، ھازىرچە تەييار ئەمەس</translation>
    </message>
    <message>
        <source>暖线</source>
        <translation>暖线</translation>
    </message>
    <message>
        <source>供热客服座席</source>
        <translation>ئىسسىقلىق تەمىنلەش مۇلازىمەت ئورنى</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>كىرىش</translation>
    </message>
    <message>
        <source>服务器 %1</source>
        <translation>مۇلازىمېتىر %1</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>خىزمەت نومۇرى</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>پارول</translation>
    </message>
    <message>
        <source>设备登记码（向管理员要）</source>
        <translation>ئۈسكۈنە تىزىملاش كودى (باشقۇرغۇچىدىن سوراڭ)</translation>
    </message>
    <message>
        <source>显示口令</source>
        <translation>پارولنى كۆرسىتىش</translation>
    </message>
    <message>
        <source>大写锁定开着</source>
        <translation>چوڭ ھەرپ قۇلۇپى ئوچۇق</translation>
    </message>
    <message>
        <source>登录结果</source>
        <translation>كىرىش نەتىجىسى</translation>
    </message>
    <message>
        <source>服务器断开时可凭本机凭据登录 %1 小时，所接来电照常入单。</source>
        <translation>مۇلازىمېتىر ئۈزۈلگەندە بۇ ماشىنىنىڭ ئىسپاتى بىلەن %1 سائەت كىرگىلى بولىدۇ، كەلگەن تېلېفونلار ئادەتتىكىدەك خاتىرىلىنىدۇ.</translation>
    </message>
    <message>
        <source>服务器断开时不能登录（公司规定）。</source>
        <translation>مۇلازىمېتىر ئۈزۈلگەندە كىرگىلى بولمايدۇ (شىركەت بەلگىلىمىسى).</translation>
    </message>
    <message>
        <source>服务器可达</source>
        <translation>مۇلازىمېتىرغا ئۇلانغىلى بولىدۇ</translation>
    </message>
    <message>
        <source>连不上服务器</source>
        <translation>مۇلازىمېتىرغا ئۇلانغىلى بولمىدى</translation>
    </message>
    <message>
        <source>正在连服务器…</source>
        <translation>مۇلازىمېتىرغا ئۇلىنىۋاتىدۇ…</translation>
    </message>
    <message>
        <source>往返 %1</source>
        <translation>بېرىپ كېلىش %1</translation>
    </message>
    <message>
        <source>版本 %1</source>
        <translation>نەشرى %1</translation>
    </message>
    <message>
        <source>时钟偏差</source>
        <translation>سائەت پەرقى</translation>
    </message>
</context>
<context>
    <name>Warmline::SimulatedExchange</name>
    <message>
        <source>报修</source>
        <translation>مەلۇم قىلىش</translation>
    </message>
    <message>
        <source>线路没有注册，不能呼出</source>
        <translation>لىنىيە تىزىملانمىغان، تېلېفون قىلغىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>没有号码</source>
        <translation>نومۇر يوق</translation>
    </message>
    <message>
        <source>先保持或结束当前通话</source>
        <translation>ئاۋۋال ھازىرقى تېلېفوننى تۇتۇڭ ياكى قويۇڭ</translation>
    </message>
    <message>
        <source>通话已经结束</source>
        <translation>تېلېفون ئاخىرلاشتى</translation>
    </message>
    <message>
        <source>来电已经接听</source>
        <translation>تېلېفون ئېلىندى</translation>
    </message>
    <message>
        <source>只有通话中的来电能保持</source>
        <translation>پەقەت سۆزلىشىۋاتقان تېلېفوننىلا تۇتقىلى بولىدۇ</translation>
    </message>
    <message>
        <source>来电没有在保持中</source>
        <translation>تېلېفون تۇتۇلغان ئەمەس</translation>
    </message>
    <message>
        <source>只有通话中能静音</source>
        <translation>پەقەت سۆزلىشىۋاتقاندىلا ئۈنسىز قىلغىلى بولىدۇ</translation>
    </message>
    <message>
        <source>只有通话中能发送按键</source>
        <translation>پەقەت سۆزلىشىۋاتقاندىلا كۇنۇپكا يوللىغىلى بولىدۇ</translation>
    </message>
    <message>
        <source>只有通话中的来电能转接</source>
        <translation>پەقەت سۆزلىشىۋاتقان تېلېفوننىلا يۆتكىگىلى بولىدۇ</translation>
    </message>
    <message>
        <source>不能转接到这个号码</source>
        <translation>بۇ نومۇرغا يۆتكىگىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>已经在咨询</source>
        <translation>سورىلىۋاتىدۇ</translation>
    </message>
    <message>
        <source>没有在咨询</source>
        <translation>سورىلىۋاتقىنى يوق</translation>
    </message>
    <message>
        <source>对方还没有接听</source>
        <translation>قارشى تەرەپ تېخى ئالمىدى</translation>
    </message>
</context>
<context>
    <name>Warmline::SimulatedHeadset</name>
    <message>
        <source>模拟耳机</source>
        <translation>تەقلىدىي تىڭشىغۇچ</translation>
    </message>
</context>
<context>
    <name>Warmline::Sip::AmiLink</name>
    <message>
        <source>排队系统断开了</source>
        <translation>ئۆچىرەت سىستېمىسى ئۈزۈلدى</translation>
    </message>
    <message>
        <source>连不上排队系统</source>
        <translation>ئۆچىرەت سىستېمىسىغا ئۇلانمىدى</translation>
    </message>
    <message>
        <source>排队系统的应答不对</source>
        <translation>ئۆچىرەت سىستېمىسىنىڭ جاۋابى خاتا</translation>
    </message>
    <message>
        <source>排队系统没有让座席进队列 %1：%2</source>
        <translation>ئورۇن %1 ئۆچىرىتىگە كىرەلمىدى: %2</translation>
    </message>
    <message>
        <source>排队系统没有改队列 %1 的状态：%2</source>
        <translation>%1 ئۆچىرىتىدىكى ھالەت ئۆزگەرمىدى: %2</translation>
    </message>
    <message>
        <source>排队系统不应答</source>
        <translation>ئۆچىرەت سىستېمىسى جاۋاب بەرمەيدۇ</translation>
    </message>
    <message>
        <source>排队系统拒绝登录：账号或密码不对。10 分钟后再试</source>
        <translation>ئۆچىرەت سىستېمىسى كىرىشنى رەت قىلدى: ھېسابات ياكى پارول خاتا. 10 مىنۇتتىن كېيىن قايتا سىنايدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::Sip::CodeLink</name>
    <message>
        <source>总机没有接受功能码 %1</source>
        <translation>تېلېفون ئىستانسىسى %1 ئىقتىدار كودىنى قوبۇل قىلمىدى</translation>
    </message>
</context>
<context>
    <name>Warmline::Sip::LineTester</name>
    <message>
        <source>声音文件</source>
        <translation>ئاۋاز ھۆججىتى</translation>
    </message>
    <message>
        <source>没有找到话筒：插好耳机再测一次</source>
        <translation>مىكروفون تېپىلمىدى: تىڭشىغۇچنى چېتىپ قايتا سىناڭ</translation>
    </message>
    <message>
        <source>线路没有注册</source>
        <translation>لىنىيە تىزىملانمىغان</translation>
    </message>
    <message>
        <source>线路没有注册，打不了回声电话</source>
        <translation>لىنىيە تىزىملانمىغان، ئەكس سادا سىنالمايدۇ</translation>
    </message>
    <message>
        <source>200 OK，往返 %1 ms</source>
        <translation>200 OK، %1 ms</translation>
    </message>
    <message>
        <source>SIP 服务器没有再接受登记</source>
        <translation>SIP مۇلازىمېتىرى قايتا تىزىملاشنى رەت قىلدى</translation>
    </message>
    <message>
        <source>没有设回声号码（phone.json 的 echo），没测</source>
        <translation>ئەكس سادا نومۇرى تەڭشەلمىگەن (phone.json دىكى echo)، سىنالمىدى</translation>
    </message>
    <message>
        <source>回声电话没有拨出去</source>
        <translation>ئەكس سادا تېلېفونى چىقمىدى</translation>
    </message>
    <message>
        <source>回声号码 %1 打不通（%2）</source>
        <translation>ئەكس سادا نومۇرى %1 ئۇلانمىدى (%2)</translation>
    </message>
    <message>
        <source>回声电话中途断了</source>
        <translation>ئەكس سادا تېلېفونى ئۈزۈلۈپ قالدى</translation>
    </message>
    <message>
        <source>SIP 服务器 5 秒没有应答</source>
        <translation>SIP مۇلازىمېتىرى 5 سېكۇنت جاۋاب بەرمىدى</translation>
    </message>
    <message>
        <source>20 秒内没有测完</source>
        <translation>20 سېكۇنتتا تاماملانمىدى</translation>
    </message>
    <message>
        <source>%1 · %2 dB</source>
        <translation>%1 · %2 dB</translation>
    </message>
    <message>
        <source>没有听到您的声音：看看静音键，对着话筒说话再测一次</source>
        <translation>ئاۋازىڭىز ئاڭلانمىدى: ئاۋازسىز كۇنۇپكىسىنى كۆرۈڭ، سۆزلەپ قايتا سىناڭ</translation>
    </message>
    <message>
        <source>听到自己的声音 · MOS %1</source>
        <translation>ئۆز ئاۋازى ئاڭلاندى · MOS %1</translation>
    </message>
    <message>
        <source>声音没有回来</source>
        <translation>ئاۋاز قايتىپ كەلمىدى</translation>
    </message>
    <message>
        <source>话筒没有声音，听不到回声</source>
        <translation>مىكروفوندا ئاۋاز يوق، ئەكس سادا ئاڭلانمايدۇ</translation>
    </message>
    <message>
        <source>语音发不出去：请网管看 UDP 16384–32767</source>
        <translation>ئاۋاز چىقمايۋاتىدۇ: باشقۇرغۇچى UDP 16384–32767 نى كۆرسۇن</translation>
    </message>
    <message>
        <source>收不到语音：请网管看 UDP 16384–32767</source>
        <translation>ئاۋاز كەلمەيۋاتىدۇ: باشقۇرغۇچى UDP 16384–32767 نى كۆرسۇن</translation>
    </message>
    <message>
        <source>丢包 %1 % · 抖动 %2 ms</source>
        <translation>يوقىتىش %1 % · تەۋرىنىش %2 ms</translation>
    </message>
    <message>
        <source>音质差，客户会听不清：请网管看网络</source>
        <translation>ئاۋاز سۈپىتى ناچار: باشقۇرغۇچى تورنى كۆرسۇن</translation>
    </message>
    <message>
        <source>没有通话，话筒只看到了，没有听到</source>
        <translation>سۆزلىشىش يوق: مىكروفون كۆرۈندى، لېكىن ئاڭلانمىدى</translation>
    </message>
</context>
<context>
    <name>Warmline::Sip::PublishLink</name>
    <message>
        <source>总机没有接受坐席状态（PUBLISH）</source>
        <translation>باش تېلېفون ئورۇن ھالىتىنى قوبۇل قىلمىدى (PUBLISH)</translation>
    </message>
</context>
<context>
    <name>Warmline::Sip::SipCalls</name>
    <message>
        <source>通话已经结束</source>
        <translation>سۆزلىشىش ئاخىرلاشتى</translation>
    </message>
    <message>
        <source>现在不能这样做</source>
        <translation>ھازىر بۇنداق قىلغىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>按键没有发出去</source>
        <translation>كۇنۇپكا بەلگىلىرى ئەۋەتىلمىدى</translation>
    </message>
    <message>
        <source>已经在咨询</source>
        <translation>مەسلىھەتلىشىۋاتىدۇ</translation>
    </message>
    <message>
        <source>来电接不起来</source>
        <translation>كەلگەن تېلېفوننى ئالغىلى بولمىدى</translation>
    </message>
    <message>
        <source>不是可以拨打的号码</source>
        <translation>چاقىرغىلى بولىدىغان نومۇر ئەمەس</translation>
    </message>
    <message>
        <source>呼叫没有发出去</source>
        <translation>چاقىرىش ئەۋەتىلمىدى</translation>
    </message>
    <message>
        <source>转接没有发出去</source>
        <translation>يۆتكەش ئەۋەتىلمىدى</translation>
    </message>
    <message>
        <source>没有咨询通话</source>
        <translation>مەسلىھەت سۆزلىشىشى يوق</translation>
    </message>
    <message>
        <source>对方还没有接听</source>
        <translation>قارشى تەرەپ تېخى ئالمىدى</translation>
    </message>
    <message>
        <source>切换没有成功</source>
        <translation>ئالماشتۇرۇش مۇۋەپپەقىيەتلىك بولمىدى</translation>
    </message>
    <message>
        <source>三方通话没有建起来</source>
        <translation>ئۈچ تەرەپ سۆزلىشىشى قۇرۇلمىدى</translation>
    </message>
    <message>
        <source>转接没有成功：对方没有接通，来电还在这里</source>
        <translation>يۆتكەش مۇۋەپپەقىيەتلىك بولمىدى: قارشى تەرەپ ئۇلانمىدى، تېلېفون يەنىلا بۇ يەردە</translation>
    </message>
    <message>
        <source>没有通话可录音</source>
        <translation>ئاۋاز ئالىدىغان سۆزلىشىش يوق</translation>
    </message>
    <message>
        <source>录音不能开始：没有内存文件</source>
        <translation>ئاۋاز ئېلىش باشلىنالمىدى: ئىچكى ساقلىغۇچ ھۆججىتى يوق</translation>
    </message>
    <message>
        <source>录音没有开始：线路现在不能录音</source>
        <translation>ئاۋاز ئېلىش باشلانمىدى: لىنىيە ھازىر ئاۋاز ئالالمايدۇ</translation>
    </message>
    <message>
        <source>录音中断了：线路现在不能录音</source>
        <translation>ئاۋاز ئېلىش ئۈزۈلۈپ قالدى: لىنىيە ھازىر ئاۋاز ئالالمايدۇ</translation>
    </message>
    <message>
        <source>对方要把电话转到本机构以外，没有照办</source>
        <translation>قارشى تەرەپ تېلېفوننى سىرتقا يۆتكىمەكچى بولدى: قىلىنمىدى</translation>
    </message>
    <message>
        <source>对方要转接，但没有接通；通话还在这里</source>
        <translation>قارشى تەرەپنىڭ يۆتكىشى ئۇلانمىدى؛ سۆزلىشىش يەنە شۇ يەردە</translation>
    </message>
    <message>
        <source>没有通话可放提示音</source>
        <translation>ئۇقتۇرۇش قويىدىغان سۆزلىشىش يوق</translation>
    </message>
    <message>
        <source>提示音放不出来：%1</source>
        <translation>ئۇقتۇرۇشنى قويغىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>没有录音：提示音没有放出来</source>
        <translation>ئاۋاز ئېلىنمىدى: ئۇقتۇرۇش قويۇلمىدى</translation>
    </message>
</context>
<context>
    <name>Warmline::Sip::SipEngine</name>
    <message>
        <source>自检停了</source>
        <translation>تەكشۈرۈش توختىتىلدى</translation>
    </message>
</context>
<context>
    <name>Warmline::Sip::SipLine</name>
    <message>
        <source>SIP 服务器不应答</source>
        <translation>SIP مۇلازىمېتىرى جاۋاب بەرمىدى</translation>
    </message>
    <message>
        <source>已注销</source>
        <translation>تىزىمدىن چىقىرىلدى</translation>
    </message>
    <message>
        <source>SIP 服务器拒绝：分机号或密码不对</source>
        <translation>SIP مۇلازىمېتىرى رەت قىلدى: تارماق نومۇر ياكى پارول خاتا</translation>
    </message>
    <message>
        <source>SIP 服务器不认识这个分机</source>
        <translation>SIP مۇلازىمېتىرى بۇ تارماق نومۇرنى تونۇمايدۇ</translation>
    </message>
    <message>
        <source>连不上 SIP 服务器</source>
        <translation>SIP مۇلازىمېتىرىغا ئۇلانغىلى بولمىدى</translation>
    </message>
    <message>
        <source>注册失败（%1）</source>
        <translation>تىزىملىتىش مەغلۇپ بولدى (%1)</translation>
    </message>
</context>
<context>
    <name>Warmline::Sip::SipWorker</name>
    <message>
        <source>线路没有注册，不能拨号</source>
        <translation>لىنىيە تىزىملانمىغان، نومۇر بۇرىغىلى بولمايدۇ</translation>
    </message>
    <message>
        <source>来电了，自检先停</source>
        <translation>تېلېفون كەلدى، تەكشۈرۈش توختىدى</translation>
    </message>
    <message>
        <source>要打电话，自检先停</source>
        <translation>تېلېفون ئۇرۇلۇۋاتىدۇ، تەكشۈرۈش توختىدى</translation>
    </message>
</context>
<context>
    <name>Warmline::SoapDoor</name>
    <message>
        <source>服务器正在停止</source>
        <translation>مۇلازىمېتىر توختاۋاتىدۇ</translation>
    </message>
    <message>
        <source>接口没有这个操作</source>
        <translation>ئېغىزدا بۇ مەشغۇلات يوق</translation>
    </message>
    <message>
        <source>一次最多等待 %1 个分公司</source>
        <translation>بىر قېتىمدا ئەڭ كۆپ بولغاندا %1 تارماق شىركەتنى كۈتكىلى بولىدۇ</translation>
    </message>
    <message>
        <source>没有这种对象：%1</source>
        <translation>بۇنداق ئوبيېكت يوق: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::SoftphonePane</name>
    <message>
        <source>软电话</source>
        <translation>يۇمشاق تېلېفون</translation>
    </message>
    <message>
        <source>没有来电</source>
        <translation>تېلېفون يوق</translation>
    </message>
    <message>
        <source>对方的话（线路送来的文字）</source>
        <translation>قارشى تەرەپنىڭ گېپى (لىنىيە يوللىغان تېكىست)</translation>
    </message>
    <message>
        <source>排队</source>
        <translation>ئۆچىرەت</translation>
    </message>
    <message>
        <source>最长等候</source>
        <translation>ئەڭ ئۇزۇن</translation>
    </message>
    <message>
        <source>今日接通</source>
        <translation>بۈگۈن ئۇلىنىش</translation>
    </message>
    <message>
        <source>通话</source>
        <translation>تېلېفون</translation>
    </message>
    <message>
        <source>接听</source>
        <translation>جاۋاب بېرىش</translation>
    </message>
    <message>
        <source>保持或恢复</source>
        <translation>تۇتۇش ياكى داۋام</translation>
    </message>
    <message>
        <source>静音或取消</source>
        <translation>ئۈنسىز ياكى ئېچىش</translation>
    </message>
    <message>
        <source>转接，再按完成</source>
        <translation>يۆتكەش، يەنە باسسا تامام</translation>
    </message>
    <message>
        <source>三方通话</source>
        <translation>ئۈچ تەرەپلىك سۆزلىشىش</translation>
    </message>
    <message>
        <source>拨号盘</source>
        <translation>كۇنۇپكا</translation>
    </message>
    <message>
        <source>座席状态</source>
        <translation>ئورۇن ھالىتى</translation>
    </message>
    <message>
        <source>线路没有送来对方的文字</source>
        <translation>لىنىيە قارشى تەرەپنىڭ تېكىستىنى يوللىمىدى</translation>
    </message>
    <message>
        <source>音质 %1 · 丢包 %2 · 抖动 %3</source>
        <translation>ئاۋاز سۈپىتى %1 · يۈتكەن %2 · تىترەش %3</translation>
    </message>
    <message>
        <source>%1 人</source>
        <translation>%1 كىشى</translation>
    </message>
    <message>
        <source>线路没有送来排队数据</source>
        <translation>لىنىيە ئۆچىرەت مەلۇماتىنى يوللىمىدى</translation>
    </message>
    <message numerus="yes">
        <source>%1 / %2 通，%3</source>
        <translation>
            <numerusform>%1 / %2، %3</numerusform>
            <numerusform>%1 / %2، %3</numerusform>
        </translation>
    </message>
    <message>
        <source>今天还没有来电</source>
        <translation>بۈگۈن تېخى تېلېفون كەلمىدى</translation>
    </message>
    <message>
        <source>音质 %1 · 丢包 %2</source>
        <translation>سۈپىتى %1 · يۈتكەن %2</translation>
    </message>
    <message>
        <source>录音中 %1</source>
        <translation>ئاۋاز ئېلىنىۋاتىدۇ %1</translation>
    </message>
    <message>
        <source>录音已暂停 %1</source>
        <translation>ئاۋاز ئېلىش توختىتىلدى %1</translation>
    </message>
    <message>
        <source>录音最多暂停一分钟，然后自动继续。</source>
        <translation>ئاۋاز ئېلىش ئەڭ كۆپ بىر مىنۇت توختايدۇ، ئاندىن ئۆزى داۋاملىشىدۇ.</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>توختىتىش</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>داۋاملاشتۇرۇش</translation>
    </message>
    <message>
        <source>暂停录音</source>
        <translation>ئاۋاز ئېلىشنى توختىتىش</translation>
    </message>
    <message>
        <source>继续录音</source>
        <translation>ئاۋاز ئېلىشنى داۋاملاشتۇرۇش</translation>
    </message>
    <message>
        <source>听录音</source>
        <translation>ئۈن خاتىرىلەر</translation>
    </message>
    <message>
        <source>本次通话正在录音，用于服务质量；双方各录一声道，暂停最长一分钟。</source>
        <translation>بۇ سۆزلىشىش مۇلازىمەت سۈپىتى ئۈچۈن ئۈنگە ئېلىنىۋاتىدۇ؛ ھەر تەرەپ ئايرىم قانالدا، توختىتىش ئەڭ ئۇزۇن بىر مىنۇت.</translation>
    </message>
    <message>
        <source>保持中，不录音 %1</source>
        <translation>ساقلاشتا، ئېلىنمايدۇ %1</translation>
    </message>
    <message>
        <source>保持期间不录音，取回通话后自动继续。</source>
        <translation>ساقلاش جەريانىدا ئاۋاز ئېلىنمايدۇ؛ سۆزلىشىش قايتۇرۇۋېلىنغاندا ئۆزى داۋاملىشىدۇ.</translation>
    </message>
    <message>
        <source>重拨</source>
        <translation>قايتا ئۇرۇش</translation>
    </message>
    <message>
        <source>挂断，或拒接来电</source>
        <translation>ئېتىش ياكى چاقىرىقنى رەت قىلىش</translation>
    </message>
    <message>
        <source>拒接：%1</source>
        <translation>رەت قىلىندى: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::SoundCheck</name>
    <message>
        <source>没有话筒可试</source>
        <translation>سىنايدىغان مىكروفون يوق</translation>
    </message>
    <message>
        <source>没有耳机可试</source>
        <translation>سىنايدىغان تىڭشىغۇچ يوق</translation>
    </message>
    <message>
        <source>声音设备打不开：换一个再试</source>
        <translation>ئاۋاز ئۈسكۈنىسى ئېچىلمىدى: باشقىسىنى سىناڭ</translation>
    </message>
    <message>
        <source>话筒不见了</source>
        <translation>مىكروفون يوقالدى</translation>
    </message>
</context>
<context>
    <name>Warmline::SoundOutput</name>
    <message>
        <source>没有音响或耳机，放不出声音</source>
        <translation>ياڭراتقۇ ياكى تىڭشىغۇچ يوق، ئاۋاز قويۇلمايدۇ</translation>
    </message>
    <message>
        <source>声音放到一半停了：音响或耳机不见了</source>
        <translation>ئاۋاز يېرىمىدا توختىدى: ياڭراتقۇ ياكى تىڭشىغۇچ يوقالدى</translation>
    </message>
</context>
<context>
    <name>Warmline::SoundPane</name>
    <message>
        <source>声音设备</source>
        <translation>ئاۋاز ئۈسكۈنىلىرى</translation>
    </message>
    <message>
        <source>通话：话筒（排在前面的先用）</source>
        <translation>سۆزلىشىش: مىكروفون (ئالدىدىكىسى ئىشلىتىلىدۇ)</translation>
    </message>
    <message>
        <source>通话：听筒</source>
        <translation>سۆزلىشىش: تىڭشىغۇچ</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>يۇقىرى</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>تۆۋەن</translation>
    </message>
    <message>
        <source>振铃：勾选的都响</source>
        <translation>قوڭغۇراق: تاللانغانلارنىڭ ھەممىسى</translation>
    </message>
    <message>
        <source>振铃音量</source>
        <translation>قوڭغۇراق ئاۋازى</translation>
    </message>
    <message>
        <source>试铃</source>
        <translation>قوڭغۇراقنى سىناش</translation>
    </message>
    <message>
        <source>音量</source>
        <translation>ئاۋاز</translation>
    </message>
    <message>
        <source>响过了：%1</source>
        <translation>جىرىڭلىدى: %1</translation>
    </message>
    <message>
        <source>话筒电平</source>
        <translation>مىكروفون دەرىجىسى</translation>
    </message>
    <message>
        <source>听筒电平</source>
        <translation>تىڭشىغۇچ دەرىجىسى</translation>
    </message>
    <message>
        <source>试听自己</source>
        <translation>ئۆزىڭىزنى ئاڭلاش</translation>
    </message>
    <message>
        <source>话筒</source>
        <translation>مىكروفون</translation>
    </message>
    <message>
        <source>听筒</source>
        <translation>تىڭشىغۇچ</translation>
    </message>
    <message>
        <source>对着话筒说话，两秒后从听筒听到自己。</source>
        <translation>مىكروفونغا سۆزلەڭ، ئىككى سېكۇنتتىن كېيىن ئۆزىڭىزنى ئاڭلايسىز.</translation>
    </message>
    <message>
        <source>试听</source>
        <translation>سىناش</translation>
    </message>
    <message>
        <source>通话中或整理中，稍后再试</source>
        <translation>سۆزلىشىۋاتىدۇ ياكى رەتلەۋاتىدۇ، كېيىن سىناڭ</translation>
    </message>
    <message>
        <source>没插</source>
        <translation>چېتىلمىغان</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>ئىشلىتىلىۋاتىدۇ</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>没有设备</source>
        <translation>ئۈسكۈنە يوق</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>توختىتىش</translation>
    </message>
    <message>
        <source>没有可用的耳机或话筒：电话能接通，但没有声音</source>
        <translation>ئىشلىتىشكە بولىدىغان تىڭشىغۇچ ياكى مىكروفون يوق: تېلېفون ئۇلىنىدۇ، ئەمما ئاۋاز يوق</translation>
    </message>
    <message>
        <source>这条线路不用声音设备；这里选的用于试听和振铃。</source>
        <translation>بۇ لىنىيە ئاۋاز ئۈسكۈنىسى ئىشلەتمەيدۇ؛ بۇ يەردىكى تاللاش سىناش ۋە قوڭغۇراق ئۈچۈن.</translation>
    </message>
</context>
<context>
    <name>Warmline::SoundRow</name>
    <message>
        <source>您的声音</source>
        <translation>سىزنىڭ ئاۋازىڭىز</translation>
    </message>
    <message>
        <source>对方的声音</source>
        <translation>قارشى تەرەپ ئاۋازى</translation>
    </message>
    <message>
        <source>没有声音设备：对方听不到您</source>
        <translation>ئاۋاز ئۈسكۈنىسى يوق: قارشى تەرەپ سىزنى ئاڭلىمايدۇ</translation>
    </message>
    <message>
        <source>%1 · 话筒 %2</source>
        <translation>%1 · مىكروفون %2</translation>
    </message>
    <message>
        <source>在“设置 › 声音设备”里换</source>
        <translation>«تەڭشەك › ئاۋاز ئۈسكۈنىلىرى» دە ئۆزگەرتىلىدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::SoundService</name>
    <message>
        <source>没有可用的耳机或话筒：电话能接通，但没有声音</source>
        <translation>ئىشلىتىشكە بولىدىغان تىڭشىغۇچ ياكى مىكروفون يوق: تېلېفون ئۇلىنىدۇ، ئەمما ئاۋاز يوق</translation>
    </message>
    <message>
        <source>没有话筒：电话能接通，但没有声音</source>
        <translation>مىكروفون يوق: تېلېفون ئۇلىنىدۇ، ئەمما ئاۋاز يوق</translation>
    </message>
    <message>
        <source>没有耳机：电话能接通，但没有声音</source>
        <translation>تىڭشىغۇچ يوق: تېلېفون ئۇلىنىدۇ، ئەمما ئاۋاز يوق</translation>
    </message>
    <message>
        <source>%1 可以用了</source>
        <translation>%1 نى ئىشلەتكىلى بولىدۇ</translation>
    </message>
    <message>
        <source>%1 回来了，已换回</source>
        <translation>%1 قايتىپ كەلدى، قايتا ئىشلىتىلىدۇ</translation>
    </message>
    <message>
        <source>%1 不见了，改用 %2：旁人可能听得见，通话中话筒已静音</source>
        <translation>%1 يوقالدى، %2 ئىشلىتىلىدۇ: باشقىلار ئاڭلىشى مۇمكىن، سۆزلىشىشتە مىكروفون ئۈنسىز</translation>
    </message>
    <message>
        <source>%1 不见了，改用 %2</source>
        <translation>%1 يوقالدى، %2 ئىشلىتىلىدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::SourceField</name>
    <message>
        <source>待确认</source>
        <translation>جەزملىنىدۇ</translation>
    </message>
    <message>
        <source>待确认，回车确认</source>
        <translation>جەزملىنىدۇ، Enter بىلەن جەزملەڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::SourceLegend</name>
    <message>
        <source>系统</source>
        <translation>سىستېما</translation>
    </message>
    <message>
        <source>手工</source>
        <translation>قولدا</translation>
    </message>
    <message>
        <source>来源标记的说明</source>
        <translation>مەنبە بەلگىلىرى</translation>
    </message>
</context>
<context>
    <name>Warmline::SourceMark</name>
    <message>
        <source>听</source>
        <translation>ئا</translation>
    </message>
    <message>
        <source>查</source>
        <translation>ئى</translation>
    </message>
    <message>
        <source>填</source>
        <translation>يې</translation>
    </message>
    <message>
        <source>来源：通话</source>
        <translation>مەنبە: تېلېفون</translation>
    </message>
    <message>
        <source>来源：系统</source>
        <translation>مەنبە: سىستېما</translation>
    </message>
    <message>
        <source>来源：手工</source>
        <translation>مەنبە: قولدا</translation>
    </message>
    <message>
        <source>来源：无</source>
        <translation>مەنبە: يوق</translation>
    </message>
</context>
<context>
    <name>Warmline::StartView</name>
    <message>
        <source>取消</source>
        <translation>بىكار قىلىش</translation>
    </message>
    <message>
        <source>暖线</source>
        <translation>暖线</translation>
    </message>
    <message>
        <source>准备进度</source>
        <translation>تەييارلىق ئەھۋالى</translation>
    </message>
    <message>
        <source>供热客服座席</source>
        <translation>ئىسسىقلىق مۇلازىمىتى ئورنى</translation>
    </message>
</context>
<context>
    <name>Warmline::StateBlock</name>
    <message>
        <source>状态</source>
        <translation>ھالەت</translation>
    </message>
    <message>
        <source>延长</source>
        <translation>ئۇزارتىش</translation>
    </message>
    <message>
        <source>整理完</source>
        <translation>رەتلەندى</translation>
    </message>
    <message>
        <source>之后：%1</source>
        <translation>كېيىن: %1</translation>
    </message>
    <message>
        <source>可以接听</source>
        <translation>تېلېفون ئالالايدۇ</translation>
    </message>
    <message>
        <source>就绪</source>
        <translation>تەييار</translation>
    </message>
    <message>
        <source>小休：喝水</source>
        <translation>دەم ئېلىش: سۇ ئىچىش</translation>
    </message>
    <message>
        <source>喝水</source>
        <translation>سۇ ئىچىش</translation>
    </message>
    <message>
        <source>小休：用餐</source>
        <translation>دەم ئېلىش: تاماق</translation>
    </message>
    <message>
        <source>用餐</source>
        <translation>تاماق</translation>
    </message>
    <message>
        <source>小休：其他</source>
        <translation>دەم ئېلىش: باشقا</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>باشقا</translation>
    </message>
    <message>
        <source>培训</source>
        <translation>مەشىق</translation>
    </message>
    <message>
        <source>签出队列</source>
        <translation>ئۆچىرەتتىن چىقىش</translation>
    </message>
    <message>
        <source>剩 %1</source>
        <translation>%1 قالدى</translation>
    </message>
    <message>
        <source>咨询中</source>
        <translation>مەسلىھەت</translation>
    </message>
    <message>
        <source>正与 %1 通话，来电人在等</source>
        <translation>%1 بىلەن سۆزلىشىۋاتىسىز، خېرىدار كۈتۈۋاتىدۇ</translation>
    </message>
    <message>
        <source>正在呼叫 %1，来电人在等</source>
        <translation>%1 چاقىرىلىۋاتىدۇ، خېرىدار كۈتۈۋاتىدۇ</translation>
    </message>
    <message>
        <source>保持中</source>
        <translation>ساقلاشتا</translation>
    </message>
    <message>
        <source>来电人在等</source>
        <translation>خېرىدار كۈتۈۋاتىدۇ</translation>
    </message>
    <message>
        <source>不限时，整理完自己结束</source>
        <translation>ۋاقىتسىز: رەتلەپ بولغاندا ئۆزىڭىز ئاخىرلاشتۇرۇڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::StatePill</name>
    <message>
        <source>座席状态</source>
        <translation>ئورۇن ھالىتى</translation>
    </message>
    <message>
        <source>座席状态：%1</source>
        <translation>ئورۇن ھالىتى: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::StateView</name>
    <message>
        <source>进度</source>
        <translation>جەريان</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>بىكار قىلىش</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>ھالەت</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>قايتا سىناش</translation>
    </message>
</context>
<context>
    <name>Warmline::StationComparePane</name>
    <message>
        <source>没有选中的站</source>
        <translation>پونكىت تاللانمىغان</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>بۈگۈن</translation>
    </message>
    <message>
        <source>昨日</source>
        <translation>تۈنۈگۈن</translation>
    </message>
    <message>
        <source>均差 %1</source>
        <translation>Δ %1</translation>
    </message>
    <message>
        <source>取不到曲线</source>
        <translation>ئەگرى سىزىق ئوقۇلمىدى</translation>
    </message>
    <message>
        <source>对照</source>
        <translation>سېلىشتۇرۇش</translation>
    </message>
    <message>
        <source>两日或两站的一个量</source>
        <translation>ئىككى كۈن ياكى ئىككى پونكىتنىڭ بىر مىقدارى</translation>
    </message>
    <message>
        <source>对照的量</source>
        <translation>سېلىشتۇرۇلىدىغان مىقدار</translation>
    </message>
    <message>
        <source>与哪一日或哪一站对照</source>
        <translation>قايسى كۈن ياكى پونكىت بىلەن</translation>
    </message>
    <message>
        <source>本站今日减对照，同一时刻都有值的点的平均</source>
        <translation>بۈگۈندىن سېلىشتۇرما ئېلىنغىنى، ھەر ئىككىسىدە قىممەت بار پەيتلەرنىڭ ئوتتۇرىچىسى</translation>
    </message>
    <message>
        <source>%1 日前</source>
        <translation>%1 كۈن بۇرۇن</translation>
    </message>
    <message>
        <source>%1 · %2 · 对照 %3</source>
        <translation>%1 · %2 · سېلىشتۇرما %3</translation>
    </message>
    <message>
        <source>取对照的曲线</source>
        <translation>ئەگرى سىزىقلارنى ئوقۇۋاتىدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::StationCurvesPane</name>
    <message>
        <source>近 24 小时</source>
        <translation>يېقىنقى 24 سائەت</translation>
    </message>
    <message>
        <source>近 3 天</source>
        <translation>يېقىنقى 3 كۈن</translation>
    </message>
    <message>
        <source>近 7 天</source>
        <translation>يېقىنقى 7 كۈن</translation>
    </message>
    <message>
        <source>时间范围</source>
        <translation>ۋاقىت دائىرىسى</translation>
    </message>
    <message>
        <source>供水、回水、设定和室外温度</source>
        <translation>بېرىش، قايتىش، بەلگىلەنگەن ۋە سىرت تېمپېراتۇرىسى</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>3 d</source>
        <translation>3 d</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>取曲线</source>
        <translation>ئەگرى سىزىق ئوقۇلۇۋاتىدۇ</translation>
    </message>
    <message>
        <source>没有选中的站</source>
        <translation>پونكىت تاللانمىغان</translation>
    </message>
    <message>
        <source>%1没有这座站的曲线数据</source>
        <translation>%1: بۇ پونكىتنىڭ سىزىق مەلۇماتى يوق</translation>
    </message>
    <message>
        <source>取不到最低、平均和最高：%1</source>
        <translation>ئەڭ تۆۋەن، ئوتتۇرىچە ۋە ئەڭ يۇقىرى قىممەتنى ئالغىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>取不到曲线</source>
        <translation>ئەگرى سىزىق ئوقۇلمىدى</translation>
    </message>
    <message>
        <source>室外 %1</source>
        <translation>سىرت %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>数表</source>
        <translation>جەدۋەل</translation>
    </message>
    <message>
        <source>采暖季的供水、回水、设定和室外温度</source>
        <translation>ئىسسىنىش مەۋسۈمىنىڭ بېرىش، قايتما، بەلگىلەنگەن ۋە سىرتقى تېمپېراتۇرىسى</translation>
    </message>
    <message>
        <source>采暖季</source>
        <translation>مەۋسۈم</translation>
    </message>
    <message>
        <source>复制数表</source>
        <translation>جەدۋەلنى كۆچۈرۈش</translation>
    </message>
    <message>
        <source>本站所有的量：现在、最低、平均、最高</source>
        <translation>پونكىتنىڭ بارلىق مىقدارلىرى: ھازىر، ئەڭ تۆۋەن، ئوتتۇرىچە، ئەڭ يۇقىرى</translation>
    </message>
    <message>
        <source>来电，通话 %1</source>
        <translation>تېلېفون، سۆزلىشىش %1</translation>
    </message>
    <message>
        <source>来电，通话中</source>
        <translation>تېلېفون، سۆزلىشىۋاتىدۇ</translation>
    </message>
    <message>
        <source>来电，未接通</source>
        <translation>تېلېفون، ئېلىنمىغان</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1，部分取不到</source>
        <translation>%1، بىر قىسمىنى ئالغىلى بولمىدى</translation>
    </message>
    <message>
        <source>滚轮或 + − 缩放，拖动或方向键移动，Home 或双击看全季；标记：告警、近 7 天的工单和来电</source>
        <translation>چاقلا ياكى + − چوڭايتىدۇ، سۆرەش ياكى يۆنىلىش كۇنۇپكىسى يۆتكەيدۇ، Home ياكى قوش چېكىش پۈتۈن پەسىلنى كۆرسىتىدۇ؛ بەلگىلەر: ئاگاھلاندۇرۇش، يېقىنقى 7 كۈندىكى تالون ۋە تېلېفونلار</translation>
    </message>
</context>
<context>
    <name>Warmline::StationDiagram</name>
    <message>
        <source>供温/设%1</source>
        <translation>بېر./بەل. %1</translation>
    </message>
    <message>
        <source>%1 %2 %3
测于 %4</source>
        <translation>%1 %2 %3
%4 ئۆلچەنگەن</translation>
    </message>
    <message>
        <source>%1工艺图</source>
        <translation>%1 سخېمىسى</translation>
    </message>
    <message>
        <source>一次网（热源侧）</source>
        <translation>1-تور (مەنبە تەرەپ)</translation>
    </message>
    <message>
        <source>二次网（用户侧）</source>
        <translation>2-تور (خېرىدار تەرەپ)</translation>
    </message>
    <message>
        <source>板换 · %1</source>
        <translation>ئالماشتۇرغۇچ · %1</translation>
    </message>
    <message>
        <source>板换</source>
        <translation>ئالماشتۇرغۇچ</translation>
    </message>
    <message>
        <source>调节阀</source>
        <translation>تەڭشەش كلاپانى</translation>
    </message>
    <message>
        <source>热表</source>
        <translation>ئىسسىقلىق سائىتى</translation>
    </message>
    <message>
        <source>除污器</source>
        <translation>سۈزگۈچ</translation>
    </message>
    <message>
        <source>循环泵</source>
        <translation>ئايلانما پومپا</translation>
    </message>
    <message>
        <source>补水</source>
        <translation>تولۇقلاش</translation>
    </message>
    <message>
        <source>%1 支</source>
        <translation>%1 تارماق</translation>
    </message>
    <message>
        <source>补水合计</source>
        <translation>تولۇقلاش جەمئىي</translation>
    </message>
    <message>
        <source>%1 支压差偏低</source>
        <translation>%1 تارماق: بېسىم پەرقى تۆۋەن</translation>
    </message>
    <message>
        <source>%1 号循环泵</source>
        <translation>%1-ئايلانما پومپا</translation>
    </message>
    <message>
        <source>循环泵 %1</source>
        <translation>ئايلانما پومپا %1</translation>
    </message>
    <message>
        <source>%1 · 运行</source>
        <translation>%1 · ئىشلەۋاتىدۇ</translation>
    </message>
    <message>
        <source>%1 · 备用</source>
        <translation>%1 · زاپاس</translation>
    </message>
    <message>
        <source>%1 · 停</source>
        <translation>%1 · توختىغان</translation>
    </message>
    <message>
        <source>%1
%2 · 测于 %3</source>
        <translation>%1
%2 · %3 دا ئۆلچەندى</translation>
    </message>
    <message>
        <source>%1 支压差 %2，不到其他支路中位数 %3 的一半：可能关小、堵塞或关断
测于 %4</source>
        <translation>%1 تارماق: بېسىم پەرقى %2، باشقا تارماقلارنىڭ ئوتتۇرا قىممىتى %3 نىڭ يېرىمىغا يەتمەيدۇ: كىچىكلىتىلگەن، توسۇلغان ياكى ئېتىلگەن بولۇشى مۇمكىن
%4 دا ئۆلچەندى</translation>
    </message>
</context>
<context>
    <name>Warmline::StationDiagramPane</name>
    <message>
        <source>良好</source>
        <translation>ياخشى</translation>
    </message>
    <message>
        <source>过期 &gt; 2 周期</source>
        <translation>كونىرىغان &gt; 2 دەۋر</translation>
    </message>
    <message>
        <source>坏值 &gt; 5 周期</source>
        <translation>خاتا قىممەت &gt; 5 دەۋر</translation>
    </message>
    <message>
        <source>工艺图</source>
        <translation>سخېما</translation>
    </message>
    <message>
        <source>只读</source>
        <translation>پەقەت كۆرۈش</translation>
    </message>
    <message>
        <source>本程序只看不控：不向设备写任何值</source>
        <translation>بۇ پروگرامما پەقەت كۆرىدۇ: ئۈسكۈنىگە ھېچنېمە يازمايدۇ</translation>
    </message>
    <message>
        <source>没有选中的站</source>
        <translation>پونكىت تاللانمىغان</translation>
    </message>
    <message>
        <source>%1 · 工艺图</source>
        <translation>%1 · سخېما</translation>
    </message>
    <message>
        <source>这座站没有测点数据</source>
        <translation>بۇ پونكىتنىڭ ئۆلچەش مەلۇماتى يوق</translation>
    </message>
</context>
<context>
    <name>Warmline::StationListPane</name>
    <message>
        <source>异常 %1</source>
        <translation>نورمالسىز %1</translation>
    </message>
    <message>
        <source>过期 %1</source>
        <translation>كونىرىغان %1</translation>
    </message>
    <message>
        <source>断 %1</source>
        <translation>%1 ئۈزۈك</translation>
    </message>
    <message>
        <source>无数据</source>
        <translation>مەلۇمات يوق</translation>
    </message>
    <message>
        <source>热源与站</source>
        <translation>پونكىتلار</translation>
    </message>
    <message>
        <source>热源与换热站</source>
        <translation>ئىسسىقلىق مەنبەسى ۋە پونكىتلار</translation>
    </message>
    <message>
        <source>还没有换热站</source>
        <translation>تېخى پونكىت يوق</translation>
    </message>
    <message>
        <source>热源未登记</source>
        <translation>مەنبە تىزىملانمىغان</translation>
    </message>
    <message>
        <source>%1 站</source>
        <translation>%1 پونكىت</translation>
    </message>
    <message>
        <source>%1 站 · %2 新鲜</source>
        <translation>%1 پونكىت · %2 يېڭى</translation>
    </message>
    <message>
        <source>所选区域没有登记换热站</source>
        <translation>تاللانغان رايوندا ئىسسىقلىق ئالماشتۇرۇش پونكىتى تىزىملانمىغان</translation>
    </message>
    <message>
        <source>看全市</source>
        <translation>پۈتۈن شەھەر</translation>
    </message>
    <message>
        <source>告警 %1</source>
        <translation>ئاگاھ %1</translation>
    </message>
    <message>
        <source>%1 · 告警 %2</source>
        <translation>%1 · ئاگاھ %2</translation>
    </message>
</context>
<context>
    <name>Warmline::StationReadingPane</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>供水 %1，与设定 %2 相符。</source>
        <translation>بېرىش سۈيى %1، بەلگىلەنگەن %2 بىلەن ماس.</translation>
    </message>
    <message>
        <source>供水 %1，比设定低 %2。</source>
        <translation>بېرىش سۈيى %1، بەلگىلەنگەندىن %2 تۆۋەن.</translation>
    </message>
    <message>
        <source>供水 %1，比设定高 %2。</source>
        <translation>بېرىش سۈيى %1، بەلگىلەنگەندىن %2 يۇقىرى.</translation>
    </message>
    <message>
        <source>供水 %1，没有设定值可比。</source>
        <translation>بېرىش سۈيى %1، سېلىشتۇرىدىغان بەلگىلەنگەن قىممەت يوق.</translation>
    </message>
    <message>
        <source>回水 %1，%2内升了 %3。</source>
        <translation>قايتىش سۈيى %1، %2 ئىچىدە %3 ئۆرلىدى.</translation>
    </message>
    <message>
        <source>回水 %1，%2内降了 %3。</source>
        <translation>قايتىش سۈيى %1، %2 ئىچىدە %3 تۆۋەنلىدى.</translation>
    </message>
    <message>
        <source>回水 %1，%2内平稳。</source>
        <translation>قايتىش سۈيى %1، %2 ئىچىدە مۇقىم.</translation>
    </message>
    <message>
        <source>回水 %1，之前没有数据，看不出走势。</source>
        <translation>قايتىش سۈيى %1، ئىلگىرىكى سانلىق مەلۇمات يوق، يۈزلىنىش مەلۇم ئەمەس.</translation>
    </message>
    <message>
        <source>%1 支压差 %2，其他支 %3，末端可能流量不足。</source>
        <translation>%1 تارماقنىڭ بېسىم پەرقى %2، باشقىلىرىنىڭ %3، ئاخىرىدا ئېقىم يېتەرلىك بولماسلىقى مۇمكىن.</translation>
    </message>
    <message>
        <source>各支压差接近，最小的 %1 支 %2。</source>
        <translation>تارماقلارنىڭ بېسىم پەرقى يېقىن، ئەڭ كىچىكى %1: %2.</translation>
    </message>
    <message>
        <source>%1 支压差 %2，其他支没有数据可比。</source>
        <translation>%1 تارماقنىڭ بېسىم پەرقى %2، سېلىشتۇرىدىغان باشقا تارماق مەلۇماتى يوق.</translation>
    </message>
    <message>
        <source>%1 户有室温，%2 户低于 %3，占 %4。</source>
        <translation>ئۆي تېمپېراتۇرىسى بار %1 ئائىلە، %3 تىن تۆۋەن %2 ئائىلە، %4 نى ئىگىلەيدۇ.</translation>
    </message>
    <message>
        <source>供水温度</source>
        <translation>بېرىش سۈيى تېمپېراتۇرىسى</translation>
    </message>
    <message>
        <source>回水温度</source>
        <translation>قايتىش سۈيى تېمپېراتۇرىسى</translation>
    </message>
    <message>
        <source>支路压差</source>
        <translation>تارماق بېسىم پەرقى</translation>
    </message>
    <message>
        <source>室温</source>
        <translation>ئۆي تېمپېراتۇرىسى</translation>
    </message>
    <message>
        <source>补水量</source>
        <translation>تولۇقلاش سۈيى</translation>
    </message>
    <message>
        <source>供水低于设定</source>
        <translation>بېرىش سۈيى بەلگىلەنگەندىن تۆۋەن</translation>
    </message>
    <message>
        <source>供水高于设定</source>
        <translation>بېرىش سۈيى بەلگىلەنگەندىن يۇقىرى</translation>
    </message>
    <message>
        <source>回水在降</source>
        <translation>قايتىش سۈيى تۆۋەنلەۋاتىدۇ</translation>
    </message>
    <message>
        <source>%1 支偏弱</source>
        <translation>%1 تارماق ئاجىز</translation>
    </message>
    <message>
        <source>没有可信的数据，无法判断。</source>
        <translation>ئىشەنچلىك سانلىق مەلۇمات يوق، ھۆكۈم قىلغىلى بولمايدۇ.</translation>
    </message>
    <message>
        <source>已知的都正常。</source>
        <translation>مەلۇم بولغانلىرى نورمال.</translation>
    </message>
    <message>
        <source>请留意：%1。</source>
        <translation>دىققەت قىلىڭ: %1.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>، </translation>
    </message>
    <message>
        <source>%1没有数据。</source>
        <translation>%1: سانلىق مەلۇمات يوق.</translation>
    </message>
    <message>
        <source>%1的最后一个值不可信，不作判断。</source>
        <translation>%1: ئاخىرقى قىممەت ئىشەنچسىز، ھۆكۈم قىلىنمايدۇ.</translation>
    </message>
    <message>
        <source>补水 %1。</source>
        <translation>تولۇقلاش سۈيى %1.</translation>
    </message>
    <message>
        <source>白话解读</source>
        <translation>ئاددىي چۈشەندۈرۈش</translation>
    </message>
    <message>
        <source>换热站的白话解读</source>
        <translation>ئىسسىقلىق پونكىتىنىڭ ئاددىي چۈشەندۈرۈشى</translation>
    </message>
    <message>
        <source>没有选中的站</source>
        <translation>پونكىت تاللانمىدى</translation>
    </message>
    <message>
        <source>取站况</source>
        <translation>پونكىت ئەھۋالىنى ئوقۇۋاتىدۇ</translation>
    </message>
    <message>
        <source>少数家偏冷（%1）</source>
        <translation>ئاز ساندىكى ئائىلە سوغۇق (%1)</translation>
    </message>
    <message>
        <source>不少家偏冷（%1）</source>
        <translation>خېلى كۆپ ئائىلە سوغۇق (%1)</translation>
    </message>
    <message numerus="yes">
        <source>请留意 %1 项</source>
        <translation>
            <numerusform>%1 ئىشقا دىققەت قىلىڭ</numerusform>
            <numerusform>%1 ئىشقا دىققەت قىلىڭ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warmline::StationSummaryPane</name>
    <message>
        <source>站况</source>
        <translation>پونكىت ئەھۋالى</translation>
    </message>
    <message>
        <source>没有选中的站</source>
        <translation>پونكىت تاللانمىغان</translation>
    </message>
    <message>
        <source>取站况</source>
        <translation>پونكىت ئەھۋالى ئوقۇلۇۋاتىدۇ</translation>
    </message>
    <message>
        <source>供热面积</source>
        <translation>ئىسسىتىش كۆلىمى</translation>
    </message>
    <message>
        <source>用户 / 测点</source>
        <translation>خېرىدار / نۇقتا</translation>
    </message>
    <message>
        <source>平均室温</source>
        <translation>ئوتتۇرىچە ئۆي تېمپ.</translation>
    </message>
    <message numerus="yes">
        <source>%1 户</source>
        <translation>
            <numerusform>%1 ئائىلە</numerusform>
            <numerusform>%1 ئائىلە</numerusform>
        </translation>
    </message>
    <message>
        <source>今日工单</source>
        <translation>بۈگۈنكى تالون</translation>
    </message>
    <message numerus="yes">
        <source>%1 件</source>
        <translation>
            <numerusform>%1 دانە</numerusform>
            <numerusform>%1 دانە</numerusform>
        </translation>
    </message>
    <message>
        <source>每千户</source>
        <translation>مىڭ ئائىلىگە</translation>
    </message>
    <message>
        <source>采集</source>
        <translation>يىغىش</translation>
    </message>
    <message>
        <source>万 m²</source>
        <comment>unit of 10,000 m²; a language without one says m² and gets plain figures</comment>
        <translation>m²</translation>
    </message>
    <message numerus="yes">
        <source>%1 户室温分布 °C</source>
        <translation>
            <numerusform>%1 ئائىلىنىڭ ئۆي تېمپېراتۇرىسى °C</numerusform>
            <numerusform>%1 ئائىلىنىڭ ئۆي تېمپېراتۇرىسى °C</numerusform>
        </translation>
    </message>
    <message>
        <source>关联分析…</source>
        <translation>باغلىنىش تەھلىلى…</translation>
    </message>
    <message>
        <source>室温与供热、天气的关联：哪些住户有共同的规律，各楼热得多快</source>
        <translation>ئۆي تېمپېراتۇرىسى، ئىسسىقلىق ۋە ھاۋارايى: قايسى ئائىلىلەردە ئورتاق قانۇنىيەت، بىنالار قانچىلىك تېز</translation>
    </message>
    <message>
        <source>低于 %1</source>
        <translation>%1 تىن تۆۋەن</translation>
    </message>
</context>
<context>
    <name>Warmline::StationTable</name>
    <message>
        <source>本站所有的量</source>
        <translation>پونكىتنىڭ بارلىق مىقدارلىرى</translation>
    </message>
</context>
<context>
    <name>Warmline::StationTableModel</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 坏值</source>
        <translation>%1 ناچار</translation>
    </message>
    <message>
        <source>%1 过期</source>
        <translation>%1 كونا</translation>
    </message>
    <message>
        <source>量</source>
        <translation>مىقدار</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>ھازىر</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>بىرلىك</translation>
    </message>
    <message>
        <source>最低</source>
        <translation>ئەڭ تۆۋەن</translation>
    </message>
    <message>
        <source>平均</source>
        <translation>ئوتتۇرىچە</translation>
    </message>
    <message>
        <source>最高</source>
        <translation>ئەڭ يۇقىرى</translation>
    </message>
    <message>
        <source>数据龄</source>
        <translation>يېشى</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>مەنبە</translation>
    </message>
</context>
<context>
    <name>Warmline::StationTicketsPane</name>
    <message>
        <source>本站工单</source>
        <translation>تالونلار</translation>
    </message>
    <message>
        <source>本站近 12 小时工单</source>
        <translation>بۇ پونكىتنىڭ يېقىنقى 12 سائەتلىك تالونى</translation>
    </message>
    <message>
        <source>没有选中的站</source>
        <translation>پونكىت تاللانمىغان</translation>
    </message>
    <message>
        <source>取本站工单</source>
        <translation>پونكىت تالونى ئوقۇلۇۋاتىدۇ</translation>
    </message>
    <message>
        <source>近 12 小时 %1 件</source>
        <translation>يېقىنقى 12 سائەتتە %1</translation>
    </message>
    <message>
        <source>近 12 小时没有工单</source>
        <translation>يېقىنقى 12 سائەتتە تالون يوق</translation>
    </message>
</context>
<context>
    <name>Warmline::StepSpine</name>
    <message>
        <source>工单步骤</source>
        <translation>تالون قەدەملىرى</translation>
    </message>
    <message>
        <source>当前第 %1 步：%2，%3</source>
        <translation>ھازىر %1-قەدەم: %2، %3</translation>
    </message>
</context>
<context>
    <name>Warmline::SupportWindow</name>
    <message>
        <source>支持包</source>
        <translation>تېخنىكىلىق تېكىست</translation>
    </message>
    <message>
        <source>发给技术人员之前请看一遍。号码、姓名、地址和密钥已打码，录音和工单不在里面。</source>
        <translation>تېخنىكىلارغا بېرىشتىن بۇرۇن كۆرۈڭ. نومۇر، ئىسىم، ئادرېس ۋە ئاچقۇچ يوشۇرۇلغان؛ ئۈن خاتىرىسى ۋە زاكاز يوق.</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>كۆچۈرۈش</translation>
    </message>
    <message>
        <source>保存…</source>
        <translation>ساقلاش…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>تاقاش</translation>
    </message>
    <message>
        <source>已复制</source>
        <translation>كۆچۈرۈلدى</translation>
    </message>
    <message>
        <source>保存支持包</source>
        <translation>تېخنىكىلىق تېكىستنى ساقلاش</translation>
    </message>
    <message>
        <source>已保存到 %1</source>
        <translation>%1 غا ساقلاندى</translation>
    </message>
    <message>
        <source>没有保存：%1</source>
        <translation>ساقلانمىدى: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::SyncDriver</name>
    <message>
        <source>账号的范围变了，重新读取</source>
        <translation>ھېساباتنىڭ دائىرىسى ئۆزگەردى، قايتا ئوقۇلۇۋاتىدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::TicketFilterPane</name>
    <message>
        <source>筛选</source>
        <translation>سۈزۈش</translation>
    </message>
    <message>
        <source>视图</source>
        <translation>كۆرۈنۈش</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>دەرىجە</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>قەدەم</translation>
    </message>
    <message>
        <source>责任专业</source>
        <translation>كەسپى</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>بېكىتىلمىگەن</translation>
    </message>
</context>
<context>
    <name>Warmline::TicketFormPane</name>
    <message>
        <source>为什么重开</source>
        <translation>نېمىشقا قايتا ئېچىلىدۇ</translation>
    </message>
    <message>
        <source>重开</source>
        <translation>قايتا ئېچىش</translation>
    </message>
    <message>
        <source>还没有地点：先选住户</source>
        <translation>ئورنى يوق: ئاۋۋال ئائىلە تاللاڭ</translation>
    </message>
    <message>
        <source>还没有选影响范围</source>
        <translation>دائىرىسى تاللانمىغان</translation>
    </message>
    <message>
        <source>加备注</source>
        <translation>ئەسكەرتىش قوشۇش</translation>
    </message>
    <message>
        <source>备注写什么</source>
        <translation>ئەسكەرتىش مەزمۇنى</translation>
    </message>
    <message>
        <source>暂停计时</source>
        <translation>ۋاقىتنى توختىتىش</translation>
    </message>
    <message>
        <source>为什么暂停，例如：等用户</source>
        <translation>نېمىشقا توختىتىلىدۇ، مەسىلەن: خېرىدارنى كۈتۈش</translation>
    </message>
    <message>
        <source>恢复计时</source>
        <translation>ۋاقىتنى داۋاملاشتۇرۇش</translation>
    </message>
    <message>
        <source>改为%1</source>
        <translation>%1 قىلىش</translation>
    </message>
    <message>
        <source>为什么改时限</source>
        <translation>نېمىشقا مۆھلەت ئۆزگەرتىلىدۇ</translation>
    </message>
    <message>
        <source>改派给</source>
        <translation>كىمگە تارقىتىش</translation>
    </message>
    <message>
        <source>为什么改派</source>
        <translation>نېمىشقا باشقىغا تارقىتىلىدۇ</translation>
    </message>
    <message>
        <source>改派</source>
        <translation>قايتا تارقىتىش</translation>
    </message>
    <message>
        <source>取回草稿：%1</source>
        <translation>قورالمىنى ئېلىش: %1</translation>
    </message>
    <message>
        <source>回到已开的工单</source>
        <translation>ئېچىلغان تالونغا قايتىش</translation>
    </message>
    <message>
        <source>放弃草稿</source>
        <translation>قورالمىنى تاشلاش</translation>
    </message>
    <message>
        <source>确认放弃，文字不保留</source>
        <translation>تاشلاشنى جەزملەش، تېكىست ساقلانمايدۇ</translation>
    </message>
    <message>
        <source>回到草稿</source>
        <translation>قورالمىغا قايتىش</translation>
    </message>
    <message>
        <source>新工单</source>
        <translation>يېڭى تالون</translation>
    </message>
    <message>
        <source>工单</source>
        <translation>تالون</translation>
    </message>
    <message>
        <source>二次报修</source>
        <translation>قايتا مەلۇم قىلىش</translation>
    </message>
    <message>
        <source>为来电户新建</source>
        <translation>تېلېفون قىلغان ئائىلىگە يېڭى تالون</translation>
    </message>
    <message>
        <source>这份草稿是另一户的；写过的字会停放，可从“更多”取回</source>
        <translation>بۇ قورالما باشقا ئائىلىنىڭ؛ يېزىلغىنى ساقلىنىدۇ، «كۆپ» تىن قايتۇرۇۋالغىلى بولىدۇ</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>دائىرە</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>كۆپ</translation>
    </message>
    <message>
        <source>保存，接下一个</source>
        <translation>ساقلاش، كېيىنكىسى</translation>
    </message>
    <message>
        <source>确认受理</source>
        <translation>قوبۇلنى جەزملەش</translation>
    </message>
    <message>
        <source>草稿没有存下：%1</source>
        <translation>قورالما ساقلانمىدى: %1</translation>
    </message>
    <message>
        <source>没有打开的工单；来电时自动起草</source>
        <translation>ئېچىلغان تالون يوق؛ تېلېفون كەلسە قورالما ئۆزى تۈزۈلىدۇ</translation>
    </message>
    <message>
        <source>新工单 草稿</source>
        <translation>يېڭى تالون، قورالما</translation>
    </message>
    <message>
        <source>工单 %1 草稿</source>
        <translation>تالون %1، قورالما</translation>
    </message>
    <message>
        <source>工单 %1</source>
        <translation>تالون %1</translation>
    </message>
    <message>
        <source>草稿 %1 已存</source>
        <translation>قورالما %1 ساقلاندى</translation>
    </message>
    <message>
        <source>草稿还没有存</source>
        <translation>قورالما تېخى ساقلانمىدى</translation>
    </message>
    <message>
        <source>已存本机，待服务器确认</source>
        <translation>بۇ يەردە ساقلاندى، مۇلازىمېتىرنى كۈتمەكتە</translation>
    </message>
    <message>
        <source>确认受理并派发</source>
        <translation>جەزملەش ۋە تارقىتىش</translation>
    </message>
    <message>
        <source>重开工单</source>
        <translation>تالوننى قايتا ئېچىش</translation>
    </message>
    <message>
        <source>先确认受理，才能到“%1”</source>
        <translation>ئاۋۋال قوبۇلنى جەزملەڭ، ئاندىن «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%1 个附件没有随草稿保存，请重新添加：%2</source>
        <translation>
            <numerusform>%1 قوشۇمچە ھۆججەت قورالما بىلەن ساقلانمىدى، قايتا قوشۇڭ: %2</numerusform>
            <numerusform>%1 قوشۇمچە ھۆججەت قورالما بىلەن ساقلانمىدى، قايتا قوشۇڭ: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warmline::TicketListModel</name>
    <message>
        <source>时钟</source>
        <translation>سائەت</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>نومۇرى</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>ئادرېس</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>ئىش</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>قەدەم</translation>
    </message>
    <message>
        <source>责任</source>
        <translation>مەسئۇل</translation>
    </message>
    <message>
        <source>建单</source>
        <translation>ئېچىلدى</translation>
    </message>
    <message>
        <source>超时 %1</source>
        <translation>مۆھلەتتىن ئۆتكەن %1</translation>
    </message>
    <message>
        <source>临近 %1</source>
        <translation>يېقىنلاشقان %1</translation>
    </message>
    <message>
        <source>正常 %1</source>
        <translation>نورمال %1</translation>
    </message>
    <message>
        <source>暂停 %1</source>
        <translation>توختىتىلغان %1</translation>
    </message>
    <message>
        <source>已闭环 %1</source>
        <translation>يېپىلغان %1</translation>
    </message>
    <message>
        <source>已过时限，计时不停</source>
        <translation>مۆھلەتتىن ئۆتتى، ۋاقىت توختىمايدۇ</translation>
    </message>
    <message>
        <source>已用 %1 以上</source>
        <translation>%1 تىن كۆپ كەتتى</translation>
    </message>
    <message>
        <source>按剩余时间</source>
        <translation>قالغان ۋاقىت بويىچە</translation>
    </message>
    <message>
        <source>计时停着，写明了原因</source>
        <translation>ۋاقىت توختىتىلغان، سەۋەبى يېزىلغان</translation>
    </message>
    <message>
        <source>五步走完</source>
        <translation>بەش قەدەم تامام</translation>
    </message>
    <message>
        <source>待派</source>
        <translation>تارقىتىلىدۇ</translation>
    </message>
    <message>
        <source>二次</source>
        <translation>قايتا</translation>
    </message>
</context>
<context>
    <name>Warmline::TicketListPane</name>
    <message>
        <source>工单</source>
        <translation>تالون</translation>
    </message>
    <message>
        <source>查找工单</source>
        <translation>تالون ئىزدەش</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>سۈزۈشنى تازىلاش</translation>
    </message>
    <message>
        <source>取不到工单列表</source>
        <translation>تالون تىزىملىكى ئوقۇلمىدى</translation>
    </message>
    <message>
        <source>正在取工单</source>
        <translation>تالونلار ئوقۇلۇۋاتىدۇ</translation>
    </message>
    <message>
        <source>单号、地址、户名首字母 hfjy</source>
        <translation>نومۇر، ئادرېس، ئىسىم باش ھەرپى hfjy</translation>
    </message>
    <message>
        <source>工单列表</source>
        <translation>تالون تىزىملىكى</translation>
    </message>
    <message>
        <source>没有符合筛选的工单</source>
        <translation>سۈزۈشكە ماس تالون يوق</translation>
    </message>
    <message>
        <source>这里没有工单</source>
        <translation>بۇ يەردە تالون يوق</translation>
    </message>
    <message>
        <source>本户工单</source>
        <translation>بۇ ئائىلە تالونى</translation>
    </message>
    <message>
        <source>显示前 %1 件</source>
        <translation>ئالدىنقى %1 كۆرۈندى</translation>
    </message>
</context>
<context>
    <name>Warmline::TicketService</name>
    <message>
        <source>请选班组</source>
        <translation>گۇرۇپپا تاللاڭ</translation>
    </message>
    <message>
        <source>没有草稿</source>
        <translation>قورالما يوق</translation>
    </message>
    <message>
        <source>还缺：%1</source>
        <translation>يەنە كەم: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>، </translation>
    </message>
    <message>
        <source>草稿已换，请再试</source>
        <translation>قورالما ئالماشتى، قايتا سىناڭ</translation>
    </message>
    <message>
        <source>外辖区住户：本座席不能开单，请转 %1 受理</source>
        <translation>باشقا رايوندىكى ئائىلە: بۇ ئورۇندا تالون ئېچىلمايدۇ، %1 غا يوللاڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::TicketTrailPane</name>
    <message>
        <source>工单经过</source>
        <translation>تالون جەريانى</translation>
    </message>
    <message>
        <source>关闭工单</source>
        <translation>تالوننى تاقاش</translation>
    </message>
    <message>
        <source>取不到这张工单</source>
        <translation>بۇ تالون ئوقۇلمىدى</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>ئەسكەرتىش</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>توختىتىش</translation>
    </message>
    <message>
        <source>到座席</source>
        <translation>ئورۇنغا</translation>
    </message>
    <message>
        <source>在座席的工单窗格里打开</source>
        <translation>ئورۇننىڭ تالون كۆزنىكىدە ئېچىش</translation>
    </message>
    <message>
        <source>备注写什么</source>
        <translation>ئەسكەرتىش مەزمۇنى</translation>
    </message>
    <message>
        <source>加备注</source>
        <translation>ئەسكەرتىش قوشۇش</translation>
    </message>
    <message>
        <source>为什么暂停，例如：等用户</source>
        <translation>نېمىشقا توختىتىلىدۇ، مەسىلەن: خېرىدارنى كۈتۈش</translation>
    </message>
    <message>
        <source>选一张工单，看它的每一步</source>
        <translation>بىر تالوننى تاللاپ ھەر قەدىمىنى كۆرۈڭ</translation>
    </message>
    <message>
        <source>链条完整 %1</source>
        <translation>زەنجىر پۈتۈن %1</translation>
    </message>
    <message>
        <source>链条有断 %1</source>
        <translation>زەنجىر ئۈزۈك %1</translation>
    </message>
    <message>
        <source>二次报修</source>
        <translation>قايتا مەلۇم قىلىش</translation>
    </message>
    <message>
        <source>待发</source>
        <translation>يوللىنىدۇ</translation>
    </message>
    <message>
        <source>只读</source>
        <translation>پەقەت كۆرۈش</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>داۋام</translation>
    </message>
    <message>
        <source>恢复计时</source>
        <translation>ۋاقىتنى داۋاملاشتۇرۇش</translation>
    </message>
    <message>
        <source>暂停计时，要写原因</source>
        <translation>ۋاقىتنى توختىتىش، سەۋەبى يېزىلىدۇ</translation>
    </message>
    <message>
        <source>重开工单</source>
        <translation>تالوننى قايتا ئېچىش</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>قوبۇل قىلىش</translation>
    </message>
    <message>
        <source>派发</source>
        <translation>تارقىتىش</translation>
    </message>
    <message>
        <source>登记处理</source>
        <translation>نەتىجە يېزىش</translation>
    </message>
    <message>
        <source>回访验证</source>
        <translation>قايتا سوراپ تەكشۈرۈش</translation>
    </message>
    <message>
        <source>闭环</source>
        <translation>يېپىش</translation>
    </message>
    <message>
        <source>为什么重开</source>
        <translation>نېمىشقا قايتا ئېچىلىدۇ</translation>
    </message>
    <message>
        <source>重开</source>
        <translation>قايتا ئېچىش</translation>
    </message>
    <message>
        <source>净用时 %1</source>
        <translation>ساپ ۋاقىت %1</translation>
    </message>
</context>
<context>
    <name>Warmline::TierGlyph</name>
    <message>
        <source>级别 %1</source>
        <translation>دەرىجە %1</translation>
    </message>
</context>
<context>
    <name>Warmline::TimeHistogram</name>
    <message>
        <source>时间窗</source>
        <translation>ۋاقىت كۆزنىكى</translation>
    </message>
    <message>
        <source>左右键移动一格，按住 Shift 改变终点</source>
        <translation>ئوڭ-سول كۇنۇپكا بىر كاتەك سۈرىدۇ، Shift بىلەن ئاخىرى ئۆزگىرىدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::TimeSliderPane</name>
    <message>
        <source>时间窗</source>
        <translation>ۋاقىت كۆزنىكى</translation>
    </message>
    <message>
        <source>播放</source>
        <translation>قويۇش</translation>
    </message>
    <message>
        <source>向后一格</source>
        <translation>بىر كاتەك كەينىگە</translation>
    </message>
    <message>
        <source>播放速度</source>
        <translation>قويۇش سۈرئىتى</translation>
    </message>
    <message>
        <source>跟随现在</source>
        <translation>ھازىرغا ئەگىشىش</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>ھازىر</translation>
    </message>
    <message>
        <source>昨日同时</source>
        <translation>تۈنۈگۈن شۇ چاغ</translation>
    </message>
    <message>
        <source>15 分钟一格</source>
        <translation>15 مىنۇت بىر كاتەك</translation>
    </message>
    <message>
        <source>所选窗口 %1 件</source>
        <translation>تاللانغان ۋاقىتتا %1</translation>
    </message>
    <message>
        <source>较昨日同时 %1</source>
        <translation>تۈنۈگۈنكىگە نىسبەتەن %1</translation>
    </message>
    <message>
        <source>昨日同时 %1 件</source>
        <translation>تۈنۈگۈن شۇ چاغدا %1</translation>
    </message>
    <message>
        <source>%1；%2；%3</source>
        <translation>%1؛ %2؛ %3</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>توختىتىش</translation>
    </message>
    <message>
        <source>播放速度 %1</source>
        <translation>قويۇش سۈرئىتى %1</translation>
    </message>
    <message>
        <source>时间轴的长度</source>
        <translation>ۋاقىت ئوقىنىڭ ئۇزۇنلۇقى</translation>
    </message>
    <message>
        <source>24 小时</source>
        <translation>24 سائەت</translation>
    </message>
    <message>
        <source>7 天</source>
        <translation>7 كۈن</translation>
    </message>
    <message>
        <source>30 天</source>
        <translation>30 كۈن</translation>
    </message>
    <message>
        <source>采暖季（180 天）</source>
        <translation>ئىسسىقلىق پەسلى (180 كۈن)</translation>
    </message>
    <message>
        <source>1 天一格</source>
        <translation>كاتەكچە 1 كۈن</translation>
    </message>
    <message>
        <source>3 小时一格</source>
        <translation>كاتەكچە 3 سائەت</translation>
    </message>
</context>
<context>
    <name>Warmline::ToastArea</name>
    <message>
        <source>%1 %2 秒</source>
        <translation>%1 %2 سېكۇنت</translation>
    </message>
    <message>
        <source>通知</source>
        <translation>ئۇقتۇرۇش</translation>
    </message>
</context>
<context>
    <name>Warmline::TopBar</name>
    <message>
        <source>搜索住户、地址、工单、命令</source>
        <translation>ئائىلە، ئادرېس، تالون، بۇيرۇق ئىزدەش</translation>
    </message>
    <message>
        <source>室外</source>
        <translation>سىرت</translation>
    </message>
    <message>
        <source>暖线</source>
        <translation>暖线</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>ۋاقىت</translation>
    </message>
    <message>
        <source>通知，%1 条未读</source>
        <translation>ئۇقتۇرۇش، %1 ئوقۇلمىغان</translation>
    </message>
    <message>
        <source>通知</source>
        <translation>ئۇقتۇرۇش</translation>
    </message>
</context>
<context>
    <name>Warmline::TransferDesk</name>
    <message>
        <source>导入涉及整个公司，只限某些分公司的账号不能导入</source>
        <translation>كىرگۈزۈش پۈتۈن شىركەتكە چېتىلىدۇ، پەقەت بەزى شۆبىلەرگىلا چەكلەنگەن ھېسابات كىرگۈزەلمەيدۇ</translation>
    </message>
    <message>
        <source>没有这次导入，或者它已经过去很久</source>
        <translation>بۇ كىرگۈزۈش يوق ياكى ئۇ ئۇزۇن بۇرۇن بولغان</translation>
    </message>
    <message>
        <source>requestId 应为 UUID</source>
        <translation>requestId چوقۇم UUID بولۇشى كېرەك</translation>
    </message>
    <message>
        <source>服务器正在做 %1 个导入，请稍后再试</source>
        <translation>مۇلازىمېتىر %1 كىرگۈزۈش قىلىۋاتىدۇ، سەل تۇرۇپ قايتا سىناڭ</translation>
    </message>
    <message>
        <source>应接着第 %1 字节</source>
        <translation>%1-بايتتىن داۋاملىشىشى كېرەك</translation>
    </message>
    <message>
        <source>文件超过 %1 MB；请分成几个文件</source>
        <translation>ھۆججەت %1 MB دىن چوڭ؛ بىر قانچە ھۆججەتكە بۆلۈڭ</translation>
    </message>
    <message>
        <source>导入已取消，什么都没有改动</source>
        <translation>كىرگۈزۈش ئەمەلدىن قالدۇرۇلدى، ھېچنېمە ئۆزگەرتىلمىدى</translation>
    </message>
    <message>
        <source>没有这次导出，或者它已经过去很久</source>
        <translation>بۇ چىقىرىش يوق ياكى ئۇ ئۇزۇن بۇرۇن بولغان</translation>
    </message>
    <message>
        <source>服务器正在做 %1 个导出，请稍后再试</source>
        <translation>مۇلازىمېتىر %1 چىقىرىش قىلىۋاتىدۇ، سەل تۇرۇپ قايتا سىناڭ</translation>
    </message>
    <message>
        <source>内容超过 %1 MB；请按时间分几次导出</source>
        <translation>مەزمۇن %1 MB دىن ئاشتى؛ ۋاقىت بويىچە بىر قانچە قېتىمدا چىقىرىڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::TransferDriver</name>
    <message>
        <source>附件已被移除或删除</source>
        <translation>قوشۇمچە چىقىرىۋېتىلگەن ياكى ئۆچۈرۈلگەن</translation>
    </message>
    <message>
        <source>本机上附件的内容丢失或损坏：%1</source>
        <translation>بۇ كومپيۇتېردىكى قوشۇمچىنىڭ مەزمۇنى يوقالغان ياكى بۇزۇلغان: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::TrendCell</name>
    <message>
        <source>今日</source>
        <translation>بۈگۈن</translation>
    </message>
</context>
<context>
    <name>Warmline::TrendPane</name>
    <message>
        <source>趋势与目标线</source>
        <translation>يۈزلىنىش ۋە نىشان سىزىقى</translation>
    </message>
    <message>
        <source>算趋势</source>
        <translation>يۈزلىنىش ھېسابلانماقتا</translation>
    </message>
    <message>
        <source>算不出趋势</source>
        <translation>يۈزلىنىش ھېسابلانمىدى</translation>
    </message>
    <message>
        <source>有数据的日子不到两天，还看不出趋势</source>
        <translation>مەلۇماتى بار كۈن ئىككىگە يەتمىدى، يۈزلىنىش كۆرۈنمەيدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::TriagePane</name>
    <message>
        <source>影响范围</source>
        <translation>دائىرىسى</translation>
    </message>
    <message>
        <source>请问清范围</source>
        <translation>دائىرىسىنى سوراڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::TriageStrip</name>
    <message>
        <source>影响范围</source>
        <translation>دائىرىسى</translation>
    </message>
    <message>
        <source>没有工单草稿；来电或新建工单后选择</source>
        <translation>تالون قورالمىسى يوق؛ تېلېفون ياكى يېڭى تالوندىن كېيىن تاللاڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::ValueTag</name>
    <message>
        <source>测值</source>
        <translation>ئۆلچەنگەن</translation>
    </message>
    <message>
        <source>过期</source>
        <translation>كونىرىغان</translation>
    </message>
</context>
<context>
    <name>Warmline::VerdictHead</name>
    <message>
        <source>认可</source>
        <translation>تەستىقلاش</translation>
    </message>
    <message>
        <source>改判</source>
        <translation>تۈزىتىش</translation>
    </message>
    <message>
        <source>与实际相符；记为样例</source>
        <translation>ئەمەلىيەتكە ئۇيغۇن؛ مىسال قىلىپ ساقلىنىدۇ</translation>
    </message>
    <message>
        <source>另选原因；记为样例</source>
        <translation>باشقا سەۋەب تاللاش؛ مىسال قىلىپ ساقلىنىدۇ</translation>
    </message>
</context>
<context>
    <name>Warmline::VerdictPane</name>
    <message>
        <source>系统判断</source>
        <translation>سىستېما ھۆكۈمى</translation>
    </message>
    <message>
        <source>判断不了</source>
        <translation>ھۆكۈم قىلغىلى بولمىدى</translation>
    </message>
    <message>
        <source>正在看室温、邻户、支路和天气</source>
        <translation>ئۆي، قوشنا، تارماق ۋە ھاۋا كۆرۈلۈۋاتىدۇ</translation>
    </message>
    <message>
        <source>来电后判断冷在哪一级</source>
        <translation>تېلېفوندا: سوغۇق قايسى دەرىجىدە</translation>
    </message>
    <message>
        <source>依据 %1 快照</source>
        <translation>%1 ھالىتى بويىچە</translation>
    </message>
    <message>
        <source>最可能：%1 %2</source>
        <translation>ئەڭ مۇمكىن: %1 %2</translation>
    </message>
    <message>
        <source>数据不足</source>
        <translation>مەلۇمات ئاز</translation>
    </message>
    <message>
        <source>说不准，请按话术问清</source>
        <translation>ئېنىق ئەمەس؛ سۆز قېلىپى بويىچە سوراڭ</translation>
    </message>
    <message>
        <source>已认可</source>
        <translation>تەستىقلاندى</translation>
    </message>
    <message>
        <source>座席：%1</source>
        <translation>خىزمەتچى: %1</translation>
    </message>
    <message>
        <source>没有：%1</source>
        <translation>يوق: %1</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>يىغىش</translation>
    </message>
    <message>
        <source>全部 %1 条依据</source>
        <translation>بارلىق %1 ئاساس</translation>
    </message>
    <message>
        <source>没有记下：%1</source>
        <translation>ساقلانمىدى: %1</translation>
    </message>
    <message>
        <source>、</source>
        <comment>between listed things</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>供热侧正常</source>
        <translation>ئىسسىقلىق نورمال</translation>
    </message>
    <message>
        <source>最可能：%1</source>
        <translation>ئەڭ مۇمكىن: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::VerifyPage</name>
    <message>
        <source>是否满意</source>
        <translation>رازىمۇ</translation>
    </message>
    <message>
        <source>愿不愿意推荐，0 到 10</source>
        <translation>تەۋسىيە قىلامدۇ، 0 دىن 10 غىچە</translation>
    </message>
    <message>
        <source>现在室温</source>
        <translation>ھازىرقى تېمپ.</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>ئىزاھات</translation>
    </message>
    <message>
        <source>住户的原话，可不填</source>
        <translation>خېرىدارنىڭ ئۆز سۆزى، يازمىسىمۇ بولىدۇ</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>رازى</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>رازى ئەمەس</translation>
    </message>
    <message>
        <source>退回处理</source>
        <translation>قايتۇرۇش</translation>
    </message>
    <message>
        <source>没有解决：工单回到班组，时限继续计</source>
        <translation>ھەل بولمىدى: تالون گۇرۇپپىغا قايتىدۇ، ۋاقىت داۋاملىشىدۇ</translation>
    </message>
    <message>
        <source>推荐</source>
        <translation>تەۋسىيە</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>ئەھۋالى</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>بىر تەرەپ قىلىش</translation>
    </message>
    <message>
        <source>实测</source>
        <translation>ئۆلچەنگىنى</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>گۇرۇپپا</translation>
    </message>
    <message>
        <source>验证通过</source>
        <translation>تەكشۈرۈشتىن ئۆتتى</translation>
    </message>
    <message>
        <source>退回要写明：哪里没有解决</source>
        <translation>قايتۇرۇش ئۈچۈن نېمە ھەل بولمىغانلىقىنى يېزىڭ</translation>
    </message>
</context>
<context>
    <name>Warmline::Waveform</name>
    <message>
        <source>录音的位置</source>
        <translation>ئۈن خاتىرىدىكى ئورۇن</translation>
    </message>
    <message>
        <source>座席</source>
        <translation>خىزمەتچى</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>قارشى تەرەپ</translation>
    </message>
</context>
<context>
    <name>Warmline::WindowStatus</name>
    <message>
        <source>座席 %1</source>
        <translation>ئورۇن %1</translation>
    </message>
    <message>
        <source>%1（演示城市）</source>
        <translation>%1 (ئۈلگە شەھەر)</translation>
    </message>
    <message>
        <source>%1 采暖季 第 %2 天</source>
        <translation>%1 ئىسسىتىش مەۋسۇمى، %2-كۈن</translation>
    </message>
    <message>
        <source>线路 %1 已注册</source>
        <translation>لىنىيە %1 تىزىملاندى</translation>
    </message>
    <message>
        <source>线路登记中</source>
        <translation>لىنىيە تىزىملىنىۋاتىدۇ</translation>
    </message>
    <message>
        <source>线路未注册</source>
        <translation>لىنىيە تىزىملانمىغان</translation>
    </message>
    <message>
        <source>待发</source>
        <translation>يوللىنىدۇ</translation>
    </message>
    <message>
        <source>被拒</source>
        <translation>رەت قىلىندى</translation>
    </message>
    <message>
        <source>时钟偏差</source>
        <translation>سائەت پەرقى</translation>
    </message>
    <message>
        <source>测点数据</source>
        <translation>سانلىق مەلۇمات</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>تېخى يوق</translation>
    </message>
    <message>
        <source>%1，来源 %2</source>
        <translation>%1، مەنبە %2</translation>
    </message>
    <message>
        <source>%1 确认于 %2</source>
        <translation>%1، جەزملەندى %2</translation>
    </message>
    <message>
        <source>%1，其中搁置 %2</source>
        <translation>%1، %2 توختىتىلدى</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>توقۇنۇش</translation>
    </message>
    <message>
        <source>没有声音设备</source>
        <translation>ئاۋاز ئۈسكۈنىسى يوق</translation>
    </message>
    <message>
        <source>本机直连</source>
        <translation>بىۋاسىتە ئۇلىنىش</translation>
    </message>
    <message>
        <source>本机直连 %1</source>
        <translation>بىۋاسىتە ئۇلىنىش %1</translation>
    </message>
    <message>
        <source>%1 采暖季 已结束</source>
        <translation>%1 ئىسسىتىش مەۋسۈمى ئاخىرلاشتى</translation>
    </message>
</context>
<context>
    <name>Warmline::Workstation</name>
    <message>
        <source>打开数据目录</source>
        <translation>مەلۇمات قىسقۇچى ئېچىلماقتا</translation>
    </message>
    <message>
        <source>数据目录打不开</source>
        <translation>مەلۇمات قىسقۇچى ئېچىلمىدى</translation>
    </message>
    <message>
        <source>数据密钥取不到</source>
        <translation>مەلۇمات ئاچقۇچى ئېلىنمىدى</translation>
    </message>
    <message>
        <source>启动内置服务器</source>
        <translation>ئىچكى مۇلازىمېتىر قوزغىتىلماقتا</translation>
    </message>
    <message>
        <source>内置服务器起不来</source>
        <translation>ئىچكى مۇلازىمېتىر قوزغالمىدى</translation>
    </message>
    <message>
        <source>没有服务器令牌</source>
        <translation>مۇلازىمېتىر بەلگىسى يوق</translation>
    </message>
    <message>
        <source>打开座席缓存</source>
        <translation>ئورۇن غەملىكى ئېچىلماقتا</translation>
    </message>
    <message>
        <source>座席 %1</source>
        <translation>ئورۇن %1</translation>
    </message>
    <message>
        <source>座席缓存打不开</source>
        <translation>ئورۇن غەملىكى ئېچىلمىدى</translation>
    </message>
    <message>
        <source>取回公司数据</source>
        <translation>شىركەت مەلۇماتى ئېلىنماقتا</translation>
    </message>
    <message>
        <source>服务器没有应答：%1</source>
        <translation>مۇلازىمېتىر جاۋاب بەرمىدى: %1</translation>
    </message>
    <message>
        <source>演示城市没有建成</source>
        <translation>ئۈلگە شەھەر قۇرۇلمىدى</translation>
    </message>
    <message>
        <source>公司规定这台电脑不保存密钥。</source>
        <translation>شىركەت بەلگىلىمىسى بويىچە بۇ كومپيۇتېردا ئاچقۇچ ساقلانمايدۇ.</translation>
    </message>
    <message>
        <source>登录不了</source>
        <translation>كىرگىلى بولمىدى</translation>
    </message>
    <message>
        <source>保存草稿，关闭座席</source>
        <translation>ئارگىنالنى ساقلاپ، ئورۇننى تاقاۋاتىدۇ</translation>
    </message>
    <message>
        <source>通话结束并整理完以后再离开座席</source>
        <translation>سۆزلىشىش ۋە رەتلەش تۈگىگەندىن كېيىن ئورۇندىن ئايرىلىڭ</translation>
    </message>
    <message>
        <source>座席锁定</source>
        <translation>ئورۇن قۇلۇپلاندى</translation>
    </message>
    <message>
        <source>座席已锁定。输入口令就接着做，没有保存的都还在。</source>
        <translation>ئورۇن قۇلۇپلانغان. پارولنى كىرگۈزسىڭىز داۋاملاشتۇرىسىز، ساقلانمىغانلار يوقالمىدى.</translation>
    </message>
    <message>
        <source>这台设备已被停用：正在把没有发出的操作交给服务器审核</source>
        <translation>بۇ ئۈسكۈنە توختىتىلدى: ئەۋەتىلمىگەن مەشغۇلاتلارنى مۇلازىمېتىرغا تەكشۈرۈشكە تاپشۇرۇۋاتىدۇ</translation>
    </message>
    <message>
        <source>等服务器收下没有发出的操作：%1</source>
        <translation>مۇلازىمېتىرنىڭ ئەۋەتىلمىگەن مەشغۇلاتلارنى قوبۇل قىلىشىنى كۈتۈۋاتىدۇ: %1</translation>
    </message>
    <message>
        <source>服务器没有收下没有发出的操作；本机的数据还在，请联系管理员</source>
        <translation>مۇلازىمېتىر ئەۋەتىلمىگەن مەشغۇلاتلارنى قوبۇل قىلمىدى؛ سانلىق مەلۇماتلار بۇ ماشىنىدا، باشقۇرغۇچى بىلەن ئالاقىلىشىڭ</translation>
    </message>
    <message>
        <source>缓存没有清除干净</source>
        <translation>كەش پاك تازىلانمىدى</translation>
    </message>
    <message numerus="yes">
        <source>这台设备已被管理员停用。%1 项没有发出的操作已交服务器审核，本机的缓存和密钥已清除。再使用要重新登记。</source>
        <translation>
            <numerusform>بۇ ئۈسكۈنىنى باشقۇرغۇچى توختاتتى. ئەۋەتىلمىگەن %1 مەشغۇلات مۇلازىمېتىرغا تەكشۈرۈشكە تاپشۇرۇلدى، بۇ ماشىنىنىڭ كېشى ۋە ئاچقۇچى يوق قىلىندى. قايتا ئىشلىتىش ئۈچۈن يېڭىدىن تىزىملىتىش كېرەك.</numerusform>
            <numerusform>بۇ ئۈسكۈنىنى باشقۇرغۇچى توختاتتى. ئەۋەتىلمىگەن %1 مەشغۇلات مۇلازىمېتىرغا تەكشۈرۈشكە تاپشۇرۇلدى، بۇ ماشىنىنىڭ كېشى ۋە ئاچقۇچى يوق قىلىندى. قايتا ئىشلىتىش ئۈچۈن يېڭىدىن تىزىملىتىش كېرەك.</numerusform>
        </translation>
    </message>
    <message>
        <source>账号</source>
        <translation>ھېسابات</translation>
    </message>
    <message>
        <source>锁定座席</source>
        <translation>ئورۇننى قۇلۇپلاش</translation>
    </message>
    <message>
        <source>修改口令…</source>
        <translation>پارولنى ئۆزگەرتىش…</translation>
    </message>
    <message>
        <source>换人登录…</source>
        <translation>ئادەم ئالماشتۇرۇش…</translation>
    </message>
    <message>
        <source>退出登录</source>
        <translation>چىقىش</translation>
    </message>
    <message>
        <source>修改口令</source>
        <translation>پارولنى ئۆزگەرتىش</translation>
    </message>
    <message>
        <source>口令已修改；别处的登录都已失效</source>
        <translation>پارول ئۆزگەرتىلدى؛ باشقا يەردىكى كىرىشلەر ئىناۋەتسىز بولدى</translation>
    </message>
    <message>
        <source>改了以后，这个账号在别处的登录都会失效。</source>
        <translation>ئۆزگەرتكەندىن كېيىن، بۇ ھېساباتنىڭ باشقا يەردىكى كىرىشلىرى ئىناۋەتسىز بولىدۇ.</translation>
    </message>
    <message>
        <source>座席上还有通话：通话结束并整理完以后才能换人登录</source>
        <translation>بۇ ئورۇندا سۆزلىشىش بار: سۆزلىشىش ۋە رەتلەش تۈگىگەندىن كېيىن باشقا كىشى كىرەلەيدۇ</translation>
    </message>
    <message>
        <source>您的角色不接打电话，没有接通线路</source>
        <translation>رولىڭىز تېلېفون ئالمايدۇ، لىنىيە ئۇلانمىدى</translation>
    </message>
</context>
<context>
    <name>WeatherSource</name>
    <message>
        <source>天气来源只能是 url 或 folder</source>
        <translation>ھاۋارايى مەنبەسى پەقەت url ياكى folder</translation>
    </message>
</context>
<context>
    <name>WholeFile</name>
    <message>
        <source>文件写不了：%1</source>
        <translation>ھۆججەتنى يازغىلى بولمىدى: %1</translation>
    </message>
    <message>
        <source>磁盘已满，没有写入；请腾出空间后再试</source>
        <translation>دىسكا تولدى، يېزىلمىدى؛ بوش ئورۇن ھازىرلاپ قايتا سىناڭ</translation>
    </message>
</context>
<context>
    <name>Wire</name>
    <message>
        <source>数据块已损坏</source>
        <translation>مەلۇمات بۆلىكى بۇزۇلغان</translation>
    </message>
    <message>
        <source>数据块过大</source>
        <translation>مەلۇمات بۆلىكى بەك چوڭ</translation>
    </message>
</context>
</TS>
