package vn.khuyencong.plan;

import java.util.List;
import vn.khuyencong.shared.Refusal;

/**
 * What became of a version.
 *
 * @param version  its row
 * @param findings refusals and warnings
 */
public record Judgement(DocumentVersion version, List<Refusal> findings) {
}
