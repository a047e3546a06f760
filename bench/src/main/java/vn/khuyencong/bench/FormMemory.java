package vn.khuyencong.bench;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
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
    /** What the serial collector calls its full collections. */
    private static final String FULL = "MarkSweepCompact";

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

    /** What the collection itself found; what is allocated while one asks does not count. */
    private static long alive() {
        System.gc();
        List<String> heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).map(MemoryPoolMXBean::getName).toList();
        GcInfo full = ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream().filter(collector -> collector.getName().equals(FULL)).findAny()
                .orElseThrow().getLastGcInfo();
        return heap.stream().mapToLong(pool -> full.getMemoryUsageAfterGc().get(pool).getUsed()).sum();
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
