package vn.khuyencong.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

/** What a kind of papers is made of, and who has them made and fetches them; the register knows where each is kept. */
public interface BatchSource {

    /** The papers there are to make now, maybe none; empty if there is no such source or it is not for him to have them made. */
    Optional<BatchOrder> order(Viewer by, long source);

    /** Why its papers are not made now, though it is for him to have them made; empty if nothing is against it. */
    List<Refusal> against(Viewer by, long source);

    /** The heads of the papers that an office would number and sign now, one for each day that they bear. Empty of drafts, and of what was decided elsewhere under a number of its own. */
    List<FormHeading> heads(Viewer by, long source);

    /** Whether somebody has papers of a source made, ends and takes up orders. */
    boolean mayMake(Viewer viewer, long source);

    /** To or of which units somebody fetches what an order made; those without a unit are for whoever may have them made. */
    Predicate<UnitId> fetched(Viewer viewer, PrintBatch batch);
}
