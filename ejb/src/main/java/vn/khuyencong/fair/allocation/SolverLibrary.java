package vn.khuyencong.fair.allocation;

import com.google.ortools.Loader;

/** The native library, loaded once in a process: this class is loaded again with each deployment, the library's own is not. */
final class SolverLibrary {

    static {
        Loader.loadNativeLibraries();
    }

    private SolverLibrary() {
    }

    /** Makes sure that it is there. */
    static void load() {
        // The static block did it.
    }
}
