-- unit: P63-24
-- subjects: 2023 award_establishment_turns; 2023 award_products; 2022 award_products
insert into award_product (id, establishment_id, name, identity, made_at) values (1, 1, 'My gao', '1:my gao', timestamp '2023-05-01 08:00:00');
insert into award_report (id, message_id, sender, unit_id, plan_year, document, version, kind, state, level, content, received_at, business_day, sample)
values (1, 1, 'P63-24', 'P63-24', 2023, 'KQ', 1, 'ORIGINAL', 'IN_FORCE', 'PROVINCE', '{}', timestamp '2023-05-01 08:00:00', date '2023-05-01', false);
insert into award_certificate (id, report_id, level, issuer_id, number, register_key, product_id, unit_id, product_name, product_group, establishment_name, award_year, decision_number, decision_date, valid_from, check_code, made_at, made_by, sample)
values (1, 1, 'PROVINCE', 'P63-24', '01', 'P63-24/01', 1, 'P63-24', 'My gao', 'PROCESSED', 'Cong ty A', 2023, '1', date '2023-04-20', date '2023-04-20', 'A', timestamp '2023-05-01 08:00:00', 'x', false);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.YEAR.ACTUAL.LOCAL.award_products', 'P63-24', 2023, 'YEAR', 'ACTUAL', 'DECIDED', 'LOCAL', 'ALL', 'award_products', 10, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.YEAR.ACTUAL.LOCAL.award_establishment_turns', 'P63-24', 2023, 'YEAR', 'ACTUAL', 'DECIDED', 'LOCAL', 'ALL', 'award_establishment_turns', 10, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2022.YEAR.ACTUAL.LOCAL.award_products', 'P63-24', 2022, 'YEAR', 'ACTUAL', 'DECIDED', 'LOCAL', 'ALL', 'award_products', 4, 1);
