package vn.khuyencong.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.khuyencong.merit.MeritChecks;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.register.DocumentChecks;
import vn.khuyencong.register.PrintedDocument;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;

/** The page on which anybody has a document or a file of it checked, without sign-in: where the QR code of a document leads. */
@Named("documentCheck")
@RequestScoped
public class DocumentCheckPage {

    static final String PAGE = "/kiem-tra-van-ban.xhtml";
    /** The page after a file that is too large. */
    static final String TOO_LARGE = PAGE + "?tep=qua-lon";
    private static final int MOST_TYPED = 60;
    private static final int MOST_CLAIMED = 100;

    @Inject
    private HttpServletRequest request;
    @Inject
    private DocumentChecks checks;
    @Inject
    private MeritChecks certificates;

    private String asked = "";
    private DocumentChecks.Answer answer;
    private boolean ofCertificate;

    /** Looks up what is asked for before the page is drawn; counts as one question of the network that asks. */
    public void load() {
        String typed = request.getParameter("ma");
        asked = typed == null ? "" : VietnameseText.printable(typed).strip();
        asked = asked.substring(0, Math.min(asked.length(), MOST_TYPED));
        answer = asked.isEmpty() || getFile() != null ? null : checks.check(asked, request.getRemoteAddr());
        ofCertificate = answer != null && answer.refusal() != null && isKnown(certificates.check(asked, request.getRemoteAddr()));
    }

    private static boolean isKnown(MeritChecks.Answer answer) {
        return answer.merit().isPresent() || answer.certificates().refusal() == null;
    }

    /** Whether the code is that of a certificate, which bears it at its QR code. */
    public boolean isOfCertificate() {
        return ofCertificate;
    }

    /** What was typed or scanned; empty if nothing was. */
    public String getAsked() {
        return asked;
    }

    /** What was found of a file that was dropped in; null if none was. */
    public DocumentChecks.FileAnswer getFile() {
        return (DocumentChecks.FileAnswer) request.getAttribute(DocumentCheckServlet.FOUND);
    }

    /** How large a file may be, in bytes. */
    public long getLimit() {
        return DocumentCheckServlet.MOST;
    }

    /** Why a file could not be taken; null where it was. */
    public String getTrouble() {
        return "qua-lon".equals(request.getParameter("tep")) ? Words.get("documentCheck.tooLarge") : (String) request.getAttribute(DocumentCheckServlet.TROUBLE);
    }

    /** The document that was found, by its code or by a file of it; null if there is none. */
    public PrintedDocument getDocument() {
        return getFile() != null ? getFile().document() : answer == null ? null : answer.document();
    }

    /** What replaced it; null if nothing did. */
    public PrintedDocument getNext() {
        return getFile() != null ? getFile().next() : answer == null ? null : answer.next();
    }

    /** Who signed the file as it is; empty if nobody is proven to have. What a stranger calls himself is told as his claim. */
    public String getSigner() {
        return getFile() == null || getFile().signature() == null ? "" : signer(getFile());
    }

    static String signer(DocumentChecks.FileAnswer file) {
        boolean stranger = file.match() == DocumentChecks.Match.OF_OTHERS;
        String name = shown(file.signature().signer());
        return stranger && !name.isEmpty() ? Words.get("documentCheck.claims", name) : name;
    }

    /** No sign that is not seen, such as one that turns the direction of what follows, and no more than a name needs. */
    private static String shown(String name) {
        String seen = VietnameseText.printable(name).replaceAll("[\\p{Cf}\\s]+", " ").strip();
        return seen.codePointCount(0, seen.length()) <= MOST_CLAIMED ? seen : seen.substring(0, seen.offsetByCodePoints(0, MOST_CLAIMED)) + "…";
    }

    /** What the state of the document means. */
    public String getSays() {
        return switch (getDocument().state()) {
            case GENUINE -> Words.get("documentCheck.says.GENUINE");
            case REPLACED -> Words.get("documentCheck.says.REPLACED", getNext() == null ? "" : getNext().version());
            case WITHDRAWN -> Words.get("documentCheck.says.WITHDRAWN");
            case PRINTING, VOIDED -> throw new IllegalStateException("nobody is told of what was not issued");
        };
    }

    /** Why nothing is shown; null where something is, or nothing was asked. */
    public String getRefusal() {
        return answer == null || ofCertificate || answer.refusal() == null ? null : words(answer.refusal());
    }

    /** A refusal with what to do about it. */
    static String words(Refusal refusal) {
        return RefusalTexts.message(refusal, Language.current().texts()) + " " + RefusalTexts.remedy(refusal, Language.current().texts());
    }
}
