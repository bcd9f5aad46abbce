// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QtPlugin>

#include <stop_token>

namespace Warmline {

/// Who is to be told: a household with a number.
struct NoticeRecipient
{
    QString account;
    QString phone; ///< whole, normalised
};

/// One text for many households. Personal data: kept nowhere but where it is handed to, and in no log.
struct NoticeBatch
{
    QString id; ///< UUID text of the notice; the same again when it is handed over once more
    QString place; ///< what the houses are called together
    QString text;
    QList<NoticeRecipient> recipients;
};

/// What a platform says at once. Taken over is not delivered: that it learns later, if at all.
struct NoticeReceipt
{
    qsizetype taken = 0; ///< recipients
    QString reference; ///< the platform's own, for questions; may be empty
};

/// Root object of a plugin of kind "notice": hands notices to what sends them (an SMS platform, a folder that
/// it watches; S116). docs/map.md, Sending.
class NoticeSenderPlugin
{
public:
    virtual ~NoticeSenderPlugin() = default;
    /// All of the batch, or an error: then nothing was taken over. \a settings are the plugin's own part of
    /// the program's configuration. A worker thread; blocks, for a minute at most, and gives up soon when \a
    /// stop says so.
    [[nodiscard]] virtual Result<NoticeReceipt> hand(const NoticeBatch &batch, const QJsonObject &settings,
                                                     const std::stop_token &stop) = 0;
};

} // namespace Warmline

#define WarmlineNoticeSenderPlugin_iid "org.warmline.NoticeSenderPlugin/1"
Q_DECLARE_INTERFACE(Warmline::NoticeSenderPlugin, WarmlineNoticeSenderPlugin_iid)
