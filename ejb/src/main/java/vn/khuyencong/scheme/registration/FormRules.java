package vn.khuyencong.scheme.registration;

import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.TaxCode;

/** What a form must say to be taken: every refusal names its field, all of them at once. */
final class FormRules {

    static final int SHORT = 200;
    static final int LONG = 2000;
    private static final long MOST_MONEY = 10_000_000_000_000L;
    private static final int MOST_WORKERS = 100_000;
    private static final int MOST_MACHINES = 5;

    private final List<Refusal> found = new ArrayList<>();

    private FormRules() {
    }

    /**
     * @param form  null values stand for fields left empty
     * @param norms the law of today
     */
    static List<Refusal> check(RegistrationForm form, NormPack norms) {
        FormRules rules = new FormRules();
        rules.who(form.who());
        rules.activity(form.activity(), norms);
        rules.needed("need", form.need(), LONG);
        rules.money(form);
        rules.machines(form.equipment());
        if (!form.committed()) {
            rules.found.add(Refusal.error("COMMITMENT_MISSING", "", "committed"));
        }
        return rules.found;
    }

    private void activity(String activity, NormPack norms) {
        needed("activity", activity, SHORT);
        if (!blank(activity) && !norms.activities().containsKey(activity)) {
            found.add(Refusal.error("ACTIVITY_NOT_IN_FORCE", "NĐ 45/2012/NĐ-CP, Điều 4; NĐ 235/2025/NĐ-CP", "activity", activity, norms.day()));
        }
    }

    private void who(RegistrationForm.Who who) {
        needed("name", who.name(), SHORT);
        needed("commune", who.commune(), SHORT);
        needed("contact", who.contact(), SHORT);
        needed("phone", who.phone(), 20);
        needed("sector", who.sector(), SHORT);
        needed("products", who.products(), LONG);
        within("address", who.address(), SHORT);
        within("district", who.district(), SHORT);
        within("mail", who.mail(), SHORT);
        if (who.legalForm() == null) {
            missing("legalForm");
        }
        if (!blank(who.taxCode()) && TaxCode.of(who.taxCode()).isEmpty()) {
            found.add(Refusal.error("TAX_CODE_UNREADABLE", "", "taxCode"));
        }
        if (who.workers() != null && (who.workers() < 0 || who.workers() > MOST_WORKERS)) {
            outside("workers", who.workers(), MOST_WORKERS);
        }
        amount("revenue", who.revenue() == null ? 0 : who.revenue());
    }

    private void money(RegistrationForm form) {
        amount("totalInvestment", form.totalInvestment());
        amount("support", form.support());
        amount("counterpart", form.counterpart());
        if (form.totalInvestment() == 0) {
            missing("totalInvestment");
        }
        boolean known = form.totalInvestment() > 0;
        if (known && form.support() + form.counterpart() > form.totalInvestment() || known && form.support() > form.totalInvestment()) {
            found.add(Refusal.error("SOURCES_ABOVE_INVESTMENT", "", "support", Numbers.text(form.support()), Numbers.text(form.counterpart()),
                    Numbers.text(form.totalInvestment())));
        }
    }

    private void machines(List<PlanSubmission.Equipment> machines) {
        if (machines.size() > MOST_MACHINES) {
            wrong("equipment", machines.size());
        }
        for (PlanSubmission.Equipment machine : machines) {
            needed("equipment", machine.name(), SHORT);
            within("equipment", machine.specification(), LONG);
            amount("equipment", machine.unitPrice());
            PlanSubmission.Quotation quotation = machine.quotation();
            if (quotation != null) {
                within("equipment", quotation.number(), SHORT);
                within("equipment", quotation.supplier(), SHORT);
                if (quotation.date() != null && quotation.validUntil() != null && quotation.validUntil().isBefore(quotation.date())) {
                    wrong("equipment", quotation.validUntil());
                }
            }
        }
    }

    private void amount(String field, long dong) {
        if (dong < 0 || dong > MOST_MONEY) {
            outside(field, dong, MOST_MONEY);
        }
    }

    private void needed(String field, String text, int most) {
        if (blank(text)) {
            missing(field);
        }
        within(field, text, most);
    }

    private void within(String field, String text, int most) {
        if (text != null && text.length() > most) {
            found.add(Refusal.error("FIELD_TOO_LONG", "", field, most));
        }
    }

    private void missing(String field) {
        found.add(Refusal.error("FIELD_MISSING", "", field));
    }

    private void outside(String field, long value, long most) {
        found.add(Refusal.error("FIELD_OUT_OF_RANGE", "", field, Numbers.text(value), Numbers.text(0), Numbers.text(most)));
    }

    private void wrong(String field, Object value) {
        found.add(Refusal.error("FIELD_WRONG", "", field, value));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
