package vn.khuyencong.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The main job on a running server: units are provisioned, seasons are sent through the queue, forms are printed. */
public final class MainJob {

    private static final String NORTH = "region=NORTH&boundaries=then";

    private final MinistryApi administrator;
    private final GatewayProgram gateway;
    private final Path work;
    private final String server;
    private final String amqp;
    private final String password;

    /** @param work where documents and gateway homes are kept */
    public MainJob(MinistryApi administrator, GatewayProgram gateway, Path work, String server, String amqp, String password) {
        this.administrator = administrator;
        this.gateway = gateway;
        this.work = work;
        this.server = server;
        this.amqp = amqp;
        this.password = password;
    }

    /** Sends everything; what was sent before is sent again byte for byte. */
    public void send() throws IOException {
        prepare();
        for (SeasonDocuments.Season season : SeasonDocuments.Season.values()) {
            send(season);
        }
        administrator.setDay(null);
    }

    /** Writes the documents of all seasons and lets the units in. */
    public void prepare() throws IOException {
        SeasonDocuments.write(documents());
        Files.createDirectories(homes());
        require(gateway.run(password, "provision", "--unit", String.join(",", SeasonDocuments.units()), "--homes",
                homes().toString(), "--server", server, "--amqp", amqp, "--user", "quantri"), "cấp danh tính");
    }

    /** Sends what lies in the folder of a season, on the day of that season, which stays. */
    public void send(SeasonDocuments.Season season) {
        administrator.setDay(season.day());
        require(gateway.run(password, "send", "--homes", homes().toString(), documents().resolve(season.name()).toString()),
                "gửi " + season);
    }

    /** Where the documents are: a folder a season, in it one a unit. */
    public Path documents() {
        return work.resolve("documents");
    }

    /** Where the gateways are: a folder a unit. */
    public Path homes() {
        return work.resolve("gateways");
    }

    /** Prints the forms of the demo, by the names they are saved under. */
    public Map<String, byte[]> forms() {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        forms.put("BM18-2022", administrator.get("/api/v1/forms/BM18.pdf?year=2022&period=year&" + NORTH));
        forms.put("BM18-2023-H1", administrator.get("/api/v1/forms/BM18.pdf?year=2023&period=h1&" + NORTH));
        forms.put("BM08-2022", administrator.get("/api/v1/forms/BM08.pdf?year=2022&" + NORTH));
        forms.put("BM08-2023", administrator.get("/api/v1/forms/BM08.pdf?year=2023&" + NORTH));
        forms.put("BM07-2023-P63-24", administrator.get("/api/v1/forms/BM07.pdf?year=2023&unit=P63-24"));
        forms.put("BM19-NORTH", administrator.get("/api/v1/forms/BM19.pdf?from=2022&to=2023&" + NORTH));
        return forms;
    }

    private static void require(int status, String what) {
        if (status != 0) {
            throw new IllegalStateException("Cổng gửi chưa làm xong việc " + what + " (mã " + status + ").");
        }
    }
}
