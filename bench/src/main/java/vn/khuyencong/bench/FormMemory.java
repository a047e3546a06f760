package vn.khuyencong.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.khuyencong.reports.MeasuredForm;

/** Prints one form and says how many megabytes were alive at most, as full collections several times a second see it, above what was before. */
public final class FormMemory {

    private static final long MILLIS_BETWEEN = 300;
    private static final double MEGABYTE = 1024 * 1024;

    private FormMemory() {
    }

    public static void main(String[] words) throws InterruptedException {
        new MeasuredForm(10).printed();
        long before = alive();
        CountDownLatch over = new CountDownLatch(1);
        long[] most = {0};
        Thread looking = new Thread(() -> {
            try {
                while (!over.await(MILLIS_BETWEEN, TimeUnit.MILLISECONDS)) {
                    most[0] = Math.max(most[0], alive());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        looking.start();
        int bytes = new MeasuredForm(Integer.parseInt(words[0])).printed().length;
        over.countDown();
        looking.join();
        System.out.println(bytes + " bytes of PDF");
        System.out.println(Math.max(most[0] - before, bytes) / MEGABYTE);
    }

    private static long alive() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
