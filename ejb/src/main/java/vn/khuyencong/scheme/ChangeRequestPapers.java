package vn.khuyencong.scheme;

import static vn.khuyencong.scheme.ChangeTables.WORDS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Blocks;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.DocumentDigest;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Signature;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.AsSubmitted;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;

/**
 * The letter that asks for điều chỉnh, bổ sung or ngừng (BM14): each value as it was decided and as it is asked to be, with the reason and the
 * money that would be released or used.
 */
@Stateless
public class ChangeRequestPapers {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private ChangeFiles files;
    @Inject
    private Schemes schemes;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;
    @Inject
    private Territory territory;

    /** The letter; empty if there is no such request, or the viewer does not see its scheme. */
    public Optional<Document> of(Viewer viewer, long event) {
        return Optional.ofNullable(em.find(SchemeEvent.class, event)).filter(one -> ChangeFile.REQUESTS.contains(one.act()))
                .filter(one -> viewer.sees(one.record().unit(), territory.map())).map(this::letter);
    }

    private Document letter(SchemeEvent request) {
        LocalDate day = request.paperDate() != null ? request.paperDate() : request.day();
        FormEdition edition = editions.on("BM14", day);
        SchemeRecord record = request.record();
        Unit unit = request.unit() == null ? territory.map().holderOn(record.unit(), day) : territory.map().get(request.unit());
        ChangeFile file = files.of(List.of(record));
        List<ChangedScheme> changes = asked(file, request, day);
        String about = ChangeTables.about(changes);
        String to = record.fund() == FundSource.NATIONAL ? headings.ministryThroughDepartment(day) : WORDS.get("to." + record.fund());
        Blocks blocks = new Blocks(WORDS).add(new Block.Addressees(List.of(to))).paragraph("request.ask", unit.nameWithinOn(day), to, WORDS.get("act." + about),
                WORDS.named("fund", record.fund()), record.planYear());
        ChangeTables.add(blocks, changes).note("money.note").paragraph("request.close", to);
        FormHeading head = headings.ofDay("UNIT", unit, day, Objects.requireNonNullElse(request.paperNumber(), ""), "",
                WORDS.get("request.title", WORDS.get("act." + about), record.name()), "", List.of(to), file.sample(), "");
        List<Part> parts = List.of(new Part(Part.Paper.A4_PORTRAIT, null, blocks.all(), List.of(Signature.of(head.signerPost()))));
        return new Document(edition, head.over(DocumentDigest.of(parts)), Document.Style.LETTER, parts, isWithdrawn(file, request) ? WORDS.get("mark.withdrawn") : "");
    }

    private static boolean isWithdrawn(ChangeFile file, SchemeEvent request) {
        return file.of(request.record()).stream().dropWhile(event -> event.id() != request.id()).skip(1)
                .filter(event -> ChangeFile.REQUESTS.contains(event.act()) || ChangeDecisionPapers.DECISIONS.contains(event.act())
                        || event.act() == SchemeAct.WITHDRAW_REQUEST || event.act() == SchemeAct.REFUSE_ADJUSTMENT || event.act() == SchemeAct.REFUSE_STOP)
                .findFirst().filter(event -> event.act() == SchemeAct.WITHDRAW_REQUEST).isPresent();
    }

    /** What is asked for, and what is to come in by it, as a paper of a day tells it. */
    public List<ChangedScheme> asked(ChangeFile file, SchemeEvent request, LocalDate day) {
        SchemeStep.Change change = StepDetails.of(request).change();
        Scheme stood = file.before(request).orElse(null);
        PlanSubmission.Scheme before = stood == null ? null : AsSubmitted.scheme(stood);
        PlanSubmission.Scheme after = after(request, before, change);
        long was = before == null ? 0 : before.support();
        long is = after == null ? 0 : after.support();
        long paid = file.paid(request);
        String reason = ChangeFile.joined(file.reasons(request));
        List<ChangedScheme> changes = new ArrayList<>(List.of(new ChangedScheme(request.record().code(), WORDS.named("kind", file.kind(request)), before, after, reason,
                ChangeFile.paper(request, day), stood == null ? null : ChangeFile.decision(stood, day), Math.max(0, was - Math.max(is, paid)), Math.max(0, is - was),
                Math.max(0, paid - is))));
        if (change != null && change.replacedBy() != null) {
            Optional.ofNullable(change.added()).or(() -> schemes.find(PlanOf.of(request.record()), change.replacedBy()).map(SchemeRecord::scheme)
                    .map(AsSubmitted::scheme)).ifPresent(added -> changes.add(new ChangedScheme(added.code(), WORDS.named("kind", "SUPPLEMENT"), null, added, reason,
                    null, null, 0, added.support(), 0)));
        }
        return changes;
    }

    private static PlanSubmission.Scheme after(SchemeEvent request, PlanSubmission.Scheme before, SchemeStep.Change change) {
        if (request.act() == SchemeAct.REQUEST_STOP) {
            return null;
        }
        if (before == null || change == null) {
            return before;
        }
        PlanDraft draft = new PlanDraft(List.of(before));
        draft.change(before.code(), change);
        return draft.schemes().get(0);
    }
}
