package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.khuyencong.award.AwardTable.LevelPart;
import vn.khuyencong.award.AwardTable.Row;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.exchange.contract.AwardLevel;
import vn.khuyencong.exchange.contract.AwardResult.GroupEntries;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.norm.LawContent.AwardGroup;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** Makes form BM25 of the rounds that were decided here in a year and of those that provinces reported. */
@Stateless
public class AwardTables {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private AwardLaw law;
    @Inject
    private AwardReports reports;
    @Inject
    private AwardProducts products;
    @Inject
    private FormEditions editions;
    @Inject
    private FormHeadings headings;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** @throws NotVisible if the viewer does not see what is asked for */
    public AwardTable of(Viewer viewer, Question question) {
        UnitMap units = territory.map();
        Predicate<UnitId> of = scope(viewer, question, units);
        AwardTally tally = tally(question.year(), of);
        List<LevelPart> levels = new ArrayList<>();
        List<AwardGroup> groups = groups(question.year(), tally);
        for (AwardLevel level : AwardLevel.values()) {
            if (tally.has(level)) {
                List<Row> rows = groups.stream().map(group -> tally.row(group.name(), level, group.code())).toList();
                levels.add(new LevelPart(AwardTexts.get("level." + level), rows, tally.row(AwardTexts.get("sum", AwardTexts.get("level." + level)), level, null)));
            }
        }
        Row total = tally.row(AwardTexts.get("total"), null, null);
        List<String> notes = List.of(AwardTexts.get("note.entered"), AwardTexts.get("note.levels"), AwardTexts.get("note.ended"));
        FormEdition edition = editions.until("BM25", LocalDate.of(question.year(), 12, 31));
        FormHeading heading = headings.heading(edition.symbol(), question.scope().isUnit() ? units.get(question.scope().unit()) : null, edition.title(),
                AwardTexts.get("bm25.subtitle", question.year(), name(question, units)), tally.sample(),
                Digest.sha256((levels + " " + total).getBytes(StandardCharsets.UTF_8)));
        return new AwardTable(edition, heading, levels, total, notes);
    }

    /** Those of the end of the year, and earlier ones by whose law something was entered or recognised. */
    private List<AwardGroup> groups(int year, AwardTally tally) {
        LocalDate last = LocalDate.of(year, 12, 31);
        Set<String> now = law.groups(last).stream().map(AwardGroup::code).collect(Collectors.toSet());
        return law.groups(LocalDate.of(year - 1, 1, 1), last).stream().filter(group -> now.contains(group.code()) || tally.has(group.code())).toList();
    }

    private AwardTally tally(int year, Predicate<UnitId> of) {
        AwardTally tally = new AwardTally();
        Map<Long, Long> merged = products.merged();
        em.createQuery("""
                        select e from AwardEntry e join fetch e.round join fetch e.product where e.state = :state and e.round.state = :decided
                        and e.round.decisionDate between :first and :last order by e.id""", AwardEntry.class)
                .setParameter("state", EntryState.IN_FORCE).setParameter("decided", RoundState.DECIDED).setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31)).getResultList().stream().filter(entry -> of.test(entry.unit()))
                .forEach(entry -> tally.entered(entry.round().level(), entry.productGroup(), 1, entry.sample()));
        reports.inForce(year, year).stream().filter(report -> of.test(report.unit())).forEach(report -> {
            for (GroupEntries group : report.stated().entered()) {
                tally.entered(report.level(), group.group(), group.entries(), report.sample());
            }
        });
        em.createQuery("""
                        select c from AwardCertificate c join fetch c.product left join fetch c.round left join fetch c.entry
                        where c.awardYear = :year and c.endedOn is null order by c.id""",
                        AwardCertificate.class).setParameter("year", year)
                .setHint("eclipselink.left-join-fetch", "c.entry.product").setHint("eclipselink.left-join-fetch", "c.entry.round").getResultList().stream()
                .filter(one -> of.test(one.unit()))
                .forEach(one -> tally.certified(one, merged.getOrDefault(one.product().establishmentId(), one.product().establishmentId())));
        return tally;
    }

    /** A unit with those that it succeeded, a region, or the country. */
    private Predicate<UnitId> scope(Viewer viewer, Question question, UnitMap units) {
        boolean sees = question.scope().isUnit() ? viewer.sees(question.scope().unit(), units)
                : question.scope().region() == null ? viewer.seesAll() : viewer.sees(question.scope().region());
        if (!sees) {
            throw new NotVisible();
        }
        return question.scope().isUnit() ? unit -> units.isOrSucceeds(question.scope().unit(), unit)
                : unit -> question.scope().region() == null || units.get(unit).region() == question.scope().region();
    }

    private String name(Question question, UnitMap units) {
        return question.scope().isUnit() ? units.get(question.scope().unit()).nameWithinOn(clock.today())
                : AwardTexts.get("region." + (question.scope().region() == null ? "ALL" : question.scope().region()));
    }
}
