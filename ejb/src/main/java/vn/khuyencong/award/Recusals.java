package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Grant;
import vn.khuyencong.organization.Rights;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * Who does not judge what. A juror declares it, whoever prepares the round says it, or it is found: that he has an office in the
 * province whose entry he would judge in a round of a region or of the nation, or that he judges no other product of the same
 * establishment. It is never taken back, and counts for the account however often it is named.
 */
@Stateless
public class Recusals {

    /** Who finds what nobody said. */
    private static final String SYSTEM = "system";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private AwardEntries entries;
    @Inject
    private AwardProducts products;
    @Inject
    private Rights rights;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** All of a round, in their order. */
    public List<AwardRecusal> of(AwardRound round) {
        return em.createQuery("select r from AwardRecusal r join fetch r.juror where r.juror.round = :round order by r.at, r.id", AwardRecusal.class).setParameter("round", round)
                .getResultList();
    }

    /** What whose accounts do not judge. */
    public Map<String, Set<String>> byAccount(AwardRound round) {
        return of(round).stream().collect(Collectors.groupingBy(one -> one.juror().account(), Collectors.mapping(AwardRecusal::reference, Collectors.toSet())));
    }

    /** Those of a juror, by entry. */
    public Map<String, AwardRecusal> of(AwardJuror juror) {
        return of(juror.round()).stream().filter(one -> one.juror().account().equals(juror.account()))
                .collect(Collectors.toMap(AwardRecusal::reference, one -> one, (first, again) -> first));
    }

    /** Keeps one, with those that follow from it; one that is there already stays as it is. */
    public void keep(AwardJuror juror, String reference, String reason, boolean declared, String by) {
        if (!of(juror).containsKey(reference)) {
            record(juror, reference, reason, declared, by);
            find(juror.round());
        }
    }

    private void record(AwardJuror juror, String reference, String reason, boolean declared, String by) {
        em.persist(new AwardRecusal(juror, reference, reason, declared, clock.now(), by));
        em.flush();
        audit.record(by, AuditAct.AWARD_JUROR_RECUSED, juror.round().code(), "OK", juror.account() + " " + reference);
    }

    /** Finds those that nobody said, of all who judge now. */
    public void find(AwardRound round) {
        List<AwardEntry> all = entries.inForce(round);
        List<AwardJuror> jurors = em.createQuery("select j from AwardJuror j where j.round = :round and j.endedAt is null order by j.id", AwardJuror.class)
                .setParameter("round", round).getResultList();
        Map<String, Set<String>> out = byAccount(round);
        Map<Long, Long> merged = products.merged();
        Map<String, Viewer> offices = offices(round, jurors);
        UnitMap units = territory.map();
        // What is found of a juror may be of an establishment of which he judges another product, under another name of his in the jury too.
        boolean more = true;
        while (more) {
            more = false;
            for (AwardJuror juror : jurors) {
                Set<String> own = out.computeIfAbsent(juror.account(), account -> new HashSet<>());
                more |= find(juror, all, own, merged, offices.get(juror.account()), units);
            }
        }
    }

    /** Of whom has an office somewhere what he sees from there; only the department's rounds are between provinces. */
    private Map<String, Viewer> offices(AwardRound round, List<AwardJuror> jurors) {
        Map<String, Viewer> offices = new HashMap<>();
        if (round.organiser() == null) {
            rights.own(jurors.stream().map(AwardJuror::account).collect(Collectors.toSet())).forEach((account, grants) -> {
                List<Grant> there = grants.stream().filter(grant -> grant.role().functions().contains(Function.READ) && grant.scope().unit() != null).toList();
                if (!there.isEmpty()) {
                    offices.put(account, new Viewer(account, account, there, List.of()));
                }
            });
        }
        return offices;
    }

    private boolean find(AwardJuror juror, List<AwardEntry> all, Set<String> out, Map<Long, Long> merged, Viewer office, UnitMap units) {
        Set<Long> establishments = all.stream().filter(entry -> out.contains(entry.reference())).map(AwardEntry::establishmentId)
                .map(id -> merged.getOrDefault(id, id)).collect(Collectors.toSet());
        boolean found = false;
        for (AwardEntry entry : all) {
            if (juror.judges(entry.productGroup()) && !out.contains(entry.reference())) {
                boolean sameMaker = entry.establishmentId() != null && establishments.contains(merged.getOrDefault(entry.establishmentId(), entry.establishmentId()));
                if (sameMaker || office != null && office.sees(entry.unit(), units)) {
                    record(juror, entry.reference(), JuryTexts.get(sameMaker ? "recusal.establishment" : "recusal.office"), false, SYSTEM);
                    out.add(entry.reference());
                    found = true;
                }
            }
        }
        return found;
    }
}
