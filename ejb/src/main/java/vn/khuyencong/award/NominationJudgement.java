package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.exchange.contract.AwardNomination;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.norm.LawContent.AwardGroup;
import vn.khuyencong.norm.rules.DocumentRules;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** Holds an entry against its round: the calendar, whose round it is, the group, quotas, the certificate below, what was entered already. */
@Stateless
public class NominationJudgement {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Rounds rounds;
    @Inject
    private AwardLaw law;
    @Inject
    private Ladder ladder;
    @Inject
    private AwardProducts products;
    @Inject
    private Territory territory;

    /** The round that an entry names; one that is not open yet is none. */
    public Optional<AwardRound> round(AwardNomination nomination) {
        return rounds.withCode(nomination.round()).filter(found -> found.state() != RoundState.PLANNED);
    }

    /** Holds the round until the end of the transaction, so that of two entries of one product the second sees the first. */
    public Optional<AwardRound> held(AwardNomination nomination) {
        Optional<AwardRound> found = round(nomination);
        found.ifPresent(one -> {
            em.lock(one, LockModeType.PESSIMISTIC_WRITE);
            em.refresh(one);
        });
        return found;
    }

    /** The version in force of an entry. */
    public Optional<AwardEntry> inForce(DocumentKey key) {
        return em.createQuery("""
                        select e from AwardEntry e where e.unit = :unit and e.planYear = :year and e.document = :document and e.state = :state""",
                        AwardEntry.class)
                .setParameter("unit", key.unit()).setParameter("year", key.planYear()).setParameter("document", key.document())
                .setParameter("state", EntryState.IN_FORCE).getResultStream().findFirst();
    }

    /**
     * Everything found of an entry that comes on a day.
     *
     * @param named the round it names, if there is one
     */
    public List<Refusal> judge(AwardNomination nomination, Optional<AwardRound> named, LocalDate day) {
        List<Refusal> findings = new ArrayList<>(DocumentRules.judge(nomination, null, day));
        if (named.isEmpty()) {
            findings.add(Refusal.error("AWARD_ROUND_UNKNOWN", "", "/data/round", nomination.round()));
            return findings;
        }
        AwardRound round = named.get();
        if (round.planYear() != nomination.key().planYear()) {
            findings.add(Refusal.error("AWARD_YEAR_DIFFERS", "", "/data/key/planYear", Integer.toString(nomination.key().planYear()),
                    Integer.toString(round.planYear())));
        }
        Optional<AwardEntry> before = inForce(nomination.key());
        if (before.isPresent() && !before.get().roundCode().equals(nomination.round())) {
            findings.add(Refusal.error("AWARD_OTHER_ROUND", "", "/data/round", nomination.round(), before.get().roundCode()));
            return findings;
        }
        findings.addAll(open(round, day));
        if (nomination.kind() != SubmissionKind.WITHDRAWAL) {
            findings.addAll(place(nomination, round, day));
            findings.addAll(eligible(nomination, round, day));
        } else if (before.isEmpty()) {
            findings.add(Refusal.error("AWARD_NOTHING_TO_WITHDRAW", "", "/data/kind", nomination.key().document()));
        }
        return findings;
    }

    private static List<Refusal> open(AwardRound round, LocalDate day) {
        if (round.state() == RoundState.CANCELLED) {
            return List.of(Refusal.error("AWARD_ROUND_CANCELLED", "", "/data/round", round.code()));
        }
        if (day.isBefore(round.opensOn())) {
            return List.of(Refusal.error("AWARD_ROUND_NOT_OPEN", "", "/data/round", round.code(), round.opensOn()));
        }
        return round.state() == RoundState.OPEN && !day.isAfter(round.closesOn()) ? List.of()
                : List.of(Refusal.error("AWARD_ROUND_LATE", "", "/data/round", round.code(), round.closesOn(), day));
    }

    /** A province enters in its own rounds, those of its region and those of the nation. */
    private List<Refusal> place(AwardNomination nomination, AwardRound round, LocalDate day) {
        UnitMap units = territory.map();
        Unit unit = units.get(nomination.key().subject());
        Unit holder = units.holderOn(unit.id(), day);
        if (nomination.kind() == SubmissionKind.ORIGINAL && !holder.id().equals(unit.id())) {
            return List.of(Refusal.error("AWARD_UNIT_ENDED", "", "/data/key/unit", unit.id(), holder.id()));
        }
        boolean within = round.organiser() != null ? units.isOrSucceeds(units.holderOn(round.organiser(), day).id(), unit.id())
                : round.region() == null || unit.region() == round.region();
        return within ? List.of() : List.of(Refusal.error("AWARD_NOT_YOUR_ROUND", "", "/data/round", round.code(), unit.id()));
    }

    private List<Refusal> eligible(AwardNomination nomination, AwardRound round, LocalDate day) {
        LevelRule rule = law.rule(round);
        List<Refusal> findings = new ArrayList<>();
        List<AwardGroup> groups = law.groups(round.opensOn());
        if (groups.stream().noneMatch(group -> group.code().equals(nomination.product().group()))) {
            findings.add(Refusal.error("AWARD_GROUP_UNKNOWN", rule.legalBasis(), "/data/product/group", nomination.product().group(),
                    groups.stream().map(AwardGroup::code).collect(Collectors.joining(", "))));
        }
        Optional<Establishment> maker = products.maker(nomination.establishment(), nomination.key(), day);
        findings.addAll(ladder.judge(nomination, rule, maker, day));
        findings.addAll(twice(nomination, round, maker));
        findings.addAll(quotas(nomination, round, rule, maker));
        return findings;
    }

    /** The same product is entered once in a round, whoever sent it and whichever record its maker had then. */
    private List<Refusal> twice(AwardNomination nomination, AwardRound round, Optional<Establishment> maker) {
        Map<Long, Long> merged = products.merged();
        boolean there = maker.filter(one -> others(nomination, round).stream().map(AwardEntry::product).anyMatch(other -> AwardProduct.identity(
                merged.getOrDefault(other.establishmentId(), other.establishmentId()), other.name()).equals(AwardProduct.identity(one.survivor(),
                nomination.product().name())))).isPresent();
        return there ? List.of(Refusal.error("AWARD_ENTERED_TWICE", "", "/data/product/name", nomination.product().name())) : List.of();
    }

    private List<Refusal> quotas(AwardNomination nomination, AwardRound round, LevelRule rule, Optional<Establishment> maker) {
        List<Refusal> findings = new ArrayList<>();
        List<AwardEntry> others = others(nomination, round);
        long ofUnit = others.stream().filter(other -> other.unit().equals(nomination.key().subject())).count();
        if (rule.mostOfUnit() != null && ofUnit >= rule.mostOfUnit()) {
            findings.add(Refusal.error("AWARD_UNIT_QUOTA", rule.legalBasis(), "/data/key/unit", rule.mostOfUnit()));
        }
        Map<Long, Long> merged = products.merged();
        long ofMaker = maker.map(one -> others.stream().map(AwardEntry::establishmentId)
                .filter(other -> merged.getOrDefault(other, other) == one.survivor()).count()).orElse(0L);
        if (rule.mostOfEstablishment() != null && ofMaker >= rule.mostOfEstablishment()) {
            findings.add(Refusal.error("AWARD_ESTABLISHMENT_QUOTA", rule.legalBasis(), "/data/establishment", rule.mostOfEstablishment()));
        }
        return findings;
    }

    /** Other entries of the round that count. */
    private List<AwardEntry> others(AwardNomination nomination, AwardRound round) {
        return em.createQuery("""
                        select e from AwardEntry e join fetch e.product where e.round = :round and e.state = :state
                        and not (e.unit = :unit and e.planYear = :year and e.document = :document) order by e.id""", AwardEntry.class)
                .setParameter("round", round).setParameter("state", EntryState.IN_FORCE).setParameter("unit", nomination.key().unit())
                .setParameter("year", nomination.key().planYear()).setParameter("document", nomination.key().document()).getResultList();
    }
}
