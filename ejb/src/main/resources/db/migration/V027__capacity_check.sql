-- What a beneficiary is checked for before its contract: khảo sát, đánh giá năng lực, khả năng phối hợp của đơn vị thụ hưởng.
insert into checklist_item (id, kind, code, fund, label, remark, legal_basis, verified, valid_from, valid_to, position) values
(60, 'CAPACITY', 'PREMISES', null, 'Nhà xưởng, mặt bằng, nguồn điện sẵn sàng để lắp đặt', 'Ghi diện tích, công suất điện.', 'Quy trình nội bộ: tổ chức thực hiện đề án khuyến công', false, '2012-07-05', null, 1),
(61, 'CAPACITY', 'LABOUR', null, 'Có lao động vận hành máy móc, thực hiện nội dung đề án', 'Ghi số lao động, tay nghề.', 'Quy trình nội bộ: tổ chức thực hiện đề án khuyến công', false, '2012-07-05', null, 2),
(62, 'CAPACITY', 'COUNTERPART', null, 'Vốn đối ứng đã sẵn sàng', 'Số dư, cam kết cho vay hoặc tài sản.', 'TT 28/2018/TT-BTC, Điều 8', false, '2012-07-05', null, 3),
(63, 'CAPACITY', 'COOPERATION', null, 'Cơ sở cam kết phối hợp theo nội dung và tiến độ của đề án', 'Ghi ý kiến của chủ cơ sở.', 'Quy trình nội bộ: tổ chức thực hiện đề án khuyến công', false, '2012-07-05', null, 4);
