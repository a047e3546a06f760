package vn.khuyencong.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.register.PrintRights;
import vn.khuyencong.register.PrintedDocument;
import vn.khuyencong.register.PrintedDocuments;
import vn.khuyencong.register.RegisterEntries.Prospect;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.Parameters;
import vn.khuyencong.web.PrintedForms;
import vn.khuyencong.web.PrintedForms.Form;
import vn.khuyencong.web.Words;

/** Shows the form that {@link FormQuestion} asks for, or says why there is none, and tells what comes of it if it is issued. */
@Named("formPage")
@RequestScoped
public class FormPage {

    private static final int MOST_ISSUED = 20;
    /** What is said of the office whose paper it is, and not of the paper. */
    private static final Set<String> OF_OFFICES = Set.of("PRINT_NOT_IN_THAT_NAME", "PRINT_OFFICE_ENDED");

    @Inject
    private PageRequest request;
    @Inject
    private FormQuestion question;
    @Inject
    private PrintedForms forms;
    @Inject
    private PrintedDocuments documents;
    @Inject
    private PrintRights rights;

    private PrintedForms.Shown shown;
    private List<PrintedDocument> issued = List.of();
    private String nothing;

    /** Refuses what is not understood before the page is drawn. */
    public void load() {
        question.load();
        if (question.isWhole()) {
            look();
        }
    }

    /** Of a form that is chosen here, by year and unit, the page says that there is nothing; the one thing that another is of is not there. */
    private void look() {
        Form form = question.form();
        Map<String, Object> asked = question.asked();
        try {
            shown = forms.show(request.viewer(), form, new Parameters(name -> asked.containsKey(name) ? asked.get(name).toString() : null));
            issued = documents.list(request.viewer(), PrintedDocuments.Filter.of(form.name(), shown.subject()), 0, MOST_ISSUED);
        } catch (NotThere none) {
            if (!question.isAskedHere()) {
                throw none;
            }
            nothing = none.getMessage();
        } catch (NotVisible anothers) {
            // The draft of a letter is seen by whoever prepares it; what was sent is opened from what was sent.
            if (form != Form.BM06 || !question.isAskedHere()) {
                throw anothers;
            }
            nothing = Words.get("forms.draftOfAnother");
        }
    }

    /** Whether the form is shown: all that it is of is named, and there is something to print. */
    public boolean isShown() {
        return shown != null;
    }

    /** Why there is nothing to print; null if there is. */
    public String getNothing() {
        return nothing;
    }

    /** Whether the form is printed of sample data. */
    public boolean isSample() {
        return shown != null && shown.sample();
    }

    /** Whether the form that is shown can be issued by whoever looks. */
    public boolean isIssuable() {
        return shown != null && shown.prospect().against().isEmpty();
    }

    /** Why the form that is shown is not issued by whoever looks; empty if it can be. Who issues nothing at all is not told who does or did. */
    public List<String> getAgainst() {
        return shown == null ? List.of() : shown.prospect().against().stream()
                .filter(why -> !OF_OFFICES.contains(why.rule()) || rights.mayIssueAny(request.viewer())).map(Words::of).toList();
    }

    /** What the paper that is shown is called. */
    public String getPaper() {
        return shown.title();
    }

    /** Under which number it is issued, and what it replaces; or that the same is in force already. */
    public List<String> getIssueMeans() {
        Prospect prospect = shown.prospect();
        if (prospect.same() != null) {
            return List.of(Words.get("register.stillSame", prospect.same().number().isEmpty() ? shown.subject() : prospect.same().number(), prospect.same().version()));
        }
        List<String> means = new ArrayList<>();
        means.add(prospect.number().isEmpty() ? Words.get("register.issuesUnnumbered")
                : Words.get(prospect.expected() ? "register.issuesExpected" : "register.issuesUnder", prospect.number()));
        if (prospect.replaced() != null) {
            means.add(Words.get("register.issueReplaces", prospect.replaced().version(), prospect.replaced().number()));
        }
        return means;
    }

    /** Whether today's map is taken though that of then was asked for: a unit that was not there then is told with those that it succeeded. */
    public boolean isOnAnotherMap() {
        return shown != null && shown.map() != null && shown.map() != question.question().boundaries();
    }

    /** The forms that are opened on pages of their own, with the page; as far as whoever looks has it. */
    public List<FormPlace> getElsewhere() {
        return FormPlace.all(request);
    }

    /** The page on which the form that is chosen is opened; null for one that is opened here, or if whoever looks has no such page. */
    public FormPlace getPlace() {
        return question.form() == null ? null : FormPlace.of(question.form(), request).orElse(null);
    }

    /** Whose name would stand below the signature; empty where none does, and where what is in force is given once more. */
    public String getSigner() {
        return isSigned() ? shown.signer().name() : "";
    }

    /** Whether a name ought to stand there and nobody is known to hold the post. */
    public boolean isSignerUnknown() {
        return isSigned() && shown.signer().name().isEmpty() && !shown.signer().withheld();
    }

    /** Whether a name is on file that is not printed, since its row was changed around the system. */
    public boolean isSignerWithheld() {
        return isSigned() && shown.signer().withheld();
    }

    /**
     * Somebody who may sign the form that is shown.
     *
     * @param label as whom he signs
     * @param who   his post and name; empty for the head of the office
     * @param href  of the form as he signs it
     * @param here  whether it is shown so
     */
    public record SignerLink(String label, String who, String href, boolean here) {
    }

    /** The head of the office and his deputies; empty where nobody but the head signs. */
    public List<SignerLink> getSigners() {
        if (!isIssuable() || !isSigned() || shown.deputies().isEmpty()) {
            return List.of();
        }
        String chosen = request.parameters().text(PrintedForms.SIGNER).orElse("");
        List<SignerLink> signers = new ArrayList<>(List.of(new SignerLink(Words.get("signer.head"), "", signed(null), chosen.isEmpty())));
        shown.deputies().forEach(one -> signers.add(new SignerLink(Words.get("signer.deputy"), one.post() + " " + one.fullName(), signed(one.id()), chosen.equals(Long.toString(one.id())))));
        return signers;
    }

    private String signed(Long deputy) {
        return address(Link.to("/bieu-mau.xhtml").with("form", question.form()), question.askedOfForm()).with(PrintedForms.SIGNER, deputy).toString();
    }

    private boolean isSigned() {
        return shown != null && shown.prospect().same() == null && shown.signer() != null;
    }

    /** Where the form is issued: the address has the whole question. */
    public String getIssue() {
        return address(Link.to("/so-van-ban/phat-hanh").with("form", question.form()));
    }

    /** The same that was issued before, the latest first. */
    public List<PrintedDocument> getIssued() {
        return issued;
    }

    /** Whether the form is also a text to go on writing in. */
    public boolean isText() {
        return question.form() != null && question.form().isText();
    }

    /** Address of the same as a text. */
    public String getTextHref() {
        return address(".docx");
    }

    /** Whether the form is also a spreadsheet. */
    public boolean isTable() {
        return question.form() != null && question.form().isTable();
    }

    /** Address of the printed form. */
    public String getPdf() {
        return address(".pdf");
    }

    /** Address of the same as a spreadsheet. */
    public String getSheet() {
        return address(".xlsx");
    }

    private String address(String ending) {
        return address(Link.to("/bieu-mau/" + question.form() + ending));
    }

    private String address(Link to) {
        return address(to, question.asked()).toString();
    }

    private static Link address(Link to, Map<String, Object> asked) {
        Link link = to;
        for (Map.Entry<String, Object> parameter : asked.entrySet()) {
            link = link.with(parameter.getKey(), parameter.getValue());
        }
        return link;
    }

    public String getTitle() {
        return question.form() == null ? Words.get("forms.title") : Words.of(question.form());
    }

    /** The maps; chosen is the one on which it counts. */
    public List<Choice> getMaps() {
        return Choice.of(Boundaries.class, isOnAnotherMap() ? shown.map() : question.question().boundaries());
    }
}
