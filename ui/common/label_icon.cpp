// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/label_icon.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace Warmline {
namespace {

class IconKeeper : public QObject
{
public:
    explicit IconKeeper(QLabel *label)
        : QObject(label)
        , m_label(label)
    {
        setObjectName("warmlineLabelIcon"_L1);
        connect(Theme::of(label), &Theme::changed, this, &IconKeeper::apply);
    }
    void set(const QString &name, ColorToken ink, int designPixels)
    {
        if (name == m_name && ink == m_ink && designPixels == m_size)
            return;
        m_name = name;
        m_ink = ink;
        m_size = designPixels;
        apply();
    }

private:
    void apply()
    {
        const int side = Theme::of(m_label)->px(m_size);
        m_label->setPixmap(Icons::get(m_name, m_ink).pixmap(QSize(side, side), m_label->devicePixelRatioF()));
    }

    QLabel *m_label;
    QString m_name;
    ColorToken m_ink = ColorToken::T2;
    int m_size = 0;
};

} // namespace

void setLabelIcon(QLabel *label, const QString &name, ColorToken ink, int designPixels)
{
    auto *keeper = static_cast<IconKeeper *>(
        label->findChild<QObject *>(u"warmlineLabelIcon"_s, Qt::FindDirectChildrenOnly));
    if (!keeper)
        keeper = new IconKeeper(label);
    keeper->set(name, ink, designPixels);
}

} // namespace Warmline
