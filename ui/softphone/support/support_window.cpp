// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/support/support_window.h"

#include "app/services/phone/support_text.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace Warmline {

using namespace Qt::StringLiterals;

SupportWindow::SupportWindow(ServiceSet &services, QWidget *parent)
    : QWidget(parent, Qt::Tool)
    , m_services(services)
    , m_text(new QPlainTextEdit(this))
    , m_said(new QLabel(this))
{
    setObjectName(u"support"_s);
    setWindowTitle(tr("支持包"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    auto *note =
        new QLabel(tr("发给技术人员之前请看一遍。号码、姓名、地址和密钥已打码，录音和工单不在里面。"), this);
    note->setWordWrap(true);
    setTextRole(note, TextRole::Label, ColorToken::T2);
    m_text->setObjectName(u"support_text"_s);
    m_text->setAccessibleName(tr("支持包"));
    m_text->setReadOnly(true);
    m_text->setLayoutDirection(Qt::LeftToRight); // English, whatever the window speaks
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_said->setObjectName(u"support_said"_s);
    auto *copy = new KeyButton(tr("复制"), KeyButton::Kind::Plain, this);
    auto *save = new KeyButton(tr("保存…"), KeyButton::Kind::Primary, this);
    auto *close = new KeyButton(tr("关闭"), KeyButton::Kind::Plain, this);
    copy->setObjectName(u"support_copy"_s);
    save->setObjectName(u"support_save"_s);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_said, 1);
    foot->addWidget(copy);
    foot->addWidget(save);
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->addWidget(note);
    layout->addWidget(m_text, 1);
    layout->addLayout(foot);
    resize(760, 560);
    connect(copy, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->toPlainText());
        m_said->setText(tr("已复制"));
    });
    connect(save, &QAbstractButton::clicked, this, &SupportWindow::askForFile);
    connect(close, &QAbstractButton::clicked, this, &QWidget::close);
}

void SupportWindow::open()
{
    m_text->setPlainText(supportText(m_services));
    m_said->clear();
    show();
    raise();
}

void SupportWindow::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("保存支持包"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(u"warmline-support.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &SupportWindow::saveTo);
    dialog->open();
}

void SupportWindow::saveTo(const QString &path)
{
    QtConcurrent::run([path, text = m_text->toPlainText().toUtf8()] {
        QSaveFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        return written && file.commit() ? QString() : file.errorString();
    }).then(this, [this, path](const QString &problem) {
        m_said->setText(problem.isEmpty() ? tr("已保存到 %1").arg(QDir::toNativeSeparators(path))
                                          : tr("没有保存：%1").arg(problem));
    });
}

} // namespace Warmline
