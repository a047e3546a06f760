package vn.khuyencong.consolidation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.khuyencong.deadline.DeadlineCalendar;
import vn.khuyencong.deadline.UnitDeadlines;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.DocumentStream;

/**
 * Tells who has sent what is owed for a year and when, on the business day. Whether something was sent is another question
 * than whether it was decided: a plan that waits for its decision has been sent.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Completeness {

    @Inject
    private Consolidation consolidation;
    @Inject
    private UnitDeadlines deadlines;
    @Inject
    private BusinessClock clock;

    /**
     * The four documents of the year, of the units that owed them.
     *
     * @param answers everything that came for the year
     * @throws vn.khuyencong.organization.NotVisible if the viewer may not ask
     */
    public List<StreamCompleteness> of(Viewer viewer, Question asked, List<Answer> answers) {
        LocalDate today = clock.today();
        DeadlineCalendar due = deadlines.ofYear(asked.year());
        Folding first = consolidation.folding(viewer, asked, asked.planDay());
        return Arrays.stream(DocumentStream.values()).map(stream -> StreamCompleteness.of(stream, due,
                first.on(stream.owedOn(asked.year())), answers, today)).toList();
    }
}
