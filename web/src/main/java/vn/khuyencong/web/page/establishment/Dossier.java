package vn.khuyencong.web.page.establishment;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.establishment.Establishment;
import vn.khuyencong.establishment.EstablishmentStatement;
import vn.khuyencong.plan.Supports.Support;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.TaxCode;

/**
 * What there is to see of an establishment: one record, or all that were merged.
 *
 * @param record     the record that stands for it
 * @param members    all its records, itself too
 * @param statements how papers named it, oldest first
 * @param lines      the lines in force that support it
 * @param places     the units whose papers speak of it, by name
 */
public record Dossier(Establishment record, List<Establishment> members, List<EstablishmentStatement> statements, List<Support> lines,
                      List<String> places) {

    /** The names it bore, oldest first. */
    public List<String> names() {
        return statements.stream().map(EstablishmentStatement::name).distinct().toList();
    }

    public List<String> addresses() {
        return statements.stream().map(EstablishmentStatement::address).filter(Objects::nonNull).distinct().toList();
    }

    /** The tax codes of all its records. */
    public List<String> taxCodes() {
        return members.stream().map(Establishment::taxCode).filter(Objects::nonNull).toList();
    }

    /** Whether a tax code has a check digit that does not fit. */
    public boolean isTaxCodeWrong() {
        return taxCodes().stream().flatMap(code -> TaxCode.of(code).stream()).anyMatch(code -> !code.checkDigitFits());
    }

    /** Years of the lines, as text. */
    public String years() {
        return lines.stream().map(Support::year).distinct().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public long schemes() {
        return lines.stream().map(line -> line.unit() + "/" + line.year() + "/" + line.fund() + "/" + line.scheme()).distinct().count();
    }

    /** Support by decided plans, đồng. */
    public long decided() {
        return support(Basis.DECIDED);
    }

    /** Support by plans not decided yet, đồng. */
    public long submitted() {
        return support(Basis.SUBMITTED);
    }

    /** Both as one establishment. */
    Dossier with(Dossier other) {
        return new Dossier(record, joined(members, other.members), joined(statements, other.statements), joined(lines, other.lines),
                joined(places, other.places));
    }

    private long support(Basis basis) {
        return lines.stream().filter(line -> line.basis() == basis).mapToLong(Support::support).sum();
    }

    private static <T> List<T> joined(Collection<T> some, Collection<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
