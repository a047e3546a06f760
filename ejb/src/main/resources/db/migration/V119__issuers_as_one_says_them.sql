-- an issuer as one says it in a sentence: on paper its name stands in capitals, from which that cannot be told
alter table issuer add column called varchar(200);
update issuer set called = 'Bộ Công Thương' where level = 'MINISTRY';
update issuer set called = 'Cục Công Thương địa phương' where name = 'CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG';
update issuer set called = 'Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công' where name = 'CỤC ĐỔI MỚI SÁNG TẠO, CHUYỂN ĐỔI XANH VÀ KHUYẾN CÔNG'; -- NĐ 40/2025/NĐ-CP
update issuer set called = 'Sở Công Thương' where level = 'UNIT';
update issuer set called = 'Trung tâm Khuyến công' where level = 'CENTRE';
update issuer set called = 'Ủy ban nhân dân' where level = 'COMMITTEE';
update issuer set called = name where called is null;
alter table issuer alter column called set not null;
