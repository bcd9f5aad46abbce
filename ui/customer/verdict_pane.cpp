// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/verdict_pane.h"

#include "ui/common/chip.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/label_icon.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/common/times.h"
#include "ui/customer/level_bar.h"
#include "ui/customer/verdict_head.h"

#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

namespace {

constexpr int kFirstLines = 3;

/// A sentence with a mark before it, over as many lines as it needs.
QWidget *line(const QString &text, bool known, const Theme *theme)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme->px(6));
    auto *mark = new QLabel;
    setLabelIcon(mark, known ? u"check2"_s : u"exclamation-triangle"_s,
                 known ? ColorToken::Ok : ColorToken::Yel);
    mark->setFixedHeight(theme->lineHeight(TextRole::Table)); // beside the first line
    auto *words = new QLabel;
    words->setTextFormat(Qt::PlainText);
    words->setText(Format::isolateFigures(Format::capitalized(text)));
    words->setWordWrap(true);
    setTextRole(words, TextRole::Table, ColorToken::T1);
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addWidget(words, 1);
    return row;
}

} // namespace

VerdictPane::VerdictPane(VerdictService &verdict, QWidget *parent)
    : Pane(tr("系统判断"), u"heart-pulse"_s, parent)
    , m_verdict(verdict)
    , m_head(new VerdictHead)
    , m_judged(new Chip({}, ChipKind::Ok, u"check2"_s))
    , m_bar(new LevelBar)
    , m_evidence(new QWidget)
    , m_more(new KeyButton({}, KeyButton::Kind::Quiet))
{
    setObjectName(u"verdict_pane"_s);
    m_judged->setObjectName(u"verdict_judged"_s);
    m_bar->setObjectName(u"verdict_bar"_s);
    m_more->setObjectName(u"verdict_more"_s);
    m_more->setSizeClass(KeyButton::Size::Small);
    addHeaderWidget(m_judged);
    contentLayout()->addWidget(m_head);
    contentLayout()->addWidget(m_bar);
    // All sentences are reached by scrolling: opening them takes no room from the panes below.
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_evidence);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_evidence->setAutoFillBackground(false);
    contentLayout()->addWidget(scroll, 1);
    contentLayout()->addWidget(m_more, 0, Qt::AlignLeading);
    m_evidence->setObjectName(u"verdict_lines"_s);
    auto *lines = new QVBoxLayout(m_evidence);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Theme::of(this)->px(3));

    connect(m_head->confirm(), &KeyButton::clicked, &m_verdict, &VerdictService::confirm);
    connect(m_head->correct(), &KeyButton::clicked, this, &VerdictPane::offerCauses);
    connect(m_more, &KeyButton::clicked, this, [this] {
        m_open = !m_open;
        refresh();
    });
    connect(stateView(), &StateView::retryRequested, &m_verdict, &VerdictService::askAgain);
    connect(&m_verdict, &VerdictService::changed, this, [this] {
        const auto &judged = m_verdict.verdict();
        if (m_causes && (!judged || judged->account != m_causesOf)) // it was offered for the household before
            delete m_causes;
        setBanner({});
        refresh();
    });
    connect(&m_verdict, &VerdictService::judgeFailed, this, &VerdictPane::tellFailure);
    refresh();
}

void VerdictPane::confirm()
{
    m_verdict.confirm();
}

void VerdictPane::refresh()
{
    if (const auto &verdict = m_verdict.verdict()) {
        showVerdict(*verdict);
        showContent();
        return;
    }
    setAge({});
    m_judged->hide();
    m_open = false;
    switch (m_verdict.state()) {
    case VerdictService::State::Failed: stateView()->showError(tr("判断不了"), m_verdict.error().text); break;
    case VerdictService::State::Asking: stateView()->showLoading(tr("正在看室温、邻户、支路和天气")); break;
    case VerdictService::State::None:
    case VerdictService::State::Ready:
        stateView()->showEmpty(tr("来电后判断冷在哪一级"), u"heart-pulse"_s);
        break;
    }
    showState();
}

void VerdictPane::showVerdict(const HouseholdVerdict &verdict)
{
    const Diagnosis &diagnosis = verdict.diagnosis;
    setAge(tr("依据 %1 快照").arg(Times::minute(verdict.asOfMs)));
    const QList<LevelBar::Share> shares = LevelBar::sharesOf(diagnosis);
    const CauseFinding &first = diagnosis.first();
    m_bar->setVisible(diagnosis.enoughData);
    m_head->share()->setVisible(diagnosis.enoughData);
    if (diagnosis.enoughData) {
        const LevelBar::Share likeliest = shares.first();
        m_head->level()->setText(Format::capitalized(
            likeliest.level == HeatLevel::None ? nameOf(HeatCause::NoFault) : nameOf(likeliest.level)));
        m_head->share()->setText(Format::percent(likeliest.probability));
        const QString cause = Format::percent(first.probability);
        m_head->cause()->setText(cause == Format::percent(likeliest.probability) // it stands beside it
                                     ? tr("最可能：%1").arg(nameOf(first.cause))
                                     : tr("最可能：%1 %2").arg(nameOf(first.cause), cause));
        m_head->cause()->setShortText(Format::capitalized(nameOf(first.cause)));
        m_bar->setShares(shares);
        if (diagnosis.cold)
            showCold(diagnosis);
    } else {
        m_head->level()->setText(tr("数据不足"));
        const QString advice = tr("说不准，请按话术问清");
        m_head->cause()->setText(advice);
        m_head->cause()->setShortText(advice); // not cut beside the word: below it there is room
    }
    showJudged();
    showEvidence(diagnosis);
}

/// Nothing is wrong with the heating, and the caller is cold: "no fault" would send nobody.
void VerdictPane::showCold(const Diagnosis &diagnosis)
{
    // The heating is sound whenever the trouble, if there is one, sits in the home.
    const double sound =
        diagnosis.probabilityOf(HeatLevel::None) + diagnosis.probabilityOf(HeatLevel::Indoor);
    m_head->level()->setText(tr("供热侧正常"));
    m_head->share()->setText(Format::percent(sound));
    m_head->cause()->setText(Format::isolateFigures(Format::capitalized(diagnosis.cold->advice())));
    m_head->cause()->setShortText(Format::isolateFigures(diagnosis.cold->shortWords()));
}

void VerdictPane::showJudged()
{
    const auto judged = m_verdict.judged();
    const Diagnosis &diagnosis = m_verdict.verdict()->diagnosis;
    m_judged->setVisible(judged.has_value());
    m_head->confirm()->setVisible(!judged && diagnosis.enoughData);
    if (!judged)
        return;
    const bool same = *judged == diagnosis.first().cause;
    m_judged->setKind(same ? ChipKind::Ok : ChipKind::Info);
    m_judged->setText(same ? tr("已认可") : tr("座席：%1").arg(nameOf(*judged)));
}

void VerdictPane::showEvidence(const Diagnosis &diagnosis)
{
    auto *lines = static_cast<QVBoxLayout *>(m_evidence->layout());
    while (QLayoutItem *item = lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QList<std::pair<QString, bool>> all;
    if (diagnosis.enoughData) {
        for (const QString &sentence : diagnosis.first().evidence)
            all.append({sentence, true});
    }
    if (!diagnosis.missing.isEmpty())
        all.append({tr("没有：%1").arg(diagnosis.missing.join(tr("、", "between listed things"))), false});
    const qsizetype shown = m_open ? all.size() : std::min<qsizetype>(kFirstLines, all.size());
    for (qsizetype i = 0; i < shown; ++i) {
        QWidget *row = line(all.at(i).first, all.at(i).second, Theme::of(this));
        row->setObjectName(u"verdict_evidence_%1"_s.arg(i));
        lines->addWidget(row);
    }
    lines->addStretch(1); // an alignment of the layout would know nothing of second lines
    m_more->setVisible(all.size() > kFirstLines);
    m_more->setText(m_open ? tr("收起") : tr("全部 %1 条依据").arg(all.size()));
}

void VerdictPane::offerCauses()
{
    if (!m_verdict.verdict())
        return;
    auto *menu = new QMenu(this);
    m_causes = menu;
    m_causesOf = m_verdict.verdict()->account;
    menu->setObjectName(u"verdict_causes"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    HeatLevel level = HeatLevel::Indoor;
    for (int i = 0; i < kHeatCauses; ++i) {
        const HeatCause cause = heatCause(i);
        if (levelOf(cause) != level)
            menu->addSeparator();
        level = levelOf(cause);
        connect(menu->addAction(Format::capitalized(nameOf(cause))), &QAction::triggered, &m_verdict,
                [this, cause, account = m_causesOf] {
                    if (const auto &verdict = m_verdict.verdict(); verdict && verdict->account == account)
                        m_verdict.judge(cause);
                });
    }
    menu->popup(m_head->correct()->mapToGlobal(QPoint(0, m_head->correct()->height())));
}

void VerdictPane::tellFailure(const Error &error)
{
    refresh();
    setBanner(tr("没有记下：%1").arg(error.text));
}

} // namespace Warmline
