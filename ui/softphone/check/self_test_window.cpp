// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/softphone/check/self_test_window.h"

#include "app/services/phone/self_test_service.h"
#include "app/services/phone/shift_record.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/label_icon.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace Warmline {

namespace {

constexpr int kSteps = 9;

struct StepLook
{
    const char *icon;
    ColorToken ink;
    ColorToken fill;
};

StepLook stepLookOf(LineTestVerdict verdict)
{
    switch (verdict) {
    case LineTestVerdict::Waiting: return {"circle", ColorToken::T3, ColorToken::S1};
    case LineTestVerdict::Running: return {"hourglass-split", ColorToken::Accent, ColorToken::AccentS};
    case LineTestVerdict::Passed: return {"check-circle", ColorToken::Ok, ColorToken::S1};
    case LineTestVerdict::Warned: return {"exclamation-triangle", ColorToken::Yel, ColorToken::YelS};
    case LineTestVerdict::Failed: return {"x-circle", ColorToken::Red, ColorToken::RedS};
    }
    return {"circle", ColorToken::T3, ColorToken::S1};
}

/// Not by colour alone.
QString wordOf(LineTestVerdict verdict)
{
    switch (verdict) {
    case LineTestVerdict::Waiting: return SelfTestWindow::tr("等待");
    case LineTestVerdict::Running: return SelfTestWindow::tr("正在测");
    case LineTestVerdict::Passed: return SelfTestWindow::tr("正常");
    case LineTestVerdict::Warned: return SelfTestWindow::tr("提醒");
    case LineTestVerdict::Failed: return SelfTestWindow::tr("没通过");
    }
    return {};
}

/// Bars of sound, the newest at the end.
class LevelBars final : public QWidget
{
public:
    explicit LevelBars(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(200, 20);
    }
    void setLevels(const QList<float> &levels)
    {
        m_levels = levels;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        constexpr int kStep = 4;
        QPainter painter(this);
        const QColor ink = Theme::of(this)->color(ColorToken::Accent);
        const qsizetype shown = std::min<qsizetype>(m_levels.size(), width() / kStep);
        const qsizetype first = m_levels.size() - shown;
        for (qsizetype i = 0; i < shown; ++i) {
            const int tall = std::max(2, qRound(double(m_levels[first + i]) * height()));
            painter.fillRect(int(i) * kStep, (height() - tall) / 2, kStep - 1, tall, ink);
        }
    }

private:
    QList<float> m_levels;
};

} // namespace

class SelfTestWindow::Progress final : public QWidget
{
public:
    explicit Progress(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(3);
    }
    void setShare(double share)
    {
        m_share = share;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme *theme = Theme::of(this);
        painter.fillRect(rect(), theme->color(ColorToken::S3));
        const int done = qRound(width() * m_share);
        const int x = isRightToLeft() ? width() - done : 0;
        painter.fillRect(x, 0, done, height(), theme->color(ColorToken::Accent));
    }

private:
    double m_share = 0;
};

class SelfTestWindow::Row final : public QWidget
{
public:
    explicit Row(QWidget *parent)
        : QWidget(parent)
        , m_icon(new QLabel(this))
        , m_title(new QLabel(this))
        , m_bars(new LevelBars(this))
        , m_facts(new ElidedLabel(this))
        , m_took(new QLabel(this))
        , m_reason(new QLabel(this))
    {
        setObjectName(QStringLiteral("self_test_row"));
        m_title->setObjectName(QStringLiteral("self_test_title"));
        setTextRole(m_title, TextRole::BodyStrong);
        setTextRole(m_facts, TextRole::Body);
        setTextRole(m_took, TextRole::Label, ColorToken::T2);
        setTextRole(m_reason, TextRole::Label);
        m_title->setMinimumWidth(96);
        m_reason->setWordWrap(true);
        m_took->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        m_took->setMinimumWidth(48);
        auto *line = new QHBoxLayout;
        line->setSpacing(10);
        line->addWidget(m_icon);
        line->addWidget(m_title);
        line->addWidget(m_bars);
        line->addWidget(m_facts, 1);
        line->addWidget(m_took);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(14, 7, 14, 7);
        layout->setSpacing(2);
        layout->addLayout(line);
        layout->addWidget(m_reason);
    }

    void show(const SelfTestRow &row)
    {
        m_verdict = row.verdict;
        const StepLook look = stepLookOf(row.verdict);
        setLabelIcon(m_icon, QString::fromLatin1(look.icon), look.ink);
        m_icon->setToolTip(wordOf(row.verdict));
        m_title->setText(SelfTestService::title(row.step));
        m_bars->setVisible(!row.levels.isEmpty());
        m_bars->setLevels(row.levels);
        m_facts->setText(row.facts);
        const bool done = row.verdict != LineTestVerdict::Waiting && row.verdict != LineTestVerdict::Running;
        m_took->setText(
            done ? Format::quantity(double(row.tookMs) / 1000, Format::unit(QStringLiteral("s")), 1)
                 : QStringLiteral("—"));
        m_reason->setText(row.reason);
        m_reason->setVisible(!row.reason.isEmpty());
        setAccessibleName(
            QStringList{m_title->text(), wordOf(row.verdict), row.facts, row.reason}.join(u' '));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme *theme = Theme::of(this);
        painter.fillRect(rect(), theme->color(stepLookOf(m_verdict).fill));
        painter.fillRect(0, height() - 1, width(), 1, theme->color(ColorToken::Line));
    }

private:
    LineTestVerdict m_verdict = LineTestVerdict::Waiting;
    QLabel *m_icon;
    QLabel *m_title;
    LevelBars *m_bars;
    ElidedLabel *m_facts;
    QLabel *m_took;
    QLabel *m_reason;
};

SelfTestWindow::SelfTestWindow(SelfTestService &test, ShiftRecord &record, QWidget *parent)
    : QWidget(parent, Qt::Tool)
    , m_test(test)
    , m_record(record)
    , m_seconds(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_progress(new Progress(this))
    , m_advice(new QLabel(this))
    , m_before(new QLabel(this))
    , m_again(new KeyButton(tr("再测一次"), KeyButton::Kind::Plain, this))
{
    setObjectName(QStringLiteral("self_test"));
    setWindowTitle(tr("班前自检"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    auto *title = new QLabel(tr("班前自检"), this);
    auto *subtitle = new QLabel(
        tr("20 秒，%1 项。没通过也能上岗，原因写进班次记录。回声通话时请对着话筒说话。").arg(kSteps), this);
    setTextRole(title, TextRole::Title);
    setTextRole(subtitle, TextRole::Label, ColorToken::T2);
    setTextRole(m_seconds, TextRole::Title);
    setTextRole(m_counts, TextRole::Label, ColorToken::T2);
    setTextRole(m_advice, TextRole::Label, ColorToken::T2);
    m_seconds->setAlignment(Qt::AlignTrailing);
    m_counts->setAlignment(Qt::AlignTrailing);
    m_advice->setObjectName(QStringLiteral("self_test_advice"));
    m_advice->setWordWrap(true);
    auto *close = new KeyButton(tr("关闭"), KeyButton::Kind::Plain, this);
    close->setObjectName(QStringLiteral("self_test_close"));
    m_again->setObjectName(QStringLiteral("self_test_again"));

    auto *words = new QVBoxLayout;
    words->addWidget(title);
    words->addWidget(subtitle);
    auto *figures = new QVBoxLayout;
    figures->addWidget(m_seconds);
    figures->addWidget(m_counts);
    auto *head = new QHBoxLayout;
    head->addLayout(words, 1);
    head->addLayout(figures);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(0);
    for (int i = 0; i < kSteps; ++i) {
        m_rows.push_back(new Row(this));
        rows->addWidget(m_rows.back());
    }
    m_before->setObjectName(QStringLiteral("self_test_before"));
    m_before->setWordWrap(true);
    m_before->setTextFormat(Qt::PlainText);
    setTextRole(m_before, TextRole::Label, ColorToken::T2);
    auto *support = new KeyButton(tr("支持包…"), KeyButton::Kind::Quiet, this);
    support->setObjectName(QStringLiteral("self_test_support"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_advice, 1);
    foot->addWidget(support);
    foot->addWidget(m_again);
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(m_progress);
    layout->addLayout(rows);
    layout->addStretch();
    layout->addWidget(m_before);
    layout->addLayout(foot);
    resize(680, 600);

    connect(&test, &SelfTestService::changed, this, &SelfTestWindow::refresh);
    connect(&record, &ShiftRecord::changed, this, &SelfTestWindow::refreshBefore);
    connect(support, &QAbstractButton::clicked, this, &SelfTestWindow::supportRequested);
    connect(m_again, &QAbstractButton::clicked, &test, &SelfTestService::start);
    connect(close, &QAbstractButton::clicked, this, &QWidget::close);
    refresh();
    refreshBefore();
}

/// The shift record: the last three, whose they were, and why not all passed.
void SelfTestWindow::refreshBefore()
{
    constexpr qsizetype kShown = 3;
    QStringList lines;
    for (const ShiftCheck &check : m_record.checks().first(std::min(kShown, m_record.checks().size()))) {
        QStringList troubles;
        for (const ShiftCheck::Step &step : check.steps) {
            if (step.verdict != LineTestVerdict::Passed)
                troubles.append(SelfTestService::title(step.step));
        }
        const QString who =
            tr("%1 工号 %2")
                .arg(Format::isolate(Times::dayMinute(check.atMs)), Format::isolate(check.agent.value));
        lines.append(who + QStringLiteral(" · ")
                     + (troubles.isEmpty() ? tr("都正常") : troubles.join(QStringLiteral(" · "))));
    }
    m_before->setText(lines.isEmpty() ? QString()
                                      : tr("班次记录") + QLatin1Char('\n') + lines.join(QLatin1Char('\n')));
    m_before->setVisible(!lines.isEmpty());
}

void SelfTestWindow::run()
{
    m_test.start();
    show();
    raise();
}

void SelfTestWindow::refresh()
{
    const QList<SelfTestRow> &rows = m_test.rows();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setVisible(qsizetype(i) < rows.size());
        if (qsizetype(i) < rows.size())
            m_rows[i]->show(rows[qsizetype(i)]);
    }
    const qint64 elapsed = m_test.elapsedMs();
    m_seconds->setText(tr("%1 / 20 秒").arg(Format::isolate(QString::number(elapsed / 1000))));
    const int passed = m_test.count(LineTestVerdict::Passed);
    const int warned = m_test.count(LineTestVerdict::Warned);
    const int failed = m_test.count(LineTestVerdict::Failed);
    m_counts->setText(tr("%1 项正常 · %2 项提醒 · %3 项没通过").arg(passed).arg(warned).arg(failed));
    m_progress->setShare(rows.isEmpty() ? 0.0
                                        : double(passed + warned + failed)
                                              / double(std::max<qsizetype>(1, rows.size())));
    const bool inCall = !m_test.isRunning() && !m_test.mayStart();
    const QString later = tr("通话中或整理中，稍后再测。");
    m_again->setEnabled(!m_test.isRunning() && !inCall);
    m_again->setToolTip(m_test.isRunning() ? tr("正在测") : inCall ? later : QString());
    m_advice->setText(m_test.isRunning()     ? QString()
                      : inCall               ? later
                      : rows.isEmpty()       ? QString()
                      : failed + warned == 0 ? tr("都正常，可以就绪。")
                                             : tr("可以就绪；有问题的项请看原因。"));
}

} // namespace Warmline
