// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/attachment_opener.h"

#include "ui/tickets/attachment_viewer.h"

#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace Warmline {

namespace {

/// Off the GUI thread; the sentence of what went wrong, or nothing.
QString writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return file.errorString();
}

} // namespace

AttachmentOpener::AttachmentOpener(AttachmentService &service, QWidget &window)
    : QObject(&window)
    , m_service(service)
    , m_window(window)
{
    connect(&m_service, &AttachmentService::contentReady, this, &AttachmentOpener::onContent);
    connect(&m_service, &AttachmentService::openFailed, this, &AttachmentOpener::onFailed);
}

void AttachmentOpener::open(const AttachmentOwner &owner, const Attachment &attachment)
{
    if (attachment.isDestroyed())
        return;
    if (attachment.kind != AttachmentKind::Photo)
        return saveAs(owner, attachment);
    emit said({});
    m_opening.insert(attachment.operation, {owner, attachment});
    m_service.open(owner, attachment);
}

void AttachmentOpener::saveAs(const AttachmentOwner &owner, const Attachment &attachment)
{
    auto *dialog = new QFileDialog(&m_window, tr("另存为"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(attachment.name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, owner, attachment](const QString &path) {
        m_savePaths.insert(attachment.operation, path);
        m_service.open(owner, attachment);
    });
    dialog->open();
}

void AttachmentOpener::onContent(const OperationId &id, const QByteArray &content)
{
    if (const QString path = m_savePaths.take(id); !path.isEmpty())
        save(path, content);
    if (const auto wanted = m_opening.constFind(id); wanted != m_opening.cend()) {
        const Wanted what = *wanted;
        m_opening.erase(wanted);
        show(what, content);
    }
}

void AttachmentOpener::onFailed(const OperationId &id, const Error &error)
{
    const bool opening = m_opening.remove(id);
    const bool saving = m_savePaths.remove(id);
    if (opening || saving)
        emit said(tr("打不开：%1").arg(error.text));
}

void AttachmentOpener::save(const QString &path, const QByteArray &content)
{
    QtConcurrent::run(writeFile, path, content).then(this, [this](const QString &problem) {
        if (!problem.isEmpty())
            emit said(tr("没有存下来：%1").arg(problem));
    });
}

void AttachmentOpener::show(const Wanted &what, const QByteArray &content)
{
    QtConcurrent::run(readPicture, content, kLargestPicture).then(this, [this, what](const QImage &picture) {
        if (picture.isNull()) {
            emit said(tr("这张照片读不出来，可以另存后用别的程序看"));
            return;
        }
        if (!m_viewer) {
            m_viewer = new AttachmentViewer(&m_window);
            m_viewer->show();
        }
        m_viewer->disconnect(this);
        connect(m_viewer, &AttachmentViewer::saveRequested, this,
                [this, what] { saveAs(what.owner, what.attachment); });
        m_viewer->showPicture(what.attachment.name, picture);
        m_viewer->raise();
        m_viewer->activateWindow();
    });
}

} // namespace Warmline
