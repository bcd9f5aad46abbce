// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Warmline {

class BurstService;
class NoticeService;

/// Tells at the bell of bursts that are suspected, whichever workspace is open, and takes back what is
/// decided or too old. Both outlive it. GUI thread.
class BurstNotices : public QObject
{
    Q_OBJECT

public:
    BurstNotices(BurstService &bursts, NoticeService &notices, QObject *parent = nullptr);
};

} // namespace Warmline
