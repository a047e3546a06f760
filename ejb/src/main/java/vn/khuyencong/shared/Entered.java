package vn.khuyencong.shared;

import java.util.List;

/**
 * What became of something that somebody entered.
 *
 * @param id       number under which it is kept; null if it was refused
 * @param findings why it was refused, all at once, or what he is warned of
 */
public record Entered(Long id, List<Refusal> findings) {

    /** Refused: what only warns is left for later. */
    public static Entered refused(List<Refusal> findings) {
        return new Entered(null, findings.stream().filter(Refusal::blocks).toList());
    }

    public boolean kept() {
        return id != null;
    }
}
