// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Warmline {

class KeyButton;

/// Asks for the key of the data folder: the company's policy says that it is kept nowhere, or the keychain of
/// this desktop does not know a folder that has data (moved, or of another session). Object
/// names: key_prompt_key, key_prompt_open, key_prompt_message. GUI thread.
class KeyPrompt : public QWidget
{
    Q_OBJECT

public:
    /// \a why stands above the question.
    KeyPrompt(const QString &folder, const QString &why, QWidget *parent = nullptr);
    void showMessage(const QString &text);

signals:
    /// What was typed: 64 hexadecimal digits if it is right.
    void answered(const QByteArray &typed);
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void submit();

    QLineEdit *m_key;
    QLabel *m_message;
    KeyButton *m_open;
};

} // namespace Warmline
