// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pluginapi/notice_sender.h"

namespace Warmline {

/// Puts each notice as a file into a folder that a platform watches. Settings: "folder".
class NoticeFolderPlugin final : public QObject, public NoticeSenderPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID WarmlineNoticeSenderPlugin_iid FILE "notice_folder.json")
    Q_INTERFACES(Warmline::NoticeSenderPlugin)

public:
    Result<NoticeReceipt> hand(const NoticeBatch &batch, const QJsonObject &settings,
                               const std::stop_token &stop) override;
};

} // namespace Warmline
