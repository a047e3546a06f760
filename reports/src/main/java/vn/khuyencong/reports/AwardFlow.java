package vn.khuyencong.reports;

import java.util.List;
import vn.khuyencong.award.NominationPaper;
import vn.khuyencong.form.Diploma;

/** Lays out the entry form of a round (BM22) and certificates (BM24, BM28). */
final class AwardFlow {

    private AwardFlow() {
    }

    static Flow of(NominationPaper paper) {
        FlowBuilder flow = new FlowBuilder();
        paper.facts().forEach(fact -> flow.fact(fact.label(), fact.value()));
        return flow.paragraphs(List.of(paper.commitment())).notes(paper.notes()).build();
    }

    static Flow of(Diploma diploma) {
        FlowBuilder flow = new FlowBuilder().centred(diploma.lead()).region(diploma.name());
        diploma.facts().forEach(fact -> flow.fact(fact.label(), fact.value()));
        return flow.build();
    }
}
