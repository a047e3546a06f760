package vn.khuyencong.scheme.dossier;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.scheme.ChecklistKind;
import vn.khuyencong.scheme.Checklists;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;

/** Judges the two guards that rest on a dossier. */
@Stateless
public class DossierGuards {

    @Inject
    private DossierShelf shelf;
    @Inject
    private Checklists checklists;
    @Inject
    private Norms norms;
    @Inject
    private BusinessClock clock;

    /** What the dossier lacks before it is appraised; empty if it is complete. */
    public List<Refusal> missing(SchemeRecord record) {
        Optional<SchemeDossier> dossier = shelf.newest(record);
        return dossier.map(one -> DossierRules.missing(plan(record), one.content(), items(ChecklistKind.DOSSIER, record), norms.on(clock.today())))
                .orElseGet(() -> List.of(Refusal.error("DOSSIER_NOT_THERE", "", "", record.code())));
    }

    /** What the law of today refuses in the dossier that counts; empty where there is none. */
    public List<Refusal> unlawful(SchemeRecord record) {
        return shelf.newest(record).map(one -> DossierRules.unlawful(plan(record), one.content().scheme(), norms.on(clock.today()))).orElse(List.of());
    }

    private static PlanOf plan(SchemeRecord record) {
        return new PlanOf(record.unit(), record.planYear(), record.fund());
    }

    /** The items of the appraisal that no evidence proves yet; empty if all are. */
    public List<Refusal> unproven(SchemeRecord record) {
        return DossierRules.unproven(shelf.appraisal(record).map(GrassrootsAppraisal::report).orElse(null), items(ChecklistKind.APPRAISAL, record));
    }

    /** The list of today for a scheme. */
    public List<ChecklistItem> items(ChecklistKind kind, SchemeRecord record) {
        return checklists.on(clock.today(), kind, record.fund());
    }
}
