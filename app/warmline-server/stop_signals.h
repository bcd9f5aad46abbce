// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Warmline {

/// Turns SIGTERM and SIGINT into a Qt signal. One object in a process. A second signal ends the process at
/// once.
class StopSignals final : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject *parent = nullptr);

signals:
    void stopRequested();
};

} // namespace Warmline
