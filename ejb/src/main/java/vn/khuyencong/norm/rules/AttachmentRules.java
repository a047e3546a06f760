package vn.khuyencong.norm.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.contract.AttachmentPart;
import vn.khuyencong.exchange.contract.AttachmentReference;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.shared.Numbers;
import vn.khuyencong.shared.Refusal;

/** Judges parts of attachments by themselves, and what a plan says of its attachments. */
public final class AttachmentRules {

    private AttachmentRules() {
    }

    /** Whether a part is what the size of its file and its own number make it. */
    public static Optional<Refusal> judge(AttachmentPart part) {
        int count = AttachmentPart.count(part.size());
        if (part.parts() != count) {
            return Optional.of(Refusal.error("PART_COUNT_WRONG", "", "/data/parts", part.parts(), count, Numbers.text(part.size())));
        }
        if (part.part() > count) {
            return Optional.of(Refusal.error("PART_NUMBER_WRONG", "", "/data/part", part.part(), count));
        }
        int expected = AttachmentPart.length(part.size(), part.part());
        return decodedLength(part) == expected ? Optional.empty()
                : Optional.of(Refusal.error("PART_CONTENT_WRONG", "", "/data/content", part.part(), Numbers.text(expected)));
    }

    /** A quotation may name only a scan that the plan lists; nobody would know where to look for another. */
    static List<Refusal> judge(PlanSubmission plan) {
        Set<String> listed = plan.attachments().stream().map(AttachmentReference::sha256).collect(Collectors.toSet());
        List<Refusal> findings = new ArrayList<>();
        for (int i = 0; i < plan.schemes().size(); i++) {
            List<PlanSubmission.Line> lines = plan.schemes().get(i).lines();
            for (int j = 0; j < lines.size(); j++) {
                findings.addAll(quotations(lines.get(j), listed, "/data/schemes/" + i + "/lines/" + j));
            }
        }
        return findings;
    }

    private static List<Refusal> quotations(PlanSubmission.Line line, Set<String> listed, String cell) {
        List<Refusal> findings = new ArrayList<>();
        for (int k = 0; k < line.equipment().size(); k++) {
            PlanSubmission.Quotation quotation = line.equipment().get(k).quotation();
            if (quotation != null && quotation.sha256() != null && !listed.contains(quotation.sha256())) {
                findings.add(Refusal.error("ATTACHMENT_NOT_LISTED", "", cell + "/equipment/" + k + "/quotation/sha256",
                        quotation.sha256()));
            }
        }
        return findings;
    }

    private static int decodedLength(AttachmentPart part) {
        try {
            return part.bytes().length;
        } catch (IllegalArgumentException noBase64) {
            return -1;
        }
    }
}
