// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load_run.h"

#include "app/contract/wire.h"

#include <QFile>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <sys/resource.h>
#include <unistd.h>

namespace Warmline::Load {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNever = 9'000'000'000'000'000;

qint64 nowUs()
{
    timespec t{};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return qint64(t.tv_sec) * 1'000'000 + t.tv_nsec / 1'000;
}

double ownCpu()
{
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return double(t.tv_sec) + double(t.tv_nsec) / 1e9;
}

qint64 number(std::string_view text)
{
    qint64 value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Result<QList<JournalEntry>> entriesIn(std::string_view base64)
{
    return Wire::unpackEntries(QByteArray::fromBase64(QByteArray(base64.data(), qsizetype(base64.size()))));
}

} // namespace

Run::Run(City &city, int port, qint64 server)
    : m_city(city)
    , m_port(port)
    , m_server(server)
{ }

std::optional<Outcome> Run::phase(const Phase &phase)
{
    const size_t seats = m_city.seats.size();
    m_outcome = {};
    m_waiting = phase.waiting;
    m_calls.clear();
    m_due.clear();
    m_free.clear();
    m_pushing.assign(seats, false);
    m_notices.assign(seats, {});
    m_written.assign(m_city.tickets.size(), {});
    m_seen.assign(m_city.tickets.size(), {});
    m_links = std::make_unique<Links>(m_port, [this](const Links::Answer &answer) { onAnswer(answer); });
    if (m_links->open(phase.callLinks) < 0)
        return std::nullopt;
    m_calls.resize(size_t(phase.callLinks));
    for (int i = 0; i < phase.callLinks; ++i)
        m_free.push_back(i);
    if (!startWaiting(phase))
        return std::nullopt;
    m_outcome.sockets = establishedSockets();

    load(phase);

    for (size_t link = 0; link < m_calls.size(); ++link) {
        const bool isOpenWait = int(link) >= m_firstWait && phase.waiting != Phase::Waiting::None;
        if (m_links->isBusy(int(link)) && !isOpenWait)
            ++m_outcome.unanswered;
    }
    m_outcome.unanswered += int(m_due.size());
    m_outcome.failed += m_links->broken();
    evaluateReach();
    std::ranges::sort(m_outcome.lookupMs);
    std::ranges::sort(m_outcome.writeMs);
    std::ranges::sort(m_outcome.reachMs);
    m_links.reset();
    return m_outcome;
}

bool Run::startWaiting(const Phase &phase)
{
    m_firstWait = phase.callLinks;
    if (phase.waiting == Phase::Waiting::None)
        return true;
    // The head, from a wait that is over at once.
    m_calls[0] = {Kind::Probe, 0, nowUs()};
    m_head = 0;
    m_links->send(0, soapRequest(m_city.seats[0].token.toStdString(),
                                 "<WaitForNews><cursor>0</cursor><waitMs>0</waitMs></WaitForNews>"));
    for (int i = 0; i < 5'000 && m_head == 0; ++i)
        m_links->poll(1'000);
    if (m_head == 0)
        return false;
    m_cursor.assign(m_city.seats.size(), phase.waiting == Phase::Waiting::Idle ? kNever : m_head);

    const qint64 before = resident();
    if (m_links->open(int(m_city.seats.size())) < 0)
        return false;
    m_calls.resize(m_calls.size() + m_city.seats.size());
    for (int seat = 0; seat < int(m_city.seats.size()); ++seat) {
        wait(seat);
        m_links->poll(0);
    }
    for (const qint64 until = nowUs() + 3'000'000; nowUs() < until;)
        m_links->poll(10'000);
    m_outcome.bytesPerSeat = double(resident() - before) / double(m_city.seats.size());
    m_outcome.rePolls = 0;
    return true;
}

void Run::wait(int seat)
{
    std::string body =
        "<WaitForNews><cursor>" + std::to_string(m_cursor[size_t(seat)]) + "</cursor><waitMs>60000</waitMs>";
    if (m_waiting == Phase::Waiting::Notices)
        body += "<branch>" + branchName(m_city.seats[size_t(seat)].branch).toStdString()
              + "</branch><maxBytes>262144</maxBytes>";
    body += "</WaitForNews>";
    const int link = m_firstWait + seat;
    m_calls[size_t(link)] = {Kind::Wait, seat, nowUs()};
    m_links->send(link, soapRequest(m_city.seats[size_t(seat)].token.toStdString(), body));
    ++m_outcome.rePolls;
}

std::string Run::lookup(int seat)
{
    // Three tickets with their trails for each search.
    QByteArray body;
    if (m_dice() % 4 != 0) {
        const QString &ticket = m_city.numbers[qsizetype(m_dice() % size_t(m_city.numbers.size()))];
        body = "<GetTicket><number>" + ticket.toUtf8() + "</number></GetTicket>";
    } else {
        const QString &phrase = m_city.phrases[qsizetype(m_dice() % size_t(m_city.phrases.size()))];
        body = "<Search><text>" + phrase.toUtf8() + "</text><limit>10</limit></Search>";
    }
    return soapRequest(m_city.seats[size_t(seat)].token.toStdString(), body.toStdString());
}

/// Sends a call that is due, or lets it wait for a free connection.
void Run::begin(const Call &call)
{
    if (m_free.empty()) {
        m_due.push_back(call);
        return;
    }
    const size_t pick = m_dice() % m_free.size();
    const int link = std::exchange(m_free[pick], m_free.back());
    m_free.pop_back();
    Call own = call;
    own.seat = int(m_dice() % m_city.seats.size());
    std::string request;
    if (own.kind == Kind::Write) {
        while (m_pushing[size_t(own.seat)])
            own.seat = (own.seat + 1) % int(m_city.seats.size());
        m_pushing[size_t(own.seat)] = true;
        Seat &seat = m_city.seats[size_t(own.seat)];
        const auto note = nextNote(m_city, seat, quint32(m_dice()));
        const auto block = note ? Wire::packOperations({*note}) : Result<QByteArray>(QByteArray());
        request = soapRequest(seat.token.toStdString(), "<PushOperations><operations>"
                                                            + block->toBase64().toStdString()
                                                            + "</operations></PushOperations>");
    } else {
        request = lookup(own.seat);
    }
    m_calls[size_t(link)] = own;
    m_links->send(link, std::move(request));
}

void Run::onAnswer(const Links::Answer &answer)
{
    const Call call = m_calls[size_t(answer.link)];
    const double ms = double(nowUs() - call.dueUs) / 1e3;
    if (answer.status != 200)
        ++m_outcome.failed;
    switch (call.kind) {
    case Kind::Probe: m_head = number(elementText(answer.body, "head")); return;
    case Kind::Wait:
        if (answer.status == 200) {
            onNotice(call.seat, answer.body);
            wait(call.seat);
        }
        return;
    case Kind::Lookup: m_outcome.lookupMs.push_back(ms); break;
    case Kind::Write:
        m_outcome.writeMs.push_back(ms);
        m_pushing[size_t(call.seat)] = false;
        onWritten(call, answer.body);
        break;
    }
    m_outcome.calls += int(answer.status == 200);
    m_free.push_back(answer.link);
    if (!m_due.empty()) {
        const Call next = m_due.front();
        m_due.pop_front();
        begin(next);
    }
}

void Run::onWritten(const Call &call, std::string_view body)
{
    const auto entries = entriesIn(elementText(body, "verdicts"));
    if (!entries || entries->size() != 1 || entries->first().verdict != VerdictKind::Confirmed) {
        ++m_outcome.failed;
        return;
    }
    const int branch = m_city.seats[size_t(call.seat)].branch;
    m_written[size_t(branch)].push_back({entries->first().sequence, call.dueUs});
}

void Run::onNotice(int seat, std::string_view body)
{
    const std::string_view next = elementText(body, "nextCursor");
    const qint64 cursor = number(next.empty() ? elementText(body, "head") : next);
    if (m_waiting == Phase::Waiting::Idle)
        return;
    m_cursor[size_t(seat)] = cursor;
    m_notices[size_t(seat)].push_back({nowUs(), cursor});
    const int branch = m_city.seats[size_t(seat)].branch;
    if (seat != branch) // only the first seat of each branch looks into what it got
        return;
    const auto entries = entriesIn(elementText(body, "entries"));
    for (const JournalEntry &entry : entries.value_or(QList<JournalEntry>())) {
        m_seen[size_t(branch)].insert(entry.sequence);
        m_outcome.wrongEntries += int(entry.operation.branch.value != branchName(branch));
    }
}

void Run::load(const Phase &phase)
{
    std::exponential_distribution<double> lookups(phase.lookupsPerSecond / 1e6);
    std::exponential_distribution<double> writes(phase.writesPerSecond / 1e6);
    const qint64 start = nowUs();
    const qint64 end = start + qint64(phase.seconds) * 1'000'000;
    const double cpu = serverCpu();
    const double own = ownCpu();
    double nextLookup = double(start);
    double nextWrite = double(start);
    for (qint64 now = start; now < end; now = nowUs()) {
        m_outcome.ownLagMs =
            std::max(m_outcome.ownLagMs, (double(now) - std::min(nextLookup, nextWrite)) / 1e3);
        for (; qint64(nextLookup) <= now; nextLookup += lookups(m_dice))
            begin({Kind::Lookup, 0, qint64(nextLookup)});
        for (; qint64(nextWrite) <= now; nextWrite += writes(m_dice))
            begin({Kind::Write, 0, qint64(nextWrite)});
        m_links->poll(std::clamp(long(std::min(nextLookup, nextWrite)) - long(nowUs()), 0L, 100'000L));
    }
    m_outcome.serverCpu = serverCpu() - cpu;
    m_outcome.ownCpu = ownCpu() - own;
    m_outcome.wall = double(nowUs() - start) / 1e6;
    for (const qint64 until = nowUs() + 3'000'000; nowUs() < until;) // what is under way
        m_links->poll(10'000);
}

void Run::evaluateReach()
{
    if (m_waiting != Phase::Waiting::Notices)
        return;
    for (auto &written : m_written)
        std::ranges::sort(written, {}, &Written::sequence);
    for (size_t seat = 0; seat < m_city.seats.size(); ++seat) {
        size_t at = 0;
        const std::vector<Notice> &notices = m_notices[seat];
        for (const Written &one : m_written[size_t(m_city.seats[seat].branch)]) {
            while (at < notices.size() && notices[at].cursor < one.sequence)
                ++at;
            if (at < notices.size())
                m_outcome.reachMs.push_back(double(notices[at].atUs - one.dueUs) / 1e3);
            else
                ++m_outcome.unreached;
        }
    }
    for (size_t branch = 0; branch < m_written.size(); ++branch) {
        for (const Written &one : m_written[branch])
            m_outcome.wrongEntries += int(!m_seen[branch].contains(one.sequence));
    }
}

qint64 Run::resident() const
{
    QFile file(u"/proc/%1/statm"_s.arg(m_server));
    const QList<QByteArray> fields =
        file.open(QIODevice::ReadOnly) ? file.readAll().split(' ') : QList<QByteArray>();
    return fields.value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

double Run::serverCpu() const
{
    QFile file(u"/proc/%1/stat"_s.arg(m_server));
    const QByteArray line = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / double(sysconf(_SC_CLK_TCK));
}

int Run::establishedSockets() const
{
    QFile file(u"/proc/%1/net/tcp"_s.arg(m_server));
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QByteArray local = ":" + QByteArray::number(m_port, 16).rightJustified(4, '0').toUpper();
    int count = 0;
    for (const QByteArray &line : text.split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        count += int(fields.size() > 3 && fields[1].endsWith(local) && fields[3] == "01");
    }
    return count;
}

} // namespace Warmline::Load
