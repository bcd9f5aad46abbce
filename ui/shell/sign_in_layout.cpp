// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the sign-in stand and how they look; what they say and do is in sign_in_view.cpp.
#include "translations/language.h"
#include "ui/common/icons.h"
#include "ui/common/key_button.h"
#include "ui/common/segmented_control.h"
#include "ui/common/symbols.h"
#include "ui/common/theme.h"
#include "ui/shell/password_form.h"
#include "ui/shell/sign_in_view.h"
#include "ui/shell/status_strip.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace Warmline {

namespace {

constexpr int kColumn = 336;

} // namespace

void SignInView::makeForm()
{
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_logo = new QLabel(m_form);
    m_name = new QLabel(m_form);
    m_company = new QLabel(m_form);
    setTextRole(m_name, TextRole::Title);
    setTextRole(m_company, TextRole::Label, ColorToken::T2);
    auto *brand = new QHBoxLayout;
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_company);
    brand->setSpacing(12);
    brand->addWidget(m_logo);
    brand->addLayout(names, 1);
    column->addLayout(brand);
    column->addSpacing(24);
    m_title = new QLabel(m_form);
    m_where = new QLabel(m_form);
    setTextRole(m_title, TextRole::Figure);
    setTextRole(m_where, TextRole::Label, ColorToken::T2);
    column->addWidget(m_title);
    column->addWidget(m_where);
    column->addSpacing(10);
    m_account = addField(m_accountTitle, "sign_in_account", QStringLiteral("person"));
    m_account->setMaxLength(64);
    m_password = addField(m_passwordTitle, "sign_in_password", QStringLiteral("lock"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(256);
    m_eye = m_password->addAction(QIcon(), QLineEdit::TrailingPosition);
    m_eye->setCheckable(true);
    m_caps = new QLabel(m_form);
    m_caps->setObjectName(QStringLiteral("sign_in_caps"));
    setTextRole(m_caps, TextRole::Note, ColorToken::War);
    m_caps->hide();
    column->addWidget(m_caps);
    m_code = addField(m_codeTitle, "sign_in_code", QStringLiteral("pc-display"));
    m_code->setMaxLength(40);
    column->addSpacing(4);
    m_languageTitle = new QLabel(m_form);
    setTextRole(m_languageTitle, TextRole::Label, ColorToken::T2);
    column->addWidget(m_languageTitle);
    m_language = new SegmentedControl(tr("界面语言"), m_form);
    m_language->setObjectName(QStringLiteral("sign_in_language"));
    m_language->setEqualWidths(true);
    for (const QString &one : Language::all())
        m_language->addSegment(Language::nativeName(one), {}, one);
    m_language->setCurrentIndex(int(Language::all().indexOf(m_facts.language)));
    column->addWidget(m_language);
    column->addSpacing(18);
    m_message = new QLabel(m_form);
    m_message->setObjectName(QStringLiteral("sign_in_message"));
    m_message->setWordWrap(true);
    setTextRole(m_message, TextRole::Body, ColorToken::Red);
    column->addWidget(m_message);
    m_button = new KeyButton({}, QKeySequence(Qt::Key_Return), KeyButton::Kind::Primary, m_form);
    m_button->setObjectName(QStringLiteral("sign_in_button"));
    m_button->setSizeClass(KeyButton::Size::Large);
    m_later = new KeyButton({}, KeyButton::Kind::Plain, m_form);
    m_later->setObjectName(QStringLiteral("sign_in_later"));
    m_later->setSizeClass(KeyButton::Size::Large);
    column->addWidget(m_button);
    column->addWidget(m_later);
    column->addSpacing(12);
    m_note = new QLabel(m_form);
    m_note->setWordWrap(true);
    setTextRole(m_note, TextRole::Note, ColorToken::T2);
    column->addWidget(m_note);
}

void SignInView::makeFoot()
{
    m_strip = new StatusStrip(this);
    m_strip->setFocusPolicy(Qt::NoFocus);
    showReach();
}

QLineEdit *SignInView::addField(QLabel *&title, const char *name, const QString &iconName)
{
    title = new QLabel(m_form);
    setTextRole(title, TextRole::Label, ColorToken::T2);
    auto *field = new QLineEdit(m_form);
    field->setObjectName(QString::fromLatin1(name));
    field->addAction(Icons::get(iconName), QLineEdit::LeadingPosition);
    field->installEventFilter(this);
    title->setBuddy(field);
    m_form->layout()->addWidget(title);
    m_form->layout()->addWidget(field);
    return field;
}

void SignInView::applyTheme()
{
    Theme *theme = Theme::of(this);
    for (QWidget *column : {m_form, static_cast<QWidget *>(m_passwordForm)})
        column->setFixedWidth(theme->px(kColumn));
    const int side = theme->px(40);
    QPixmap logo(QSize(side, side) * devicePixelRatioF());
    logo.setDevicePixelRatio(devicePixelRatioF());
    logo.fill(Qt::transparent);
    QPainter painter(&logo);
    painter.setRenderHint(QPainter::Antialiasing);
    Symbols::paintLogo(&painter, QRectF(0, 0, side, side), theme->color(ColorToken::Accent),
                       theme->color(ColorToken::OnAccent));
    painter.end();
    m_logo->setPixmap(logo);
    m_eye->setIcon(Icons::get(m_eye->isChecked() ? QStringLiteral("eye-slash") : QStringLiteral("eye")));
    update();
}

} // namespace Warmline
