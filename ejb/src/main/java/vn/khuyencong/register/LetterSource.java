package vn.khuyencong.register;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.khuyencong.fair.ExhibitorLetters;
import vn.khuyencong.fair.FairFormHeads;
import vn.khuyencong.fair.FairRun;
import vn.khuyencong.fair.Fairs;
import vn.khuyencong.fair.RunReading;
import vn.khuyencong.fair.RunState;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * The letters of a result: whoever organises the fair has them made; a province fetches those to its own establishments once they are all made
 * and the result is published. A result without a plan has none. Those of a published result are issued by whoever issues papers of the office that
 * stands on them; before that they are drafts.
 */
@Stateless
@LocalBean
public class LetterSource implements BatchSource {

    @Inject
    private Fairs fairs;
    @Inject
    private RunReading runs;
    @Inject
    private ExhibitorLetters letters;
    @Inject
    private FairFormHeads formHeads;
    @Inject
    private FormHeadings headings;
    @Inject
    private PrintRights rights;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    @Override
    public Optional<BatchOrder> order(Viewer by, long run) {
        return made(by, run).map(one -> new BatchOrder(BatchKind.LETTERS, run, "CONGVAN-" + one.fair().code() + "-" + run, one.fair().organiser(), papers(by, one)));
    }

    @Override
    public List<Refusal> against(Viewer by, long run) {
        boolean begun = made(by, run).filter(one -> one.fair().hasBegunOn(clock.today())).isPresent();
        return heads(by, run).stream().flatMap(head -> Stream.of(rights.mayIssue(by, head.office()) ? null : Refusal.error("PRINT_NOT_IN_THAT_NAME", "", "", headings.named(head.office(), head.date())),
                begun ? Hindrance.FAIR_BEGUN.refusal() : null)).filter(Objects::nonNull).toList();
    }

    @Override
    public List<FormHeading> heads(Viewer by, long run) {
        return made(by, run).filter(one -> one.publishedAt() != null).map(one -> List.of(formHeads.head(one, "", "", ""))).orElse(List.of());
    }

    private List<BatchOrder.Paper> papers(Viewer by, FairRun run) {
        return run.state() != RunState.DONE ? List.of()
                : letters.addressees(by, run).stream().map(one -> new BatchOrder.Paper(one.id(), one.name(), one.unit())).toList();
    }

    private Optional<FairRun> made(Viewer by, long run) {
        return runs.whole(by, run).filter(one -> fairs.mayPrepare(by, one.fair()) || fairs.mayDecide(by, one.fair()));
    }

    @Override
    public boolean mayMake(Viewer viewer, long run) {
        return made(viewer, run).isPresent();
    }

    @Override
    public Predicate<UnitId> fetched(Viewer viewer, PrintBatch batch) {
        Optional<FairRun> run = runs.find(viewer, batch.source());
        if (run.isEmpty()) {
            return unit -> false;
        }
        if (fairs.seesWhole(viewer, run.get().fair())) {
            return unit -> true;
        }
        UnitMap units = territory.map();
        return unit -> batch.state() == BatchState.DONE && viewer.sees(unit, units);
    }

    /** Names the file of a letter that stands in no register: of the fair, the result, the province, the application and the establishment. */
    public String fileName(FairRun run, UnitId unit, long application, String addressee) {
        return PaperName.of("CONGVAN-" + run.fair().code() + "-" + run.id() + "-" + unit + "-" + application + (run.publishedAt() == null ? "-DRAFT" : ""), addressee);
    }
}
