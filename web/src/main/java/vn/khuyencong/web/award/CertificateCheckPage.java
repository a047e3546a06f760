package vn.khuyencong.web.award;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.khuyencong.award.AwardCertificate;
import vn.khuyencong.award.CertificateChecks;
import vn.khuyencong.norm.rules.RefusalTexts;
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
    private CertificateChecks checks;
    @Inject
    private ShownUnits units;

    private String asked;
    private CertificateChecks.Answer answer;

    /** Looks up what is asked for before the page is drawn; counts as one question of the network that asks. */
    public void load() {
        String typed = request.getParameter("ma");
        asked = typed == null ? "" : VietnameseText.printable(typed).strip();
        asked = asked.substring(0, Math.min(asked.length(), MOST_TYPED));
        answer = asked.isEmpty() ? null : checks.check(asked, request.getRemoteAddr());
    }

    /** What was typed or scanned; empty if nothing was. */
    public String getAsked() {
        return asked;
    }

    public List<CertificateChecks.Checked> getFound() {
        return answer == null ? List.of() : answer.found();
    }

    /** Why nothing is shown; null where something is, or nothing was asked. */
    public String getRefusal() {
        return answer == null || answer.refusal() == null ? null : RefusalTexts.message(answer.refusal(), Language.current().texts()) + " "
                + RefusalTexts.remedy(answer.refusal(), Language.current().texts());
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
