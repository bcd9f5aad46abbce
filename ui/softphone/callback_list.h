// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/phone/callback_service.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace Warmline {

class ElidedLabel;
class KeyButton;
struct ServiceSet;

/// The callers whom this agent missed and nobody has seen to: who, how long ago, how often, how often tried;
/// a button to call back and one to say why not. Shown while the telephone is free and there are any. Object
/// names: phone_callbacks, phone_callback_row, phone_call_back, phone_callback_waive. GUI thread.
class CallbackList : public QWidget
{
    Q_OBJECT

public:
    explicit CallbackList(ServiceSet &services, QWidget *parent = nullptr);

    /// Rows in sight; the others are counted below them.
    static constexpr int kShown = 4;

private:
    class Row;
    void refresh();
    void tick();
    void askWhyNot(const CallId &call, QWidget *at);

    ServiceSet &m_services;
    QLabel *m_title;
    KeyButton *m_next;
    QVBoxLayout *m_rowLayout;
    QLabel *m_more;
    std::vector<Row *> m_rows;
};

} // namespace Warmline
