package vn.khuyencong.scheme;

import java.util.Collection;
import java.util.Set;
import vn.khuyencong.award.RoundTransition;
import vn.khuyencong.fair.FairTransition;
import vn.khuyencong.merit.MeritAct;
import vn.khuyencong.merit.MeritLife;
import vn.khuyencong.plan.national.PlanTransition;
import vn.khuyencong.scheme.registration.RegistrationLife;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.training.CourseTransition;

/**
 * A row of whichever table of states, as {@code docs/trang-thai.md} tells it.
 *
 * @param to         null: where it was before
 * @param fund       null where it holds for both
 * @param who        in words
 * @param conditions in words
 */
record LifeWay(Enum<?> from, Enum<?> act, Enum<?> to, FundSource fund, String who, String conditions, String paper) {

    private static final String BY_ITSELF = "theo văn bản nhận được";

    static LifeWay of(Transition row) {
        return new LifeWay(row.from(), row.act(), row.to(), row.fund(), who(row.who()), conditions(row.guards()), row.paper());
    }

    static LifeWay of(PlanTransition row) {
        return new LifeWay(row.from(), row.act(), row.to(), null, who(row.who() == null ? Set.of() : Set.of(row.who())), conditions(row.guards()), row.paper());
    }

    static LifeWay of(RegistrationLife.Row row) {
        return new LifeWay(row.from(), row.act(), row.to(), null, who(row.who()), row.byHand() ? "" : "theo phiếu khảo sát hoặc hồ sơ đề án", null);
    }

    static LifeWay of(CourseTransition row) {
        return new LifeWay(row.from(), row.act(), row.to(), null, who(Set.of(row.who())), conditions(row.guards()), null);
    }

    static LifeWay of(FairTransition row) {
        return new LifeWay(row.from(), row.act(), row.to(), null, who(row.who()), conditions(row.guards()), null);
    }

    static LifeWay of(RoundTransition row) {
        return new LifeWay(row.from(), row.act(), row.to(), null, who(row.who()), conditions(row.guards()), null);
    }

    static LifeWay of(MeritLife.Row row) {
        String condition = row.act() == MeritAct.GRANT ? "có số, ngày quyết định của Bộ trưởng, không sau hôm nay" : "có nêu lý do";
        return new LifeWay(row.from(), row.act(), row.to(), null, who(row.who()), condition, null);
    }

    /** Where it leads, in words. */
    String where() {
        return to == null ? "trạng thái trước đó" : to == from ? "giữ nguyên" : LifeWords.word(to);
    }

    private static String who(Set<? extends Enum<?>> who) {
        return who.isEmpty() ? BY_ITSELF : conditions(who);
    }

    private static String conditions(Collection<? extends Enum<?>> values) {
        return LifeWords.joined(values.stream().sorted(java.util.Comparator.comparingInt(Enum::ordinal)).toList(), "; ");
    }
}
