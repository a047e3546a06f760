-- unit: P63-24
-- subjects: 2023 LOCAL
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.YEAR.PLANNED.LOCAL.funds', 'P63-24', 2023, 'YEAR', 'PLANNED', 'DECIDED', 'LOCAL', 'ALL', 'funds', 500, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.YEAR.ACTUAL.LOCAL.funds', 'P63-24', 2023, 'YEAR', 'ACTUAL', 'DECIDED', 'LOCAL', 'ALL', 'funds', 501, 1);
