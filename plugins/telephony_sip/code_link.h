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

/// The code that brings a seat nearer to where it is to be, and where it stands afterwards; none: it is
/// there. Who does not know where it stands (\a now is empty) signs it out first. Pure.
struct CodeStep
{
    QString code; ///< may be empty: the PBX has none, the step counts as done
    QueueSeat then = QueueSeat::SignedOut;
    friend bool operator==(const CodeStep &, const CodeStep &) = default;
};
[[nodiscard]] std::optional<CodeStep> nextCode(const QueueSettings &settings, std::optional<QueueSeat> now,
                                               QueueSeat wanted);

/// Feature codes: short calls that the PBX answers. Any PBX knows them; they tell nothing of the queue. None
/// is called while a call lives, which it would put on hold; the newest wish is told afterwards. Where the
/// PBX has the seat is not known at the start (the last session may have crashed) and after the registration
/// was lost (the PBX may have been started anew).
class CodeLink final : public QueueLink
{
    Q_OBJECT

public:
    CodeLink(std::shared_ptr<linphone::Core> core, const Settings &settings, QObject *parent);
    ~CodeLink() override;

    void setSeat(QueueSeat seat, const QString &reason) override;
    void setLine(bool registered, bool free) override;
    [[nodiscard]] bool isBusy() const override { return m_call != nullptr; }
    /// True when the call is a code's.
    bool onCallState(const std::shared_ptr<linphone::Call> &call, linphone::Call::State state);

private:
    void forget();
    void goOn();
    void call(const CodeStep &step);
    void done(bool accepted);

    std::shared_ptr<linphone::Core> m_core;
    Settings m_settings;
    std::shared_ptr<linphone::Call> m_call;
    CodeStep m_step; ///< being called
    std::optional<QueueSeat> m_now; ///< as the PBX has it; empty: nobody knows
    std::optional<QueueSeat> m_wanted; ///< empty: nobody has said so far
    QTimer m_deadline;
    bool m_free = false;
    bool m_inviting = false;
    bool m_refused = false; ///< the last code; until there is another wish
};

} // namespace Warmline::Sip
