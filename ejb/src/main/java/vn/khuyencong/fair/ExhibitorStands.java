package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.StallApplication.ProductAward;
import vn.khuyencong.exchange.contract.StallApplication.ShownProduct;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.Ceiling;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** Who stands on which stalls by a result, as the forms of the fair say it. */
@Stateless
public class ExhibitorStands {

    @Inject
    private Floors floors;
    @Inject
    private StallHolders holders;
    @Inject
    private Fairs fairs;
    @Inject
    private Norms norms;
    @Inject
    private Territory territory;

    /**
     * The stalls of one application, or one combined stall.
     *
     * @param application   null for a combined stall
     * @param establishment the record that stands for it in the register; null for a combined stall
     * @param stalls        as one walks
     */
    public record Stand(FairApplication application, Long establishment, String province, List<FairStall> stalls) {

        FairStall first() {
            return stalls.get(0);
        }

        boolean combined() {
            return application == null;
        }

        String numbers() {
            return stalls.stream().map(FairStall::number).collect(Collectors.joining(", "));
        }

        String name() {
            return combined() ? FairTexts.get("combined", province) : application.name();
        }

        String place() {
            return stalls.stream().map(stall -> FairTexts.get("place", FairTexts.hall(stall.hall()), stall.rowLabel())).distinct().collect(Collectors.joining("; "));
        }

        /** Width and depth in metres, where stalls differ each. */
        String size() {
            return stalls.stream().map(stall -> FairTexts.get("size", metres(stall.widthCm()), metres(stall.depthCm()))).distinct()
                    .collect(Collectors.joining("; "));
        }

        private static String metres(int centimetres) {
            return BigDecimal.valueOf(centimetres, 2).stripTrailingZeros().toPlainString().replace('.', ',');
        }

        private List<ShownProduct> shown() {
            return combined() ? List.of() : application.stated().products();
        }

        String products() {
            return shown().stream().map(ShownProduct::name).distinct().collect(Collectors.joining("; "));
        }

        /** The highest level of recognition among its products; empty where none is recognised. */
        String award() {
            return shown().stream().map(ShownProduct::award).filter(Objects::nonNull).max(Comparator.comparing(ProductAward::level)
                    .thenComparing(ProductAward::year)).map(award -> FairTexts.get("award", level(award.level()), award.year())).orElse("");
        }

        private static String level(AwardLevel level) {
            return FairTexts.get("award." + level);
        }

        String remark() {
            boolean corner = stalls.stream().anyMatch(FairStall::corner);
            return combined() ? FairTexts.get("remark.combined") : corner ? FairTexts.get("remark.corner") : "";
        }
    }

    /** Those whom the viewer sees, as one walks. */
    public List<Stand> of(Viewer viewer, FairRun run) {
        UnitMap units = territory.map();
        boolean whole = fairs.seesWhole(viewer, run.fair());
        Map<Long, Long> survivors = holders.survivors(run);
        Map<String, FairAllotment> given = holders.allotments(run).stream().filter(one -> whole || viewer.sees(one.unit(), units))
                .collect(Collectors.toMap(FairAllotment::stall, one -> one, (one, same) -> one));
        Map<String, Stand> stands = new LinkedHashMap<>();
        for (FairStall stall : floors.stalls(run.floorPlan())) {
            FairAllotment allotment = given.get(stall.number());
            if (allotment != null) {
                String key = allotment.application() == null ? "/" + stall.number() : allotment.application().reference();
                stands.computeIfAbsent(key, one -> stand(allotment, survivors, units, run.fair())).stalls().add(stall);
            }
        }
        return List.copyOf(stands.values());
    }

    private static Stand stand(FairAllotment allotment, Map<Long, Long> survivors, UnitMap units, Fair fair) {
        FairApplication application = allotment.application();
        Long record = application == null ? null : survivors.getOrDefault(application.establishmentId(), application.establishmentId());
        return new Stand(application, record, units.find(allotment.unit()).map(unit -> unit.shortNameOn(fair.fromDay())).orElse(allotment.unit().value()),
                new ArrayList<>());
    }

    /** The rule of support of the first day of the fair; empty where none is on file. */
    public Optional<Ceiling> rule(Fair fair) {
        return norms.on(fair.fromDay()).ceiling(fair.norm(), FundSource.NATIONAL, "");
    }

    /** The level of support for an exhibitor by that rule, in a word. */
    static String level(Ceiling ceiling) {
        return ceiling.maxPercent() == null ? FairTexts.get("support.rule")
                : FairTexts.get("support", ceiling.maxPercent().stripTrailingZeros().toPlainString().replace('.', ','));
    }

    /** The law of that rule, and whether anybody has held it against its text: for lists; a letter to an exhibitor cites the law alone. */
    static String law(Ceiling ceiling) {
        return FairTexts.get(ceiling.verified() ? "support.law" : "support.law.unverified", ceiling.legalBasis());
    }
}
