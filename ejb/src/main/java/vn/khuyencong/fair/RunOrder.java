package vn.khuyencong.fair;

/**
 * What is to be computed.
 *
 * @param keepsPublished whether everybody keeps the stalls that were published, but those whom an act by hand touches; without effect before
 *                       the first result is published
 * @param withLate       whether applications take part that came after the last day; they are served from what is left, so only where
 *                       everybody keeps what was published
 * @param reason         why it is computed; may be null the first time
 */
public record RunOrder(boolean keepsPublished, boolean withLate, String reason) {

    /** The first time. */
    public static final RunOrder FIRST = new RunOrder(false, false, null);
}
