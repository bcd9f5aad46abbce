// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/version.h"

#include <QTest>
#include <QVersionNumber>

class TestVersion : public QObject
{
    Q_OBJECT

private slots:
    void isThreeNumbers()
    {
        const auto number = QVersionNumber::fromString(Warmline::version());
        QCOMPARE(number.segmentCount(), 3);
        QCOMPARE(number.toString(), Warmline::version());
    }
};

QTEST_GUILESS_MAIN(TestVersion)
#include "tst_version.moc"
