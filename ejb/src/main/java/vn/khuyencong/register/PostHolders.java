package vn.khuyencong.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditLine;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.form.Authority;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.FormHeadings;
import vn.khuyencong.form.Office;
import vn.khuyencong.form.PaperWords;
import vn.khuyencong.organization.DemoMode;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.UnitOffice;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * Who holds which post of an office: the full name that Nghị định số 30/2020/NĐ-CP, Phụ lục I wants below a signature. Whoever issues the office's papers
 * or gives roles enters it with the decision that it rests on; another, who leads or gives roles, confirms it. A paper bears the name of who held the post
 * on the day of the paper, unless the row was changed around this system. What was issued stays as it is, whatever is entered afterwards.
 */
@Stateless
public class PostHolders {

    private static final Set<AuditAct> ACTS = EnumSet.of(AuditAct.POST_HOLDER_ENTERED, AuditAct.POST_HOLDER_CONFIRMED, AuditAct.POST_HOLDER_ENDED);
    private static final String OF_OTHERS = "HOLDER_OFFICE_OF_OTHERS";
    private static final PaperWords WORDS = new PaperWords("vn.khuyencong.form.words");

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PrintRights rights;
    @Inject
    private FormHeadings headings;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * Whose name stands below a signature.
     *
     * @param posts    lines above it in place of those of the paper, where a deputy signs for the head (KT.); empty where the head signs
     * @param name     empty where nobody is known to hold the post, or several are; in demo mode one that is seen to be made up
     * @param withheld whether somebody is on file whose row was changed around this system: his name is not printed, for nobody knows whether it is his
     */
    public record Signer(List<String> posts, String name, boolean withheld) {

        public static final Signer NOBODY = new Signer("", false);

        /** Whoever heads the office. */
        public Signer(String name, boolean withheld) {
            this(List.of(), name, withheld);
        }
    }

    /**
     * The name below the signature of a paper.
     *
     * @param lines in whose name and as what is signed, as it stands above the signature
     * @param day   of the paper
     */
    public Signer signer(Office office, List<String> lines, LocalDate day) {
        List<PostHolder> found = of(office).stream().filter(one -> one.signsAs(lines) && one.holdsOn(day)).toList();
        Set<Long> altered = differing(found);
        List<PostHolder> holding = found.stream().filter(one -> !altered.contains(one.id())).toList();
        return holding.size() == 1 ? new Signer(holding.get(0).fullName(), false) : !altered.isEmpty() ? new Signer("", true)
                : DemoMode.on() ? new Signer(WORDS.get("signer.sample"), false) : Signer.NOBODY;
    }

    /** Who may sign a paper for the head of the office (KT.) on its day, the latest first; nobody where the paper is not signed by him. Whose row was changed around this system is none. */
    public List<PostHolder> deputies(Office office, List<String> lines, LocalDate day) {
        Optional<String> post = lines.isEmpty() || SigningPower.of(lines) != SigningPower.OWN ? Optional.empty() : Authority.deputy(lines.get(lines.size() - 1));
        List<PostHolder> found = of(office).stream().filter(one -> one.power() == SigningPower.FOR_HEAD && post.filter(one::isPost).isPresent() && one.holdsOn(day)).toList();
        Set<Long> altered = differing(found);
        return found.stream().filter(one -> !altered.contains(one.id())).toList();
    }

    /** One of those by his number, as he signs; empty if it is none of them. */
    public Optional<Signer> deputy(Office office, List<String> lines, LocalDate day, long id) {
        return deputies(office, lines, day).stream().filter(one -> one.id() == id).findFirst()
                .map(one -> new Signer(Authority.forHead(lines, one.post()), one.fullName(), false));
    }

    /** What whoever issues a paper with this head is told of a name that is withheld. */
    public Refusal withheld(FormHeading head) {
        return Refusal.warning("PRINT_SIGNER_WITHHELD", "", "", headings.named(head.office(), head.date()));
    }

    /** Those that somebody sees, of one office or of all, by office and then the latest first. */
    public List<PostHolder> list(Viewer viewer, Office office) {
        UnitMap units = territory.map();
        List<PostHolder> all = office == null ? em.createQuery("select h from PostHolder h order by h.office, h.validFrom desc, h.id desc", PostHolder.class).getResultList() : of(office);
        return all.stream().filter(one -> sees(viewer, one.office(), units)).toList();
    }

    private static boolean sees(Viewer viewer, Office office, UnitMap units) {
        return office.unit() == null ? viewer.seesAll() : viewer.sees(office.unit(), units);
    }

    private List<PostHolder> of(Office office) {
        return em.createQuery("select h from PostHolder h where h.office = :office order by h.validFrom desc, h.id desc", PostHolder.class)
                .setParameter("office", office.key()).getResultList();
    }

    /** The offices of today whose holders somebody enters: those of the units in the order of the map. */
    public List<Office> offices(Viewer viewer) {
        return ofToday().filter(office -> mayEnter(viewer, office)).toList();
    }

    private Stream<Office> ofToday() {
        return Stream.concat(Stream.of(Office.MINISTRY, Office.DEPARTMENT), territory.map().on(clock.today()).stream()
                .flatMap(unit -> Arrays.stream(UnitOffice.values()).map(one -> Office.of(one, unit.id()))));
    }

    /** An office of today by its key, whosever it is; null where there is none. */
    public Office office(String key) {
        return ofToday().filter(one -> one.key().equals(key)).findFirst().orElse(null);
    }

    /** The posts that papers of some offices bear above the signature, of whoever heads them and of his deputies, each with what those offices are called. */
    public Map<String, List<String>> posts(List<Office> offices) {
        Map<String, List<String>> posts = new LinkedHashMap<>();
        offices.stream().map(Office::level).distinct().forEach(level -> postsOf(level).forEach(post ->
                posts.computeIfAbsent(post, one -> new ArrayList<>()).add(headings.called(level, clock.today()))));
        return posts;
    }

    private List<String> postsOf(String level) {
        return headings.signerPosts(level).stream().flatMap(head -> Stream.concat(Stream.of(head), Authority.deputy(head).stream())).distinct().toList();
    }

    private boolean mayEnter(Viewer viewer, Office office) {
        return rights.mayIssue(viewer, office) || mayConfirm(viewer, office);
    }

    /** Whether somebody confirms what another entered for an office, and ends it. */
    public boolean mayConfirm(Viewer viewer, Office office) {
        return viewer.may(Function.MANAGE_ACCOUNTS) || (office.unit() == null ? viewer.may(Function.DECIDE_PLANS)
                : viewer.mayOn(clock.today(), Function.DIRECT_SCHEMES, office.unit(), territory.map()));
    }

    /** All that is wrong with somebody who is to be entered, where something else keeps him from being entered yet. */
    public List<Refusal> check(NewPostHolder entered) {
        return checked(entered).findings();
    }

    private EntryCheck checked(NewPostHolder entered) {
        EntryCheck check = entered.check();
        if (entered.office() != null && entered.post() != null && !entered.post().isBlank()) {
            check.unless(post(entered).isPresent(), Refusal.error("HOLDER_POST_WRONG", "30/2020/NĐ-CP, Phụ lục I", "holderPost", headings.named(entered.office(), clock.today()),
                    String.join(", ", postsOf(entered.office().level())), entered.post().strip()));
        }
        return check;
    }

    private Optional<String> post(NewPostHolder entered) {
        return postsOf(entered.office().level()).stream().filter(entered::isPost).findFirst();
    }

    /**
     * Enters somebody in a post that papers of the office bear; only who is confirmed in it stands in the way. It counts once another confirmed it: of
     * somebody else who waits for that as head in the same days he is told at once, for one of them will be refused.
     */
    public Entered enter(Viewer by, NewPostHolder entered) {
        if (entered.office() != null && !mayEnter(by, entered.office())) {
            return audit.refused(by.name(), AuditAct.POST_HOLDER_ENTERED, entered.office().key(),
                    List.of(Refusal.error(OF_OTHERS, "", "holderOffice", headings.named(entered.office(), clock.today()))), null);
        }
        EntryCheck check = checked(entered);
        String post = check.blocks() ? null : post(entered).orElseThrow();
        PostHolder holder = check.blocks() ? null : new PostHolder(entered, power(entered.office(), post), post, by.name(), clock.now());
        if (holder != null) {
            headBeside(holder).ifPresent(other -> check.unless(false, there(other, "holderFrom")));
            headsBeside(holder).filter(other -> other.confirmedBy() == null).findFirst().ifPresent(other -> check.unless(false,
                    Refusal.warning("HOLDER_WAITS_BESIDE", "", "holderFrom", other.post(), other.fullName(), headings.named(other.office(), clock.today()))));
        }
        String office = entered.office() == null ? null : entered.office().key();
        if (check.blocks()) {
            return audit.refused(by.name(), AuditAct.POST_HOLDER_ENTERED, office, check.findings(), null);
        }
        em.persist(holder);
        audit.record(by.name(), AuditAct.POST_HOLDER_ENTERED, office, "OK", holder.said());
        return new Entered(holder.id(), check.findings());
    }

    /** What is numbered here is signed by the head of the office, or by a deputy for him. */
    private SigningPower power(Office office, String post) {
        return headings.signerPosts(office.level()).contains(post) ? SigningPower.OWN : SigningPower.FOR_HEAD;
    }

    /**
     * Confirms what another entered, unless somebody else is confirmed as head of the office in these days.
     *
     * @throws NotVisible if there is none, or it is not for him to confirm it
     */
    public List<Refusal> confirm(Viewer by, long id) {
        lockOffice(id);
        PostHolder holder = locked(by, AuditAct.POST_HOLDER_CONFIRMED, id);
        EntryCheck check = new EntryCheck().unless(!holder.enteredBy().equals(by.name()), Refusal.error("HOLDER_CONFIRMED_BY_ANOTHER", "", ""))
                .unless(holder.stateOn(clock.today()) == HolderState.UNCONFIRMED, Refusal.error("HOLDER_CONFIRMED", "", ""));
        if (!check.blocks()) {
            headBeside(holder).ifPresent(other -> check.unless(false, there(other, "")));
        }
        if (!check.blocks()) {
            holder.confirm(by.name(), clock.now());
        }
        audit.record(by.name(), AuditAct.POST_HOLDER_CONFIRMED, holder.office().key(), check.blocks() ? check.findings().get(0).rule() : "OK", holder.said());
        return check.findings();
    }

    /**
     * Gives it a last day; one before its first says that it was entered wrongly.
     *
     * @throws NotVisible if there is none, or it is not for him to end it
     */
    public List<Refusal> end(Viewer by, long id, LocalDate lastDay) {
        PostHolder holder = locked(by, AuditAct.POST_HOLDER_ENDED, id);
        EntryCheck check = new EntryCheck().present("holderLastDay", lastDay)
                .unless(lastDay == null || holder.validTo() == null || lastDay.isBefore(holder.validTo()), Refusal.error("HOLDER_ENDS_BEFORE", "", "holderLastDay", holder.validTo()));
        if (!check.blocks()) {
            holder.end(lastDay, by.name(), clock.now());
        }
        audit.record(by.name(), AuditAct.POST_HOLDER_ENDED, holder.office().key(), check.blocks() ? check.findings().get(0).rule() : "OK", holder.said());
        return check.findings();
    }

    /** That somebody tried what is another office's is kept, though he hears of nothing. */
    private PostHolder locked(Viewer by, AuditAct act, long id) {
        PostHolder holder = Optional.ofNullable(em.find(PostHolder.class, id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotVisible::new);
        if (!mayConfirm(by, holder.office())) {
            audit.record(by.name(), act, holder.office().key(), OF_OTHERS, Long.toString(id));
            throw new NotVisible();
        }
        return holder;
    }

    /** Whoever confirms another of the same office waits, and sees then what was confirmed: each locks the row that he confirms, with all that were there before it. */
    private void lockOffice(long id) {
        String office = em.createQuery("select h.office from PostHolder h where h.id = :id", String.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(NotVisible::new);
        em.createQuery("select h from PostHolder h where h.office = :office order by h.id", PostHolder.class).setParameter("office", office)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Another who is confirmed as head of the office in the same days. */
    private Optional<PostHolder> headBeside(PostHolder holder) {
        return headsBeside(holder).filter(one -> one.confirmedBy() != null).findFirst();
    }

    private Stream<PostHolder> headsBeside(PostHolder holder) {
        return of(holder.office()).stream().filter(one -> one != holder && holder.power() == SigningPower.OWN && one.meets(holder));
    }

    private Refusal there(PostHolder other, String cell) {
        return Refusal.error("HOLDER_THERE", "", cell, other.post(), other.fullName(), headings.named(other.office(), clock.today()));
    }

    /** The numbers of those whose row is not what the audit trail says of it: it was changed around this system. */
    public Set<Long> differing(List<PostHolder> holders) {
        Map<String, List<AuditLine>> trails = new HashMap<>();
        return holders.stream().filter(one -> !one.isAs(trails.computeIfAbsent(one.office().key(), office -> audit.about(office, ACTS, Integer.MAX_VALUE))))
                .map(PostHolder::id).collect(Collectors.toSet());
    }

    /** All of all offices, in the order in which they were entered. */
    public List<PostHolder> all() {
        return em.createQuery("select h from PostHolder h order by h.id", PostHolder.class).getResultList();
    }
}
