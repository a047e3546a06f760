-- unit: P63-26
-- subjects: 2023 H1; 2023 YEAR
insert into inbox_message (id, received_at, business_day, address, sender, size_bytes, digest, body, body_whole, subject, plan_year, stream, document, version, state, cause, deliveries)
values (30, timestamp '2023-01-20 08:00:00', date '2023-01-20', 'a', 'P63-26', 0, 'd30', ${empty}, true, 'P63-26', 2023, 'PLAN_NATIONAL', 'KH-01', 1, 'ACCEPTED', null, 1);
insert into document_version (id, message_id, sender, type, subject, plan_year, stream, document, version, kind, fund, period, value_status, basis, sample, state)
values (30, 30, 'P63-26', 't', 'P63-26', 2023, 'PLAN_NATIONAL', 'KH-01', 1, 'ORIGINAL', 'NATIONAL', 'YEAR', 'PLANNED', 'DECIDED', false, 'IN_FORCE');
