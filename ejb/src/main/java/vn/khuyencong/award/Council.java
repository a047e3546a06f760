package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/** Who sits in the council of a round (hội đồng bình chọn). Its members need no account: their minutes say who met and what they decided. */
@Stateless
public class Council {

    private static final int MOST_TEXT = 200;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Rounds rounds;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** Those who sit in it now: chair, deputies, secretary, members. */
    public List<AwardCouncilMember> inForce(AwardRound round) {
        return em.createQuery("select m from AwardCouncilMember m where m.round = :round and m.endedAt is null order by m.madeAt, m.id", AwardCouncilMember.class)
                .setParameter("round", round).getResultStream().sorted((one, other) -> one.role().compareTo(other.role())).toList();
    }

    /** @throws NotVisible if the viewer may not prepare the round */
    public Entered name(Viewer viewer, long roundId, String name, String position, CouncilRole role) {
        AwardRound round = rounds.forChange(viewer, roundId);
        EntryCheck check = changeable(round, new EntryCheck()).text("memberName", name, MOST_TEXT).text("memberPosition", position, MOST_TEXT)
                .present("memberRole", role).unless(role != CouncilRole.CHAIR || inForce(round).stream().noneMatch(one -> one.role() == CouncilRole.CHAIR),
                        Refusal.error("AWARD_COUNCIL_CHAIR_TWICE", "", "memberRole"));
        if (check.blocks()) {
            return audit.refused(viewer.name(), AuditAct.AWARD_COUNCIL_CHANGED, round.code(), check.findings(), "+ " + role);
        }
        AwardCouncilMember member = new AwardCouncilMember(round, name, position, role, clock.now(), viewer.name());
        em.persist(member);
        em.flush();
        audit.record(viewer.name(), AuditAct.AWARD_COUNCIL_CHANGED, round.code(), "OK", "+ " + member.id() + " " + role);
        return new Entered(member.id(), List.of());
    }

    /** @throws NotVisible if there is no such member or the viewer may not prepare the round */
    public Entered end(Viewer viewer, long memberId) {
        AwardCouncilMember member = Optional.ofNullable(em.find(AwardCouncilMember.class, memberId)).orElseThrow(NotVisible::new);
        AwardRound round = rounds.forChange(viewer, member.round().id());
        em.refresh(member);
        EntryCheck check = changeable(round, new EntryCheck()).unless(member.endedAt() == null, Refusal.error("AWARD_COUNCIL_ENDED", "", "", member.name()));
        if (check.blocks()) {
            return audit.refused(viewer.name(), AuditAct.AWARD_COUNCIL_CHANGED, round.code(), check.findings(), "- " + memberId);
        }
        member.end(clock.now());
        audit.record(viewer.name(), AuditAct.AWARD_COUNCIL_CHANGED, round.code(), "OK", "- " + memberId + " " + member.role());
        return new Entered(memberId, List.of());
    }

    private static EntryCheck changeable(AwardRound round, EntryCheck check) {
        return check.unless(round.state() != RoundState.DECIDED && round.state() != RoundState.CANCELLED, Refusal.error("AWARD_COUNCIL_NOT_NOW", "", "", round.code()));
    }
}
