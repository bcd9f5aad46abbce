// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/sync/attachment_service.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QWidget;

namespace Warmline {

class AttachmentViewer;

/// Gets an attachment's content and shows it, or writes it where a person says. GUI thread; pictures are
/// decoded and files written in others. Object name: attachment_viewer (the window).
class AttachmentOpener : public QObject
{
    Q_OBJECT
public:
    /// \a window is what its dialogs belong to, and outlives it.
    AttachmentOpener(AttachmentService &service, QWidget &window);

    /// A photo in the viewer; of anything else saveAs(), because other programs show it.
    void open(const AttachmentOwner &owner, const Attachment &attachment);
    /// Asks for a file name first.
    void saveAs(const AttachmentOwner &owner, const Attachment &attachment);
    /// What is still on its way is not shown any more. Saving goes on.
    void forget() { m_opening.clear(); }

signals:
    /// Why something could not be shown or saved; empty: nothing to say any more.
    void said(const QString &sentence);

private:
    struct Wanted
    {
        AttachmentOwner owner;
        Attachment attachment;
    };
    void onContent(const OperationId &id, const QByteArray &content);
    void onFailed(const OperationId &id, const Error &error);
    void save(const QString &path, const QByteArray &content);
    void show(const Wanted &what, const QByteArray &content);

    AttachmentService &m_service;
    QWidget &m_window;
    QPointer<AttachmentViewer> m_viewer;
    QHash<OperationId, Wanted> m_opening;
    QHash<OperationId, QString> m_savePaths; ///< to be saved there once the content is here
};

} // namespace Warmline
