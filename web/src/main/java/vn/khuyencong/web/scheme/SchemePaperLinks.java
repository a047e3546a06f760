package vn.khuyencong.web.scheme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeFile;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.web.Counted;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;

/** The papers of a scheme under way that can be printed: of what was done, and drafts of what is to be done. */
@Named("schemePaperLinks")
@RequestScoped
public class SchemePaperLinks {

    private static final Set<SchemeAct> CHANGES = Set.of(SchemeAct.REQUEST_ADJUSTMENT, SchemeAct.REQUEST_STOP, SchemeAct.APPROVE_ADJUSTMENT,
            SchemeAct.EXTEND_TIME, SchemeAct.APPROVE_STOP, SchemeAct.STOP_FOR_VIOLATION, SchemeAct.AMEND, SchemeAct.DROP);

    @Inject
    private SchemePage page;

    /** A draft, with the address of its PDF. */
    public record Draft(String name, String href) {
    }

    /** The form of the paper of an event; null where it is no contract, request or decision on a change. */
    public String form(EventRow event) {
        String form = event.act() == SchemeAct.SIGN_CONTRACT ? "bm12" : CHANGES.contains(event.act()) && event.paper() != null ? "bm14" : null;
        return form == null ? null : Link.to("/bieu-mau.xhtml").with("form", form).with("event", event.id()).toString();
    }

    /** What can be drafted where the scheme stands: contracts while it is under way, and the decision on a request that waits. */
    public List<Draft> getDrafts() {
        SchemeFile file = page.getFile();
        SchemeRecord record = file.record();
        List<Draft> drafts = new ArrayList<>();
        if (!record.state().isUnderWay()) {
            return drafts;
        }
        if (file.events().stream().anyMatch(event -> event.act() == SchemeAct.ASSIGN_FUNDS)) {
            drafts.add(new Draft(Words.get("scheme.draftTask"), contract(record).toString()));
        }
        Set<String> named = new HashSet<>();
        for (int i = 0; i < file.lines().size(); i++) {
            PlanSubmission.Establishment beneficiary = file.lines().get(i).establishment();
            if (beneficiary != null && named.add(VietnameseText.searchKey(beneficiary.name()))) {
                drafts.add(new Draft(Words.get("scheme.draftContract", beneficiary.name()), contract(record).with("line", i + 1).toString()));
            }
        }
        EventRow asked = record.state().isPending() ? page.requested() : null;
        if (asked != null) {
            drafts.add(new Draft(Words.get("scheme.draftDecision"),
                    Link.to("/bieu-mau/BM14.pdf").with("event", asked.id()).with("basis", Counted.DECIDED).toString()));
        }
        return drafts;
    }

    private static Link contract(SchemeRecord record) {
        return Link.to("/bieu-mau/BM12.pdf").with("scheme", record.id());
    }
}
