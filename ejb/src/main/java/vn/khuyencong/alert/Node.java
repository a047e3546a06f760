package vn.khuyencong.alert;

/** This server among others. */
final class Node {

    private Node() {
    }

    static String name() {
        return System.getProperty("jboss.node.name", "localhost");
    }
}
