// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Warmline {

class Theme;

/// The meanings a small tinted label may carry.
enum class ChipKind { Neutral, Ok, Warn, Bad, Info, Accent, Opinion, War };

/// A 20 px label for a fact that changes the decision: icon, words, tint. Not a button; with setClosable() it
/// gets a close mark, keyboard focus and a hit target of 26 px.
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(const QString &text, ChipKind kind = ChipKind::Neutral, const QString &iconName = {},
                  QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    ChipKind kind() const { return m_kind; }
    void setKind(ChipKind kind);
    void setIconName(const QString &name);
    void setClosable(bool closable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// Paints a chip, for delegates. Returns the width used.
    static int paintChip(QPainter *painter, const QRectF &rect, const QString &text, ChipKind kind,
                         const QString &iconName, Qt::LayoutDirection direction);
    /// The width that paintChip needs.
    static int widthFor(const QString &text, const QString &iconName);

signals:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();

    QString m_text;
    QString m_iconName;
    ChipKind m_kind;
    bool m_closable = false;
};

/// Text and tint of a chip kind.
QColor chipInk(const Theme *theme, ChipKind kind);
QColor chipFill(const Theme *theme, ChipKind kind);

} // namespace Warmline
