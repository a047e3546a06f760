package vn.khuyencong.web.page;

import jakarta.inject.Inject;
import java.util.List;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Period;
import vn.khuyencong.web.PlanVersion;

/** What one chooses on every page that puts a question to the figures. */
public abstract class QuestionFields {

    @Inject
    PageRequest request;
    @Inject
    Choices choices;
    @Inject
    BusinessClock clock;

    /** What is asked. */
    protected Question question() {
        return request.question();
    }

    public List<Choice> getPeriods() {
        return Choice.of(Period.class, question().period());
    }

    /** The day asked for, as a date field has it; empty for now. */
    public String getAsOf() {
        return question().edition().asOf() == null ? "" : question().edition().asOf().toString();
    }

    public List<Choice> getPlanVersions() {
        return Choice.of(PlanVersion.class, question().edition().original() ? PlanVersion.ORIGINAL : PlanVersion.CURRENT);
    }

    public List<Choice> getRegions() {
        return choices.regions(question().scope().region());
    }

    public List<Choice> getUnits() {
        return choices.unitsOf(question().year(), question().boundaries(), clock.today(), question().scope().unit());
    }

    public boolean isSeesAll() {
        return request.viewer().seesAll();
    }

    public boolean isChoosesScope() {
        return request.viewer().ownUnit().isEmpty();
    }
}
