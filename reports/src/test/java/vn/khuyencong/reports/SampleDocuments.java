package vn.khuyencong.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.khuyencong.form.Document;
import vn.khuyencong.form.Part.Paper;

/** A document of each base layout, with sample data. */
final class SampleDocuments {

    /** By the name of its file: the base layouts. */
    static final Map<String, Supplier<Document>> LAYOUTS = new LinkedHashMap<>();

    static {
        LAYOUTS.put("cong-van", () -> Documents.letter(3));
        LAYOUTS.put("quyet-dinh", () -> Documents.decision(8));
        LAYOUTS.put("bien-ban", () -> Documents.record(2, 2));
        LAYOUTS.put("phieu", Documents::civil);
        LAYOUTS.put("bang-ngang", () -> Documents.tables(Paper.A4_LANDSCAPE, List.of(Documents.estimate(12, 123_456_789L), Documents.schemes(6))));
        LAYOUTS.put("bang-a3", () -> Documents.tables(Paper.A3_LANDSCAPE, List.of(Documents.wide(30, 1_234_567L))));
    }

    private SampleDocuments() {
    }
}
