package vn.khuyencong.integrity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;

/** The checks there are, and running them: by an official who may, or at night. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntegrityChecks {

    @Inject
    private CheckRuns runs;
    @Inject
    private CheckRunner runner;

    /** The sound checks, in the order they run; read anew each time. */
    public List<Check> all() {
        return CheckFiles.ofInstallation().all().stream().map(CheckFile::check).filter(Objects::nonNull).toList();
    }

    /**
     * Begins a run, which goes on by itself.
     *
     * @return its number, or empty if one is going on already
     * @throws NotVisible if {@code by} may not
     */
    public Optional<Long> run(Viewer by) {
        by.require(Function.RUN_CHECKS);
        return begin(by.name());
    }

    /** The run of this night, if no node has begun it yet. */
    public Optional<Long> runNightly() {
        return begin(CheckRun.NIGHTLY);
    }

    private Optional<Long> begin(String by) {
        List<CheckFile> files = CheckFiles.ofInstallation().all();
        Optional<Long> run = runs.begin(by, files.size());
        run.ifPresent(id -> runner.go(id, files));
        return run;
    }
}
