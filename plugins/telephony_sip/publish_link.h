// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue_link.h"
#include "sip_settings.h"

#include <QTimer>

#include <linphone++/linphone.hh>

#include <memory>
#include <optional>

namespace Warmline::Sip {

/// What a PBX is told of a seat: open when it is ready, else closed, with the reason as a note (PIDF, RFC
/// 3863). Pure.
[[nodiscard]] QByteArray presenceOf(const QString &entity, QueueSeat seat, const QString &reason);

/// Presence by PUBLISH (RFC 3903), for a PBX whose queue follows it: kept alive by the stack, also during a
/// call, and withdrawn by who signs out. What the PBX does not take (also a refresh that gets lost) is told
/// again after 5 s, 10 s … 60 s while the line is registered. It tells nothing of the queue.
class PublishLink final : public QueueLink
{
    Q_OBJECT

public:
    PublishLink(std::shared_ptr<linphone::Core> core, const Settings &settings, QObject *parent);
    ~PublishLink() override;

    void setSeat(QueueSeat seat, const QString &reason) override;
    void setLine(bool registered, bool free) override;
    [[nodiscard]] bool isBusy() const override { return m_leaving != nullptr; }

private:
    class Ears;
    void tell();
    void onRefused();
    void onState(const std::shared_ptr<linphone::Event> &event, linphone::PublishState state);

    std::shared_ptr<linphone::Core> m_core;
    QString m_entity; ///< "sip:1027@pbx.example"
    std::shared_ptr<Ears> m_ears;
    std::shared_ptr<linphone::Event> m_publication; ///< empty: the PBX has none of ours
    std::shared_ptr<linphone::Event> m_leaving; ///< being withdrawn
    std::optional<QueueSeat> m_seat; ///< empty: nobody has said so far
    QString m_reason;
    bool m_registered = false;
    QTimer m_again; ///< runs while what was told last was not taken
    bool m_isRefused = false; ///< and the agent knows
};

} // namespace Warmline::Sip
