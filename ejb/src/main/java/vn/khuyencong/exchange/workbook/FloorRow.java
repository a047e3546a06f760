package vn.khuyencong.exchange.workbook;

import java.util.Map;

/**
 * A stall as a row of the sheet of a floor has it; what is left empty is null, but for the size and the flags.
 *
 * @param number   what stands on it
 * @param hall     its hall
 * @param row      its row in the hall
 * @param place    in its row, from 1; null where it could not be read
 * @param zone     code of its zone
 * @param widthCm  along the row; 300 where empty
 * @param depthCm  across; 300 where empty
 * @param corner   whether it is open to two sides
 * @param combined whether it is a province's common stall
 * @param cells    the address of each cell by the name of its field
 */
public record FloorRow(String number, String hall, String row, Integer place, String zone, int widthCm, int depthCm, boolean corner, boolean combined,
                       Map<String, String> cells) {
}
