package vn.khuyencong.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of steps. A line is a step; one that ends with a backslash goes on with the next; one that begins with # is a remark.
 *
 * @param name  its file's name, which orders it
 * @param steps what it does, in this order
 */
public record Script(String name, List<Step> steps) {

    public Script {
        steps = List.copyOf(steps);
    }

    /** The scripts right in a folder, in the order of their names. */
    public static List<Script> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Script> scripts = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".ops")).sorted(Comparator.comparing(Path::getFileName)).toList()) {
                scripts.add(new Script(file.getFileName().toString(), parsed(Files.readAllLines(file))));
            }
            return scripts;
        }
    }

    static List<Step> parsed(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : lines) {
            if (!line.startsWith("#")) {
                boolean goesOn = line.endsWith("\\");
                open.append(goesOn ? line.substring(0, line.length() - 1) : line).append(' ');
                if (!goesOn) {
                    if (!open.toString().isBlank()) {
                        steps.add(Step.of(open.toString()));
                    }
                    open.setLength(0);
                }
            }
        }
        return steps;
    }
}
