package vn.khuyencong.form;

import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.organization.DemoMode;

/**
 * The head and foot of an official form by NĐ 30/2020/NĐ-CP, Phụ lục I.
 *
 * @param parentBody parent of the issuer, upper case as printed: {@code BỘ CÔNG THƯƠNG}
 * @param issuer     issuer on the day of printing, upper case: {@code CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG}
 * @param symbol     type and issuer part of the number, {@code /BC-CTĐP}; or the whole number where there is one, {@code 12/QĐ-BCT}
 * @param place      place of issue: {@code Hà Nội}
 * @param date       day of issue
 * @param title      upper-case title
 * @param subtitle   what the title speaks of: scope, fund, period
 * @param signerPost the post of the one who signs, e.g. {@code CỤC TRƯỞNG}
 * @param recipients lines of "Nơi nhận", the last being the archive line
 * @param sample     true if any figure comes from sample data, and of every paper of a system that runs as demo, whatever its maker
 *                   knows of its data: the form must bear "SỐ LIỆU MINH HỌA"
 * @param dataDigest SHA-256 (hex) of the figures printed, shown in the foot
 * @param office     whose paper it is; null for a paper of an establishment or of the parties of a contract, which no office issues
 */
public record FormHeading(String parentBody, String issuer, String symbol, String place, LocalDate date, String title,
                          String subtitle, String signerPost, List<String> recipients, boolean sample,
                          String dataDigest, Office office) {

    /** The head of a paper that no office issues. */
    public FormHeading(String parentBody, String issuer, String symbol, String place, LocalDate date, String title, String subtitle, String signerPost,
                       List<String> recipients, boolean sample, String dataDigest) {
        this(parentBody, issuer, symbol, place, date, title, subtitle, signerPost, recipients, sample, dataDigest, null);
    }

    public FormHeading {
        sample = sample || DemoMode.on();
    }

    /** Whether the register gives it its number: it is made and signed here. One with a number of its own was decided and signed elsewhere, or has none. */
    public boolean numberedHere() {
        return symbol.startsWith("/");
    }

    /**
     * As what somebody signs here, by the lines above the signature; empty where nobody signs by hand, and on a paper with a number of its own: what it
     * tells was decided elsewhere, by a deputy maybe, and nobody here knows who signed.
     */
    public List<String> signerLines() {
        return signerPost.isEmpty() || !numberedHere() ? List.of() : List.of(signerPost.split("\n"));
    }

    /** The same above what has this digest. */
    public FormHeading over(String digest) {
        return new FormHeading(parentBody, issuer, symbol, place, date, title, subtitle, signerPost, recipients, sample, digest, office);
    }

    /** The same as a register tells it: of whom or what it speaks, where the paper says that below its head. */
    public FormHeading speakingOf(String whom) {
        return new FormHeading(parentBody, issuer, symbol, place, date, title, (subtitle + " – " + whom).strip(), signerPost, recipients, sample, dataDigest, office);
    }

    /** The same, signed by another. */
    public FormHeading signedBy(String post) {
        return new FormHeading(parentBody, issuer, symbol, place, date, title, subtitle, post, recipients, sample, dataDigest, office);
    }

    /** The same as one of many letters: with its own recipients, and no kind of document in its number. */
    public FormHeading asLetter(List<String> to, boolean sampleToo) {
        return new FormHeading(parentBody, issuer, symbol.replace("/-", "/"), place, date, title, subtitle, signerPost, to, sample || sampleToo, dataDigest, office);
    }
}
