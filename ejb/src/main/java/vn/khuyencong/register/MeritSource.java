package vn.khuyencong.register;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Office;
import vn.khuyencong.merit.MeritCase;
import vn.khuyencong.merit.MeritState;
import vn.khuyencong.merit.Merits;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;

/** The merit certificates granted for a year: the department has them made, in the ministry's name. */
@Stateless
@LocalBean
public class MeritSource implements BatchSource {

    /** As the register of each year goes on: of longer numbers of a year the ordinal is higher. */
    private static final Comparator<MeritCase> BY_NUMBER = Comparator.comparingInt((MeritCase one) -> one.decisionDate().getYear())
            .thenComparingInt(one -> one.number().length()).thenComparing(MeritCase::number);

    @Inject
    private Merits merits;
    @Inject
    private PrintRights rights;

    @Override
    public Optional<BatchOrder> order(Viewer by, long year) {
        return year == (int) year && mayMake(by, year) ? Optional.of(new BatchOrder(BatchKind.MERITS, year, "BANGKHEN-" + year, null, papers(by, (int) year)))
                : Optional.empty();
    }

    @Override
    public List<Refusal> against(Viewer by, long year) {
        return List.of();
    }

    @Override
    public List<FormHeading> heads(Viewer by, long year) {
        return List.of();
    }

    private Stream<MeritCase> granted(Viewer by, int year) {
        return merits.ofYear(by, year).stream().filter(one -> one.state() == MeritState.GRANTED);
    }

    private List<BatchOrder.Paper> papers(Viewer by, int year) {
        return granted(by, year).sorted(BY_NUMBER).map(one -> new BatchOrder.Paper(one.id(), one.number() + " – " + one.who(), one.unit())).toList();
    }

    @Override
    public boolean mayMake(Viewer viewer, long year) {
        return rights.mayIssue(viewer, Office.MINISTRY);
    }

    @Override
    public Predicate<UnitId> fetched(Viewer viewer, PrintBatch batch) {
        boolean made = mayMake(viewer, batch.source());
        return unit -> made;
    }
}
