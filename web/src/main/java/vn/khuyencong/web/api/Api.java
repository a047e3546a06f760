package vn.khuyencong.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything under {@code /api} is for machines; the version is part of each path. */
@ApplicationPath("/api")
public class Api extends Application {
}
