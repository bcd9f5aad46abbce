// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/room_standard.h"

#include <QString>
#include <QWidget>

#include <optional>

namespace Warmline {

/// The legend of the temperature cloud: the nine classes round the standard, how many rooms answer, how old
/// their values are, and what the outline means. A card over the map.
class RoomLegend : public QWidget
{
    Q_OBJECT

public:
    explicit RoomLegend(QWidget *parent = nullptr);

    struct Facts
    {
        double standard_C = RoomStandard::kUsual_C; ///< the company's, whole
        int sensors = 0;
        int answering = 0;
        int stale = 0;
        std::optional<int> coldForLong; ///< houses; nullopt: the history could not be had
        qint64 oldestAgeMs = 0; ///< of a value that counts
        bool known = false; ///< false: nothing was read yet
    };
    void setFacts(const Facts &facts);
    /// "标准 18 °C，低于标准每 1 °C 一级".
    [[nodiscard]] QString scaleNote() const;
    /// "1 290 / 1 326 个测点 · 旧值 12 · 最旧 14 分钟前".
    [[nodiscard]] QString note() const;
    /// "粗线内：低 2 °C 满 4 小时（3 栋）· 只在小区内插值"; without history that instead of a number.
    [[nodiscard]] QString outlineNote() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Facts m_facts;
};

} // namespace Warmline
