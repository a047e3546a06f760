package vn.khuyencong.award;

import java.util.List;
import vn.khuyencong.form.Diploma.Fact;
import vn.khuyencong.form.FormHeading;

/**
 * The entry form of a product (phiếu đăng ký bình chọn, BM22).
 *
 * @param heading    the establishment issues it
 * @param mark       what every page says of a version that does not count; empty of the one that does
 * @param facts      what is stated
 * @param commitment what the establishment promises
 * @param notes      which version it is
 */
public record NominationPaper(FormHeading heading, String mark, List<Fact> facts, String commitment, List<String> notes) {
}
