package vn.khuyencong.reports;

import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.form.FormHeading;

/** Headings for tests. */
final class Headings {

    static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private Headings() {
    }

    static FormHeading of(String title, String subtitle, boolean sample) {
        return new FormHeading("BỘ CÔNG THƯƠNG", "CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG", "/BC-CTĐP", "Hà Nội",
                LocalDate.of(2026, 1, 5), title, subtitle, "CỤC TRƯỞNG",
                List.of("- Lãnh đạo Bộ (để báo cáo);", "- Sở Công Thương các tỉnh, thành phố;", "- Lưu: VT, KC."),
                sample, DIGEST);
    }
}
