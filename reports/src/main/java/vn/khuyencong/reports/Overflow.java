package vn.khuyencong.reports;

import java.io.IOException;
import net.sf.jasperreports.engine.JRVirtualizable;
import net.sf.jasperreports.engine.JRVirtualizer;
import net.sf.jasperreports.engine.fill.StoreVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;
import net.sf.jasperreports.engine.util.VirtualizationSerializer;
import net.sf.jasperreports.engine.util.SwapFileVirtualizerStore;
import net.sf.jasperreports.engine.fill.VirtualizerStore;

/** Where filled pages are kept beyond those that there is room for in memory: in a file, which is not made for forms of fewer pages. */
final class Overflow implements VirtualizerStore {

    /** About 40 KB each for a table of ten columns. */
    static final int PAGES_IN_MEMORY = 300;

    private static final int BLOCK = 16 * 1024;
    private static final int BLOCKS_AT_ONCE = 64;

    private SwapFileVirtualizerStore file;

    /** What keeps the pages of forms; it is to be cleaned up when they are printed. */
    static JRVirtualizer virtualizer() {
        return new StoreVirtualizer(PAGES_IN_MEMORY, new Overflow());
    }

    @Override
    public boolean store(JRVirtualizable<?> page, VirtualizationSerializer serializer) {
        synchronized (this) {
            if (file == null) {
                file = new SwapFileVirtualizerStore(new JRSwapFile(System.getProperty("java.io.tmpdir"), BLOCK, BLOCKS_AT_ONCE), true);
            }
        }
        return file.store(page, serializer);
    }

    @Override
    public void retrieve(JRVirtualizable<?> page, boolean remove, VirtualizationSerializer serializer) {
        file.retrieve(page, remove, serializer);
    }

    @Override
    public void remove(String page) {
        if (file != null) {
            file.remove(page);
        }
    }

    @Override
    public void dispose() {
        if (file != null) {
            file.dispose();
        }
    }
}
