package vn.khuyencong.register;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** In whose name a paper is, as one says it: on paper it stands in lines of capitals. */
final class IssuerName {

    private static final String COMMITTEE = "COMMITTEE-";
    private static final Pattern OF_UNIT = Pattern.compile("(ủy ban nhân dân) (tỉnh|thành phố) (.+)");

    private IssuerName() {
    }

    /**
     * {@code Ủy ban nhân dân tỉnh Bắc Giang} of a people's committee, which bears its unit's name; the issuer alone of any other office.
     *
     * @param office key of the office
     */
    static String of(String parentBody, String issuer, String office) {
        Matcher committee = OF_UNIT.matcher((parentBody + " " + issuer).strip().toLowerCase(Locale.ROOT));
        return office.startsWith(COMMITTEE) && committee.matches()
                ? capital(committee.group(1)) + " " + committee.group(2) + " " + Pattern.compile(" ").splitAsStream(committee.group(3)).map(IssuerName::capital).collect(Collectors.joining(" "))
                : issuer;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
