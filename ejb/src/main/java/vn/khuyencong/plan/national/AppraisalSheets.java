package vn.khuyencong.plan.national;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.Ceiling;
import vn.khuyencong.norm.rules.CeilingRules;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.AsSubmitted;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.plan.EquipmentItem;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.plan.SchemeLine;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;

/** One document as the department appraises it: each line with what is known of it. */
@Stateless
public class AppraisalSheets {

    @Inject
    private PlanDocuments documents;
    @Inject
    private PlanYears years;
    @Inject
    private Norms norms;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /**
     * The document.
     *
     * @param state     where the national plan stands; null for a local plan
     * @param mayEnter  whether the viewer may enter outcomes now
     * @param returned  what was returned of it; null if nothing was
     * @param decision  the decision on it; null if there is none
     * @param figures   how far it is
     */
    public record Sheet(DocumentVersion version, PlanState state, boolean mayEnter, PlanReturn returned, PlanDecision decision,
                        AppraisalFigures figures, List<Line> lines) {
    }

    /**
     * A line.
     *
     * @param cell    where it stands in the document as submitted
     * @param ceiling the ceiling of today; null where none is on file
     * @param machines its machines with their quotations
     * @param thought the newest appraisal; null if there is none
     */
    public record Line(Scheme scheme, SchemeLine line, String cell, Ceiling ceiling, List<Machine> machines, LineAppraisal thought) {

        /** Whether a quotation has expired. */
        public boolean stale() {
            return machines.stream().anyMatch(Machine::stale);
        }
    }

    /** A machine with its quotation: until when that is valid, and whether it has expired today. */
    public record Machine(String name, long quantity, long unitPrice, LocalDate validUntil, boolean stale) {
    }

    /** The sheet of a plan; empty if there is none or the viewer does not see its unit. */
    public Optional<Sheet> of(Viewer viewer, long versionId) {
        return documents.find(versionId).filter(version -> viewer.sees(version.subject(), territory.map())).map(version -> sheet(viewer, version));
    }

    private Sheet sheet(Viewer viewer, DocumentVersion version) {
        boolean national = version.fund() == FundSource.NATIONAL;
        PlanState state = national ? years.of(version.planYear()).state() : null;
        UnitId unit = version.subject();
        boolean mayEnter = national && state.isAppraising() && viewer.may(Function.APPRAISE_PLANS, unit, territory.map()) && documents.isOpen(version);
        List<SchemeAppraisal> schemes = documents.schemes(version);
        NormPack law = norms.on(clock.today());
        List<Line> lines = new ArrayList<>();
        for (SchemeAppraisal scheme : schemes) {
            for (int i = 0; i < scheme.lines().size(); i++) {
                lines.add(line(scheme, i, law));
            }
        }
        return new Sheet(version, state, mayEnter, documents.returnOf(version).orElse(null), years.decisionOn(version).orElse(null),
                AppraisalFigures.of(schemes), lines);
    }

    private Line line(SchemeAppraisal appraisal, int index, NormPack law) {
        Scheme scheme = appraisal.scheme();
        SchemeLine line = scheme.lines().get(index);
        Ceiling ceiling = CeilingRules.ceilingOf(AsSubmitted.scheme(scheme).lines().get(index), scheme.version().fund(),
                scheme.version().subject().value(), law).orElse(null);
        return new Line(scheme, line, SchemeAppraisal.cell(line, scheme), ceiling, line.equipment().stream().map(this::machine).toList(),
                appraisal.lines().get(index));
    }

    private Machine machine(EquipmentItem item) {
        LocalDate until = item.quotationValidUntil();
        return new Machine(item.name(), item.quantity(), item.unitPrice(), until, until != null && until.isBefore(clock.today()));
    }
}
