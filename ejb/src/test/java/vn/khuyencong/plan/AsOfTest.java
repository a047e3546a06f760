package vn.khuyencong.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.consolidation.Consolidation;
import vn.khuyencong.consolidation.Edition;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.Scope;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.migration.MigratedDatabase;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.testing.PlanOfUnit;
import vn.khuyencong.testing.Services;

/** A report as of an earlier day rests on the data that it had then, whatever was decided, adjusted or merged since. */
class AsOfTest {

    private static final Viewer DEPARTMENT = new Viewer("cuc", "Cục", Role.DEPT_OFFICER, null);
    private static final List<String> UNITS = List.of("P63-24", "P63-27", "P63-96");
    private static final int YEAR = 2025;
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 12);
    private static final int DAYS = 40;

    private final Map<String, PlanOfUnit> plans = new HashMap<>();
    private Services services;

    @BeforeEach
    void start(TestInfo test) {
        services = new Services(MigratedDatabase.h2("as-of-" + test.getDisplayName()));
    }

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void everyEveningsDigestsAreTheSameWhenAskedAgainLaterAlsoAcrossAMerger() {
        for (long seed = 1; seed <= 3; seed++) {
            start(seed);
        }
    }

    private void start(long seed) {
        Random random = new Random(seed);
        Map<LocalDate, List<String>> evenings = new LinkedHashMap<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate today = FIRST.plusDays(day).plusYears(seed - 1);
            services.play(today);
            for (int act = random.nextInt(3); act > 0; act--) {
                act(random, today);
            }
            evenings.put(today, digests(null));
            assertEquals(evenings.get(today), digests(today), "this very evening, by the versions: seed " + seed + ", " + today);
        }
        evenings.forEach((evening, digests) -> assertEquals(digests, digests(evening), "seed " + seed + ", as of " + evening));
        assertTrue(evenings.values().stream().distinct().count() > DAYS / 4, "something happened");
    }

    /** A proposal, a plan that brings its decision, or a decision made here on what was sent. */
    private void act(Random random, LocalDate today) {
        FundSource fund = random.nextBoolean() ? FundSource.NATIONAL : FundSource.LOCAL;
        String unit = UNITS.get(random.nextInt(UNITS.size()));
        PlanOfUnit plan = plans.computeIfAbsent(unit + fund, key -> new PlanOfUnit(unit, YEAR, fund));
        List<DocumentVersion> there = services.transact(work -> work.the(BudgetPlans.class).inForce(plan.data().key()));
        if (!there.isEmpty() && random.nextInt(3) == 0) {
            decide(there.get(0), today);
            return;
        }
        if (!there.isEmpty()) {
            plan.next();
        }
        for (int scheme = 0; scheme <= random.nextInt(3); scheme++) {
            plan.ownWork("A" + scheme, 50 + random.nextInt(200));
        }
        if (random.nextBoolean()) {
            plan.decided("QĐ-" + today, today);
        }
        services.transact(work -> {
            Judgement judgement = plan.taken(work, today);
            assertEquals(VersionState.IN_FORCE, judgement.version().state(), () -> judgement.findings().toString());
            return null;
        });
    }

    private void decide(DocumentVersion earlier, LocalDate today) {
        services.transact(work -> {
            DocumentVersion version = work.em().find(DocumentVersion.class, earlier.id());
            return work.the(BudgetPlans.class).decide(version,
                    new PlanSubmission.Decision("QĐ-BCT-" + today, today, "Bộ trưởng"),
                    version.schemes().stream().map(AsSubmitted::scheme).limit(1).toList(), work.the(Norms.class).on(today));
        });
    }

    /** Of the country on either map, decided and submitted, and of the merged province. */
    private List<String> digests(LocalDate asOf) {
        Edition edition = new Edition(asOf, false);
        return services.transact(work -> Stream.of(
                        new Question(YEAR, Period.YEAR, Scope.NATION, Boundaries.THEN, false),
                        new Question(YEAR, Period.YEAR, Scope.NATION, Boundaries.NOW, false),
                        new Question(YEAR, Period.YEAR, Scope.NATION, Boundaries.THEN, true),
                        new Question(YEAR, Period.YEAR, Scope.of(new UnitId("P63-24")), Boundaries.NOW, false),
                        new Question(YEAR + 1, Period.YEAR, Scope.of(new UnitId("P63-24")), Boundaries.THEN, false))
                .map(question -> work.the(Consolidation.class).year(DEPARTMENT, question.in(edition)).dataDigest()).toList());
    }

    @Test
    void beforeTheFirstPlanThereWasNothing() {
        services.play(FIRST);
        act(new Random(7), FIRST);
        services.play(FIRST.plusDays(1));
        assertNotEquals(digests(null), digests(FIRST.minusDays(1)));
        assertEquals(digests(LocalDate.of(2001, 1, 1)), digests(FIRST.minusDays(1)));
    }
}
