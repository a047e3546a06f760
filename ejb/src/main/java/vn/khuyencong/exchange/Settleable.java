package vn.khuyencong.exchange;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

/** What waits for an official where it could not be taken in, until somebody settles it. */
@MappedSuperclass
abstract class Settleable {

    @Embedded
    private Settlement settlement;

    /** Where it stands. */
    public abstract InboxState state();

    void settle(Settlement how) {
        settlement = how;
    }

    /** How it was settled, if it was parked or in conflict; else null. */
    public Settlement settlement() {
        return settlement == null || settlement.way() == null ? null : settlement;
    }

    /** Whether somebody has yet to deal with it. */
    public boolean isOpen() {
        return (state() == InboxState.PARKED || state() == InboxState.CONFLICT) && settlement() == null;
    }
}
