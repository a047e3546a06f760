package vn.khuyencong.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The command line of a server: the virtual machine's options are chosen here and nowhere else. */
final class ServerCommand {

    /** What WildFly's own start script exports and opens to its modules; its extensions reflect into these packages. */
    private static final List<String> EXPORTS = List.of("java.desktop/sun.awt", "java.naming/com.sun.jndi.ldap",
            "java.naming/com.sun.jndi.url.ldap", "java.naming/com.sun.jndi.url.ldaps", "jdk.naming.dns/com.sun.jndi.dns");
    private static final List<String> OPENS = List.of("java.base/java.lang", "java.base/java.lang.invoke", "java.base/java.lang.reflect",
            "java.base/java.io", "java.base/java.net", "java.base/java.security", "java.base/java.util", "java.base/java.util.concurrent",
            "java.management/javax.management", "java.naming/javax.naming");

    private final ServerSettings settings;

    ServerCommand(ServerSettings settings) {
        this.settings = settings;
    }

    /** The Java of this very process, on Linux and Windows alike. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    List<String> line() {
        Path base = settings.runDirectory();
        List<String> line = new ArrayList<>(List.of(java()));
        line.addAll(virtualMachine());
        line.add("-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"));
        line.add("-Dlogging.configuration=" + base.resolve("configuration/logging.properties").toUri());
        line.addAll(List.of("-jar", settings.home().resolve("jboss-modules.jar").toString(),
                "-mp", settings.home().resolve("modules").toString(), "org.jboss.as.standalone"));
        line.add("-Djboss.home.dir=" + settings.home());
        line.add("-Djboss.server.base.dir=" + base);
        line.add("-Djboss.bind.address=127.0.0.1");
        line.add("-Djboss.bind.address.management=127.0.0.1");
        line.add("-Djboss.http.port=" + settings.ports().http());
        line.add("-Djboss.management.http.port=" + settings.ports().management());
        return line;
    }

    /** 1 GB holds the intake of a season and its reports; out of it, a dead process is better than one that half answers. */
    private static List<String> virtualMachine() {
        Stream<String> memory = Stream.of("-Xms256m", "-Xmx1g", "-XX:MaxMetaspaceSize=512m", "-XX:+ExitOnOutOfMemoryError");
        Stream<String> modules = Stream.concat(EXPORTS.stream().map(name -> "--add-exports=" + name + "=ALL-UNNAMED"),
                OPENS.stream().map(name -> "--add-opens=" + name + "=ALL-UNNAMED"));
        // Java deserialization is used by nothing of ours; the limit is WildFly's own.
        Stream<String> properties = Stream.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-Djava.net.preferIPv4Stack=true",
                "-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000");
        return Stream.of(memory, modules, properties).flatMap(options -> options).toList();
    }
}
