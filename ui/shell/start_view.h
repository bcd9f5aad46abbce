// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace Warmline {

class KeyButton;
class StateView;

/// What is seen before there is a seat: what is being prepared and how far, or why it can't be, with what can
/// be done. Object names: start_stage, start_progress, start_cancel. GUI thread.
class StartView : public QWidget
{
    Q_OBJECT

public:
    explicit StartView(QWidget *parent = nullptr);

    /// \a total 0: how much there is to do is not known.
    void showStage(const QString &what, qint64 done, qint64 total);
    void showError(const QString &what, const QString &detail);

signals:
    void cancelled();
    void retryRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_stage;
    QProgressBar *m_progress;
    KeyButton *m_cancel;
    StateView *m_error;
    QWidget *m_work;
};

} // namespace Warmline
