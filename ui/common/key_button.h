// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace Warmline {

/// A button that shows its key: icon, text, key cap. One Primary a pane; a destructive key is Danger
/// (outlined, never filled red). A Checked button looks selected. Enabled by policy or not, a disabled button
/// needs a tool tip.
class KeyButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind { Plain, Primary, Danger, Quiet };
    Q_ENUM(Kind)
    enum class Size { Normal, Small, Large };
    Q_ENUM(Size)

    explicit KeyButton(const QString &text, Kind kind = Kind::Plain, QWidget *parent = nullptr);
    /// With a key cap. The sequence is shown, not bound: shortcuts belong to the action table, which is
    /// remappable.
    KeyButton(const QString &text, const QKeySequence &key, Kind kind = Kind::Plain,
              QWidget *parent = nullptr);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    void setSizeClass(Size size);
    QString keyText() const { return m_key; }
    void setKeyText(const QString &key);
    /// Icon by name, drawn in the colour of the text.
    void setIconName(const QString &name);
    /// A quieter text after the main one ("定向通知 598 户  超过 500 户，需二人放行").
    void setSideText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    int controlHeight() const;

    Kind m_kind;
    Size m_size = Size::Normal;
    QString m_key;
    QString m_iconName;
    QString m_sideText;
};

} // namespace Warmline
