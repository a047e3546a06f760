package vn.khuyencong.scheme.estimate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Block.Row;
import vn.khuyencong.form.Blocks;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.DocumentDigest;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Print;
import vn.khuyencong.form.Printed;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.territory.Territory;

/**
 * Makes dự toán chi tiết (BM04) of a version of an estimate: the newest is a draft until the plan with its scheme is decided, one before it says
 * by which it was replaced.
 */
@Stateless
public class EstimatePapers {

    private static final PaperWords WORDS = new PaperWords("vn.khuyencong.scheme.estimate.papers");

    @Inject
    private Estimates estimates;
    @Inject
    private FormEditions editions;
    @Inject
    private Territory territory;

    /**
     * The paper of a version.
     *
     * @param version null for the newest
     * @return empty if there is none or the viewer does not see its unit
     */
    public Optional<Document> of(Viewer viewer, long recordId, Long version) {
        return estimates.scheme(viewer, recordId).flatMap(record -> {
            List<Estimate> all = estimates.of(record);
            return all.stream().filter(one -> version == null || one.version() == version).findFirst().map(one -> paper(one, all.get(0).version()));
        });
    }

    private Document paper(Estimate estimate, int newest) {
        SchemeRecord record = estimate.record();
        LocalDate day = estimate.madeAt().atZone(BusinessClock.ZONE).toLocalDate();
        FormEdition edition = editions.on("BM04", day);
        List<Part> parts = List.of(new Part(Part.Paper.A4_LANDSCAPE, null, blocks(estimate, day),
                List.of(WORDS.sign("signer.maker"), WORDS.sign("signer.head"))));
        FormHeading heading = new FormHeading("", record.implementingUnit().toUpperCase(Locale.forLanguageTag("vi")), "",
                territory.map().holderOn(record.unit(), day).shortNameOn(day), day, edition.title(), WORDS.get("subtitle", record.name(), record.code()),
                WORDS.get("signer.head"), List.of(WORDS.get("recipient"), WORDS.get("archive")),
                record.scheme() != null && record.scheme().version().sample(), DocumentDigest.of(parts));
        return new Document(edition, heading, Document.Style.TITLED, parts, mark(estimate, newest));
    }

    private static String mark(Estimate estimate, int newest) {
        if (estimate.version() < newest) {
            return WORDS.get("replaced", newest);
        }
        SchemeRecord record = estimate.record();
        boolean decided = record.scheme() != null && record.scheme().version().basis() == Basis.DECIDED;
        return decided ? "" : WORDS.get("mark.draft");
    }

    private static List<Block> blocks(Estimate estimate, LocalDate day) {
        Blocks blocks = new Blocks(WORDS).asked("implementing", estimate.record().implementingUnit())
                .fact("priced", WORDS.get("pricedOn", PaperWords.day(estimate.priceDay())))
                .table("estimate", WORDS.get("unit.dong"), rows(estimate)).amount("amount", estimate.amount()).amount("promotion", estimate.promotion());
        if (estimate.note() != null) {
            blocks.note("note", estimate.note());
        }
        if (estimate.unverified() > 0) {
            blocks.note("unverified", estimate.unverified());
        }
        return blocks.note("version", estimate.version(), PaperWords.day(day)).all();
    }

    private static List<Row> rows(Estimate estimate) {
        List<Row> rows = new ArrayList<>();
        FundSource fund = estimate.record().fund();
        for (EstimateLine line : estimate.lines()) {
            int decimals = Math.max(0, line.quantity().stripTrailingZeros().scale());
            Map<String, Printed> cells = sources(List.of(line), fund);
            cells.putAll(Map.of("order", Print.amount((long) line.position(), 1, 0), "content", Printed.text(line.content()),
                    "unit", Printed.text(line.unitOfMeasure()),
                    "quantity", new Printed(Numbers.rounded(line.quantity(), decimals), Numbers.text(line.quantity(), decimals)),
                    "price", Print.dong(line.price()), "basis", basis(line)));
            rows.add(new Row(Row.Kind.ITEM, cells));
        }
        Map<String, Printed> total = sources(estimate.lines(), fund);
        total.put("content", WORDS.cell("total"));
        rows.add(new Row(Row.Kind.TOTAL, total));
        return rows;
    }

    /** What a scheme gets from khuyến công comes from its own fund. */
    private static Map<String, Printed> sources(List<EstimateLine> lines, FundSource fund) {
        Map<String, Printed> cells = new HashMap<>();
        cells.put("amount", sum(lines, EstimateLine::amount));
        cells.put(fund == FundSource.NATIONAL ? "national" : "local", sum(lines, EstimateLine::promotion));
        cells.put("counterpart", sum(lines, EstimateLine::counterpart));
        cells.put("other", sum(lines, EstimateLine::other));
        return cells;
    }

    private static Printed sum(List<EstimateLine> lines, ToLongFunction<EstimateLine> amount) {
        return Print.dong(lines.stream().mapToLong(amount).reduce(0, Math::addExact));
    }

    /** The item of the price list, and the text that its price rests on. */
    private static Printed basis(EstimateLine line) {
        return line.filedPrice() == null ? WORDS.cell("noPrice", line.code()) : line.legalBasis() == null ? Printed.text(line.code())
                : WORDS.cell("basisOf", line.code(), line.legalBasis());
    }
}
