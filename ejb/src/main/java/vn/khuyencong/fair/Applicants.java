package vn.khuyencong.fair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.fair.allocation.Applicant;
import vn.khuyencong.fair.allocation.Wish;
import vn.khuyencong.fair.allocation.ZoneChoice;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;

/** Applications as the allocation sees them: those whom one names to be kept apart from are looked for among those who apply. */
final class Applicants {

    private final List<FairApplication> applications;
    private final PublishedRule rule;
    private final Function<UnitId, String> province;
    private final Map<Long, Long> survivors;

    /**
     * @param applications in the order in which they came
     * @param province     whose quota a unit's stalls count against
     * @param survivors    the record that stands for each of those that they name: what was merged since is one establishment
     */
    Applicants(List<FairApplication> applications, PublishedRule rule, Function<UnitId, String> province, Map<Long, Long> survivors) {
        this.applications = applications;
        this.rule = rule;
        this.province = province;
        this.survivors = survivors;
    }

    List<Applicant> all() {
        List<Applicant> all = new ArrayList<>();
        for (FairApplication one : applications) {
            StallApplication stated = one.stated();
            int score = Optional.ofNullable(one.score()).orElse(0);
            all.add(new Applicant(one.reference(), establishment(one), one.name(), province.apply(one.unit()), one.wanted(), one.least(), score, all.size() + 1,
                    zones(stated), wishes(stated.wishes()), apart(one, stated), one.isLate()));
        }
        return all;
    }

    private String establishment(FairApplication one) {
        return one.establishmentId() == null ? one.reference() : Long.toString(survivors.getOrDefault(one.establishmentId(), one.establishmentId()));
    }

    /** The product group that is named first is the main one. */
    private List<ZoneChoice> zones(StallApplication stated) {
        Map<String, Integer> zones = new LinkedHashMap<>();
        stated.products().forEach(product -> zones.putIfAbsent(product.group(), zones.isEmpty() ? ZoneChoice.MAIN : rule.percentOtherZone()));
        return zones.entrySet().stream().map(zone -> new ZoneChoice(zone.getKey(), zone.getValue())).toList();
    }

    private static List<Wish> wishes(StallApplication.StallWishes wishes) {
        if (wishes == null) {
            return List.of();
        }
        Stream<Wish> place = wishes.hall() == null ? Stream.empty()
                : Stream.of(wishes.row() == null ? Wish.hall(wishes.hall()) : Wish.row(wishes.hall(), wishes.row()));
        return Stream.concat(place, Boolean.TRUE.equals(wishes.corner()) ? Stream.of(Wish.corner()) : Stream.empty()).toList();
    }

    private Set<String> apart(FairApplication of, StallApplication stated) {
        return applications.stream().filter(other -> other != of && stated.apart().stream().anyMatch(named -> is(named, other)))
                .map(this::establishment).collect(Collectors.toSet());
    }

    private static boolean is(StallApplication.Competitor named, FairApplication other) {
        return named.taxCode() != null && other.taxCode() != null ? named.taxCode().equals(other.taxCode()) : plain(named.name()).equals(plain(other.name()));
    }

    private static String plain(String name) {
        return VietnameseText.normalize(name).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
