package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.award.MinutesContent.Decision;
import vn.khuyencong.award.MinutesContent.JurorLine;
import vn.khuyencong.award.MinutesContent.Member;
import vn.khuyencong.award.MinutesContent.RecusalLine;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.award.ranking.Canonical;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/**
 * The minutes of the council (biên bản họp hội đồng): who met, what was decided of each entry and why, by which ranking of which
 * sheets. They are signed with the key of whoever holds the round. Nothing is decided without minutes that say what stands.
 */
@Stateless
public class CouncilMinutes {

    private static final Set<CouncilRole> LEADING = Set.of(CouncilRole.CHAIR, CouncilRole.DEPUTY);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Rounds rounds;
    @Inject
    private AwardRankings rankings;
    @Inject
    private CouncilVerdicts verdicts;
    @Inject
    private Council council;
    @Inject
    private Jury jury;
    @Inject
    private Recusals recusals;
    @Inject
    private CouncilSeal seal;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** All of a round, the newest first; for whoever sees its result. */
    public List<AwardMinutes> all(Viewer viewer, AwardRound round) {
        return rankings.seesWhole(viewer, round) ? all(round) : List.of();
    }

    private List<AwardMinutes> all(AwardRound round) {
        return em.createQuery("select m from AwardMinutes m where m.round = :round order by m.madeAt desc, m.id desc", AwardMinutes.class)
                .setParameter("round", round).getResultList();
    }

    /** Those that say what stands: of the newest ranking, with every verdict as it is now, as they were signed. */
    public Optional<AwardMinutes> standing(AwardRound round) {
        return rankings.newest(round).flatMap(ranking -> {
            Set<Long> now = Set.copyOf(verdicts.newest(ranking).values().stream().map(AwardVerdict::id).toList());
            return all(round).stream().filter(one -> one.ranking().id() == ranking.id())
                    .filter(one -> Set.copyOf(one.said().decisions().stream().map(Decision::verdict).toList()).equals(now)).filter(this::isGenuine)
                    .findFirst();
        });
    }

    /** Whether minutes are as they were signed. */
    public boolean isGenuine(AwardMinutes minutes) {
        return seal.isGenuine(minutes.round().organiser(), minutes.content(), minutes.signature());
    }

    /**
     * Makes and signs minutes.
     *
     * @throws NotVisible if the viewer may not prepare the round
     */
    public Entered make(Viewer viewer, long roundId, NewMinutes meeting) {
        AwardRound round = rounds.forSigning(viewer, roundId);
        AwardRanking ranking = round.state() == RoundState.RANKED ? rankings.newest(round).orElse(null) : null;
        EntryCheck check = meeting.check().unless(ranking != null, Refusal.error("AWARD_VERDICT_NOT_NOW", "", "", round.code()));
        List<Member> members = members(round, meeting.present());
        if (ranking != null) {
            LocalDate ranked = ranking.madeAt().atZone(BusinessClock.ZONE).toLocalDate();
            check.unless(meeting.heldOn() == null || !meeting.heldOn().isAfter(clock.today()) && !meeting.heldOn().isBefore(earliest(ranked)),
                            Refusal.error("AWARD_MINUTES_DAY_WRONG", "", "heldOn", earliest(ranked), clock.today()))
                    .unless(members.stream().anyMatch(one -> one.present() && LEADING.contains(one.role())), Refusal.error("AWARD_COUNCIL_WITHOUT_CHAIR", "", "present"))
                    .unless(members.stream().anyMatch(one -> one.present() && one.role() == CouncilRole.SECRETARY),
                            Refusal.error("AWARD_COUNCIL_WITHOUT_SECRETARY", "", "present"));
            verdicts.against(ranking).forEach(refusal -> check.unless(false, refusal));
        }
        if (check.blocks()) {
            return audit.refused(viewer.name(), AuditAct.AWARD_MINUTES_SIGNED, round.code(), check.findings(), null);
        }
        return kept(viewer, ranking, meeting, members);
    }

    /** In the demo the business day is played while keys and times are real: the ranking may seem to be made later than today. */
    private LocalDate earliest(LocalDate ranked) {
        return ranked.isAfter(clock.today()) ? clock.today() : ranked;
    }

    private Entered kept(Viewer viewer, AwardRanking ranking, NewMinutes meeting, List<Member> members) {
        AwardRound round = ranking.round();
        byte[] content = Canonical.bytes(content(ranking, meeting, members));
        AwardMinutes minutes = new AwardMinutes(ranking, meeting.heldOn(), content, seal.sign(round.organiser(), content, viewer.name()), clock.now(), viewer.name());
        em.persist(minutes);
        em.flush();
        audit.record(viewer.name(), AuditAct.AWARD_MINUTES_SIGNED, round.code(), "OK", minutes.digest());
        return new Entered(minutes.id(), List.of());
    }

    private MinutesContent content(AwardRanking ranking, NewMinutes meeting, List<Member> members) {
        AwardRound round = ranking.round();
        List<JurorLine> jurors = jury.all(round).stream()
                .map(one -> new JurorLine(one.name(), one.position(), one.role(), one.productGroup(), one.endReason())).toList();
        List<RecusalLine> out = recusals.of(round).stream().filter(one -> one.juror().endedAt() == null)
                .map(one -> new RecusalLine(one.juror().name(), one.reference(), one.reason())).toList();
        return new MinutesContent(round.code(), round.name(), round.level(), meeting.heldOn(), meeting.place().strip(), ranking.inputDigest(), ranking.resultDigest(),
                jurors, out, members, verdicts.of(ranking).values().stream().map(Decision::of).toList(),
                meeting.opinion() == null || meeting.opinion().isBlank() ? null : meeting.opinion().strip());
    }

    private List<Member> members(AwardRound round, Set<Long> present) {
        return council.inForce(round).stream().map(one -> new Member(one.name(), one.position(), one.role(), present.contains(one.id()))).toList();
    }
}
