package vn.khuyencong.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import vn.khuyencong.award.AwardCertificate;
import vn.khuyencong.award.CertificateChecks;
import vn.khuyencong.award.CertificatePapers;
import vn.khuyencong.award.CertificateStanding;
import vn.khuyencong.merit.MeritCase;
import vn.khuyencong.merit.MeritChecks;
import vn.khuyencong.merit.MeritPapers;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.register.DocumentChecks;
import vn.khuyencong.register.PrintedDocument;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.ShownUnits;

/** The page on which anybody has a certificate checked, without sign-in: where its QR code leads. */
@Named("certificateCheck")
@RequestScoped
public class CertificateCheckPage {

    private static final int MOST_TYPED = 60;

    @Inject
    private HttpServletRequest request;
    @Inject
    private MeritChecks checks;
    @Inject
    private DocumentChecks documents;
    @Inject
    private ShownUnits units;

    private String asked;
    private MeritChecks.Answer answer;
    private List<CertificateChecks.Checked> found = List.of();
    private Instant meritWithdrawn;
    private boolean ofDocument;

    /** Looks up what is asked for before the page is drawn; counts as one question of the network that asks. */
    public void load() {
        String typed = request.getParameter("ma");
        asked = typed == null ? "" : VietnameseText.printable(typed).strip();
        asked = asked.substring(0, Math.min(asked.length(), MOST_TYPED));
        answer = asked.isEmpty() ? null : checks.check(asked, request.getRemoteAddr());
        if (answer != null) {
            found = answer.certificates().found().stream().map(this::asPaper).toList();
            meritWithdrawn = answer.merit().map(merit -> withdrawn(MeritPapers.subject(merit.id()))).orElse(null);
        }
        ofDocument = answer != null && answer.merit().isEmpty() && answer.certificates().refusal() != null
                && documents.check(asked, request.getRemoteAddr()).document() != null;
    }

    /** Whether the code is that of a document of the print register, which a certificate bears in its foot. */
    public boolean isOfDocument() {
        return ofDocument;
    }

    /** What was typed or scanned; empty if nothing was. */
    public String getAsked() {
        return asked;
    }

    public List<CertificateChecks.Checked> getFound() {
        return found;
    }

    /** Whether more bear the number than are shown. */
    public boolean isMore() {
        return answer != null && answer.certificates().more();
    }

    /** The certificate of merit of the code; null if it is of none. */
    public MeritCase getMerit() {
        return answer == null ? null : answer.merit().orElse(null);
    }

    /** When the paper of that certificate of merit was withdrawn; null if it was not. */
    public Instant getMeritWithdrawn() {
        return meritWithdrawn;
    }

    /** A certificate with how it stands as a paper: it may hold by its decision, and its paper be withdrawn. */
    private CertificateChecks.Checked asPaper(CertificateChecks.Checked one) {
        return withdrawn(CertificatePapers.subject(one.certificate().id())) == null ? one : new CertificateChecks.Checked(one.certificate(), CertificateStanding.WITHDRAWN);
    }

    private Instant withdrawn(String subject) {
        return documents.withdrawn(subject).map(PrintedDocument::withdrawnAt).orElse(null);
    }

    /** The unit of whoever was given it, by the name of the day. */
    public String getMeritUnit() {
        return units.on(getMerit().decisionDate(), getMerit().unit());
    }

    /** Why nothing is shown; null where something is, or nothing was asked. */
    public String getRefusal() {
        Refusal refusal = answer == null || ofDocument || answer.merit().isPresent() ? null : answer.certificates().refusal();
        return refusal == null ? null : RefusalTexts.message(refusal, Language.current().texts()) + " "
                + RefusalTexts.remedy(refusal, Language.current().texts());
    }

    /** Who gave it, by the name of the day. */
    public String issuer(AwardCertificate certificate) {
        return certificate.issuer() == null ? Words.get("check.ministry") : units.on(certificate.decisionDate(), certificate.issuer());
    }

    /** The province of the establishment on the day of the decision. */
    public String province(AwardCertificate certificate) {
        return units.on(certificate.decisionDate(), certificate.unit());
    }
}
