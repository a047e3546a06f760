package vn.khuyencong.verifier;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The words of the command line: options, and the files they leave. */
record Arguments(Path anchor, List<Path> keys, List<Path> heads, boolean part, List<Path> files) {

    private static final Map<String, Integer> MOST_FILES = Map.of("audit", 1, "receipt", 2, "archive", 1);

    static boolean isCommand(String word) {
        return MOST_FILES.containsKey(word);
    }

    static Arguments of(String command, List<String> words) {
        Deque<String> left = new ArrayDeque<>(words);
        Path anchor = null;
        List<Path> keys = new ArrayList<>();
        List<Path> heads = new ArrayList<>();
        boolean part = false;
        List<Path> files = new ArrayList<>();
        while (!left.isEmpty()) {
            String word = left.pop();
            switch (word) {
                case "--anchor" -> anchor = Path.of(value(word, left));
                case "--keys" -> keys.add(Path.of(value(word, left)));
                case "--heads" -> heads.add(Path.of(value(word, left)));
                case "--part" -> part = true;
                default -> files.add(file(word));
            }
        }
        if (anchor == null || files.isEmpty() || files.size() > MOST_FILES.get(command)) {
            throw new CannotCheck("dòng lệnh thiếu hoặc thừa. " + (anchor == null ? "Cần --anchor TỆP_KHÓA. " : "") + Verifier.HELP);
        }
        return new Arguments(anchor, keys, heads, part, files);
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new CannotCheck("sau " + option + " cần một tệp hoặc thư mục. " + Verifier.HELP);
        }
        return left.pop();
    }

    private static Path file(String word) {
        if (word.startsWith("--")) {
            throw new CannotCheck("không có tùy chọn " + word + ". " + Verifier.HELP);
        }
        return Path.of(word);
    }
}
