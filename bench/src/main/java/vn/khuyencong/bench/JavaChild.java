package vn.khuyencong.bench;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.khuyencong.server.ChildProcess;

/** A program of the benches in a virtual machine of its own, with the class path of this one. */
final class JavaChild {

    private JavaChild() {
    }

    /**
     * Starts it.
     *
     * @param options of the virtual machine
     * @param log     what it says
     */
    static ChildProcess start(Class<?> program, List<String> options, List<String> words, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        // Too long for a command line.
        Path arguments = Files.writeString(log.resolveSibling(program.getSimpleName() + ".args"), "-cp \"" + classPath() + "\"");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.add("@" + arguments);
        command.add(program.getName());
        command.addAll(words);
        return ChildProcess.start(program.getSimpleName(), command, java.util.Map.of(), log);
    }

    private static String classPath() {
        return JavaChild.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(System.getProperty("path.separator")))
                : System.getProperty("java.class.path");
    }
}
