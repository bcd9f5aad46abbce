// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/sync/attachment_service.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QMimeData;

namespace Warmline {

class AttachmentOpener;
class KeyButton;

/// The photos, recordings and documents of one ticket in a row: a small picture or a sign, the name, how it
/// stands. Added by a button and the file dialog, by dropping files, by pasting; Enter opens, Del removes,
/// the menu key has everything. Object names: photo_strip (this), photo_strip_list, photo_strip_add,
/// photo_strip_message. GUI thread; pictures are decoded in others.
class PhotoStrip : public QWidget
{
    Q_OBJECT
public:
    explicit PhotoStrip(AttachmentService &service, QWidget *parent = nullptr);

    /// Whose attachments; removed ones are left out.
    void setAttachments(const AttachmentOwner &owner, const QList<Attachment> &attachments, bool editable);
    [[nodiscard]] int count() const;

public slots:
    void chooseFiles();
    void paste();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addFrom(const QMimeData &given);
    void retranslate();
    void rebuild();
    void refreshStates();
    void describe(QListWidgetItem &item, const Attachment &attachment) const;
    void wantThumbnail(const Attachment &attachment);
    void activate(const OperationId &id);
    void remove(const OperationId &id);
    void showMenu(const QPoint &at);
    void say(const QString &sentence);
    [[nodiscard]] const Attachment *find(const OperationId &id) const;
    [[nodiscard]] OperationId current() const;
    [[nodiscard]] static QString signOf(AttachmentKind kind);

    AttachmentService &m_service;
    QLabel *m_title;
    KeyButton *m_add;
    QListWidget *m_list;
    QLabel *m_message;
    AttachmentOpener *m_opener; ///< shows and saves them
    AttachmentOwner m_owner;
    QList<Attachment> m_attachments; ///< that are shown
    bool m_editable = false;
    QHash<OperationId, QImage> m_thumbnails;
    QSet<OperationId> m_asked; ///< thumbnails that were asked for
};

} // namespace Warmline
