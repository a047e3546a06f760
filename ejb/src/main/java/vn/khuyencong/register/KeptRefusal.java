package vn.khuyencong.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.khuyencong.shared.Refusal;

/** A refusal as it is kept beside what it stopped: its rule and its arguments, line by line, so that it is said in any language later. */
final class KeptRefusal {

    private static final int LONGEST = 1000;

    private KeptRefusal() {
    }

    static String text(Refusal refusal) {
        List<String> lines = new ArrayList<>(List.of(refusal.rule()));
        refusal.arguments().stream().map(argument -> argument.replace('\n', ' ')).forEach(lines::add);
        String text = String.join("\n", lines);
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** Null of null. */
    static Refusal of(String text) {
        if (text == null) {
            return null;
        }
        String[] lines = text.split("\n", -1);
        return Refusal.error(lines[0], "", "", (Object[]) Arrays.copyOfRange(lines, 1, lines.length));
    }
}
