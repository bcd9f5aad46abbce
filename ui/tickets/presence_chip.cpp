// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/presence_chip.h"

#include "app/services/sync/presence_service.h"
#include "ui/common/format.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr qsizetype kNameLength = 12; ///< of what is shown; the tool tip has all of it

} // namespace

PresenceChip::PresenceChip(PresenceService &presence, QWidget *pane, QWidget *fields)
    : Chip({}, ChipKind::Neutral, u"eye"_s, pane)
    , m_presence(presence)
    , m_pane(pane)
    , m_fields(fields)
{
    hide();
    m_pane->installEventFilter(this);
    connect(&m_presence, &PresenceService::changed, this, &PresenceChip::refresh);
}

PresenceChip::~PresenceChip()
{
    if (!m_said.isEmpty())
        m_presence.leave(EntityKind::Ticket, m_said);
}

void PresenceChip::setTicket(const TicketId &id)
{
    const QString shown = id.isNull() ? QString() : id.toString();
    if (shown == m_shown)
        return;
    m_shown = shown;
    // The fields are made with the pane's first ticket at the latest; a filter twice installed is one.
    const QList<QWidget *> fields = m_fields->findChildren<QWidget *>();
    for (QWidget *field : fields)
        field->installEventFilter(this);
    say();
}

void PresenceChip::say()
{
    const QString now = m_pane->isVisible() ? m_shown : QString();
    if (now == m_said)
        return;
    if (const QString before = std::exchange(m_said, now); !before.isEmpty())
        m_presence.leave(EntityKind::Ticket, before);
    if (!m_said.isEmpty())
        m_presence.view(EntityKind::Ticket, m_said);
    refresh();
}

void PresenceChip::refresh()
{
    const QList<Presence> others =
        m_said.isEmpty() ? QList<Presence>() : m_presence.others(EntityKind::Ticket, m_said);
    setVisible(!others.isEmpty());
    if (others.isEmpty())
        return;
    const Presence &first = others.first(); // those who type come first
    const bool types = first.what == PresenceKind::Types;
    QString name = first.who.value;
    if (name.size() > kNameLength)
        name = name.first(kNameLength - 1) + u'…';
    name = Format::isolate(name);
    QString words = types ? tr("%1 正在输入").arg(name) : tr("%1 在看").arg(name);
    if (others.size() > 1)
        words += u' ' + Format::isolate(u"+%1"_s.arg(others.size() - 1));
    setKind(types ? ChipKind::Accent : ChipKind::Neutral);
    setIconName(types ? u"pencil"_s : u"eye"_s);
    setText(words);
    const QString all = m_presence.text(EntityKind::Ticket, m_said);
    setToolTip(all);
    setAccessibleDescription(all);
}

bool PresenceChip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pane) {
        if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
            say();
    } else if (!m_said.isEmpty()
               && (event->type() == QEvent::InputMethod
                   || (event->type() == QEvent::KeyPress
                       && !static_cast<QKeyEvent *>(event)->text().isEmpty()))) {
        m_presence.type(EntityKind::Ticket, m_said);
    }
    return Chip::eventFilter(watched, event);
}

} // namespace Warmline
