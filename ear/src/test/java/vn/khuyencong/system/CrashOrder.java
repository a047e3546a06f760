package vn.khuyencong.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import vn.khuyencong.crash.CrashPoint;
import vn.khuyencong.integration.IntakeStep;

/** Orders a server that has the crash points on board to end at a step. */
final class CrashOrder {

    private final Path folder;
    private final Path order;

    CrashOrder(Path folder) {
        this.folder = folder;
        order = folder.resolve("crash-order");
    }

    Map<String, String> environment() {
        return Map.of(CrashPoint.ORDER, order.toString());
    }

    void at(IntakeStep step) {
        at(step.name());
    }

    void at(String step) {
        try {
            Files.writeString(order, step);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the EAR with the crash points as one more module. */
    Path archive() {
        EnterpriseArchive ear = Archives.ear();
        Archives.insert(ear, "META-INF/application.xml", "<module>", "<module><ejb>crash-points.jar</ejb></module>");
        ear.addAsModule(ShrinkWrap.create(JavaArchive.class, "crash-points.jar").addClass(CrashPoint.class)
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml"));
        Path copy = folder.resolve("khuyencong.ear");
        ear.as(ZipExporter.class).exportTo(copy.toFile(), true);
        return copy;
    }
}
