-- unit: P63-24
-- subjects: KH-02
insert into inbox_message (id, received_at, business_day, address, sender, size_bytes, digest, body, body_whole, subject, plan_year, stream, document, version, state, cause, deliveries)
values (30, timestamp '2023-02-01 08:00:00', date '2023-02-01', 'a', 'P63-24', 0, 'd30', ${empty}, true, 'P63-24', 2023, 'PLAN_NATIONAL', 'KH-02', 1, 'ACCEPTED', null, 1);
insert into document_version (id, message_id, sender, type, subject, plan_year, stream, document, version, kind, fund, period, value_status, basis, sample, state)
values (30, 30, 'P63-24', 't', 'P63-24', 2023, 'PLAN_NATIONAL', 'KH-02', 1, 'ORIGINAL', 'NATIONAL', 'YEAR', 'PLANNED', 'DECIDED', false, 'IN_FORCE');
insert into scheme (id, version_id, code, name, kind, implementing_unit, start_month, end_month, position) values (30, 30, 'DA-30', 'De an', 'SINGLE', 'TT', '2023-03', '2023-11', 1);
insert into scheme_line (id, version_id, scheme_id, position, activity, norm_rule, ceiling_id, content, new_craft, establishment, establishment_id, quantity, eligible_cost, support, counterpart, other_sources)
values (30, 30, 30, 30, 'A3', null, null, 'May', false, 'Cong ty A', 1, 1, 200, 100, 0, 0);
