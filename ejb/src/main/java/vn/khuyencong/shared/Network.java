package vn.khuyencong.shared;

/** The network that an address belongs to, as far as limits on strangers are concerned. */
public final class Network {

    private static final int GROUPS = 4;

    private Network() {
    }

    /** One household or office has a whole /64 of IPv6 addresses; four of its eight groups name it. */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] ends = address.split("::", -1);
        String[] head = ends[0].split(":");
        StringBuilder network = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            network.append(group < head.length && !head[group].isEmpty() ? head[group] : "0").append(':');
        }
        return network.append(":/64").toString();
    }
}
