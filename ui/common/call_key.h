// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace Warmline {

/// A softphone key, 48 px: icon and text above, key below. Danger is outlined red (hang up). Checked looks
/// pressed in (held, muted).
class CallKey : public QAbstractButton
{
    Q_OBJECT
public:
    CallKey(const QString &text, const QString &iconName, const QKeySequence &key, QWidget *parent = nullptr);

    void setDanger(bool danger);
    [[nodiscard]] QString keyText() const { return m_key; }
    void setKeyText(const QString &key);
    void setIconName(const QString &name);
    /// A solid accent key with its cap beside the text (接听 F12).
    void setPrimary(bool primary);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void nextCheckState() override;

private:
    QString m_iconName;
    QString m_key;
    bool m_danger = false;
    bool m_primary = false;
};

} // namespace Warmline
