package vn.khuyencong.exchange;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import vn.khuyencong.shared.Refusal;

/** What became of a message, and where it could not be taken in, how an official settled that. */
@MappedSuperclass
abstract class JudgedMessage {

    @Enumerated(EnumType.STRING)
    private InboxState state;
    private String cause;
    private String findings;
    @Embedded
    private Settlement settlement;

    void become(InboxState newState, List<Refusal> why) {
        state = newState;
        cause = why.stream().filter(Refusal::blocks).map(Refusal::rule).findFirst().orElse(null);
        findings = Findings.toJson(why);
    }

    void settle(Settlement how) {
        settlement = how;
    }

    /** Where it stands. */
    public InboxState state() {
        return state;
    }

    /** The rule that parked or refused it; null if none did. */
    public String cause() {
        return cause;
    }

    /** Refusals and warnings. */
    public List<Refusal> findings() {
        return Findings.fromJson(findings);
    }

    /** How it was settled, if it was parked or in conflict; else null. */
    public Settlement settlement() {
        return settlement == null || settlement.way() == null ? null : settlement;
    }

    /** Whether somebody has yet to deal with it. */
    public boolean isOpen() {
        return (state == InboxState.PARKED || state == InboxState.CONFLICT) && settlement() == null;
    }
}
