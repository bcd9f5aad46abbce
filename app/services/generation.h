// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Warmline {

/// Numbers questions, so that an answer that comes after a newer question can be told and dropped. Whatever
/// is asked again at every change wants LatestAnswer (latest_answer.h) instead, which lets no questions pile
/// up.
class Generation
{
public:
    /// Starts a new question; all earlier ones are outdated.
    quint64 next() { return ++m_current; }
    [[nodiscard]] bool isCurrent(quint64 question) const { return question == m_current; }

private:
    quint64 m_current = 0;
};

} // namespace Warmline
