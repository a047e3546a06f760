package vn.khuyencong.web.plan;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import vn.khuyencong.exchange.contract.PlanSubmission;

/** What was typed, as far as it can be understood: what cannot is absent, and refused as such. */
final class Typed {

    private Typed() {
    }

    static PlanSubmission.Decision decision(String number, String day, String authority) {
        return new PlanSubmission.Decision(text(number), day(day), text(authority));
    }

    static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static LocalDate day(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
