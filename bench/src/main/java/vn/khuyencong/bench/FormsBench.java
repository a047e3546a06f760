package vn.khuyencong.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.khuyencong.reports.MeasuredForm;

/** Printing a form of many pages: this system, JasperReports alone, a template as one draws it first; and the memory that many rows take. */
final class FormsBench implements Bench {

    private static final int ROWS = 5_000;
    private static final int ROUNDS = 5;
    private static final int FEW = 10_000;
    private static final int MANY = 100_000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "forms";
    }

    @Override
    public String about() {
        return "forms [ROWS [ROUNDS [FEW MANY]]] form BM20 against bare JasperReports and a naive template; memory of few and many rows"
                + " (5000, 5 rounds, 10000 100000)";
    }

    @Override
    public boolean run(List<String> arguments, PrintStream out) throws Exception {
        MeasuredForm form = MeasuredForm.held(Benches.number(arguments, 0, ROWS));
        int pages = form.pages();
        out.printf("%d rows, %d pages%n", Benches.number(arguments, 0, ROWS), pages);
        ReadBack.same(Map.of("ours", ReadBack.words(form.printed()), "bare", ReadBack.words(form.bare()), "naive", ReadBack.words(form.naive()),
                "untagged", ReadBack.words(form.plain())));
        boolean holds = new Comparison(name(), "pages/s", out).side("ours", round -> rate(pages, form::printed)).side("bare", round -> rate(pages, form::bare))
                .side("naive", round -> rate(pages, form::naive)).side("untagged", round -> rate(pages, form::plain))
                .run(Benches.number(arguments, 1, ROUNDS)).atLeast("bare", "ours", "bare", 0.95).atLeast("naive", "ours", "naive", 1.5)
                .told("template-alone", "bare", "naive").told("untagged", "ours", "untagged").holds();
        int few = Benches.number(arguments, 2, FEW);
        int many = Benches.number(arguments, 3, MANY);
        // What grows is no matter of noise: one look at each.
        return new Comparison("forms", "MB alive", out).side("many", round -> alive(many)).side("few", round -> alive(few)).run(1)
                .atMost("memory", "many", "few", 2).holds() && holds;
    }

    private static double rate(int pages, Supplier<byte[]> printing) {
        long begun = System.nanoTime();
        byte[] pdf = printing.get();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (ReadBack.pages(pdf) != pages) {
            throw new IllegalStateException("not the whole form");
        }
        return pages / seconds;
    }

    private static double alive(int rows) throws IOException {
        Path log = BenchFolder.fresh("forms").resolve("heap.log");
        JavaChild.start(FormMemory.class, List.of("-Xmx4g", "-XX:+UseSerialGC"), List.of(String.valueOf(rows)), log).awaitEnd(LONGEST);
        List<String> said = Files.readAllLines(log);
        return Double.parseDouble(said.get(said.size() - 1));
    }
}
