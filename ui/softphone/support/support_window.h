// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace Warmline {

struct ServiceSet;

/// What may be given to whoever looks for a fault (supportText()), to be read first and then copied or saved.
/// Opens beside the work without taking the keyboard from it. Object names: support, support_text,
/// support_copy, support_save, support_said. GUI thread; the file is written by another.
class SupportWindow : public QWidget
{
    Q_OBJECT

public:
    SupportWindow(ServiceSet &services, QWidget *parent);

    /// Made anew, and shown.
    void open();
    /// Writes what is shown; says in the window how that went.
    void saveTo(const QString &path);

private:
    void askForFile();

    ServiceSet &m_services;
    QPlainTextEdit *m_text;
    QLabel *m_said;
};

} // namespace Warmline
