package vn.khuyencong.register;

import java.util.function.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.PrintBatches.Task;
import vn.khuyencong.shared.Refusal;

/** Makes the papers of orders: the business knows of what they are, not how they are printed. */
public interface BatchPress {

    /**
     * Gets ready for an order: what its papers share is read once.
     *
     * @return makes one paper after the other; whatever goes wrong with one is a refusal, so that the others are made
     * @throws NotVisible if it is not for him any more to have its papers made
     */
    Function<Task, MadePaper> open(Viewer by, PrintBatch batch);

    /**
     * What became of a paper.
     *
     * @param document number in the print register; null where it stands in none
     * @param name     of its file; null if it stands in the register or was refused
     * @param content  its bytes; null likewise
     * @param refusal  why it was not made; null if it was
     */
    record MadePaper(Long document, String name, byte[] content, Refusal refusal) {

        public static MadePaper issued(long document) {
            return new MadePaper(document, null, null, null);
        }

        public static MadePaper printed(String name, byte[] content) {
            return new MadePaper(null, name, content, null);
        }

        /** What it is of holds no more since the order was begun. */
        public static MadePaper gone() {
            return refused(Refusal.error("PRINT_PAPER_GONE", "", ""));
        }

        /** By a fault of ours, which stands in the log under a number. */
        public static MadePaper broken(String incident) {
            return refused(Refusal.error("PRINT_PAPER_BROKEN", "", "", incident));
        }

        public static MadePaper refused(Refusal why) {
            return new MadePaper(null, null, null, why);
        }
    }
}
