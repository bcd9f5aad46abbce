// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/attachment_store.h"
#include "app/domain/queries.h"

#include <QTimer>

namespace Warmline {

/// Takes contents out of the server's store that nobody may open any more: all of their attachments were
/// removed, or their keys destroyed. What the journal does not know stays. Looks at the start, then each
/// hour.
class AttachmentSweeper final : public QObject
{
    Q_OBJECT

public:
    AttachmentSweeper(AttachmentStore &store, Reader &reader, QObject *parent = nullptr);
    void start();
    void look();

signals:
    /// A look is over: so many contents are gone.
    void swept(qsizetype contents);

private:
    void removeAll(const QList<QByteArray> &dead);

    AttachmentStore &m_store;
    Reader &m_reader;
    QTimer m_timer;
};

} // namespace Warmline
