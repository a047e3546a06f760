package vn.khuyencong.scheme.survey;

import jakarta.ejb.ApplicationException;
import java.util.List;
import vn.khuyencong.shared.Refusal;

/** A visit was handed in that cannot stand as it is; nothing of it is kept. */
@ApplicationException(rollback = true)
public class VisitRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    VisitRefused(List<Refusal> refusals) {
        super("refused: " + refusals);
        this.refusals = List.copyOf(refusals);
    }

    /** Why, each at its field. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
