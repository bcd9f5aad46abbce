// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace Warmline {

/// Holds one widget as large as itself. What changes inside is laid out inside; around it nobody hears of it,
/// as long as it still fits. Qt's layouts pass each change on, and a QMainWindow then shares its height anew:
/// all docks moved by a pixel and were painted again whenever a line came or went in one of them.
class LayoutIsland : public QWidget
{
    Q_OBJECT

public:
    explicit LayoutIsland(QWidget *content, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QSize least() const;
    bool isNews();
    void follow();
    void tell();

    QWidget *m_content;
    bool m_wasHidden = false;
    QSize m_told{0, 0}; ///< what those around believe that it needs
    QTimer m_later;
};

} // namespace Warmline
