package vn.khuyencong.scheme;

import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/**
 * Something that two schemes would both support for the same establishment.
 *
 * @param other         the other scheme
 * @param unit          whose plan that one is in
 * @param year          plan year of the other one
 * @param fund          fund of the other one
 * @param code          its code
 * @param state         where it stands
 * @param establishment the establishment, as the scheme in question names it
 * @param matter        the machine, or the activity where no machine is named
 * @param equipment     whether it is the same machine; else it is the same activity
 * @param override      what an official has let it pass for; null if nobody has
 */
public record Overlap(long other, UnitId unit, int year, FundSource fund, String code, SchemeState state, String establishment,
                      String matter, boolean equipment, FundingOverride override) {

    Overlap passedBy(FundingOverride decision) {
        return new Overlap(other, unit, year, fund, code, state, establishment, matter, equipment, decision);
    }
}
