package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.plan.SchemeLine;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.VietnameseText;

/**
 * Hợp đồng hỗ trợ: the contracts of a scheme that are in force, and what is held against them; amounts in đồng. Each
 * beneficiary has one: signed again, the later holds. A new approval begins without any, and after a change of the plan only
 * those hold whose beneficiary it still names.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Contracts {

    private static final Comparator<SchemeEvent> IN_ORDER = Comparator.comparing(SchemeEvent::at).thenComparing(SchemeEvent::id);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Grants grants;
    @Inject
    private StatedSchemes stated;

    /** The sum of the contracts in force. */
    public long sum(SchemeRecord record) {
        return sum(inForce(record));
    }

    /** What speaks against one more, or one signed again: all together stay within the grant, and each is with a beneficiary of the scheme. */
    public List<Refusal> against(SchemeRecord record, Deed deed) {
        SchemeStep.Contract contract = StepDetails.of(deed).contract();
        if (contract == null) {
            return List.of();
        }
        List<Refusal> against = new ArrayList<>();
        Map<String, Long> contracts = inForce(record);
        contracts.put(key(contract.beneficiary()), contract.amount());
        long granted = grants.of(record);
        if (sum(contracts) > granted) {
            against.add(Refusal.error("CONTRACTS_ABOVE_GRANT", "", "/data/contract/amount", Numbers.text(sum(contracts)), Numbers.text(granted)));
        }
        if (!beneficiaries(record).contains(key(contract.beneficiary()))) {
            against.add(Refusal.warning("BENEFICIARY_NOT_IN_SCHEME", "", "/data/contract/beneficiary", contract.beneficiary(), record.code()));
        }
        return against;
    }

    /** What speaks against an acceptance: no more is accepted than was contracted, nor than is granted. */
    public List<Refusal> againstAcceptance(SchemeRecord record, Deed deed) {
        SchemeStep.Acceptance acceptance = StepDetails.of(deed).acceptance();
        Map<String, Long> contracts = inForce(record);
        long granted = grants.of(record);
        // What the unit does by itself needs no contract.
        long limit = contracts.isEmpty() ? granted : Math.min(granted, sum(contracts));
        return acceptance == null || acceptance.supportAccepted() <= limit ? List.of() : List.of(Refusal.error("ACCEPTED_ABOVE_CONTRACT", "",
                "/data/acceptance/supportAccepted", Numbers.text(acceptance.supportAccepted()), Numbers.text(limit)));
    }

    /**
     * The signatures of the contracts that were in force when something was done, in the order in which their beneficiaries signed first.
     *
     * @param act null: that are in force now
     */
    public List<SchemeEvent> signed(SchemeRecord record, SchemeEvent act) {
        return List.copyOf(signatures(events(record).stream().filter(event -> act == null || IN_ORDER.compare(event, act) <= 0).toList()).values());
    }

    private Map<String, Long> inForce(SchemeRecord record) {
        Map<String, Long> contracts = new LinkedHashMap<>();
        signatures(events(record)).forEach((beneficiary, event) -> contracts.put(beneficiary, event.amount() == null ? 0 : event.amount()));
        return contracts;
    }

    private Map<String, SchemeEvent> signatures(List<SchemeEvent> events) {
        Map<String, SchemeEvent> signatures = new LinkedHashMap<>();
        for (SchemeEvent event : events) {
            if (event.act() == SchemeAct.SIGN_CONTRACT) {
                SchemeStep.Contract contract = StepDetails.of(event).contract();
                signatures.put(contract == null ? "" : key(contract.beneficiary()), event);
            } else if (event.act() == SchemeAct.AMEND) {
                signatures.keySet().retainAll(beneficiaries(event));
            } else {
                signatures.clear();
            }
        }
        return signatures;
    }

    private List<SchemeEvent> events(SchemeRecord record) {
        return em.createQuery("select e from SchemeEvent e where e.record.id = :record and e.act in :acts order by e.at, e.id", SchemeEvent.class)
                .setParameter("record", record.id()).setParameter("acts", List.of(SchemeAct.SIGN_CONTRACT, SchemeAct.AMEND, SchemeAct.APPROVE_PLAN,
                        SchemeAct.RECORD_DECISION)).getResultList();
    }

    /** Whom a change of the plan left in it. */
    private Set<String> beneficiaries(SchemeEvent amended) {
        return amended.versionId() == null ? beneficiaries(amended.record())
                : stated.in(amended.versionId(), amended.record().code()).map(Contracts::beneficiaries).orElse(Set.of());
    }

    private static Set<String> beneficiaries(SchemeRecord record) {
        return record.scheme() == null ? Set.of() : beneficiaries(record.scheme());
    }

    private static Set<String> beneficiaries(Scheme scheme) {
        return scheme.lines().stream().map(SchemeLine::establishment).filter(Objects::nonNull)
                .map(Contracts::key).collect(Collectors.toSet());
    }

    private static long sum(Map<String, Long> contracts) {
        return contracts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String key(String name) {
        return VietnameseText.searchKey(name);
    }
}
