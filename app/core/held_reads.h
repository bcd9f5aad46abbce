// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>

#include <exception>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace Warmline {

/// Holds the answers to what its thread asks of stores (HeldPromise) until it goes; the work itself begins at
/// once. For whoever asks and then chains on the answer: when a future of Qt 6.8 ends in one thread while
/// another chains on it without a context object (.then(f), .onCanceled(f), .unwrap(), whenAll()), the
/// continuation may run twice, the second time without its promise (setContinuation() runs it and keeps it,
/// the thread that ends the future finds it): a server crashed so under load. What is held has its chain
/// before it ends. With a context object Qt watches the future under its lock, and nothing can happen twice.
///
/// Nothing that is asked may be waited for meanwhile. Any thread; each has its own. They nest: each lets go
/// of what was asked within it.
class HeldReads
{
public:
    HeldReads();
    ~HeldReads();
    Q_DISABLE_COPY_MOVE(HeldReads)

    /// Where the ends of what was asked within one of them wait until it goes.
    class Gate;
    /// For what this thread asks now; null: nothing holds it.
    [[nodiscard]] static std::shared_ptr<Gate> gate();
    /// This thread holds already, in the event loop that runs now (not only in one around it).
    [[nodiscard]] static bool isHolding();
    /// Calls \a end, which ends a promise: as long as \a gate is shut, when it opens and in the thread that
    /// opens it, else at once. What continuations ask in there is held until \a end returns. Any thread.
    static void pass(const std::shared_ptr<Gate> &gate, std::function<void()> end);

private:
    HeldReads *m_outer;
    int m_loops; ///< event loops that ran in this thread when it began
    std::shared_ptr<Gate> m_gate; ///< null: nothing was asked
};

/// The promise of an answer that comes from another thread: what hands out futures of work in threads of its
/// own makes them of this, so that who asks can chain on them (HeldReads). Made in the thread that asks.
/// Copies are the same promise; when the last goes without an answer, the future is cancelled. One thread
/// answers.
template <class R>
class HeldPromise
{
public:
    HeldPromise()
        : m_state(std::make_shared<State>())
    { }
    [[nodiscard]] QFuture<R> future() const { return m_state->promise->future(); }
    [[nodiscard]] bool isCanceled() const { return m_state->promise->isCanceled(); }
    /// Once.
    template <class Answer>
    void finish(Answer &&answer) const
    {
        m_state->promise->addResult(std::forward<Answer>(answer));
        finish();
    }
    /// The same without an answer: of void, and of what was cancelled.
    void finish() const
    {
        m_state->end([](QPromise<R> &promise) { promise.finish(); });
    }
    /// Instead of an answer: who takes it (result(), .onFailed()) meets \a thrown, in his own thread.
    void fail(const std::exception_ptr &thrown) const
    {
        m_state->end([thrown](QPromise<R> &promise) {
            promise.setException(thrown);
            promise.finish();
        });
    }
    /// Ends with what \a work gives, or with what it throws (std::bad_alloc): a thread of a pool ends the
    /// program when something leaves it.
    template <class Work>
    void finishWith(Work &&work) const
    {
        try {
            if constexpr (std::is_void_v<R>)
                std::forward<Work>(work)();
            else
                m_state->promise->addResult(std::forward<Work>(work)());
        } catch (...) {
            return fail(std::current_exception());
        }
        finish();
    }
    /// Of what takes long: where it stands between \a least and \a most.
    void setProgressRange(int least, int most) const { m_state->promise->setProgressRange(least, most); }
    void setProgressValue(int value) const { m_state->promise->setProgressValue(value); }

private:
    struct State
    {
        std::shared_ptr<QPromise<R>> promise = std::make_shared<QPromise<R>>();
        std::shared_ptr<HeldReads::Gate> gate = HeldReads::gate();
        bool hasEnded = false;

        State() { promise->start(); }
        ~State()
        {
            if (!hasEnded)
                end([](QPromise<R> &given) {
                    given.future().cancel();
                    given.finish();
                });
        }
        Q_DISABLE_COPY_MOVE(State)
        template <class How>
        void end(How how)
        {
            hasEnded = true;
            HeldReads::pass(gate, [promise = promise, how = std::move(how)] { how(*promise); });
        }
    };
    std::shared_ptr<State> m_state;
};

/// An application whose events hold the answers to what they ask: most are chained on within the event that
/// asks, also by .unwrap(), which no scope within a continuation can cover. Of every thread with an event
/// loop: an event waits for nothing that it asks. An event that another one sends is held with that: nobody
/// is answered in the middle of what he does. A loop within an event (a menu, a dialog) has events of its
/// own.
template <class Application>
class HoldingApplication : public Application
{
public:
    using Application::Application;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (HeldReads::isHolding())
            return Application::notify(receiver, event);
        const HeldReads held;
        return Application::notify(receiver, event);
    }
};

} // namespace Warmline
