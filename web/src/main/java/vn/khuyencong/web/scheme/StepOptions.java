package vn.khuyencong.web.scheme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.norm.ReasonCodes;
import vn.khuyencong.scheme.ChangeKind;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeFile;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.web.Words;
import vn.khuyencong.web.page.Formats;

/** What one may choose in the fields of a form. */
@RequestScoped
class StepOptions {

    private static final List<String> VIOLATIONS = List.of("MISUSE", "FALSE_PAPERS", "NOT_AS_CONTRACTED", "EQUIPMENT_SOLD", "OTHER");

    @Inject
    private Incoming incoming;
    @Inject
    private ReasonCodes reasons;
    @Inject
    private BusinessClock clock;

    List<SelectItem> of(String field, SchemeAct act, SchemeFile file) {
        return switch (field) {
            case "result" -> named("capacity", Stream.of("PROCEED", "ADJUST", "STOP"));
            case "outcome" -> named("postCheck", Stream.of("EFFECTIVE", "INEFFECTIVE", "EQUIPMENT_MOVED", "CLOSED_DOWN"));
            case "kind" -> act == SchemeAct.REPORT_VIOLATION ? named("violation", VIOLATIONS.stream()) : named("ChangeKind", kinds(act));
            case "reasonCode" -> reasons.on(clock.today()).stream().map(reason -> new SelectItem(reason.code(), Words.named("reason", reason.code()))).toList();
            case "beneficiary" -> file.lines().stream().filter(line -> line.establishment() != null).map(line -> line.establishment().name()).distinct()
                    .map(name -> new SelectItem(name, name)).toList();
            case "legalForm" -> Stream.concat(Stream.of(new SelectItem("", "–")), Arrays.stream(PlanSubmission.LegalForm.values())
                    .map(form -> new SelectItem(form.name(), Words.of(form)))).toList();
            case "replacedBy" -> incoming.choices(file.record());
            case "holds" -> List.of(new SelectItem("", "–"), new SelectItem("yes", Words.get("check.yes")), new SelectItem("no", Words.get("check.no")));
            case "proposal" -> Stream.concat(Stream.of(new SelectItem("", "–")), named("proposal",
                    Arrays.stream(SchemeStep.Proposal.values()).map(Enum::name)).stream()).toList();
            case "yesNo" -> List.of(new SelectItem("", Words.get("step.no")), new SelectItem("yes", Words.get("step.yes")));
            default -> throw new IllegalArgumentException("nothing to choose in " + field);
        };
    }

    private static Stream<String> kinds(SchemeAct act) {
        boolean stop = act == SchemeAct.REQUEST_STOP;
        return Arrays.stream(ChangeKind.values()).filter(kind -> kind == ChangeKind.REPLACE ? stop : kind.isStop() == stop).map(Enum::name);
    }

    private static List<SelectItem> named(String prefix, Stream<String> codes) {
        return codes.map(code -> new SelectItem(code, Words.named(prefix, code))).toList();
    }

    String dong(long amount) {
        return new Formats().count(amount);
    }
}
