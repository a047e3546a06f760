package vn.khuyencong.scheme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.plan.SchemeLine;
import vn.khuyencong.shared.VietnameseText;

/**
 * What a line supports an establishment with: machines by name and specification, else an activity by its norm.
 *
 * @param establishment the record that the line belongs to
 * @param name          the establishment as the line names it
 * @param machines      names and specifications in the form they are compared in
 * @param activity      the norm, else the activity category
 * @param content       what is supported, in the form it is compared in
 * @param shown         the same in words
 */
record SupportedMatter(long establishment, String name, List<Machine> machines, String activity, String content, String shown) {

    /** A machine; an empty specification is one that nobody stated. */
    record Machine(String name, String specification, String shown) {

        boolean isOrMayBe(Machine other) {
            return name.equals(other.name) && (specification.isEmpty() || other.specification.isEmpty()
                    || specification.equals(other.specification));
        }
    }

    static SupportedMatter of(SchemeLine line) {
        List<Machine> machines = line.equipment().stream().map(item -> new Machine(VietnameseText.searchKey(item.name()),
                item.specification() == null ? "" : VietnameseText.searchKey(item.specification()), item.name())).toList();
        return new SupportedMatter(line.establishmentId(), line.establishment(), machines,
                line.normRule() == null ? line.activity() : line.normRule(), VietnameseText.searchKey(line.content()), line.content());
    }

    /** The machine of both, in words; empty if there is none. */
    Optional<String> sameMachine(SupportedMatter other) {
        return machines.stream().filter(machine -> other.machines.stream().anyMatch(machine::isOrMayBe)).map(Machine::shown).findFirst();
    }

    /** Whether both support the same activity and no machine tells them apart. */
    boolean sameActivity(SupportedMatter other) {
        return activity.equals(other.activity) && (machines.isEmpty() || other.machines.isEmpty());
    }

    static Set<Long> establishments(List<SupportedMatter> matters) {
        return matters.stream().map(SupportedMatter::establishment).collect(Collectors.toUnmodifiableSet());
    }
}
