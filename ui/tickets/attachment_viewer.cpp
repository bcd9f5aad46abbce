// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/attachment_viewer.h"

#include "ui/common/key_button.h"
#include "ui/common/theme.h"

#include <QBuffer>
#include <QImageReader>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

QImage readPicture(const QByteArray &content, int edge)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && (size.width() > edge || size.height() > edge))
        reader.setScaledSize(size.scaled(edge, edge, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage picture = reader.read();
    // Formats that don't know their size before they are read.
    return picture.width() > edge || picture.height() > edge
             ? picture.scaled(edge, edge, Qt::KeepAspectRatio, Qt::SmoothTransformation)
             : picture;
}

AttachmentViewer::AttachmentViewer(QWidget *parent)
    : QDialog(parent)
    , m_area(new QScrollArea(this))
    , m_label(new QLabel)
{
    setObjectName(u"attachment_viewer"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const Theme *theme = Theme::of(this);
    resize(theme->px(900), theme->px(640));
    m_label->setAlignment(Qt::AlignCenter);
    m_area->setWidget(m_label);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    auto *save = new KeyButton(tr("另存为…"), KeyButton::Kind::Plain, this);
    save->setObjectName(u"attachment_viewer_save"_s);
    auto *close = new KeyButton(tr("关闭"), KeyButton::Kind::Primary, this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(save);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_area, 1);
    column->addLayout(buttons);
    connect(save, &KeyButton::clicked, this, &AttachmentViewer::saveRequested);
    connect(close, &KeyButton::clicked, this, &QDialog::close);
}

void AttachmentViewer::showPicture(const QString &title, const QImage &picture)
{
    setWindowTitle(title);
    m_label->setAccessibleName(tr("照片：%1").arg(title));
    m_picture = picture;
    m_fits = true;
    draw();
}

void AttachmentViewer::draw()
{
    if (m_picture.isNull())
        return;
    const QSize room = m_area->viewport()->size();
    if (m_fits)
        m_scale = std::min(
            {1.0, double(room.width()) / m_picture.width(), double(room.height()) / m_picture.height()});
    m_label->setPixmap(QPixmap::fromImage(
        m_scale < 1 || m_scale > 1
            ? m_picture.scaled(m_picture.size() * m_scale, Qt::KeepAspectRatio, Qt::SmoothTransformation)
            : m_picture));
}

void AttachmentViewer::zoom(double factor)
{
    m_fits = false;
    m_scale = std::clamp(m_scale * factor, 0.05, 4.0);
    draw();
}

void AttachmentViewer::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(1.25); return;
    case Qt::Key_Minus: zoom(0.8); return;
    case Qt::Key_0:
        m_fits = true;
        draw();
        return;
    default: QDialog::keyPressEvent(event);
    }
}

void AttachmentViewer::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    if (m_fits)
        draw();
}

} // namespace Warmline
