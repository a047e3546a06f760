package vn.khuyencong.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.khuyencong.award.AwardMinutes;
import vn.khuyencong.award.AwardRound;
import vn.khuyencong.award.CouncilMinutes;
import vn.khuyencong.award.Jury;
import vn.khuyencong.award.JuryPaper;
import vn.khuyencong.award.JuryPapers;
import vn.khuyencong.award.Rounds;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.Hindrance;
import vn.khuyencong.reports.FormSheets;

/** Fills form BM23 of a round whose jury is closed. */
@ApplicationScoped
class JuryFilling {

    @Inject
    private Rounds rounds;
    @Inject
    private Jury jury;
    @Inject
    private JuryPapers papers;
    @Inject
    private CouncilMinutes minutes;

    /** Its parts. */
    enum Part {
        SHEETS, TABLE, MINUTES
    }

    FilledForm papers(Viewer viewer, Parameters parameters) {
        long id = parameters.number("round", 1, Long.MAX_VALUE).orElseThrow(() -> BadParameter.missing("round", Words.get("jury.whichRound")));
        AwardRound round = rounds.find(viewer, id).or(() -> jury.rounds(viewer).stream().filter(one -> one.id() == id).findFirst())
                .orElseThrow(() -> new NotThere(Words.get("jury.unknownRound")));
        Part part = parameters.choice("part", Part.class).orElse(Part.TABLE);
        Long meeting = part != Part.MINUTES ? null : parameters.number("minutes", 1, Long.MAX_VALUE)
                .orElseGet(() -> minutes.all(viewer, round).stream().findFirst().map(AwardMinutes::id).orElse(null));
        List<JuryPaper> made = switch (part) {
            case SHEETS -> papers.sheets(viewer, round);
            case TABLE -> papers.table(viewer, round).stream().toList();
            case MINUTES -> papers.minutes(viewer, round, meeting).stream().toList();
        };
        if (made.isEmpty()) {
            throw new NotThere(Words.get("jury.noPaper"));
        }
        FilledForm filled = new FilledForm("BM23-" + round.code() + "-" + part + (meeting == null ? "" : "-" + meeting), made.get(0), made.get(0).edition(), made.get(0).heading(),
                printer -> printer.juryPapersPdf(made), () -> FormSheets.of(made)).signedByAnother();
        // A sheet is its juror's.
        return part == Part.SHEETS ? filled.hindered(Hindrance.NO_OFFICE) : filled;
    }
}
