// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/source_field.h"

#include "ui/common/elided_label.h"
#include "ui/common/icons.h"
#include "ui/common/key_cap.h"
#include "ui/common/paint.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

// "待确认 ↵": the words and a key cap.
class ConfirmHint : public QLabel
{
public:
    explicit ConfirmHint(QWidget *parent)
        : QLabel(parent)
    {
        setText(SourceField::tr("待确认"));
    }
    QSize sizeHint() const override
    {
        const Theme *theme = Theme::of(this);
        const QSize cap = KeyCap::sizeFor(u"↵"_s);
        return {Paint::textWidth(theme->font(TextRole::Body), text()) + theme->px(6) + cap.width(),
                cap.height()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme *theme = Theme::of(this);
        QPainter painter(this);
        const QSize cap = KeyCap::sizeFor(u"↵"_s);
        const QRectF frame(rect());
        const QRectF key(width() - cap.width(), (height() - cap.height()) / 2, cap.width(), cap.height());
        Paint::text(&painter, Paint::visual(layoutDirection(), frame, QRectF(0, 0, key.left(), height())),
                    theme->font(TextRole::Body), theme->color(ColorToken::T2), text(),
                    Paint::start(layoutDirection()));
        KeyCap::paint(&painter, Paint::visual(layoutDirection(), frame, key), u"↵"_s);
    }
};

} // namespace

SourceMark::SourceMark(ValueSource source, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setSource(source);
}

QString SourceMark::word(ValueSource source)
{
    switch (source) {
    case ValueSource::Call: return tr("听");
    case ValueSource::System: return tr("查");
    case ValueSource::Typed: return tr("填");
    case ValueSource::None: break;
    }
    return {};
}

void SourceMark::setSource(ValueSource source)
{
    m_source = source;
    switch (source) {
    case ValueSource::Call: setAccessibleName(tr("来源：通话")); break;
    case ValueSource::System: setAccessibleName(tr("来源：系统")); break;
    case ValueSource::Typed: setAccessibleName(tr("来源：手工")); break;
    case ValueSource::None: setAccessibleName(tr("来源：无")); break;
    }
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QSize SourceMark::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    const int text = Paint::textWidth(theme->font(TextRole::AxisStrong), word(m_source));
    return {text + theme->px(8), theme->px(17)};
}

void SourceMark::paintEvent(QPaintEvent *)
{
    if (m_source == ValueSource::None)
        return;
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    const auto ink = m_source == ValueSource::Call   ? ColorToken::Opi
                   : m_source == ValueSource::System ? ColorToken::Accent
                                                     : ColorToken::T2;
    const auto fill = m_source == ValueSource::Call   ? ColorToken::OpiS
                    : m_source == ValueSource::System ? ColorToken::AccentS
                                                      : ColorToken::S3;
    Paint::roundedBox(&painter, QRectF(rect()), theme->px(3), theme->color(fill));
    Paint::text(&painter, QRectF(rect()), theme->font(TextRole::AxisStrong), theme->color(ink),
                word(m_source), Qt::AlignCenter);
}

SourceField::SourceField(const QString &accessibleName, QWidget *parent)
    : SourceField(accessibleName, new QLineEdit, parent)
{ }

SourceField *SourceField::wrap(const QString &accessibleName, QWidget *editor, QWidget *parent)
{
    return new SourceField(accessibleName, editor, parent);
}

SourceField::SourceField(const QString &accessibleName, QWidget *editor, QWidget *parent)
    : QFrame(parent)
    , m_editor(editor)
    , m_mark(new SourceMark(ValueSource::None, this))
    , m_startIcon(new QLabel(this))
    , m_endIcon(new QLabel(this))
    , m_side(new ElidedLabel(this))
    , m_hint(new ConfirmHint(this))
    , m_layout(new QHBoxLayout(this))
{
    setAccessibleName(accessibleName);
    m_editor->setAccessibleName(accessibleName);
    m_editor->setParent(this);
    m_editor->setProperty("frameless", true);
    m_editor->installEventFilter(this);
    setFocusProxy(m_editor);
    init();
    connect(Theme::of(this), &Theme::changed, this, &SourceField::refresh);
    refresh();
}

void SourceField::init()
{
    m_layout->addWidget(m_startIcon);
    m_layout->addWidget(m_mark);
    m_layout->addWidget(m_editor, 1);
    m_layout->addWidget(m_side);
    m_layout->addWidget(m_hint);
    m_layout->addWidget(m_endIcon);
    setTextRole(m_side, TextRole::Body, ColorToken::T2);
    m_side->hide();
    m_hint->hide();
    if (auto *edit = qobject_cast<QPlainTextEdit *>(m_editor)) {
        m_layout->setAlignment(m_mark, Qt::AlignTop);
        m_layout->setAlignment(m_startIcon, Qt::AlignTop);
        edit->document()->setDocumentMargin(0); // the text stands beside its mark
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        connect(edit, &QPlainTextEdit::textChanged, this, [this, edit] {
            if (edit->hasFocus())
                setSource(ValueSource::Typed);
            emit edited(edit->toPlainText());
        });
    } else {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    if (auto *edit = lineEdit()) {
        connect(edit, &QLineEdit::textEdited, this, [this](const QString &text) {
            setSource(ValueSource::Typed);
            setProposed(false);
            emit edited(text);
        });
    } else if (auto *combo = qobject_cast<QComboBox *>(m_editor)) {
        connect(combo, &QComboBox::activated, this, [this, combo] {
            setSource(ValueSource::Typed);
            setProposed(false);
            emit edited(combo->currentText());
        });
    }
}

QLineEdit *SourceField::lineEdit() const
{
    return qobject_cast<QLineEdit *>(m_editor);
}

QString SourceField::text() const
{
    if (const auto *edit = lineEdit())
        return edit->text();
    if (const auto *combo = qobject_cast<QComboBox *>(m_editor))
        return combo->currentText();
    if (const auto *plain = qobject_cast<QPlainTextEdit *>(m_editor))
        return plain->toPlainText();
    return {};
}

void SourceField::setText(const QString &text)
{
    if (auto *edit = lineEdit()) {
        edit->setText(text);
        edit->setCursorPosition(0);
    } else if (auto *combo = qobject_cast<QComboBox *>(m_editor)) {
        combo->setCurrentText(text);
    } else if (auto *plain = qobject_cast<QPlainTextEdit *>(m_editor)) {
        plain->setPlainText(text);
    }
}

ValueSource SourceField::source() const
{
    return m_mark->source();
}

void SourceField::setSource(ValueSource source)
{
    if (m_mark->source() == source)
        return;
    m_mark->setSource(source);
    refresh();
}

void SourceField::setProposed(bool proposed)
{
    if (m_proposed == proposed)
        return;
    m_proposed = proposed;
    refresh();
}

void SourceField::setInvalid(const QString &sentence)
{
    m_invalid = sentence;
    refresh();
}

void SourceField::setLocked(const QString &reason)
{
    m_locked = reason;
    m_editor->setEnabled(reason.isEmpty());
    setStyleProperty(m_editor, "locked", !reason.isEmpty());
    refresh();
}

void SourceField::setSideText(const QString &text)
{
    m_side->setText(text);
    m_side->setVisible(!text.isEmpty());
}

void SourceField::setIconName(const QString &name, bool atEnd)
{
    (atEnd ? m_endIconName : m_startIconName) = name;
    refresh();
}

void SourceField::refresh()
{
    const Theme *theme = Theme::of(this);
    const QString start = !m_locked.isEmpty()  ? u"lock"_s
                        : !m_invalid.isEmpty() ? u"exclamation-circle"_s
                                               : m_startIconName;
    const int side = theme->metric(Theme::Metric::IconText);
    const auto place = [&](QLabel *label, const QString &name) {
        label->setVisible(!name.isEmpty());
        if (!name.isEmpty())
            label->setPixmap(Icons::get(name).pixmap(QSize(side, side), devicePixelRatioF()));
    };
    place(m_startIcon, start);
    place(m_endIcon, m_endIconName);
    m_mark->setVisible(m_mark->source() != ValueSource::None);
    m_hint->setVisible(m_proposed);
    const bool tall = qobject_cast<QPlainTextEdit *>(m_editor);
    const int padY = tall ? theme->px(7) : 0;
    m_layout->setContentsMargins(theme->px(9), padY, theme->px(9), padY);
    m_layout->setSpacing(theme->px(7));
    // Numbers stand at the start of the field too: QLineEdit would follow the direction of its text.
    if (auto *edit = lineEdit())
        edit->setAlignment(Qt::AlignVCenter | Qt::AlignAbsolute
                           | (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    if (!tall)
        setFixedHeight(theme->metric(Theme::Metric::FieldHeight));
    setToolTip(!m_locked.isEmpty() ? m_locked : m_invalid);
    setAccessibleDescription(!m_invalid.isEmpty()  ? m_invalid
                             : !m_locked.isEmpty() ? m_locked
                             : m_proposed          ? tr("待确认，回车确认")
                                                   : QString());
    update();
}

QSize SourceField::sizeHint() const
{
    const Theme *theme = Theme::of(this);
    return {theme->px(150), theme->metric(Theme::Metric::FieldHeight)};
}

void SourceField::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::of(this);
    QPainter painter(this);
    const bool locked = !m_locked.isEmpty();
    const QColor fill = theme->color(locked ? ColorToken::S3 : isEnabled() ? ColorToken::S1 : ColorToken::S2);
    QColor edge = theme->color(locked || !isEnabled() ? ColorToken::Line : ColorToken::Field);
    qreal width = theme->hairline();
    Qt::PenStyle pen = m_proposed ? Qt::DashLine : Qt::SolidLine;
    if (!m_invalid.isEmpty())
        edge = theme->color(ColorToken::Red);
    if (m_editor->hasFocus()) {
        if (m_invalid.isEmpty())
            edge = theme->color(ColorToken::Focus);
        width *= 2;
    }
    Paint::roundedBox(&painter, QRectF(rect()), theme->metric(Theme::Metric::ControlRadius), fill, edge,
                      width, pen);
}

bool SourceField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::KeyPress && m_proposed) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() == Qt::NoModifier) {
            setProposed(false);
            emit confirmed();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void SourceField::mousePressEvent(QMouseEvent *event)
{
    if (m_editor->isEnabled())
        m_editor->setFocus(Qt::MouseFocusReason);
    QFrame::mousePressEvent(event);
}

} // namespace Warmline
