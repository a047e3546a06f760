package vn.khuyencong.portal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SchemeStep;
import vn.khuyencong.exchange.contract.StepAct;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.ChangeKind;
import vn.khuyencong.scheme.Decisions;
import vn.khuyencong.scheme.SchemeAct;
import vn.khuyencong.scheme.SchemeList;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.shared.DocumentNumber;
import vn.khuyencong.shared.EntryCheck;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Refusal;

/**
 * One act for many schemes: their time is extended for the same reason by the same paper, a pandemic for example. Of national
 * schemes the ministry decides at once, of its own ones a province reports a step each, as it does with any other act.
 */
@Stateless
public class TimeExtensions {

    @Inject
    private SchemeList schemes;
    @Inject
    private Decisions decisions;
    @Inject
    private SchemeDesk desk;

    /**
     * What is to be done.
     *
     * @param endMonth  the new month of their end, {@code yyyy-MM}
     * @param authority whose decision it is
     * @param reason    in words
     */
    public record Extension(String endMonth, String paperNumber, LocalDate paperDate, String authority, String reason) {

        public Extension {
            paperNumber = DocumentNumber.tidied(paperNumber);
        }

        private SchemeStep.Change change() {
            return new SchemeStep.Change(ChangeKind.FORCE_MAJEURE.name(), List.of(), endMonth, null, null);
        }

        private PlanSubmission.Decision decision() {
            return new PlanSubmission.Decision(paperNumber, paperDate, authority);
        }
    }

    /** A scheme with what speaks against its extension, or what one is warned of. */
    public record Foreseen(SchemeRecord record, List<Refusal> findings) {

        public boolean possible() {
            return findings.stream().noneMatch(Refusal::blocks);
        }
    }

    /**
     * What would become of it, scheme by scheme; nothing is changed.
     *
     * @throws vn.khuyencong.organization.NotVisible if the viewer may not decide of one of them
     */
    public List<Foreseen> foresee(Viewer viewer, Collection<Long> ids, Extension extension) {
        List<Refusal> missing = missing(extension);
        return schemes.find(viewer, ids).stream().map(record -> new Foreseen(record, !missing.isEmpty() ? missing
                : foresee(viewer, record, extension))).toList();
    }

    /**
     * Extends all of them, or none where something speaks against one.
     *
     * @return as foreseen: done if every one was possible
     * @throws vn.khuyencong.organization.NotVisible if the viewer may not decide of one of them
     */
    public List<Foreseen> extend(Viewer viewer, Collection<Long> ids, Extension extension) {
        List<Foreseen> foreseen = foresee(viewer, ids, extension);
        if (foreseen.stream().anyMatch(one -> !one.possible())) {
            return foreseen;
        }
        List<Decisions.Ruling> national = new ArrayList<>();
        Map<Boolean, List<SchemeRecord>> byFund = new LinkedHashMap<>();
        foreseen.forEach(one -> byFund.computeIfAbsent(isNational(one.record()), fund -> new ArrayList<>()).add(one.record()));
        byFund.getOrDefault(true, List.of()).forEach(record -> national.add(ruling(record, extension)));
        if (!national.isEmpty()) {
            Decisions.Outcome outcome = decisions.decide(viewer, national, extension.decision());
            if (!outcome.possible()) {
                return foreseen.stream().map(one -> new Foreseen(one.record(), ofRecord(outcome.findings(), one.record()))).toList();
            }
        }
        byFund.getOrDefault(false, List.of()).forEach(record -> desk.send(viewer, step(record, extension)));
        return foreseen;
    }

    private List<Refusal> foresee(Viewer viewer, SchemeRecord record, Extension extension) {
        return isNational(record) ? decisions.foresee(viewer, List.of(ruling(record, extension)), extension.decision()).findings()
                : desk.foresee(viewer, step(record, extension)).findings();
    }

    private static List<Refusal> missing(Extension extension) {
        List<Refusal> missing = new ArrayList<>();
        if (extension.endMonth() == null || !extension.endMonth().matches("20\\d{2}-(0[1-9]|1[0-2])")) {
            missing.add(Refusal.error("EXTENSION_MONTH_WRONG", "", "endMonth"));
        }
        if (extension.paperNumber() == null || extension.paperNumber().isBlank() || extension.paperDate() == null) {
            missing.add(Refusal.error("EXTENSION_NEEDS_PAPER", "", "paper"));
        }
        EntryCheck.wrongNumber("paperNumber", extension.paperNumber(), extension.paperDate()).ifPresent(missing::add);
        if (extension.reason() == null || extension.reason().isBlank()) {
            missing.add(Refusal.error("REASON_MISSING", "", "reason"));
        }
        return missing;
    }

    private static boolean isNational(SchemeRecord record) {
        return record.fund() == FundSource.NATIONAL;
    }

    private static List<Refusal> ofRecord(List<Refusal> findings, SchemeRecord record) {
        return findings.stream().filter(finding -> finding.cell().startsWith("/" + record.id() + "/") || !finding.cell().matches("/\\d+/.*")).toList();
    }

    private static Decisions.Ruling ruling(SchemeRecord record, Extension extension) {
        return new Decisions.Ruling(record.id(), SchemeAct.EXTEND_TIME, extension.change(), extension.reason());
    }

    private static SchemeStep step(SchemeRecord record, Extension extension) {
        DocumentKey key = new DocumentKey(record.unit().value(), record.planYear(), "PLAN_" + record.fund(), record.code(), 1);
        return SchemeStep.of(key, StepAct.EXTEND_TIME, extension.paperDate(), new SchemeStep.Paper(extension.paperNumber(), extension.paperDate()),
                ChangeKind.FORCE_MAJEURE.name(), extension.reason(), extension.change());
    }
}
