package vn.khuyencong.scheme.estimate;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.khuyencong.norm.prices.UnitPrice;
import vn.khuyencong.norm.prices.UnitPrices;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;

/** Builds the lines of an estimate from the prices on file. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EstimateMaking {

    @Inject
    private UnitPrices prices;

    /** Adds the lines of a draft whose form was found good; what is wrong with the prices goes into the check. */
    public void build(Estimate estimate, SchemeRecord record, EstimateDraft draft, EntryCheck check) {
        for (int i = 0; i < draft.lines().size(); i++) {
            EstimateDraft.Line line = draft.lines().get(i);
            String cell = EstimateDraft.cell(i);
            UnitPrice item = prices.newest(line.code(), record.unit()).orElse(null);
            Optional<UnitPrice> filed = prices.onFile(line.code(), record.unit(), record.fund(), draft.priceDay());
            if (item == null) {
                check.unless(false, Refusal.error("ESTIMATE_CODE_UNKNOWN", "", cell + "/code", line.code()));
            } else if (line.price() == null && filed.isEmpty()) {
                check.unless(false, Refusal.error("ESTIMATE_PRICE_NEEDED", "", cell + "/price", line.code(), draft.priceDay()));
            } else if (EstimateDraft.amount(line.quantity(), line.price() == null ? filed.get().price() : line.price()) == null) {
                check.unless(false, Refusal.error("ESTIMATE_AMOUNT_WRONG", "", cell + "/price"));
            } else {
                add(estimate, new EstimateLine(estimate, i + 1, line, filed.orElse(item), filed.orElse(null)), cell, check);
            }
        }
    }

    private static void add(Estimate estimate, EstimateLine line, String cell, EntryCheck check) {
        check.unless(line.balances(), Refusal.error("ESTIMATE_SOURCES_DIFFER", "", cell + "/promotion", line.code(),
                line.promotion() + Math.max(0, line.counterpart()) + line.other(), line.amount()));
        if (line.unverified()) {
            check.unless(false, Refusal.warning("ESTIMATE_PRICE_UNVERIFIED", "", cell + "/code", line.code()));
        }
        estimate.add(line);
    }
}
