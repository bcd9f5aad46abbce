// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/pinyin.h"

#include <QHash>

#include <unicode/translit.h>

#include <memory>
#include <mutex>

namespace Warmline::Pinyin {

namespace {

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

void append(Reading &reading, const QString &syllable)
{
    if (syllable.isEmpty())
        return;
    reading.full += syllable;
    reading.initials += syllable.at(0);
}

Reading byCharacter(const QString &text, bool person)
{
    Reading reading;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isHan(c)) {
            const QString own = person && i == 0 ? surname(c) : QString();
            append(reading, own.isEmpty() ? readCharacter(c) : own);
        } else if (c.isLetterOrNumber()) {
            reading.full += c.toLower();
            reading.initials += c.toLower();
        }
    }
    return reading;
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
    return byCharacter(name, true);
}

QList<Reading> ofPlaceName(const QString &name)
{
    const std::lock_guard lock(mutex());
    QList<Reading> readings{byCharacter(name, false)};
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
    if (context != readings.first() && !context.full.isEmpty())
        readings.append(context);
    return readings;
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
