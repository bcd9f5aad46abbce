// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/dialling.h"

#include "app/domain/phone_number.h"
#include "ui/common/format.h"
#include "ui/common/pane.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextEdit>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

/// What is selected in a text, if it is a telephone number.
QString selectedNumber(const QWidget *focus)
{
    QString text;
    if (const auto *line = qobject_cast<const QLineEdit *>(focus))
        text = line->selectedText();
    else if (const auto *plain = qobject_cast<const QPlainTextEdit *>(focus))
        text = plain->textCursor().selectedText();
    else if (const auto *rich = qobject_cast<const QTextEdit *>(focus))
        text = rich->textCursor().selectedText();
    else if (const auto *label = qobject_cast<const QLabel *>(focus))
        text = label->selectedText();
    // Nothing but a number: of "18.5" or "154 **** 2671" a part would be called.
    static const QRegularExpression number(
        uR"(^(?!\s*\d{4}-\d\d?-\d\d?\s*$)[\s\x{2066}-\x{2069}]*\+?[\d\s()\-–\x{00a0}]{5,20}[\s\x{2066}-\x{2069}]*$)"_s);
    return number.match(text).hasMatch() ? PhoneNumber::normalised(text) : QString();
}

const QWidget *widgetOf(const QObject *source)
{
    const auto *widget = qobject_cast<const QWidget *>(source);
    return widget ? widget : qobject_cast<const QWidget *>(source->parent());
}

DialTarget within(const QWidget *around)
{
    for (const QObject *child : around->findChildren<QObject *>()) {
        const auto *source = dynamic_cast<const DialSource *>(child);
        const QWidget *widget = source ? widgetOf(child) : nullptr;
        if (!widget || !widget->isVisible())
            continue;
        if (const DialTarget target = source->dialTarget(); !target.isEmpty())
            return target;
    }
    return {};
}

} // namespace

DialRequest::DialRequest(DialTarget whom)
    : QEvent(kind())
    , target(std::move(whom))
{
    ignore();
}

QEvent::Type DialRequest::kind()
{
    static const int type = QEvent::registerEventType();
    return QEvent::Type(type);
}

DialSource::~DialSource() = default;

bool Dialling::ask(QWidget *from, const DialTarget &target)
{
    DialRequest request(target);
    for (QWidget *widget = from; widget && !request.isAccepted(); widget = widget->parentWidget())
        QCoreApplication::sendEvent(widget, &request);
    return request.isAccepted();
}

DialTarget Dialling::at(QWidget *focus)
{
    if (!focus)
        return {};
    if (const QString number = selectedNumber(focus); !number.isEmpty())
        return {.account = {}, .second = false, .number = number, .shown = Format::phone(number)};
    // No further than the pane: beyond it are numbers that nobody is looking at.
    for (const QWidget *around = focus; around && !around->findChild<Pane *>();
         around = around->parentWidget()) {
        const auto *own = dynamic_cast<const DialSource *>(around);
        const DialTarget target = own ? own->dialTarget() : within(around);
        if (!target.isEmpty() || around->isWindow())
            return target;
    }
    return {};
}

QString Dialling::words(const DialTarget &target)
{
    return target.shown.isEmpty()
             ? QCoreApplication::translate("Dialling", "拨打登记的电话")
             : QCoreApplication::translate("Dialling", "拨打 %1").arg(Format::isolate(target.shown));
}

QKeySequence Dialling::key()
{
    return {Qt::CTRL | Qt::ALT | Qt::Key_D};
}

QKeySequence Dialling::keyAround(const QWidget *from)
{
    for (const QWidget *widget = from; widget; widget = widget->parentWidget()) {
        for (const QAction *action : widget->actions()) {
            if (action->objectName() == "key_call.dial_here"_L1)
                return action->shortcut();
        }
    }
    return {};
}

DialKey::DialKey(QWidget *parent)
    : KeyButton({}, KeyButton::Kind::Quiet, parent)
{
    setObjectName(u"dial_key"_s);
    setSizeClass(KeyButton::Size::Small);
    setIconName(u"telephone-outbound"_s);
    setAccessibleName(Dialling::words({}));
    setVisible(false);
    connect(this, &KeyButton::clicked, this, [this] { Dialling::ask(this, m_target); });
}

void DialKey::setTarget(const DialTarget &target, const QString &words)
{
    m_target = target;
    setText(words);
    setVisible(!target.isEmpty());
    setAccessibleName(Dialling::words(target));
    showTip();
}

void DialKey::showTip()
{
    setToolTip((Dialling::words(m_target) + u' ' + Format::keyText(Dialling::keyAround(this))).trimmed());
}

bool DialKey::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip)
        showTip(); // another key may have been chosen meanwhile
    return KeyButton::event(event);
}

DialRows::DialRows(QAbstractItemView *view, Of of)
    : QObject(view)
    , m_view(view)
    , m_of(std::move(of))
{
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this, &DialRows::openMenu);
}

DialTarget DialRows::dialTarget() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_of(current) : DialTarget();
}

/// By the person's own press; it has the keyboard until it is closed.
void DialRows::openMenu(const QPoint &at)
{
    const QModelIndex under = m_view->indexAt(at);
    const QModelIndex index = under.isValid() ? under : m_view->currentIndex();
    const DialTarget target = index.isValid() ? m_of(index) : DialTarget();
    if (target.isEmpty())
        return;
    auto *menu = new QMenu(m_view);
    menu->setObjectName(u"dial_menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *call = menu->addAction(Dialling::words(target), m_view,
                                    [view = m_view, target] { Dialling::ask(view, target); });
    call->setShortcut(Dialling::keyAround(m_view));
    call->setShortcutContext(Qt::WidgetShortcut); // shown; the command has it
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace Warmline
