// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The strip of photos and files in the ticket form.
#include "app/services/sync/attachment_service.h"
#include "ui/common/theme.h"
#include "ui/tickets/photo_strip.h"
#include "ui/tickets/ticket_form_pane.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

void TicketFormPane::setAttachments(AttachmentService &attachments)
{
    m_attachments = &attachments;
    m_photos = new PhotoStrip(attachments, m_column->parentWidget());
    m_photos->layout()->setContentsMargins(0, 0, 0, 0); // the form has its own
    m_column->insertWidget(1, m_photos); // behind the form, before its messages
    m_lostFiles = new QLabel(m_column->parentWidget());
    m_lostFiles->setObjectName(u"ticket_lost_files"_s);
    m_lostFiles->setWordWrap(true);
    setTextRole(m_lostFiles, TextRole::Label, ColorToken::Red);
    m_column->insertWidget(2, m_lostFiles);
    connect(&attachments, &AttachmentService::keptChanged, this, &TicketFormPane::refreshPhotos);
    refreshPhotos();
}

void TicketFormPane::refreshPhotos()
{
    if (!m_photos)
        return;
    if (m_mode == Mode::Draft) {
        const TicketDraft &draft = m_tickets.draft();
        if (draft.isEmpty()) { // an emptied form: what is given to it would belong to no ticket
            m_photos->setAttachments({}, {}, false);
            refreshLostFiles();
            return;
        }
        const AttachmentOwner owner{EntityKind::Ticket, draft.id.toString(), draft.branch};
        m_attachments->keepFor(owner);
        m_photos->setAttachments(owner, m_attachments->kept(owner.entity), true);
    } else if (const Ticket *shown = ticket()) {
        m_photos->setAttachments({EntityKind::Ticket, shown->id.toString(), shown->branch},
                                 shown->attachments,
                                 TicketRules::allowed(*shown, u"attachment.add").has_value());
    } else {
        m_photos->setAttachments({}, {}, false);
    }
    refreshLostFiles();
}

/// A draft's words came back, its files did not: they are named, so that they can be added again.
void TicketFormPane::refreshLostFiles()
{
    const QStringList lost = m_mode == Mode::Draft ? m_tickets.draft().lostFiles : QStringList();
    if (!lost.isEmpty())
        m_lostFiles->setText(tr("%1 个附件没有随草稿保存，请重新添加：%2", nullptr, int(lost.size()))
                                 .arg(lost.size())
                                 .arg(lost.join(u"、"_s)));
    m_lostFiles->setVisible(!lost.isEmpty());
}

} // namespace Warmline
