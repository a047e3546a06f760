package vn.khuyencong.server;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes the server that the build, the demo and the tests run: WildFly's distribution, the modules laid over it, and the ordered CLI scripts.
 * It is made anew only when one of these changed; the EAR is copied each time.
 */
public final class ServerPreparation {

    private static final long MINUTES_TO_CONFIGURE = 3;

    private final Path distribution;
    private final Path overlay;
    private final Path scripts;
    private final Path home;

    private ServerPreparation(Path distribution, Path overlay, Path scripts, Path home) {
        this.distribution = distribution;
        this.overlay = overlay;
        this.scripts = scripts;
        this.home = home;
    }

    /** Arguments: distribution (zip), overlay of modules, folder of CLI scripts, the server's home to be, and the EAR. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Path.of(args[3]);
        new ServerPreparation(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), home).prepare();
        Path ear = Path.of(args[4]);
        Files.copy(ear, home.resolve("standalone/deployments").resolve(ear.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private void prepare() throws IOException, InterruptedException {
        Path stamp = home.resolve("khuyencong.stamp");
        String now = stampOfInputs();
        if (Files.exists(stamp) && Files.readString(stamp).equals(now)) {
            return;
        }
        Folders.delete(home);
        unpack();
        Folders.copy(overlay, home.resolve("modules"));
        installTools();
        configure();
        Files.writeString(stamp, now);
    }

    /** The distribution is known by name and size (its version is in the name), the small files and this very class by their content. */
    private String stampOfInputs() throws IOException {
        MessageDigest digest = sha256();
        for (Path input : Folders.files(overlay)) {
            digest.update(Files.readAllBytes(input));
        }
        for (Path script : scriptFiles()) {
            digest.update(Files.readAllBytes(script));
        }
        for (Path tool : Folders.files(tools())) {
            digest.update(Files.readAllBytes(tool));
        }
        try (InputStream self = ServerPreparation.class.getResourceAsStream("ServerPreparation.class")) {
            digest.update(self.readAllBytes());
        }
        return distribution.getFileName() + " " + Files.size(distribution) + " " + HexFormat.of().formatHex(digest.digest());
    }

    private void unpack() throws IOException {
        try (ZipFile zip = new ZipFile(distribution.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path inside = Path.of(entry.getName());
                if (!entry.isDirectory()) {
                    // Without the first folder, which bears the version.
                    extract(zip, entry, home.resolve(inside.subpath(1, inside.getNameCount())));
                }
            }
        }
    }

    private static void extract(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, target);
        }
        if (entry.getName().endsWith(".sh") && !target.toFile().setExecutable(true)) {
            throw new IOException("Cannot make executable: " + target);
        }
    }

    /** The operator's own commands, beside those of the server. */
    private void installTools() throws IOException {
        for (Path tool : Folders.files(tools())) {
            Path target = home.resolve("bin").resolve(tool.getFileName());
            Files.copy(tool, target, StandardCopyOption.REPLACE_EXISTING);
            if (!target.toFile().setExecutable(true)) {
                throw new IOException("Cannot make executable: " + target);
            }
        }
    }

    private Path tools() {
        return scripts.resolveSibling("bin");
    }

    private void configure() throws IOException, InterruptedException {
        Path configuration = home.resolve("standalone/configuration");
        // The full profile becomes the default one, so that the server starts with no further argument.
        Files.copy(configuration.resolve("standalone-full.xml"), configuration.resolve("standalone.xml"), StandardCopyOption.REPLACE_EXISTING);
        runCli();
        for (String left : List.of("standalone/log", "standalone/data", "standalone/tmp", "standalone/configuration/standalone_xml_history")) {
            Folders.delete(home.resolve(left));
        }
    }

    private void runCli() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of("embed-server"));
        for (Path script : scriptFiles()) {
            lines.addAll(Files.readAllLines(script));
        }
        lines.add("/subsystem=messaging-activemq/server=default:write-attribute(name=cluster-password, value=" + secret() + ")");
        lines.add("stop-embedded-server");
        Path commands = Files.write(home.resolve("khuyencong.cli"), lines);
        File log = home.resolve("khuyencong-cli.log").toFile();
        ProcessBuilder cli = new ProcessBuilder(ServerCommand.java(), "-jar", home.resolve("jboss-modules.jar").toString(),
                "-mp", home.resolve("modules").toString(), "org.jboss.as.cli", "--file=" + commands, "--echo-command");
        cli.environment().put("JBOSS_HOME", home.toString());
        Process process = cli.redirectErrorStream(true).redirectOutput(log).start();
        if (!process.waitFor(MINUTES_TO_CONFIGURE, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("The server could not be configured, see " + log);
        }
    }

    /** Whoever knows this password may do anything at the broker, and the one that Artemis comes with is known to all. Nobody needs to know this one. */
    private static String secret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private List<Path> scriptFiles() throws IOException {
        return Folders.files(scripts).stream().filter(file -> file.getParent().equals(scripts)).toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
