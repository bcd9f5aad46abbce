// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/person_names.h"

#include "app/storage/pinyin.h"
#include "app/storage/search_text.h"

namespace Warmline::PersonNames {

qint64 key(SqliteConnection &db, const QString &name)
{
    auto query = db.cached("select id from person_name where name = ?1");
    query.bind(1, name);
    if (query.step())
        return query.integer(0);
    query.reset();
    const Pinyin::Reading reading = Pinyin::ofPersonName(name);
    db.cached("insert into person_name (name, pinyin, initials) values (?1, ?2, ?3)")
        .bind(1, name)
        .bind(2, reading.full)
        .bind(3, reading.initials)
        .run();
    const qint64 made = db.lastRowId();
    const QString grams = SearchText::grams(name);
    if (!grams.isEmpty())
        db.cached("insert into person_grams (rowid, grams) values (?1, ?2)")
            .bind(1, made)
            .bind(2, grams)
            .run();
    return made;
}

void forgetUnused(SqliteConnection &db)
{
    QList<std::pair<qint64, QString>> unused;
    {
        auto query = db.cached("select n.id, n.name from person_name n where n.name <> '' and not exists "
                               "(select 1 from household h where h.name = n.id)");
        while (query.step())
            unused.append({query.integer(0), query.text(1)});
    }
    for (const auto &[id, name] : std::as_const(unused)) {
        const QString grams = SearchText::grams(name);
        if (!grams.isEmpty()) // the index holds no texts: what is to go must be named
            db.cached("insert into person_grams (person_grams, rowid, grams) values ('delete', ?1, ?2)")
                .bind(1, id)
                .bind(2, grams)
                .run();
        db.cached("delete from person_name where id = ?1").bind(1, id).run();
    }
}

} // namespace Warmline::PersonNames
