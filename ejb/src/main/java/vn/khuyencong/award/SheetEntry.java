package vn.khuyencong.award;

import java.util.Map;

/**
 * A sheet as it is filled in.
 *
 * @param tenths criterion → tenths of a point; a draft may lack some
 * @param remark null where there is none
 * @param reason why it replaces one that was given; null for the first
 */
public record SheetEntry(Map<String, Integer> tenths, String remark, String reason) {
}
