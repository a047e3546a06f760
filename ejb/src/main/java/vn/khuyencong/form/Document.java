package vn.khuyencong.form;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An official paper ready for printing: a letter, a decision with its annex, a record, a report.
 *
 * @param edition the edition of its form that was in force on the day of the paper; it names title and columns
 * @param heading issuer, number, place and day, title, recipients
 * @param style   how the head is laid out
 * @param parts   the paper itself and its annexes; at least one
 * @param mark    a word for the foot of each page and across a paper that does not count, e.g. {@code DỰ THẢO}; empty for none
 */
public record Document(FormEdition edition, FormHeading heading, Style style, List<Part> parts, String mark) {

    private static final Pattern FOR_HIM = Pattern.compile("(KT|TL|TUQ|Q)\\.");

    public Document {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a document has a part");
        }
        parts = List.copyOf(parts);
        if (heading.office() != null && officeSignature(parts) == null) {
            throw new IllegalArgumentException("a paper of an office says where the office signs: " + edition.form());
        }
    }

    /** Where the office signs whose paper it is; on a paper of no office the only place to sign. Null where there is none, or several and none is said. */
    public Signature officeSignature() {
        return officeSignature(parts);
    }

    private static Signature officeSignature(List<Part> parts) {
        List<Signature> all = parts.stream().flatMap(part -> part.signatures().stream()).toList();
        List<Signature> said = all.size() == 1 ? all : all.stream().filter(Signature::office).toList();
        return said.size() == 1 ? said.get(0) : null;
    }

    /**
     * The same as somebody signs it for the office; a name that stands there already stays, and so does a paper on which nobody signs for it.
     *
     * @param posts lines above his signature in place of those of the paper; empty where whoever heads the office signs
     * @param name  below it; empty where nobody is known
     */
    public Document signedBy(List<String> posts, String name) {
        Signature here = officeSignature();
        if (posts.isEmpty() && name.isEmpty() || here == null || !here.name().isEmpty()) {
            return this;
        }
        return new Document(edition, heading, style, parts.stream().map(part -> new Part(part.paper(), part.annex(), part.blocks(),
                part.signatures().stream().map(one -> one.equals(here) ? new Signature(posts.isEmpty() ? one.posts() : posts, one.hint(), name, one.office()) : one).toList())).toList(), mark);
    }

    /**
     * Whether whoever heads the office signs himself: not a deputy for him (KT.), nobody at his order (TL.) or by his authority (TUQ.), none who
     * heads it for the time being (Q.), and nobody for a team.
     */
    public boolean isSignedByHead() {
        Signature here = officeSignature();
        return here != null && !here.posts().isEmpty() && last(here.posts()).equals(last(List.of(heading.signerPost().split("\n"))))
                && here.posts().stream().noneMatch(line -> FOR_HIM.matcher(line).lookingAt());
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }

    /** Id of the form: {@code BM10}. */
    public String form() {
        return edition.form();
    }

    /** How the head of a document is laid out. */
    public enum Style {
        /** With the name of its kind in the middle: a decision, a report, a record, a plan. */
        TITLED,
        /** An official letter: what it is about stands under its number, to whom it goes below the head. */
        LETTER,
        /** Of an establishment or between parties: the state's name in the middle, no issuer and no number. */
        CIVIL
    }
}
