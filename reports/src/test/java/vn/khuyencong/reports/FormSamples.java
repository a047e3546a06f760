package vn.khuyencong.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.khuyencong.award.AwardTable;
import vn.khuyencong.award.JuryPaper;
import vn.khuyencong.award.NominationList;
import vn.khuyencong.award.NominationPaper;
import vn.khuyencong.consolidation.FundReport;
import vn.khuyencong.consolidation.PlanTable;
import vn.khuyencong.consolidation.ResultReport;
import vn.khuyencong.consolidation.SchemeTable;
import vn.khuyencong.consultancy.ConsultancyResult;
import vn.khuyencong.fair.ExhibitorLetter;
import vn.khuyencong.fair.ExhibitorList;
import vn.khuyencong.fair.FloorPaper;
import vn.khuyencong.form.AmountInWords;
import vn.khuyencong.form.Diploma;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.merit.MeritPetition;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.training.LearnerList;

/** A sample of any size of every form there is, by its id. */
final class FormSamples {

    /** The ten longest of the names that provinces have or had. */
    static final List<String> LONGEST_NAMES = names();
    private static final int MOST_YEARS = 20;
    private static final Map<String, Form> FORMS = new TreeMap<>();

    /** What prints a form: its record of some size, its paper, its spreadsheet where it has one. */
    private record Form(Function<Extent, ?> record, BiFunction<Forms, Object, byte[]> paper, Function<Object, Spreadsheet> sheet) {
    }

    static {
        put("BM07", at -> schemes(at).build(), SchemeTable.class, Forms::schemeTablePdf, FormSheets::of);
        put("BM08", at -> plans(at).build(), PlanTable.class, Forms::planTablePdf, FormSheets::of);
        put("BM18", at -> at.biggest() ? new ResultReports().rows(at.rows()).withTheBiggestAmounts().build() : new ResultReports().rows(at.rows()).build(),
                ResultReport.class, Forms::resultReportPdf, FormSheets::of);
        put("BM19", at -> (at.biggest() ? new FundReports().withTheBiggestAmounts() : new FundReports()).years(Math.min(at.rows(), MOST_YEARS)).build(),
                FundReport.class, Forms::fundReportPdf, FormSheets::of);
        put("BM20", at -> FairForms.list(at.rows(), Math.min(at.rows(), 4), "", true), ExhibitorList.class, Forms::exhibitorListPdf, FormSheets::of);
        put("BM21", at -> TableForms.learners(at.rows(), ""), LearnerList.class, Forms::learnerListPdf, FormSheets::of);
        put("BM22", at -> AwardForms.paper(at.rows(), ""), NominationPaper.class, Forms::nominationPdf, null);
        put("TRICHNGANG", at -> AwardForms.list(at.rows(), Math.min(at.rows(), 4), true), NominationList.class, Forms::nominationListPdf, FormSheets::of);
        FORMS.put("BM23", new Form(at -> List.of(TableForms.jury(at.rows(), at.biggest() ? 10 : 5, at.rows() > 1 ? 30 : 1)), (forms, record) -> forms.juryPapersPdf(jury(record)),
                record -> FormSheets.of(jury(record))));
        FORMS.put("BM23PD", new Form(at -> List.of(TableForms.jury("BM23PD", at.rows(), at.biggest() ? 10 : 5, List.of("sum"), 1)),
                (forms, record) -> forms.juryPapersPdf(jury(record)), record -> FormSheets.of(jury(record))));
        FORMS.put("BM23BB", new Form(at -> List.of(TableForms.jury("BM23BB", at.rows(), 2, List.of("mean", "rank"), at.rows() > 1 ? 30 : 1)),
                (forms, record) -> forms.juryPapersPdf(jury(record)), record -> FormSheets.of(jury(record))));
        put("BM24", at -> AwardForms.certificate(true), Diploma.class, Forms::diplomaPdf, null);
        put("BANGKHEN", at -> AwardForms.merit(), Diploma.class, Forms::diplomaPdf, null);
        put("BM25", at -> TableForms.awards(at.rows(), at.biggest() ? 9_999_999 : 97), AwardTable.class, Forms::awardTablePdf, FormSheets::of);
        put("BM26", at -> TableForms.consultancy(at.rows(), at.biggest() ? 12_345_678 : 1_178), ConsultancyResult.class, Forms::consultancyPdf, FormSheets::of);
        put("BM28", at -> AwardForms.petition(at.rows() / 2, at.rows() - at.rows() / 2), MeritPetition.class, Forms::meritPetitionPdf, FormSheets::of);
        put("SODO", at -> at.rows() < 2 ? FairForms.floor(at.rows(), at.rows(), at.rows()) : FairForms.floor(3, 9, at.rows()), FloorPaper.class, Forms::floorPdf, null);
        FORMS.put("CONGVAN", new Form(at -> IntStream.rangeClosed(1, at.rows() > 2 ? 3 : 1).mapToObj(i -> FairForms.letter(i, at.rows())).toList(),
                (forms, record) -> forms.exhibitorLettersPdf(((List<?>) record).stream().map(ExhibitorLetter.class::cast).toList()), null));
        Editions.documents().values().forEach(edition -> put(edition.form(), at -> DocumentSamples.of(edition, at), Document.class, Forms::documentPdf, FormSheets::of));
    }

    private FormSamples() {
    }

    /**
     * A filled form.
     *
     * @param record what it prints
     * @param pdf    on paper
     * @param sheet  as a spreadsheet; null for one that is no table
     */
    record Sample(Object record, byte[] pdf, Spreadsheet sheet) {
    }

    static List<String> forms() {
        return List.copyOf(FORMS.keySet());
    }

    static Sample of(String id, Extent extent, Forms printer) {
        Form form = FORMS.get(id);
        Object any = form.record().apply(extent);
        Object record = extent.longest() ? Said.under(any, longest(Said.heading(any))) : any;
        return new Sample(record, form.paper().apply(printer, record), form.sheet() == null ? null : form.sheet().apply(record));
    }

    private static <T> void put(String id, Function<Extent, T> record, Class<T> type, BiFunction<Forms, T, byte[]> paper, Function<T, Spreadsheet> sheet) {
        FORMS.put(id, new Form(record, (forms, one) -> paper.apply(forms, type.cast(one)), sheet == null ? null : one -> sheet.apply(type.cast(one))));
    }

    private static SchemeTables schemes(Extent at) {
        SchemeTables tables = new SchemeTables().lines(at.rows(), Math.min(at.rows(), 3));
        return at.longest() ? tables.withTheLongestNames() : at.biggest() ? tables.withTheBiggestAmounts() : tables;
    }

    private static PlanTables plans(Extent at) {
        PlanTables tables = new PlanTables().provinces(at.rows(), Math.max(1, Math.min(at.rows(), 3))).activities(10);
        return at.longest() ? tables.withTheLongestNames() : at.biggest() ? tables.withTheBiggestAmounts() : tables;
    }

    private static List<JuryPaper> jury(Object record) {
        return ((List<?>) record).stream().map(JuryPaper.class::cast).toList();
    }

    /** The longest names of issuer, place and recipients that there are; a paper that has none keeps none. */
    private static FormHeading longest(FormHeading any) {
        boolean issued = !any.issuer().isEmpty();
        if (any.recipients().size() == 2) {
            return new FormHeading(any.parentBody(), any.parentBody().isEmpty() ? any.issuer() : "TỈNH BÀ RỊA - VŨNG TÀU", "1234/2026/GCN-TTKC&TVPTCN", "Bà Rịa - Vũng Tàu",
                    any.date(), any.title(), any.subtitle(), any.signerPost(), List.of("- " + FairForms.LONGEST + ";", "- Lưu: VT."), any.sample(), any.dataDigest());
        }
        return new FormHeading(any.parentBody().isEmpty() ? "" : "ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU", issued ? "TRUNG TÂM KHUYẾN CÔNG VÀ TƯ VẤN PHÁT TRIỂN CÔNG NGHIỆP" : "",
                any.symbol().isEmpty() ? "" : any.symbol().startsWith("/") ? "/BC-TTKC&TVPTCN" : "1234/2026/GCN-TTKC&TVPTCN", "Bà Rịa - Vũng Tàu", any.date(), any.title(),
                any.subtitle().isEmpty() ? "" : any.subtitle() + ", các tỉnh, thành phố khu vực phía Bắc, khu vực miền Trung - Tây Nguyên, gồm Thành phố Hồ Chí Minh, Bình Dương và Bà Rịa - Vũng Tàu",
                any.signerPost().isEmpty() ? "" : "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC",
                any.recipients().isEmpty() ? List.of() : List.of("- Bộ Công Thương (để báo cáo);", "- Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu (để báo cáo);",
                        "- Trung tâm Khuyến công và Tư vấn phát triển công nghiệp tỉnh Bà Rịa - Vũng Tàu;", "- Sở Công Thương các tỉnh, thành phố;", "- Lưu: VT, TTKC&TVPTCN."),
                any.sample(), any.dataDigest());
    }

    private static List<String> names() {
        try (InputStream csv = AmountInWords.class.getResourceAsStream("/vn/khuyencong/territory/province-names.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(",")[1]).distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed()).limit(10).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
