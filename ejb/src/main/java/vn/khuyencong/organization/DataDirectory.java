package vn.khuyencong.organization;

import java.nio.file.Path;

/** Where the server keeps what belongs in no database: {@code KHUYENCONG_DATA_DIR}, else below its own data. */
public final class DataDirectory {

    private DataDirectory() {
    }

    public static Path path() {
        String configured = System.getenv("KHUYENCONG_DATA_DIR");
        return configured != null ? Path.of(configured)
                : Path.of(System.getProperty("jboss.server.data.dir", "."), "khuyencong");
    }
}
