-- how a paper goes on after number and day of a text that it rests on (NĐ 30/2020/NĐ-CP, Phụ lục I): who issued it and its subject, word for word as
-- decisions of the state cite it; null where none was at hand, and the text is cited by its number alone
alter table directive add column cited varchar(1000);
-- QĐ 1288/QĐ-TTg (2014), QĐ 2646/QĐ-BCT (2025)
update directive set cited = 'của Chính phủ về khuyến công' where number = 'NĐ 45/2012/NĐ-CP';
update directive set cited = 'của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến công' where number = 'NĐ 235/2025/NĐ-CP';
update directive set cited = 'của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Công Thương' where number = 'NĐ 40/2025/NĐ-CP';
-- QĐ 09/2021/QĐ-UBND of Gia Lai
update directive set cited = 'của Bộ trưởng Bộ Công Thương quy định chi tiết một số nội dung của Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến công' where number = 'TT 46/2012/TT-BCT';
update directive set cited = 'của Bộ trưởng Bộ Tài chính hướng dẫn lập, quản lý, sử dụng kinh phí khuyến công' where number = 'TT 28/2018/TT-BTC';
-- QĐ 01/2020/QĐ-UBND of Bắc Ninh
update directive set cited = 'của Bộ trưởng Bộ Công Thương quy định về việc xây dựng kế hoạch, tổ chức thực hiện và quản lý kinh phí khuyến công quốc gia' where number = 'TT 36/2013/TT-BCT';
update directive set cited = 'của Bộ trưởng Bộ Công Thương về việc sửa đổi, bổ sung một số điều của Thông tư số 36/2013/TT-BCT' where number = 'TT 17/2018/TT-BCT';
-- QĐ 29/2014/QĐ-UBND of Đồng Tháp
update directive set cited = 'của Bộ Tài chính, Bộ Công Thương hướng dẫn trình tự lập, quản lý, sử dụng kinh phí khuyến công quốc gia và kinh phí khuyến công địa phương' where number = 'TTLT 26/2014/TTLT-BTC-BCT';
