package vn.khuyencong.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.Office;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;

/**
 * In whose name nothing new is issued: of an office whose unit has ended, and of one that the paper calls by a name which it or its unit bears no more. A seal of
 * today under a name of yesterday would prove a body that is no more; whoever succeeded it makes papers of its own (docs/adr/0061, 0075).
 */
@Stateless
public class EndedOffices {

    @Inject
    private FormHeadings headings;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** Why nothing new is issued under a head that an office stands for, with who succeeded that; empty while the office bears the name of the day of the paper. */
    public Optional<Refusal> against(FormHeading head) {
        Office office = head.office();
        LocalDate today = clock.today();
        Optional<Unit> ended = Optional.ofNullable(office.unit()).map(territory.map()::get).filter(unit -> unit.validTo() != null && unit.validTo().isBefore(today));
        return ended.map(unit -> ended(head, unit.validTo(), new Office(office.level(), territory.map().holderOn(unit.id(), today).id())))
                .or(() -> headings.endOfName(office, head.date()).map(end -> ended(head, end, office)));
    }

    private Refusal ended(FormHeading head, LocalDate lastDay, Office successor) {
        return Refusal.error("PRINT_OFFICE_ENDED", "", "", headings.named(head.office(), head.date()), lastDay, headings.named(successor, clock.today()));
    }
}
