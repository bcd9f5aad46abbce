// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace Warmline {

class Chip;
class ElidedLabel;
class FrtRing;
struct ServiceSet;

/// Who is on the line: name, masked number, first-response ring, queue, wait, earlier calls, second-report
/// lamp. Object names: phone_caller, phone_number, phone_ring, phone_household.
class CallBlock : public QWidget
{
    Q_OBJECT

public:
    explicit CallBlock(ServiceSet &services, QWidget *parent = nullptr);

private:
    void refresh();
    void tick();

    ServiceSet &m_services;
    ElidedLabel *m_name;
    QLabel *m_number;
    ElidedLabel *m_household;
    FrtRing *m_ring;
    QLabel *m_ringWord;
    QLabel *m_queue;
    QLabel *m_waited;
    QLabel *m_today;
    Chip *m_second;
    Chip *m_neighbours;
    QWidget *m_facts;
};

} // namespace Warmline
