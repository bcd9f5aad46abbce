// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window itself can do, as commands: every workspace and pane, looks, and moving about by keys.
#include "app/services/command_registry.h"
#include "app/services/service_set.h"
#include "app/services/settings/settings_service.h"
#include "translations/language.h"
#include "ui/common/call_key.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/pane.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_list.h"
#include "ui/shell/pane_dock.h"
#include "ui/shell/top_bar.h"

#include <QHash>
#include <QTimer>

namespace Warmline {

using namespace Qt::StringLiterals;

void MainWindow::addCommands()
{
    CommandRegistry &commands = *m_services.commands;
    const QString group = tr("窗口");
    commands.add(
        {u"palette.open"_s, tr("搜索与命令"), u"Ctrl+K"_s, group, true, [this] { m_palette->open(); }});
    commands.add(
        {u"palette.keys"_s, tr("命令与按键一览"), u"F1"_s, group, true, [this] { m_palette->open(); }});
    commands.add({u"window.reset"_s, tr("恢复默认布局"), {}, group, true, [this] { resetArrangements(); }});
    commands.add({u"window.notices"_s, tr("通知"), {}, group, true, [this] {
                      if (auto *bell = m_bar->findChild<QWidget *>(u"top_bell"_s))
                          m_notices->toggleByKey(bell);
                  }});
    const auto step = [this](int by) {
        return [this, by] {
            if (Workspace *workspace = m_workspaces.value(m_current))
                workspace->stepFocus(by);
        };
    };
    commands.add({u"window.next_pane"_s, tr("下一个窗格"), u"F6"_s, group, true, step(1)});
    commands.add({u"window.previous_pane"_s, tr("上一个窗格"), u"Shift+F6"_s, group, true, step(-1)});
    addLooks();
}

/// The choices of the settings page: from wherever one is.
void MainWindow::addLooks()
{
    const QString group = tr("界面");
    const auto choice = [&](const QString &setting, const QString &value, const QString &text) {
        m_services.commands->add({setting + u'.' + value, text, {}, group, true, [this, setting, value] {
                                      // Later: a new language makes all widgets anew, also the one that is
                                      // handling the key.
                                      QTimer::singleShot(0, this, [this, setting, value] {
                                          if (const auto done = m_services.settings->set(setting, value);
                                              !done) // locked by the company
                                              notify(u"shield-lock"_s, done.error().text);
                                      });
                                  }});
    };
    for (const QString &language : Language::all())
        choice(u"ui.language"_s, language, tr("语言：%1").arg(Language::nativeName(language)));
    choice(u"ui.theme"_s, u"light"_s, tr("外观：浅色"));
    choice(u"ui.theme"_s, u"dark"_s, tr("外观：深色"));
    choice(u"ui.theme"_s, u"system"_s, tr("外观：跟随系统"));
    choice(u"ui.density"_s, u"compact"_s, tr("密度：紧凑"));
    choice(u"ui.density"_s, u"normal"_s, tr("密度：标准"));
    choice(u"ui.density"_s, u"comfortable"_s, tr("密度：宽松"));
}

void MainWindow::addCommandsOf(const WorkspaceSpec &spec)
{
    CommandRegistry &commands = *m_services.commands;
    const QString group = tr("窗口");
    commands.add({u"workspace."_s + spec.id, tr("打开：%1").arg(spec.title), spec.keys, group, true,
                  [this, id = spec.id] { showWorkspace(id); }});
    for (const WorkspaceSpec::PaneSpec &pane : spec.panes) {
        const QString name = m_workspaces[spec.id]->dock(pane.id)->pane()->name();
        commands.add({u"pane."_s + pane.id,
                      tr("窗格：%1 › %2").arg(spec.title, name),
                      {},
                      group,
                      true,
                      [this, workspace = spec.id, id = pane.id] { showPane(workspace, id); }});
    }
}

/// A button's cap is that of the command that was shipped with it: where somebody chose another key for that,
/// the cap says so.
void MainWindow::showKeyCaps()
{
    constexpr const char *kShipped = "shippedKey";
    const auto text = [](const QString &keys) {
        return Format::keyText(QKeySequence(keys, QKeySequence::PortableText));
    };
    QHash<QString, QString> shown;
    for (const Command &command : m_services.commands->commands()) {
        if (const QString shipped = m_services.commands->shippedKeys(command.id); !shipped.isEmpty())
            shown.insert(text(shipped), text(command.keys));
    }
    const auto show = [&](auto *button) {
        if (!button->property(kShipped).isValid())
            button->setProperty(kShipped, button->keyText());
        const QString shipped = button->property(kShipped).toString();
        if (const QString now = shown.value(shipped, shipped); now != button->keyText())
            button->setKeyText(now);
    };
    for (KeyButton *button : findChildren<KeyButton *>())
        show(button);
    for (CallKey *button : findChildren<CallKey *>())
        show(button);
    if (const Command *search = m_services.commands->find(u"palette.open"_s))
        m_bar->setSearchKey(text(search->keys));
}

void MainWindow::showPane(const QString &workspace, const QString &pane)
{
    showWorkspace(workspace);
    if (Workspace *shown = m_workspaces.value(workspace))
        shown->focusPane(pane);
}

} // namespace Warmline
