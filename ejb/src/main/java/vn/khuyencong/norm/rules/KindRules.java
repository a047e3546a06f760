package vn.khuyencong.norm.rules;

import java.util.List;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.Refusal;

/** Which kind a version may be: a document begins with an original or a nil, and every later version rests on another. */
final class KindRules {

    private KindRules() {
    }

    static List<Refusal> judge(SubmissionKind kind, int version) {
        boolean begins = kind == SubmissionKind.ORIGINAL || kind == SubmissionKind.NIL;
        return begins == (version == 1) ? List.of()
                : List.of(Refusal.error("KIND_NOT_OF_VERSION", "", "/data/kind", kind, version));
    }
}
