// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/notices/notice_dialog.h"

#include "app/domain/notice_rules.h"
#include "app/services/outreach/notice_desk.h"
#include "app/services/outreach/notice_roll.h"
#include "ui/common/dialling.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/heatmap/notices/notice_outbox.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

enum NoticeColumn { AddressColumn, NameColumn, PhoneColumn, AccountColumn, SentColumn, NoticeColumns };
constexpr qsizetype kRowsShown = 2'000; ///< the file has all

QString noticeCount(qsizetype n)
{
    return Format::isolate(Format::number(static_cast<double>(n)));
}

} // namespace

NoticeDialog::NoticeDialog(NoticeRoll &list, QWidget *parent, NoticeDesk *desk)
    : QDialog(parent)
    , m_list(list)
    , m_desk(desk)
    , m_head(new QLabel)
    , m_today(new QLabel)
    , m_table(new QTableWidget(0, NoticeColumns))
    , m_masked(new QRadioButton(tr("号码打码")))
    , m_clear(new QRadioButton(tr("完整号码")))
    , m_reason(new QLineEdit)
    , m_said(new QLabel)
    , m_export(new KeyButton(tr("导出 CSV…"), KeyButton::Kind::Primary))
    , m_text(new QLineEdit)
    , m_prepare(new KeyButton(tr("准备发送"), KeyButton::Kind::Plain))
    , m_outbox(new KeyButton(tr("发件箱"), KeyButton::Kind::Plain))
    , m_before(new QLabel)
    , m_way(new QComboBox)
    , m_record(new KeyButton(tr("登记已通知"), KeyButton::Kind::Plain))
{
    setObjectName(u"notice_dialog"_s);
    setWindowTitle(tr("通知名单"));
    m_head->setObjectName(u"notice_head"_s);
    m_today->setObjectName(u"notice_today"_s);
    m_today->setWordWrap(true);
    setTextRole(m_today, TextRole::Label, ColorToken::T2);
    m_table->setObjectName(u"notice_table"_s);
    m_masked->setObjectName(u"notice_masked"_s);
    m_clear->setObjectName(u"notice_clear"_s);
    m_reason->setObjectName(u"notice_reason"_s);
    m_said->setObjectName(u"notice_said"_s);
    m_export->setObjectName(u"notice_export"_s);
    m_before->setObjectName(u"notice_before"_s);
    m_way->setObjectName(u"notice_way"_s);
    m_record->setObjectName(u"notice_record"_s);
    m_before->setWordWrap(true);
    for (QLabel *label : {m_head, m_today, m_said, m_before})
        label->setTextFormat(Qt::PlainText);
    for (KeyButton *key : {m_export, m_prepare, m_outbox, m_record})
        key->setAutoDefault(false); // Enter in a line of text presses none of them
    setTextRole(m_before, TextRole::Label, ColorToken::T2);
    m_way->setAccessibleName(tr("怎样通知的"));
    for (const NoticeWay way : {NoticeWay::Sms, NoticeWay::Call, NoticeWay::Message, NoticeWay::Posted})
        m_way->addItem(NoticeLog::wayTitle(way), QVariant::fromValue(int(way)));
    setTextRole(m_head, TextRole::Title);
    setTextRole(m_said, TextRole::Label, ColorToken::T2);
    m_said->setWordWrap(true);
    m_reason->setPlaceholderText(tr("为什么导出（会记入操作记录）"));
    m_reason->setAccessibleName(tr("导出原因"));
    m_table->setAccessibleName(tr("要通知的住户"));
    m_table->setHorizontalHeaderLabels({tr("地址"), tr("姓名"), tr("电话"), tr("户号"), tr("上次通知")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(AddressColumn, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    new DialRows(m_table, [this](const QModelIndex &index) {
        const NoticeRow &row = m_list.rows().at(index.row());
        return row.phone.isEmpty() ? DialTarget()
                                   : DialTarget{.account = row.account,
                                                .second = false,
                                                .number = {},
                                                .shown = Format::maskedPhone(row.phone)};
    });
    m_masked->setChecked(true);

    auto *kinds = new QHBoxLayout;
    kinds->addWidget(m_masked);
    kinds->addWidget(m_clear);
    kinds->addStretch(1);
    auto *last = new QHBoxLayout;
    last->addWidget(m_reason, 1);
    last->addWidget(m_export);
    auto *send = new QHBoxLayout;
    send->addWidget(m_text, 1);
    send->addWidget(m_prepare);
    send->addWidget(m_outbox);
    auto *told = new QHBoxLayout;
    told->addWidget(m_before, 1);
    told->addWidget(m_way);
    told->addWidget(m_record);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_head);
    layout->addWidget(m_today);
    layout->addWidget(m_table, 1);
    layout->addLayout(kinds);
    layout->addLayout(last);
    layout->addLayout(send);
    layout->addLayout(told);
    layout->addWidget(m_said);
    resize(Theme::of(this)->px(680), Theme::of(this)->px(520));

    connect(m_reason, &QLineEdit::textChanged, this, &NoticeDialog::updateActions);
    connect(m_clear, &QRadioButton::toggled, this, &NoticeDialog::updateActions);
    connect(m_export, &QAbstractButton::clicked, this, &NoticeDialog::askForFile);
    connect(m_record, &QAbstractButton::clicked, this, [this] {
        m_list.recordSent(static_cast<NoticeWay>(m_way->currentData().toInt()));
        updateActions();
    });
    connect(&list, &NoticeRoll::recorded, this, [this](const NoticeSent &sent) {
        m_said->setText(tr("已登记：%1 户").arg(noticeCount(sent.households)));
        m_record->setEnabled(false); // once is enough; another way, or another place, is another notice
    });
    connect(m_way, &QComboBox::currentIndexChanged, this, &NoticeDialog::updateActions);
    setUpSending();
    connect(&list, &NoticeRoll::changed, this, &NoticeDialog::refresh);
    connect(&list, &NoticeRoll::todayChanged, this, [this] {
        refreshToday();
        updateActions();
    });
    connect(&list, &NoticeRoll::exported, this, [this](const QString &file, qsizetype rows) {
        m_said->setText(
            tr("%1 户已存到 %2", nullptr, int(rows)).arg(noticeCount(rows), Format::isolate(file)));
        updateActions();
    });
    connect(&list, &NoticeRoll::failed, this, [this](const Error &error) {
        m_said->setText(tr("没有写成：%1").arg(error.message()));
        updateActions();
    });
    refresh();
    m_reason->setFocus();
}

void NoticeDialog::setUpSending()
{
    m_text->setObjectName(u"notice_text"_s);
    m_prepare->setObjectName(u"notice_prepare"_s);
    m_outbox->setObjectName(u"notice_outbox_open"_s);
    m_text->setPlaceholderText(tr("要告诉住户的话"));
    m_text->setAccessibleName(tr("通知内容"));
    m_text->setVisible(m_desk);
    m_prepare->setVisible(m_desk);
    m_outbox->setVisible(m_desk);
    if (!m_desk)
        return;
    m_text->setMaxLength(int(NoticeRules::kLongestText));
    connect(m_text, &QLineEdit::textChanged, this, &NoticeDialog::updateActions);
    connect(m_outbox, &QAbstractButton::clicked, this,
            [this] { NoticeOutbox::open(*m_desk, parentWidget() ? parentWidget() : this); });
    connect(m_prepare, &QAbstractButton::clicked, this, &NoticeDialog::prepare);
    connect(m_desk, &NoticeDesk::changed, this, &NoticeDialog::updatePrepare);
    connect(m_desk, &NoticeDesk::busyChanged, this, [this] {
        if (!m_desk->isBusy())
            m_asked = false;
        updatePrepare();
    });
    connect(m_desk, &NoticeDesk::prepared, this, [this](const NoticeRecord &record) {
        if (!m_asked)
            return;
        m_text->clear(); // once is enough
        m_said->setText(
            record.needsRelease()
                ? tr("已准备，%1 户：要由另一位班长或管理员在发件箱里放行", nullptr, int(record.households))
                      .arg(noticeCount(record.households))
                : tr("已准备，%1 户：在发件箱里交给发送平台", nullptr, int(record.households))
                      .arg(noticeCount(record.households)));
    });
    connect(m_desk, &NoticeDesk::failed, this, [this](const Error &error) {
        if (m_asked)
            m_said->setText(tr("没有写成：%1").arg(error.message()));
    });
}

void NoticeDialog::prepare()
{
    m_asked = true;
    if (const auto begun = m_desk->prepare(m_list.place(), m_text->text(), m_list.rows()); !begun) {
        m_asked = false;
        m_said->setText(tr("没有写成：%1").arg(begun.error().message()));
    }
    updatePrepare();
}

void NoticeDialog::refresh()
{
    if (m_list.isReading() && m_list.rows().isEmpty()) {
        m_head->setText(tr("%1 · 读取住户……").arg(m_list.place()));
    } else if (const std::optional<Error> &error = m_list.readError()) {
        m_head->setText(tr("%1 · 住户没有读出来").arg(m_list.place()));
        m_said->setText(error->message());
    } else {
        const qsizetype without = m_list.withoutPhone();
        m_head->setText(
            without == 0 ? tr("%1 · %2 户", nullptr, int(m_list.rows().size()))
                               .arg(m_list.place(), noticeCount(m_list.rows().size()))
                         : tr("%1 · %2 户，%3 户没有号码", nullptr, int(m_list.rows().size()))
                               .arg(m_list.place(), noticeCount(m_list.rows().size()), noticeCount(without)));
    }
    refreshToday();
    fillTable();
    refreshSent();
    updateActions();
}

/// What one person has done alone today, before the next act adds to it.
void NoticeDialog::refreshToday()
{
    m_today->setVisible(!m_list.rows().isEmpty());
    m_today->setText(tr("今天您一个人已写给（或导出完整号码）%1 户，连这份 %2 户；超过 %3 户要由另一个人放行")
                         .arg(noticeCount(m_list.aloneToday()), noticeCount(m_list.togetherToday()),
                              noticeCount(NoticeRows::kMostAlone)));
    const auto clear = m_list.may(NoticeRoll::Phones::Clear);
    m_clear->setEnabled(clear.has_value());
    m_clear->setToolTip(clear ? tr("每户都会记下谁、何时、为什么看了号码") : clear.error().text);
    if (!clear)
        m_masked->setChecked(true);
}

void NoticeDialog::refreshSent()
{
    if (m_list.sent().isEmpty()) {
        m_before->setText(tr("这些楼本月和上月没有通知过。用别的方式通知后请登记"));
        return;
    }
    const NoticeSent &last = m_list.sent().first();
    if (!last.isTold()) {
        m_before->setText((last.partly ? tr("上次通知：%1，%2，平台只收了 %3 户；%4 交出，送达以平台回执为准")
                                       : tr("上次通知：%1，%2，%3 户；%4 交出，送达以平台回执为准"))
                              .arg(Format::isolate(Times::dayMinute(last.atMs)), Format::isolate(last.place),
                                   noticeCount(last.households), Format::isolate(last.by.value)));
        return;
    }
    m_before->setText(tr("上次通知：%1，%2，%3，%4 户；%5 登记")
                          .arg(Format::isolate(Times::dayMinute(last.atMs)), Format::isolate(last.place),
                               NoticeLog::wayTitle(last.way), noticeCount(last.households),
                               Format::isolate(last.by.value)));
}

void NoticeDialog::fillTable()
{
    const QList<NoticeRow> &rows = m_list.rows();
    const int shown = static_cast<int>(std::min(kRowsShown, rows.size()));
    m_table->setRowCount(shown);
    for (int i = 0; i < shown; ++i) {
        const NoticeRow &row = rows.at(i);
        m_table->setItem(i, AddressColumn,
                         new QTableWidgetItem(row.stopped ? tr("%1（停供）").arg(row.address) : row.address));
        m_table->setItem(i, NameColumn, new QTableWidgetItem(Format::isolate(row.name)));
        m_table->setItem(i, PhoneColumn,
                         new QTableWidgetItem(
                             row.phone.isEmpty() ? u"—"_s : Format::isolate(Format::maskedPhone(row.phone))));
        m_table->setItem(i, AccountColumn, new QTableWidgetItem(Format::isolate(row.account.value)));
        const NoticeSent *last = m_list.lastSent(row);
        const QString when = last ? Format::isolate(Times::dayMinute(last->atMs)) : u"—"_s;
        m_table->setItem(i, SentColumn,
                         new QTableWidgetItem(last && !last->isTold() ? tr("已交出 %1").arg(when) : when));
    }
    m_table->verticalHeader()->setDefaultSectionSize(Theme::of(this)->metric(Theme::Metric::Row));
    if (rows.size() > shown)
        m_said->setText(tr("这里显示前 %1 户，文件里是全部").arg(noticeCount(shown)));
}

void NoticeDialog::updateActions()
{
    const auto phones = m_clear->isChecked() ? NoticeRoll::Phones::Clear : NoticeRoll::Phones::Masked;
    const auto may = m_list.may(phones);
    const bool reason = !m_reason->text().trimmed().isEmpty();
    m_export->setEnabled(may && reason && !m_list.rows().isEmpty());
    const auto mayRecord = m_list.may(NoticeRoll::Phones::Masked);
    m_record->setEnabled(mayRecord && !m_list.rows().isEmpty() && !m_list.isWriting());
    m_record->setToolTip(mayRecord ? tr("记下谁、何时、用什么方式通知了这些户") : mayRecord.error().text);
    m_export->setToolTip(!may ? may.error().text : reason ? QString() : tr("先写明原因"));
    updatePrepare();
}

void NoticeDialog::updatePrepare()
{
    if (!m_desk)
        return;
    const auto mayPrepare = m_desk->mayPrepare();
    const bool text = !m_text->text().trimmed().isEmpty();
    m_prepare->setEnabled(mayPrepare && text && !m_list.rows().isEmpty() && !m_desk->isBusy());
    m_prepare->setToolTip(!mayPrepare ? mayPrepare.error().text
                          : text ? tr("放进发件箱：超过 %1 户要由另一个人放行").arg(NoticeRows::kMostAlone)
                                 : tr("先写要告诉住户的话"));
}

void NoticeDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("导出通知名单"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &NoticeDialog::exportTo);
    dialog->open();
}

void NoticeDialog::exportTo(const QString &file)
{
    m_said->setText(tr("正在导出……"));
    m_export->setEnabled(false);
    m_list.exportCsv(file, m_clear->isChecked() ? NoticeRoll::Phones::Clear : NoticeRoll::Phones::Masked,
                     m_reason->text());
}

} // namespace Warmline
