package vn.khuyencong.register;

import java.time.LocalDate;
import vn.khuyencong.form.Office;

/**
 * The key of an office as an administrator sees it.
 *
 * @param name      under which it is kept: {@code UNIT-P63-24}
 * @param office    whose it is; null where it is no single office's, or the name is of none
 * @param holder    in whose name it signs; null where it cannot be read
 * @param from      first day of its certificate; null where it cannot be read
 * @param until     last day of its certificate; null where it cannot be read
 * @param signature whether there is a picture of the signature
 * @param picture   whether there is a picture of the seal
 * @param standing  whether it can be used
 * @param trouble   why it cannot be read; null if it can
 */
public record OfficeSeal(String name, Office office, String holder, LocalDate from, LocalDate until, boolean signature, boolean picture, Standing standing, SealTrouble trouble) {

    /** Whether a key can be used. */
    public enum Standing {
        USABLE,
        /** Its certificate ends soon. */
        ENDS_SOON,
        /** For trying out: what it signs proves nothing. */
        TRIAL,
        /** Its certificate does not hold yet. */
        NOT_YET,
        /** Its certificate holds no more. */
        ENDED,
        UNREADABLE,
        /** It is kept under a name that no office has: nothing is signed with it. */
        NOBODYS;

        /** Whether nothing is issued because of it, or it is of no use. */
        public boolean isTrouble() {
            return switch (this) {
                case USABLE, ENDS_SOON, TRIAL -> false;
                case NOT_YET, ENDED, UNREADABLE, NOBODYS -> true;
            };
        }
    }
}
