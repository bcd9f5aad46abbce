// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "socket_watch.h"

#include <QSocketNotifier>

#include <algorithm>
#include <dirent.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>

namespace Warmline::Sip {

namespace {

/// 0: not open, or no socket.
quint64 socketInode(int file)
{
    struct stat info{};
    return ::fstat(file, &info) == 0 && S_ISSOCK(info.st_mode) ? quint64(info.st_ino) : 0;
}

quint16 portOf(const sockaddr_storage &address)
{
    if (address.ss_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in &>(address).sin_port);
    if (address.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6 &>(address).sin6_port);
    return 0;
}

bool isOurs(int file, quint16 ownUdpPort, const QSet<quint16> &registrarPorts)
{
    int type = 0;
    socklen_t length = sizeof type;
    if (::getsockopt(file, SOL_SOCKET, SO_TYPE, &type, &length) != 0)
        return false;
    sockaddr_storage address{};
    length = sizeof address;
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    if (type == SOCK_DGRAM)
        return ownUdpPort != 0 && ::getsockname(file, plain, &length) == 0 && portOf(address) == ownUdpPort;
    return type == SOCK_STREAM && ::getpeername(file, plain, &length) == 0
        && registrarPorts.contains(portOf(address));
}

} // namespace

struct SocketWatch::Watched
{
    Watched(int number, quint64 node)
        : file(number)
        , inode(node)
        , notifier(number, QSocketNotifier::Read)
    { }
    int file;
    quint64 inode;
    QSocketNotifier notifier;
};

SocketWatch::SocketWatch(QObject *parent)
    : QObject(parent)
{ }

SocketWatch::~SocketWatch() = default;

void SocketWatch::find(quint16 ownUdpPort, const QSet<quint16> &registrarPorts)
{
    std::erase_if(m_watched,
                  [](const auto &watched) { return socketInode(watched->file) != watched->inode; });
    DIR *folder = ::opendir("/proc/self/fd");
    if (!folder)
        return; // the timer alone drives the stack then
    while (const dirent *entry = ::readdir(folder)) {
        const int file = std::atoi(entry->d_name);
        const quint64 inode = file > 2 ? socketInode(file) : 0;
        const bool known = std::ranges::any_of(m_watched, [&](const auto &w) { return w->inode == inode; });
        if (inode == 0 || known || !isOurs(file, ownUdpPort, registrarPorts))
            continue;
        m_watched.push_back(std::make_unique<Watched>(file, inode));
        connect(&m_watched.back()->notifier, &QSocketNotifier::activated, this,
                [this, file] { onActivated(file); });
    }
    ::closedir(folder);
}

void SocketWatch::onActivated(int file)
{
    const auto found = std::ranges::find(m_watched, file, [](const auto &w) { return w->file; });
    if (found == m_watched.end())
        return;
    if (socketInode(file) != (*found)->inode) {
        // Not from within its own signal.
        (*found)->notifier.setEnabled(false);
        QMetaObject::invokeMethod(
            this,
            [this] {
                std::erase_if(m_watched, [](const auto &w) { return socketInode(w->file) != w->inode; });
            },
            Qt::QueuedConnection);
        return;
    }
    emit arrived();
}

} // namespace Warmline::Sip
