package vn.khuyencong.register;

import java.util.List;
import vn.khuyencong.shared.UnitId;

/**
 * Many papers that are to be made at once.
 *
 * @param kind    what they are
 * @param source  what they are of: the number of a computation or a round, or a year
 * @param subject the same as a file is named after it: {@code BM24-BC-2024}
 * @param unit    in whose name they are made; null for the ministry and its department
 * @param papers  in the order in which they are made and printed
 */
public record BatchOrder(BatchKind kind, long source, String subject, UnitId unit, List<Paper> papers) {

    /**
     * A paper to make.
     *
     * @param key   number of what it is made of: of an application, a certificate, a proposal
     * @param title by which people know it
     * @param unit  to or of whom it is; null for none
     */
    public record Paper(long key, String title, UnitId unit) {
    }
}
