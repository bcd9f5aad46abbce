// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sign_in_view.h"

#include "app/services/sync/sign_in_service.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/segmented_control.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/shell/password_form.h"
#include "ui/shell/status_strip.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QTimeZone>
#include <QVBoxLayout>

namespace Warmline {

SignInView::SignInView(SignInService &service, const Facts &facts, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_facts(facts)
    , m_form(new QWidget(this))
    , m_passwordForm(new PasswordForm(service, this))
{
    setObjectName(QStringLiteral("sign_in_view"));
    makeForm();
    m_passwordForm->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch();
    layout->addWidget(m_form, 0, Qt::AlignHCenter);
    layout->addWidget(m_passwordForm, 0, Qt::AlignHCenter);
    layout->addStretch();
    makeFoot();
    layout->addWidget(m_strip);
    bind();
    retranslate();
    applyTheme();
    setAsksForCode(false);
    showMessage({});
    resize(Theme::of(this)->px(560), Theme::of(this)->px(760));
}

void SignInView::bind()
{
    for (QLineEdit *field : {m_account, m_password, m_code}) {
        connect(field, &QLineEdit::textChanged, this, &SignInView::refresh);
        connect(field, &QLineEdit::returnPressed, this, [this] { submit(true); });
    }
    connect(m_account, &QLineEdit::textChanged, this, [this] { setOffered(false); });
    connect(m_eye, &QAction::toggled, this, [this](bool shown) {
        m_password->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        applyTheme();
    });
    connect(m_button, &QAbstractButton::clicked, this, [this] { submit(true); });
    connect(m_later, &QAbstractButton::clicked, this, [this] { submit(false); });
    connect(m_language, &SegmentedControl::activated, this,
            [this] { emit languageChosen(m_language->currentValue().toString()); });
    connect(&m_service, &SignInService::busyChanged, this, &SignInView::refresh);
    connect(&m_service, &SignInService::reachChanged, this, [this](const ServerReach &reach) {
        if (reach.state == ServerReach::State::There && m_offered) {
            setOffered(false); // what the server can say counts more
            showMessage({});
        }
        showReach();
    });
    connect(&m_service, &SignInService::refused, this, [this](const Error &error) {
        if (m_passwordForm->isVisible())
            return;
        if (error.where == QLatin1String("enrolmentCode"))
            setAsksForCode(true);
        showMessage(error.text);
        QLineEdit *next = error.where == QLatin1String("enrolmentCode") ? m_code : m_password;
        next->selectAll();
        next->setFocus();
    });
    connect(&m_service, &SignInService::offlineOffered, this, [this](const Error &error, qint64 untilMs) {
        const QDateTime until = QDateTime::fromMSecsSinceEpoch(untilMs, Times::zone());
        showMessage(
            tr("%1\n可以先离线登录，到 %2 为止；所做的都会留着，连上以后再发。")
                .arg(error.text, Format::isolate(until.toString(QStringLiteral("yyyy-MM-dd HH:mm")))));
        setOffered(true);
        m_button->setFocus();
    });
    connect(&m_service, &SignInService::passwordDue, this, [this](const AgentId &who) {
        m_form->hide();
        m_passwordForm->show();
        m_passwordForm->start(who, m_password->text(),
                              tr("现在的口令是别人设的。请换一个只有您知道的口令。"));
    });
    const auto back = [this] {
        m_passwordForm->hide();
        m_form->show();
        m_password->clear();
        m_password->setFocus();
    };
    connect(m_passwordForm, &PasswordForm::cancelled, this, back);
    connect(&m_service, &SignInService::passwordChanged, this,
            [this, back](const AgentId &who, const QString &password) {
                if (!m_passwordForm->isVisible())
                    return;
                back();
                m_service.signIn(who, password, {}, m_ready);
            });
    connect(Theme::of(this), &Theme::changed, this, &SignInView::applyTheme);
}

QString SignInView::account() const
{
    return m_account->text().trimmed();
}

void SignInView::setAccount(const QString &account)
{
    m_account->setText(account);
    (account.isEmpty() ? m_account : m_password)->setFocus();
}

void SignInView::setAsksForCode(bool asks)
{
    m_codeTitle->setVisible(asks);
    m_code->setVisible(asks);
}

void SignInView::showMessage(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void SignInView::setOffered(bool offered)
{
    m_offered = offered;
    refresh();
}

void SignInView::submit(bool ready)
{
    if (!m_button->isEnabled())
        return;
    showMessage({});
    m_ready = ready;
    if (m_offered)
        m_service.signInOffline(AgentId(account()), m_password->text(), ready);
    else
        m_service.signIn(AgentId(account()), m_password->text(), m_code->text().trimmed(), ready);
}

void SignInView::refresh()
{
    const bool busy = m_service.isBusy();
    const bool complete = !account().isEmpty() && !m_password->text().isEmpty();
    const QString why = busy ? tr("正在登录…") : complete ? QString() : tr("请填工号和口令");
    for (KeyButton *button : {m_button, m_later}) {
        button->setEnabled(!busy && complete);
        button->setToolTip(why);
    }
    m_button->setText(busy ? tr("正在登录…") : m_offered ? tr("离线登录并就绪") : tr("登录并就绪"));
    m_later->setText(m_offered ? tr("离线登录，先不就绪") : tr("登录，先不就绪"));
    for (QLineEdit *field : {m_account, m_password, m_code})
        field->setReadOnly(busy);
}

void SignInView::retranslate()
{
    setWindowTitle(tr("暖线"));
    m_name->setText(tr("暖线"));
    m_company->setText(m_facts.companyName.isEmpty() ? tr("供热客服座席") : m_facts.companyName);
    m_title->setText(tr("登录"));
    m_where->setText(tr("服务器 %1").arg(Format::isolate(m_facts.server)));
    const auto name = [](QLabel *title, QLineEdit *field, const QString &text) {
        title->setText(text);
        field->setAccessibleName(text);
    };
    name(m_accountTitle, m_account, tr("工号"));
    name(m_passwordTitle, m_password, tr("口令"));
    name(m_codeTitle, m_code, tr("设备登记码（向管理员要）"));
    m_languageTitle->setText(tr("界面语言"));
    m_eye->setText(tr("显示口令"));
    m_caps->setText(tr("大写锁定开着"));
    m_message->setAccessibleName(tr("登录结果"));
    m_note->setText(
        m_facts.offlineDays > 0
            ? tr("服务器断开时可凭本机凭据登录 %1 小时，所接来电照常入单。").arg(m_facts.offlineDays * 24)
            : tr("服务器断开时不能登录（公司规定）。"));
    refresh();
    showReach();
}

void SignInView::showReach()
{
    if (!m_strip)
        return;
    const ServerReach &reach = m_service.reach();
    const bool there = reach.state == ServerReach::State::There;
    const bool away = reach.state == ServerReach::State::Away;
    m_strip->setItem(
        QStringLiteral("link"), away ? QStringLiteral("cloud-slash") : QStringLiteral("dot"),
        there  ? tr("服务器可达")
        : away ? tr("连不上服务器")
               : tr("正在连服务器…"),
        there ? tr("往返 %1").arg(Format::isolate(QString::number(reach.roundTripMs) + QStringLiteral(" ms")))
              : QString(),
        there  ? ColorToken::Ok
        : away ? ColorToken::Yel
               : ColorToken::T2);
    m_strip->setItem(QStringLiteral("version"), QStringLiteral("info-circle"),
                     tr("版本 %1").arg(Format::isolate(QCoreApplication::applicationVersion())));
    m_strip->setEndItem(QStringLiteral("clock"), QStringLiteral("clock"), there ? tr("时钟偏差") : QString(),
                        there ? Format::isolate(Format::signedNumber(double(reach.clockOffsetMs) / 1000, 2)
                                                + QChar(0x00A0) + Format::unit(QStringLiteral("s")))
                              : QString());
    m_strip->setToolTip(reach.problem);
    m_strip->setWarning(away);
}

/// Qt does not tell how the key stands; a letter that comes in the wrong case does.
void SignInView::noteCapsLock(const QKeyEvent &key)
{
    const QString text = key.text();
    if (key.key() == Qt::Key_CapsLock)
        return m_caps->hide(); // told anew by the next letter
    if (text.size() != 1 || !text.at(0).isLetter() || text.at(0).toUpper() == text.at(0).toLower())
        return;
    const bool shift = key.modifiers().testFlag(Qt::ShiftModifier);
    m_caps->setVisible(text.at(0).isUpper() != shift);
}

bool SignInView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_password && event->type() == QEvent::KeyPress)
        noteCapsLock(*static_cast<QKeyEvent *>(event));
    if (watched == m_password && event->type() == QEvent::FocusOut)
        m_caps->hide();
    return QWidget::eventFilter(watched, event);
}

void SignInView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        showMessage({}); // it is in the language of before
        setOffered(false);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void SignInView::showEvent(QShowEvent *event)
{
    m_service.watchServer(true);
    QWidget::showEvent(event);
}

void SignInView::hideEvent(QHideEvent *event)
{
    m_service.watchServer(false);
    m_password->clear();
    m_eye->setChecked(false);
    QWidget::hideEvent(event);
}

void SignInView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this)->color(ColorToken::S1));
}

void SignInView::closeEvent(QCloseEvent *event)
{
    event->accept();
    emit cancelled();
}

} // namespace Warmline
