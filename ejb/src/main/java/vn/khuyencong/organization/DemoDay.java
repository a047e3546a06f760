package vn.khuyencong.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The business day of the demo. */
@Entity
@Table(name = "demo_day")
class DemoDay {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;
    @Column(name = "business_day")
    private LocalDate day;

    protected DemoDay() {
    }

    void set(LocalDate newDay) {
        day = newDay;
    }

    LocalDate day() {
        return day;
    }
}
