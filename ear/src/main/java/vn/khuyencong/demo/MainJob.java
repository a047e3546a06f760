package vn.khuyencong.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The main job on a running server: units are provisioned, seasons are sent through the queue, forms are printed. */
public final class MainJob {

    private static final String NORTH = "region=NORTH&boundaries=then";

    private final MinistryApi administrator;
    private final Gateways gateways;
    private final Path documents;
    private final List<String> units;

    /** @param work where documents are kept */
    public MainJob(MinistryApi administrator, Gateways gateways, Path work) {
        this(administrator, gateways, work, SeasonDocuments.units());
    }

    /** @param units those that take part */
    public MainJob(MinistryApi administrator, Gateways gateways, Path work, List<String> units) {
        this.administrator = administrator;
        this.gateways = gateways;
        this.units = List.copyOf(units);
        documents = work.resolve("documents");
    }

    /** Sends everything; what was sent before is sent again byte for byte. */
    public void send() throws IOException {
        prepare();
        Occasion.play(administrator, occasions());
    }

    /** Writes the documents of all seasons and lets the units in. */
    public void prepare() throws IOException {
        SeasonDocuments.write(documents, units);
        Files.createDirectories(homes());
        gateways.letIn(units);
    }

    /** The seasons; to be played after the preparation. */
    public Stream<Occasion> occasions() {
        return Stream.of(SeasonDocuments.Season.values()).map(season -> new Occasion(season.day(), () -> deliver(season)));
    }

    /** Sends what lies in the folder of a season, on the day of that season, which stays. */
    public void send(SeasonDocuments.Season season) {
        administrator.setDay(season.day());
        deliver(season);
    }

    private void deliver(SeasonDocuments.Season season) {
        gateways.send(documents.resolve(season.name()));
    }

    /** Where the documents are: a folder a season, in it one a unit. */
    public Path documents() {
        return documents;
    }

    /** Where the gateways are: a folder a unit. */
    public Path homes() {
        return gateways.homes();
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
}
