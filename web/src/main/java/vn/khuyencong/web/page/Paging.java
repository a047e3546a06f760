package vn.khuyencong.web.page;

import java.util.List;
import java.util.function.BiFunction;
import vn.khuyencong.web.BadParameter;
import vn.khuyencong.web.Words;

/**
 * One page of a long list, named by its number in the address.
 *
 * @param page  number of the page, from 1
 * @param pages how many there are
 * @param items what it holds
 */
public record Paging<T>(int page, int pages, List<T> items) {

    /** The number of the page in the address. */
    public static final String PARAMETER = "trang";
    private static final int SIZE = 200;
    private static final int SHORT = 50;

    public static <T> Paging<T> of(List<T> all, long page) {
        return of(all, SIZE, page);
    }

    /** Fewer to a page, for rows that take more than a line each. */
    public static <T> Paging<T> ofTallRows(List<T> all, long page) {
        return of(all, SHORT, page);
    }

    /** The same of a list that stays in the database. */
    public static <T> Paging<T> ofTallRows(long count, long page, BiFunction<Integer, Integer, List<T>> load) {
        return of(count, SHORT, page, load);
    }

    private static <T> Paging<T> of(List<T> all, int size, long page) {
        return of(all.size(), size, page, (first, most) -> all.subList(first, Math.min(all.size(), first + most)));
    }

    /** A page of a list that stays in the database: {@code load} takes the first index and the size. */
    public static <T> Paging<T> of(long count, int size, long page, BiFunction<Integer, Integer, List<T>> load) {
        int pages = Math.toIntExact(Math.max(1, (count + size - 1) / size));
        if (page > pages) {
            throw BadParameter.of(PARAMETER, Long.toString(page), Words.get("parameter.number", 1, pages));
        }
        return new Paging<>(Math.toIntExact(page), pages, load.apply((Math.toIntExact(page) - 1) * size, size));
    }

    public boolean isMany() {
        return pages > 1;
    }
}
