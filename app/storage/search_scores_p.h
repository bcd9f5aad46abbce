// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How much a find of SearchIndex is worth, by what was found; private to app/storage.
namespace Warmline::SearchScores {

// What is worth more: an exact identifier, an exact door, a place, a person, a part of something.
constexpr double kAccountExact = 100;
constexpr double kPhoneExact = 96;
constexpr double kTicketExact = 95;
constexpr double kDoorExact = 90;
constexpr double kPlace = 88; ///< times the match
constexpr double kNameExact = 86;
constexpr double kNameBegin = 70;
constexpr double kNamePinyin = 60;
constexpr double kNamePart = 55;
constexpr double kAccountBegin = 68;
constexpr double kPhoneTail = 66;
constexpr double kTicketTail = 64;
constexpr double kDoorBegin = 62;
constexpr double kInPlace = 40;

constexpr int kRows = 1001;

} // namespace Warmline::SearchScores
