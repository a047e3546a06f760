package vn.khuyencong.award;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.form.Diploma;
import vn.khuyencong.form.Diploma.Fact;
import vn.khuyencong.form.FormEdition;
import vn.khuyencong.form.FormEditions;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.form.Office;
import vn.khuyencong.norm.LawContent.AwardGroup;
import vn.khuyencong.organization.UnitOffice;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;

/**
 * Certificates as they are printed (form BM24): the issuer bears the name of the day of the decision, whatever became of it since. One that
 * has ended is not printed any more.
 */
@Stateless
public class CertificatePapers {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private AwardLaw law;
    @Inject
    private Rounds rounds;
    @Inject
    private FormEditions editions;

    /** A certificate that the viewer may have printed: of his province, or of a round that he sees whole. */
    public Optional<AwardCertificate> find(Viewer viewer, long id) {
        return Optional.ofNullable(em.find(AwardCertificate.class, id)).filter(one -> viewer.sees(one.unit(), territory.map())
                || one.round() != null && rounds.seesWhole(viewer, one.round()));
    }

    /**
     * The certificate for printing.
     *
     * @param address where anybody has it checked, in front of its code; empty: the QR code holds the check code alone
     */
    public Diploma of(AwardCertificate certificate, String address) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "maker", certificate.establishmentName());
        add(facts, "address", certificate.address());
        add(facts, "group", group(certificate));
        add(facts, "prize", certificate.prize());
        add(facts, "decision", PaperTexts.get("certificate.decisionOf", certificate.decisionNumber(), PaperTexts.day(certificate.decisionDate())));
        add(facts, "valid", certificate.validUntil() == null ? PaperTexts.get("certificate.validFrom", PaperTexts.day(certificate.validFrom()))
                : PaperTexts.get("certificate.validUntil", PaperTexts.day(certificate.validFrom()), PaperTexts.day(certificate.validUntil())));
        FormEdition edition = editions.on("BM24", certificate.decisionDate());
        return new Diploma("BM24", edition, heading(certificate, edition, facts), PaperTexts.get("certificate.lead"), certificate.productName(), facts,
                address + certificate.checkCode(), PaperTexts.get("certificate.check", certificate.checkCode()));
    }

    private static void add(List<Fact> facts, String key, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(PaperTexts.get("certificate." + key), value));
        }
    }

    /** By the law of the first day of its round; of a round that was not run here no other day is known than that of its decision. */
    private String group(AwardCertificate certificate) {
        return law.groups(certificate.round() == null ? certificate.decisionDate() : certificate.round().opensOn()).stream().filter(group -> group.code().equals(certificate.productGroup())).findFirst()
                .map(AwardGroup::name).orElse(certificate.productGroup());
    }

    private FormHeading heading(AwardCertificate certificate, FormEdition edition, List<Fact> facts) {
        Unit issuer = certificate.issuer() == null ? null : territory.map().get(certificate.issuer());
        String name = issuer == null ? "" : PaperTexts.upper(issuer.nameOn(certificate.decisionDate()).text());
        String digest = Digest.sha256(String.join("\n", certificate.registerKey(), certificate.checkCode(), certificate.productName(), facts.toString())
                .getBytes(StandardCharsets.UTF_8));
        return new FormHeading(issuer == null ? "" : PaperTexts.get("certificate.committee"), issuer == null ? PaperTexts.get("certificate.ministry") : name,
                certificate.number(), issuer == null ? PaperTexts.get("certificate.capital") : issuer.shortNameOn(certificate.decisionDate()),
                certificate.decisionDate(), edition.title(),
                PaperTexts.get("certificate.subtitle", PaperTexts.get("level." + certificate.level()), certificate.awardYear()),
                PaperTexts.get(issuer == null ? "certificate.signer.minister" : "certificate.signer.committee"),
                List.of(PaperTexts.get("certificate.holder", certificate.establishmentName()), PaperTexts.get("certificate.archive")), certificate.sample(), digest,
                office(certificate.issuer()));
    }

    /** By what the register knows the paper of a certificate. */
    public static String subject(long certificate) {
        return "BM24-" + certificate;
    }

    /** Whose papers the certificates of an organiser are: the people's committee's of a unit; the ministry's where it is null. */
    public static Office office(UnitId organiser) {
        return organiser == null ? Office.MINISTRY : Office.of(UnitOffice.COMMITTEE, organiser);
    }
}
