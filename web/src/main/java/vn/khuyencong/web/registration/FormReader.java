package vn.khuyencong.web.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.scheme.registration.RegistrationForm;
import vn.khuyencong.web.form.Fields;

/** Reads the fields of BM01. */
final class FormReader {

    /** How many machines the form has room for. */
    static final int MACHINES = 3;

    private FormReader() {
    }

    static RegistrationForm read(Fields fields) {
        RegistrationForm.Who who = new RegistrationForm.Who(fields.text("name"), fields.choice("legalForm", PlanSubmission.LegalForm.class),
                fields.text("taxCode"), fields.text("address"), fields.text("commune"), fields.text("district"), fields.text("contact"),
                fields.text("phone"), fields.text("mail"), fields.text("sector"), fields.text("products"), fields.number("workers"), fields.dong("revenue"));
        return new RegistrationForm(who, fields.text("activity"), fields.text("need"), machines(fields), fields.money("totalInvestment"),
                fields.money("support"), fields.money("counterpart"), fields.isTicked("committed"), answers(fields));
    }

    private static List<PlanSubmission.Equipment> machines(Fields fields) {
        List<PlanSubmission.Equipment> machines = new ArrayList<>();
        for (int i = 1; i <= MACHINES; i++) {
            String row = "m" + i + ".";
            if (fields.text(row + "name") != null) {
                PlanSubmission.Quotation quotation = fields.text(row + "supplier") == null || fields.day(row + "date") == null ? null
                        : new PlanSubmission.Quotation(null, fields.text(row + "supplier"), fields.day(row + "date"), fields.day(row + "until"));
                machines.add(new PlanSubmission.Equipment(fields.text(row + "name"), fields.text(row + "spec"), null, 1, fields.money(row + "price"), quotation));
            }
        }
        return machines;
    }

    private static Map<String, Boolean> answers(Fields fields) {
        Map<String, Boolean> answers = new HashMap<>();
        for (String answer : fields.all("dk")) {
            // As the page sends it: SECTOR=yes
            String[] parts = answer.split("=", 2);
            if (parts.length == 2 && parts[0].length() <= 40 && (parts[1].equals("yes") || parts[1].equals("no"))) {
                answers.put(parts[0], parts[1].equals("yes"));
            }
        }
        return answers;
    }
}
