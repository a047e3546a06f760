package vn.khuyencong.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same moment, as several nodes would. */
public final class AtOnce {

    private AtOnce() {
    }

    /** What each brought; whatever one of them throws is thrown. */
    @SafeVarargs
    public static <T> List<T> all(Callable<T>... things) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(things.length);
        CyclicBarrier together = new CyclicBarrier(things.length);
        List<Future<T>> going = new ArrayList<>();
        for (Callable<T> thing : things) {
            going.add(nodes.submit(() -> {
                together.await();
                return thing.call();
            }));
        }
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> one : going) {
                results.add(one.get());
            }
            return results;
        } finally {
            nodes.shutdownNow();
        }
    }
}
