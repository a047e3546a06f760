package vn.khuyencong.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;

/** Copies of the real EAR in memory, to which a test adds what it needs inside. */
public final class Archives {

    private Archives() {
    }

    public static EnterpriseArchive ear() {
        return ShrinkWrap.create(ZipImporter.class, "khuyencong.ear").importFrom(RunningSystem.EAR.toFile()).as(EnterpriseArchive.class);
    }

    /** Puts something in front of the first occurrence of a text that must be there. */
    public static void insert(Archive<?> archive, String path, String before, String inserted) {
        String text = text(archive, path);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(path + " holds no " + before);
        }
        archive.delete(path);
        archive.add(new StringAsset(text.replaceFirst(before, inserted + before)), path);
    }

    private static String text(Archive<?> archive, String path) {
        try (InputStream content = archive.get(path).getAsset().openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
