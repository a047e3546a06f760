-- unit: P63-26
-- subjects: REPORT_H1
insert into inbox_message (id, received_at, business_day, address, sender, size_bytes, digest, body, body_whole, subject, plan_year, stream, document, version, state, cause, deliveries)
values (30, timestamp '2023-01-20 08:00:00', date '2023-01-20', 'a', 'P63-26', 0, 'd30', ${empty}, true, 'P63-26', 2023, 'PLAN_NATIONAL', 'KH-01', 1, 'ACCEPTED', null, 1);
insert into document_version (id, message_id, sender, type, subject, plan_year, stream, document, version, kind, fund, period, value_status, basis, sample, state)
values (30, 30, 'P63-26', 't', 'P63-26', 2023, 'PLAN_NATIONAL', 'KH-01', 1, 'ORIGINAL', 'NATIONAL', 'YEAR', 'PLANNED', 'DECIDED', false, 'IN_FORCE');
insert into inbox_message (id, received_at, business_day, address, sender, size_bytes, digest, body, body_whole, subject, plan_year, stream, document, version, state, cause, deliveries)
values (31, timestamp '2023-06-20 08:00:00', date '2023-06-20', 'a', 'P63-26', 0, 'd31', ${empty}, true, 'P63-26', 2023, 'REPORT_H1', 'BC-H1', 1, 'ACCEPTED', null, 1);
insert into document_version (id, message_id, sender, type, subject, plan_year, stream, document, version, kind, fund, period, value_status, basis, sample, state)
values (31, 31, 'P63-26', 't', 'P63-26', 2023, 'REPORT_H1', 'BC-H1', 1, 'ORIGINAL', null, 'H1', 'ESTIMATED', 'DECIDED', false, 'IN_FORCE');
insert into inbox_message (id, received_at, business_day, address, sender, size_bytes, digest, body, body_whole, subject, plan_year, stream, document, version, state, cause, deliveries)
values (32, timestamp '2024-01-05 08:00:00', date '2024-01-05', 'a', 'P63-26', 0, 'd32', ${empty}, true, 'P63-26', 2023, 'REPORT_YEAR', 'BC-YEAR', 1, 'ACCEPTED', null, 1);
insert into document_version (id, message_id, sender, type, subject, plan_year, stream, document, version, kind, fund, period, value_status, basis, sample, state)
values (32, 32, 'P63-26', 't', 'P63-26', 2023, 'REPORT_YEAR', 'BC-YEAR', 1, 'ORIGINAL', null, 'YEAR', 'ACTUAL', 'DECIDED', false, 'IN_FORCE');
