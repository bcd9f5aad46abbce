// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/callback_list.h"

#include "app/services/command_registry.h"
#include "app/services/phone/call_rejection.h"
#include "app/services/phone/phone_service.h"
#include "app/services/service_set.h"
#include "app/services/sync/connection_status.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace Warmline {

/// One caller. Reused for another when the list changes, so that the focus stays where it was.
class CallbackList::Row final : public QWidget
{
public:
    explicit Row(CallbackList &list)
        : QWidget(&list)
        , m_list(list)
        , m_who(new ElidedLabel(this))
        , m_facts(new ElidedLabel(this))
        , m_call(new QToolButton(this))
        , m_waive(new QToolButton(this))
    {
        setObjectName(QStringLiteral("phone_callback_row"));
        setTextRole(m_who, TextRole::BodyStrong);
        setTextRole(m_facts, TextRole::Label, ColorToken::T2);
        m_call->setObjectName(QStringLiteral("phone_call_back"));
        m_call->setIcon(Icons::get(QStringLiteral("telephone-outbound"), ColorToken::Accent));
        m_call->setToolTip(CallbackList::tr("回拨"));
        m_waive->setObjectName(QStringLiteral("phone_callback_waive"));
        m_waive->setIcon(Icons::get(QStringLiteral("x-circle"), ColorToken::T2));
        m_waive->setToolTip(CallbackList::tr("不用回拨，说明原因"));
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(m_who);
        words->addWidget(m_facts);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(4);
        layout->addLayout(words, 1);
        layout->addWidget(m_call);
        layout->addWidget(m_waive);
        connect(m_call, &QToolButton::clicked, this,
                [this] { m_list.m_services.callbacks->callBack(m_task.call); });
        connect(m_waive, &QToolButton::clicked, this, [this] { m_list.askWhyNot(m_task.call, m_waive); });
    }

    void show(const CallbackTask &task)
    {
        m_task = task;
        const QString number = task.number.isEmpty() ? CallbackList::tr("号码未显示")
                                                     : Format::isolate(Format::maskedPhone(task.number));
        m_who->setText(task.customerName.isEmpty() ? number
                                                   : task.customerName + QStringLiteral(" · ") + number);
        m_call->setEnabled(!task.number.isEmpty());
        m_call->setAccessibleName(CallbackList::tr("回拨 %1").arg(m_who->text()));
        m_waive->setAccessibleName(CallbackList::tr("不用回拨 %1").arg(m_who->text()));
        tick();
    }

    void tick()
    {
        const qint64 ago = m_list.m_services.connection->nowMs() - m_task.missedMs;
        // One part of the age leaves room for where he lives.
        QStringList facts{Format::age(ago < 60'000 ? ago : Format::wholeMinutes(ago))};
        if (const auto why = telephonyRejectionFromName(m_task.rejected))
            facts.append(CallbackList::tr("拒接：%1").arg(rejectionTitle(*why)));
        if (m_task.times > 1)
            facts.append(CallbackList::tr("漏接 %1 次", nullptr, m_task.times).arg(m_task.times));
        if (m_task.tries > 0)
            facts.append(CallbackList::tr("试过 %1 次", nullptr, int(m_task.tries)).arg(m_task.tries));
        if (!m_task.place.isEmpty())
            facts.append(Format::isolate(m_task.place));
        else if (!m_task.queue.isEmpty())
            facts.append(Format::isolate(m_task.queue));
        const QString text = facts.join(QStringLiteral(" · "));
        if (text != m_facts->text())
            m_facts->setText(text);
    }

private:
    CallbackList &m_list;
    CallbackTask m_task;
    ElidedLabel *m_who;
    ElidedLabel *m_facts;
    QToolButton *m_call;
    QToolButton *m_waive;
};

CallbackList::CallbackList(ServiceSet &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_title(new QLabel(this))
    , m_next(new KeyButton(tr("回拨"), QKeySequence(Qt::CTRL | Qt::Key_F12), KeyButton::Kind::Plain, this))
    , m_rowLayout(new QVBoxLayout)
    , m_more(new QLabel(this))
{
    setObjectName(QStringLiteral("phone_callbacks"));
    setTextRole(m_title, TextRole::LabelStrong);
    setTextRole(m_more, TextRole::Label, ColorToken::T2);
    m_next->setObjectName(QStringLiteral("phone_callback_next"));
    m_next->setSizeClass(KeyButton::Size::Small);
    m_next->setToolTip(tr("回拨等得最久的一位"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_next);
    m_rowLayout->setSpacing(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addLayout(m_rowLayout);
    layout->addWidget(m_more);

    CallbackService *callbacks = services.callbacks.get();
    connect(callbacks, &CallbackService::changed, this, &CallbackList::refresh);
    connect(services.phone.get(), &PhoneService::callChanged, this, &CallbackList::refresh);
    connect(services.phone.get(), &PhoneService::lineChanged, this, &CallbackList::refresh);
    connect(services.connection.get(), &ConnectionStatus::ticked, this, &CallbackList::tick);
    connect(m_next, &QAbstractButton::clicked, callbacks, &CallbackService::callBackNext);
    services.commands->add({QStringLiteral("call.callback"), tr("回拨漏接的来电"), QStringLiteral("Ctrl+F12"),
                            tr("通话"), true, [callbacks] { callbacks->callBackNext(); }});
    refresh();
}

void CallbackList::refresh()
{
    const QList<CallbackTask> &tasks = m_services.callbacks->tasks();
    const auto call = m_services.phone->call();
    const bool busy = call && !call->isOver();
    setVisible(!busy && !tasks.isEmpty());
    m_title->setText(tr("漏接待回拨 %1").arg(tasks.size()));
    setAccessibleName(m_title->text());
    const size_t shown = size_t(qMin<qsizetype>(tasks.size(), kShown));
    while (m_rows.size() < shown) {
        m_rows.push_back(new Row(*this));
        m_rowLayout->addWidget(m_rows.back());
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(i < shown);
        if (i < shown)
            m_rows[i]->show(tasks[qsizetype(i)]);
    }
    m_more->setVisible(tasks.size() > kShown);
    m_more->setText(tr("还有 %1 个").arg(tasks.size() - kShown));
    const bool line = m_services.phone->line().registration == LineState::Registration::Registered;
    m_next->setEnabled(line);
    m_next->setToolTip(line ? tr("回拨等得最久的一位") : tr("线路未注册，不能拨出"));
}

void CallbackList::tick()
{
    if (!isVisible())
        return;
    for (Row *row : m_rows)
        row->tick();
}

/// A menu that stays beside the work; it has its keyboard by the person's own press.
void CallbackList::askWhyNot(const CallId &call, QWidget *at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    CallbackService *callbacks = m_services.callbacks.get();
    for (const CallbackWaiver reason :
         {CallbackWaiver::Served, CallbackWaiver::Unreachable, CallbackWaiver::Nuisance}) {
        menu->addAction(callbackWaiverTitle(reason), this,
                        [callbacks, call, reason] { callbacks->waive(call, reason); });
    }
    menu->popup(at->mapToGlobal(QPoint(0, at->height())));
}

} // namespace Warmline
