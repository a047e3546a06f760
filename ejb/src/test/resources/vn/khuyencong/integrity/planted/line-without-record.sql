-- unit: P63-24
-- subjects: KH-01/1 / 30
insert into scheme_line (id, version_id, scheme_id, position, activity, norm_rule, ceiling_id, content, new_craft, establishment, establishment_id, quantity, eligible_cost, support, counterpart, other_sources)
values (30, 1, 1, 30, 'A3', null, null, 'May', false, 'Cong ty C', null, 1, 200, 100, 100, 0);
update scheme_line set legal_form = 'COMPANY' where id = 30;
