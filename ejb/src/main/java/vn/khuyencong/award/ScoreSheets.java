package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.award.ranking.RankingRules;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/**
 * A juror's own work. A draft is seen by nobody else; what others give is seen by nobody before the jury is closed, not even by
 * whoever prepares the round. The audit trail says that a sheet was given and not what: its digest could be guessed.
 */
@Stateless
public class ScoreSheets {

    private static final int MOST_REMARK = 2000;
    private static final int MOST_REASON = 1000;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Rounds rounds;
    @Inject
    private Jury jury;
    @Inject
    private AwardEntries entries;
    @Inject
    private Recusals recusals;
    @Inject
    private Scorings scorings;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * An entry on a juror's desk.
     *
     * @param given   the newest sheet that he gave; null: none yet
     * @param draft   one that he has not given; null: none
     * @param recusal why he does not judge it; null if he does
     */
    public record Line(AwardEntry entry, AwardScoreSheet given, AwardScoreSheet draft, AwardRecusal recusal) {

        /** What he sees when he opens it; null: an empty sheet. */
        public AwardScoreSheet newest() {
            return draft == null ? given : draft;
        }
    }

    /** What lies on a juror's desk: the entries of his group, those that he does not judge too. Nobody else has it. */
    public List<Line> desk(Viewer viewer, AwardRound round) {
        AwardJuror juror = jury.of(viewer, round).orElseThrow(NotVisible::new);
        Map<String, AwardRecusal> out = recusals.of(juror);
        List<AwardScoreSheet> own = em.createQuery("select s from AwardScoreSheet s where s.juror = :juror order by s.version desc", AwardScoreSheet.class)
                .setParameter("juror", juror).getResultList();
        return entries.inForce(round).stream().filter(entry -> juror.judges(entry.productGroup())).map(entry -> {
            List<AwardScoreSheet> of = own.stream().filter(sheet -> sheet.reference().equals(entry.reference())).toList();
            return new Line(entry, of.stream().filter(AwardScoreSheet::given).findFirst().orElse(null),
                    of.stream().findFirst().filter(sheet -> !sheet.given()).orElse(null), out.get(entry.reference()));
        }).toList();
    }

    /**
     * Keeps a sheet as a draft, or gives it. One that was given is replaced by a later version, with a reason, until the jury is closed.
     *
     * @throws NotVisible if the viewer does not judge in the round
     */
    public Entered save(Viewer viewer, long roundId, String reference, SheetEntry entered, boolean give) {
        AwardRound round = rounds.locked(roundId).orElseThrow(NotVisible::new);
        AwardJuror juror = jury.of(viewer, round).orElseThrow(NotVisible::new);
        recusals.find(round);
        Optional<Line> line = desk(viewer, round).stream().filter(one -> one.entry().reference().equals(reference)).findFirst();
        EntryCheck check = check(round, entered, give).unless(round.judged(), Refusal.error("AWARD_JUDGING_NOT_NOW", "", "", round.code()))
                .unless(line.isPresent(), Refusal.error("AWARD_ENTRY_NOT_JUDGED", "", "entry", reference));
        line.ifPresent(one -> check.unless(one.recusal() == null, Refusal.error("AWARD_RECUSED_ALREADY", "", "entry", reference))
                .unless(one.given() == null || entered.reason() != null && !entered.reason().isBlank(), Refusal.error("AWARD_SHEET_REASON_MISSING", "", "sheetReason")));
        if (check.blocks()) {
            return audit.refused(viewer.name(), AuditAct.AWARD_SHEET_SAVED, round.code(), check.findings(), line.map(one -> one.entry().reference()).orElse(null));
        }
        return kept(juror, line.orElseThrow(), entered, give);
    }

    private Entered kept(AwardJuror juror, Line line, SheetEntry entered, boolean give) {
        AwardScoreSheet sheet = line.draft() != null ? line.draft()
                : new AwardScoreSheet(juror, line.entry().reference(), line.given() == null ? 1 : line.given().version() + 1);
        sheet.write(entered, clock.now());
        if (give) {
            sheet.give();
        }
        em.persist(sheet);
        em.flush();
        audit.record(juror.account(), AuditAct.AWARD_SHEET_SAVED, juror.round().code(), give ? "GIVEN" : "DRAFT", sheet.reference() + " v" + sheet.version());
        return new Entered(sheet.id(), List.of());
    }

    private EntryCheck check(AwardRound round, SheetEntry entered, boolean give) {
        EntryCheck check = new EntryCheck().optional("remark", entered.remark(), MOST_REMARK).optional("sheetReason", entered.reason(), MOST_REASON);
        List<RankingRules.Criterion> criteria = scorings.rules(round).criteria();
        for (int i = 0; i < criteria.size(); i++) {
            RankingRules.Criterion criterion = criteria.get(i);
            Integer given = entered.tenths().get(criterion.code());
            String cell = "lines/" + i + "/points";
            check.unless(given != null || !give, Refusal.error("ENTRY_MISSING", "", cell))
                    .unless(given == null || given >= 0 && given <= criterion.most() * RankingRules.TENTHS,
                            Refusal.error("AWARD_POINTS_WRONG", "", cell, criterion.most()));
        }
        return check.unless(criteria.stream().map(RankingRules.Criterion::code).toList().containsAll(entered.tenths().keySet()),
                Refusal.error("AWARD_CRITERION_UNKNOWN", "", "points"));
    }
}
