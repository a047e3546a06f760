package vn.khuyencong.norm;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.khuyencong.shared.VietnameseText;

/** A group in which products are compared, on file. */
@Entity
@Table(name = "award_group")
class AwardGroupRow extends LawRow {

    private String code;
    private String name;
    private int position;

    protected AwardGroupRow() {
    }

    AwardGroupRow(LawContent.AwardGroup group, LocalDate from, LocalDate to, String legalBasis) {
        super(from, to, legalBasis);
        code = group.code();
        name = VietnameseText.normalize(group.name().strip());
        position = group.position();
    }

    @Override
    LawContent.AwardGroup content() {
        return new LawContent.AwardGroup(code, name, position);
    }
}
