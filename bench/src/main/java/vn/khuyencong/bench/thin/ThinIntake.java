package vn.khuyencong.bench.thin;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Specializes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import vn.khuyencong.exchange.Delivery;
import vn.khuyencong.exchange.Intake;
import vn.khuyencong.exchange.contract.MessageReader;

/**
 * This system's road (door, divert, loop, batch, route, transaction) with nothing at its end but parsing and storing; as long as a file is there,
 * else all that is done with a message. Packed by the bench into a copy of the EAR in the place of the intake.
 */
@Stateless
@Specializes
public class ThinIntake extends Intake {

    /** The environment variable that names the file. */
    public static final String SIGN = "KHUYENCONG_BENCH_THIN";

    private static final ThinStore STORE = new ThinStore();

    @Resource(lookup = "java:jboss/datasources/Khuyencong")
    private DataSource database;

    private final Path sign = Path.of(System.getenv(SIGN));

    @Override
    public void receive(List<Delivery> deliveries) {
        if (!Files.exists(sign)) {
            super.receive(deliveries);
            return;
        }
        List<JsonNode> events = deliveries.stream().map(delivery -> MessageReader.parse(delivery.body()).tree()).toList();
        try (Connection connection = database.getConnection()) {
            STORE.store(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
