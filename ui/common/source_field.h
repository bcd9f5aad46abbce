// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace Warmline {

class ElidedLabel;

/// Where a value came from: 听 the call, 查 a system, 填 typed by hand.
enum class ValueSource { None, Call, System, Typed };

/// A source mark alone (听/查/填), as in legends and at the start of a field.
class SourceMark : public QWidget
{
    Q_OBJECT
public:
    explicit SourceMark(ValueSource source, QWidget *parent = nullptr);

    ValueSource source() const { return m_source; }
    void setSource(ValueSource source);
    QSize sizeHint() const override;

    static QString word(ValueSource source);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ValueSource m_source;
};

/// A field frame: source mark, editor, quiet text, trailing icon or hint. It draws the states that QSS
/// borders cannot (dashed while proposed, doubled on focus) and needs no source to be useful.
class SourceField : public QFrame
{
    Q_OBJECT
public:
    /// Makes a QLineEdit. `accessibleName` is the field's label ("报称室温").
    explicit SourceField(const QString &accessibleName, QWidget *parent = nullptr);
    /// Takes an editor of any kind (QComboBox, QPlainTextEdit…) and strips its frame.
    static SourceField *wrap(const QString &accessibleName, QWidget *editor, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    /// The editor as a QLineEdit, or null.
    QLineEdit *lineEdit() const;
    QString text() const;
    void setText(const QString &text);

    ValueSource source() const;
    /// Typing sets it to Typed by itself.
    void setSource(ValueSource source);
    /// A proposal that waits for Enter: dashed edge, "待确认 ↵".
    bool isProposed() const { return m_proposed; }
    void setProposed(bool proposed);
    /// The sentence under an invalid field is shown by the form; the field shows edge, icon and tool tip.
    void setInvalid(const QString &sentence);
    bool isInvalid() const { return !m_invalid.isEmpty(); }
    /// Set by policy: lock icon, grey, the reason as tool tip. Empty unlocks.
    void setLocked(const QString &reason);
    /// Quiet text after the value ("客厅").
    void setSideText(const QString &text);
    /// An icon at the start (search) or, with `atEnd`, at the far end (calendar).
    void setIconName(const QString &name, bool atEnd = false);

    QSize sizeHint() const override;

signals:
    /// Enter on a proposal, or the program confirmed it.
    void confirmed();
    void edited(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    SourceField(const QString &accessibleName, QWidget *editor, QWidget *parent);
    void init();
    void refresh();

    QWidget *m_editor;
    SourceMark *m_mark;
    QLabel *m_startIcon;
    QLabel *m_endIcon;
    ElidedLabel *m_side;
    QLabel *m_hint;
    QHBoxLayout *m_layout;
    QString m_startIconName;
    QString m_endIconName;
    QString m_invalid;
    QString m_locked;
    bool m_proposed = false;
};

} // namespace Warmline
