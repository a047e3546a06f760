package vn.khuyencong.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.testing.Viewers;

class LetterBookTest {

    private static final Viewer OFFICER = Viewers.DEPT_OFFICER;

    private RunBench bench;
    private List<Long> applications;
    private long run;

    @BeforeEach
    void publish(TestInfo test) {
        bench = new RunBench("letter-book-" + test.getDisplayName());
        // More than there is room for: some wait.
        applications = List.of(bench.applies(RunBench.BAC_NINH, "B1", 4, 1, 500), bench.applies(RunBench.BAC_GIANG, "A1", 4, 4, 300),
                bench.applies(RunBench.BAC_GIANG, "A2", 4, 4, 200), bench.applies(RunBench.BAC_GIANG, "A3", 4, 4, 100));
        run = bench.on(RunBench.AFTER).published(RunOrder.FIRST);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private LetterBook opened(Viewer viewer) {
        return bench.in(work -> work.the(ExhibitorLetters.class).open(viewer, work.em().find(FairRun.class, run)));
    }

    private boolean isCurrent(LetterBook book) {
        return bench.in(work -> work.the(ExhibitorLetters.class).isCurrent(book));
    }

    @Test
    void aLetterOfManyIsWordForWordThatWhichIsAskedForAlone() {
        LetterBook book = opened(OFFICER);
        for (long application : applications) {
            ExhibitorLetter alone = bench.in(work -> work.the(ExhibitorLetters.class).one(OFFICER, work.em().find(FairRun.class, run), application)).orElseThrow();
            assertEquals(alone, book.letter(application).orElseThrow().letter());
        }
    }

    @Test
    void whoeverDoesNotSeeAnApplicationHasNoLetterToIt() {
        LetterBook book = opened(Viewers.officer(RunBench.BAC_GIANG));
        assertEquals(List.of(false, true, true, true), applications.stream().map(one -> book.letter(one).isPresent()).toList());
    }

    @Test
    void aBookIsReadAnewOnceSomebodyWithdraws() {
        LetterBook book = opened(OFFICER);
        assertTrue(isCurrent(book));
        bench.withdraws(applications.get(0));
        assertFalse(isCurrent(book));
        assertTrue(opened(OFFICER).letter(applications.get(0)).isEmpty());
    }

    @Test
    void aBookIsReadAnewOnceAnotherResultIsPublished() {
        LetterBook book = opened(OFFICER);
        bench.in(work -> {
            FairRun other = work.em().find(FairRun.class, run);
            work.em().lock(other, jakarta.persistence.LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            return null;
        });
        assertFalse(isCurrent(book));
    }

    @Test
    void aBookIsReadAnewOnceSomebodyCorrectsWhatTheLawSupports() {
        LetterBook book = opened(OFFICER);
        bench.in(work -> work.em().createNativeQuery("update support_ceiling set verified = not verified where rule = ?1")
                .setParameter(1, work.em().find(FairRun.class, run).fair().norm()).executeUpdate());
        assertFalse(isCurrent(book));
    }

    @Test
    void aBookIsOfItsDay() {
        LetterBook book = opened(OFFICER);
        bench.on(RunBench.AFTER.plusDays(1));
        assertFalse(isCurrent(book));
    }
}
