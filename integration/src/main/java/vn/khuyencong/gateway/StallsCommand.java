package vn.khuyencong.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.khuyencong.exchange.contract.DocumentKey;
import vn.khuyencong.exchange.contract.Json;
import vn.khuyencong.exchange.contract.StallApplication;
import vn.khuyencong.exchange.workbook.StallSheetRow;
import vn.khuyencong.exchange.workbook.StallWorkbook;

/** Makes of a workbook of many applications for stalls one document each, to be sent by {@code send}: all of them, or none. */
@Command(name = "stalls", mixinStandardHelpOptions = true,
        description = {"Tách bảng tính nhiều đơn đăng ký gian hàng hội chợ (.xlsx) thành mỗi đơn một văn bản (.json) để gửi bằng lệnh send.",
            "Còn ô sai thì chưa tách đơn nào; lỗi nêu từng ô. Bảng tính trống tải ở trang Đăng ký gian hàng."},
        exitCodeListHeading = "%nMã kết thúc:%n", exitCodeList = {"0:đã tách", "1:chưa làm được, xem lời báo", "2:dòng lệnh sai", "3:còn ô sai"})
final class StallsCommand implements Callable<Integer> {

    private static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final int WRONG_CELLS = 3;

    @Option(names = "--home", required = true, paramLabel = "THƯ_MỤC", description = "Thư mục của cổng gửi.")
    private Path home;
    @Option(names = "--fair", required = true, paramLabel = "MÃ", description = "Mã hội chợ.")
    private String fair;
    @Option(names = "--year", required = true, paramLabel = "NĂM", description = "Năm kế hoạch của hội chợ.")
    private int year;
    @Option(names = "-o", required = true, paramLabel = "THƯ_MỤC", description = "Thư mục ghi các văn bản; văn bản đã có thì không ghi đè.")
    private Path target;
    @Parameters(paramLabel = "TỆP", description = "Bảng tính đã điền.")
    private Path file;

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            throw new GatewayProblem("Không có tệp " + file + ", hoặc tệp lớn hơn 20 MB.");
        }
        DocumentKey key = new DocumentKey(Home.of(home).identity().unit().value(), year, StallApplication.STREAM, "1", 1);
        StallWorkbook.Reading reading = StallWorkbook.read(Files.readAllBytes(file), key, fair);
        if (!reading.refusals().isEmpty()) {
            reading.refusals().forEach(refusal -> System.out.println("    " + Finding.of(refusal).shown(UnaryOperator.identity())));
            return WRONG_CELLS;
        }
        write(reading.applications());
        System.out.println("Đã tách " + reading.applications().size() + " đơn vào " + target + ". Gửi bằng lệnh send " + target + ".");
        return 0;
    }

    private void write(List<StallSheetRow> applications) throws IOException {
        Files.createDirectories(target);
        List<Path> files = applications.stream().map(one -> target.resolve(one.document().replaceAll("[^A-Za-z0-9._-]", "_") + "-"
                + Integer.toHexString(one.document().hashCode()) + ".json")).toList();
        files.stream().filter(Files::exists).findFirst().ifPresent(there -> {
            throw new GatewayProblem("Tệp " + there + " đã có; chọn thư mục khác để không mất văn bản đã tách.");
        });
        for (int i = 0; i < files.size(); i++) {
            Files.write(files.get(i), Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(applications.get(i).data()), StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        }
    }
}
