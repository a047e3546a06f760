package vn.khuyencong.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.khuyencong.award.AwardTable.Row;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.form.Printed;
import vn.khuyencong.shared.Numbers;

/** Counts what was entered and recognised, by level and group. */
final class AwardTally {

    private final List<Entered> entered = new ArrayList<>();
    private final List<Certified> certified = new ArrayList<>();
    private boolean sample;

    private record Entered(AwardLevel level, String group, int entries) {

        private boolean isOf(AwardLevel asked, String ofGroup) {
            return (asked == null || level == asked) && (ofGroup == null || group.equals(ofGroup));
        }
    }

    private record Certified(AwardLevel level, String group, String product, long maker) {

        private boolean isOf(AwardLevel asked, String ofGroup) {
            return (asked == null || level == asked) && (ofGroup == null || group.equals(ofGroup));
        }
    }

    void entered(AwardLevel level, String group, int entries, boolean ofSample) {
        entered.add(new Entered(level, group, entries));
        sample |= ofSample;
    }

    void certified(AwardCertificate certificate, long maker) {
        certified.add(new Certified(certificate.level(), certificate.productGroup(), AwardProduct.identity(maker, certificate.product().name()), maker));
        sample |= certificate.sample();
    }

    boolean has(AwardLevel level) {
        return entered.stream().anyMatch(one -> one.isOf(level, null)) || certified.stream().anyMatch(one -> one.isOf(level, null));
    }

    boolean has(String group) {
        return entered.stream().anyMatch(one -> one.isOf(null, group)) || certified.stream().anyMatch(one -> one.isOf(null, group));
    }

    boolean sample() {
        return sample;
    }

    /** Of a level, or of all (null); of a group, or of all (null). A product counts once at each level. */
    Row row(String label, AwardLevel level, String group) {
        long entries = entered.stream().filter(one -> one.isOf(level, group)).mapToLong(Entered::entries).sum();
        Set<String> products = new HashSet<>();
        Set<Long> makers = new HashSet<>();
        certified.stream().filter(one -> one.isOf(level, group)).forEach(one -> {
            products.add(one.level() + " " + one.product());
            makers.add(one.maker());
        });
        return new Row(label, printed(entries), printed(products.size()), printed(makers.size()));
    }

    private static Printed printed(long number) {
        return new Printed(BigDecimal.valueOf(number), Numbers.text(number));
    }
}
