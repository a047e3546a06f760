package vn.khuyencong.reports;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** What is in several sources, one after the other; each is asked for its next one when that is wanted, which an iterator of joined streams does not do. */
final class Chain<T> implements Iterator<T> {

    private final Iterator<? extends Iterable<T>> sources;
    private Iterator<T> current = List.<T>of().iterator();

    Chain(List<? extends Iterable<T>> sources) {
        this.sources = sources.iterator();
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && sources.hasNext()) {
            current = sources.next().iterator();
        }
        return current.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
