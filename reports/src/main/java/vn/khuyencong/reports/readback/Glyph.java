package vn.khuyencong.reports.readback;

/** One character on the page, in points from the lower left corner. */
record Glyph(String text, double left, double right, double baseline, double size) {

    double middle() {
        return (left + right) / 2;
    }

    /** About half the height of a small letter above the line: inside the cell that the character belongs to. */
    double height() {
        return baseline + size / 4;
    }
}
