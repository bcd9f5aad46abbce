// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/pinyin.h"

#include <QHash>

#include <unicode/translit.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <mutex>

namespace Warmline::Pinyin {

namespace {

constexpr qsizetype kOpenCharacters = 3; ///< of a name; further ones have their usual reading only

/// ICU's Han-Latin, one instance for the process: it takes long to make and is not for several threads.
class Transliterator
{
public:
    Transliterator()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_icu.reset(
            icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Any-Lower", UTRANS_FORWARD, status));
        if (U_FAILURE(status))
            m_icu.reset();
    }
    [[nodiscard]] QString read(const QString &text) const
    {
        if (!m_icu)
            return text;
        icu::UnicodeString buffer(reinterpret_cast<const char16_t *>(text.utf16()), int32_t(text.size()));
        m_icu->transliterate(buffer);
        return QString(reinterpret_cast<const QChar *>(buffer.getBuffer()), buffer.length());
    }

private:
    std::unique_ptr<icu::Transliterator> m_icu;
};

std::mutex &mutex()
{
    static std::mutex m;
    return m;
}

const Transliterator &transliterator()
{
    static const Transliterator t;
    return t;
}

/// Reading of one character; call under the lock.
const QString &readCharacter(QChar c)
{
    static QHash<QChar, QString> known;
    auto found = known.find(c);
    if (found == known.end())
        found = known.insert(c, transliterator().read(QString(c)).trimmed());
    return *found;
}

/// Surnames that read otherwise than the character does.
QString surname(QChar c)
{
    switch (c.unicode()) {
    case u'单': return QStringLiteral("shan");
    case u'曾': return QStringLiteral("zeng");
    case u'解': return QStringLiteral("xie");
    case u'仇': return QStringLiteral("qiu");
    case u'查': return QStringLiteral("zha");
    case u'朴': return QStringLiteral("piao");
    case u'区': return QStringLiteral("ou");
    case u'任': return QStringLiteral("ren");
    case u'华': return QStringLiteral("hua");
    case u'盖': return QStringLiteral("ge");
    case u'缪': return QStringLiteral("miao");
    case u'翟': return QStringLiteral("zhai");
    case u'尉': return QStringLiteral("wei");
    case u'乐': return QStringLiteral("yue");
    case u'覃': return QStringLiteral("qin");
    case u'黑': return QStringLiteral("he");
    default: return {};
    }
}

/// Two characters that are one surname and read otherwise than each of them does.
QStringList compoundSurname(const QString &name)
{
    if (name.startsWith(u"长孙"))
        return {QStringLiteral("zhang"), QStringLiteral("sun")};
    if (name.startsWith(u"尉迟"))
        return {QStringLiteral("yu"), QStringLiteral("chi")};
    if (name.startsWith(u"单于"))
        return {QStringLiteral("chan"), QStringLiteral("yu")};
    if (name.startsWith(u"澹台"))
        return {QStringLiteral("tan"), QStringLiteral("tai")};
    if (name.startsWith(u"万俟"))
        return {QStringLiteral("mo"), QStringLiteral("qi")};
    return {};
}

/// Characters that in names of people and places are hardly ever read as ICU reads them when they stand
/// alone.
QString usualReading(QChar c)
{
    switch (c.unicode()) {
    case u'长': return QStringLiteral("chang");
    case u'晟': return QStringLiteral("sheng");
    default: return {};
    }
}

/// What else a character is read in the names of streets, housing estates and offices (长江路, 银行, 厦门街):
/// ICU knows one reading of each and hardly any by context.
QString otherReading(QChar c)
{
    static const QHash<QChar, QString> others{
        {u'长', QStringLiteral("chang")}, {u'行', QStringLiteral("hang")},  {u'乐', QStringLiteral("yue")},
        {u'厦', QStringLiteral("xia")},   {u'重', QStringLiteral("chong")}, {u'朝', QStringLiteral("zhao")},
        {u'藏', QStringLiteral("zang")},  {u'曾', QStringLiteral("zeng")},  {u'参', QStringLiteral("shen")},
        {u'调', QStringLiteral("tiao")},  {u'传', QStringLiteral("zhuan")}, {u'会', QStringLiteral("kuai")},
        {u'单', QStringLiteral("shan")},  {u'都', QStringLiteral("du")},    {u'六', QStringLiteral("lu")},
        {u'柏', QStringLiteral("bo")},    {u'涡', QStringLiteral("guo")},   {u'洞', QStringLiteral("tong")},
        {u'尉', QStringLiteral("yu")},    {u'蔚', QStringLiteral("yu")},    {u'解', QStringLiteral("xie")},
        {u'晟', QStringLiteral("sheng")}, {u'宿', QStringLiteral("xiu")},   {u'莘', QStringLiteral("xin")},
        {u'校', QStringLiteral("jiao")},  {u'露', QStringLiteral("lou")},   {u'查', QStringLiteral("zha")},
        {u'召', QStringLiteral("shao")},  {u'盛', QStringLiteral("cheng")}, {u'省', QStringLiteral("xing")},
        {u'弄', QStringLiteral("long")},  {u'堡', QStringLiteral("pu")},    {u'区', QStringLiteral("ou")},
        {u'番', QStringLiteral("pan")},   {u'巷', QStringLiteral("hang")},  {u'浒', QStringLiteral("xu")},
        {u'仇', QStringLiteral("qiu")},   {u'角', QStringLiteral("jue")},   {u'落', QStringLiteral("la")},
        {u'降', QStringLiteral("xiang")}, {u'薄', QStringLiteral("bo")},
    };
    return others.value(c);
}

void append(Reading &reading, const QString &syllable)
{
    if (syllable.isEmpty())
        return;
    reading.full += syllable;
    reading.initials += syllable.at(0);
}

/// Letters and digits stand for themselves; \a syllable gives a Han character's syllable by its place.
Reading byCharacter(const QString &text, const std::function<QString(qsizetype)> &syllable)
{
    Reading reading;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isHan(c)) {
            append(reading, syllable(i));
        } else if (c.isLetterOrNumber()) {
            reading.full += c.toLower();
            reading.initials += c.toLower();
        }
    }
    return reading;
}

/// All that \a name may be read as when some of its characters have two readings.
QList<Reading> withOtherReadings(const QString &name)
{
    QList<qsizetype> open;
    for (qsizetype i = 0; i < name.size() && open.size() < kOpenCharacters; ++i) {
        if (!otherReading(name.at(i)).isEmpty())
            open.append(i);
    }
    QList<Reading> readings;
    for (int choice = 0; choice < 1 << open.size(); ++choice) {
        readings.append(byCharacter(name, [&](qsizetype i) {
            const qsizetype at = open.indexOf(i);
            return at >= 0 && (choice >> at & 1) != 0 ? otherReading(name.at(i)) : readCharacter(name.at(i));
        }));
    }
    return readings;
}

} // namespace

bool isHan(QChar c)
{
    return (c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF)
        || (c.unicode() >= 0x3400 && c.unicode() <= 0x4DBF);
}

Reading ofPersonName(const QString &name)
{
    const std::lock_guard lock(mutex());
    const QStringList compound = compoundSurname(name);
    return byCharacter(name, [&](qsizetype i) {
        const QString own = i < compound.size() ? compound.at(i)
                          : i == 0              ? surname(name.at(i))
                                                : usualReading(name.at(i));
        return own.isEmpty() ? readCharacter(name.at(i)) : own;
    });
}

QList<Reading> ofPlaceName(const QString &name)
{
    const std::lock_guard lock(mutex());
    QList<Reading> readings = withOtherReadings(name);
    Reading context;
    const QStringList syllables = transliterator().read(name).split(u' ', Qt::SkipEmptyParts);
    for (const QString &syllable : syllables) {
        // A run of letters and digits of the name itself stays whole: "3", "a2".
        QString kept;
        for (const QChar c : syllable) {
            if (c.isLetterOrNumber())
                kept += c;
        }
        const bool own = name.contains(kept, Qt::CaseInsensitive);
        if (own)
            context = {context.full + kept, context.initials + kept};
        else
            append(context, kept);
    }
    if (!readings.contains(context) && !context.full.isEmpty())
        readings.append(context);
    return readings;
}

bool hasSeveralReadings(const QString &name)
{
    return std::ranges::any_of(name, [](QChar c) { return !otherReading(c).isEmpty(); });
}

QString normalisedInput(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c == u'v' || c == u'V' || c == QChar(0x00FC) || c == QChar(0x00DC))
            result += u'u';
        else if (c.isLetterOrNumber())
            result += c.toLower();
    }
    return result;
}

} // namespace Warmline::Pinyin
