package vn.khuyencong.award;

/**
 * What the council decides of an entry.
 *
 * @param certified whether it is recognised
 * @param prize     A, B or C; null for none
 * @param reason    why; needed wherever it is not what the ranking says
 */
public record NewVerdict(boolean certified, String prize, String reason) {
}
