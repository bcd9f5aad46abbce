// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/kpi/kpi_service.h"
#include "ui/common/tokens.h"

class QPainter;
class QRectF;

/// Words, numbers and marks of indicators as the screen shows them. Texts in the running language, numbers
/// isolated.
namespace Warmline::KpiWords {

[[nodiscard]] QString unit(const KpiDefinition &definition); ///< min → 分, s → 秒
/// "9.8 秒"; "—" without a value.
[[nodiscard]] QString value(KpiId id, std::optional<double> value);
/// "≤ 15 秒"; empty without a target.
[[nodiscard]] QString target(KpiId id, std::optional<double> target);
[[nodiscard]] QString statusTitle(KpiStatus status); ///< 达标, 临界, 未达, 样本少, 无目标, 没有数据
[[nodiscard]] ColorToken statusInk(KpiStatus status);
/// The mark of a status, told apart by its shape: tick ring, diamond, triangle, dashed ring, dash.
void paintStatus(QPainter *painter, const QRectF &rect, KpiStatus status);
[[nodiscard]] QString scopeTitle(KpiScope scope); ///< 我, 班组, 中心
[[nodiscard]] QString periodTitle(KpiPeriod period); ///< 今日, 本月, 采暖季

} // namespace Warmline::KpiWords
