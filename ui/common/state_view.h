// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace Warmline {

class KeyButton;

/// What a pane shows when it has nothing to show: empty, loading, error, offline. Never a modal box, never
/// invented data. Loading shows nothing for 150 ms, then static skeleton bars, and after 2 s what is being
/// done with a cancel.
class StateView : public QWidget
{
    Q_OBJECT
public:
    enum class State { Blank, Empty, Loading, Error, Offline };
    Q_ENUM(State)

    explicit StateView(QWidget *parent = nullptr);

    State state() const { return m_state; }
    /// True once the loading has lasted 150 ms and the words (after 2 s) are not there yet.
    bool showsSkeleton() const { return m_skeleton; }
    /// One icon, one sentence, at most one button.
    void showEmpty(const QString &sentence, const QString &iconName = QStringLiteral("check2-all"),
                   const QString &actionText = {});
    /// `task` says what is being done; shown after two seconds with a cancel button when `cancellable`.
    void showLoading(const QString &task, bool cancellable = false);
    /// Progress 0…100 of the loading; −1 unknown.
    void setProgress(int percent);
    /// What failed, since when or what still works, and a retry button.
    void showError(const QString &what, const QString &detail = {}, bool retry = true);
    /// As-of line and what still works.
    void showOffline(const QString &asOf, const QString &whatWorks = {});
    /// A 1 px frame around the view, for use inside a pane's grid.
    void setFramed(bool framed);

signals:
    void actionTriggered(); ///< the button of the empty state
    void retryRequested();
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild(const QString &iconName, const QString &text, const QString &detail, const QString &button);
    void applyTheme();
    void onButtonClicked();

    State m_state = State::Blank;
    bool m_framed = false;
    bool m_skeleton = false;
    bool m_cancellable = false;
    QString m_iconName;
    QString m_task;
    QTimer m_delay; ///< 150 ms to the skeleton, then 2 s to the words
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_detail;
    QProgressBar *m_progress;
    KeyButton *m_button;
};

} // namespace Warmline
