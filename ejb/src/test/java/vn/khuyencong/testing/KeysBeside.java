package vn.khuyencong.testing;

import java.nio.file.Path;
import vn.khuyencong.migration.MigratedDatabase;

/** A ministry whose keys lie in a folder of its own, so that what a test does to them touches no other. */
public final class KeysBeside {

    private static final String PROPERTY = "jboss.server.data.dir";

    private KeysBeside() {
    }

    /** The services on a fresh database; their keys are in the folder from now on, until others are made. */
    public static Services services(String name, Path folder) {
        Services services = new Services(MigratedDatabase.h2(name));
        System.setProperty(PROPERTY, folder.toString());
        return services;
    }

    /** Where the first key of the ministry is. */
    public static Path ministryKey(Path folder) {
        return folder.resolve("khuyencong").resolve("ministry-key.jwk");
    }
}
