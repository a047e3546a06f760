package vn.khuyencong.scheme.execution;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.DocumentDigest;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Signature;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;

/** Puts heads on the papers of a centre: of the centre that acts for a unit on the day of the paper, its successor's where it was merged. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ExecutionHeads {

    static final PaperWords WORDS = new PaperWords("vn.khuyencong.scheme.execution.papers");

    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;
    @Inject
    private Territory territory;

    /**
     * What a paper says beside its blocks.
     *
     * @param form     id of its form
     * @param unit     whose it is
     * @param number   its whole number, or null where it bears none yet
     * @param subtitle what it speaks of
     * @param copies   to whom it goes, without dash
     * @param sample   whether any of it is sample data
     * @param draft    whether it does not count yet
     */
    record Head(String form, UnitId unit, LocalDate day, String number, String subtitle, List<String> copies, boolean sample, boolean draft) {
    }

    /** The document of some parts. */
    public Document of(Head head, List<Part> parts) {
        return new Document(editions.on(head.form(), head.day()), heading(head, DocumentDigest.of(parts)), Document.Style.TITLED, parts,
                head.draft() ? WORDS.get("mark.draft") : "");
    }

    /** A report of a centre on landscape paper, signed by whoever made it and by the head of the centre. */
    public Document report(Head head, List<Block> blocks) {
        return of(head, List.of(new Part(Part.Paper.A4_LANDSCAPE, null, blocks,
                List.of(WORDS.sign("signer.report"), Signature.of(heading(head, "").signerPost()).ofOffice()))));
    }

    private FormHeading heading(Head head, String digest) {
        FormEdition edition = editions.on(head.form(), head.day());
        return headings.ofDay("CENTRE", territory.map().holderOn(head.unit(), head.day()), head.day(), head.number() == null ? "" : head.number(),
                edition.symbol(), edition.title(), head.subtitle(), head.copies(), head.sample(), digest);
    }

    /** What a plan is called among those of a unit: its fund and year, and its unit where that was merged since. */
    public String planName(PlanOf plan, UnitId asked) {
        String fund = WORDS.get("plan", WORDS.get("fund." + plan.fund()), Integer.toString(plan.year()));
        return plan.unit().equals(asked) ? fund : WORDS.get("plan.of", fund, unitName(plan.unit()));
    }

    /** The Sở to which the centre of a unit reports on a day, of whoever holds its territory then: {@code Sở Công Thương tỉnh Bắc Giang}. */
    public String addressee(UnitId unit, LocalDate day) {
        return WORDS.get("addressee.so", territory.map().holderOn(unit, day).nameWithinOn(day));
    }

    /** The name of a unit, as last borne. */
    public String unitName(UnitId unit) {
        return ExecutionFiles.name(territory.map().get(unit)).text();
    }
}
