package vn.khuyencong.web.page.establishment;

import vn.khuyencong.establishment.SuspectedPair;
import vn.khuyencong.establishment.Suspicion;
import vn.khuyencong.web.Words;

/**
 * Two records side by side, and what one may make of them.
 *
 * @param suspicion why they are here; null where an officer brought them together
 * @param state     what became of them
 * @param kept      the record that a merge keeps: the one with a tax code, else the older
 * @param other     the one that would become part of it
 * @param asOne     both as one establishment
 * @param decidable whether there is still something to decide
 */
public record PairView(Suspicion suspicion, SuspectedPair.PairState state, Dossier kept, Dossier other, Dossier asOne, boolean decidable) {

    static PairView of(SuspectedPair pair, Dossier first, Dossier second) {
        boolean one = first.record().id() == second.record().id();
        boolean swap = first.record().taxCode() == null && second.record().taxCode() != null;
        Dossier kept = swap ? second : first;
        Dossier other = swap ? first : second;
        return new PairView(pair.suspicion(), pair.state(), kept, other, one ? kept : kept.with(other), !one);
    }

    /** Why they are here, in words. */
    public String reason() {
        return suspicion == null ? Words.get("establishment.broughtTogether") : Words.of(suspicion);
    }
}
