// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

class QWidget;

namespace Warmline {

struct ServiceSet;

/// Measures the time from the line's offer of a call to the end of the paint that shows the caller's card, in
/// the running window. A call of which no card is shown (unknown, one of several) adds nothing. GUI thread.
class CardPaintMeter : public QObject
{
    Q_OBJECT

public:
    explicit CardPaintMeter(QObject *parent = nullptr);
    ~CardPaintMeter() override;

    /// Measures every call from now on. \a pane shows the card; both outlive the measurement or end it.
    void start(ServiceSet &services, QWidget *pane);
    void stop();
    [[nodiscard]] const QList<double> &milliseconds() const { return m_times; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onPublished();
    void onPainted();

    ServiceSet *m_services = nullptr;
    QPointer<QWidget> m_pane;
    QString m_call; ///< the last one that was measured, as the line calls it
    qint64 m_offeredMs = 0; ///< of the call whose card is not painted yet; 0: none
    QList<double> m_times;
};

} // namespace Warmline
