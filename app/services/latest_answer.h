// SPDX-FileCopyrightText: 2026 Warmline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/held_reads.h"

#include <QFuture>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace Warmline {

/// Asks for the newest state of something, without questions piling up at whoever answers. While a question
/// is out, any number of further ones are a single one that goes out once that is answered; what is dropped
/// is never heard of, and if its reading has not begun, it never begins.
///
/// A member of the object that asks. A question is a callable that gives a QFuture<R>; it is called when it
/// goes out, so that it sees the wishes of that moment. The answer goes to a callable that takes `const R &`,
/// on the thread of the context, while that lives, and never before the call has returned. One thread.
class LatestAnswer
{
public:
    /// \a context owns this object.
    explicit LatestAnswer(QObject *context)
        : m_state(std::make_shared<State>())
    {
        m_state->context = context;
    }
    ~LatestAnswer() { drop(); }
    Q_DISABLE_COPY_MOVE(LatestAnswer)

    /// The same thing may have changed: what is out is still heard (a steady stream of changes must not keep
    /// the screen empty), then \a question is asked if nothing newer was.
    template <class Question, class Take>
    void ask(Question question, Take take)
    {
        if (!m_state->out) {
            send(m_state, std::move(question), std::move(take));
            return;
        }
        m_state->next = [state = m_state.get(), question = std::move(question), take = std::move(take)] {
            send(state->shared_from_this(), question, take);
        };
    }
    /// Something else is wanted now: what was asked before is dropped, and \a question does not wait for it.
    template <class Question, class Take>
    void askInstead(Question question, Take take)
    {
        drop();
        ask(std::move(question), std::move(take));
    }
    /// Nothing that was asked is wanted any more.
    void drop()
    {
        ++m_state->current;
        m_state->next = nullptr;
        if (std::exchange(m_state->out, false))
            m_state->future.cancel();
    }
    /// A question is out, and its answer will be heard.
    [[nodiscard]] bool isOut() const { return m_state->out; }

private:
    struct State : std::enable_shared_from_this<State>
    {
        QPointer<QObject> context;
        quint64 current = 0; ///< the question whose answer is wanted
        bool out = false;
        bool isAsking = false; ///< ask() has not returned
        QFuture<void> future;
        std::function<void()> next;

        /// True when the answer to \a question is to be heard; it is not out any more then.
        [[nodiscard]] bool arrived(quint64 question)
        {
            return question == current && std::exchange(out, false);
        }
        /// An answer may have gone on with a question of its own: that comes before the waiting one.
        void goOn()
        {
            if (context && !out && next)
                std::exchange(next, nullptr)();
        }
    };

    template <class Question, class Take>
    static void send(const std::shared_ptr<State> &state, Question question, Take take)
    {
        const quint64 mine = ++state->current;
        state->out = true;
        const bool wasAsking = std::exchange(state->isAsking, true);
        chain(state, mine, question, std::move(take));
        state->isAsking = wasAsking;
    }

    template <class Question, class Take>
    static void chain(const std::shared_ptr<State> &state, quint64 mine, Question &question, Take take)
    {
        const HeldReads held; // until all below is chained on it
        auto future = question();
        using R = std::remove_cvref_t<decltype(future.result())>;
        state->future = QFuture<void>(future);
        future
            .then(state->context.data(),
                  [state, mine, take = std::move(take)](const R &answer) mutable {
                      if (!state->isAsking)
                          return hear(state, mine, take, answer);
                      later(state, [state, mine, take = std::move(take), answer]() mutable {
                          hear(state, mine, take, answer);
                      });
                  })
            .onCanceled(state->context.data(), [state, mine] {
                // Whoever answers went away without an answer: that question is over all the same.
                const auto nothing = [] { };
                if (!state->isAsking)
                    return hear(state, mine, nothing);
                later(state, [state, mine, nothing] { hear(state, mine, nothing); });
            });
    }

    template <class Take, class... Answer>
    static void hear(const std::shared_ptr<State> &state, quint64 mine, Take &take, const Answer &...answer)
    {
        if (!state->arrived(mine))
            return;
        take(answer...);
        state->goOn();
    }
    /// Who asks is not answered before ask() has returned, however fast the answer is there.
    template <class Heard>
    static void later(const std::shared_ptr<State> &state, Heard heard)
    {
        QMetaObject::invokeMethod(state->context.data(), std::move(heard), Qt::QueuedConnection);
    }

    std::shared_ptr<State> m_state;
};

} // namespace Warmline
