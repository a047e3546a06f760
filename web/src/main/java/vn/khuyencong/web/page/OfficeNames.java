package vn.khuyencong.web.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.Office;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;
import vn.khuyencong.web.Words;

/** Offices in words: the ministry and its department by their names of today, of a unit which of its offices it is and of which unit. */
@Dependent
public class OfficeNames {

    private final FormHeadings headings;
    private final BusinessClock clock;
    private final UnitMap units;

    @Inject
    OfficeNames(FormHeadings headings, BusinessClock clock, Territory territory) {
        this(headings, clock, territory.map());
    }

    OfficeNames(FormHeadings headings, BusinessClock clock, UnitMap units) {
        this.headings = headings;
        this.clock = clock;
        this.units = units;
    }

    /** A unit that is not on the map is named by its id. */
    public String of(Office office) {
        return office.unit() == null ? headings.called(office.level(), clock.today())
                : Words.get("office.ofUnit", Words.of(office.ofUnit()), units.find(office.unit()).map(UnitNames::dated).orElse(office.unit().value()));
    }
}
