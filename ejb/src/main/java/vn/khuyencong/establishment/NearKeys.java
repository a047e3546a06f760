package vn.khuyencong.establishment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What two suspicious names share to the letter, so that candidates are found by an index: the whole name; and within a
 * province the name without blanks, and the name less one of its words (a name of one word: less one of its letters),
 * since one letter can make no more than one word differ.
 */
final class NearKeys {

    private NearKeys() {
    }

    static Set<String> of(EstablishmentName name, String province) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key("name", name.exact()));
        keys.add(key(province, name.plain().replace(" ", "")));
        boolean oneWord = !name.plain().contains(" ");
        List<String> parts = Arrays.asList(name.plain().split(oneWord ? "" : " "));
        for (int i = 0; i < parts.size(); i++) {
            List<String> rest = new ArrayList<>(parts);
            rest.remove(i);
            // Letters come without their place: one more shifts all that follow.
            keys.add(key(province, (oneWord ? "letters" : i + "/" + parts.size()) + ":" + String.join(" ", rest)));
        }
        if (oneWord) {
            keys.add(key(province, "letters:" + String.join(" ", parts)));
        }
        return keys;
    }

    /** A key by which records of one tax code root find each other. */
    static String ofTaxBase(String base) {
        return key("tax", base);
    }

    private static String key(String kind, String text) {
        return Stated.digest(kind + "|" + text).substring(0, 40);
    }
}
