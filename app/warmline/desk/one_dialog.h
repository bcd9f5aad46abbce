// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/main_window.h"

namespace Warmline {

/// The window's one dialog of its kind, before all others; made where there is none. It is deleted when
/// closed.
template <class Dialog, class Service>
Dialog *showOne(MainWindow &window, Service &service)
{
    Dialog *dialog = nullptr;
    for (Dialog *one : window.findChildren<Dialog *>()) {
        if (!one->isHidden()) // one that was closed is only waiting to be deleted
            dialog = one;
    }
    if (!dialog) {
        dialog = new Dialog(service, &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

} // namespace Warmline
