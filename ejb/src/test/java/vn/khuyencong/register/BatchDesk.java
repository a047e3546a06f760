package vn.khuyencong.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import vn.khuyencong.form.FormHeading;
import vn.khuyencong.organization.Rights;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.register.BatchPress.MadePaper;
import vn.khuyencong.register.PrintBatches.Task;
import vn.khuyencong.shared.Entered;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.testing.Services;
import vn.khuyencong.testing.Viewers;

/** Orders of papers in tests: a source whose papers go to two provinces in turn, and a press that notes what it made. */
final class BatchDesk {

    static final UnitId ONE = new UnitId("P63-24");
    static final UnitId OTHER = new UnitId("P63-27");

    private final Services services;
    private final List<Long> pressed = new ArrayList<>();

    BatchDesk(Services services) {
        this.services = services;
    }

    /** The department has so many letters made; a province fetches its own. */
    static BatchSource letters(int papers) {
        return new BatchSource() {
            @Override
            public Optional<BatchOrder> order(Viewer by, long source) {
                return mayMake(by, source) ? Optional.of(new BatchOrder(BatchKind.LETTERS, source, "CONGVAN-HC-" + source, null, LongStream.rangeClosed(1, papers)
                        .mapToObj(key -> new BatchOrder.Paper(key, "Cơ sở " + key, key % 2 == 1 ? ONE : OTHER)).toList())) : Optional.empty();
            }

            @Override
            public List<Refusal> against(Viewer by, long source) {
                return List.of();
            }

            @Override
            public List<FormHeading> heads(Viewer by, long source) {
                return List.of();
            }

            @Override
            public boolean mayMake(Viewer viewer, long source) {
                return viewer.ownUnit().isEmpty();
            }

            @Override
            public Predicate<UnitId> fetched(Viewer viewer, PrintBatch batch) {
                return unit -> mayMake(viewer, batch.source()) || viewer.ownUnit().filter(unit::equals).isPresent();
            }
        };
    }

    Entered begin(Viewer by, BatchSource of) {
        return services.transact(work -> work.the(PrintBatches.class).begin(by, of, 1));
    }

    long begun(BatchSource of) {
        return begin(Viewers.DEPT_OFFICER, of).id();
    }

    List<String> cancel(Viewer by, BatchSource of, long batch) {
        return rules(services.transact(work -> work.the(PrintBatches.class).askToCancel(by, of, batch)));
    }

    List<String> takeUp(Viewer by, BatchSource of, long batch) {
        return rules(services.transact(work -> work.the(PrintBatches.class).takeUp(by, of, batch)));
    }

    static List<String> rules(List<Refusal> findings) {
        return findings.stream().map(Refusal::rule).toList();
    }

    PrintBatch batch(long id) {
        return services.transact(work -> work.em().find(PrintBatch.class, id));
    }

    List<BatchPapers.PaperLine> lines(Viewer viewer, BatchSource of, long batch) {
        return services.transact(work -> work.the(BatchPapers.class).lines(viewer, of, work.em().find(PrintBatch.class, batch)));
    }

    String content(Viewer viewer, BatchPapers.PaperLine line) {
        return new String(services.transact(work -> work.the(BatchPapers.class).content(viewer, line)), StandardCharsets.UTF_8);
    }

    /** What the press was asked for, in its order. */
    List<Long> pressed() {
        return pressed;
    }

    static MadePaper paper(Task task) {
        return MadePaper.printed("giay-" + task.key() + ".pdf", ("giấy " + task.key()).getBytes(StandardCharsets.UTF_8));
    }

    /** A server looks for orders and works them off; each step is a transaction of its own, as on a server. */
    void work(Function<Task, MadePaper> press) {
        new BatchPrinting(new StepByStep(), new Rights() {
            @Override
            public Optional<Viewer> viewer(String account) {
                return List.of(Viewers.DEPT_OFFICER, Viewers.DEPT_LEADER).stream().filter(one -> one.name().equals(account)).findFirst();
            }
        }).work((by, batch) -> task -> {
            pressed.add(task.key());
            return press.apply(task);
        });
    }

    /** The steps as a server takes them that knows nothing of the press. */
    PrintBatches steps() {
        return new StepByStep();
    }

    private final class StepByStep extends PrintBatches {

        @Override
        public Optional<PrintBatch> take(String worker) {
            return services.transact(work -> work.the(PrintBatches.class).take(worker));
        }

        @Override
        public Optional<Task> next(long id, String worker) {
            return services.transact(work -> work.the(PrintBatches.class).next(id, worker));
        }

        @Override
        public void issued(long id, String worker, long item, long document) {
            step(batches -> batches.issued(id, worker, item, document));
        }

        @Override
        public void made(long id, String worker, long item, String name, byte[] content) {
            step(batches -> batches.made(id, worker, item, name, content));
        }

        @Override
        public void failed(long id, String worker, long item, Refusal why) {
            step(batches -> batches.failed(id, worker, item, why));
        }

        @Override
        public void broken(long id, String worker, Refusal why) {
            step(batches -> batches.broken(id, worker, why));
        }

        private void step(Consumer<PrintBatches> step) {
            services.transact(work -> {
                step.accept(work.the(PrintBatches.class));
                return null;
            });
        }
    }
}
