package vn.khuyencong.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A network namespace of its own at the end of a wire to this one: a province that is far away. The wire can lose every fifth
 * packet in either direction, and be cut. Closed, nothing of it is left on the machine.
 */
final class FarPlace implements AutoCloseable {

    private static final int LOST_PERCENT = 20;

    private final String name = "kc" + ProcessHandle.current().pid();
    private final String network = "198.18." + ProcessHandle.current().pid() % 250 + ".";

    private FarPlace() {
    }

    /** Makes it; empty, with one clear line, on a machine that cannot. */
    static Optional<FarPlace> make() {
        FarPlace place = new FarPlace();
        Optional<String> fault = Stream.of(
                "ip netns add " + place.name,
                "ip link add " + place.here() + " type veth peer name " + place.there() + " netns " + place.name,
                "ip addr add " + place.network + "1/30 dev " + place.here(),
                "ip link set " + place.here() + " up",
                "ip -n " + place.name + " addr add " + place.network + "2/30 dev " + place.there(),
                "ip -n " + place.name + " link set " + place.there() + " up").map(FarPlace::fault).flatMap(Optional::stream).findFirst();
        if (fault.isPresent()) {
            place.close();
            System.out.println("No network namespaces on this machine, a cut TCP line is tried instead: " + fault.get());
            return Optional.empty();
        }
        return Optional.of(place);
    }

    /** Address of this side of the wire. */
    InetAddress address() {
        try {
            return InetAddress.getByName(network + "1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a program is started over there; its process is the program's own. */
    List<String> start() {
        return List.of("ip", "netns", "exec", name);
    }

    /** From now on every fifth packet is lost each way, and where the kernel can do that too, all come late. Tells how. */
    String lose() {
        String late = " root netem loss " + LOST_PERCENT + "% delay 20ms 10ms";
        if (fault("tc qdisc add dev " + here() + late).isEmpty()) {
            require("tc -n " + name + " qdisc add dev " + there() + late);
            return "netem, 20 % lost and 20 ms late each way";
        }
        Optional<String> fault = Stream.of("add table inet lossy", "add chain inet lossy in { type filter hook input priority 0 ; }",
                "add chain inet lossy out { type filter hook output priority 0 ; }",
                "add rule inet lossy in numgen random mod 100 < " + LOST_PERCENT + " drop",
                "add rule inet lossy out numgen random mod 100 < " + LOST_PERCENT + " drop")
                .map(rule -> fault("ip netns exec " + name + " nft " + rule)).flatMap(Optional::stream).findFirst();
        return fault.map(why -> "nothing lost: this kernel has no netem, and nft says: " + why)
                .orElse("nftables, 20 % lost each way; this kernel has no netem, so none come late");
    }

    void cut() {
        require("ip link set " + here() + " down");
    }

    void mend() {
        require("ip link set " + here() + " up");
    }

    @Override
    public void close() {
        // With the far end goes the wire; with no process left in it, the namespace.
        fault("ip link del " + here());
        fault("ip netns del " + name);
    }

    private String here() {
        return name + "a";
    }

    private String there() {
        return name + "b";
    }

    private static void require(String command) {
        fault(command).ifPresent(why -> {
            throw new AssertionError(why);
        });
    }

    /** Why a command failed, in one line; empty where it did not. */
    private static Optional<String> fault(String command) {
        try {
            Process process = new ProcessBuilder(new ArrayList<>(List.of(command.split(" ")))).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? Optional.empty() : Optional.of(command + ": " + said.replaceAll("\\R", " "));
        } catch (IOException e) {
            return Optional.of(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
