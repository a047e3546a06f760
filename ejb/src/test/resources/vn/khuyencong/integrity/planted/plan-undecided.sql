-- unit: P63-24
-- subjects: KH-05
insert into inbox_message (id, received_at, business_day, address, sender, size_bytes, digest, body, body_whole, subject, plan_year, stream, document, version, state, cause, deliveries)
values (30, timestamp '2024-01-10 08:00:00', date '2024-01-10', 'a', 'P63-24', 0, 'd30', ${empty}, true, 'P63-24', 2024, 'PLAN_LOCAL', 'KH-05', 1, 'ACCEPTED', null, 1);
insert into document_version (id, message_id, sender, type, subject, plan_year, stream, document, version, kind, fund, period, value_status, basis, sample, state)
values (30, 30, 'P63-24', 't', 'P63-24', 2024, 'PLAN_LOCAL', 'KH-05', 1, 'ORIGINAL', 'LOCAL', 'YEAR', 'PLANNED', 'SUBMITTED', false, 'IN_FORCE');
