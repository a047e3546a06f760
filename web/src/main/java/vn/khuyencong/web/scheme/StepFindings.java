package vn.khuyencong.web.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.khuyencong.shared.Refusal;

/** What was found of a step: all of it on top, what is about a field at that field too. */
public final class StepFindings {

    private final List<Refusal> all = new ArrayList<>();

    /** One finding in words. */
    public record Shown(boolean blocks, String message, String remedy) {
    }

    void add(List<Refusal> some) {
        some.stream().filter(finding -> !all.contains(finding)).forEach(all::add);
    }

    public boolean isNone() {
        return all.isEmpty();
    }

    public boolean isBlocked() {
        return all.stream().anyMatch(Refusal::blocks);
    }

    public List<Shown> getAll() {
        return all.stream().map(finding -> new Shown(finding.blocks(), SchemeWords.message(finding), SchemeWords.remedy(finding))).distinct().toList();
    }

    /** What is wrong with a field; empty if nothing is. */
    String at(String field) {
        return all.stream().filter(finding -> field(finding.cell()).equals(field)).map(SchemeWords::message).collect(Collectors.joining(" "));
    }

    /** A cell of the message leads to the field it was typed into: {@code /data/progress/percentDone} to {@code percentDone}. */
    static String field(String cell) {
        String leaf = cell.substring(cell.lastIndexOf('/') + 1);
        if (cell.endsWith("/paper")) {
            return "paperNumber";
        }
        return cell.contains("/paper/") ? "paper" + Character.toUpperCase(leaf.charAt(0)) + leaf.substring(1) : leaf;
    }
}
