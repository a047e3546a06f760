package vn.khuyencong.consolidation;

import java.util.function.Supplier;

/** An answer that is looked for when it is first asked for, and then kept. */
public final class OnceAsked<T> implements Supplier<T> {

    private final Supplier<T> question;
    private T answer;

    OnceAsked(Supplier<T> question) {
        this.question = question;
    }

    @Override
    public synchronized T get() {
        if (answer == null) {
            answer = question.get();
        }
        return answer;
    }
}
