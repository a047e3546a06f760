package vn.khuyencong.web.scheme;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeEvent;
import vn.khuyencong.scheme.SchemeFile;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.web.PrintedForms.Form;

/** Which forms of carrying a scheme out can be printed, by what was done to it since it was last approved. */
final class ExecutionForms {

    private ExecutionForms() {
    }

    static List<Form> of(SchemeFile file) {
        Set<SchemeAct> done = EnumSet.noneOf(SchemeAct.class);
        for (SchemeEvent event : file.events()) {
            if (event.act() == SchemeAct.APPROVE_PLAN || event.act() == SchemeAct.RECORD_DECISION) {
                done.clear();
            }
            done.add(event.act());
        }
        SchemeState state = file.record().state();
        List<Form> forms = new ArrayList<>();
        if (done.contains(SchemeAct.ACCEPT) || state == SchemeState.COMPLETED) {
            forms.add(Form.BM15);
        }
        if (done.contains(SchemeAct.ACCEPT) && done.contains(SchemeAct.SIGN_CONTRACT)) {
            forms.addAll(List.of(Form.BANGIAO, Form.BM16));
        }
        if (done.contains(SchemeAct.POST_CHECK) || state == SchemeState.SETTLED) {
            forms.add(Form.HAUKIEM);
        }
        return forms;
    }
}
