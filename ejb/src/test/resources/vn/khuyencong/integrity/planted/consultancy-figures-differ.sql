-- unit: P63-24
-- subjects: 2023 consultancy_projects; 2023 consultancy_revenue
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.YEAR.ACTUAL.UNSPLIT.consultancy_projects', 'P63-24', 2023, 'YEAR', 'ACTUAL', 'DECIDED', 'UNSPLIT', 'ALL', 'consultancy_projects', 3, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.YEAR.ACTUAL.UNSPLIT.consultancy_revenue', 'P63-24', 2023, 'YEAR', 'ACTUAL', 'DECIDED', 'UNSPLIT', 'ALL', 'consultancy_revenue', 100, 1);
insert into consultancy_project (id, message_id, sender, unit_id, plan_year, document, version, kind, state, title, field, client_name, contract_number, signed_on, contract_value, status, received_at, business_day, sample)
values (1, 4, 'P63-24', 'P63-24', 2023, 'TV-1', 1, 'ORIGINAL', 'IN_FORCE', 'Tu van', 'OTHER', 'Cong ty A', 'HD-1', date '2023-03-01', 100, 'COMPLETED', timestamp '2023-06-05 08:00:00', date '2023-06-05', false);
insert into consultancy_project (id, message_id, sender, unit_id, plan_year, document, version, kind, state, title, field, client_name, contract_number, signed_on, contract_value, status, received_at, business_day, sample)
values (2, 4, 'P63-24', 'P63-24', 2023, 'TV-2', 1, 'ORIGINAL', 'RETURNED', 'Tu van', 'OTHER', 'Cong ty A', 'HD-2', date '2023-03-01', 100, 'COMPLETED', timestamp '2023-06-05 08:00:00', date '2023-06-05', false);
insert into consultancy_revenue (id, project_id, revenue_year, revenue_quarter, amount) values (1, 1, 2023, 2, 90);
insert into consultancy_revenue (id, project_id, revenue_year, revenue_quarter, amount) values (2, 2, 2023, 2, 10);
