package vn.khuyencong.exchange.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import vn.khuyencong.shared.DocumentNumber;
import vn.khuyencong.shared.FundSource;

/**
 * Data of {@code plan.submission}: the plan of one unit, year and fund. Money is whole đồng.
 *
 * @param key              its business key
 * @param kind             what it does to the versions before it
 * @param fund             KCQG or KCĐP
 * @param title            title of the document
 * @param sample           true for sample data
 * @param decision         a decision already taken, or null; then the law of its day holds
 * @param schemes          the schemes (đề án) with their lines
 * @param indicatorTargets targets of the year by indicator
 * @param totals           the sender's own sums, checked against the lines
 * @param attachments      files that belong to it and travel apart
 */
public record PlanSubmission(DocumentKey key, SubmissionKind kind, FundSource fund, String title, boolean sample,
                             Decision decision, List<Scheme> schemes, List<Amount> indicatorTargets, Totals totals,
                             @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AttachmentReference> attachments)
        implements Payload {

    public PlanSubmission {
        attachments = attachments == null ? List.of() : attachments;
    }

    /** A plan without attachments. */
    public PlanSubmission(DocumentKey key, SubmissionKind kind, FundSource fund, String title, boolean sample,
                          Decision decision, List<Scheme> schemes, List<Amount> indicatorTargets, Totals totals) {
        this(key, kind, fund, title, sample, decision, schemes, indicatorTargets, totals, List.of());
    }

    /** A decision by the Minister (KCQG) or the Chair of UBND tỉnh (KCĐP). */
    public record Decision(String number, LocalDate date, String authority) {

        public Decision {
            number = DocumentNumber.tidied(number);
        }
    }

    /** The sums the sender states. */
    public record Totals(long schemes, long lines, long support, long counterpart) {

        /** Of schemes as they are. */
        public static Totals of(List<Scheme> schemes) {
            List<Line> lines = schemes.stream().flatMap(scheme -> scheme.lines().stream()).toList();
            return new Totals(schemes.size(), lines.size(), lines.stream().mapToLong(Line::support).reduce(0, Math::addExact),
                    lines.stream().mapToLong(Line::counterpart).reduce(0, Math::addExact));
        }
    }

    /** Đề án: kind SINGLE, GROUP (đề án nhóm) or SHOWCASE (đề án điểm). */
    public record Scheme(String code, String name, SchemeKind kind, String implementingUnit, String place,
                         String startMonth, String endMonth, String expectedResult, long support, List<Line> lines) {

        /** The same scheme with other lines, and the sum of their support. */
        public Scheme with(List<Line> others) {
            return new Scheme(code, name, kind, implementingUnit, place, startMonth, endMonth, expectedResult,
                    others.stream().mapToLong(Line::support).reduce(0, Math::addExact), others);
        }
    }

    /** Đề án đơn, đề án nhóm, đề án điểm. */
    public enum SchemeKind {
        SINGLE, GROUP, SHOWCASE
    }

    /**
     * One establishment × one activity: what a ceiling is judged on.
     *
     * @param norm         code of the ceiling, or null where the activity has none
     * @param quantity     number of supported models, stalls, persons, … of the norm's unit
     * @param eligibleCost cost the support percentage is taken of
     */
    public record Line(String activity, String norm, String content, String sector, String product,
                       String exportMarket, boolean newCraft, Integer ocopStars, Establishment establishment,
                       long quantity, long eligibleCost, long support, long counterpart, long otherSources,
                       List<Equipment> equipment) {

        public Line {
            equipment = equipment == null ? List.of() : equipment;
        }

        /** The same line with another support in đồng. */
        public Line supportedBy(long other) {
            return new Line(activity, norm, content, sector, product, exportMarket, newCraft, ocopStars, establishment, quantity,
                    eligibleCost, other, counterpart, otherSources, equipment);
        }
    }

    /** Cơ sở công nghiệp nông thôn; a household business may have no tax code. */
    public record Establishment(String name, LegalForm legalForm, String taxCode, String address) {
    }

    /** Công ty, hợp tác xã, hộ kinh doanh. */
    public enum LegalForm {
        COMPANY, COOPERATIVE, HOUSEHOLD, OTHER
    }

    /** A machine to be supported, with the quotation its price rests on. */
    public record Equipment(String name, String specification, String origin, long quantity, long unitPrice,
                            Quotation quotation) {
    }

    /** Báo giá: goes stale after {@code validUntil}; {@code sha256} names its scan among the attachments, or is null. */
    public record Quotation(String number, String supplier, LocalDate date, LocalDate validUntil, String sha256) {

        /** A quotation without its scan. */
        public Quotation(String number, String supplier, LocalDate date, LocalDate validUntil) {
            this(number, supplier, date, validUntil, null);
        }
    }
}
