// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_view.h"

#include "ui/common/icons.h"
#include "ui/common/key_button.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"

#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

namespace Warmline {

StartView::StartView(QWidget *parent)
    : QWidget(parent)
    , m_stage(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new KeyButton(tr("取消"), KeyButton::Kind::Plain, this))
    , m_error(new StateView(this))
    , m_work(new QWidget(this))
{
    setObjectName(QStringLiteral("start_view"));
    setWindowTitle(tr("暖线"));
    m_stage->setObjectName(QStringLiteral("start_stage"));
    m_progress->setObjectName(QStringLiteral("start_progress"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("准备进度"));
    m_cancel->setObjectName(QStringLiteral("start_cancel"));
    setTextRole(m_stage, TextRole::Body, ColorToken::T2);
    auto *name = new QLabel(tr("暖线"), m_work);
    auto *word = new QLabel(tr("供热客服座席"), m_work);
    setTextRole(name, TextRole::Display);
    setTextRole(word, TextRole::Label, ColorToken::T2);

    auto *work = new QVBoxLayout(m_work);
    work->setSpacing(8);
    work->addWidget(name);
    work->addWidget(word);
    work->addSpacing(16);
    work->addWidget(m_progress);
    work->addWidget(m_stage);
    work->addSpacing(16);
    work->addWidget(m_cancel, 0, Qt::AlignLeft);
    m_work->setFixedWidth(Theme::of(this)->px(420));
    m_error->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_work, 0, Qt::AlignHCenter);
    layout->addWidget(m_error, 0, Qt::AlignHCenter);
    layout->addStretch();
    resize(960, 560);

    connect(m_cancel, &QAbstractButton::clicked, this, &StartView::cancelled);
    connect(m_error, &StateView::retryRequested, this, &StartView::retryRequested);
}

void StartView::showStage(const QString &what, qint64 done, qint64 total)
{
    m_error->hide();
    m_work->show();
    m_stage->setText(what);
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_progress->setValue(int(1000 * qMin(done, total) / total));
}

void StartView::showError(const QString &what, const QString &detail)
{
    m_work->hide();
    m_error->showError(what, detail, true);
    m_error->show();
}

void StartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this)->color(ColorToken::S1));
}

} // namespace Warmline
