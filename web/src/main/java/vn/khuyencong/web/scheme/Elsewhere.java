package vn.khuyencong.web.scheme;

import java.util.Optional;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.web.page.Link;

/** Where acts are done that have a page of their own. */
final class Elsewhere {

    private Elsewhere() {
    }

    static Optional<Link> of(SchemeAct act, SchemeRecord record) {
        return switch (act) {
            case EXTEND_TIME -> Optional.of(ExtensionPage.link(record));
            case DRAFT_SCHEME, BEGIN_GRASSROOTS_APPRAISAL, RETURN_FOR_SUPPLEMENT, PASS_GRASSROOTS, FAIL_GRASSROOTS, APPROVE_BY_PROVINCE ->
                    Optional.of(Link.to("/ho-so-de-an.xhtml").with("year", record.planYear()).with("id", record.id()));
            case BEGIN_DEPT_APPRAISAL, REQUEST_SUPPLEMENT, PASS, REJECT, RECONSIDER, MOVE_TO_LOCAL_FUND, DEFER, PROPOSE, APPROVE_PLAN ->
                    Optional.of(Link.to("/ke-hoach.xhtml").with("year", record.planYear()).with("fund", record.fund()));
            default -> Optional.empty();
        };
    }
}
