package vn.khuyencong.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @TempDir
    Path folder;

    @Test
    void theInnermostCauseOfTheFirstErrorIsTold() throws IOException {
        Files.writeString(folder.resolve("server.log"), """
                2026-11-22 03:11:41,428 INFO  [org.jboss.as] (MSC service thread 1-4) starting
                2026-11-22 03:11:42,063 ERROR [org.jboss.msc.service.fail] (Pool -- 11) MSC000001: Failed to start service
                \tat a.b.C
                Caused by: java.lang.IllegalStateException: outer
                Caused by: java.sql.SQLException: inner
                2026-11-22 03:11:42,100 ERROR [org.jboss.as] (Pool -- 12) another
                Caused by: java.lang.Error: of another
                """);
        assertEquals("java.sql.SQLException: inner <- MSC000001: Failed to start service", new ServerLog(folder).firstError());
    }

    @Test
    void withoutAnErrorTheLastLineOfTheOutputIsTold() throws IOException {
        Files.writeString(folder.resolve("stdout.log"), "Error: Could not create the Java Virtual Machine.\nA fatal exception has occurred.\n\u001b[0m\n");
        assertEquals("A fatal exception has occurred.", new ServerLog(folder).firstError());
    }

    @Test
    void aLogWithoutEndIsNoticed() throws IOException {
        ServerLog log = new ServerLog(folder);
        assertFalse(log.tooLong());
        try (RandomAccessFile sparse = new RandomAccessFile(log.output().toFile(), "rw")) {
            sparse.setLength(51L * 1024 * 1024);
        }
        assertTrue(log.tooLong());
    }
}
