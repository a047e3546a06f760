package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.Ceiling;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;

/**
 * Tạm ứng: what is paid in advance, all together, against the grant and the contracts of a scheme. The largest share is law on file (rule
 * ADVANCE); as long as nobody has verified it, it warns and says so.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Advances {

    private static final String RULE = "ADVANCE";

    @Inject
    private Ledger ledger;
    @Inject
    private Contracts contracts;
    @Inject
    private Norms norms;
    @Inject
    private BusinessClock clock;

    /** What speaks against paying more: the grant as far as it is not paid out yet, and the limit where one is on file. */
    public List<Refusal> against(SchemeRecord record, Deed deed) {
        long asked = deed.amount() == null ? 0 : deed.amount();
        long left = ledger.heldBy(record, Account.GRANTED);
        if (asked > left) {
            return List.of(Refusal.error("ADVANCE_ABOVE_GRANT", "", "/data/advance/amount", Numbers.text(asked), Numbers.text(left)));
        }
        LocalDate day = deed.day() == null ? clock.today() : deed.day();
        Optional<Ceiling> limit = norms.on(day).ceiling(RULE, record.fund(), record.unit().value()).filter(ceiling -> ceiling.maxPercent() != null);
        long paid = ledger.heldBy(record, Account.PAID) + asked;
        long contracted = contracts.sum(record);
        return limit.filter(ceiling -> exceeds(paid, contracted, ceiling.maxPercent())).map(ceiling -> exceeded(ceiling, paid, contracted))
                .orElse(List.of());
    }

    private static boolean exceeds(long paid, long contracted, BigDecimal percent) {
        return BigDecimal.valueOf(paid).multiply(BigDecimal.valueOf(100)).compareTo(BigDecimal.valueOf(contracted).multiply(percent)) > 0;
    }

    private static List<Refusal> exceeded(Ceiling limit, long paid, long contracted) {
        String percent = Numbers.shortest(limit.maxPercent(), 2);
        return limit.verified()
                ? List.of(Refusal.error("ADVANCE_ABOVE_LIMIT", limit.legalBasis(), "/data/advance/amount", Numbers.text(paid), percent, Numbers.text(contracted)))
                : List.of(Refusal.warning("ADVANCE_ABOVE_LIMIT", limit.legalBasis(), "/data/advance/amount", Numbers.text(paid), percent, Numbers.text(contracted)),
                        Refusal.warning("ADVANCE_LIMIT_UNVERIFIED", limit.legalBasis(), "/data/advance/amount", percent));
    }
}
