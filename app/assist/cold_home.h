// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assist/diagnosis_case.h"
#include "app/assist/heat_cause.h"

#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace Warmline {

/// A home that is measured colder than the standard while the heating shows nothing wrong. "No fault" is then
/// right about the network and useless to whoever is cold: this says by how much the home is short of the
/// standard, what of it its place in the house explains, and what somebody should look at in the home. It
/// changes no probability.
struct ColdHome
{
    double room_C = 0; ///< mean of the last three hours, as measured
    double standard_C = 18;
    double place_K = 0; ///< how much colder its place in the house usually makes it, >= 0
    /// What to look at in the home, the likeliest first; nothing below a twentieth, so it may be empty.
    std::vector<std::pair<HeatCause, double>> look;

    using Chances = std::vector<std::pair<HeatCause, double>>;
    /// Nothing when the room is not measured (twice in the last three hours, once in the newer half of them)
    /// or not below the standard (by a tenth of a kelvin at least), nor when the trouble sits rather in
    /// house, station or network than in the home or nowhere.
    /// \a chances: the probabilities of all causes, by falling probability. \a place_K: as above.
    [[nodiscard]] static std::optional<ColdHome> of(const DiagnosisCase &given, const Chances &chances,
                                                    double place_K);

    [[nodiscard]] double below_K() const { return standard_C - room_C; }
    /// "室温 16.1 °C，低于标准 18 °C 1.9 °C；供热侧未见异常", "建议入户查：…", and what the place does;
    /// translated.
    [[nodiscard]] QStringList sentences() const;
    /// "低于标准 1.9 °C", translated.
    [[nodiscard]] QString shortWords() const;
    /// "室温低于标准 1.9 °C，建议入户查门窗或保温", translated.
    [[nodiscard]] QString advice() const;
};

} // namespace Warmline
