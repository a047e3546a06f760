package vn.khuyencong.training;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.exchange.contract.TrainingReport;
import vn.khuyencong.exchange.contract.TrainingReport.Learner;
import vn.khuyencong.norm.rules.DocumentRules;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** Holds the report of a course against itself, the norms of its first day, its unit and the other courses on file. */
@Stateless
public class CourseJudgement {

    @Inject
    private Territory territory;
    @Inject
    private CourseNorms norms;
    @Inject
    private SamePersons same;

    /**
     * Everything found of a report that comes on a day.
     *
     * @param known  whether a version of it is in force, which alone can be withdrawn
     * @param onFile the course under its number; null if there is none
     */
    public List<Refusal> judge(TrainingReport report, boolean known, TrainingCourse onFile, LocalDate day) {
        List<Refusal> findings = new ArrayList<>(DocumentRules.judge(report, null, day));
        if (report.kind() == SubmissionKind.WITHDRAWAL) {
            if (!known) {
                findings.add(Refusal.error("COURSE_NOTHING_TO_WITHDRAW", "", "/data/kind", report.key().document()));
            }
            return findings;
        }
        if (onFile != null && !onFile.state().takesReport()) {
            findings.add(Refusal.error("COURSE_IN_PREPARATION", "", "/data/key/document", report.key().document(), "courseState." + onFile.state()));
        }
        UnitMap units = territory.map();
        Unit unit = units.get(report.key().subject());
        Unit holder = units.holderOn(unit.id(), report.course().from());
        // What a unit prepared before it ended stays its course, whoever holds it in the end.
        boolean prepared = onFile != null && onFile.prepared();
        if (!prepared && !holder.id().equals(unit.id())) {
            findings.add(Refusal.error("COURSE_UNIT_ENDED", "", "/data/key/unit", unit.id(), holder.id()));
        }
        int priority = (int) report.learners().stream().filter(CourseJudgement::priority).count();
        findings.addAll(norms.ofReport(report.course(), report.costs(), report.learners().size(), priority));
        findings.addAll(same.judge(report));
        return findings;
    }

    private static boolean priority(Learner learner) {
        return learner.minority() || learner.poor();
    }
}
