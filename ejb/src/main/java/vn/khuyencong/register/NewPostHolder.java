package vn.khuyencong.register;

import java.time.LocalDate;
import java.util.regex.Pattern;
import vn.khuyencong.form.Office;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.VietnameseText;

/**
 * Who holds a post of an office, as it is entered.
 *
 * @param office     whose papers he signs
 * @param post       as it stands above the signature: {@code GIÁM ĐỐC}
 * @param fullName   as it is to stand below the signature, without a title
 * @param from       first day
 * @param to         last day; null until it is ended
 * @param legalBasis the decision that appointed him
 */
public record NewPostHolder(Office office, String post, String fullName, LocalDate from, LocalDate to, String legalBasis) {

    private static final int LONGEST = 200;
    private static final int LONGEST_BASIS = 400;
    /** Two words or more of letters alone, with either apostrophe: K'Brêu, K’Brêu, H' Hen. */
    private static final Pattern NAME = Pattern.compile("(?=\\p{Lu})[\\p{L}\\p{M}]+(['’-][\\p{L}\\p{M}]+)*['’]?( +[\\p{L}\\p{M}]+(['’-][\\p{L}\\p{M}]+)*['’]?)+");
    /** One word may be a letter (Y, Ê), not all of them. */
    private static final Pattern WORD = Pattern.compile(".*[\\p{L}\\p{M}]{2}.*");
    /** Nghị định số 30/2020/NĐ-CP, Phụ lục I: no academic rank or degree stands before a name. */
    private static final Pattern TITLED = Pattern.compile("(?iu)(GS|PGS|TS|TSKH|Th\\.?S|KS|CN|BS)[. -].*");

    EntryCheck check() {
        return new EntryCheck().present("holderOffice", office).text("holderPost", post, LONGEST).text("holderName", fullName, LONGEST)
                .unless(fullName == null || isName(fullName.strip()), Refusal.error("HOLDER_NAME_WRONG", "30/2020/NĐ-CP, Phụ lục I", "holderName"))
                .present("holderFrom", from).period("holderTo", from, to).text("holderBasis", legalBasis, LONGEST_BASIS);
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches() && WORD.matcher(text).matches() && !TITLED.matcher(text).matches();
    }

    /** Whether that is the post, however it was typed. */
    boolean isPost(String printed) {
        return post != null && VietnameseText.searchKey(printed).equals(VietnameseText.searchKey(post.strip()));
    }
}
