-- unit: P63-24
-- subjects: 2023 1
insert into establishment (id, identity_key, tax_code, name, legal_form, sort_key, named_on, merged_into, survivor_id) values (30, 'k30', null, 'Cong ty A Ha Noi', 'COMPANY', 's', date '2023-01-20', 1, 1);
insert into establishment_statement (id, establishment_id, saying, name, legal_form, unit_id, search_key, plain_key, first_day, last_day, message_id) values (30, 30, 's30', 'Cong ty A Ha Noi', 'COMPANY', 'P63-27', 'x', 'x', date '2023-01-20', date '2023-01-20', 1);
insert into scheme_line (id, version_id, scheme_id, position, activity, norm_rule, ceiling_id, content, new_craft, establishment, establishment_id, quantity, eligible_cost, support, counterpart, other_sources)
values (30, 2, 2, 30, 'A3', null, null, 'May', false, 'Cong ty A Ha Noi', 30, 1, 200, 100, 100, 0);
