// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace Warmline {

class MapModel;

/// Which complaints count: tiers, categories, open ones only. A menu that stays open while ticking; its text
/// says how many conditions hold. Object name map_tool_filter. GUI thread.
class MapFilterButton : public QToolButton
{
    Q_OBJECT

public:
    explicit MapFilterButton(MapModel &model, QWidget *parent = nullptr);
    /// "红、黄 · 漏水 · 未结"; empty: everything counts.
    [[nodiscard]] QString words() const;

private:
    void fill();
    void refresh();

    MapModel &m_model;
};

} // namespace Warmline
