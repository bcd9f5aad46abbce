// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/search_text.h"

#include "app/storage/pinyin.h"

#include <QRegularExpression>

#include <algorithm>

namespace Warmline::SearchText {

namespace {

const QString kNumerals = QStringLiteral("零〇一二三四五六七八九十百两幺");

int numeral(QChar c)
{
    switch (c.unicode()) {
    case u'零':
    case u'〇': return 0;
    case u'一':
    case u'幺': return 1;
    case u'二':
    case u'两': return 2;
    case u'三': return 3;
    case u'四': return 4;
    case u'五': return 5;
    case u'六': return 6;
    case u'七': return 7;
    case u'八': return 8;
    case u'九': return 9;
    default: return -1;
    }
}

/// 十二 → 12, 一百零三 → 103, 五零一 → 501, 十八零三 → 1803.
QString digitsOf(const QString &numerals)
{
    QString result;
    qsizetype i = 0;
    while (i < numerals.size()) {
        const QChar c = numerals.at(i);
        if (c == u'十') { // 十, 十二
            const bool unit = i + 1 < numerals.size() && numeral(numerals.at(i + 1)) > 0;
            result += unit ? QStringLiteral("1%1").arg(numeral(numerals.at(i + 1))) : QStringLiteral("10");
            i += unit ? 2 : 1;
        } else if (c == u'百') {
            result += QStringLiteral("100");
            ++i;
        } else if (i + 1 < numerals.size() && numerals.at(i + 1) == u'十') { // 二十, 二十三
            const bool unit = i + 2 < numerals.size() && numeral(numerals.at(i + 2)) > 0;
            result += QString::number(numeral(c)) + QString::number(unit ? numeral(numerals.at(i + 2)) : 0);
            i += unit ? 3 : 2;
        } else {
            result += QString::number(numeral(c));
            ++i;
        }
    }
    return result;
}

const QString kBuildingWords = QStringLiteral("号楼|栋|幢|座|楼|#");
const QString kUnitWords = QStringLiteral("单元|单|门(?!市)");
const QString kRoomWords = QStringLiteral("室|号|户");

Number::Part partOf(QStringView word)
{
    if (word.isEmpty())
        return Number::Part::Any;
    if (word == u"单元" || word == u"单" || word == u"门")
        return Number::Part::Unit;
    if (word == u"室" || word == u"户")
        return Number::Part::Room;
    if (word == u"号")
        return Number::Part::Any; // 3号2单元, 501号: the place in the row tells
    return Number::Part::Building;
}

/// Reads the numbers of an address out of \a text and gives what is left.
QString takeNumbers(const QString &text, QList<Number> &numbers)
{
    static const QRegularExpression pattern(
        QStringLiteral("((?:(?:门市|商铺|底商|网点|车库)[0-9]+|(?<![a-z])[a-z](?=[0-9]{0,2}(?:%1|-|[0-9]))[0-"
                       "9]{0,2}(?=%1|-)|(?<![a-z])[a-z](?=%1|-|[0-9])|[0-9]+|[甲乙丙丁戊己](?=%1))"
                       "(?:[-/.#~](?=[0-9])[0-9]+)*)(%1|%2|%3)?")
            .arg(kBuildingWords, kUnitWords, kRoomWords));
    QString rest;
    qsizetype end = 0;
    auto it = pattern.globalMatch(text);
    while (it.hasNext()) {
        const auto match = it.next();
        rest += QStringView(text).sliced(end, match.capturedStart() - end);
        rest += u' ';
        end = match.capturedEnd();
        if (const QString label = match.captured(1); label.size() > 1 && Pinyin::isHan(label.front())) {
            numbers.append({label, Number::Part::Room, false}); // 门市1
            continue;
        }
        const Number::Part part = partOf(match.capturedView(2));
        static const QRegularExpression separator(QStringLiteral("[-/.#~]"));
        const QStringList chain = match.captured(1).split(separator, Qt::SkipEmptyParts);
        if (part == Number::Part::Building && chain.size() == 2) {
            numbers.append({chain.join(u'-'), part, false}); // 12-1号楼
            continue;
        }
        for (qsizetype i = 0; i < chain.size(); ++i)
            numbers.append({chain.at(i), i == chain.size() - 1 ? part : Number::Part::Any, i > 0});
    }
    rest += QStringView(text).sliced(end);
    return rest;
}

} // namespace

QString normalised(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toLower().trimmed();
}

QString withDigits(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("(?<=%1|%2|%4)[%3]+|[%3]+(?=%1|%2|%4)")
                                                .arg(QStringLiteral("号楼|栋|幢|座|楼|#"),
                                                     QStringLiteral("单元|门"), kNumerals,
                                                     QStringLiteral("室|号")));
    QString result;
    qsizetype end = 0;
    auto it = pattern.globalMatch(text);
    while (it.hasNext()) {
        const auto match = it.next();
        result += QStringView(text).sliced(end, match.capturedStart() - end);
        result += digitsOf(match.captured());
        end = match.capturedEnd();
    }
    return result + text.sliced(end);
}

QString buildingLabel(const QString &name)
{
    static const QRegularExpression ending(QStringLiteral("(号楼|号|栋|幢|座|楼|#)$"));
    QString label = withDigits(normalised(name));
    return label.remove(ending);
}

QString grams(const QString &text)
{
    const QString folded = normalised(text);
    QString result;
    QString word;
    const auto flush = [&] {
        if (!word.isEmpty())
            result += word + u' ';
        word.clear();
    };
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const QChar c = folded.at(i);
        if (Pinyin::isHan(c)) {
            flush();
            if (i + 1 < folded.size() && Pinyin::isHan(folded.at(i + 1)))
                result += QString(c) + folded.at(i + 1) + u' ';
        } else if (c.isLetterOrNumber()) {
            word += c;
        } else {
            flush();
        }
    }
    flush();
    return result.trimmed();
}

QString reversed(const QString &text)
{
    QString result = text;
    std::ranges::reverse(result);
    return result;
}

QString behind(const QString &prefix)
{
    return prefix + QChar(0xFFFF);
}

bool isLatin(const QString &word)
{
    return !word.isEmpty() && word.front().unicode() < 0x250;
}

bool Person::isCalled(const QStringList &words) const
{
    return std::ranges::all_of(words, [this](const QString &word) {
        if (name.contains(word, Qt::CaseInsensitive))
            return true;
        if (!isLatin(word))
            return false;
        const QString keys = Pinyin::normalisedInput(word);
        return initials.startsWith(keys) || pinyin.startsWith(keys);
    });
}

Query parse(const QString &text, const std::function<QString(const QString &)> &knownName)
{
    Query query;
    query.whole = normalised(text);
    static const QRegularExpression dashes(QStringLiteral("[—–‐－_]"));
    query.whole.replace(dashes, QStringLiteral("-"));
    static const QRegularExpression onlyDigits(QStringLiteral("^[0-9 +()-]*$"));
    if (onlyDigits.match(query.whole).hasMatch()) {
        for (const QChar c : query.whole) {
            if (c.isDigit())
                query.digits += c;
        }
    }
    // "3 号楼" is 3号楼; a lone 号楼 would be taken for a person's name.
    static const QRegularExpression apart(
        QStringLiteral("(?<=[0-9%1]|(?<![a-z])[a-z])\\s+(?=号楼|栋|幢|单元|(?:座|号|室|户)(?!\\p{Han}))")
            .arg(kNumerals));
    const QString joined = QString(query.whole).remove(apart);
    static const QRegularExpression blanks(QStringLiteral("[\\s,，、;；。:：]+"));
    for (QString chunk : joined.split(blanks, Qt::SkipEmptyParts)) {
        const QString name = knownName(chunk);
        if (!name.isEmpty()) {
            query.words.append(name);
            chunk.replace(chunk.indexOf(name), name.size(), QStringLiteral(" "));
        }
        static const QRegularExpression digitsOnly(QStringLiteral("^[0-9]{3,}$"));
        if (digitsOnly.match(chunk).hasMatch())
            query.bare.append(chunk);
        const QString rest = takeNumbers(withDigits(chunk), query.numbers);
        QString word;
        const QString padded = rest + u' ';
        for (const QChar c : padded) {
            if (c.isLetter()) {
                if (!word.isEmpty() && Pinyin::isHan(c) != Pinyin::isHan(word.back())) {
                    query.words.append(word);
                    word.clear();
                }
                word += c;
            } else if (!word.isEmpty()) {
                query.words.append(word);
                word.clear();
            }
        }
    }
    return query;
}

} // namespace Warmline::SearchText
