package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;

/**
 * Keeps the law on file: one officer enters, ends or replaces a row, another person holds it against the text. Nothing is
 * overwritten, and of two rows about the same never both hold on one day. Whatever changes is not verified until somebody
 * else has looked; until then all that rests on it says so.
 */
@Stateless
public class LawKeeping {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;
    @Inject
    private Event<LawChanged> lawChanged;

    /** A list has changed; heard when the change is committed. */
    public record LawChanged(LawList list) {
    }

    /**
     * What became of an act.
     *
     * @param id      the row in question; of a replacement the new one
     * @param against why it was refused; empty if it was done
     */
    public record Done(long id, List<Refusal> against) {

        public boolean done() {
            return against.isEmpty();
        }
    }

    /** Enters a row. */
    public Done add(Viewer viewer, LawDraft draft) {
        require(viewer, Function.MAINTAIN_NORMS, draft.content());
        lock();
        return enter(viewer, draft, null);
    }

    /** Gives a row its last day, once and for all. */
    public Done end(Viewer viewer, LawList list, long id, LocalDate lastDay) {
        LawRow row = row(list, id);
        require(viewer, Function.MAINTAIN_NORMS, row.content());
        List<Refusal> against = new ArrayList<>(mayEnd(row, lastDay));
        if (against.isEmpty()) {
            against.addAll(new AwardNorms(this::rows, clock.today()).againstEnd(row, lastDay));
        }
        if (!against.isEmpty()) {
            return refused(viewer, id, row.stated(), against);
        }
        row.end(lastDay, viewer.name(), clock.now());
        return done(viewer, AuditAct.LAW_ENDED, row);
    }

    /** Ends a row on the day before another one about the same begins, and enters that. */
    public Done replace(Viewer viewer, LawList list, long id, LawDraft draft) {
        LawRow row = row(list, id);
        require(viewer, Function.MAINTAIN_NORMS, row.content());
        require(viewer, Function.MAINTAIN_NORMS, draft.content());
        if (!row.content().subject().equals(draft.content().subject()) || draft.content().list() != list) {
            return refused(viewer, id, row.stated(), List.of(Refusal.error("LAW_SUBJECT_DIFFERS", "", "", row.content().subject())));
        }
        List<Refusal> against = new ArrayList<>(against(draft, row));
        if (against.isEmpty()) {
            against.addAll(mayEnd(row, draft.from().minusDays(1)));
        }
        if (!against.isEmpty()) {
            return refused(viewer, id, draft, against);
        }
        row.end(draft.from().minusDays(1), viewer.name(), clock.now());
        audit(viewer, AuditAct.LAW_ENDED, id, row.stated(), "OK");
        return enter(viewer, draft, row);
    }

    /** Holds a row against the text: by somebody who has neither entered nor ended it. */
    public Done verify(Viewer viewer, LawList list, long id) {
        LawRow row = row(list, id);
        require(viewer, Function.VERIFY_NORMS, row.content());
        if (row.verified()) {
            return refused(viewer, id, row.stated(), List.of(Refusal.error("LAW_ALREADY_VERIFIED", "", "", row.content().subject())));
        }
        if (row.entry().isWorkOf(viewer.name())) {
            return refused(viewer, id, row.stated(), List.of(Refusal.error("LAW_VERIFIER_IS_EDITOR", "", "", viewer.name())));
        }
        row.verify(viewer.name(), clock.now());
        return done(viewer, AuditAct.LAW_VERIFIED, row);
    }

    /** Whether somebody may do that to law of a unit, or of the whole country where no unit is named. */
    public boolean may(Viewer viewer, Function function, UnitId unit) {
        return unit == null ? viewer.seesAll() && viewer.may(function) : viewer.may(function, unit, territory.map());
    }

    private Done enter(Viewer viewer, LawDraft draft, LawRow replaced) {
        List<Refusal> against = against(draft, replaced);
        if (!against.isEmpty()) {
            return refused(viewer, 0, draft, against);
        }
        LawRow row = draft.row();
        row.entered(viewer.name(), clock.now());
        em.persist(row);
        return done(viewer, AuditAct.LAW_ENTERED, row);
    }

    private List<Refusal> against(LawDraft draft, LawRow replaced) {
        List<Refusal> wrong = LawDraftRules.judge(draft, territory.map());
        if (wrong.isEmpty()) {
            wrong = overlapping(draft, replaced);
        }
        return wrong.isEmpty() ? new AwardNorms(this::rows, clock.today()).against(draft, replaced) : wrong;
    }

    private List<Refusal> overlapping(LawDraft draft, LawRow except) {
        return rows(draft.content().list()).stream()
                .filter(row -> row != except && row.content().subject().equals(draft.content().subject()) && row.meets(draft.from(), draft.to()))
                .findFirst().map(row -> List.of(Refusal.error("LAW_OVERLAPS", row.legalBasis(), "from", row.legalBasis(), row.validFrom(),
                        row.validTo() == null ? "…" : row.validTo()))).orElse(List.of());
    }

    private static List<Refusal> mayEnd(LawRow row, LocalDate lastDay) {
        if (row.validTo() != null) {
            return List.of(Refusal.error("LAW_ALREADY_ENDED", "", "", row.validTo()));
        }
        if (lastDay == null || lastDay.isBefore(row.validFrom())) {
            return List.of(Refusal.error("LAW_LAST_DAY_WRONG", "", "to", row.validFrom()));
        }
        return List.of();
    }

    private void require(Viewer viewer, Function function, LawContent content) {
        if (!may(viewer, function, content.unit())) {
            throw new NotVisible();
        }
    }

    /** One at a time, so that two who enter at once do not overlap: the row that also guards giving the law out. */
    private void lock() {
        em.createQuery("select f from NormFreshness f", NormFreshness.class).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private LawRow row(LawList list, long id) {
        lock();
        LawRow row = em.find(list.rows(), id);
        if (row == null) {
            throw new IllegalArgumentException("no such row: " + list + " " + id);
        }
        return row;
    }

    private List<? extends LawRow> rows(LawList list) {
        return em.createQuery("select r from " + list.rows().getSimpleName() + " r order by r.id", list.rows()).getResultList();
    }

    private Done done(Viewer viewer, AuditAct act, LawRow row) {
        em.flush();
        audit(viewer, act, row.id(), row.stated(), "OK");
        lawChanged.fire(new LawChanged(row.content().list()));
        return new Done(row.id(), List.of());
    }

    private Done refused(Viewer viewer, long id, LawDraft stated, List<Refusal> against) {
        audit(viewer, AuditAct.LAW_REFUSED, id, stated, against.get(0).rule());
        return new Done(id, List.copyOf(against));
    }

    private void audit(Viewer viewer, AuditAct act, long id, LawDraft stated, String outcome) {
        audit.record(viewer.name(), act, stated.content().list() + "/" + stated.content().subject(), outcome,
                id + ": " + stated.content() + ", " + stated.from() + " – " + stated.to() + ", " + stated.legalBasis());
    }
}
