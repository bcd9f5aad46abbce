// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customer_editor.h"

#include "app/services/sync/conflict_service.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Warmline {

CustomerEditor::CustomerEditor(CustomerService &customers, QWidget *parent)
    : QDialog(parent)
    , m_customers(customers)
    , m_address(new ElidedLabel(this))
    , m_caller(new KeyButton({}, KeyButton::Kind::Quiet, this))
    , m_said(new QLabel(this))
    , m_save(new KeyButton(tr("保存更正"), QKeySequence(Qt::Key_Return), KeyButton::Kind::Primary, this))
{
    setObjectName(u"customer_editor"_s);
    setWindowTitle(tr("更正客户资料"));
    setTextRole(m_address, TextRole::Title);
    m_caller->setObjectName(u"customer_edit_caller"_s);
    m_caller->setSizeClass(KeyButton::Size::Small);
    m_said->setObjectName(u"customer_edit_said"_s);
    m_said->setWordWrap(true);
    m_save->setObjectName(u"customer_edit_save"_s);
    m_save->setDefault(true);

    const Theme *theme = Theme::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme->px(16), theme->px(14), theme->px(16), theme->px(14));
    layout->setSpacing(theme->px(10));
    layout->addWidget(m_address);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(theme->px(8));
    form->setHorizontalSpacing(theme->px(12));
    addField(form, u"name"_s, tr("姓名"));
    addField(form, u"phone"_s, tr("电话"));
    auto *callerRow = new QHBoxLayout;
    callerRow->addWidget(m_caller);
    callerRow->addStretch();
    form->addRow(QString(), callerRow);
    addField(form, u"second_phone"_s, tr("第二电话"));
    addField(form, u"note"_s, tr("备注"));
    layout->addLayout(form);
    layout->addWidget(m_said);
    auto *keys = new QHBoxLayout;
    auto *cancel = new KeyButton(tr("取消"), QKeySequence(Qt::Key_Escape), KeyButton::Kind::Plain, this);
    cancel->setAutoDefault(false);
    keys->addStretch();
    keys->addWidget(cancel);
    keys->addWidget(m_save);
    layout->addLayout(keys);
    setMinimumWidth(theme->px(520));

    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, &CustomerEditor::save);
    connect(m_caller, &QAbstractButton::clicked, this,
            [this] { m_fields[1].edit->setText(Format::phone(m_callerNumber)); });
    connect(&m_customers, &CustomerService::recordChanged, this, &CustomerEditor::showRecord);
    connect(&m_customers, &CustomerService::saved, this, [this](const AccountNo &account) {
        if (account == m_account) // not what was sent for another household before
            accept();
    });
    connect(&m_customers, &CustomerService::failed, this, [this](const Error &error) {
        m_save->setEnabled(m_customers.record().has_value());
        say(error.text, true);
        for (const Field &field : std::as_const(m_fields)) {
            if (field.name == error.where)
                field.edit->setFocus();
        }
    });
    connect(this, &QDialog::finished, &m_customers, &CustomerService::close);
}

CustomerEditor::~CustomerEditor()
{
    m_customers.close();
}

void CustomerEditor::addField(QFormLayout *form, const QString &name, const QString &title)
{
    Field field{name, new QLineEdit(this), new KeyButton({}, KeyButton::Kind::Quiet, this), false, {}};
    field.edit->setObjectName(u"customer_edit_"_s + name);
    field.edit->setAccessibleName(title);
    if (name == u"note"_s) // an imported name may be longer than one typed here, and is shown whole
        field.edit->setMaxLength(int(CustomerRules::kLongestNote));
    field.back->setObjectName(u"customer_edit_"_s + name + u"_back"_s);
    field.back->setSizeClass(KeyButton::Size::Small);
    field.back->setAutoDefault(false);
    field.back->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout;
    row->addWidget(field.edit, 1);
    row->addWidget(field.back);
    form->addRow(title, row);
    const qsizetype index = m_fields.size();
    connect(field.back, &QAbstractButton::clicked, this, [this, index] { takeBack(m_fields[index]); });
    connect(field.edit, &QLineEdit::textEdited, this, [this, index] { m_fields[index].takenBack = false; });
    m_caller->setAutoDefault(false);
    m_fields.append(field);
}

void CustomerEditor::edit(const AccountNo &account, const QString &address, const QString &callerNumber)
{
    if (isVisible() && hasChanges()) { // nothing that was typed goes without being asked for
        raise();
        activateWindow();
        if (account != m_account)
            say(tr("先保存或取消这一户的更正，再更正另一户"), true);
        return;
    }
    m_account = account;
    m_address->setText(address);
    m_callerNumber = callerNumber;
    m_caller->setText(tr("用来电号码 %1").arg(Format::isolate(Format::maskedPhone(callerNumber))));
    m_caller->setVisible(!callerNumber.isEmpty());
    m_filled = false;
    for (Field &field : m_fields) {
        field.edit->clear();
        field.edit->setPlaceholderText({});
        field.back->hide();
        field.takenBack = false;
        field.shown.clear();
    }
    m_save->setEnabled(false);
    say({}, false);
    show();
    raise();
    activateWindow();
    m_fields.first().edit->setFocus();
    m_customers.open(account); // the answer may come before this returns
}

void CustomerEditor::showRecord()
{
    const auto &record = m_customers.record();
    if (!record || !isVisible())
        return;
    for (Field &field : m_fields)
        showField(field, *record);
    if (m_filled)
        showWhoEdited(*record);
    m_seen = record->fields;
    m_filled = true;
    m_save->setEnabled(true);
}

void CustomerEditor::showField(Field &field, const CustomerRecord &record)
{
    if (isPhone(field)) {
        const bool first = field.name == u"phone"_s;
        const QString number = first ? record.phone : record.secondPhone;
        const bool takeable = !number.isEmpty() || (first && record.phoneCorrected);
        field.takenBack = field.takenBack && takeable;
        field.back->setVisible(takeable);
        if (first && record.phoneCorrected)
            field.back->setText(record.importedPhone.isEmpty()
                                    ? tr("恢复为导入的（没有）")
                                    : tr("恢复为导入的 %1").arg(Format::isolate(record.importedPhone)));
        else
            field.back->setText(tr("去掉"));
        field.edit->setPlaceholderText(field.takenBack ? field.back->text() // it still is when saved
                                       : number.isEmpty()
                                           ? tr("没有登记")
                                           : tr("%1（不改就空着）").arg(Format::isolate(number)));
        return;
    }
    const QString text = field.name == u"name"_s ? record.name : record.note;
    const bool takeable = field.name == u"name"_s && record.nameCorrected;
    const bool wasTaken = std::exchange(field.takenBack, field.takenBack && takeable);
    // What somebody is typing stays, and so does what he took back.
    if (!m_filled || field.edit->text() == field.shown || (wasTaken && !field.takenBack))
        field.edit->setText(text);
    field.shown = text;
    field.back->setVisible(takeable);
    field.back->setText(tr("恢复为导入的 %1").arg(record.importedName));
    field.edit->setPlaceholderText(field.takenBack ? field.back->text() : QString());
}

/// The form is open, and a colleague was faster: the agent is told before he saves over it.
void CustomerEditor::showWhoEdited(const CustomerRecord &record)
{
    QStringList lines;
    for (const auto &[name, edit] : record.fields.edits.asKeyValueRange()) {
        if (m_seen.edits.value(name).operation != edit.operation)
            lines.append(tr("%1 刚在 %2 改了%3")
                             .arg(Format::isolate(edit.by.value), Times::minute(edit.atMs),
                                  ConflictService::fieldTitle(name)));
    }
    if (!lines.isEmpty())
        say(lines.join(u'\n'), true);
}

void CustomerEditor::takeBack(Field &field)
{
    field.takenBack = true;
    field.edit->clear();
    field.edit->setPlaceholderText(field.back->text());
    field.edit->setFocus();
}

bool CustomerEditor::isTyped(const Field &field)
{
    return field.edit->isModified();
}

/// Somebody typed or took back what is not saved.
bool CustomerEditor::hasChanges() const
{
    return std::ranges::any_of(m_fields, [this](const Field &field) {
        const QString text = field.edit->text();
        return field.takenBack || (isPhone(field) ? !text.isEmpty() : isTyped(field) && text != field.shown);
    });
}

void CustomerEditor::save()
{
    const auto &record = m_customers.record();
    if (!record || m_customers.isSaving())
        return;
    CustomerService::Changes changes;
    for (const Field &field : std::as_const(m_fields)) {
        const QString text = field.edit->text();
        const bool imported = field.name == u"name"_s || (field.name == u"phone"_s && record->phoneCorrected);
        if (field.takenBack && text.isEmpty())
            changes.insert(field.name, imported ? std::optional<QString>() : QString());
        else if (isPhone(field) ? !text.isEmpty() : isTyped(field)) // never what only was shown
            changes.insert(field.name, text);
    }
    m_save->setEnabled(false);
    say({}, false);
    m_customers.save(changes);
}

void CustomerEditor::say(const QString &text, bool bad)
{
    setTextRole(m_said, TextRole::Label, bad ? ColorToken::Red : ColorToken::T2);
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
}

} // namespace Warmline
