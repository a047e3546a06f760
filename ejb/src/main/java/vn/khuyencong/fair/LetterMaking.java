package vn.khuyencong.fair;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.khuyencong.organization.Viewer;

/**
 * Makes the letters of an order on a thread of its own, outside any transaction. They are printed and kept some at a time: whatever the
 * number of exhibitors, no more than {@value #MOST} are in one document and one document in memory.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LetterMaking {

    /** Letters in one document. */
    public static final int MOST = 50;

    private static final Logger LOG = Logger.getLogger(LetterMaking.class.getName());

    @Inject
    private LetterBatches batches;

    /**
     * Makes them all, or as many as are made until somebody asks for an end.
     *
     * @param print makes one document of letters
     */
    @Asynchronous
    public void go(Viewer by, long batch, Function<List<ExhibitorLetter>, byte[]> print) {
        // Whatever breaks, fonts and layout too, the order must not be left as if it went on.
        try {
            if (make(batch, batches.written(by, batch), print)) {
                batches.end(batch);
            } else {
                batches.cancelled(batch);
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "Không lập được công văn gửi các cơ sở, lần " + batch, e);
            batches.failed(batch, e);
        }
    }

    private boolean make(long batch, SortedMap<String, List<ExhibitorLetter>> written, Function<List<ExhibitorLetter>, byte[]> print) {
        int all = written.values().stream().mapToInt(List::size).sum();
        int made = 0;
        for (Map.Entry<String, List<ExhibitorLetter>> unit : written.entrySet()) {
            List<ExhibitorLetter> letters = unit.getValue();
            for (int from = 0; from < letters.size(); from += MOST) {
                if (!batches.goesOn(batch, made, all)) {
                    return false;
                }
                List<ExhibitorLetter> some = letters.subList(from, Math.min(from + MOST, letters.size()));
                batches.keep(batch, unit.getKey(), from / MOST + 1, some.size(), print.apply(some));
                made += some.size();
            }
        }
        return batches.goesOn(batch, made, all);
    }
}
