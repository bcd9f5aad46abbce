// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery.h"

#include "tests/support/gui/looks.h"
#include "ui/common/call_key.h"
#include "ui/common/chart_style.h"
#include "ui/common/chip.h"
#include "ui/common/elided_combo_box.h"
#include "ui/common/elided_label.h"
#include "ui/common/format.h"
#include "ui/common/key_button.h"
#include "ui/common/label_icon.h"
#include "ui/common/neighbour_grid.h"
#include "ui/common/paint.h"
#include "ui/common/pane.h"
#include "ui/common/segmented_control.h"
#include "ui/common/sla_clock.h"
#include "ui/common/source_field.h"
#include "ui/common/state_view.h"
#include "ui/common/step_spine.h"
#include "ui/common/theme.h"
#include "ui/common/toast_area.h"
#include "ui/common/value_tag.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QLineSeries>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QValueAxis>

using namespace Qt::StringLiterals;
using namespace Warmline;

namespace {

// A widget that a user can act on or that says something by paint alone.
bool needsName(const QWidget *widget)
{
    static const char *const Painted[] = {
        "Warmline::Chip",      "Warmline::SlaClock",   "Warmline::FrtRing",
        "Warmline::ValueTag",  "Warmline::StepSpine",  "Warmline::StatePill",
        "Warmline::TierGlyph", "Warmline::SourceMark", "Warmline::NeighbourGrid",
        "Warmline::StateView", "Warmline::Pane",       "Warmline::SegmentedControl",
        "Warmline::WarBand",   "Warmline::OpinionCard"};
    for (const char *name : Painted) {
        if (widget->inherits(name))
            return true;
    }
    return widget->inherits("QAbstractButton") || widget->inherits("QLineEdit");
}

} // namespace

class WidgetsTest : public QObject
{
    Q_OBJECT
private slots:
    void aLabelsIconFollowsTheTheme()
    {
        Theme::of()->setScheme(Theme::Scheme::Light);
        QLabel label;
        setLabelIcon(&label, u"check2"_s, ColorToken::Ok);
        const QImage light = label.pixmap().toImage();
        QVERIFY(!light.isNull());
        Theme::of()->setScheme(Theme::Scheme::Dark);
        QVERIFY(label.pixmap().toImage() != light);
        Theme::of()->setScheme(Theme::Scheme::Light);
        QCOMPARE(label.pixmap().toImage(), light);
    }
    void aNarrowComboBoxEndsInAnEllipsis()
    {
        ElidedComboBox box;
        box.addItem(u"Secondary return temperature"_s);
        box.resize(400, 30);
        QCOMPARE(box.shownText(), box.currentText());
        box.resize(100, 30);
        QVERIFY2(box.shownText().endsWith(u'…'), qPrintable(box.shownText()));
        QVERIFY(QFontMetrics(box.font()).horizontalAdvance(box.shownText()) < 100);
    }
    void cleanup() { Testing::Looks::reset(); }

    void everyPartHasANameAndASize_data()
    {
        QTest::addColumn<int>("density");
        QTest::newRow("compact") << int(Theme::Density::Compact);
        QTest::newRow("normal") << int(Theme::Density::Normal);
        QTest::newRow("comfortable") << int(Theme::Density::Comfortable);
    }
    void everyPartHasANameAndASize()
    {
        QFETCH(int, density);
        Theme::of()->setDensity(static_cast<Theme::Density>(density));
        Gallery gallery;
        SeatGallery seat;
        int named = 0;
        for (QWidget *page : {static_cast<QWidget *>(&gallery), static_cast<QWidget *>(&seat)}) {
            page->resize(1100, 1150);
            page->show();
            QVERIFY(QTest::qWaitForWindowExposed(page));
            for (const QWidget *widget : page->findChildren<QWidget *>()) {
                if (!widget->isVisible() || widget->parentWidget()->inherits("QAbstractScrollArea")
                    || !needsName(widget))
                    continue;
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const QString what = QString::fromLatin1(widget->metaObject()->className()) + u' '
                                   + (button ? button->text() : QString());
                QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                         qPrintable(what));
                ++named;
                // Hit targets: 26 × 26, call keys 44 × 44. Table corner buttons are Qt's own and unreachable.
                if (button && !widget->inherits("QTableCornerButton")) {
                    const int least = widget->inherits("Warmline::CallKey") ? 44 : 26;
                    const QSize hit =
                        widget->inherits("QCheckBox") ? widget->size() + QSize(0, 8) : widget->size();
                    QVERIFY2(hit.width() >= least && hit.height() >= least,
                             qPrintable(u"%1: %2 × %3"_s.arg(what).arg(hit.width()).arg(hit.height())));
                }
            }
        }
        QVERIFY(named > 50);
    }

    void segmentsSelectAndReport()
    {
        SegmentedControl control(u"影响范围"_s);
        control.addSegment(u"一户"_s, u"1"_s, u"home"_s);
        control.addSegment(u"整栋"_s, u"2"_s, u"building"_s);
        QCOMPARE(control.currentIndex(), -1);
        QSignalSpy changed(&control, &SegmentedControl::currentIndexChanged);
        QSignalSpy activated(&control, &SegmentedControl::activated);
        control.setCurrentIndex(1);
        QCOMPARE(control.currentValue().toString(), u"building"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(activated.count(), 0);
        control.show();
        QTest::mouseClick(control.findChildren<QToolButton *>().first(), Qt::LeftButton);
        QCOMPARE(control.currentIndex(), 0);
        QCOMPARE(activated.count(), 1);
        control.setCurrentIndex(-1);
        QCOMPARE(control.currentIndex(), -1);
        QVERIFY(!control.currentValue().isValid());
    }

    void proposalIsConfirmedByEnterAndTypingMakesItTyped()
    {
        SourceField field(u"报称室温"_s);
        field.setText(u"16 °C"_s);
        field.setSource(ValueSource::Call);
        field.setProposed(true);
        field.show();
        QSignalSpy confirmed(&field, &SourceField::confirmed);
        QTest::keyClick(field.lineEdit(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(field.isProposed()); // Ctrl Enter belongs to the form
        QTest::keyClick(field.lineEdit(), Qt::Key_Return);
        QCOMPARE(confirmed.count(), 1);
        QVERIFY(!field.isProposed());
        QCOMPARE(field.source(), ValueSource::Call);
        QTest::keyClick(field.lineEdit(), Qt::Key_5);
        QCOMPARE(field.source(), ValueSource::Typed);
        field.setLocked(u"由公司策略设定"_s);
        QVERIFY(!field.lineEdit()->isEnabled());
        QCOMPARE(field.toolTip(), u"由公司策略设定"_s);
    }

    void loadingIsQuietThenSkeletonThenWords()
    {
        StateView view;
        view.resize(300, 120);
        view.show();
        QSignalSpy cancelled(&view, &StateView::cancelRequested);
        view.showLoading(u"取曲线"_s, true);
        QVERIFY(!view.showsSkeleton());
        QTRY_VERIFY(view.showsSkeleton());
        auto *button = view.findChild<KeyButton *>();
        QVERIFY(!button->isVisible());
        QTRY_VERIFY(button->isVisible());
        QVERIFY(!view.showsSkeleton());
        button->click();
        QCOMPARE(cancelled.count(), 1);
        QSignalSpy retry(&view, &StateView::retryRequested);
        view.showError(u"取不到曲线"_s, u"07:12 起"_s);
        QCOMPARE(view.accessibleName(), u"取不到曲线，07:12 起"_s);
        button->click();
        QCOMPARE(retry.count(), 1);
        QCOMPARE(cancelled.count(), 1);
    }

    void toastsKeepOutOfTheCornerOfTheMainKeys()
    {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            QWidget window;
            window.setLayoutDirection(direction);
            window.resize(900, 400);
            ToastArea area(&window);
            ToastArea::Notice notice;
            notice.text = u"室外骤降"_s;
            area.show(notice);
            const QRect half = direction == Qt::LeftToRight ? QRect(0, 0, 450, 400) : QRect(450, 0, 450, 400);
            QVERIFY2(half.contains(area.geometry()), qPrintable(u"%1"_s.arg(area.x())));
        }
    }

    /// Call keys that stand still while one talks stood elsewhere after a change to dark.
    void aPanesOwnSpacingOutlastsTheTheme()
    {
        Pane own(u"软电话"_s);
        own.contentLayout()->setSpacing(0);
        Pane usual(u"客户"_s);
        const int gap = usual.contentLayout()->spacing();
        Theme::of()->setScheme(Theme::Scheme::Dark);
        Theme::of()->setScheme(Theme::Scheme::Light);
        own.setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(own.contentLayout()->spacing(), 0);
        Theme::of()->setZoom(200);
        const int wide = usual.contentLayout()->spacing();
        Theme::of()->setZoom(100);
        QCOMPARE(wide, 2 * gap);
        QCOMPARE(usual.contentLayout()->spacing(), gap);
    }

    /// In a window they lie on a strip where nobody works: as many as fit, the newest first.
    void toastsStandInTheirLane()
    {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            const bool rtl = direction == Qt::RightToLeft;
            QWidget window;
            window.setLayoutDirection(direction);
            window.resize(900, 400);
            QRect lane(200, 370, 500, 30);
            ToastArea area(&window);
            QWidget strip(&window);
            area.setLane(&strip, [&lane] { return lane; });
            window.show();
            ToastArea::Notice notice;
            notice.seconds = 600; // it does not go for that
            notice.text = u"室外骤降"_s;
            QElapsedTimer since;
            since.start();
            area.show(notice);
            QVERIFY(lane.contains(area.geometry()));
            QCOMPARE(rtl ? area.geometry().right() : area.x(), rtl ? lane.right() : lane.left());
            notice.text = u"补水上升"_s;
            area.show(notice);
            QCOMPARE(area.count(), 2);
            QVERIFY(lane.contains(area.geometry()));
            const auto text = [&area](const QString &words) {
                for (QLabel *label : area.findChildren<QLabel *>()) {
                    if (label->text() == words && label->isVisible())
                        return label->mapTo(&area, QPoint()).x();
                }
                return -1;
            };
            QVERIFY(text(u"室外骤降"_s) >= 0);
            QVERIFY((text(u"补水上升"_s) < text(u"室外骤降"_s)) != rtl); // where lines begin
            // One that is wider than what is free goes on to the end; the others make room for it, but not
            // before they can be read.
            lane.setWidth(60);
            if (rtl)
                lane.moveRight(699);
            notice.text = u"十个换热站的补水都在上升，没有人接手"_s;
            area.show(notice);
            const int together = area.count();
            if (since.elapsed() < 3'000)
                QCOMPARE(together, 3);
            QTRY_COMPARE(area.count(), 1);
            QVERIFY(since.elapsed() >= 3'000);
            QVERIFY(area.width() > lane.width());
            QVERIFY(window.rect().contains(area.geometry()));
            QCOMPARE(rtl ? area.geometry().right() : area.x(), rtl ? lane.right() : lane.left());
            QCOMPARE(area.height(), lane.height());
        }
    }

    void toastsNeverTakeTheFocus()
    {
        QWidget window;
        window.resize(600, 400);
        QLineEdit edit(&window);
        ToastArea area(&window);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        edit.setFocus();
        ToastArea::Notice notice;
        notice.text = u"改派 6 单给周强"_s;
        notice.actionText = u"撤销"_s;
        const int first = area.show(notice);
        for (int i = 0; i < 3; ++i)
            area.show(notice);
        QCOMPARE(area.count(), 3);
        QCOMPARE(QApplication::focusWidget(), &edit);
        QVERIFY(window.rect().contains(area.geometry()));
        QSignalSpy triggered(&area, &ToastArea::actionTriggered);
        QTest::mouseClick(area.findChildren<KeyButton *>().last(), Qt::LeftButton);
        QCOMPARE(triggered.count(), 1);
        QVERIFY(triggered.first().first().toInt() != first);
        QCOMPARE(QApplication::focusWidget(), &edit);
        QCOMPARE(area.count(), 2);
    }

    void toastExpires()
    {
        QWidget window;
        ToastArea area(&window);
        window.show();
        ToastArea::Notice notice;
        notice.text = u"已存"_s;
        notice.seconds = 1;
        QSignalSpy expired(&area, &ToastArea::expired);
        area.show(notice);
        QTRY_COMPARE(expired.count(), 1);
        QCOMPARE(area.count(), 0);
    }

    void stepsByKeyboardFollowTheDirection_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<Qt::Key>("forward");
        QTest::newRow("left to right") << Qt::LeftToRight << Qt::Key_Right;
        QTest::newRow("right to left") << Qt::RightToLeft << Qt::Key_Left;
    }
    void stepsByKeyboardFollowTheDirection()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(Qt::Key, forward);
        StepSpine spine;
        spine.setLayoutDirection(direction);
        spine.setSteps({{u"受理"_s, u"1:26"_s, SpineStep::State::Current}, {u"派发"_s}, {u"处理"_s}});
        spine.resize(600, 58);
        spine.show();
        spine.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&spine));
        spine.setFocus();
        QSignalSpy activated(&spine, &StepSpine::stepActivated);
        QTest::keyClick(&spine, forward);
        QTest::keyClick(&spine, Qt::Key_Return);
        QCOMPARE(activated.takeFirst().first().toInt(), 1);
        QTest::mouseClick(&spine, Qt::LeftButton, {}, QPoint(direction == Qt::LeftToRight ? 20 : 580, 20));
        QCOMPARE(activated.takeFirst().first().toInt(), 0);
        QVERIFY(spine.accessibleDescription().contains(u"受理"_s));
    }

    void aStepGetsTheRoomThatItsTitleNeeds()
    {
        const QStringList titles{u"قوبۇل"_s, u"تارقىتىش"_s, u"بىر تەرەپ"_s, u"تەكشۈرۈش"_s, u"يېپىش"_s};
        StepSpine spine;
        spine.setLayoutDirection(Qt::RightToLeft);
        QList<SpineStep> steps;
        int all = 0;
        const auto need = [](const QString &title) {
            return Paint::textWidth(Theme::of()->font(TextRole::BodyStrong), title) + Theme::of()->px(8);
        };
        for (const QString &title : titles) {
            steps.append({title, u"0:03"_s, SpineStep::State::Done});
            all += need(title);
        }
        spine.setSteps(steps);
        spine.resize(all + 5 * Theme::of()->px(6), 58);
        QVERIFY(spine.cell(0).width() < spine.cell(2).width()); // a fifth would cut the longest
        QCOMPARE(spine.cell(0).right(), qreal(spine.width()));
        QCOMPARE(spine.cell(4).left(), 0.0);
        for (int i = 0; i < titles.size(); ++i)
            QVERIFY2(spine.cell(i).width() >= need(titles.at(i)), qPrintable(titles.at(i)));
        spine.resize(900, 58);
        for (int i = 0; i < titles.size(); ++i)
            QCOMPARE(spine.cell(i).width(), 180.0);
    }

    void labelsStandWhereTheLayoutStarts()
    {
        QLabel label(u"天山花园 3 号楼"_s);
        setTextRole(&label, TextRole::Title);
        label.setLayoutDirection(Qt::RightToLeft);
        QVERIFY(label.alignment() & Qt::AlignRight);
        QVERIFY(label.alignment() & Qt::AlignAbsolute);
        label.setLayoutDirection(Qt::LeftToRight);
        QVERIFY(label.alignment() & Qt::AlignLeft);
        label.setAlignment(Qt::AlignCenter);
        Theme::of()->setScheme(Theme::Scheme::Dark);
        QCOMPARE(label.alignment(), Qt::AlignCenter);
    }

    void elidedLabelsTellTheWhole()
    {
        ElidedLabel label(u"北江热力 客服中心 第三排"_s);
        label.resize(label.sizeHint());
        label.grab();
        QVERIFY(!label.isElided());
        label.resize(60, 20);
        label.grab();
        QVERIFY(label.isElided());
    }

    void valueTagsSpeakTheirQuality()
    {
        ValueTag tag;
        tag.setData({u"回压"_s, u"0.29"_s, u"MPa"_s, u"3 分"_s, ValueQuality::Stale});
        QCOMPARE(tag.accessibleName(), u"回压，0.29 MPa，3 分，过期"_s);
        tag.setData({u"回压"_s, u"9.99"_s, u"MPa"_s, u"26 分"_s, ValueQuality::Bad});
        QVERIFY(tag.accessibleName().endsWith(u"坏值"_s));
        tag.setData({u"回压"_s, u"1"_s, {}, {}, ValueQuality::NoSensor});
        QCOMPARE(tag.accessibleName(), u"回压，无测点"_s);
    }

    void curvesNeverCrossAGap()
    {
        const auto at = [](qint64 t, std::optional<double> v) { return CurvePoint{t, v}; };
        const auto curve =
            GapCurve::split({at(0, 1), at(10, 2), at(20, {}), at(30, 3), at(90, 4), at(100, 5)}, 30);
        QCOMPARE(curve.segments.size(), 3);
        QCOMPARE(curve.segments[0].size(), 2);
        QCOMPARE(curve.segments[1].size(), 1);
        QCOMPARE(curve.gaps.size(), 2);
        QCOMPARE(curve.gaps[0].fromMs, 10);
        QCOMPARE(curve.gaps[0].toMs, 30);
        QCOMPARE(curve.gaps[1].fromMs, 30);
        QCOMPARE(curve.gaps[1].toMs, 90);
        const auto edges = GapCurve::split({at(50, 1), at(60, 2)}, 30, CurveWindow{0, 200, 30, 30});
        QCOMPARE(edges.gaps.size(), 2);
        QCOMPARE(edges.gaps[0].fromMs, 0);
        QCOMPARE(edges.gaps[1].toMs, 200);
        const auto late = GapCurve::split({at(50, 1), at(60, 2)}, 0, CurveWindow{0, 200, 50, 100});
        QCOMPARE(late.gaps.size(), 1); // each edge by its own
        QCOMPARE(late.gaps[0].fromMs, 60);
        QCOMPARE(GapCurve::split({}, 30, CurveWindow{0, 200, 30, 30}).gaps.size(), 1);
        QCOMPARE(GapCurve::split({at(0, {}), at(10, {})}).segments.size(), 0);
    }

    void chartKeepsOneSeriesPerSegment()
    {
        QChartView view(new QChart);
        auto *x = new QValueAxis;
        auto *y = new QValueAxis;
        view.chart()->addAxis(x, Qt::AlignBottom);
        view.chart()->addAxis(y, Qt::AlignLeft);
        ChartStyle::follow(view.chart());
        GapAwareSeries series(&view, CurveKind::Set, x, y);
        series.setCurve(GapCurve::split({{0, 1.0}, {10, 2.0}, {20, {}}, {30, 3.0}}));
        QCOMPARE(view.chart()->series().size(), 2);
        QCOMPARE(series.lines().first()->pen().color(), Theme::of()->color(ColorToken::Set));
        QVERIFY(!series.lines().first()->pen().dashPattern().isEmpty());
        QVERIFY(series.lines().first()->pen().isCosmetic());
        QVERIFY(!view.chart()->isBackgroundVisible());
        Theme::of()->setScheme(Theme::Scheme::Dark);
        QCOMPARE(series.lines().first()->pen().color(), Theme::of()->color(ColorToken::Set));
        QCOMPARE(y->labelsColor(), Theme::of()->color(ColorToken::T2));
        series.setCurve(GapCurve::split({{0, 1.0}, {10, 2.0}}));
        QCOMPARE(view.chart()->series().size(), 1);
    }

    void callKeysLeaveTheFocusInTheForm()
    {
        QWidget window;
        QLineEdit edit(&window);
        CallKey key(u"静音"_s, u"mic-mute"_s, QKeySequence(Qt::Key_F8), &window);
        key.setCheckable(true);
        key.move(0, 40);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        edit.setFocus();
        QSignalSpy clicked(&key, &QAbstractButton::clicked);
        QTest::mouseClick(&key, Qt::LeftButton);
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(QApplication::focusWidget(), &edit);
        QVERIFY(!key.isChecked()); // the call says what is muted
    }

    /// A heading that is cut says nothing; a hint that is cut says nothing either, and may go.
    void aHeadingIsTheLastToYield()
    {
        Pane pane(u"Scope of the fault"_s, u"buildings"_s);
        auto *choice = new SegmentedControl(u"scope"_s);
        for (const QString &one : {u"One room"_s, u"Whole home"_s, u"Same riser"_s, u"Whole area"_s})
            choice->addSegment(one, u"1"_s);
        pane.addHeaderWidget(choice);
        pane.setSideHint(u"Ask how far it reaches"_s);
        pane.show();
        const auto labels = pane.findChildren<ElidedLabel *>();
        const auto labelOf = [&](const QString &text) {
            return *std::ranges::find(labels, text, [](const ElidedLabel *label) { return label->text(); });
        };
        ElidedLabel *title = labelOf(pane.title());
        ElidedLabel *hint = labelOf(u"Ask how far it reaches"_s);
        const int whole = title->sizeHint().width() + choice->sizeHint().width() + 100;
        const int least = pane.minimumSizeHint().width();
        QVERIFY(least < whole);
        for (const int width : {whole + 300, whole, whole - 60, whole + 300, whole - 100}) {
            pane.resize(width, 100);
            QTRY_VERIFY2(title->width() >= title->sizeHint().width(), qPrintable(QString::number(width)));
            QCOMPARE(pane.minimumSizeHint().width(), least); // and no pane is wider for it
        }
        QVERIFY(hint->width() < hint->sizeHint().width());
        pane.resize(least, 100);
        QTRY_COMPARE(pane.width(), least);
    }

    /// "1", "3" and "5" beside each other would look as if the others had no key.
    void allSegmentsShowTheirKeysOrNone()
    {
        SegmentedControl control(u"scope"_s);
        control.addSegment(u"甲"_s, u"1"_s);
        control.addSegment(u"很长的一段文字"_s, u"2"_s);
        control.show();
        const auto segments = control.findChildren<QToolButton *>();
        segments.first()->setChecked(false);
        const auto inkOf = [](QWidget *widget) { return widget->grab().toImage(); };
        control.resize(control.sizeHint());
        const QImage before = inkOf(segments.first());
        segments.last()->setFixedWidth(segments.last()->sizeHint().width() - 20); // its cap has no room
        (void)control.grab();
        segments.first()->setFixedWidth(before.width() / before.devicePixelRatio());
        QVERIFY2(inkOf(segments.first()) != before, "one key is left alone");
    }

    /// What is drawn below a paragraph stands where its measured height ends.
    void aParagraphTakesTheHeightThatWasMeasured()
    {
        const QFont font = Theme::of()->font(TextRole::Body);
        const QColor ink(Qt::black);
        for (const QString &words : {u"整户发凉，自昨夜起\n待服务器确认\n设备时钟 07:12"_s,
                                     u"ئۆي ئىسسىق ئەمەس · 整户发凉，自昨夜起；楼上同样不热"_s}) {
            const int height = Paint::paragraphHeight(font, words, 120);
            QImage image(120, height + 80, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            Paint::paragraph(&painter, {0, 0, 120, double(height)}, font, ink, words);
            painter.end();
            QVERIFY(height >= 3 * Paint::paragraphHeight(font, u"字"_s, 120));
            const QImage below = image.copy(0, height, 120, 80);
            QImage blank(below.size(), below.format());
            blank.fill(Qt::white);
            QVERIFY2(below == blank, qPrintable(u"drawn below its own height: "_s + words));
            const QImage last = image.copy(0, height - 20, 120, 20);
            QVERIFY(last != blank.copy(0, 0, 120, 20)); // and measured for what is drawn
        }
    }

    void paneSwitchesBetweenStateAndContent()
    {
        Pane pane(u"邻户室温"_s, u"buildings"_s);
        QVERIFY(pane.showsContent());
        pane.stateView()->showEmpty(u"没有邻户"_s);
        pane.showState();
        QVERIFY(!pane.showsContent());
        pane.showContent();
        QVERIFY(pane.showsContent());
        pane.setAge(u"8 秒前"_s, true);
        QCOMPARE(pane.title(), u"邻户室温"_s);
        QCOMPARE(pane.accessibleName(), pane.title());
    }
};

QTEST_MAIN(WidgetsTest)
#include "tst_widgets.moc"
