<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AccessTable</name>
    <message>
        <source>您的角色不能做这件事，请找管理员</source>
        <translation>Your role may not do this; ask an administrator</translation>
    </message>
    <message>
        <source>您的角色不能做这个操作，请找班长或管理员</source>
        <translation>Your role may not do this; ask a supervisor or an administrator</translation>
    </message>
    <message>
        <source>红色工单只有资深座席以上才能降级</source>
        <translation>Only senior agents and above may take red away from a ticket</translation>
    </message>
    <message>
        <source>不在您负责的分公司范围内</source>
        <translation>Outside the branches that you are responsible for</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>账号的存储内容损坏</source>
        <translation>The stored account is damaged</translation>
    </message>
</context>
<context>
    <name>AccountAdmin</name>
    <message>
        <source>没有服务器的令牌密钥，做出的令牌它不认。用 --token-file 给出启动服务器时的同一个文件；没有另给的，先启动一次服务器</source>
        <translation>There is no secret of the server to make tokens with, and it would refuse any other&apos;s. Give the file that the server is started with by --token-file; where it has none of its own, start the server once</translation>
    </message>
</context>
<context>
    <name>AccountCommand</name>
    <message>
        <source>要用 --role 给出角色：agent、senior_agent、supervisor、quality、administrator、service</source>
        <translation>Give the role with --role: agent, senior_agent, supervisor, quality, administrator, service</translation>
    </message>
    <message>
        <source>账号 %1 的新口令：</source>
        <translation>New password for account %1: </translation>
    </message>
    <message>
        <source>要给出一个账号</source>
        <translation>Give an account</translation>
    </message>
    <message>
        <source>要给出一台设备的标识</source>
        <translation>Give the id of a device</translation>
    </message>
    <message>
        <source>--%1 须在 1 到 %2 之间</source>
        <translation>--%1 must be between 1 and %2</translation>
    </message>
    <message>
        <source>要用 --user 给出账号，用 --out 给出令牌文件</source>
        <translation>Give the account with --user and the token file with --out</translation>
    </message>
    <message>
        <source>管理员 %1 的新口令：</source>
        <translation>New password for administrator %1: </translation>
    </message>
    <message>
        <source>给数据文件夹建立公司和第一个管理员</source>
        <translation>Set up the company and the first administrator in a data folder</translation>
    </message>
    <message>
        <source>加一个账号</source>
        <translation>Add an account</translation>
    </message>
    <message>
        <source>列出账号</source>
        <translation>List the accounts</translation>
    </message>
    <message>
        <source>让账号在 --expires 时到期；默认立即，never 为永久有效</source>
        <translation>Let the account expire at --expires; now by default, never for no end</translation>
    </message>
    <message>
        <source>停用账号，已登录的立即失效</source>
        <translation>Lock the account; open sessions end at once</translation>
    </message>
    <message>
        <source>恢复停用的账号</source>
        <translation>Unlock an account</translation>
    </message>
    <message>
        <source>改账号的角色和分公司</source>
        <translation>Change the role and the branches of an account</translation>
    </message>
    <message>
        <source>设新口令</source>
        <translation>Set a new password</translation>
    </message>
    <message>
        <source>列出设备</source>
        <translation>List the devices</translation>
    </message>
    <message>
        <source>停用一台设备</source>
        <translation>Revoke a device</translation>
    </message>
    <message>
        <source>生成一次性登记码，给新设备登录用</source>
        <translation>Make a one-time code for the sign-in of a new device</translation>
    </message>
    <message>
        <source>为程序生成令牌，写到 0600 的文件</source>
        <translation>Make a token for a program, in a 0600 file</translation>
    </message>
    <message>
        <source>还没有任何分公司</source>
        <translation>there are no branches yet</translation>
    </message>
    <message>
        <source>已有的是 %1</source>
        <translation>there are: %1</translation>
    </message>
    <message>
        <source>注意：这里还没有分公司 %1（%2）；写错了请用 user role 改</source>
        <translation>Note: there is no branch %1 here yet (%2); if it is misspelt, change it with user role</translation>
    </message>
    <message>
        <source>第一个账号须是管理员：请先用 warmlinectl server init</source>
        <translation>The first account must be an administrator: please run warmlinectl server init first</translation>
    </message>
</context>
<context>
    <name>AccountRules</name>
    <message>
        <source>分公司的代码不能用</source>
        <translation>This branch code can not be used</translation>
    </message>
    <message>
        <source>账号没有停用</source>
        <translation>The account is not locked</translation>
    </message>
    <message>
        <source>账号已经停用</source>
        <translation>The account is locked already</translation>
    </message>
    <message>
        <source>操作没有指明账号</source>
        <translation>The operation names no account</translation>
    </message>
    <message>
        <source>账号已经存在</source>
        <translation>The account exists already</translation>
    </message>
    <message>
        <source>账号只能用字母、数字和 . _ - @，最多 64 个字符</source>
        <translation>An account has only letters, digits and . _ - @, at most 64 characters</translation>
    </message>
    <message>
        <source>没有这个账号</source>
        <translation>There is no such account</translation>
    </message>
</context>
<context>
    <name>AgentState</name>
    <message>
        <source>来电未接，转为未就绪。请自己选择就绪。</source>
        <translation>Call not answered; you are now Not ready. Choose Ready yourself.</translation>
    </message>
    <message>
        <source>主叫先挂断，回到“%1”。</source>
        <translation>The caller hung up first; back to “%1”.</translation>
    </message>
    <message>
        <source>话后整理时间到，回到“%1”。</source>
        <translation>Wrap-up time is over; back to “%1”.</translation>
    </message>
    <message>
        <source>线路断开超过 10 秒，收不到来电。</source>
        <translation>The line has been down for over 10 s; no calls can come in.</translation>
    </message>
    <message>
        <source>线路已恢复，回到“%1”。</source>
        <translation>The line is back; back to “%1”.</translation>
    </message>
    <message>
        <source>离席</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>就绪</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>振铃中</source>
        <translation>Ringing</translation>
    </message>
    <message>
        <source>通话中</source>
        <translation>On a call</translation>
    </message>
    <message>
        <source>话后整理</source>
        <translation>Wrap-up</translation>
    </message>
    <message>
        <source>小休</source>
        <translation>Short break</translation>
    </message>
    <message>
        <source>培训</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>未就绪（漏接）</source>
        <translation>Not ready (missed)</translation>
    </message>
    <message>
        <source>未就绪 · 断线</source>
        <translation>Not ready · line down</translation>
    </message>
    <message>
        <source>接着做上次没有完的话后整理。</source>
        <translation>Going on with the wrap-up that was not over.</translation>
    </message>
</context>
<context>
    <name>AlarmCommand</name>
    <message>
        <source>要给出一种告警，如 supply_below_set</source>
        <translation>Name an alarm, such as supply_below_set</translation>
    </message>
    <message>
        <source>读取历史</source>
        <translation>Reading the history</translation>
    </message>
    <message>
        <source>这条规则在这段时间会报 %1 次</source>
        <translation>The rule would have fired %1 times</translation>
    </message>
    <message>
        <source>用历史数据试一条告警规则：temperature_cloud、outdoor_fall、make_up_rising、supply_below_set、pump_stopped 或 data_lost 会报几次；默认最近 30 天</source>
        <translation>Try an alarm rule on history: how often temperature_cloud, outdoor_fall, make_up_rising, supply_below_set, pump_stopped or data_lost would have fired; the last 30 days by default</translation>
    </message>
</context>
<context>
    <name>AlarmLog</name>
    <message>
        <source>搁置要写明原因</source>
        <translation>Say why it is shelved</translation>
    </message>
    <message>
        <source>最多搁置一天</source>
        <translation>At most a day</translation>
    </message>
</context>
<context>
    <name>AlarmRule</name>
    <message>
        <source>片区室温偏低</source>
        <translation>Cold area</translation>
    </message>
    <message>
        <source>室外骤降</source>
        <translation>Outside temperature falls</translation>
    </message>
    <message>
        <source>补水上升</source>
        <translation>Make-up water rises</translation>
    </message>
    <message>
        <source>供温低于设定</source>
        <translation>Supply below set</translation>
    </message>
    <message>
        <source>循环泵停</source>
        <translation>Pump stopped</translation>
    </message>
    <message>
        <source>测点中断</source>
        <translation>Data lost</translation>
    </message>
    <message>
        <source>没有这种告警：%1</source>
        <translation>There is no such alarm: %1</translation>
    </message>
    <message>
        <source>应为不小于 0 的数</source>
        <translation>Must be a number of 0 or more</translation>
    </message>
</context>
<context>
    <name>AlarmRuleCommand</name>
    <message>
        <source>这个命令不带参数</source>
        <translation>This command takes no arguments</translation>
    </message>
    <message>
        <source>要给出一种告警，如 supply_below_set</source>
        <translation>Name an alarm, such as supply_below_set</translation>
    </message>
    <message>
        <source>应为 on 或 off</source>
        <translation>must be on or off</translation>
    </message>
    <message>
        <source>列出告警规则：阈值、延时、恢复、重复，是否启用</source>
        <translation>List the alarm rules: limit, delay, clearing, repetition, on or off</translation>
    </message>
    <message>
        <source>改一条告警规则；先用 alarm try 在历史上试。--basis 后给 alarm rules 说的 operation：有人在那以后改过就不改，并说是谁。服务器十分钟内按新规则看</source>
        <translation>Changes an alarm rule; try it on history with alarm try first. --basis takes the operation that alarm rules told: if somebody has changed the rule since, nothing is changed and it says who. Servers follow within ten minutes</translation>
    </message>
</context>
<context>
    <name>AlarmRuleWords</name>
    <message>
        <source>片区平均室温低于标准</source>
        <translation>Area mean below the standard by</translation>
    </message>
    <message>
        <source>比前一天同一时刻降低</source>
        <translation>Colder than a day before by</translation>
    </message>
    <message>
        <source>15 分钟补水高于全天平均</source>
        <translation>15 min of make-up above the day&apos;s mean by</translation>
    </message>
    <message>
        <source>二次供温低于设定</source>
        <translation>Secondary supply below its set value by</translation>
    </message>
    <message>
        <source>频率低于</source>
        <translation>Frequency below</translation>
    </message>
    <message>
        <source>没有正常数据</source>
        <translation>No good value for</translation>
    </message>
    <message>
        <source>立即</source>
        <translation>at once</translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2，持续 %3</source>
        <translation>%1 %2, for %3</translation>
    </message>
</context>
<context>
    <name>AlarmWords</name>
    <message numerus="yes">
        <source>均温 %1，比标准低 %2（%3 户）</source>
        <translation>
            <numerusform>Average %1, %2 below standard (%3 home)</numerusform>
            <numerusform>Average %1, %2 below standard (%3 homes)</numerusform>
        </translation>
    </message>
    <message>
        <source>一天内降 %1，现 %2</source>
        <translation>Fell %1 within a day, now %2</translation>
    </message>
    <message>
        <source>补水 %1，比平时高 %2</source>
        <translation>Make-up %1, %2 above usual</translation>
    </message>
    <message>
        <source>供温 %1，比设定低 %2</source>
        <translation>Supply %1, %2 below set</translation>
    </message>
    <message>
        <source>频率 %1，低于 %2</source>
        <translation>Frequency %1, below %2</translation>
    </message>
    <message>
        <source>%1 分没有可用数据</source>
        <translation>No usable data for %1 min</translation>
    </message>
    <message>
        <source>最大偏差 %1</source>
        <translation>Worst deviation %1</translation>
    </message>
    <message>
        <source>最大降幅 %1</source>
        <translation>Largest fall %1</translation>
    </message>
    <message>
        <source>最高 +%1</source>
        <translation>Highest +%1</translation>
    </message>
    <message>
        <source>最长 %1 分</source>
        <translation>Longest %1 min</translation>
    </message>
    <message>
        <source>%1 室温偏低：%2。请检修该片区的分支和入口。</source>
        <translation>%1 is cold: %2. Please inspect the branches and inlets of this area.</translation>
    </message>
    <message>
        <source>建议启用降温应急预案：提前提高二次供温设定，通知抢修班组待命，增开座席，并查看末端和顶层住户。</source>
        <translation>Suggested: start the plan for a fall in temperature. Raise the set supply early, put the crews on call, open more seats, and look at homes at the ends and on top floors.</translation>
    </message>
    <message>
        <source>已提检修工单 %1</source>
        <translation>Inspection ticket %1 opened</translation>
    </message>
    <message>
        <source>已启用应急预案</source>
        <translation>Emergency plan started</translation>
    </message>
    <message>
        <source>已决定不处理</source>
        <translation>Decided: nothing to do</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1等 %2 点</source>
        <translation>%1 and others, %2 points</translation>
    </message>
    <message>
        <source>%1：%2 分没有可用数据</source>
        <translation>%1: no usable data for %2 min</translation>
    </message>
</context>
<context>
    <name>AttachmentRules</name>
    <message>
        <source>附件的大小超出范围</source>
        <translation>The attachment&apos;s size is out of range</translation>
    </message>
    <message>
        <source>附件已有 %1 个，不能再添加</source>
        <translation>There are %1 attachments already; no more can be added</translation>
    </message>
    <message>
        <source>已有内容相同的附件（%1）</source>
        <translation>An attachment with the same content is there already (%1)</translation>
    </message>
    <message>
        <source>没有这个附件</source>
        <translation>There is no such attachment</translation>
    </message>
    <message>
        <source>附件已被移除（%1）</source>
        <translation>The attachment was removed (%1)</translation>
    </message>
    <message>
        <source>不接受这种文件（%1）；可用照片、录音、PDF 或纯文本</source>
        <translation>Files of this kind (%1) are not taken; use photos, recordings, PDF or plain text</translation>
    </message>
    <message>
        <source>文件是空的</source>
        <translation>The file is empty</translation>
    </message>
    <message>
        <source>文件太大：%1 MiB，最多 %2 MiB</source>
        <translation>The file is too large: %1 MiB, at most %2 MiB</translation>
    </message>
</context>
<context>
    <name>AttachmentService</name>
    <message>
        <source>现在不能添加附件</source>
        <translation>Attachments cannot be added now</translation>
    </message>
    <message>
        <source>文件读不了</source>
        <translation>The file can&apos;t be read</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>附件的内容不在这里</source>
        <translation>The attachment&apos;s content is not here</translation>
    </message>
    <message>
        <source>附件的内容与指纹不符</source>
        <translation>The attachment&apos;s content does not match its fingerprint</translation>
    </message>
    <message>
        <source>存放附件的磁盘已满，请清理或扩容</source>
        <translation>The disk for attachments is full; clear some space or enlarge it</translation>
    </message>
    <message>
        <source>附件写不进去：%1</source>
        <translation>The attachment cannot be written: %1</translation>
    </message>
    <message>
        <source>附件的文件夹建不了；请检查路径和权限</source>
        <translation>The folder for attachments cannot be made; check path and rights</translation>
    </message>
    <message>
        <source>附件删不掉：%1</source>
        <translation>The attachment cannot be deleted: %1</translation>
    </message>
    <message>
        <source>附件的文件夹建不了或写不进去；请检查路径和权限</source>
        <translation>The folder for attachments cannot be made or written; check path and rights</translation>
    </message>
    <message>
        <source>服务器给附件的空间（%1 MiB）已用完，请联系管理员</source>
        <translation>The server&apos;s space for attachments (%1 MiB) is used up; ask an administrator</translation>
    </message>
    <message>
        <source>文件读不了：%1</source>
        <translation>The file cannot be read: %1</translation>
    </message>
    <message>
        <source>文件正在被改写，请稍后再添加</source>
        <translation>The file is being changed; add it again later</translation>
    </message>
    <message>
        <source>文件改不了：%1</source>
        <translation>The file cannot be changed: %1</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>没有要备份的数据</source>
        <translation>There are no data to back up</translation>
    </message>
    <message>
        <source>数据本身有问题，没有写备份：%1</source>
        <translation>The data themselves are damaged, no backup was written: %1</translation>
    </message>
    <message>
        <source>备份里的数据有问题：%1</source>
        <translation>The data in the backup are damaged: %1</translation>
    </message>
    <message>
        <source>文件夹里已有数据；请恢复到空文件夹</source>
        <translation>The folder holds data already; restore into an empty one</translation>
    </message>
    <message>
        <source>数据文件夹建不了；请检查路径和权限</source>
        <translation>The data folder can&apos;t be made; check its path and rights</translation>
    </message>
    <message>
        <source>备份里没有数据</source>
        <translation>The backup holds no data</translation>
    </message>
    <message>
        <source>改不了文件名</source>
        <translation>The file can&apos;t be renamed</translation>
    </message>
    <message>
        <source>备份已损坏或被改动</source>
        <translation>The backup is damaged or was changed</translation>
    </message>
    <message>
        <source>不是备份文件</source>
        <translation>Not a backup file</translation>
    </message>
    <message>
        <source>备份由更新版本的程序写成</source>
        <translation>The backup was written by a newer version</translation>
    </message>
    <message>
        <source>备份用口令加密：请给出口令文件</source>
        <translation>The backup is locked by a passphrase: give the passphrase file</translation>
    </message>
    <message>
        <source>备份用原来数据文件夹的密钥加密，不用口令</source>
        <translation>The backup is locked by the old folder&apos;s key, not by a passphrase</translation>
    </message>
    <message>
        <source>密钥不是这份备份的；要用原来的密钥文件</source>
        <translation>Not this backup&apos;s key; use the old key file</translation>
    </message>
    <message>
        <source>口令不对</source>
        <translation>Wrong passphrase</translation>
    </message>
    <message>
        <source>已取消，什么都没有写</source>
        <translation>Cancelled; nothing was written</translation>
    </message>
</context>
<context>
    <name>BackupCommand</name>
    <message>
        <source>别人也能读口令文件；请改为只有本人可读</source>
        <translation>Others can read the secret&apos;s file; make it readable by its owner only</translation>
    </message>
    <message>
        <source>口令文件是空的</source>
        <translation>The passphrase file is empty</translation>
    </message>
    <message>
        <source>要用 --out 给出备份文件</source>
        <translation>Give the backup file with --out</translation>
    </message>
    <message>
        <source>检查操作</source>
        <translation>Checking operations</translation>
    </message>
    <message>
        <source>要用 --in 给出备份文件</source>
        <translation>Give the backup file with --in</translation>
    </message>
    <message>
        <source>恢复数据</source>
        <translation>Restoring data</translation>
    </message>
    <message>
        <source>把数据写成一个加密的备份文件，并检查它；服务器可以在运行</source>
        <translation>Write the data into one encrypted backup file and check it; the server may be running</translation>
    </message>
    <message>
        <source>从备份恢复到空的数据文件夹；席位会补上备份之后的操作</source>
        <translation>Restore a backup into an empty data folder; the seats bring what came after it</translation>
    </message>
</context>
<context>
    <name>BuildingDynamics</name>
    <message>
        <source>序列长短不一</source>
        <translation>The series differ in length</translation>
    </message>
    <message>
        <source>供温和室外都没有变化，看不出关系</source>
        <translation>Neither supply nor outside temperature changed: nothing can be told</translation>
    </message>
    <message>
        <source>完整的小时不足 %1 个</source>
        <translation>Fewer than %1 complete hours</translation>
    </message>
    <message>
        <source>室温不像是跟着供温和室外走的</source>
        <translation>The rooms do not seem to follow supply and outside temperature</translation>
    </message>
    <message>
        <source>没有测</source>
        <translation>not measured</translation>
    </message>
    <message>
        <source>有数据的小时太少</source>
        <translation>too few hours with data</translation>
    </message>
    <message>
        <source>没有变化</source>
        <translation>does not vary</translation>
    </message>
    <message>
        <source>室内外温差太小</source>
        <translation>inside and outside too alike</translation>
    </message>
</context>
<context>
    <name>BurstService</name>
    <message>
        <source>管网还在读取，请稍候</source>
        <translation>The network is still being read; a moment, please</translation>
    </message>
</context>
<context>
    <name>Call</name>
    <message>
        <source>来电记录的存储内容损坏</source>
        <translation>The stored call record is damaged</translation>
    </message>
</context>
<context>
    <name>CallRecorder</name>
    <message>
        <source>为保证服务质量，本次通话会录音，您同意吗？</source>
        <translation>This call is recorded to keep our service good. Do you agree?</translation>
    </message>
    <message>
        <source>这个通话没有录音：编码器打不开</source>
        <translation>This call is not recorded: the encoder cannot be opened</translation>
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
        <translation>Busy</translation>
    </message>
    <message>
        <source>稍后再打</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>转错队列</source>
        <translation>Wrong queue</translation>
    </message>
    <message>
        <source>谢绝</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>这里正忙，排队把来电给下一位（486）</source>
        <translation>Busy here: the queue gives the call to the next seat (486)</translation>
    </message>
    <message>
        <source>现在没人能接，请对方稍后再打（480）</source>
        <translation>Nobody can take it now: the caller is asked to try later (480)</translation>
    </message>
    <message>
        <source>不归这里管，交换机可以转给别的队列（480）</source>
        <translation>Not for this queue: the exchange may pass it to another one (480)</translation>
    </message>
    <message>
        <source>谁也不接：别的座席也停止振铃（603）</source>
        <translation>Nobody takes it: other seats stop ringing, too (603)</translation>
    </message>
</context>
<context>
    <name>CallRules</name>
    <message>
        <source>来电已经接听或结束</source>
        <translation>The call has already been answered or has ended</translation>
    </message>
    <message>
        <source>只有通话中的来电能保持</source>
        <translation>Only a call in progress can be put on hold</translation>
    </message>
    <message>
        <source>来电没有在保持中</source>
        <translation>The call is not on hold</translation>
    </message>
    <message>
        <source>只有通话中的来电能转接</source>
        <translation>Only a call in progress can be transferred</translation>
    </message>
    <message>
        <source>来电已经结束</source>
        <translation>The call has already ended</translation>
    </message>
    <message>
        <source>来电结束之后才能完成话后处理</source>
        <translation>Wrap-up can be finished only after the call has ended</translation>
    </message>
    <message>
        <source>来电的标识不是 UUID</source>
        <translation>The call identifier is not a UUID</translation>
    </message>
    <message>
        <source>操作没有指明来电</source>
        <translation>The operation names no call</translation>
    </message>
    <message>
        <source>来电不存在</source>
        <translation>The call does not exist</translation>
    </message>
    <message>
        <source>来电已经存在</source>
        <translation>The call already exists</translation>
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
        <translation>Handled by a colleague</translation>
    </message>
    <message>
        <source>多次打不通</source>
        <translation>Cannot be reached</translation>
    </message>
    <message>
        <source>骚扰或误拨</source>
        <translation>Nuisance or wrong number</translation>
    </message>
    <message>
        <source>这个来电没有显示号码，不能回拨</source>
        <translation>This caller withheld the number and cannot be called back</translation>
    </message>
    <message>
        <source>没有要回拨的来电</source>
        <translation>Nobody to call back</translation>
    </message>
</context>
<context>
    <name>CanonicalCbor</name>
    <message>
        <source>映射的键只能是文字或整数</source>
        <translation>Keys of a map must be text or integers</translation>
    </message>
    <message>
        <source>映射中有重复的键</source>
        <translation>The map has a duplicate key</translation>
    </message>
    <message>
        <source>不能写入规范 CBOR 的值类型（小数须换算成整数）</source>
        <translation>This value type cannot be written to canonical CBOR (convert decimals to integers)</translation>
    </message>
    <message>
        <source>CBOR 损坏：%1</source>
        <translation>Damaged CBOR: %1</translation>
    </message>
    <message>
        <source>第 %1 字节</source>
        <translation>byte %1</translation>
    </message>
    <message>
        <source>CBOR 不是规范编码</source>
        <translation>The CBOR is not in canonical form</translation>
    </message>
</context>
<context>
    <name>CaseCommand</name>
    <message>
        <source>这个命令不带参数</source>
        <translation>This command takes no arguments</translation>
    </message>
    <message>
        <source>还没有座席认可或改判过的案例</source>
        <translation>No case was confirmed or corrected yet</translation>
    </message>
    <message>
        <source>导出座席认可或改判过的案例，一行一个，可直接给 diagnose；不含户号、姓名和地址</source>
        <translation>Exports the cases that agents confirmed or corrected, a line each, fit for diagnose; without account, name or address</translation>
    </message>
</context>
<context>
    <name>CityPlan</name>
    <message>
        <source>演示城市 · 虚构地图</source>
        <translation>Demo city · fictional map</translation>
    </message>
</context>
<context>
    <name>ColdHome</name>
    <message>
        <source>室温 %1 °C，低于标准 %2 °C 共 %3 °C；供热侧未见异常</source>
        <translation>Room at %1 °C, %3 °C below the standard of %2 °C; nothing is wrong with the heating</translation>
    </message>
    <message>
        <source>建议入户查：%1</source>
        <translation>Check in the home: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>其中约 %1 °C 是楼内位置（顶层、底层或边户）常有的</source>
        <translation>About %1 °C of this is usual for its position in the building (top, ground floor or corner)</translation>
    </message>
    <message>
        <source>低于标准 %1 °C</source>
        <translation>%1 °C below the standard</translation>
    </message>
    <message>
        <source>室温低于标准 %1 °C，建议入户查：%2</source>
        <translation>%1 °C below the standard, check in the home: %2</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>没有选项 --%1</source>
        <translation>There is no option --%1</translation>
    </message>
    <message>
        <source>选项 --%1 给了两次</source>
        <translation>Option --%1 is given twice</translation>
    </message>
    <message>
        <source>选项 --%1 不带值</source>
        <translation>Option --%1 takes no value</translation>
    </message>
    <message>
        <source>选项 --%1 缺少值</source>
        <translation>Option --%1 lacks its value</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>数据文件夹的密钥文件；默认是旁边的 DIR.key</source>
        <translation>Key file of the data folder; by default DIR.key beside it</translation>
    </message>
    <message>
        <source>总是在标准错误输出上显示进度</source>
        <translation>Always show progress on standard error</translation>
    </message>
    <message>
        <source>提示信息的语言；默认按系统</source>
        <translation>Language of messages; by default the system&apos;s</translation>
    </message>
    <message>
        <source>显示用法</source>
        <translation>Show usage</translation>
    </message>
    <message>
        <source>显示版本</source>
        <translation>Show the version</translation>
    </message>
    <message>
        <source>城市的历史到这时为止；默认现在</source>
        <translation>The city&apos;s history ends here; default now</translation>
    </message>
    <message>
        <source>字段映射：JSON {&quot;字段&quot;:&quot;表头&quot;}，或每行一个“字段=表头”</source>
        <translation>Field mapping: JSON {&quot;field&quot;:&quot;header&quot;}, or one “field=header” per line</translation>
    </message>
    <message>
        <source>文件编码：UTF-8 或 GB18030；默认自动识别</source>
        <translation>File encoding: UTF-8 or GB18030; detected by default</translation>
    </message>
    <message>
        <source>只检查，不写入</source>
        <translation>Check only, write nothing</translation>
    </message>
    <message>
        <source>没有写明时区的时间属于哪个时区；默认 Asia/Shanghai</source>
        <translation>Time zone of times that name none; default Asia/Shanghai</translation>
    </message>
    <message>
        <source>输出格式；默认 csv</source>
        <translation>Output format; default csv</translation>
    </message>
    <message>
        <source>到这个时间止（不含）</source>
        <translation>Up to this time (exclusive)</translation>
    </message>
    <message>
        <source>写到文件；默认写到标准输出</source>
        <translation>Write to a file; default standard output</translation>
    </message>
    <message>
        <source>工单号</source>
        <translation>Ticket no.</translation>
    </message>
    <message>
        <source>检查导出的轨迹文件，不需要数据</source>
        <translation>Check an exported trail file; needs no data</translation>
    </message>
    <message>
        <source>最多几条；默认 20</source>
        <translation>At most this many; default 20</translation>
    </message>
    <message>
        <source>姓名和电话不打码；写明原因，会记入操作记录</source>
        <translation>Show names and phones unmasked; state the reason, it is recorded</translation>
    </message>
    <message>
        <source>户号</source>
        <translation>Account no.</translation>
    </message>
    <message>
        <source>诉求类别：no_heat、leak_indoor … 或中文</source>
        <translation>Category: no_heat, leak_indoor … or Chinese</translation>
    </message>
    <message>
        <source>诉求内容、备注或原因</source>
        <translation>Text of the complaint, note or reason</translation>
    </message>
    <message>
        <source>工单等级；默认 blue</source>
        <translation>Ticket tier; default blue</translation>
    </message>
    <message>
        <source>影响范围：room、household、riser、building、community</source>
        <translation>Scope: room, household, riser, building, community</translation>
    </message>
    <message>
        <source>责任专业：indoor、riser、network、station、source、meter、billing</source>
        <translation>Responsible trade: indoor, riser, network, station, source, meter, billing</translation>
    </message>
    <message>
        <source>受理渠道；默认 phone</source>
        <translation>Channel; default phone</translation>
    </message>
    <message>
        <source>室温，°C</source>
        <translation>Room temperature, °C</translation>
    </message>
    <message>
        <source>班组编号或名称</source>
        <translation>Crew no. or name</translation>
    </message>
    <message>
        <source>答应用户的时间</source>
        <translation>Time promised to the household</translation>
    </message>
    <message>
        <source>签到位置，WGS-84</source>
        <translation>Check-in position, WGS-84</translation>
    </message>
    <message>
        <source>处理结果</source>
        <translation>Result of the work</translation>
    </message>
    <message>
        <source>验证不通过，退回处理</source>
        <translation>Verification failed, return for handling</translation>
    </message>
    <message>
        <source>用户是否满意</source>
        <translation>Is the customer satisfied</translation>
    </message>
    <message>
        <source>净推荐值，0 到 10</source>
        <translation>Net promoter score, 0 to 10</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>用法：warmlinectl 命令 [参数] [选项]</source>
        <translation>Usage: warmlinectl COMMAND [ARGUMENTS] [OPTIONS]</translation>
    </message>
    <message>
        <source>命令：</source>
        <translation>Commands:</translation>
    </message>
    <message>
        <source>共同的选项：</source>
        <translation>Common options:</translation>
    </message>
    <message>
        <source>warmlinectl 命令 --help 显示一个命令的选项。退出码：0 完成，1 什么都没做，2 用法不对，3 部分完成。</source>
        <translation>warmlinectl COMMAND --help shows the options of a command. Exit codes: 0 done, 1 nothing done, 2 wrong usage, 3 partly done.</translation>
    </message>
    <message>
        <source>用法：warmlinectl %1</source>
        <translation>Usage: warmlinectl %1</translation>
    </message>
    <message>
        <source>[选项]</source>
        <translation>[OPTIONS]</translation>
    </message>
    <message>
        <source>选项：</source>
        <translation>Options:</translation>
    </message>
    <message>
        <source>要给出一个命令</source>
        <translation>A command is needed</translation>
    </message>
    <message>
        <source>没有命令“%1”</source>
        <translation>There is no command “%1”</translation>
    </message>
    <message>
        <source>命令 %1 没有选项 --%2</source>
        <translation>Command %1 has no option --%2</translation>
    </message>
    <message>
        <source>要用 --data 给出数据文件夹</source>
        <translation>Give the data folder with --data</translation>
    </message>
    <message>
        <source>正在取消……再按一次立即结束</source>
        <translation>Cancelling… press again to stop at once</translation>
    </message>
    <message>
        <source>服务器共用的 PostgreSQL，如 service=warmline；--data 里则是可以重建的副本，密钥文件与服务器的相同</source>
        <translation>The PostgreSQL that the servers share, such as service=warmline; --data then holds a copy that can be made again, with the servers&apos; key file</translation>
    </message>
    <message>
        <source>随机种子：同一种子得到同一座城市、同一场演练</source>
        <translation>random seed: the same seed gives the same city, the same rehearsal</translation>
    </message>
    <message>
        <source>演练多少个场景；默认 1000</source>
        <translation>how many schedules to play; 1000 by default</translation>
    </message>
    <message>
        <source>每个场景几个座席；默认由种子决定</source>
        <translation>seats in each schedule; as the seed says by default</translation>
    </message>
    <message>
        <source>故意弄坏一处，看检查能否发现；只有测试版本有</source>
        <translation>breaks one rule on purpose, to see whether the checks find it; in test builds only</translation>
    </message>
    <message>
        <source>为什么；会记入操作记录</source>
        <translation>why; it is written into the operation</translation>
    </message>
    <message>
        <source>公司服务器的地址；代替 --data</source>
        <translation>Address of the company&apos;s server; instead of --data</translation>
    </message>
    <message>
        <source>与 --server 一起：公司的根证书（PEM）</source>
        <translation>With --server: the company&apos;s root certificate (PEM)</translation>
    </message>
    <message>
        <source>服务器日志的公钥：文件必须证明它的操作在这份日志里</source>
        <translation>Public key of the server&apos;s log: the file must prove that its operations lie in that log</translation>
    </message>
    <message>
        <source>只抽查 N 条；默认检查全部</source>
        <translation>Check N entries at random; default: all</translation>
    </message>
    <message>
        <source>记住检查到哪里；下次从那里接着检查，历史被改动就会发现</source>
        <translation>Remember how far was checked; the next check goes on from there and notices a changed past</translation>
    </message>
    <message>
        <source>备份文件</source>
        <translation>The backup file</translation>
    </message>
    <message>
        <source>口令文件，只有本人可读；不给就用数据文件夹的密钥</source>
        <translation>Passphrase file, readable by its owner only; without it the data folder&apos;s key is used</translation>
    </message>
    <message>
        <source>角色：agent、senior_agent、supervisor、quality、administrator、service</source>
        <translation>Role: agent, senior_agent, supervisor, quality, administrator, service</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>负责的分公司；没有写明就是全公司</source>
        <translation>Branches in charge of; the whole company if not given</translation>
    </message>
    <message>
        <source>到期时间；never 为永久有效</source>
        <translation>When it expires; never for no end</translation>
    </message>
    <message>
        <source>口令所在的文件（0600）；- 为标准输入；默认在终端上输入</source>
        <translation>File with the password (0600); - for standard input; by default it is asked for on the terminal</translation>
    </message>
    <message>
        <source>账号</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>令牌有效几天；默认 90</source>
        <translation>Days that the token is valid; 90 by default</translation>
    </message>
    <message>
        <source>登记码有效几小时；默认 24</source>
        <translation>Hours that the code is valid; 24 by default</translation>
    </message>
    <message>
        <source>第一个管理员的账号；默认 admin</source>
        <translation>Account of the first administrator; admin by default</translation>
    </message>
    <message>
        <source>公司的代码</source>
        <translation>Code of the company</translation>
    </message>
    <message>
        <source>公司的名称</source>
        <translation>Name of the company</translation>
    </message>
    <message>
        <source>工单号的前缀，如 NC-26-</source>
        <translation>Prefix of ticket numbers, such as NC-26-</translation>
    </message>
    <message>
        <source>--server 要和 --token-file 一起用，不带 --data</source>
        <translation>--server goes with --token-file and without --data</translation>
    </message>
    <message>
        <source>要用 --data 给出数据文件夹，或用 --server 给出服务器</source>
        <translation>Name the data folder with --data, or the server with --server</translation>
    </message>
    <message>
        <source>附件内容所在的文件夹；默认在数据文件夹里</source>
        <translation>folder with the contents of attachments; default: in the data folder</translation>
    </message>
    <message>
        <source>多少个换热站；默认 5</source>
        <translation>How many stations; 5 by default</translation>
    </message>
    <message>
        <source>OPC UA 的端口；默认任选一个</source>
        <translation>Port of OPC UA; any free one by default</translation>
    </message>
    <message>
        <source>Modbus TCP 的端口；默认任选一个</source>
        <translation>Port of Modbus TCP; any free one by default</translation>
    </message>
    <message>
        <source>运行多少秒；默认直到被停止</source>
        <translation>For how many seconds; until it is stopped by default</translation>
    </message>
    <message>
        <source>与 --server 一起：公司策略文件（根证书、指纹）；默认为配置目录里的 warmline/policy.json</source>
        <translation>With --server: the company&apos;s policy file (CA, pins); default: warmline/policy.json in the configuration folder</translation>
    </message>
    <message>
        <source>口令是临时的：本人第一次登录时必须换掉</source>
        <translation>The password is temporary: its owner must change it at the first sign-in</translation>
    </message>
    <message>
        <source>从这个时间起（含），日期或 ISO 8601；trace：从哪里起，编号或“经度,纬度”</source>
        <translation>From this time on (inclusive), a date or ISO 8601; trace: from where, an ID or “LON,LAT”</translation>
    </message>
    <message>
        <source>点的 CSV：lon,lat[,weight]，表头中英文均可</source>
        <translation>CSV of points: lon,lat[,weight]; headers in Chinese or English</translation>
    </message>
    <message>
        <source>网格的范围：西,南,东,北，WGS-84 度</source>
        <translation>Extent of the grid: W,S,E,N in WGS-84 degrees</translation>
    </message>
    <message>
        <source>网格的大小，像素</source>
        <translation>Size of the grid in pixels</translation>
    </message>
    <message>
        <source>核的半径，地面上的米；高斯核的 σ 是它的三分之一</source>
        <translation>Radius of the kernel in metres on the ground; σ of the Gaussian is a third of it</translation>
    </message>
    <message>
        <source>核；默认 quartic</source>
        <translation>Kernel; quartic by default</translation>
    </message>
    <message>
        <source>追踪什么：downstream、isolation 或 burst</source>
        <translation>What to trace: downstream, isolation or burst</translation>
    </message>
    <message>
        <source>限值；默认按行业常用</source>
        <translation>Limit; that of the trade by default</translation>
    </message>
    <message>
        <source>持续多少分钟才报；默认按行业常用</source>
        <translation>How many minutes it must hold; those of the trade by default</translation>
    </message>
    <message>
        <source>启用或停用</source>
        <translation>Switch on or off</translation>
    </message>
    <message>
        <source>坐标系：wgs84、cgcs2000、gcj02 或 bd09；默认 wgs84；import：还有 auto 和 EPSG:编号，默认按文件所写</source>
        <translation>Coordinate system: wgs84, cgcs2000, gcj02 or bd09; wgs84 by default; import: also auto and EPSG:code, by default as the file says</translation>
    </message>
    <message>
        <source>只导入这些图层；默认全部</source>
        <translation>Import only these layers; all by default</translation>
    </message>
    <message>
        <source>这里没有数据；请检查 --data</source>
        <translation>there are no data here; check --data</translation>
    </message>
    <message>
        <source>只处理到设备操作链的第 N 个；accept 必须写明，reject 默认全部</source>
        <translation>only up to the Nth of the device’s chain; accept needs it, reject takes all by default</translation>
    </message>
    <message>
        <source>heatmap 的 .png：最高一级颜色从这个密度起（每平方公里），几张图才能互相比较；默认取最大值的一半</source>
        <translation>heatmap to .png: the top colour begins at this density (per km²), so that pictures can be compared; half the maximum by default</translation>
    </message>
    <message>
        <source>哪些量，如 supply_temperature；默认所有</source>
        <translation>which quantities, such as supply_temperature; all by default</translation>
    </message>
    <message>
        <source>哪个二次支路；默认所有</source>
        <translation>which secondary branch; all by default</translation>
    </message>
    <message>
        <source>每 N 分钟一个平均值，N 要能整除一天；默认每个采样</source>
        <translation>a mean every N minutes, N divides a day; every sample by default</translation>
    </message>
    <message>
        <source>改的是哪次改动之后的样子；空的：没有人改过</source>
        <translation>after which change it stands as it was seen; empty: nobody has changed it</translation>
    </message>
    <message>
        <source>令牌文件是空的</source>
        <translation>The token file is empty</translation>
    </message>
    <message>
        <source>以谁的名义；有账号的数据文件夹里须是其中一个。默认 admin，或唯一的管理员</source>
        <translation>In whose name; in a data folder with accounts it must be one of them. By default admin, or the only administrator</translation>
    </message>
    <message>
        <source>--lang 不认识“%1”；可以写 zh、en、ug</source>
        <translation>--lang does not know “%1”; it takes zh, en or ug</translation>
    </message>
    <message>
        <source>知道会销毁什么，确定要改</source>
        <translation>I know what will be destroyed; change it</translation>
    </message>
    <message>
        <source>warmlinectl --help 列出所有命令</source>
        <translation>warmlinectl --help lists all commands</translation>
    </message>
    <message>
        <source>%1: 服务器不认这个令牌，或已到期；请用 token new 另做一个</source>
        <translation>%1: the server does not know this token, or it has expired; please make another with token new</translation>
    </message>
    <message>
        <source>不是有效的服务器地址：%1；应像 https://10.0.0.11:8700</source>
        <translation>Not an address of a server: %1; it should be like https://10.0.0.11:8700</translation>
    </message>
    <message>
        <source>本机数据文件夹；只有导入、建立和恢复的命令会新建</source>
        <translation>data folder on this machine; only commands that import, create or restore make a new one</translation>
    </message>
    <message>
        <source>warmlinectl %1 --help 显示它的选项</source>
        <translation>warmlinectl %1 --help shows its options</translation>
    </message>
    <message>
        <source>没有命令“%1”；是不是 %2？</source>
        <translation>There is no command “%1”; did you mean %2?</translation>
    </message>
    <message>
        <source>没有写明分公司的行归到哪个分公司；默认 main；kpi：只算这个分公司</source>
        <translation>Branch of rows that name none; main by default; kpi: this branch only</translation>
    </message>
    <message>
        <source>只算这个座席</source>
        <translation>This agent only</translation>
    </message>
    <message>
        <source>这个指标的每条记录也逐行给出</source>
        <translation>Each record of this indicator is given, too, a line each</translation>
    </message>
    <message>
        <source>几户报修才推断爆管；默认 3</source>
        <translation>How many reports suggest a burst; 3 by default</translation>
    </message>
    <message>
        <source>这些报修在几分钟之内；默认 30</source>
        <translation>Within how many minutes these reports lie; 30 by default</translation>
    </message>
    <message>
        <source>这些报修沿管相距多少米之内；默认 500</source>
        <translation>Within how many metres along the pipes these reports lie; 500 by default</translation>
    </message>
    <message>
        <source>数据文件夹读不了；请检查权限</source>
        <translation>the data folder can&apos;t be read; check its permissions</translation>
    </message>
    <message>
        <source>读取服务器的数据</source>
        <translation>Reading the server&apos;s data</translation>
    </message>
    <message>
        <source>与 --server 一起：令牌文件（token new 生成，0600）；与 --data 一起（token new、server init）：服务器的 --token-file，默认是旁边的 DIR.token</source>
        <translation>With --server: the token file (made by token new, 0600); with --data (token new, server init): the server&apos;s --token-file, by default DIR.token beside it</translation>
    </message>
    <message>
        <source>多少户，1000 到 2000000；默认 100000</source>
        <translation>How many households, 1,000 to 2,000,000; 100,000 by default</translation>
    </message>
    <message>
        <source>地址簿</source>
        <translation>Address book</translation>
    </message>
    <message>
        <source>来电多少次</source>
        <translation>How many calls</translation>
    </message>
    <message>
        <source>平均处理时长，分钟</source>
        <translation>Average handling time, minutes</translation>
    </message>
    <message>
        <source>高峰系数</source>
        <translation>Peak factor</translation>
    </message>
    <message>
        <source>轮班系数</source>
        <translation>Rota factor</translation>
    </message>
    <message>
        <source>储备系数</source>
        <translation>Reserve factor</translation>
    </message>
    <message>
        <source>应在多少秒内接听</source>
        <translation>Seconds within which calls should be answered</translation>
    </message>
    <message>
        <source>服务水平</source>
        <translation>Service level</translation>
    </message>
    <message>
        <source>预测多少天</source>
        <translation>How many days to forecast</translation>
    </message>
    <message>
        <source>哪个月</source>
        <translation>Which month</translation>
    </message>
    <message>
        <source>这个版本还没有的命令：</source>
        <translation>Commands that are not in this version:</translation>
    </message>
    <message>
        <source>命令 %1 这个版本还没有，什么都没有做</source>
        <translation>The command %1 is not in this version; nothing was done</translation>
    </message>
    <message>
        <source>命令 %1 只算给它的输入，不用 --server</source>
        <translation>The command %1 works on what it is given and needs no --server</translation>
    </message>
    <message>
        <source>命令 %1 只管本机的数据文件夹，不能用 --server；请在有数据的那台机器上用 --data</source>
        <translation>The command %1 is about this machine&apos;s data folder and knows no --server; use --data on the machine that has the data</translation>
    </message>
</context>
<context>
    <name>CompanyCopy</name>
    <message>
        <source>加密库无法使用</source>
        <translation>The crypto library can&apos;t be used</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>服务器写下了这个操作，但没有交出来</source>
        <translation>The server wrote the operation but did not hand it out</translation>
    </message>
</context>
<context>
    <name>CompanyPolicy</name>
    <message>
        <source>策略文件里 %1 应是一个数组</source>
        <translation>%1 in the policy file must be a list</translation>
    </message>
    <message>
        <source>策略文件里 %1 应是 SHA-256 的 Base64</source>
        <translation>%1 in the policy file must be SHA-256 in base64</translation>
    </message>
    <message>
        <source>策略文件里 %1 应在 %2 到 %3 之间</source>
        <translation>%1 in the policy file must be between %2 and %3</translation>
    </message>
    <message>
        <source>策略文件读不了：%1</source>
        <translation>The policy file can&apos;t be read: %1</translation>
    </message>
    <message>
        <source>别人也能改这个策略文件，不可信；请去掉写权限</source>
        <translation>Others may change this policy file, so it can&apos;t be trusted; take away their right to write</translation>
    </message>
    <message>
        <source>策略文件里 %1 应是一个文件名</source>
        <translation>%1 in the policy file should be a file name</translation>
    </message>
    <message>
        <source>策略文件里的“%1”应为文字</source>
        <translation>&quot;%1&quot; in the policy file must be text</translation>
    </message>
</context>
<context>
    <name>CompanySettings</name>
    <message>
        <source>“%1”不是可选值：%2</source>
        <translation>“%1” is none of: %2</translation>
    </message>
    <message>
        <source>“%1”应为 %2 到 %3 的整数，或 0（永久保留）</source>
        <translation>“%1” should be a whole number from %2 to %3, or 0 (kept for ever)</translation>
    </message>
    <message>
        <source>“%1”应为 %2 到 %3 的整数</source>
        <translation>“%1” should be a whole number from %2 to %3</translation>
    </message>
    <message>
        <source>测量值逐个保留多少天，之后只留每小时的最低、平均和最高</source>
        <translation>for how many days each measured value is kept; after that the lowest, mean and highest of each hour</translation>
    </message>
    <message>
        <source>每小时的测量值保留多少年</source>
        <translation>for how many years the hours are kept</translation>
    </message>
    <message>
        <source>工单办结多少天后销毁其中的个人信息</source>
        <translation>how many days after it is closed the personal data of a ticket are destroyed</translation>
    </message>
    <message>
        <source>通话多少天后销毁其中的个人信息</source>
        <translation>after how many days the personal data of a call are destroyed</translation>
    </message>
    <message>
        <source>一个账号输错几次后要等待</source>
        <translation>failures of one account before it waits</translation>
    </message>
    <message>
        <source>一个地址输错几次后要等待；0：不计</source>
        <translation>failures from one address before it waits; 0: not counted</translation>
    </message>
    <message>
        <source>第一次等待多久</source>
        <translation>how long the first wait is</translation>
    </message>
    <message>
        <source>登录令牌的有效期</source>
        <translation>how long a token of a sign-in lasts</translation>
    </message>
    <message>
        <source>新设备如何登记：首次登录即可，或要一次性登记码</source>
        <translation>how a new device is enrolled: by the first sign-in, or with a one-time code</translation>
    </message>
    <message>
        <source>室温标准：判断、告警、关联分析、室温颜色和低于标准的户数都按它</source>
        <translation>Room temperature standard: verdict, alarms, correlation, the colours of rooms and the count of homes below it go by it</translation>
    </message>
    <message>
        <source>话后整理方式：1 限时，2 限时不可提前，3 不限时，4 不整理；seat：各座席自定</source>
        <translation>wrap-up after a call: 1 timed, 2 timed and not to be ended early, 3 untimed, 4 none; seat: each seat&apos;s own</translation>
    </message>
    <message>
        <source>话后整理多久；0：各座席自定</source>
        <translation>length of the wrap-up after a call; 0: each seat&apos;s own</translation>
    </message>
    <message>
        <source>座席状态多少天后销毁其中的小休原因；时长留着</source>
        <translation>After how many days the reasons of breaks in agent states are destroyed; the times stay</translation>
    </message>
</context>
<context>
    <name>ConflictService</name>
    <message>
        <source>通话</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>影响范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>责任专业</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>承诺时间</source>
        <translation>Promised time</translation>
    </message>
    <message>
        <source>报称室温</source>
        <translation>Reported room temp.</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>Crew</translation>
    </message>
    <message>
        <source>住户</source>
        <translation>Household</translation>
    </message>
    <message>
        <source>换热站</source>
        <translation>Substation</translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>工单</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>%1 前</source>
        <translation>before %1</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>户号 %1</source>
        <translation>Account %1</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>第二电话</source>
        <translation>Second phone</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>这个内容已经删除，不能再选用</source>
        <translation>This value was deleted and can no longer be chosen</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>结果写不出去；磁盘可能已满</source>
        <translation>The result cannot be written; the disk may be full</translation>
    </message>
    <message>
        <source>结果没有写完：读结果的程序已经结束</source>
        <translation>the result is not complete: the program that read it has ended</translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message>
        <source>没有这个户号</source>
        <translation>There is no such account no.</translation>
    </message>
</context>
<context>
    <name>ContractSchema</name>
    <message>
        <source>接口没有这个操作</source>
        <translation>The interface has no such operation</translation>
    </message>
    <message>
        <source>这里应是元素，不是文字</source>
        <translation>An element is expected here, not text</translation>
    </message>
    <message>
        <source>元素的命名空间应为 %1</source>
        <translation>The element&apos;s namespace should be %1</translation>
    </message>
    <message>
        <source>缺少元素</source>
        <translation>An element is missing</translation>
    </message>
    <message>
        <source>多余、重复或位置不对的元素</source>
        <translation>Superfluous, repeated or misplaced element</translation>
    </message>
    <message>
        <source>这里应是文字，不是元素</source>
        <translation>Text is expected here, not an element</translation>
    </message>
    <message>
        <source>取值应为 %1 之一</source>
        <translation>The value should be one of %1</translation>
    </message>
    <message>
        <source>取值不是 %1</source>
        <translation>The value is not %1</translation>
    </message>
</context>
<context>
    <name>CorrelateCommand</name>
    <message>
        <source>多余的参数：%1</source>
        <translation>Too many arguments: %1</translation>
    </message>
    <message>
        <source>--from 要早于 --to</source>
        <translation>--from must be before --to</translation>
    </message>
    <message>
        <source>没有这栋楼：%1</source>
        <translation>There is no such building: %1</translation>
    </message>
    <message>
        <source>关联分析：由室温、供温、室外温度、风和日照的历史估计楼栋的热时间常数和影响大小，每栋一行；默认最近 60 天；再列出每座换热站最后 14 天的住户规律，每站一行</source>
        <translation>Correlation: time constant and influences of each building, estimated from the history of room, supply and outdoor temperature, wind and sun, one line a building; the last 60 days by default. Then what groups of each station’s homes have in common over the last 14 days, one line a station</translation>
    </message>
</context>
<context>
    <name>CorrelationWords</name>
    <message>
        <source>顶层住户</source>
        <translation>Top-floor flats</translation>
    </message>
    <message>
        <source>底层住户</source>
        <translation>Ground-floor flats</translation>
    </message>
    <message>
        <source>朝北住户</source>
        <translation>North-facing flats</translation>
    </message>
    <message>
        <source>朝南住户</source>
        <translation>South-facing flats</translation>
    </message>
    <message>
        <source>夜里比白天凉</source>
        <translation>colder by night than by day</translation>
    </message>
    <message>
        <source>比本楼凉</source>
        <translation>colder than their building</translation>
    </message>
    <message>
        <source>天冷就凉</source>
        <translation>cold when it is cold outside</translation>
    </message>
    <message>
        <source>中午升温</source>
        <translation>warm at noon</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>平均低于 %1 °C</source>
        <translation>below %1 °C on average</translation>
    </message>
    <message>
        <source>刮风就凉</source>
        <translation>cold when it blows</translation>
    </message>
</context>
<context>
    <name>Crypto</name>
    <message>
        <source>密文打不开：密钥不对或内容被改动</source>
        <translation>The ciphertext cannot be opened: wrong key or altered content</translation>
    </message>
</context>
<context>
    <name>CsvReader</name>
    <message>
        <source>没有用引号括起的字段里有引号</source>
        <translation>A quote inside a field that is not quoted</translation>
    </message>
    <message>
        <source>字段的结束引号后面还有字符</source>
        <translation>Characters after a field&apos;s closing quote</translation>
    </message>
    <message>
        <source>引号没有闭合</source>
        <translation>Unclosed quote</translation>
    </message>
</context>
<context>
    <name>CustomerFacts</name>
    <message>
        <source>已处理 待核</source>
        <translation>Handled, to be verified</translation>
    </message>
    <message>
        <source>已核 待闭环</source>
        <translation>Verified, to be closed</translation>
    </message>
    <message>
        <source>已闭环 不满意</source>
        <translation>Closed, not satisfied</translation>
    </message>
    <message>
        <source>已闭环</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>在办 %1</source>
        <translation>In progress: %1</translation>
    </message>
    <message>
        <source>来电</source>
        <translation>Incoming call</translation>
    </message>
    <message>
        <source>去电</source>
        <translation>Outgoing call</translation>
    </message>
    <message>
        <source>通话 %1</source>
        <translation>Call %1</translation>
    </message>
    <message>
        <source>未接通</source>
        <translation>Not connected</translation>
    </message>
    <message>
        <source>本户</source>
        <translation>Own</translation>
    </message>
    <message>
        <source>楼上</source>
        <translation>Above</translation>
    </message>
    <message>
        <source>楼下</source>
        <translation>Below</translation>
    </message>
    <message>
        <source>对门</source>
        <translation>Facing</translation>
    </message>
    <message>
        <source>%1 列</source>
        <translation>Column %1</translation>
    </message>
    <message>
        <source>%1 立管</source>
        <translation>Riser %1</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>复热</source>
        <translation>Resumed</translation>
    </message>
    <message>
        <source>北</source>
        <translation>North</translation>
    </message>
    <message>
        <source>南</source>
        <translation>South</translation>
    </message>
    <message>
        <source>东</source>
        <translation>East</translation>
    </message>
    <message>
        <source>西</source>
        <translation>West</translation>
    </message>
    <message>
        <source>户号 %1</source>
        <translation>Account no. %1</translation>
    </message>
    <message>
        <source>二网 %1 支</source>
        <translation>Secondary branch %1</translation>
    </message>
    <message>
        <source>%1 立管（%2）</source>
        <translation>Riser %1 (%2)</translation>
    </message>
    <message>
        <source>%1%2</source>
        <comment>two compass words, as in north-south</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 费用</source>
        <translation>Fee %1</translation>
    </message>
    <message>
        <source>已缴 %1</source>
        <translation>Paid %1</translation>
    </message>
    <message>
        <source>已缴</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>欠 %1</source>
        <translation>Owes %1</translation>
    </message>
    <message>
        <source>未缴</source>
        <translation>Not paid</translation>
    </message>
    <message>
        <source>报停</source>
        <translation>Suspended</translation>
    </message>
    <message numerus="yes">
        <source>今天另有来电 %1 次，没有通话记录</source>
        <translation>
            <numerusform>called %1 more time today, no call on record</numerusform>
            <numerusform>called %1 more times today, no call on record</numerusform>
        </translation>
    </message>
    <message>
        <source>总机计数</source>
        <translation>counted by the PBX</translation>
    </message>
</context>
<context>
    <name>CustomerRules</name>
    <message>
        <source>姓名不能为空，最多 %1 个字</source>
        <translation>The name can&apos;t be empty and has %1 characters at most</translation>
    </message>
    <message>
        <source>电话号码不对</source>
        <translation>This is no telephone number</translation>
    </message>
    <message>
        <source>备注最多 %1 个字</source>
        <translation>A note has %1 characters at most</translation>
    </message>
    <message>
        <source>操作没有指明住户</source>
        <translation>The operation names no household</translation>
    </message>
    <message>
        <source>住户没有这个操作</source>
        <translation>A household has no such operation</translation>
    </message>
    <message>
        <source>没有写明更正什么</source>
        <translation>It does not say what to correct</translation>
    </message>
    <message>
        <source>住户的更正记录损坏</source>
        <translation>The household&apos;s record of corrections is damaged</translation>
    </message>
    <message>
        <source>处理分歧只能写有分歧的那一项</source>
        <translation>A disagreement is settled with the disputed field only</translation>
    </message>
</context>
<context>
    <name>DemoCommand</name>
    <message>
        <source>多余的参数：%1</source>
        <translation>Superfluous argument: %1</translation>
    </message>
    <message>
        <source>文件夹里已有别的数据；演示城市要用一个新的文件夹</source>
        <translation>The folder already holds other data; a demo city needs a new folder</translation>
    </message>
    <message>
        <source>建立演示城市</source>
        <translation>Make a demo city</translation>
    </message>
    <message>
        <source>文件夹里已有另一座演示城市（%1）；请用一个新的文件夹</source>
        <translation>The folder holds another demo city (%1); please use a new folder</translation>
    </message>
</context>
<context>
    <name>DemoWish</name>
    <message>
        <source>--households 须在 %1 到 %2 之间</source>
        <translation>--households must be between %1 and %2</translation>
    </message>
    <message>
        <source>--seed 须是不小于 0 的整数</source>
        <translation>--seed must be a whole number of at least 0</translation>
    </message>
    <message>
        <source>--%1 已是 %2，要的是 %3</source>
        <translation>--%1 is %2 already; %3 was asked for</translation>
    </message>
</context>
<context>
    <name>DensityScale</name>
    <message>
        <source>件 / 千户 · 时</source>
        <translation>tickets / 1,000 homes · h</translation>
    </message>
    <message>
        <source>件 / km² · 时</source>
        <translation>tickets / km² · h</translation>
    </message>
    <message>
        <source>件 / 千户 · 日</source>
        <translation>tickets / 1,000 homes · day</translation>
    </message>
    <message>
        <source>件 / km² · 日</source>
        <translation>tickets / km² · day</translation>
    </message>
    <message>
        <source>件 / 千户 · 季</source>
        <translation>tickets / 1,000 homes · season</translation>
    </message>
    <message>
        <source>件 / km² · 季</source>
        <translation>tickets / km² · season</translation>
    </message>
</context>
<context>
    <name>DiagnoseCommand</name>
    <message>
        <source>空行</source>
        <translation>empty line</translation>
    </message>
    <message>
        <source>这一行太长</source>
        <translation>this line is too long</translation>
    </message>
    <message>
        <source>不是有效的 JSON（第 %1 字节）</source>
        <translation>not valid JSON (byte %1)</translation>
    </message>
    <message>
        <source>应为一个 JSON 对象</source>
        <translation>a JSON object is expected</translation>
    </message>
    <message>
        <source>案例从标准输入读，一行一个</source>
        <translation>cases are read from standard input, one a line</translation>
    </message>
    <message>
        <source>没有一个可用的案例</source>
        <translation>no case was usable</translation>
    </message>
    <message>
        <source>标准输入里没有案例</source>
        <translation>there is no case on standard input</translation>
    </message>
    <message>
        <source>从标准输入逐行读案例（JSON），逐行给出原因、概率和依据</source>
        <translation>reads cases (JSON) from standard input and gives causes, probabilities and evidence, line by line</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>缺少：%1</source>
        <translation>missing: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>数据不足以判断</source>
        <translation>not enough data to tell</translation>
    </message>
    <message>
        <source>数据不足以判断；%1</source>
        <translation>not enough data to tell; %1</translation>
    </message>
</context>
<context>
    <name>DiagnosisCase</name>
    <message>
        <source>应为对象</source>
        <translation>an object is expected</translation>
    </message>
    <message>
        <source>应为数组</source>
        <translation>an array is expected</translation>
    </message>
    <message>
        <source>序列太多</source>
        <translation>too many series</translation>
    </message>
    <message>
        <source>应为文字</source>
        <translation>a text is expected</translation>
    </message>
    <message>
        <source>应为数字</source>
        <translation>a number is expected</translation>
    </message>
    <message>
        <source>数值太多</source>
        <translation>too many values</translation>
    </message>
    <message>
        <source>应为数值序列</source>
        <translation>a series of values is expected</translation>
    </message>
    <message>
        <source>第 %1 个值不是数字</source>
        <translation>value %1 is not a number</translation>
    </message>
    <message>
        <source>缺少编号</source>
        <translation>the identifier is missing</translation>
    </message>
    <message>
        <source>不是 ISO 8601 时间</source>
        <translation>not an ISO 8601 time</translation>
    </message>
    <message>
        <source>应在 1 到 1440 之间</source>
        <translation>must be between 1 and 1440</translation>
    </message>
</context>
<context>
    <name>DiagnosisFacts</name>
    <message>
        <source>本户室温 %1 °C，比上下邻户%2（已扣除位置影响）</source>
        <translation>%1 °C here, vs. above and below: %2 (allowing for position)</translation>
    </message>
    <message>
        <source>本户室温 %1 °C，比同楼其他立管住户%2（已扣除位置影响）</source>
        <translation>%1 °C here, vs. other risers: %2 (allowing for position)</translation>
    </message>
    <message>
        <source>本户室温 %1 °C，没有邻户可比</source>
        <translation>this home is at %1 °C; there are no neighbours to compare with</translation>
    </message>
    <message>
        <source>近 %1 小时内，本户相对邻户%2</source>
        <translation>Within %1 h, vs. neighbours: %2</translation>
    </message>
    <message>
        <source>同立管 %1 户的室温比其他立管%2</source>
        <translation>%1 flats on this riser, vs. other risers: %2</translation>
    </message>
    <message>
        <source>本楼室温比同站其他 %1 栋楼%2</source>
        <translation>This building, vs. the station&apos;s %1 others: %2</translation>
    </message>
    <message>
        <source>二次供水 %1 °C，比设定%2</source>
        <translation>Secondary supply %1 °C, vs. set: %2</translation>
    </message>
    <message>
        <source>二次供水 %1 °C，室外 %2 °C；没有设定值可比</source>
        <translation>secondary supply %1 °C, outdoors %2 °C; there is no set value to compare with</translation>
    </message>
    <message>
        <source>二次回水 %1 °C，按供水和室温应为 %2 °C 左右</source>
        <translation>Secondary return %1 °C (about %2 °C expected)</translation>
    </message>
    <message>
        <source>二次供回水压差 %1 MPa（常见 0.08–0.20）</source>
        <translation>secondary head %1 MPa (usually 0.08–0.20)</translation>
    </message>
    <message>
        <source>循环泵 %1 Hz</source>
        <translation>circulation pump %1 Hz</translation>
    </message>
    <message>
        <source>，占循环流量 %1 %</source>
        <translation>, %1 % of the flow</translation>
    </message>
    <message>
        <source>补水 %1 m³/h</source>
        <translation>make-up %1 m³/h</translation>
    </message>
    <message>
        <source>热源供水 %1 °C，比设定%2</source>
        <translation>Source supply %1 °C, vs. set: %2</translation>
    </message>
    <message>
        <source>一次供水 %1 °C，室外 %2 °C 时一般约 %3 °C</source>
        <translation>primary supply %1 °C; with %2 °C outdoors usually about %3 °C</translation>
    </message>
    <message>
        <source>一次供回水压差 %1 MPa</source>
        <translation>primary head %1 MPa</translation>
    </message>
    <message>
        <source>散热温差 %1 °C，室外 %2 °C 下约为所需的 %3 %</source>
        <translation>water is %1 °C above the rooms; with %2 °C outdoors about %3 % of what is needed</translation>
    </message>
    <message>
        <source>本楼分支供水 %1 °C、回水 %2 °C，按同站情况回水应为 %3 °C 左右</source>
        <translation>branch supply %1 °C, return %2 °C (should be about %3 °C, by its sisters)</translation>
    </message>
    <message>
        <source>室温测点有 %1 % 的读数不可能</source>
        <translation>%1 % of the sensor&apos;s readings are impossible</translation>
    </message>
    <message>
        <source>室温读数 %1 小时一动不动</source>
        <translation>Room reading unchanged for %1 h</translation>
    </message>
    <message>
        <source>室温读数 %1 小时一动不动，其间邻户变化 %2 °C</source>
        <translation>Room reading unchanged for %1 h; the neighbours moved by %2 °C</translation>
    </message>
    <message>
        <source>室温读数一步跳变 %1 °C</source>
        <translation>the room reading leapt by %1 °C in one step</translation>
    </message>
    <message>
        <source>室温读数抖动 ±%1 °C</source>
        <translation>the room reading jitters by ±%1 °C</translation>
    </message>
    <message>
        <source>来电说法提到“%1”</source>
        <translation>the caller mentions “%1”</translation>
    </message>
    <message>
        <source>情况不明</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>基本不变</source>
        <translation>hardly changed</translation>
    </message>
    <message>
        <source>相差不大</source>
        <translation>about the same</translation>
    </message>
    <message>
        <source>下降 %1</source>
        <translation>down %1</translation>
    </message>
    <message>
        <source>低 %1</source>
        <translation>%1 lower</translation>
    </message>
    <message>
        <source>上升 %1</source>
        <translation>up %1</translation>
    </message>
    <message>
        <source>高 %1</source>
        <translation>%1 higher</translation>
    </message>
    <message>
        <source>不符：%1</source>
        <translation>against it: %1</translation>
    </message>
    <message>
        <source>本户室温</source>
        <translation>this home&apos;s room temperature</translation>
    </message>
    <message>
        <source>邻户室温</source>
        <translation>neighbours&apos; room temperatures</translation>
    </message>
    <message>
        <source>同楼室温</source>
        <translation>the building&apos;s room temperatures</translation>
    </message>
    <message>
        <source>本楼分支供回水</source>
        <translation>the branch&apos;s supply and return</translation>
    </message>
    <message>
        <source>同站其他分支</source>
        <translation>the station&apos;s other branches</translation>
    </message>
    <message>
        <source>换热站二次供回水</source>
        <translation>the station&apos;s secondary supply and return</translation>
    </message>
    <message>
        <source>二次供水设定</source>
        <translation>set value of the secondary supply</translation>
    </message>
    <message>
        <source>热源和一次供水</source>
        <translation>source and primary supply</translation>
    </message>
    <message>
        <source>室外温度</source>
        <translation>outdoor temperature</translation>
    </message>
    <message>
        <source>周围住户平均室温 %1 °C，时段内%2</source>
        <translation>rooms around are at %1 °C on average, in this time: %2</translation>
    </message>
    <message>
        <source>二次流量 %1 m³/h，为时段初的 %2 %</source>
        <translation>secondary flow %1 m³/h, %2 % of that at the beginning</translation>
    </message>
    <message>
        <source>补水 %1 m³/h（时段初 %2）</source>
        <translation>make-up %1 m³/h (%2 at the beginning)</translation>
    </message>
    <message>
        <source>二次回水压力 %1 MPa，时段内%2</source>
        <translation>secondary return pressure %1 MPa, in this time: %2</translation>
    </message>
    <message>
        <source>本楼分支流量相对全站为时段初的 %1 %</source>
        <translation>branch flow, relative to the station: %1 % of that at the beginning</translation>
    </message>
</context>
<context>
    <name>Dialling</name>
    <message>
        <source>拨打登记的电话</source>
        <translation>Call the registered number</translation>
    </message>
    <message>
        <source>拨打 %1</source>
        <translation>Call %1</translation>
    </message>
</context>
<context>
    <name>DraftStore</name>
    <message>
        <source>草稿存不下去：%1</source>
        <translation>The draft cannot be saved: %1</translation>
    </message>
    <message>
        <source>草稿读不了：%1</source>
        <translation>The draft cannot be read: %1</translation>
    </message>
    <message>
        <source>草稿文件损坏，原文件留在旁边</source>
        <translation>The draft file is damaged; the original was kept beside it</translation>
    </message>
    <message>
        <source>草稿文件删不掉</source>
        <translation>The draft file cannot be deleted</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>户号超过 64 个字</source>
        <translation>The account no. is longer than 64 characters</translation>
    </message>
    <message>
        <source>小区名称超过 100 个字</source>
        <translation>The community name is longer than 100 characters</translation>
    </message>
    <message>
        <source>换热站“%1”不存在；请先导入换热站</source>
        <translation>Substation “%1” does not exist; import substations first</translation>
    </message>
    <message>
        <source>导出已取消</source>
        <translation>Export cancelled</translation>
    </message>
    <message>
        <source>不支持编码“%1”；可用 UTF-8、GB18030、UTF-16LE、UTF-16BE</source>
        <translation>Encoding “%1” is not supported; use UTF-8, GB18030, UTF-16LE or UTF-16BE</translation>
    </message>
    <message>
        <source>各步骤的时间先后颠倒</source>
        <translation>The times of the steps are out of order</translation>
    </message>
    <message>
        <source>户号“%1”不存在</source>
        <translation>Account no. “%1” does not exist</translation>
    </message>
    <message>
        <source>来电、接听、结束的时间先后颠倒</source>
        <translation>The times of call, answer and end are out of order</translation>
    </message>
    <message>
        <source>工单“%1”不存在</source>
        <translation>Ticket “%1” does not exist</translation>
    </message>
    <message>
        <source>导入已取消，什么都没有改动</source>
        <translation>Import cancelled; nothing was changed</translation>
    </message>
    <message>
        <source>“%1”在文件里重复：第 %2 行和第 %3 行</source>
        <translation>“%1” is repeated in the file: lines %2 and %3</translation>
    </message>
    <message>
        <source>不是正确的 JSON：%1</source>
        <translation>Not valid JSON: %1</translation>
    </message>
    <message>
        <source>不是 GeoJSON 的 FeatureCollection</source>
        <translation>Not a GeoJSON FeatureCollection</translation>
    </message>
    <message>
        <source>几何类型“%1”不能用；应为 Point 或 LineString</source>
        <translation>Geometry type “%1” cannot be used; it should be Point or LineString</translation>
    </message>
    <message>
        <source>缺少 id</source>
        <translation>The id is missing</translation>
    </message>
    <message>
        <source>id“%1”重复：第 %2 个和第 %3 个要素</source>
        <translation>id “%1” is repeated: features %2 and %3</translation>
    </message>
    <message>
        <source>坐标不是经纬度</source>
        <translation>The coordinates are not longitude and latitude</translation>
    </message>
    <message>
        <source>节点类型“%1”不认识</source>
        <translation>Unknown node type “%1”</translation>
    </message>
    <message>
        <source>第 %1 个坐标不是经纬度</source>
        <translation>Coordinate %1 is not longitude and latitude</translation>
    </message>
    <message>
        <source>管段至少要有两个点</source>
        <translation>A pipe needs at least two points</translation>
    </message>
    <message>
        <source>管网级别“%1”不认识</source>
        <translation>Unknown network level “%1”</translation>
    </message>
    <message>
        <source>管径不能读</source>
        <translation>The diameter cannot be read</translation>
    </message>
    <message>
        <source>长度不能读</source>
        <translation>The length cannot be read</translation>
    </message>
    <message>
        <source>节点“%1”不在文件里</source>
        <translation>Node “%1” is not in the file</translation>
    </message>
    <message>
        <source>管段的两端是同一个节点</source>
        <translation>Both ends of the pipe are the same node</translation>
    </message>
    <message>
        <source>系数不能是 0</source>
        <translation>The factor must not be 0</translation>
    </message>
    <message>
        <source>下限大于上限</source>
        <translation>The lower limit is above the upper limit</translation>
    </message>
    <message>
        <source>“%1”不是换热站、楼栋或户号；请先导入它</source>
        <translation>“%1” is no substation, building or account no.; import it first</translation>
    </message>
    <message>
        <source>只有 %1 列，表头有 %2 列</source>
        <translation>Only %1 columns where the header has %2</translation>
    </message>
    <message>
        <source>有 %1 列，表头只有 %2 列</source>
        <translation>%1 columns where the header has only %2</translation>
    </message>
    <message>
        <source>含有无法按文件编码解读的字节</source>
        <translation>Contains bytes that the file&apos;s encoding cannot decode</translation>
    </message>
    <message>
        <source>含有控制字符</source>
        <translation>Contains control characters</translation>
    </message>
    <message>
        <source>映射里的字段“%1”不存在</source>
        <translation>The mapping&apos;s field “%1” does not exist</translation>
    </message>
    <message>
        <source>映射里的表头“%1”在文件中找不到</source>
        <translation>The mapping&apos;s header “%1” is not in the file</translation>
    </message>
    <message>
        <source>表头“%1”和“%2”是同一个字段；请用映射文件指明用哪一个</source>
        <translation>Headers “%1” and “%2” are the same field; say in a mapping file which to use</translation>
    </message>
    <message>
        <source>缺少必要的列“%1”（%2）；文件的表头是：%3</source>
        <translation>Required column “%1” (%2) is missing; the file&apos;s header is: %3</translation>
    </message>
    <message>
        <source>映射文件打不开：%1</source>
        <translation>The mapping file cannot be opened: %1</translation>
    </message>
    <message>
        <source>字段“%1”的表头须是文字</source>
        <translation>The header of field “%1” must be text</translation>
    </message>
    <message>
        <source>应为“字段=表头”</source>
        <translation>“field=header” is expected</translation>
    </message>
    <message>
        <source>不认识时区“%1”</source>
        <translation>Unknown time zone “%1”</translation>
    </message>
    <message>
        <source>文件是空的</source>
        <translation>The file is empty</translation>
    </message>
    <message>
        <source>表头不能读：%1</source>
        <translation>The header cannot be read: %1</translation>
    </message>
    <message>
        <source>“%1”是空的</source>
        <translation>“%1” is empty</translation>
    </message>
    <message>
        <source>“%1”的值“%2”不能读</source>
        <translation>“%1” has value “%2”, which cannot be read</translation>
    </message>
    <message>
        <source>“%1”超过 %2 个字</source>
        <translation>“%1” is longer than %2 characters</translation>
    </message>
    <message>
        <source>经度和纬度要么都有，要么都没有</source>
        <translation>Give both longitude and latitude or neither</translation>
    </message>
    <message>
        <source>“%1”不是电话号码</source>
        <translation>“%1” is not a phone number</translation>
    </message>
    <message>
        <source>没有缴费状态，也没有应缴和实缴金额</source>
        <translation>no payment state, and no sums due and paid either</translation>
    </message>
    <message>
        <source>“%1”不是这个量的单位；可以是 %2</source>
        <translation>“%1” is no unit of this quantity; possible are %2</translation>
    </message>
    <message>
        <source>没有安装读取地理文件的组件 geo_files：%1</source>
        <translation>The component geo_files, which reads GIS files, is not installed: %1</translation>
    </message>
    <message>
        <source>接口不符</source>
        <translation>wrong interface</translation>
    </message>
    <message>
        <source>没有图层“%1”；文件里有：%2</source>
        <translation>There is no layer “%1”; the file has: %2</translation>
    </message>
    <message>
        <source>几何类型“%1”不能用；应为 Point 或 Polygon</source>
        <translation>A geometry of type “%1” can&apos;t be used; it should be Point or Polygon</translation>
    </message>
    <message>
        <source>图层“%1”没有写明坐标系统（Shapefile 要有 .prj）；请用 --crs 写明：wgs84、cgcs2000、gcj02、bd09、auto 或 EPSG:编号</source>
        <translation>The layer “%1” does not say its coordinate system (a Shapefile has a .prj for it); name it by --crs: wgs84, cgcs2000, gcj02, bd09, auto or EPSG:code</translation>
    </message>
    <message>
        <source>文件里有 %1 个图层：%2；请用 --layer 指明一个</source>
        <translation>The file has %1 layers: %2; choose one by --layer</translation>
    </message>
    <message>
        <source>%1（像是经度和纬度写反了）</source>
        <translation>%1 (longitude and latitude seem to be exchanged)</translation>
    </message>
    <message>
        <source>图层“%1”：%2</source>
        <translation>layer “%1”: %2</translation>
    </message>
    <message>
        <source>字段“%1”给了两次</source>
        <translation>the field “%1” is given twice</translation>
    </message>
    <message>
        <source>“%1”的值“%2”被电子表格缩短了，后面的数字已经丢失</source>
        <translation>the value “%2” of “%1” was shortened by a spreadsheet; its last digits are lost</translation>
    </message>
    <message>
        <source>图层“%1”没有写明坐标系统，别的图层写明了：--crs %2 会把它们一起移动；请给它补上坐标系统，或用 --layer 把它单独导入</source>
        <translation>The layer “%1” does not say its coordinate system, others do: --crs %2 would move them as well; give it its system, or import it alone with --layer</translation>
    </message>
    <message>
        <source>%1 个换热站没有任何点位：%2</source>
        <translation>Stations without a single tag: %1 (%2)</translation>
    </message>
    <message>
        <source>“%1”和“%2”是同一个测量量：第 %3 行和第 %4 行</source>
        <translation>“%1” and “%2” are the same measured series: lines %3 and %4</translation>
    </message>
    <message>
        <source>“%1”和“%2”是同一个测量量：前一个已经在对照表里；它若不再用，请在文件里把它的量写成“不用”</source>
        <translation>“%1” and “%2” are the same measured series: the first is in the tag table already; if it is no longer used, give it the quantity “unused” in the file</translation>
    </message>
    <message>
        <source>“%1”的边界有错（自相交等）</source>
        <translation>The border in “%1” is wrong (crosses itself or the like)</translation>
    </message>
    <message>
        <source>“%1”里有看不见的字符（%2）</source>
        <translation>&quot;%1&quot; holds a character that can&apos;t be seen (%2)</translation>
    </message>
    <message>
        <source>GeoJSON 没有图层，不能用 --layer 选</source>
        <translation>GeoJSON has no layers to choose from with --layer</translation>
    </message>
    <message>
        <source>第一行里没有一个认得的表头（第一行须是表头），缺少“%1”（%2）；表头另有名称的，用 --map 指明</source>
        <translation>no header is known in the first line (which must be the headers); &quot;%1&quot; (%2) is missing; headers of other names are told by --map</translation>
    </message>
    <message>
        <source>有字段给了两次</source>
        <translation>a field is given twice</translation>
    </message>
    <message>
        <source>这不是 CSV 文本（第一行里有 0 字节）：Excel 工作簿请另存为 CSV；UTF-16 要有字节顺序标记，或用 --encoding 指明</source>
        <translation>this is no CSV text (bytes 0 in the first line): save a workbook of Excel as CSV; UTF-16 needs its byte order mark, or --encoding</translation>
    </message>
    <message>
        <source>表头不能读：%1；编码可以用 --encoding 指明</source>
        <translation>the headers can&apos;t be read: %1; --encoding tells the encoding</translation>
    </message>
    <message>
        <source>“%1”的值“%2”在 1970 年之前</source>
        <translation>the value &quot;%2&quot; of &quot;%1&quot; is before 1970</translation>
    </message>
    <message>
        <source>“%1”的值“%2”还没有到；请检查它，或本机的时钟（%3）</source>
        <translation>the value &quot;%2&quot; of &quot;%1&quot; has not been yet; check it, or this machine&apos;s clock (%3)</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>多余的参数：%1</source>
        <translation>Superfluous argument: %1</translation>
    </message>
    <message>
        <source>格式只有 csv 和 jsonl</source>
        <translation>The format can only be csv or jsonl</translation>
    </message>
    <message>
        <source>要用 --ticket 给出工单号</source>
        <translation>Give the ticket no. with --ticket</translation>
    </message>
    <message>
        <source>导出用户</source>
        <translation>Export customers</translation>
    </message>
    <message>
        <source>导出工单</source>
        <translation>Export tickets</translation>
    </message>
    <message>
        <source>导出通话</source>
        <translation>Export calls</translation>
    </message>
    <message>
        <source>导出一张工单的签名轨迹，可用 verify --file 检查</source>
        <translation>Export the signed trail of one ticket, to be checked with verify --file</translation>
    </message>
    <message>
        <source>导出已取消</source>
        <translation>Export cancelled</translation>
    </message>
    <message>
        <source>服务器给的导出不完整</source>
        <translation>The export that the server gave is not complete</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>用户没有时间：--from 和 --to 不起作用，全部导出</source>
        <translation>customers have no time: --from and --to do nothing, all are exported</translation>
    </message>
</context>
<context>
    <name>ExportListCommand</name>
    <message>
        <source>这个命令不带参数</source>
        <translation>This command takes no arguments</translation>
    </message>
    <message>
        <source>--from 要早于 --to</source>
        <translation>--from must be before --to</translation>
    </message>
    <message>
        <source>列出谁在什么时候导出了姓名、电话或工单内容，一次一行；默认最近一年</source>
        <translation>List who exported names, numbers or the words of tickets, and when, a line each; the last year by default</translation>
    </message>
    <message>
        <source>--from 到 --to 最多 %1 个月；请分几次列出</source>
        <translation>from --to back to --from may be at most %1 months; please list them in parts</translation>
    </message>
</context>
<context>
    <name>ExportRecord</name>
    <message>
        <source>时间太长，最多 %1 个月</source>
        <translation>too long a time: at most %1 months</translation>
    </message>
</context>
<context>
    <name>FeedFormat</name>
    <message>
        <source>不是 JSON：%1</source>
        <translation>Not JSON: %1</translation>
    </message>
    <message>
        <source>里面没有“%1”</source>
        <translation>There is no “%1” in it</translation>
    </message>
</context>
<context>
    <name>FeedPollers</name>
    <message>
        <source>%1 行没有编号、时间或数值</source>
        <translation>%1 rows without tag, time or value</translation>
    </message>
    <message>
        <source>没有文件夹 %1</source>
        <translation>There is no folder %1</translation>
    </message>
    <message>
        <source>%1 不能移走：%2</source>
        <translation>%1 can’t be moved away: %2</translation>
    </message>
    <message>
        <source>网络错误 %1</source>
        <translation>Network error: %1</translation>
    </message>
    <message>
        <source>文件大于 %1 MiB</source>
        <translation>File is larger than %1 MiB</translation>
    </message>
</context>
<context>
    <name>FeedSettings</name>
    <message>
        <source>须写明 url、folder、broker 三者之一</source>
        <translation>Needs exactly one of url, folder and broker</translation>
    </message>
    <message>
        <source>MQTT 来源须有 topics</source>
        <translation>An MQTT source needs topics</translation>
    </message>
    <message>
        <source>口令会明文发出去：请用 https，或写明 ca_file</source>
        <translation>The secret would go in clear: use https, or set ca_file</translation>
    </message>
</context>
<context>
    <name>FieldRules</name>
    <message>
        <source>没有这处分歧</source>
        <translation>There is no such disagreement</translation>
    </message>
    <message>
        <source>这处分歧已经处理过（%1）</source>
        <translation>This disagreement was settled already (%1)</translation>
    </message>
</context>
<context>
    <name>FileCrs</name>
    <message>
        <source>坐标系统“%1”不认识；可用 wgs84、cgcs2000、gcj02、bd09、auto</source>
        <translation>The coordinate system “%1” is not known; use wgs84, cgcs2000, gcj02, bd09 or auto</translation>
    </message>
    <message>
        <source>看不出坐标系统：可比对的已知位置有 %1 处，不够或不一致；请用 --crs 写明</source>
        <translation>The coordinate system can’t be told: %1 known places to compare with are too few or disagree; please say which it is with --crs</translation>
    </message>
    <message>
        <source>坐标像是 %1：与已知位置比对 %2 处，只差 %3 m；请用 --crs 写明坐标系统</source>
        <translation>The coordinates look like %1: compared with %2 known places they are only %3 m off; name the system by --crs</translation>
    </message>
</context>
<context>
    <name>FirstAccount</name>
    <message>
        <source>服务器已经有账号；再加账号请用 warmlinectl user add</source>
        <translation>The server has accounts already; add others with warmlinectl user add</translation>
    </message>
    <message>
        <source>账号只能用字母、数字和 . _ - @，最多 64 个字符</source>
        <translation>An account has only letters, digits and . _ - @, at most 64 characters</translation>
    </message>
    <message>
        <source>口令太短，至少 16 个字符</source>
        <translation>The password is too short; at least 16 characters</translation>
    </message>
</context>
<context>
    <name>ForgetCommand</name>
    <message>
        <source>没有这个户号</source>
        <translation>there is no such account</translation>
    </message>
    <message>
        <source>要给出一个户号</source>
        <translation>one account number is needed</translation>
    </message>
    <message>
        <source>--reason 要写明原因</source>
        <translation>--reason needs a reason</translation>
    </message>
    <message>
        <source>删除一户的姓名、电话和其工单、通话里的个人信息；不能恢复，操作链仍可验证</source>
        <translation>destroy the name, number and personal words of a household, its tickets and calls; this can&apos;t be undone, and the chain still verifies</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 秒</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 天</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>刚刚</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>%1前</source>
        <translation>%1 ago</translation>
    </message>
    <message>
        <source>刚刚</source>
        <comment>short, in narrow tags</comment>
        <translation>now</translation>
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
        <translation>The file has no layer with a geometry</translation>
    </message>
    <message>
        <source>Shapefile 由几个文件组成：请把 .shp、.shx、.dbf、.prj（和 .cpg）打成一个 .zip</source>
        <translation>A Shapefile is made of several files: pack .shp, .shx, .dbf, .prj (and .cpg) into one .zip</translation>
    </message>
    <message>
        <source>压缩包里的内容超过 2 GB；请分成几个文件</source>
        <translation>The archive holds more than 2 GB; divide it into several files</translation>
    </message>
    <message>
        <source>压缩包打不开，或者里面没有 .shp 或 .gpkg</source>
        <translation>The archive can&apos;t be opened, or holds no .shp or .gpkg</translation>
    </message>
    <message>
        <source>不认识这种文件；可用 .shp、.zip、.gpkg、.geojson、.csv</source>
        <translation>This kind of file is not known; use .shp, .zip, .gpkg, .geojson or .csv</translation>
    </message>
    <message>
        <source>文件打不开，或已损坏：%1</source>
        <translation>The file can&apos;t be opened, or is damaged: %1</translation>
    </message>
    <message>
        <source>没有几何：CSV 要有 WKT 列，或经度和纬度两列</source>
        <translation>No geometry: a CSV needs a column WKT, or longitude and latitude</translation>
    </message>
    <message>
        <source>要素超过 %1 个；请分成几个文件</source>
        <translation>More than %1 features; divide the file</translation>
    </message>
    <message>
        <source>导入已取消，什么都没有改动</source>
        <translation>Import cancelled, nothing was changed</translation>
    </message>
    <message>
        <source>图层“%1”在第 %2 个要素之后读不下去，文件可能已损坏：%3</source>
        <translation>The layer “%1” can&apos;t be read beyond %2 features, the file may be damaged: %3</translation>
    </message>
    <message>
        <source>坐标不在所写坐标系统的范围里</source>
        <translation>The coordinates lie outside the named system&apos;s area</translation>
    </message>
    <message>
        <source>“%1”含有无法按文件编码解读的字节</source>
        <translation>“%1” has bytes that the file&apos;s encoding does not know</translation>
    </message>
    <message>
        <source>面的边界有错（自相交等）：%1</source>
        <translation>The polygon&apos;s border is wrong (crosses itself or the like): %1</translation>
    </message>
    <message>
        <source>没有几何</source>
        <translation>no geometry</translation>
    </message>
    <message>
        <source>坐标不是数</source>
        <translation>the coordinates are no numbers</translation>
    </message>
    <message>
        <source>没有坐标系统“%1”</source>
        <translation>There is no coordinate system “%1”</translation>
    </message>
    <message>
        <source>坐标系统“%1”没有到 WGS-84 的可靠换算；请先在 GIS 软件里转成 CGCS2000 或 WGS-84</source>
        <translation>No reliable way leads from the coordinate system “%1” to WGS-84; turn the file into CGCS2000 or WGS-84 with a GIS program first</translation>
    </message>
    <message>
        <source>文件打不开，或已损坏（不是这种格式，或被截断）</source>
        <translation>the file can&apos;t be opened, or is damaged (of another format, or cut off)</translation>
    </message>
</context>
<context>
    <name>HeatCause</name>
    <message>
        <source>户内气堵</source>
        <translation>airlock in the home</translation>
    </message>
    <message>
        <source>户内阀门未开</source>
        <translation>valve closed in the home</translation>
    </message>
    <message>
        <source>户内过滤器堵塞</source>
        <translation>filter clogged in the home</translation>
    </message>
    <message>
        <source>门窗或保温问题</source>
        <translation>windows or insulation</translation>
    </message>
    <message>
        <source>室温测点故障</source>
        <translation>room sensor fault</translation>
    </message>
    <message>
        <source>立管故障</source>
        <translation>riser fault</translation>
    </message>
    <message>
        <source>楼栋分支水力失调</source>
        <translation>branch out of balance</translation>
    </message>
    <message>
        <source>二次网失水</source>
        <translation>leak in the secondary network</translation>
    </message>
    <message>
        <source>二次循环泵故障</source>
        <translation>secondary pump fault</translation>
    </message>
    <message>
        <source>换热站供热不足</source>
        <translation>station supplies too little heat</translation>
    </message>
    <message>
        <source>热源不足</source>
        <translation>heat source too weak</translation>
    </message>
    <message>
        <source>尚未供热</source>
        <translation>heating not started</translation>
    </message>
    <message>
        <source>未见故障</source>
        <translation>no fault seen</translation>
    </message>
    <message>
        <source>户内</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>楼内</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>二次网</source>
        <translation>Secondary network</translation>
    </message>
    <message>
        <source>换热站</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>热源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>HeatmapCommand</name>
    <message>
        <source>--bbox 要写成 西,南,东,北（度）</source>
        <translation>--bbox is written W,S,E,N (degrees)</translation>
    </message>
    <message>
        <source>--bbox 的西须小于东，南须小于北</source>
        <translation>In --bbox west must be less than east and south less than north</translation>
    </message>
    <message>
        <source>--bbox 超出了地图范围（经度 ±180，纬度 ±85.05）</source>
        <translation>--bbox is beyond the map (longitude ±180, latitude ±85.05)</translation>
    </message>
    <message>
        <source>；经度和纬度可能写反了</source>
        <translation>; longitude and latitude may be exchanged</translation>
    </message>
    <message>
        <source>--size 要写成 宽x高，每边 1 到 16384，一共不超过一亿像素</source>
        <translation>--size is written WIDTHxHEIGHT, 1 to 16384 a side, 100 million pixels at most</translation>
    </message>
    <message>
        <source>缺少 --%1</source>
        <translation>--%1 is missing</translation>
    </message>
    <message>
        <source>--out 须以 .npy 或 .png 结尾</source>
        <translation>--out must end in .npy or .png</translation>
    </message>
    <message>
        <source>--radius-m 须大于 0，最多 1000000（米）</source>
        <translation>--radius-m must be above 0, 1000000 at most (metres)</translation>
    </message>
    <message>
        <source>--kernel 只能是 quartic 或 gaussian</source>
        <translation>--kernel is quartic or gaussian</translation>
    </message>
    <message>
        <source>--crs 只能是 wgs84、cgcs2000、gcj02 或 bd09</source>
        <translation>--crs is wgs84, cgcs2000, gcj02 or bd09</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>第 %1 行：%2</source>
        <translation>Line %1: %2</translation>
    </message>
    <message>
        <source>……还有 %1 行没有用上</source>
        <translation>… and %1 more lines were left out</translation>
    </message>
    <message>
        <source>%1 个点的经度和纬度可能写反了（没有替您改）</source>
        <translation>Longitude and latitude of %1 points may be exchanged (nothing was changed for you)</translation>
    </message>
    <message>
        <source>多余的参数：%1</source>
        <translation>Too many arguments: %1</translation>
    </message>
    <message>
        <source>没有一个可用的点</source>
        <translation>Not one usable point</translation>
    </message>
    <message>
        <source>把 CSV 里的点（lon,lat[,weight]）算成密度：每平方公里的权重，Web 墨卡托网格，北在上</source>
        <translation>Density of the points of a CSV (lon,lat[,weight]): weight per km², Web Mercator grid, north up</translation>
    </message>
    <message>
        <source>范围里一个点也没有；请检查 --bbox 和 --crs</source>
        <translation>not one point lies in the box; check --bbox and --crs</translation>
    </message>
    <message>
        <source>--domain 只对 .png 有用：.npy 里是数值，没有颜色</source>
        <translation>--domain is for .png only: an .npy holds figures, no colours</translation>
    </message>
    <message>
        <source>--domain 须大于 0（每平方公里），最多 1e12</source>
        <translation>--domain must be above 0 (per km²), 1e12 at most</translation>
    </message>
    <message>
        <source>点都落在像素之间：半径比一个像素还小；请加大 --radius-m 或 --size</source>
        <translation>all points fall between pixels: the radius is less than a pixel; enlarge --radius-m or --size</translation>
    </message>
</context>
<context>
    <name>HouseholdCase</name>
    <message>
        <source>没有这个户号</source>
        <translation>there is no such account</translation>
    </message>
</context>
<context>
    <name>HttpChannels</name>
    <message>
        <source>加密库不支持 TLS 1.3</source>
        <translation>The encryption library does not support TLS 1.3</translation>
    </message>
    <message>
        <source>读不出证书</source>
        <translation>The certificate cannot be read</translation>
    </message>
    <message>
        <source>证书和私钥不配对</source>
        <translation>The certificate and the private key do not belong together</translation>
    </message>
</context>
<context>
    <name>HttpFront</name>
    <message>
        <source>不加密的服务只能在本机地址上监听；请配置证书</source>
        <translation>A service without encryption may listen on a local address only; configure a certificate</translation>
    </message>
    <message>
        <source>不能监听：%1</source>
        <translation>Cannot listen: %1</translation>
    </message>
</context>
<context>
    <name>ImportCodec</name>
    <message>
        <source>操作不带数据块</source>
        <translation>The operation carries no data block</translation>
    </message>
    <message>
        <source>数据块的行数不对</source>
        <translation>The data block has the wrong number of rows</translation>
    </message>
    <message>
        <source>数据块是空的</source>
        <translation>The data block is empty</translation>
    </message>
    <message>
        <source>数据块的列损坏</source>
        <translation>The data block&apos;s columns are damaged</translation>
    </message>
    <message>
        <source>数据块损坏，不能解开</source>
        <translation>The data block is damaged and cannot be unpacked</translation>
    </message>
    <message>
        <source>数据块由更新版本的程序写成</source>
        <translation>The data block was written by a newer version of the program</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>第 %1 个要素：%2</source>
        <translation>Feature %1: %2</translation>
    </message>
    <message>
        <source>第 %1 行：%2</source>
        <translation>Line %1: %2</translation>
    </message>
    <message>
        <source>……还有 %1 行没有导入，全部在结果里</source>
        <translation>… and %1 more rows not imported; all are in the result</translation>
    </message>
    <message>
        <source>文件里没有数据</source>
        <translation>The file holds no data</translation>
    </message>
    <message>
        <source>读了 %1 行：新增 %2，更新 %3，没有变化 %4，没有导入 %5</source>
        <translation>%1 rows read: %2 added, %3 updated, %4 unchanged, %5 not imported</translation>
    </message>
    <message>
        <source>要给出一个文件</source>
        <translation>A file is needed</translation>
    </message>
    <message>
        <source>导入用户（CSV）；小区和楼栋随之建立</source>
        <translation>Import customers (CSV); communities and buildings are made along with them</translation>
    </message>
    <message>
        <source>导入点位对照（CSV）</source>
        <translation>Import the list of measuring points (CSV)</translation>
    </message>
    <message>
        <source>导入室温测点（CSV）</source>
        <translation>Import room temperature sensors (CSV)</translation>
    </message>
    <message>
        <source>导入班组（CSV）</source>
        <translation>Import crews (CSV)</translation>
    </message>
    <message>
        <source>导入历史工单（CSV）</source>
        <translation>Import past tickets (CSV)</translation>
    </message>
    <message>
        <source>导入历史通话（CSV）</source>
        <translation>Import past calls (CSV)</translation>
    </message>
    <message>
        <source>导入各采暖季的热费缴纳情况（CSV）</source>
        <translation>import how the heat fees of each season were paid (CSV)</translation>
    </message>
    <message>
        <source>导入已取消，什么都没有改动</source>
        <translation>Import cancelled; nothing was changed</translation>
    </message>
    <message>
        <source>上传</source>
        <translation>Uploading</translation>
    </message>
    <message>
        <source>导入楼栋（CSV、Shapefile、GeoPackage、GeoJSON）</source>
        <translation>Import buildings (CSV, Shapefile, GeoPackage, GeoJSON)</translation>
    </message>
    <message>
        <source>导入管网（GeoJSON、Shapefile、GeoPackage、CSV）</source>
        <translation>Import the pipe network (GeoJSON, Shapefile, GeoPackage, CSV)</translation>
    </message>
    <message>
        <source>导入换热站（CSV、Shapefile、GeoPackage、GeoJSON）</source>
        <translation>Import stations (CSV, Shapefile, GeoPackage, GeoJSON)</translation>
    </message>
</context>
<context>
    <name>IncidentLog</name>
    <message>
        <source>结束群发事件要写明原因</source>
        <translation>Ending a mass incident needs a reason</translation>
    </message>
</context>
<context>
    <name>IncidentPlan</name>
    <message numerus="yes">
        <source>之前一天此处还有 %1 户报过</source>
        <translation>
            <numerusform>%1 more household here reported during the day before</numerusform>
            <numerusform>%1 more households here reported during the day before</numerusform>
        </translation>
    </message>
    <message>
        <source>达到 %1 户的界限：可能是同一个原因</source>
        <translation>The limit of %1 households is reached: it may be one cause</translation>
    </message>
    <message>
        <source>最近 %1 分钟有 %2报“%3”，分布在 %4</source>
        <translation>Within the last %1 minutes %2 reported “%3”, in %4</translation>
    </message>
    <message numerus="yes">
        <source>%1 户</source>
        <translation>
            <numerusform>%1 home</numerusform>
            <numerusform>%1 homes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 栋楼</source>
        <translation>
            <numerusform>%1 building</numerusform>
            <numerusform>%1 buildings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntentWords</name>
    <message>
        <source>%1 于 %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Intents</name>
    <message>
        <source>操作没有指明工单或来电</source>
        <translation>The operation names neither ticket nor call</translation>
    </message>
</context>
<context>
    <name>JsonText</name>
    <message>
        <source>不是正确的 JSON（第 %1 行）：%2</source>
        <translation>not valid JSON (line %1): %2</translation>
    </message>
    <message>
        <source>应为一个 JSON 对象，如 {&quot;名称&quot;: 值}</source>
        <translation>must be one JSON object, such as {&quot;name&quot;: value}</translation>
    </message>
</context>
<context>
    <name>KeychainSecret</name>
    <message>
        <source>钥匙串没有应答</source>
        <translation>The keychain does not answer</translation>
    </message>
</context>
<context>
    <name>Kpi</name>
    <message>
        <source>本版本没有这项数据的来源</source>
        <translation>This version has no source for these data</translation>
    </message>
    <message>
        <source>首次响应时间 FRT</source>
        <translation>First response time (FRT)</translation>
    </message>
    <message>
        <source>首响 FRT</source>
        <translation>FRT</translation>
    </message>
    <message>
        <source>平均（接听时刻 − 振铃时刻），已接来电</source>
        <translation>Mean of (answered − ringing), answered calls</translation>
    </message>
    <message>
        <source>平均处理时长 AHT</source>
        <translation>Average handling time (AHT)</translation>
    </message>
    <message>
        <source>平均处理 AHT</source>
        <translation>AHT</translation>
    </message>
    <message>
        <source>工单流转间隔</source>
        <translation>Ticket hand-over interval</translation>
    </message>
    <message>
        <source>流转间隔</source>
        <translation>Hand-over</translation>
    </message>
    <message>
        <source>平均（派发时刻 − 受理完成时刻），已派发工单</source>
        <translation>Mean of (dispatched − accepted), dispatched tickets</translation>
    </message>
    <message>
        <source>首问解决率</source>
        <translation>First contact resolution rate</translation>
    </message>
    <message>
        <source>首问解决</source>
        <translation>First contact</translation>
    </message>
    <message>
        <source>建单后 7 天内同户没有同类工单的 ÷ 建单满 7 天的工单</source>
        <translation>No ticket of the same kind from the household within 7 days ÷ tickets older than 7 days</translation>
    </message>
    <message>
        <source>问题解决率</source>
        <translation>Problem resolution rate</translation>
    </message>
    <message>
        <source>问题解决</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>第一次验证就通过的 ÷ 验证过的工单</source>
        <translation>Passed at the first verification ÷ verified tickets</translation>
    </message>
    <message>
        <source>转接次数</source>
        <translation>Transfers</translation>
    </message>
    <message>
        <source>转接次数 ÷ 已接通话</source>
        <translation>Transfers ÷ answered calls</translation>
    </message>
    <message>
        <source>情感指数（高为好）</source>
        <translation>Emotion index (high is good)</translation>
    </message>
    <message>
        <source>情感指数</source>
        <translation>Emotion</translation>
    </message>
    <message>
        <source>回访满意度</source>
        <translation>Call-back satisfaction</translation>
    </message>
    <message>
        <source>回访满意</source>
        <translation>Call-back</translation>
    </message>
    <message>
        <source>满意的 ÷ 回访时问过的工单</source>
        <translation>Satisfied ÷ tickets asked about at call-back</translation>
    </message>
    <message>
        <source>舆情敏感度</source>
        <translation>Opinion sensitivity</translation>
    </message>
    <message>
        <source>舆情敏感</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>红色预警响应</source>
        <translation>Red warning response</translation>
    </message>
    <message>
        <source>红色预警</source>
        <translation>Red warning</translation>
    </message>
    <message>
        <source>紧急工单响应率</source>
        <translation>Urgent ticket response rate</translation>
    </message>
    <message>
        <source>紧急响应</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>红色时限内签到或处理的 ÷ 红色工单（未到时限又未响应的不计）</source>
        <translation>Checked in or handled within the red limit ÷ red tickets (neither due nor answered ones not counted)</translation>
    </message>
    <message>
        <source>接通率</source>
        <translation>Answer rate</translation>
    </message>
    <message>
        <source>已接来电 ÷ 全部来电（仍在振铃的不计）</source>
        <translation>Answered calls ÷ all calls (still ringing ones not counted)</translation>
    </message>
    <message>
        <source>工单超时率</source>
        <translation>Overdue ticket rate</translation>
    </message>
    <message>
        <source>工单超时</source>
        <translation>Overdue tickets</translation>
    </message>
    <message>
        <source>净用时超过级别时限的 ÷ 期内建单</source>
        <translation>Net time over the tier&apos;s limit ÷ tickets opened in the period</translation>
    </message>
    <message>
        <source>目标内接起</source>
        <translation>Answered in target</translation>
    </message>
    <message>
        <source>首次响应不超过目标的 ÷ 已接来电</source>
        <translation>First response within target ÷ answered calls</translation>
    </message>
    <message>
        <source>平均（通话 + 保持 + 话后整理），已整理完的通话；座席断电的按状态记录，不知道多久的不算</source>
        <translation>Mean of talk + hold + wrap-up of calls that are wrapped up; where the seat lost power, by the record of states; left out where nobody knows how long it took</translation>
    </message>
    <message>
        <source>占用率</source>
        <translation>Occupancy</translation>
    </message>
    <message>
        <source>（通话 + 整理）÷（就绪 + 振铃 + 通话 + 整理）的时间，按状态记录，每人每天一条；只算今日和本月，不按区域分</source>
        <translation>Time of (talk + wrap-up) ÷ (ready + ringing + talk + wrap-up) by the record of states, one record for each person and day; for today and this month only, not by area</translation>
    </message>
</context>
<context>
    <name>KpiCommand</name>
    <message>
        <source>要用 --from 和 --to 给出一段时间，--to 不含在内</source>
        <translation>--from and --to must give a span of time; --to is not part of it</translation>
    </message>
    <message>
        <source>--rows 不认识“%1”；可以写 %2</source>
        <translation>--rows does not know “%1”; it may be %2</translation>
    </message>
    <message>
        <source>这个命令不带参数</source>
        <translation>This command takes no arguments</translation>
    </message>
    <message>
        <source>一段时间的指标：数值、目标和样本数；--rows 先逐行给出一个指标的每条记录</source>
        <translation>Indicators of a span of time: figure, target and number of records; --rows gives each record of one first</translation>
    </message>
</context>
<context>
    <name>KpiWords</name>
    <message>
        <source>达标</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>临界</source>
        <translation>Borderline</translation>
    </message>
    <message>
        <source>未达</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>样本少</source>
        <translation>Few samples</translation>
    </message>
    <message>
        <source>无目标</source>
        <translation>No target</translation>
    </message>
    <message>
        <source>没有数据</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>我</source>
        <translation>Me</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>中心</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>采暖季</source>
        <translation>Heating season</translation>
    </message>
</context>
<context>
    <name>LaterCommands</name>
    <message>
        <source>判断来电诉求的类别和等级</source>
        <translation>Judge what a caller wants and how urgent it is</translation>
    </message>
    <message>
        <source>把说的地址对到地址簿的住户</source>
        <translation>Match a spoken address to a household of the address book</translation>
    </message>
    <message>
        <source>给一张工单推荐班组，逐项说明得分</source>
        <translation>Propose crews for a ticket, each score explained</translation>
    </message>
    <message>
        <source>由来电量算需要多少座席</source>
        <translation>How many seats the calls need</translation>
    </message>
    <message>
        <source>预测以后几天的来电量</source>
        <translation>Forecast the calls of the next days</translation>
    </message>
    <message>
        <source>生成一个月的报告</source>
        <translation>Make a month&apos;s report</translation>
    </message>
</context>
<context>
    <name>LookUp</name>
    <message>
        <source>服务器给的住户资料损坏</source>
        <translation>The household from the server is damaged</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>没有这张瓦片</source>
        <translation>There is no such tile</translation>
    </message>
    <message>
        <source>本机地图服务无法启动：%1</source>
        <translation>The local map service cannot start: %1</translation>
    </message>
</context>
<context>
    <name>MapContents</name>
    <message>
        <source>数据正常</source>
        <translation>Data normal</translation>
    </message>
    <message>
        <source>部分数据旧</source>
        <translation>some data old</translation>
    </message>
    <message>
        <source>无数据</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>红</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>黄</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>蓝</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>班组 %1</source>
        <translation>Team %1</translation>
    </message>
    <message>
        <source>换热站 %1</source>
        <translation>Station %1</translation>
    </message>
    <message>
        <source>工单 %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>工单 %1 件，最急 %2</source>
        <translation>%1 tickets, most urgent %2</translation>
    </message>
    <message>
        <source>阀门 %1</source>
        <translation>Valve %1</translation>
    </message>
    <message>
        <source>要关</source>
        <translation>to be shut</translation>
    </message>
    <message>
        <source>群发事件 %1</source>
        <translation>Mass incident %1</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>关着</source>
        <translation>shut</translation>
    </message>
    <message>
        <source>楼栋 %1</source>
        <translation>Building %1</translation>
    </message>
    <message>
        <source>室温 %1</source>
        <translation>room %1</translation>
    </message>
</context>
<context>
    <name>MapFiles</name>
    <message>
        <source>图片做不出来</source>
        <translation>The picture can&apos;t be made</translation>
    </message>
    <message>
        <source>文件名须以 .npy 或 .png 结尾</source>
        <translation>The file&apos;s name must end in .npy or .png</translation>
    </message>
    <message>
        <source>表头“%1”出现了两次</source>
        <translation>The header “%1” stands twice</translation>
    </message>
    <message>
        <source>表头里没有“%1”列</source>
        <translation>The header has no column “%1”</translation>
    </message>
    <message>
        <source>缺少数值，或者不是数字</source>
        <translation>A figure is missing or is no number</translation>
    </message>
    <message>
        <source>坐标不是有限的数</source>
        <translation>The coordinate is not a finite number</translation>
    </message>
    <message>
        <source>坐标在地图范围之外</source>
        <translation>The place is beyond the map</translation>
    </message>
    <message>
        <source>坐标在地球之外：经度和纬度可能写反了</source>
        <translation>The place is not on the globe: longitude and latitude may be exchanged</translation>
    </message>
    <message>
        <source>权重不能是负数或无穷</source>
        <translation>A weight can&apos;t be negative or infinite</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>文件是空的</source>
        <translation>The file is empty</translation>
    </message>
</context>
<context>
    <name>MapModel</name>
    <message>
        <source>按公司资料绘制，无街道</source>
        <translation>Drawn from company data, no streets</translation>
    </message>
</context>
<context>
    <name>MapNames</name>
    <message numerus="yes">
        <source>%1 户</source>
        <translation>
            <numerusform>%1 home</numerusform>
            <numerusform>%1 homes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapPicture</name>
    <message>
        <source>文件名须以 .png 或 .pdf 结尾</source>
        <translation>The file&apos;s name must end in .png or .pdf</translation>
    </message>
    <message>
        <source>图片画不出来：内存不够，或者地图是空的</source>
        <translation>The picture could not be drawn: too little memory, or the map is empty</translation>
    </message>
</context>
<context>
    <name>Merkle</name>
    <message>
        <source>要证明的位置不在日志里</source>
        <translation>The place to be proven is not in the log</translation>
    </message>
    <message>
        <source>哈希的个数与日志的长度不符</source>
        <translation>The number of hashes does not fit the log&apos;s size</translation>
    </message>
</context>
<context>
    <name>ModbusPlant</name>
    <message>
        <source>一台 Modbus 服务只放得下 %1 个测点</source>
        <translation>One Modbus server has room for %1 points only</translation>
    </message>
    <message>
        <source>Modbus 服务不能监听端口 %1：%2</source>
        <translation>The Modbus server can’t listen on port %1: %2</translation>
    </message>
</context>
<context>
    <name>ModbusPoller</name>
    <message>
        <source>%1:%2 连不上：%3</source>
        <translation>Can’t reach %1:%2: %3</translation>
    </message>
    <message>
        <source>单元 %1 没有应答</source>
        <translation>Unit %1 does not answer</translation>
    </message>
    <message>
        <source>没有应答</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>收到的不是 Modbus</source>
        <translation>What came is not Modbus</translation>
    </message>
    <message>
        <source>问单元 %1，答的是单元 %2</source>
        <translation>Unit %1 was asked, unit %2 answered</translation>
    </message>
    <message>
        <source>单元 %1 的应答不完整</source>
        <translation>Unit %1 answers incompletely</translation>
    </message>
    <message>
        <source>单元 %1 报告异常 %2</source>
        <translation>Unit %1 reports exception %2</translation>
    </message>
    <message>
        <source>%1 个测点的地址被拒绝</source>
        <translation>The addresses of %1 points are refused</translation>
    </message>
</context>
<context>
    <name>MqttListener</name>
    <message>
        <source>%1:%2 连不上：%3</source>
        <translation>Can’t reach %1:%2: %3</translation>
    </message>
    <message>
        <source>连接前的 %1 个值没有写明时间，没有采用</source>
        <translation>Left out, from before the connection and without a time: %1</translation>
    </message>
    <message>
        <source>主题 %1 的消息读不懂</source>
        <translation>Can’t read the messages of topic %1</translation>
    </message>
    <message>
        <source>client_id 不能用</source>
        <translation>client_id can’t be used</translation>
    </message>
    <message>
        <source>ca_file %1 不能用：%2</source>
        <translation>ca_file %1 can’t be used: %2</translation>
    </message>
    <message>
        <source>user 不能用：%1</source>
        <translation>user can’t be used: %1</translation>
    </message>
    <message>
        <source>没有应答</source>
        <translation>no answer</translation>
    </message>
</context>
<context>
    <name>NeighbourGrid</name>
    <message>
        <source>%1 无测点</source>
        <translation>%1 no sensor</translation>
    </message>
</context>
<context>
    <name>NetworkTrace</name>
    <message>
        <source>%1 %2 支</source>
        <translation>%1 branch %2</translation>
    </message>
    <message>
        <source>%1 分钟内漏水报修 %2 户（规则：%3 分钟 %4 户，同一户只算一次）</source>
        <translation>%2 households reported leaks within %1 min (rule: %4 within %3 min; a household counts once)</translation>
    </message>
    <message>
        <source>沿管网最远相距 %1 米（规则：%2 米）</source>
        <translation>At most %1 m apart along the pipes (rule: %2 m)</translation>
    </message>
    <message>
        <source>都在%1</source>
        <translation>All on %1</translation>
    </message>
    <message>
        <source>疑似管段 %1：离各处报修沿管平均 %2 米</source>
        <translation>Suspected pipe %1: %2 m from the reports along the pipes on average</translation>
    </message>
    <message>
        <source>只凭报修位置推断，没有用到压力数据</source>
        <translation>Inferred from the places of the reports alone; no pressure data were used</translation>
    </message>
    <message>
        <source>节点 %1</source>
        <translation>node %1</translation>
    </message>
    <message>
        <source>管段 %1</source>
        <translation>pipe %1</translation>
    </message>
    <message>
        <source>从%1 顺水流方向：%2 段管道，共 %3 米</source>
        <translation>Downstream of %1: pipes %2, %3 m in all</translation>
    </message>
    <message>
        <source>%1 个阀门已经关着，追到那里为止</source>
        <translation>Valves already shut: %1; the trace ends there</translation>
    </message>
    <message>
        <source>关阀之间要放空的管道：%1 段，%2 米</source>
        <translation>To be drained between the valves: pipes %1, %2 m</translation>
    </message>
    <message>
        <source>与热源（换热站）之间没有阀门：要停站</source>
        <translation>No valve towards the source or station: the station must stop</translation>
    </message>
    <message>
        <source>周围没有阀门，也没有热源：这一段本来就不供热</source>
        <translation>No valve and no source around: nothing is heated here anyway</translation>
    </message>
    <message>
        <source>阀门 %1 已经关着，沿管 %2 米</source>
        <translation>Valve %1 is shut already, %2 m along the pipe</translation>
    </message>
    <message>
        <source>先关阀门 %1：热从那里来，沿管 %2 米</source>
        <translation>First shut valve %1: heat comes from there, %2 m along the pipe</translation>
    </message>
    <message>
        <source>再关阀门 %1：拦住回流，沿管 %2 米</source>
        <translation>Then shut valve %1: it stops what runs back, %2 m along the pipe</translation>
    </message>
    <message>
        <source>受影响 %1 栋、%2 户</source>
        <translation>Affected: buildings %1, households %2</translation>
    </message>
    <message>
        <source>管网资料还有 %1 处问题</source>
        <translation>The records have %1 more faults here</translation>
    </message>
    <message>
        <source>管网里没有热源或换热站：流向不明，按没有供热处理</source>
        <translation>The network has no source or station: the direction of flow is not known, and nothing counts as heated</translation>
    </message>
    <message>
        <source>管段 %1 与热源、换热站不连通</source>
        <translation>Pipe %1 is not joined to any source or station</translation>
    </message>
    <message>
        <source>管段 %1 的两端是同一个节点，已略过</source>
        <translation>Both ends of pipe %1 are the same node; it was left out</translation>
    </message>
    <message>
        <source>编号 %1 重复，只用第一个</source>
        <translation>The ID %1 stands twice; the first one counts</translation>
    </message>
    <message>
        <source>管段 %1 的长度不能用，按 0 米算</source>
        <translation>The length of pipe %1 is of no use; it counts as 0 m</translation>
    </message>
    <message>
        <source>%1 不在任何管段上，已略过</source>
        <translation>%1 is on no pipe; it was left out</translation>
    </message>
    <message>
        <source>其中 %1 段管道在环网上：断开一处，热可能从另一侧来</source>
        <translation>%1 of these pipes are in a loop: when it is cut, heat may come from the other side</translation>
    </message>
    <message>
        <source>节点 %1 与 %2 只差 %3 米，却没有相连</source>
        <translation>The nodes %1 and %2 are only %3 m apart, but not joined</translation>
    </message>
    <message>
        <source>坐标不在地球上</source>
        <translation>The place is not on the globe</translation>
    </message>
    <message>
        <source>；经度和纬度可能写反了</source>
        <translation>; longitude and latitude may be exchanged</translation>
    </message>
    <message>
        <source>还没有管网数据</source>
        <translation>There is no network yet</translation>
    </message>
    <message>
        <source>%1 米之内没有管道，最近的在大约 %2 米外</source>
        <translation>No pipe within %1 m; the nearest is about %2 m away</translation>
    </message>
    <message>
        <source>有 %1 个阀门叫这个名字，请给出编号：%2</source>
        <translation>%1 valves have this name; give an ID: %2</translation>
    </message>
    <message>
        <source>管网里没有这个管段、节点、换热站、楼栋或阀门</source>
        <translation>The network has no such pipe, node, station, building or valve</translation>
    </message>
    <message>
        <source>%1 支</source>
        <translation>branch %1</translation>
    </message>
    <message>
        <source>一次网</source>
        <translation>primary network</translation>
    </message>
</context>
<context>
    <name>NoticeFolderPlugin</name>
    <message>
        <source>没有发送文件夹：请看 notices.json 的 folder</source>
        <translation>There is no such folder: see folder in notices.json</translation>
    </message>
    <message>
        <source>这份通知已经在发送文件夹里</source>
        <translation>This notice lies in the folder already</translation>
    </message>
</context>
<context>
    <name>NoticeJudge</name>
    <message>
        <source>超过 %1 户的通知，准备和放行的人都要自己登录后提交</source>
        <translation>Of a notice to more than %1 households, who prepares and who releases it each have to be signed in themselves</translation>
    </message>
    <message>
        <source>没有这份通知</source>
        <translation>There is no such notice</translation>
    </message>
    <message>
        <source>通知没有编号，或者内容太长</source>
        <translation>The notice has no identifier, or its text is too long</translation>
    </message>
    <message>
        <source>这份通知已经准备过</source>
        <translation>This notice has been prepared before</translation>
    </message>
    <message>
        <source>通知编号的时间和准备的时间差了一天以上：请校准这台电脑的时钟</source>
        <translation>The notice’s number and the time of preparing are more than a day apart: set this computer’s clock</translation>
    </message>
    <message>
        <source>只有班长和管理员能导出完整号码</source>
        <translation>Only supervisors and administrators export whole numbers</translation>
    </message>
    <message>
        <source>名单的时间差了太多：请校准这台电脑的时钟</source>
        <translation>The time of the list is too far off: set this computer’s clock</translation>
    </message>
    <message>
        <source>已经有人在交出这份通知：请看记录后再办</source>
        <translation>Somebody is handing this notice over already: look at its history first</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>漏接来电，号码未显示</source>
        <translation>Missed call, number withheld</translation>
    </message>
    <message>
        <source>漏接来电 %1</source>
        <translation>Missed call %1</translation>
    </message>
    <message>
        <source>%1 被拒</source>
        <translation>%1 refused</translation>
    </message>
    <message>
        <source>%1 被拒 · %2</source>
        <translation>%1 refused · %2</translation>
    </message>
    <message>
        <source>%1 搁置</source>
        <translation>%1 set aside</translation>
    </message>
    <message>
        <source>%1 搁置 · %2</source>
        <translation>%1 set aside · %2</translation>
    </message>
    <message>
        <source>工单超时 · %1</source>
        <translation>Ticket overdue · %1</translation>
    </message>
    <message numerus="yes">
        <source>上岗时已有 %1 张工单超时</source>
        <translation>
            <numerusform>%1 ticket was overdue when you started</numerusform>
            <numerusform>%1 tickets were overdue when you started</numerusform>
        </translation>
    </message>
    <message>
        <source>请自己选择就绪，才会再派来电</source>
        <translation>Choose Ready yourself to get calls again</translation>
    </message>
    <message>
        <source>没有说明原因</source>
        <translation>No reason was given</translation>
    </message>
    <message>
        <source>其余照常发送</source>
        <translation>The rest goes on as usual</translation>
    </message>
    <message>
        <source>%1 · 其余照常发送</source>
        <translation>%1 · the rest goes on as usual</translation>
    </message>
    <message>
        <source>过了时限，计时不停</source>
        <translation>Past the limit; the clock keeps running</translation>
    </message>
    <message>
        <source>点开看工单列表</source>
        <translation>Opens the list of tickets</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 等 %2 个告警无人接手</source>
        <translation>%1 and others: %2 alarms nobody has taken</translation>
    </message>
    <message numerus="yes">
        <source>通知待放行 · %1，%2 户</source>
        <translation>
            <numerusform>Notice to be released · %1, %2 household</numerusform>
            <numerusform>Notice to be released · %1, %2 households</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 准备 · 点开看内容</source>
        <translation>Prepared by %1 · open to read it</translation>
    </message>
    <message>
        <source>疑似爆管 · %1</source>
        <translation>Suspected burst · %1</translation>
    </message>
    <message numerus="yes">
        <source>停热 %1 户 · %2</source>
        <translation>
            <numerusform>%1 home goes cold · %2</numerusform>
            <numerusform>%1 homes go cold · %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeLog</name>
    <message>
        <source>短信</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>微信群</source>
        <translation>WeChat group</translation>
    </message>
    <message>
        <source>楼道张贴</source>
        <translation>Posted in the stairwell</translation>
    </message>
</context>
<context>
    <name>NoticeRows</name>
    <message>
        <source>选中的住户超过 %1 户，请分几次选</source>
        <translation>More than %1 households are chosen; choose in several parts</translation>
    </message>
    <message>
        <source>户号</source>
        <translation>Account no.</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>用热</source>
        <translation>Heat</translation>
    </message>
    <message>
        <source>停供</source>
        <translation>stopped</translation>
    </message>
</context>
<context>
    <name>NoticeRules</name>
    <message>
        <source>已经由 %1 放行</source>
        <translation>%1 has released it already</translation>
    </message>
    <message>
        <source>这份通知不用放行</source>
        <translation>This notice needs no release</translation>
    </message>
    <message>
        <source>只有班长和管理员能放行</source>
        <translation>Only supervisors and administrators release</translation>
    </message>
    <message>
        <source>自己准备的通知要由另一个人放行</source>
        <translation>What you have prepared is released by somebody else</translation>
    </message>
    <message>
        <source>已经撤回</source>
        <translation>It was withdrawn</translation>
    </message>
    <message>
        <source>正在交出或可能已经交出，先向平台核实</source>
        <translation>It is being handed over, or may have been: ask the platform first</translation>
    </message>
    <message>
        <source>已经交出，撤不回来</source>
        <translation>It was handed over and can’t be withdrawn</translation>
    </message>
    <message>
        <source>只有准备的人、班长和管理员能撤回通知</source>
        <translation>Only who prepared a notice, supervisors and administrators can withdraw it</translation>
    </message>
    <message>
        <source>服务器没有收下这份通知，要重新准备</source>
        <translation>The server has not taken this notice: prepare it again</translation>
    </message>
    <message>
        <source>超过 %1 户的通知要由另一个人放行</source>
        <translation>A notice to more than %1 households is released by somebody else first</translation>
    </message>
    <message>
        <source>%1 当天连这份已有 %2 户，超过 %3 户要由另一个人放行</source>
        <translation>With this one %1 has %2 households that day; beyond %3 somebody else releases it</translation>
    </message>
    <message>
        <source>放行还没有得到服务器确认，请稍候</source>
        <translation>The server has not confirmed the release yet; wait a moment</translation>
    </message>
    <message>
        <source>您今天连这份已有 %1 户：一个人一天超过 %2 户，要先准备发送，由另一个人放行</source>
        <translation>With this one you have %1 households today: beyond %2 a person and day, prepare a notice first, which somebody else releases</translation>
    </message>
</context>
<context>
    <name>NoticeSending</name>
    <message>
        <source>通知发送的配置里没有 sender</source>
        <translation>The configuration for notices names no sender</translation>
    </message>
    <message>
        <source>插件 %1 不是用来发送通知的</source>
        <translation>The plugin %1 does not send notices</translation>
    </message>
</context>
<context>
    <name>OggOpus</name>
    <message>
        <source>录音文件读不出：不是完整的 Opus 录音</source>
        <translation>The recording cannot be read: not a whole Opus file</translation>
    </message>
</context>
<context>
    <name>OpcUaBrowser</name>
    <message>
        <source>浏览被拒绝：%1</source>
        <translation>Browsing was refused: %1</translation>
    </message>
    <message>
        <source>“%1”不是节点号</source>
        <translation>“%1” is not a node id</translation>
    </message>
    <message>
        <source>服务器没有命名空间 %1</source>
        <translation>The server has no namespace %1</translation>
    </message>
    <message>
        <source>%1 个节点浏览不了：%2%3</source>
        <translation>Nodes that can&apos;t be browsed: %1 (%2%3)</translation>
    </message>
</context>
<context>
    <name>OpcUaOptions</name>
    <message>
        <source>OPC UA 来源的 %1 打不开</source>
        <translation>Can’t open the OPC UA source’s %1</translation>
    </message>
    <message>
        <source>没有受信任的服务器证书</source>
        <translation>There is no trusted server certificate</translation>
    </message>
    <message>
        <source>OPC UA 安全策略只能是 %1</source>
        <translation>The OPC UA security policy must be one of %1</translation>
    </message>
    <message>
        <source>不加密的连接会把口令明文发出去：请选安全策略，或写明 allow_clear_password</source>
        <translation>Without encryption the password would go in clear: choose a security policy, or set allow_clear_password</translation>
    </message>
    <message>
        <source>OPC UA 来源须有 opc.tcp:// 开头的 url</source>
        <translation>An OPC UA source needs a url that begins with opc.tcp://</translation>
    </message>
</context>
<context>
    <name>OpcUaPlant</name>
    <message>
        <source>OPC UA 服务建不起来：%1</source>
        <translation>Can’t set up the OPC UA server: %1</translation>
    </message>
    <message>
        <source>OPC UA 服务不能监听端口 %1：%2</source>
        <translation>The OPC UA server can’t listen on port %1: %2</translation>
    </message>
</context>
<context>
    <name>OpcUaSession</name>
    <message>
        <source>%1 个测点不能订阅</source>
        <translation>%1 points can’t be subscribed</translation>
    </message>
    <message>
        <source>服务器没有应答</source>
        <translation>The server does not answer</translation>
    </message>
    <message>
        <source>订阅被拒绝：%1</source>
        <translation>The subscription was refused: %1</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>不认识的取值“%1”</source>
        <translation>Unknown value “%1”</translation>
    </message>
    <message>
        <source>温度须在 -60 到 150 °C 之间</source>
        <translation>The temperature must be between -60 and 150 °C</translation>
    </message>
    <message>
        <source>操作缺少必要的内容</source>
        <translation>The operation lacks required content</translation>
    </message>
    <message>
        <source>操作的正文不是映射</source>
        <translation>The operation&apos;s body is not a map</translation>
    </message>
    <message>
        <source>操作的格式不是本版本认识的格式</source>
        <translation>The operation&apos;s format is not one this version knows</translation>
    </message>
    <message>
        <source>操作的字段损坏</source>
        <translation>A field of the operation is damaged</translation>
    </message>
    <message>
        <source>字段 %1</source>
        <translation>field %1</translation>
    </message>
    <message>
        <source>个人信息部分不是映射</source>
        <translation>The personal data part is not a map</translation>
    </message>
    <message>
        <source>个人信息部分损坏</source>
        <translation>The personal data part is damaged</translation>
    </message>
    <message>
        <source>操作的记录损坏</source>
        <translation>The operation&apos;s record is damaged</translation>
    </message>
    <message>
        <source>内容与哈希不符</source>
        <translation>The content does not match its hash</translation>
    </message>
    <message>
        <source>个人信息与承诺值不符</source>
        <translation>The personal data do not match their commitment</translation>
    </message>
    <message>
        <source>操作不是这个设备作出的</source>
        <translation>The operation was not made by this device</translation>
    </message>
    <message>
        <source>签名不符</source>
        <translation>The signature does not match</translation>
    </message>
</context>
<context>
    <name>OperationJudge</name>
    <message>
        <source>操作人不是登录的账号</source>
        <translation>Its maker is not the account that is signed in</translation>
    </message>
    <message>
        <source>操作人的账号已停用或已到期</source>
        <translation>The account of its maker is locked or has expired</translation>
    </message>
    <message>
        <source>服务器正在启动，请稍候</source>
        <translation>The server is starting; wait a moment</translation>
    </message>
    <message>
        <source>这类操作不从停用的设备收下，要由有权限的人重新提交</source>
        <translation>Such operations are not taken from a revoked device; somebody with the right must do this again</translation>
    </message>
    <message>
        <source>没有这个户号</source>
        <translation>No such account</translation>
    </message>
    <message>
        <source>住户不属于操作写明的分公司</source>
        <translation>The household is not of the branch that the operation names</translation>
    </message>
    <message>
        <source>这个操作记在了别的地方，不收</source>
        <translation>This act was recorded in the wrong place and is not taken</translation>
    </message>
    <message>
        <source>只有批量导入可以带来以前的时间</source>
        <translation>Only bulk imports may bring times of before</translation>
    </message>
    <message>
        <source>服务器的版本不认识这个操作，请先升级服务器</source>
        <translation>The server&apos;s version does not know this operation; upgrade the server first</translation>
    </message>
    <message>
        <source>话后整理最长 %1 分钟，不收更长的</source>
        <translation>A wrap-up lasts %1 minutes at most; a longer one is not accepted</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>暖线：供热客服座席。不带参数时，在本机起一台内置服务器和一座演示城市。</source>
        <translation>Warmline: the heating call-centre seat. Without arguments it starts a built-in server and a demo city on this machine.</translation>
    </message>
    <message>
        <source>显示本说明</source>
        <translation>Show this help</translation>
    </message>
    <message>
        <source>显示版本</source>
        <translation>Show the version</translation>
    </message>
    <message>
        <source>数据目录；不存在则新建</source>
        <translation>Data folder; created if missing</translation>
    </message>
    <message>
        <source>数据密钥文件（0600）；缺省用钥匙串，再缺省为目录旁的 DIR.key</source>
        <translation>Data key file (0600); by default the keychain, else DIR.key beside the folder</translation>
    </message>
    <message>
        <source>公司服务器地址</source>
        <translation>Address of the company&apos;s server</translation>
    </message>
    <message>
        <source>界面语言：zh_CN、ug、en</source>
        <translation>Interface language: zh_CN, ug, en</translation>
    </message>
    <message>
        <source>外观：light、dark、system</source>
        <translation>Look: light, dark, system</translation>
    </message>
    <message>
        <source>演示城市的住户数</source>
        <translation>Households of the demo city</translation>
    </message>
    <message>
        <source>演示城市的种子</source>
        <translation>Seed of the demo city</translation>
    </message>
    <message>
        <source>演一遍脚本化的班次，留下截图和小结后退出</source>
        <translation>Play a scripted shift, leave screenshots and a summary, then quit</translation>
    </message>
    <message>
        <source>班次截图和小结的目录</source>
        <translation>Folder for the shift&apos;s screenshots and summary</translation>
    </message>
    <message>
        <source>座席工号</source>
        <translation>Agent no.</translation>
    </message>
    <message>
        <source>多余的参数：%1</source>
        <translation>Superfluous argument: %1</translation>
    </message>
    <message>
        <source>不是有效的服务器地址：%1</source>
        <translation>Not a valid server address: %1</translation>
    </message>
    <message>
        <source>无人值守时：账号的口令所在的文件（0600）；缺省在登录窗口输入</source>
        <translation>Without a person: file with the account&apos;s password (0600); default: asked in the sign-in window</translation>
    </message>
    <message>
        <source>公司的根证书（PEM）；缺省用系统的</source>
        <translation>The company&apos;s CA (PEM); default: the system&apos;s</translation>
    </message>
    <message>
        <source>公司策略文件（JSON）；缺省为配置目录里的 warmline/policy.json</source>
        <translation>The company&apos;s policy file (JSON); default: warmline/policy.json in the configuration folder</translation>
    </message>
    <message>
        <source>根证书读不了：%1</source>
        <translation>The CA file can&apos;t be read: %1</translation>
    </message>
    <message>
        <source>文件里没有证书（PEM）</source>
        <translation>There is no certificate (PEM) in the file</translation>
    </message>
    <message>
        <source>电话设置文件；缺省为数据目录里的 phone.json</source>
        <translation>Settings of the telephone; by default phone.json in the data folder</translation>
    </message>
    <message>
        <source>接一通真实来电，逐步截图并留下录音后退出</source>
        <translation>Take one real call, leave pictures step by step and the recording, then end</translation>
    </message>
    <message>
        <source>每个来电的用户卡画好时报出时刻，然后拒接；用于测量</source>
        <translation>Tell when each caller&apos;s card is painted, then reject the call; for measuring</translation>
    </message>
    <message>
        <source>--lang 不认识“%1”；可以写 zh_CN、ug、en</source>
        <translation>--lang does not know “%1”; zh_CN, ug or en may be written</translation>
    </message>
    <message>
        <source>--theme 不认识“%1”；可以写 light、dark、system</source>
        <translation>--theme does not know “%1”; light, dark or system may be written</translation>
    </message>
    <message>
        <source>脚本化的班次没有人登录：连接服务器时要用 --agent 给出账号，用 --token-file 给出它的口令文件</source>
        <translation>Nobody signs in to a scripted shift: on a server, give the account with --agent and the file with its password with --token-file</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>这条操作已经不在待发或退回的清单里</source>
        <translation>This operation is no longer among those waiting or refused</translation>
    </message>
    <message>
        <source>没有连接服务器</source>
        <translation>Not connected to the server</translation>
    </message>
</context>
<context>
    <name>Panorama</name>
    <message>
        <source>没有这个户号</source>
        <translation>There is no such account no.</translation>
    </message>
</context>
<context>
    <name>PanoramaState</name>
    <message>
        <source>取这一户的资料</source>
        <translation>Reading this home</translation>
    </message>
    <message>
        <source>取不到这一户的资料</source>
        <translation>This home cannot be read</translation>
    </message>
    <message>
        <source>先打开一户：来电、搜索或热力图</source>
        <translation>Open a home first: by a call, the search or the map</translation>
    </message>
</context>
<context>
    <name>PanoramaWords</name>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>左邻</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>右邻</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>楼上</source>
        <translation>Above</translation>
    </message>
    <message>
        <source>楼下</source>
        <translation>Below</translation>
    </message>
    <message>
        <source>顶层</source>
        <translation>Top</translation>
    </message>
    <message>
        <source>中间层</source>
        <translation>Middle</translation>
    </message>
    <message>
        <source>底层</source>
        <translation>Ground</translation>
    </message>
    <message>
        <source>同立管</source>
        <translation>Same riser</translation>
    </message>
    <message>
        <source>朝北</source>
        <translation>North side</translation>
    </message>
    <message>
        <source>朝南</source>
        <translation>South side</translation>
    </message>
    <message>
        <source>本楼平均</source>
        <translation>Building mean</translation>
    </message>
    <message>
        <source>本户室温</source>
        <translation>This home</translation>
    </message>
    <message>
        <source>楼均</source>
        <translation>Bldg</translation>
    </message>
    <message>
        <source>本户</source>
        <translation>Own</translation>
    </message>
    <message>
        <source>%1 支回水</source>
        <translation>Return of branch %1</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>口令至少要有 8 个字节</source>
        <translation>A passphrase needs 8 bytes at least</translation>
    </message>
    <message>
        <source>内存不够</source>
        <translation>Not enough memory</translation>
    </message>
</context>
<context>
    <name>Password</name>
    <message>
        <source>口令要有 8 到 256 个字符</source>
        <translation>A password has 8 to 256 characters</translation>
    </message>
    <message>
        <source>口令里不能有账号</source>
        <translation>The account must not be part of the password</translation>
    </message>
    <message>
        <source>内存不足，口令处理不了；请稍后再试</source>
        <translation>Not enough memory for the password; try again later</translation>
    </message>
</context>
<context>
    <name>PasswordDesk</name>
    <message>
        <source>登录的人太多，请稍候再试</source>
        <translation>Too many people are signing in; try again in a moment</translation>
    </message>
</context>
<context>
    <name>PhoneAccount</name>
    <message>
        <source>电话密码文件读不出：%1</source>
        <translation>The telephone&apos;s password file can&apos;t be read: %1</translation>
    </message>
    <message>
        <source>电话密码文件别人也能读；请改为 0600</source>
        <translation>Others can read the telephone&apos;s password file; please make it 0600</translation>
    </message>
    <message>
        <source>钥匙串里没有电话密码：%1</source>
        <translation>The keychain has no password of the telephone: %1</translation>
    </message>
    <message>
        <source>电话设置读不出：%1</source>
        <translation>The telephone&apos;s settings can&apos;t be read: %1</translation>
    </message>
    <message>
        <source>密码不放在设置里：请放进钥匙串，或用 secret_file</source>
        <translation>A password does not belong in the settings: put it into the keychain, or use secret_file</translation>
    </message>
    <message>
        <source>不认识的值：%1</source>
        <translation>Unknown value: %1</translation>
    </message>
    <message>
        <source>录音提示音读不出：%1</source>
        <translation>The announcement of the recording cannot be read: %1</translation>
    </message>
    <message>
        <source>电话设置是空的</source>
        <translation>the telephone&apos;s settings are empty</translation>
    </message>
</context>
<context>
    <name>PlaceFinder</name>
    <message>
        <source>经度，纬度（WGS-84）</source>
        <translation>longitude, latitude (WGS-84)</translation>
    </message>
</context>
<context>
    <name>PlantCommand</name>
    <message>
        <source>建不了文件夹</source>
        <translation>Can’t make the folder</translation>
    </message>
    <message>
        <source>多余的参数：%1</source>
        <translation>Too many arguments: %1</translation>
    </message>
    <message>
        <source>正在计算 %1 个换热站……</source>
        <translation>Computing %1 stations…</translation>
    </message>
    <message>
        <source>模拟换热站：演示城市的测点由本机上真的 OPC UA 和 Modbus TCP 服务给出；--out 给出文件夹，写入测点表、寄存器表和服务器的来源设置</source>
        <translation>Simulate stations: the demo city’s points behind real OPC UA and Modbus TCP servers on this machine; --out names a folder for the tag table, the register map and the server’s source settings</translation>
    </message>
</context>
<context>
    <name>PlantSettings</name>
    <message>
        <source>每个来源都要有 name 和 plugin</source>
        <translation>Every source needs name and plugin</translation>
    </message>
    <message>
        <source>来源“%1”的 %2 不能写在设置里：请放进文件，写在 secrets 下</source>
        <translation>%2 of source “%1” must not stand in the settings: put it into a file and name that under secrets</translation>
    </message>
    <message>
        <source>来源“%1”出现了两次</source>
        <translation>Source “%1” is there twice</translation>
    </message>
    <message>
        <source>来源“%1”的 %2 放在钥匙串里，这里没有钥匙串：请放进文件（0600）</source>
        <translation>%2 of the source &quot;%1&quot; is in a keychain, and there is none here: put it into a file (0600)</translation>
    </message>
    <message>
        <source>来源设置里的 sources 应为列表：[…]</source>
        <translation>sources in the settings of the plant must be a list: […]</translation>
    </message>
</context>
<context>
    <name>PluginHost</name>
    <message>
        <source>已有同名插件：%1</source>
        <translation>There is already a plugin of this name: %1</translation>
    </message>
    <message>
        <source>没有找到插件 %1</source>
        <translation>Plugin %1 was not found</translation>
    </message>
    <message>
        <source>插件没有提供它声明的接口</source>
        <translation>The plugin does not offer the interface it declares</translation>
    </message>
</context>
<context>
    <name>PluginInfo</name>
    <message>
        <source>插件说明中缺少“%1”</source>
        <translation>The plugin&apos;s description lacks “%1”</translation>
    </message>
    <message>
        <source>不是插件，或没有插件说明</source>
        <translation>Not a plugin, or it has no description</translation>
    </message>
    <message>
        <source>插件接口版本是 %1，本程序需要 %2</source>
        <translation>The plugin&apos;s interface version is %1; this program needs %2</translation>
    </message>
</context>
<context>
    <name>Postgres</name>
    <message>
        <source>数据库地址应写成 postgresql://用户@主机:端口/库名 的形式</source>
        <translation>Write the database&apos;s address as postgresql://user@host:port/database</translation>
    </message>
    <message>
        <source>数据库地址的参数应写成 名=值</source>
        <translation>Write parameters of the database&apos;s address as name=value</translation>
    </message>
    <message>
        <source>数据库地址应写成 host=… dbname=… user=… 的形式</source>
        <translation>Write the database&apos;s address as host=… dbname=… user=…</translation>
    </message>
    <message>
        <source>数据库地址是空的</source>
        <translation>The database&apos;s address is empty</translation>
    </message>
    <message>
        <source>口令不能写在命令行上；请用 passfile=文件（权限 0600）</source>
        <translation>Passwords do not go on the command line; use passfile=FILE (mode 0600)</translation>
    </message>
    <message>
        <source>数据库地址里不能有分号</source>
        <translation>The database&apos;s address must not contain a semicolon</translation>
    </message>
    <message>
        <source>数据库暂时无法使用；请稍后再试，没有写入的内容不会丢失</source>
        <translation>The database can&apos;t be used at present; try again later, what was not written is not lost</translation>
    </message>
    <message>
        <source>缺少 Qt 的 PostgreSQL 驱动（libqt6sql6-psql）</source>
        <translation>Qt&apos;s PostgreSQL driver is missing (libqt6sql6-psql)</translation>
    </message>
    <message>
        <source>这台数据库是备机，还不能写入</source>
        <translation>This database is a standby and can&apos;t be written to yet</translation>
    </message>
    <message>
        <source>数据库太忙，没有及时答复；请稍后再试</source>
        <translation>The database is too busy and did not answer in time; try again later</translation>
    </message>
    <message>
        <source>数据库的磁盘、内存或连接用完了；请通知管理员</source>
        <translation>The database is out of disk, memory or connections; tell the administrator</translation>
    </message>
    <message>
        <source>数据库用户没有这项权限</source>
        <translation>The database user lacks this privilege</translation>
    </message>
    <message>
        <source>数据库里还没有暖线的表；请先用 --migrate 建立</source>
        <translation>The database has no tables of Warmline yet; make them with --migrate</translation>
    </message>
    <message>
        <source>数据库拒绝了这次写入或读取</source>
        <translation>The database refused to write or read this</translation>
    </message>
    <message>
        <source>数据库由更新的版本建立（格式 %1，本程序只认到 %2）；请升级程序，数据没有改动</source>
        <translation>A newer version made the database (format %1, this program knows up to %2); update the program, nothing was changed</translation>
    </message>
    <message>
        <source>数据库的格式是 %1，本程序需要 %2；请让表的所有者先用 --migrate 升级</source>
        <translation>The database has format %1, this program needs %2; let the owner of the tables run --migrate first</translation>
    </message>
    <message>
        <source>数据库里缺少顺序的起点（表 server_order）</source>
        <translation>The database lacks the start of the order (table server_order)</translation>
    </message>
    <message>
        <source>密钥文件不是这个数据库的；请从另一台服务器复制密钥文件（--key-file）</source>
        <translation>The key file is not this database&apos;s; copy the key file from another server (--key-file)</translation>
    </message>
    <message>
        <source>数据库的连接断了；请稍后再试，没有写入的内容不会丢失</source>
        <translation>The connection to the database broke; try again later, what was not written is not lost</translation>
    </message>
    <message>
        <source>本机的副本不属于这个数据库，或含有数据库里没有的内容；正在重建副本</source>
        <translation>The copy on this machine does not belong to this database, or holds what the database does not; it is being made again</translation>
    </message>
    <message>
        <source>服务器正在重建数据副本；请稍后再试，没有写入的内容不会丢失</source>
        <translation>The server is making its copy of the data again; try again later, what was not written is not lost</translation>
    </message>
    <message>
        <source>数据库里缺少日志的签名密钥（表 log_key）</source>
        <translation>The database lacks the key that signs the log (table log_key)</translation>
    </message>
    <message>
        <source>数据库的顺序在第 %1 条之后断开</source>
        <translation>The database&apos;s order breaks off after place %1</translation>
    </message>
    <message>
        <source>服务器自己排序，不接收页和号段</source>
        <translation>A server orders by itself and takes no pages or number blocks</translation>
    </message>
    <message>
        <source>数据库没有及时确认；操作可能稍后生效，请稍后再试</source>
        <translation>The database did not confirm in time; the operation may take effect later, try again later</translation>
    </message>
    <message>
        <source>数据库里缺少测量历史的状态（表 series_state）</source>
        <translation>The database lacks the state of measured history (table series_state)</translation>
    </message>
</context>
<context>
    <name>PromiseField</name>
    <message>
        <source>承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>未承诺</source>
        <translation>No promise</translation>
    </message>
    <message>
        <source>%1 前到场</source>
        <translation>On site before %1</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>证明的格式不对</source>
        <translation>The proof is malformed</translation>
    </message>
    <message>
        <source>服务器没有给出签名的日志头</source>
        <translation>The server gave no signed head of its log</translation>
    </message>
    <message>
        <source>日志头是用另一把密钥签的，不是登记时的服务器</source>
        <translation>The log&apos;s head is signed by another key: not the server of the enrolment</translation>
    </message>
    <message>
        <source>日志头的签名不符</source>
        <translation>The signature of the log&apos;s head is wrong</translation>
    </message>
    <message>
        <source>服务器的日志没有说明来历</source>
        <translation>The server&apos;s log does not say where it comes from</translation>
    </message>
    <message>
        <source>服务器日志的纪元不相接，或签名不符</source>
        <translation>The epochs of the server&apos;s log don&apos;t follow each other, or a signature is wrong</translation>
    </message>
    <message>
        <source>服务器的页有缺口：应从第 %1 条开始</source>
        <translation>The server&apos;s page has a gap: it should begin at entry %1</translation>
    </message>
    <message>
        <source>服务器的页里次序颠倒或重复</source>
        <translation>The server&apos;s page is out of order or repeats itself</translation>
    </message>
    <message>
        <source>服务器的页与它的证明对不上</source>
        <translation>The server&apos;s page does not fit its proof</translation>
    </message>
    <message>
        <source>服务器的历史与上次给出的不一致：有操作被改动、删去或插入</source>
        <translation>The server&apos;s past is not what it was: operations were changed, removed or put in</translation>
    </message>
    <message>
        <source>服务器的日志变短了：少了 %1 条</source>
        <translation>The server&apos;s log became shorter: %1 entries are missing</translation>
    </message>
    <message>
        <source>服务器的日志头接不上已有的历史：有操作被改动、删去或插入</source>
        <translation>The server&apos;s head does not go on from the known past: operations were changed, removed or put in</translation>
    </message>
    <message>
        <source>第 %1 条不在服务器签名的日志里</source>
        <translation>Entry %1 is not in the log that the server signed</translation>
    </message>
</context>
<context>
    <name>Quarantine</name>
    <message>
        <source>隔离区的内容损坏</source>
        <translation>What lies in quarantine is damaged</translation>
    </message>
    <message>
        <source>设备的第 %1 个操作</source>
        <translation>The device&apos;s operation %1</translation>
    </message>
    <message>
        <source>操作来自另一台设备</source>
        <translation>The operation is of another device</translation>
    </message>
    <message>
        <source>操作链断开</source>
        <translation>The chain of operations is broken</translation>
    </message>
    <message>
        <source>内容与哈希不符</source>
        <translation>The contents don&apos;t fit the hash</translation>
    </message>
    <message>
        <source>签名不符</source>
        <translation>The signature does not fit</translation>
    </message>
</context>
<context>
    <name>QuarantineCommand</name>
    <message>
        <source>最多给出一台设备</source>
        <translation>Name one device at most</translation>
    </message>
    <message>
        <source>要给出一台设备的标识</source>
        <translation>Name a device</translation>
    </message>
    <message>
        <source>--up-to 须为正整数</source>
        <translation>--up-to must be a positive number</translation>
    </message>
    <message>
        <source>驳回要用 --reason 写明原因</source>
        <translation>Say why with --reason when rejecting</translation>
    </message>
    <message>
        <source>要说明做什么：list、accept 或 reject</source>
        <translation>Say what to do: list, accept or reject</translation>
    </message>
    <message>
        <source>停用的设备没有发出的操作：列出、收下、驳回</source>
        <translation>What revoked devices had not sent: list, accept, reject</translation>
    </message>
    <message>
        <source>收下要用 --up-to 写明到第几个操作为止</source>
        <translation>Say with --up-to up to which operation to accept</translation>
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
        <translation>Team %1</translation>
    </message>
    <message>
        <source>样本 n ≥ %1 又有目标可比的指标只有 %2 项，不到 %3 项，不画雷达</source>
        <translation>Only %2 figures have n ≥ %1 and a target to compare with, fewer than %3; no radar is drawn</translation>
    </message>
</context>
<context>
    <name>RecordingService</name>
    <message>
        <source>保持</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>录音暂停到结束</source>
        <translation>Paused to the end</translation>
    </message>
    <message>
        <source>录音暂停 %1 秒</source>
        <translation>Paused for %1 s</translation>
    </message>
</context>
<context>
    <name>RegisterMap</name>
    <message>
        <source>寄存器表不是 JSON：%1</source>
        <translation>The register map is not JSON: %1</translation>
    </message>
    <message>
        <source>寄存器表中单元 %1 的 %2 不对</source>
        <translation>In the register map, %2 of unit %1 is wrong</translation>
    </message>
    <message>
        <source>寄存器表中测点“%1”的 %2 不对</source>
        <translation>In the register map, %2 of point “%1” is wrong</translation>
    </message>
    <message>
        <source>寄存器表里没有测点</source>
        <translation>There are no points in the register map</translation>
    </message>
    <message>
        <source>寄存器表打不开：%1</source>
        <translation>Can’t open the register map: %1</translation>
    </message>
</context>
<context>
    <name>SearchCommand</name>
    <message>
        <source>要给出查找的内容</source>
        <translation>Say what to search for</translation>
    </message>
    <message>
        <source>--limit 须在 1 到 1000 之间</source>
        <translation>--limit must be between 1 and 1000</translation>
    </message>
    <message>
        <source>--reveal 要写明原因</source>
        <translation>--reveal needs a reason</translation>
    </message>
    <message>
        <source>按姓名、电话或尾号、户号、地址各部分、拼音首字母查找用户</source>
        <translation>Find customers by name, phone or its last digits, account no., parts of the address, or pinyin initials</translation>
    </message>
    <message>
        <source>服务器只给了 %1 户，共有 %2 户</source>
        <translation>The server gave only %1 of %2 households</translation>
    </message>
</context>
<context>
    <name>SeatAccounts</name>
    <message>
        <source>连不上服务器，而这个账号没有在本机联网登录过，现在不能登录</source>
        <translation>The server can&apos;t be reached, and this account has never signed in here with it: it can&apos;t sign in now</translation>
    </message>
    <message>
        <source>口令错误次数过多，要连上服务器才能登录</source>
        <translation>Too many wrong passwords: only the server can let you in now</translation>
    </message>
    <message>
        <source>账号或口令不对；离线时还可以试 %1 次</source>
        <translation>Wrong account or password; %1 more tries without the server</translation>
    </message>
    <message>
        <source>本机已超过 %1 天没有连上服务器，要连上以后才能登录</source>
        <translation>This machine has not reached the server for more than %1 days: sign in when it is connected</translation>
    </message>
    <message>
        <source>账号已到期，请联系管理员</source>
        <translation>The account has expired; ask an administrator</translation>
    </message>
</context>
<context>
    <name>SecretInput</name>
    <message>
        <source>没有给出口令</source>
        <translation>No password was given</translation>
    </message>
    <message>
        <source>终端用不了；请用 --password-file</source>
        <translation>The terminal can not be used; use --password-file</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>标准输入读不了</source>
        <translation>Standard input can not be read</translation>
    </message>
    <message>
        <source>没有这个文件</source>
        <translation>There is no such file</translation>
    </message>
    <message>
        <source>文件可被他人读写，应为 0600</source>
        <translation>Others can read or write the file; it should be 0600</translation>
    </message>
    <message>
        <source>文件读不了：%1</source>
        <translation>The file cannot be read: %1</translation>
    </message>
    <message>
        <source>没有终端可以输入口令；请用 --password-file</source>
        <translation>There is no terminal to type the password on; use --password-file</translation>
    </message>
    <message>
        <source>再输一遍：</source>
        <translation>Once more: </translation>
    </message>
    <message>
        <source>两遍不一样</source>
        <translation>The two are not the same</translation>
    </message>
    <message>
        <source>里面有键盘打不出来的字节；请存成 UTF-8 的纯文本，第一行就是它</source>
        <translation>it holds bytes that nobody can type; save it as plain UTF-8 text whose first line it is</translation>
    </message>
    <message>
        <source>这是文件夹，不是文件</source>
        <translation>this is a folder, not a file</translation>
    </message>
</context>
<context>
    <name>SelfTestService</name>
    <message>
        <source>麦克风</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>振铃设备</source>
        <translation>Ringer</translation>
    </message>
    <message>
        <source>线路注册</source>
        <translation>Line registration</translation>
    </message>
    <message>
        <source>回声通话</source>
        <translation>Echo call</translation>
    </message>
    <message>
        <source>语音双向</source>
        <translation>Sound both ways</translation>
    </message>
    <message>
        <source>工单服务</source>
        <translation>Ticket service</translation>
    </message>
    <message>
        <source>测点数据</source>
        <translation>Sensor data</translation>
    </message>
    <message>
        <source>离线数据包</source>
        <translation>Offline data</translation>
    </message>
    <message>
        <source>磁盘与时钟</source>
        <translation>Disk and clock</translation>
    </message>
    <message>
        <source>没有测完：来电了，或者被停下了</source>
        <translation>Not finished: a call came, or it was stopped</translation>
    </message>
    <message>
        <source>模拟线路，没有真的话筒和通话可测</source>
        <translation>Simulated line: no real microphone or call to test</translation>
    </message>
    <message>
        <source>没有电话线路</source>
        <translation>No telephone line</translation>
    </message>
    <message>
        <source>这台座席没有振铃</source>
        <translation>This seat has no ringer</translation>
    </message>
    <message>
        <source>待发 %1 · 退回 %2</source>
        <translation>%1 waiting · %2 refused</translation>
    </message>
    <message>
        <source>有操作被退回：到“同步”里处理</source>
        <translation>Operations were refused: see “Sync”</translation>
    </message>
    <message>
        <source>%1。来电照常入单，连上后自动送出</source>
        <translation>%1. Calls are recorded as usual and sent once connected</translation>
    </message>
    <message>
        <source>还没有换热站的数据</source>
        <translation>No station data yet</translation>
    </message>
    <message>
        <source>%1 / %2 站新鲜</source>
        <translation>%1 / %2 stations fresh</translation>
    </message>
    <message>
        <source>%1没有新数据。不影响接听；该站的判断依据不足，请人工问询</source>
        <translation>%1 sends no new data. Calls are not affected; ask the caller yourself for that station</translation>
    </message>
    <message>
        <source>本机还没有住户资料：断网时认不出来电</source>
        <translation>No households on this seat yet: callers are not recognised offline</translation>
    </message>
    <message>
        <source>数据还在下载，先用已有的</source>
        <translation>Still downloading; what is there is used</translation>
    </message>
    <message>
        <source>%1 户 · %2 单</source>
        <translation>Households %1 · tickets %2</translation>
    </message>
    <message>
        <source>时钟偏差 %1 s</source>
        <translation>Clock off by %1 s</translation>
    </message>
    <message>
        <source>时钟没有对过</source>
        <translation>Clock not compared yet</translation>
    </message>
    <message>
        <source>空间不明</source>
        <translation>Free space unknown</translation>
    </message>
    <message>
        <source>剩 %1 GB</source>
        <translation>%1 GB free</translation>
    </message>
    <message>
        <source>磁盘快满了：请网管清理，录音会存不下</source>
        <translation>The disk is nearly full: recordings will not fit, ask your administrator</translation>
    </message>
    <message>
        <source>看不到磁盘空间：请网管看看</source>
        <translation>Free space cannot be read: ask your administrator</translation>
    </message>
    <message>
        <source>本机时钟不准：请网管对时</source>
        <translation>This computer&apos;s clock is wrong: ask your administrator</translation>
    </message>
    <message>
        <source>20 秒内没有回音</source>
        <translation>No answer within 20 s</translation>
    </message>
</context>
<context>
    <name>SeriesChunk</name>
    <message>
        <source>历史数据块已损坏</source>
        <translation>The history block is damaged</translation>
    </message>
    <message>
        <source>历史数据块由更新版本写成</source>
        <translation>The history block was written by a newer version</translation>
    </message>
</context>
<context>
    <name>SeriesExportCommand</name>
    <message>
        <source>没有这个量：%1；如 supply_temperature</source>
        <translation>There is no such quantity: %1; say supply_temperature</translation>
    </message>
    <message>
        <source>--step-minutes 要能整除一天</source>
        <translation>--step-minutes has to divide a day</translation>
    </message>
    <message>
        <source>--from 要早于 --to</source>
        <translation>--from has to be before --to</translation>
    </message>
    <message>
        <source>要给出一个换热站、楼栋或户号；weather 为天气</source>
        <translation>Name a station, a building or an account number; weather for the weather</translation>
    </message>
    <message>
        <source>格式只有 csv 和 jsonl</source>
        <translation>The formats are csv and jsonl</translation>
    </message>
    <message>
        <source>没有这个时区</source>
        <translation>There is no such time zone</translation>
    </message>
    <message>
        <source>导出已取消</source>
        <translation>The export was cancelled</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>那里没有测量值：%1</source>
        <translation>Nothing is measured there: %1</translation>
    </message>
    <message>
        <source>这段时间没有测量值</source>
        <translation>Nothing was measured in that time</translation>
    </message>
    <message>
        <source>导出一个换热站、楼栋或户号的测量历史（weather 为天气）；默认最近 24 小时、所有量、每个采样</source>
        <translation>exports what was measured at a station, a building or an account number (weather: the weather); by default the last 24 hours, all quantities, every sample</translation>
    </message>
    <message>
        <source>那里的测量值不分部分：%1</source>
        <translation>what is measured there has no parts: %1</translation>
    </message>
    <message>
        <source>那里没有这个部分：%1；有 %2</source>
        <translation>there is no such part: %1; there are %2</translation>
    </message>
</context>
<context>
    <name>SeriesStore</name>
    <message>
        <source>历史数据由更新版本的程序写成</source>
        <translation>The history was written by a newer version of the program</translation>
    </message>
    <message>
        <source>不能建立文件夹</source>
        <translation>The folder cannot be made</translation>
    </message>
</context>
<context>
    <name>ServerMain</name>
    <message>
        <source>libsodium 不能使用</source>
        <translation>libsodium cannot be used</translation>
    </message>
    <message>
        <source>管理员 %1 的新口令：</source>
        <translation>New password for administrator %1: </translation>
    </message>
</context>
<context>
    <name>ServerOptions</name>
    <message>
        <source>数据文件夹；没有就新建（必填）</source>
        <translation>Data folder; created if missing (required)</translation>
    </message>
    <message>
        <source>监听的地址和端口；本机以外的地址必须配置证书。端口 0 表示任选一个</source>
        <translation>Address and port to listen on; an address beyond this machine needs a certificate. Port 0 takes any free one</translation>
    </message>
    <message>
        <source>数据文件的密钥，权限 0600，不能放在数据文件夹里；默认为数据文件夹旁的 DIR.key，没有就新建</source>
        <translation>Key of the data file, mode 0600, not inside the data folder; by default DIR.key beside it, made if missing</translation>
    </message>
    <message>
        <source>PEM 格式的证书链</source>
        <translation>Certificate chain in PEM format</translation>
    </message>
    <message>
        <source>PEM 格式的证书私钥</source>
        <translation>Private key of the certificate in PEM format</translation>
    </message>
    <message>
        <source>日志详细程度：debug、info、warning 或 error；日志写到标准错误，不含个人信息</source>
        <translation>Log level: debug, info, warning or error; the log goes to standard error and holds no personal data</translation>
    </message>
    <message>
        <source>显示本说明</source>
        <translation>Show this help</translation>
    </message>
    <message>
        <source>显示版本</source>
        <translation>Show the version</translation>
    </message>
    <message>
        <source>暖线服务器：保存全公司的工单、通话与用户资料，供各坐席同步。
就绪后在标准输出写一行 JSON：{&quot;url&quot;: …, &quot;token_file&quot;: …}。SIGTERM 或 SIGINT 使它答完当前请求后退出。
退出码：0 正常，1 启动失败，2 参数有误。</source>
        <translation>Warmline server: keeps the company&apos;s tickets, calls and customer records for the seats to sync with.
When ready it writes one line of JSON to standard output: {&quot;url&quot;: …, &quot;token_file&quot;: …}. SIGTERM or SIGINT makes it answer the current requests and exit.
Exit codes: 0 normal, 1 failed to start, 2 wrong arguments.</translation>
    </message>
    <message>
        <source>多余的参数</source>
        <translation>Superfluous argument</translation>
    </message>
    <message>
        <source>请指定数据文件夹</source>
        <translation>Give the data folder</translation>
    </message>
    <message>
        <source>地址应写成 127.0.0.1:8700 的形式</source>
        <translation>Write the address as 127.0.0.1:8700</translation>
    </message>
    <message>
        <source>证书和私钥要一起给出</source>
        <translation>Give certificate and private key together</translation>
    </message>
    <message>
        <source>应为 debug、info、warning 或 error</source>
        <translation>Should be debug, info, warning or error</translation>
    </message>
    <message>
        <source>读不出证书</source>
        <translation>The certificate cannot be read</translation>
    </message>
    <message>
        <source>读不出私钥（RSA 或 EC，PEM 格式）</source>
        <translation>The private key cannot be read (RSA or EC, PEM format)</translation>
    </message>
    <message>
        <source>多个服务器进程共用的 PostgreSQL 17，写成 service=名、host=… dbname=… user=… 或 postgresql://用户@主机/库名；口令放在 passfile=文件（权限 0600）里，不写在这里。数据文件夹里则只是可以重建的副本；各进程要用同一份密钥文件和口令文件。默认不用：数据存在数据文件夹里</source>
        <translation>A PostgreSQL 17 that several server processes share, as service=NAME, host=… dbname=… user=… or postgresql://user@host/database; the password goes into passfile=FILE (mode 0600), not here. The data folder then holds only a copy that can be made again; all processes use the same key file and token file. Default: none, data lie in the data folder</translation>
    </message>
    <message>
        <source>同一个数据库不经连接池的地址，用来接收通知（LISTEN）；默认与 --database 相同</source>
        <translation>Address of the same database past any connection pool, to receive notices (LISTEN); default: as --database</translation>
    </message>
    <message>
        <source>以表所有者的身份（写在 --database 里）建立或升级数据库的表，然后退出</source>
        <translation>As the owner of the tables (named in --database), make or update the database&apos;s tables, then exit</translation>
    </message>
    <message>
        <source>日志格式：json（每行一个 JSON 对象）或 text</source>
        <translation>Format of the log: json (one JSON object per line) or text</translation>
    </message>
    <message>
        <source>谁可以访问 /health 和 /metrics：local（仅本机，且未经代理转发）、all 或 off</source>
        <translation>Who may ask /health and /metrics: local (this machine only, not through a proxy), all or off</translation>
    </message>
    <message>
        <source>请指定数据库</source>
        <translation>Name the database</translation>
    </message>
    <message>
        <source>应为 json 或 text</source>
        <translation>Has to be json or text</translation>
    </message>
    <message>
        <source>应为 local、all 或 off</source>
        <translation>Has to be local, all or off</translation>
    </message>
    <message>
        <source>令牌的密钥，权限 0600；默认为数据文件夹旁的 DIR.token，没有就新建。只监听本机、且还没有账号时，它也可以当登录口令</source>
        <translation>Key of the tokens, mode 0600; by default DIR.token beside the data folder, made if absent. While the server listens on this machine only and has no account yet, it also serves as a password</translation>
    </message>
    <message>
        <source>init：第一个管理员的账号</source>
        <translation>init: account of the first administrator</translation>
    </message>
    <message>
        <source>init：第一个管理员的姓名</source>
        <translation>init: name of the first administrator</translation>
    </message>
    <message>
        <source>init：口令所在的文件，权限 0600；- 表示标准输入；默认在终端上输入</source>
        <translation>init: file with the password, mode 0600; - for standard input; by default it is asked for on the terminal</translation>
    </message>
    <message>
        <source>init：公司的代码</source>
        <translation>init: code of the company</translation>
    </message>
    <message>
        <source>init：公司的名称</source>
        <translation>init: name of the company</translation>
    </message>
    <message>
        <source>init：工单号的前缀，如 NC-26-</source>
        <translation>init: prefix of ticket numbers, such as NC-26-</translation>
    </message>
    <message>
        <source>建立第一个管理员账号后退出</source>
        <translation>Make the first administrator and end</translation>
    </message>
    <message>
        <source>只用于 init</source>
        <translation>Only for init</translation>
    </message>
    <message>
        <source>附件（照片、录音）加密后存放的地方：文件夹（多个服务器进程可共用），或 database 表示存在 --database 里。默认：有 --database 时存在其中，否则存在数据文件夹里</source>
        <translation>where attachments (photos, recordings) are stored, encrypted: a folder (several server processes may share it), or &quot;database&quot; for the one of --database. Default: there if --database is given, else in the data folder</translation>
    </message>
    <message>
        <source>附件文件夹最多占用多少 GiB；默认 0，只受磁盘限制</source>
        <translation>how many GiB the folder for attachments may take; default 0: as much as the disk has</translation>
    </message>
    <message>
        <source>应为 0 或正整数</source>
        <translation>must be 0 or a positive integer</translation>
    </message>
    <message>
        <source>测点来源的设置（JSON）：OPC UA、Modbus 等系统的地址；口令放在另外的文件里（0600）。默认不采集</source>
        <translation>Settings of the sources of measured values (JSON): addresses of OPC UA, Modbus and other systems; passwords in files of their own (0600). Nothing is listened to by default</translation>
    </message>
    <message>
        <source>语言：zh、en 或 ug；也是服务器对坐席说话的语言（拒绝的理由等）</source>
        <translation>Language: zh, en or ug; also the one in which the server speaks to seats (why it refuses and so on)</translation>
    </message>
    <message>
        <source>应为 zh、en 或 ug</source>
        <translation>Must be zh, en or ug</translation>
    </message>
</context>
<context>
    <name>SessionTokens</name>
    <message>
        <source>登录无效，请重新登录</source>
        <translation>The sign-in is not valid; please sign in again</translation>
    </message>
    <message>
        <source>登录已过期，请重新登录</source>
        <translation>The sign-in has expired; please sign in again</translation>
    </message>
</context>
<context>
    <name>SettingChange</name>
    <message>
        <source>这项没有人改过；请不带 --basis 再改</source>
        <translation>Nobody has changed this; change it without --basis</translation>
    </message>
    <message>
        <source>%1 在 %2 改了这项；请先看 %3 再改</source>
        <translation>%1 changed this at %2; look at %3 before you change it</translation>
    </message>
    <message>
        <source>替换了 %1 在 %2 改的值</source>
        <translation>replaced what %1 had set at %2</translation>
    </message>
</context>
<context>
    <name>SettingCommand</name>
    <message>
        <source>这个命令不带参数</source>
        <translation>This command takes no arguments</translation>
    </message>
    <message>
        <source>要给出设置的名称和值，如 retention.series_years 10</source>
        <translation>Name a setting and its value, such as retention.series_years 10</translation>
    </message>
    <message>
        <source>没有这项设置：%1；请看 setting list</source>
        <translation>There is no such setting: %1; see setting list</translation>
    </message>
    <message>
        <source>%1 以前办结的 %2 个工单中的个人信息</source>
        <translation>the personal data in %2 tickets closed before %1</translation>
    </message>
    <message>
        <source>%1 以前的 %2 次通话中的个人信息</source>
        <translation>the personal data in %2 calls before %1</translation>
    </message>
    <message>
        <source>%1 以前的测量值</source>
        <translation>the measured values before %1</translation>
    </message>
    <message>
        <source>%1 以前逐个的测量值</source>
        <translation>the single measured values before %1 (their hours stay)</translation>
    </message>
    <message>
        <source>服务器将在下一次清理时销毁 %1，不能恢复；确定的话请加 --yes</source>
        <translation>The server&apos;s next round will destroy %1, for good; add --yes to confirm</translation>
    </message>
    <message>
        <source>改一项公司设置，签名后记入操作记录；--basis 后给 setting list 说的 operation：有人在那以后改过就不改，并说是谁；缩短保留期限会说要销毁什么，--yes 才改</source>
        <translation>changes a setting of the company, signed and on record; with --basis the operation that setting list told: nothing is changed if somebody has changed it since, and it is said who; a shorter period says what it destroys, and wants --yes</translation>
    </message>
    <message>
        <source>列出公司的设置：保留期限、室温标准、登录、设备登记</source>
        <translation>List the company&apos;s settings: retention, room temperature standard, sign-in, device enrolment</translation>
    </message>
    <message>
        <source>%1 以前座席状态中的小休原因</source>
        <translation>the reasons of breaks in agent states before %1</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>“%1”不是可选值：%2</source>
        <translation>“%1” is not one of the choices: %2</translation>
    </message>
    <message>
        <source>“%1”不在 %2 到 %3 之间</source>
        <translation>“%1” is not between %2 and %3</translation>
    </message>
    <message>
        <source>不是文本文件</source>
        <translation>Not a text file</translation>
    </message>
    <message>
        <source>第 %1 行看不懂</source>
        <translation>Line %1 cannot be understood</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>通话</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>工单时限</source>
        <translation>Ticket limits</translation>
    </message>
    <message>
        <source>指标目标</source>
        <translation>KPI targets</translation>
    </message>
    <message>
        <source>人力</source>
        <translation>Staffing</translation>
    </message>
    <message>
        <source>预警</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>界面语言</source>
        <translation>Interface language</translation>
    </message>
    <message>
        <source>缩放</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>疏密</source>
        <translation>Density</translation>
    </message>
    <message>
        <source>话后整理</source>
        <translation>Wrap-up</translation>
    </message>
    <message>
        <source>整理延长（一次）</source>
        <translation>Wrap-up extension (once)</translation>
    </message>
    <message>
        <source>断线多久转为未就绪</source>
        <translation>Line down until Not ready</translation>
    </message>
    <message>
        <source>搜索停顿</source>
        <translation>Search pause</translation>
    </message>
    <message>
        <source>红色工单时限</source>
        <translation>Red ticket limit</translation>
    </message>
    <message>
        <source>黄色工单时限</source>
        <translation>Yellow ticket limit</translation>
    </message>
    <message>
        <source>蓝色工单时限</source>
        <translation>Blue ticket limit</translation>
    </message>
    <message>
        <source>节点预警</source>
        <translation>Step warning</translation>
    </message>
    <message>
        <source>临近提醒</source>
        <translation>Near-limit warning</translation>
    </message>
    <message>
        <source>闭环照片</source>
        <translation>Photos on closing</translation>
    </message>
    <message>
        <source>张</source>
        <translation>photos</translation>
    </message>
    <message>
        <source>首次响应时间 FRT</source>
        <translation>First response time (FRT)</translation>
    </message>
    <message>
        <source>平均处理时长 AHT（&lt; 20 万 m²）</source>
        <translation>AHT (&lt; 200&#x202f;000 m²)</translation>
    </message>
    <message>
        <source>平均处理时长 AHT（第二档）</source>
        <translation>AHT (second class)</translation>
    </message>
    <message>
        <source>平均处理时长 AHT（第三档）</source>
        <translation>AHT (third class)</translation>
    </message>
    <message>
        <source>AHT 按供热面积第几档</source>
        <translation>AHT class by heated area</translation>
    </message>
    <message>
        <source>工单流转间隔</source>
        <translation>Ticket hand-over interval</translation>
    </message>
    <message>
        <source>紧急工单响应率</source>
        <translation>Urgent ticket response rate</translation>
    </message>
    <message>
        <source>接通率</source>
        <translation>Answer rate</translation>
    </message>
    <message>
        <source>情感指数</source>
        <translation>Emotion index</translation>
    </message>
    <message>
        <source>考核权重：系统数据</source>
        <translation>Assessment weight: system data</translation>
    </message>
    <message>
        <source>考核权重：人工评议</source>
        <translation>Assessment weight: supervisor&apos;s review</translation>
    </message>
    <message>
        <source>考核权重：客户回访</source>
        <translation>Assessment weight: customer call-back</translation>
    </message>
    <message>
        <source>坐席利用率</source>
        <translation>Agent occupancy</translation>
    </message>
    <message>
        <source>早高峰系数</source>
        <translation>Morning peak factor</translation>
    </message>
    <message>
        <source>轮休与病假</source>
        <translation>Days off and sick leave</translation>
    </message>
    <message>
        <source>应急容量</source>
        <translation>Emergency capacity</translation>
    </message>
    <message>
        <source>极寒咨询量（−30 °C 以下，+300 %）</source>
        <translation>Extreme cold enquiries (below −30 °C, +300 %)</translation>
    </message>
    <message>
        <source>怒气自动升级（高于）</source>
        <translation>Automatic escalation on anger (above)</translation>
    </message>
    <message>
        <source>舆情：同类帖</source>
        <translation>Opinion: similar posts</translation>
    </message>
    <message>
        <source>帖</source>
        <translation>posts</translation>
    </message>
    <message>
        <source>舆情：2 小时阅读</source>
        <translation>Opinion: views in 2 hours</translation>
    </message>
    <message>
        <source>次</source>
        <translation>views</translation>
    </message>
    <message>
        <source>曲线时长</source>
        <translation>Curve length</translation>
    </message>
    <message>
        <source>历史年数</source>
        <translation>Years of history</translation>
    </message>
    <message>
        <source>年</source>
        <translation>years</translation>
    </message>
    <message>
        <source>转接次数（每通已接来电）</source>
        <translation>Transfers (per answered call)</translation>
    </message>
    <message>
        <source>回访满意度</source>
        <translation>Call-back satisfaction</translation>
    </message>
    <message>
        <source>爆管嫌疑：漏水报修</source>
        <translation>Suspected burst: leak reports</translation>
    </message>
    <message>
        <source>户</source>
        <translation>households</translation>
    </message>
    <message>
        <source>爆管嫌疑：时间</source>
        <translation>Suspected burst: time</translation>
    </message>
    <message>
        <source>爆管嫌疑：沿管距离</source>
        <translation>Suspected burst: distance along the pipes</translation>
    </message>
    <message>
        <source>无操作多久锁定座席（0：不锁定）</source>
        <translation>Lock the seat after inactivity (0: never)</translation>
    </message>
    <message>
        <source>供热行业</source>
        <comment>whose practice a default follows</comment>
        <translation>Heating</translation>
    </message>
    <message>
        <source>呼叫中心</source>
        <comment>whose practice a default follows</comment>
        <translation>Call centre</translation>
    </message>
    <message>
        <source>本产品</source>
        <comment>whose practice a default follows</comment>
        <translation>Product</translation>
    </message>
    <message>
        <source>话后整理方式（1 限时 2 限时不可提前 3 不限时 4 不整理）</source>
        <translation>Wrap-up mode (1 timed, 2 strictly timed, 3 untimed, 4 none)</translation>
    </message>
</context>
<context>
    <name>SignInGuard</name>
    <message>
        <source>失败次数过多，请 %1 分钟后再试</source>
        <translation>Too many failures; try again in %1 min</translation>
    </message>
    <message>
        <source>失败次数过多，请 %1 秒后再试</source>
        <translation>Too many failures; try again in %1 s</translation>
    </message>
</context>
<context>
    <name>SignInService</name>
    <message>
        <source>这个账号现在不能在本机离线登录，请检查网络，或找班长</source>
        <translation>This account can&apos;t sign in here without the server now; check the network, or ask the supervisor</translation>
    </message>
</context>
<context>
    <name>Signer</name>
    <message>
        <source>要用 --actor 写明以谁的名义；管理员有：%1</source>
        <translation>Name by --actor in whose name; the administrators are: %1</translation>
    </message>
    <message>
        <source>没有账号“%1”，不能以它的名义操作</source>
        <translation>There is no account “%1”; nothing can be done in its name</translation>
    </message>
    <message>
        <source>账号“%1”已停用或已到期，不能以它的名义操作</source>
        <translation>The account “%1” is locked or has expired; nothing can be done in its name</translation>
    </message>
    <message>
        <source>管理员都已停用或已到期：凭数据文件夹和密钥，以 %1 的名义改账号</source>
        <translation>Every administrator is locked or has expired: who holds the folder and its key changes accounts, in the name of %1</translation>
    </message>
    <message>
        <source>没有可用的管理员；请先用 user unlock 或 user expire --expires never 恢复一个</source>
        <translation>No administrator can act; bring one back with user unlock or user expire --expires never first</translation>
    </message>
    <message>
        <source>还没有管理员；请先用 user role %1 --role administrator --actor %1 设一个</source>
        <translation>There is no administrator yet; please make one first with user role %1 --role administrator --actor %1</translation>
    </message>
</context>
<context>
    <name>SimulateCommand</name>
    <message>
        <source>--%1 须在 %2 到 %3 之间</source>
        <translation>--%1 must be between %2 and %3</translation>
    </message>
    <message>
        <source>多余的参数：%1</source>
        <translation>Unexpected arguments: %1</translation>
    </message>
    <message>
        <source>加密库无法使用</source>
        <translation>The cryptography library cannot be used</translation>
    </message>
    <message>
        <source>演练同步</source>
        <translation>Rehearsing the sync</translation>
    </message>
    <message>
        <source>种子 %1：%2</source>
        <translation>Seed %1: %2</translation>
    </message>
    <message>
        <source>演练同步：按种子安排断网、丢包、重复、崩溃和冲突，检查什么都没丢、没重复、没被悄悄盖掉</source>
        <translation>Rehearses the sync: outages, losses, repeats, crashes and conflicts by a seed; checks that nothing is lost, doubled or overwritten in silence</translation>
    </message>
    <message>
        <source>--break 只能是：%1</source>
        <translation>--break takes only: %1</translation>
    </message>
</context>
<context>
    <name>SimulatedSource</name>
    <message>
        <source>测点来源已经启动</source>
        <translation>The data source is already running</translation>
    </message>
</context>
<context>
    <name>SipCore</name>
    <message>
        <source>电话的文件夹建不了</source>
        <translation>The telephone&apos;s folder can&apos;t be made</translation>
    </message>
    <message>
        <source>SIP 引擎起不来</source>
        <translation>The SIP engine does not start</translation>
    </message>
</context>
<context>
    <name>SipSettings</name>
    <message>
        <source>不认识的值：%1</source>
        <translation>Unknown value: %1</translation>
    </message>
    <message>
        <source>要在 %1 到 %2 秒之间</source>
        <translation>Must be between %1 and %2 seconds</translation>
    </message>
    <message>
        <source>要在 0 到 5000 毫秒之间</source>
        <translation>Must be between 0 and 5000 milliseconds</translation>
    </message>
    <message>
        <source>不是 SIP 服务器地址：%1</source>
        <translation>Not the address of a SIP server: %1</translation>
    </message>
    <message>
        <source>端口不对：%1</source>
        <translation>Wrong port: %1</translation>
    </message>
    <message>
        <source>没有分机号</source>
        <translation>No extension is given</translation>
    </message>
    <message>
        <source>要有 1 到 8 个 SIP 服务器</source>
        <translation>There must be 1 to 8 SIP servers</translation>
    </message>
    <message>
        <source>没有存放状态的文件夹</source>
        <translation>No folder is given for the state</translation>
    </message>
    <message>
        <source>语音编码要从 opus、G722、PCMA、PCMU 中选，至少一种：%1</source>
        <translation>Codecs are chosen from opus, G722, PCMA and PCMU, at least one: %1</translation>
    </message>
    <message>
        <source>功能码只有数字、* 和 #：%1</source>
        <translation>Feature codes have only digits, * and #: %1</translation>
    </message>
    <message>
        <source>排队系统要有 host、user 和 queues</source>
        <translation>A queue needs host, user and queues</translation>
    </message>
    <message>
        <source>不是可以拨打的号码：%1</source>
        <translation>Not a number that can be dialled: %1</translation>
    </message>
</context>
<context>
    <name>SlaClock</name>
    <message>
        <source>暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>暂停 · %1</source>
        <translation>Paused · %1</translation>
    </message>
    <message>
        <source>超 %1</source>
        <translation>over %1</translation>
    </message>
    <message>
        <source>剩 %1</source>
        <translation>%1 left</translation>
    </message>
</context>
<context>
    <name>SnapshotDoor</name>
    <message>
        <source>请求要写明字节范围</source>
        <translation>The request must name a range of bytes</translation>
    </message>
    <message>
        <source>请求的范围在文件之外</source>
        <translation>The range asked for lies outside the file</translation>
    </message>
</context>
<context>
    <name>SoapAccounts</name>
    <message>
        <source>应恰好包含一个改动</source>
        <translation>There should be exactly one change</translation>
    </message>
</context>
<context>
    <name>SoapDrafts</name>
    <message>
        <source>服务器接口没有这个操作</source>
        <translation>The server&apos;s contract has no such operation</translation>
    </message>
    <message>
        <source>服务器接口的这个操作不带这一项</source>
        <translation>In the server&apos;s contract this operation has no such value</translation>
    </message>
</context>
<context>
    <name>SoapFeed</name>
    <message>
        <source>没有这种测点：%1</source>
        <translation>There is no such measuring point: %1</translation>
    </message>
</context>
<context>
    <name>SoapGateway</name>
    <message>
        <source>与服务器的连接已关闭</source>
        <translation>The connection to the server was closed</translation>
    </message>
    <message>
        <source>服务器出错：%1</source>
        <translation>Server error: %1</translation>
    </message>
    <message>
        <source>服务器没有及时应答</source>
        <translation>The server did not answer in time</translation>
    </message>
    <message>
        <source>服务器的证书不可信：%1</source>
        <translation>The server&apos;s certificate is not trusted: %1</translation>
    </message>
    <message>
        <source>连不上服务器：%1</source>
        <translation>Cannot reach the server: %1</translation>
    </message>
    <message>
        <source>服务器给出了本版本不认识的测点类型</source>
        <translation>The server sent a point type this version does not know</translation>
    </message>
    <message>
        <source>不加密的连接只允许连本机，请用 https</source>
        <translation>Without encryption only this machine may be reached; use https</translation>
    </message>
    <message>
        <source>服务器的接口版本是 %1，本程序使用 %2</source>
        <translation>The server&apos;s interface version is %1; this program uses %2</translation>
    </message>
    <message>
        <source>服务器的证书已过期，请联系管理员更换（也请检查本机的日期）</source>
        <translation>The server&apos;s certificate has expired; ask your administrator for a new one (and check this machine&apos;s date)</translation>
    </message>
    <message>
        <source>服务器的证书还没有生效；请检查本机的日期和时间</source>
        <translation>The server&apos;s certificate is not valid yet; check this machine&apos;s date and time</translation>
    </message>
    <message>
        <source>服务器的证书是发给另一个地址的；请检查服务器地址，或联系管理员</source>
        <translation>The server&apos;s certificate was made for another address; check the address of the server, or ask your administrator</translation>
    </message>
    <message>
        <source>服务器的证书已被吊销，请联系管理员</source>
        <translation>The server&apos;s certificate was revoked; ask your administrator</translation>
    </message>
    <message>
        <source>服务器的证书不是公司签发的，连接不安全；请联系管理员（可用 --ca-file 指定公司的根证书）</source>
        <translation>The server&apos;s certificate was not issued by the company; the connection is not safe. Ask your administrator (--ca-file names the company&apos;s root certificate)</translation>
    </message>
    <message>
        <source>没有一个根证书与公司登记的指纹相符，连接不安全；请联系管理员</source>
        <translation>No root certificate has a fingerprint that the company registered; the connection is not safe. Ask your administrator</translation>
    </message>
    <message>
        <source>账号或口令不对，请重新登录</source>
        <translation>Wrong account or password; sign in again</translation>
    </message>
    <message>
        <source>服务器不接受附件，请联系管理员</source>
        <translation>The server takes no attachments; ask an administrator</translation>
    </message>
    <message>
        <source>这一段在传输中变了，正在重取</source>
        <translation>This piece was changed on its way; it is being fetched again</translation>
    </message>
    <message>
        <source>证书指纹无法核对，不连接</source>
        <translation>The certificate&apos;s pin can&apos;t be checked: not connected</translation>
    </message>
    <message>
        <source>服务器的证书与公司登记的指纹不符，连接不安全；请联系管理员</source>
        <translation>The server&apos;s certificate is not one that the company has registered: the connection is not safe; ask an administrator</translation>
    </message>
    <message>
        <source>这个地址答的不是暖线服务；请检查地址和路径</source>
        <translation>What answers at this address is not Warmline; please check address and path</translation>
    </message>
    <message>
        <source>加密连接建立不起来：这个端口可能不加密（http），或不支持 TLS 1.3；请检查地址和端口（%1）</source>
        <translation>No encrypted connection: this port may be a plain one (http) or not know TLS 1.3; please check address and port (%1)</translation>
    </message>
</context>
<context>
    <name>SoapTickets</name>
    <message>
        <source>SubmitIntent 应恰好包含一个操作</source>
        <translation>SubmitIntent should hold exactly one operation</translation>
    </message>
</context>
<context>
    <name>SoapTransfers</name>
    <message>
        <source>不能单独导入这类数据</source>
        <translation>this kind of data can&apos;t be imported by itself</translation>
    </message>
    <message>
        <source>没有这种导出：%1 %2</source>
        <translation>there is no such export: %1 %2</translation>
    </message>
</context>
<context>
    <name>SoapXml</name>
    <message>
        <source>不是 SOAP 1.1 消息</source>
        <translation>Not a SOAP 1.1 message</translation>
    </message>
    <message>
        <source>SOAP 消息是空的</source>
        <translation>The SOAP message is empty</translation>
    </message>
    <message>
        <source>SOAP 消息没有 Body</source>
        <translation>The SOAP message has no Body</translation>
    </message>
    <message>
        <source>SOAP 消息的 Body 是空的</source>
        <translation>The SOAP message&apos;s Body is empty</translation>
    </message>
    <message>
        <source>请求的命名空间应为 %1</source>
        <translation>The request&apos;s namespace should be %1</translation>
    </message>
    <message>
        <source>SOAP 消息的 Body 应只有一个元素</source>
        <translation>The SOAP message&apos;s Body should hold one element only</translation>
    </message>
    <message>
        <source>SOAP 消息嵌套过深</source>
        <translation>The SOAP message is nested too deeply</translation>
    </message>
    <message>
        <source>SOAP 消息的元素过多</source>
        <translation>The SOAP message has too many elements</translation>
    </message>
    <message>
        <source>XML 有误：%1</source>
        <translation>XML error: %1</translation>
    </message>
    <message>
        <source>SOAP 消息不能有文档类型或实体</source>
        <translation>A SOAP message must not have a document type or entities</translation>
    </message>
    <message>
        <source>SOAP 消息应为 UTF-8 编码</source>
        <translation>The SOAP message has to be encoded in UTF-8</translation>
    </message>
    <message>
        <source>SOAP 消息的标签过长</source>
        <translation>A tag of the SOAP message is too long</translation>
    </message>
    <message>
        <source>SOAP 消息在 Body 之后不应再有元素</source>
        <translation>Nothing may follow the Body of a SOAP message</translation>
    </message>
</context>
<context>
    <name>StationWords</name>
    <message>
        <source>二次供水</source>
        <translation>Secondary supply</translation>
    </message>
    <message>
        <source>供</source>
        <translation>Sup.</translation>
    </message>
    <message>
        <source>二次回水</source>
        <translation>Secondary return</translation>
    </message>
    <message>
        <source>回</source>
        <translation>Ret.</translation>
    </message>
    <message>
        <source>设定</source>
        <translation>Set point</translation>
    </message>
    <message>
        <source>设</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>室外</source>
        <translation>Outdoor</translation>
    </message>
    <message>
        <source>外</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>供温</source>
        <translation>Supply temp.</translation>
    </message>
    <message>
        <source>回温</source>
        <translation>Return temp.</translation>
    </message>
    <message>
        <source>一次流量</source>
        <translation>Prim. flow</translation>
    </message>
    <message>
        <source>供压</source>
        <translation>Supply pr.</translation>
    </message>
    <message>
        <source>回压</source>
        <translation>Return pr.</translation>
    </message>
    <message>
        <source>二次流量</source>
        <translation>Sec. flow</translation>
    </message>
    <message>
        <source>频率</source>
        <translation>Frequency</translation>
    </message>
    <message>
        <source>阀位</source>
        <translation>Valve</translation>
    </message>
    <message>
        <source>补水量</source>
        <translation>Make-up</translation>
    </message>
    <message>
        <source>压差</source>
        <translation>Pressure diff.</translation>
    </message>
    <message>
        <source>室温</source>
        <translation>Room temp.</translation>
    </message>
    <message>
        <source>无数据</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>断 %1</source>
        <translation>down %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 点坏值</source>
        <translation>
            <numerusform>%1 bad value</numerusform>
            <numerusform>%1 bad values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 点过期</source>
        <translation>
            <numerusform>%1 stale value</numerusform>
            <numerusform>%1 stale values</numerusform>
        </translation>
    </message>
    <message>
        <source>数据正常</source>
        <translation>Data normal</translation>
    </message>
    <message>
        <source>部分过期</source>
        <translation>Partly stale</translation>
    </message>
    <message>
        <source>数据中断</source>
        <translation>Data interrupted</translation>
    </message>
    <message>
        <source>一次供水温度</source>
        <translation>Primary supply temperature</translation>
    </message>
    <message>
        <source>一次回水温度</source>
        <translation>Primary return temperature</translation>
    </message>
    <message>
        <source>一次供水压力</source>
        <translation>Primary supply pressure</translation>
    </message>
    <message>
        <source>一次回水压力</source>
        <translation>Primary return pressure</translation>
    </message>
    <message>
        <source>二次供水温度</source>
        <translation>Secondary supply temperature</translation>
    </message>
    <message>
        <source>二次回水温度</source>
        <translation>Secondary return temperature</translation>
    </message>
    <message>
        <source>设定供水温度</source>
        <translation>Supply set point</translation>
    </message>
    <message>
        <source>二次供水压力</source>
        <translation>Secondary supply pressure</translation>
    </message>
    <message>
        <source>二次回水压力</source>
        <translation>Secondary return pressure</translation>
    </message>
    <message>
        <source>循环泵频率</source>
        <translation>Pump frequency</translation>
    </message>
    <message>
        <source>支路压差</source>
        <translation>Branch pressure difference</translation>
    </message>
    <message>
        <source>支路回水温度</source>
        <translation>Branch return temperature</translation>
    </message>
    <message>
        <source>本机直连 %1 点</source>
        <translation>own line %1 points</translation>
    </message>
    <message>
        <source>本机直连 %1</source>
        <translation>own line %1</translation>
    </message>
    <message>
        <source>风速</source>
        <translation>Wind</translation>
    </message>
    <message>
        <source>太阳辐射</source>
        <translation>Solar radiation</translation>
    </message>
    <message>
        <source>模拟数据</source>
        <translation>Simulated</translation>
    </message>
    <message>
        <source>%1，常值带 ±%2</source>
        <translation>%1, usual within ±%2</translation>
    </message>
</context>
<context>
    <name>StepPages</name>
    <message>
        <source>报称 %1</source>
        <translation>Reported %1</translation>
    </message>
    <message>
        <source>还没有签到</source>
        <translation>Not checked in yet</translation>
    </message>
    <message>
        <source>%1 签到，带位置</source>
        <translation>Checked in %1, with position</translation>
    </message>
    <message>
        <source>%1 电话报到，没有位置</source>
        <translation>Reported by phone %1, no position</translation>
    </message>
    <message>
        <source>室温请填 −20 到 45 之间的数，例如 16.5</source>
        <translation>Room temperature: a number from −20 to 45, for example 16.5</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>数据由更新的版本写成（数据格式 %1，本程序只认到 %2）；请升级程序，数据没有改动</source>
        <translation>The data were written by a newer version (format %1; this program knows up to %2); upgrade the program, the data are unchanged</translation>
    </message>
    <message>
        <source>操作不在日志里</source>
        <translation>The operation is not in the journal</translation>
    </message>
    <message>
        <source>另一个程序</source>
        <translation>another program</translation>
    </message>
    <message>
        <source>程序 %1（进程号 %2）</source>
        <translation>program %1 (process %2)</translation>
    </message>
    <message>
        <source>数据文件夹建不了；请检查路径和权限</source>
        <translation>The data folder cannot be made; check path and permissions</translation>
    </message>
    <message>
        <source>数据文件夹只读，不能写入；请检查权限（%1）</source>
        <translation>The data folder is read-only; check the permissions (%1)</translation>
    </message>
    <message>
        <source>数据文件夹写不进去，磁盘可能已满</source>
        <translation>The data folder cannot be written; the disk may be full</translation>
    </message>
    <message>
        <source>文件读不了：%1</source>
        <translation>The file cannot be read: %1</translation>
    </message>
    <message>
        <source>本版本不认识的操作：%1</source>
        <translation>An operation this version does not know: %1</translation>
    </message>
    <message>
        <source>批量导入只能在服务器上进行</source>
        <translation>Bulk import is possible on the server only</translation>
    </message>
    <message>
        <source>它含有更新版本的操作，本版本只能查看；请升级程序</source>
        <translation>It holds operations of a newer version; this version can only show it; upgrade the program</translation>
    </message>
    <message>
        <source>导入的结束操作没有说明批次</source>
        <translation>The closing operation of an import names no batch</translation>
    </message>
    <message>
        <source>设备 %1 的第 %2 个操作</source>
        <translation>operation %2 of device %1</translation>
    </message>
    <message>
        <source>设备没有登记</source>
        <translation>The device is not registered</translation>
    </message>
    <message>
        <source>设备已被停用</source>
        <translation>The device has been disabled</translation>
    </message>
    <message>
        <source>操作链断开：应接第 %1 个</source>
        <translation>The chain of operations is broken: number %1 should follow</translation>
    </message>
    <message>
        <source>内容与哈希不符</source>
        <translation>The content does not match its hash</translation>
    </message>
    <message>
        <source>个人信息与承诺值不符</source>
        <translation>The personal data do not match their commitment</translation>
    </message>
    <message>
        <source>签名不符</source>
        <translation>The signature does not match</translation>
    </message>
    <message>
        <source>只有服务器的数据文件接收操作</source>
        <translation>Only the server&apos;s data file takes operations</translation>
    </message>
    <message>
        <source>服务器的数据文件自己排序，不接收页</source>
        <translation>The server&apos;s data file does its own ordering and takes no pages</translation>
    </message>
    <message>
        <source>服务器的页有缺口：应从第 %1 条开始</source>
        <translation>The server&apos;s page has a gap: it should start at number %1</translation>
    </message>
    <message>
        <source>服务器的第 %1 条与其哈希不符</source>
        <translation>The server&apos;s entry %1 does not match its hash</translation>
    </message>
    <message>
        <source>设备标识与公钥不符</source>
        <translation>The device identifier does not match its public key</translation>
    </message>
    <message>
        <source>钥匙串没有应答</source>
        <translation>The keychain did not answer</translation>
    </message>
    <message>
        <source>系统钥匙串不能用：%1</source>
        <translation>The system keychain cannot be used: %1</translation>
    </message>
    <message>
        <source>钥匙串里的数据密钥损坏</source>
        <translation>The data key in the keychain is damaged</translation>
    </message>
    <message>
        <source>密钥文件不能放在它所保护的数据文件夹里；请放在别处</source>
        <translation>The key file must not be inside the data folder it protects; put it elsewhere</translation>
    </message>
    <message>
        <source>没有这个密钥文件；没有它打不开 %1 里的数据</source>
        <translation>There is no such key file; without it the data in %1 cannot be opened</translation>
    </message>
    <message>
        <source>加密库无法使用</source>
        <translation>The encryption library cannot be used</translation>
    </message>
    <message>
        <source>密钥文件读不了：%1</source>
        <translation>The key file cannot be read: %1</translation>
    </message>
    <message>
        <source>别人也能读这个密钥文件；请把权限改为 0600</source>
        <translation>Others can read this key file; change its mode to 0600</translation>
    </message>
    <message>
        <source>密钥文件里应是 64 位十六进制数字</source>
        <translation>The key file should hold 64 hexadecimal digits</translation>
    </message>
    <message>
        <source>设置操作缺少名称或内容</source>
        <translation>The setting operation lacks name or content</translation>
    </message>
    <message>
        <source>操作没有说明它针对什么</source>
        <translation>The operation does not say what it is about</translation>
    </message>
    <message>
        <source>设置操作的对象与名称不符</source>
        <translation>The setting operation&apos;s object does not match its name</translation>
    </message>
    <message>
        <source>这是没有加密的 SQLite 文件，不是暖线的数据文件</source>
        <translation>This is an unencrypted SQLite file, not a Warmline data file</translation>
    </message>
    <message>
        <source>这不是暖线的数据文件，或者文件被截断</source>
        <translation>This is not a Warmline data file, or it was cut short</translation>
    </message>
    <message>
        <source>磁盘已满，没有写入；请腾出空间后再试</source>
        <translation>The disk is full, nothing was written; free some space and try again</translation>
    </message>
    <message>
        <source>数据文件夹只读，不能写入；请检查权限</source>
        <translation>The data folder is read-only; check the permissions</translation>
    </message>
    <message>
        <source>数据文件打不开；请检查文件夹是否存在、是否可写</source>
        <translation>The data file cannot be opened; check that the folder exists and is writable</translation>
    </message>
    <message>
        <source>密钥不对，或者文件已损坏</source>
        <translation>Wrong key, or the file is damaged</translation>
    </message>
    <message>
        <source>数据文件损坏：%1</source>
        <translation>The data file is damaged: %1</translation>
    </message>
    <message>
        <source>数据文件正被另一个程序使用</source>
        <translation>The data file is in use by another program</translation>
    </message>
    <message>
        <source>磁盘读写出错：%1</source>
        <translation>Disk read or write error: %1</translation>
    </message>
    <message>
        <source>数据库出错（%1）：%2</source>
        <translation>Database error (%1): %2</translation>
    </message>
    <message>
        <source>数据密钥必须是 32 字节</source>
        <translation>The data key must be 32 bytes</translation>
    </message>
    <message>
        <source>程序没有链接 SQLCipher，拒绝以明文保存数据</source>
        <translation>The program is not linked with SQLCipher; it refuses to store data in the clear</translation>
    </message>
    <message>
        <source>这个数据文件属于另一种角色（%1）</source>
        <translation>This data file belongs to another role (%1)</translation>
    </message>
    <message>
        <source>预留的工单号已用完，连上服务器后会自动补充</source>
        <translation>The reserved ticket numbers are used up; more come once the server is reached</translation>
    </message>
    <message>
        <source>只有服务器能分配工单号</source>
        <translation>Only the server can assign ticket numbers</translation>
    </message>
    <message>
        <source>预留的工单号段不成立</source>
        <translation>The reserved range of ticket numbers is not valid</translation>
    </message>
    <message>
        <source>日志末尾缺少操作：设备 %1 应有 %2 个，只有 %3 个</source>
        <translation>Operations are missing at the journal&apos;s end: device %1 should have %2, only %3 found</translation>
    </message>
    <message>
        <source>顺序有缺口：缺第 %1 条</source>
        <translation>Gap in the order: number %1 is missing</translation>
    </message>
    <message>
        <source>日志表的列与操作内容不符</source>
        <translation>The journal&apos;s columns do not match the operation</translation>
    </message>
    <message>
        <source>作出操作的设备没有登记</source>
        <translation>The device that made the operation is not registered</translation>
    </message>
    <message>
        <source>设备 %1 的操作链在第 %2 个断开</source>
        <translation>The chain of device %1 breaks at operation %2</translation>
    </message>
    <message>
        <source>个人信息与承诺值不符：%1</source>
        <translation>The personal data do not match their commitment: %1</translation>
    </message>
    <message>
        <source>工单 %1 的现状与重放其操作的结果不符</source>
        <translation>The state of ticket %1 differs from a replay of its operations</translation>
    </message>
    <message>
        <source>通话 %1 的现状与重放其操作的结果不符</source>
        <translation>The state of call %1 differs from a replay of its operations</translation>
    </message>
    <message>
        <source>内容过大：%1 KiB，最多 1024 KiB</source>
        <translation>Too large: %1 KiB of at most 1024 KiB</translation>
    </message>
    <message>
        <source>服务器的程序处理不了这个操作；内容已原样保留，请联系管理员</source>
        <translation>The server&apos;s program can&apos;t handle this operation; its content is kept as it is, please tell the administrator</translation>
    </message>
    <message>
        <source>操作过大：%1 KiB</source>
        <translation>The operation is too large: %1 KiB</translation>
    </message>
    <message>
        <source>操作属于另一家公司：%1</source>
        <translation>The operation belongs to another company: %1</translation>
    </message>
    <message>
        <source>服务器没有上级服务器</source>
        <translation>A server has no server above it</translation>
    </message>
    <message>
        <source>服务器的第 %1 条与本机所作的操作不同</source>
        <translation>The server&apos;s entry %1 is not the operation that was made here</translation>
    </message>
    <message>
        <source>服务器不再证明它的日志；请联系管理员</source>
        <translation>The server does not prove its log any more; call an administrator</translation>
    </message>
    <message>
        <source>服务器的身份与登记时不同；请联系管理员</source>
        <translation>The server is not the one of the enrolment; call an administrator</translation>
    </message>
    <message>
        <source>服务器隐去了日志的纪元；请联系管理员</source>
        <translation>The server hides an epoch of its log; call an administrator</translation>
    </message>
    <message>
        <source>服务器的第 %1 条没有内容</source>
        <translation>The server&apos;s entry %1 is empty</translation>
    </message>
    <message>
        <source>日志树缺少第 %1 层的节点</source>
        <translation>The log&apos;s tree lacks a node at level %1</translation>
    </message>
    <message>
        <source>日志的哈希树与操作不符：次序、裁定或理由被改动</source>
        <translation>The log&apos;s tree does not fit the operations: the order, a verdict or a reason was changed</translation>
    </message>
    <message>
        <source>账号的现状与重放其操作的结果不符</source>
        <translation>An account is not what a replay of its operations gives</translation>
    </message>
    <message>
        <source>要写明删除哪一户的个人信息</source>
        <translation>Say whose personal data are to be destroyed</translation>
    </message>
    <message>
        <source>个人信息只能在服务器上删除</source>
        <translation>Personal data can only be destroyed on the server</translation>
    </message>
    <message>
        <source>策略文件读不了：%1</source>
        <translation>The policy file can&apos;t be read: %1</translation>
    </message>
    <message>
        <source>别人也能读这个策略文件里的密钥；请把权限改为 0600</source>
        <translation>Others can read the key in this policy file; set its mode to 0600</translation>
    </message>
    <message>
        <source>策略文件里的密钥应是 64 位十六进制数字</source>
        <translation>A key in the policy file should be 64 hexadecimal digits</translation>
    </message>
    <message>
        <source>%1 的数据密钥（64 位十六进制数字，不显示）：</source>
        <translation>Data key of %1 (64 hexadecimal digits, not shown): </translation>
    </message>
    <message>
        <source>密钥应是 64 位十六进制数字</source>
        <translation>The key should be 64 hexadecimal digits</translation>
    </message>
    <message>
        <source>日志有缺口：缺第 %1 条</source>
        <translation>The log has a gap: entry %1 is missing</translation>
    </message>
    <message>
        <source>服务器没有范围，它什么都有</source>
        <translation>A server has no scope: it holds everything</translation>
    </message>
    <message>
        <source>服务器改了第 %1 条的次序</source>
        <translation>The server changed the place of entry %1</translation>
    </message>
    <message>
        <source>服务器的第 %1 条与本机所有的不同</source>
        <translation>The server&apos;s entry %1 is not the one that is here</translation>
    </message>
    <message>
        <source>范围刚改过，数据还没有取全；请稍后再检查</source>
        <translation>The scope has just changed and not everything is here yet; check later</translation>
    </message>
    <message>
        <source>首次同步已取消</source>
        <translation>The first sync was cancelled</translation>
    </message>
    <message>
        <source>服务器还没有日志密钥，做不了快照</source>
        <translation>The server has no log key yet, so it can&apos;t make a snapshot</translation>
    </message>
    <message>
        <source>快照文件写不了：%1</source>
        <translation>The snapshot file can&apos;t be written: %1</translation>
    </message>
    <message>
        <source>快照文件读不了：%1</source>
        <translation>The snapshot file can&apos;t be read: %1</translation>
    </message>
    <message>
        <source>快照不完整或被改动（%1），将重新下载</source>
        <translation>The snapshot is incomplete or was changed (%1); it will be downloaded again</translation>
    </message>
    <message>
        <source>服务器的快照格式不认识</source>
        <translation>The format of the server&apos;s snapshot is not known here</translation>
    </message>
    <message>
        <source>快照的分段次序不对</source>
        <translation>The parts of the snapshot came out of order</translation>
    </message>
    <message>
        <source>服务器的快照与本机所知的日志不符；请联系管理员</source>
        <translation>The server&apos;s snapshot does not go on from the log that is known here; please tell the administrator</translation>
    </message>
    <message>
        <source>快照由另一版本的程序生成，改为逐页同步</source>
        <translation>The snapshot was made by another version of the program; syncing page by page instead</translation>
    </message>
    <message>
        <source>服务器没有这个快照</source>
        <translation>The server has no such snapshot</translation>
    </message>
    <message>
        <source>快照文件写不了</source>
        <translation>The snapshot file can&apos;t be written</translation>
    </message>
    <message>
        <source>服务器恢复后还有操作要补交，改为逐页同步</source>
        <translation>Operations are still to be brought back to the restored server; syncing page by page instead</translation>
    </message>
    <message>
        <source>本机有范围之外的操作，改为逐页同步</source>
        <translation>There are operations of this computer outside its scope; syncing page by page instead</translation>
    </message>
    <message>
        <source>缓存密钥读不了：%1</source>
        <translation>The cache&apos;s key can&apos;t be read: %1</translation>
    </message>
    <message>
        <source>缓存密钥损坏，或不属于这个数据密钥</source>
        <translation>The cache&apos;s key is damaged, or does not belong to this data key</translation>
    </message>
    <message>
        <source>缓存密钥写不了：%1</source>
        <translation>The cache&apos;s key can&apos;t be written: %1</translation>
    </message>
    <message>
        <source>服务器给的密钥打不开本机的缓存；这台电脑可能属于另一台服务器，请联系管理员</source>
        <translation>The server&apos;s key does not open the cache here; this machine may belong to another server: ask an administrator</translation>
    </message>
    <message>
        <source>缓存清除不了：%1</source>
        <translation>The cache can&apos;t be wiped: %1</translation>
    </message>
    <message>
        <source>缓存没有清除干净，请检查权限</source>
        <translation>The cache was not wiped completely; check the permissions</translation>
    </message>
    <message>
        <source>钥匙串里没有这个数据文件夹的密钥。</source>
        <translation>The keychain does not hold the key of this data folder.</translation>
    </message>
    <message>
        <source>服务器给的是另一户的资料</source>
        <translation>The server sent another household</translation>
    </message>
    <message>
        <source>住户 %1 的更正与重放其操作的结果不符</source>
        <translation>The corrections of household %1 differ from a replay of its operations</translation>
    </message>
    <message>
        <source>数据文件损坏：第 %1 页（从第 %2 字节起）不是当初写入的内容</source>
        <translation>The data file is damaged: page %1 (from byte %2) is not what was written there</translation>
    </message>
    <message>
        <source>，这样的页共 %1 个</source>
        <translation>; %1 pages are like that</translation>
    </message>
    <message>
        <source>，这样的页至少 %1 个</source>
        <translation>; at least %1 pages are like that</translation>
    </message>
    <message>
        <source>文件只读或正被使用，只检查了各页之间的联系，没有检查每页是否是当初写入的内容</source>
        <translation>The file is read-only or in use: only how its pages hang together was checked, not whether each is as it was written</translation>
    </message>
    <message>
        <source>检查已取消</source>
        <translation>The check was cancelled</translation>
    </message>
    <message>
        <source>数据由更新的版本写成（操作格式 %1，本程序只认到 %2）；请升级程序，数据没有改动</source>
        <translation>The data were written by a newer version (operations of format %1; this program knows up to %2); upgrade the program, the data are unchanged</translation>
    </message>
    <message>
        <source>程序刚升级，旧版本不认识的操作还在重新整理；请稍后再检查</source>
        <translation>The program has just been upgraded, and operations that the old version did not know are still being put in order; check later</translation>
    </message>
    <message>
        <source>密钥文件写不了</source>
        <translation>the key file can&apos;t be written</translation>
    </message>
    <message>
        <source>策略文件里 keys 应为 {&quot;文件夹&quot;: &quot;64 位十六进制数字&quot;}，key_file 应为文件名</source>
        <translation>in the policy file keys must be {&quot;FOLDER&quot;: &quot;64 hexadecimal digits&quot;}, and key_file a file name</translation>
    </message>
    <message>
        <source>数据文件是空的（0 字节），里面的数据丢了；请用备份恢复</source>
        <translation>the data file is empty (0 bytes): what was in it is lost; restore a backup</translation>
    </message>
    <message>
        <source>一次预留的工单号应在 1 到 500000 个之间</source>
        <translation>Ticket numbers are reserved 1 to 500,000 at a time</translation>
    </message>
    <message>
        <source>数据文件夹正由%1使用；请先关闭它。如果它是服务器，多数命令也可以用 --server</source>
        <translation>the data folder is in use by %1; please close it first. If that is the server, most commands work with --server, too</translation>
    </message>
</context>
<context>
    <name>SyncCore</name>
    <message>
        <source>服务器的程序比这里新：用新功能处理过的工单这里只能查看，请升级</source>
        <translation>The server runs a newer program: tickets handled with its new functions can only be viewed here; please upgrade</translation>
    </message>
    <message>
        <source>服务器的程序比这里旧：用这里的新功能处理的工单，别处只能查看</source>
        <translation>The server runs an older program: tickets handled with the new functions here can only be viewed elsewhere</translation>
    </message>
</context>
<context>
    <name>TagMatch</name>
    <message>
        <source>%2 点中 %1 点没有对照（%3）</source>
        <translation>%1 of %2 tags are not in the tag table (%3)</translation>
    </message>
    <message>
        <source>%1 行对照的点来源里没有（%2）</source>
        <translation>tags of the table that the source does not have: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 点的单位与对照不合（%2）</source>
        <translation>tags whose unit does not fit the tag table: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>TelemetryModbusPlugin</name>
    <message>
        <source>Modbus 来源须有 host 和 1 到 65535 的 port</source>
        <translation>A Modbus source needs host, and a port from 1 to 65535</translation>
    </message>
</context>
<context>
    <name>TelemetrySimPlugin</name>
    <message>
        <source>没有可测量的模拟系统</source>
        <translation>There is no simulated system to measure</translation>
    </message>
</context>
<context>
    <name>TelephonyEngine</name>
    <message>
        <source>这条线路不能录音</source>
        <translation>This line can&apos;t record</translation>
    </message>
    <message>
        <source>这条线路不能放提示音</source>
        <translation>This line cannot play announcements</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>工单的存储内容损坏</source>
        <translation>The stored ticket is damaged</translation>
    </message>
</context>
<context>
    <name>TicketClocks</name>
    <message>
        <source>超 %1 天</source>
        <translation>over by %1 d</translation>
    </message>
    <message>
        <source>超 %1 小时</source>
        <translation>over by %1 h</translation>
    </message>
    <message>
        <source>超 %1</source>
        <translation>over %1</translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>用时 %1</source>
        <translation>took %1</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>returned</translation>
    </message>
    <message>
        <source>未到</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>节点 %1</source>
        <translation>step %1</translation>
    </message>
    <message>
        <source>到场处理</source>
        <translation>On site</translation>
    </message>
    <message>
        <source>回访 + 室温</source>
        <translation>Call + temp.</translation>
    </message>
    <message>
        <source>核对缺项</source>
        <translation>Check list</translation>
    </message>
</context>
<context>
    <name>TicketCommand</name>
    <message>
        <source>没有工单“%1”</source>
        <translation>There is no ticket “%1”</translation>
    </message>
    <message>
        <source>--%1 的值不能用</source>
        <translation>The value of --%1 cannot be used</translation>
    </message>
    <message>
        <source>派发给班组</source>
        <translation>Dispatch to a crew</translation>
    </message>
    <message>
        <source>改派给另一个班组</source>
        <translation>Reassign to another crew</translation>
    </message>
    <message>
        <source>到场签到</source>
        <translation>Check in on site</translation>
    </message>
    <message>
        <source>登记处理结果</source>
        <translation>Record the result</translation>
    </message>
    <message>
        <source>验证（回访）；--not-ok 退回处理</source>
        <translation>Verify (call back); --not-ok returns it for handling</translation>
    </message>
    <message>
        <source>闭环</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>完成受理，等待派发</source>
        <translation>Finish accepting, wait for dispatch</translation>
    </message>
    <message>
        <source>加备注</source>
        <translation>Add a note</translation>
    </message>
    <message>
        <source>改等级</source>
        <translation>Change the tier</translation>
    </message>
    <message>
        <source>暂停计时，要写原因</source>
        <translation>Pause the clock; needs a reason</translation>
    </message>
    <message>
        <source>恢复计时</source>
        <translation>Resume the clock</translation>
    </message>
    <message>
        <source>重开已闭环的工单</source>
        <translation>Reopen a closed ticket</translation>
    </message>
    <message>
        <source>没有班组“%1”</source>
        <translation>There is no crew “%1”</translation>
    </message>
    <message>
        <source>要给出一个工单号</source>
        <translation>A ticket no. is needed</translation>
    </message>
    <message>
        <source>缺少 --%1</source>
        <translation>--%1 is missing</translation>
    </message>
    <message>
        <source>没有户号“%1”</source>
        <translation>There is no account no. “%1”</translation>
    </message>
    <message>
        <source>受理一张工单</source>
        <translation>Accept a ticket</translation>
    </message>
    <message>
        <source>显示工单和它的轨迹</source>
        <translation>Show a ticket and its trail</translation>
    </message>
    <message>
        <source>附件没有写完整</source>
        <translation>The attachment was not written as a whole</translation>
    </message>
    <message>
        <source>要给出工单号和文件</source>
        <translation>a ticket number and a file are needed</translation>
    </message>
    <message>
        <source>给工单加一个附件</source>
        <translation>adds an attachment to a ticket</translation>
    </message>
    <message>
        <source>--%1 不认识“%2”；可以写 %3，或相应的中文</source>
        <translation>--%1 does not know “%2”; it takes %3, or the Chinese words for them</translation>
    </message>
</context>
<context>
    <name>TicketDraft</name>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>影响范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>责任专业</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>报称室温</source>
        <translation>Reported room temp.</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>草稿读不懂，已略过</source>
        <translation>A draft could not be understood and was skipped</translation>
    </message>
</context>
<context>
    <name>TicketReader</name>
    <message>
        <source>没有这张工单</source>
        <translation>There is no such ticket</translation>
    </message>
</context>
<context>
    <name>TicketRules</name>
    <message>
        <source>工单已经受理</source>
        <translation>The ticket has already been accepted</translation>
    </message>
    <message>
        <source>工单已经派发；换班组请用改派</source>
        <translation>The ticket has already been dispatched; use Reassign to change the crew</translation>
    </message>
    <message>
        <source>只有处理中的工单能签到</source>
        <translation>Only a ticket being handled can be checked in</translation>
    </message>
    <message>
        <source>验证通过之后才能闭环</source>
        <translation>Closing comes after verification has passed</translation>
    </message>
    <message>
        <source>只有处理中的工单能改派</source>
        <translation>Only a ticket being handled can be reassigned</translation>
    </message>
    <message>
        <source>工单还没有闭环，不需要重开</source>
        <translation>The ticket is not closed; no need to reopen</translation>
    </message>
    <message>
        <source>签到位置超出范围</source>
        <translation>The check-in position is out of range</translation>
    </message>
    <message>
        <source>净推荐值须在 0 到 10 之间</source>
        <translation>The net promoter score must be between 0 and 10</translation>
    </message>
    <message>
        <source>工单的计时已经暂停</source>
        <translation>The ticket&apos;s clock is already paused</translation>
    </message>
    <message>
        <source>工单的计时没有暂停</source>
        <translation>The ticket&apos;s clock is not paused</translation>
    </message>
    <message>
        <source>工单已闭环；要继续处理，请先重开</source>
        <translation>The ticket is closed; reopen it to go on</translation>
    </message>
    <message>
        <source>工单的标识不是 UUID</source>
        <translation>The ticket identifier is not a UUID</translation>
    </message>
    <message>
        <source>这张工单被更新版本的程序处理过，本版本只能查看</source>
        <translation>A newer version of the program has worked on this ticket; this version can only show it</translation>
    </message>
    <message>
        <source>工单已经存在</source>
        <translation>The ticket already exists</translation>
    </message>
    <message>
        <source>工单没有这个操作</source>
        <translation>Tickets have no such operation</translation>
    </message>
    <message>
        <source>操作没有指明工单</source>
        <translation>The operation names no ticket</translation>
    </message>
    <message>
        <source>工单不存在</source>
        <translation>The ticket does not exist</translation>
    </message>
    <message>
        <source>（%1）</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>工单没有待处理的分歧</source>
        <translation>The ticket has no disagreement to settle</translation>
    </message>
    <message>
        <source>只有处理中的工单能登记处理结果</source>
        <translation>Only the result of a ticket being handled can be entered</translation>
    </message>
    <message>
        <source>只有等待验证的工单能验证</source>
        <translation>Only a ticket that waits to be verified can be verified</translation>
    </message>
</context>
<context>
    <name>TicketViews</name>
    <message>
        <source>建单</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>派发</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>签到</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>改派</source>
        <translation>Reassign</translation>
    </message>
    <message>
        <source>标记处理完成</source>
        <translation>Marked as handled</translation>
    </message>
    <message>
        <source>验证</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>闭环</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>改级别</source>
        <translation>Change tier</translation>
    </message>
    <message>
        <source>暂停计时</source>
        <translation>Pause clock</translation>
    </message>
    <message>
        <source>恢复计时</source>
        <translation>Resume the clock</translation>
    </message>
    <message>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>来电</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>接听</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>保持</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>恢复通话</source>
        <translation>Resume call</translation>
    </message>
    <message>
        <source>转接</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>挂断</source>
        <translation>Hang up</translation>
    </message>
    <message>
        <source>漏接</source>
        <translation>Missed call</translation>
    </message>
    <message>
        <source>话后整理完</source>
        <translation>Wrap-up done</translation>
    </message>
    <message>
        <source>关联</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>导入数据</source>
        <translation>Import data</translation>
    </message>
    <message>
        <source>导入完成</source>
        <translation>Import done</translation>
    </message>
    <message>
        <source>改设置</source>
        <translation>Change setting</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>未通过，退回处理</source>
        <translation>Failed, returned</translation>
    </message>
    <message>
        <source>报称 %1</source>
        <translation>Reported %1</translation>
    </message>
    <message>
        <source>实测 %1</source>
        <translation>Measured %1</translation>
    </message>
    <message>
        <source>承诺 %1 前</source>
        <translation>Promised before %1</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Not satisfied</translation>
    </message>
    <message>
        <source>NPS %1</source>
        <translation>NPS %1</translation>
    </message>
    <message>
        <source>我经手的</source>
        <translation>My tickets</translation>
    </message>
    <message>
        <source>班组在办</source>
        <translation>My team, open</translation>
    </message>
    <message>
        <source>等我回访</source>
        <translation>My call-backs</translation>
    </message>
    <message>
        <source>超时</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>12345 转办</source>
        <translation>From 12345</translation>
    </message>
    <message>
        <source>冲突待看</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>室温不达标</source>
        <translation>Room too cold</translation>
    </message>
    <message>
        <source>冷热不均</source>
        <translation>Uneven heat</translation>
    </message>
    <message>
        <source>室内漏水</source>
        <translation>Indoor leak</translation>
    </message>
    <message>
        <source>管网漏水</source>
        <translation>Network leak</translation>
    </message>
    <message>
        <source>噪声</source>
        <translation>Noise</translation>
    </message>
    <message>
        <source>过热</source>
        <translation>Too hot</translation>
    </message>
    <message>
        <source>收费争议</source>
        <translation>Billing dispute</translation>
    </message>
    <message>
        <source>缴费查询</source>
        <translation>Payment enquiry</translation>
    </message>
    <message>
        <source>问供热时间</source>
        <translation>Heating hours enquiry</translation>
    </message>
    <message>
        <source>问工单进度</source>
        <translation>Progress enquiry</translation>
    </message>
    <message>
        <source>服务投诉</source>
        <translation>Service complaint</translation>
    </message>
    <message>
        <source>户务办理</source>
        <translation>Account service</translation>
    </message>
    <message>
        <source>热表故障</source>
        <translation>Heat meter fault</translation>
    </message>
    <message>
        <source>设施损坏</source>
        <translation>Damaged facility</translation>
    </message>
    <message>
        <source>表扬</source>
        <translation>Praise</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>一个房间</source>
        <translation>One room</translation>
    </message>
    <message>
        <source>整户</source>
        <translation>Whole home</translation>
    </message>
    <message>
        <source>同立管</source>
        <translation>Same riser</translation>
    </message>
    <message>
        <source>整栋</source>
        <translation>Whole building</translation>
    </message>
    <message>
        <source>整片</source>
        <translation>Whole area</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <source>红</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>黄</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>蓝</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>已闭环</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>户内</source>
        <translation>Indoor</translation>
    </message>
    <message>
        <source>楼内立管</source>
        <translation>Riser</translation>
    </message>
    <message>
        <source>二网 / 一网</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>换热站</source>
        <translation>Substations</translation>
    </message>
    <message>
        <source>热源</source>
        <translation>Heat source</translation>
    </message>
    <message>
        <source>仪表</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>收费</source>
        <translation>Billing</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
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
        <translation>Office</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>Add attachment</translation>
    </message>
    <message>
        <source>移除附件</source>
        <translation>Remove attachment</translation>
    </message>
    <message>
        <source>接手告警</source>
        <translation>Take alarm</translation>
    </message>
    <message>
        <source>搁置告警</source>
        <translation>Shelve alarm</translation>
    </message>
    <message>
        <source>处置告警</source>
        <translation>Decide on alarm</translation>
    </message>
    <message>
        <source>更正客户资料</source>
        <translation>Correct customer data</translation>
    </message>
    <message>
        <source>建立群发事件</source>
        <translation>Declare a mass incident</translation>
    </message>
    <message>
        <source>并入群发事件</source>
        <translation>Join to a mass incident</translation>
    </message>
    <message>
        <source>结束群发事件</source>
        <translation>End the mass incident</translation>
    </message>
    <message>
        <source>导出通知名单</source>
        <translation>Export the notice list</translation>
    </message>
    <message>
        <source>录音</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>登记已通知</source>
        <translation>Record as told</translation>
    </message>
    <message>
        <source>准备通知</source>
        <translation>Prepare a notice</translation>
    </message>
    <message>
        <source>放行通知</source>
        <translation>Release a notice</translation>
    </message>
    <message>
        <source>撤回通知</source>
        <translation>Withdraw a notice</translation>
    </message>
    <message>
        <source>交出通知</source>
        <translation>Hand over a notice</translation>
    </message>
    <message>
        <source>开始交出通知</source>
        <translation>Began to hand a notice over</translation>
    </message>
    <message>
        <source>拒接：%1</source>
        <translation>Rejected: %1</translation>
    </message>
    <message>
        <source>座席状态</source>
        <translation>Agent states</translation>
    </message>
    <message>
        <source>经度 %1°，纬度 %2°</source>
        <translation>longitude %1°, latitude %2°</translation>
    </message>
    <message>
        <source>导出数据</source>
        <translation>Export data</translation>
    </message>
</context>
<context>
    <name>Tier</name>
    <message>
        <source>红</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>黄</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>蓝</source>
        <translation>Blue</translation>
    </message>
</context>
<context>
    <name>TileSources</name>
    <message>
        <source>密钥文件读不了：%1</source>
        <translation>The key file can&apos;t be read: %1</translation>
    </message>
    <message>
        <source>要写明地图的版权归属</source>
        <translation>The map&apos;s attribution must be given</translation>
    </message>
    <message>
        <source>要写明审图号，地图上要一直显示</source>
        <translation>The map approval number must be given; it is always shown on the map</translation>
    </message>
    <message>
        <source>不是 JSON 对象：%1</source>
        <translation>Not a JSON object: %1</translation>
    </message>
    <message>
        <source>坐标系只能是 wgs84、cgcs2000、gcj02 或 bd09</source>
        <translation>The coordinate system is wgs84, cgcs2000, gcj02 or bd09</translation>
    </message>
    <message>
        <source>要么给出 url，要么给出 file</source>
        <translation>Give either url or file</translation>
    </message>
    <message>
        <source>地图文件读不了</source>
        <translation>The map file can&apos;t be read</translation>
    </message>
    <message>
        <source>地图文件是坏的</source>
        <translation>The map file is broken</translation>
    </message>
    <message>
        <source>地图文件里没有这一块</source>
        <translation>This tile is not in the map file</translation>
    </message>
    <message>
        <source>没有这个地图文件</source>
        <translation>There is no such map file</translation>
    </message>
    <message>
        <source>不是 MBTiles 地图文件</source>
        <translation>Not an MBTiles map file</translation>
    </message>
    <message>
        <source>地图文件里一块瓦片也没有</source>
        <translation>The map file holds no tile at all</translation>
    </message>
    <message>
        <source>这是矢量瓦片；只能用栅格瓦片（PNG、JPEG、WebP）</source>
        <translation>These are vector tiles; only raster tiles (PNG, JPEG, WebP) can be used</translation>
    </message>
    <message>
        <source>地图文件里没有这一级</source>
        <translation>This zoom level is not in the map file</translation>
    </message>
    <message>
        <source>地图服务器没有应答</source>
        <translation>The map server does not answer</translation>
    </message>
    <message>
        <source>地图服务器没有这一块</source>
        <translation>The map server does not have this tile</translation>
    </message>
    <message>
        <source>地图服务器应答 %1</source>
        <translation>The map server answered %1</translation>
    </message>
    <message>
        <source>瓦片地址里要有 {z}、{x} 和 {y}</source>
        <translation>The address of the tiles needs {z}, {x} and {y}</translation>
    </message>
    <message>
        <source>瓦片地址里有 {s}，但没有给出子域名</source>
        <translation>The address of the tiles has {s}, but no subdomains are given</translation>
    </message>
    <message>
        <source>瓦片地址里有 {key}，但没有给出密钥</source>
        <translation>The address of the tiles has {key}, but no key is given</translation>
    </message>
    <message>
        <source>瓦片地址要以 http:// 或 https:// 开头</source>
        <translation>The address of the tiles must begin with http:// or https://</translation>
    </message>
    <message>
        <source>缩放级别须在 0 到 %1 之间</source>
        <translation>Zoom levels must be between 0 and %1</translation>
    </message>
    <message>
        <source>应答不是图片</source>
        <translation>The answer is no picture</translation>
    </message>
    <message>
        <source>图片的大小不对：%1×%2</source>
        <translation>The picture has a wrong size: %1×%2</translation>
    </message>
    <message>
        <source>图片是坏的</source>
        <translation>The picture is broken</translation>
    </message>
    <message>
        <source>地图服务器没有这一级</source>
        <translation>The map server does not have this zoom level</translation>
    </message>
    <message>
        <source>要写明审图号，地图上要一直显示；公司自己测绘的图写 &quot;own_drawing&quot;: true</source>
        <translation>The map approval number must be given: it is always shown on the map; for a map that the company drew itself write &quot;own_drawing&quot;: true</translation>
    </message>
    <message>
        <source>labels_url 只能和 url 一起用</source>
        <translation>labels_url goes with url only</translation>
    </message>
    <message>
        <source>地图没有这么细的一级</source>
        <translation>The map does not go that deep</translation>
    </message>
    <message>
        <source>地图服务器拒绝了（%1）：请查密钥和它的权限</source>
        <translation>The map server refused (%1): check the key and what it may do</translation>
    </message>
    <message>
        <source>地图服务器的应答太大或太慢</source>
        <translation>The map server&apos;s answer is too large or too slow</translation>
    </message>
    <message>
        <source>连不上地图服务器</source>
        <translation>The map server can&apos;t be reached</translation>
    </message>
</context>
<context>
    <name>TimeOption</name>
    <message>
        <source>--%1 的时间“%2”不能读；请写 2025-11-20 或 2025-11-20T08:30:00+08:00</source>
        <translation>Time “%2” of --%1 cannot be read; write 2025-11-20 or 2025-11-20T08:30:00+08:00</translation>
    </message>
    <message>
        <source>--%1 的时间已经过去</source>
        <translation>The time of --%1 is past</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>昨 %1</source>
        <translation>yest. %1</translation>
    </message>
    <message>
        <source>今日 %1</source>
        <translation>today %1</translation>
    </message>
    <message>
        <source>明日 %1</source>
        <translation>tomorrow %1</translation>
    </message>
</context>
<context>
    <name>TraceCommand</name>
    <message>
        <source>--kind 只能是 downstream、isolation 或 burst</source>
        <translation>--kind is downstream, isolation or burst</translation>
    </message>
    <message>
        <source>要用 --from 给出编号或“经度,纬度”</source>
        <translation>Give an ID or “LON,LAT” with --from</translation>
    </message>
    <message>
        <source>--crs 只能是 wgs84、cgcs2000、gcj02 或 bd09</source>
        <translation>--crs is wgs84, cgcs2000, gcj02 or bd09</translation>
    </message>
    <message>
        <source>多余的参数：%1</source>
        <translation>Too many arguments: %1</translation>
    </message>
    <message>
        <source>这段时间的漏水报修没有聚在一处：没有爆管嫌疑</source>
        <translation>The leak reports of this time do not gather anywhere: no burst is suspected</translation>
    </message>
    <message>
        <source>--%1 要写整数，%2 到 %3</source>
        <translation>--%1 takes a whole number from %2 to %3</translation>
    </message>
    <message>
        <source>--reports、--minutes、--distance 只用于不带 --from 的 --kind burst</source>
        <translation>--reports, --minutes and --distance go with --kind burst without --from only</translation>
    </message>
    <message>
        <source>沿管网追踪：downstream 下游，isolation 要关的阀门，burst 爆管影响；burst 不带 --from 时从最近的漏水报修推断：默认 30 分钟（--minutes）内沿管 500 米（--distance）或同一支路上有 3 户（--reports）</source>
        <translation>Traces along the pipes: downstream, isolation (valves to shut), burst (who is hit); burst without --from infers from the latest leak reports: by default 3 homes (--reports) within 30 minutes (--minutes) and 500 m along the pipes (--distance) or on one branch</translation>
    </message>
</context>
<context>
    <name>TrailFile</name>
    <message>
        <source>内容不是 Base64</source>
        <translation>The content is not Base64</translation>
    </message>
    <message>
        <source>裁定不认识</source>
        <translation>Unknown verdict</translation>
    </message>
    <message>
        <source>缺少设备 %1 的公钥</source>
        <translation>The public key of device %1 is missing</translation>
    </message>
    <message>
        <source>操作不属于这张工单</source>
        <translation>The operation does not belong to this ticket</translation>
    </message>
    <message>
        <source>“%1”与签名的内容不符</source>
        <translation>“%1” differs from the signed content</translation>
    </message>
    <message>
        <source>设备的顺序号没有增加</source>
        <translation>The device&apos;s sequence number did not increase</translation>
    </message>
    <message>
        <source>与前一操作的哈希链断开</source>
        <translation>The hash chain to the previous operation is broken</translation>
    </message>
    <message>
        <source>之前缺少 %1 步操作</source>
        <translation>%1 earlier operations are missing</translation>
    </message>
    <message>
        <source>不是正确的 JSON：%1</source>
        <translation>Not valid JSON: %1</translation>
    </message>
    <message>
        <source>第 %1 字节</source>
        <translation>byte %1</translation>
    </message>
    <message>
        <source>不是工单轨迹文件</source>
        <translation>Not a ticket trail file</translation>
    </message>
    <message>
        <source>轨迹文件由更新版本的程序写成</source>
        <translation>The trail file was written by a newer version of the program</translation>
    </message>
    <message>
        <source>没有工单“%1”</source>
        <translation>There is no ticket “%1”</translation>
    </message>
    <message>
        <source>工单“%1”是导入的，没有单独的操作记录</source>
        <translation>Ticket “%1” was imported and has no operations of its own</translation>
    </message>
    <message>
        <source>文件里没有操作</source>
        <translation>The file holds no operations</translation>
    </message>
    <message>
        <source>导出设备的公钥与它的编号不符</source>
        <translation>The exporting device&apos;s public key does not match its number</translation>
    </message>
    <message>
        <source>导出设备的签名与操作列表不符：有操作被增删、换序，或说明被改动</source>
        <translation>The exporting device&apos;s signature does not match the list: operations were added, removed or reordered, or the description was altered</translation>
    </message>
    <message>
        <source>文件没有证明它的操作在服务器的日志里</source>
        <translation>The file does not prove that its operations lie in the server&apos;s log</translation>
    </message>
    <message>
        <source>日志证明的格式不对</source>
        <translation>The proof of the log is malformed</translation>
    </message>
</context>
<context>
    <name>ValueTag</name>
    <message>
        <source>坏值</source>
        <translation>Bad value</translation>
    </message>
    <message>
        <source>无测点</source>
        <translation>No sensor</translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message>
        <source>第 %1 步 %2 有问题：%3</source>
        <translation>Step %1 (%2) has a problem: %3</translation>
    </message>
    <message>
        <source>多余的参数：%1</source>
        <translation>Superfluous argument: %1</translation>
    </message>
    <message>
        <source>加密库无法使用</source>
        <translation>The encryption library cannot be used</translation>
    </message>
    <message>
        <source>检查操作</source>
        <translation>Checking operations</translation>
    </message>
    <message>
        <source>操作 %1（第 %2 号）有问题：%3</source>
        <translation>Operation %1 (no. %2) has a problem: %3</translation>
    </message>
    <message>
        <source>--log-key 应为 64 位十六进制数字</source>
        <translation>--log-key wants 64 hexadecimal digits</translation>
    </message>
    <message>
        <source>不是检查记录，或已损坏</source>
        <translation>Not a record of checks, or damaged</translation>
    </message>
    <message>
        <source>服务器没有给出设备的公钥</source>
        <translation>The server gave no public key of the device</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>服务器没有给出它声称有的操作</source>
        <translation>The server did not give operations that it claims to have</translation>
    </message>
    <message>
        <source>第 %1 条的内容与哈希不符</source>
        <translation>Entry %1 does not fit its hash</translation>
    </message>
    <message>
        <source>--sample 应为正整数</source>
        <translation>--sample wants a positive number</translation>
    </message>
    <message>
        <source>服务器日志的公钥与上次不同</source>
        <translation>The log&apos;s public key is not that of the last time</translation>
    </message>
    <message>
        <source>附件 %1 的内容与指纹不符</source>
        <translation>The content of attachment %1 does not match its fingerprint</translation>
    </message>
    <message>
        <source>--%1 只能和 --server 一起用</source>
        <translation>--%1 goes with --server only</translation>
    </message>
    <message>
        <source>检查数据文件的每一页，重新计算全部哈希、签名和链，说出第一个有问题的地方</source>
        <translation>Check every page of the data files, recompute all hashes, signatures and chains, name the first bad place</translation>
    </message>
    <message>
        <source>检查数据文件的每一页</source>
        <translation>Checking every page of the data file</translation>
    </message>
</context>
<context>
    <name>Warmline::AcceptForm</name>
    <message>
        <source>选择类别</source>
        <translation>Choose a category</translation>
    </message>
    <message>
        <source>选择时限</source>
        <translation>Choose a limit</translation>
    </message>
    <message>
        <source>住户怎么说：哪里不热、从什么时候起、家里有没有老人孩子</source>
        <translation>Where is it cold, since when? Elderly or children at home?</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>责任专业</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>报称室温</source>
        <translation>Reported temp.</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>必填</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <source>测点 %1</source>
        <translation>Sensor %1</translation>
    </message>
    <message>
        <source>请写下住户说的情况</source>
        <translation>Write down what the household says</translation>
    </message>
    <message>
        <source>请选时限：红、黄或蓝</source>
        <translation>Choose a limit: red, yellow or blue</translation>
    </message>
    <message>
        <source>请选%1</source>
        <translation>Choose: %1</translation>
    </message>
    <message>
        <source>室温请填 −20 到 45 之间的数，例如 16.5</source>
        <translation>Room temperature: a number from −20 to 45, for example 16.5</translation>
    </message>
</context>
<context>
    <name>Warmline::AccountBook</name>
    <message>
        <source>这台设备已被停用，请联系管理员</source>
        <translation>This device has been disabled; ask your administrator</translation>
    </message>
    <message>
        <source>服务器正在启动，请稍候</source>
        <translation>The server is starting; wait a moment</translation>
    </message>
    <message>
        <source>账号的权限变了或已停用，请重新登录</source>
        <translation>The rights of the account have changed, or it is out of use; sign in again</translation>
    </message>
</context>
<context>
    <name>Warmline::AccountDesk</name>
    <message>
        <source>应恰好包含一个改动，并给出 requestId</source>
        <translation>There should be exactly one change, and a requestId</translation>
    </message>
    <message>
        <source>没有这台设备</source>
        <translation>There is no such device</translation>
    </message>
    <message>
        <source>新口令要与现在的不同</source>
        <translation>The new password must differ from the present one</translation>
    </message>
    <message>
        <source>这是最后一个长期有效的管理员账号；请先设另一个</source>
        <translation>This is the last administrator that does not expire; make another one first</translation>
    </message>
    <message>
        <source>这是数据文件夹自己的签名设备，不能停用</source>
        <translation>This is the device that signs for the data folder itself; it can&apos;t be revoked</translation>
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
        <translation>shelved to %1</translation>
    </message>
    <message>
        <source>无人</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>已消失</source>
        <translation>gone</translation>
    </message>
    <message>
        <source>告警</source>
        <translation>Alarms</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>持续</source>
        <translation>For</translation>
    </message>
    <message>
        <source>接手</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>%1 · 待同步</source>
        <translation>%1 · not synced yet</translation>
    </message>
</context>
<context>
    <name>Warmline::AlarmPane</name>
    <message>
        <source>告警</source>
        <translation>Alarms</translation>
    </message>
    <message>
        <source>看哪些告警</source>
        <translation>Which alarms</translation>
    </message>
    <message>
        <source>接手</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>搁置</source>
        <translation>Shelve</translation>
    </message>
    <message>
        <source>不需要</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>当前</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>搁置原因</source>
        <translation>Why shelve</translation>
    </message>
    <message>
        <source>搁置多久</source>
        <translation>Shelve for how long</translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>告警 %1</source>
        <translation>Alarms %1</translation>
    </message>
    <message>
        <source>%1 个无人接手</source>
        <translation>%1 not taken</translation>
    </message>
    <message>
        <source>静音不等于接手</source>
        <translation>Muting is not taking over</translation>
    </message>
    <message>
        <source>读取告警</source>
        <translation>Reading alarms</translation>
    </message>
    <message>
        <source>近 8 天没有已结束的告警</source>
        <translation>No alarm ended in the last 8 days</translation>
    </message>
    <message>
        <source>没有告警</source>
        <translation>No alarms</translation>
    </message>
    <message>
        <source>%1 起</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>搁置：%1</source>
        <translation>Shelved: %1</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>提检修工单</source>
        <translation>Inspection ticket</translation>
    </message>
    <message>
        <source>启用应急预案</source>
        <translation>Start emergency plan</translation>
    </message>
    <message>
        <source>看工单</source>
        <translation>See ticket</translation>
    </message>
    <message>
        <source>规则…</source>
        <translation>Rules…</translation>
    </message>
</context>
<context>
    <name>Warmline::AlarmRuleDialog</name>
    <message>
        <source>延时</source>
        <translation>Delay</translation>
    </message>
    <message>
        <source>恢复确认</source>
        <translation>Clear after</translation>
    </message>
    <message>
        <source>重复提醒</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>启用</source>
        <translation>On</translation>
    </message>
    <message>
        <source>用近 %1 天试算</source>
        <translation>Try on the last %1 days</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>As shipped</translation>
    </message>
    <message>
        <source>保存规则</source>
        <translation>Save rule</translation>
    </message>
    <message>
        <source>回差</source>
        <translation>Hysteresis</translation>
    </message>
    <message>
        <source>告警规则</source>
        <translation>Alarm rules</translation>
    </message>
    <message>
        <source>告警</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>条件</source>
        <translation>Condition</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>最后修改</source>
        <translation>Last change</translation>
    </message>
    <message>
        <source>回到阈值以内这么多才算恢复，避免来回跳</source>
        <translation>Over only when this far on the good side of the limit, so that it does not flicker</translation>
    </message>
    <message>
        <source>恢复正常这么久以后才结束告警</source>
        <translation>The alarm ends after it has been good for so long</translation>
    </message>
    <message>
        <source>没有人接手时隔这么久再提醒；0 只提醒一次</source>
        <translation>Said again after so long until somebody takes it; 0: once</translation>
    </message>
    <message>
        <source>试算出的告警</source>
        <translation>Alarms that it would have raised</translation>
    </message>
    <message>
        <source>何时</source>
        <translation>When</translation>
    </message>
    <message>
        <source>哪里</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>多久</source>
        <translation>For how long</translation>
    </message>
    <message>
        <source>最严重</source>
        <translation>At its worst</translation>
    </message>
    <message>
        <source>读历史 %1 / %2</source>
        <translation>Reading history %1 / %2</translation>
    </message>
    <message>
        <source>读历史……</source>
        <translation>Reading history…</translation>
    </message>
    <message>
        <source>“%1”已保存；服务器十分钟内按新规则看</source>
        <translation>“%1” is saved; the server looks by it within ten minutes</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>出厂值</source>
        <translation>as shipped</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>停止试算</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>只有管理员可以改告警规则</source>
        <translation>Only an administrator changes alarm rules</translation>
    </message>
    <message>
        <source>请先用历史试算这组数值，再启用</source>
        <translation>Try these numbers on history before you switch them on</translation>
    </message>
    <message>
        <source>只有管理员可以改告警规则；试算谁都可以</source>
        <translation>Only an administrator changes alarm rules; everybody may try them</translation>
    </message>
    <message>
        <source>改过，还没有试算</source>
        <translation>Changed, not tried yet</translation>
    </message>
    <message>
        <source>近 %1 天没有这类数据，不能试算</source>
        <translation>No such values in the last %1 days: it can&apos;t be tried</translation>
    </message>
    <message numerus="yes">
        <source>近 %1 天会报 %2 次</source>
        <translation>
            <numerusform>Would have fired %2 time in the last %1 days</numerusform>
            <numerusform>Would have fired %2 times in the last %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 个测点，其中 %2 个没有数据；按 %3 平均值看</source>
        <translation>
            <numerusform>%1 point, %2 of them without values; judged on %3 means</numerusform>
            <numerusform>%1 points, %2 of them without values; judged on %3 means</numerusform>
        </translation>
    </message>
    <message>
        <source>室外</source>
        <translation>outdoors</translation>
    </message>
    <message>
        <source>，还在</source>
        <translation>, still</translation>
    </message>
    <message>
        <source>%1 在 %2 改了这条规则；请看过新的数值再改</source>
        <translation>%1 changed this rule at %2; look at the new numbers first</translation>
    </message>
</context>
<context>
    <name>Warmline::AlarmRuleService</name>
    <message>
        <source>只有管理员可以改告警规则</source>
        <translation>Only an administrator changes alarm rules</translation>
    </message>
    <message>
        <source>请先用历史试算这组数值，再启用</source>
        <translation>Try these numbers on history before you switch them on</translation>
    </message>
    <message>
        <source>%1 在 %2 改了这条规则；请看过新的数值再改</source>
        <translation>%1 changed this rule at %2; look at the new numbers first</translation>
    </message>
    <message>
        <source>历史没有读完，请再试一次</source>
        <translation>The history was not read to its end, please try again</translation>
    </message>
</context>
<context>
    <name>Warmline::AlarmService</name>
    <message>
        <source>%1 已有检修工单 %2，您开的 %3 是第二张，请核对后只留一张</source>
        <translation>%1 already has inspection ticket %2; yours, %3, is the second: check, and keep one</translation>
    </message>
</context>
<context>
    <name>Warmline::AreaFilter</name>
    <message numerus="yes">
        <source>区域筛选：%1 · %2 栋</source>
        <translation>
            <numerusform>Area: %1 · %2 building</numerusform>
            <numerusform>Area: %1 · %2 buildings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warmline::AttachmentDesk</name>
    <message>
        <source>附件的指纹应为 64 位十六进制</source>
        <translation>an attachment&apos;s fingerprint has 64 hexadecimal digits</translation>
    </message>
    <message>
        <source>要写明是哪张工单（或来电）的哪个附件</source>
        <translation>say which attachment of which ticket (or call)</translation>
    </message>
    <message>
        <source>附件已被移除</source>
        <translation>The attachment was removed</translation>
    </message>
    <message>
        <source>附件随个人信息一起被删除了</source>
        <translation>The attachment was deleted together with personal data</translation>
    </message>
    <message>
        <source>服务器还不知道这个附件</source>
        <translation>The server does not know this attachment yet</translation>
    </message>
    <message>
        <source>服务器忙，请稍后再试</source>
        <translation>The server is busy; try again later</translation>
    </message>
    <message>
        <source>Content-Range 与附件不符</source>
        <translation>Content-Range does not fit the attachment</translation>
    </message>
    <message>
        <source>这一段在传输中变了，请重发</source>
        <translation>This piece was changed on its way; send it again</translation>
    </message>
    <message>
        <source>请用 Range 分段读取，每段最多 1 MiB</source>
        <translation>read it in pieces with Range, at most 1 MiB each</translation>
    </message>
    <message>
        <source>附件的内容还没有传到服务器</source>
        <translation>The attachment&apos;s content has not reached the server yet</translation>
    </message>
</context>
<context>
    <name>Warmline::AttachmentOpener</name>
    <message>
        <source>另存为</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>打不开：%1</source>
        <translation>Could not be opened: %1</translation>
    </message>
    <message>
        <source>没有存下来：%1</source>
        <translation>Not saved: %1</translation>
    </message>
    <message>
        <source>这张照片读不出来，可以另存后用别的程序看</source>
        <translation>This photo cannot be read; save it and look at it with another program</translation>
    </message>
</context>
<context>
    <name>Warmline::AttachmentViewer</name>
    <message>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>照片：%1</source>
        <translation>Photo: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::BurstBanner</name>
    <message>
        <source>查看影响</source>
        <translation>Show who is affected</translation>
    </message>
    <message>
        <source>不是爆管</source>
        <translation>Not a burst</translation>
    </message>
    <message>
        <source>（还有 %1 处）</source>
        <translation> (%1 more)</translation>
    </message>
    <message>
        <source>疑似爆管 · %1</source>
        <translation>Suspected burst · %1</translation>
    </message>
    <message>
        <source>停热 %1 栋 %2 户；要关阀门 %3 个</source>
        <translation>Go cold: buildings %1, homes %2; valves to shut: %3</translation>
    </message>
</context>
<context>
    <name>Warmline::CallBlock</name>
    <message>
        <source>二次报修</source>
        <translation>Repeat report</translation>
    </message>
    <message>
        <source>首次响应用时</source>
        <translation>First response time</translation>
    </message>
    <message>
        <source>首响 ≤ %1 秒</source>
        <translation>FRT ≤ %1 s</translation>
    </message>
    <message>
        <source>队列</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>等候</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>可能是 %1 户之一</source>
        <translation>May be one of %1 homes</translation>
    </message>
    <message>
        <source>未登记的号码</source>
        <translation>Number not registered</translation>
    </message>
    <message>
        <source>来电</source>
        <translation>Incoming call</translation>
    </message>
    <message>
        <source>号码未显示</source>
        <translation>Number withheld</translation>
    </message>
    <message>
        <source>第 %1 次来电</source>
        <translation>Call no. %1</translation>
    </message>
    <message>
        <source>本楼 2 小时内 %1 件</source>
        <translation>%1 in this building in 2 h</translation>
    </message>
</context>
<context>
    <name>Warmline::CallKeys</name>
    <message>
        <source>接听</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>拒接</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>保持</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>静音</source>
        <translation>Mute</translation>
    </message>
    <message>
        <source>转接</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>拨号盘</source>
        <translation>Keypad</translation>
    </message>
    <message>
        <source>三方</source>
        <translation>Three-way</translation>
    </message>
    <message>
        <source>挂断</source>
        <translation>Hang up</translation>
    </message>
    <message>
        <source>拨出号码</source>
        <translation>Number to dial</translation>
    </message>
    <message>
        <source>拨出</source>
        <translation>Dial</translation>
    </message>
    <message>
        <source>分机或号码</source>
        <translation>Extension or number</translation>
    </message>
    <message>
        <source>转接目标或按键</source>
        <translation>Transfer target or keys</translation>
    </message>
    <message>
        <source>先咨询</source>
        <translation>Consult</translation>
    </message>
    <message>
        <source>直接转</source>
        <translation>Blind</translation>
    </message>
    <message>
        <source>完成转接</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>取回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>切换</source>
        <translation>Swap</translation>
    </message>
    <message>
        <source>线路未注册，不能拨出</source>
        <translation>The line is not registered; cannot dial</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>取消静音</source>
        <translation>Unmute</translation>
    </message>
    <message>
        <source>先用转接咨询第三方</source>
        <translation>First consult a third party by Transfer</translation>
    </message>
    <message>
        <source>重拨</source>
        <translation>Redial</translation>
    </message>
    <message>
        <source>重拨 %1</source>
        <translation>Redial %1</translation>
    </message>
    <message>
        <source>拒接：%1</source>
        <translation>Rejected: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::CallbackList</name>
    <message>
        <source>回拨</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>不用回拨，说明原因</source>
        <translation>No call back needed: say why</translation>
    </message>
    <message>
        <source>号码未显示</source>
        <translation>Number withheld</translation>
    </message>
    <message>
        <source>回拨 %1</source>
        <translation>Call back %1</translation>
    </message>
    <message>
        <source>不用回拨 %1</source>
        <translation>No call back to %1</translation>
    </message>
    <message numerus="yes">
        <source>试过 %1 次</source>
        <translation>
            <numerusform>%1 try</numerusform>
            <numerusform>%1 tries</numerusform>
        </translation>
    </message>
    <message>
        <source>回拨等得最久的一位</source>
        <translation>Call back whoever has waited longest</translation>
    </message>
    <message>
        <source>回拨漏接的来电</source>
        <translation>Call back a missed call</translation>
    </message>
    <message>
        <source>通话</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>漏接待回拨 %1</source>
        <translation>Missed, to call back: %1</translation>
    </message>
    <message>
        <source>还有 %1 个</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>线路未注册，不能拨出</source>
        <translation>The line is not registered: no calls out</translation>
    </message>
    <message numerus="yes">
        <source>漏接 %1 次</source>
        <translation>
            <numerusform>missed %1 time</numerusform>
            <numerusform>missed %1 times</numerusform>
        </translation>
    </message>
    <message>
        <source>拒接：%1</source>
        <translation>Rejected: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::ChartCopyButton</name>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>把图上的曲线复制成图片或 CSV</source>
        <translation>Copy the curves as a picture or CSV</translation>
    </message>
    <message>
        <source>复制为图片</source>
        <translation>Copy as picture</translation>
    </message>
    <message>
        <source>复制为 CSV</source>
        <translation>Copy as CSV</translation>
    </message>
</context>
<context>
    <name>Warmline::Chip</name>
    <message>
        <source>%1，可移除</source>
        <translation>%1, removable</translation>
    </message>
    <message>
        <source>移除（Del）</source>
        <translation>Remove (Del)</translation>
    </message>
</context>
<context>
    <name>Warmline::ClosePage</name>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>闭环说明，可不填</source>
        <translation>Closing remark, optional</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>没有写处理结果</source>
        <translation>No result written</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>On site</translation>
    </message>
    <message>
        <source>室温</source>
        <translation>Room temp.</translation>
    </message>
    <message>
        <source>没有实测</source>
        <translation>Not measured</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Call-back</translation>
    </message>
    <message>
        <source>没有问满意度</source>
        <translation>Satisfaction not asked</translation>
    </message>
    <message>
        <source>住户满意</source>
        <translation>Customer satisfied</translation>
    </message>
    <message>
        <source>住户不满意</source>
        <translation>Customer not satisfied</translation>
    </message>
    <message>
        <source>推荐</source>
        <translation>Recommends</translation>
    </message>
    <message>
        <source>%1 分，满分 10</source>
        <translation>%1 of 10</translation>
    </message>
    <message>
        <source>没有问</source>
        <translation>Not asked</translation>
    </message>
    <message>
        <source>闭环</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Warmline::CommandPalette</name>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>户名、电话、户号、地址、拼音首字母、工单号、命令</source>
        <translation>Name, phone, account no., address, pinyin initials, ticket no., command</translation>
    </message>
    <message>
        <source>搜索结果</source>
        <translation>Search results</translation>
    </message>
</context>
<context>
    <name>Warmline::ConflictCard</name>
    <message>
        <source>%1 的%2有两个值</source>
        <translation>%1: %2 has two values</translation>
    </message>
    <message>
        <source>通话没有单号</source>
        <translation>A call has no ticket number</translation>
    </message>
    <message>
        <source>我</source>
        <translation>Me</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>内容已删除</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>空</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>用这个</source>
        <translation>Use this</translation>
    </message>
    <message>
        <source>用 %1 的值：%2</source>
        <translation>Use %1&apos;s value: %2</translation>
    </message>
    <message>
        <source>这个内容已经删除，不能再选用</source>
        <translation>This value was deleted and can no longer be chosen</translation>
    </message>
    <message>
        <source>正在写入</source>
        <translation>Being written</translation>
    </message>
    <message>
        <source>两个值都留在记录里，90 天内可查</source>
        <translation>Both values stay on record and can be looked up for 90 days</translation>
    </message>
    <message>
        <source>现在是这个</source>
        <translation>Holds now</translation>
    </message>
</context>
<context>
    <name>Warmline::ConflictPane</name>
    <message>
        <source>冲突</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>取不到冲突</source>
        <translation>The conflicts cannot be read</translation>
    </message>
    <message>
        <source>冲突 %1</source>
        <translation>Conflicts %1</translation>
    </message>
    <message>
        <source>两人改了同一处，请选一个；两个值都留着</source>
        <translation>Two people changed the same field: choose one; both are kept</translation>
    </message>
    <message>
        <source>没有两人改同一处的冲突</source>
        <translation>No field was changed by two people</translation>
    </message>
    <message>
        <source>读冲突</source>
        <translation>Reading conflicts</translation>
    </message>
</context>
<context>
    <name>Warmline::ConnectionStatus</name>
    <message>
        <source>正在连接</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>在线</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>缓慢</source>
        <translation>Slow</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>离线 自 %1 起</source>
        <translation>Offline since %1</translation>
    </message>
    <message>
        <source>等待服务器准备数据</source>
        <translation>Waiting for the server to prepare the data</translation>
    </message>
    <message>
        <source>下载数据 %1/%2 MB</source>
        <translation>Downloading data %1/%2 MB</translation>
    </message>
    <message>
        <source>写入数据 %1%</source>
        <translation>Writing data %1%</translation>
    </message>
</context>
<context>
    <name>Warmline::ConsentBlock</name>
    <message>
        <source>客户同意</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Does not agree</translation>
    </message>
    <message>
        <source>这个通话已录的会删掉，后面也不录。</source>
        <translation>What was recorded of this call is deleted, and nothing more is recorded.</translation>
    </message>
    <message>
        <source>客户不同意：本次通话不录音</source>
        <translation>The customer does not agree: no recording</translation>
    </message>
    <message>
        <source>请念给客户听；同意后才录音</source>
        <translation>Please read out; recording begins when the customer agrees</translation>
    </message>
    <message>
        <source>请念给客户听</source>
        <translation>Please read this out</translation>
    </message>
</context>
<context>
    <name>Warmline::CorrelationDialog</name>
    <message>
        <source>住户规律</source>
        <translation>What flats have in common</translation>
    </message>
    <message>
        <source>规律</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>本组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>其余</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>倍数（95 %）</source>
        <translation>Ratio (95 %)</translation>
    </message>
    <message>
        <source>差</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>可信度</source>
        <translation>Confidence</translation>
    </message>
    <message>
        <source>楼栋热特性</source>
        <translation>Building response</translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>时间常数（95 %）</source>
        <translation>Time constant (95 %)</translation>
    </message>
    <message>
        <source>供温 +1 °C</source>
        <translation>Supply +1 °C</translation>
    </message>
    <message>
        <source>室外 +1 °C</source>
        <translation>Outside +1 °C</translation>
    </message>
    <message>
        <source>滞后</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>复制为表格</source>
        <translation>Copy as a table</translation>
    </message>
    <message>
        <source>关联分析</source>
        <translation>Correlation</translation>
    </message>
    <message>
        <source>读历史 %1 / %2</source>
        <translation>Reading history %1 / %2</translation>
    </message>
    <message>
        <source>读历史……</source>
        <translation>Reading history…</translation>
    </message>
    <message>
        <source>没有读出来</source>
        <translation>Could not be read</translation>
    </message>
    <message>
        <source>%1 · 近 %2 天 %3 户 · 近 %4 天 %5 栋楼</source>
        <translation>%1 · %3 flats over %2 days · %5 buildings over %4 days</translation>
    </message>
    <message>
        <source>没有测温住户有 3 天以上的数据</source>
        <translation>No flat with a sensor has more than 3 days of values</translation>
    </message>
    <message>
        <source>看了 %1 组，没有一条能与偶然分清</source>
        <translation>%1 groups examined; nothing stands out from chance</translation>
    </message>
    <message>
        <source>看了 %1 组；只列出有九成以上把握的，已按组数修正</source>
        <translation>%1 groups examined; only findings at least 90 % certain are listed, corrected for their number</translation>
    </message>
    <message numerus="yes">
        <source>%1 户数据太短</source>
        <translation>
            <numerusform>%1 flat has too few values</numerusform>
            <numerusform>%1 flats have too few values</numerusform>
        </translation>
    </message>
    <message>
        <source>截至 %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>供温 %1，室外 %2</source>
        <translation>supply %1, outside %2</translation>
    </message>
    <message>
        <source>风 +1 m/s</source>
        <translation>Wind +1 m/s</translation>
    </message>
    <message>
        <source>日照 +100 W/m²</source>
        <translation>Sun +100 W/m²</translation>
    </message>
    <message numerus="yes">
        <source>楼栋室温取 %1 户测温住户的平均</source>
        <translation>
            <numerusform>Room temperature of the building: mean of %1 measured home</numerusform>
            <numerusform>Room temperature of the building: mean of %1 measured homes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warmline::CorrelationService</name>
    <message>
        <source>历史没有读完，请再试一次</source>
        <translation>The history was not read to its end, please try again</translation>
    </message>
</context>
<context>
    <name>Warmline::CrewBox</name>
    <message>
        <source>派发班组</source>
        <translation>Crew</translation>
    </message>
    <message>
        <source>正在取班组</source>
        <translation>Reading crews</translation>
    </message>
    <message>
        <source>本辖区没有登记班组</source>
        <translation>No crews registered in this area</translation>
    </message>
    <message>
        <source>请选一个班组</source>
        <translation>Choose a crew</translation>
    </message>
    <message>
        <source>按责任专业与辖区列出 · 由座席确认</source>
        <translation>By trade and area · the agent confirms</translation>
    </message>
    <message>
        <source>辖区没有这个专业的班组，列出全部</source>
        <translation>No crew of this trade in the area; all are listed</translation>
    </message>
</context>
<context>
    <name>Warmline::CrewListModel</name>
    <message>
        <source>、</source>
        <comment>between listed things</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Warmline::CurveChart</name>
    <message>
        <source>%1月%2日 %3</source>
        <translation>%1-%2 %3</translation>
    </message>
    <message>
        <source>还有 %1 个</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>已放大 · 看全部</source>
        <translation>Zoomed · show all</translation>
    </message>
    <message>
        <source>回到全部时间：Home 或双击；滚轮或 + − 缩放，拖动或 Shift 加方向键移动</source>
        <translation>Back to the whole time: Home or double click. Wheel or + − zooms, a drag or Shift with the arrow keys moves</translation>
    </message>
</context>
<context>
    <name>Warmline::CurveLegend</name>
    <message>
        <source>图例：%1</source>
        <translation>Legend: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::CurvesPane</name>
    <message>
        <source>近 24 小时</source>
        <translation>Last 24 hours</translation>
    </message>
    <message>
        <source>供水、回水、设定和室外温度，近 24 小时</source>
        <translation>Supply, return, set point and outdoor temperature, last 24 hours</translation>
    </message>
    <message>
        <source>取曲线</source>
        <translation>Reading curves</translation>
    </message>
    <message>
        <source>%1 · 近 24 小时</source>
        <translation>%1 · last 24 hours</translation>
    </message>
    <message>
        <source>这一户没有登记换热站</source>
        <translation>No substation is registered for this household</translation>
    </message>
    <message>
        <source>没有选中的用户</source>
        <translation>No customer selected</translation>
    </message>
    <message>
        <source>近 24 小时没有这座站的数据</source>
        <translation>No data of this substation for the last 24 hours</translation>
    </message>
    <message>
        <source>取不到曲线</source>
        <translation>Curves cannot be read</translation>
    </message>
    <message>
        <source>室外 %1</source>
        <translation>Outdoor %1</translation>
    </message>
</context>
<context>
    <name>Warmline::CustomerEditor</name>
    <message>
        <source>保存更正</source>
        <translation>Save correction</translation>
    </message>
    <message>
        <source>更正客户资料</source>
        <translation>Correct customer data</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>第二电话</source>
        <translation>Second phone</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>用来电号码 %1</source>
        <translation>Use the caller&apos;s number %1</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>None registered</translation>
    </message>
    <message>
        <source>%1（不改就空着）</source>
        <translation>%1 (leave empty to keep)</translation>
    </message>
    <message>
        <source>恢复为导入的（没有）</source>
        <translation>Back to the imported one (none)</translation>
    </message>
    <message>
        <source>恢复为导入的 %1</source>
        <translation>Back to the imported %1</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>%1 刚在 %2 改了%3</source>
        <translation>%1 changed this at %2: %3</translation>
    </message>
    <message>
        <source>先保存或取消这一户的更正，再更正另一户</source>
        <translation>Save or cancel this household’s correction before correcting another one</translation>
    </message>
</context>
<context>
    <name>Warmline::CustomerPane</name>
    <message>
        <source>打开工单 %1</source>
        <translation>Open ticket %1</translation>
    </message>
    <message>
        <source>近期没有工单和通话</source>
        <translation>No recent tickets or calls</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>%1 前</source>
        <translation>before %1</translation>
    </message>
    <message>
        <source>未兑现</source>
        <translation>Broken</translation>
    </message>
    <message>
        <source>已兑现</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>未到时</source>
        <translation>Not due</translation>
    </message>
    <message>
        <source>近 3 年</source>
        <translation>Last 3 years</translation>
    </message>
    <message numerus="yes">
        <source>没有工单，通话 %1 次</source>
        <translation>
            <numerusform>No tickets, %1 call</numerusform>
            <numerusform>No tickets, %1 calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>工单 %1 件，其中室温 %2 件</source>
        <translation>
            <numerusform>%1 ticket, %2 about room temperature</numerusform>
            <numerusform>%1 tickets, %2 about room temperature</numerusform>
        </translation>
    </message>
    <message>
        <source>二次报修</source>
        <translation>Repeat report</translation>
    </message>
    <message>
        <source>同楼</source>
        <translation>Same building</translation>
    </message>
    <message>
        <source>近 2 小时另有 %1 件</source>
        <translation>%1 more in the last 2 h</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>号码归此户</source>
        <translation>Number is this home&apos;s</translation>
    </message>
    <message>
        <source>回到来电户</source>
        <translation>Back to caller&apos;s home</translation>
    </message>
    <message>
        <source>把来电号码和这次通话记到这一户</source>
        <translation>Link the caller&apos;s number and this call to this home</translation>
    </message>
    <message>
        <source>现在看的不是来电的这一户</source>
        <translation>The home shown is not the caller&apos;s</translation>
    </message>
    <message>
        <source>全景</source>
        <translation>Full view</translation>
    </message>
    <message>
        <source>地图</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>室温</source>
        <translation>Room temp.</translation>
    </message>
    <message>
        <source>面积 · 朝向</source>
        <translation>Area · facing</translation>
    </message>
    <message>
        <source>楼层</source>
        <translation>Floor</translation>
    </message>
    <message>
        <source>用热状态</source>
        <translation>Heating</translation>
    </message>
    <message>
        <source>不是来电户</source>
        <translation>Not the caller&apos;s home</translation>
    </message>
    <message>
        <source>与来电号码一致</source>
        <translation>Matches the caller&apos;s number</translation>
    </message>
    <message>
        <source>多个可能，请选</source>
        <translation>Several possible, please choose</translation>
    </message>
    <message>
        <source>未知号码</source>
        <translation>Unknown number</translation>
    </message>
    <message>
        <source>取不到住户资料</source>
        <translation>Customer record cannot be read</translation>
    </message>
    <message>
        <source>正在查找来电的住户</source>
        <translation>Looking for the caller&apos;s home</translation>
    </message>
    <message>
        <source>没有住户登记 %1</source>
        <translation>No home has %1 registered</translation>
    </message>
    <message>
        <source>搜索并关联住户</source>
        <translation>Search and link a home</translation>
    </message>
    <message>
        <source>来电时在这里显示住户；也可以搜索打开</source>
        <translation>The caller&apos;s home is shown here; you may also search for one</translation>
    </message>
    <message>
        <source>号码已遮盖</source>
        <translation>Number masked</translation>
    </message>
    <message>
        <source>%1 读取</source>
        <translation>read %1</translation>
    </message>
    <message>
        <source>%1 层</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>无测点</source>
        <translation>No sensor</translation>
    </message>
    <message>
        <source>坏值 · %1</source>
        <translation>Bad value · %1</translation>
    </message>
    <message>
        <source>过期 · %1</source>
        <translation>Stale · %1</translation>
    </message>
    <message>
        <source>费用</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>备注：%1</source>
        <translation>Note: %1</translation>
    </message>
    <message>
        <source>更正姓名、电话和备注</source>
        <translation>Correct name, telephones and note</translation>
    </message>
    <message>
        <source>外辖区 %1：%2 查自公司，本座席保留到 %3；工单截至查询时，只供查看，来电不在本座席</source>
        <translation>Branch %1, looked up %2, kept here until %3; tickets as of then, to look at only; calls are not here</translation>
    </message>
    <message>
        <source>外辖区的住户只能拨打：完整号码由 %1 查看</source>
        <translation>Of another branch: calls only, the whole number is shown by %1</translation>
    </message>
</context>
<context>
    <name>Warmline::CustomerService</name>
    <message>
        <source>“%1”不是电话号码</source>
        <translation>“%1” is no telephone number</translation>
    </message>
    <message>
        <source>没有这个户号</source>
        <translation>No such account</translation>
    </message>
    <message>
        <source>外辖区的住户由 %1 更正</source>
        <translation>A household of another branch is corrected by %1</translation>
    </message>
    <message>
        <source>没有保存：资料库没有应答，请再试一次</source>
        <translation>Not saved: the data store did not answer. Please try again</translation>
    </message>
    <message>
        <source>这一户没有登记这个号码</source>
        <translation>This household has no such number</translation>
    </message>
    <message>
        <source>资料库没有应答，请再试一次</source>
        <translation>The data did not answer, please try again</translation>
    </message>
    <message>
        <source>请写明为什么要看完整号码</source>
        <translation>Please say why the whole number is needed</translation>
    </message>
</context>
<context>
    <name>Warmline::DefaultsPane</name>
    <message>
        <source>业务默认值</source>
        <translation>Business defaults</translation>
    </message>
</context>
<context>
    <name>Warmline::DemoCity</name>
    <message>
        <source>已取消，下次启动时继续</source>
        <translation>Cancelled; continues at the next start</translation>
    </message>
    <message>
        <source>正在推演城市与天气</source>
        <translation>Simulating city and weather</translation>
    </message>
    <message>
        <source>正在写入住户、楼栋与管网</source>
        <translation>Writing households, buildings and network</translation>
    </message>
    <message>
        <source>正在写入通话与工单</source>
        <translation>Writing calls and tickets</translation>
    </message>
    <message>
        <source>正在写入换热站与楼栋历史</source>
        <translation>Writing substation and building history</translation>
    </message>
    <message>
        <source>正在写入室温历史</source>
        <translation>Writing room temperature history</translation>
    </message>
</context>
<context>
    <name>Warmline::Desk</name>
    <message>
        <source>座席</source>
        <translation>Seat</translation>
    </message>
    <message>
        <source>工单</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>热力图</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>换热站</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>KPIs</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>新建工单</source>
        <translation>New ticket</translation>
    </message>
    <message>
        <source>确认这一步</source>
        <translation>Confirm this step</translation>
    </message>
    <message>
        <source>保存，接下一个</source>
        <translation>Save, take next</translation>
    </message>
    <message>
        <source>跳到第 %1 步</source>
        <translation>Go to step %1</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
    <message>
        <source>客户全景</source>
        <translation>Customer full view</translation>
    </message>
    <message>
        <source>在热力图上看</source>
        <translation>Show on heat map</translation>
    </message>
    <message>
        <source>本户换热站的曲线</source>
        <translation>Curves of the home&apos;s substation</translation>
    </message>
    <message>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>导出这一条</source>
        <translation>Export this one</translation>
    </message>
    <message>
        <source>已导出到</source>
        <translation>Exported to</translation>
    </message>
    <message>
        <source>已重新排入待发</source>
        <translation>Queued again</translation>
    </message>
    <message>
        <source>认可系统判断</source>
        <translation>Confirm the verdict</translation>
    </message>
    <message>
        <source>检修工单草稿已备好，请核对后提交</source>
        <translation>The inspection ticket is drafted: check and submit it</translation>
    </message>
    <message>
        <source>全景</source>
        <translation>Full view</translation>
    </message>
    <message>
        <source>更正客户资料</source>
        <translation>Correct customer data</translation>
    </message>
    <message>
        <source>告警规则</source>
        <translation>Alarm rules</translation>
    </message>
    <message>
        <source>关联分析</source>
        <translation>Correlation</translation>
    </message>
    <message>
        <source>请先选一个换热站，再做关联分析</source>
        <translation>Choose a station first, then the correlation</translation>
    </message>
    <message>
        <source>更改按键</source>
        <translation>Change keys</translation>
    </message>
    <message>
        <source>界面</source>
        <translation>Interface</translation>
    </message>
</context>
<context>
    <name>Warmline::DeviceEnrolment</name>
    <message>
        <source>这台设备已被停用，请联系管理员</source>
        <translation>This device has been disabled; ask your administrator</translation>
    </message>
    <message>
        <source>这台设备还没有登记，请向管理员要一次性登记码</source>
        <translation>This device is not enrolled yet; ask an administrator for a one-time code</translation>
    </message>
    <message>
        <source>登记码不对、已过期或已用过</source>
        <translation>The code is wrong, too old, or was used</translation>
    </message>
</context>
<context>
    <name>Warmline::DialDesk</name>
    <message>
        <source>拨打这里的号码</source>
        <translation>Call the number here</translation>
    </message>
    <message>
        <source>通话</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>这里没有可以拨打的号码</source>
        <translation>There is no number to call here</translation>
    </message>
</context>
<context>
    <name>Warmline::DispatchPage</name>
    <message>
        <source>嘱咐</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>给班组的话，可不填</source>
        <translation>A word to the crew, optional</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>确认受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>受理并派发</source>
        <translation>Accept and dispatch</translation>
    </message>
    <message>
        <source>派发</source>
        <translation>Dispatch</translation>
    </message>
</context>
<context>
    <name>Warmline::DnaModel</name>
    <message>
        <source>服务器没有接受：%1</source>
        <translation>The server did not accept it: %1</translation>
    </message>
    <message>
        <source>待服务器确认</source>
        <translation>Waiting for the server</translation>
    </message>
    <message>
        <source>设备时钟 %1</source>
        <translation>Device clock %1</translation>
    </message>
</context>
<context>
    <name>Warmline::DnaTimeline</name>
    <message>
        <source>工单经过</source>
        <translation>Ticket trail</translation>
    </message>
</context>
<context>
    <name>Warmline::EcgPane</name>
    <message>
        <source>每 10 分来电（带 = 常态）</source>
        <translation>Calls per 10 min (band = normal)</translation>
    </message>
    <message>
        <source>平均室温</source>
        <translation>Mean room temp.</translation>
    </message>
    <message>
        <source>室外</source>
        <translation>Outdoor</translation>
    </message>
    <message>
        <source>红色工单</source>
        <translation>Red tickets</translation>
    </message>
    <message>
        <source>热力服务心电图</source>
        <translation>Heating service ECG</translation>
    </message>
    <message>
        <source>呼入 / 10 分</source>
        <translation>Calls in / 10 min</translation>
    </message>
    <message>
        <source>今日接通率</source>
        <translation>Answer rate today</translation>
    </message>
    <message>
        <source>取来电与测点</source>
        <translation>Reading calls and sensors</translation>
    </message>
    <message>
        <source>取不到心电图</source>
        <translation>The ECG cannot be read</translation>
    </message>
    <message>
        <source>近 24 小时还没有来电</source>
        <translation>No calls in the last 24 hours</translation>
    </message>
    <message>
        <source>红色工单 %1</source>
        <translation>Red tickets %1</translation>
    </message>
</context>
<context>
    <name>Warmline::EmbeddedCompany</name>
    <message>
        <source>演示城市已经在这里（%1），照它的样子运行；要另建一座，请先移走它的数据目录</source>
        <translation>The demo city is here already (%1) and runs as it is; to make another one, move its data folder away first</translation>
    </message>
</context>
<context>
    <name>Warmline::FrtRing</name>
    <message>
        <source>首响超时 %1 秒</source>
        <translation>First response %1 s over</translation>
    </message>
    <message>
        <source>首响 %1 秒，上限 %2 秒</source>
        <translation>First response %1 s, limit %2 s</translation>
    </message>
    <message>
        <source>超 %1</source>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>Warmline::GapAwareSeries</name>
    <message>
        <source>缺测</source>
        <translation>Gap</translation>
    </message>
</context>
<context>
    <name>Warmline::HandlePage</name>
    <message>
        <source>登记到场</source>
        <translation>Record arrival</translation>
    </message>
    <message>
        <source>处理结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>实测室温</source>
        <translation>Measured room temp.</translation>
    </message>
    <message>
        <source>班组打电话报到时登记；不带位置</source>
        <translation>When the crew reports by phone; without position</translation>
    </message>
    <message>
        <source>做了什么，换了什么，现在怎样</source>
        <translation>What was done, what was replaced, how it is now</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>On site</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>Crew</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>%1 前到场</source>
        <translation>On site before %1</translation>
    </message>
    <message>
        <source>登记处理完成</source>
        <translation>Record as handled</translation>
    </message>
    <message>
        <source>请写处理结果：查到什么，做了什么</source>
        <translation>Write the result: what was found, what was done</translation>
    </message>
</context>
<context>
    <name>Warmline::HouseList</name>
    <message>
        <source>涉及的楼栋</source>
        <translation>Buildings concerned</translation>
    </message>
</context>
<context>
    <name>Warmline::HouseModel</name>
    <message>
        <source>楼栋</source>
        <translation>Buildings</translation>
    </message>
    <message>
        <source>住户</source>
        <translation>Homes</translation>
    </message>
    <message>
        <source>沿管</source>
        <translation>By pipe</translation>
    </message>
</context>
<context>
    <name>Warmline::HouseholdList</name>
    <message>
        <source>可能的住户</source>
        <translation>Possible homes</translation>
    </message>
    <message>
        <source>户号 %1</source>
        <translation>Account no. %1</translation>
    </message>
</context>
<context>
    <name>Warmline::ImportJob</name>
    <message>
        <source>文件打不开：%1</source>
        <translation>The file cannot be opened: %1</translation>
    </message>
    <message>
        <source>文件超过 2 GB；请分成几个文件</source>
        <translation>The file is over 2 GB; split it into several</translation>
    </message>
    <message>
        <source>文件读不完：%1</source>
        <translation>The file cannot be read to its end: %1</translation>
    </message>
    <message>
        <source>不能单独导入这类数据</source>
        <translation>Data of this kind cannot be imported alone</translation>
    </message>
    <message>
        <source>读文件</source>
        <translation>Reading the file</translation>
    </message>
    <message>
        <source>与现有数据比较</source>
        <translation>Comparing with present data</translation>
    </message>
    <message>
        <source>导入已取消，什么都没有改动</source>
        <translation>Import cancelled; nothing was changed</translation>
    </message>
    <message>
        <source>写入</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>这是文件夹，不是文件</source>
        <translation>this is a folder, not a file</translation>
    </message>
    <message>
        <source>文件不存在，或它的文件夹不能进入</source>
        <translation>there is no such file, or its folder can&apos;t be entered</translation>
    </message>
    <message>
        <source>文件读不了；请检查它的权限</source>
        <translation>the file can&apos;t be read; check its permissions</translation>
    </message>
    <message>
        <source>分公司代码里有看不见的字符（%1）</source>
        <translation>the branch&apos;s code holds a character that can&apos;t be seen (%1)</translation>
    </message>
    <message>
        <source>内存不够，什么都没有改动；请把文件分成几个小的，或在内存更大的机器上导入</source>
        <translation>not enough memory; nothing was changed. Split the file, or import it on a machine with more memory</translation>
    </message>
</context>
<context>
    <name>Warmline::IncidentDialog</name>
    <message>
        <source>建立群发事件</source>
        <translation>Declare a mass incident</translation>
    </message>
    <message>
        <source>没有建立：%1</source>
        <translation>Not declared: %1</translation>
    </message>
    <message>
        <source>并入的工单</source>
        <translation>Tickets that join</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Time limit</translation>
    </message>
    <message>
        <source>依据（由您决定是否同一原因）</source>
        <translation>Reasons (you decide whether it is one cause)</translation>
    </message>
    <message>
        <source>并入的工单：保留各自的步骤和回访</source>
        <translation>Tickets that join keep their own steps and callbacks</translation>
    </message>
    <message>
        <source>没有达到界限的依据：请自行核实后再建</source>
        <translation>No reasons reach the limit: check before you declare</translation>
    </message>
    <message numerus="yes">
        <source>建立事件，并入 %1 件</source>
        <translation>
            <numerusform>Declare, with %1 ticket</numerusform>
            <numerusform>Declare, with %1 tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>先写明范围和情况</source>
        <translation>Enter the area and the situation first</translation>
    </message>
    <message>
        <source>正在写入……</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>上一个操作还在写入，请稍候再试</source>
        <translation>The last act is still being written; please try again in a moment</translation>
    </message>
    <message>
        <source>这里没有可以并入的工单</source>
        <translation>There are no tickets here that could join</translation>
    </message>
    <message>
        <source>%1：%2、%3受影响。</source>
        <translation>%1: %2 and %3 affected. </translation>
    </message>
    <message numerus="yes">
        <source>%1 栋</source>
        <translation>
            <numerusform>%1 building</numerusform>
            <numerusform>%1 buildings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 户</source>
        <translation>
            <numerusform>%1 home</numerusform>
            <numerusform>%1 homes</numerusform>
        </translation>
    </message>
    <message>
        <source>建立事件</source>
        <translation>Declare</translation>
    </message>
</context>
<context>
    <name>Warmline::IncidentService</name>
    <message>
        <source>见习账号不能决定群发事件，请找班长</source>
        <translation>A trainee can’t decide on mass incidents; ask the supervisor</translation>
    </message>
    <message>
        <source>请写明情况</source>
        <translation>Please say what is the matter</translation>
    </message>
    <message>
        <source>没有选中楼栋或工单</source>
        <translation>No building or ticket is chosen</translation>
    </message>
    <message>
        <source>一次最多并入 %1 件工单</source>
        <translation>At most %1 tickets join at once</translation>
    </message>
    <message>
        <source>并入群发事件 %1（%2）</source>
        <translation>Joined to the mass incident %1 (%2)</translation>
    </message>
    <message>
        <source>这些工单都已闭环</source>
        <translation>All these tickets are closed</translation>
    </message>
    <message>
        <source>上一个群发事件操作还在写入，请稍候再试</source>
        <translation>The last act on a mass incident is still being written; please try again in a moment</translation>
    </message>
    <message>
        <source>这个群发事件已经结束</source>
        <translation>This mass incident has ended</translation>
    </message>
    <message>
        <source>本机数据正在关闭，没有写成</source>
        <translation>This machine’s data are being closed; nothing was written</translation>
    </message>
    <message>
        <source>疑似爆管（%1）：看过，判断不是爆管</source>
        <translation>Suspected burst (%1): looked at, judged to be none</translation>
    </message>
    <message>
        <source>见习账号不能判定“不是爆管”，提示保留，请找班长</source>
        <translation>A trainee can’t rule a burst out; it stays suspected. Ask the supervisor</translation>
    </message>
</context>
<context>
    <name>Warmline::KeyPrompt</name>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>暖线</source>
        <translation>Warmline</translation>
    </message>
    <message>
        <source>数据密钥</source>
        <translation>Data key</translation>
    </message>
    <message>
        <source>请输入 %1 的数据密钥（64 位十六进制数字）；程序不会把它存下来。</source>
        <translation>Enter the data key of %1 (64 hexadecimal digits); the program does not keep it.</translation>
    </message>
</context>
<context>
    <name>Warmline::KeysDialog</name>
    <message>
        <source>使用这个键</source>
        <translation>Use this key</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Back to the default</translation>
    </message>
    <message>
        <source>更改按键</source>
        <translation>Change keys</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>分组</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>新的按键</source>
        <translation>New key</translation>
    </message>
    <message>
        <source>这个键打字要用；请用功能键，或与 Ctrl、Alt 一起按。</source>
        <translation>This key is needed for typing; use a function key, or press it with Ctrl or Alt.</translation>
    </message>
    <message>
        <source>这个键已经用于“%1”；请先给它换一个。</source>
        <translation>This key is in use for &quot;%1&quot;; give that another one first.</translation>
    </message>
    <message>
        <source>这个键编辑文字或切换输入法要用；请换一个。</source>
        <translation>This key is needed for editing text or switching the input method; please choose another.</translation>
    </message>
</context>
<context>
    <name>Warmline::KpiRowsDialog</name>
    <message>
        <source>复制为表格</source>
        <translation>Copy as table</translation>
    </message>
    <message>
        <source>指标的记录</source>
        <translation>Records behind the KPI</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4 条</source>
        <translation>%1 · %2 · %3 · %4 records</translation>
    </message>
    <message>
        <source>截至 %1</source>
        <translation>As of %1</translation>
    </message>
    <message>
        <source>双击打开工单</source>
        <translation>Double-click opens the ticket</translation>
    </message>
</context>
<context>
    <name>Warmline::KpiRowsModel</name>
    <message>
        <source>来电</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>计入</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>未计入</source>
        <translation>Not counted</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>座席</source>
        <translation>Seat</translation>
    </message>
    <message>
        <source>一天的座席状态</source>
        <translation>A day of agent states</translation>
    </message>
</context>
<context>
    <name>Warmline::KpiTableModel</name>
    <message>
        <source>指标</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>Warmline::KpiTablePane</name>
    <message>
        <source>指标清单</source>
        <translation>KPI list</translation>
    </message>
    <message>
        <source>算指标</source>
        <translation>Computing KPIs</translation>
    </message>
    <message>
        <source>算不出指标</source>
        <translation>KPIs cannot be computed</translation>
    </message>
    <message>
        <source>%1 项指标</source>
        <translation>%1 KPIs</translation>
    </message>
    <message>
        <source>点一行看公式和记录</source>
        <translation>Click a row for formula and records</translation>
    </message>
    <message>
        <source>%1 条记录…</source>
        <translation>%1 records…</translation>
    </message>
</context>
<context>
    <name>Warmline::KpiToolbar</name>
    <message>
        <source>看谁的</source>
        <translation>Whose figures</translation>
    </message>
    <message>
        <source>看多久</source>
        <translation>Which period</translation>
    </message>
    <message>
        <source>指标范围</source>
        <translation>KPI range</translation>
    </message>
    <message>
        <source>样本：来电 %1 通，工单 %2 件</source>
        <translation>Sample: calls %1, tickets %2</translation>
    </message>
</context>
<context>
    <name>Warmline::LayersPane</name>
    <message>
        <source>图层</source>
        <translation>Layers</translation>
    </message>
</context>
<context>
    <name>Warmline::LongChart</name>
    <message>
        <source>%1 · 平均</source>
        <translation>%1 · mean</translation>
    </message>
</context>
<context>
    <name>Warmline::LookUpDesk</name>
    <message>
        <source>没有这个户号</source>
        <translation>There is no such account no.</translation>
    </message>
    <message>
        <source>请说明为什么查这一户</source>
        <translation>Say why this household is looked up</translation>
    </message>
    <message>
        <source>一小时内查询的住户太多，请稍后再查</source>
        <translation>Too many households looked up within an hour; try again later</translation>
    </message>
</context>
<context>
    <name>Warmline::LooksPane</name>
    <message>
        <source>界面</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Follow system</translation>
    </message>
    <message>
        <source>缩放</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>密度</source>
        <translation>Density</translation>
    </message>
    <message>
        <source>紧凑</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>宽松</source>
        <translation>Comfortable</translation>
    </message>
    <message>
        <source>恢复默认布局</source>
        <translation>Restore default layout</translation>
    </message>
</context>
<context>
    <name>Warmline::MainWindow</name>
    <message>
        <source>暖线</source>
        <translation>Warmline</translation>
    </message>
    <message>
        <source>搜索与命令</source>
        <translation>Search and commands</translation>
    </message>
    <message>
        <source>窗口</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>恢复默认布局</source>
        <translation>Restore default layout</translation>
    </message>
    <message>
        <source>打开：%1</source>
        <translation>Open: %1</translation>
    </message>
    <message>
        <source>通知</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>没有操作，座席将锁定：还有</source>
        <translation>Nobody at the seat, locking in</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>命令与按键一览</source>
        <translation>All commands and keys</translation>
    </message>
    <message>
        <source>下一个窗格</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>上一个窗格</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>界面</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>语言：%1</source>
        <translation>Language: %1</translation>
    </message>
    <message>
        <source>外观：浅色</source>
        <translation>Appearance: light</translation>
    </message>
    <message>
        <source>外观：深色</source>
        <translation>Appearance: dark</translation>
    </message>
    <message>
        <source>外观：跟随系统</source>
        <translation>Appearance: as the system</translation>
    </message>
    <message>
        <source>密度：紧凑</source>
        <translation>Density: compact</translation>
    </message>
    <message>
        <source>密度：标准</source>
        <translation>Density: normal</translation>
    </message>
    <message>
        <source>密度：宽松</source>
        <translation>Density: comfortable</translation>
    </message>
    <message>
        <source>窗格：%1 › %2</source>
        <translation>Pane: %1 › %2</translation>
    </message>
</context>
<context>
    <name>Warmline::MapContents</name>
    <message>
        <source>地图上显示的内容，由近到远</source>
        <translation>What the map shows, nearest first</translation>
    </message>
    <message>
        <source>还有 %1 项，放大后可见</source>
        <translation>%1 more: zoom in</translation>
    </message>
    <message>
        <source>这里没有显示任何内容</source>
        <translation>Nothing is shown here</translation>
    </message>
</context>
<context>
    <name>Warmline::MapFilterButton</name>
    <message>
        <source>只看未结</source>
        <translation>Open ones only</translation>
    </message>
    <message>
        <source>未结</source>
        <translation>open</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>筛选：%1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>筛选：全部</source>
        <translation>Filter: all</translation>
    </message>
    <message>
        <source>只看某些等级、类别、渠道、步骤或未结的投诉</source>
        <translation>Only complaints of some tiers, categories, channels or steps, or open ones</translation>
    </message>
</context>
<context>
    <name>Warmline::MapFoot</name>
    <message>
        <source>比例尺 %1</source>
        <translation>Scale %1</translation>
    </message>
</context>
<context>
    <name>Warmline::MapLegend</name>
    <message>
        <source>图例：投诉密度，%1</source>
        <translation>Legend: complaint density, %1</translation>
    </message>
    <message>
        <source>色阶 %1；%2</source>
        <translation>Colours %1; %2</translation>
    </message>
    <message>
        <source>投诉密度</source>
        <translation>Complaint density</translation>
    </message>
    <message>
        <source>色阶固定</source>
        <translation>Fixed colours</translation>
    </message>
    <message>
        <source>半径 %1 · 未加权 · %2</source>
        <translation>Radius %1 · unweighted · %2</translation>
    </message>
    <message>
        <source>色阶自动</source>
        <translation>fitted classes</translation>
    </message>
    <message>
        <source>选择色阶：固定、自动，或自己定最高一级</source>
        <translation>Choose the classes: fixed, fitted, or ending where you say</translation>
    </message>
    <message>
        <source>选择色阶</source>
        <translation>Choose the classes</translation>
    </message>
    <message>
        <source>色阶自定</source>
        <translation>chosen classes</translation>
    </message>
    <message>
        <source>半径 %1 · 按级别和新旧加权 · %2</source>
        <translation>Radius %1 · weighted by tier and freshness · %2</translation>
    </message>
</context>
<context>
    <name>Warmline::MapModel</name>
    <message>
        <source>投诉密度</source>
        <translation>Complaint density</translation>
    </message>
    <message>
        <source>一次网</source>
        <translation>Primary network</translation>
    </message>
    <message>
        <source>二次网</source>
        <translation>Secondary network</translation>
    </message>
    <message>
        <source>换热站</source>
        <translation>Substations</translation>
    </message>
    <message>
        <source>工单</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>%1 · %2 数据旧</source>
        <translation>%1 · %2 with old data</translation>
    </message>
    <message numerus="yes">
        <source>%1 件</source>
        <translation>
            <numerusform>%1 ticket</numerusform>
            <numerusform>%1 tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>此处工单 %1 件</source>
        <translation>
            <numerusform>%1 ticket here</numerusform>
            <numerusform>%1 tickets here</numerusform>
        </translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>Building</translation>
    </message>
    <message>
        <source>住户</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>供水</source>
        <translation>Supply</translation>
    </message>
    <message>
        <source>回水</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>数据 %1</source>
        <translation>Data %1</translation>
    </message>
    <message>
        <source>单元</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>层数</source>
        <translation>Floors</translation>
    </message>
    <message>
        <source>建成</source>
        <translation>Built</translation>
    </message>
    <message>
        <source>%1 支</source>
        <translation>branch %1</translation>
    </message>
    <message>
        <source>圈选的范围</source>
        <translation>Chosen area</translation>
    </message>
    <message>
        <source>阀门</source>
        <translation>Valves</translation>
    </message>
    <message>
        <source>下游：水流经过的管道和楼栋</source>
        <translation>Downstream: pipes and buildings that the water runs on to</translation>
    </message>
    <message>
        <source>关阀：要关的阀门和停热的楼栋</source>
        <translation>Isolation: valves to shut and buildings that go cold</translation>
    </message>
    <message>
        <source>爆管影响：停热的楼栋，由近到远</source>
        <translation>Burst: buildings that go cold, nearest first</translation>
    </message>
    <message>
        <source>室温测点</source>
        <translation>Room sensors</translation>
    </message>
    <message>
        <source>室温</source>
        <translation>Room temp.</translation>
    </message>
    <message>
        <source>班组位置</source>
        <translation>Crews</translation>
    </message>
    <message>
        <source>位置 %1</source>
        <translation>place %1</translation>
    </message>
    <message>
        <source>位置时间不明</source>
        <translation>age of the place unknown</translation>
    </message>
    <message>
        <source>在 %1 签到</source>
        <translation>checked in at %1</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>Open</translation>
    </message>
    <message numerus="yes">
        <source>室温 %1，%2 / %3 个测点</source>
        <translation>
            <numerusform>Room temperature %1, %2 of %3 sensor</numerusform>
            <numerusform>Room temperature %1, %2 of %3 sensors</numerusform>
        </translation>
    </message>
    <message>
        <source>群发事件</source>
        <translation>Mass incident</translation>
    </message>
    <message>
        <source>%1 起</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>群发事件 %1 已建立</source>
        <translation>Mass incident %1 declared</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 件</source>
        <translation>
            <numerusform>%1 · %2 ticket</numerusform>
            <numerusform>%1 · %2 tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>群发事件 %1</source>
        <translation>Mass incident %1</translation>
    </message>
    <message>
        <source>%1 结束：%2</source>
        <translation>ended %1: %2</translation>
    </message>
    <message>
        <source>子工单</source>
        <translation>Child tickets</translation>
    </message>
    <message numerus="yes">
        <source>%1 件工单已并入群发事件 %2</source>
        <translation>
            <numerusform>%1 ticket joined to mass incident %2</numerusform>
            <numerusform>%1 tickets joined to mass incident %2</numerusform>
        </translation>
    </message>
    <message>
        <source>楼栋户数</source>
        <translation>Homes by building</translation>
    </message>
    <message numerus="yes">
        <source>%1 户</source>
        <translation>
            <numerusform>%1 home</numerusform>
            <numerusform>%1 homes</numerusform>
        </translation>
    </message>
    <message>
        <source>阀门 %1</source>
        <translation>Valve %1</translation>
    </message>
    <message>
        <source>资料状态</source>
        <translation>On record</translation>
    </message>
    <message>
        <source>关</source>
        <translation>shut</translation>
    </message>
    <message>
        <source>开</source>
        <translation>open</translation>
    </message>
    <message>
        <source>管径</source>
        <translation>Diameter</translation>
    </message>
    <message>
        <source>没有轮廓资料，按位置示意</source>
        <translation>no outline on record, a square stands for it</translation>
    </message>
</context>
<context>
    <name>Warmline::MapPane</name>
    <message>
        <source>热力图</source>
        <translation>Heat map</translation>
    </message>
    <message>
        <source>地图显示不了</source>
        <translation>The map cannot be shown</translation>
    </message>
    <message>
        <source>本机瓦片服务没有起来</source>
        <translation>The local tile service did not start</translation>
    </message>
    <message>
        <source>准备地图</source>
        <translation>Preparing the map</translation>
    </message>
    <message>
        <source>放大（+）</source>
        <translation>Zoom in (+)</translation>
    </message>
    <message>
        <source>缩小（−）</source>
        <translation>Zoom out (−)</translation>
    </message>
    <message>
        <source>显示全部（Home）</source>
        <translation>Show all (Home)</translation>
    </message>
    <message>
        <source>还没有楼栋和换热站的位置：导入之后这里就有地图</source>
        <translation>No positions of buildings and substations yet: the map appears after an import</translation>
    </message>
    <message>
        <source>存为图片、PDF 或 GeoJSON</source>
        <translation>Save as picture, PDF or GeoJSON</translation>
    </message>
    <message>
        <source>列出地图上显示的内容（L）</source>
        <translation>List what the map shows (L)</translation>
    </message>
    <message>
        <source>自动色阶：按当前画面的最大值着色；颜色不能与别的画面比较</source>
        <translation>Fitted colours: classes by the greatest value in this picture; not comparable with another</translation>
    </message>
    <message>
        <source>读取室温出错，每分钟重试：%1</source>
        <translation>Room temperatures could not be read in full, trying again each minute: %1</translation>
    </message>
    <message>
        <source>大屏：另开一个不带按钮的地图（Esc 关闭）</source>
        <translation>Wall: another map without buttons (Esc closes it)</translation>
    </message>
    <message>
        <source>通知发件箱：待放行和已交出的通知</source>
        <translation>Notices to be released, and those that were handed over</translation>
    </message>
</context>
<context>
    <name>Warmline::MapSaver</name>
    <message>
        <source>存为图片、PDF 或 GeoJSON</source>
        <translation>Save as picture, PDF or GeoJSON</translation>
    </message>
    <message>
        <source>图片 (*.png)</source>
        <translation>Picture (*.png)</translation>
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
        <translation>Map</translation>
    </message>
    <message>
        <source>%1 导出于 %2</source>
        <translation>Exported by %1 on %2</translation>
    </message>
    <message>
        <source>已存到 %1</source>
        <translation>Saved to %1</translation>
    </message>
    <message>
        <source>没有存成：%1</source>
        <translation>Not saved: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::MapSearch</name>
    <message>
        <source>地址、小区、换热站、单号、经纬度</source>
        <translation>Place, station, ticket, lon/lat</translation>
    </message>
    <message>
        <source>在地图上查找</source>
        <translation>Find on the map</translation>
    </message>
    <message>
        <source>查找并前往（Ctrl+F）</source>
        <translation>Find and go there (Ctrl+F)</translation>
    </message>
    <message>
        <source>找到的地点</source>
        <translation>Places found</translation>
    </message>
    <message>
        <source>地图上没有找到</source>
        <translation>Nothing found on the map</translation>
    </message>
    <message>
        <source>附近：%1，%2 m</source>
        <translation>near %1, %2 m</translation>
    </message>
</context>
<context>
    <name>Warmline::MapTiles</name>
    <message>
        <source>%1；缺的地方：%2</source>
        <translation>%1; where it has gaps: %2</translation>
    </message>
    <message>
        <source>配置的底图用不上，看到的是自绘地图：%1</source>
        <translation>The configured base map can&apos;t be used; what is seen is the drawn one: %1</translation>
    </message>
    <message>
        <source>底图有取不到的地方，那里是自绘地图：%1</source>
        <translation>Parts of the base map can&apos;t be had; the drawn one is seen there: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::MapTools</name>
    <message>
        <source>投诉密度</source>
        <translation>Complaint density</translation>
    </message>
    <message>
        <source>显示或隐藏投诉密度</source>
        <translation>Show or hide complaint density</translation>
    </message>
    <message>
        <source>每千户</source>
        <translation>Per 1&#x202f;000 homes</translation>
    </message>
    <message>
        <source>按每千户投诉着色，而非每平方公里</source>
        <translation>Colour by complaints per 1&#x202f;000 homes instead of per km²</translation>
    </message>
    <message>
        <source>温度云图</source>
        <translation>Room temperatures</translation>
    </message>
    <message>
        <source>按室温与标准的偏差着色；与投诉密度二选一</source>
        <translation>Coloured by how far rooms are from the standard; in place of the complaint density</translation>
    </message>
    <message>
        <source>沿管网选取</source>
        <translation>Along the pipes</translation>
    </message>
    <message>
        <source>点一处管道：选取它的下游、要关的阀门或爆管影响</source>
        <translation>Click a pipe: choose what is downstream, the valves to shut or who a burst hits</translation>
    </message>
    <message>
        <source>圈选</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>拖动圈出一片；按住 Shift 拖出矩形</source>
        <translation>Drag round an area; with Shift a rectangle</translation>
    </message>
</context>
<context>
    <name>Warmline::MapView</name>
    <message>
        <source>地图</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>方向键移动，加号、减号缩放，Home 显示全部</source>
        <translation>Arrow keys move, plus and minus zoom, Home shows all</translation>
    </message>
    <message>
        <source>地图瓦片地址不在本机：%1</source>
        <translation>The map tile address is not local: %1</translation>
    </message>
    <message>
        <source>地图组件装不上：%1</source>
        <translation>The map component cannot be loaded: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::MapWall</name>
    <message>
        <source>热力图大屏</source>
        <translation>Heat map wall</translation>
    </message>
    <message>
        <source>温度云图</source>
        <translation>Temperature cloud</translation>
    </message>
    <message>
        <source>投诉密度</source>
        <translation>Complaint density</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 – %3 · %4 件</source>
        <translation>
            <numerusform>%1 · %2 – %3 · %4 complaint</numerusform>
            <numerusform>%1 · %2 – %3 · %4 complaints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warmline::MeasurementDesk</name>
    <message>
        <source>这台服务器没有测点数据</source>
        <translation>This server has no sensor data</translation>
    </message>
    <message>
        <source>一次最多查询 %1 个测点</source>
        <translation>At most %1 points in one query</translation>
    </message>
    <message>
        <source>时间范围不成立</source>
        <translation>The time range is not valid</translation>
    </message>
    <message>
        <source>一次最多查询 %1 个对象</source>
        <translation>At most %1 objects in one query</translation>
    </message>
</context>
<context>
    <name>Warmline::MonthStrip</name>
    <message>
        <source>%1：室温 %2，其他 %3</source>
        <translation>%1: room temperature %2, other %3</translation>
    </message>
    <message>
        <source>逐月报修和来电</source>
        <translation>Repairs and calls by month</translation>
    </message>
</context>
<context>
    <name>Warmline::NeighbourGrid</name>
    <message>
        <source>邻户室温</source>
        <translation>Neighbours&apos; room temperatures</translation>
    </message>
    <message>
        <source>无测点</source>
        <translation>No sensor</translation>
    </message>
</context>
<context>
    <name>Warmline::NeighbourPane</name>
    <message>
        <source>邻户室温</source>
        <translation>Neighbours&apos; room temperatures</translation>
    </message>
    <message>
        <source>没有这一户同楼的资料</source>
        <translation>No records of this home&apos;s building</translation>
    </message>
    <message>
        <source>来电后显示楼上、楼下和对门</source>
        <translation>Shows above, below and opposite once a call comes in</translation>
    </message>
    <message>
        <source>以 %1 为界：低 %2 一档，高 %3 一档</source>
        <translation>Split at %1: %2 a class below, %3 above</translation>
    </message>
    <message>
        <source>以 %1 为界</source>
        <translation>Split at %1</translation>
    </message>
</context>
<context>
    <name>Warmline::NoticeCarrier</name>
    <message>
        <source>本机数据正在关闭，没有写成</source>
        <translation>This machine’s data are being closed; nothing was written</translation>
    </message>
    <message>
        <source>%1：完整号码要先得到服务器同意才能交出，连上后再办</source>
        <translation>%1: whole numbers leave only when the server has allowed it; try again once it is connected</translation>
    </message>
</context>
<context>
    <name>Warmline::NoticeDesk</name>
    <message>
        <source>见习账号不能准备通知，请找班长</source>
        <translation>Trainees can’t prepare notices; ask the supervisor</translation>
    </message>
    <message>
        <source>只有班长和管理员能把完整号码交出去</source>
        <translation>Only supervisors and administrators hand out whole numbers</translation>
    </message>
    <message>
        <source>上一个通知操作还在写入，请稍候再试</source>
        <translation>The notice before is still being written; try again in a moment</translation>
    </message>
    <message>
        <source>名单是空的</source>
        <translation>The list is empty</translation>
    </message>
    <message>
        <source>先写要告诉住户的话</source>
        <translation>First write what the households are told</translation>
    </message>
    <message>
        <source>撤回要写明原因</source>
        <translation>Withdrawing needs a reason</translation>
    </message>
    <message>
        <source>没有配置发送平台，请导出文件</source>
        <translation>No sending platform is configured; export a file</translation>
    </message>
    <message>
        <source>本机数据正在关闭，没有写成</source>
        <translation>This machine’s data are being closed; nothing was written</translation>
    </message>
    <message>
        <source>没有这份通知</source>
        <translation>There is no such notice</translation>
    </message>
    <message>
        <source>要告诉住户的话超过 %1 个字，请写短一些</source>
        <translation>The text is longer than %1 characters: make it shorter</translation>
    </message>
    <message>
        <source>这些住户分属几个分公司，请按分公司分别选、分别准备</source>
        <translation>These households belong to several branches: choose and prepare for each branch on its own</translation>
    </message>
    <message>
        <source>可能已经交出过：再交一次要写明原因</source>
        <translation>It may have been handed over before: to do so again needs a reason</translation>
    </message>
    <message>
        <source>见习账号不能撤回通知，请找班长</source>
        <translation>Trainees can’t withdraw notices; ask the supervisor</translation>
    </message>
</context>
<context>
    <name>Warmline::NoticeDialog</name>
    <message>
        <source>号码打码</source>
        <translation>Masked numbers</translation>
    </message>
    <message>
        <source>完整号码</source>
        <translation>Whole numbers</translation>
    </message>
    <message>
        <source>导出 CSV…</source>
        <translation>Export CSV…</translation>
    </message>
    <message>
        <source>通知名单</source>
        <translation>Notice list</translation>
    </message>
    <message>
        <source>为什么导出（会记入操作记录）</source>
        <translation>Why you export it (this is recorded)</translation>
    </message>
    <message>
        <source>导出原因</source>
        <translation>Reason for the export</translation>
    </message>
    <message>
        <source>要通知的住户</source>
        <translation>Households to be told</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>户号</source>
        <translation>Account</translation>
    </message>
    <message numerus="yes">
        <source>%1 户已存到 %2</source>
        <translation>
            <numerusform>%1 household saved to %2</numerusform>
            <numerusform>%1 households saved to %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · 读取住户……</source>
        <translation>%1 · reading households…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 户</source>
        <translation>
            <numerusform>%1 · %2 household</numerusform>
            <numerusform>%1 · %2 households</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 户，%3 户没有号码</source>
        <translation>
            <numerusform>%1 · %2 household, %3 without a number</numerusform>
            <numerusform>%1 · %2 households, %3 without a number</numerusform>
        </translation>
    </message>
    <message>
        <source>每户都会记下谁、何时、为什么看了号码</source>
        <translation>For each household it is recorded who saw the number, when and why</translation>
    </message>
    <message>
        <source>%1（停供）</source>
        <translation>%1 (stopped)</translation>
    </message>
    <message>
        <source>这里显示前 %1 户，文件里是全部</source>
        <translation>The first %1 are shown here, the file has all</translation>
    </message>
    <message>
        <source>先写明原因</source>
        <translation>Enter the reason first</translation>
    </message>
    <message>
        <source>导出通知名单</source>
        <translation>Export the notice list</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>正在导出……</source>
        <translation>Exporting…</translation>
    </message>
    <message>
        <source>%1 · 住户没有读出来</source>
        <translation>%1 · households could not be read</translation>
    </message>
    <message>
        <source>登记已通知</source>
        <translation>Record as told</translation>
    </message>
    <message>
        <source>怎样通知的</source>
        <translation>How they were told</translation>
    </message>
    <message>
        <source>已登记：%1 户</source>
        <translation>Recorded; households: %1</translation>
    </message>
    <message>
        <source>没有写成：%1</source>
        <translation>Not written: %1</translation>
    </message>
    <message>
        <source>上次通知：%1，%2，%3，%4 户；%5 登记</source>
        <translation>Told last: %1, %2, %3, households: %4; recorded by %5</translation>
    </message>
    <message>
        <source>记下谁、何时、用什么方式通知了这些户</source>
        <translation>Writes down who told these households, when and how</translation>
    </message>
    <message>
        <source>准备发送</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>发件箱</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>要告诉住户的话</source>
        <translation>What the households are told</translation>
    </message>
    <message>
        <source>通知内容</source>
        <translation>Text of the notice</translation>
    </message>
    <message numerus="yes">
        <source>已准备，%1 户：要由另一位班长或管理员在发件箱里放行</source>
        <translation>
            <numerusform>Prepared, %1 household: another supervisor or administrator releases it in the outbox</numerusform>
            <numerusform>Prepared, %1 households: another supervisor or administrator releases it in the outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已准备，%1 户：在发件箱里交给发送平台</source>
        <translation>
            <numerusform>Prepared, %1 household: it is handed over from the outbox</numerusform>
            <numerusform>Prepared, %1 households: it is handed over from the outbox</numerusform>
        </translation>
    </message>
    <message>
        <source>上次通知：%1，%2，%3 户；%4 交出，送达以平台回执为准</source>
        <translation>Told last: %1, %2, households: %3; handed over by %4, delivery is the platform’s to say</translation>
    </message>
    <message>
        <source>放进发件箱：超过 %1 户要由另一个人放行</source>
        <translation>Puts it into the outbox; more than %1 households need somebody else’s release</translation>
    </message>
    <message>
        <source>先写要告诉住户的话</source>
        <translation>First write what the households are told</translation>
    </message>
    <message>
        <source>上次通知</source>
        <translation>Last notice</translation>
    </message>
    <message>
        <source>这些楼本月和上月没有通知过。用别的方式通知后请登记</source>
        <translation>These houses were told nothing this month and last. Record it when you have told them in another way</translation>
    </message>
    <message>
        <source>上次通知：%1，%2，平台只收了 %3 户；%4 交出，送达以平台回执为准</source>
        <translation>Last notice: %1, %2, the platform took part of them only, households: %3; handed over by %4, whether it arrived the platform knows</translation>
    </message>
    <message>
        <source>已交出 %1</source>
        <translation>Handed over %1</translation>
    </message>
    <message>
        <source>今天您一个人已写给（或导出完整号码）%1 户，连这份 %2 户；超过 %3 户要由另一个人放行</source>
        <translation>Today you alone wrote to, or exported whole numbers of, %1 households, with this list %2; beyond %3 somebody else releases it</translation>
    </message>
</context>
<context>
    <name>Warmline::NoticeHandOver</name>
    <message>
        <source>本机数据正在关闭，没有写成</source>
        <translation>This machine’s data are being closed; nothing was written</translation>
    </message>
    <message>
        <source>没有这份通知</source>
        <translation>There is no such notice</translation>
    </message>
    <message>
        <source>刚才有人也在交出这份通知：请看记录后再办</source>
        <translation>Somebody else has just handed this notice over, too: look at its history first</translation>
    </message>
    <message>
        <source>这些住户都没有登记号码</source>
        <translation>None of these households has a number on record</translation>
    </message>
    <message>
        <source>通知内容：%1</source>
        <translation>Text: %1</translation>
    </message>
    <message>
        <source>%1 准备于 %2</source>
        <translation>Prepared by %1 on %2</translation>
    </message>
    <message>
        <source>%1 放行于 %2</source>
        <translation>Released by %1 on %2</translation>
    </message>
    <message>
        <source>%1 导出于 %2</source>
        <translation>Exported by %1, %2</translation>
    </message>
    <message>
        <source>现在那里有 %1 户，准备时是 %2 户：请重新准备</source>
        <translation>There are %1 households now, there were %2 when it was prepared: prepare it again</translation>
    </message>
    <message>
        <source>有 %1 栋楼的住户这里没有，交不全：请由管这些楼的人交出，或重新准备</source>
        <translation>Nobody is on record here in buildings of this notice (%1): somebody whose branch they are hands it over, or prepare it again</translation>
    </message>
    <message>
        <source>通知 %1</source>
        <translation>Notice %1</translation>
    </message>
    <message>
        <source>已交给 %1，但没有记下来：%2</source>
        <translation>Handed over to %1, but not written down: %2</translation>
    </message>
</context>
<context>
    <name>Warmline::NoticeList</name>
    <message>
        <source>通知</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>没有通知</source>
        <translation>No notices</translation>
    </message>
</context>
<context>
    <name>Warmline::NoticeOutbox</name>
    <message>
        <source>待放行</source>
        <translation>To be released</translation>
    </message>
    <message>
        <source>可交出</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>已交出</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>放行</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>撤回…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>导出文件…</source>
        <translation>Save file…</translation>
    </message>
    <message>
        <source>通知发件箱</source>
        <translation>Notices to be sent</translation>
    </message>
    <message>
        <source>准备好的通知</source>
        <translation>Prepared notices</translation>
    </message>
    <message>
        <source>准备于</source>
        <translation>Prepared</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>Homes</translation>
    </message>
    <message>
        <source>准备人</source>
        <translation>By</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message numerus="yes">
        <source>已交给 %1：%2 户</source>
        <translation>
            <numerusform>Handed over to %1: %2 household</numerusform>
            <numerusform>Handed over to %1: %2 households</numerusform>
        </translation>
    </message>
    <message>
        <source>没有办成：%1</source>
        <translation>Not done: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 准备，%2，%3 户，%4 栋</source>
        <translation>
            <numerusform>Prepared by %1, %2; household: %3, buildings: %4</numerusform>
            <numerusform>Prepared by %1, %2; households: %3, buildings: %4</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 放行，%2，服务器还没有确认</source>
        <translation>Released by %1, %2; the server has not confirmed it yet</translation>
    </message>
    <message>
        <source>%1 放行，%2</source>
        <translation>Released by %1, %2</translation>
    </message>
    <message>
        <source>%1 撤回，%2：%3</source>
        <translation>Withdrawn by %1, %2: %3</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>a file</translation>
    </message>
    <message numerus="yes">
        <source>%1 交给 %2，%3，%4 户</source>
        <translation>
            <numerusform>Handed to %2 by %1, %3; household: %4</numerusform>
            <numerusform>Handed to %2 by %1, %3; households: %4</numerusform>
        </translation>
    </message>
    <message>
        <source>（未经放行）</source>
        <translation> (without a release)</translation>
    </message>
    <message>
        <source>交出不等于送达：住户收到没有，以发送平台的回执为准</source>
        <translation>Handed over is not delivered: what arrived, the sending platform knows</translation>
    </message>
    <message>
        <source>看过内容和户数，同意发出；会记下是谁放行的</source>
        <translation>Text and number of households were looked at, it may go out; who released it is written down</translation>
    </message>
    <message>
        <source>不发了：写明原因</source>
        <translation>It is not sent: say why</translation>
    </message>
    <message>
        <source>带完整号码的 CSV，交给发送平台；每户都会记下谁看了号码</source>
        <translation>A CSV with whole numbers, for the sending platform; of each household it is written down who saw its number</translation>
    </message>
    <message>
        <source>每户都会记下谁看了号码</source>
        <translation>Of each household it is written down who saw its number</translation>
    </message>
    <message>
        <source>撤回通知</source>
        <translation>Withdraw a notice</translation>
    </message>
    <message>
        <source>为什么撤回（会记入操作记录）：</source>
        <translation>Why it is withdrawn (goes on record):</translation>
    </message>
    <message>
        <source>导出要发送的名单</source>
        <translation>Save the list to be sent</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>正在导出……</source>
        <translation>Exporting …</translation>
    </message>
    <message>
        <source>结果不明</source>
        <translation>Outcome not known</translation>
    </message>
    <message>
        <source>发送文件夹</source>
        <translation>the sending folder</translation>
    </message>
    <message>
        <source>%1 交给 %2，%3：没有交成</source>
        <translation>%1 handed it over to %2, %3: it was not taken</translation>
    </message>
    <message>
        <source>%1 开始交给 %2，%3：结果没有记下来，是否发出请向平台核实</source>
        <translation>%1 began to hand it over to %2, %3: the outcome is not written down; ask the platform whether it went out</translation>
    </message>
    <message>
        <source>（再次交出：%1）</source>
        <translation> (once more: %1)</translation>
    </message>
    <message>
        <source>发送平台没有接上：%1</source>
        <translation>What sends notices is not there: %1</translation>
    </message>
    <message>
        <source>通知没有读出来：%1</source>
        <translation>The notices could not be read: %1</translation>
    </message>
    <message>
        <source>本月和上月没有准备过通知：在地图上选一片楼栋，打开通知名单，写好内容后准备发送</source>
        <translation>No notice was prepared this month and last: choose houses on the map, open their notice list, write the text and prepare it</translation>
    </message>
    <message>
        <source>交给 %1…</source>
        <translation>Hand over to %1…</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>放行通知</source>
        <translation>Release a notice</translation>
    </message>
    <message numerus="yes">
        <source>放行发给 %1 %2 户的这份通知？
%3</source>
        <translation>
            <numerusform>Release this notice to %2 household of %1?
%3</numerusform>
            <numerusform>Release this notice to %2 households of %1?
%3</numerusform>
        </translation>
    </message>
    <message>
        <source>正在交给 %1……</source>
        <translation>Handing it over to %1 …</translation>
    </message>
    <message>
        <source>再次交出</source>
        <translation>Hand over once more</translation>
    </message>
    <message>
        <source>这份通知可能已经交出过，住户可能会收到两次。为什么再交一次（会记入操作记录）：</source>
        <translation>This notice may have been handed over before, and people may get it twice. Why once more (it is written down):</translation>
    </message>
    <message>
        <source>交出通知</source>
        <translation>Hand over a notice</translation>
    </message>
    <message numerus="yes">
        <source>把发给 %1 %2 户的这份通知交给 %3？交出后撤不回来。
%4</source>
        <translation>
            <numerusform>Hand this notice to %2 household of %1 over to %3? It can&apos;t be taken back.
%4</numerusform>
            <numerusform>Hand this notice to %2 households of %1 over to %3? It can&apos;t be taken back.
%4</numerusform>
        </translation>
    </message>
    <message>
        <source>交出</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>%1 要交给 %2，%3：等服务器同意，还没有交出</source>
        <translation>%1 wants to hand it over to %2, %3: waiting for the server, nothing has left yet</translation>
    </message>
    <message>
        <source>未收下</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>%1 当天一个人连这份共 %2 户，超过 %3 户，要由另一个人放行</source>
        <translation>%1 alone has %2 households that day with this one, more than %3: somebody else releases it</translation>
    </message>
    <message>
        <source>服务器没有收下：%1</source>
        <translation>The server has not taken it: %1</translation>
    </message>
    <message>
        <source>可能已经交出过：先向平台核实，再决定要不要重新准备</source>
        <translation>It may have been handed over: ask the platform before you prepare it again</translation>
    </message>
    <message>
        <source>怎么办：在地图上选同一片楼栋，打开通知名单，把上面的内容再准备一次</source>
        <translation>What to do: choose the same houses on the map, open their notice list and prepare the text above once more</translation>
    </message>
</context>
<context>
    <name>Warmline::NoticeRoll</name>
    <message>
        <source>见习账号不能导出名单</source>
        <translation>A trainee can’t export lists</translation>
    </message>
    <message>
        <source>只有班长和管理员能导出完整号码</source>
        <translation>Only supervisors and administrators export whole numbers</translation>
    </message>
    <message>
        <source>名单是空的</source>
        <translation>The list is empty</translation>
    </message>
    <message>
        <source>导出名单要写明原因</source>
        <translation>Exporting a list needs a reason</translation>
    </message>
    <message>
        <source>%1 导出于 %2</source>
        <translation>Exported by %1, %2</translation>
    </message>
    <message>
        <source>原因：%1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>上一份名单还在导出，请稍候</source>
        <translation>The last list is still being exported; please wait</translation>
    </message>
    <message>
        <source>本机数据正在关闭，没有写成</source>
        <translation>This machine’s data are being closed; nothing was written</translation>
    </message>
    <message>
        <source>上一份名单还在写，请稍候</source>
        <translation>The last list is still being written; wait a moment</translation>
    </message>
    <message>
        <source>超过 %1 户的完整号码要先准备发送，由另一个人放行</source>
        <translation>Whole numbers of more than %1 households: prepare a notice first, which somebody else releases</translation>
    </message>
</context>
<context>
    <name>Warmline::NumberKey</name>
    <message>
        <source>号码</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>拨打这一户的电话，或查看完整号码</source>
        <translation>Call this household, or see a whole number</translation>
    </message>
    <message>
        <source>拨打 %1</source>
        <translation>Call %1</translation>
    </message>
    <message>
        <source>拨打第二电话 %1</source>
        <translation>Call second number %1</translation>
    </message>
    <message>
        <source>显示完整号码…</source>
        <translation>Show the whole number…</translation>
    </message>
    <message>
        <source>显示完整的第二电话…</source>
        <translation>Show the whole second number…</translation>
    </message>
    <message>
        <source>查看完整号码</source>
        <translation>See the whole number</translation>
    </message>
    <message>
        <source>为什么要看完整号码？会记录在案，一分钟后重新遮盖。</source>
        <translation>Why is the whole number needed? It goes on record; masked again after a minute.</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Warmline::OpinionCard</name>
    <message>
        <source>舆情：%1</source>
        <translation>Opinion: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::OutboxPane</name>
    <message>
        <source>被拒，已重做</source>
        <translation>Refused, submitted again</translation>
    </message>
    <message>
        <source>被拒</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>搁置</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>正在发送</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>等待发送</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>服务器没有接受，没有说明原因</source>
        <translation>The server did not accept it and gave no reason</translation>
    </message>
    <message>
        <source>服务器没有接受：%1</source>
        <translation>The server did not accept it: %1</translation>
    </message>
    <message>
        <source>%1后再试</source>
        <translation>tries again in %1</translation>
    </message>
    <message>
        <source>马上再试</source>
        <translation>tries again at once</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>等服务器回音</source>
        <translation>Waiting for the server&apos;s answer</translation>
    </message>
    <message>
        <source>已存本机，轮到就发</source>
        <translation>Saved here; sent when its turn comes</translation>
    </message>
    <message>
        <source>待发</source>
        <translation>Waiting to send</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>导出这一条</source>
        <translation>Export this one</translation>
    </message>
    <message>
        <source>看工单</source>
        <translation>Show ticket</translation>
    </message>
    <message>
        <source>待发与被拒的操作</source>
        <translation>Operations waiting and refused</translation>
    </message>
    <message>
        <source>存成文件，可交给管理员；不含个人信息</source>
        <translation>Saves a file to hand to the administrator; no personal data in it</translation>
    </message>
    <message>
        <source>待发 %1</source>
        <translation>Waiting to send %1</translation>
    </message>
    <message>
        <source>被拒 %1</source>
        <translation>Refused %1</translation>
    </message>
    <message>
        <source>另有 %1 条未列出</source>
        <translation>%1 more not listed</translation>
    </message>
    <message>
        <source>都已送达，没有待发</source>
        <translation>Everything has been delivered; nothing is waiting</translation>
    </message>
    <message>
        <source>读待发清单</source>
        <translation>Reading the outbox</translation>
    </message>
    <message>
        <source>照原样重做</source>
        <translation>Submit again</translation>
    </message>
    <message>
        <source>用同样的内容，作为现在的操作再提交一次；原来那条留着</source>
        <translation>Submits the same content as an operation of now; the first one is kept</translation>
    </message>
    <message>
        <source>不等到时间，现在就再发</source>
        <translation>Sends it now instead of at its time</translation>
    </message>
    <message>
        <source>同步遇到的问题：%1</source>
        <translation>Sync problem: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::OutboxQuarantine</name>
    <message>
        <source>服务器只收下了一部分，马上再交一次</source>
        <translation>The server took only a part of it; handing over again at once</translation>
    </message>
</context>
<context>
    <name>Warmline::PaletteController</name>
    <message>
        <source>搜索没有成功：%1</source>
        <translation>The search did not succeed: %1</translation>
    </message>
    <message>
        <source>多于 1 000 条</source>
        <translation>more than 1,000</translation>
    </message>
    <message>
        <source>%1 条</source>
        <translation>%1 found</translation>
    </message>
    <message>
        <source>没有找到“%1”。可试户号、电话后四位、地址任意几段或拼音首字母。</source>
        <translation>“%1” was not found. Try the account no., last four digits of the phone, any parts of the address, or pinyin initials.</translation>
    </message>
    <message>
        <source>%1 · 用时 %2 ms</source>
        <translation>%1 · took %2 ms</translation>
    </message>
    <message>
        <source>没有取到这一户：%1</source>
        <translation>This household could not be fetched: %1</translation>
    </message>
    <message>
        <source>外辖区</source>
        <translation>Other branch</translation>
    </message>
    <message>
        <source>正在向服务器查询…</source>
        <translation>Asking the server…</translation>
    </message>
    <message>
        <source>其他辖区也没有“%1”</source>
        <translation>No “%1” in other branches either</translation>
    </message>
    <message numerus="yes">
        <source>其他辖区 %1 户。选中就向服务器查询，谁查的会留下记录</source>
        <translation>
            <numerusform>%1 household in other branches. Choosing it asks the server, which records who asked</numerusform>
            <numerusform>%1 households in other branches. Choosing one asks the server, which records who asked</numerusform>
        </translation>
    </message>
    <message>
        <source>在全公司查找“%1”</source>
        <translation>Search the whole company for “%1”</translation>
    </message>
    <message>
        <source>不在本辖区的住户</source>
        <translation>Households outside your branches</translation>
    </message>
    <message>
        <source>外辖区 %1，%2 查自公司</source>
        <translation>Branch %1, looked up %2</translation>
    </message>
    <message>
        <source>全部命令：%1</source>
        <translation>All commands: %1</translation>
    </message>
    <message>
        <source>同姓的人太多，没有全部比对，还没找到“%1”。请把姓名连着写，或加上楼号、门牌。</source>
        <translation>Too many people share this surname to compare them all; “%1” was not found so far. Type the name in one piece, or add a building or a door.</translation>
    </message>
    <message>
        <source>至少 %1 条</source>
        <translation>At least %1</translation>
    </message>
</context>
<context>
    <name>Warmline::PaneDock</name>
    <message>
        <source>停靠窗格</source>
        <translation>Dock pane</translation>
    </message>
    <message>
        <source>浮动窗格</source>
        <translation>Float pane</translation>
    </message>
    <message>
        <source>收起窗格</source>
        <translation>Collapse pane</translation>
    </message>
</context>
<context>
    <name>Warmline::PanoramaBuildingPane</name>
    <message>
        <source>本楼室温分布</source>
        <translation>Building rooms</translation>
    </message>
    <message>
        <source>取不到本楼室温</source>
        <translation>Building temperatures cannot be read</translation>
    </message>
    <message>
        <source>%1 户有测点，%2 户有值</source>
        <translation>sensors %1, reporting %2</translation>
    </message>
    <message>
        <source>本楼测点现在都没有可用的值</source>
        <translation>No sensor of the building has a usable value now</translation>
    </message>
    <message>
        <source>本楼没有室温测点</source>
        <translation>No room sensors in this building</translation>
    </message>
    <message>
        <source>平均 %1；比本户冷的 %2 户</source>
        <translation>Mean %1; homes colder than this one: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 户</source>
        <translation>
            <numerusform>%1 home</numerusform>
            <numerusform>%1 homes</numerusform>
        </translation>
    </message>
    <message>
        <source>平均 %1；低于 %2 的 %3 户</source>
        <translation>Mean %1; homes below %2: %3</translation>
    </message>
</context>
<context>
    <name>Warmline::PanoramaCurvesPane</name>
    <message>
        <source>近 24 小时：室温与本支</source>
        <translation>Last 24 hours: rooms and branch</translation>
    </message>
    <message>
        <source>本户与本楼室温，近 24 小时</source>
        <translation>Rooms of the home and its building, last 24 hours</translation>
    </message>
    <message>
        <source>本支供水、回水、设定和室外温度，近 24 小时</source>
        <translation>Supply, return, set point and outdoor temperature of the branch, last 24 hours</translation>
    </message>
    <message>
        <source>室温 %1</source>
        <translation>Rooms %1</translation>
    </message>
    <message>
        <source>二次网 %1</source>
        <translation>Secondary %1</translation>
    </message>
    <message>
        <source>室外 %1</source>
        <translation>Outdoor %1</translation>
    </message>
    <message>
        <source>本户和本楼近 24 小时没有室温数据</source>
        <translation>No room temperatures of the home or its building in the last 24 hours</translation>
    </message>
    <message>
        <source>近 24 小时没有这座站的数据</source>
        <translation>No data of this substation for the last 24 hours</translation>
    </message>
    <message>
        <source>这一户没有登记换热站</source>
        <translation>No substation is registered for this household</translation>
    </message>
    <message>
        <source>到 %1</source>
        <translation>to %1</translation>
    </message>
    <message>
        <source>取不到曲线</source>
        <translation>Curves cannot be read</translation>
    </message>
    <message>
        <source>%1 · 近 24 小时室温与本支</source>
        <translation>%1 · rooms and branch, last 24 h</translation>
    </message>
</context>
<context>
    <name>Warmline::PanoramaHistoryModel</name>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>处理结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>Crew</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>单号或通话</source>
        <translation>Number or call</translation>
    </message>
</context>
<context>
    <name>Warmline::PanoramaHistoryPane</name>
    <message>
        <source>近 3 年：投诉、报修和来电</source>
        <translation>Last 3 years: complaints, repairs, calls</translation>
    </message>
    <message>
        <source>近 3 年的工单和通话</source>
        <translation>Tickets and calls of the last 3 years</translation>
    </message>
    <message>
        <source>工单列表</source>
        <translation>Ticket list</translation>
    </message>
    <message>
        <source>外辖区住户：以前的工单和来电不在本座席</source>
        <translation>Home of another district: its earlier tickets and calls are not on this seat</translation>
    </message>
    <message>
        <source>没有工单和来电</source>
        <translation>No tickets, no calls</translation>
    </message>
    <message>
        <source>工单 %1 件，另有来电 %2 次</source>
        <translation>Tickets %1, other calls %2</translation>
    </message>
</context>
<context>
    <name>Warmline::PanoramaHomePane</name>
    <message>
        <source>客户全景</source>
        <translation>Full view</translation>
    </message>
    <message>
        <source>室温</source>
        <translation>Room temp.</translation>
    </message>
    <message>
        <source>用热</source>
        <translation>Heat use</translation>
    </message>
    <message>
        <source>面积</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>楼层</source>
        <translation>Floor</translation>
    </message>
    <message>
        <source>到座席</source>
        <translation>To the seat</translation>
    </message>
    <message>
        <source>在座席打开这一户</source>
        <translation>Open this home on the seat</translation>
    </message>
    <message>
        <source>%1 层</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 读取</source>
        <translation>read %1</translation>
    </message>
    <message>
        <source>无数据</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>无测点</source>
        <translation>No sensor</translation>
    </message>
    <message>
        <source>坏值 · %1</source>
        <translation>Bad value · %1</translation>
    </message>
    <message>
        <source>过期 · %1</source>
        <translation>Stale · %1</translation>
    </message>
    <message>
        <source>收费系统没有这一户的费用</source>
        <translation>The billing system has no fee of this home</translation>
    </message>
</context>
<context>
    <name>Warmline::PanoramaNeighbourPane</name>
    <message>
        <source>上下左右</source>
        <translation>Adjoining homes</translation>
    </message>
    <message numerus="yes">
        <source>近 3 年工单 %1 件</source>
        <translation>
            <numerusform>%1 ticket in 3 years</numerusform>
            <numerusform>%1 tickets in 3 years</numerusform>
        </translation>
    </message>
    <message>
        <source>%1：无住户</source>
        <translation>%1: no home</translation>
    </message>
    <message>
        <source>本户</source>
        <translation>Own</translation>
    </message>
</context>
<context>
    <name>Warmline::PasswordForm</name>
    <message>
        <source>请填现在的口令</source>
        <translation>Type the present password</translation>
    </message>
    <message>
        <source>新口令要与现在的不同</source>
        <translation>The new password must differ from the present one</translation>
    </message>
    <message>
        <source>两次填的新口令不一样</source>
        <translation>The two new passwords differ</translation>
    </message>
    <message>
        <source>正在保存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>现在的口令</source>
        <translation>Present password</translation>
    </message>
    <message>
        <source>新口令（8 个字符以上）</source>
        <translation>New password (at least 8 characters)</translation>
    </message>
    <message>
        <source>再填一次新口令</source>
        <translation>New password once more</translation>
    </message>
    <message>
        <source>修改结果</source>
        <translation>Result of the change</translation>
    </message>
    <message>
        <source>保存新口令</source>
        <translation>Save the new password</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Warmline::PeopleModel</name>
    <message>
        <source>没有消息</source>
        <translation>No word</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>没有写原因</source>
        <translation>No reason given</translation>
    </message>
    <message>
        <source>最后的消息是 %1的“%2”：座席可能断电、断网或者程序已退出</source>
        <translation>Its last word was “%2”, %1: the seat may be without power or network, or its program ended</translation>
    </message>
    <message>
        <source>服务器还没有确认</source>
        <translation>Not confirmed by the server yet</translation>
    </message>
    <message>
        <source>在这个状态多久了，时:分:秒；没有消息的，从最后的消息算起</source>
        <translation>How long in this state, h:mm:ss; without word, since the last one</translation>
    </message>
    <message>
        <source>今天通话多久，含保持，时:分:秒</source>
        <translation>Time on calls today, holds included, h:mm:ss</translation>
    </message>
    <message>
        <source>今天话后整理多久；限时的到时间为止，时:分:秒</source>
        <translation>Time in wrap-up today; a limited one counts up to its limit, h:mm:ss</translation>
    </message>
    <message>
        <source>今天小休多久，指着看每个原因，时:分:秒</source>
        <translation>Time on breaks today, h:mm:ss; point at it for each reason</translation>
    </message>
    <message>
        <source>占用率 =（通话 + 整理）÷（就绪 + 振铃 + 通话 + 整理），今天</source>
        <translation>Occupancy = (talk + wrap-up) ÷ (ready + ringing + talk + wrap-up), today</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>持续</source>
        <translation>For</translation>
    </message>
    <message>
        <source>通话</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>整理</source>
        <translation>Wrap-up</translation>
    </message>
    <message>
        <source>小休</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>占用</source>
        <translation>Occupied</translation>
    </message>
    <message numerus="yes">
        <source>今天有 %1 次话后整理报得比公司规定的长，已按公司规定的时间算</source>
        <translation>
            <numerusform>%1 wrap-up of today was stated longer than the company allows; it counts as the company allows</numerusform>
            <numerusform>%1 wrap-ups of today were stated longer than the company allows; they count as the company allows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warmline::PeoplePane</name>
    <message>
        <source>座席状态</source>
        <translation>Agent states</translation>
    </message>
    <message>
        <source>看座席状态</source>
        <translation>Reading the agents&apos; states</translation>
    </message>
    <message>
        <source>看不到座席状态</source>
        <translation>The agents&apos; states can&apos;t be read</translation>
    </message>
    <message>
        <source>今天还没有座席登录</source>
        <translation>No agent has signed in today</translation>
    </message>
    <message>
        <source>在席 %1 / %2</source>
        <translation>%1 of %2 here</translation>
    </message>
</context>
<context>
    <name>Warmline::PhoneDesk</name>
    <message>
        <source>通话</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>听通话录音</source>
        <translation>Listen to recordings</translation>
    </message>
    <message>
        <source>班前自检</source>
        <translation>Check before the shift</translation>
    </message>
    <message>
        <source>选择声音设备</source>
        <translation>Choose sound devices</translation>
    </message>
    <message>
        <source>支持包（信令已打码）</source>
        <translation>Support text (messages masked)</translation>
    </message>
    <message>
        <source>模拟耳机：摘挂机键</source>
        <translation>Simulated headset: hook key</translation>
    </message>
    <message>
        <source>模拟耳机：静音键</source>
        <translation>Simulated headset: mute key</translation>
    </message>
    <message>
        <source>模拟耳机：闪断键</source>
        <translation>Simulated headset: flash key</translation>
    </message>
</context>
<context>
    <name>Warmline::PhoneService</name>
    <message>
        <source>您拒接了来电，转为未就绪。请自己选择就绪。</source>
        <translation>You rejected the call; you are now Not ready. Choose Ready yourself.</translation>
    </message>
    <message>
        <source>没有电话线路</source>
        <translation>There is no phone line</translation>
    </message>
    <message>
        <source>没有来电可接</source>
        <translation>No call to answer</translation>
    </message>
    <message>
        <source>没有来电可拒接</source>
        <translation>No call to reject</translation>
    </message>
    <message>
        <source>没有通话可保持</source>
        <translation>No call to hold</translation>
    </message>
    <message>
        <source>没有通话可静音</source>
        <translation>No call to mute</translation>
    </message>
    <message>
        <source>没有通话</source>
        <translation>No call</translation>
    </message>
    <message>
        <source>正在通话，不能再拨</source>
        <translation>On a call; cannot dial another</translation>
    </message>
    <message>
        <source>没有号码</source>
        <translation>No number</translation>
    </message>
    <message>
        <source>没有通话可转接</source>
        <translation>No call to transfer</translation>
    </message>
    <message>
        <source>没有通话可收回</source>
        <translation>No call to take back</translation>
    </message>
    <message>
        <source>没有通话可切换</source>
        <translation>No call to swap</translation>
    </message>
    <message>
        <source>没有通话可三方</source>
        <translation>No call to join</translation>
    </message>
    <message>
        <source>没有通话可挂断</source>
        <translation>No call to hang up</translation>
    </message>
    <message>
        <source>没有通话可录音</source>
        <translation>There is no call to record</translation>
    </message>
    <message>
        <source>正在通话，不能测线路</source>
        <translation>In a call: the line cannot be tested</translation>
    </message>
    <message>
        <source>这个通话音质差，客户可能听不清：必要时留下号码再打回去</source>
        <translation>Poor sound in this call, the caller may not understand: note the number and call back if need be</translation>
    </message>
    <message>
        <source>同事接听了这个来电。</source>
        <translation>A colleague took this call.</translation>
    </message>
    <message>
        <source>没有通话可放提示音</source>
        <translation>No call to play an announcement to</translation>
    </message>
    <message>
        <source>这次登录还没有拨过号码</source>
        <translation>No number has been dialled since this sign-in</translation>
    </message>
    <message>
        <source>话后整理到时间才结束</source>
        <translation>The wrap-up ends when its time is up, not before</translation>
    </message>
    <message>
        <source>话后整理已经在另一个座席结束，回到“%1”。</source>
        <translation>The wrap-up was ended at another seat; back to “%1”.</translation>
    </message>
</context>
<context>
    <name>Warmline::PhotoStrip</name>
    <message>
        <source>%1 没有添加：%2</source>
        <translation>%1 was not added: %2</translation>
    </message>
    <message>
        <source>照片与附件</source>
        <translation>Photos and attachments</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>添加照片、录音、PDF 或文本；也可以拖进来，或按 Ctrl+V 粘贴</source>
        <translation>Add photos, recordings, PDF or text; or drop them here, or paste with Ctrl+V</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>Add attachment</translation>
    </message>
    <message>
        <source>等待上传</source>
        <translation>Waiting to upload</translation>
    </message>
    <message>
        <source>上传 %1</source>
        <translation>Uploading %1</translation>
    </message>
    <message>
        <source>取回 %1</source>
        <translation>Fetching %1</translation>
    </message>
    <message>
        <source>稍后再试：%1</source>
        <translation>Later again: %1</translation>
    </message>
    <message>
        <source>失败：%1</source>
        <translation>Failed: %1</translation>
    </message>
    <message>
        <source>已删除</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>随个人信息删除</source>
        <translation>Deleted with personal data</translation>
    </message>
    <message>
        <source>%1，%2，%3 添加</source>
        <translation>%1, %2, added by %3</translation>
    </message>
    <message>
        <source>添加照片或附件</source>
        <translation>Add photos or attachments</translation>
    </message>
    <message>
        <source>照片、录音、文件 (%1)</source>
        <translation>Photos, recordings, files (%1)</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>剪贴板里没有照片或文件</source>
        <translation>There is no photo or file in the clipboard</translation>
    </message>
    <message>
        <source>剪贴板.png</source>
        <translation>clipboard.png</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>现在重试</source>
        <translation>Try again now</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>随工单保存</source>
        <translation>Saved with the ticket</translation>
    </message>
</context>
<context>
    <name>Warmline::PlantFeeds</name>
    <message>
        <source>没有在听</source>
        <translation>not listening</translation>
    </message>
    <message>
        <source>正在连接</source>
        <translation>connecting</translation>
    </message>
    <message>
        <source>在听，测点表里有 %1 点</source>
        <translation>listening, %1 points in the tag table</translation>
    </message>
    <message>
        <source>没有接通</source>
        <translation>not connected</translation>
    </message>
    <message>
        <source>连上了，但测点表里没有这个来源的测点：请导入测点表</source>
        <translation>connected, but the tag table has no point of this source: import the tag table</translation>
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
        <translation>%1 is typing</translation>
    </message>
    <message>
        <source>%1 在看</source>
        <translation>%1 is viewing</translation>
    </message>
</context>
<context>
    <name>Warmline::PresenceService</name>
    <message>
        <source>%1 正在输入</source>
        <translation>%1 is typing</translation>
    </message>
    <message>
        <source>%1 也在看</source>
        <translation>%1 is looking at it, too</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Warmline::QuarantineDesk</name>
    <message>
        <source>这台设备没有停用，不用隔离</source>
        <translation>This device is not revoked: there is nothing to quarantine</translation>
    </message>
    <message>
        <source>操作链断开：应接第 %1 个</source>
        <translation>The chain of operations is broken: number %1 should follow</translation>
    </message>
    <message>
        <source>这台设备的隔离区已满，请联系管理员</source>
        <translation>This device&apos;s quarantine is full; ask an administrator</translation>
    </message>
    <message>
        <source>一次最多交 %1 个操作</source>
        <translation>At most %1 operations at a time</translation>
    </message>
    <message>
        <source>要指明设备</source>
        <translation>Name the device</translation>
    </message>
    <message>
        <source>设备停用后，由管理员 %1 驳回</source>
        <translation>Rejected by administrator %1 after the device was revoked</translation>
    </message>
    <message>
        <source>这台设备没有待审的操作</source>
        <translation>Nothing of this device waits for review</translation>
    </message>
    <message>
        <source>操作链与服务器所知的不同</source>
        <translation>The chain of operations differs from what the server knows of it</translation>
    </message>
    <message>
        <source>收下时要写明收到第几个操作为止：先列出来看过</source>
        <translation>To accept, say up to which operation: list them and look first</translation>
    </message>
</context>
<context>
    <name>Warmline::RadarChart</name>
    <message>
        <source>响应效率雷达</source>
        <translation>Response radar</translation>
    </message>
</context>
<context>
    <name>Warmline::RadarPane</name>
    <message>
        <source>响应效率雷达</source>
        <translation>Response radar</translation>
    </message>
    <message>
        <source>算指标</source>
        <translation>Computing KPIs</translation>
    </message>
    <message>
        <source>算不出指标</source>
        <translation>KPIs cannot be computed</translation>
    </message>
    <message>
        <source>越外越好；无目标的轴比班组</source>
        <translation>Further out is better; axes without a target compare with the team</translation>
    </message>
    <message>
        <source>越外越好</source>
        <translation>Further out is better</translation>
    </message>
    <message>
        <source>班组中位与四分位</source>
        <translation>Team: median and quartiles</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>目标 = 1</source>
        <translation>Target = 1</translation>
    </message>
</context>
<context>
    <name>Warmline::ReasonBar</name>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>请写一句</source>
        <translation>Please write a sentence</translation>
    </message>
</context>
<context>
    <name>Warmline::RecordPage</name>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>%1 起，%2 止</source>
        <translation>from %1 to %2</translation>
    </message>
    <message>
        <source>%1 起</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>经手</source>
        <translation>By</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>还没有到这一步</source>
        <translation>This step has not been reached yet</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>专业</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>Crew</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promise</translation>
    </message>
    <message>
        <source>%1 前到场</source>
        <translation>On site before %1</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>On site</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>室温</source>
        <translation>Room temp.</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Call-back</translation>
    </message>
    <message>
        <source>住户满意</source>
        <translation>Customer satisfied</translation>
    </message>
    <message>
        <source>住户不满意</source>
        <translation>Customer not satisfied</translation>
    </message>
    <message>
        <source>推荐</source>
        <translation>Recommends</translation>
    </message>
    <message>
        <source>闭环</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Warmline::RecordingPlayer</name>
    <message>
        <source>播放</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>下一个标记</source>
        <translation>Next mark</translation>
    </message>
    <message>
        <source>通话录音</source>
        <translation>Call recordings</translation>
    </message>
    <message>
        <source>哪次通话</source>
        <translation>Which call</translation>
    </message>
    <message>
        <source>号码未显示</source>
        <translation>Number withheld</translation>
    </message>
    <message>
        <source>最近 14 天没有您的通话录音</source>
        <translation>No recordings of your calls in the last 14 days</translation>
    </message>
    <message>
        <source>正在取录音…</source>
        <translation>Fetching the recording…</translation>
    </message>
    <message>
        <source>正在通话，不放录音</source>
        <translation>In a call: recordings are not played</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>还没有打开录音</source>
        <translation>No recording is open yet</translation>
    </message>
    <message>
        <source>这段录音里没有标记</source>
        <translation>This recording has no marks</translation>
    </message>
    <message>
        <source>回拨</source>
        <translation>Call back</translation>
    </message>
</context>
<context>
    <name>Warmline::RequiredLine</name>
    <message>
        <source>受理必填都有了</source>
        <translation>All required fields for accepting are there</translation>
    </message>
    <message>
        <source>受理还缺：%1</source>
        <translation>To accept, still missing: %1</translation>
    </message>
    <message>
        <source>、</source>
        <comment>between listed things</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Warmline::Ringer</name>
    <message>
        <source>没有音响或耳机，来电不会响：插好再测一次</source>
        <translation>No speaker or headset, calls will not ring: plug one in and test again</translation>
    </message>
    <message>
        <source>%1 放不出声音：换一个再测</source>
        <translation>%1 plays no sound: use another and test again</translation>
    </message>
    <message>
        <source>声音服务没有应答</source>
        <translation>The sound service does not answer</translation>
    </message>
    <message>
        <source>%1，音量 %2 %</source>
        <translation>%1, volume %2 %</translation>
    </message>
</context>
<context>
    <name>Warmline::RoomHistogram</name>
    <message numerus="yes">
        <source>%1 °C %2 户</source>
        <translation>
            <numerusform>%1 °C: %2 home</numerusform>
            <numerusform>%1 °C: %2 homes</numerusform>
        </translation>
    </message>
    <message>
        <source>室温分布：%1</source>
        <translation>Room temperatures: %1</translation>
    </message>
    <message>
        <source>标准 %1</source>
        <translation>Standard %1</translation>
    </message>
</context>
<context>
    <name>Warmline::RoomLegend</name>
    <message>
        <source>正在读取测点</source>
        <translation>Reading the sensors</translation>
    </message>
    <message numerus="yes">
        <source>%1 个测点都没有可用的室温</source>
        <translation>
            <numerusform>The %1 sensor has no usable temperature</numerusform>
            <numerusform>None of %1 sensors has a usable temperature</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 / %2 个测点</source>
        <translation>
            <numerusform>%1 of %2 sensor</numerusform>
            <numerusform>%1 of %2 sensors</numerusform>
        </translation>
    </message>
    <message>
        <source>旧值 %1</source>
        <translation>%1 old</translation>
    </message>
    <message>
        <source>最旧 %1</source>
        <translation>oldest %1</translation>
    </message>
    <message numerus="yes">
        <source>粗线内：低 2 °C 满 4 小时（%1 栋）· 只在小区内插值</source>
        <translation>
            <numerusform>Outlined: 2 °C below for 4 h (%1 building) · interpolated within communities only</numerusform>
            <numerusform>Outlined: 2 °C below for 4 h (%1 buildings) · interpolated within communities only</numerusform>
        </translation>
    </message>
    <message>
        <source>室温</source>
        <translation>Room temp.</translation>
    </message>
    <message>
        <source>粗线内：低 2 °C 满 4 小时 · 只在小区内插值</source>
        <translation>Outlined: 2 °C below for 4 h · interpolated within communities only</translation>
    </message>
    <message>
        <source>粗线内：低 2 °C 满 4 小时（历史取不到）· 只在小区内插值</source>
        <translation>Outlined: 2 °C below for 4 h (no history to be had) · interpolated within communities only</translation>
    </message>
    <message>
        <source>图例：室温与标准 %1 的偏差</source>
        <translation>Legend: room temperature against the standard of %1</translation>
    </message>
    <message>
        <source>标准 %1，低于标准每 1 °C 一级</source>
        <translation>standard %1, a class for each 1 °C below</translation>
    </message>
</context>
<context>
    <name>Warmline::RoomMapService</name>
    <message>
        <source>读取室温历史被中断</source>
        <translation>Reading the history of room temperatures was interrupted</translation>
    </message>
</context>
<context>
    <name>Warmline::ScaleDialog</name>
    <message>
        <source>固定：最高一级从 %1 起</source>
        <translation>Fixed: the top class begins at %1</translation>
    </message>
    <message>
        <source>自动：按每个画面的最大值，颜色不能与别的画面比较</source>
        <translation>Fitted to the greatest value of each picture: colours of two pictures can’t be compared</translation>
    </message>
    <message>
        <source>自定：最高一级从</source>
        <translation>Chosen: the top class begins at</translation>
    </message>
    <message>
        <source>投诉密度的色阶</source>
        <translation>Classes of the complaint density</translation>
    </message>
    <message>
        <source>最高一级的下限，%1</source>
        <translation>Lower bound of the top class, %1</translation>
    </message>
    <message>
        <source>共七级，每级是前一级的两倍。自定的只用于这个单位，会记住，图例和导出的图片上都会写明。</source>
        <translation>Seven classes, each twice the one before. What you choose holds for this unit only; it is kept, and stands on the legend and on pictures that are saved.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>按级别和新旧加权</source>
        <translation>Weight by tier and freshness</translation>
    </message>
    <message>
        <source>加权：红 4、黄 2、蓝 1，比窗口末尾每早 %1 小时减半；n 仍是件数，图例会写明。</source>
        <translation>Weights: red 4, yellow 2, blue 1, halved for every %1 h before the end of the window; n stays the plain number, and the legend says so.</translation>
    </message>
</context>
<context>
    <name>Warmline::SeatDoor</name>
    <message>
        <source>这个账号要先在登录窗口换口令</source>
        <translation>This account has to change its password in the sign-in window first</translation>
    </message>
    <message>
        <source>这台设备曾被管理员停用，本机缓存已清除。再使用要重新登记。</source>
        <translation>This device was revoked by an administrator and its cache has been wiped. It has to be enrolled anew.</translation>
    </message>
    <message>
        <source>本机已超过 %1 天没有连上服务器，缓存已锁上。联网登录后照常打开，没有发出的操作一个不少。</source>
        <translation>This machine has not reached the server for more than %1 days, so its cache is locked. Signing in with the server opens it as it was, with everything that was not sent.</translation>
    </message>
</context>
<context>
    <name>Warmline::SeatPlant</name>
    <message>
        <source>别人也能改现场来源的文件，不可信；请去掉写权限</source>
        <translation>Others may change the file of plant sources, so it is not trusted; take away their right to write</translation>
    </message>
    <message>
        <source>现场来源</source>
        <translation>Plant sources</translation>
    </message>
    <message>
        <source>钥匙串里没有这个来源的口令：%1</source>
        <translation>The keychain has no secret for this source: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::SelectionPane</name>
    <message>
        <source>选中</source>
        <translation>Selection</translation>
    </message>
    <message>
        <source>打开换热站</source>
        <translation>Open substation</translation>
    </message>
    <message>
        <source>打开工单</source>
        <translation>Open ticket</translation>
    </message>
    <message>
        <source>打开住户</source>
        <translation>Open home</translation>
    </message>
    <message>
        <source>此处的工单</source>
        <translation>Tickets here</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>已开</source>
        <translation>Open for</translation>
    </message>
    <message>
        <source>点地图上的换热站、楼栋或工单，这里显示它的情况</source>
        <translation>Click a substation, building or ticket on the map to see it here</translation>
    </message>
    <message>
        <source>工单</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>最近的工单</source>
        <translation>Recent tickets</translation>
    </message>
    <message>
        <source>没有工单</source>
        <translation>No tickets</translation>
    </message>
    <message>
        <source>沿管网看什么</source>
        <translation>What to see along the pipes</translation>
    </message>
    <message>
        <source>下游</source>
        <translation>Downstream</translation>
    </message>
    <message>
        <source>关阀</source>
        <translation>Valves</translation>
    </message>
    <message>
        <source>爆管影响</source>
        <translation>Burst</translation>
    </message>
    <message>
        <source>选整个小区</source>
        <translation>Whole community</translation>
    </message>
    <message>
        <source>选取这栋楼所在小区的全部楼栋；其他窗格跟着只看这个小区</source>
        <translation>Chooses all buildings of this community; the other panes then show only them</translation>
    </message>
    <message>
        <source>通知名单</source>
        <translation>Notice list</translation>
    </message>
    <message>
        <source>群发事件</source>
        <translation>Mass incident</translation>
    </message>
    <message>
        <source>结束事件</source>
        <translation>End</translation>
    </message>
    <message>
        <source>所选范围的住户：打码显示，可导出 CSV</source>
        <translation>The households of the chosen area, masked; can be exported as CSV</translation>
    </message>
    <message>
        <source>为所选范围建一张总工单，把同一原因的工单并进去</source>
        <translation>Opens one ticket for the chosen area and joins those of the same cause to it</translation>
    </message>
    <message>
        <source>结束群发事件</source>
        <translation>End the mass incident</translation>
    </message>
    <message>
        <source>子工单都已闭环。结束的原因：</source>
        <translation>All child tickets are closed. Why it ends:</translation>
    </message>
    <message numerus="yes">
        <source>还有 %1 件子工单没有闭环，结束事件不会关闭它们：仍要逐户回访。结束的原因：</source>
        <translation>
            <numerusform>%1 child ticket is still open; ending the incident does not close it: the household is still called back. Why it ends:</numerusform>
            <numerusform>%1 child tickets are still open; ending the incident does not close them: each household is still called back. Why it ends:</numerusform>
        </translation>
    </message>
    <message>
        <source>并入 %1</source>
        <translation>Join to %1</translation>
    </message>
    <message numerus="yes">
        <source>这里有 %1 件同类工单还没有并入这个群发事件</source>
        <translation>
            <numerusform>%1 ticket of the same kind here has not joined this mass incident yet</numerusform>
            <numerusform>%1 tickets of the same kind here have not joined this mass incident yet</numerusform>
        </translation>
    </message>
    <message>
        <source>上一份名单还在导出，请稍候</source>
        <translation>The last list is still being exported; please wait</translation>
    </message>
    <message>
        <source>并入群发事件</source>
        <translation>Join a mass incident</translation>
    </message>
    <message numerus="yes">
        <source>把这里的 %1 件同类工单并入 %2？每件记一条备注，各自的步骤和回访照旧。</source>
        <translation>
            <numerusform>Join the %1 ticket of the same kind here to %2? It gets a note; its own steps and callback stay.</numerusform>
            <numerusform>Join the %1 tickets of the same kind here to %2? Each gets a note; their own steps and callbacks stay.</numerusform>
        </translation>
    </message>
    <message>
        <source>并入</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>列出什么</source>
        <translation>What is listed</translation>
    </message>
    <message>
        <source>楼栋</source>
        <translation>Buildings</translation>
    </message>
</context>
<context>
    <name>Warmline::SelfTestOffer</name>
    <message>
        <source>上岗前测一下：20 秒，测耳机、线路和数据。</source>
        <translation>A check before you begin: 20 s for headset, line and data.</translation>
    </message>
    <message>
        <source>现在测</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>这次不测</source>
        <translation>Not this time</translation>
    </message>
</context>
<context>
    <name>Warmline::SelfTestWindow</name>
    <message>
        <source>等待</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>正在测</source>
        <translation>Testing</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>没通过</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>再测一次</source>
        <translation>Test again</translation>
    </message>
    <message>
        <source>班前自检</source>
        <translation>Pre-shift check</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1 / 20 秒</source>
        <translation>%1 / 20 s</translation>
    </message>
    <message>
        <source>%1 项正常 · %2 项提醒 · %3 项没通过</source>
        <translation>OK %1 · warnings %2 · failed %3</translation>
    </message>
    <message>
        <source>都正常，可以就绪。</source>
        <translation>All OK. You can go ready.</translation>
    </message>
    <message>
        <source>可以就绪；有问题的项请看原因。</source>
        <translation>You can go ready; see the reasons of the items marked.</translation>
    </message>
    <message>
        <source>通话中或整理中，稍后再测。</source>
        <translation>On a call or wrapping up: test later.</translation>
    </message>
    <message>
        <source>20 秒，%1 项。没通过也能上岗，原因写进班次记录。回声通话时请对着话筒说话。</source>
        <translation>20 s, %1 steps. You can work even if one fails; the reason goes into the shift record. Please speak during the echo call.</translation>
    </message>
    <message>
        <source>支持包…</source>
        <translation>Support text…</translation>
    </message>
    <message>
        <source>%1 工号 %2</source>
        <translation>%1 agent %2</translation>
    </message>
    <message>
        <source>都正常</source>
        <translation>all well</translation>
    </message>
    <message>
        <source>班次记录</source>
        <translation>Shift record</translation>
    </message>
</context>
<context>
    <name>Warmline::ServerCore</name>
    <message>
        <source>没有登记设备，不能提交操作</source>
        <translation>No device registered; operations cannot be submitted</translation>
    </message>
    <message>
        <source>操作来自另一台设备</source>
        <translation>The operation comes from another device</translation>
    </message>
    <message>
        <source>游标不能为负</source>
        <translation>The cursor must not be negative</translation>
    </message>
    <message>
        <source>没有登记设备，不能预留工单号</source>
        <translation>No device registered; ticket numbers cannot be reserved</translation>
    </message>
    <message>
        <source>一次可预留 1 到 1000 个工单号</source>
        <translation>Between 1 and 1000 ticket numbers can be reserved at a time</translation>
    </message>
    <message>
        <source>requestId 应为 UUID</source>
        <translation>requestId should be a UUID</translation>
    </message>
    <message>
        <source>没有这个户号</source>
        <translation>There is no such account no.</translation>
    </message>
    <message>
        <source>没有这张工单</source>
        <translation>There is no such ticket</translation>
    </message>
    <message>
        <source>操作没有写入</source>
        <translation>The operation was not written</translation>
    </message>
    <message>
        <source>一次最多证明 %1 条</source>
        <translation>At most %1 entries are proven at a time</translation>
    </message>
    <message>
        <source>服务器恢复后，这类操作要由有权限的人重新提交</source>
        <translation>After the server&apos;s restore somebody with the right must do this again</translation>
    </message>
    <message>
        <source>没有登记设备，不能下载快照</source>
        <translation>The device is not enrolled, so it can&apos;t download a snapshot</translation>
    </message>
    <message>
        <source>服务器没有这个快照</source>
        <translation>The server has no such snapshot</translation>
    </message>
    <message>
        <source>请先修改口令：现在的口令是别人设的</source>
        <translation>Change the password first: somebody else has chosen the present one</translation>
    </message>
    <message>
        <source>要写明是哪项设置</source>
        <translation>Name the setting</translation>
    </message>
    <message>
        <source>要写明原因</source>
        <translation>Give the reason</translation>
    </message>
</context>
<context>
    <name>Warmline::ServerWord</name>
    <message>
        <source>服务器没有回答，没有交出：请等连上后再办</source>
        <translation>The server has not answered, and nothing was handed over: try again once it is connected</translation>
    </message>
</context>
<context>
    <name>Warmline::ServiceEcgChart</name>
    <message>
        <source>热力服务心电图</source>
        <translation>Heating service ECG</translation>
    </message>
    <message>
        <source>%1–%2 来电 %3</source>
        <translation>%1–%2 calls %3</translation>
    </message>
    <message>
        <source>红色工单 %1</source>
        <translation>Red tickets %1</translation>
    </message>
    <message>
        <source>平均室温 %1</source>
        <translation>Mean room temp. %1</translation>
    </message>
    <message>
        <source>室外 %1</source>
        <translation>Outdoor %1</translation>
    </message>
    <message>
        <source>来电</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>室温</source>
        <translation>Room temp.</translation>
    </message>
    <message>
        <source>室外</source>
        <translation>Outdoor</translation>
    </message>
</context>
<context>
    <name>Warmline::SessionBar</name>
    <message>
        <source>重新登录</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>登录已失效：%1。可以接着做，所做的都留在本机，登录后再发。</source>
        <translation>The session has ended: %1. You can go on; what you do stays here and is sent after signing in.</translation>
    </message>
</context>
<context>
    <name>Warmline::SettingsModel</name>
    <message>
        <source>没有目标值</source>
        <translation>No target</translation>
    </message>
    <message>
        <source>由公司策略设定，不能在本座席修改</source>
        <translation>Set by company policy; cannot be changed at this seat</translation>
    </message>
    <message>
        <source>默认值</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>现值</source>
        <translation>Present value</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>出厂</source>
        <translation>Factory</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>%1（尚未启用）</source>
        <translation>%1 (not in use yet)</translation>
    </message>
    <message>
        <source>还没有功能用到它：可以先设好，现在改它不起作用</source>
        <translation>Nothing uses it yet: it can be set beforehand; changing it has no effect now</translation>
    </message>
</context>
<context>
    <name>Warmline::SettingsService</name>
    <message>
        <source>格式不对</source>
        <translation>Wrong format</translation>
    </message>
    <message>
        <source>设置有误，已用默认值：%1</source>
        <translation>A setting is wrong, default used: %1</translation>
    </message>
    <message>
        <source>设置文件损坏（%1），已用默认值；原文件留在旁边</source>
        <translation>The settings file is damaged (%1), defaults used; the original was kept beside it</translation>
    </message>
    <message>
        <source>设置文件读不了（%1），已用默认值</source>
        <translation>The settings file cannot be read (%1), defaults used</translation>
    </message>
    <message>
        <source>没有这项设置</source>
        <translation>There is no such setting</translation>
    </message>
    <message>
        <source>由公司策略设定，不能改</source>
        <translation>Set by company policy; cannot be changed</translation>
    </message>
    <message>
        <source>公司策略有误：%1</source>
        <translation>The company policy has an error: %1</translation>
    </message>
    <message>
        <source>设置存不下去，请检查磁盘空间和文件夹权限</source>
        <translation>Settings cannot be saved; check disk space and folder permissions</translation>
    </message>
</context>
<context>
    <name>Warmline::Shift</name>
    <message>
        <source>整户发凉，自昨夜起；楼上、楼下同样不热。户内有老人。</source>
        <translation>The whole home has been cold since last night; above and below are cold too. Old people live here.</translation>
    </message>
    <message>
        <source>请带测温仪</source>
        <translation>Bring a thermometer</translation>
    </message>
    <message>
        <source>立管排气，调节阀开大两圈，室温回升</source>
        <translation>Riser vented, balancing valve opened two turns, room temperature rising</translation>
    </message>
</context>
<context>
    <name>Warmline::SignInDesk</name>
    <message>
        <source>服务器正在启动，请稍候</source>
        <translation>The server is starting; wait a moment</translation>
    </message>
    <message>
        <source>服务器现在要用账号登录</source>
        <translation>The server wants an account now</translation>
    </message>
    <message>
        <source>账号或口令不对</source>
        <translation>Wrong account or password</translation>
    </message>
    <message>
        <source>服务器还没有账号，请先运行 warmline-server init</source>
        <translation>The server has no account yet; run warmline-server init first</translation>
    </message>
    <message>
        <source>账号已被停用，请联系管理员</source>
        <translation>The account is locked; ask your administrator</translation>
    </message>
    <message>
        <source>账号已到期，请联系管理员</source>
        <translation>The account has expired; ask your administrator</translation>
    </message>
    <message>
        <source>设备公钥应为 32 字节</source>
        <translation>The device&apos;s public key should be 32 bytes</translation>
    </message>
    <message>
        <source>这台设备已被停用，请联系管理员</source>
        <translation>This device has been disabled; ask your administrator</translation>
    </message>
    <message>
        <source>程序账号不能在座席上登录</source>
        <translation>A program&apos;s account can not sign in at a seat</translation>
    </message>
    <message>
        <source>服务器不认识这台设备，请重新登录</source>
        <translation>The server does not know this device; sign in again</translation>
    </message>
    <message>
        <source>没有这个账号</source>
        <translation>There is no such account</translation>
    </message>
    <message>
        <source>账号已停用或已到期</source>
        <translation>The account is locked or has expired</translation>
    </message>
    <message>
        <source>这个会话没有账号，没有口令可改</source>
        <translation>This session has no account, so there is no password to change</translation>
    </message>
    <message>
        <source>现在的口令不对</source>
        <translation>The present password is wrong</translation>
    </message>
    <message>
        <source>服务器没有及时读到这个账号，请再试一次</source>
        <translation>The server has not read this account in time; try once more</translation>
    </message>
</context>
<context>
    <name>Warmline::SignInView</name>
    <message>
        <source>界面语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>%1
可以先离线登录，到 %2 为止；所做的都会留着，连上以后再发。</source>
        <translation>%1
You can sign in without the server until %2; what you do is kept and sent when it is back.</translation>
    </message>
    <message>
        <source>现在的口令是别人设的。请换一个只有您知道的口令。</source>
        <translation>Your present password was set by somebody else. Choose one that only you know.</translation>
    </message>
    <message>
        <source>正在登录…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>请填工号和口令</source>
        <translation>Enter account and password</translation>
    </message>
    <message>
        <source>离线登录并就绪</source>
        <translation>Sign in offline and go ready</translation>
    </message>
    <message>
        <source>登录并就绪</source>
        <translation>Sign in and go ready</translation>
    </message>
    <message>
        <source>离线登录，先不就绪</source>
        <translation>Sign in offline, stay not ready</translation>
    </message>
    <message>
        <source>登录，先不就绪</source>
        <translation>Sign in, stay not ready</translation>
    </message>
    <message>
        <source>暖线</source>
        <translation>Warmline</translation>
    </message>
    <message>
        <source>供热客服座席</source>
        <translation>District heating call centre</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>服务器 %1</source>
        <translation>Server %1</translation>
    </message>
    <message>
        <source>工号</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>设备登记码（向管理员要）</source>
        <translation>Device code (ask an administrator)</translation>
    </message>
    <message>
        <source>显示口令</source>
        <translation>Show the password</translation>
    </message>
    <message>
        <source>大写锁定开着</source>
        <translation>Caps Lock is on</translation>
    </message>
    <message>
        <source>登录结果</source>
        <translation>Result of the sign-in</translation>
    </message>
    <message>
        <source>服务器断开时可凭本机凭据登录 %1 小时，所接来电照常入单。</source>
        <translation>While the server is away this machine lets you in for %1 hours; calls become tickets as usual.</translation>
    </message>
    <message>
        <source>服务器断开时不能登录（公司规定）。</source>
        <translation>Company policy: no sign-in while the server is away.</translation>
    </message>
    <message>
        <source>服务器可达</source>
        <translation>Server reachable</translation>
    </message>
    <message>
        <source>连不上服务器</source>
        <translation>Server not reachable</translation>
    </message>
    <message>
        <source>正在连服务器…</source>
        <translation>Connecting to the server…</translation>
    </message>
    <message>
        <source>往返 %1</source>
        <translation>round trip %1</translation>
    </message>
    <message>
        <source>版本 %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>时钟偏差</source>
        <translation>Clock offset</translation>
    </message>
</context>
<context>
    <name>Warmline::SimulatedExchange</name>
    <message>
        <source>报修</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>线路没有注册，不能呼出</source>
        <translation>The line is not registered; cannot call</translation>
    </message>
    <message>
        <source>没有号码</source>
        <translation>No number</translation>
    </message>
    <message>
        <source>先保持或结束当前通话</source>
        <translation>Hold or end the present call first</translation>
    </message>
    <message>
        <source>通话已经结束</source>
        <translation>The call has ended</translation>
    </message>
    <message>
        <source>来电已经接听</source>
        <translation>The call has been answered</translation>
    </message>
    <message>
        <source>只有通话中的来电能保持</source>
        <translation>Only a call in progress can be put on hold</translation>
    </message>
    <message>
        <source>来电没有在保持中</source>
        <translation>The call is not on hold</translation>
    </message>
    <message>
        <source>只有通话中能静音</source>
        <translation>Mute works only during a call</translation>
    </message>
    <message>
        <source>只有通话中能发送按键</source>
        <translation>Keys can be sent only during a call</translation>
    </message>
    <message>
        <source>只有通话中的来电能转接</source>
        <translation>Only a call in progress can be transferred</translation>
    </message>
    <message>
        <source>不能转接到这个号码</source>
        <translation>Cannot transfer to this number</translation>
    </message>
    <message>
        <source>已经在咨询</source>
        <translation>Already consulting</translation>
    </message>
    <message>
        <source>没有在咨询</source>
        <translation>Not consulting</translation>
    </message>
    <message>
        <source>对方还没有接听</source>
        <translation>The other side has not answered yet</translation>
    </message>
</context>
<context>
    <name>Warmline::SimulatedHeadset</name>
    <message>
        <source>模拟耳机</source>
        <translation>Simulated headset</translation>
    </message>
</context>
<context>
    <name>Warmline::Sip::AmiLink</name>
    <message>
        <source>排队系统断开了</source>
        <translation>The queue system disconnected</translation>
    </message>
    <message>
        <source>连不上排队系统</source>
        <translation>Cannot reach the queue system</translation>
    </message>
    <message>
        <source>排队系统的应答不对</source>
        <translation>The queue system answers nonsense</translation>
    </message>
    <message>
        <source>排队系统没有让座席进队列 %1：%2</source>
        <translation>The seat could not join queue %1: %2</translation>
    </message>
    <message>
        <source>排队系统没有改队列 %1 的状态：%2</source>
        <translation>The state in queue %1 was not changed: %2</translation>
    </message>
    <message>
        <source>排队系统不应答</source>
        <translation>The queue system does not answer</translation>
    </message>
    <message>
        <source>排队系统拒绝登录：账号或密码不对。10 分钟后再试</source>
        <translation>The queue system refused the login: wrong account or password. Trying again in 10 minutes</translation>
    </message>
</context>
<context>
    <name>Warmline::Sip::CodeLink</name>
    <message>
        <source>总机没有接受功能码 %1</source>
        <translation>The PBX did not accept feature code %1</translation>
    </message>
</context>
<context>
    <name>Warmline::Sip::LineTester</name>
    <message>
        <source>声音文件</source>
        <translation>Sound file</translation>
    </message>
    <message>
        <source>没有找到话筒：插好耳机再测一次</source>
        <translation>No microphone: plug in the headset and test again</translation>
    </message>
    <message>
        <source>线路没有注册</source>
        <translation>The line is not registered</translation>
    </message>
    <message>
        <source>线路没有注册，打不了回声电话</source>
        <translation>The line is not registered: no echo call possible</translation>
    </message>
    <message>
        <source>200 OK，往返 %1 ms</source>
        <translation>200 OK, %1 ms</translation>
    </message>
    <message>
        <source>SIP 服务器没有再接受登记</source>
        <translation>The SIP server refused to register again</translation>
    </message>
    <message>
        <source>没有设回声号码（phone.json 的 echo），没测</source>
        <translation>No echo number is set (echo in phone.json): not tested</translation>
    </message>
    <message>
        <source>回声电话没有拨出去</source>
        <translation>The echo call was not sent</translation>
    </message>
    <message>
        <source>回声号码 %1 打不通（%2）</source>
        <translation>Echo number %1 cannot be reached (%2)</translation>
    </message>
    <message>
        <source>回声电话中途断了</source>
        <translation>The echo call broke off</translation>
    </message>
    <message>
        <source>SIP 服务器 5 秒没有应答</source>
        <translation>No answer from the SIP server for 5 s</translation>
    </message>
    <message>
        <source>20 秒内没有测完</source>
        <translation>Not finished within 20 s</translation>
    </message>
    <message>
        <source>%1 · %2 dB</source>
        <translation>%1 · %2 dB</translation>
    </message>
    <message>
        <source>没有听到您的声音：看看静音键，对着话筒说话再测一次</source>
        <translation>Your voice was not heard: check the mute key, speak and test again</translation>
    </message>
    <message>
        <source>听到自己的声音 · MOS %1</source>
        <translation>Your own voice is heard · MOS %1</translation>
    </message>
    <message>
        <source>声音没有回来</source>
        <translation>The sound did not come back</translation>
    </message>
    <message>
        <source>话筒没有声音，听不到回声</source>
        <translation>The microphone is silent: no echo to hear</translation>
    </message>
    <message>
        <source>语音发不出去：请网管看 UDP 16384–32767</source>
        <translation>No sound gets out: ask your administrator about UDP 16384–32767</translation>
    </message>
    <message>
        <source>收不到语音：请网管看 UDP 16384–32767</source>
        <translation>No sound comes in: ask your administrator about UDP 16384–32767</translation>
    </message>
    <message>
        <source>丢包 %1 % · 抖动 %2 ms</source>
        <translation>Loss %1 % · jitter %2 ms</translation>
    </message>
    <message>
        <source>音质差，客户会听不清：请网管看网络</source>
        <translation>Poor sound, callers will not understand: ask your administrator about the network</translation>
    </message>
    <message>
        <source>没有通话，话筒只看到了，没有听到</source>
        <translation>No call: the microphone was seen but not heard</translation>
    </message>
</context>
<context>
    <name>Warmline::Sip::PublishLink</name>
    <message>
        <source>总机没有接受坐席状态（PUBLISH）</source>
        <translation>The PBX did not accept the state of the seat (PUBLISH)</translation>
    </message>
</context>
<context>
    <name>Warmline::Sip::SipCalls</name>
    <message>
        <source>通话已经结束</source>
        <translation>The call has ended</translation>
    </message>
    <message>
        <source>现在不能这样做</source>
        <translation>This can&apos;t be done now</translation>
    </message>
    <message>
        <source>按键没有发出去</source>
        <translation>The keys were not sent</translation>
    </message>
    <message>
        <source>已经在咨询</source>
        <translation>Already consulting</translation>
    </message>
    <message>
        <source>来电接不起来</source>
        <translation>The call can&apos;t be answered</translation>
    </message>
    <message>
        <source>不是可以拨打的号码</source>
        <translation>Not a number that can be dialled</translation>
    </message>
    <message>
        <source>呼叫没有发出去</source>
        <translation>The call was not sent</translation>
    </message>
    <message>
        <source>转接没有发出去</source>
        <translation>The transfer was not sent</translation>
    </message>
    <message>
        <source>没有咨询通话</source>
        <translation>There is no consultation</translation>
    </message>
    <message>
        <source>对方还没有接听</source>
        <translation>The other side has not answered yet</translation>
    </message>
    <message>
        <source>切换没有成功</source>
        <translation>Changing over did not work</translation>
    </message>
    <message>
        <source>三方通话没有建起来</source>
        <translation>The conference was not set up</translation>
    </message>
    <message>
        <source>转接没有成功：对方没有接通，来电还在这里</source>
        <translation>The transfer did not work: the other side was not reached, the caller is still here</translation>
    </message>
    <message>
        <source>没有通话可录音</source>
        <translation>There is no call to record</translation>
    </message>
    <message>
        <source>录音不能开始：没有内存文件</source>
        <translation>Recording can&apos;t begin: there is no file in memory</translation>
    </message>
    <message>
        <source>录音没有开始：线路现在不能录音</source>
        <translation>The recording did not begin: the line can&apos;t record now</translation>
    </message>
    <message>
        <source>录音中断了：线路现在不能录音</source>
        <translation>The recording broke off: the line can&apos;t record now</translation>
    </message>
    <message>
        <source>对方要把电话转到本机构以外，没有照办</source>
        <translation>The other side wanted to transfer you outside the company: not done</translation>
    </message>
    <message>
        <source>对方要转接，但没有接通；通话还在这里</source>
        <translation>The other side&apos;s transfer failed; the call is still here</translation>
    </message>
    <message>
        <source>没有通话可放提示音</source>
        <translation>No call to play an announcement to</translation>
    </message>
    <message>
        <source>提示音放不出来：%1</source>
        <translation>The announcement cannot be played: %1</translation>
    </message>
    <message>
        <source>没有录音：提示音没有放出来</source>
        <translation>Not recorded: the announcement was not played</translation>
    </message>
</context>
<context>
    <name>Warmline::Sip::SipEngine</name>
    <message>
        <source>自检停了</source>
        <translation>The check was stopped</translation>
    </message>
</context>
<context>
    <name>Warmline::Sip::SipLine</name>
    <message>
        <source>SIP 服务器不应答</source>
        <translation>The SIP server does not answer</translation>
    </message>
    <message>
        <source>已注销</source>
        <translation>Unregistered</translation>
    </message>
    <message>
        <source>SIP 服务器拒绝：分机号或密码不对</source>
        <translation>The SIP server refuses: wrong extension or password</translation>
    </message>
    <message>
        <source>SIP 服务器不认识这个分机</source>
        <translation>The SIP server does not know this extension</translation>
    </message>
    <message>
        <source>连不上 SIP 服务器</source>
        <translation>The SIP server can&apos;t be reached</translation>
    </message>
    <message>
        <source>注册失败（%1）</source>
        <translation>Registration failed (%1)</translation>
    </message>
</context>
<context>
    <name>Warmline::Sip::SipWorker</name>
    <message>
        <source>线路没有注册，不能拨号</source>
        <translation>The line is not registered; nothing can be dialled</translation>
    </message>
    <message>
        <source>来电了，自检先停</source>
        <translation>A call came: the check stops</translation>
    </message>
    <message>
        <source>要打电话，自检先停</source>
        <translation>You are calling: the check stops</translation>
    </message>
</context>
<context>
    <name>Warmline::SoapDoor</name>
    <message>
        <source>服务器正在停止</source>
        <translation>The server is stopping</translation>
    </message>
    <message>
        <source>接口没有这个操作</source>
        <translation>The interface has no such operation</translation>
    </message>
    <message>
        <source>一次最多等待 %1 个分公司</source>
        <translation>At most %1 branch companies can be waited for at once</translation>
    </message>
    <message>
        <source>没有这种对象：%1</source>
        <translation>There is no such thing: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::SoftphonePane</name>
    <message>
        <source>软电话</source>
        <translation>Softphone</translation>
    </message>
    <message>
        <source>没有来电</source>
        <translation>No call</translation>
    </message>
    <message>
        <source>对方的话（线路送来的文字）</source>
        <translation>Caller&apos;s words (text sent by the line)</translation>
    </message>
    <message>
        <source>排队</source>
        <translation>In queue</translation>
    </message>
    <message>
        <source>最长等候</source>
        <translation>Longest</translation>
    </message>
    <message>
        <source>今日接通</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>通话</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>接听</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>保持或恢复</source>
        <translation>Hold or resume</translation>
    </message>
    <message>
        <source>静音或取消</source>
        <translation>Mute or unmute</translation>
    </message>
    <message>
        <source>转接，再按完成</source>
        <translation>Transfer, again to complete</translation>
    </message>
    <message>
        <source>三方通话</source>
        <translation>Three-way call</translation>
    </message>
    <message>
        <source>拨号盘</source>
        <translation>Keypad</translation>
    </message>
    <message>
        <source>座席状态</source>
        <translation>Agent state</translation>
    </message>
    <message>
        <source>线路没有送来对方的文字</source>
        <translation>The line sent no text of the caller</translation>
    </message>
    <message>
        <source>音质 %1 · 丢包 %2 · 抖动 %3</source>
        <translation>Quality %1 · loss %2 · jitter %3</translation>
    </message>
    <message>
        <source>%1 人</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>线路没有送来排队数据</source>
        <translation>The line sent no queue data</translation>
    </message>
    <message numerus="yes">
        <source>%1 / %2 通，%3</source>
        <translation>
            <numerusform>%1 of %2 call, %3</numerusform>
            <numerusform>%1 of %2 calls, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>今天还没有来电</source>
        <translation>No calls yet today</translation>
    </message>
    <message>
        <source>音质 %1 · 丢包 %2</source>
        <translation>Quality %1 · loss %2</translation>
    </message>
    <message>
        <source>录音中 %1</source>
        <translation>Recording %1</translation>
    </message>
    <message>
        <source>录音已暂停 %1</source>
        <translation>Recording paused %1</translation>
    </message>
    <message>
        <source>录音最多暂停一分钟，然后自动继续。</source>
        <translation>Recording pauses for a minute at most, then goes on by itself.</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>暂停录音</source>
        <translation>Pause recording</translation>
    </message>
    <message>
        <source>继续录音</source>
        <translation>Go on recording</translation>
    </message>
    <message>
        <source>听录音</source>
        <translation>Recordings</translation>
    </message>
    <message>
        <source>本次通话正在录音，用于服务质量；双方各录一声道，暂停最长一分钟。</source>
        <translation>This call is recorded for the quality of service, each side on a channel of its own; a pause lasts a minute at most.</translation>
    </message>
    <message>
        <source>保持中，不录音 %1</source>
        <translation>On hold, not recording %1</translation>
    </message>
    <message>
        <source>保持期间不录音，取回通话后自动继续。</source>
        <translation>Nothing is recorded while the call is on hold; it goes on by itself when the call is taken back.</translation>
    </message>
    <message>
        <source>重拨</source>
        <translation>Redial</translation>
    </message>
    <message>
        <source>挂断，或拒接来电</source>
        <translation>Hang up, or reject a call</translation>
    </message>
    <message>
        <source>拒接：%1</source>
        <translation>Rejected: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::SoundCheck</name>
    <message>
        <source>没有话筒可试</source>
        <translation>There is no microphone to try</translation>
    </message>
    <message>
        <source>没有耳机可试</source>
        <translation>There is no speaker to try</translation>
    </message>
    <message>
        <source>声音设备打不开：换一个再试</source>
        <translation>The sound device cannot be opened: try another</translation>
    </message>
    <message>
        <source>话筒不见了</source>
        <translation>The microphone is gone</translation>
    </message>
</context>
<context>
    <name>Warmline::SoundOutput</name>
    <message>
        <source>没有音响或耳机，放不出声音</source>
        <translation>No speaker or headset: nothing can be played</translation>
    </message>
    <message>
        <source>声音放到一半停了：音响或耳机不见了</source>
        <translation>Playing stopped: the speaker or headset is gone</translation>
    </message>
</context>
<context>
    <name>Warmline::SoundPane</name>
    <message>
        <source>声音设备</source>
        <translation>Sound devices</translation>
    </message>
    <message>
        <source>通话：话筒（排在前面的先用）</source>
        <translation>Calls: microphone (the first is used)</translation>
    </message>
    <message>
        <source>通话：听筒</source>
        <translation>Calls: speaker</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>振铃：勾选的都响</source>
        <translation>Ringing: all that are ticked</translation>
    </message>
    <message>
        <source>振铃音量</source>
        <translation>Ring volume</translation>
    </message>
    <message>
        <source>试铃</source>
        <translation>Ring once</translation>
    </message>
    <message>
        <source>音量</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>响过了：%1</source>
        <translation>It rang: %1</translation>
    </message>
    <message>
        <source>话筒电平</source>
        <translation>Microphone level</translation>
    </message>
    <message>
        <source>听筒电平</source>
        <translation>Speaker level</translation>
    </message>
    <message>
        <source>试听自己</source>
        <translation>Hear yourself</translation>
    </message>
    <message>
        <source>话筒</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>听筒</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>对着话筒说话，两秒后从听筒听到自己。</source>
        <translation>Speak into the microphone; two seconds later you hear yourself.</translation>
    </message>
    <message>
        <source>试听</source>
        <translation>Try</translation>
    </message>
    <message>
        <source>通话中或整理中，稍后再试</source>
        <translation>In a call or wrap-up: try later</translation>
    </message>
    <message>
        <source>没插</source>
        <translation>not plugged in</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>没有设备</source>
        <translation>No device</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>没有可用的耳机或话筒：电话能接通，但没有声音</source>
        <translation>No headset or microphone: calls work, but without sound</translation>
    </message>
    <message>
        <source>这条线路不用声音设备；这里选的用于试听和振铃。</source>
        <translation>This line uses no sound devices; what you choose is for trying and ringing.</translation>
    </message>
</context>
<context>
    <name>Warmline::SoundRow</name>
    <message>
        <source>您的声音</source>
        <translation>Your voice</translation>
    </message>
    <message>
        <source>对方的声音</source>
        <translation>The other side</translation>
    </message>
    <message>
        <source>没有声音设备：对方听不到您</source>
        <translation>No sound device: nobody hears you</translation>
    </message>
    <message>
        <source>%1 · 话筒 %2</source>
        <translation>%1 · microphone %2</translation>
    </message>
    <message>
        <source>在“设置 › 声音设备”里换</source>
        <translation>Change it in Settings › Sound devices</translation>
    </message>
</context>
<context>
    <name>Warmline::SoundService</name>
    <message>
        <source>没有可用的耳机或话筒：电话能接通，但没有声音</source>
        <translation>No headset or microphone: calls work, but without sound</translation>
    </message>
    <message>
        <source>没有话筒：电话能接通，但没有声音</source>
        <translation>No microphone: calls work, but without sound</translation>
    </message>
    <message>
        <source>没有耳机：电话能接通，但没有声音</source>
        <translation>No speaker: calls work, but without sound</translation>
    </message>
    <message>
        <source>%1 可以用了</source>
        <translation>%1 can be used now</translation>
    </message>
    <message>
        <source>%1 回来了，已换回</source>
        <translation>%1 is back and used again</translation>
    </message>
    <message>
        <source>%1 不见了，改用 %2：旁人可能听得见，通话中话筒已静音</source>
        <translation>%1 is gone, %2 is used: others may hear; in a call the microphone is muted</translation>
    </message>
    <message>
        <source>%1 不见了，改用 %2</source>
        <translation>%1 is gone, %2 is used</translation>
    </message>
</context>
<context>
    <name>Warmline::SourceField</name>
    <message>
        <source>待确认</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>待确认，回车确认</source>
        <translation>To confirm, Enter confirms</translation>
    </message>
</context>
<context>
    <name>Warmline::SourceLegend</name>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>手工</source>
        <translation>Typed</translation>
    </message>
    <message>
        <source>来源标记的说明</source>
        <translation>What the source marks mean</translation>
    </message>
</context>
<context>
    <name>Warmline::SourceMark</name>
    <message>
        <source>听</source>
        <translation>C</translation>
    </message>
    <message>
        <source>查</source>
        <translation>S</translation>
    </message>
    <message>
        <source>填</source>
        <translation>T</translation>
    </message>
    <message>
        <source>来源：通话</source>
        <translation>Source: call</translation>
    </message>
    <message>
        <source>来源：系统</source>
        <translation>Source: system</translation>
    </message>
    <message>
        <source>来源：手工</source>
        <translation>Source: typed</translation>
    </message>
    <message>
        <source>来源：无</source>
        <translation>Source: none</translation>
    </message>
</context>
<context>
    <name>Warmline::StartView</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>暖线</source>
        <translation>Warmline</translation>
    </message>
    <message>
        <source>准备进度</source>
        <translation>Progress of preparation</translation>
    </message>
    <message>
        <source>供热客服座席</source>
        <translation>Heating call-centre seat</translation>
    </message>
</context>
<context>
    <name>Warmline::StateBlock</name>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>延长</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>整理完</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>之后：%1</source>
        <translation>Then: %1</translation>
    </message>
    <message>
        <source>可以接听</source>
        <translation>Can take calls</translation>
    </message>
    <message>
        <source>就绪</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>小休：喝水</source>
        <translation>Short break: water</translation>
    </message>
    <message>
        <source>喝水</source>
        <translation>Water</translation>
    </message>
    <message>
        <source>小休：用餐</source>
        <translation>Short break: meal</translation>
    </message>
    <message>
        <source>用餐</source>
        <translation>Meal</translation>
    </message>
    <message>
        <source>小休：其他</source>
        <translation>Short break: other</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>培训</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>签出队列</source>
        <translation>Sign out of queue</translation>
    </message>
    <message>
        <source>剩 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>咨询中</source>
        <translation>Consulting</translation>
    </message>
    <message>
        <source>正与 %1 通话，来电人在等</source>
        <translation>Talking to %1, the caller waits</translation>
    </message>
    <message>
        <source>正在呼叫 %1，来电人在等</source>
        <translation>Calling %1, the caller waits</translation>
    </message>
    <message>
        <source>保持中</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>来电人在等</source>
        <translation>The caller waits</translation>
    </message>
    <message>
        <source>不限时，整理完自己结束</source>
        <translation>Untimed: end it when you are done</translation>
    </message>
</context>
<context>
    <name>Warmline::StatePill</name>
    <message>
        <source>座席状态</source>
        <translation>Agent state</translation>
    </message>
    <message>
        <source>座席状态：%1</source>
        <translation>Agent state: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::StateView</name>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>Retry</translation>
    </message>
</context>
<context>
    <name>Warmline::StationComparePane</name>
    <message>
        <source>没有选中的站</source>
        <translation>No substation selected</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>昨日</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>均差 %1</source>
        <translation>Mean %1</translation>
    </message>
    <message>
        <source>取不到曲线</source>
        <translation>Curves cannot be read</translation>
    </message>
    <message>
        <source>对照</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>两日或两站的一个量</source>
        <translation>One quantity of two days or two substations</translation>
    </message>
    <message>
        <source>对照的量</source>
        <translation>Quantity to compare</translation>
    </message>
    <message>
        <source>与哪一日或哪一站对照</source>
        <translation>Compare with which day or substation</translation>
    </message>
    <message>
        <source>本站今日减对照，同一时刻都有值的点的平均</source>
        <translation>This substation today minus the other, mean over moments with both values</translation>
    </message>
    <message>
        <source>%1 日前</source>
        <translation>%1 days ago</translation>
    </message>
    <message>
        <source>%1 · %2 · 对照 %3</source>
        <translation>%1 · %2 · against %3</translation>
    </message>
    <message>
        <source>取对照的曲线</source>
        <translation>Reading the curves</translation>
    </message>
</context>
<context>
    <name>Warmline::StationCurvesPane</name>
    <message>
        <source>近 24 小时</source>
        <translation>Last 24 hours</translation>
    </message>
    <message>
        <source>近 3 天</source>
        <translation>Last 3 days</translation>
    </message>
    <message>
        <source>近 7 天</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>时间范围</source>
        <translation>Time range</translation>
    </message>
    <message>
        <source>供水、回水、设定和室外温度</source>
        <translation>Supply, return, set point and outdoor temperature</translation>
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
        <translation>Reading curves</translation>
    </message>
    <message>
        <source>没有选中的站</source>
        <translation>No substation selected</translation>
    </message>
    <message>
        <source>%1没有这座站的曲线数据</source>
        <translation>%1: no curve data of this substation</translation>
    </message>
    <message>
        <source>取不到最低、平均和最高：%1</source>
        <translation>Lowest, mean and highest can’t be had: %1</translation>
    </message>
    <message>
        <source>取不到曲线</source>
        <translation>Curves cannot be read</translation>
    </message>
    <message>
        <source>室外 %1</source>
        <translation>Outdoor %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>数表</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>采暖季的供水、回水、设定和室外温度</source>
        <translation>Supply, return, set point and outdoor temperature of the heating season</translation>
    </message>
    <message>
        <source>采暖季</source>
        <translation>Season</translation>
    </message>
    <message>
        <source>复制数表</source>
        <translation>Copy table</translation>
    </message>
    <message>
        <source>本站所有的量：现在、最低、平均、最高</source>
        <translation>All quantities of the substation: now, lowest, mean, highest</translation>
    </message>
    <message>
        <source>来电，通话 %1</source>
        <translation>call, talked %1</translation>
    </message>
    <message>
        <source>来电，通话中</source>
        <translation>call, talking</translation>
    </message>
    <message>
        <source>来电，未接通</source>
        <translation>call, not answered</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1，部分取不到</source>
        <translation>%1, parts not available</translation>
    </message>
    <message>
        <source>滚轮或 + − 缩放，拖动或方向键移动，Home 或双击看全季；标记：告警、近 7 天的工单和来电</source>
        <translation>Wheel or + − zooms, a drag or the arrow keys move, Home or a double click shows the whole season. Marks: alarms, tickets and calls of the last 7 days</translation>
    </message>
</context>
<context>
    <name>Warmline::StationDiagram</name>
    <message>
        <source>供温/设%1</source>
        <translation>Sup. / set %1</translation>
    </message>
    <message>
        <source>%1 %2 %3
测于 %4</source>
        <translation>%1 %2 %3
measured %4</translation>
    </message>
    <message>
        <source>%1工艺图</source>
        <translation>Diagram of %1</translation>
    </message>
    <message>
        <source>一次网（热源侧）</source>
        <translation>Primary network (source side)</translation>
    </message>
    <message>
        <source>二次网（用户侧）</source>
        <translation>Secondary network (user side)</translation>
    </message>
    <message>
        <source>板换 · %1</source>
        <translation>Exchanger · %1</translation>
    </message>
    <message>
        <source>板换</source>
        <translation>Exchanger</translation>
    </message>
    <message>
        <source>调节阀</source>
        <translation>Control valve</translation>
    </message>
    <message>
        <source>热表</source>
        <translation>Heat meter</translation>
    </message>
    <message>
        <source>除污器</source>
        <translation>Strainer</translation>
    </message>
    <message>
        <source>循环泵</source>
        <translation>Circ. pump</translation>
    </message>
    <message>
        <source>补水</source>
        <translation>Make-up</translation>
    </message>
    <message>
        <source>%1 支</source>
        <translation>Branch %1</translation>
    </message>
    <message>
        <source>补水合计</source>
        <translation>Make-up, all</translation>
    </message>
    <message>
        <source>%1 支压差偏低</source>
        <translation>Branch %1: pressure difference low</translation>
    </message>
    <message>
        <source>%1 号循环泵</source>
        <translation>Circ. pump %1</translation>
    </message>
    <message>
        <source>循环泵 %1</source>
        <translation>Circ. pump %1</translation>
    </message>
    <message>
        <source>%1 · 运行</source>
        <translation>%1 · on</translation>
    </message>
    <message>
        <source>%1 · 备用</source>
        <translation>%1 · standby</translation>
    </message>
    <message>
        <source>%1 · 停</source>
        <translation>%1 · off</translation>
    </message>
    <message>
        <source>%1
%2 · 测于 %3</source>
        <translation>%1
%2 · measured %3</translation>
    </message>
    <message>
        <source>%1 支压差 %2，不到其他支路中位数 %3 的一半：可能关小、堵塞或关断
测于 %4</source>
        <translation>Branch %1: pressure difference %2, less than half the median %3 of the others: throttled, clogged or shut
Measured %4</translation>
    </message>
</context>
<context>
    <name>Warmline::StationDiagramPane</name>
    <message>
        <source>良好</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>过期 &gt; 2 周期</source>
        <translation>Stale &gt; 2 polls</translation>
    </message>
    <message>
        <source>坏值 &gt; 5 周期</source>
        <translation>Bad &gt; 5 polls</translation>
    </message>
    <message>
        <source>工艺图</source>
        <translation>Diagram</translation>
    </message>
    <message>
        <source>只读</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>本程序只看不控：不向设备写任何值</source>
        <translation>This program only watches: it never writes to the plant</translation>
    </message>
    <message>
        <source>没有选中的站</source>
        <translation>No substation selected</translation>
    </message>
    <message>
        <source>%1 · 工艺图</source>
        <translation>%1 · diagram</translation>
    </message>
    <message>
        <source>这座站没有测点数据</source>
        <translation>This substation has no sensor data</translation>
    </message>
</context>
<context>
    <name>Warmline::StationListPane</name>
    <message>
        <source>异常 %1</source>
        <translation>Faulty %1</translation>
    </message>
    <message>
        <source>过期 %1</source>
        <translation>Stale %1</translation>
    </message>
    <message>
        <source>断 %1</source>
        <translation>down %1</translation>
    </message>
    <message>
        <source>无数据</source>
        <translation>No data</translation>
    </message>
    <message>
        <source>热源与站</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>热源与换热站</source>
        <translation>Heat sources and substations</translation>
    </message>
    <message>
        <source>还没有换热站</source>
        <translation>No substations yet</translation>
    </message>
    <message>
        <source>热源未登记</source>
        <translation>Source not registered</translation>
    </message>
    <message>
        <source>%1 站</source>
        <translation>Stations: %1</translation>
    </message>
    <message>
        <source>%1 站 · %2 新鲜</source>
        <translation>%2 of %1 fresh</translation>
    </message>
    <message>
        <source>所选区域没有登记换热站</source>
        <translation>No substation is on record for the chosen area</translation>
    </message>
    <message>
        <source>看全市</source>
        <translation>Whole city</translation>
    </message>
    <message>
        <source>告警 %1</source>
        <translation>Alarms %1</translation>
    </message>
    <message>
        <source>%1 · 告警 %2</source>
        <translation>%1 · alarms %2</translation>
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
        <translation>Supply %1, as set (%2).</translation>
    </message>
    <message>
        <source>供水 %1，比设定低 %2。</source>
        <translation>Supply %1, %2 below its set point.</translation>
    </message>
    <message>
        <source>供水 %1，比设定高 %2。</source>
        <translation>Supply %1, %2 above its set point.</translation>
    </message>
    <message>
        <source>供水 %1，没有设定值可比。</source>
        <translation>Supply %1; no set point to compare it with.</translation>
    </message>
    <message>
        <source>回水 %1，%2内升了 %3。</source>
        <translation>Return %1, up by %3 in %2.</translation>
    </message>
    <message>
        <source>回水 %1，%2内降了 %3。</source>
        <translation>Return %1, down by %3 in %2.</translation>
    </message>
    <message>
        <source>回水 %1，%2内平稳。</source>
        <translation>Return %1, steady over %2.</translation>
    </message>
    <message>
        <source>回水 %1，之前没有数据，看不出走势。</source>
        <translation>Return %1; no earlier data, so no trend.</translation>
    </message>
    <message>
        <source>%1 支压差 %2，其他支 %3，末端可能流量不足。</source>
        <translation>Branch %1 has %2, the others %3: its far end may get too little water.</translation>
    </message>
    <message>
        <source>各支压差接近，最小的 %1 支 %2。</source>
        <translation>The branches are alike; the least is %1 with %2.</translation>
    </message>
    <message>
        <source>%1 支压差 %2，其他支没有数据可比。</source>
        <translation>Branch %1 has %2; no data of the others to compare.</translation>
    </message>
    <message>
        <source>%1 户有室温，%2 户低于 %3，占 %4。</source>
        <translation>Homes that answer: %1; below %3: %2, that is %4.</translation>
    </message>
    <message>
        <source>供水温度</source>
        <translation>Supply temperature</translation>
    </message>
    <message>
        <source>回水温度</source>
        <translation>Return temperature</translation>
    </message>
    <message>
        <source>支路压差</source>
        <translation>Pressure difference of branches</translation>
    </message>
    <message>
        <source>室温</source>
        <translation>Room temperature</translation>
    </message>
    <message>
        <source>补水量</source>
        <translation>Make-up flow</translation>
    </message>
    <message>
        <source>供水低于设定</source>
        <translation>supply below its set point</translation>
    </message>
    <message>
        <source>供水高于设定</source>
        <translation>supply above its set point</translation>
    </message>
    <message>
        <source>回水在降</source>
        <translation>return falling</translation>
    </message>
    <message>
        <source>%1 支偏弱</source>
        <translation>branch %1 weak</translation>
    </message>
    <message>
        <source>没有可信的数据，无法判断。</source>
        <translation>No data to be trusted: nothing can be said.</translation>
    </message>
    <message>
        <source>已知的都正常。</source>
        <translation>All that is known is as usual.</translation>
    </message>
    <message>
        <source>请留意：%1。</source>
        <translation>Look at: %1.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1没有数据。</source>
        <translation>%1: no data.</translation>
    </message>
    <message>
        <source>%1的最后一个值不可信，不作判断。</source>
        <translation>%1: the last value can&apos;t be trusted; nothing is concluded from it.</translation>
    </message>
    <message>
        <source>补水 %1。</source>
        <translation>Make-up water %1.</translation>
    </message>
    <message>
        <source>白话解读</source>
        <translation>In plain words</translation>
    </message>
    <message>
        <source>换热站的白话解读</source>
        <translation>The station in plain words</translation>
    </message>
    <message>
        <source>没有选中的站</source>
        <translation>No station chosen</translation>
    </message>
    <message>
        <source>取站况</source>
        <translation>Reading the station</translation>
    </message>
    <message>
        <source>少数家偏冷（%1）</source>
        <translation>a few homes cold (%1)</translation>
    </message>
    <message>
        <source>不少家偏冷（%1）</source>
        <translation>many homes cold (%1)</translation>
    </message>
    <message numerus="yes">
        <source>请留意 %1 项</source>
        <translation>
            <numerusform>%1 thing to look at</numerusform>
            <numerusform>%1 things to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warmline::StationSummaryPane</name>
    <message>
        <source>站况</source>
        <translation>Station state</translation>
    </message>
    <message>
        <source>没有选中的站</source>
        <translation>No substation selected</translation>
    </message>
    <message>
        <source>取站况</source>
        <translation>Reading station state</translation>
    </message>
    <message>
        <source>供热面积</source>
        <translation>Heated area</translation>
    </message>
    <message>
        <source>用户 / 测点</source>
        <translation>Homes / sensors</translation>
    </message>
    <message>
        <source>平均室温</source>
        <translation>Mean room temp.</translation>
    </message>
    <message numerus="yes">
        <source>%1 户</source>
        <translation>
            <numerusform>%1 home</numerusform>
            <numerusform>%1 homes</numerusform>
        </translation>
    </message>
    <message>
        <source>今日工单</source>
        <translation>Tickets today</translation>
    </message>
    <message numerus="yes">
        <source>%1 件</source>
        <translation>
            <numerusform>%1 ticket</numerusform>
            <numerusform>%1 tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>每千户</source>
        <translation>Per 1&#x202f;000 homes</translation>
    </message>
    <message>
        <source>采集</source>
        <translation>Polling</translation>
    </message>
    <message>
        <source>万 m²</source>
        <comment>unit of 10,000 m²; a language without one says m² and gets plain figures</comment>
        <translation>m²</translation>
    </message>
    <message numerus="yes">
        <source>%1 户室温分布 °C</source>
        <translation>
            <numerusform>Rooms of %1 home, °C</numerusform>
            <numerusform>Rooms of %1 homes, °C</numerusform>
        </translation>
    </message>
    <message>
        <source>关联分析…</source>
        <translation>Correlation…</translation>
    </message>
    <message>
        <source>室温与供热、天气的关联：哪些住户有共同的规律，各楼热得多快</source>
        <translation>How room temperatures follow heating and weather: what flats have in common, how fast buildings respond</translation>
    </message>
    <message>
        <source>低于 %1</source>
        <translation>Below %1</translation>
    </message>
</context>
<context>
    <name>Warmline::StationTable</name>
    <message>
        <source>本站所有的量</source>
        <translation>All quantities of the substation</translation>
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
        <translation>%1 bad</translation>
    </message>
    <message>
        <source>%1 过期</source>
        <translation>%1 stale</translation>
    </message>
    <message>
        <source>量</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>最低</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>平均</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>最高</source>
        <translation>High</translation>
    </message>
    <message>
        <source>数据龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>Warmline::StationTicketsPane</name>
    <message>
        <source>本站工单</source>
        <translation>Station tickets</translation>
    </message>
    <message>
        <source>本站近 12 小时工单</source>
        <translation>Tickets of this substation, last 12 hours</translation>
    </message>
    <message>
        <source>没有选中的站</source>
        <translation>No substation selected</translation>
    </message>
    <message>
        <source>取本站工单</source>
        <translation>Reading tickets of this substation</translation>
    </message>
    <message>
        <source>近 12 小时 %1 件</source>
        <translation>%1 in the last 12 h</translation>
    </message>
    <message>
        <source>近 12 小时没有工单</source>
        <translation>No tickets in the last 12 h</translation>
    </message>
</context>
<context>
    <name>Warmline::StepSpine</name>
    <message>
        <source>工单步骤</source>
        <translation>Ticket steps</translation>
    </message>
    <message>
        <source>当前第 %1 步：%2，%3</source>
        <translation>Current step %1: %2, %3</translation>
    </message>
</context>
<context>
    <name>Warmline::SupportWindow</name>
    <message>
        <source>支持包</source>
        <translation>Support text</translation>
    </message>
    <message>
        <source>发给技术人员之前请看一遍。号码、姓名、地址和密钥已打码，录音和工单不在里面。</source>
        <translation>Please read it before you give it away. Numbers, names, addresses and keys are masked; recordings and tickets are not in it.</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>保存…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>已复制</source>
        <translation>Copied</translation>
    </message>
    <message>
        <source>保存支持包</source>
        <translation>Save the support text</translation>
    </message>
    <message>
        <source>已保存到 %1</source>
        <translation>Saved to %1</translation>
    </message>
    <message>
        <source>没有保存：%1</source>
        <translation>Not saved: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::SyncDriver</name>
    <message>
        <source>账号的范围变了，重新读取</source>
        <translation>The branches of this account have changed; reading again</translation>
    </message>
</context>
<context>
    <name>Warmline::TicketFilterPane</name>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>视图</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Tier</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>责任专业</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>Undecided</translation>
    </message>
</context>
<context>
    <name>Warmline::TicketFormPane</name>
    <message>
        <source>为什么重开</source>
        <translation>Why reopen it</translation>
    </message>
    <message>
        <source>重开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>还没有地点：先选住户</source>
        <translation>No place yet: choose a home first</translation>
    </message>
    <message>
        <source>还没有选影响范围</source>
        <translation>No scope chosen yet</translation>
    </message>
    <message>
        <source>加备注</source>
        <translation>Add a note</translation>
    </message>
    <message>
        <source>备注写什么</source>
        <translation>Text of the note</translation>
    </message>
    <message>
        <source>暂停计时</source>
        <translation>Pause clock</translation>
    </message>
    <message>
        <source>为什么暂停，例如：等用户</source>
        <translation>Why pause, for example: waiting for the customer</translation>
    </message>
    <message>
        <source>恢复计时</source>
        <translation>Resume the clock</translation>
    </message>
    <message>
        <source>改为%1</source>
        <translation>Change to %1</translation>
    </message>
    <message>
        <source>为什么改时限</source>
        <translation>Why change the limit</translation>
    </message>
    <message>
        <source>改派给</source>
        <translation>Reassign to</translation>
    </message>
    <message>
        <source>为什么改派</source>
        <translation>Why reassign</translation>
    </message>
    <message>
        <source>改派</source>
        <translation>Reassign</translation>
    </message>
    <message>
        <source>取回草稿：%1</source>
        <translation>Fetch draft: %1</translation>
    </message>
    <message>
        <source>回到已开的工单</source>
        <translation>Back to the open ticket</translation>
    </message>
    <message>
        <source>放弃草稿</source>
        <translation>Discard draft</translation>
    </message>
    <message>
        <source>确认放弃，文字不保留</source>
        <translation>Discard; the text is not kept</translation>
    </message>
    <message>
        <source>回到草稿</source>
        <translation>Back to draft</translation>
    </message>
    <message>
        <source>新工单</source>
        <translation>New ticket</translation>
    </message>
    <message>
        <source>工单</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>二次报修</source>
        <translation>Repeat report</translation>
    </message>
    <message>
        <source>为来电户新建</source>
        <translation>New for the caller&apos;s home</translation>
    </message>
    <message>
        <source>这份草稿是另一户的；写过的字会停放，可从“更多”取回</source>
        <translation>This draft is for another home; what was written is set aside, “More” brings it back</translation>
    </message>
    <message>
        <source>范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>保存，接下一个</source>
        <translation>Save, take next</translation>
    </message>
    <message>
        <source>确认受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>草稿没有存下：%1</source>
        <translation>The draft was not saved: %1</translation>
    </message>
    <message>
        <source>没有打开的工单；来电时自动起草</source>
        <translation>No ticket open; a call starts a draft by itself</translation>
    </message>
    <message>
        <source>新工单 草稿</source>
        <translation>New ticket, draft</translation>
    </message>
    <message>
        <source>工单 %1 草稿</source>
        <translation>Ticket %1, draft</translation>
    </message>
    <message>
        <source>工单 %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>草稿 %1 已存</source>
        <translation>Draft %1 saved</translation>
    </message>
    <message>
        <source>草稿还没有存</source>
        <translation>Draft not saved yet</translation>
    </message>
    <message>
        <source>已存本机，待服务器确认</source>
        <translation>Saved here, waiting for the server</translation>
    </message>
    <message>
        <source>确认受理并派发</source>
        <translation>Accept and dispatch</translation>
    </message>
    <message>
        <source>重开工单</source>
        <translation>Reopen ticket</translation>
    </message>
    <message>
        <source>先确认受理，才能到“%1”</source>
        <translation>Accept first, then “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%1 个附件没有随草稿保存，请重新添加：%2</source>
        <translation>
            <numerusform>%1 file was not saved with the draft, please add it again: %2</numerusform>
            <numerusform>%1 files were not saved with the draft, please add them again: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Warmline::TicketListModel</name>
    <message>
        <source>时钟</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>单号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>责任</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>建单</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>超时 %1</source>
        <translation>Overdue %1</translation>
    </message>
    <message>
        <source>临近 %1</source>
        <translation>Due soon %1</translation>
    </message>
    <message>
        <source>正常 %1</source>
        <translation>On time %1</translation>
    </message>
    <message>
        <source>暂停 %1</source>
        <translation>Paused %1</translation>
    </message>
    <message>
        <source>已闭环 %1</source>
        <translation>Closed %1</translation>
    </message>
    <message>
        <source>已过时限，计时不停</source>
        <translation>Past the limit; the clock keeps running</translation>
    </message>
    <message>
        <source>已用 %1 以上</source>
        <translation>%1 or more used</translation>
    </message>
    <message>
        <source>按剩余时间</source>
        <translation>By time left</translation>
    </message>
    <message>
        <source>计时停着，写明了原因</source>
        <translation>Clock stopped, with a reason</translation>
    </message>
    <message>
        <source>五步走完</source>
        <translation>All five steps done</translation>
    </message>
    <message>
        <source>待派</source>
        <translation>To dispatch</translation>
    </message>
    <message>
        <source>二次</source>
        <translation>Repeat</translation>
    </message>
</context>
<context>
    <name>Warmline::TicketListPane</name>
    <message>
        <source>工单</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>查找工单</source>
        <translation>Find tickets</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>取不到工单列表</source>
        <translation>The ticket list cannot be read</translation>
    </message>
    <message>
        <source>正在取工单</source>
        <translation>Reading tickets</translation>
    </message>
    <message>
        <source>单号、地址、户名首字母 hfjy</source>
        <translation>No., address, name initials hfjy</translation>
    </message>
    <message>
        <source>工单列表</source>
        <translation>Ticket list</translation>
    </message>
    <message>
        <source>没有符合筛选的工单</source>
        <translation>No ticket matches the filters</translation>
    </message>
    <message>
        <source>这里没有工单</source>
        <translation>No tickets here</translation>
    </message>
    <message>
        <source>本户工单</source>
        <translation>Tickets of this home</translation>
    </message>
    <message>
        <source>显示前 %1 件</source>
        <translation>First %1 shown</translation>
    </message>
</context>
<context>
    <name>Warmline::TicketService</name>
    <message>
        <source>请选班组</source>
        <translation>Choose a crew</translation>
    </message>
    <message>
        <source>没有草稿</source>
        <translation>No draft</translation>
    </message>
    <message>
        <source>还缺：%1</source>
        <translation>Still missing: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>草稿已换，请再试</source>
        <translation>The draft has changed; try again</translation>
    </message>
    <message>
        <source>外辖区住户：本座席不能开单，请转 %1 受理</source>
        <translation>Household of another branch: no ticket can be opened here; pass it to %1</translation>
    </message>
</context>
<context>
    <name>Warmline::TicketTrailPane</name>
    <message>
        <source>工单经过</source>
        <translation>Ticket trail</translation>
    </message>
    <message>
        <source>关闭工单</source>
        <translation>Close ticket</translation>
    </message>
    <message>
        <source>取不到这张工单</source>
        <translation>This ticket cannot be read</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>到座席</source>
        <translation>To the seat</translation>
    </message>
    <message>
        <source>在座席的工单窗格里打开</source>
        <translation>Open in the seat&apos;s ticket pane</translation>
    </message>
    <message>
        <source>备注写什么</source>
        <translation>Text of the note</translation>
    </message>
    <message>
        <source>加备注</source>
        <translation>Add a note</translation>
    </message>
    <message>
        <source>为什么暂停，例如：等用户</source>
        <translation>Why pause, for example: waiting for the customer</translation>
    </message>
    <message>
        <source>选一张工单，看它的每一步</source>
        <translation>Choose a ticket to see its every step</translation>
    </message>
    <message>
        <source>链条完整 %1</source>
        <translation>Chain intact %1</translation>
    </message>
    <message>
        <source>链条有断 %1</source>
        <translation>Chain broken %1</translation>
    </message>
    <message>
        <source>二次报修</source>
        <translation>Repeat report</translation>
    </message>
    <message>
        <source>待发</source>
        <translation>Waiting to send</translation>
    </message>
    <message>
        <source>只读</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>恢复计时</source>
        <translation>Resume the clock</translation>
    </message>
    <message>
        <source>暂停计时，要写原因</source>
        <translation>Pause the clock; needs a reason</translation>
    </message>
    <message>
        <source>重开工单</source>
        <translation>Reopen ticket</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>派发</source>
        <translation>Dispatch</translation>
    </message>
    <message>
        <source>登记处理</source>
        <translation>Record result</translation>
    </message>
    <message>
        <source>回访验证</source>
        <translation>Verify by call</translation>
    </message>
    <message>
        <source>闭环</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>为什么重开</source>
        <translation>Why reopen it</translation>
    </message>
    <message>
        <source>重开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>净用时 %1</source>
        <translation>Net time %1</translation>
    </message>
</context>
<context>
    <name>Warmline::TierGlyph</name>
    <message>
        <source>级别 %1</source>
        <translation>Tier %1</translation>
    </message>
</context>
<context>
    <name>Warmline::TimeHistogram</name>
    <message>
        <source>时间窗</source>
        <translation>Time window</translation>
    </message>
    <message>
        <source>左右键移动一格，按住 Shift 改变终点</source>
        <translation>Left and right move one step; with Shift they move the end</translation>
    </message>
</context>
<context>
    <name>Warmline::TimeSliderPane</name>
    <message>
        <source>时间窗</source>
        <translation>Time window</translation>
    </message>
    <message>
        <source>播放</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>向后一格</source>
        <translation>Back one step</translation>
    </message>
    <message>
        <source>播放速度</source>
        <translation>Playback speed</translation>
    </message>
    <message>
        <source>跟随现在</source>
        <translation>Follow now</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>昨日同时</source>
        <translation>Same time yesterday</translation>
    </message>
    <message>
        <source>15 分钟一格</source>
        <translation>15 minutes a step</translation>
    </message>
    <message>
        <source>所选窗口 %1 件</source>
        <translation>%1 in the chosen window</translation>
    </message>
    <message>
        <source>较昨日同时 %1</source>
        <translation>%1 vs. yesterday</translation>
    </message>
    <message>
        <source>昨日同时 %1 件</source>
        <translation>%1 at this time yesterday</translation>
    </message>
    <message>
        <source>%1；%2；%3</source>
        <translation>%1; %2; %3</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>播放速度 %1</source>
        <translation>Playback speed %1</translation>
    </message>
    <message>
        <source>时间轴的长度</source>
        <translation>Length of the time line</translation>
    </message>
    <message>
        <source>24 小时</source>
        <translation>24 hours</translation>
    </message>
    <message>
        <source>7 天</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>30 天</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>采暖季（180 天）</source>
        <translation>Season (180 days)</translation>
    </message>
    <message>
        <source>1 天一格</source>
        <translation>1 day a slot</translation>
    </message>
    <message>
        <source>3 小时一格</source>
        <translation>3 hours a slot</translation>
    </message>
</context>
<context>
    <name>Warmline::ToastArea</name>
    <message>
        <source>%1 %2 秒</source>
        <translation>%1 %2 s</translation>
    </message>
    <message>
        <source>通知</source>
        <translation>Notice</translation>
    </message>
</context>
<context>
    <name>Warmline::TopBar</name>
    <message>
        <source>搜索住户、地址、工单、命令</source>
        <translation>Search homes, tickets…</translation>
    </message>
    <message>
        <source>室外</source>
        <translation>Outdoor</translation>
    </message>
    <message>
        <source>暖线</source>
        <translation>Warmline</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>通知，%1 条未读</source>
        <translation>Notices, %1 unread</translation>
    </message>
    <message>
        <source>通知</source>
        <translation>Notices</translation>
    </message>
</context>
<context>
    <name>Warmline::TransferDesk</name>
    <message>
        <source>导入涉及整个公司，只限某些分公司的账号不能导入</source>
        <translation>an import concerns the whole company; an account limited to some branches can&apos;t import</translation>
    </message>
    <message>
        <source>没有这次导入，或者它已经过去很久</source>
        <translation>there is no such import, or it was too long ago</translation>
    </message>
    <message>
        <source>requestId 应为 UUID</source>
        <translation>requestId must be a UUID</translation>
    </message>
    <message>
        <source>服务器正在做 %1 个导入，请稍后再试</source>
        <translation>the server is busy with %1 imports; please try again later</translation>
    </message>
    <message>
        <source>应接着第 %1 字节</source>
        <translation>must go on from byte %1</translation>
    </message>
    <message>
        <source>文件超过 %1 MB；请分成几个文件</source>
        <translation>the file is larger than %1 MB; please split it</translation>
    </message>
    <message>
        <source>导入已取消，什么都没有改动</source>
        <translation>Import cancelled; nothing was changed</translation>
    </message>
    <message>
        <source>没有这次导出，或者它已经过去很久</source>
        <translation>there is no such export, or it was too long ago</translation>
    </message>
    <message>
        <source>服务器正在做 %1 个导出，请稍后再试</source>
        <translation>the server is busy with %1 exports; please try again later</translation>
    </message>
    <message>
        <source>内容超过 %1 MB；请按时间分几次导出</source>
        <translation>more than %1 MB; please export it in several spans of time</translation>
    </message>
</context>
<context>
    <name>Warmline::TransferDriver</name>
    <message>
        <source>附件已被移除或删除</source>
        <translation>The attachment was removed or deleted</translation>
    </message>
    <message>
        <source>本机上附件的内容丢失或损坏：%1</source>
        <translation>The attachment&apos;s content on this machine is lost or damaged: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::TrendCell</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>Warmline::TrendPane</name>
    <message>
        <source>趋势与目标线</source>
        <translation>Trends and target lines</translation>
    </message>
    <message>
        <source>算趋势</source>
        <translation>Computing trends</translation>
    </message>
    <message>
        <source>算不出趋势</source>
        <translation>Trends cannot be computed</translation>
    </message>
    <message>
        <source>有数据的日子不到两天，还看不出趋势</source>
        <translation>Fewer than two days with data; no trend yet</translation>
    </message>
</context>
<context>
    <name>Warmline::TriagePane</name>
    <message>
        <source>影响范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>请问清范围</source>
        <translation>Ask for the scope</translation>
    </message>
</context>
<context>
    <name>Warmline::TriageStrip</name>
    <message>
        <source>影响范围</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>没有工单草稿；来电或新建工单后选择</source>
        <translation>No ticket draft; choose after a call or a new ticket</translation>
    </message>
</context>
<context>
    <name>Warmline::ValueTag</name>
    <message>
        <source>测值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>过期</source>
        <translation>Stale</translation>
    </message>
</context>
<context>
    <name>Warmline::VerdictHead</name>
    <message>
        <source>认可</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>改判</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>与实际相符；记为样例</source>
        <translation>Matches what was found; kept as an example</translation>
    </message>
    <message>
        <source>另选原因；记为样例</source>
        <translation>Choose another cause; kept as an example</translation>
    </message>
</context>
<context>
    <name>Warmline::VerdictPane</name>
    <message>
        <source>系统判断</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>判断不了</source>
        <translation>No verdict</translation>
    </message>
    <message>
        <source>正在看室温、邻户、支路和天气</source>
        <translation>Looking at rooms, neighbours, branch and weather</translation>
    </message>
    <message>
        <source>来电后判断冷在哪一级</source>
        <translation>During a call this shows where the fault lies</translation>
    </message>
    <message>
        <source>依据 %1 快照</source>
        <translation>As of %1</translation>
    </message>
    <message>
        <source>最可能：%1 %2</source>
        <translation>Most likely: %1 %2</translation>
    </message>
    <message>
        <source>数据不足</source>
        <translation>Too little data</translation>
    </message>
    <message>
        <source>说不准，请按话术问清</source>
        <translation>Not sure: please ask, following the script</translation>
    </message>
    <message>
        <source>已认可</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>座席：%1</source>
        <translation>Agent: %1</translation>
    </message>
    <message>
        <source>没有：%1</source>
        <translation>Absent: %1</translation>
    </message>
    <message>
        <source>收起</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>全部 %1 条依据</source>
        <translation>All %1 reasons</translation>
    </message>
    <message>
        <source>没有记下：%1</source>
        <translation>Not kept: %1</translation>
    </message>
    <message>
        <source>、</source>
        <comment>between listed things</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>供热侧正常</source>
        <translation>Heating normal</translation>
    </message>
    <message>
        <source>最可能：%1</source>
        <translation>Most likely: %1</translation>
    </message>
</context>
<context>
    <name>Warmline::VerifyPage</name>
    <message>
        <source>是否满意</source>
        <translation>Is the customer satisfied</translation>
    </message>
    <message>
        <source>愿不愿意推荐，0 到 10</source>
        <translation>Would recommend us, 0 to 10</translation>
    </message>
    <message>
        <source>现在室温</source>
        <translation>Room temp. now</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>住户的原话，可不填</source>
        <translation>The customer&apos;s own words, optional</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Not satisfied</translation>
    </message>
    <message>
        <source>退回处理</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>没有解决：工单回到班组，时限继续计</source>
        <translation>Not solved: the ticket goes back to the crew, the clock runs on</translation>
    </message>
    <message>
        <source>推荐</source>
        <translation>Recommends</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>实测</source>
        <translation>Measured</translation>
    </message>
    <message>
        <source>班组</source>
        <translation>Crew</translation>
    </message>
    <message>
        <source>验证通过</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>退回要写明：哪里没有解决</source>
        <translation>To return it, write what is not solved</translation>
    </message>
</context>
<context>
    <name>Warmline::Waveform</name>
    <message>
        <source>录音的位置</source>
        <translation>Position in the recording</translation>
    </message>
    <message>
        <source>座席</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>对方</source>
        <translation>Other side</translation>
    </message>
</context>
<context>
    <name>Warmline::WindowStatus</name>
    <message>
        <source>座席 %1</source>
        <translation>Seat %1</translation>
    </message>
    <message>
        <source>%1（演示城市）</source>
        <translation>%1 (demo city)</translation>
    </message>
    <message>
        <source>%1 采暖季 第 %2 天</source>
        <translation>%1 heating season, day %2</translation>
    </message>
    <message>
        <source>线路 %1 已注册</source>
        <translation>Line %1 registered</translation>
    </message>
    <message>
        <source>线路登记中</source>
        <translation>Line registering</translation>
    </message>
    <message>
        <source>线路未注册</source>
        <translation>Line not registered</translation>
    </message>
    <message>
        <source>待发</source>
        <translation>Waiting to send</translation>
    </message>
    <message>
        <source>被拒</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>时钟偏差</source>
        <translation>Clock offset</translation>
    </message>
    <message>
        <source>测点数据</source>
        <translation>Sensor data</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>%1，来源 %2</source>
        <translation>%1, source %2</translation>
    </message>
    <message>
        <source>%1 确认于 %2</source>
        <translation>%1, confirmed %2</translation>
    </message>
    <message>
        <source>%1，其中搁置 %2</source>
        <translation>%1, %2 set aside</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>没有声音设备</source>
        <translation>No sound device</translation>
    </message>
    <message>
        <source>本机直连</source>
        <translation>Own line</translation>
    </message>
    <message>
        <source>本机直连 %1</source>
        <translation>own line %1</translation>
    </message>
    <message>
        <source>%1 采暖季 已结束</source>
        <translation>Heating season %1 is over</translation>
    </message>
</context>
<context>
    <name>Warmline::Workstation</name>
    <message>
        <source>打开数据目录</source>
        <translation>Opening the data folder</translation>
    </message>
    <message>
        <source>数据目录打不开</source>
        <translation>The data folder cannot be opened</translation>
    </message>
    <message>
        <source>数据密钥取不到</source>
        <translation>The data key cannot be had</translation>
    </message>
    <message>
        <source>启动内置服务器</source>
        <translation>Starting the built-in server</translation>
    </message>
    <message>
        <source>内置服务器起不来</source>
        <translation>The built-in server does not start</translation>
    </message>
    <message>
        <source>没有服务器令牌</source>
        <translation>No server token</translation>
    </message>
    <message>
        <source>打开座席缓存</source>
        <translation>Opening the seat&apos;s cache</translation>
    </message>
    <message>
        <source>座席 %1</source>
        <translation>Seat %1</translation>
    </message>
    <message>
        <source>座席缓存打不开</source>
        <translation>The seat&apos;s cache cannot be opened</translation>
    </message>
    <message>
        <source>取回公司数据</source>
        <translation>Fetching company data</translation>
    </message>
    <message>
        <source>服务器没有应答：%1</source>
        <translation>The server did not answer: %1</translation>
    </message>
    <message>
        <source>演示城市没有建成</source>
        <translation>The demo city was not completed</translation>
    </message>
    <message>
        <source>公司规定这台电脑不保存密钥。</source>
        <translation>By company policy this computer keeps no keys.</translation>
    </message>
    <message>
        <source>登录不了</source>
        <translation>Can&apos;t sign in</translation>
    </message>
    <message>
        <source>保存草稿，关闭座席</source>
        <translation>Saving drafts, closing the seat</translation>
    </message>
    <message>
        <source>通话结束并整理完以后再离开座席</source>
        <translation>Leave the seat after the call and its wrap-up</translation>
    </message>
    <message>
        <source>座席锁定</source>
        <translation>Seat locked</translation>
    </message>
    <message>
        <source>座席已锁定。输入口令就接着做，没有保存的都还在。</source>
        <translation>The seat is locked. Enter your password to go on; nothing unsaved was lost.</translation>
    </message>
    <message>
        <source>这台设备已被停用：正在把没有发出的操作交给服务器审核</source>
        <translation>This device was revoked: handing what was not sent over to the server for review</translation>
    </message>
    <message>
        <source>等服务器收下没有发出的操作：%1</source>
        <translation>Waiting for the server to take what was not sent: %1</translation>
    </message>
    <message>
        <source>服务器没有收下没有发出的操作；本机的数据还在，请联系管理员</source>
        <translation>The server did not take what was not sent; the data are still here: ask an administrator</translation>
    </message>
    <message>
        <source>缓存没有清除干净</source>
        <translation>The cache was not wiped completely</translation>
    </message>
    <message numerus="yes">
        <source>这台设备已被管理员停用。%1 项没有发出的操作已交服务器审核，本机的缓存和密钥已清除。再使用要重新登记。</source>
        <translation>
            <numerusform>This device was revoked by an administrator. %1 operation that was not sent is with the server for review; cache and key here are destroyed. The device has to be enrolled anew.</numerusform>
            <numerusform>This device was revoked by an administrator. %1 operations that were not sent are with the server for review; cache and key here are destroyed. The device has to be enrolled anew.</numerusform>
        </translation>
    </message>
    <message>
        <source>账号</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>锁定座席</source>
        <translation>Lock the seat</translation>
    </message>
    <message>
        <source>修改口令…</source>
        <translation>Change password…</translation>
    </message>
    <message>
        <source>换人登录…</source>
        <translation>Change user…</translation>
    </message>
    <message>
        <source>退出登录</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>修改口令</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>口令已修改；别处的登录都已失效</source>
        <translation>Password changed; sessions elsewhere have ended</translation>
    </message>
    <message>
        <source>改了以后，这个账号在别处的登录都会失效。</source>
        <translation>Afterwards all other sessions of this account end.</translation>
    </message>
    <message>
        <source>座席上还有通话：通话结束并整理完以后才能换人登录</source>
        <translation>There is a call at this seat: somebody else can sign in after the call and its wrap-up</translation>
    </message>
    <message>
        <source>您的角色不接打电话，没有接通线路</source>
        <translation>Your role takes no calls: the line is not connected</translation>
    </message>
</context>
<context>
    <name>WeatherSource</name>
    <message>
        <source>天气来源只能是 url 或 folder</source>
        <translation>A weather source is url or folder</translation>
    </message>
</context>
<context>
    <name>WholeFile</name>
    <message>
        <source>文件写不了：%1</source>
        <translation>the file can&apos;t be written: %1</translation>
    </message>
    <message>
        <source>磁盘已满，没有写入；请腾出空间后再试</source>
        <translation>the disk is full, nothing was written; make room and try again</translation>
    </message>
</context>
<context>
    <name>Wire</name>
    <message>
        <source>数据块已损坏</source>
        <translation>The data block is damaged</translation>
    </message>
    <message>
        <source>数据块过大</source>
        <translation>The data block is too large</translation>
    </message>
</context>
</TS>
