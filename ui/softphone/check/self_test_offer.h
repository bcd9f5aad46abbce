// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Warmline {

struct ServiceSet;

/// In the softphone after a sign-in: the test before the shift is due, to be run or put off. Not during a
/// call. Object names: phone_test_offer, phone_test_now, phone_test_later.
class SelfTestOffer : public QWidget
{
    Q_OBJECT

public:
    explicit SelfTestOffer(ServiceSet &services, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    ServiceSet &m_services;
};

} // namespace Warmline
