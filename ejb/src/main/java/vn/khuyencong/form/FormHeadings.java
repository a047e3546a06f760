package vn.khuyencong.form;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;

/** Heads and feet of forms: the issuer bears the name of the day of printing. */
@Stateless
public class FormHeadings {

    private static final PaperWords WORDS = new PaperWords("vn.khuyencong.form.words");
    private static final String NO_ORDINAL = "…";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** @param scopeUnit the unit whose form it is; null for a region or the country */
    public FormHeading heading(String type, Unit scopeUnit, String title, String subtitle, boolean sample, String dataDigest) {
        LocalDate today = clock.today();
        // A unit that has ended signs nothing any more: the department issues what is printed of it.
        Unit unit = scopeUnit != null && scopeUnit.existsOn(today) ? scopeUnit : null;
        Issuer issuer = issuer(unit == null ? "DEPARTMENT" : "UNIT", today);
        String unitName = unit == null ? "" : unit.nameOn(today).text().toUpperCase(Locale.forLanguageTag("vi"));
        String place = unit == null ? issuer.place() : unit.shortNameOn(today);
        List<String> recipients = unit == null
                ? List.of(WORDS.get("recipient.leaders"), WORDS.get("recipient.provinces"),
                WORDS.get("recipient.archive", issuer.symbol()))
                : List.of(WORDS.get("recipient.office", department(today)), WORDS.get("recipient.committee"),
                WORDS.get("recipient.archive", issuer.symbol()));
        return new FormHeading(issuer.parentBody().replace("{unit}", VietnameseText.normalize(unitName)), issuer.name(),
                "/" + type + "-" + issuer.symbol(), place, today, title, subtitle, issuer.signerPost(), recipients, sample,
                dataDigest, new Office(unit == null ? "DEPARTMENT" : "UNIT", unit == null ? null : unit.id()));
    }

    /** To whom the office of a paper reports, by the names of the day of the paper: a Sở to the ministry through its department, a Centre to its Sở, any other to the ministry. */
    public String superior(FormHeading heading) {
        LocalDate day = heading.date();
        return switch (heading.office().level()) {
            case "UNIT" -> ministryThroughDepartment(day);
            case "CENTRE" -> called("UNIT", day);
            default -> called(Office.MINISTRY.level(), day);
        };
    }

    /** The ministry as a Sở writes to it: through its department, by the names of a day. */
    public String ministryThroughDepartment(LocalDate day) {
        return WORDS.get("superior.throughDepartment", called(Office.MINISTRY.level(), day), called(Office.DEPARTMENT.level(), day));
    }

    /** The department of the ministry as a copy is sent to it, by the names of a day. */
    public String department(LocalDate day) {
        return WORDS.get("recipient.department", called(Office.DEPARTMENT.level(), day), called(Office.MINISTRY.level(), day));
    }

    /** What an office is called on a day, as one says it in a sentence; of a unit without the name of the unit. */
    public String called(String level, LocalDate day) {
        return issuer(level, day).called();
    }

    /**
     * What an office is called on a day with the unit whose it is, as one says it in a sentence: {@code Sở Công Thương tỉnh Bắc Giang}. By today's name on
     * a day of which none is known.
     */
    public String named(Office office, LocalDate day) {
        String called = find(office.level(), day).orElseGet(() -> issuer(office.level(), clock.today())).called();
        return office.unit() == null ? called : called + " " + territory.map().get(office.unit()).nameWithinOn(day);
    }

    /** Whoever heads an office on a day, as one says it in a sentence, without the name of its unit: {@code Giám đốc Sở Công Thương}. */
    public String headOf(String level, LocalDate day) {
        Issuer issuer = issuer(level, day);
        Locale vietnamese = Locale.forLanguageTag("vi");
        return issuer.signerPost().substring(0, 1).toUpperCase(vietnamese) + issuer.signerPost().substring(1).toLowerCase(vietnamese) + " " + issuer.called();
    }

    /** The posts above the signature of whoever signs for the offices of a level, by whatever name they were called: papers that are numbered here bear no other. */
    public List<String> signerPosts(String level) {
        return all().filter(one -> one.isOfLevel(level)).map(Issuer::signerPost).distinct().toList();
    }

    /** The last day on which an office bore the name of a day, with that of its unit; empty while it bears both, and where none is known of that day. */
    public Optional<LocalDate> endOfName(Office office, LocalDate day) {
        LocalDate today = clock.today();
        Stream<LocalDate> ofUnit = office.unit() == null ? Stream.empty() : territory.map().get(office.unit()).endOfName(day, today).stream();
        return Stream.concat(endOfIssuer(office.level(), day, today).stream(), ofUnit).filter(end -> end.isBefore(today)).min(Comparator.naturalOrder());
    }

    private Optional<LocalDate> endOfIssuer(String level, LocalDate day, LocalDate today) {
        return find(level, day).map(Issuer::name).filter(then -> find(level, today).filter(now -> now.isNamed(level, then)).isEmpty())
                .flatMap(then -> all().filter(one -> one.isNamed(level, then)).map(Issuer::validTo).filter(Objects::nonNull).max(Comparator.naturalOrder()));
    }

    /** The head of what the department issued on a day by itself: it has its own number and bears no signature by hand. */
    public FormHeading ofDepartment(LocalDate day, String title, String subtitle, String recipient, boolean sample, String dataDigest) {
        Issuer issuer = issuer("DEPARTMENT", day);
        return new FormHeading(issuer.parentBody(), issuer.name(), "", issuer.place(), day, title, subtitle, "",
                List.of("- " + recipient + ";", WORDS.get("recipient.archive", issuer.symbol())), sample, dataDigest,
                new Office("DEPARTMENT", null));
    }

    /**
     * The head of a document of its own day: the issuer bears the name of that day.
     *
     * @param level     who issues it: {@code MINISTRY}, {@code DEPARTMENT}, {@code COMMITTEE}, {@code UNIT} (the Sở) or {@code CENTRE}
     * @param unit      whose committee, Sở or Centre it is; null for the ministry and its department
     * @param number    its whole number where it has one, e.g. {@code 12/QĐ-BCT}; one of which the ordinal was not stated shows so and takes none of a
     *                  sequence; empty: room for it is left before the symbol
     * @param type      kind of document in that symbol: {@code QĐ}; empty for a letter
     * @param title     upper-case title, or what a letter is about
     * @param copies    lines of "Nơi nhận" before the archive line, without dash and semicolon
     * @throws NotInUse if there was no such office on that day
     */
    public FormHeading ofDay(String level, Unit unit, LocalDate day, String number, String type, String title, String subtitle, List<String> copies,
            boolean sample, String dataDigest) {
        Issuer issuer = issuer(level, day);
        String name = unit == null ? "" : VietnameseText.normalize(unit.nameOn(day).text().toUpperCase(Locale.forLanguageTag("vi")));
        String place = unit == null ? issuer.place() : unit.shortNameOn(day);
        String symbol = number.isEmpty() ? "/" + (type.isEmpty() ? "" : type + "-") + issuer.symbol() : number.startsWith("/") ? NO_ORDINAL + number : number;
        // A paper of the ministry is drafted by its department, which keeps it: the archive line names who drafted it, NĐ 30/2020/NĐ-CP, Phụ lục I.
        String drafter = (level.equals(Office.MINISTRY.level()) ? find(Office.DEPARTMENT.level(), day).orElse(issuer) : issuer).symbol();
        List<String> recipients = Stream.concat(copies.stream().map(copy -> "- " + copy + ";"), Stream.of(WORDS.get("recipient.archive", drafter))).toList();
        return new FormHeading(issuer.parentBody().replace("{unit}", name), issuer.name().replace("{unit}", name), symbol, place, day, title, subtitle,
                issuer.signerPost(), recipients, sample, dataDigest, new Office(level, unit == null ? null : unit.id()));
    }

    private Issuer issuer(String level, LocalDate day) {
        return find(level, day).orElseThrow(() -> new NotInUse(level, day, all().filter(one -> one.isOfLevel(level)).map(Issuer::validFrom).min(Comparator.naturalOrder()).orElse(null)));
    }

    private Optional<Issuer> find(String level, LocalDate day) {
        return all().filter(issuer -> issuer.isOf(level, day)).findFirst();
    }

    private Stream<Issuer> all() {
        return em.createQuery("select i from Issuer i", Issuer.class).getResultStream();
    }
}
