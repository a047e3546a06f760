package vn.khuyencong.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import vn.khuyencong.crash.CrashPoint;
import vn.khuyencong.integration.IntakeStep;

/** Orders a server with the crash points on board to end at a step. */
final class CrashOrder {

    private static final String DESCRIPTOR = "META-INF/application.xml";

    private final Path order;

    CrashOrder(Path folder) {
        order = folder.resolve("crash-order");
    }

    Map<String, String> environment() {
        return Map.of(CrashPoint.ORDER, order.toString());
    }

    void at(IntakeStep step) {
        try {
            Files.writeString(order, step.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the EAR with the crash points as one more module. */
    static Path archive(Path ear, Path folder) {
        EnterpriseArchive archive = ShrinkWrap.create(ZipImporter.class, "khuyencong.ear").importFrom(ear.toFile()).as(EnterpriseArchive.class);
        String descriptor = text(archive).replaceFirst("<module>", "<module><ejb>crash-points.jar</ejb></module><module>");
        archive.delete(DESCRIPTOR);
        archive.add(new StringAsset(descriptor), DESCRIPTOR);
        archive.addAsModule(ShrinkWrap.create(JavaArchive.class, "crash-points.jar").addClass(CrashPoint.class)
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml"));
        File target = folder.resolve("khuyencong.ear").toFile();
        archive.as(ZipExporter.class).exportTo(target, true);
        return target.toPath();
    }

    private static String text(EnterpriseArchive archive) {
        try (java.io.InputStream descriptor = archive.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(descriptor.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
