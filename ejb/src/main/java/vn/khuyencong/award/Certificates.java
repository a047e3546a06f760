package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.CheckCode;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.SourceEnded;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Unit;

/** The register of certificates. Those of a round are made when it is decided, in the order of group and rank, and told to the provinces. */
@Stateless
public class Certificates {

    private static final int MOST_REASON = 1000;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private AwardLaw law;
    @Inject
    private AwardEntries entries;
    @Inject
    private Verdicts verdicts;
    @Inject
    private Rounds rounds;
    @Inject
    private CertificateRegisters registers;
    @Inject
    private Event<SourceEnded> ended;
    @Inject
    private DecidedLetters letters;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** A round was decided: what the council recognised gets its certificate. */
    public void on(@Observes RoundDecided decided) {
        AwardRound round = decided.round();
        LocalDate until = law.rule(round).until(round.decisionDate());
        // A province may have been merged since it began: whoever holds its territory on the day of the decision issues and signs.
        Unit holder = rounds.holder(round, round.decisionDate());
        UnitId issuer = holder == null ? null : holder.id();
        registers.hold(AwardCertificate.register(issuer));
        Iterator<String> numbers = numbers(round, issuer);
        for (Verdicts.Verdict verdict : verdicts.of(round)) {
            if (verdict.certified()) {
                AwardEntry entry = em.find(AwardEntry.class, verdict.entry());
                em.persist(new AwardCertificate(entry, register(issuer, numbers.next(), decided.by()), verdict.prize(), until));
            }
        }
        em.flush();
        letters.tell(round, of(round));
    }

    private AwardCertificate.Register register(UnitId issuer, String number, String by) {
        return new AwardCertificate.Register(issuer, number, AwardCertificate.register(issuer) + "/" + number, CheckCode.drawn(), clock.now(), by);
    }

    /** Of the level, as it is printed. */
    private static String symbol(AwardRound round) {
        return switch (round.level()) {
            case DISTRICT -> "H";
            case PROVINCE -> "T";
            case REGION -> "KV";
            case NATION -> "QG";
        };
    }

    /** One register for each issuer and year; its numbers go on through all rounds, past those that its unit reported. Whoever asks holds it. */
    private Iterator<String> numbers(AwardRound round, UnitId issuer) {
        int year = round.decisionDate().getYear();
        List<AwardCertificate> there = em.createQuery("""
                        select c from AwardCertificate c where c.awardYear = :year and c.standingKey is not null
                        and (c.issuer = :issuer or (c.issuer is null and :issuer is null))""", AwardCertificate.class)
                .setParameter("year", year).setParameter("issuer", issuer == null ? null : issuer.value()).getResultList();
        Set<String> taken = there.stream().map(AwardCertificate::number).collect(Collectors.toSet());
        long last = there.stream().filter(one -> one.round() != null).count();
        return LongStream.iterate(last + 1, number -> number + 1).mapToObj(number -> String.format("%03d/%d/GCN-%s", number, year, symbol(round)))
                .filter(number -> !taken.contains(number)).iterator();
    }

    /** The certificates of a round, in the order of the register. */
    public List<AwardCertificate> of(AwardRound round) {
        return em.createQuery("""
                        select c from AwardCertificate c join fetch c.product left join fetch c.round left join fetch c.entry
                        where c.round = :round order by c.number""", AwardCertificate.class)
                .setParameter("round", round)
                .setHint("eclipselink.left-join-fetch", "c.entry.product").setHint("eclipselink.left-join-fetch", "c.entry.round").getResultList();
    }

    /** Those of them that the viewer may see among the entries that he sees. */
    public List<AwardCertificate> of(Viewer viewer, AwardRound round) {
        List<Long> seen = entries.inForce(viewer, round).stream().map(AwardEntry::id).toList();
        return of(round).stream().filter(one -> seen.contains(one.entry().id())).toList();
    }

    /** The certificate of a check code, as anybody may ask for it. */
    public Optional<AwardCertificate> withCode(String typed) {
        return em.createQuery("select c from AwardCertificate c where c.checkCode = :code", AwardCertificate.class)
                .setParameter("code", CheckCode.normal(typed)).getResultStream().findFirst();
    }

    /**
     * Withdraws a certificate of a round that was run here; those of reports end with their reports.
     *
     * @throws NotVisible if there is none or the viewer may not decide its round
     */
    public List<Refusal> withdraw(Viewer viewer, long id, String reason) {
        AwardCertificate certificate = Optional.ofNullable(em.find(AwardCertificate.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(one -> one.round() != null)
                .filter(one -> rounds.mayDecide(viewer, one.round())).orElseThrow(NotVisible::new);
        List<Refusal> findings = new EntryCheck().text("reason", reason, MOST_REASON)
                .unless(certificate.endedOn() == null, Refusal.error("AWARD_CERTIFICATE_ENDED", "", "reason", certificate.number(), certificate.endedOn())).findings();
        if (findings.isEmpty()) {
            certificate.end(clock.today(), reason.strip());
            ended.fire(new SourceEnded(CertificatePapers.subject(id), viewer.name(), reason.strip()));
        }
        audit.record(viewer.name(), AuditAct.AWARD_CERTIFICATE_ENDED, certificate.number(), findings.isEmpty() ? "OK" : findings.get(0).rule(), reason);
        return findings;
    }
}
