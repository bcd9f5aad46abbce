// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/company_policy.h"
#include "app/simulation/demo_wish.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace Warmline {

/// What was asked for on the command line of `warmline`.
struct Options
{
    QString dataFolder; ///< holds server/ and seat/; the demo has one of its own
    QString keyFile; ///< empty: keychain, else a file beside the data folder
    QUrl server; ///< empty: the embedded server
    QString tokenFile; ///< with a server: password of `agent`, for seats without a person; empty: ask
    QString policyFile; ///< empty: where the company's policy lies by default
    CompanyPolicy policy; ///< as read
    QByteArray caCertificates; ///< PEM of the company's CA; empty: the system's
    QString language; ///< of Language::all(); empty: as set, else Chinese
    QString theme; ///< light, dark, system; empty: as set
    DemoWish city; ///< of the demo
    bool demo = true; ///< no data were given: the demo city
    QString phoneFile; ///< settings of the telephone; empty: phone.json in the data folder, if there
    bool phoneTour = false; ///< take a real call step by step, leave pictures and the recording, end
    bool phoneRings = false; ///< tell when each caller's card is painted; for measuring
    bool shift = false; ///< play the scripted shift, leave pictures, end
    QString outFolder; ///< of the shift
    QString agent; ///< account of who sits here; of a company's server: filled in
    bool agentGiven = false;
};

/// InvalidInput that names the option when one is wrong, or missing for what is asked (a scripted shift on a
/// server has nobody who signs in); other errors of the policy and the CA file. \a help is filled for --help
/// and --version.
[[nodiscard]] Result<Options> parseOptions(const QStringList &arguments, QString *help);

} // namespace Warmline
