package vn.khuyencong.web.stall;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.StallApplication.ShownProduct;
import vn.khuyencong.fair.FairOutcome;
import vn.khuyencong.fair.FairZones;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.form.Refused;
import vn.khuyencong.web.form.Typed;
import vn.khuyencong.web.page.Choice;

/** What stands in the form of an application before anybody types: nothing, or what the version in force says. */
@Named("stallForm")
@RequestScoped
public class StallForm {

    /** Products that a message may have, by its schema. */
    static final int MOST_PRODUCTS = 20;
    /** Rows of an empty form. */
    private static final int FEW = 5;

    @Inject
    private StallPage page;
    @Inject
    private Typed typed;
    @Inject
    private Refused refused;
    @Inject
    private FairZones zones;

    /** What stands in a field of the application that is replaced; null for a new one. */
    public String there(String field) {
        if (page.getRow() == null) {
            return field.equals("wanted") || field.equals("least") ? "1" : null;
        }
        StallApplication stated = page.getStated();
        return switch (field) {
            case "name" -> stated.establishment().name();
            case "taxCode" -> stated.establishment().taxCode();
            case "address" -> stated.establishment().address();
            case "wanted" -> String.valueOf(stated.wanted());
            case "least" -> String.valueOf(stated.least());
            case "hall" -> stated.wishes() == null ? null : stated.wishes().hall();
            case "row" -> stated.wishes() == null ? null : stated.wishes().row();
            case "apart" -> stated.apart().stream().map(one -> one.taxCode() == null ? one.name() : one.name() + ", " + one.taxCode())
                    .collect(Collectors.joining("\n"));
            case "note" -> stated.note();
            default -> product(field);
        };
    }

    /** Fields of products are called {@code p.0.name}. */
    private String product(String field) {
        String[] path = field.split("\\.");
        List<ShownProduct> products = page.getStated().products();
        int number = Integer.parseInt(path[1]);
        if (number >= products.size()) {
            return null;
        }
        ShownProduct product = products.get(number);
        return switch (path[2]) {
            case "name" -> product.name();
            case "year" -> product.award() == null ? null : Integer.toString(product.award().year());
            default -> product.ocopStars() == null ? null : product.ocopStars().toString();
        };
    }

    /** A row for each product there is, and one more. */
    public List<Integer> getProductRows() {
        int there = page.getRow() == null ? 0 : page.getStated().products().size();
        return IntStream.range(0, Math.min(MOST_PRODUCTS, Math.max(FEW, there + 1))).boxed().toList();
    }

    public List<Choice> getLegalForms() {
        Object there = page.getRow() == null ? LegalForm.HOUSEHOLD : page.getStated().establishment().legalForm();
        return Stream.of(LegalForm.values()).map(one -> new Choice(one.name(), Words.of(one), typed.chosen("legalForm", one.name(), there))).toList();
    }

    /** The product groups of the fair; the first row must name one. */
    public List<Choice> groups(int number) {
        ShownProduct there = there(number);
        String name = "p." + number + ".group";
        List<Choice> all = zones.of(page.getFair()).stream().map(zone -> new Choice(zone.code(), zone.code() + " – " + zone.name(),
                typed.chosen(name, zone.code(), there == null ? null : there.group()))).toList();
        return Choice.any(all, Words.get("stall.noGroup"));
    }

    public List<Choice> levels(int number) {
        ShownProduct there = there(number);
        String name = "p." + number + ".level";
        AwardLevel level = there == null || there.award() == null ? null : there.award().level();
        return Choice.any(Stream.of(AwardLevel.values()).map(one -> new Choice(one.name(), Words.of(one), typed.chosen(name, one.name(), level))).toList(),
                Words.get("stall.noAward"));
    }

    private ShownProduct there(int number) {
        List<ShownProduct> products = page.getRow() == null ? List.of() : page.getStated().products();
        return number < products.size() ? products.get(number) : null;
    }

    public boolean isFirstTime() {
        return ticked("firstTime", page.getRow() != null && page.getStated().firstTime());
    }

    public boolean isCorner() {
        StallApplication.StallWishes wishes = page.getRow() == null ? null : page.getStated().wishes();
        return ticked("corner", wishes != null && Boolean.TRUE.equals(wishes.corner()));
    }

    public boolean isAttended() {
        FairOutcome outcome = page.getOutcome();
        return ticked("attended", outcome == null || outcome.attended());
    }

    /** What was typed, ticked or not, where the form was refused; else what there is. */
    private boolean ticked(String field, boolean there) {
        return refused.getAll().isEmpty() ? there : typed.is(field, "true");
    }

    /** What was reported last of a figure of the outcome; at first all stalls as used. */
    public String outcome(String field) {
        FairOutcome outcome = page.getOutcome();
        return Objects.toString(switch (field) {
            case "stallsUsed" -> outcome == null ? page.getRow().stalls().size() : outcome.stallsUsed();
            case "sales" -> outcome == null ? null : outcome.sales();
            case "contracts" -> outcome == null ? null : outcome.contracts();
            default -> outcome == null ? null : outcome.contractValue();
        }, null);
    }
}
