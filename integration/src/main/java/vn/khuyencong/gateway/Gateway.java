package vn.khuyencong.gateway;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the gateway. */
@Command(name = "khuyencong-gateway", mixinStandardHelpOptions = true, version = "khuyencong-gateway 1",
        synopsisSubcommandLabel = "LỆNH",
        description = "Cổng gửi của tỉnh: gửi kế hoạch, báo cáo và các bước thực hiện đề án khuyến công cho Bộ; giữ phiếu tiếp nhận và quyết định của Bộ.",
        subcommands = {ProvisionCommand.class, RenewCommand.class, SendCommand.class, RunCommand.class, StatusCommand.class, ReceiptsCommand.class,
            DecisionsCommand.class, NormsCommand.class, TemplateCommand.class, StallsCommand.class, RecoverCommand.class, ReconcileCommand.class,
            RotateKeyCommand.class, TestChannelCommand.class, TrustCommand.class})
public final class Gateway {

    private Gateway() {
    }

    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(line().execute(arguments));
    }

    /** The commands with all that they say in Vietnamese. */
    static CommandLine line() {
        CommandLine line = new CommandLine(new Gateway());
        line.setResourceBundle(WrongUsage.WORDS);
        line.setParameterExceptionHandler(new WrongUsage());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            command.getErr().println(fault instanceof GatewayProblem ? fault.getMessage()
                    : "Lỗi không lường trước: " + fault + ". Dữ liệu trong nhật ký vẫn còn nguyên.");
            return 1;
        });
        return line;
    }
}
