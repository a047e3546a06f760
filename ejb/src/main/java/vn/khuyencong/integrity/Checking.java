package vn.khuyencong.integrity;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.khuyencong.consolidation.FigureKey;

/** Goes through the checks one by one. What breaks in one is a finding about its file, and the others go on. */
final class Checking {

    private static final Logger LOG = Logger.getLogger(Checking.class.getName());
    private static final int SHOWN_OF_A_FAULT = 300;

    private final ReadOnlyQuery database;
    private final Supplier<Map<String, long[]>> figures;
    private final LocalDate day;
    private final List<Row> broken = new ArrayList<>();

    /** @param figures figures that differ from their lines, with the kept and the recomputed amount */
    Checking(ReadOnlyQuery database, Supplier<Map<String, long[]>> figures, LocalDate day) {
        this.database = database;
        this.figures = figures;
        this.day = day;
    }

    /** Is told how each check went. */
    interface Listener {

        void found(Check check, List<Row> rows, boolean complete);

        void broke();
    }

    /** The check on broken files comes last, when it is known which are. */
    void go(List<CheckFile> files, Listener listener) {
        Check onFiles = null;
        for (CheckFile file : files) {
            if (file.check() == null) {
                broken.add(Row.of(null, file.name(), file.problem(), null));
                listener.broke();
            } else if ("files".equals(file.check().source())) {
                onFiles = file.check();
            } else {
                one(file, listener);
            }
        }
        if (onFiles != null) {
            listener.found(onFiles, broken, true);
        }
    }

    private void one(CheckFile file, Listener listener) {
        try {
            ReadOnlyQuery.Answer answer = file.check().source() == null ? database.ask(file.check().query(), day, file.check().days()) : figures();
            if (!answer.complete()) {
                broken.add(Row.of(null, file.name(), "CUT|" + ReadOnlyQuery.MOST_ROWS, null));
            }
            listener.found(file.check(), answer.rows(), answer.complete());
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "Kiểm tra " + file.name() + " không chạy được", e);
            String fault = String.valueOf(e.getMessage()).replace("\u0000", "").replace('|', '/').lines().findFirst().orElse("");
            broken.add(Row.of(null, file.name(), "RUN_FAILED|" + fault.substring(0, Math.min(fault.length(), SHOWN_OF_A_FAULT)), null));
            listener.broke();
        }
    }

    private ReadOnlyQuery.Answer figures() {
        List<Row> rows = figures.get().entrySet().stream().map(figure -> Row.of(FigureKey.parse(figure.getKey()).unit().value(), figure.getKey(),
                figure.getValue()[0] + "|" + figure.getValue()[1], null)).toList();
        int most = Math.min(rows.size(), ReadOnlyQuery.MOST_ROWS);
        return new ReadOnlyQuery.Answer(rows.subList(0, most), most == rows.size());
    }
}
