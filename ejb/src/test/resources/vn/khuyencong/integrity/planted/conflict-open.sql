-- unit: P63-24
-- subjects: KH-01
insert into inbox_message (id, received_at, business_day, address, sender, size_bytes, digest, body, body_whole, subject, plan_year, stream, document, version, state, cause, deliveries)
values (30, timestamp '2024-03-07 08:00:00', date '2024-03-07', 'a', 'P63-24', 0, 'd30', ${empty}, true, 'P63-24', 2023, 'PLAN_NATIONAL', 'KH-01', 1, 'CONFLICT', null, 1);
