// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace Warmline {

/// The dark red band of wartime mode: white hatching at the start edge, white words, room for a running clock
/// and keys at the end. The same colours in both themes; it looks like nothing else in the program.
class WarBand : public QFrame
{
    Q_OBJECT
public:
    explicit WarBand(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Two lines after the title; either may be empty.
    void setLines(const QString &main, const QString &sub);
    /// Running clock at the end and a line under it.
    void setClock(const QString &clock, const QString &sub = {});
    /// Width of the hatched block at 100 %.
    void setHatchWidth(int designPixels);
    /// Adds a widget at the end edge.
    void addWidget(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();

    QLabel *m_title;
    QLabel *m_main;
    QLabel *m_sub;
    QLabel *m_clock;
    QLabel *m_clockSub;
    QHBoxLayout *m_layout;
    int m_hatch = 60;
};

/// The purple card of an opinion alert: a double line at the start edge, a megaphone, bold counts, plain
/// words.
class OpinionCard : public QFrame
{
    Q_OBJECT
public:
    OpinionCard(const QString &strong, const QString &text, QWidget *parent = nullptr);

    void setTexts(const QString &strong, const QString &text);
    QHBoxLayout *row() const { return m_layout; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();

    QLabel *m_icon;
    QLabel *m_strong;
    QLabel *m_text;
    QHBoxLayout *m_layout;
};

} // namespace Warmline
