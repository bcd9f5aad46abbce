// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/phone_number.h"

#include <QStringList>

#include <algorithm>

namespace Warmline::PhoneNumber {

namespace {

/// Digits in runs, as they stand between separators, and the extension if a word announces one.
struct Scan
{
    QStringList runs;
    QString extension;
    bool plus = false;
};

QChar folded(QChar c)
{
    if (c >= QChar(0xff01) && c <= QChar(0xff5e))
        return QChar(c.unicode() - 0xfee0);
    if (c == QChar(0x3000) || c == QChar(0x00a0))
        return u' ';
    if (c == QChar(0x2010) || c == QChar(0x2011) || c == QChar(0x2012) || c == QChar(0x2013)
        || c == QChar(0x2014) || c == QChar(0x2212))
        return u'-';
    return c;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The length of a word at \a from that announces an extension; 0: none.
qsizetype extensionWord(QStringView text, qsizetype from)
{
    static const QStringList words{QStringLiteral("分机"), QStringLiteral("转"),  QStringLiteral("轉"),
                                   QStringLiteral("ext."), QStringLiteral("ext"), QStringLiteral("x"),
                                   QStringLiteral("#"),    QStringLiteral(",")};
    for (const QString &word : words) {
        if (text.sliced(from).startsWith(word, Qt::CaseInsensitive))
            return word.size();
    }
    return 0;
}

qsizetype digitCount(const QStringList &runs)
{
    qsizetype count = 0;
    for (const QString &run : runs)
        count += run.size();
    return count;
}

Scan scan(const QString &text)
{
    static const QString separators = QStringLiteral(" -().\t[]");
    Scan result;
    bool extension = false;
    bool newRun = true;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = folded(text.at(i));
        if (isDigit(c)) {
            if (extension) {
                result.extension.append(c);
            } else {
                if (newRun)
                    result.runs.append(QString());
                result.runs.last().append(c);
                newRun = false;
            }
        } else if (separators.contains(c)) {
            newRun = true;
        } else if (c == u'+' && result.runs.isEmpty()) {
            result.plus = true;
        } else if (!result.runs.isEmpty()) {
            const qsizetype word = extension ? 0 : extensionWord(text, i);
            if (word > 0) {
                extension = true;
                i += word - 1;
            } else if (extension && result.extension.isEmpty() && (c == u':' || c == u'：' || c == u'号')) {
                continue;
            } else if (digitCount(result.runs) >= 3) {
                break; // the first number of the text is complete
            } else {
                result = Scan();
                newRun = true;
            }
        }
    }
    return result;
}

/// Digits of the area code with its 0: 010, 02x have three, all others four.
qsizetype areaCodeLength(QStringView digits)
{
    return digits.startsWith(u"010") || digits.startsWith(u"02") ? 3 : 4;
}

bool isMobile(QStringView digits)
{
    return digits.size() == 11 && digits.at(0) == u'1' && digits.at(1) >= u'3';
}

/// Cuts digits behind a complete landline number into the extension, where a separator stands there.
void splitExtension(Scan &s)
{
    if (!s.extension.isEmpty() || s.runs.size() < 2)
        return;
    const QString all = s.runs.join(QString());
    const qsizetype area = all.startsWith(u'0') ? areaCodeLength(all) : 0;
    qsizetype seen = 0;
    for (qsizetype i = 0; i + 1 < s.runs.size(); ++i) {
        seen += s.runs.at(i).size();
        const qsizetype local = seen - area;
        const qsizetype rest = all.size() - seen;
        const bool complete = (local == 7 || local == 8) && (area > 0 || all.at(0) != u'1');
        // "0451-8888-6666": seven and eight digits are both complete, so a rest that still fits belongs to
        // the number.
        if (complete && rest >= 1 && rest <= 6 && local + rest > 8) {
            s.extension = all.sliced(seen);
            s.runs = s.runs.first(i + 1);
            return;
        }
    }
}

/// +86 451 8888 6666: the area code has lost its 0 behind the country code.
void restoreAreaZero(Scan &s)
{
    const QString all = s.runs.join(QString());
    const bool service = all.startsWith(u"400") || all.startsWith(u"800");
    if (s.plus && !all.isEmpty() && !isMobile(all) && !service && all.at(0) != u'0' && all.size() >= 9)
        s.runs.first().prepend(u'0');
}

QString withoutScheme(const QString &text)
{
    QString rest = text.trimmed();
    for (const auto &scheme :
         {QLatin1StringView("sips:"), QLatin1StringView("sip:"), QLatin1StringView("tel:")}) {
        if (rest.startsWith(scheme, Qt::CaseInsensitive)) {
            rest = rest.sliced(scheme.size());
            const qsizetype end = std::min({rest.indexOf(u'@') < 0 ? rest.size() : rest.indexOf(u'@'),
                                            rest.indexOf(u';') < 0 ? rest.size() : rest.indexOf(u';')});
            return rest.first(end);
        }
    }
    return rest;
}

} // namespace

QString normalised(const QString &text)
{
    Scan s = scan(withoutScheme(text));
    if (s.runs.isEmpty())
        return {};
    QString first = s.runs.first();
    const auto dropPrefix = [&s, &first](qsizetype count) {
        first = first.sliced(count);
        s.runs.first() = first;
        if (first.isEmpty() && s.runs.size() > 1)
            s.runs.removeFirst();
    };
    bool chinese = true;
    if (s.plus) {
        if (first.startsWith(u"86"))
            dropPrefix(2);
        else
            chinese = false;
    } else if (first.startsWith(u"0086")) {
        dropPrefix(4);
    } else if (first.startsWith(u"86") && isMobile(QStringView(s.runs.join(QString())).sliced(2))) {
        dropPrefix(2);
    }
    if (chinese) {
        restoreAreaZero(s);
        splitExtension(s);
    }
    QString digits = s.runs.join(QString());
    if (!chinese)
        return digits.size() >= 7 && digits.size() <= 15 ? u'+' + digits : QString();
    if (digits.size() == 12 && digits.at(0) == u'0' && isMobile(QStringView(digits).sliced(1)))
        digits.remove(0, 1);
    if (digits.size() < 3 || digits.size() > 15)
        return {};
    return s.extension.isEmpty() ? digits : digits + u'-' + s.extension;
}

QString masked(const QString &normalised)
{
    if (normalised.contains(u'*'))
        return normalised; // a store gives numbers masked already
    const QString digits = normalised.section(u'-', 0, 0);
    if (digits.isEmpty())
        return {};
    if (digits.size() < 8)
        return QString(std::max<qsizetype>(0, digits.size() - 2), u'*') + digits.right(2);
    return digits.first(3) + QStringLiteral(" **** ") + digits.right(4);
}

QString grouped(const QString &normalised)
{
    const QString digits = normalised.section(u'-', 0, 0);
    const QString extension = normalised.section(u'-', 1);
    const auto local = [](const QString &part) {
        return part.size() > 4 ? part.chopped(4) + u' ' + part.right(4) : part;
    };
    QString text = digits;
    if (isMobile(digits))
        text = digits.first(3) + u' ' + digits.sliced(3, 4) + u' ' + digits.right(4);
    else if (digits.startsWith(u'0') && digits.size() >= 10)
        text = digits.first(areaCodeLength(digits)) + u' ' + local(digits.sliced(areaCodeLength(digits)));
    else if (digits.size() == 10)
        text = digits.first(3) + u' ' + digits.sliced(3, 3) + u' ' + digits.right(4);
    else if (digits.size() == 7 || digits.size() == 8)
        text = local(digits);
    return extension.isEmpty() ? text : text + u'-' + extension;
}

} // namespace Warmline::PhoneNumber
