// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sqlite_connection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifndef SQLITE_HAS_CODEC
#define SQLITE_HAS_CODEC 1
#endif
#include <sqlcipher/sqlite3.h>

namespace Warmline {

namespace {

constexpr qint64 kPageSize = 4096;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// Before SQLCipher is asked: what can be told from the outside of a file that is no database of ours.
std::optional<Error> foreignFile(const QString &file, bool mayBegin)
{
    QFile probe(file);
    if (!probe.exists())
        return {};
    if (probe.size() == 0 && !QFileInfo(file).isDir()) {
        // SQLite would take it for a new database, and throw away what waits in the log beside it.
        if (!mayBegin || QFileInfo(file + QStringLiteral("-wal")).size() > 0)
            return Error{ErrorCode::Storage, Tr::tr("数据文件是空的（0 字节），里面的数据丢了；请用备份恢复"),
                         file};
        return {};
    }
    if (!probe.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Storage, Tr::tr("文件读不了：%1").arg(probe.errorString()), file};
    if (probe.read(15) == "SQLite format 3")
        return Error{ErrorCode::Storage, Tr::tr("这是没有加密的 SQLite 文件，不是暖线的数据文件"), file};
    if (probe.size() % kPageSize != 0)
        return Error{ErrorCode::Storage, Tr::tr("这不是暖线的数据文件，或者文件被截断"), file};
    return {};
}

} // namespace

Error sqliteError(int code, const QString &detail, const QString &file)
{
    switch (code & 0xff) {
    case SQLITE_FULL: return {ErrorCode::Storage, Tr::tr("磁盘已满，没有写入；请腾出空间后再试"), file};
    case SQLITE_READONLY:
    case SQLITE_PERM: return {ErrorCode::Storage, Tr::tr("数据文件夹只读，不能写入；请检查权限"), file};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Storage, Tr::tr("数据文件打不开；请检查文件夹是否存在、是否可写"), file};
    case SQLITE_NOTADB: return {ErrorCode::Denied, Tr::tr("密钥不对，或者文件已损坏"), file};
    case SQLITE_CORRUPT: return {ErrorCode::Storage, Tr::tr("数据文件损坏：%1").arg(detail), file};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {ErrorCode::Locked, Tr::tr("数据文件正被另一个程序使用"), file};
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG: // what was to be written does not fit: the program's fault, not the disk's
        return {ErrorCode::Internal, Tr::tr("数据库出错（%1）：%2").arg(code).arg(detail), file};
    case SQLITE_IOERR: return {ErrorCode::Storage, Tr::tr("磁盘读写出错：%1").arg(detail), file};
    default: return {ErrorCode::Storage, Tr::tr("数据库出错（%1）：%2").arg(code).arg(detail), file};
    }
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const SqliteOptions &options)
{
    if (options.key.size() != 32)
        return failure(ErrorCode::Denied, Tr::tr("数据密钥必须是 32 字节"), options.file);
    if (auto foreign = foreignFile(options.file, options.create))
        return std::unexpected(*foreign);
    const QFileInfo folder(QFileInfo(options.file).path());
    if (!options.readOnly && folder.exists() && !folder.isWritable())
        return failure(ErrorCode::Storage, Tr::tr("数据文件夹只读，不能写入；请检查权限"), options.file);

    sqlite3 *handle = nullptr;
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    if (options.create)
        flags |= SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(QFile::encodeName(options.file).constData(), &handle, flags, nullptr);
    std::unique_ptr<SqliteConnection> db(new SqliteConnection(handle, options.file));
    if (code != SQLITE_OK)
        return std::unexpected(sqliteError(code, QString::fromUtf8(sqlite3_errmsg(handle)), options.file));
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, 10'000);

    // A raw key: no derivation from a passphrase, which would cost 110 ms an opening.
    db->execute(QStringLiteral("pragma key = \"x'%1'\"").arg(QString::fromLatin1(options.key.toHex())));
    // What fails is told by our errors, not on stderr. Only now: the first key wakes the library and its log.
    db->execute("pragma cipher_log_level = NONE");
    {
        // Plain SQLite would accept the key silently and write in clear.
        SqliteStatement version = db->prepare(QStringLiteral("pragma cipher_version"));
        if (!version.step() || version.text(0).isEmpty())
            return failure(ErrorCode::Internal, Tr::tr("程序没有链接 SQLCipher，拒绝以明文保存数据"),
                           options.file);
    }
    (void)db->number("select count(*) from sqlite_master"); // the first read tells whether the key fits
    if (!db->failed()) {
        db->execute("pragma journal_mode = wal");
        db->execute("pragma foreign_keys = off");
        db->execute("pragma temp_store = memory"); // nothing in clear beside the encrypted file
        db->execute(QStringLiteral("pragma cache_size = -%1").arg(options.cacheMb * 1024));
        if (options.readOnly)
            db->execute("pragma query_only = on");
    }
    if (db->failed())
        return std::unexpected(db->error());
    return db;
}

SqliteConnection::~SqliteConnection()
{
    for (auto &[sql, statement] : m_cache)
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

void SqliteConnection::fail(int code, const char *sql)
{
    if (m_error)
        return;
    QString detail = QString::fromUtf8(sqlite3_errmsg(m_handle));
    if ((code & 0xff) == SQLITE_ERROR && sql)
        detail += QStringLiteral(" [") + QString::fromUtf8(sql).left(200) + QLatin1Char(']');
    m_error = sqliteError(code, detail, m_file);
}

SqliteStatement SqliteConnection::cached(const char *sql)
{
    const auto found = m_cache.find(sql);
    if (found != m_cache.end())
        return {this, found->second, false};
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) {
        fail(code, sql);
        return {this, nullptr, false};
    }
    m_cache.emplace(sql, statement);
    return {this, statement, false};
}

SqliteStatement SqliteConnection::prepare(const QString &sql)
{
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(m_handle, utf8.constData(), int(utf8.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        fail(code, utf8.constData());
    return {this, statement, true};
}

bool SqliteConnection::execute(const QString &sql)
{
    return execute(sql.toUtf8().constData());
}

bool SqliteConnection::execute(const char *sql)
{
    if (m_error)
        return false;
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code, sql);
    return code == SQLITE_OK;
}

qint64 SqliteConnection::number(const char *sql)
{
    SqliteStatement statement = prepare(QString::fromUtf8(sql));
    return statement.step() ? statement.integer(0) : 0;
}

qint64 SqliteConnection::lastRowId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

int SqliteConnection::changes() const
{
    return sqlite3_changes(m_handle);
}

qint64 SqliteConnection::totalChanges() const
{
    return sqlite3_total_changes64(m_handle);
}

void SqliteConnection::watchRows(const char *table)
{
    m_watchedTable = table;
    sqlite3_update_hook(
        m_handle,
        [](void *self, int what, const char *, const char *changed, sqlite3_int64) {
            auto *db = static_cast<SqliteConnection *>(self);
            if (what != SQLITE_INSERT && qstrcmp(changed, db->m_watchedTable) == 0)
                db->m_rowsChanged = true;
        },
        this);
}

qint64 SqliteConnection::rowsWalked() const
{
    qint64 rows = 0;
    for (const auto &[sql, statement] : m_cache)
        rows += sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);
    return rows;
}

void SqliteConnection::releaseMemory()
{
    sqlite3_db_release_memory(m_handle);
}

Result<void> SqliteConnection::result()
{
    if (!m_error)
        return {};
    const Error error = *m_error;
    m_error.reset();
    return std::unexpected(error);
}

SqliteStatement::SqliteStatement(SqliteStatement &&other) noexcept
    : m_db(other.m_db)
    , m_statement(other.m_statement)
    , m_owned(other.m_owned)
    , m_stepped(other.m_stepped)
{
    other.m_statement = nullptr;
}

SqliteStatement::~SqliteStatement()
{
    if (!m_statement)
        return;
    if (m_owned)
        sqlite3_finalize(m_statement);
    else if (m_stepped)
        sqlite3_reset(m_statement);
}

SqliteStatement &SqliteStatement::bind(int index, qint64 value)
{
    if (m_stepped)
        reset();
    sqlite3_bind_int64(m_statement, index, value);
    return *this;
}

SqliteStatement &SqliteStatement::bind(int index, double value)
{
    if (m_stepped)
        reset();
    sqlite3_bind_double(m_statement, index, value);
    return *this;
}

SqliteStatement &SqliteStatement::bind(int index, QByteArrayView blob)
{
    if (m_stepped)
        reset();
    sqlite3_bind_blob64(m_statement, index, blob.isEmpty() ? "" : blob.data(), sqlite3_uint64(blob.size()),
                        SQLITE_STATIC);
    return *this;
}

SqliteStatement &SqliteStatement::bind(int index, QStringView text)
{
    if (m_stepped)
        reset();
    // The file is UTF-8, so SQLite converts (and thereby copies) within this call.
    static const char16_t empty[] = u"";
    sqlite3_bind_text16(m_statement, index, text.isEmpty() ? empty : text.utf16(), int(text.size() * 2),
                        SQLITE_STATIC);
    return *this;
}

SqliteStatement &SqliteStatement::bindNull(int index)
{
    if (m_stepped)
        reset();
    sqlite3_bind_null(m_statement, index);
    return *this;
}

bool SqliteStatement::step()
{
    if (!m_statement || m_db->failed())
        return false;
    m_stepped = true;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_db->fail(code, sqlite3_sql(m_statement));
    return false;
}

bool SqliteStatement::run()
{
    while (step()) { }
    reset();
    return !m_db->failed();
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement);
    m_stepped = false;
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double SqliteStatement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString SqliteStatement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return text ? QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column)) : QString();
}

QByteArray SqliteStatement::blob(int column) const
{
    return blobView(column).toByteArray();
}

QVariant SqliteStatement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER: return integer(column);
    case SQLITE_FLOAT: return real(column);
    case SQLITE_TEXT: return text(column);
    case SQLITE_BLOB: return blob(column);
    default: return {};
    }
}

QByteArrayView SqliteStatement::blobView(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return bytes ? QByteArrayView(bytes, sqlite3_column_bytes(m_statement, column)) : QByteArrayView();
}

} // namespace Warmline
