package vn.khuyencong.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.khuyencong.award.AwardTable;
import vn.khuyencong.award.JuryPaper;
import vn.khuyencong.award.NominationList;
import vn.khuyencong.award.NominationPaper;
import vn.khuyencong.consolidation.FundReport;
import vn.khuyencong.consolidation.PlanTable;
import vn.khuyencong.consolidation.ResultReport;
import vn.khuyencong.consolidation.SchemeTable;
import vn.khuyencong.consultancy.ConsultancyResult;
import vn.khuyencong.exchange.ReceiptPaper;
import vn.khuyencong.fair.ExhibitorLetter;
import vn.khuyencong.fair.ExhibitorList;
import vn.khuyencong.fair.FloorPaper;
import vn.khuyencong.form.Block;
import vn.khuyencong.form.Diploma;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.Part;
import vn.khuyencong.form.Proof;
import vn.khuyencong.merit.MeritPetition;
import vn.khuyencong.training.LearnerList;

/**
 * Prints official forms as tagged PDF/A-1a, A4 (the floor of a fair A3), in Vietnamese.
 *
 * <p>The bytes depend on the record alone: the same record gives the same bytes, whenever and wherever it is printed.
 * Safe for use by many threads; nothing is read but the templates and fonts of this module.
 */
@ApplicationScoped
public class Forms {

    private final Press press;

    public Forms() {
        this(new Press(new Templates()));
    }

    private Forms(Press press) {
        this.press = press;
    }

    /** The same forms with what one checks them by in the foot of each page, and as a QR code on the first. */
    public Forms proving(Proof proof) {
        return new Forms(press.proving(proof));
    }

    /** The same forms with a name below the signature of whoever heads the office whose papers they are; empty: none. */
    public Forms signedBy(String name) {
        return signedBy(List.of(), name);
    }

    /**
     * The same forms as somebody signs them for the office whose papers they are.
     *
     * @param posts lines above his signature in place of those of the paper; empty where whoever heads the office signs
     * @param name  below it; empty: none
     */
    public Forms signedBy(List<String> posts, String name) {
        return new Forms(press.signedBy(posts, name));
    }

    /**
     * A document: each of its parts starts on a page of its own and is numbered by itself.
     *
     * @throws IllegalArgumentException if a table has more columns than the sheet, a part more than six different tables or more than three signers
     */
    public byte[] documentPdf(Document document) {
        Document signed = press.signed(document);
        return press.print(signed.parts().size(), number -> sheet(signed, signed.parts().get(number)));
    }

    /** A document with what one checks it by. */
    public byte[] documentPdf(Document document, Proof proof) {
        return proving(proof).documentPdf(document);
    }

    /**
     * A document to go on writing in, as DOCX. Its pages are made by the program that opens it, so nothing in its margins is taken along; that it
     * is of sample data or does not count is said at the top of each part.
     */
    public byte[] documentDocx(Document document) {
        Document signed = press.signed(document);
        return press.draft(signed.parts().size(), number -> sheet(signed, marked(signed, signed.parts().get(number))));
    }

    private static Part marked(Document document, Part part) {
        List<Block> blocks = new ArrayList<>();
        Stream.of(document.mark(), document.heading().sample() ? SampleMark.WORDS : "").filter(word -> !word.isEmpty()).map(Block.Note::new).forEach(blocks::add);
        blocks.addAll(part.blocks());
        return new Part(part.paper(), part.annex(), blocks, part.signatures());
    }

    private static Sheet sheet(Document document, Part part) {
        DocumentFlow lines = new DocumentFlow(document, part);
        Flow flow = lines.flow();
        Map<String, String> heads = new HashMap<>();
        for (int i = 0; i < lines.shapes().size(); i++) {
            lines.shapes().get(i).heads(Integer.toString(i), heads);
        }
        return new Sheet(Papers.DOCUMENT, document.heading(), flow, Map.of(Sheet.FORM, document.edition().name(document.form()), Sheet.MARK, document.mark(), "heads", heads),
                Stream.of(document), part.paper(), lines.shapes());
    }

    /**
     * Form BM08, the consolidated plan of a year by province.
     *
     * @throws IllegalArgumentException if the edition and the activities of the plan make more columns than the sheet has room for
     */
    public byte[] planTablePdf(PlanTable table) {
        return press.print(FilledTables.of(table).sheet());
    }

    /** Form BM18, the result report of a half-year or a year. */
    public byte[] resultReportPdf(ResultReport report) {
        return press.print(FilledTables.of(report).sheet());
    }

    /** Form BM07, the plan of one province scheme by scheme; a draft says so on each page. */
    public byte[] schemeTablePdf(SchemeTable table) {
        return press.print(FilledTables.of(table).sheet());
    }

    /** A receipt as people read it; what counts is the document that was signed. */
    public byte[] receiptPdf(ReceiptPaper paper) {
        return press.print(new Sheet("PHIEU", paper.heading(), ReceiptFlow.of(paper),
                Map.of("number", paper.number(), "seal", paper.seal()), paper));
    }

    /** Form BM19, the money of some years. */
    public byte[] fundReportPdf(FundReport report) {
        return press.print(FilledTables.of(report).sheet());
    }

    /** Form BM25, what the rounds of awards of a year came to. */
    public byte[] awardTablePdf(AwardTable table) {
        return press.print(FilledTables.of(table).sheet());
    }

    /** Form BM26, what consultancy of a period came to. */
    public byte[] consultancyPdf(ConsultancyResult result) {
        return press.print(FilledTables.of(result).sheet());
    }

    /** Form BM20, the stalls of a fair with their exhibitors. */
    public byte[] exhibitorListPdf(ExhibitorList list) {
        return press.print(FilledTables.of(list).sheet());
    }

    /** The same to a stream, which stays open. Rows are asked for when their turn comes, so a list that makes them up then may be of any length. */
    public void exhibitorListPdf(ExhibitorList list, OutputStream pdf) {
        press.print(1, number -> FilledTables.of(list).sheet(), pdf);
    }

    /** Form BM21, the learners of a course and what came of it. */
    public byte[] learnerListPdf(LearnerList list) {
        return press.print(FilledTables.of(list).sheet());
    }

    /** The floor of a fair, A3 landscape. */
    public byte[] floorPdf(FloorPaper paper) {
        FloorFlow floor = new FloorFlow(paper);
        return press.print(new Sheet("SODO", paper.heading(), floor.build(), Map.of(Sheet.FORM, paper.edition().name("SODO"), "strips", floor.strips(), Sheet.MARK, paper.mark()), paper));
    }

    /**
     * Letters to exhibitors, one after the other in one document. Each is laid out when its turn comes, so that memory does not grow with
     * their number but by what the document itself takes.
     *
     * @throws IllegalArgumentException if there is none
     */
    public byte[] exhibitorLettersPdf(List<ExhibitorLetter> letters) {
        if (letters.isEmpty()) {
            throw new IllegalArgumentException("there is no letter to print");
        }
        return press.print(letters.size(), number -> letter(letters.get(number)));
    }

    /**
     * Form BM23: score sheets one after the other, or the table of points or the minutes alone.
     *
     * @throws IllegalArgumentException if there is none, or one has more columns than the sheet
     */
    public byte[] juryPapersPdf(List<JuryPaper> papers) {
        if (papers.isEmpty()) {
            throw new IllegalArgumentException("there is no paper to print");
        }
        return press.print(papers.size(), number -> FilledTables.of(papers.get(number)).sheet());
    }

    private static Sheet letter(ExhibitorLetter letter) {
        Flow flow = new FlowBuilder().paragraphs(letter.paragraphs()).notes(letter.notes()).build();
        return new Sheet("CONGVAN", letter.heading(), flow, Map.of(Sheet.FORM, letter.edition().name("CONGVAN"), "addressee", letter.addressee(), Sheet.MARK, letter.mark()), letter);
    }

    /** Form BM22, the entry form of a product. */
    public byte[] nominationPdf(NominationPaper paper) {
        return press.print(new Sheet("BM22", paper.heading(), AwardFlow.of(paper), Map.of(Sheet.FORM, paper.edition().name("BM22"), Sheet.MARK, paper.mark()), paper));
    }

    /** Form BM22, the products of a round at a glance. */
    public byte[] nominationListPdf(NominationList list) {
        return press.print(FilledTables.of(list).sheet());
    }

    /** Form BM28, the proposal of merit certificates to the minister. */
    public byte[] meritPetitionPdf(MeritPetition petition) {
        return press.print(FilledTables.of(petition).sheet());
    }

    /** A certificate of a product (BM24) or of merits (BM28). */
    public byte[] diplomaPdf(Diploma diploma) {
        Map<String, Object> parameters = new HashMap<>(Map.of(Sheet.FORM, diploma.edition().name(diploma.form()), "number", diploma.heading().symbol(), "check", diploma.check()));
        if (!diploma.code().isEmpty()) {
            parameters.put("qr", new QrCode(diploma.code()));
        }
        Supplier<Sheet> sheet = () -> new Sheet("BANG", diploma.heading(), AwardFlow.of(diploma), parameters, diploma);
        return press.fitting(sheet).print(sheet.get());
    }
}
