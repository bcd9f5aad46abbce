// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/key_source.h"

#include "app/core/crypto.h"
#include "app/core/json_text.h"
#include "app/core/whole_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QPromise>
#include <QStandardPaths>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

namespace Warmline {

namespace {

constexpr auto kService = "warmline";
constexpr int kKeychainDeadlineMs = 10'000;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

/// 32 bytes from 64 hexadecimal digits; empty when it is anything else.
QByteArray parse(const QByteArray &text)
{
    const QByteArray digits = text.trimmed();
    const QByteArray key = QByteArray::fromHex(digits);
    return digits.size() == 64 && key.toHex() == digits.toLower() ? key : QByteArray();
}

bool isOpenToOthers(const QFile &file)
{
    return bool(file.permissions()
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther));
}

/// A new key would never open data that are there already.
bool hasData(const QString &folder)
{
    const QDir dir(folder);
    return dir.exists(QStringLiteral("server/warmline.db")) || dir.exists(QStringLiteral("seat/warmline.db"));
}

Result<void> writeNew(const QString &name, const QByteArray &key)
{
    QDir().mkpath(QFileInfo(name).path());
    // Whole on the disk before it has its name: half a key would shut the folder for good, and a key that is
    // lost with the power while the data are not, too.
    const QString fresh = name + QStringLiteral(".new");
    const auto written = writeWholeFile(fresh, key.toHex() + '\n', QFile::ReadOwner | QFile::WriteOwner);
    const bool named = written && QFile::rename(fresh, name); // never over somebody else's
    if (!named)
        QFile::remove(fresh);
    if (!written)
        return failure(ErrorCode::Storage, written.error().text, name);
    return named || QFile::exists(name) ? Result<void>()
                                        : failure(ErrorCode::Storage, Tr::tr("密钥文件写不了"), name);
}

/// Reads the folder's key from the keychain, or puts a new one there. Deletes itself.
class KeychainRequest : public QObject
{
public:
    KeychainRequest(QString folder, std::shared_ptr<QPromise<Result<KeySource::Key>>> promise)
        : m_folder(std::move(folder))
        , m_promise(std::move(promise))
    {
        QTimer::singleShot(kKeychainDeadlineMs, this,
                           [this] { finish(unavailable(Tr::tr("钥匙串没有应答"))); });
    }

    void start()
    {
        auto *job = new QKeychain::ReadPasswordJob(QLatin1String(kService), this);
        job->setAutoDelete(false);
        job->setKey(m_folder);
        connect(job, &QKeychain::Job::finished, this, [this, job] { onRead(job); });
        job->start();
    }

private:
    static Result<KeySource::Key> unavailable(const QString &why)
    {
        return failure(ErrorCode::Unavailable, Tr::tr("系统钥匙串不能用：%1").arg(why));
    }

    void onRead(QKeychain::ReadPasswordJob *job)
    {
        if (job->error() == QKeychain::NoError) {
            const QByteArray key = parse(job->textData().toLatin1());
            finish(key.isEmpty() ? Result<KeySource::Key>(failure(ErrorCode::InvalidInput,
                                                                  Tr::tr("钥匙串里的数据密钥损坏"), m_folder))
                                 : Result<KeySource::Key>(KeySource::Key{key, KeySource::Origin::Keychain,
                                                                         QLatin1String(kService)}));
        } else if (job->error() == QKeychain::EntryNotFound && hasData(m_folder)) {
            finish(failure(ErrorCode::NotFound, Tr::tr("钥匙串里没有这个数据文件夹的密钥。"),
                           KeySource::nowhereKept()));
        } else if (job->error() == QKeychain::EntryNotFound) {
            write();
        } else {
            finish(unavailable(job->errorString()));
        }
    }

    void write()
    {
        m_new = Crypto::random(32);
        auto *job = new QKeychain::WritePasswordJob(QLatin1String(kService), this);
        job->setAutoDelete(false);
        job->setKey(m_folder);
        job->setTextData(QString::fromLatin1(m_new.toHex()));
        connect(job, &QKeychain::Job::finished, this, [this, job] {
            finish(job->error() == QKeychain::NoError
                       ? Result<KeySource::Key>(
                             KeySource::Key{m_new, KeySource::Origin::Keychain, QLatin1String(kService)})
                       : unavailable(job->errorString()));
        });
        job->start();
    }

    void finish(Result<KeySource::Key> result)
    {
        if (!m_promise)
            return;
        m_promise->addResult(std::move(result));
        m_promise->finish();
        m_promise.reset();
        deleteLater();
    }

    QString m_folder;
    QByteArray m_new;
    std::shared_ptr<QPromise<Result<KeySource::Key>>> m_promise;
};

} // namespace

QString KeySource::defaultKeyFile(const QString &dataFolder)
{
    return QDir::cleanPath(QDir(dataFolder).absolutePath()) + QStringLiteral(".key");
}

Result<KeySource::Key> KeySource::fromFile(const QString &name, const QString &dataFolder, bool create)
{
    const QString folder = QDir::cleanPath(QDir(dataFolder).absolutePath());
    if (QDir::cleanPath(QFileInfo(name).absoluteFilePath()).startsWith(folder + u'/'))
        return failure(ErrorCode::Denied, Tr::tr("密钥文件不能放在它所保护的数据文件夹里；请放在别处"), name);
    if (!QFile::exists(name)) {
        if (!create || hasData(folder))
            return failure(ErrorCode::NotFound,
                           Tr::tr("没有这个密钥文件；没有它打不开 %1 里的数据").arg(folder), name);
        if (!Crypto::initialise())
            return failure(ErrorCode::Internal, Tr::tr("加密库无法使用"));
        if (auto written = writeNew(name, Crypto::random(32)); !written)
            return std::unexpected(written.error());
    }
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, Tr::tr("密钥文件读不了：%1").arg(file.errorString()), name);
    if (isOpenToOthers(file))
        return failure(ErrorCode::Denied, Tr::tr("别人也能读这个密钥文件；请把权限改为 0600"), name);
    const QByteArray key = parse(file.read(200));
    if (key.isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("密钥文件里应是 64 位十六进制数字"), name);
    return Key{key, Origin::File, name};
}

QString KeySource::defaultPolicyFile()
{
    return QStandardPaths::locate(QStandardPaths::GenericConfigLocation,
                                  QStringLiteral("warmline/policy.json"));
}

Result<std::optional<KeySource::Key>> KeySource::fromPolicy(const QString &dataFolder,
                                                            const QString &policyFile)
{
    QFile file(policyFile);
    if (policyFile.isEmpty() || !file.exists())
        return std::optional<Key>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, Tr::tr("策略文件读不了：%1").arg(file.errorString()), policyFile);
    const auto policy = jsonObject(file.readAll(), policyFile);
    if (!policy)
        return std::unexpected(policy.error());
    const QString folder = QDir::cleanPath(QDir(dataFolder).absolutePath());
    const QJsonValue keys = policy->value(QLatin1String("keys"));
    const QJsonValue ofFolder = keys.toObject().value(folder);
    const QJsonValue named = policy->value(QLatin1String("key_file"));
    // What is there and can't be meant is no "nothing said": the folder would get a key that nobody chose.
    if ((!keys.isUndefined() && !keys.isObject()) || (!ofFolder.isUndefined() && !ofFolder.isString())
        || (!named.isUndefined() && !named.isString()))
        return failure(
            ErrorCode::InvalidInput,
            Tr::tr("策略文件里 keys 应为 {\"文件夹\": \"64 位十六进制数字\"}，key_file 应为文件名"),
            policyFile);
    const QString digits = ofFolder.toString();
    const QString keyFile = named.toString();
    if (digits.isEmpty() && keyFile.isEmpty())
        return std::optional<Key>(); // a policy about other things
    if (digits.isEmpty())
        return fromFile(keyFile, dataFolder, false).transform([](Key key) {
            key.origin = Origin::Policy;
            return std::optional(std::move(key));
        });
    if (isOpenToOthers(file))
        return failure(ErrorCode::Denied, Tr::tr("别人也能读这个策略文件里的密钥；请把权限改为 0600"),
                       policyFile);
    const QByteArray key = parse(digits.toLatin1());
    if (key.isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("策略文件里的密钥应是 64 位十六进制数字"), policyFile);
    return std::optional(Key{key, Origin::Policy, policyFile});
}

Result<KeySource::Key> KeySource::forHeadless(const QString &dataFolder, const QString &keyFile,
                                              const Prompt &prompt, const QString &policyFile)
{
    const QString file = keyFile.isEmpty() ? defaultKeyFile(dataFolder) : keyFile;
    if (!keyFile.isEmpty() || QFile::exists(file))
        return fromFile(file, dataFolder);
    auto policy = fromPolicy(dataFolder, policyFile);
    if (!policy)
        return std::unexpected(policy.error());
    if (*policy)
        return **std::move(policy);
    const QString folder = QDir::cleanPath(QDir(dataFolder).absolutePath());
    if (!prompt || !hasData(folder))
        return fromFile(file, dataFolder);
    const QByteArray typed = prompt(Tr::tr("%1 的数据密钥（64 位十六进制数字，不显示）：").arg(folder));
    if (typed.isEmpty())
        return fromFile(file, dataFolder); // nobody answers: say what is missing
    return fromPerson(typed, folder);
}

Result<KeySource::Key> KeySource::fromPerson(const QByteArray &typed, const QString &dataFolder)
{
    const QByteArray key = parse(typed);
    if (key.isEmpty())
        return failure(ErrorCode::InvalidInput, Tr::tr("密钥应是 64 位十六进制数字"), dataFolder);
    return Key{key, Origin::Prompt, dataFolder};
}

QFuture<Result<KeySource::Key>> KeySource::fromKeychain(const QString &dataFolder)
{
    auto promise = std::make_shared<QPromise<Result<Key>>>();
    promise->start();
    auto future = promise->future();
    if (!Crypto::initialise()) {
        promise->addResult(Result<Key>(failure(ErrorCode::Internal, Tr::tr("加密库无法使用"))));
        promise->finish();
        return future;
    }
    (new KeychainRequest(QDir::cleanPath(QDir(dataFolder).absolutePath()), std::move(promise)))->start();
    return future;
}

QString KeySource::nowhereKept()
{
    return QStringLiteral("keychain");
}

QFuture<Result<KeySource::Key>> KeySource::forDesktop(const QString &dataFolder, const QString &keyFile)
{
    const QString file = keyFile.isEmpty() ? defaultKeyFile(dataFolder) : keyFile;
    if (!keyFile.isEmpty() || QFile::exists(file))
        return QtFuture::makeReadyValueFuture(fromFile(file, dataFolder));
    if (const auto policy = fromPolicy(dataFolder); !policy)
        return QtFuture::makeReadyValueFuture(Result<Key>(std::unexpected(policy.error())));
    else if (*policy)
        return QtFuture::makeReadyValueFuture(Result<Key>(**policy));
    return fromKeychain(dataFolder).then([file, dataFolder](const Result<Key> &key) {
        return !key && key.error().code == ErrorCode::Unavailable ? fromFile(file, dataFolder) : key;
    });
}

} // namespace Warmline
