// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace Warmline {

class KeyButton;
struct ServiceSet;

/// What the agent reads out before a call is recorded, and what the other side said to it. There only where
/// the company's policy wants it. Object names: phone_consent, phone_consent_text, phone_consent_yes,
/// phone_consent_no.
class ConsentBlock : public QWidget
{
    Q_OBJECT

public:
    explicit ConsentBlock(ServiceSet &services, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    ServiceSet &m_services;
    QLabel *m_title;
    QLabel *m_text;
    KeyButton *m_yes;
    KeyButton *m_no;
};

} // namespace Warmline
