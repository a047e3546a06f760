package vn.khuyencong.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a file of the journal has come. A part counts once the ministry has answered that it took it.
 *
 * @param name  the file's name
 * @param taken parts that the ministry has taken
 * @param parts parts of the file
 */
record FileProgress(String name, int taken, int parts) {

    /** One for each file that has a part among the messages, in the order of the journal. */
    static List<FileProgress> of(List<Journal.Entry> messages, Journal journal) {
        Set<String> concerned = messages.stream().flatMap(message -> message.part().stream()).map(PartNote::sha256)
                .collect(Collectors.toSet());
        Map<String, FileProgress> files = new LinkedHashMap<>();
        if (!concerned.isEmpty()) {
            journal.entries().forEach(entry -> entry.part().filter(part -> concerned.contains(part.sha256())).ifPresent(part ->
                    files.merge(part.sha256(), new FileProgress(part.name(), entry.isTaken() ? 1 : 0, part.parts()),
                            (known, more) -> new FileProgress(known.name, known.taken + more.taken, known.parts))));
        }
        return List.copyOf(files.values());
    }

    @Override
    public String toString() {
        return "tệp " + name + ": đã gửi " + taken + "/" + parts + " phần";
    }
}
