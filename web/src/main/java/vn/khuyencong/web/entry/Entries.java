package vn.khuyencong.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.FormReading;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Link;
import vn.khuyencong.web.people.Notices;

/** What is wrong with the form of this page, by field. */
@Named("entries")
@RequestScoped
public class Entries {

    private final List<Refusal> findings = new ArrayList<>();

    /** Reads what was typed in the language that is spoken. */
    public static FormReading reading() {
        return new FormReading(Language.current() == Language.VIETNAMESE);
    }

    /** Shows on this page what could not be read or was refused. */
    public void refuse(List<Refusal> some) {
        findings.addAll(some);
    }

    /** Leads on if it was kept, else says why not; what was typed stays. */
    public void answer(Entered entered, Link next, String done) throws IOException {
        if (entered.kept()) {
            Notices.leadTo(next, new Notices.Notice(Words.named("entry.done", done), null));
        } else {
            refuse(entered.findings());
        }
    }

    public boolean isAny() {
        return !findings.isEmpty();
    }

    /** Everything at once, each with the name of its field and what to do. */
    public List<String> getAll() {
        return findings.stream().map(Entries::said).toList();
    }

    private static String said(Refusal finding) {
        return finding.cell().isEmpty() ? message(finding) + " " + remedy(finding)
                : Words.get("entry.at", place(finding.cell()), message(finding), remedy(finding));
    }

    /** What is wrong with one field; empty if nothing is. */
    public String at(String cell) {
        return findings.stream().filter(finding -> finding.cell().equals(cell)).map(Entries::message).collect(Collectors.joining(" "));
    }

    /** The same of a field of a line, counted from 1. */
    public String atLine(int line, String field) {
        return at("lines/" + (line - 1) + "/" + field);
    }

    private static String place(String cell) {
        String[] parts = cell.split("/");
        return parts.length == 3 ? Words.get("entry.line", Integer.parseInt(parts[1]) + 1, Words.named("field", parts[2])) : Words.named("field", cell);
    }

    private static String message(Refusal finding) {
        return RefusalTexts.message(finding, Language.current().texts());
    }

    private static String remedy(Refusal finding) {
        return RefusalTexts.remedy(finding, Language.current().texts());
    }
}
