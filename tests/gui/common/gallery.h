// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Warmline {

/// Every shared part in every state, as one page: 800 × 1130. Texts and figures are invented.
class Gallery : public QWidget
{
public:
    explicit Gallery(QWidget *parent = nullptr);

    /// The line edit that is shown focused, and the button.
    QWidget *focusedField = nullptr;
    QWidget *focusedButton = nullptr;
};

/// The parts of the seat and station screens: call keys, step spine, neighbours, tags, curves.
class SeatGallery : public QWidget
{
public:
    explicit SeatGallery(QWidget *parent = nullptr);
};

} // namespace Warmline
