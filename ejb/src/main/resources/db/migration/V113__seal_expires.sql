-- norm: from how many days before the end of an office's certificate it is warned of
insert into watch_threshold (id, kind, amount, valid_from, valid_to, legal_basis, verified, entered_by) values
    (16, 'SEAL_EXPIRES', 60, date '2014-01-01', null, 'Giá trị khởi đầu của hệ thống, chưa có văn bản quy định', false, null);
