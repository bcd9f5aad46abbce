// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panorama/panorama_state.h"

#include "ui/common/pane.h"
#include "ui/common/state_view.h"

#include <QCoreApplication>

namespace Warmline {

void PanoramaState::follow(Pane &pane, PanoramaService &service, const QString &iconName)
{
    const auto loading = [&pane] {
        pane.setAge({});
        pane.stateView()->showLoading(QCoreApplication::translate("PanoramaState", "取这一户的资料"));
        pane.showState();
    };
    QObject::connect(&service, &PanoramaService::opened, &pane, loading);
    QObject::connect(&service, &PanoramaService::failed, &pane, [&pane, &service](const Error &error) {
        if (service.panorama())
            return; // what is shown says of when it is
        pane.stateView()->showError(QCoreApplication::translate("PanoramaState", "取不到这一户的资料"),
                                    error.message());
        pane.showState();
    });
    QObject::connect(pane.stateView(), &StateView::retryRequested, &pane, [&service, loading] {
        if (!service.panorama())
            loading();
        service.reload();
    });
    if (service.account().isEmpty()) {
        pane.stateView()->showEmpty(
            QCoreApplication::translate("PanoramaState", "先打开一户：来电、搜索或热力图"), iconName);
        pane.showState();
    } else {
        loading();
    }
}

} // namespace Warmline
