package vn.khuyencong.plan.national;

import java.util.List;
import vn.khuyencong.shared.Refusal;

/**
 * Asked before a scheme takes a turn with the plan: an act on the plan that one scheme may not follow is refused whole, before
 * anything has changed. The plan does not know schemes, so whoever does implements this.
 */
public interface SchemeGuard {

    /** What speaks against it, and what is only warned of; nothing is changed. */
    List<Refusal> against(SchemeTurn turn);
}
