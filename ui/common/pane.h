// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QStackedLayout;
class QVBoxLayout;

namespace Warmline {

class ElidedLabel;
class StateView;

/// A pane of the work area: a 32 px header (icon, title, side text, stretch, chips and widgets, age), the
/// content, and an optional action bar at the bottom. Until something is shown the content area is the
/// StateView's.
class Pane : public QFrame
{
    Q_OBJECT
public:
    explicit Pane(const QString &title, const QString &iconName = {}, QWidget *parent = nullptr);

    /// What it is called whatever it shows: the title it was made with ("告警", not "告警 10").
    QString name() const { return m_name; }
    QString title() const;
    void setTitle(const QString &title);
    void setIconName(const QString &name);
    /// Quiet text after the title ("12 项因素 · 由座席确认").
    void setSideText(const QString &text);
    /// The same for words that may be missed: where they do not fit whole they are left out ("点一行看公式").
    void setSideHint(const QString &text);
    /// Age or basis at the far end of the header, with a clock ("8 秒前", "依据 07:43 快照"). Empty hides it.
    void setAge(const QString &text, bool stale = false);
    /// Puts a widget (chip, segmented control, button) before the age.
    void addHeaderWidget(QWidget *widget, int stretch = 0);
    void setHeaderVisible(bool visible);
    /// A warning between header and content, whatever the content is; empty hides it.
    void setBanner(const QString &text);
    /// Takes the header out of the pane, for a dock that uses it as its title bar and draws the frame itself.
    /// The pane goes on filling it. Call at most once.
    [[nodiscard]] QWidget *detachHeader();
    /// Header height; the default is the metric PaneHeader, tool-laden headers are higher.
    void setHeaderHeight(int designPixels);

    /// The layout for the content, with the pane's padding.
    QVBoxLayout *contentLayout() const { return m_contentLayout; }
    /// Tables and trees go to the edge: no padding.
    void setPadded(bool padded);
    /// The bar at the bottom (s2), made on first use. Add a stretch first to push buttons to the end.
    QHBoxLayout *actionBar();

    /// The empty / loading / error / offline view of this pane, made on first use. See showState().
    StateView *stateView();
    /// Shows the StateView in place of the content.
    void showState();
    /// Shows the content.
    void showContent();
    bool showsContent() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    QString m_name;
    QVBoxLayout *m_root;
    ElidedLabel *m_title;
    QWidget *m_header;
    QHBoxLayout *m_headerLayout;
    QLabel *m_icon;
    ElidedLabel *m_side;
    QWidget *m_ageBox;
    QLabel *m_ageIcon;
    QLabel *m_age;
    QStackedLayout *m_stack;
    QWidget *m_content;
    QVBoxLayout *m_contentLayout;
    QLabel *m_banner = nullptr;
    QWidget *m_actions = nullptr;
    QHBoxLayout *m_actionLayout = nullptr;
    StateView *m_state = nullptr;
    QString m_iconName;
    int m_headerHeight = 32;
    int m_spacing = -1; ///< between the parts of the content, as the theme has it; -1: not laid out yet
    bool m_padded = true;
    bool m_detached = false;
    bool m_stale = false;
};

} // namespace Warmline
