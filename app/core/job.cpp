// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/job.h"

#include <QMetaObject>

namespace Warmline {

void Job::start()
{
    if (m_started)
        return;
    m_started = true;
    QMetaObject::invokeMethod(this, [this] { doStart(); }, Qt::QueuedConnection);
}

void Job::finish(Result<void> result)
{
    if (m_finished)
        return;
    m_finished = true;
    m_result = std::move(result);
    emit finished(this);
    if (m_autoDelete)
        deleteLater();
}

} // namespace Warmline
