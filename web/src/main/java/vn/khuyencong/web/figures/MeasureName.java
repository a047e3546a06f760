package vn.khuyencong.web.figures;

/**
 * What a measure is called.
 *
 * @param label what is counted
 * @param unit  in what: {@code đồng}, {@code cơ sở}, …; null where the catalogue has none
 */
public record MeasureName(String label, String unit) {
}
