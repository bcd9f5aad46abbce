// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/text_decoding.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace Warmline {

namespace {

/// How many bytes the UTF-8 sequence at \a at has; 0: it is not one (overlong forms and surrogates are caught
/// by the decoder).
int sequenceLength(const char *at, const char *end)
{
    const quint8 first = quint8(*at);
    const int length = first < 0x80           ? 1
                     : (first & 0xe0) == 0xc0 ? 2
                     : (first & 0xf0) == 0xe0 ? 3
                     : (first & 0xf8) == 0xf0 ? 4
                                              : 0;
    if (length == 0 || end - at < length)
        return 0;
    for (int i = 1; i < length; ++i) {
        if ((quint8(at[i]) & 0xc0) != 0x80)
            return 0;
    }
    return length;
}

/// A text of another encoding is hardly ever UTF-8 by chance; a damaged UTF-8 text mostly still is.
bool looksLikeUtf8(const QByteArray &bytes)
{
    qint64 good = 0;
    qint64 bad = 0;
    const char *end = bytes.constData() + bytes.size();
    for (const char *at = bytes.constData(); at < end;) {
        const int length = sequenceLength(at, end);
        good += length > 1 ? 1 : 0;
        bad += length == 0 ? 1 : 0;
        at += std::max(1, length);
    }
    return bad == 0 || good > 10 * bad;
}

QString guess(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xfe"))
        return QStringLiteral("UTF-16LE");
    if (bytes.startsWith("\xfe\xff"))
        return QStringLiteral("UTF-16BE");
    return bytes.startsWith("\xef\xbb\xbf") || looksLikeUtf8(bytes) ? QStringLiteral("UTF-8")
                                                                    : QStringLiteral("GB18030");
}

QString known(const QString &name)
{
    QString plain = name.toUpper();
    plain.remove(u'-').remove(u'_').remove(u' ');
    if (plain == u"UTF8")
        return QStringLiteral("UTF-8");
    if (plain == u"GB18030" || plain == u"GBK" || plain == u"GB2312" || plain == u"CP936")
        return QStringLiteral("GB18030"); // the others are parts of it
    if (plain == u"UTF16LE" || plain == u"UTF16")
        return QStringLiteral("UTF-16LE");
    if (plain == u"UTF16BE")
        return QStringLiteral("UTF-16BE");
    return {};
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes, const QString &encoding)
{
    const QString name = encoding.isEmpty() ? guess(bytes) : known(encoding);
    QStringDecoder decoder(name.toLatin1().constData(), QStringConverter::Flag::Default);
    if (name.isEmpty() || !decoder.isValid()) {
        return failure(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("Exchange", "不支持编码“%1”；可用 UTF-8、GB18030、UTF-16LE、UTF-16BE")
                .arg(encoding));
    }
    QString text = decoder.decode(bytes);
    // A file that ends within a character: the decoder waits for the rest, and would drop what it has.
    if (name.startsWith(u"UTF-16")) {
        if (bytes.size() % 2 != 0)
            text.append(QChar::ReplacementCharacter);
    } else {
        const QString rest = decoder.decode("\n");
        text += rest.endsWith(u'\n') ? rest.chopped(1) : QString(QChar::ReplacementCharacter);
    }
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return DecodedText{text, name};
}

QString hiddenCharacter(QStringView text)
{
    const auto named = [](char32_t c) {
        return QStringLiteral("U+%1").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        char32_t whole = c.unicode();
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            whole = QChar::surrogateToUcs4(c, text.at(++i));
        else if (c.isSurrogate())
            return named(whole);
        switch (QChar::category(whole)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph: return named(whole);
        default: break;
        }
    }
    return {};
}

} // namespace Warmline
