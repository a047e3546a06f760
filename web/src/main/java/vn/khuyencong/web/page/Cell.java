package vn.khuyencong.web.page;

/**
 * A figure in a table.
 *
 * @param label what it is, for a screen too narrow for the head of its column
 * @param text  as written
 * @param href  where it is taken apart; null where there is nothing behind it
 */
public record Cell(String label, String text, String href) {

    public boolean isLink() {
        return href != null && !text.isEmpty();
    }
}
