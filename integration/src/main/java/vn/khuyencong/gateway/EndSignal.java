package vn.khuyencong.gateway;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells carriers to end; wakes those that rest. */
final class EndSignal implements Carrier.Rest {

    private final CountDownLatch given = new CountDownLatch(1);

    void give() {
        given.countDown();
    }

    @Override
    public void pause(Duration longest) {
        try {
            given.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            give();
        }
    }

    @Override
    public boolean isOver() {
        return given.getCount() == 0;
    }
}
