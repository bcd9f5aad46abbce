// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace Warmline::Load {

/// Client ends of HTTP connections over one epoll: as little work as can be, so that the measured server is
/// the bottleneck and not its load. One thread.
class Links
{
public:
    struct Answer
    {
        int link = 0;
        int status = 0; ///< 0: the connection broke
        std::string_view body;
    };
    using OnAnswer = std::function<void(const Answer &answer)>;

    Links(int port, OnAnswer onAnswer);
    ~Links();
    Links(const Links &) = delete;
    Links &operator=(const Links &) = delete;

    /// Opens \a count more connections and gives the number of the first; -1 when one can't be opened.
    int open(int count);
    /// Sends a request on a free link.
    void send(int link, std::string request);
    [[nodiscard]] bool isBusy(int link) const { return m_links[size_t(link)]->busy; }
    [[nodiscard]] int broken() const { return m_broken; }
    void close(int link);
    /// Handles what has come, waiting at most \a microseconds.
    void poll(long microseconds);

private:
    struct Link
    {
        int socket = -1;
        bool busy = false;
        std::string out;
        std::string in;
    };
    void read(int number);
    bool takeAnswer(int number);
    void flush(Link &link);

    int m_port;
    OnAnswer m_onAnswer;
    int m_epoll;
    int m_broken = 0;
    std::vector<std::unique_ptr<Link>> m_links;
};

/// An HTTP request with a SOAP message in it.
[[nodiscard]] std::string soapRequest(std::string_view token, std::string_view body);
/// Text of the first element of that name, whatever its prefix.
[[nodiscard]] std::string_view elementText(std::string_view xml, std::string_view name);

} // namespace Warmline::Load
