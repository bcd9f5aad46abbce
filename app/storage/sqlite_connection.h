// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace Warmline {

class SqliteConnection;

/// One prepared statement: bind by position (from 1), step, read columns (from 0).
/// Errors are kept by the connection (SqliteConnection::error); after a failure step() gives false.
/// Text and bytes handed to bind() must live until the next step(). Resets itself when it goes out of scope.
class SqliteStatement
{
public:
    SqliteStatement(SqliteStatement &&other) noexcept;
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;
    SqliteStatement &operator=(SqliteStatement &&) = delete;
    ~SqliteStatement();

    SqliteStatement &bind(int index, qint64 value);
    SqliteStatement &bind(int index, int value) { return bind(index, qint64(value)); }
    SqliteStatement &bind(int index, double value);
    SqliteStatement &bind(int index, QByteArrayView blob);
    SqliteStatement &bind(int index, const QByteArray &blob) { return bind(index, QByteArrayView(blob)); }
    SqliteStatement &bind(int index, QStringView text);
    SqliteStatement &bind(int index, const QString &text) { return bind(index, QStringView(text)); }
    SqliteStatement &bind(int index, const char *) = delete;
    SqliteStatement &bindNull(int index);
    /// 0 becomes null: for optional references.
    SqliteStatement &bindKey(int index, qint64 key) { return key == 0 ? bindNull(index) : bind(index, key); }

    /// True: a row is there. False: done, or failed.
    bool step();
    /// Runs to the end and makes ready for the next bind(). False when it failed.
    bool run();
    void reset();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// A deep copy.
    [[nodiscard]] QByteArray blob(int column) const;
    /// As integer, real, text, bytes or nothing, by what the row holds; for tools that know no schema.
    [[nodiscard]] QVariant value(int column) const;
    /// Valid until the next step(), reset() or bind().
    [[nodiscard]] QByteArrayView blobView(int column) const;

private:
    friend class SqliteConnection;
    SqliteStatement(SqliteConnection *db, sqlite3_stmt *statement, bool owned)
        : m_db(db)
        , m_statement(statement)
        , m_owned(owned)
    { }

    SqliteConnection *m_db;
    sqlite3_stmt *m_statement;
    bool m_owned;
    bool m_stepped = false;
};

/// How an encrypted file is opened.
struct SqliteOptions
{
    QString file;
    QByteArray key; ///< raw, 32 bytes
    int cacheMb = 16;
    bool readOnly = false; ///< no writing through this connection (the file itself may be written by others)
    bool create = true; ///< an absent or empty file becomes a new database; else it is refused (Storage)
};

/// One connection to an encrypted SQLite file (SQLCipher), in WAL mode. Belongs to one thread at a time.
/// It uses the C interface of the library rather than Qt SQL: docs/storage.md says why.
class SqliteConnection
{
public:
    /// Denied: wrong key. Storage: not such a file, no rights, disk full. Every text names the file.
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(const SqliteOptions &options);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    /// A statement kept for the next use; \a sql must be a string literal (it is found again by its address).
    [[nodiscard]] SqliteStatement cached(const char *sql);
    /// A statement for one use.
    [[nodiscard]] SqliteStatement prepare(const QString &sql);
    /// Runs one or several statements without results.
    bool execute(const QString &sql);
    bool execute(const char *sql);
    /// First column of the first row, 0 when there is none.
    [[nodiscard]] qint64 number(const char *sql);

    [[nodiscard]] qint64 lastRowId() const;
    [[nodiscard]] int changes() const;
    /// Rows written since opening.
    [[nodiscard]] qint64 totalChanges() const;
    /// From now on updates and deletions of rows of this table count (not those of a whole table at once, and
    /// not in a table without row ids). \a table must be a string literal.
    void watchRows(const char *table);
    /// Whether there were any since the last call, rolled back or not.
    [[nodiscard]] bool takeRowsChanged() { return std::exchange(m_rowsChanged, false); }
    /// Rows that the kept statements walked through because no index led to those wanted, since opening.
    /// What a person waits for walks through none, however large the table grows.
    [[nodiscard]] qint64 rowsWalked() const;
    /// Gives back pages that are only kept to be faster.
    void releaseMemory();
    [[nodiscard]] const QString &file() const { return m_file; }

    /// The first failure since clearError(); later statements do nothing until then.
    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] Error error() const { return m_error.value_or(Error{}); }
    void clearError() { m_error.reset(); }
    /// \a value, or the failure that happened on the way to it.
    template <class T>
    [[nodiscard]] Result<T> result(T value)
    {
        if (!m_error)
            return value;
        const Error error = *m_error;
        m_error.reset();
        return std::unexpected(error);
    }
    [[nodiscard]] Result<void> result();

private:
    friend class SqliteStatement;
    SqliteConnection(sqlite3 *handle, QString file)
        : m_handle(handle)
        , m_file(std::move(file))
    { }
    void fail(int code, const char *sql);

    sqlite3 *m_handle;
    QString m_file;
    std::optional<Error> m_error;
    const char *m_watchedTable = "";
    bool m_rowsChanged = false;
    std::unordered_map<const char *, sqlite3_stmt *> m_cache;
};

/// Translates a result code of SQLite into an Error that names \a file.
[[nodiscard]] Error sqliteError(int code, const QString &detail, const QString &file);

} // namespace Warmline
