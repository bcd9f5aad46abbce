// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace Warmline {

/// A one-line label that elides at its end when narrow and then shows the whole text as its tool tip. Plain
/// text only.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    explicit ElidedLabel(const QString &text, QWidget *parent = nullptr);

    /// Words that say the same shorter, shown where the text does not fit; empty: none. The tool tip has the
    /// text then.
    void setShortText(const QString &text);
    /// True when the text was not shown whole at the last paint.
    bool isElided() const { return m_elided; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_short;
    bool m_elided = false;
};

} // namespace Warmline
