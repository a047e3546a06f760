package vn.khuyencong.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.khuyencong.exchange.workbook.PlanHeading;
import vn.khuyencong.exchange.workbook.ReportHeading;
import vn.khuyencong.exchange.workbook.WorkbookTemplates;
import vn.khuyencong.norm.rules.NormIssue;
import vn.khuyencong.norm.rules.NormPack;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.ValueStatus;

/** Writes the workbook of a year for this unit: lists, formats and protected totals by the law held. */
@Command(name = "template", mixinStandardHelpOptions = true,
        description = {"Tạo bảng tính của năm cho đơn vị này, theo gói định mức đang giữ: kế hoạch (--fund) hoặc báo cáo (--period, --status).",
            "Điền vào bảng tính rồi gửi bằng lệnh send. Các ô tổng tự tính, không cần điền."})
final class TemplateCommand implements Callable<Integer> {

    /** Years of the contract. */
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @Option(names = "--home", required = true, paramLabel = "THƯ_MỤC", description = "Thư mục của cổng gửi.")
    private Path home;
    @Option(names = "--year", required = true, paramLabel = "NĂM", description = "Năm kế hoạch, ví dụ 2027.")
    private int year;
    @ArgGroup(multiplicity = "1")
    private Which which;
    @Option(names = "-o", required = true, paramLabel = "TỆP", description = "Tệp .xlsx sẽ tạo; tệp đã có thì không ghi đè.")
    private Path target;

    private final BusinessClock clock = new OfficeClock();

    /** Either a plan or a report. */
    static final class Which {
        @Option(names = "--fund", required = true, paramLabel = "NGUỒN",
                description = "Kế hoạch của một nguồn: NATIONAL (khuyến công quốc gia) hoặc LOCAL (khuyến công địa phương).")
        private Fund fund;
        @ArgGroup(exclusive = false, multiplicity = "1")
        private Report report;
    }

    /** Which report. */
    static final class Report {
        @Option(names = "--period", required = true, paramLabel = "KỲ", description = "Báo cáo của kỳ: H1 (6 tháng) hoặc YEAR (cả năm).")
        private Period period;
        @Option(names = "--status", required = true, paramLabel = "LOẠI", description = "Số liệu: ESTIMATED (ước) hoặc ACTUAL (thực hiện).")
        private Status status;
    }

    /** The funds that a plan may be of. */
    enum Fund {
        NATIONAL, LOCAL
    }

    /** What a report may state. */
    enum Status {
        ESTIMATED, ACTUAL
    }

    @Override
    public Integer call() throws Exception {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new GatewayProblem("Năm " + year + " không dùng được: nêu một năm từ " + FIRST_YEAR + " đến " + LAST_YEAR + ".");
        }
        Home unit = Home.of(home);
        LocalDate today = clock.today();
        Optional<NormIssue> held = unit.norms().held();
        if (held.isEmpty()) {
            throw new GatewayProblem("Chưa có gói định mức để lập bảng tính. Chạy lệnh norms để lấy về, rồi chạy lại.");
        }
        if (!held.get().isFreshOn(today)) {
            System.err.println("Chú ý: " + NormsCommand.shown(held, today) + " Bảng tính vẫn được lập; nên chạy lệnh norms trước.");
        }
        write(workbook(unit, held.get().law().on(today)));
        System.out.println("Đã lập bảng tính " + target + " theo " + NormsCommand.shown(held, today));
        return 0;
    }

    private byte[] workbook(Home unit, NormPack law) {
        return which.report == null
                ? WorkbookTemplates.plan(law, new PlanHeading(unit.identity().unit(), unit.unitName(), year,
                FundSource.valueOf(which.fund.name())))
                : WorkbookTemplates.report(law, new ReportHeading(unit.identity().unit(), unit.unitName(), year,
                which.report.period, ValueStatus.valueOf(which.report.status.name())));
    }

    private void write(byte[] workbook) throws IOException {
        if (Files.exists(target)) {
            throw new GatewayProblem("Tệp " + target + " đã có; đặt tên khác để không mất những gì đã điền.");
        }
        Files.write(target, workbook, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
