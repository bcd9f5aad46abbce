// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/secret_input.h"

#include "app/core/text_decoding.h"
#include "app/core/whole_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <optional>
#include <utility>

namespace Warmline::SecretInput {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SecretInput)
};

constexpr qint64 kLongest = 4'096;

Result<QString> firstLine(const QByteArray &bytes, const QString &where)
{
    const QByteArray line = bytes.left(bytes.indexOf('\n') < 0 ? bytes.size() : bytes.indexOf('\n'));
    const QString whole = QString::fromUtf8(line);
    const QString text = whole.endsWith(u'\r') ? whole.chopped(1) : whole;
    if (text.isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("没有给出口令"), where);
    // UTF-16 of an editor, or bytes that are no text: nobody could type it at the sign-in.
    if (!line.isValidUtf8() || !hiddenCharacter(text).isEmpty())
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("里面有键盘打不出来的字节；请存成 UTF-8 的纯文本，第一行就是它"), where);
    return text;
}

/// The terminal without echo, and key by key, as long as this lives: Ctrl+C counts when it is pressed, not
/// with the next Enter.
class Silence
{
public:
    explicit Silence(int terminal)
        : m_terminal(terminal)
    {
        if (tcgetattr(terminal, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO | ISIG | ICANON);
        silent.c_cc[VMIN] = 1;
        silent.c_cc[VTIME] = 0;
        m_changed = tcsetattr(terminal, TCSAFLUSH, &silent) == 0;
    }
    ~Silence()
    {
        if (m_changed)
            tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;
    [[nodiscard]] bool works() const { return m_changed; }

private:
    int m_terminal;
    termios m_before{};
    bool m_changed = false;
};

int stopEnds[2] = {-1, -1}; ///< a signal handler may write a byte, hardly anything else

void onStop(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(stopEnds[1], &byte, 1);
}

/// Signals that end a program end the question instead, whatever the program does with them else; the
/// terminal gets its echo back. One at a time.
class StopWatch
{
public:
    StopWatch()
    {
        if (::pipe2(stopEnds, O_CLOEXEC | O_NONBLOCK) != 0)
            return;
        struct sigaction stop = {};
        stop.sa_handler = onStop;
        for (size_t i = 0; i < m_before.size(); ++i)
            sigaction(kSignals[i], &stop, &m_before[i]);
        m_watches = true;
    }
    ~StopWatch()
    {
        if (!m_watches)
            return;
        for (size_t i = 0; i < m_before.size(); ++i)
            sigaction(kSignals[i], &m_before[i], nullptr);
        for (int &end : stopEnds)
            ::close(std::exchange(end, -1));
    }
    StopWatch(const StopWatch &) = delete;
    StopWatch &operator=(const StopWatch &) = delete;

    /// The next byte of \a terminal; empty when a signal came, or the terminal has gone.
    static std::optional<char> next(int terminal)
    {
        for (;;) {
            pollfd ends[2] = {{terminal, POLLIN, 0}, {stopEnds[0], POLLIN, 0}};
            const int ready = ::poll(ends, 2, -1);
            if (ready < 0 && errno == EINTR)
                continue;
            char c = 0;
            if (ready < 0 || ends[1].revents != 0 || ::read(terminal, &c, 1) != 1)
                return {};
            return c;
        }
    }

private:
    static constexpr std::array kSignals = {SIGINT, SIGTERM, SIGHUP};
    std::array<struct sigaction, kSignals.size()> m_before = {};
    bool m_watches = false;
};

/// Takes the last character off, all bytes of it.
void eraseLast(QByteArray &line)
{
    while (!line.isEmpty() && (quint8(line.back()) & 0xc0) == 0x80)
        line.chop(1);
    line.chop(1);
}

Result<QString> askOnce(int terminal, const QString &question)
{
    const QByteArray text = question.toUtf8();
    if (::write(terminal, text.constData(), size_t(text.size())) < 0)
        return failure(ErrorCode::Unavailable, Tr::tr("终端用不了；请用 --password-file"));
    QByteArray line;
    std::optional<char> key;
    while (line.size() < kLongest && (key = StopWatch::next(terminal)) && *key != '\n' && *key != '\r') {
        constexpr char interrupt = 3, end = 4, backspace = 8, eraseAll = 21, erase = 127;
        if (*key == interrupt || *key == end) {
            key.reset();
            break;
        }
        if (*key == backspace || *key == erase)
            eraseLast(line);
        else if (*key == eraseAll)
            line.clear();
        else
            line.append(*key);
    }
    [[maybe_unused]] const auto ended = ::write(terminal, "\n", 1);
    if (!key)
        return failure(ErrorCode::Cancelled, Tr::tr("已取消"));
    return firstLine(line, {});
}

} // namespace

Result<QString> fromFile(const QString &name)
{
    QFile file;
    if (name == u"-") {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return failure(ErrorCode::Unavailable, Tr::tr("标准输入读不了"));
        return firstLine(file.readLine(kLongest), {});
    }
    file.setFileName(name);
    if (!file.exists())
        return failure(ErrorCode::NotFound, Tr::tr("没有这个文件"), name);
    if (QFileInfo(name).isDir())
        return failure(ErrorCode::InvalidInput, Tr::tr("这是文件夹，不是文件"), name);
    if ((file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther))
        != 0)
        return failure(ErrorCode::Denied, Tr::tr("文件可被他人读写，应为 0600"), name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, Tr::tr("文件读不了：%1").arg(file.errorString()), name);
    return firstLine(file.read(kLongest), name);
}

Result<QString> prompt(const QString &question, bool twice)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (terminal < 0)
        return failure(ErrorCode::Unavailable, Tr::tr("没有终端可以输入口令；请用 --password-file"));
    Result<QString> answer = failure(ErrorCode::Unavailable, Tr::tr("终端用不了；请用 --password-file"));
    {
        const StopWatch watch;
        const Silence silence(terminal);
        if (silence.works())
            answer = askOnce(terminal, question);
        if (answer && twice) {
            const auto again = askOnce(terminal, Tr::tr("再输一遍："));
            if (!again)
                answer = again;
            else if (*again != *answer)
                answer = failure(ErrorCode::InvalidInput, Tr::tr("两遍不一样"));
        }
    }
    ::close(terminal);
    return answer;
}

Result<QString> password(const QString &file, const QString &question, bool twice)
{
    if (!file.isEmpty())
        return fromFile(file);
    if (::isatty(STDIN_FILENO) != 1)
        return fromFile(QStringLiteral("-"));
    return prompt(question, twice);
}

Result<void> writeFile(const QString &name, const QByteArray &secret)
{
    return writeWholeFile(name, secret + '\n', QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace Warmline::SecretInput
