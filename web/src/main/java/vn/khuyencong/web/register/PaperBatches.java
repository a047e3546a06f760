package vn.khuyencong.web.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.BatchKind;
import vn.khuyencong.register.BatchPapers;
import vn.khuyencong.register.BatchPapers.PaperLine;
import vn.khuyencong.register.BatchPrinting;
import vn.khuyencong.register.BatchSource;
import vn.khuyencong.register.CertificateSource;
import vn.khuyencong.register.LetterSource;
import vn.khuyencong.register.MeritSource;
import vn.khuyencong.register.PaperState;
import vn.khuyencong.register.PostHolders.Signer;
import vn.khuyencong.register.PrintBatch;
import vn.khuyencong.register.PrintBatches;
import vn.khuyencong.reports.PaperStack;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.web.NotThere;
import vn.khuyencong.web.PrintedForms;
import vn.khuyencong.web.Words;

/**
 * Orders of many papers for pages and API alike: each kind is answered for by its source, what is begun or taken up is worked at at once, and
 * what is made is given out as a ZIP or as one PDF, written paper by paper.
 */
@ApplicationScoped
public class PaperBatches {

    @Inject
    private LetterSource letters;
    @Inject
    private CertificateSource certificates;
    @Inject
    private MeritSource merits;
    @Inject
    private PrintBatches batches;
    @Inject
    private BatchPapers papers;
    @Inject
    private BatchPrinting printing;
    @Inject
    private PaperPress press;
    @Inject
    private PrintedForms forms;

    BatchSource source(BatchKind kind) {
        return switch (kind) {
            case LETTERS -> letters;
            case CERTIFICATES -> certificates;
            case MERITS -> merits;
        };
    }

    private BatchSource source(long id) {
        return source(papers.kind(id).orElseThrow(() -> new NotThere(Words.get("batch.unknown"))));
    }

    /** @throws NotVisible if there is no such source or it is not for him to have its papers made */
    public Entered begin(Viewer by, BatchKind kind, long source) {
        Entered begun = batches.begin(by, source(kind), source);
        if (begun.kept()) {
            printing.work(press);
        }
        return begun;
    }

    /** @throws NotVisible if it is not for him to end it */
    public List<Refusal> cancel(Viewer by, long id) {
        return batches.askToCancel(by, source(id), id);
    }

    /** @throws NotVisible if it is not for him to take it up */
    public List<Refusal> resume(Viewer by, long id) {
        List<Refusal> against = batches.takeUp(by, source(id), id);
        printing.work(press);
        return against;
    }

    /**
     * One order.
     *
     * @throws NotThere   if there is none
     * @throws NotVisible if the viewer sees nothing of it
     */
    public PrintBatch find(Viewer viewer, long id) {
        return papers.find(viewer, source(id), id);
    }

    /** The newest order of something that the viewer sees anything of. */
    Optional<PrintBatch> newest(Viewer viewer, BatchKind kind, long source) {
        return papers.newest(viewer, kind, source(kind), source);
    }

    /** Whether he has papers of something made. */
    boolean mayMake(Viewer viewer, BatchKind kind, long source) {
        return source(kind).mayMake(viewer, source);
    }

    /** Why papers of something are not made now, for whoever has them made. */
    List<Refusal> against(Viewer viewer, BatchKind kind, long source) {
        return source(kind).against(viewer, source);
    }

    /** Whose names stand below the signatures of the papers that would be issued, each once. */
    List<Signer> signers(Viewer viewer, BatchKind kind, long source) {
        return source(kind).heads(viewer, source).stream().map(forms::signer).distinct().toList();
    }

    /** The papers of an order that the viewer sees, in their order. */
    public List<PaperLine> lines(Viewer viewer, PrintBatch batch) {
        return papers.lines(viewer, source(batch.kind()), batch);
    }

    /**
     * What is made and may be fetched, of all units or of one, with what holds no more.
     *
     * @throws NotThere if there is nothing that holds
     */
    public List<PaperLine> made(Viewer viewer, PrintBatch batch, Optional<UnitId> unit) {
        List<PaperLine> made = lines(viewer, batch).stream().filter(line -> line.state() == PaperState.MADE)
                .filter(line -> unit.isEmpty() || unit.get().equals(line.unit())).toList();
        if (made.stream().allMatch(PaperLine::ended)) {
            throw new NotThere(Words.get("batch.nothing"));
        }
        return made;
    }

    /** What a file of it is called, without ending. */
    public static String name(PrintBatch batch, Optional<UnitId> unit) {
        return batch.subject() + unit.map(one -> "-" + one).orElse("");
    }

    /** Finished only if all are written: a file that broke off is seen to be broken. What was withdrawn or replaced is left out and named in a text beside. */
    public void zip(Viewer by, List<PaperLine> made, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        List<PaperLine> ended = made.stream().filter(PaperLine::ended).toList();
        if (!ended.isEmpty()) {
            zip.putNextEntry(new ZipEntry(Words.get("batch.endedFile")));
            zip.write(index(ended).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        Set<String> names = new HashSet<>();
        for (PaperLine line : holding(made)) {
            zip.putNextEntry(new ZipEntry(unlike(line.name(), names)));
            zip.write(papers.content(by, line));
            zip.closeEntry();
        }
        zip.finish();
    }

    /** The name, or the next like it that no other paper has: two people may bear one name, and two offices' numbers may look alike. */
    static String unlike(String name, Set<String> others) {
        String own = name;
        for (int number = 2; !others.add(own); number++) {
            own = name.replaceFirst("\\.pdf$", "") + " (" + number + ").pdf";
        }
        return own;
    }

    private static List<PaperLine> holding(List<PaperLine> made) {
        return made.stream().filter(line -> !line.ended()).toList();
    }

    private static String index(List<PaperLine> ended) {
        return Stream.concat(Stream.of(Words.get("batch.endedIndex")), ended.stream().map(line -> Words.get("batch.endedLine", line.title(), Words.of(line.standing()))))
                .collect(Collectors.joining("\r\n"));
    }

    /** Of what holds; where any is signed its title says that this one is for printing alone; finished only if all are written. */
    public void stack(Viewer by, List<PaperLine> made, String name, OutputStream out) throws IOException {
        List<PaperLine> holding = holding(made);
        PaperStack stack = new PaperStack(out, holding.stream().anyMatch(PaperLine::signed) ? Words.get("batch.forPrinting", name) : name);
        for (PaperLine line : holding) {
            stack.add(papers.content(by, line));
        }
        stack.finish();
    }
}
