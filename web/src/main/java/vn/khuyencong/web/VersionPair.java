package vn.khuyencong.web;

import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.plan.comparison.Comparison;

/**
 * Two versions of a document and what changed between them.
 *
 * @param versions   all versions of the document that the viewer sees, the earliest first
 * @param before     the earlier one of the two, or null where the document has one version alone
 * @param after      the later one
 * @param comparison what changed; empty where one of the two cannot be read, or there is none to compare with
 */
public record VersionPair(List<InboxMessage> versions, InboxMessage before, InboxMessage after, Optional<Comparison> comparison) {
}
