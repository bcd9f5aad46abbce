// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace Warmline {

struct DialTarget;
struct ServiceSet;

/// Where every wish to call a number that is shown (ui/common/dialling.h) meets the telephone. A household's
/// number is read for that and shown to nobody. Registers the command call.dial_here. GUI thread.
class DialDesk : public QObject
{
    Q_OBJECT

public:
    explicit DialDesk(ServiceSet &services, QObject *parent = nullptr);

    /// Whose wishes are heard; the one before is left. Again when the language changed.
    void attach(QWidget &window);

signals:
    /// Why nobody is called, in words.
    void said(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dial(const DialTarget &target);
    void dialHere();

    ServiceSet &m_services;
    QPointer<QWidget> m_window;
};

} // namespace Warmline
