package vn.khuyencong.bench;

import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.khuyencong.reports.MeasuredForm;

/**
 * Prints one form of rows that are made up when asked for, to a stream, and says how many megabytes were alive at most, as full collections several
 * times a second see it, above what was before.
 */
public final class FormMemory {

    private static final long MILLIS_BETWEEN = 300;
    private static final double MEGABYTE = 1024 * 1024;

    private FormMemory() {
    }

    public static void main(String[] words) throws InterruptedException {
        MeasuredForm.streamed(10).printTo(new Counted());
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
        Counted pdf = new Counted();
        MeasuredForm.streamed(Integer.parseInt(words[0])).printTo(pdf);
        over.countDown();
        looking.join();
        System.out.println(pdf.bytes + " bytes of PDF");
        System.out.println((most[0] - before) / MEGABYTE);
    }

    private static long alive() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Where the form goes. */
    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
