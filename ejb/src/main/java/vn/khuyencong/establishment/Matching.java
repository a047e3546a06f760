package vn.khuyencong.establishment;

import java.util.Optional;

/** Decides whether two records are to be shown to an officer as possibly one establishment, and why. */
final class Matching {

    private Matching() {
    }

    static Optional<Suspicion> judge(Profile one, Profile other) {
        boolean bothCoded = one.code().isPresent() && other.code().isPresent();
        if (bothCoded && one.code().get().base().equals(other.code().get().base())) {
            return Optional.of(Suspicion.SAME_TAX_BASE);
        }
        boolean sameName = one.sharesNameWith(other);
        if (one.sharesProvinceWith(other)) {
            return sameName ? Optional.of(one.code().isPresent() == other.code().isPresent() ? Suspicion.SAME_NAME : Suspicion.TAX_CODE_LATER)
                    : !twoLegalPersons(one, other) && one.hasNameLike(other) ? Optional.of(Suspicion.ALIKE_NAME) : Optional.empty();
        }
        return sameName && !twoLegalPersons(one, other) && !one.isHousehold() && !other.isHousehold()
                ? Optional.of(Suspicion.TWO_PROVINCES) : Optional.empty();
    }

    /** Two sound codes with different roots belong to two legal persons; a code with a wrong check digit proves nothing. */
    private static boolean twoLegalPersons(Profile one, Profile other) {
        return one.code().isPresent() && other.code().isPresent() && one.code().get().checkDigitFits() && other.code().get().checkDigitFits();
    }
}
