package vn.khuyencong.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes the external broker that is handed to an operator, and that the tests run: Artemis as it is distributed, our configuration, scripts and
 * command, and our jar beside its libraries. Artemis is unpacked anew only when it is another one.
 */
public final class BrokerPreparation {

    private BrokerPreparation() {
    }

    /** Arguments: Artemis (zip), our files, our jar, and the broker's home to be. */
    public static void main(String[] args) throws IOException {
        Path artemis = Path.of(args[0]);
        Path home = Path.of(args[3]);
        Path stamp = home.resolve("artemis.stamp");
        String now = artemis.getFileName() + " " + Files.size(artemis);
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(now)) {
            Folders.delete(home);
            unpack(artemis, home.resolve("artemis"));
            Files.writeString(stamp, now);
        }
        for (String ours : new String[] {"bin", "etc", "scripts", "lib"}) {
            Folders.delete(home.resolve(ours));
        }
        Folders.copy(Path.of(args[1]), home);
        Path command = home.resolve("bin/khuyencong-broker.sh");
        if (!command.toFile().setExecutable(true)) {
            throw new IOException("Cannot make executable: " + command);
        }
        Files.copy(Path.of(args[2]), Files.createDirectories(home.resolve("lib")).resolve("khuyencong-broker.jar"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Libraries and native code, without the first folder, which bears the version. */
    private static void unpack(Path artemis, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(artemis.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path inside = Path.of(entry.getName());
                if (!entry.isDirectory() && inside.getNameCount() > 2 && inside.getName(1).toString().matches("lib|bin|licenses")) {
                    Path file = target.resolve(inside.subpath(1, inside.getNameCount()));
                    Files.createDirectories(file.getParent());
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
    }
}
