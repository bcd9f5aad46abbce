// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Warmline {

/// 查 系统  填 手工: what the marks in the fields mean.
class SourceLegend : public QWidget
{
    Q_OBJECT
public:
    explicit SourceLegend(QWidget *parent = nullptr);
};

} // namespace Warmline
