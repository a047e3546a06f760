package vn.khuyencong.web.stall;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission.Establishment;
import vn.khuyencong.exchange.contract.PlanSubmission.LegalForm;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.StallApplication.Competitor;
import vn.khuyencong.exchange.contract.StallApplication.ProductAward;
import vn.khuyencong.exchange.contract.StallApplication.ShownProduct;
import vn.khuyencong.exchange.contract.StallApplication.StallWishes;
import vn.khuyencong.exchange.contract.StallOutcome;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.fair.Fair;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.form.Fields;

/** Makes of the fields of a form what a message says, and of the cells of a message the fields of the form. */
final class StallFields {

    private StallFields() {
    }

    /** @param document null for a new application */
    static StallApplication application(Fields fields, Fair fair, String unit, String document) {
        List<ShownProduct> products = IntStream.range(0, StallForm.MOST_PRODUCTS).mapToObj(row -> product(fields, "p." + row + "."))
                .filter(Objects::nonNull).toList();
        return new StallApplication(new DocumentKey(unit, fair.planYear(), StallApplication.STREAM, document, 1), SubmissionKind.ORIGINAL, fair.code(),
                new Establishment(fields.text("name"), fields.choice("legalForm", LegalForm.class), fields.text("taxCode"), fields.text("address")),
                fields.number("wanted"), fields.number("least"), fields.isTicked("firstTime"), products, wishes(fields), apart(fields.text("apart")),
                fields.text("note"), fair.sample(), null);
    }

    private static ShownProduct product(Fields fields, String row) {
        String name = fields.text(row + "name");
        AwardLevel level = fields.choice(row + "level", AwardLevel.class);
        Integer year = fields.number(row + "year");
        Integer stars = fields.number(row + "stars");
        ProductAward award = level == null ? null : new ProductAward(level, year == null ? 0 : year);
        return name == null && award == null && stars == null ? null : new ShownProduct(name, fields.text(row + "group"), award, stars);
    }

    private static StallWishes wishes(Fields fields) {
        StallWishes wishes = new StallWishes(fields.text("hall"), fields.text("row"), fields.isTicked("corner") ? true : null);
        return wishes.equals(new StallWishes(null, null, null)) ? null : wishes;
    }

    /** One to a line: name, tax code. */
    private static List<Competitor> apart(String typed) {
        return typed == null ? List.of() : Arrays.stream(typed.split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).map(line -> {
            String[] parts = line.split("\\s*[,;]\\s*(?=[\\d-]+$)", 2);
            return new Competitor(parts[0], parts.length > 1 ? parts[1] : null);
        }).toList();
    }

    static StallOutcome outcome(Fields fields, Fair fair, DocumentKey application) {
        Integer used = fields.number("stallsUsed");
        Integer contracts = fields.number("contracts");
        return new StallOutcome(new DocumentKey(application.unit(), application.planYear(), StallOutcome.STREAM, application.document(), 1),
                SubmissionKind.ORIGINAL, fair.code(), fields.isTicked("attended"), used == null ? 0 : used, fields.money("sales"),
                contracts == null ? 0 : contracts, fields.money("contractValue"), fair.sample());
    }

    /** The findings at the fields of the form. */
    static List<Refusal> atFields(List<Refusal> findings) {
        return findings.stream().map(one -> new Refusal(one.rule(), one.severity(), one.article(), field(one.cell()), one.arguments())).toList();
    }

    static String field(String cell) {
        String path = cell.replaceFirst("^/data/", "").replaceFirst("^(establishment|wishes)/", "");
        if (path.startsWith("products")) {
            return path.equals("products") ? "p.0.name" : path.replaceFirst("^products/(\\d+)", "p/$1").replace("/award/level", "/level")
                    .replace("/award/year", "/year").replaceFirst("/award$", "/level").replace("ocopStars", "stars").replace('/', '.');
        }
        return path.startsWith("apart") ? "apart" : path.startsWith("key/unit") ? "unit" : path;
    }
}
