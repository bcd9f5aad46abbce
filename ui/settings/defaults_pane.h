// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/pane.h"

namespace Warmline {

class SettingsService;

/// The named defaults of the company in one table (targets, limits, factors), each with its source.
/// Object names: settings_table, settings_note.
class DefaultsPane : public Pane
{
    Q_OBJECT

public:
    explicit DefaultsPane(SettingsService &settings, QWidget *parent = nullptr);
};

} // namespace Warmline
