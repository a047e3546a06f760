package vn.khuyencong.integrity;

import jakarta.annotation.Resource;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import vn.khuyencong.plan.FigureSources;
import vn.khuyencong.shared.BusinessClock;

/** Does a run on a thread of its own, outside any transaction: each check has its read-only one, each result its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckRunner {

    /** No check may hold the database longer. */
    private static final int SECONDS = 60;

    @Resource(lookup = "java:jboss/datasources/Khuyencong")
    private DataSource database;
    @Inject
    private FigureSources figures;
    @Inject
    private CheckRuns runs;
    @Inject
    private BusinessClock clock;

    /** Runs the checks and keeps what they find. */
    @Asynchronous
    public void go(long run, List<CheckFile> files) {
        new Checking(new ReadOnlyQuery(database, SECONDS), figures::differences, clock.today()).go(files, new Checking.Listener() {
            @Override
            public void found(Check check, List<Row> rows, boolean complete) {
                runs.keep(run, check, rows, complete);
            }

            @Override
            public void broke() {
                runs.broke(run);
            }
        });
        runs.end(run, files.stream().map(CheckFile::check).filter(Objects::nonNull).map(Check::id).toList());
    }
}
