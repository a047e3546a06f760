package vn.khuyencong.demo;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The demo's people at one server: each by the REST API as a machine of his, or at the pages himself. */
final class People {

    private final URI server;
    private final String password;
    private final Map<String, PageVisitor> visitors = new HashMap<>();

    People(URI server, String password) {
        this.server = server;
        this.password = password;
    }

    MinistryApi api(String account) {
        return new MinistryApi(server, account, password);
    }

    /** Signed in once. */
    PageVisitor pages(String account) {
        return visitors.computeIfAbsent(account, name -> new PageVisitor(server, name, password));
    }
}
