package vn.khuyencong.web.deadline;

import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.deadline.DeadlineExtension;
import vn.khuyencong.deadline.UnitDeadline;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;

/** Why a deadline is what it is, and when one is reminded of it. */
public final class DeadlineWords {

    private DeadlineWords() {
    }

    /** The extension and the outages that moved it; the unit's own calendar where nothing did. */
    static List<String> why(UnitDeadline deadline) {
        Formats formats = new Formats();
        List<String> why = new ArrayList<>();
        DeadlineExtension extension = deadline.extension();
        if (extension != null) {
            why.add(Words.get("deadline.why.extension", formats.day(extension.due()), extension.paperNumber(), formats.day(extension.paperDate()),
                    extension.reason()));
        }
        deadline.outages().forEach(outage -> why.add(Words.get("deadline.why.outage", formats.time(outage.from()), formats.time(outage.to()), outage.reason())));
        if (why.isEmpty()) {
            why.add(Words.get("deadline.why.own", deadline.calendar().legalBasis()));
        }
        return why;
    }

    /** A step of reminding, counted from the deadline. */
    public static String step(int days) {
        return days == 0 ? Words.get("deadline.step.on") : Words.get(days < 0 ? "deadline.step.before" : "deadline.step.after", Math.abs(days));
    }
}
