package vn.khuyencong.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.form.Office;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Role;
import vn.khuyencong.organization.UnitOffice;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

/** Who holds which post, and whose name stands below a signature. The names are seen to be made up. */
class PostHoldersTest {

    private static final UnitId BAC_GIANG = new UnitId("P63-24");
    private static final Office SO = Office.of(UnitOffice.UNIT, BAC_GIANG);
    private static final Office COMMITTEE = Office.of(UnitOffice.COMMITTEE, BAC_GIANG);
    private static final Viewer OFFICER = Viewers.officer(UnitOffice.UNIT, "P63-24");
    private static final Viewer DIRECTOR = Viewers.director("P63-24");
    private static final Viewer ADMINISTRATOR = new Viewer("quantri", "Quản trị", Role.ADMINISTRATOR, null);
    private static final List<String> HEAD = List.of("GIÁM ĐỐC");
    private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private RegisterDesk desk;

    @BeforeEach
    void open(TestInfo test) {
        desk = new RegisterDesk("holders-" + test.getDisplayName());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPaperBearsTheNameOfWhoHeldThePostOnItsDayOnceAnotherConfirmedIt() {
        long first = enter(OFFICER, head("Nguyễn Minh Họa", FROM, LocalDate.of(2023, 6, 30))).id();
        assertEquals("", signer(SO, HEAD, LocalDate.of(2023, 1, 1)), "nobody has confirmed it");
        assertEquals(List.of(), confirm(DIRECTOR, first));
        confirm(ADMINISTRATOR, enter(DIRECTOR, head("Trần Minh Họa", LocalDate.of(2023, 7, 1), null)).id());
        assertEquals("Nguyễn Minh Họa", signer(SO, HEAD, LocalDate.of(2023, 6, 30)));
        assertEquals("Trần Minh Họa", signer(SO, HEAD, LocalDate.of(2023, 7, 1)));
        assertEquals("", signer(SO, HEAD, FROM.minusDays(1)));
        assertEquals("", signer(Office.of(UnitOffice.CENTRE, BAC_GIANG), HEAD, DAY), "another office, another head");
        assertEquals("", signer(Office.of(UnitOffice.UNIT, new UnitId("P63-27")), HEAD, DAY));
    }

    @Test
    void theLinesAboveASignatureTellWhoSignsByWhatPower() {
        entered(COMMITTEE, "Chủ tịch", "Lê Minh Họa");
        enteredBefore(COMMITTEE, SigningPower.FOR_HEAD, "PHÓ CHỦ TỊCH", "Phạm Minh Họa");
        enteredBefore(Office.MINISTRY, SigningPower.BY_ORDER, "CỤC TRƯỞNG", "Hoàng Minh Họa");
        assertEquals("Lê Minh Họa", signer(COMMITTEE, List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), DAY));
        assertEquals("Phạm Minh Họa", signer(COMMITTEE, List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), DAY));
        assertEquals("Hoàng Minh Họa", signer(Office.MINISTRY, List.of("TL. BỘ TRƯỞNG", "CỤC TRƯỞNG"), DAY));
        assertEquals("", signer(Office.DEPARTMENT, List.of("CỤC TRƯỞNG"), DAY), "the same person as head of his own office is another entry");
        assertEquals("", signer(COMMITTEE, List.of("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"), DAY));
    }

    @Test
    void ofTwoDeputiesNobodyKnowsWhichSignsAndOfHeadsThereIsOne() {
        enteredBefore(SO, SigningPower.FOR_HEAD, "PHÓ GIÁM ĐỐC", "Phạm Minh Họa");
        assertEquals("Phạm Minh Họa", signer(SO, List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), DAY));
        enteredBefore(SO, SigningPower.FOR_HEAD, "PHÓ GIÁM ĐỐC", "Vũ Minh Họa");
        assertEquals("", signer(SO, List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), DAY));
        entered(SO, "GIÁM ĐỐC", "Nguyễn Minh Họa");
        assertEquals(List.of("HOLDER_THERE"), rules(enter(OFFICER, head("Trần Minh Họa", DAY, null)).findings()));
        assertEquals(List.of(), rules(enter(OFFICER, head("Trần Minh Họa", LocalDate.of(2020, 1, 1), FROM.minusDays(1))).findings()));
    }

    @Test
    void whoeverEntersASecondHeadOfTheSameDaysIsToldAtOnce() {
        assertEquals(List.of(), rules(enter(OFFICER, head("Nguyễn Minh Họa", FROM, null)).findings()));
        Entered second = enter(OFFICER, head("Trần Minh Họa", DAY, null));
        assertTrue(second.kept(), "he may be the right one");
        assertEquals(List.of("HOLDER_WAITS_BESIDE"), rules(second.findings()));
        assertEquals(List.of("GIÁM ĐỐC", "Nguyễn Minh Họa", "Sở Công Thương tỉnh Bắc Giang"), second.findings().get(0).arguments());
        assertEquals(List.of(), rules(enter(OFFICER, head("Lê Minh Họa", LocalDate.of(2020, 1, 1), FROM.minusDays(1))).findings()), "other days");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceThoughADayCouldNotBeRead() {
        NewPostHolder wrong = new NewPostHolder(Office.DEPARTMENT, "BỘ TRƯỞNG", "TS. Họa", null, null, null);
        assertEquals(List.of("HOLDER_NAME_WRONG", "ENTRY_MISSING", "ENTRY_MISSING", "HOLDER_POST_WRONG"),
                rules(desk.services().transact(work -> work.the(PostHolders.class).check(wrong))));
    }

    @Test
    void aPostIsOfferedWithTheOfficesWhoseItIs() {
        Map<String, List<String>> posts = desk.services().transact(work -> work.the(PostHolders.class).posts(List.of(Office.DEPARTMENT, SO, Office.of(UnitOffice.CENTRE, BAC_GIANG))));
        assertEquals(List.of("CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), List.copyOf(posts.keySet()));
        assertEquals(List.of("Sở Công Thương", "Trung tâm Khuyến công"), posts.get("GIÁM ĐỐC"));
    }

    @Test
    void aDeputySignsForTheHeadOnTheDaysOfHisPostAndWhoeverIssuesChoosesHim() {
        entered(SO, "GIÁM ĐỐC", "Nguyễn Minh Họa");
        entered(SO, "Phó Giám đốc", "Phạm Minh Họa");
        entered(SO, "PHÓ GIÁM ĐỐC", "Vũ Minh Họa");
        long unconfirmed = enter(OFFICER, new NewPostHolder(SO, "PHÓ GIÁM ĐỐC", "Lê Minh Họa", FROM, null, "Quyết định minh họa")).id();
        List<PostHolder> deputies = deputies(SO, HEAD, DAY);
        assertEquals(Set.of("Phạm Minh Họa", "Vũ Minh Họa"), deputies.stream().map(PostHolder::fullName).collect(Collectors.toSet()), "an office has several");
        PostHolder one = deputies.stream().filter(deputy -> deputy.fullName().equals("Phạm Minh Họa")).findFirst().orElseThrow();
        assertEquals(Optional.of(new PostHolders.Signer(List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Phạm Minh Họa", false)), deputy(HEAD, DAY, one.id()));
        assertEquals("Nguyễn Minh Họa", signer(SO, HEAD, DAY), "unless he is chosen the head signs");
        assertEquals(Optional.empty(), deputy(HEAD, FROM.minusDays(1), one.id()), "he was none yet");
        assertEquals(Optional.empty(), deputy(HEAD, DAY, unconfirmed));
        assertEquals(List.of(), deputies(Office.of(UnitOffice.CENTRE, BAC_GIANG), HEAD, DAY), "another office");
        assertEquals(List.of(), deputies(SO, List.of("TM. HỘI ĐỒNG", "CHỦ TỊCH"), DAY), "a council is not the office's head");
        assertEquals(List.of(), deputies(SO, List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), DAY), "who signs is said");
        sql("update post_holder set full_name = 'Trần Minh Họa' where full_name = 'Phạm Minh Họa'");
        assertEquals(Optional.empty(), deputy(HEAD, DAY, one.id()), "the row was changed around the system");
    }

    @Test
    void aCommitteeIsSignedForByADeputyOfItsChairToo() {
        entered(COMMITTEE, "Phó Chủ tịch", "Phạm Minh Họa");
        List<String> lines = List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        long deputy = deputies(COMMITTEE, lines, DAY).get(0).id();
        assertEquals(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
                desk.services().transact(work -> work.the(PostHolders.class).deputy(COMMITTEE, lines, DAY, deputy)).orElseThrow().posts());
    }

    private List<PostHolder> deputies(Office office, List<String> lines, LocalDate day) {
        return desk.services().transact(work -> work.the(PostHolders.class).deputies(office, lines, day));
    }

    private Optional<PostHolders.Signer> deputy(List<String> lines, LocalDate day, long id) {
        return desk.services().transact(work -> work.the(PostHolders.class).deputy(SO, lines, day, id));
    }

    @Test
    void nobodyConfirmsWhatHeEnteredHimselfAndOfficersConfirmNothing() {
        long id = enter(DIRECTOR, head("Nguyễn Minh Họa", FROM, null)).id();
        assertEquals(List.of("HOLDER_CONFIRMED_BY_ANOTHER"), confirm(DIRECTOR, id));
        for (Viewer stranger : List.of(OFFICER, Viewers.director("P63-27"), Viewers.DEPT_LEADER)) {
            assertThrows(NotVisible.class, () -> confirm(stranger, id), stranger.displayName());
        }
        assertEquals(List.of(), confirm(ADMINISTRATOR, id));
        assertEquals(List.of("HOLDER_CONFIRMED"), confirm(ADMINISTRATOR, id));
        assertEquals(List.of("HOLDER_CONFIRMED_BY_ANOTHER", "OK", "HOLDER_CONFIRMED"), desk.audited(AuditAct.POST_HOLDER_CONFIRMED));
    }

    @Test
    void whoeverIssuesForAnOfficeEntersItsHoldersAndNobodyElses() {
        Viewer centre = Viewers.officer(UnitOffice.CENTRE, "P63-24");
        assertEquals(List.of(Office.of(UnitOffice.CENTRE, BAC_GIANG)), offices(centre));
        assertEquals(Arrays.stream(UnitOffice.values()).map(one -> Office.of(one, BAC_GIANG)).toList(), offices(DIRECTOR));
        assertEquals(List.of(Office.MINISTRY, Office.DEPARTMENT), offices(Viewers.DEPT_OFFICER));
        assertEquals(2 + 3 * 63, offices(ADMINISTRATOR).size());
        assertEquals(List.of(), offices(new Viewer("giamkhao", "Giám khảo", Role.JUROR, null)));
        Refusal another = enter(centre, head("Nguyễn Minh Họa", FROM, null)).findings().get(0);
        assertEquals(List.of("HOLDER_OFFICE_OF_OTHERS", "Sở Công Thương tỉnh Bắc Giang"), List.of(another.rule(), another.arguments().get(0)));
    }

    @Test
    void whoTriesAnotherOfficeStandsInTheTrailWithWhatHeTried() {
        Viewer neighbour = Viewers.director("P63-27");
        enter(neighbour, head("Nguyễn Minh Họa", FROM, null));
        long id = enter(OFFICER, head("Nguyễn Minh Họa", FROM, null)).id();
        desk.services().transact(work -> {
            assertThrows(NotVisible.class, () -> work.the(PostHolders.class).confirm(neighbour, id));
            assertThrows(NotVisible.class, () -> work.the(PostHolders.class).end(neighbour, id, DAY));
            return null;
        });
        assertEquals(List.of("POST_HOLDER_ENTERED", "POST_HOLDER_CONFIRMED", "POST_HOLDER_ENDED"), desk.services().transact(work -> work.em().createQuery(
                        "select e.act from AuditEntry e where e.actor = 'gd.p63-27' and e.subject = 'UNIT-P63-24' and e.outcome = 'HOLDER_OFFICE_OF_OTHERS' order by e.id", AuditAct.class)
                .getResultList()).stream().map(AuditAct::name).toList());
        assertEquals(Set.of(), differing(), "what was tried is nothing that was done");
    }

    @Test
    void onlyPostsThatPapersBearAreEnteredAndARefusalSaysWhich() {
        for (String post : List.of("Q. GIÁM ĐỐC", "KT. GIÁM ĐỐC", "Phó Chủ tịch", "Chủ tịch", "x", "12")) {
            Refusal wrong = enter(OFFICER, new NewPostHolder(SO, post, "Nguyễn Minh Họa", FROM, null, "Quyết định minh họa")).findings().get(0);
            assertEquals(List.of("HOLDER_POST_WRONG", "Sở Công Thương tỉnh Bắc Giang", "GIÁM ĐỐC, PHÓ GIÁM ĐỐC", post), List.of(wrong.rule(), wrong.arguments().get(0), wrong.arguments().get(1), wrong.arguments().get(2)));
        }
        assertEquals(List.of("HOLDER_POST_WRONG"), rules(enter(Viewers.DEPT_OFFICER, new NewPostHolder(Office.DEPARTMENT, "Q. CỤC TRƯỞNG", "Nguyễn Minh Họa", FROM, null, "Quyết định minh họa")).findings()));
        enter(OFFICER, new NewPostHolder(SO, " giam doc ", "Nguyễn  Minh Họa", FROM, null, "Quyết định minh họa"));
        PostHolder kept = desk.services().transact(work -> work.the(PostHolders.class).list(OFFICER, SO)).get(0);
        assertEquals(List.of("GIÁM ĐỐC", "Nguyễn Minh Họa"), List.of(kept.post(), kept.fullName()), "as papers bear it");
        assertEquals(List.of("BỘ TRƯỞNG", "THỨ TRƯỞNG", "CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "CHỦ TỊCH", "PHÓ CHỦ TỊCH"), desk.services().transact(work -> work.the(PostHolders.class).posts(offices(ADMINISTRATOR)).keySet().stream().toList()));
    }

    @Test
    void aNameWhoseRowWasChangedAroundTheSystemIsPrintedOnNoPaper() {
        confirm(DIRECTOR, enter(OFFICER, head("Nguyễn Minh Họa", FROM, null)).id());
        sql("update post_holder set full_name = 'Trần Minh Họa'");
        PostHolders.Signer kept = named(SO, HEAD, DAY);
        assertEquals("", kept.name());
        assertTrue(kept.withheld(), "issuing says why");
        sql("update post_holder set full_name = 'Nguyễn Minh Họa'");
        assertEquals(new PostHolders.Signer("Nguyễn Minh Họa", false), named(SO, HEAD, DAY));
        sql("insert into post_holder select 999999999, office, unit_id, power, post, 'Trần Minh Họa', valid_from, valid_to, legal_basis, entered_by, entered_at, confirmed_by, confirmed_at, ended_by, ended_at, lock_version from post_holder");
        assertEquals(new PostHolders.Signer("Nguyễn Minh Họa", false), named(SO, HEAD, DAY), "one who was slipped in takes no name from who was entered");
        assertEquals(PostHolders.Signer.NOBODY, named(SO, HEAD, FROM.minusDays(1)));
    }

    @Test
    void whatIsEnteredIsANameWithoutTitleThePostTheDaysAndTheDecision() {
        for (String wrong : List.of("TS. Nguyễn Minh Họa", "PGS.TS. Nguyễn Minh Họa", "PGS TS Nguyễn Minh Họa", "PGS-TS Nguyễn Minh Họa", "Th.S Nguyễn Minh Họa", "ts Nguyễn Minh Họa", "Họa", "nguyễn minh họa", "Nguyễn Minh 2",
                "x", "X", "12", "X x", "A .", "Nguyễn ---", "Ng. Minh Họa", "Nguyễn Minh H.")) {
            assertEquals(List.of("HOLDER_NAME_WRONG"), rules(enter(OFFICER, head(wrong, FROM, null)).findings()), wrong);
        }
        for (String right : List.of("Ông Ích Minh Họa", "K’Brêu Minh Họa", "K'Brêu Minh Họa", "H’Hen Minh Họa", "Ksor Minh Họa", "Y Minh Họa", "Nguyễn Minh-Họa")) {
            assertTrue(enter(OFFICER, head(right, FROM, FROM)).kept(), right);
        }
        assertEquals(List.of("ENTRY_MISSING", "ENTRY_MISSING", "ENTRY_MISSING", "ENTRY_MISSING", "ENTRY_MISSING"),
                rules(enter(OFFICER, new NewPostHolder(null, " ", null, null, null, null)).findings()));
        assertEquals(List.of("ENTRY_ENDS_BEFORE_BEGIN"), rules(enter(OFFICER, head("Nguyễn Minh Họa", DAY, DAY.minusDays(1))).findings()));
    }

    @Test
    void oneThatWasEnteredWronglyNeverHeldAndMakesRoomForTheRightOne() {
        long wrong = enter(OFFICER, head("Nguyễn Nhầm Họa", FROM, null)).id();
        confirm(DIRECTOR, wrong);
        assertEquals(List.of(), end(DIRECTOR, wrong, FROM.minusDays(1)));
        assertEquals(HolderState.NEVER_HELD, desk.services().transact(work -> work.the(PostHolders.class).list(DIRECTOR, SO)).get(0).stateOn(Services.TODAY));
        assertEquals("", signer(SO, HEAD, DAY));
        confirm(DIRECTOR, enter(OFFICER, head("Nguyễn Minh Họa", FROM, null)).id());
        assertEquals("Nguyễn Minh Họa", signer(SO, HEAD, DAY));
        assertEquals(List.of("HOLDER_ENDS_BEFORE"), end(DIRECTOR, wrong, DAY));
        assertEquals(List.of("ENTRY_MISSING"), end(DIRECTOR, wrong, null));
    }

    @Test
    void ofTwoHeadsOneIsConfirmedAndAnUnconfirmedWrongOneBlocksNobody() {
        long wrong = enter(OFFICER, head("Nguyễn Nhầm Họa", FROM, null)).id();
        long right = enter(OFFICER, head("Nguyễn Minh Họa", FROM, null)).id();
        assertEquals(List.of(), confirm(DIRECTOR, right));
        assertEquals(List.of("HOLDER_THERE"), confirm(DIRECTOR, wrong));
        assertEquals("Nguyễn Minh Họa", signer(SO, HEAD, DAY));
        assertEquals(List.of(), end(DIRECTOR, right, DAY.minusDays(1)));
        assertEquals(List.of("HOLDER_THERE"), confirm(DIRECTOR, wrong), "they still meet in the days before");
        long next = enter(OFFICER, head("Trần Minh Họa", DAY, null)).id();
        assertEquals(List.of(), confirm(DIRECTOR, next));
    }

    @Test
    void whoeverConfirmsWhileAnotherConfirmsWaitsAndSeesHim() throws Exception {
        long one = enter(OFFICER, head("Nguyễn Minh Họa", FROM, null)).id();
        long other = enter(OFFICER, head("Trần Minh Họa", FROM, null)).id();
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch confirmed = new CountDownLatch(1);
            CountDownLatch leaving = new CountDownLatch(1);
            Future<List<Refusal>> first = people.submit(() -> desk.services().transact(work -> {
                List<Refusal> findings = work.the(PostHolders.class).confirm(DIRECTOR, one);
                work.em().flush();
                confirmed.countDown();
                await(leaving);
                return findings;
            }));
            assertTrue(confirmed.await(1, TimeUnit.MINUTES));
            Future<List<String>> second = people.submit(() -> confirm(ADMINISTRATOR, other));
            assertThrows(TimeoutException.class, () -> second.get(300, TimeUnit.MILLISECONDS));
            leaving.countDown();
            assertEquals(List.of(), first.get(1, TimeUnit.MINUTES));
            assertEquals(List.of("HOLDER_THERE"), second.get(1, TimeUnit.MINUTES));
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void aRowThatWasChangedAroundTheSystemIsNotWhatTheTrailSays() {
        long id = enter(OFFICER, head("Nguyễn Minh Họa", FROM, null)).id();
        assertEquals(Set.of(), differing());
        confirm(DIRECTOR, id);
        assertEquals(Set.of(), differing());
        for (String change : List.of("full_name = 'Trần Minh Họa'", "post = 'PHÓ GIÁM ĐỐC'", "legal_basis = 'khác'", "valid_from = date '2021-01-01'", "valid_to = date '2024-01-01'",
                "confirmed_by = 'ai.do'", "power = 'FOR_HEAD'", "office = 'CENTRE-P63-24'")) {
            sql("create table kept as select * from post_holder");
            sql("update post_holder set " + change);
            assertEquals(Set.of(id), differing(), change);
            sql("delete from post_holder");
            sql("insert into post_holder select * from kept");
            sql("drop table kept");
        }
        end(DIRECTOR, id, DAY);
        assertEquals(Set.of(), differing());
        sql("insert into post_holder select 999999999, office, unit_id, power, post, 'Trần Minh Họa', valid_from, valid_to, legal_basis, entered_by, entered_at, confirmed_by, confirmed_at, ended_by, ended_at, lock_version from post_holder");
        assertEquals(Set.of(999_999_999L), differing(), "nobody entered it");
    }

    @Test
    void theTrailHasADigestOfTheNameAndNotTheName() {
        confirm(DIRECTOR, enter(OFFICER, head("Nguyễn Minh Họa", FROM, null)).id());
        List<String> details = desk.services().transact(work -> work.em().createQuery("select e.detail from AuditEntry e where e.subject = 'UNIT-P63-24'", String.class).getResultList());
        assertEquals(2, details.size());
        assertTrue(details.stream().allMatch(detail -> detail.matches("\\d+ OWN 2022-01-01/ [0-9a-f]{64}")), details::toString);
    }

    @Test
    void aUnitSeesItsOwnOfficesAndTheCountryAll() {
        entered(SO, "GIÁM ĐỐC", "Nguyễn Minh Họa");
        entered(Office.DEPARTMENT, "CỤC TRƯỞNG", "Trần Minh Họa");
        assertEquals(List.of("Nguyễn Minh Họa"), seen(OFFICER));
        assertEquals(List.of(), seen(Viewers.officer("P63-27")));
        assertEquals(List.of("Trần Minh Họa", "Nguyễn Minh Họa"), seen(Viewers.DEPT_OFFICER));
    }

    @Test
    void aNameThatIsKnownLaterLeavesWhatWasIssuedAsItWas() {
        IssueOrder order = RegisterDesk.plan(2024, "a");
        PrintedDocument unnamed = desk.issued(Viewers.DEPT_OFFICER, order);
        byte[] before = desk.reprint(Viewers.DEPT_OFFICER, unnamed.id());
        IssueOrder named = RegisterDesk.signed(order, "Trần Minh Họa");
        assertEquals(unnamed.id(), desk.issue(Viewers.DEPT_OFFICER, named).id(), "who is entered later changes no paper in force");
        assertEquals(2, desk.issued(Viewers.DEPT_OFFICER, RegisterDesk.signed(RegisterDesk.plan(2024, "b"), "Trần Minh Họa")).version());
        assertTrue(Arrays.equals(before, desk.reprint(Viewers.DEPT_OFFICER, unnamed.id())));
        assertFalse(order.saysAs(RegisterDesk.signed(order, "Trần Minh Họa")), "a holder who left meanwhile is noticed");
    }

    private Set<Long> differing() {
        return desk.services().transact(work -> work.the(PostHolders.class).differing(work.the(PostHolders.class).all()));
    }

    private void sql(String statement) {
        desk.services().transact(work -> work.em().createNativeQuery(statement).executeUpdate());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NewPostHolder head(String name, LocalDate from, LocalDate to) {
        return new NewPostHolder(SO, "Giám đốc", name, from, to, "Quyết định minh họa");
    }

    private void entered(Office office, String post, String name) {
        Viewer by = new Viewer("quantri2", "Quản trị thứ hai", Role.ADMINISTRATOR, null);
        assertEquals(List.of(), confirm(ADMINISTRATOR, enter(by, new NewPostHolder(office, post, name, FROM, null, "Quyết định minh họa")).id()));
    }

    /** As it could be entered while any power and post was taken. */
    private void enteredBefore(Office office, SigningPower power, String post, String name) {
        desk.services().transact(work -> {
            PostHolder holder = new PostHolder(new NewPostHolder(office, post, name, FROM, null, "Quyết định minh họa"), power, post, "quantri2", Services.NOW);
            work.em().persist(holder);
            work.em().flush();
            work.the(AuditTrail.class).record("quantri2", AuditAct.POST_HOLDER_ENTERED, office.key(), "OK", holder.said());
            holder.confirm("quantri", Services.NOW);
            work.the(AuditTrail.class).record("quantri", AuditAct.POST_HOLDER_CONFIRMED, office.key(), "OK", holder.said());
            return null;
        });
    }

    private Entered enter(Viewer by, NewPostHolder holder) {
        return desk.services().transact(work -> work.the(PostHolders.class).enter(by, holder));
    }

    private List<String> confirm(Viewer by, long id) {
        return rules(desk.services().transact(work -> work.the(PostHolders.class).confirm(by, id)));
    }

    private List<String> end(Viewer by, long id, LocalDate lastDay) {
        return rules(desk.services().transact(work -> work.the(PostHolders.class).end(by, id, lastDay)));
    }

    private String signer(Office office, List<String> lines, LocalDate day) {
        return named(office, lines, day).name();
    }

    private PostHolders.Signer named(Office office, List<String> lines, LocalDate day) {
        return desk.services().transact(work -> work.the(PostHolders.class).signer(office, lines, day));
    }

    private List<Office> offices(Viewer viewer) {
        return desk.services().transact(work -> work.the(PostHolders.class).offices(viewer));
    }

    private List<String> seen(Viewer viewer) {
        return desk.services().transact(work -> work.the(PostHolders.class).list(viewer, null)).stream().map(PostHolder::fullName).toList();
    }

    private static List<String> rules(List<Refusal> findings) {
        return findings.stream().map(Refusal::rule).toList();
    }
}
