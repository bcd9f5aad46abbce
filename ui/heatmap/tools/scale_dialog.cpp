// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/heatmap/tools/scale_dialog.h"

#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/theme.h"
#include "ui/heatmap/map_model.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Warmline {

ScaleDialog::ScaleDialog(MapModel &model, const DensityScale &unit, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_unit(unit)
    , m_fixed(new QRadioButton(
          tr("固定：最高一级从 %1 起").arg(Format::isolate(Format::number(unit.bounds().last(), 0)))))
    , m_auto(new QRadioButton(tr("自动：按每个画面的最大值，颜色不能与别的画面比较")))
    , m_byHand(new QRadioButton(tr("自定：最高一级从")))
    , m_top(new QDoubleSpinBox)
    , m_weighted(new QCheckBox(tr("按级别和新旧加权")))
{
    setObjectName(u"map_scale_dialog"_s);
    setWindowTitle(tr("投诉密度的色阶"));
    m_fixed->setObjectName(u"map_scale_fixed"_s);
    m_auto->setObjectName(u"map_scale_auto"_s);
    m_byHand->setObjectName(u"map_scale_by_hand"_s);
    m_top->setObjectName(u"map_scale_top"_s);
    m_top->setAccessibleName(tr("最高一级的下限，%1").arg(unit.unit()));
    m_top->setDecimals(1);
    m_top->setRange(DensityScale::kLeastTop, DensityScale::kGreatestTop);
    m_top->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_top->setKeyboardTracking(false); // a number half typed is no choice
    const std::optional<double> chosen = model.scaleTop(unit);
    m_top->setValue(chosen.value_or(unit.bounds().last()));
    (model.isAutoScale() ? m_auto : chosen ? m_byHand : m_fixed)->setChecked(true);

    auto *note = new QLabel(
        tr("共七级，每级是前一级的两倍。自定的只用于这个单位，会记住，图例和导出的图片上都会写明。"));
    note->setWordWrap(true);
    setTextRole(note, TextRole::Label, ColorToken::T2);
    m_weighted->setObjectName(u"map_scale_weighted"_s);
    m_weighted->setChecked(model.isWeighted());
    auto *weights =
        new QLabel(tr("加权：红 4、黄 2、蓝 1，比窗口末尾每早 %1 小时减半；n 仍是件数，图例会写明。")
                       .arg(Format::isolate(Format::number(kHeatHalfLife_ms / 3'600'000.0, 0))));
    weights->setWordWrap(true);
    setTextRole(weights, TextRole::Label, ColorToken::T2);
    m_weighted->setAccessibleDescription(weights->text());
    auto *close = new KeyButton(tr("关闭"));
    close->setDefault(true);
    auto *hand = new QHBoxLayout;
    hand->addWidget(m_byHand);
    hand->addWidget(m_top);
    hand->addWidget(new QLabel(Format::isolate(unit.unit())));
    hand->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(m_fixed);
    layout->addWidget(m_auto);
    layout->addLayout(hand);
    layout->addWidget(note);
    layout->addWidget(m_weighted);
    layout->addWidget(weights);
    layout->addLayout(foot);
    setMinimumWidth(Theme::of(this)->px(420));

    for (const QRadioButton *choice : {m_fixed, m_auto, m_byHand}) {
        connect(choice, &QRadioButton::toggled, this, [this](bool on) {
            if (on)
                apply();
        });
    }
    connect(m_top, &QDoubleSpinBox::valueChanged, this, [this] {
        // Who types a number wants it.
        if (m_byHand->isChecked())
            apply();
        else
            m_byHand->setChecked(true);
    });
    connect(m_weighted, &QCheckBox::toggled, &model, &MapModel::setWeighted);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
}

void ScaleDialog::apply()
{
    // The end first: what is drawn once the automatic classes are off has it already.
    if (!m_auto->isChecked())
        m_model.setScaleTop(m_unit, m_byHand->isChecked() ? std::optional(m_top->value()) : std::nullopt);
    m_model.setAutoScale(m_auto->isChecked());
}

} // namespace Warmline
