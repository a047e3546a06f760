package vn.khuyencong.web.jury;

import java.util.List;

/** A product group with its entries in their order. */
public record RankedGroup(String code, String name, List<RankedEntry> entries) {
}
