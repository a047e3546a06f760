package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.shared.Refusal;

/** What whoever appraises a plan should know of a scheme of it before he lets it pass. */
@Stateless
public class FundingHints {

    @Inject
    private Schemes schemes;
    @Inject
    private DoubleFunding doubleFunding;

    /**
     * What is known of a scheme.
     *
     * @param record number of its record
     * @param doubleFunding who else supports the same; empty if nobody does
     */
    public record Hint(long record, List<Refusal> doubleFunding) {
    }

    /** The hint of a scheme; empty where there is no record of it. */
    public Optional<Hint> of(PlanOf plan, String code) {
        return schemes.find(plan, code).map(record -> new Hint(record.id(), doubleFunding.against(record, Deed.of(SchemeAct.PASS, Actor.system()))));
    }
}
