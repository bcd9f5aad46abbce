// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keys_dialog.h"

#include "app/services/command_registry.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/table_rows.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableWidget>

#include <algorithm>
#include <array>

namespace Warmline {

namespace {

QKeySequence sequence(const QString &keys)
{
    return QKeySequence(keys, QKeySequence::PortableText);
}

/// Whoever types must not set off a command: only function keys stand alone.
bool isForTyping(const QKeySequence &keys)
{
    const QKeyCombination key = keys[0];
    const bool isFunction = key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35;
    return !isFunction
        && !(key.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

/// A field takes these before any command has them; Ctrl+Space is the input method's.
bool isForEditing(const QKeySequence &keys)
{
    constexpr std::array kEditing = {QKeySequence::Copy, QKeySequence::Cut,  QKeySequence::Paste,
                                     QKeySequence::Undo, QKeySequence::Redo, QKeySequence::SelectAll,
                                     QKeySequence::Find};
    return keys == QKeySequence(Qt::CTRL | Qt::Key_Space)
        || std::ranges::any_of(kEditing, [&keys](QKeySequence::StandardKey key) {
               return QKeySequence::keyBindings(key).contains(keys);
           });
}

} // namespace

KeysDialog::KeysDialog(CommandRegistry &commands, QWidget *parent)
    : QDialog(parent)
    , m_commands(commands)
    , m_table(new QTableWidget(0, 3, this))
    , m_edit(new QKeySequenceEdit(this))
    , m_use(new KeyButton(tr("使用这个键"), KeyButton::Kind::Primary, this))
    , m_reset(new KeyButton(tr("恢复默认"), KeyButton::Kind::Plain, this))
    , m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("keys_dialog"));
    setWindowTitle(tr("更改按键"));
    m_table->setObjectName(QStringLiteral("keys_table"));
    m_table->setAccessibleName(windowTitle());
    m_table->setHorizontalHeaderLabels({tr("命令"), tr("分组"), tr("按键")});
    setUpRows(*m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_edit->setObjectName(QStringLiteral("keys_edit"));
    m_edit->setAccessibleName(tr("新的按键"));
    m_edit->setMaximumSequenceLength(1);
    m_edit->setClearButtonEnabled(true);
    m_use->setObjectName(QStringLiteral("keys_use"));
    m_use->setAutoDefault(false);
    m_reset->setObjectName(QStringLiteral("keys_reset"));
    m_reset->setAutoDefault(false);
    m_note->setObjectName(QStringLiteral("keys_note"));
    m_note->setWordWrap(true);
    setTextRole(m_note, TextRole::Label, ColorToken::Red);
    auto *row = new QHBoxLayout;
    row->addWidget(m_edit, 1);
    row->addWidget(m_use);
    row->addWidget(m_reset);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
    layout->addWidget(m_note);
    resize(Theme::of(this)->px(640), Theme::of(this)->px(520));
    connect(m_table, &QTableWidget::currentCellChanged, this, &KeysDialog::showCurrent);
    connect(m_use, &QAbstractButton::clicked, this,
            [this] { use(m_edit->keySequence().toString(QKeySequence::PortableText)); });
    connect(m_reset, &QAbstractButton::clicked, this, [this] { use(m_commands.shippedKeys(current())); });
    // Once for all that change together, as when a new language names every command anew.
    m_refill.setSingleShot(true);
    m_refill.setInterval(0);
    connect(&m_refill, &QTimer::timeout, this, &KeysDialog::refill);
    connect(&commands, &CommandRegistry::changed, &m_refill, qOverload<>(&QTimer::start));
    fill();
    selectTableRow(*m_table, 0);
}

void KeysDialog::showCurrent()
{
    const Command *command = m_commands.find(current());
    m_edit->setKeySequence(command ? sequence(command->keys) : QKeySequence());
    m_use->setEnabled(command != nullptr);
    m_reset->setEnabled(command != nullptr);
    m_note->clear();
}

void KeysDialog::refill()
{
    const QString chosen = current();
    {
        const QSignalBlocker quiet(m_table); // the key being chosen and the note stay
        fill();
        for (int row = 0; row < m_table->rowCount(); ++row) {
            if (m_table->item(row, 0)->data(Qt::UserRole) == chosen)
                selectTableRow(*m_table, row);
        }
    }
    if (current() != chosen) // the command is gone
        showCurrent();
}

void KeysDialog::fill()
{
    const QList<Command> commands = m_commands.match({}, int(m_commands.commands().size()));
    m_table->setRowCount(int(commands.size()));
    for (int row = 0; row < commands.size(); ++row) {
        const Command &command = commands.at(row);
        auto *text = new QTableWidgetItem(command.text);
        text->setData(Qt::UserRole, command.id);
        m_table->setItem(row, 0, text);
        m_table->setItem(row, 1, new QTableWidgetItem(command.group));
        m_table->setItem(row, 2, new QTableWidgetItem(Format::keyText(sequence(command.keys))));
    }
}

QString KeysDialog::current() const
{
    const QTableWidgetItem *item = m_table->item(m_table->currentRow(), 0);
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void KeysDialog::use(const QString &keys)
{
    m_note->clear();
    if (!keys.isEmpty() && isForTyping(sequence(keys))) {
        m_note->setText(tr("这个键打字要用；请用功能键，或与 Ctrl、Alt 一起按。"));
        return;
    }
    if (!keys.isEmpty() && isForEditing(sequence(keys))) {
        m_note->setText(tr("这个键编辑文字或切换输入法要用；请换一个。"));
        return;
    }
    QString conflict;
    if (!m_commands.setKeys(current(), keys, &conflict)) {
        if (conflict.isEmpty())
            return; // the command is gone, and so will be its row
        const Command *other = m_commands.find(conflict);
        m_note->setText(tr("这个键已经用于“%1”；请先给它换一个。").arg(other ? other->text : conflict));
        return;
    }
    m_edit->setKeySequence(sequence(keys));
}

} // namespace Warmline
