// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/warmlinectl/interrupts.h"

#include <csignal>

#include <sys/socket.h>
#include <unistd.h>

namespace Warmline {

namespace {

int ends[2] = {-1, -1}; ///< a signal handler may write a byte, hardly anything else
volatile std::sig_atomic_t asked = 0;

/// The second signal ends the program here and not in the event loop: that may be what it has to be freed
/// from.
void onSignal(int)
{
    if (asked != 0)
        ::_exit(1);
    asked = 1;
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(ends[0], &byte, 1);
}

} // namespace

Interrupts::Interrupts(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return; // then the signals do what they always do
    m_notifier = std::make_unique<QSocketNotifier>(ends[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const ssize_t got = ::read(ends[1], &byte, 1);
        m_source.request_stop();
        emit interrupted();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    if (std::signal(SIGHUP, onSignal) == SIG_IGN)
        std::signal(SIGHUP, SIG_IGN); // nohup
}

Interrupts::~Interrupts()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    if (std::signal(SIGHUP, SIG_DFL) == SIG_IGN)
        std::signal(SIGHUP, SIG_IGN);
    m_notifier.reset();
    for (int &end : ends) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace Warmline
