// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/notices/notice_outbox.h"

#include "app/services/outreach/notice_desk.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/table_rows.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

enum OutboxColumn { WhenColumn, PlaceColumn, HomesColumn, WhoColumn, StateColumn, OutboxColumns };

QString outboxCount(qsizetype n)
{
    return Format::isolate(Format::number(static_cast<double>(n)));
}

QString stateTitle(NoticeRecord::State state)
{
    switch (state) {
    case NoticeRecord::State::AwaitsRelease: return NoticeOutbox::tr("待放行");
    case NoticeRecord::State::Ready: return NoticeOutbox::tr("可交出");
    case NoticeRecord::State::Handed: return NoticeOutbox::tr("已交出");
    case NoticeRecord::State::Withdrawn: break;
    }
    return NoticeOutbox::tr("已撤回");
}

/// Enabled or not, and why not.
void allow(KeyButton &key, const Result<void> &may, const QString &tip)
{
    key.setEnabled(may.has_value());
    key.setToolTip(may ? tip : may.error().text);
}

} // namespace

NoticeOutbox::NoticeOutbox(NoticeDesk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_list(new QTableWidget(0, OutboxColumns))
    , m_detail(new QLabel)
    , m_said(new QLabel)
    , m_release(new KeyButton(tr("放行"), KeyButton::Kind::Primary))
    , m_withdraw(new KeyButton(tr("撤回…"), KeyButton::Kind::Plain))
    , m_send(new KeyButton({}, KeyButton::Kind::Primary))
    , m_save(new KeyButton(tr("导出文件…"), KeyButton::Kind::Plain))
{
    setObjectName(u"notice_outbox"_s);
    setWindowTitle(tr("通知发件箱"));
    m_list->setObjectName(u"notice_outbox_list"_s);
    m_detail->setObjectName(u"notice_outbox_detail"_s);
    m_said->setObjectName(u"notice_outbox_said"_s);
    m_release->setObjectName(u"notice_release"_s);
    m_withdraw->setObjectName(u"notice_withdraw"_s);
    m_send->setObjectName(u"notice_send"_s);
    m_save->setObjectName(u"notice_save"_s);
    m_list->setAccessibleName(tr("准备好的通知"));
    m_list->setHorizontalHeaderLabels({tr("准备于"), tr("地点"), tr("户数"), tr("准备人"), tr("状态")});
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setSectionResizeMode(PlaceColumn, QHeaderView::Stretch);
    m_list->verticalHeader()->hide();
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setTabKeyNavigation(false);
    m_list->setShowGrid(false);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_detail, TextRole::Body);
    m_said->setWordWrap(true);
    setTextRole(m_said, TextRole::Label, ColorToken::T2);

    auto *keys = new QHBoxLayout;
    keys->addWidget(m_release);
    keys->addWidget(m_withdraw);
    keys->addStretch(1);
    keys->addWidget(m_save);
    keys->addWidget(m_send);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_detail);
    layout->addLayout(keys);
    layout->addWidget(m_said);
    resize(Theme::of(this)->px(680), Theme::of(this)->px(480));

    connect(m_list, &QTableWidget::itemSelectionChanged, this, &NoticeOutbox::showChosen);
    connect(m_release, &QAbstractButton::clicked, this, [this] {
        if (const NoticeRecord *record = chosen())
            m_desk.release(record->id);
        showChosen();
    });
    connect(m_withdraw, &QAbstractButton::clicked, this, &NoticeOutbox::askForReason);
    connect(m_save, &QAbstractButton::clicked, this, &NoticeOutbox::askForFile);
    connect(m_send, &QAbstractButton::clicked, this, [this] {
        const NoticeRecord *record = chosen();
        if (!record)
            return;
        m_said->setText(tr("正在交给%1……").arg(m_desk.sender() ? m_desk.sender()->title : QString()));
        m_desk.send(record->id);
        showChosen();
    });
    connect(&desk, &NoticeDesk::changed, this, &NoticeOutbox::refresh);
    connect(&desk, &NoticeDesk::handed, this, [this](const QString &to, qsizetype households) {
        m_said->setText(tr("已交给 %1：%2 户", nullptr, int(households))
                            .arg(Format::isolate(to), outboxCount(households)));
        showChosen();
    });
    connect(&desk, &NoticeDesk::failed, this, [this](const Error &error) {
        m_said->setText(tr("没有办成：%1").arg(error.message()));
        showChosen();
    });
    refresh();
}

NoticeOutbox *NoticeOutbox::open(NoticeDesk &desk, QWidget *window)
{
    auto *outbox = window->findChild<NoticeOutbox *>();
    if (!outbox || !outbox->isVisible()) {
        outbox = new NoticeOutbox(desk, window);
        outbox->setAttribute(Qt::WA_DeleteOnClose);
        outbox->show();
        return outbox;
    }
    outbox->raise();
    outbox->activateWindow();
    return outbox;
}

QStringList NoticeOutbox::history(const NoticeRecord &record, const NoticeDesk &desk)
{
    const auto when = [](qint64 utcMs) { return Format::isolate(Times::dayMinute(utcMs)); };
    const auto who = [](const AgentId &agent) { return Format::isolate(agent.value); };
    QStringList lines{tr("%1 准备，%2，%3 户，%4 栋", nullptr, int(record.households))
                          .arg(who(record.preparedBy), when(record.preparedMs),
                               outboxCount(record.households), outboxCount(record.houses.size()))};
    if (record.releasedMs != 0)
        lines.append((record.releaseWaits ? tr("%1 放行，%2，服务器还没有确认") : tr("%1 放行，%2"))
                         .arg(who(record.releasedBy), when(record.releasedMs)));
    if (record.withdrawnMs != 0)
        lines.append(tr("%1 撤回，%2：%3")
                         .arg(who(record.withdrawnBy), when(record.withdrawnMs), record.withdrawReason));
    for (const NoticeRecord::Handed &one : record.handed) {
        const QString to = one.to == u"file"                              ? tr("文件")
                         : desk.sender() && desk.sender()->name == one.to ? desk.sender()->title
                                                                          : one.to;
        QString line =
            tr("%1 交给 %2，%3，%4 户", nullptr, int(one.households))
                .arg(who(one.by), Format::isolate(to), when(one.atMs), outboxCount(one.households));
        if (!one.allowed)
            line += tr("（未经放行）");
        lines.append(line);
    }
    if (!record.handed.isEmpty())
        lines.append(tr("交出不等于送达：住户收到没有，以发送平台的回执为准"));
    return lines;
}

void NoticeOutbox::refresh()
{
    const NoticeRecord *before = chosen();
    const QString kept = before ? before->id.toString() : QString();
    const QList<NoticeRecord> &records = m_desk.records();
    const QSignalBlocker quiet(m_list);
    m_list->setRowCount(static_cast<int>(records.size()));
    int current = records.isEmpty() ? -1 : 0;
    for (int row = 0; row < static_cast<int>(records.size()); ++row) {
        const NoticeRecord &record = records.at(row);
        const auto put = [&](OutboxColumn column, const QString &text) {
            auto *item = new QTableWidgetItem(text);
            item->setToolTip(record.text);
            m_list->setItem(row, column, item);
            return item;
        };
        put(WhenColumn, Format::isolate(Times::dayMinute(record.preparedMs)))
            ->setData(Qt::UserRole, record.id.toString());
        put(PlaceColumn, record.place);
        put(HomesColumn, outboxCount(record.households));
        put(WhoColumn, Format::isolate(record.preparedBy.value));
        put(StateColumn, stateTitle(record.state()));
        if (record.id.toString() == kept)
            current = row;
    }
    m_list->verticalHeader()->setDefaultSectionSize(Theme::of(this)->metric(Theme::Metric::Row));
    selectTableRow(*m_list, current);
    showChosen();
}

const NoticeRecord *NoticeOutbox::chosen() const
{
    const QTableWidgetItem *item = m_list->item(m_list->currentRow(), WhenColumn);
    return item ? m_desk.find(NoticeId(Uuid7::fromString(item->data(Qt::UserRole).toString()))) : nullptr;
}

void NoticeOutbox::showChosen()
{
    const NoticeRecord *record = chosen();
    m_detail->setText(
        record ? (QStringList(record->text) + history(*record, m_desk)).join(u'\n')
               : tr("近两个月没有准备过通知：在地图上选一片楼栋，打开通知名单，写好内容后准备发送"));
    const bool waits = record && record->state() == NoticeRecord::State::AwaitsRelease;
    const bool gone = !record || record->withdrawnMs != 0;
    m_release->setVisible(waits);
    m_withdraw->setVisible(!gone && record->handed.isEmpty());
    m_save->setVisible(!gone);
    m_send->setVisible(!gone && m_desk.sender());
    if (m_desk.sender())
        m_send->setText(tr("交给%1").arg(m_desk.sender()->title));
    if (!record)
        return;
    allow(*m_release, m_desk.mayRelease(*record), tr("看过内容和户数，同意发出；会记下是谁放行的"));
    allow(*m_withdraw, m_desk.mayWithdraw(*record), tr("不发了：写明原因"));
    allow(*m_save, m_desk.mayHand(*record), tr("带完整号码的 CSV，交给发送平台；每户都会记下谁看了号码"));
    allow(*m_send, m_desk.mayHand(*record), tr("每户都会记下谁看了号码"));
    if (m_desk.isBusy()) {
        for (KeyButton *key : {m_release, m_withdraw, m_save, m_send})
            key->setEnabled(false);
    }
}

void NoticeOutbox::askForReason()
{
    const NoticeRecord *record = chosen();
    if (!record)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"notice_withdraw_dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("撤回通知"));
    dialog->setLabelText(tr("为什么撤回（会记入操作记录）："));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, id = record->id](const QString &reason) { m_desk.withdraw(id, reason); });
    dialog->open();
}

void NoticeOutbox::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("导出要发送的名单"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &NoticeOutbox::saveTo);
    dialog->open();
}

void NoticeOutbox::saveTo(const QString &file)
{
    const NoticeRecord *record = chosen();
    if (!record)
        return;
    m_said->setText(tr("正在导出……"));
    m_desk.saveTo(record->id, file);
    showChosen();
}

} // namespace Warmline
