package vn.khuyencong.web.survey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import vn.khuyencong.norm.StepOwner;
import vn.khuyencong.norm.StepOwners;
import vn.khuyencong.web.Words;

/** Who does a step on the spot on a day, in words: districts until they were no more, communes since. */
@Named("stepOwner")
@RequestScoped
public class StepOwnerWords {

    @Inject
    private StepOwners owners;

    /** The owner, where it stands, and whether somebody has held it against the text. */
    public record View(String owner, String legalBasis, boolean verified) {
    }

    /** The owner of a survey that begins on a day; null where nothing is on file. */
    public View survey(LocalDate day) {
        return of(StepOwner.Step.SURVEY, day);
    }

    /** Who confirms an establishment on a day; null where nothing is on file. */
    public View confirmation(LocalDate day) {
        return of(StepOwner.Step.CONFIRMATION, day);
    }

    private View of(StepOwner.Step step, LocalDate day) {
        return owners.of(step.name(), day).map(owner -> new View(Words.named("law.owner", owner.owner().name()), owner.legalBasis(), owner.verified()))
                .orElse(null);
    }
}
