// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace Warmline {

/// Measures the time from a key press to the end of the paint that it causes, in the running window: it types
/// one letter after the other into a text widget, each when the one before has been painted. GUI thread.
class KeyPaintMeter : public QObject
{
    Q_OBJECT

public:
    explicit KeyPaintMeter(QObject *parent = nullptr);
    ~KeyPaintMeter() override;

    /// Types \a count letters into \a editor; what stood there stands there afterwards. finished() follows.
    void start(QWidget *editor, int count);
    [[nodiscard]] const QList<double> &milliseconds() const { return m_times; }
    [[nodiscard]] bool isFinished() const { return m_left == 0; }

signals:
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void press();
    void onPainted();
    void send(int key, const QString &text);

    QPointer<QWidget> m_editor;
    QPointer<QWidget> m_painted; ///< the viewport of a text edit, or the editor itself
    QElapsedTimer m_timer;
    QList<double> m_times;
    int m_left = 0;
    bool m_waiting = false;
    bool m_erase = false;
};

/// The value below which \a percent of the values lie; 0 for none.
[[nodiscard]] double percentile(QList<double> values, double percent);

} // namespace Warmline
