package vn.khuyencong.norm.rules;

import java.util.List;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.Refusal;

/** Which kind a version may be: a document begins with an original or a nil; what changes an earlier version comes later. */
final class KindRules {

    private KindRules() {
    }

    static List<Refusal> judge(SubmissionKind kind, int version) {
        boolean begins = kind == SubmissionKind.ORIGINAL || kind == SubmissionKind.NIL;
        boolean follows = kind != SubmissionKind.ORIGINAL;
        return (version == 1 ? begins : follows) ? List.of()
                : List.of(Refusal.error("KIND_NOT_OF_VERSION", "", "/data/kind", kind, version));
    }
}
