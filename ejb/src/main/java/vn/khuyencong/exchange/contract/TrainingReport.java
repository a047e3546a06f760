package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.shared.PersonKey;
import vn.khuyencong.shared.VietnameseText;

/**
 * Data of {@code training.report}: what came of one course. Later versions bring the surveys of what became of its learners.
 *
 * @param key         unit, plan year, {@code TRAINING}, the unit's own number of the course, version
 * @param kind        ORIGINAL, REPLACEMENT or WITHDRAWAL
 * @param course      what was held; null in a withdrawal
 * @param delegates   who came to a workshop; null for every other kind
 * @param learners    who learned; empty for a workshop
 * @param surveys     what became of them, at most one of each distance
 * @param costs       what it cost; null in a withdrawal
 * @param sample      true for sample data
 * @param attachments scans of its papers, which travel apart
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrainingReport(DocumentKey key, SubmissionKind kind, Course course, Integer delegates,
                             @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Learner> learners,
                             @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Survey> surveys, Costs costs, boolean sample,
                             @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AttachmentReference> attachments) implements Payload {

    /** The stream of its key. */
    public static final String STREAM = "TRAINING";

    public TrainingReport {
        learners = learners == null ? List.of() : List.copyOf(learners);
        surveys = surveys == null ? List.of() : List.copyOf(surveys);
        attachments = attachments == null ? List.of() : attachments;
    }

    /** The same under another version number: the first is an original, a later one a replacement where it is no withdrawal. */
    public TrainingReport numbered(int version) {
        SubmissionKind fits = kind == SubmissionKind.WITHDRAWAL ? kind : version == 1 ? SubmissionKind.ORIGINAL : SubmissionKind.REPLACEMENT;
        return new TrainingReport(new DocumentKey(key.unit(), key.planYear(), key.stream(), key.document(), version), fits, course, delegates,
                learners, surveys, costs, sample, attachments);
    }

    /** How many learned to the end. */
    public int completed() {
        return (int) learners.stream().filter(learner -> learner.result() == CourseResult.COMPLETED).count();
    }

    /**
     * What was held.
     *
     * @param kind       what it is for
     * @param name       of the course
     * @param occupation the trade that was taught, or null
     * @param place      where
     * @param from       first day
     * @param to         last day
     * @param scheme     code of the scheme that paid for it, or null
     * @param employer   the establishment that asked for it, or null
     * @param committed  how many learners it undertook to employ, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Course(CourseKind kind, String name, String occupation, String place, LocalDate from, LocalDate to, String scheme,
                         PlanSubmission.Establishment employer, Integer committed) {
    }

    /** Man or woman. */
    public enum Sex {
        MALE, FEMALE
    }

    /** How it ended for a learner. */
    public enum CourseResult {
        COMPLETED, FAILED, LEFT
    }

    /** Where a learner works afterwards: with who asked for the course, elsewhere in the province, beyond it, on his own account; or nowhere. */
    public enum Work {
        EMPLOYER, LOCAL, ELSEWHERE, SELF, NONE
    }

    /**
     * Somebody who learned. Personal data: shown to the unit of the course alone, masked to everybody else; never logged.
     *
     * @param minority      of an ethnic minority
     * @param poor          of a poor household
     * @param establishment where he works already, or null
     * @param certificate   number of the certificate, or null
     * @param work          where he was found working when last asked, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Learner(String name, int birthYear, Sex sex, String commune, boolean minority, boolean poor, String establishment,
                          CourseResult result, String certificate, Work work) {

        /** What is equal for who is perhaps one person. */
        public String person() {
            return PersonKey.of(name, birthYear, sex.name(), commune);
        }

        /** Whether nothing tells the two apart: not where they work, not whom they count as, not a certificate that both have. */
        public boolean isSame(Learner other) {
            return person().equals(other.person()) && minority == other.minority && poor == other.poor
                    && key(establishment).equals(key(other.establishment))
                    && (certificate == null || other.certificate == null || certificate.equals(other.certificate));
        }

        /** The same, with nothing said of where he works. */
        public Learner withoutWork() {
            return new Learner(name, birthYear, sex, commune, minority, poor, establishment, result, certificate, null);
        }

        private static String key(String text) {
            return text == null ? "" : VietnameseText.searchKey(text);
        }

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Learner[" + result + "]";
        }
    }

    /**
     * What became of who completed, in numbers of people.
     *
     * @param months    after the last day: 3, 6 or 12
     * @param on        the day of the survey
     * @param reached   who was reached
     * @param employer  work with who asked for the course
     * @param local     work elsewhere in the province
     * @param elsewhere work beyond it
     * @param self      work on their own account
     */
    public record Survey(int months, LocalDate on, int reached, int employer, int local, int elsewhere, int self) {

        /** All who work. */
        public int employed() {
            return employer + local + elsewhere + self;
        }
    }

    /** Whole đồng of the national fund, of the local fund, and of others. */
    public record Costs(long national, long local, long other) {
    }
}
