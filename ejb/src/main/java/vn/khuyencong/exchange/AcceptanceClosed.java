package vn.khuyencong.exchange;

import jakarta.ejb.ApplicationException;

/** Nothing is accepted now; what waits in the queue stays there and counts against nobody. It undoes what was begun. */
@ApplicationException(rollback = true)
public class AcceptanceClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Obstacle obstacle;
    private final String detail;

    AcceptanceClosed(Obstacle obstacle, String detail) {
        super(obstacle + ": " + detail);
        this.obstacle = obstacle;
        this.detail = detail;
    }

    public Obstacle obstacle() {
        return obstacle;
    }

    /** What it is about: a key, a moment. */
    public String detail() {
        return detail;
    }
}
