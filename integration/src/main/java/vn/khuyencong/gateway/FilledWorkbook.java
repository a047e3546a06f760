package vn.khuyencong.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khuyencong.exchange.workbook.AnnotatedWorkbook;
import vn.khuyencong.exchange.workbook.ReadWorkbook;
import vn.khuyencong.exchange.workbook.WorkbookReader;

/**
 * The workbook that a user filled in, and where in it the parts of its document stand.
 *
 * @param original its bytes
 * @param content  what they say
 */
record FilledWorkbook(byte[] original, ReadWorkbook content) {

    /** Above this no workbook of a province is; what is larger is not even read from the disk. */
    private static final long MAX_BYTES = 20L * 1024 * 1024;
    private static final String RESULT = "-ket-qua";
    private static final Pattern OWN_RESULT = Pattern.compile("(.*)" + RESULT + "(?:-(\\d{1,6}))?");

    static FilledWorkbook read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new GatewayProblem(file + ": tệp lớn hơn 20 MB, không phải bảng tính theo mẫu. Hãy dùng bảng tính do lệnh "
                        + "template tạo ra.");
            }
            byte[] bytes = Files.readAllBytes(file);
            return new FilledWorkbook(bytes, WorkbookReader.read(bytes));
        } catch (IOException e) {
            throw new GatewayProblem("Không đọc được tệp " + file + ".", e);
        }
    }

    /** The sheet and cell of a part of the document; the part itself where it stands in no cell. */
    String placeOf(String cell) {
        return content.addressOf(cell).orElse(cell);
    }

    /** The name under which a workbook is handed back: never that of the one the user gave. */
    static String resultName(String given) {
        String name = given.replaceFirst("(?i)\\.xlsx$", "");
        Matcher again = OWN_RESULT.matcher(name);
        if (!again.matches()) {
            return name + RESULT + ".xlsx";
        }
        int number = again.group(2) == null ? 1 : Integer.parseInt(again.group(2));
        return again.group(1) + RESULT + "-" + (number + 1) + ".xlsx";
    }

    /** Hands the user's own workbook back with what was found written into its cells. */
    void handBack(List<Finding> findings, Path target) {
        try {
            Files.write(target, AnnotatedWorkbook.said(original, content, findings.stream().map(Finding::remark).toList(), Locale.ROOT));
        } catch (IOException e) {
            throw new GatewayProblem("Không ghi được " + target + ": đóng tệp nếu đang mở trong Excel, rồi chạy lại.", e);
        }
    }
}
