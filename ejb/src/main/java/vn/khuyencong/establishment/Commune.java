package vn.khuyencong.establishment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in an address the commune stands, and the district of the years that had one. */
final class Commune {

    private static final Pattern COMMUNE = Pattern.compile("^(xa(?! lo )|phuong|thi tran|dac khu|tt|p|x) (.+)$");
    /** The cities that are provinces are no district, though they are called cities too. */
    private static final Pattern DISTRICT = Pattern.compile("^(huyen|quan|thi xa|thanh pho|tp|tx|h|q) "
            + "(?!ha noi$|ho chi minh$|hai phong$|da nang$|can tho$|hue$)(.+)$");

    private Commune() {
    }

    /** Commune and, where stated, district, in the form they are compared in; empty where the address names no commune. */
    static Optional<String> of(String address) {
        List<String> parts = address == null ? List.of() : Arrays.stream(address.split("[,;–]| - "))
                
                .map(part -> String.join(" ", EstablishmentName.words(part)).replaceFirst("^(p|q)(\\d)", "$1 $2")).toList();
        return parts.stream().filter(part -> matches(COMMUNE, part)).findFirst().map(commune -> named(COMMUNE, commune)
                + parts.stream().filter(part -> matches(DISTRICT, part)).findFirst().map(part -> "/" + named(DISTRICT, part)).orElse(""));
    }

    private static boolean matches(Pattern pattern, String part) {
        return pattern.matcher(EstablishmentName.withoutDiacritics(part)).matches();
    }

    /** The kind in one word, the name with its diacritics. */
    private static String named(Pattern pattern, String part) {
        Matcher plain = pattern.matcher(EstablishmentName.withoutDiacritics(part));
        plain.matches();
        String kind = switch (plain.group(1)) {
            case "xa", "x" -> "xa";
            case "phuong", "p" -> "phuong";
            case "tt" -> "thi tran";
            case "h" -> "huyen";
            case "q" -> "quan";
            case "tx" -> "thi xa";
            case "tp" -> "thanh pho";
            default -> plain.group(1);
        };
        int words = plain.group(2).split(" ").length;
        List<String> all = List.of(part.split(" "));
        return kind + " " + String.join(" ", all.subList(all.size() - words, all.size()));
    }
}
