package vn.khuyencong.plan;

import java.util.Collection;
import vn.khuyencong.exchange.contract.PlanSubmission.SchemeKind;

/**
 * How many schemes are showcase (đề án điểm) or group schemes (đề án nhóm), and what money they take.
 *
 * @param all      all schemes
 * @param showcase those that are showcase schemes
 * @param group    those that serve several establishments or contents
 */
public record SchemeShare(Part all, Part showcase, Part group) {

    /**
     * Some of the schemes.
     *
     * @param schemes how many
     * @param support their support, whole đồng
     */
    public record Part(long schemes, long support) {

        private Part plus(SchemeCount more) {
            return new Part(Math.addExact(schemes, more.schemes()), Math.addExact(support, more.support()));
        }
    }

    static SchemeShare of(Collection<SchemeCount> counts) {
        return new SchemeShare(part(counts, null), part(counts, SchemeKind.SHOWCASE), part(counts, SchemeKind.GROUP));
    }

    private static Part part(Collection<SchemeCount> counts, SchemeKind kind) {
        return counts.stream().filter(count -> kind == null || count.kind() == kind)
                .reduce(new Part(0, 0), Part::plus, (one, other) -> other);
    }
}
