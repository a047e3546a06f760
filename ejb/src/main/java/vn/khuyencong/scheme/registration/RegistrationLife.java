package vn.khuyencong.scheme.registration;

import static vn.khuyencong.organization.Function.DIRECT_SCHEMES;
import static vn.khuyencong.organization.Function.PREPARE_SCHEMES;
import static vn.khuyencong.scheme.registration.RegistrationState.CONVERTED;
import static vn.khuyencong.scheme.registration.RegistrationState.POSTPONED;
import static vn.khuyencong.scheme.registration.RegistrationState.RECORDED;
import static vn.khuyencong.scheme.registration.RegistrationState.REJECTED_INELIGIBLE;
import static vn.khuyencong.scheme.registration.RegistrationState.SELECTED;
import static vn.khuyencong.scheme.registration.RegistrationState.SURVEYED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.organization.Function;

/** The life of a registration as one table; whatever is not in it is refused. */
public final class RegistrationLife {

    /**
     * One row.
     *
     * @param who     any of these functions allows it
     * @param byHand  whether a person does it by itself; else it follows from a visit or from a dossier
     */
    public record Row(RegistrationState from, RegistrationAct act, RegistrationState to, Set<Function> who, boolean byHand) {
    }

    private static final Set<Function> SELECTING = Set.of(PREPARE_SCHEMES, DIRECT_SCHEMES);
    private static final List<Row> TABLE = List.of(
            new Row(RECORDED, RegistrationAct.SURVEY, SURVEYED, Set.of(PREPARE_SCHEMES), false),
            new Row(SURVEYED, RegistrationAct.SELECT, SELECTED, SELECTING, true),
            new Row(SURVEYED, RegistrationAct.POSTPONE, POSTPONED, SELECTING, true),
            new Row(SURVEYED, RegistrationAct.REJECT, REJECTED_INELIGIBLE, SELECTING, true),
            // The reserve list: what waits is taken up when money is freed.
            new Row(POSTPONED, RegistrationAct.SELECT, SELECTED, SELECTING, true),
            new Row(SELECTED, RegistrationAct.POSTPONE, POSTPONED, SELECTING, true),
            new Row(SELECTED, RegistrationAct.CONVERT, CONVERTED, Set.of(PREPARE_SCHEMES), false));

    private RegistrationLife() {
    }

    /** The whole table. */
    public static List<Row> rows() {
        return TABLE;
    }

    /** The row of an act; empty where it is not possible. */
    public static Optional<Row> find(RegistrationState from, RegistrationAct act) {
        return TABLE.stream().filter(row -> row.from() == from && row.act() == act).findFirst();
    }

    /** Whether nothing can be done before somebody went there. */
    public static boolean awaitsSurvey(RegistrationState from) {
        return byHand(from).isEmpty() && find(from, RegistrationAct.SURVEY).isPresent();
    }

    /** What a person may do by hand where a registration stands. */
    public static List<RegistrationAct> byHand(RegistrationState from) {
        return TABLE.stream().filter(row -> row.from() == from && row.byHand()).map(Row::act).toList();
    }
}
