package vn.khuyencong.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name of a person as it is shown to whoever need not know it: the initial sound of each word, “Ng. V. A.”. */
public final class MaskedName {

    private static final Pattern INITIAL = Pattern.compile("^(ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|.)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private MaskedName() {
    }

    /** Of a name of at least one word. */
    public static String of(String name) {
        return Arrays.stream(VietnameseText.normalize(name).strip().split("\\s+")).map(MaskedName::initial).collect(Collectors.joining(" "));
    }

    private static String initial(String word) {
        java.util.regex.Matcher found = INITIAL.matcher(word);
        String sound = found.find() ? found.group(1) : "";
        return sound.isEmpty() ? "" : sound.substring(0, sound.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                + sound.substring(sound.offsetByCodePoints(0, 1)).toLowerCase(Locale.ROOT) + ".";
    }
}
