// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/notices/notice_outbox.h"

#include "app/services/outreach/notice_desk.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/table_rows.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/heatmap/notices/notice_words.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

enum OutboxColumn { WhenColumn, PlaceColumn, HomesColumn, WhoColumn, StateColumn, OutboxColumns };

/// As it stands: what somebody has written is no markup.
QString plainTip(const QString &text)
{
    return u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s;
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
    m_detail->setTextFormat(Qt::PlainText);
    m_said->setTextFormat(Qt::PlainText);
    for (KeyButton *key : {m_release, m_withdraw, m_send, m_save})
        key->setAutoDefault(false); // Enter in the list presses none of them
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
    connect(m_release, &QAbstractButton::clicked, this, &NoticeOutbox::askRelease);
    connect(m_withdraw, &QAbstractButton::clicked, this, &NoticeOutbox::askWithdraw);
    connect(m_save, &QAbstractButton::clicked, this, &NoticeOutbox::askSave);
    connect(m_send, &QAbstractButton::clicked, this, &NoticeOutbox::askSend);
    connectDesk();
    refresh();
    if (const std::optional<Error> &trouble = desk.senderTrouble())
        m_said->setText(tr("发送平台没有接上：%1").arg(trouble->message()));
}

void NoticeOutbox::connectDesk()
{
    connect(&m_desk, &NoticeDesk::changed, this, &NoticeOutbox::refresh);
    connect(&m_desk, &NoticeDesk::busyChanged, this, [this] {
        if (!m_desk.isBusy())
            m_asked = false;
        showChosen();
    });
    connect(&m_desk, &NoticeDesk::handed, this, [this](const QString &to, qsizetype households) {
        if (!m_asked)
            return;
        const bool sent = m_desk.sender() && m_desk.sender()->title == to;
        m_said->setText(tr("已交给 %1：%2 户", nullptr, int(households))
                            .arg(sent ? NoticeWords::sender(m_desk) : Format::isolate(to),
                                 NoticeWords::count(households)));
    });
    connect(&m_desk, &NoticeDesk::failed, this, [this](const Error &error) {
        if (m_asked)
            m_said->setText(tr("没有办成：%1").arg(error.message()));
    });
    connect(&m_desk, &NoticeDesk::unreadable, this,
            [this](const Error &error) { m_said->setText(tr("通知没有读出来：%1").arg(error.message())); });
}

NoticeOutbox *NoticeOutbox::open(NoticeDesk &desk, QWidget *window, const NoticeId &notice)
{
    auto *outbox = window->findChild<NoticeOutbox *>();
    if (!outbox || !outbox->isVisible()) {
        outbox = new NoticeOutbox(desk, window);
        outbox->setAttribute(Qt::WA_DeleteOnClose);
        outbox->show();
    }
    if (!notice.isNull()) {
        outbox->m_wanted = notice;
        outbox->refresh();
    }
    outbox->raise();
    outbox->activateWindow();
    return outbox;
}

void NoticeOutbox::refresh()
{
    const NoticeRecord *before = chosen();
    const NoticeId kept = !m_wanted.isNull() && m_desk.find(m_wanted) ? std::exchange(m_wanted, {})
                        : before                                      ? before->id
                                                                      : NoticeId();
    const QList<NoticeRecord> &records = m_desk.records();
    const QSignalBlocker quiet(m_list);
    m_list->setRowCount(static_cast<int>(records.size()));
    int current = records.isEmpty() ? -1 : 0;
    for (int row = 0; row < static_cast<int>(records.size()); ++row) {
        const NoticeRecord &record = records.at(row);
        const auto put = [&](OutboxColumn column, const QString &text) {
            auto *item = new QTableWidgetItem(text);
            item->setToolTip(plainTip(record.text));
            m_list->setItem(row, column, item);
            return item;
        };
        put(WhenColumn, Format::isolate(Times::dayMinute(record.preparedMs)))
            ->setData(Qt::UserRole, record.id.toString());
        put(PlaceColumn, record.place);
        put(HomesColumn, NoticeWords::count(record.households));
        put(WhoColumn, Format::isolate(record.preparedBy.value));
        put(StateColumn, NoticeWords::state(record.state()));
        if (record.id == kept)
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
        record ? (QStringList(record->text) + NoticeWords::history(*record, m_desk)).join(u'\n')
               : tr("本月和上月没有准备过通知：在地图上选一片楼栋，打开通知名单，写好内容后准备发送"));
    const bool waits = record && record->state() == NoticeRecord::State::AwaitsRelease;
    const bool gone = !record || record->withdrawnMs != 0 || !record->refusal.isEmpty();
    m_release->setVisible(waits);
    m_withdraw->setVisible(!gone && record->state() != NoticeRecord::State::Handed);
    m_save->setVisible(!gone);
    m_send->setVisible(!gone && m_desk.sender());
    if (m_desk.sender())
        m_send->setText(tr("交给 %1…").arg(NoticeWords::sender(m_desk)));
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

void NoticeOutbox::act(const QString &meanwhile, const std::function<Result<void>()> &what)
{
    m_said->setText(meanwhile);
    m_asked = true;
    if (const auto begun = what(); !begun) {
        m_asked = false;
        m_said->setText(tr("没有办成：%1").arg(begun.error().message()));
    }
    showChosen();
}

/// Enter is no.
void NoticeOutbox::confirm(const QString &title, const QString &question, const QString &yes,
                           const std::function<void()> &then)
{
    auto *dialog = new QMessageBox(this);
    dialog->setObjectName(u"notice_confirm_dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setTextFormat(Qt::PlainText);
    dialog->setText(question);
    QPushButton *does = dialog->addButton(yes, QMessageBox::AcceptRole);
    does->setObjectName(u"notice_confirm_yes"_s);
    does->setAutoDefault(false);
    dialog->setDefaultButton(dialog->addButton(tr("取消"), QMessageBox::RejectRole));
    connect(does, &QAbstractButton::clicked, this, then);
    dialog->open();
}

void NoticeOutbox::askForReason(const QString &name, const QString &title, const QString &question,
                                const std::function<void(const QString &)> &then)
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(question);
    connect(dialog, &QInputDialog::textValueSelected, this, then);
    dialog->open();
}

void NoticeOutbox::askRelease()
{
    const NoticeRecord *record = chosen();
    if (!record)
        return;
    confirm(tr("放行通知"),
            tr("放行发给 %1 %2 户的这份通知？\n%3", nullptr, int(record->households))
                .arg(Format::isolate(record->place), NoticeWords::count(record->households), record->text),
            tr("放行"), [this, id = record->id] { act({}, [&] { return m_desk.release(id); }); });
}

void NoticeOutbox::askWithdraw()
{
    const NoticeRecord *record = chosen();
    if (!record)
        return;
    askForReason(u"notice_withdraw_dialog"_s, tr("撤回通知"), tr("为什么撤回（会记入操作记录）："),
                 [this, id = record->id](const QString &reason) {
                     act({}, [&] { return m_desk.withdraw(id, reason); });
                 });
}

void NoticeOutbox::askSend()
{
    const NoticeRecord *record = chosen();
    if (!record || !m_desk.sender())
        return;
    const auto send = [this, id = record->id](const QString &again) {
        act(tr("正在交给 %1……").arg(NoticeWords::sender(m_desk)), [&] { return m_desk.send(id, again); });
    };
    if (record->mayHaveLeft()) {
        askForReason(u"notice_again_dialog"_s, tr("再次交出"),
                     tr("这份通知可能已经交出过，住户可能会收到两次。为什么再交一次（会记入操作记录）："),
                     send);
        return;
    }
    confirm(tr("交出通知"),
            tr("把发给 %1 %2 户的这份通知交给 %3？交出后撤不回来。\n%4", nullptr, int(record->households))
                .arg(Format::isolate(record->place), NoticeWords::count(record->households),
                     NoticeWords::sender(m_desk), record->text),
            tr("交出"), [send] { send({}); });
}

void NoticeOutbox::askSave()
{
    const NoticeRecord *record = chosen();
    if (!record)
        return;
    if (record->mayHaveLeft())
        askForReason(u"notice_again_dialog"_s, tr("再次交出"),
                     tr("这份通知可能已经交出过，住户可能会收到两次。为什么再交一次（会记入操作记录）："),
                     [this, id = record->id](const QString &again) { askForFile(id, again); });
    else
        askForFile(record->id, {});
}

void NoticeOutbox::askForFile(const NoticeId &id, const QString &again)
{
    auto *dialog = new QFileDialog(this, tr("导出要发送的名单"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id, again](const QString &file) { save(id, file, again); });
    dialog->open();
}

void NoticeOutbox::saveTo(const QString &file)
{
    if (const NoticeRecord *record = chosen())
        save(record->id, file, {});
}

void NoticeOutbox::save(const NoticeId &id, const QString &file, const QString &again)
{
    act(tr("正在导出……"), [&] { return m_desk.saveTo(id, file, again); });
}

} // namespace Warmline
