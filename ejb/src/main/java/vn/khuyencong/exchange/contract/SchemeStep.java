package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.shared.DocumentNumber;

/**
 * Data of the {@code scheme.*} messages: one step that a unit took with one of its schemes. The document of its key is the
 * code of the scheme, the version the number of the step: step 3 waits for step 2. Of the parts after {@code note} exactly
 * the one that belongs to the act is present. Money is whole đồng.
 *
 * @param key         unit, plan year, {@code PLAN_NATIONAL} or {@code PLAN_LOCAL}, scheme code, number of the step
 * @param act         name of a {@link StepAct}
 * @param day         the day it speaks of
 * @param paper       its paper, or null
 * @param sample      true for sample data
 * @param reasonCode  a code of the list of reasons, or null
 * @param note        in words, or null
 * @param attachments scans of its papers, which travel apart
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SchemeStep(DocumentKey key, String act, LocalDate day, Paper paper, boolean sample, String reasonCode, String note,
                         Assignment assignment, Capacity capacity, Contract contract, Advance advance, Progress progress,
                         Acceptance acceptance, Settlement settlement, Change change, PostCheck postCheck, Violation violation,
                         Inspection inspection,
                         @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AttachmentReference> attachments) implements Payload {

    public SchemeStep {
        attachments = attachments == null ? List.of() : attachments;
    }

    /** The part of a step that belongs to its act. */
    public sealed interface Part permits Assignment, Capacity, Contract, Advance, Progress, Acceptance, Settlement, Change, PostCheck,
            Violation, Inspection {
    }

    /**
     * A step with its part, without attachments.
     *
     * @param part null where the act says all
     */
    public static SchemeStep of(DocumentKey key, StepAct act, LocalDate day, Paper paper, String reasonCode, String note, Part part) {
        return new SchemeStep(key, act.name(), day, paper, false, reasonCode, note, as(Assignment.class, part), as(Capacity.class, part),
                as(Contract.class, part), as(Advance.class, part), as(Progress.class, part), as(Acceptance.class, part),
                as(Settlement.class, part), as(Change.class, part), as(PostCheck.class, part), as(Violation.class, part),
                as(Inspection.class, part), List.of());
    }

    private static <T extends Part> T as(Class<T> kind, Part part) {
        return kind.isInstance(part) ? kind.cast(part) : null;
    }

    /** The same under another number. */
    public SchemeStep numbered(int number) {
        DocumentKey numbered = new DocumentKey(key.unit(), key.planYear(), key.stream(), key.document(), number);
        return new SchemeStep(numbered, act, day, paper, sample, reasonCode, note, assignment, capacity, contract, advance, progress,
                acceptance, settlement, change, postCheck, violation, inspection, attachments);
    }

    /** The act itself; empty only for one that no schema would let through. */
    @JsonIgnore
    public Optional<StepAct> sentAct() {
        return StepAct.find(act);
    }

    /** Each step is a document of its own. */
    @Override
    @JsonIgnore
    public SubmissionKind kind() {
        return SubmissionKind.ORIGINAL;
    }

    /** The paper of an act. */
    public record Paper(String number, LocalDate date) {

        public Paper {
            number = DocumentNumber.tidied(number);
        }
    }

    /** Giao nhiệm vụ, giao kinh phí: to whom, and how much. */
    public record Assignment(String implementingUnit, long amount) implements Part {
    }

    /** Đánh giá năng lực của đơn vị thụ hưởng trước hợp đồng; {@code result}: PROCEED, ADJUST or STOP. */
    public record Capacity(String result, List<Checked> checked) implements Part {
    }

    /** An item of a checklist: whether it holds, what was seen, and by which attachment it is proven (SHA-256, or null). */
    public record Checked(String item, boolean holds, String seen, String evidence) {
    }

    /** Hợp đồng hỗ trợ with a beneficiary. */
    public record Contract(String number, LocalDate date, String beneficiary, long amount, LocalDate until) implements Part {
    }

    /** Tạm ứng. */
    public record Advance(long amount, String voucher) implements Part {
    }

    /**
     * Tiến độ: work done in percent, money paid out so far, what hinders; and what the unit proposes, a name of
     * {@link Proposal}, which version 1 does not know (null).
     */
    public record Progress(int percentDone, Long disbursed, String difficulty, String proposal) implements Part {

        /** As version 1 says it. */
        public Progress(int percentDone, Long disbursed, String difficulty) {
            this(percentDone, disbursed, difficulty, null);
        }
    }

    /** Đề nghị trong báo cáo tiến độ (mẫu BM13): it announces a request, and is none. */
    public enum Proposal {
        CONTINUE, ADJUST, STOP
    }

    /** Nghiệm thu: each machine as contracted and as found. */
    public record Acceptance(long supportAccepted, String conclusion, List<Machine> machines) implements Part {
    }

    /** A machine of the contract (line of the scheme and item of the line, both from 1) and what stands there. */
    public record Machine(int line, int item, String name, String specification, String serial, String origin, long price,
                          String invoice, boolean runs, boolean asContracted) {
    }

    /** Quyết toán: what was used; the rest of the grant is returned. */
    public record Settlement(long settled, String budgetCode) implements Part {
    }

    /**
     * What is asked to be changed, or, of a local plan, what was decided.
     *
     * @param kind       ADJUST_INVESTMENT_DOWN, ADJUST_EQUIPMENT_NAME, …, STOP_BY_BENEFICIARY, … (names of {@code ChangeKind})
     * @param lines      new values of the lines it touches
     * @param endMonth   the new month of its end as {@code yyyy-MM}, or null
     * @param replacedBy code of the scheme that is to use freed money, in the place of this one (REPLACE) or beside it
     *                   (SUPPLEMENT); or null
     * @param added      that scheme itself; null where the plan on file already states it as not yet decided
     */
    public record Change(String kind, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ChangedLine> lines, String endMonth,
                         String replacedBy, PlanSubmission.Scheme added) implements Part {
        public Change {
            lines = lines == null ? List.of() : lines;
        }
    }

    /**
     * New values of a line; null leaves a value as it is.
     *
     * @param line          its number in the scheme, from 1
     * @param establishment another beneficiary, whole
     */
    public record ChangedLine(int line, Long support, Long eligibleCost, Long counterpart, String content,
                              PlanSubmission.Establishment establishment,
                              @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ChangedItem> equipment) {
        public ChangedLine {
            equipment = equipment == null ? List.of() : equipment;
        }
    }

    /** New values of a machine, by its number in the line, from 1; null leaves a value as it is. */
    public record ChangedItem(int item, String name, String specification, Long unitPrice) {
    }

    /** Hậu kiểm, the year after; {@code outcome}: EFFECTIVE, INEFFECTIVE, EQUIPMENT_MOVED or CLOSED_DOWN. */
    public record PostCheck(String outcome, List<Effect> effects) implements Part {
    }

    /** An effect as expected and as found: capacity, jobs, energy, pollution, revenue. */
    public record Effect(String measure, String unit, Long expected, Long found) {
    }

    /** Sai phạm: what, and how much of the paid money is to be recovered. */
    public record Violation(String kind, String description, long toRecover) implements Part {
    }

    /** Kiểm tra, giám sát: what was found, what is to be done by when, or that it was done. */
    public record Inspection(String findings, String demand, LocalDate deadline, boolean followedUp) implements Part {
    }
}
