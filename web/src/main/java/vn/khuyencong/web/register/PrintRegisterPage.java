package vn.khuyencong.web.register;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.khuyencong.form.Office;
import vn.khuyencong.register.DocumentState;
import vn.khuyencong.register.PrintRights;
import vn.khuyencong.register.PrintedDocument;
import vn.khuyencong.register.PrintedDocuments;
import vn.khuyencong.register.RegisterEntries;
import vn.khuyencong.reports.spreadsheet.Spreadsheet;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.PrintedForms;
import vn.khuyencong.web.PrintedForms.Form;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;
import vn.khuyencong.web.page.Choices;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.page.PageRequest;
import vn.khuyencong.web.page.Paging;

/** The print register: what was issued, by form, year and state; or one document with what became of it. */
@Named("printRegisterPage")
@RequestScoped
public class PrintRegisterPage {

    static final String PAGE = "/so-van-ban.xhtml";
    /** The digest of what was shown to whoever confirms that it is issued. */
    static final String SHOWN = "shown";
    private static final int SIZE = 50;
    private static final int MOST_ON_SHEET = 10_000;

    @Inject
    private PageRequest request;
    @Inject
    private PrintedDocuments documents;
    @Inject
    private RegisterEntries entries;
    @Inject
    private PrintRights rights;
    @Inject
    private Choices choices;
    @Inject
    private PrintedForms forms;

    private PrintedDocument document;
    private PrintedDocument next;
    private Paging<PrintedDocument> page;

    /** Looks everything up before the page is drawn. */
    public void load() {
        entries.voidInterrupted();
        Long id = request.parameters().number("id", 1, Long.MAX_VALUE).orElse(null);
        if (id != null) {
            document = documents.find(request.viewer(), id).orElseThrow(() -> new NotThere(Words.get("register.unknown")));
            next = documents.successor(document).orElse(null);
        } else {
            PrintedDocuments.Filter filter = filter();
            page = Paging.of(documents.count(request.viewer(), filter), SIZE, request.parameters().number(Paging.PARAMETER, 1, Integer.MAX_VALUE).orElse(1L),
                    (first, most) -> documents.list(request.viewer(), filter, first, most));
        }
    }

    private PrintedDocuments.Filter filter() {
        return new PrintedDocuments.Filter(form() == null ? null : form().name(), state(), request.parameters().year("year").orElse(null), null, null, text());
    }

    private String text() {
        return request.parameters().text("text").orElse(null);
    }

    /** What is looked for; empty for nothing. */
    public String getText() {
        return text() == null ? "" : text();
    }

    /** Whether the list is narrowed: where it is empty then, it is for that. */
    public boolean isFiltered() {
        return text() != null || form() != null || state() != null || request.parameters().year("year").isPresent();
    }

    private Form form() {
        return request.parameters().choice("form", Form.class).orElse(null);
    }

    private DocumentState state() {
        return request.parameters().choice("state", DocumentState.class).orElse(null);
    }

    /** What the filter lets through as a spreadsheet, the latest first. */
    public Spreadsheet sheet() {
        PrintedDocuments.Filter filter = filter();
        return PrintRegisterSheet.of(documents.list(request.viewer(), filter, 0, MOST_ON_SHEET), documents.count(request.viewer(), filter));
    }

    /** The document asked for; null if the list is. */
    public PrintedDocument getDocument() {
        return document;
    }

    /** Whether a list offers its bytes: where something is hidden from some, the page of the document asks first who looks. */
    public boolean offers(PrintedDocument listed) {
        return listed.isIssued() && !Form.valueOf(listed.form()).isHiding();
    }

    /** Whether the document asked for is given again to whoever looks. */
    public boolean isMayReprint() {
        return document.isIssued() && forms.seesAll(request.viewer(), document);
    }

    /** What replaced it; null if nothing did. */
    public PrintedDocument getNext() {
        return next;
    }

    public String getTitle() {
        return document == null ? Words.get("register.title")
                : !document.isIssued() ? Words.get("register.titleOfNumber", Words.of(Form.valueOf(document.form())), document.number()) : Words.get("register.titleOf", Words.of(Form.valueOf(document.form())), document.version());
    }

    /** Where the form is printed from the data of now. */
    public String getAgain() {
        return Link.to("/bieu-mau.xhtml").with("form", Form.valueOf(document.form())) + (document.asked().isEmpty() ? "" : "&" + document.asked());
    }

    /** What comes of printing it from the data of now. */
    public String getReplaceHint() {
        return Words.get(document.state() == DocumentState.WITHDRAWN ? "register.replaceWithdrawnHint" : "register.replaceHint");
    }

    /** Whether the form has a place on the page of forms, where it is issued again. */
    public boolean isMayReplace() {
        return document.state() != DocumentState.REPLACED && document.state() != DocumentState.PRINTING
                && (rights.mayIssue(request.viewer(), Office.ofKey(document.office(), document.unit())) || rights.mayBringBack(request.viewer(), document));
    }

    public boolean isMayWithdraw() {
        return document.state() == DocumentState.GENUINE && rights.mayWithdraw(request.viewer(), document);
    }

    public Paging<PrintedDocument> getPage() {
        return page;
    }

    /** Address of another page of the list. */
    public String address(int number) {
        return filtered(Link.to(PAGE)).with(Paging.PARAMETER, number).toString();
    }

    /** Address of the spreadsheet of what is shown. */
    public String getSheet() {
        return filtered(Link.to("/tai-ve/so-van-ban.xlsx")).toString();
    }

    private Link filtered(Link link) {
        return link.with("text", text()).with("form", form()).with("state", state()).with("year", request.parameters().year("year").orElse(null));
    }

    /** The forms that are issued, in the order of their numbers. */
    public List<Choice> getForms() {
        return Choice.any(Choice.of(Form.class, form()).stream().filter(one -> Form.valueOf(one.value().toUpperCase(Locale.ROOT)).isIssued())
                .sorted(Comparator.comparing(Choice::label, VietnameseOrder.comparator())).toList(), Words.get("register.anyForm"));
    }

    public List<Choice> getStates() {
        return Choice.anyOf(DocumentState.class, state(), Words.get("register.anyState"));
    }

    public List<Choice> getYears() {
        return Choice.any(choices.years(request.parameters().year("year").orElse(null)), Words.get("register.anyYear"));
    }

    /** The document before the one asked for and the one after it, as far as there are such. */
    public List<PrintedDocument> getOthers() {
        return Stream.of(document.replaces(), next).filter(java.util.Objects::nonNull).toList();
    }
}
