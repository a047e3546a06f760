package vn.khuyencong.scheme;

import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.shared.VietnameseText;

/**
 * What a line supports an establishment with: machines by name and specification, else an activity by its norm.
 *
 * @param who      the establishment
 * @param name     the same as the line names it
 * @param machines names and specifications in the form they are compared in
 * @param activity the norm, else the activity category
 * @param content  what is supported, in the form it is compared in
 * @param shown    the same in words
 */
record SupportedMatter(Who who, String name, List<Machine> machines, String activity, String content, String shown) {

    /**
     * An establishment.
     *
     * @param survivor the record that all merges lead to; null where nothing is on file yet
     * @param identity what its first record would be known by
     */
    record Who(Long survivor, String identity) {

        boolean is(Who other) {
            return survivor != null ? survivor.equals(other.survivor) : other.survivor == null && identity.equals(other.identity);
        }
    }

    /** A machine; an empty specification is one that nobody stated. */
    record Machine(String name, String specification, String shown) {

        boolean isOrMayBe(Machine other) {
            return name.equals(other.name) && (specification.isEmpty() || other.specification.isEmpty()
                    || specification.equals(other.specification));
        }
    }

    static SupportedMatter of(PlanSubmission.Line line, Who who) {
        List<Machine> machines = line.equipment().stream().map(item -> new Machine(VietnameseText.searchKey(item.name()),
                item.specification() == null ? "" : VietnameseText.searchKey(item.specification()), item.name())).toList();
        return new SupportedMatter(who, line.establishment().name(), machines, line.norm() == null ? line.activity() : line.norm(),
                VietnameseText.searchKey(line.content()), line.content());
    }

    /** The machine of both, in words; empty if there is none. */
    Optional<String> sameMachine(SupportedMatter other) {
        return machines.stream().filter(machine -> other.machines.stream().anyMatch(machine::isOrMayBe)).map(Machine::shown).findFirst();
    }

    /** Whether both support the same activity and no machine tells them apart. */
    boolean sameActivity(SupportedMatter other) {
        return activity.equals(other.activity) && (machines.isEmpty() || other.machines.isEmpty());
    }
}
