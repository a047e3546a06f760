package vn.khuyencong.reports;

import java.util.Map;
import vn.khuyencong.training.LearnerList;
import vn.khuyencong.training.LearnerList.LearnerRow;

/** Lays out form BM21. */
final class LearnerFlow {

    private LearnerFlow() {
    }

    static Flow of(LearnerList list) {
        FlowBuilder flow = new FlowBuilder();
        flow.rows(list.rows(), LearnerFlow::texts);
        return flow.notes(list.notes()).paragraphs(list.narrative()).build();
    }

    private static Map<String, String> texts(LearnerRow row) {
        return Map.of("order", row.order(), "name", row.name(), "birthYear", row.birthYear(), "sex", row.sex(), "commune", row.commune(),
                "establishment", row.establishment(), "result", row.result(), "work", row.work());
    }
}
