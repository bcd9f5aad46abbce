// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/attachment.h"

#include "app/domain/enum_names.h"
#include "app/domain/intent_words.h"
#include "app/domain/operation_values.h"

#include <algorithm>
#include <array>

namespace Warmline {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AttachmentRules)
};

constexpr std::array<EnumName<AttachmentKind>, 3> kKinds{{{AttachmentKind::Photo, "photo"},
                                                          {AttachmentKind::Recording, "recording"},
                                                          {AttachmentKind::Document, "document"}}};

constexpr qint64 kMiB = 1024 * 1024;

struct Type
{
    QLatin1StringView mediaType;
    AttachmentKind kind;
};

/// What a call centre and its crews hand in, and nothing that a viewer would run.
constexpr std::array<Type, 17> kTypes{{
    {"image/jpeg"_L1, AttachmentKind::Photo},
    {"image/png"_L1, AttachmentKind::Photo},
    {"image/webp"_L1, AttachmentKind::Photo},
    {"image/gif"_L1, AttachmentKind::Photo},
    {"image/bmp"_L1, AttachmentKind::Photo},
    {"image/heic"_L1, AttachmentKind::Photo},
    {"audio/wav"_L1, AttachmentKind::Recording},
    {"audio/x-wav"_L1, AttachmentKind::Recording},
    {"audio/vnd.wave"_L1, AttachmentKind::Recording},
    {"audio/mpeg"_L1, AttachmentKind::Recording},
    {"audio/mp4"_L1, AttachmentKind::Recording},
    {"audio/ogg"_L1, AttachmentKind::Recording},
    {"audio/x-opus+ogg"_L1, AttachmentKind::Recording},
    {"audio/flac"_L1, AttachmentKind::Recording},
    {"audio/amr"_L1, AttachmentKind::Recording},
    {"application/pdf"_L1, AttachmentKind::Document},
    {"text/plain"_L1, AttachmentKind::Document},
}};

bool isMediaType(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    return slash > 0 && slash < text.size() - 1 && text.size() <= 100 && text.count(u'/') == 1
        && std::ranges::all_of(
               text,
               [](QChar c) {
                   return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')
                       || QStringView(u"/.+-_").contains(c);
               });
}

Result<void> add(QList<Attachment> &attachments, const Operation &operation, qint64 at)
{
    const OperationValues values(operation);
    Attachment made;
    made.operation = operation.id;
    made.hash = operation.values.value("hash"_L1).toByteArray();
    made.size = values.integer("size"_L1).value_or(0);
    made.mediaType = values.text("media_type"_L1);
    made.name = values.text("name"_L1);
    made.key = operation.personal.value(u"key"_s).value;
    made.by = operation.actor;
    made.atMs = at;
    if (made.hash.size() != AttachmentRules::kHashSize)
        return values.missing("hash"_L1);
    if (!operation.commitments.contains(u"key"_s)
        || (!made.key.isEmpty() && made.key.size() != AttachmentRules::kKeySize))
        return values.missing("key"_L1);
    if (!isMediaType(made.mediaType))
        return values.missing("media_type"_L1);
    if (auto kind = values.readEnum("kind"_L1, made.kind, attachmentKindFromName); !kind)
        return kind;
    if (made.size <= 0 || made.size > AttachmentRules::largest(made.kind))
        return failure(ErrorCode::InvalidInput, Tr::tr("附件的大小超出范围"), u"size"_s);
    if (attachments.size() >= AttachmentRules::kMost)
        return failure(ErrorCode::Conflict, Tr::tr("附件已有 %1 个，不能再添加").arg(AttachmentRules::kMost));
    for (const Attachment &known : std::as_const(attachments)) {
        if (known.hash == made.hash && known.isLive())
            return failure(
                ErrorCode::Conflict,
                Tr::tr("已有内容相同的附件（%1）").arg(IntentWords::whoAndWhen(known.by, known.atMs)));
    }
    attachments.append(made);
    return {};
}

Result<void> remove(QList<Attachment> &attachments, const Operation &operation, qint64 at)
{
    const OperationId wanted(Uuid7::fromBytes(operation.values.value("attachment"_L1).toByteArray()));
    const auto found = std::ranges::find(attachments, wanted, &Attachment::operation);
    if (wanted.isNull() || found == attachments.end())
        return failure(ErrorCode::Conflict, Tr::tr("没有这个附件"));
    if (found->isRemoved())
        return failure(
            ErrorCode::Conflict,
            Tr::tr("附件已被移除（%1）").arg(IntentWords::whoAndWhen(found->removedBy, found->removedMs)));
    found->removedBy = operation.actor;
    found->removedMs = at;
    return {};
}

} // namespace

QString attachmentKindName(AttachmentKind kind)
{
    return nameOf(kKinds, kind);
}

std::optional<AttachmentKind> attachmentKindFromName(QStringView name)
{
    return valueOf(kKinds, name);
}

QCborArray toCbor(const QList<Attachment> &attachments)
{
    QCborArray all;
    for (const Attachment &a : attachments)
        all.append(QCborArray{a.operation.value.toBytes(), a.hash, a.size, a.mediaType, int(a.kind), a.name,
                              a.key, a.by.value, a.atMs, a.removedBy.value, a.removedMs});
    return all;
}

bool attachmentsFromCbor(const QCborArray &array, QList<Attachment> &attachments)
{
    for (const QCborValue item : array) {
        const QCborArray fields = item.toArray();
        const qint64 kind = fields.at(4).toInteger();
        if (fields.size() != 11 || kind < qint64(AttachmentKind::Photo)
            || kind > qint64(AttachmentKind::Document))
            return false;
        Attachment &a = attachments.emplaceBack();
        a.operation = OperationId(Uuid7::fromBytes(fields.at(0).toByteArray()));
        a.hash = fields.at(1).toByteArray();
        a.size = fields.at(2).toInteger();
        a.mediaType = fields.at(3).toString();
        a.kind = AttachmentKind(kind);
        a.name = fields.at(5).toString();
        a.key = fields.at(6).toByteArray();
        a.by.value = fields.at(7).toString();
        a.atMs = fields.at(8).toInteger();
        a.removedBy.value = fields.at(9).toString();
        a.removedMs = fields.at(10).toInteger();
        if (a.operation.isNull() || a.hash.size() != AttachmentRules::kHashSize)
            return false;
    }
    return true;
}

namespace AttachmentRules {

qint64 largest(AttachmentKind kind)
{
    return kind == AttachmentKind::Recording ? 256 * kMiB : 64 * kMiB;
}

std::optional<AttachmentKind> kindOf(QStringView mediaType)
{
    const auto found =
        std::ranges::find_if(kTypes, [mediaType](const Type &type) { return mediaType == type.mediaType; });
    return found == kTypes.end() ? std::nullopt : std::optional(found->kind);
}

Result<void> check(QStringView mediaType, qint64 size)
{
    const auto kind = kindOf(mediaType);
    if (!kind)
        return failure(ErrorCode::InvalidInput,
                       Tr::tr("不接受这种文件（%1）；可用照片、录音、PDF 或纯文本").arg(mediaType),
                       u"media_type"_s);
    if (size <= 0)
        return failure(ErrorCode::InvalidInput, Tr::tr("文件是空的"), u"size"_s);
    if (size > largest(*kind))
        return failure(
            ErrorCode::InvalidInput,
            Tr::tr("文件太大：%1 MiB，最多 %2 MiB").arg((size + kMiB - 1) / kMiB).arg(largest(*kind) / kMiB),
            u"size"_s);
    return {};
}

bool knows(QStringView intent)
{
    return intent == "attachment.add"_L1 || intent == "attachment.remove"_L1;
}

Result<void> apply(QList<Attachment> &attachments, const Operation &operation, qint64 atMs)
{
    return operation.intent == "attachment.add"_L1 ? add(attachments, operation, atMs)
                                                   : remove(attachments, operation, atMs);
}

} // namespace AttachmentRules

} // namespace Warmline
