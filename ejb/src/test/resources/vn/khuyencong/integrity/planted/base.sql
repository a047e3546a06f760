-- What is sound: two units, each with a decided plan of 2023 and both its reports. No check finds anything here on 2024-03-15.
insert into inbox_message (id, received_at, business_day, address, sender, size_bytes, digest, body, body_whole, subject, plan_year, stream, document, version, state, cause, deliveries)
values (1, timestamp '2023-01-20 08:00:00', date '2023-01-20', 'a', 'P63-24', 0, 'd1', ${empty}, true, 'P63-24', 2023, 'PLAN_NATIONAL', 'KH-01', 1, 'ACCEPTED', null, 1);
insert into document_version (id, message_id, sender, type, subject, plan_year, stream, document, version, kind, fund, period, value_status, basis, sample, state)
values (1, 1, 'P63-24', 't', 'P63-24', 2023, 'PLAN_NATIONAL', 'KH-01', 1, 'ORIGINAL', 'NATIONAL', 'YEAR', 'PLANNED', 'DECIDED', false, 'IN_FORCE');
insert into establishment (id, identity_key, tax_code, name, legal_form, sort_key, named_on, merged_into, survivor_id) values (1, 'k1', '0100109106', 'Cong ty A', 'COMPANY', 's', date '2023-01-20', null, 1);
insert into establishment_statement (id, establishment_id, saying, name, legal_form, unit_id, search_key, plain_key, first_day, last_day, message_id) values (1, 1, 's1', 'Cong ty A', 'COMPANY', 'P63-24', 'x', 'x', date '2023-01-20', date '2023-01-20', 1);
insert into scheme (id, version_id, code, name, kind, implementing_unit, start_month, end_month, position) values (1, 1, 'DA-01', 'De an', 'SINGLE', 'TT', '2023-03', '2023-11', 1);
insert into scheme_line (id, version_id, scheme_id, position, activity, norm_rule, ceiling_id, content, new_craft, establishment, establishment_id, quantity, eligible_cost, support, counterpart, other_sources)
values (1, 1, 1, 1, 'A3', 'MACHINERY', (select min(id) from support_ceiling where rule = 'MACHINERY'), 'May', false, 'Cong ty A', 1, 1, 200, 100, 100, 0);
insert into equipment_item (id, line_id, name, quantity, unit_price, quotation_number, quotation_supplier, quotation_valid_until) values (1, 1, 'May', 1, 100, 'BG-1', 'Nha cung cap X', date '2023-06-30');
insert into inbox_message (id, received_at, business_day, address, sender, size_bytes, digest, body, body_whole, subject, plan_year, stream, document, version, state, cause, deliveries)
values (2, timestamp '2023-01-21 08:00:00', date '2023-01-21', 'a', 'P63-27', 0, 'd2', ${empty}, true, 'P63-27', 2023, 'PLAN_NATIONAL', 'KH-01', 1, 'ACCEPTED', null, 1);
insert into document_version (id, message_id, sender, type, subject, plan_year, stream, document, version, kind, fund, period, value_status, basis, sample, state)
values (2, 2, 'P63-27', 't', 'P63-27', 2023, 'PLAN_NATIONAL', 'KH-01', 1, 'ORIGINAL', 'NATIONAL', 'YEAR', 'PLANNED', 'DECIDED', false, 'IN_FORCE');
insert into establishment (id, identity_key, tax_code, name, legal_form, sort_key, named_on, merged_into, survivor_id) values (2, 'k2', '2300102253', 'Cong ty B', 'COMPANY', 's', date '2023-01-20', null, 2);
insert into establishment_statement (id, establishment_id, saying, name, legal_form, unit_id, search_key, plain_key, first_day, last_day, message_id) values (2, 2, 's2', 'Cong ty B', 'COMPANY', 'P63-27', 'x', 'x', date '2023-01-20', date '2023-01-20', 1);
insert into scheme (id, version_id, code, name, kind, implementing_unit, start_month, end_month, position) values (2, 2, 'DA-01', 'De an', 'SINGLE', 'TT', '2023-03', '2023-11', 1);
insert into scheme_line (id, version_id, scheme_id, position, activity, norm_rule, ceiling_id, content, new_craft, establishment, establishment_id, quantity, eligible_cost, support, counterpart, other_sources)
values (2, 2, 2, 2, 'A3', null, null, 'May', false, 'Cong ty B', 2, 1, 200, 100, 100, 0);
insert into equipment_item (id, line_id, name, quantity, unit_price, quotation_number, quotation_supplier, quotation_valid_until) values (2, 2, 'May', 1, 100, 'BG-2', 'Nha cung cap X', null);
insert into inbox_message (id, received_at, business_day, address, sender, size_bytes, digest, body, body_whole, subject, plan_year, stream, document, version, state, cause, deliveries)
values (3, timestamp '2023-07-05 08:00:00', date '2023-07-05', 'a', 'P63-24', 0, 'd3', ${empty}, true, 'P63-24', 2023, 'REPORT_H1', 'BC-H1', 1, 'ACCEPTED', null, 1);
insert into document_version (id, message_id, sender, type, subject, plan_year, stream, document, version, kind, fund, period, value_status, basis, sample, state)
values (3, 3, 'P63-24', 't', 'P63-24', 2023, 'REPORT_H1', 'BC-H1', 1, 'ORIGINAL', null, 'H1', 'ACTUAL', 'DECIDED', false, 'IN_FORCE');
insert into inbox_message (id, received_at, business_day, address, sender, size_bytes, digest, body, body_whole, subject, plan_year, stream, document, version, state, cause, deliveries)
values (4, timestamp '2024-01-05 08:00:00', date '2024-01-05', 'a', 'P63-24', 0, 'd4', ${empty}, true, 'P63-24', 2023, 'REPORT_YEAR', 'BC-YEAR', 1, 'ACCEPTED', null, 1);
insert into document_version (id, message_id, sender, type, subject, plan_year, stream, document, version, kind, fund, period, value_status, basis, sample, state)
values (4, 4, 'P63-24', 't', 'P63-24', 2023, 'REPORT_YEAR', 'BC-YEAR', 1, 'ORIGINAL', null, 'YEAR', 'ACTUAL', 'DECIDED', false, 'IN_FORCE');
insert into inbox_message (id, received_at, business_day, address, sender, size_bytes, digest, body, body_whole, subject, plan_year, stream, document, version, state, cause, deliveries)
values (5, timestamp '2023-07-05 08:00:00', date '2023-07-05', 'a', 'P63-27', 0, 'd5', ${empty}, true, 'P63-27', 2023, 'REPORT_H1', 'BC-H1', 1, 'ACCEPTED', null, 1);
insert into document_version (id, message_id, sender, type, subject, plan_year, stream, document, version, kind, fund, period, value_status, basis, sample, state)
values (5, 5, 'P63-27', 't', 'P63-27', 2023, 'REPORT_H1', 'BC-H1', 1, 'ORIGINAL', null, 'H1', 'ACTUAL', 'DECIDED', false, 'IN_FORCE');
insert into inbox_message (id, received_at, business_day, address, sender, size_bytes, digest, body, body_whole, subject, plan_year, stream, document, version, state, cause, deliveries)
values (6, timestamp '2024-01-05 08:00:00', date '2024-01-05', 'a', 'P63-27', 0, 'd6', ${empty}, true, 'P63-27', 2023, 'REPORT_YEAR', 'BC-YEAR', 1, 'ACCEPTED', null, 1);
insert into document_version (id, message_id, sender, type, subject, plan_year, stream, document, version, kind, fund, period, value_status, basis, sample, state)
values (6, 6, 'P63-27', 't', 'P63-27', 2023, 'REPORT_YEAR', 'BC-YEAR', 1, 'ORIGINAL', null, 'YEAR', 'ACTUAL', 'DECIDED', false, 'IN_FORCE');
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.YEAR.PLANNED.NATIONAL.funds', 'P63-24', 2023, 'YEAR', 'PLANNED', 'DECIDED', 'NATIONAL', 'ALL', 'funds', 1000, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.YEAR.ACTUAL.NATIONAL.funds', 'P63-24', 2023, 'YEAR', 'ACTUAL', 'DECIDED', 'NATIONAL', 'ALL', 'funds', 1000, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.YEAR.ACTUAL.NATIONAL.fair_stalls', 'P63-24', 2023, 'YEAR', 'ACTUAL', 'DECIDED', 'NATIONAL', 'ALL', 'fair_stalls', 10, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.YEAR.ACTUAL.LOCAL.fair_establishment_turns', 'P63-24', 2023, 'YEAR', 'ACTUAL', 'DECIDED', 'LOCAL', 'ALL', 'fair_establishment_turns', 10, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-27.2023.YEAR.PLANNED.NATIONAL.funds', 'P63-27', 2023, 'YEAR', 'PLANNED', 'DECIDED', 'NATIONAL', 'ALL', 'funds', 1000, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-27.2023.YEAR.ACTUAL.NATIONAL.funds', 'P63-27', 2023, 'YEAR', 'ACTUAL', 'DECIDED', 'NATIONAL', 'ALL', 'funds', 1000, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-27.2023.YEAR.ACTUAL.NATIONAL.fair_stalls', 'P63-27', 2023, 'YEAR', 'ACTUAL', 'DECIDED', 'NATIONAL', 'ALL', 'fair_stalls', 10, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-27.2023.YEAR.ACTUAL.LOCAL.fair_establishment_turns', 'P63-27', 2023, 'YEAR', 'ACTUAL', 'DECIDED', 'LOCAL', 'ALL', 'fair_establishment_turns', 10, 1);
insert into outbox_message (id, address, name, created_at, sent_at) values (1, 'a', 'PH-1', timestamp '2024-01-05 08:00:00', timestamp '2024-01-05 08:01:00');
insert into inbox_message (id, received_at, business_day, address, sender, size_bytes, digest, body, body_whole, subject, plan_year, stream, document, version, state, cause, deliveries)
values (20, timestamp '2024-03-14 08:00:00', date '2024-03-14', 'a', 'P63-24', 0, 'd20', ${empty}, true, 'P63-24', 2023, 'PLAN_NATIONAL', 'KH-09', 2, 'WAITING', null, 1);
insert into inbox_message (id, received_at, business_day, address, sender, size_bytes, digest, body, body_whole, subject, plan_year, stream, document, version, state, cause, deliveries)
values (21, timestamp '2024-03-14 08:00:00', date '2024-03-14', 'a', 'P63-24', 0, 'd21', ${empty}, true, 'P63-24', 2023, 'PLAN_NATIONAL', 'KH-08', 1, 'PARKED', 'BODY_NOT_JSON', 1);
