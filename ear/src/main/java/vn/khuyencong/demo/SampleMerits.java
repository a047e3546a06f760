package vn.khuyencong.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Who is proposed for merit certificates of 2023: six collectives and, by their positions alone, twelve persons; made up. */
final class SampleMerits {

    static final int YEAR = 2023;

    private static final LocalDate PROPOSED = LocalDate.of(2024, 12, 18);
    private static final String COLLECTIVE = "Trung tâm Khuyến công (minh họa)";
    private static final List<String> POSITIONS = List.of("Giám đốc Trung tâm Khuyến công (minh họa)", "Trưởng phòng Quản lý công nghiệp (minh họa)");
    private static final int UNITS = 6;

    private final People people;

    SampleMerits(People people) {
        this.people = people;
    }

    /** All that happens; nothing where it was played before. */
    Stream<Occasion> occasions() {
        return Stream.of(new Occasion(PROPOSED, this::propose));
    }

    private void propose() {
        PageVisitor officer = people.pages("cuc");
        PageVisitor.Page page = officer.look("/khen-thuong.xhtml?year=" + YEAR);
        if (page.html().contains(COLLECTIVE)) {
            return;
        }
        PageForm form = page.form("/khen-thuong/de-nghi").with("merits", "Hoàn thành xuất sắc kế hoạch khuyến công năm " + YEAR);
        for (String unit : SeasonDocuments.units().subList(0, UNITS)) {
            form.with("meritUnit", unit).with("meritKind", "COLLECTIVE").with("meritName", COLLECTIVE).with("meritPosition", "");
            officer.send(form, form.pressed());
            for (String position : POSITIONS) {
                form.with("meritKind", "PERSON").with("meritName", "").with("meritPosition", position);
                officer.send(form, form.pressed());
            }
        }
    }
}
