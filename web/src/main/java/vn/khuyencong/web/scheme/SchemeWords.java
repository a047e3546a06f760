package vn.khuyencong.web.scheme;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.khuyencong.norm.rules.RefusalTexts;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.web.Language;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Choice;

/** Words that several pages about schemes need. */
final class SchemeWords {

    private SchemeWords() {
    }

    /** The funds that schemes are of. */
    static List<Choice> funds(FundSource chosen) {
        return Stream.of(FundSource.NATIONAL, FundSource.LOCAL)
                .map(fund -> new Choice(fund.name().toLowerCase(Locale.ROOT), Words.of(fund), fund == chosen)).toList();
    }

    static List<String> messages(List<Refusal> refusals) {
        return refusals.stream().map(SchemeWords::message).toList();
    }

    static String message(Refusal refusal) {
        return RefusalTexts.message(refusal, Language.current().texts());
    }

    static String remedy(Refusal refusal) {
        return RefusalTexts.remedy(refusal, Language.current().texts());
    }
}
