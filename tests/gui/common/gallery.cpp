// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/frt_ring.h"
#include "ui/common/icons.h"
#include "ui/common/key_button.h"
#include "ui/common/notice_bars.h"
#include "ui/common/paint.h"
#include "ui/common/pane.h"
#include "ui/common/ramps.h"
#include "ui/common/segmented_control.h"
#include "ui/common/sla_clock.h"
#include "ui/common/source_field.h"
#include "ui/common/state_pill.h"
#include "ui/common/state_view.h"
#include "ui/common/theme.h"
#include "ui/common/toast_area.h"
#include "ui/common/value_tag.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

QLabel *text(const QString &words, TextRole role = TextRole::Label, ColorToken color = ColorToken::T2)
{
    auto *label = new QLabel(words);
    setTextRole(label, role, color);
    return label;
}

QHBoxLayout *row(std::initializer_list<QWidget *> widgets, int spacing = 8)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(spacing);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, 0, Qt::AlignVCenter);
    layout->addStretch(1);
    return layout;
}

/// A strip of ramp classes with their numbers.
class RampStrip : public QWidget
{
public:
    RampStrip(bool density, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_density(density)
    {
        setFixedHeight(26);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme *theme = Theme::of(this);
        const ColorSet &colors = theme->colors();
        const int count = m_density ? 7 : 9;
        for (int i = 0; i < count; ++i) {
            const qreal left = std::round(width() * qreal(i) / count);
            const QRectF box(left, 0, std::round(width() * qreal(i + 1) / count) - left, height());
            const QColor fill =
                m_density ? Ramps::densityClass(colors, i) : Ramps::roomTemperatureClassColor(colors, i - 4);
            const QString word =
                m_density ? QString::number(5 << i) : Format::signedNumber(i < 4 ? i - 4 : (i - 4) * 2);
            painter.fillRect(box, fill);
            Paint::text(&painter, box, theme->font(TextRole::Axis), Ramps::inkOn(fill), word,
                        Qt::AlignCenter);
        }
    }

private:
    bool m_density;
};

QWidget *reds()
{
    auto *pane = new Pane(u"三种“红”，三个样子"_s);
    auto *box = pane->contentLayout();
    box->addWidget(text(u"红色工单：实心三角 + 字 + 时钟"_s));
    auto *clock = new SlaClock(SlaClockLayout::BarBeside);
    clock->setState({TierLook::Red, 1'100'000, 1'800'000});
    box->addLayout(row({clock, new Chip(u"红 30 分"_s, ChipKind::Bad, u"tier-red"_s)}, 10));
    box->addWidget(text(u"热网红色预警：斜纹深红横带 + 窗框"_s));
    auto *band = new WarBand(u"热网红色预警"_s);
    band->setClock(u"00:47:12"_s);
    box->addWidget(band);
    box->addWidget(text(u"舆情提醒：紫色双线卡"_s));
    box->addWidget(new OpinionCard(u"贴吧 37 帖 / 2 时"_s, u" · 和丰家园 · 阅读 4.1 万"_s));
    box->addStretch();
    return pane;
}

QWidget *clocks()
{
    auto *pane = new Pane(u"时钟：形状 + 字 + 条"_s);
    auto *box = pane->contentLayout();
    const auto clock = [](const SlaClockState &state) {
        auto *widget = new SlaClock;
        widget->setState(state);
        return widget;
    };
    box->addLayout(
        row({clock({TierLook::Yellow, 7'114'000, 7'200'000}), clock({TierLook::Yellow, 1'050'000, 7'200'000}),
             clock({TierLook::Yellow, -326'000, 7'200'000}),
             clock({TierLook::Blue, 52'000'000, 86'400'000, true})},
            12));
    box->addWidget(text(u"首响环：≤ 15 秒 / 将满 / 已过"_s));
    const auto ring = [](int seconds) {
        auto *widget = new FrtRing;
        widget->setElapsedMs(seconds * 1000);
        return widget;
    };
    box->addLayout(row({ring(6), ring(13), ring(21), text(u"绿 → 黄在 12 秒\n超时：红，读数“超 n”"_s)}, 14));
    box->addStretch();
    return pane;
}

QWidget *values()
{
    auto *pane = new Pane(u"数值：单位、时效、质量、来源"_s);
    auto *box = pane->contentLayout();
    const auto tag = [](const ValueTagData &data) {
        auto *widget = new ValueTag(ValueTag::Look::Inline);
        widget->setData(data);
        return widget;
    };
    box->addLayout(row({tag({u"供温"_s, u"52.4"_s, u"°C"_s, u"8 秒"_s}),
                        tag({u"回压"_s, u"0.29"_s, u"MPa"_s, u"3 分 12 秒"_s, ValueQuality::Stale}),
                        tag({u"补水"_s, u"9.99"_s, u"m³/h"_s, u"26 分"_s, ValueQuality::Bad})},
                       18));
    box->addLayout(row({tag({u"流量"_s, {}, {}, {}, ValueQuality::NoSensor})}));
    box->addLayout(
        row({new Chip(u"良好"_s, ChipKind::Ok, u"check2"_s), new Chip(u"过期"_s, ChipKind::Warn, u"clock"_s),
             new Chip(u"坏值"_s, ChipKind::Bad, u"x-lg"_s),
             new Chip(u"离线 07:12 起"_s, ChipKind::Neutral, u"cloud-slash"_s)}));
    box->addLayout(row({new Chip(u"只读"_s, ChipKind::Neutral, u"lock"_s)}));
    auto *eye = new QLabel;
    eye->setPixmap(Icons::get(u"eye-slash"_s).pixmap(QSize(14, 14)));
    box->addLayout(row({new SourceMark(ValueSource::Call), text(u"通话"_s, TextRole::Body, ColorToken::T1),
                        new SourceMark(ValueSource::System), text(u"系统"_s, TextRole::Body, ColorToken::T1),
                        new SourceMark(ValueSource::Typed), text(u"手工"_s, TextRole::Body, ColorToken::T1),
                        text(u"·"_s),
                        text(Format::maskedPhone(u"15412342671"_s), TextRole::Body, ColorToken::T1), eye}));
    box->addStretch();
    return pane;
}

QWidget *states()
{
    auto *pane = new Pane(u"座席状态"_s);
    const auto pill = [](PillLook look, const QString &icon, const QString &word, const QString &time) {
        auto *widget = new StatePill;
        widget->setState(look, icon, word, time);
        return widget;
    };
    auto *box = pane->contentLayout();
    box->addLayout(row({pill(PillLook::Ready, u"headset"_s, u"就绪"_s, u"0:42"_s),
                        pill(PillLook::Talking, u"telephone-inbound"_s, u"通话"_s, u"1:26"_s),
                        pill(PillLook::Wrapping, u"pencil"_s, u"整理"_s, u"0:21"_s)}));
    box->addLayout(row({pill(PillLook::Break, u"cup-hot"_s, u"小休"_s, u"6:10"_s),
                        pill(PillLook::Broken, u"plug"_s, u"未就绪 · 断线"_s, u"0:12"_s)}));
    box->addWidget(text(u"未接自动转“未就绪（漏接）”，一行写明原因"_s));
    box->addStretch();
    return pane;
}

QWidget *buttons(Gallery *gallery)
{
    auto *pane = new Pane(u"按钮与焦点"_s);
    auto *box = pane->contentLayout();
    auto *primary =
        new KeyButton(u"主操作"_s, QKeySequence(Qt::CTRL | Qt::Key_Return), KeyButton::Kind::Primary);
    auto *pressed = new KeyButton(u"按下"_s);
    pressed->setDown(true);
    auto *focus = new KeyButton(u"焦点"_s);
    gallery->focusedButton = focus;
    box->addLayout(row({primary, new KeyButton(u"普通"_s), pressed, focus}));
    auto *checked = new KeyButton(u"选中"_s);
    checked->setCheckable(true);
    checked->setChecked(true);
    auto *disabled = new KeyButton(u"停用"_s);
    disabled->setEnabled(false);
    disabled->setToolTip(u"没有权限"_s);
    box->addLayout(row({checked, new KeyButton(u"挂断"_s, KeyButton::Kind::Danger), disabled,
                        new KeyButton(u"次要"_s, KeyButton::Kind::Quiet)}));
    auto *range = new SegmentedControl(u"时间范围"_s);
    range->addSegment(u"24 h"_s);
    range->addSegment(u"3 d"_s);
    range->addSegment(u"7 d"_s);
    range->setCurrentIndex(0);
    auto *on = new QCheckBox(u"勾选"_s);
    on->setChecked(true);
    box->addLayout(row({range, on, new QCheckBox(u"未选"_s)}));
    box->addStretch();
    return pane;
}

QWidget *fields(Gallery *gallery)
{
    auto *pane = new Pane(u"输入框"_s);
    auto *grid = new QGridLayout;
    grid->setSpacing(8);
    const auto field = [](const QString &name, const QString &value) {
        auto *widget = new SourceField(name);
        widget->setText(value);
        return widget;
    };
    auto *focus = field(u"焦点"_s, u"焦点"_s);
    gallery->focusedField = focus->lineEdit();
    auto *invalid = field(u"房号"_s, u"缺房号"_s);
    invalid->setInvalid(u"请填房号"_s);
    auto *locked = field(u"策略"_s, u"由公司策略设定"_s);
    locked->setLocked(u"由公司策略设定"_s);
    auto *proposed = field(u"报称室温"_s, u"16 °C"_s);
    proposed->setSource(ValueSource::Call);
    proposed->setProposed(true);
    grid->addWidget(field(u"普通"_s, u"普通"_s), 0, 0);
    grid->addWidget(focus, 0, 1);
    grid->addWidget(invalid, 1, 0);
    grid->addWidget(locked, 1, 1);
    grid->addWidget(proposed, 2, 0, 1, 2);
    pane->contentLayout()->addLayout(grid);
    pane->contentLayout()->addStretch();
    return pane;
}

QWidget *emptiness()
{
    auto *pane = new Pane(u"空、载入、出错、离线"_s);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(8);
    for (int i = 0; i < 4; ++i) {
        auto *view = new StateView;
        view->setFramed(true);
        view->setMinimumHeight(88);
        switch (i) {
        case 0: view->showEmpty(u"没有待回访"_s); break;
        case 1: view->showLoading(u"取曲线"_s); break;
        case 2: view->showError(u"取不到曲线"_s); break;
        default: view->showOffline(u"07:12 的数据"_s, u"离线照常可用"_s); break;
        }
        layout->addWidget(view, 1);
    }
    pane->contentLayout()->addLayout(layout);
    return pane;
}

QWidget *notices()
{
    auto *pane = new Pane(u"提示与撤销"_s);
    ToastArea::Notice undo;
    undo.iconName = u"layers"_s;
    undo.text = u"改派 6 单给周强"_s;
    undo.actionText = u"撤销"_s;
    undo.actionKey = u"Ctrl Z"_s;
    ToastArea::Notice headset;
    headset.iconName = u"headphones"_s;
    headset.text = u"耳机断开，已切音箱，"_s;
    headset.strongText = u"麦克风静音"_s;
    pane->contentLayout()->addWidget(ToastArea::makeCard(undo));
    pane->contentLayout()->addWidget(ToastArea::makeCard(headset));
    pane->contentLayout()->addStretch();
    return pane;
}

QWidget *conflict()
{
    auto *pane = new Pane(u"冲突：两个值都在"_s);
    auto *frame = new QFrame;
    frame->setObjectName(u"inner"_s);
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(12, 6, 12, 6);
    grid->setVerticalSpacing(8);
    grid->addWidget(text(u"承诺时间"_s), 0, 0);
    grid->addWidget(text(u"我 · 07:40 离线"_s), 0, 1);
    grid->addWidget(text(u"周强 · 07:41"_s), 0, 2);
    grid->addWidget(text(u"09:00 前"_s, TextRole::BodyStrong, ColorToken::T1), 1, 1);
    grid->addWidget(text(u"10:30 前"_s, TextRole::BodyStrong, ColorToken::T1), 1, 2);
    const auto use = [](const QString &key, bool on) {
        auto *button = new KeyButton(u"用这个"_s);
        button->setSizeClass(KeyButton::Size::Small);
        button->setKeyText(key);
        button->setCheckable(true);
        button->setChecked(on);
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        return button;
    };
    grid->addWidget(use(u"1"_s, true), 2, 1, Qt::AlignLeading);
    grid->addWidget(use(u"2"_s, false), 2, 2, Qt::AlignLeading);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(2, 3);
    grid->setColumnStretch(0, 2);
    pane->contentLayout()->addWidget(frame);
    pane->contentLayout()->addStretch();
    return pane;
}

QWidget *ramps()
{
    auto *pane = new Pane(u"色阶"_s);
    pane->contentLayout()->addWidget(text(u"投诉密度，件 / km² · 时"_s));
    pane->contentLayout()->addWidget(new RampStrip(true));
    pane->contentLayout()->addWidget(text(u"室温减 18 °C：低 1 °C 一档，高 2 °C 一档"_s));
    pane->contentLayout()->addWidget(new RampStrip(false));
    return pane;
}

} // namespace

Gallery::Gallery(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setSpacing(11);
    grid->addWidget(reds(), 0, 0);
    grid->addWidget(clocks(), 0, 1);
    grid->addWidget(values(), 1, 0);
    grid->addWidget(states(), 1, 1);
    grid->addWidget(buttons(this), 2, 0);
    grid->addWidget(fields(this), 2, 1);
    grid->addWidget(emptiness(), 3, 0, 1, 2);
    grid->addWidget(notices(), 4, 0);
    grid->addWidget(conflict(), 4, 1);
    grid->addWidget(ramps(), 5, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, 378);
    grid->setColumnMinimumWidth(1, 378);
}

} // namespace Warmline
