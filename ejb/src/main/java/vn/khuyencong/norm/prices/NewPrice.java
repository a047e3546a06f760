package vn.khuyencong.norm.prices;

import java.time.LocalDate;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

/**
 * A price as it is entered.
 *
 * @param code          code of the item: letters, digits, dot and dash
 * @param content       what is paid for
 * @param unitOfMeasure what one of it is: ngày, mét, người…
 * @param price         đồng for one unit of measure
 * @param fund          the fund it is for; null: every fund
 * @param unit          the unit it is for; null: the whole country
 * @param validFrom     first day
 * @param validTo       last day; null while it holds
 * @param legalBasis    the text that sets it
 */
public record NewPrice(String code, String content, String unitOfMeasure, Long price, FundSource fund, UnitId unit, LocalDate validFrom,
                       LocalDate validTo, String legalBasis) {

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9.\\-]{0,39}";

    EntryCheck check() {
        return new EntryCheck().present("code", code)
                .unless(code == null || code.matches(CODE), Refusal.error("PRICE_CODE_WRONG", "", "code"))
                .text("content", content, 1000).text("unitOfMeasure", unitOfMeasure, 60).present("price", price)
                .unless(price == null || price > 0, Refusal.error("PRICE_NOT_POSITIVE", "", "price"))
                .present("validFrom", validFrom).period("validTo", validFrom, validTo).text("legalBasis", legalBasis, 400);
    }
}
