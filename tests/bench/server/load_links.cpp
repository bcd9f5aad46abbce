// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load_links.h"

#include <arpa/inet.h>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Warmline::Load {

Links::Links(int port, OnAnswer onAnswer)
    : m_port(port)
    , m_onAnswer(std::move(onAnswer))
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
{ }

Links::~Links()
{
    for (size_t i = 0; i < m_links.size(); ++i)
        close(int(i));
    ::close(m_epoll);
}

int Links::open(int count)
{
    const int first = int(m_links.size());
    for (int i = 0; i < count; ++i) {
        auto link = std::make_unique<Link>();
        link->socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(uint16_t(m_port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (link->socket < 0
            || connect(link->socket, reinterpret_cast<sockaddr *>(&address), sizeof address) < 0) {
            std::perror("bench_server: connect");
            return -1;
        }
        const int on = 1;
        setsockopt(link->socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        epoll_event event{};
        event.events = EPOLLIN | EPOLLRDHUP;
        event.data.u32 = uint32_t(m_links.size());
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, link->socket, &event);
        m_links.push_back(std::move(link));
    }
    return first;
}

void Links::send(int number, std::string request)
{
    Link &link = *m_links[size_t(number)];
    link.busy = true;
    link.out = std::move(request);
    flush(link);
}

/// Requests are small against a socket's buffer: what is not taken at once is an error of the measurement.
void Links::flush(Link &link)
{
    const ssize_t sent = ::send(link.socket, link.out.data(), link.out.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent != ssize_t(link.out.size()))
        ++m_broken;
    link.out.clear();
    link.out.shrink_to_fit();
}

void Links::close(int number)
{
    Link &link = *m_links[size_t(number)];
    if (link.socket >= 0)
        ::close(link.socket);
    link.socket = -1;
    link.busy = false;
}

void Links::poll(long microseconds)
{
    epoll_event events[512];
    const timespec wait{microseconds / 1'000'000, (microseconds % 1'000'000) * 1'000};
    const int count = epoll_pwait2(m_epoll, events, 512, &wait, nullptr);
    for (int i = 0; i < count; ++i)
        read(int(events[i].data.u32));
}

void Links::read(int number)
{
    Link &link = *m_links[size_t(number)];
    if (link.socket < 0)
        return;
    static char buffer[256 * 1024];
    const ssize_t got = recv(link.socket, buffer, sizeof buffer, MSG_DONTWAIT);
    if (got > 0) {
        link.in.append(buffer, size_t(got));
        while (takeAnswer(number)) { }
        return;
    }
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    ++m_broken;
    const bool wasBusy = link.busy;
    close(number);
    if (wasBusy)
        m_onAnswer({number, 0, {}});
}

bool Links::takeAnswer(int number)
{
    Link &link = *m_links[size_t(number)];
    const size_t end = link.in.find("\r\n\r\n");
    if (end == std::string::npos)
        return false;
    const std::string_view head = std::string_view(link.in).substr(0, end + 2);
    static constexpr std::string_view kLength = "Content-Length: ";
    const size_t at = head.find(kLength);
    size_t length = 0;
    if (at != std::string_view::npos)
        std::from_chars(head.data() + at + kLength.size(), head.data() + head.size(), length);
    if (link.in.size() < end + 4 + length)
        return false;
    int status = 0;
    std::from_chars(head.data() + 9, head.data() + 12, status);
    const std::string whole = std::exchange(link.in, {});
    if (whole.size() > end + 4 + length)
        link.in = whole.substr(end + 4 + length);
    link.busy = false;
    m_onAnswer({number, status, std::string_view(whole).substr(end + 4, length)});
    return true;
}

std::string soapRequest(std::string_view token, std::string_view body)
{
    std::string xml = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" "
                      "xmlns=\"urn:warmline:1\"><s:Header><Session><token>";
    xml.append(token).append("</token></Session></s:Header><s:Body>");
    xml.append(body).append("</s:Body></s:Envelope>");
    std::string request = "POST /warmline HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/xml; "
                          "charset=utf-8\r\nContent-Length: ";
    request.append(std::to_string(xml.size())).append("\r\n\r\n").append(xml);
    return request;
}

std::string_view elementText(std::string_view xml, std::string_view name)
{
    for (size_t at = xml.find(name); at != std::string_view::npos; at = xml.find(name, at + 1)) {
        if (at == 0 || (xml[at - 1] != '<' && xml[at - 1] != ':'))
            continue;
        const size_t open = xml.find('>', at);
        if (open == std::string_view::npos || xml[open - 1] == '/')
            return {};
        return xml.substr(open + 1, xml.find('<', open) - open - 1);
    }
    return {};
}

} // namespace Warmline::Load
