-- unit: P63-24
-- subjects: DA-30; DA-31
insert into scheme (id, version_id, code, name, kind, implementing_unit, start_month, end_month, position) values (30, 1, 'DA-30', 'De an', 'SINGLE', 'TT', '2023-03', '2024-02', 1);
insert into scheme (id, version_id, code, name, kind, implementing_unit, start_month, end_month, position) values (31, 1, 'DA-31', 'De an', 'SINGLE', 'TT', '2023-09', '2023-03', 1);
