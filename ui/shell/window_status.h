// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace Warmline {

struct ServiceSet;
class StatusStrip;
class TopBar;

/// Keeps the top bar and the strip at the foot telling what the services know. GUI thread.
class WindowStatus : public QObject
{
    Q_OBJECT

public:
    WindowStatus(ServiceSet &services, TopBar &bar, StatusStrip &strip, QObject *parent = nullptr);

private:
    void showAgent();
    void showLine();
    void showSound();
    void showConnection();
    void showTelemetry();
    void showPlant();
    void showOutdoor();
    void showPerson();
    void showNotices();
    void tick();
    /// "在线 确认于 2 秒前", "离线 自 07:12 起".
    [[nodiscard]] QString linkWords() const;

    ServiceSet &m_services;
    TopBar &m_bar;
    StatusStrip &m_strip;
};

} // namespace Warmline
