package vn.khuyencong.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.organization.Function;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.scheme.ChecklistKind;
import vn.khuyencong.scheme.Grants;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.scheme.dossier.AppraisalReport;
import vn.khuyencong.scheme.dossier.GrassrootsAppraisals;
import vn.khuyencong.scheme.dossier.DossierContent;
import vn.khuyencong.scheme.dossier.DossierGuards;
import vn.khuyencong.scheme.dossier.DossierShelf;
import vn.khuyencong.scheme.dossier.Dossiers;
import vn.khuyencong.scheme.dossier.GrassrootsAppraisal;
import vn.khuyencong.scheme.dossier.SchemeDossier;
import vn.khuyencong.scheme.registration.Registration;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.PageRequest;

/** One dossier: what it says, what it lacks, its appraisal, and what may be done next. */
@Named("dossierPage")
@RequestScoped
public class DossierPage {

    static final int EFFECTS = 5;

    @Inject
    private PageRequest request;
    @Inject
    private Dossiers dossiers;
    @Inject
    private DossierShelf shelf;
    @Inject
    private DossierGuards guards;
    @Inject
    private GrassrootsAppraisals appraisals;
    @Inject
    private Grants grants;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    private SchemeRecord record;
    private SchemeDossier newest;
    private Optional<GrassrootsAppraisal> minutes;

    /** Whether the address names one. */
    public boolean isAsked() {
        return request.parameters().number("id", 1, Long.MAX_VALUE).isPresent();
    }

    public SchemeRecord getRecord() {
        if (record == null) {
            record = request.parameters().number("id", 1, Long.MAX_VALUE).flatMap(id -> dossiers.find(request.viewer(), id))
                    .orElseThrow(() -> new NotThere(Words.get("dossier.unknown")));
        }
        return record;
    }

    public SchemeDossier getDossier() {
        if (newest == null) {
            newest = shelf.newest(getRecord()).orElseThrow(() -> new NotThere(Words.get("dossier.unknown")));
        }
        return newest;
    }

    public DossierContent getContent() {
        return getDossier().content();
    }

    /** The support that was decided, in đồng; null before a decision. */
    public Long getGranted() {
        long granted = grants.of(getRecord());
        return granted == 0 ? null : Long.valueOf(granted);
    }

    public List<Registration> getNeeds() {
        return dossiers.needs(getRecord());
    }

    public List<SchemeDossier> getVersions() {
        return shelf.versions(getRecord());
    }

    private boolean mayPrepare() {
        return request.viewer().may(Function.PREPARE_SCHEMES, getRecord().unit(), territory.map());
    }

    public boolean isEditable() {
        return mayPrepare() && (getRecord().state() == SchemeState.DRAFT || getRecord().state() == SchemeState.RETURNED_FOR_SUPPLEMENT);
    }

    public boolean isAppraisable() {
        return mayPrepare() && getRecord().state() == SchemeState.GRASSROOTS_APPRAISAL;
    }

    /** What the dossier lacks, in words; empty when it is complete. */
    public List<String> getMissing() {
        return guards.missing(getRecord()).stream().map(refusal -> RefusalTexts.message(refusal, Language.current().texts())).toList();
    }

    public List<ChecklistItem> getPapers() {
        return guards.items(ChecklistKind.DOSSIER, getRecord());
    }

    public List<ChecklistItem> getItems() {
        return guards.items(ChecklistKind.APPRAISAL, getRecord());
    }

    /** What is noted of a paper; null if nothing. */
    public SchemeStep.Checked paper(ChecklistItem item) {
        return of(getContent().enclosed(), item);
    }

    /** The newest minutes; null if there are none of this version. */
    public AppraisalReport getMinutes() {
        if (minutes == null) {
            minutes = shelf.appraisal(getRecord());
        }
        return minutes.map(GrassrootsAppraisal::report).orElse(null);
    }

    /** What the minutes say of an item; null if nothing. */
    public SchemeStep.Checked said(ChecklistItem item) {
        return getMinutes() == null ? null : of(getMinutes().items(), item);
    }

    private static SchemeStep.Checked of(List<SchemeStep.Checked> checked, ChecklistItem item) {
        return checked.stream().filter(one -> one.item().equals(item.code())).findFirst().orElse(null);
    }

    /** The acts of this stage; each with the reasons why it may not be done yet. */
    public List<Offer> getOffers() {
        return appraisals.offers(request.viewer(), getRecord()).stream().map(Offer::of).toList();
    }

    /** An act with what speaks against it. */
    public record Offer(String act, boolean possible, List<String> against) {

        static Offer of(Schemes.Offer offer) {
            return new Offer(offer.transition().act().name(), offer.possible(), offer.against().stream().filter(Refusal::blocks)
                    .map(refusal -> RefusalTexts.message(refusal, Language.current().texts())).distinct().toList());
        }
    }

    /** Lines by number, from zero. */
    public List<Integer> getLines() {
        return IntStream.range(0, getContent().scheme().lines().size()).boxed().toList();
    }

    public PlanSubmission.Line line(int number) {
        return getContent().scheme().lines().get(number);
    }

    /** The machines of a line, and an empty row for one more. */
    public List<PlanSubmission.Equipment> machines(int line) {
        List<PlanSubmission.Equipment> machines = new ArrayList<>(line(line).equipment());
        machines.add(null);
        return machines;
    }

    /** The expected effects, and empty rows. */
    public List<SchemeStep.Effect> getEffects() {
        List<SchemeStep.Effect> effects = new ArrayList<>(getContent().effects());
        while (effects.size() < EFFECTS) {
            effects.add(null);
        }
        return effects;
    }

    /** The day by whose law the establishment is confirmed: of the minutes, before there are any today. */
    public LocalDate getConfirmedOn() {
        return getMinutes() == null || getMinutes().day() == null ? clock.today() : getMinutes().day();
    }

    public String getToday() {
        return clock.today().toString();
    }
}
